"""What every look at money and every use case of it stands on: currency, days, settings, terms, what was seen."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from clinic_desktop.areas.billing.entities import BillingSettings, Invoice, InvoiceLine, OwnerTerms
from clinic_desktop.areas.clinic.rows import ClinicDraft
from clinic_desktop.areas.clinic.service import get as get_clinic
from clinic_desktop.areas.manipulations.entities import STANDARD_GROUP
from clinic_desktop.db.work import Work


def _clinic(work: Work) -> ClinicDraft:
    # Kept for the action: ten thousand lines ask for the same row.
    kept: ClinicDraft | None = work.session.info.get("clinic")
    if kept is None:
        kept = work.session.info["clinic"] = get_clinic(work)
    return kept


def currency(work: Work) -> str:
    """Return the currency of the clinic."""
    return _clinic(work).currency


def local_moment(work: Work, moment: datetime) -> datetime:
    """Return a moment by the clinic's clock."""
    return moment.astimezone(ZoneInfo(_clinic(work).time_zone))


def local_day(work: Work, moment: datetime) -> date:
    """Return the day a moment belongs to in the clinic's zone."""
    return local_moment(work, moment).date()


def clinic_today(work: Work) -> date:
    """Return the day it is in the clinic's zone."""
    return local_day(work, work.now)


def midnight(work: Work, day: date) -> datetime:
    """Return when a day begins in the clinic's zone."""
    return datetime.combine(day, time.min, ZoneInfo(_clinic(work).time_zone)).astimezone(UTC)


def settings(work: Work) -> BillingSettings:
    """Return how the clinic charges."""
    kept: BillingSettings | None = work.session.info.get("billing_settings")
    if kept is None:
        kept = work.session.info["billing_settings"] = work.session.get_one(BillingSettings, 1)
    return kept


def terms_of(work: Work, owner_id: int) -> OwnerTerms | None:
    """Return what was agreed with an owner."""
    return work.session.scalar(select(OwnerTerms).where(OwnerTerms.owner_id == owner_id))


def price_group_of(work: Work, owner_id: int) -> int:
    """Return the price group an owner is charged by; kept for the action, ten thousand lines ask for the same."""
    kept: dict[int, int] = work.session.info.setdefault("price_groups", {})
    if owner_id not in kept:
        agreed = work.session.scalar(select(OwnerTerms.price_group_id).where(OwnerTerms.owner_id == owner_id))
        kept[owner_id] = agreed or STANDARD_GROUP
    return kept[owner_id]


def fingerprint(work: Work, invoice: Invoice) -> int:
    """Return a number that changes whenever the invoice or one of its lines does: what `post` is told."""
    lines = work.session.scalar(
        select(func.coalesce(func.sum(InvoiceLine.id * 7_919 + InvoiceLine.version * 104_729), 0)).where(
            InvoiceLine.invoice_id == invoice.id
        )
    )
    return int(lines or 0) + invoice.version


def lines_of(work: Work, invoice_id: int) -> list[InvoiceLine]:
    """Return the lines of an invoice in their order."""
    return list(
        work.session.scalars(
            select(InvoiceLine)
            .where(InvoiceLine.invoice_id == invoice_id)
            .order_by(InvoiceLine.position, InvoiceLine.id)
        )
    )
