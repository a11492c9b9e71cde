"""Tills, their shifts, what moved in them beside payments, and what was counted at the end."""

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
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from clinic_desktop.areas.billing.entities.payments import Tender
from clinic_desktop.db.base import BigKey, Record
from clinic_desktop.db.types import UtcMoment, choice


class CashKind(enum.StrEnum):
    """Why cash moved without a payment."""

    FLOAT = "float"
    """Put into the till when its shift was opened."""
    IN = "in"
    OUT = "out"


class Till(Record):
    """A place where money is taken."""

    __tablename__ = "tills"
    __table_args__ = (
        CheckConstraint("name <> ''", name="name_not_blank"),
        UniqueConstraint("name"),
        {"sqlite_autoincrement": True},
    )

    name: Mapped[str] = mapped_column(Text)
    archived: Mapped[bool] = mapped_column(Boolean)


_OPEN = text("closed_at IS NULL")


class TillShift(Record):
    """A shift of a till, from its float to its Z report; a till has at most one that is open."""

    __tablename__ = "till_shifts"
    __table_args__ = (
        CheckConstraint("serial > 0", name="serial_positive"),
        UniqueConstraint("till_id", "serial"),
        Index("uq_till_shifts_one_open", "till_id", unique=True, sqlite_where=_OPEN, postgresql_where=_OPEN),
        {"sqlite_autoincrement": True},
    )

    till_id: Mapped[int] = mapped_column(BigKey, ForeignKey("tills.id", ondelete="RESTRICT"))
    serial: Mapped[int] = mapped_column(Integer)
    """The number of the shift, and of its Z report, at this till."""
    opened_at: Mapped[datetime] = mapped_column(UtcMoment)
    opened_by_id: Mapped[int] = mapped_column(BigKey)
    opened_by: Mapped[str] = mapped_column(Text)
    closed_at: Mapped[datetime | None] = mapped_column(UtcMoment)
    closed_by: Mapped[str] = mapped_column(Text)
    discrepancy_reason: Mapped[str] = mapped_column(Text)
    """Why the count differs from what was expected; needed when it does."""


class ShiftCount(Record):
    """What was expected and counted of one sort of money when a shift was closed."""

    __tablename__ = "shift_counts"
    __table_args__ = (
        CheckConstraint("tender <> 'cash' OR counted_minor >= 0", name="counted_not_negative"),
        UniqueConstraint("shift_id", "tender"),
        {"sqlite_autoincrement": True},
    )

    shift_id: Mapped[int] = mapped_column(BigKey, ForeignKey("till_shifts.id", ondelete="RESTRICT"))
    tender: Mapped[Tender] = mapped_column(choice(Tender, "tender"))
    expected_minor: Mapped[int] = mapped_column(BigInteger)
    counted_minor: Mapped[int] = mapped_column(BigInteger)


class CashMovement(Record):
    """Cash put into a till or taken out of it. Written once, never changed."""

    __tablename__ = "cash_movements"
    __table_args__ = (
        CheckConstraint("amount_minor > 0", name="amount_positive"),
        CheckConstraint("kind = 'float' OR reason <> ''", name="reason_given"),
        Index("ix_cash_movements_shift_id", "shift_id"),
        {"sqlite_autoincrement": True},
    )

    shift_id: Mapped[int] = mapped_column(BigKey, ForeignKey("till_shifts.id", ondelete="RESTRICT"))
    kind: Mapped[CashKind] = mapped_column(choice(CashKind, "kind"))
    amount_minor: Mapped[int] = mapped_column(BigInteger)
    reason: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime] = mapped_column(UtcMoment)
    day: Mapped[date] = mapped_column(Date)
    by_name: Mapped[str] = mapped_column(Text)
