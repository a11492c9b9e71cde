"""What crosses the border between patients and the windows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from clinic_desktop.areas.owners.rows import OwnerRow
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
from clinic_desktop.core.dates import BirthDate

PETS_EDIT = "pets.edit"
PETS_STATUS = "pets.status"
REFERENCE_EDIT = "reference.edit"


@dataclass(frozen=True, slots=True)
class SpeciesRow:
    """A species of the clinic's list; weights in grams."""

    id: int
    code: str
    name_en: str
    name_ru: str
    synonyms: str = ""
    glyph: str = "other"
    max_age_years: int | None = None
    weight_min_g: int | None = None
    weight_max_g: int | None = None
    archived: bool = False


@dataclass(frozen=True, slots=True)
class BreedRow:
    """A breed of one species."""

    id: int
    species_id: int
    code: str
    name_en: str
    name_ru: str
    synonyms: str = ""
    archived: bool = False


@dataclass(frozen=True, slots=True)
class ColourRow:
    """A coat colour."""

    id: int
    code: str
    name_en: str
    name_ru: str
    applies_to: str = ""
    synonyms: str = ""
    archived: bool = False


@dataclass(frozen=True, slots=True)
class SpeciesDraft:
    """A species as a form holds it; weights in grams, synonyms separated by ``|``."""

    name_en: str = ""
    name_ru: str = ""
    synonyms: str = ""
    glyph: str = "other"
    max_age_years: int | None = None
    weight_min_g: int | None = None
    weight_max_g: int | None = None


@dataclass(frozen=True, slots=True)
class BreedDraft:
    """A breed as a form holds it."""

    species_id: int | None = None
    name_en: str = ""
    name_ru: str = ""
    synonyms: str = ""


@dataclass(frozen=True, slots=True)
class ColourDraft:
    """A coat colour as a form holds it; ``applies_to`` has the codes of species, empty for all."""

    name_en: str = ""
    name_ru: str = ""
    applies_to: str = ""
    synonyms: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """The clinic's lists, read at once: a form needs all of them."""

    species: tuple[SpeciesRow, ...]
    breeds: tuple[BreedRow, ...]
    colours: tuple[ColourRow, ...]

    def species_by_id(self, species_id: int | None) -> SpeciesRow | None:
        """Return one species, or None."""
        return next((row for row in self.species if row.id == species_id), None)


@dataclass(frozen=True, slots=True)
class IdentifierDraft:
    """A chip, tattoo, tag or document number as typed."""

    kind: IdentifierKind
    number: str
    applied_on: date | None = None
    site: str = ""
    duplicate_reason: str = ""


@dataclass(frozen=True, slots=True)
class PetDraft:
    """A patient as a form holds it; species, breed and colour by id, or as text when unknown."""

    owner_id: int | None = None
    name: str = ""
    species_id: int | None = None
    species_text: str = ""
    breed_id: int | None = None
    breed_text: str = ""
    is_cross: bool = False
    sex: Sex = Sex.UNKNOWN
    neutered: Neutered = Neutered.UNKNOWN
    neutered_on: date | None = None
    colour_id: int | None = None
    colour_text: str = ""
    markings: str = ""
    birth: BirthDate | None = None
    identifiers: tuple[IdentifierDraft, ...] = ()
    temperament: str = ""
    blood_group: str = ""
    diet: str = ""
    insurance: str = ""
    referring_vet: str = ""
    tags: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """A name in both languages; text the lists don't know stands in both."""

    en: str
    ru: str


@dataclass(frozen=True, slots=True)
class PetRow:
    """A patient as a list shows it, with the primary owner; ``phone`` is E.164."""

    id: int
    name: str
    species: Named
    glyph: str
    breed: Named
    sex: Sex
    birth: BirthDate | None
    status: PetStatus
    status_on: date | None
    owner_id: int | None
    owner_name: str
    phone: str


@dataclass(frozen=True, slots=True)
class PatientHit:
    """A found line: a patient, or an owner none of whose patients was found."""

    pet: PetRow | None
    owner: OwnerRow | None


@dataclass(frozen=True, slots=True)
class WeightRow:
    """One weighing."""

    id: int
    measured_at: datetime
    grams: int
    method: WeightMethod


@dataclass(frozen=True, slots=True)
class AlertRow:
    """A standing alert."""

    id: int
    kind: AlertKind
    level: AlertLevel
    text: str
    from_on: date
    to_on: date | None


@dataclass(frozen=True, slots=True)
class OwnershipRow:
    """A person and what they are, or were, to the animal."""

    id: int
    owner: OwnerRow
    role: OwnershipRole
    from_on: date
    to_on: date | None
    share_percent: int


@dataclass(frozen=True, slots=True)
class PetCard:
    """One patient whole; ``draft`` is what a form starts from, ``siblings`` the owner's other animals."""

    id: int
    version: int
    row: PetRow
    draft: PetDraft
    colour: Named
    status_reason: str
    registered_on: date
    alerts: tuple[AlertRow, ...]
    weights: tuple[WeightRow, ...]
    ownerships: tuple[OwnershipRow, ...]
    owner_email: str
    siblings: tuple[PetRow, ...]


@dataclass(frozen=True, slots=True)
class PetCandidate:
    """An existing patient who may be the one being typed; ``reason`` is ``chip`` or ``name``."""

    pet: PetRow
    reason: str


@dataclass(frozen=True, slots=True)
class AlertDraft:
    """An alert to raise; a newer one of the same kind closes the older (domain 2.6)."""

    kind: AlertKind
    level: AlertLevel
    text: str
    to_on: date | None = None


@dataclass(frozen=True, slots=True)
class PersonDraft:
    """Someone besides the primary owner: co-owner, carer or breeder, and what they may do."""

    owner_id: int | None
    role: OwnershipRole = OwnershipRole.CO_OWNER
    share_percent: int | None = None
    may_authorise: bool = False
    gets_reminders: bool = False
    may_collect: bool = True


@dataclass(frozen=True, slots=True)
class WeightDraft:
    """A weighing in grams; ``measured_at`` None means now."""

    grams: int
    method: WeightMethod = WeightMethod.SCALE
    measured_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class StatusDraft:
    """A change of status (domain 2.5); for one that died, ``reason`` is the cause."""

    status: PetStatus
    on: date
    reason: str = ""
    euthanised_here: bool = False
    body_handling: BodyHandling | None = None
