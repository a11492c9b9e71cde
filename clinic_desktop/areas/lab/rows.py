"""What crosses the border between the laboratory and the windows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from clinic_desktop.areas.lab.entities import Flag, Material, RangeSex, RequestState, ToldHow
from clinic_desktop.areas.pets.rows import Named, SpeciesRow

LAB_REQUEST = "lab.request"
LAB_RESULT = "lab.result"
LAB_REVIEW = "lab.review"
LAB_REOPEN = "lab.reopen"
LAB_DICTIONARY = "lab.dictionary"


@dataclass(frozen=True, slots=True)
class Bounds:
    """A reference range in some unit; a missing end is open."""

    low: Decimal | None = None
    high: Decimal | None = None
    critical_low: Decimal | None = None
    critical_high: Decimal | None = None

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing."""
        return self == Bounds()


@dataclass(frozen=True, slots=True)
class AnalyteRow:
    """One thing that is measured."""

    id: int
    code: str
    name_en: str
    name_ru: str
    synonyms: str
    unit: str
    decimals: int
    molar_mass: Decimal | None
    expected: str
    archived: bool = False


@dataclass(frozen=True, slots=True)
class PanelRow:
    """Analytes asked for together, by id in their order."""

    id: int
    code: str
    name_en: str
    name_ru: str
    synonyms: str
    material: Material
    analyte_ids: tuple[int, ...]
    archived: bool = False


@dataclass(frozen=True, slots=True)
class RangeRow:
    """A reference range of the dictionary."""

    id: int
    analyte_id: int
    species_id: int | None
    sex: RangeSex
    age_from_days: int
    age_to_days: int | None
    unit: str
    bounds: Bounds
    shipped: bool = False
    archived: bool = False


@dataclass(frozen=True, slots=True)
class Dictionary:
    """The whole dictionary; a few hundred rows."""

    analytes: tuple[AnalyteRow, ...]
    panels: tuple[PanelRow, ...]
    ranges: tuple[RangeRow, ...]
    species: tuple[SpeciesRow, ...]

    def analyte(self, analyte_id: int) -> AnalyteRow | None:
        """Return one analyte, or None."""
        return next((row for row in self.analytes if row.id == analyte_id), None)


@dataclass(frozen=True, slots=True)
class AnalyteDraft:
    """An analyte as a form holds it."""

    code: str = ""
    name_en: str = ""
    name_ru: str = ""
    synonyms: str = ""
    unit: str = ""
    decimals: int | None = 1
    molar_mass: Decimal | None = None
    expected: str = ""


@dataclass(frozen=True, slots=True)
class PanelDraft:
    """A panel as a form holds it; ``analytes`` has ids in their order, separated by ``|``."""

    name_en: str = ""
    name_ru: str = ""
    synonyms: str = ""
    material: Material = Material.SERUM
    analytes: str = ""


@dataclass(frozen=True, slots=True)
class RangeDraft:
    """A reference range as a form holds it."""

    analyte_id: int | None = None
    species_id: int | None = None
    sex: RangeSex = RangeSex.ANY
    age_from_days: int | None = None
    age_to_days: int | None = None
    unit: str = ""
    low: Decimal | None = None
    high: Decimal | None = None
    critical_low: Decimal | None = None
    critical_high: Decimal | None = None

    @property
    def analyte_text(self) -> str:
        """Nothing: the look-up of the form shows a text beside the id, but an analyte is one of the dictionary."""
        return ""


@dataclass(frozen=True, slots=True)
class Animal:
    """What a range is chosen by."""

    species_id: int | None
    sex: RangeSex
    birth: date | None


@dataclass(frozen=True, slots=True)
class RequestDraft:
    """Tests to be asked for; ``panels`` and ``analytes`` have ids separated by ``|``."""

    pet_id: int
    panels: str = ""
    analytes: str = ""
    material: Material | None = None
    outside_lab: str = ""
    urgent: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class SampleDraft:
    """A sample that was taken; ``at`` None means now."""

    number: str = ""
    material: Material = Material.SERUM
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class SendDraft:
    """A sample that was sent to a laboratory; ``at`` None means now."""

    outside_lab: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ResultEntry:
    """One typed result: of which row, as text, in which unit."""

    result_id: int
    text: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class TellDraft:
    """That the owner was told; ``at`` None means now."""

    whom: str = ""
    how: ToldHow = ToldHow.PHONE
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class CorrectionDraft:
    """A new value in the place of a reviewed one."""

    text: str = ""
    unit: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who did a step and when."""

    state: RequestState
    at: datetime
    who: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class RequestRow:
    """A request as a list shows it."""

    id: int
    version: int
    pet_id: int
    pet_name: str
    species: Named
    glyph: str
    owner_name: str
    phone: str
    number: str
    state: RequestState
    title: Named
    urgent: bool
    material: Material
    outside_lab: str
    requested_at: datetime
    requested_by: str
    sampled_at: datetime | None
    worst: Flag
    summary: str
    done: int
    count: int


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One analyte of a request with its value and the range that applied."""

    id: int
    analyte_id: int
    panel_id: int | None
    code: str
    name: Named
    decimals: int
    molar_mass: Decimal | None
    value: str
    unit: str
    bounds: Bounds
    expected: str
    flag: Flag
    reported: str
    entered_at: datetime | None
    entered_by: str
    reason: str = ""
    earlier: tuple[ResultRow, ...] = ()
    """The values it replaced, newest first."""


@dataclass(frozen=True, slots=True)
class RequestCard:
    """One request whole."""

    id: int
    version: int
    row: RequestRow
    note: str
    conclusion: str
    cancel_reason: str
    reopen_reason: str
    stamps: tuple[Stamp, ...]
    results: tuple[ResultRow, ...]


@dataclass(frozen=True, slots=True)
class TrendColumn:
    """The values of one request, by analyte."""

    request_id: int
    at: datetime
    values: dict[int, ResultRow]


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """One numeric value of an analyte over time."""

    at: datetime
    value: Decimal
    flag: Flag
    bounds: Bounds
    unit: str
