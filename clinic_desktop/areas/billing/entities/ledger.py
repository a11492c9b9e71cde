"""The ledger: what every document moved, in double entry, written once and never changed."""

from __future__ import annotations

import enum
from datetime import date, datetime

from sqlalchemy import (
    BigInteger,
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

from clinic_desktop.areas.billing.entities.payments import Tender
from clinic_desktop.db.base import BigKey, Record
from clinic_desktop.db.types import UtcMoment, choice


class Account(enum.StrEnum):
    """What money is counted under."""

    RECEIVABLE = "receivable"
    """What an owner still has to pay."""
    PREPAYMENT = "prepayment"
    """What an owner has paid and no invoice has taken."""
    REVENUE = "revenue"
    """Sales without tax and before discounts."""
    DISCOUNT = "discount"
    TAX = "tax"
    WRITE_OFF = "write_off"
    TILL = "till"
    """Money in an open shift, by tender."""
    SAFE = "safe"
    """Cash outside of the tills: where a float comes from and the takings go."""
    BANK = "bank"
    """Where money that is not cash goes when its shift is closed."""
    OVER_SHORT = "over_short"
    """What a count found too much or too little."""


class EntryKind(enum.StrEnum):
    """What sort of document an entry stands under; ``document_id`` is that document's key."""

    INVOICE = "invoice"
    PAYMENT = "payment"
    ALLOCATION = "allocation"
    CASH_MOVEMENT = "cash_movement"
    SHIFT_CLOSE = "shift_close"


class LedgerEntry(Record):
    """What one document moved; its postings add up to zero. ``reverses_id`` is the entry it mirrors."""

    __tablename__ = "ledger_entries"
    __table_args__ = (
        UniqueConstraint("kind", "document_id"),
        UniqueConstraint("reverses_id"),
        {"sqlite_autoincrement": True},
    )

    kind: Mapped[EntryKind] = mapped_column(choice(EntryKind, "kind"))
    document_id: Mapped[int] = mapped_column(BigKey)
    at: Mapped[datetime] = mapped_column(UtcMoment)
    day: Mapped[date] = mapped_column(Date)
    currency: Mapped[str] = mapped_column(String(3))
    by_name: Mapped[str] = mapped_column(Text)
    reverses_id: Mapped[int | None] = mapped_column(
        BigKey, ForeignKey("ledger_entries.id", ondelete="RESTRICT")
    )


class LedgerPosting(Record):
    """One side of an entry: a debit is positive, a credit negative."""

    __tablename__ = "ledger_postings"
    __table_args__ = (
        CheckConstraint("amount_minor <> 0", name="amount_not_zero"),
        CheckConstraint(
            "(account IN ('receivable', 'prepayment')) = (owner_id IS NOT NULL)", name="owner_of_an_account"
        ),
        CheckConstraint(
            "(account = 'till') = (shift_id IS NOT NULL AND tender IS NOT NULL)", name="till_of_a_shift"
        ),
        Index("ix_ledger_postings_entry_id", "entry_id"),
        Index("ix_ledger_postings_owner_id_account", "owner_id", "account", "amount_minor"),
        Index("ix_ledger_postings_account_day", "account", "day", "amount_minor"),
        Index("ix_ledger_postings_shift_id", "shift_id"),
        {"sqlite_autoincrement": True},
    )

    entry_id: Mapped[int] = mapped_column(BigKey, ForeignKey("ledger_entries.id", ondelete="RESTRICT"))
    account: Mapped[Account] = mapped_column(choice(Account, "account"))
    day: Mapped[date] = mapped_column(Date)
    """That of the entry, repeated so that the totals of a month are one range of one index."""
    amount_minor: Mapped[int] = mapped_column(BigInteger)
    owner_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("owners.id", ondelete="RESTRICT"))
    shift_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("till_shifts.id", ondelete="RESTRICT"))
    tender: Mapped[Tender | None] = mapped_column(choice(Tender, "tender"))
    tax_bp: Mapped[int | None] = mapped_column(Integer)
    """The rate, for the account of tax."""
