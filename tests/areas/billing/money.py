"""Arranging money in one line each."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from clinic_desktop.areas.billing import queries, service
from clinic_desktop.areas.billing.entities import Tender
from clinic_desktop.areas.billing.rows import (
    CheckoutDraft,
    InvoiceCard,
    LineDraft,
    PaymentDraft,
    TenderDraft,
)
from clinic_desktop.core.money import Money
from clinic_desktop.db.work import Work
from tests import make

Run = Callable[..., Any]


def rub(minor: int) -> Money:
    return Money(minor, make.ROUBLES)


def cash(minor: int, reference: str = "") -> TenderDraft:
    return TenderDraft(Tender.CASH, rub(minor), reference)


def card(minor: int, reference: str = "") -> TenderDraft:
    return TenderDraft(Tender.CARD, rub(minor), reference)


def line(price: int, text: str = "Корм", quantity: str = "1", **fields: Any) -> LineDraft:
    return LineDraft(text=text, price=rub(price), quantity=Decimal(quantity), **fields)


def draft(work: Work, owner_id: int, *lines: LineDraft) -> int:
    """Open the owner's draft with some lines on it."""
    invoice_id = service.open_draft(work, owner_id)
    for one in lines:
        service.add_line(work, invoice_id, one)
    return invoice_id


def post(work: Work, invoice_id: int, **options: Any) -> int:
    """Post an invoice as it stands now."""
    version = queries.get_invoice(work, invoice_id).version
    return service.post(work, invoice_id, version, **options)


def posted(work: Work, owner_id: int, *prices: int) -> int:
    """Post an invoice of lines of those prices."""
    return post(work, draft(work, owner_id, *(line(price) for price in prices)))


def checkout(work: Work, invoice_id: int, payment: PaymentDraft | None = None, **options: Any) -> int:
    version = queries.get_invoice(work, invoice_id).version
    return service.checkout(work, CheckoutDraft(invoice_id, version, payment, **options))


def shift(work: Work, opening: int = 100_000, till_id: int = 1) -> int:
    """Open a shift of the first till."""
    return service.open_shift(work, till_id, rub(opening))


def card_of(ask: Run, invoice_id: int) -> InvoiceCard:
    found: InvoiceCard = ask(lambda work: queries.get_invoice(work, invoice_id))
    return found


def is_sound(ask: Run) -> bool:
    """Say whether every invariant of the money holds; a failure shows which does not."""
    assert ask(queries.find_faults) == ()
    return True


def draft_of(ask: Run, owner_id: int) -> int:
    """Return the draft that an owner has."""
    found = ask(lambda work: queries.draft_of(work, owner_id))
    assert found is not None
    return int(found)


def write(work: Work, statement: Any) -> None:
    """Write as a foreign tool would, past the services."""
    work.session.execute(statement)
