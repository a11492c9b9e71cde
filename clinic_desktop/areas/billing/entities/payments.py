"""Payments, refunds, write-offs, and what each of them pays."""

from __future__ import annotations

import enum
from datetime import date, datetime

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column

from clinic_desktop.db.base import BigKey, Record
from clinic_desktop.db.types import CodePointText, UtcMoment, choice


class PaymentKind(enum.StrEnum):
    """What a payment document is; each kind has numbers of its own."""

    PAYMENT = "payment"
    REFUND = "refund"
    WRITE_OFF = "write_off"
    """A debt that is given up: no money moves."""


class Tender(enum.StrEnum):
    """What is paid with."""

    CASH = "cash"
    CARD = "card"
    TRANSFER = "transfer"


class Payment(Record):
    """Money taken from an owner, given back, or a debt given up. Written once, never changed.

    What is not allocated to invoices is the owner's prepayment.
    """

    __tablename__ = "payments"
    __table_args__ = (
        CheckConstraint("amount_minor > 0", name="amount_positive"),
        CheckConstraint("(kind = 'write_off') = (shift_id IS NULL)", name="money_in_a_shift"),
        CheckConstraint("(kind = 'refund') = (refunds_id IS NOT NULL)", name="refund_of_a_payment"),
        CheckConstraint("kind = 'payment' OR reason <> ''", name="reason_given"),
        UniqueConstraint("kind", "year", "serial"),
        Index("ix_payments_owner_id_at_id", "owner_id", "at", "id"),
        Index("ix_payments_shift_id", "shift_id"),
        Index("ix_payments_refunds_id", "refunds_id"),
        {"sqlite_autoincrement": True},
    )

    owner_id: Mapped[int] = mapped_column(BigKey, ForeignKey("owners.id", ondelete="RESTRICT"))
    kind: Mapped[PaymentKind] = mapped_column(choice(PaymentKind, "kind"))
    year: Mapped[int] = mapped_column(Integer)
    serial: Mapped[int] = mapped_column(BigInteger)
    number: Mapped[str] = mapped_column(CodePointText)
    at: Mapped[datetime] = mapped_column(UtcMoment)
    day: Mapped[date] = mapped_column(Date)
    shift_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("till_shifts.id", ondelete="RESTRICT"))
    cashier_id: Mapped[int] = mapped_column(BigKey)
    cashier: Mapped[str] = mapped_column(Text)
    currency: Mapped[str] = mapped_column(String(3))
    amount_minor: Mapped[int] = mapped_column(BigInteger)
    """What stays with the clinic (or with the owner, for a refund): the change is already given."""
    deposit: Mapped[bool] = mapped_column(Boolean)
    """Kept for something agreed, such as a stay in hospital: no invoice takes it by itself."""
    refunds_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("payments.id", ondelete="RESTRICT"))
    reason: Mapped[str] = mapped_column(Text)
    note: Mapped[str] = mapped_column(Text)


class PaymentTender(Record):
    """One sort of money in a payment or refund. ``received_minor`` less the change is the amount."""

    __tablename__ = "payment_tenders"
    __table_args__ = (
        CheckConstraint("amount_minor > 0", name="amount_positive"),
        CheckConstraint("received_minor = amount_minor + change_minor", name="change_adds_up"),
        CheckConstraint("change_minor >= 0", name="change_not_negative"),
        CheckConstraint("tender = 'cash' OR change_minor = 0", name="change_is_cash"),
        UniqueConstraint("payment_id", "tender", "reference"),
        {"sqlite_autoincrement": True},
    )

    payment_id: Mapped[int] = mapped_column(BigKey, ForeignKey("payments.id", ondelete="RESTRICT"))
    tender: Mapped[Tender] = mapped_column(choice(Tender, "tender"))
    amount_minor: Mapped[int] = mapped_column(BigInteger)
    received_minor: Mapped[int] = mapped_column(BigInteger)
    change_minor: Mapped[int] = mapped_column(BigInteger)
    reference: Mapped[str] = mapped_column(Text)
    """The slip of the card terminal, the number of the bank transfer."""


class Allocation(Record):
    """A part of a payment or write-off that pays an invoice; a negative one lets go of it again.

    Written once, never changed. The parts of a payment never exceed it, nor those of an invoice what it costs.
    """

    __tablename__ = "payment_allocations"
    __table_args__ = (
        CheckConstraint("amount_minor <> 0", name="amount_not_zero"),
        Index("ix_payment_allocations_payment_id", "payment_id"),
        Index("ix_payment_allocations_invoice_id", "invoice_id"),
        {"sqlite_autoincrement": True},
    )

    payment_id: Mapped[int] = mapped_column(BigKey, ForeignKey("payments.id", ondelete="RESTRICT"))
    invoice_id: Mapped[int] = mapped_column(BigKey, ForeignKey("invoices.id", ondelete="RESTRICT"))
    amount_minor: Mapped[int] = mapped_column(BigInteger)
    at_once: Mapped[bool] = mapped_column(Boolean)
    """Made with the payment itself and posted with it; a later one has a ledger entry of its own."""
    at: Mapped[datetime] = mapped_column(UtcMoment)
    day: Mapped[date] = mapped_column(Date)
    by_name: Mapped[str] = mapped_column(Text)


class FiscalReceipt(Record):
    """The number that the fiscal device gave to the receipt of a payment or refund (54-ФЗ)."""

    __tablename__ = "fiscal_receipts"
    __table_args__ = (
        CheckConstraint("number <> ''", name="number_not_blank"),
        UniqueConstraint("payment_id"),
        {"sqlite_autoincrement": True},
    )

    payment_id: Mapped[int] = mapped_column(BigKey, ForeignKey("payments.id", ondelete="RESTRICT"))
    number: Mapped[str] = mapped_column(Text)
    device: Mapped[str] = mapped_column(Text)
    printed_at: Mapped[datetime] = mapped_column(UtcMoment)
