"""From a typed result to what is stored: read, converted, judged, questioned."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from clinic_desktop.areas.lab.entities import Flag
from clinic_desktop.areas.lab.rows import Bounds, ResultEntry, ResultRow
from clinic_desktop.areas.lab.rules.units import convert, normal_unit, rounded
from clinic_desktop.areas.lab.rules.values import LabValue, flag_of, parse_value
from clinic_desktop.core.errors import Problem

LARGEST = Decimal(10) ** 12
CRITICAL = (Flag.CRITICAL_LOW, Flag.CRITICAL_HIGH)
OUTSIDE = (Flag.LOW, Flag.HIGH, *CRITICAL)


@dataclass(frozen=True, slots=True)
class Judged:
    """A result as it will be stored; ``reported`` tells what was given where it was converted."""

    value: LabValue
    flag: Flag
    reported: str = ""
    needs_number: bool = False
    """Whether words stand where the range is one of numbers: a slip of the column, or of the keyboard."""


def judge(
    text: str, unit: str, row: ResultRow, bounds: Bounds | None = None, expected: str | None = None
) -> Judged:
    """Read a result given in ``unit`` (empty: the analyte's own) for a row. Raises ValueError with a
    problem's code for what can't be stored.
    """
    bounds = row.bounds if bounds is None else bounds
    expected = row.expected if expected is None else expected
    try:
        value = parse_value(text)
    except ValueError:
        raise ValueError("lab_unreadable") from None
    if value.number is None:
        odd = bool(value.words) and not value.is_known_word and not bounds.is_empty and not expected
        return Judged(value, flag_of(value, bounds, expected), needs_number=odd)
    if abs(value.number) > LARGEST:
        raise ValueError("lab_too_large")
    if value.number < 0 and not (bounds.low is not None and bounds.low < 0):
        raise ValueError("lab_negative")
    given, reported = normal_unit(unit), ""
    if given and given != row.unit:
        turned = convert(value.number, given, row.unit, row.molar_mass)
        if turned is None:
            raise ValueError("lab_unit")
        reported = f"{value.text} {given}"
        value = LabValue(rounded(turned, row.decimals), value.sign)
    return Judged(value, flag_of(value, bounds, expected), reported)


def slipped(value: LabValue, bounds: Bounds) -> Decimal | None:
    """Return what was probably meant when the point seems to have slipped, else None.

    Ten times is only asked about where the value would be critical: many healthy livers give ten times
    the usual, no living animal has ten times the potassium.
    """
    low, high = bounds.low, bounds.high
    if value.number is None or value.sign or not value.number or (low is None and high is None):
        return None
    flag = flag_of(value, bounds)
    if flag not in OUTSIDE:
        return None
    up = flag in (Flag.LOW, Flag.CRITICAL_LOW)
    for power in (1, 2, 3) if flag in CRITICAL else (2, 3):
        guess = value.number.scaleb(power if up else -power)
        if (low is None or guess >= low) and (high is None or guess <= high):
            return guess.normalize() + 0
    return None


def result_problems(
    entry: ResultEntry, row: ResultRow, field: str, bounds: Bounds | None = None
) -> tuple[Problem, ...]:
    """Check one typed result."""
    bounds = row.bounds if bounds is None else bounds
    try:
        judged = judge(entry.text, entry.unit, row, bounds)
    except ValueError as error:
        return (Problem(field, str(error), {"unit": entry.unit, "own": row.unit}),)
    if judged.needs_number:
        return (Problem(field, "lab_not_number", severity="warning"),)
    guess = slipped(judged.value, bounds)
    if guess is not None:
        given = judged.value.text
        return (Problem(field, "lab_slipped", {"value": given, "guess": f"{guess:f}"}, "warning"),)
    if _far_off(judged.value, bounds):
        return (Problem(field, "lab_far_off", {"value": judged.value.text}, "warning"),)
    return ()


def _far_off(value: LabValue, bounds: Bounds) -> bool:
    if not value.number:
        return False
    high = bounds.critical_high or bounds.high
    low = bounds.critical_low or bounds.low
    return bool((high and value.number > high * 1000) or (low and 0 < value.number * 1000 < low))
