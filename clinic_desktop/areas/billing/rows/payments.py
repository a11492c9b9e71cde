"""Payments as forms and lists hold them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from clinic_desktop.areas.billing.entities import PaymentKind, Tender
from clinic_desktop.core.money import Money


@dataclass(frozen=True, slots=True)
class TenderDraft:
    """One sort of money that was handed over; for cash this is before the change."""

    tender: Tender
    received: Money
    reference: str = ""


@dataclass(frozen=True, slots=True)
class PaymentDraft:
    """Money from an owner.

    It pays ``invoice_ids`` in that order, or the oldest debt first. What is left over is change, as far as cash was
    handed over; with ``keep_rest`` it is kept as a prepayment instead. A ``deposit`` pays nothing by itself.
    ``expected`` is the debt that was shown: another one refuses the payment, so that two cashiers can't
    take the same money.
    """

    owner_id: int
    till_id: int
    tenders: tuple[TenderDraft, ...] = ()
    invoice_ids: tuple[int, ...] = ()
    keep_rest: bool = False
    deposit: bool = False
    expected: Money | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class CheckoutDraft:
    """Posting and paying in one action. Without tenders the invoice goes onto the debt.

    ``use_deposits`` spends the owner's deposits too, after what else is prepaid.
    """

    invoice_id: int
    version: int
    payment: PaymentDraft | None = None
    split: bool = False
    use_prepayment: bool = True
    use_deposits: bool = False


@dataclass(frozen=True, slots=True)
class RefundDraft:
    """Money given back from a payment; ``tenders`` say in what. Invoices it paid are let go of, newest first."""

    payment_id: int
    till_id: int
    tenders: tuple[TenderDraft, ...] = ()
    reason: str = ""
    release: bool = False
    """Whether it may let go of what the payment paid, so that those invoices become debts again."""


@dataclass(frozen=True, slots=True)
class WriteOffDraft:
    """A debt to be given up: of ``invoice_ids`` in that order, or the oldest first."""

    owner_id: int
    amount: Money
    reason: str = ""
    invoice_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class TenderRow:
    """One sort of money in a payment."""

    tender: Tender
    amount: Money
    received: Money
    change: Money
    reference: str


@dataclass(frozen=True, slots=True)
class AllocationRow:
    """A part of a payment that pays an invoice, let go of again when negative."""

    invoice_id: int
    invoice_number: str
    payment_id: int
    payment_number: str
    amount: Money
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class PaymentRow:
    """A payment, refund or write-off as a list shows it; ``free`` is what pays no invoice and is not given back."""

    id: int
    kind: PaymentKind
    number: str
    at: datetime
    day: date
    owner_id: int
    owner: str
    amount: Money
    free: Money
    deposit: bool
    tenders: tuple[Tender, ...]
    cashier: str
    fiscal_number: str
    reason: str
    note: str


@dataclass(frozen=True, slots=True)
class PaymentCard:
    """One payment whole."""

    row: PaymentRow
    tenders: tuple[TenderRow, ...]
    allocations: tuple[AllocationRow, ...]
    refunds_id: int | None
    refunds: tuple[PaymentRow, ...]
    shift_id: int | None
    left: Mapping[Tender, Money] = field(default_factory=dict)
    """What came by each tender less what was given back by it."""


@dataclass(frozen=True, slots=True)
class OpenPayment:
    """A payment of which something is free."""

    id: int
    number: str
    day: date
    free: Money
    deposit: bool
