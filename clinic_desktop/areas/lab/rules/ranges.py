"""Which reference range holds for an animal."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from clinic_desktop.areas.lab.entities import RangeSex
from clinic_desktop.areas.lab.rows import Animal, Bounds, RangeRow
from clinic_desktop.areas.lab.rules.units import convert

_LIFE = 100_000


def choose_range(ranges: Iterable[RangeRow], analyte_id: int, animal: Animal, on: date) -> RangeRow | None:
    """Return the range that fits best on a day, or None when none fits.

    Its own species before all species, its own sex before either, the narrower age before the wider,
    the newer before the older. With an unknown age only ranges for every age fit.
    """
    fitting = [row for row in ranges if row.analyte_id == analyte_id and _fits(row, animal, on)]
    return max(fitting, key=_rank, default=None)


def bounds_in(bounds: Bounds, unit: str, to: str, molar_mass: Decimal | None) -> Bounds | None:
    """Return a range in another unit; None when it can't be converted."""
    if unit == to:
        return bounds
    ends = (bounds.low, bounds.high, bounds.critical_low, bounds.critical_high)
    turned = [None if end is None else convert(end, unit, to, molar_mass) for end in ends]
    if any(old is not None and new is None for old, new in zip(ends, turned, strict=True)):
        return None
    return Bounds(*(None if end is None else _short(end) for end in turned))


def _short(value: Decimal) -> Decimal:
    places = max(0, 3 - value.adjusted()) if value else 0
    return round(value, min(places, 12)).normalize() + 0


def _fits(row: RangeRow, animal: Animal, on: date) -> bool:
    if row.archived or row.species_id not in (None, animal.species_id):
        return False
    if row.sex not in (RangeSex.ANY, animal.sex):
        return False
    if animal.birth is None:
        return row.age_from_days == 0 and row.age_to_days is None
    age = max(0, (on - animal.birth).days)
    return row.age_from_days <= age and (row.age_to_days is None or age < row.age_to_days)


def _rank(row: RangeRow) -> tuple[bool, bool, int, int]:
    span = (row.age_to_days if row.age_to_days is not None else _LIFE) - row.age_from_days
    return row.species_id is not None, row.sex is not RangeSex.ANY, -span, row.id
