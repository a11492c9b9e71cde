"""What the clinic has settled about money: for itself, and for single owners."""

from __future__ import annotations

from datetime import date

from sqlalchemy import BigInteger, Boolean, CheckConstraint, Date, ForeignKey, Integer, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from clinic_desktop.db.base import BigKey, Record


class BillingSettings(Record):
    """How the clinic charges; exactly one row, with id 1."""

    __tablename__ = "billing_settings"
    __table_args__ = (
        CheckConstraint("id = 1", name="single"),
        CheckConstraint("credit_days >= 0", name="credit_days"),
        CheckConstraint("credit_limit_minor >= 0", name="credit_limit"),
        CheckConstraint("stop_after_days >= 0", name="stop_after_days"),
        CheckConstraint("estimate_days BETWEEN 1 AND 366", name="estimate_days"),
        {"sqlite_autoincrement": True},
    )

    taxed_inside: Mapped[bool] = mapped_column(Boolean)
    """Whether the catalogue's prices include tax."""
    credit_days: Mapped[int] = mapped_column(Integer)
    """How long an owner has to pay; 0: at once."""
    credit_limit_minor: Mapped[int | None] = mapped_column(BigInteger)
    """The largest debt of an owner without terms of their own; null: any."""
    stop_after_days: Mapped[int | None] = mapped_column(Integer)
    """A debt overdue for longer stops further posting; null: never."""
    closed_until: Mapped[date | None] = mapped_column(Date)
    """The last day of the closed period."""
    estimate_days: Mapped[int] = mapped_column(Integer)
    """How long an estimate may be accepted, unless it says otherwise."""


class OwnerTerms(Record):
    """What was agreed with one owner; null means as for everybody."""

    __tablename__ = "owner_terms"
    __table_args__ = (
        CheckConstraint("credit_days >= 0", name="credit_days"),
        CheckConstraint("credit_limit_minor >= 0", name="credit_limit"),
        CheckConstraint("NOT stopped OR stop_reason <> ''", name="stopped_with_reason"),
        CheckConstraint("discount_bp BETWEEN 1 AND 10000", name="discount_bp"),
        UniqueConstraint("owner_id"),
        {"sqlite_autoincrement": True},
    )

    owner_id: Mapped[int] = mapped_column(BigKey, ForeignKey("owners.id", ondelete="RESTRICT"))
    credit_days: Mapped[int | None] = mapped_column(Integer)
    credit_limit_minor: Mapped[int | None] = mapped_column(BigInteger)
    stopped: Mapped[bool] = mapped_column(Boolean)
    """Nothing more on credit, whatever the debt is."""
    stop_reason: Mapped[str] = mapped_column(Text)
    price_group_id: Mapped[int | None] = mapped_column(
        BigKey, ForeignKey("price_groups.id", ondelete="RESTRICT")
    )
    """The prices this owner is charged by; null: the standard ones."""
    discount_bp: Mapped[int | None] = mapped_column(Integer)
    """What is taken off every line by itself, in hundredths of a per cent; null: nothing."""
    discount_reason: Mapped[str] = mapped_column(Text, default="")
    discount_to: Mapped[date | None] = mapped_column(Date)
    """The last day of it; null: without an end."""
