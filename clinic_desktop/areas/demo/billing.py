"""The money of the made-up clinic: invoices that wait to be paid and drafts, surcharges and a discount by rule.

Nothing is posted or paid: that is never undone, and a made-up clinic is. What was done before today was charged by the
program that the clinic had before, as after an import.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from sqlalchemy import exists, select

from clinic_desktop.areas.appointments.entities import Appointment
from clinic_desktop.areas.appointments.kinds import AppointmentState
from clinic_desktop.areas.billing import queries, service
from clinic_desktop.areas.billing.entities import InvoiceLine
from clinic_desktop.areas.billing.rows import DiscountRuleDraft, SurchargeDraft
from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.areas.manipulations import service as manipulations
from clinic_desktop.areas.manipulations.entities import FactStatus, ManipulationFact, ManipulationPrice
from clinic_desktop.areas.manipulations.rows import FactDraft
from clinic_desktop.core.money import Money
from clinic_desktop.core.names import name_key
from clinic_desktop.db.work import Work

UNPAID = 6
"""So many owners have not paid for their last visit before today."""
LATELY = timedelta(days=400)
"""In a small made-up clinic the last visits are long ago."""
AT_MOST = 200


def charge(work: Work) -> None:
    """Charge what was done today, and some of the days before; whoever waits to pay has an invoice that is ready."""
    waiting = work.session.execute(
        select(Appointment.owner_id, Appointment.pet_id)
        .where(Appointment.state == AppointmentState.READY_TO_PAY, Appointment.pet_id.is_not(None))
        .order_by(Appointment.id)
    ).all()
    visit = work.session.scalar(
        select(ManipulationPrice.manipulation_id).order_by(ManipulationPrice.id).limit(1)
    )
    for _, pet_id in waiting:
        if pet_id is not None and visit is not None:
            manipulations.perform(work, FactDraft(pet_id, visit))
    zone = ZoneInfo(clinic.get(work).time_zone)
    midnight = datetime.combine(clinic.clinic_today(work), time.min, zone).astimezone(UTC)
    for fact in _uncharged(work, midnight, work.now):
        service.charge_fact(work, fact.id)
    last: dict[int, date] = {}
    for fact in _uncharged(work, midnight - LATELY, midnight):
        day = clinic.local_day(work, fact.performed_at)
        owner_id = queries.billed_owner(work, fact.pet_id, day)
        if owner_id is None or (owner_id not in last and len(last) == UNPAID):
            continue
        if last.setdefault(owner_id, day) == day:
            service.charge_fact(work, fact.id)
    for owner_id in dict.fromkeys(row.owner_id for row in waiting):
        invoice_id = queries.draft_of(work, owner_id) if owner_id is not None else None
        if invoice_id is not None:
            service.mark_ready(work, invoice_id)


def _uncharged(work: Work, since: datetime, until: datetime) -> list[ManipulationFact]:
    charged = exists(select(InvoiceLine.id).where(InvoiceLine.fact_id == ManipulationFact.id))
    return list(
        work.session.scalars(
            select(ManipulationFact)
            .where(
                ManipulationFact.performed_at.between(since, until),
                ManipulationFact.status == FactStatus.PERFORMED,
                ~charged,
            )
            .order_by(ManipulationFact.performed_at.desc(), ManipulationFact.id)
            .limit(AT_MOST)
        )
    )


def price_by_rule(work: Work, language: str) -> None:
    """Add surcharges and a discount that come by themselves to what is done from now on."""
    russian, unit = language == "ru", clinic.get(work).currency
    known = {name_key(row.name) for row in queries.list_surcharges(work)}
    known |= {name_key(rule.name) for rule in queries.list_discount_rules(work)}
    for draft in (
        SurchargeDraft(
            "Ночь" if russian else "Night",
            percent=Decimal(50),
            weekdays=tuple(range(7)),
            starts_min=21 * 60,
            ends_min=8 * 60,
            services_only=True,
        ),
        SurchargeDraft(
            "Вызов на дом" if russian else "Home visit",
            amount=Money(150_000 if russian else 3_000, unit),
            home_visit=True,
        ),
        SurchargeDraft("Срочно" if russian else "Urgent", percent=Decimal(20)),
    ):
        if name_key(draft.name) not in known:
            service.register_surcharge(work, draft)
    large = "Крупный счёт" if russian else "Large invoice"
    from_sum = Money(3_000_000 if russian else 60_000, unit)
    if name_key(large) not in known:
        service.register_discount_rule(work, DiscountRuleDraft(large, Decimal(5), from_sum=from_sum))
