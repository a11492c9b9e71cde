"""The money of the made-up clinic: an open shift, invoices paid and unpaid, a debt, a prepayment."""

from __future__ import annotations

from sqlalchemy import select

from clinic_desktop.areas.appointments.entities import Appointment, AppointmentState
from clinic_desktop.areas.billing import queries, service
from clinic_desktop.areas.billing.entities import Tender
from clinic_desktop.areas.billing.rows import CheckoutDraft, PaymentDraft, TenderDraft
from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.areas.manipulations import service as manipulations
from clinic_desktop.areas.manipulations.entities import ManipulationPrice
from clinic_desktop.areas.manipulations.rows import FactDraft
from clinic_desktop.areas.owners.entities import Owner
from clinic_desktop.core.money import Money
from clinic_desktop.db.work import Work

FLOAT = 500_000
"""What lies in the till in the morning, in minor units."""
PREPAID = 300_000
PAYERS, LOOKED_AT = 10, 40
"""How many owners have an invoice besides those who wait to pay, and of how many they are looked for."""
CARD, CASH, DEBT, DRAFT = range(4)
_WAYS = (CARD, CASH, CASH, DEBT, DRAFT)


def charge(work: Work) -> None:
    """Open the shift of the first till, charge what was done lately for some owners, and let most of them pay."""
    till = next(iter(queries.list_tills(work)), None)
    unit = clinic.get(work).currency
    if till is None or till.shift_id is not None:
        return
    service.open_shift(work, till.id, Money(FLOAT, unit))
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
        invoice_id = _collect(work, owner_id)
        if invoice_id is not None:
            service.mark_ready(work, invoice_id)
    payers = {row.owner_id for row in waiting}
    others = work.session.scalars(
        select(Owner.id).where(Owner.id.not_in(payers)).order_by(Owner.id).limit(LOOKED_AT)
    ).all()
    found = 0
    for owner_id in others:
        invoice_id = _collect(work, owner_id)
        if invoice_id is None:
            continue
        way = _WAYS[found % len(_WAYS)]
        if way != DRAFT:
            _check_out(work, till.id, invoice_id, way)
        found += 1
        if found == PAYERS:
            break
    if others:
        prepaid = (TenderDraft(Tender.CARD, Money(PREPAID, unit)),)
        service.pay(work, PaymentDraft(others[-1], till.id, prepaid, keep_rest=True))


def _collect(work: Work, owner_id: int) -> int | None:
    """Put onto an owner's draft what was done and not charged, and return the draft, if there was anything."""
    for finding in queries.missed_charges(work, owner_id):
        if finding.fixable:
            service.fix(work, finding)
    return queries.draft_of(work, owner_id)


def _check_out(work: Work, till_id: int, invoice_id: int, way: int) -> None:
    card = queries.get_invoice(work, invoice_id)
    payment = None
    if way != DEBT and card.totals.total:
        tender = Tender.CARD if way == CARD else Tender.CASH
        payment = PaymentDraft(card.row.owner_id, till_id, (TenderDraft(tender, card.totals.total),))
    service.checkout(work, CheckoutDraft(invoice_id, card.version, payment))
