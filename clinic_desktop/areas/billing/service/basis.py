"""What every use case of money stands on: currency, days, locks, numbers without gaps."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import func, select, text, update

from clinic_desktop.areas.billing.entities import (
    DocumentCounter,
    Invoice,
    InvoiceLine,
    TillShift,
)
from clinic_desktop.areas.billing.queries.basis import clinic_today, settings
from clinic_desktop.areas.billing.rows import BILLING_CLOSED_PERIOD
from clinic_desktop.areas.owners.entities import Owner
from clinic_desktop.core.errors import Conflict, NotFound
from clinic_desktop.db.work import Work

CLOCK_TOLERANCE = timedelta(minutes=10)
"""By so much the clocks of two workstations may differ."""


@dataclass(frozen=True, slots=True)
class Number:
    """The number of a document: ``2026-000123``."""

    year: int
    serial: int

    @property
    def text(self) -> str:
        """What is printed."""
        return f"{self.year}-{self.serial:06d}"


def today(work: Work) -> date:
    """Return the day it is in the clinic's zone, for a document that is posted now.

    Raises Conflict (``billing.closed_period``) when that day is closed to the actor.
    """
    day = clinic_today(work)
    refuse_closed_period(work, day)
    return day


def refuse_closed_period(work: Work, day: date) -> None:
    """Raise Conflict when a day belongs to the closed period and the actor may not touch it."""
    closed = settings(work).closed_until
    if closed is not None and day <= closed and not work.actor.may(BILLING_CLOSED_PERIOD):
        raise Conflict("billing.closed_period", until=closed)


def hold_owners(work: Work, owner_ids: Collection[int]) -> None:
    """Let everybody else who moves money of these owners wait until this action ends.

    Always in the order of their numbers, so that two actions never wait for each other. Raises NotFound.
    """
    wanted = sorted(set(owner_ids))
    found = work.session.scalars(
        # Others may go on referring to the owner: only who locks the same way waits.
        select(Owner.id).where(Owner.id.in_(wanted)).order_by(Owner.id).with_for_update(key_share=True)
    ).all()
    if list(found) != wanted:
        raise NotFound("not_found")


def take_number(work: Work, series: str, day: date) -> Number:
    """Take the next number of a series in the year of a day.

    The row of the counter stays locked until the action ends, and goes back with it: there is no gap and no twin.
    Raises Conflict (``billing.clock``) when the clock stands before the last document of the series; who may touch
    a closed period goes past it, and the clock counts from there.
    """
    key = (DocumentCounter.series == series, DocumentCounter.year == day.year)
    newest = (
        select(func.max(DocumentCounter.last_at)).where(DocumentCounter.series == series).scalar_subquery()
    )
    wanted = select(DocumentCounter.last, newest).where(*key).with_for_update()
    found = work.session.execute(wanted).first()
    if found is None:
        work.session.execute(
            text(
                "INSERT INTO document_counters (series, year, last) VALUES (:series, :year, 0) ON CONFLICT DO NOTHING"
            ),
            {"series": series, "year": day.year},
        )
        found = work.session.execute(wanted).one()
    last, last_at = found
    if last_at is not None and last_at > work.now + CLOCK_TOLERANCE:
        if not work.actor.may(BILLING_CLOSED_PERIOD):
            raise Conflict("billing.clock", last=last_at)
        work.session.execute(
            update(DocumentCounter)
            .where(DocumentCounter.series == series, DocumentCounter.last_at > work.now)
            .values(last_at=work.now)
        )
        last_at = None
    # Never back, however little: many small steps would be a large one.
    latest = work.now if last_at is None else max(last_at, work.now)
    work.session.execute(update(DocumentCounter).where(*key).values(last=last + 1, last_at=latest))
    return Number(day.year, last + 1)


def get_invoice(work: Work, invoice_id: int) -> Invoice:
    """Return an invoice, its owner's money held. Raises NotFound."""
    owner_id = work.session.scalar(select(Invoice.owner_id).where(Invoice.id == invoice_id))
    if owner_id is None:
        raise NotFound("not_found")
    hold_owners(work, (owner_id,))
    found = work.session.scalar(
        select(Invoice)
        .where(Invoice.id == invoice_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    if found is None:
        raise NotFound("not_found")
    return found


def get_line(work: Work, line_id: int) -> tuple[InvoiceLine, Invoice]:
    """Return a line and its invoice, the owner's money held. Raises NotFound."""
    invoice_id = work.session.scalar(select(InvoiceLine.invoice_id).where(InvoiceLine.id == line_id))
    if invoice_id is None:
        raise NotFound("not_found")
    invoice = get_invoice(work, invoice_id)
    line = work.session.get(InvoiceLine, line_id, populate_existing=True)
    if line is None:
        raise NotFound("not_found")
    return line, invoice


def open_shift_of(work: Work, till_id: int, *, alone: bool = False) -> TillShift:
    """Return the open shift of a till, kept open until this action ends. Raises Conflict (``till.closed``).

    ``alone`` lets nobody else move its money meanwhile: for whoever looks how much there is before taking of it.
    """
    shift = work.session.scalar(
        select(TillShift)
        .where(TillShift.till_id == till_id, TillShift.closed_at.is_(None))
        .with_for_update(read=not alone)
    )
    if shift is None:
        raise Conflict("till.closed")
    return shift
