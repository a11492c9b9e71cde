"""What crosses the border between visits and the windows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from clinic_desktop.areas.pets.rows import Named, PetRow, SpeciesRow, WeightRow
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
from clinic_desktop.areas.visits.rights import (
    VISITS_LISTS as VISITS_LISTS,
)
from clinic_desktop.areas.visits.rights import (
    VISITS_SIGN as VISITS_SIGN,
)
from clinic_desktop.areas.visits.rights import (
    VISITS_UNLOCK as VISITS_UNLOCK,
)
from clinic_desktop.areas.visits.rights import (
    VISITS_VITALS as VISITS_VITALS,
)
from clinic_desktop.areas.visits.rights import (
    VISITS_WRITE as VISITS_WRITE,
)


@dataclass(frozen=True, slots=True)
class FindingDraft:
    """How one system was found."""

    system: BodySystem
    state: FindingState
    note: str = ""


@dataclass(frozen=True, slots=True)
class DiagnosisDraft:
    """A diagnosis; ``title`` stands also for one of the dictionary.

    ``problem_id`` is the lasting problem it belongs to; ``lasting`` makes one of it.
    """

    title: str
    certainty: Certainty = Certainty.PRELIMINARY
    diagnosis_id: int | None = None
    problem_id: int | None = None
    lasting: bool = False


@dataclass(frozen=True, slots=True)
class VitalsDraft:
    """What was measured; None is not measured. Units as in `entities.VitalSigns`; the weight in grams."""

    grams: int | None = None
    temperature_tenths: int | None = None
    pulse: int | None = None
    respiration: int | None = None
    crt_tenths: int | None = None
    mucous_membranes: MucousMembranes | None = None
    body_condition: int | None = None
    pain: int | None = None


@dataclass(frozen=True, slots=True)
class VisitDraft(VitalsDraft):
    """A visit as a form holds it: what was measured, and what was written."""

    kind: VisitKind = VisitKind.FIRST
    complaint: str = ""
    anamnesis: str = ""
    findings: tuple[FindingDraft, ...] = ()
    exam_note: str = ""
    diagnoses: tuple[DiagnosisDraft, ...] = ()
    plan: str = ""
    advice: str = ""
    outcome: VisitOutcome | None = None
    next_visit_on: date | None = None
    next_visit_note: str = ""


@dataclass(frozen=True, slots=True)
class AddendumRow:
    """What was added to a signed visit."""

    id: int
    written_at: datetime
    author: str
    text: str


@dataclass(frozen=True, slots=True)
class UnsavedRow:
    """What somebody has typed into a visit and not saved; ``typed`` is read by `core.codec`."""

    user_id: int
    user_name: str
    workstation: str
    kept_at: datetime
    typed: str


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """Something wrong with an animal that outlasts one visit."""

    id: int
    version: int
    title: str
    note: str
    since_on: date
    state: ProblemState
    resolved_on: date | None


@dataclass(frozen=True, slots=True)
class ProblemDraft:
    """A problem as a form holds it."""

    title: str = ""
    note: str = ""
    since_on: date | None = None


@dataclass(frozen=True, slots=True)
class RangeRow:
    """What is normal for a species, bounds included."""

    sign: VitalSign
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class VisitCard:
    """One visit whole; ``draft`` is what a form starts from.

    ``locked`` says that it was signed so long ago that only an addendum, or unlocking, is left.
    ``weights`` are the animal's newest before this visit, newest first; ``measurings`` those of the visit,
    the oldest first: one for each day it went on. The draft holds what was measured last of each sign.
    """

    id: int
    version: int
    patient: PetRow
    species: SpeciesRow | None
    state: VisitState
    started_at: datetime
    vet_id: int
    vet_name: str
    draft: VisitDraft
    signed_at: datetime | None
    signed_by_id: int | None
    signed_by: str
    reopened: bool
    unlock_reason: str
    locked: bool
    addenda: tuple[AddendumRow, ...]
    ranges: tuple[RangeRow, ...]
    weights: tuple[WeightRow, ...]
    problems: tuple[ProblemRow, ...]
    unsaved: tuple[UnsavedRow, ...]
    measurings: tuple[VitalsRow, ...]


@dataclass(frozen=True, slots=True)
class DiagnosisRow:
    """An entry of the dictionary; ``synonyms`` with ``|`` between them."""

    id: int
    code: str
    system: BodySystem | None
    name: Named
    synonyms: str
    archived: bool


@dataclass(frozen=True, slots=True)
class DiagnosisEntryDraft:
    """An entry of the dictionary as a form holds it."""

    name_en: str = ""
    name_ru: str = ""
    system: BodySystem | None = None
    synonyms: str = ""


@dataclass(frozen=True, slots=True)
class PhraseRow:
    """A text inserted by its key; ``user_id`` None is the whole clinic's."""

    id: int
    key: str
    title: str
    text: str
    user_id: int | None
    archived: bool


@dataclass(frozen=True, slots=True)
class PhraseDraft:
    """A phrase as a form holds it; ``own`` keeps it to whoever writes it."""

    key: str = ""
    title: str = ""
    text: str = ""
    own: bool = False


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """What a visit is begun with; ``species_codes`` with ``|`` between them, empty for all."""

    id: int
    title: str
    species_codes: str
    complaint: str
    anamnesis: str
    exam_note: str
    plan: str
    advice: str
    archived: bool


@dataclass(frozen=True, slots=True)
class TemplateDraft:
    """A template as a form holds it."""

    title: str = ""
    species_codes: str = ""
    complaint: str = ""
    anamnesis: str = ""
    exam_note: str = ""
    plan: str = ""
    advice: str = ""


@dataclass(frozen=True, slots=True)
class WritingLists:
    """What a visit is written with: the dictionary, the phrases a person may use, the templates."""

    diagnoses: tuple[DiagnosisRow, ...]
    phrases: tuple[PhraseRow, ...]
    templates: tuple[TemplateRow, ...]


@dataclass(frozen=True, slots=True)
class VisitDesk:
    """All that the form of a visit needs; ``last`` is the animal's last signed visit, to copy from."""

    card: VisitCard
    lists: WritingLists
    last: VisitDraft | None


@dataclass(frozen=True, slots=True)
class VitalsRow:
    """One measuring, for the history and the chart."""

    id: int
    visit_id: int | None
    measured_at: datetime
    measured_by: str
    vitals: VitalsDraft
