"""Patients, the reference lists they draw on, and what is recorded about each."""

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
    text,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from clinic_desktop.areas.owners.entities import Owner
from clinic_desktop.areas.pets.kinds import (
    AlertKind,
    AlertLevel,
    BodyHandling,
    IdentifierKind,
    Neutered,
    OwnershipRole,
    PetStatus,
    Sex,
    WeightMethod,
)
from clinic_desktop.core.dates import DatePrecision
from clinic_desktop.db.base import BigKey, Record
from clinic_desktop.db.types import CodePointText, UtcMoment, choice

__all__ = [
    "AlertAcknowledgement",
    "AlertKind",
    "AlertLevel",
    "BodyHandling",
    "Breed",
    "CoatColour",
    "IdentifierKind",
    "Neutered",
    "Ownership",
    "OwnershipRole",
    "Pet",
    "PetAlert",
    "PetIdentifier",
    "PetStatus",
    "PetWeight",
    "Sex",
    "Species",
    "WeightMethod",
]


class Species(Record):
    """A species, with the plausible age and weight its rules warn by."""

    __tablename__ = "species"
    __table_args__ = (UniqueConstraint("code"), {"sqlite_autoincrement": True})

    code: Mapped[str] = mapped_column(String(40))
    name_en: Mapped[str] = mapped_column(Text)
    name_ru: Mapped[str] = mapped_column(Text)
    synonyms: Mapped[str] = mapped_column(Text)
    """Other names, separated by ``|``."""
    glyph: Mapped[str] = mapped_column(String(24))
    """Name of the picture in `ui.icons`."""
    max_age_years: Mapped[int | None] = mapped_column(Integer)
    weight_min_g: Mapped[int | None] = mapped_column(Integer)
    weight_max_g: Mapped[int | None] = mapped_column(Integer)
    archived: Mapped[bool] = mapped_column(Boolean)


class Breed(Record):
    """A breed of one species."""

    __tablename__ = "breeds"
    __table_args__ = (UniqueConstraint("species_id", "code"), {"sqlite_autoincrement": True})

    species_id: Mapped[int] = mapped_column(BigKey, ForeignKey("species.id", ondelete="RESTRICT"))
    code: Mapped[str] = mapped_column(String(80))
    name_en: Mapped[str] = mapped_column(Text)
    name_ru: Mapped[str] = mapped_column(Text)
    synonyms: Mapped[str] = mapped_column(Text)
    archived: Mapped[bool] = mapped_column(Boolean)


class CoatColour(Record):
    """A coat colour, of all species or of those named in ``applies_to`` (codes separated by ``|``)."""

    __tablename__ = "coat_colours"
    __table_args__ = (UniqueConstraint("code"), {"sqlite_autoincrement": True})

    code: Mapped[str] = mapped_column(String(40))
    name_en: Mapped[str] = mapped_column(Text)
    name_ru: Mapped[str] = mapped_column(Text)
    applies_to: Mapped[str] = mapped_column(Text)
    synonyms: Mapped[str] = mapped_column(Text)
    archived: Mapped[bool] = mapped_column(Boolean)


class Pet(Record):
    """A patient.

    Species, breed and colour are references, or text where the clinic's lists don't know them: an
    unknown species stays as written, never "other".
    """

    __tablename__ = "pets"
    __table_args__ = (
        CheckConstraint("name <> ''", name="name_not_blank"),
        CheckConstraint("species_id IS NOT NULL OR species_text <> ''", name="species_known"),
        Index("ix_pets_sort_name_id", "sort_name", "id"),
        Index("ix_pets_birth_sort_id", "birth_sort", "id"),
        {"sqlite_autoincrement": True},
    )

    name: Mapped[str] = mapped_column(Text)
    sort_name: Mapped[str] = mapped_column(CodePointText)
    species_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("species.id", ondelete="RESTRICT"))
    species_text: Mapped[str] = mapped_column(Text)
    breed_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("breeds.id", ondelete="RESTRICT"))
    breed_text: Mapped[str] = mapped_column(Text)
    is_cross: Mapped[bool] = mapped_column(Boolean)
    sex: Mapped[Sex] = mapped_column(choice(Sex, "sex"))
    neutered: Mapped[Neutered] = mapped_column(choice(Neutered, "neutered"))
    neutered_on: Mapped[date | None] = mapped_column(Date)
    colour_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("coat_colours.id", ondelete="RESTRICT"))
    colour_text: Mapped[str] = mapped_column(Text)
    markings: Mapped[str] = mapped_column(Text)
    birth_date: Mapped[date | None] = mapped_column(Date)
    birth_precision: Mapped[DatePrecision] = mapped_column(choice(DatePrecision, "birth_precision"))
    birth_sort: Mapped[date] = mapped_column(Date)
    """The birth date, or a far past day for an unknown one: lists sort by columns that are never null."""
    temperament: Mapped[str] = mapped_column(Text)
    blood_group: Mapped[str] = mapped_column(Text)
    diet: Mapped[str] = mapped_column(Text)
    insurance: Mapped[str] = mapped_column(Text)
    referring_vet: Mapped[str] = mapped_column(Text)
    tags: Mapped[str] = mapped_column(Text)
    note: Mapped[str] = mapped_column(Text)
    status: Mapped[PetStatus] = mapped_column(choice(PetStatus, "status"))
    status_on: Mapped[date | None] = mapped_column(Date)
    status_reason: Mapped[str] = mapped_column(Text)
    registered_on: Mapped[date] = mapped_column(Date)
    external_key: Mapped[str] = mapped_column(Text)
    euthanised_here: Mapped[bool] = mapped_column(Boolean)
    body_handling: Mapped[BodyHandling | None] = mapped_column(choice(BodyHandling, "body_handling"))

    species: Mapped[Species | None] = relationship(lazy="raise")
    breed: Mapped[Breed | None] = relationship(lazy="raise")


class Ownership(Record):
    """What a person is to an animal, from one day to another (open while ``to_on`` is null)."""

    __tablename__ = "ownerships"
    __table_args__ = (
        CheckConstraint("share_percent BETWEEN 0 AND 100", name="share_percent"),
        CheckConstraint("to_on IS NULL OR to_on >= from_on", name="to_after_from"),
        Index(
            "uq_ownerships_one_owner",
            "pet_id",
            unique=True,
            sqlite_where=text("to_on IS NULL AND role = 'owner'"),
            postgresql_where=text("to_on IS NULL AND role = 'owner'"),
        ),
        Index("ix_ownerships_owner_id", "owner_id"),
        Index("ix_ownerships_pet_id", "pet_id"),
        {"sqlite_autoincrement": True},
    )

    pet_id: Mapped[int] = mapped_column(BigKey, ForeignKey("pets.id", ondelete="RESTRICT"))
    owner_id: Mapped[int] = mapped_column(BigKey, ForeignKey("owners.id", ondelete="RESTRICT"))
    role: Mapped[OwnershipRole] = mapped_column(choice(OwnershipRole, "role"))
    from_on: Mapped[date] = mapped_column(Date)
    to_on: Mapped[date | None] = mapped_column(Date)
    share_percent: Mapped[int] = mapped_column(Integer)
    may_authorise: Mapped[bool] = mapped_column(Boolean)
    gets_reminders: Mapped[bool] = mapped_column(Boolean)
    may_collect: Mapped[bool] = mapped_column(Boolean)

    pet: Mapped[Pet] = relationship(lazy="raise")
    owner: Mapped[Owner] = relationship(lazy="raise")


class PetIdentifier(Record):
    """A chip, tattoo, tag or document number of a patient."""

    __tablename__ = "pet_identifiers"
    __table_args__ = (
        CheckConstraint("number <> ''", name="number_not_blank"),
        Index("ix_pet_identifiers_number_key_kind", "number_key", "kind"),
        Index("ix_pet_identifiers_pet_id", "pet_id"),
        {"sqlite_autoincrement": True},
    )

    pet_id: Mapped[int] = mapped_column(BigKey, ForeignKey("pets.id", ondelete="RESTRICT"))
    kind: Mapped[IdentifierKind] = mapped_column(choice(IdentifierKind, "kind"))
    number: Mapped[str] = mapped_column(Text)
    number_key: Mapped[str] = mapped_column(CodePointText)
    """What is compared: digits of a chip, a tattoo with Cyrillic look-alikes turned into Latin."""
    applied_on: Mapped[date | None] = mapped_column(Date)
    site: Mapped[str] = mapped_column(Text)
    duplicate_reason: Mapped[str] = mapped_column(Text)
    """Why this number may stand on two live animals; empty otherwise."""
    archived: Mapped[bool] = mapped_column(Boolean)

    pet: Mapped[Pet] = relationship(lazy="raise")


class PetAlert(Record):
    """A warning about a patient, shown until ``to_on`` or until it is resolved."""

    __tablename__ = "pet_alerts"
    __table_args__ = (
        CheckConstraint("text <> ''", name="text_not_blank"),
        Index("ix_pet_alerts_pet_id", "pet_id"),
        {"sqlite_autoincrement": True},
    )

    pet_id: Mapped[int] = mapped_column(BigKey, ForeignKey("pets.id", ondelete="RESTRICT"))
    kind: Mapped[AlertKind] = mapped_column(choice(AlertKind, "kind"))
    level: Mapped[AlertLevel] = mapped_column(choice(AlertLevel, "level"))
    text: Mapped[str] = mapped_column(Text)
    from_on: Mapped[date] = mapped_column(Date)
    to_on: Mapped[date | None] = mapped_column(Date)
    resolved: Mapped[bool] = mapped_column(Boolean)

    pet: Mapped[Pet] = relationship(lazy="raise")


class AlertAcknowledgement(Record):
    """That a person has read a mandatory alert, once for each day (domain 2.6)."""

    __tablename__ = "alert_acknowledgements"
    __table_args__ = (
        UniqueConstraint("alert_id", "read_by_id", "read_on"),
        Index("ix_alert_acknowledgements_pet_id", "pet_id"),
        {"sqlite_autoincrement": True},
    )

    pet_id: Mapped[int] = mapped_column(BigKey, ForeignKey("pets.id", ondelete="RESTRICT"))
    alert_id: Mapped[int] = mapped_column(BigKey, ForeignKey("pet_alerts.id", ondelete="RESTRICT"))
    read_at: Mapped[datetime] = mapped_column(UtcMoment)
    read_on: Mapped[date] = mapped_column(Date)
    """The day in the clinic's zone."""
    read_by_id: Mapped[int] = mapped_column(BigKey)
    read_by: Mapped[str] = mapped_column(Text)


class PetWeight(Record):
    """One weighing; the latest is the latest by ``measured_at``, not by entry."""

    __tablename__ = "pet_weights"
    __table_args__ = (
        CheckConstraint("grams > 0", name="grams_positive"),
        Index("ix_pet_weights_pet_id_measured_at", "pet_id", "measured_at"),
        {"sqlite_autoincrement": True},
    )

    pet_id: Mapped[int] = mapped_column(BigKey, ForeignKey("pets.id", ondelete="RESTRICT"))
    measured_at: Mapped[datetime] = mapped_column(UtcMoment)
    grams: Mapped[int] = mapped_column(Integer)
    method: Mapped[WeightMethod] = mapped_column(choice(WeightMethod, "method"))

    pet: Mapped[Pet] = relationship(lazy="raise")
