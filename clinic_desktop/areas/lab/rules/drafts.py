"""What entries of the dictionary and steps of a request must be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import pairwise

from clinic_desktop.areas.lab.rows import (
    AnalyteDraft,
    AnalyteRow,
    Bounds,
    CorrectionDraft,
    PanelDraft,
    PanelRow,
    RangeDraft,
    RangeRow,
    RequestDraft,
    SampleDraft,
    SendDraft,
    TellDraft,
)
from clinic_desktop.areas.lab.rules.units import normal_unit
from clinic_desktop.core import reasons
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.names import (
    SEPARATOR,
    clean_names,
    clean_synonyms,
    name_key,
    name_problems,
    synonym_problems,
)
from clinic_desktop.core.text import clean_line

LINE_LIMIT = 200
NOTE_LIMIT = 10_000
CODE_LIMIT = 40
UNIT_LIMIT = 40
MOST_ANALYTES = 200
OLDEST_DAYS = 300 * 366
CLOCK_TOLERANCE = timedelta(minutes=5)
LARGEST = Decimal(10) ** 12


def ids_of(text: str) -> tuple[int, ...]:
    """Return the ids of a text that has ``|`` between them, each once, in their order."""
    return tuple(dict.fromkeys(int(part) for part in text.split(SEPARATOR) if part.isdecimal()))


def joined(ids: Iterable[int]) -> str:
    """Return ids as one text."""
    return SEPARATOR.join(map(str, ids))


# --- the dictionary -----------------------------------------------------------------------------


def analyte_draft(row: AnalyteRow) -> AnalyteDraft:
    """Return what a form of an analyte starts from."""
    return AnalyteDraft(**{field.name: getattr(row, field.name) for field in fields(AnalyteDraft)})


def panel_draft(row: PanelRow) -> PanelDraft:
    """Return what a form of a panel starts from."""
    return PanelDraft(row.name_en, row.name_ru, row.synonyms, row.material, joined(row.analyte_ids))


def range_draft(row: RangeRow) -> RangeDraft:
    """Return what a form of a range starts from."""
    ends = {field.name: getattr(row.bounds, field.name) for field in fields(Bounds)}
    since = row.age_from_days or None
    return RangeDraft(row.analyte_id, row.species_id, row.sex, since, row.age_to_days, row.unit, **ends)


def clean_analyte(draft: AnalyteDraft, known: str = "") -> AnalyteDraft:
    """Return an analyte as it will be stored; ``known`` are the synonyms it has now."""
    return replace(
        draft,
        **clean_names(draft),
        code=clean_line(draft.code),
        unit=normal_unit(clean_line(draft.unit)),
        expected=clean_line(draft.expected),
        synonyms=clean_synonyms(draft.synonyms, known),
    )


def clean_panel(draft: PanelDraft, known: str = "") -> PanelDraft:
    """Return a panel as it will be stored."""
    return replace(
        draft,
        **clean_names(draft),
        synonyms=clean_synonyms(draft.synonyms, known),
        analytes=joined(ids_of(draft.analytes)),
    )


def clean_range(draft: RangeDraft) -> RangeDraft:
    """Return a range as it will be stored; age 0 is the same as no age."""
    since = draft.age_from_days or None
    return replace(draft, unit=normal_unit(clean_line(draft.unit)), age_from_days=since)


def analyte_problems(
    draft: AnalyteDraft, rows: Sequence[AnalyteRow], own_id: int | None
) -> tuple[Problem, ...]:
    """Check an analyte among all of them; ``own_id`` is the one being changed."""
    draft = clean_analyte(draft)
    others = [row for row in rows if row.id != own_id]
    found = name_problems(draft, others) + synonym_problems(draft.synonyms)
    if not draft.code:
        found.append(Problem("code", "required"))
    elif len(draft.code) > CODE_LIMIT:
        found.append(Problem("code", "too_long", {"limit": CODE_LIMIT}))
    elif any(name_key(row.code) == name_key(draft.code) for row in others):
        found.append(Problem("code", "lab_code_taken"))
    if len(draft.unit) > UNIT_LIMIT:
        found.append(Problem("unit", "too_long", {"limit": UNIT_LIMIT}))
    if len(draft.expected) > LINE_LIMIT:
        found.append(Problem("expected", "too_long", {"limit": LINE_LIMIT}))
    if draft.decimals is None or not 0 <= draft.decimals <= 6:
        found.append(Problem("decimals", "lab_decimals"))
    mass = draft.molar_mass
    if mass is not None and not (mass.is_finite() and 0 < mass <= LARGEST):
        found.append(Problem("molar_mass", "lab_molar_mass"))
    return tuple(found)


def panel_problems(
    draft: PanelDraft, rows: Sequence[PanelRow], analytes: Sequence[AnalyteRow], own_id: int | None
) -> tuple[Problem, ...]:
    """Check a panel among all of them."""
    draft = clean_panel(draft)
    found = name_problems(draft, [row for row in rows if row.id != own_id])
    found += synonym_problems(draft.synonyms)
    chosen, known = ids_of(draft.analytes), {row.id for row in analytes}
    if not chosen or not known.issuperset(chosen):
        found.append(Problem("analytes", "lab_choose_analytes"))
    return tuple(found)


def range_problems(draft: RangeDraft, analytes: Sequence[AnalyteRow]) -> tuple[Problem, ...]:
    """Check a range: what it is of, its ages, and that its ends are in order."""
    draft = clean_range(draft)
    found: list[Problem] = []
    if draft.analyte_id not in {row.id for row in analytes}:
        found.append(Problem("analyte_id", "required"))
    since, until = draft.age_from_days or 0, draft.age_to_days
    if not 0 <= since <= OLDEST_DAYS:
        found.append(Problem("age_from_days", "lab_age"))
    if until is not None and not since < until <= OLDEST_DAYS:
        found.append(Problem("age_to_days", "lab_age"))
    if len(draft.unit) > UNIT_LIMIT:
        found.append(Problem("unit", "too_long", {"limit": UNIT_LIMIT}))
    names = ("critical_low", "low", "high", "critical_high")
    ends = [(name, getattr(draft, name)) for name in names if getattr(draft, name) is not None]
    if draft.low is None and draft.high is None:
        found.append(Problem("low", "lab_ends_needed"))
    for name, value in ends:
        if not value.is_finite() or abs(value) > LARGEST:
            found.append(Problem(name, "not_a_number"))
            return tuple(found)
    for (_, before), (name, after) in pairwise(ends):
        if before > after:
            found.append(Problem(name, "lab_ends_swapped"))
    return tuple(found)


# --- a request and its steps --------------------------------------------------------------------


def request_problems(draft: RequestDraft) -> tuple[Problem, ...]:
    """Check what is asked for."""
    found: list[Problem] = []
    if not ids_of(draft.panels) and not ids_of(draft.analytes):
        found.append(Problem("panels", "lab_choose_tests"))
    if len(ids_of(draft.analytes)) > MOST_ANALYTES:
        found.append(Problem("analytes", "too_many", {"limit": MOST_ANALYTES}))
    found += _line("outside_lab", draft.outside_lab, needed=False)
    if len(draft.note) > NOTE_LIMIT:
        found.append(Problem("note", "too_long", {"limit": NOTE_LIMIT}))
    return tuple(found)


def sample_problems(
    draft: SampleDraft, now: datetime, born: date | None = None, after: datetime | None = None
) -> tuple[Problem, ...]:
    """Check a sample; ``after`` is when something was done before it, at the earliest the same moment."""
    return (*_line("number", draft.number, needed=False), *_moment(draft.at, now, born, after))


def send_problems(draft: SendDraft, now: datetime, sampled: datetime | None = None) -> tuple[Problem, ...]:
    """Check the sending of a sample."""
    return (*_line("outside_lab", draft.outside_lab), *_moment(draft.at, now, None, sampled))


def tell_problems(draft: TellDraft, now: datetime, reviewed: datetime | None = None) -> tuple[Problem, ...]:
    """Check that the owner was told."""
    return (*_line("whom", draft.whom), *_moment(draft.at, now, None, reviewed))


def reason_problems(reason: str) -> tuple[Problem, ...]:
    """Check a reason."""
    return reasons.reason_problems(reason, LINE_LIMIT)


def correction_problems(draft: CorrectionDraft) -> tuple[Problem, ...]:
    """Check that a correction has a value and a reason; the value itself is judged by `result_problems`."""
    found = list(reason_problems(draft.reason))
    if not clean_line(draft.text):
        found.append(Problem("text", "required"))
    return tuple(found)


def _line(field: str, text: str, *, needed: bool = True) -> list[Problem]:
    text = clean_line(text)
    if needed and not text:
        return [Problem(field, "required")]
    if len(text) > LINE_LIMIT:
        return [Problem(field, "too_long", {"limit": LINE_LIMIT})]
    return []


def _moment(
    at: datetime | None, now: datetime, born: date | None, after: datetime | None
) -> tuple[Problem, ...]:
    if at is None:
        return ()
    if at > now + CLOCK_TOLERANCE:
        return (Problem("at", "in_future"),)
    if born is not None and at.date() < born - timedelta(days=1):
        return (Problem("at", "before_birth"),)
    if after is not None and at < after - CLOCK_TOLERANCE:
        return (Problem("at", "lab_before_step"),)
    return ()
