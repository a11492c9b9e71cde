"""What a medicine's card and its dose rows must be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from clinic_desktop.areas.medicines.rows import DoseRowCard, DoseRowDraft, MedicineDraft
from clinic_desktop.areas.medicines.rules.dose import comparable
from clinic_desktop.areas.pets.rules.weight import HEAVIEST_G
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.names import SEPARATOR
from clinic_desktop.core.text import clean_line, clean_text

LINE_LIMIT = 500
NOTE_LIMIT = 10_000
LARGEST = Decimal(1_000_000)
LONGEST_HOURS = 24 * 366


def cleaned(draft: MedicineDraft) -> MedicineDraft:
    """Return the draft as it will be stored."""
    listed: dict[str, Any] = {
        name: SEPARATOR.join(filter(None, map(clean_line, getattr(draft, name).split(SEPARATOR))))
        for name in ("substances", "never_species", "drug_groups", "allergy_words", "problem_words")
    }
    return replace(draft, **listed, note=clean_text(draft.note))


def problems(draft: MedicineDraft, rows: Sequence[DoseRowCard] = ()) -> tuple[Problem, ...]:
    """Check a medicine; ``rows`` are its dose rows, which need the concentration."""
    draft = cleaned(draft)
    found: list[Problem] = []
    if not draft.substances:
        found.append(Problem("substances", "required"))
    for name in ("substances", "allergy_words", "problem_words"):
        if len(getattr(draft, name)) > LINE_LIMIT:
            found.append(Problem(name, "too_long", {"limit": LINE_LIMIT}))
    if len(draft.note) > NOTE_LIMIT:
        found.append(Problem("note", "too_long", {"limit": NOTE_LIMIT}))
    for name, decimals in (("strength", 6), ("package", 3), ("max_dose", 6), ("max_daily", 6)):
        value = getattr(draft, name)
        if value is not None:
            found += _amount_problems(name, value, decimals)
    if draft.strength is None and (rows or draft.max_dose is not None or draft.max_daily is not None):
        found.append(Problem("strength", "strength_required"))
    if any(not comparable(row.draft.rate_unit, draft.strength_unit) for row in rows):
        found.append(Problem("strength_unit", "units_differ"))
    if draft.min_age_days is not None and not 0 < draft.min_age_days <= 10_000:
        found.append(Problem("min_age_days", "age_days_range"))
    return tuple(found)


def unit_problems(medicine: MedicineDraft, draft: DoseRowDraft) -> tuple[Problem, ...]:
    """Check that a row can be reckoned with the medicine's concentration."""
    if medicine.strength is None:
        return (Problem("rate", "strength_required"),)
    if not comparable(draft.rate_unit, medicine.strength_unit):
        return (Problem("rate_unit", "units_differ"),)
    return ()


def cleaned_row(draft: DoseRowDraft) -> DoseRowDraft:
    """Return a dose row as it will be stored."""
    return replace(draft, note=clean_line(draft.note))


def row_problems(
    draft: DoseRowDraft, others: Sequence[DoseRowCard], own_id: int | None = None
) -> tuple[Problem, ...]:
    """Check a dose row among the others of its medicine; ``own_id`` is the one being changed."""
    found: list[Problem] = []
    starts, ends = draft.weight_from_g, draft.weight_to_g
    if not 0 <= starts <= HEAVIEST_G:
        found.append(Problem("weight_from_g", "weight_range"))
    if ends is not None and ends > HEAVIEST_G:
        found.append(Problem("weight_to_g", "weight_range"))
    elif ends is not None and ends <= starts:
        found.append(Problem("weight_to_g", "weights_swapped"))
    found += _amount_problems("rate", draft.rate, 6)
    found += _amount_problems("units", draft.units, 3)
    if not 0 <= draft.decimals <= 3:
        found.append(Problem("decimals", "dose_decimals"))
    if draft.units.is_finite() and draft.decimals <= 3 < draft.decimals + _decimals(draft.units):
        found.append(Problem("units", "dose_decimals"))
    if draft.every_hours is not None and not 0 < draft.every_hours <= LONGEST_HOURS:
        found.append(Problem("every_hours", "hours_range"))
    if len(draft.note) > LINE_LIMIT:
        found.append(Problem("note", "too_long", {"limit": LINE_LIMIT}))
    if any(row.id != own_id and _overlap(row.draft, draft) for row in others):
        found.append(Problem("weight_from_g", "dose_overlap"))
    return tuple(found)


def _overlap(one: DoseRowDraft, two: DoseRowDraft) -> bool:
    if one.species_id != two.species_id:
        return False
    starts = max(one.weight_from_g, two.weight_from_g)
    return all(end is None or starts < end for end in (one.weight_to_g, two.weight_to_g))


def _amount_problems(name: str, value: Decimal, decimals: int) -> list[Problem]:
    if not value.is_finite() or not 0 < value <= LARGEST:
        return [Problem(name, "amount_range")]
    if _decimals(value) > decimals:
        return [Problem(name, "too_many_decimals", {"limit": decimals})]
    return []


def _decimals(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
