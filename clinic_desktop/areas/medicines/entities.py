"""Medicines, their dose rows, and the doses that were reckoned by them."""

from __future__ import annotations

import enum
from datetime import datetime

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    ForeignKey,
    Index,
    Integer,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from clinic_desktop.areas.manipulations.entities import Manipulation
from clinic_desktop.db.base import BigKey, Record
from clinic_desktop.db.types import UtcMoment, choice


class MedicineForm(enum.StrEnum):
    """What a medicine looks like."""

    SOLUTION = "solution"
    SUSPENSION = "suspension"
    TABLET = "tablet"
    CAPSULE = "capsule"
    DROPS = "drops"
    PASTE = "paste"
    POWDER = "powder"
    OINTMENT = "ointment"
    SPRAY = "spray"
    SPOT_ON = "spot_on"
    OTHER = "other"


class Route(enum.StrEnum):
    """The way a medicine is given."""

    ORAL = "oral"
    SUBCUTANEOUS = "subcutaneous"
    INTRAMUSCULAR = "intramuscular"
    INTRAVENOUS = "intravenous"
    EYE = "eye"
    EAR = "ear"
    SKIN = "skin"
    RECTAL = "rectal"
    INHALED = "inhaled"
    OTHER = "other"


class DoseUnit(enum.StrEnum):
    """What an amount of the active substance is measured in."""

    MCG = "mcg"
    MG = "mg"
    G = "g"
    IU = "iu"
    ML = "ml"


class PerUnit(enum.StrEnum):
    """What a medicine is given out in: a concentration is an amount in one of these."""

    ML = "ml"
    TABLET = "tablet"
    CAPSULE = "capsule"
    DROP = "drop"
    GRAM = "gram"
    DOSE = "dose"
    PIPETTE = "pipette"


class Caution(enum.StrEnum):
    """How serious a condition is for a medicine: nothing, to be read, or forbidden without a reason."""

    NONE = "none"
    CAUTION = "caution"
    STOP = "stop"


class Medicine(Record):
    """The medicine that a drug or vaccine of the catalogue is.

    Amounts are in millionths of their unit. Species, groups and words stand with ``|`` between them.
    """

    __tablename__ = "medicines"
    __table_args__ = (
        CheckConstraint("strength_micro > 0", name="strength_positive"),
        CheckConstraint("package_milli > 0", name="package_positive"),
        CheckConstraint("max_dose_micro > 0", name="max_dose_positive"),
        CheckConstraint("max_daily_micro > 0", name="max_daily_positive"),
        CheckConstraint("min_age_days > 0", name="min_age_positive"),
        UniqueConstraint("manipulation_id"),
        {"sqlite_autoincrement": True},
    )

    manipulation_id: Mapped[int] = mapped_column(BigKey, ForeignKey("manipulations.id", ondelete="RESTRICT"))
    substances: Mapped[str] = mapped_column(Text)
    form: Mapped[MedicineForm] = mapped_column(choice(MedicineForm, "form"))
    strength_micro: Mapped[int | None] = mapped_column(BigInteger)
    """Amount of the substance in one ``per_unit``; without it nothing can be dosed."""
    strength_unit: Mapped[DoseUnit] = mapped_column(choice(DoseUnit, "strength_unit"))
    per_unit: Mapped[PerUnit] = mapped_column(choice(PerUnit, "per_unit"))
    package_milli: Mapped[int | None] = mapped_column(BigInteger)
    route: Mapped[Route] = mapped_column(choice(Route, "route"))
    prescription_only: Mapped[bool] = mapped_column(Boolean)
    controlled: Mapped[bool] = mapped_column(Boolean)
    never_species: Mapped[str] = mapped_column(Text)
    """Codes of the species it must not be given to."""
    mdr1: Mapped[Caution] = mapped_column(choice(Caution, "mdr1"))
    pregnancy: Mapped[Caution] = mapped_column(choice(Caution, "pregnancy"))
    min_age_days: Mapped[int | None] = mapped_column(Integer)
    drug_groups: Mapped[str] = mapped_column(Text)
    """Codes of ``resources/reference/drug_groups.csv``: what an allergy may be against."""
    allergy_words: Mapped[str] = mapped_column(Text)
    problem_words: Mapped[str] = mapped_column(Text)
    """Beginnings of words in a diagnosis that speaks against it."""
    max_dose_micro: Mapped[int | None] = mapped_column(BigInteger)
    """Largest single dose for a kilogram, in ``strength_unit``."""
    max_daily_micro: Mapped[int | None] = mapped_column(BigInteger)
    note: Mapped[str] = mapped_column(Text)

    manipulation: Mapped[Manipulation] = relationship(lazy="raise")


class DoseRow(Record):
    """How much of a medicine a species needs (any, while null), from a weight up to below another."""

    __tablename__ = "dose_rows"
    __table_args__ = (
        CheckConstraint("weight_from_g >= 0", name="weight_from"),
        CheckConstraint("weight_to_g > weight_from_g", name="weight_to_after_from"),
        CheckConstraint("rate_micro > 0", name="rate_positive"),
        CheckConstraint("units_milli > 0", name="units_positive"),
        CheckConstraint("decimals BETWEEN 0 AND 3", name="decimals"),
        CheckConstraint("every_hours > 0", name="every_hours_positive"),
        Index("ix_dose_rows_medicine_id", "medicine_id"),
        {"sqlite_autoincrement": True},
    )

    medicine_id: Mapped[int] = mapped_column(BigKey, ForeignKey("medicines.id", ondelete="RESTRICT"))
    species_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("species.id", ondelete="RESTRICT"))
    weight_from_g: Mapped[int] = mapped_column(Integer)
    weight_to_g: Mapped[int | None] = mapped_column(Integer)
    rate_micro: Mapped[int] = mapped_column(BigInteger)
    """Amount of the substance for a kilogram."""
    rate_unit: Mapped[DoseUnit] = mapped_column(choice(DoseUnit, "rate_unit"))
    decimals: Mapped[int] = mapped_column(Integer)
    units_milli: Mapped[int] = mapped_column(BigInteger)
    """What the rounded quantity is multiplied by."""
    every_hours: Mapped[int | None] = mapped_column(Integer)
    note: Mapped[str] = mapped_column(Text)
    archived: Mapped[bool] = mapped_column(Boolean)

    medicine: Mapped[Medicine] = relationship(lazy="raise")


class MedicineDose(Record):
    """One dose that was decided on: what it was reckoned from, what was warned of, why it was given."""

    __tablename__ = "medicine_doses"
    __table_args__ = (
        CheckConstraint("quantity_milli > 0", name="quantity_positive"),
        CheckConstraint("(medicine_id IS NULL) = (drug_en <> '' AND drug_ru <> '')", name="drug_named"),
        Index("ix_medicine_doses_pet_id_at", "pet_id", "at"),
        Index("ix_medicine_doses_fact_id", "fact_id"),
        Index("ix_medicine_doses_medicine_id", "medicine_id"),
        {"sqlite_autoincrement": True},
    )

    pet_id: Mapped[int] = mapped_column(BigKey, ForeignKey("pets.id", ondelete="RESTRICT"))
    medicine_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("medicines.id", ondelete="RESTRICT"))
    drug_en: Mapped[str] = mapped_column(Text)
    drug_ru: Mapped[str] = mapped_column(Text)
    """The drug's names, of one that has no medicine card; empty for others."""
    fact_id: Mapped[int | None] = mapped_column(
        BigKey, ForeignKey("manipulation_facts.id", ondelete="RESTRICT")
    )
    """The manipulation it was given by; null for a prescribed or ordered one."""
    at: Mapped[datetime] = mapped_column(UtcMoment)
    performer_id: Mapped[int] = mapped_column(BigKey)
    performer_name: Mapped[str] = mapped_column(Text)
    weight_g: Mapped[int | None] = mapped_column(Integer)
    weighed_at: Mapped[datetime | None] = mapped_column(UtcMoment)
    rate_micro: Mapped[int | None] = mapped_column(BigInteger)
    rate_unit: Mapped[DoseUnit] = mapped_column(choice(DoseUnit, "rate_unit"))
    strength_micro: Mapped[int | None] = mapped_column(BigInteger)
    strength_unit: Mapped[DoseUnit] = mapped_column(choice(DoseUnit, "strength_unit"))
    per_unit: Mapped[PerUnit] = mapped_column(choice(PerUnit, "per_unit"))
    quantity_milli: Mapped[int] = mapped_column(BigInteger)
    every_hours: Mapped[int | None] = mapped_column(Integer)
    findings: Mapped[str] = mapped_column(Text)
    """Codes of what was warned of and read, with ``|`` between them."""
    override_reason: Mapped[str] = mapped_column(Text)
