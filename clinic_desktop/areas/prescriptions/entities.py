"""Prescriptions, their drugs, and what was dispensed of them."""

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
from sqlalchemy.orm import Mapped, mapped_column, relationship

from clinic_desktop.areas.medicines.entities import Route
from clinic_desktop.db.base import Base, BigKey, Record
from clinic_desktop.db.types import UtcMoment, choice


class PrescriptionState(enum.StrEnum):
    """What was done with a prescription; that it expired is told by its day, not stored."""

    ACTIVE = "active"
    USED_UP = "used_up"
    CANCELLED = "cancelled"


class Unit(enum.StrEnum):
    """What a prescribed quantity is counted in."""

    PACKAGE = "package"
    TABLET = "tablet"
    CAPSULE = "capsule"
    ML = "ml"
    GRAM = "gram"
    DROP = "drop"
    DOSE = "dose"
    PIPETTE = "pipette"


class Prescription(Record):
    """One form: numbered within its year, written by a doctor, valid until a day."""

    __tablename__ = "prescriptions"
    __table_args__ = (
        CheckConstraint("serial > 0", name="serial_positive"),
        CheckConstraint("valid_until >= issued_on", name="valid_after_issue"),
        CheckConstraint("state <> 'cancelled' OR cancel_reason <> ''", name="cancelled_with_reason"),
        UniqueConstraint("year", "serial"),
        Index("ix_prescriptions_pet_id_issued_at_id", "pet_id", "issued_at", "id"),
        Index("ix_prescriptions_visit_id", "visit_id"),
        {"sqlite_autoincrement": True},
    )

    pet_id: Mapped[int] = mapped_column(BigKey, ForeignKey("pets.id", ondelete="RESTRICT"))
    visit_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("visits.id", ondelete="RESTRICT"))
    number: Mapped[str] = mapped_column(Text)
    """Year and serial as they are printed."""
    year: Mapped[int] = mapped_column(Integer)
    serial: Mapped[int] = mapped_column(Integer)
    issued_at: Mapped[datetime] = mapped_column(UtcMoment)
    issued_on: Mapped[date] = mapped_column(Date)
    """The day in the clinic's zone."""
    valid_until: Mapped[date] = mapped_column(Date)
    chronic: Mapped[bool] = mapped_column(Boolean)
    """For a lasting disease: some countries let such a prescription be valid longer."""
    country: Mapped[str] = mapped_column(String(2))
    performer_id: Mapped[int] = mapped_column(BigKey)
    performer_name: Mapped[str] = mapped_column(Text)
    note: Mapped[str] = mapped_column(Text)
    """What the owner is told."""
    state: Mapped[PrescriptionState] = mapped_column(choice(PrescriptionState, "state"))
    cancel_reason: Mapped[str] = mapped_column(Text)
    cancelled_at: Mapped[datetime | None] = mapped_column(UtcMoment)
    cancelled_by: Mapped[str] = mapped_column(Text)


class PrescriptionLine(Record):
    """One drug of a prescription, of the clinic's catalogue or written in by hand."""

    __tablename__ = "prescription_lines"
    __table_args__ = (
        CheckConstraint("drug_en <> '' AND drug_ru <> ''", name="drug_named"),
        CheckConstraint("quantity_milli > 0", name="quantity_positive"),
        CheckConstraint("repeats BETWEEN 0 AND 99", name="repeats"),
        CheckConstraint("days > 0", name="days_positive"),
        CheckConstraint("every_hours > 0", name="every_hours_positive"),
        UniqueConstraint("prescription_id", "position"),
        Index("ix_prescription_lines_pet_id", "pet_id"),
        Index("ix_prescription_lines_medicine_id", "medicine_id"),
        Index("ix_prescription_lines_dose_id", "dose_id"),
        {"sqlite_autoincrement": True},
    )

    prescription_id: Mapped[int] = mapped_column(BigKey, ForeignKey("prescriptions.id", ondelete="RESTRICT"))
    pet_id: Mapped[int] = mapped_column(BigKey, ForeignKey("pets.id", ondelete="RESTRICT"))
    position: Mapped[int] = mapped_column(Integer)
    medicine_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("medicines.id", ondelete="RESTRICT"))
    dose_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("medicine_doses.id", ondelete="RESTRICT"))
    """What the dose was reckoned from, if it was."""
    drug_en: Mapped[str] = mapped_column(Text)
    drug_ru: Mapped[str] = mapped_column(Text)
    strength: Mapped[str] = mapped_column(Text)
    dose_text: Mapped[str] = mapped_column(Text)
    route: Mapped[Route] = mapped_column(choice(Route, "route"))
    every_hours: Mapped[int | None] = mapped_column(Integer)
    days: Mapped[int | None] = mapped_column(Integer)
    quantity_milli: Mapped[int] = mapped_column(BigInteger)
    """Of one dispensing."""
    unit: Mapped[Unit] = mapped_column(choice(Unit, "unit"))
    repeats: Mapped[int] = mapped_column(Integer)
    course_ends_on: Mapped[date | None] = mapped_column(Date)
    """The day after the last one of the course; null when no days were given."""
    findings: Mapped[str] = mapped_column(Text)
    """Codes of what was warned of and read, with ``|`` between them."""
    override_reason: Mapped[str] = mapped_column(Text)

    prescription: Mapped[Prescription] = relationship(lazy="raise")


class PrescriptionDispensing(Record):
    """One handing out of a prescribed drug."""

    __tablename__ = "prescription_dispensings"
    __table_args__ = (
        Index("ix_prescription_dispensings_line_id", "line_id"),
        Index("ix_prescription_dispensings_pet_id", "pet_id"),
        {"sqlite_autoincrement": True},
    )

    line_id: Mapped[int] = mapped_column(BigKey, ForeignKey("prescription_lines.id", ondelete="RESTRICT"))
    pet_id: Mapped[int] = mapped_column(BigKey, ForeignKey("pets.id", ondelete="RESTRICT"))
    at: Mapped[datetime] = mapped_column(UtcMoment)
    performer_id: Mapped[int] = mapped_column(BigKey)
    performer_name: Mapped[str] = mapped_column(Text)
    note: Mapped[str] = mapped_column(Text)


class PrescriptionCounter(Base):
    """The last number given in a year. No table of record: undoing must not give a number twice."""

    __tablename__ = "prescription_counters"

    year: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    last: Mapped[int] = mapped_column(Integer)
