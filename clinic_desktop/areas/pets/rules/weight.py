"""Weights: the possible, the plausible, and the slipped decimal point (domain 2.14)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from clinic_desktop.areas.pets.rows import SpeciesRow, WeightDraft, WeightRow
from clinic_desktop.core.errors import Problem

HEAVIEST_G = 2_000_000
_SLIPS = (10, 100, 1000)
_SLIP_TOLERANCE = 0.25
_QUICK_CHANGE = 0.10
_QUICK = timedelta(days=14)


def weight_problems(
    draft: WeightDraft, now: datetime, species: SpeciesRow | None, history: Sequence[WeightRow]
) -> tuple[Problem, ...]:
    """Check a weighing against the species' range and the animal's own last weight before it."""
    if draft.grams <= 0:
        return (Problem("weight", "not_positive"),)
    if draft.grams > HEAVIEST_G:
        return (Problem("weight", "too_heavy"),)
    moment = draft.measured_at or now
    if moment > now + timedelta(minutes=5):
        return (Problem("measured_at", "in_future"),)
    found: list[Problem] = []
    if species is not None and (
        (species.weight_min_g is not None and draft.grams < species.weight_min_g)
        or (species.weight_max_g is not None and draft.grams > species.weight_max_g)
    ):
        found.append(Problem("weight", "unusual_for_species", severity="warning"))
    earlier = [row for row in history if row.measured_at <= moment]
    if earlier:
        last = max(earlier, key=lambda row: row.measured_at)
        found += _against_last(draft.grams, last, moment)
    return tuple(found)


def _against_last(grams: int, last: WeightRow, moment: datetime) -> list[Problem]:
    ratio = max(grams, last.grams) / min(grams, last.grams)
    params = {"last_g": last.grams, "grams": grams}
    if any(abs(ratio / slip - 1) <= _SLIP_TOLERANCE for slip in _SLIPS):
        return [Problem("weight", "slipped_point", params, "warning")]
    if moment - last.measured_at <= _QUICK and abs(grams - last.grams) > _QUICK_CHANGE * last.grams:
        return [Problem("weight", "quick_change", params, "warning")]
    return []
