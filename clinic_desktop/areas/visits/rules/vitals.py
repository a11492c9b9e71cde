"""Vital signs: the possible, and the unusual for a species (domain 2.11, 2.14).

The bounds of what is possible lie beyond every species of the list: a hibernating tortoise, a hummingbird.
"""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import fields
from decimal import Decimal

from clinic_desktop.areas.visits.kinds import VitalSign
from clinic_desktop.areas.visits.rows import RangeRow, VitalsDraft
from clinic_desktop.core.errors import Problem

POSSIBLE: dict[str, tuple[int, int]] = {
    "temperature_tenths": (200, 450),
    "pulse": (1, 1_500),
    "respiration": (1, 600),
    "crt_tenths": (0, 100),
    "body_condition": (1, 9),
    "pain": (0, 10),
}
FIELDS = {
    VitalSign.TEMPERATURE: "temperature_tenths",
    VitalSign.PULSE: "pulse",
    VitalSign.RESPIRATION: "respiration",
}
_SLOW_REFILL_TENTHS = 20


class Standing(enum.Enum):
    """Where a value stands against its normal range."""

    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"


def newest(measurings: Sequence[VitalsDraft]) -> VitalsDraft:
    """Return what was measured last of each sign; ``measurings`` the oldest first."""
    known = {
        field.name: getattr(draft, field.name)
        for draft in measurings
        for field in fields(VitalsDraft)
        if getattr(draft, field.name) is not None
    }
    return VitalsDraft(**known)


def standing(sign: VitalSign, value: int | None, ranges: Sequence[RangeRow]) -> Standing:
    """Judge a value; what wasn't measured, or has no range, is normal."""
    known = next((row for row in ranges if row.sign is sign), None)
    if value is None or known is None or known.low <= value <= known.high:
        return Standing.NORMAL
    return Standing.LOW if value < known.low else Standing.HIGH


def measured_problems(draft: VitalsDraft) -> tuple[Problem, ...]:
    """Refuse what no animal has: 391 °C, a pulse of 0."""
    found = []
    for name, (low, high) in POSSIBLE.items():
        value = getattr(draft, name)
        if value is not None and not low <= value <= high:
            found.append(Problem(name, "impossible"))
    if draft.grams is not None and draft.grams <= 0:
        found.append(Problem("grams", "not_positive"))
    return tuple(found)


def vitals_problems(draft: VitalsDraft, ranges: Sequence[RangeRow]) -> tuple[Problem, ...]:
    """Refuse the impossible, and warn of the unusual: outside of the species' range, a slow capillary refill."""
    wrong = measured_problems(draft)
    unusual = [
        Problem(
            name,
            "below_range" if judged is Standing.LOW else "above_range",
            {"low": _said(sign, row.low), "high": _said(sign, row.high)},
            "warning",
        )
        for sign, name in FIELDS.items()
        for row in ranges
        if row.sign is sign
        and (judged := standing(sign, getattr(draft, name), ranges)) is not Standing.NORMAL
        and all(problem.field != name for problem in wrong)
    ]
    if draft.crt_tenths is not None and _SLOW_REFILL_TENTHS < draft.crt_tenths <= POSSIBLE["crt_tenths"][1]:
        unusual.append(Problem("crt_tenths", "slow_refill", severity="warning"))
    return (*wrong, *unusual)


def _said(sign: VitalSign, value: int) -> Decimal:
    return Decimal(value) / 10 if sign is VitalSign.TEMPERATURE else Decimal(value)
