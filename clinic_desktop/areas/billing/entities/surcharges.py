"""What is added to a price and taken off it by rule: surcharges with where they lie, and discounts."""

from __future__ import annotations

from datetime import date

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
)
from sqlalchemy.orm import Mapped, mapped_column

from clinic_desktop.db.base import BigKey, Record
from clinic_desktop.db.types import not_blank

HOLIDAYS_BIT = 1 << 7
"""Of the days of a surcharge: the clinic's holidays. The bits before it are the days of the week, Monday first."""
EVERY_DAY = HOLIDAYS_BIT - 1


class Surcharge(Record):
    """What is added for the hour or the place: a per cent of each line, or one sum for the whole occasion.

    By itself it comes onto what is performed in its hours, or at a home visit, or at a home visit in its hours; without
    days and without home visits it is only added by hand.
    """

    __tablename__ = "surcharges"
    __table_args__ = (
        not_blank("name"),
        CheckConstraint("(bp IS NULL) <> (amount_minor IS NULL)", name="percent_or_sum"),
        CheckConstraint("bp > 0", name="bp_positive"),
        CheckConstraint("amount_minor > 0", name="amount_positive"),
        CheckConstraint("days BETWEEN 0 AND 255", name="days"),
        CheckConstraint("(starts_min IS NULL) = (ends_min IS NULL)", name="hours_both"),
        CheckConstraint("starts_min BETWEEN 0 AND 1439", name="starts_min"),
        CheckConstraint("ends_min BETWEEN 0 AND 1439", name="ends_min"),
        CheckConstraint("to_on >= from_on", name="period"),
        {"sqlite_autoincrement": True},
    )

    name: Mapped[str] = mapped_column(Text)
    bp: Mapped[int | None] = mapped_column(Integer)
    """Per cent of price × quantity, in hundredths of a per cent."""
    amount_minor: Mapped[int | None] = mapped_column(BigInteger)
    days: Mapped[int] = mapped_column(Integer)
    """Bits: days of the week from Monday on, then `HOLIDAYS_BIT`; 0: the hour does not matter."""
    starts_min: Mapped[int | None] = mapped_column(Integer)
    """Minutes after midnight by the clinic's clock; null: the whole day."""
    ends_min: Mapped[int | None] = mapped_column(Integer)
    """Not after the beginning: of the next day, which counts as the day before."""
    home_visit: Mapped[bool] = mapped_column(Boolean)
    """Only at home visits."""
    services_only: Mapped[bool] = mapped_column(Boolean)
    """Not on drugs and goods."""
    from_on: Mapped[date | None] = mapped_column(Date)
    to_on: Mapped[date | None] = mapped_column(Date)
    """The last day."""
    archived: Mapped[bool] = mapped_column(Boolean)


class LineSurcharge(Record):
    """A surcharge on a line, as it was when it came onto it; each at most once."""

    __tablename__ = "invoice_line_surcharges"
    __table_args__ = (
        CheckConstraint("(bp IS NULL) <> (amount_minor IS NULL)", name="percent_or_sum"),
        UniqueConstraint("line_id", "surcharge_id"),
        Index("ix_invoice_line_surcharges_invoice_id", "invoice_id"),
        Index("ix_invoice_line_surcharges_surcharge_id_occasion_on", "surcharge_id", "occasion_on"),
        {"sqlite_autoincrement": True},
    )

    invoice_id: Mapped[int] = mapped_column(BigKey, ForeignKey("invoices.id", ondelete="RESTRICT"))
    line_id: Mapped[int] = mapped_column(BigKey, ForeignKey("invoice_lines.id", ondelete="RESTRICT"))
    surcharge_id: Mapped[int] = mapped_column(BigKey, ForeignKey("surcharges.id", ondelete="RESTRICT"))
    name: Mapped[str] = mapped_column(Text)
    bp: Mapped[int | None] = mapped_column(Integer)
    amount_minor: Mapped[int | None] = mapped_column(BigInteger)
    occasion_on: Mapped[date] = mapped_column(Date)
    """The day whose night, holiday or home visit it is for: a sum is charged once for it."""
    by_rule: Mapped[bool] = mapped_column(Boolean)
    """It came by itself; taking it off needs a right."""
    removed: Mapped[bool] = mapped_column(Boolean)
    """Somebody took it off: it does not come again by itself."""


class DiscountRule(Record):
    """A discount that holds by itself: of a group of clients, from a sum on, in a time; null: for any.

    Of those that match a line only the largest is given.
    """

    __tablename__ = "discount_rules"
    __table_args__ = (
        not_blank("name"),
        CheckConstraint("bp BETWEEN 1 AND 10000", name="bp"),
        CheckConstraint("from_sum_minor > 0", name="from_sum_positive"),
        CheckConstraint("to_on >= from_on", name="period"),
        Index("ix_discount_rules_price_group_id", "price_group_id"),
        {"sqlite_autoincrement": True},
    )

    name: Mapped[str] = mapped_column(Text)
    bp: Mapped[int] = mapped_column(Integer)
    price_group_id: Mapped[int | None] = mapped_column(
        BigKey, ForeignKey("price_groups.id", ondelete="RESTRICT")
    )
    from_sum_minor: Mapped[int | None] = mapped_column(BigInteger)
    """The least sum of the invoice before discounts."""
    from_on: Mapped[date | None] = mapped_column(Date)
    to_on: Mapped[date | None] = mapped_column(Date)
    """The last day."""
    archived: Mapped[bool] = mapped_column(Boolean)
