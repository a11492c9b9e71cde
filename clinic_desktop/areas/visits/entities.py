"""The visit with its findings, diagnoses and addenda; vital signs, problems, and the lists to write with."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import (
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

from clinic_desktop.areas.pets.entities import Pet
from clinic_desktop.areas.visits.kinds import (
    BodySystem,
    Certainty,
    FindingState,
    MucousMembranes,
    ProblemState,
    VisitKind,
    VisitOutcome,
    VisitState,
    VitalSign,
)
from clinic_desktop.db.base import Base, BigKey, Record
from clinic_desktop.db.types import CodePointText, UtcMoment, choice, not_blank

__all__ = [
    "BodySystem",
    "Certainty",
    "Diagnosis",
    "FindingState",
    "MucousMembranes",
    "PatientProblem",
    "Phrase",
    "ProblemState",
    "UnsavedVisit",
    "Visit",
    "VisitAddendum",
    "VisitDiagnosis",
    "VisitFinding",
    "VisitKind",
    "VisitOutcome",
    "VisitState",
    "VisitTemplate",
    "VitalRange",
    "VitalSign",
    "VitalSigns",
]


class Visit(Record):
    """One visit of one animal."""

    __tablename__ = "visits"
    __table_args__ = (
        CheckConstraint("state <> 'signed' OR signed_at IS NOT NULL", name="signed_has_moment"),
        Index("ix_visits_pet_id_started_at_id", "pet_id", "started_at", "id"),
        Index("ix_visits_state_started_at", "state", "started_at"),
        # What belongs to a signed visit isn't undone any more (`db.undo.CLOSED`).
        {"sqlite_autoincrement": True, "info": {"closed": ("state", "signed", "undo.signed")}},
    )

    pet_id: Mapped[int] = mapped_column(BigKey, ForeignKey("pets.id", ondelete="RESTRICT"))
    kind: Mapped[VisitKind] = mapped_column(choice(VisitKind, "kind"))
    state: Mapped[VisitState] = mapped_column(choice(VisitState, "state"))
    started_at: Mapped[datetime] = mapped_column(UtcMoment)
    vet_id: Mapped[int] = mapped_column(BigKey)
    vet_name: Mapped[str] = mapped_column(Text)
    complaint: Mapped[str] = mapped_column(Text)
    anamnesis: Mapped[str] = mapped_column(Text)
    exam_note: Mapped[str] = mapped_column(Text)
    plan: Mapped[str] = mapped_column(Text)
    advice: Mapped[str] = mapped_column(Text)
    outcome: Mapped[VisitOutcome | None] = mapped_column(choice(VisitOutcome, "outcome"))
    next_visit_on: Mapped[date | None] = mapped_column(Date)
    next_visit_note: Mapped[str] = mapped_column(Text)
    written_at: Mapped[datetime] = mapped_column(UtcMoment)
    """When anything of it was saved last: every saving changes the visit's own row, so none is undone after signing."""
    signed_at: Mapped[datetime | None] = mapped_column(UtcMoment)
    signed_by_id: Mapped[int | None] = mapped_column(BigKey)
    signed_by: Mapped[str] = mapped_column(Text)
    reopened: Mapped[bool] = mapped_column(Boolean)
    """Signed once and unlocked by somebody who may: others may have begun a new visit since."""
    unlock_reason: Mapped[str] = mapped_column(Text)
    archived: Mapped[bool] = mapped_column(Boolean)
    """Begun by mistake and put away; nothing was written in it."""

    pet: Mapped[Pet] = relationship(lazy="raise")


class VisitFinding(Record):
    """What one system of the body was found like."""

    __tablename__ = "visit_findings"
    __table_args__ = (UniqueConstraint("visit_id", "system"), {"sqlite_autoincrement": True})

    visit_id: Mapped[int] = mapped_column(BigKey, ForeignKey("visits.id", ondelete="RESTRICT"))
    system: Mapped[BodySystem] = mapped_column(choice(BodySystem, "system"))
    state: Mapped[FindingState] = mapped_column(choice(FindingState, "state"))
    note: Mapped[str] = mapped_column(Text)


class Diagnosis(Record):
    """An entry of the dictionary of diagnoses."""

    __tablename__ = "diagnoses"
    __table_args__ = (
        CheckConstraint("name_en <> '' OR name_ru <> ''", name="named"),
        UniqueConstraint("code"),
        {"sqlite_autoincrement": True},
    )

    code: Mapped[str] = mapped_column(String(40))
    system: Mapped[BodySystem | None] = mapped_column(choice(BodySystem, "system"))
    name_en: Mapped[str] = mapped_column(Text)
    name_ru: Mapped[str] = mapped_column(Text)
    synonyms: Mapped[str] = mapped_column(Text)
    archived: Mapped[bool] = mapped_column(Boolean)


class PatientProblem(Record):
    """Something wrong with an animal that outlasts one visit."""

    __tablename__ = "patient_problems"
    __table_args__ = (
        not_blank("title"),
        CheckConstraint("resolved_on IS NULL OR state = 'resolved'", name="resolved_day"),
        Index("ix_patient_problems_pet_id", "pet_id"),
        Index("ix_patient_problems_visit_id", "visit_id"),
        {"sqlite_autoincrement": True},
    )

    pet_id: Mapped[int] = mapped_column(BigKey, ForeignKey("pets.id", ondelete="RESTRICT"))
    diagnosis_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("diagnoses.id", ondelete="RESTRICT"))
    title: Mapped[str] = mapped_column(Text)
    note: Mapped[str] = mapped_column(Text)
    since_on: Mapped[date] = mapped_column(Date)
    state: Mapped[ProblemState] = mapped_column(choice(ProblemState, "state"))
    resolved_on: Mapped[date | None] = mapped_column(Date)
    visit_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("visits.id", ondelete="RESTRICT"))
    """The visit whose diagnosis made it a problem: it follows a correction of that diagnosis."""


class VisitDiagnosis(Record):
    """A diagnosis made at a visit; ``title`` is the dictionary's words of that moment, or the vet's own."""

    __tablename__ = "visit_diagnoses"
    __table_args__ = (
        not_blank("title"),
        Index("ix_visit_diagnoses_visit_id", "visit_id"),
        Index("ix_visit_diagnoses_problem_id", "problem_id"),
        {"sqlite_autoincrement": True},
    )

    visit_id: Mapped[int] = mapped_column(BigKey, ForeignKey("visits.id", ondelete="RESTRICT"))
    diagnosis_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("diagnoses.id", ondelete="RESTRICT"))
    problem_id: Mapped[int | None] = mapped_column(
        BigKey, ForeignKey("patient_problems.id", ondelete="RESTRICT")
    )
    title: Mapped[str] = mapped_column(Text)
    certainty: Mapped[Certainty] = mapped_column(choice(Certainty, "certainty"))
    position: Mapped[int] = mapped_column(Integer)


class VisitAddendum(Record):
    """What was added to a signed visit, with its author and moment."""

    __tablename__ = "visit_addenda"
    __table_args__ = (
        not_blank("text"),
        Index("ix_visit_addenda_visit_id", "visit_id"),
        {"sqlite_autoincrement": True},
    )

    visit_id: Mapped[int] = mapped_column(BigKey, ForeignKey("visits.id", ondelete="RESTRICT"))
    written_at: Mapped[datetime] = mapped_column(UtcMoment)
    author_id: Mapped[int] = mapped_column(BigKey)
    author: Mapped[str] = mapped_column(Text)
    text: Mapped[str] = mapped_column(Text)


class VitalSigns(Record):
    """One measuring of the vital signs; the weight stands with the animal's other weights.

    A visit that goes on for days has one for each day on which something was measured.
    """

    __tablename__ = "vital_signs"
    __table_args__ = (
        CheckConstraint("temperature_tenths BETWEEN 200 AND 450", name="temperature_possible"),
        CheckConstraint("pulse BETWEEN 1 AND 1500", name="pulse_possible"),
        CheckConstraint("respiration BETWEEN 1 AND 600", name="respiration_possible"),
        CheckConstraint("crt_tenths BETWEEN 0 AND 100", name="crt_possible"),
        CheckConstraint("body_condition BETWEEN 1 AND 9", name="body_condition_scale"),
        CheckConstraint("pain BETWEEN 0 AND 10", name="pain_scale"),
        Index("ix_vital_signs_visit_id", "visit_id"),
        Index("ix_vital_signs_weight_id", "weight_id"),
        Index("ix_vital_signs_pet_id_measured_at", "pet_id", "measured_at"),
        {"sqlite_autoincrement": True},
    )

    pet_id: Mapped[int] = mapped_column(BigKey, ForeignKey("pets.id", ondelete="RESTRICT"))
    visit_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("visits.id", ondelete="RESTRICT"))
    weight_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("pet_weights.id", ondelete="RESTRICT"))
    measured_at: Mapped[datetime] = mapped_column(UtcMoment)
    measured_by: Mapped[str] = mapped_column(Text)
    temperature_tenths: Mapped[int | None] = mapped_column(Integer)
    """Tenths of a degree Celsius."""
    pulse: Mapped[int | None] = mapped_column(Integer)
    """Beats a minute."""
    respiration: Mapped[int | None] = mapped_column(Integer)
    """Breaths a minute."""
    crt_tenths: Mapped[int | None] = mapped_column(Integer)
    """Capillary refill time, tenths of a second."""
    mucous_membranes: Mapped[MucousMembranes | None] = mapped_column(
        choice(MucousMembranes, "mucous_membranes")
    )
    body_condition: Mapped[int | None] = mapped_column(Integer)
    """1 to 9."""
    pain: Mapped[int | None] = mapped_column(Integer)
    """0 to 10."""


class VitalRange(Record):
    """What is normal for a species; bounds in the unit of `VitalSigns`."""

    __tablename__ = "vital_ranges"
    __table_args__ = (
        CheckConstraint("low < high", name="low_below_high"),
        UniqueConstraint("species_id", "sign"),
        {"sqlite_autoincrement": True},
    )

    species_id: Mapped[int] = mapped_column(BigKey, ForeignKey("species.id", ondelete="RESTRICT"))
    sign: Mapped[VitalSign] = mapped_column(choice(VitalSign, "sign"))
    low: Mapped[int] = mapped_column(Integer)
    high: Mapped[int] = mapped_column(Integer)


class Phrase(Record):
    """A text somebody inserts by its key; ``user_id`` null is the whole clinic's."""

    __tablename__ = "phrases"
    __table_args__ = (
        not_blank("key"),
        not_blank("text"),
        Index("ix_phrases_sort_title_id", "sort_title", "id"),
        {"sqlite_autoincrement": True},
    )

    key: Mapped[str] = mapped_column(CodePointText)
    title: Mapped[str] = mapped_column(Text)
    sort_title: Mapped[str] = mapped_column(CodePointText)
    text: Mapped[str] = mapped_column(Text)
    user_id: Mapped[int | None] = mapped_column(BigKey)
    archived: Mapped[bool] = mapped_column(Boolean)


class VisitTemplate(Record):
    """What a visit of a kind is begun with; ``species_codes`` separated by ``|``, empty for all."""

    __tablename__ = "visit_templates"
    __table_args__ = (not_blank("title"), {"sqlite_autoincrement": True})

    title: Mapped[str] = mapped_column(Text)
    sort_title: Mapped[str] = mapped_column(CodePointText)
    species_codes: Mapped[str] = mapped_column(Text)
    complaint: Mapped[str] = mapped_column(Text)
    anamnesis: Mapped[str] = mapped_column(Text)
    exam_note: Mapped[str] = mapped_column(Text)
    plan: Mapped[str] = mapped_column(Text)
    advice: Mapped[str] = mapped_column(Text)
    archived: Mapped[bool] = mapped_column(Boolean)


class UnsavedVisit(Base):
    """What a person has typed into a visit and not saved: kept on the server, out of the journal.

    Rewritten every few seconds, so it is no table of record; saving or discarding the text removes it.
    """

    __tablename__ = "visit_drafts"

    visit_id: Mapped[int] = mapped_column(
        BigKey, ForeignKey("visits.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    user_id: Mapped[int] = mapped_column(BigKey, primary_key=True, autoincrement=False)
    user_name: Mapped[str] = mapped_column(Text)
    workstation: Mapped[str] = mapped_column(Text)
    kept_at: Mapped[datetime] = mapped_column(UtcMoment)
    typed: Mapped[str] = mapped_column(Text)
    """Written and read by `core.codec`."""
