"""What crosses the border between medicines and the windows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from clinic_desktop.areas.manipulations.entities import ManipulationKind
from clinic_desktop.areas.manipulations.rows import Given
from clinic_desktop.areas.medicines.entities import Caution, DoseUnit, MedicineForm, PerUnit, Route
from clinic_desktop.areas.pets.kinds import Neutered, PetStatus, Sex
from clinic_desktop.areas.pets.rows import Named, WeightRow

MEDICINES_EDIT = "medicines.edit"
MEDICINES_OVERRIDE = "medicines.override"

REMEDIES = (ManipulationKind.DRUG, ManipulationKind.VACCINE)
"""Kinds of the catalogue that may have a medicine card."""


@dataclass(frozen=True, slots=True)
class MedicineDraft:
    """A medicine as a form holds it.

    ``strength`` is the amount of the substance in one ``per_unit``; the largest doses are for a kilogram
    and in ``strength_unit``. Species, groups and words stand with ``|`` between them.
    """

    substances: str = ""
    form: MedicineForm = MedicineForm.SOLUTION
    strength: Decimal | None = None
    strength_unit: DoseUnit = DoseUnit.MG
    per_unit: PerUnit = PerUnit.ML
    package: Decimal | None = None
    route: Route = Route.SUBCUTANEOUS
    prescription_only: bool = False
    controlled: bool = False
    never_species: str = ""
    mdr1: Caution = Caution.NONE
    pregnancy: Caution = Caution.NONE
    min_age_days: int | None = None
    drug_groups: str = ""
    allergy_words: str = ""
    problem_words: str = ""
    max_dose: Decimal | None = None
    max_daily: Decimal | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class DoseRowDraft:
    """A dose row as a form holds it: species None is any, ``weight_to_g`` (exclusive) None has no end."""

    species_id: int | None = None
    weight_from_g: int = 0
    weight_to_g: int | None = None
    rate: Decimal = Decimal(0)
    rate_unit: DoseUnit = DoseUnit.MG
    decimals: int = 2
    units: Decimal = Decimal(1)
    every_hours: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class DoseRowCard:
    """A dose row with its id and its species in words (empty for any)."""

    id: int
    draft: DoseRowDraft
    species: Named


@dataclass(frozen=True, slots=True)
class MedicineCard:
    """A medicine whole. ``id`` None: the drug of the catalogue has no medicine card yet.

    What else of the catalogue is meant for some species only comes as one, too: ``is_remedy`` is false, and
    ``species_codes`` (with ``|`` between them, empty for all) is what there is to judge of it.
    """

    id: int | None
    manipulation_id: int
    name: Named
    code: str
    kind: ManipulationKind
    archived: bool
    draft: MedicineDraft
    doses: tuple[DoseRowCard, ...] = ()
    species_codes: str = ""

    @property
    def is_remedy(self) -> bool:
        """Whether it is given into or onto an animal: a drug or a vaccine."""
        return self.kind in REMEDIES


@dataclass(frozen=True, slots=True)
class DrugGroup:
    """A group of drugs an allergy may be against; ``words`` are beginnings of folded words."""

    code: str
    name: Named
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DosePatient:
    """What a dose depends on besides the medicine.

    ``allergies`` and ``problems`` are plain texts; ``weights`` are oldest first.
    """

    pet_id: int
    species_id: int | None
    species_code: str
    species_min_g: int | None
    species_max_g: int | None
    mdr1_breed: Named | None
    sex: Sex
    neutered: Neutered
    born: date | None
    status: PetStatus
    weights: tuple[WeightRow, ...] = ()
    allergies: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dosing:
    """Everything a dose form needs: the patient, the medicines in use, the groups of drugs."""

    patient: DosePatient
    medicines: tuple[MedicineCard, ...]
    groups: tuple[DrugGroup, ...]


@dataclass(frozen=True, slots=True)
class DoseDraft:
    """A dose to be given or prescribed.

    ``weight_g`` None takes the latest weighing; ``quantity`` is in the medicine's ``per_unit``.
    ``acknowledged`` are the codes of the warnings that were read. ``pregnant`` also means nursing.
    """

    pet_id: int
    medicine_id: int | None = None
    weight_g: int | None = None
    quantity: Decimal = Decimal(0)
    every_hours: int | None = None
    pregnant: bool = False
    acknowledged: tuple[str, ...] = ()
    override_reason: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Formula:
    """How a quantity was reckoned: weight × rate ÷ strength, rounded to ``decimals``, × units."""

    weight_g: int
    rate: Decimal
    rate_unit: DoseUnit
    strength: Decimal
    strength_unit: DoseUnit
    per_unit: PerUnit
    decimals: int
    units: Decimal
    quantity: Decimal
    rounded: bool


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that speaks against a dose: to be read and acknowledged, or to be overridden."""

    code: str
    stop: bool = False
    params: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DoseCheck:
    """What the rules say of a dose: the row that fits, the formula, the weight used, the findings."""

    row: DoseRowCard | None
    formula: Formula | None
    weight_g: int | None
    weighed_at: datetime | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """What speaks against one thing that is given past the dose form, and the weight it was judged by."""

    given: Given
    card: MedicineCard
    weight_g: int | None
    weighed_at: datetime | None
    findings: tuple[Finding, ...]
