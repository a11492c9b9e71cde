"""The catalogue of manipulations with its kits and dated prices, and the facts of performing them."""

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
    text,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from clinic_desktop.areas.pets.entities import Pet
from clinic_desktop.db.base import BigKey, Record
from clinic_desktop.db.types import CodePointText, UtcMoment, choice


class ManipulationKind(enum.StrEnum):
    """What sort of thing a line of the catalogue is."""

    SERVICE = "service"
    DRUG = "drug"
    GOODS = "goods"
    LAB = "lab"
    VACCINE = "vaccine"
    KIT = "kit"
    """A bundle of other lines: never performed itself, only what is in it (`KitLine`)."""


class FactStatus(enum.StrEnum):
    """Where a manipulation stands: planned → in progress → performed, or declined, or cancelled with a reason."""

    PLANNED = "planned"
    IN_PROGRESS = "in_progress"
    PERFORMED = "performed"
    DECLINED = "declined"
    """The owner did not want it; it stays in the record."""
    CANCELLED = "cancelled"


OPEN_FACT = "status IN ('planned', 'in_progress')"
"""What is to be done yet, for an index of just these and for the selects that are to use it."""


class ManipulationCategory(Record):
    """A group of the catalogue; groups form a tree."""

    __tablename__ = "manipulation_categories"
    __table_args__ = (UniqueConstraint("code"), {"sqlite_autoincrement": True})

    parent_id: Mapped[int | None] = mapped_column(
        BigKey, ForeignKey("manipulation_categories.id", ondelete="RESTRICT")
    )
    code: Mapped[str] = mapped_column(String(40))
    name_en: Mapped[str] = mapped_column(Text)
    name_ru: Mapped[str] = mapped_column(Text)
    archived: Mapped[bool] = mapped_column(Boolean)


class Manipulation(Record):
    """A procedure of the catalogue."""

    __tablename__ = "manipulations"
    __table_args__ = (
        CheckConstraint("name_en <> '' OR name_ru <> ''", name="named"),
        CheckConstraint("max_discount_bp BETWEEN 0 AND 10000", name="max_discount_bp"),
        UniqueConstraint("code"),
        Index("ix_manipulations_sort_name_id", "sort_name", "id"),
        Index("ix_manipulations_sort_name_en_id", "sort_name_en", "id"),
        Index("ix_manipulations_category_id", "category_id"),
        {"sqlite_autoincrement": True},
    )

    code: Mapped[str] = mapped_column(CodePointText)
    category_id: Mapped[int] = mapped_column(
        BigKey, ForeignKey("manipulation_categories.id", ondelete="RESTRICT")
    )
    kind: Mapped[ManipulationKind] = mapped_column(choice(ManipulationKind, "kind"))
    name_en: Mapped[str] = mapped_column(Text)
    name_ru: Mapped[str] = mapped_column(Text)
    sort_name: Mapped[str] = mapped_column(CodePointText)
    synonyms: Mapped[str] = mapped_column(Text)
    species_codes: Mapped[str] = mapped_column(Text)
    """Codes separated by ``|`` of the species it is meant for; empty for all."""
    duration_min: Mapped[int | None] = mapped_column(Integer)
    max_discount_bp: Mapped[int] = mapped_column(Integer)
    """Largest discount, in hundredths of a per cent."""
    note: Mapped[str] = mapped_column(Text)
    archived: Mapped[bool] = mapped_column(Boolean)
    sort_name_en: Mapped[str] = mapped_column(CodePointText)

    category: Mapped[ManipulationCategory] = relationship(lazy="raise")


STANDARD_GROUP = 1
"""The price group of everybody who has no other; it can't be archived."""


class PriceGroup(Record):
    """For whom prices are: everybody, colleagues, shelters. What has no price in a group is sold at the standard one."""

    __tablename__ = "price_groups"
    __table_args__ = (UniqueConstraint("code"), {"sqlite_autoincrement": True})

    code: Mapped[str] = mapped_column(String(40))
    name_en: Mapped[str] = mapped_column(Text)
    name_ru: Mapped[str] = mapped_column(Text)
    archived: Mapped[bool] = mapped_column(Boolean)


class TaxRate(Record):
    """A rate of tax that prices are offered: a price keeps its own, whatever becomes of the list."""

    __tablename__ = "tax_rates"
    __table_args__ = (
        CheckConstraint("bp BETWEEN 0 AND 10000", name="bp"),
        CheckConstraint("to_on >= from_on", name="period"),
        UniqueConstraint("code"),
        {"sqlite_autoincrement": True},
    )

    code: Mapped[str] = mapped_column(String(40))
    name_en: Mapped[str] = mapped_column(Text)
    name_ru: Mapped[str] = mapped_column(Text)
    bp: Mapped[int | None] = mapped_column(Integer)
    """Hundredths of a per cent; null: no tax, which is something else than 0 %."""
    from_on: Mapped[date | None] = mapped_column(Date)
    to_on: Mapped[date | None] = mapped_column(Date)
    """The last day."""
    archived: Mapped[bool] = mapped_column(Boolean)


class ManipulationPrice(Record):
    """What a manipulation costs a group of clients from a day on, until the group's next row."""

    __tablename__ = "manipulation_prices"
    __table_args__ = (
        CheckConstraint("price_minor >= 0", name="price_not_negative"),
        CheckConstraint("tax_bp BETWEEN 0 AND 10000", name="tax_bp"),
        CheckConstraint("cost_minor >= 0", name="cost_not_negative"),
        CheckConstraint("markup_bp >= 0", name="markup_not_negative"),
        CheckConstraint("floor_minor BETWEEN 0 AND price_minor", name="floor_not_above_price"),
        UniqueConstraint("manipulation_id", "group_id", "from_on"),
        {"sqlite_autoincrement": True},
    )

    manipulation_id: Mapped[int] = mapped_column(BigKey, ForeignKey("manipulations.id", ondelete="RESTRICT"))
    group_id: Mapped[int] = mapped_column(
        BigKey, ForeignKey("price_groups.id", ondelete="RESTRICT"), default=STANDARD_GROUP
    )
    from_on: Mapped[date] = mapped_column(Date)
    price_minor: Mapped[int] = mapped_column(BigInteger)
    currency: Mapped[str] = mapped_column(String(3))
    tax_bp: Mapped[int | None] = mapped_column(Integer)
    """Rate of tax from that day on, in hundredths of a per cent; null: no tax, which is something else than 0 %."""
    cost_minor: Mapped[int | None] = mapped_column(BigInteger)
    """What one costs the clinic; null: not known."""
    markup_bp: Mapped[int | None] = mapped_column(Integer)
    """The mark-up the price was made by, in hundredths of a per cent of the cost; null: it was set as a sum."""
    floor_minor: Mapped[int | None] = mapped_column(BigInteger)
    """The least that is charged for one, whatever the discount, but by who has the right; null: no floor."""

    manipulation: Mapped[Manipulation] = relationship(lazy="raise")


class KitLine(Record):
    """One line of a kit: a procedure or another kit, between a low and a high quantity."""

    __tablename__ = "kit_lines"
    __table_args__ = (
        CheckConstraint("low_milli > 0", name="low_positive"),
        CheckConstraint("high_milli >= low_milli", name="high_not_below_low"),
        CheckConstraint("weight_from_g >= 0", name="weight_from_not_negative"),
        CheckConstraint("weight_to_g > weight_from_g", name="weight_to_above_from"),
        CheckConstraint("kit_id <> item_id", name="not_itself"),
        Index("ix_kit_lines_kit_id_position", "kit_id", "position"),
        Index("ix_kit_lines_item_id", "item_id"),
        {"sqlite_autoincrement": True},
    )

    kit_id: Mapped[int] = mapped_column(BigKey, ForeignKey("manipulations.id", ondelete="RESTRICT"))
    item_id: Mapped[int] = mapped_column(BigKey, ForeignKey("manipulations.id", ondelete="RESTRICT"))
    position: Mapped[int] = mapped_column(Integer)
    low_milli: Mapped[int] = mapped_column(BigInteger)
    """Least quantity in thousandths; the one a form begins with."""
    high_milli: Mapped[int] = mapped_column(BigInteger)
    weight_from_g: Mapped[int | None] = mapped_column(Integer)
    """Only for animals of this weight and more; null: of any."""
    weight_to_g: Mapped[int | None] = mapped_column(Integer)
    """Only for animals below this weight; null: of any."""
    free: Mapped[bool] = mapped_column(Boolean)
    """Charged at nothing: its price is in another line."""
    skip_inactive: Mapped[bool] = mapped_column(Boolean)
    """Left out when the item is archived; otherwise the kit is refused until it is mended."""
    hidden: Mapped[bool] = mapped_column(Boolean)
    """Not shown on what the owner gets."""


class ManipulationFact(Record):
    """One manipulation of one animal, at the price of the moment it was performed or planned.

    ``performed_at`` of what is not performed yet is the moment it is meant for; nobody performs it yet then
    (``performer_id`` 0).
    """

    __tablename__ = "manipulation_facts"
    __table_args__ = (
        CheckConstraint("quantity_milli > 0", name="quantity_positive"),
        CheckConstraint("price_minor >= 0", name="price_not_negative"),
        CheckConstraint("discount_bp BETWEEN 0 AND 10000", name="discount_bp"),
        CheckConstraint("status <> 'cancelled' OR cancel_reason <> ''", name="cancelled_with_reason"),
        Index("ix_manipulation_facts_pet_id_performed_at", "pet_id", "performed_at"),
        Index("ix_manipulation_facts_manipulation_id", "manipulation_id"),
        Index("ix_manipulation_facts_kit_id", "kit_id"),
        Index("ix_manipulation_facts_visit_id", "visit_id"),
        Index(
            "ix_manipulation_facts_open",
            "performed_at",
            "id",
            sqlite_where=text(OPEN_FACT),
            postgresql_where=text(OPEN_FACT),
        ),
        {"sqlite_autoincrement": True},
    )

    pet_id: Mapped[int] = mapped_column(BigKey, ForeignKey("pets.id", ondelete="RESTRICT"))
    manipulation_id: Mapped[int] = mapped_column(BigKey, ForeignKey("manipulations.id", ondelete="RESTRICT"))
    performed_at: Mapped[datetime] = mapped_column(UtcMoment)
    performer_id: Mapped[int] = mapped_column(BigKey)
    performer_name: Mapped[str] = mapped_column(Text)
    quantity_milli: Mapped[int] = mapped_column(BigInteger)
    """Quantity in thousandths: 1500 is one and a half."""
    price_minor: Mapped[int] = mapped_column(BigInteger)
    """Price of one at that moment."""
    currency: Mapped[str] = mapped_column(String(3))
    discount_bp: Mapped[int] = mapped_column(Integer)
    discount_reason: Mapped[str] = mapped_column(Text)
    total_minor: Mapped[int] = mapped_column(BigInteger)
    """round(price × quantity) less the discount, rounded half up each time."""
    note: Mapped[str] = mapped_column(Text)
    status: Mapped[FactStatus] = mapped_column(choice(FactStatus, "status"))
    cancel_reason: Mapped[str] = mapped_column(Text)
    cancelled_at: Mapped[datetime | None] = mapped_column(UtcMoment)
    cancelled_by: Mapped[str] = mapped_column(Text)
    ordered_by_id: Mapped[int | None] = mapped_column(BigKey)
    ordered_by: Mapped[str] = mapped_column(Text)
    """Who wanted it done, when it was planned first; empty when it was simply done."""
    kit_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("manipulations.id", ondelete="RESTRICT"))
    """The kit it came from."""
    hidden: Mapped[bool] = mapped_column(Boolean)
    """Not shown on what the owner gets."""
    visit_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("visits.id", ondelete="RESTRICT"))

    pet: Mapped[Pet] = relationship(lazy="raise")
    manipulation: Mapped[Manipulation] = relationship(lazy="raise", foreign_keys=[manipulation_id])
