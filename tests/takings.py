"""A day at the till: an open shift, invoices that are paid or stay a debt, a prepayment."""

from __future__ import annotations

from clinic_desktop.areas.billing import queries, service
from clinic_desktop.areas.billing.entities import InvoiceState, Tender
from clinic_desktop.areas.billing.rows import CheckoutDraft, PaymentDraft, TenderDraft
from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.core.money import Money
from clinic_desktop.db.work import Work

FLOAT, PREPAID = 500_000, 300_000
WAYS = (Tender.CARD, Tender.CASH, None)
"""How the drafts are paid in turn; None: not at all."""


def take(work: Work) -> int:
    """Open a shift, post all but one of the drafts of a made-up clinic, and take a prepayment; return the shift."""
    till = queries.list_tills(work)[0]
    unit = clinic.get(work).currency
    shift_id = service.open_shift(work, till.id, Money(FLOAT, unit))
    drafts = queries.list_unposted(work, InvoiceState.DRAFT)
    for number, row in enumerate(drafts[:-1]):
        card = queries.get_invoice(work, row.id)
        tender = WAYS[number % len(WAYS)]
        payment = None
        if tender is not None and card.totals.total:
            payment = PaymentDraft(row.owner_id, till.id, (TenderDraft(tender, card.totals.total),))
        service.checkout(work, CheckoutDraft(row.id, card.version, payment))
    if drafts:
        prepaid = (TenderDraft(Tender.CARD, Money(PREPAID, unit)),)
        service.pay(work, PaymentDraft(drafts[-1].owner_id, till.id, prepaid, keep_rest=True))
    return shift_id
