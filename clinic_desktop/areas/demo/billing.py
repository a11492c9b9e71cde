"""The money of the made-up clinic: invoices that wait to be paid and drafts, surcharges and a discount by rule.

Nothing is posted or paid: that is never undone, and a made-up clinic is.
"""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy import select

from clinic_desktop.areas.appointments.entities import Appointment, AppointmentState
from clinic_desktop.areas.billing import queries, service
from clinic_desktop.areas.billing.rows import DiscountRuleDraft, SurchargeDraft
from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.areas.manipulations import service as manipulations
from clinic_desktop.areas.manipulations.entities import ManipulationPrice
from clinic_desktop.areas.manipulations.rows import FactDraft
from clinic_desktop.areas.owners.entities import Owner
from clinic_desktop.core.money import Money
from clinic_desktop.db.work import Work

DRAFTS, LOOKED_AT = 6, 40
"""How many owners have a draft besides those who wait to pay, and of how many they are looked for."""


def charge(work: Work) -> None:
    """Charge what was done lately for some owners; whoever waits to pay has an invoice that is ready."""
    waiting = work.session.execute(
        select(Appointment.owner_id, Appointment.pet_id)
        .where(Appointment.state == AppointmentState.READY_TO_PAY, Appointment.pet_id.is_not(None))
        .order_by(Appointment.id)
    ).all()
    visit = work.session.scalar(
        select(ManipulationPrice.manipulation_id).order_by(ManipulationPrice.id).limit(1)
    )
    for owner_id, pet_id in waiting:
        if owner_id is None or pet_id is None or visit is None:
            continue
        manipulations.perform(work, FactDraft(pet_id, visit))
        invoice_id = collect(work, owner_id)
        if invoice_id is not None:
            service.mark_ready(work, invoice_id)
    payers = {row.owner_id for row in waiting}
    others = work.session.scalars(
        select(Owner.id).where(Owner.id.not_in(payers)).order_by(Owner.id).limit(LOOKED_AT)
    )
    found = 0
    for owner_id in others:
        if collect(work, owner_id) is not None:
            found += 1
        if found == DRAFTS:
            break


def price_by_rule(work: Work, language: str) -> None:
    """Add surcharges and a discount that come by themselves to what is done from now on."""
    russian, unit = language == "ru", clinic.get(work).currency
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
            "Вызов на дом" if russian else "Home visit", amount=Money(150_000, unit), home_visit=True
        ),
        SurchargeDraft("Срочно" if russian else "Urgent", percent=Decimal(20)),
    ):
        service.register_surcharge(work, draft)
    large = "Крупный счёт" if russian else "Large invoice"
    service.register_discount_rule(
        work, DiscountRuleDraft(large, Decimal(5), from_sum=Money(3_000_000, unit))
    )


def collect(work: Work, owner_id: int) -> int | None:
    """Put onto an owner's draft what was done and not charged, and return the draft, if there was anything."""
    for finding in queries.missed_charges(work, owner_id):
        if finding.fixable:
            service.fix(work, finding)
    return queries.draft_of(work, owner_id)
