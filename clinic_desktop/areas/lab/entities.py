"""The laboratory's dictionary, the requests for tests, and their results."""

from __future__ import annotations

import enum
from datetime import datetime
from decimal import Decimal

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    String,
    Text,
    TypeDecorator,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from clinic_desktop.db.base import BigKey, Record
from clinic_desktop.db.types import CodePointText, UtcMoment, choice


class ExactDecimal(TypeDecorator[Decimal]):
    """A decimal kept as its digits: SQLite's own numbers are floats, and 5.10 must not become 5.1."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        """Write the digits, never an exponent."""
        return None if value is None else f"{value:f}"

    def process_result_value(self, value: str | None, dialect: Dialect) -> Decimal | None:
        """Read the digits."""
        return None if value is None else Decimal(value)


class Material(enum.StrEnum):
    """What is examined."""

    BLOOD = "blood"
    SERUM = "serum"
    PLASMA = "plasma"
    URINE = "urine"
    FAECES = "faeces"
    SWAB = "swab"
    SCRAPING = "scraping"
    FLUID = "fluid"
    TISSUE = "tissue"
    OTHER = "other"


class RangeSex(enum.StrEnum):
    """Whose range it is."""

    ANY = "any"
    MALE = "male"
    FEMALE = "female"


class RequestState(enum.StrEnum):
    """How far a request has come (domain 2.21)."""

    NEW = "new"
    SAMPLED = "sampled"
    SENT = "sent"
    RECEIVED = "received"
    REVIEWED = "reviewed"
    TOLD = "told"
    CANCELLED = "cancelled"


class Flag(enum.StrEnum):
    """How a result stands to its range; ``NONE`` where nothing can be said."""

    NONE = "none"
    NORMAL = "normal"
    LOW = "low"
    HIGH = "high"
    ABNORMAL = "abnormal"
    CRITICAL_LOW = "critical_low"
    CRITICAL_HIGH = "critical_high"


class ToldHow(enum.StrEnum):
    """How an owner was told."""

    PHONE = "phone"
    IN_PERSON = "in_person"
    MESSAGE = "message"
    EMAIL = "email"


class LabAnalyte(Record):
    """One thing that is measured."""

    __tablename__ = "lab_analytes"
    __table_args__ = (
        CheckConstraint("name_en <> '' OR name_ru <> ''", name="named"),
        CheckConstraint("decimals BETWEEN 0 AND 6", name="decimals"),
        UniqueConstraint("code"),
        {"sqlite_autoincrement": True},
    )

    code: Mapped[str] = mapped_column(CodePointText)
    name_en: Mapped[str] = mapped_column(Text)
    name_ru: Mapped[str] = mapped_column(Text)
    synonyms: Mapped[str] = mapped_column(Text)
    """Names that a laboratory's file may call it by, separated by ``|``."""
    unit: Mapped[str] = mapped_column(Text)
    decimals: Mapped[int] = mapped_column(Integer)
    molar_mass: Mapped[Decimal | None] = mapped_column(ExactDecimal)
    """Grams of a mole: what turns mg/dL into mmol/L."""
    expected: Mapped[str] = mapped_column(Text)
    """What a healthy animal's result says in words (``negative``); empty for numbers."""
    archived: Mapped[bool] = mapped_column(Boolean)


class LabPanel(Record):
    """Analytes that are asked for together."""

    __tablename__ = "lab_panels"
    __table_args__ = (
        CheckConstraint("name_en <> '' OR name_ru <> ''", name="named"),
        UniqueConstraint("code"),
        {"sqlite_autoincrement": True},
    )

    code: Mapped[str] = mapped_column(String(80))
    name_en: Mapped[str] = mapped_column(Text)
    name_ru: Mapped[str] = mapped_column(Text)
    synonyms: Mapped[str] = mapped_column(Text)
    material: Mapped[Material] = mapped_column(choice(Material, "material"))
    archived: Mapped[bool] = mapped_column(Boolean)


class LabPanelAnalyte(Record):
    """An analyte's place in a panel."""

    __tablename__ = "lab_panel_analytes"
    __table_args__ = (
        UniqueConstraint("panel_id", "analyte_id"),
        Index("ix_lab_panel_analytes_analyte_id", "analyte_id"),
        {"sqlite_autoincrement": True},
    )

    panel_id: Mapped[int] = mapped_column(BigKey, ForeignKey("lab_panels.id", ondelete="RESTRICT"))
    analyte_id: Mapped[int] = mapped_column(BigKey, ForeignKey("lab_analytes.id", ondelete="RESTRICT"))
    position: Mapped[int] = mapped_column(Integer)


class LabRange(Record):
    """What is normal for a species, an age and a sex; a missing end is open."""

    __tablename__ = "lab_ranges"
    __table_args__ = (
        CheckConstraint("age_from_days >= 0", name="age_from_days"),
        CheckConstraint("age_to_days > age_from_days", name="age_to_days"),
        Index("ix_lab_ranges_analyte_id", "analyte_id"),
        Index("ix_lab_ranges_species_id", "species_id"),
        {"sqlite_autoincrement": True},
    )

    analyte_id: Mapped[int] = mapped_column(BigKey, ForeignKey("lab_analytes.id", ondelete="RESTRICT"))
    species_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("species.id", ondelete="RESTRICT"))
    sex: Mapped[RangeSex] = mapped_column(choice(RangeSex, "sex"))
    age_from_days: Mapped[int] = mapped_column(Integer)
    age_to_days: Mapped[int | None] = mapped_column(Integer)
    """The first day it no longer holds; None: for life."""
    unit: Mapped[str] = mapped_column(Text)
    low: Mapped[Decimal | None] = mapped_column(ExactDecimal)
    high: Mapped[Decimal | None] = mapped_column(ExactDecimal)
    critical_low: Mapped[Decimal | None] = mapped_column(ExactDecimal)
    critical_high: Mapped[Decimal | None] = mapped_column(ExactDecimal)
    shipped: Mapped[bool] = mapped_column(Boolean)
    """A textbook value that nobody has adjusted to the clinic's own analyser yet."""
    archived: Mapped[bool] = mapped_column(Boolean)


class LabRequest(Record):
    """Tests asked for one animal, with who did which step and when."""

    __tablename__ = "lab_requests"
    __table_args__ = (
        CheckConstraint("state <> 'cancelled' OR cancel_reason <> ''", name="cancelled_with_reason"),
        CheckConstraint("state <> 'told' OR told_whom <> ''", name="told_somebody"),
        Index("ix_lab_requests_pet_id_requested_at_id", "pet_id", "requested_at", "id"),
        Index("ix_lab_requests_state_requested_at_id", "state", "requested_at", "id"),
        Index("ix_lab_requests_requested_at_id", "requested_at", "id"),
        Index("ix_lab_requests_visit_id", "visit_id"),
        {"sqlite_autoincrement": True},
    )

    pet_id: Mapped[int] = mapped_column(BigKey, ForeignKey("pets.id", ondelete="RESTRICT"))
    number: Mapped[str] = mapped_column(CodePointText)
    """What stands on the sample's label."""
    state: Mapped[RequestState] = mapped_column(choice(RequestState, "state"))
    title_en: Mapped[str] = mapped_column(Text)
    title_ru: Mapped[str] = mapped_column(Text)
    urgent: Mapped[bool] = mapped_column(Boolean)
    material: Mapped[Material] = mapped_column(choice(Material, "material"))
    outside_lab: Mapped[str] = mapped_column(Text)
    """Who examines it; empty for the clinic itself."""
    note: Mapped[str] = mapped_column(Text)
    requested_at: Mapped[datetime] = mapped_column(UtcMoment)
    requested_by_id: Mapped[int] = mapped_column(BigKey)
    requested_by: Mapped[str] = mapped_column(Text)
    sampled_at: Mapped[datetime | None] = mapped_column(UtcMoment)
    sampled_by: Mapped[str] = mapped_column(Text)
    sent_at: Mapped[datetime | None] = mapped_column(UtcMoment)
    sent_by: Mapped[str] = mapped_column(Text)
    received_at: Mapped[datetime | None] = mapped_column(UtcMoment)
    received_by: Mapped[str] = mapped_column(Text)
    reviewed_at: Mapped[datetime | None] = mapped_column(UtcMoment)
    reviewed_by: Mapped[str] = mapped_column(Text)
    conclusion: Mapped[str] = mapped_column(Text)
    told_at: Mapped[datetime | None] = mapped_column(UtcMoment)
    told_by: Mapped[str] = mapped_column(Text)
    told_whom: Mapped[str] = mapped_column(Text)
    told_how: Mapped[ToldHow | None] = mapped_column(choice(ToldHow, "told_how"))
    cancelled_at: Mapped[datetime | None] = mapped_column(UtcMoment)
    cancelled_by: Mapped[str] = mapped_column(Text)
    cancel_reason: Mapped[str] = mapped_column(Text)
    reopen_reason: Mapped[str] = mapped_column(Text)
    worst: Mapped[Flag] = mapped_column(choice(Flag, "worst"))
    summary: Mapped[str] = mapped_column(Text)
    """What is out of range, by codes: ``ALT 210 ↑; K 7.9 ⇈``."""
    visit_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("visits.id", ondelete="RESTRICT"))


class LabResult(Record):
    """One analyte of a request; the range that applied is copied, so the dictionary changes no history.

    An empty ``value`` is still awaited. A correction after the review is a row of its own that
    ``replaces_id`` the old one, which stays, ``superseded``.
    """

    __tablename__ = "lab_results"
    __table_args__ = (
        CheckConstraint("replaces_id IS NULL OR reason <> ''", name="corrected_with_reason"),
        Index("ix_lab_results_request_id_position", "request_id", "position"),
        Index("ix_lab_results_pet_id_analyte_id_id", "pet_id", "analyte_id", "id"),
        Index("ix_lab_results_analyte_id", "analyte_id"),
        Index(
            "uq_lab_results_one_valid",
            "request_id",
            "analyte_id",
            unique=True,
            sqlite_where=text("NOT superseded"),
            postgresql_where=text("NOT superseded"),
        ),
        {"sqlite_autoincrement": True},
    )

    request_id: Mapped[int] = mapped_column(BigKey, ForeignKey("lab_requests.id", ondelete="RESTRICT"))
    pet_id: Mapped[int] = mapped_column(BigKey, ForeignKey("pets.id", ondelete="RESTRICT"))
    analyte_id: Mapped[int] = mapped_column(BigKey, ForeignKey("lab_analytes.id", ondelete="RESTRICT"))
    panel_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("lab_panels.id", ondelete="RESTRICT"))
    position: Mapped[int] = mapped_column(Integer)
    value: Mapped[str] = mapped_column(Text)
    unit: Mapped[str] = mapped_column(Text)
    low: Mapped[Decimal | None] = mapped_column(ExactDecimal)
    high: Mapped[Decimal | None] = mapped_column(ExactDecimal)
    critical_low: Mapped[Decimal | None] = mapped_column(ExactDecimal)
    critical_high: Mapped[Decimal | None] = mapped_column(ExactDecimal)
    expected: Mapped[str] = mapped_column(Text)
    flag: Mapped[Flag] = mapped_column(choice(Flag, "flag"))
    reported: Mapped[str] = mapped_column(Text)
    """The value as it was given, where it was converted: ``100 mg/dL``."""
    entered_at: Mapped[datetime | None] = mapped_column(UtcMoment)
    entered_by: Mapped[str] = mapped_column(Text)
    superseded: Mapped[bool] = mapped_column(Boolean)
    replaces_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("lab_results.id", ondelete="RESTRICT"))
    reason: Mapped[str] = mapped_column(Text)
