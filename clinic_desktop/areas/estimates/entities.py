"""Estimates with their lines; sums are never stored, they are those of the lines."""

from __future__ import annotations

import enum
from datetime import date, datetime

from sqlalchemy import BigInteger, Boolean, CheckConstraint, Date, ForeignKey, Index, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from clinic_desktop.db.base import BigKey, Record
from clinic_desktop.db.types import UtcMoment, choice


class EstimateState(enum.StrEnum):
    """Where an estimate stands (domain 2.19); that it has expired is told by its last day."""

    DRAFT = "draft"
    GIVEN = "given"
    """The owner has it; it changes no more."""
    ACCEPTED = "accepted"
    DECLINED = "declined"
    INVOICED = "invoiced"
    """Taken over into a plan or an invoice; once only."""


class Estimate(Record):
    """What the treatment of one animal will cost its owner."""

    __tablename__ = "estimates"
    __table_args__ = (
        CheckConstraint(
            "state NOT IN ('accepted', 'invoiced') OR signed_by <> ''", name="accepted_by_somebody"
        ),
        CheckConstraint("(state = 'invoiced') = (invoiced_at IS NOT NULL)", name="invoiced_with_moment"),
        Index("ix_estimates_pet_id_id", "pet_id", "id"),
        Index("ix_estimates_owner_id_id", "owner_id", "id"),
        Index("ix_estimates_invoice_id", "invoice_id"),
        {"sqlite_autoincrement": True},
    )

    owner_id: Mapped[int] = mapped_column(BigKey, ForeignKey("owners.id", ondelete="RESTRICT"))
    pet_id: Mapped[int] = mapped_column(BigKey, ForeignKey("pets.id", ondelete="RESTRICT"))
    visit_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("visits.id", ondelete="RESTRICT"))
    title: Mapped[str] = mapped_column(Text)
    state: Mapped[EstimateState] = mapped_column(choice(EstimateState, "state"))
    valid_until: Mapped[date] = mapped_column(Date)
    """The last day it may be accepted."""
    currency: Mapped[str] = mapped_column(String(3))
    taxed_inside: Mapped[bool] = mapped_column(Boolean)
    """Whether its prices include tax."""
    created_at: Mapped[datetime] = mapped_column(UtcMoment)
    created_by: Mapped[str] = mapped_column(Text)
    given_at: Mapped[datetime | None] = mapped_column(UtcMoment)
    decided_at: Mapped[datetime | None] = mapped_column(UtcMoment)
    """When it was accepted or declined."""
    signed_by: Mapped[str] = mapped_column(Text)
    """Who accepted it: the owner, or who may authorise treatment."""
    decline_reason: Mapped[str] = mapped_column(Text)
    invoiced_at: Mapped[datetime | None] = mapped_column(UtcMoment)
    invoice_id: Mapped[int | None] = mapped_column(BigInteger)
    """The draft it went to; null while all of it is only planned. A number, because an empty draft may be thrown away."""
    note: Mapped[str] = mapped_column(Text)


class EstimateLine(Record):
    """One line: between a low and a high quantity at the price of the day it was written."""

    __tablename__ = "estimate_lines"
    __table_args__ = (
        CheckConstraint("low_milli >= 0", name="low_not_negative"),
        CheckConstraint("high_milli > 0", name="high_positive"),
        CheckConstraint("high_milli >= low_milli", name="high_not_below_low"),
        CheckConstraint("price_minor >= 0", name="price_not_negative"),
        CheckConstraint("tax_bp BETWEEN 0 AND 10000", name="tax_bp"),
        Index("ix_estimate_lines_estimate_id_position", "estimate_id", "position"),
        Index("ix_estimate_lines_manipulation_id", "manipulation_id"),
        {"sqlite_autoincrement": True},
    )

    estimate_id: Mapped[int] = mapped_column(BigKey, ForeignKey("estimates.id", ondelete="RESTRICT"))
    position: Mapped[int] = mapped_column(Integer)
    manipulation_id: Mapped[int | None] = mapped_column(
        BigKey, ForeignKey("manipulations.id", ondelete="RESTRICT")
    )
    name_en: Mapped[str] = mapped_column(Text)
    name_ru: Mapped[str] = mapped_column(Text)
    low_milli: Mapped[int] = mapped_column(BigInteger)
    """Least quantity in thousandths; 0: perhaps not at all."""
    high_milli: Mapped[int] = mapped_column(BigInteger)
    price_minor: Mapped[int] = mapped_column(BigInteger)
    tax_bp: Mapped[int | None] = mapped_column(Integer)
    hidden: Mapped[bool] = mapped_column(Boolean)
    """Not shown on what the owner gets; it is in the sum."""
