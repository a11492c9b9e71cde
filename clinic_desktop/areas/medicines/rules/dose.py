"""How much: the row that fits and the formula (domain 2.14). Whole numbers and fractions only."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from clinic_desktop.areas.medicines.entities import DoseUnit, PerUnit
from clinic_desktop.areas.medicines.rows import DoseRowCard, DoseRowDraft, Formula, MedicineDraft

_SCALE = {
    DoseUnit.MCG: ("mass", 1),
    DoseUnit.MG: ("mass", 1_000),
    DoseUnit.G: ("mass", 1_000_000),
    DoseUnit.IU: ("activity", 1),
    DoseUnit.ML: ("volume", 1),
}


def comparable(first: DoseUnit, second: DoseUnit) -> bool:
    """Say whether amounts in two units can be compared: milligrams with grams, but not with IU."""
    return _SCALE[first][0] == _SCALE[second][0]


def amount_of(value: Decimal, unit: DoseUnit) -> Fraction:
    """Return an amount in the smallest unit of its sort, exactly."""
    return Fraction(value) * _SCALE[unit][1]


_WRITTEN = re.compile(r"(\d+(?:[.,]\d+)?)(?:\s*/\s*(\d+))?\s*([^\W\d_]+)(?!\s*/)\b")
_COUNTED = {
    PerUnit.TABLET: ("tab", "таб"),
    PerUnit.CAPSULE: ("caps", "капс"),
    PerUnit.DROP: ("drop", "капл"),
    PerUnit.DOSE: ("dose", "доз"),
    PerUnit.PIPETTE: ("pipet", "пипет"),
    PerUnit.ML: ("ml", "мл", "millilit", "миллилит"),
    PerUnit.GRAM: ("gram", "грам"),
}
"""How the words begin by which a medicine is counted."""
_MEASURED = {
    "mcg": DoseUnit.MCG, "µg": DoseUnit.MCG, "мкг": DoseUnit.MCG, "mg": DoseUnit.MG, "мг": DoseUnit.MG,
    "g": DoseUnit.G, "г": DoseUnit.G, "iu": DoseUnit.IU, "ме": DoseUnit.IU, "ед": DoseUnit.IU,
}  # fmt: skip


def written_quantity(text: str, medicine: MedicineDraft) -> Decimal | None:
    """Return how much of a medicine a dose in words is, in its ``per_unit``: "½" as "1/2 таблетки", "10 mg".

    Of a range ("1-2 tablets") it is the larger. None where no number stands before a unit of this medicine;
    what is for a kilogram ("5 mg/kg") is no quantity.
    """
    for number, divisor, word in _WRITTEN.findall(text.casefold()):
        value = Decimal(number.replace(",", ".")) / (Decimal(divisor) if divisor.strip("0") else 1)
        if word.startswith(_COUNTED[medicine.per_unit]):
            return value
        unit = _MEASURED.get(word)
        if unit is None or not medicine.strength or not comparable(unit, medicine.strength_unit):
            continue
        units = amount_of(value, unit) / amount_of(medicine.strength, medicine.strength_unit)
        return Decimal(units.numerator) / Decimal(units.denominator)
    return None


def fitting_row(rows: Sequence[DoseRowCard], species_id: int | None, weight_g: int) -> DoseRowCard | None:
    """Return the row for a weight: of the species where it has rows of its own, else of any species, else None.

    What is laid down for any species is no dose for a species that has its own and none for this weight.
    """
    own = [row for row in rows if species_id is not None and row.draft.species_id == species_id]
    for row in own or [row for row in rows if row.draft.species_id is None]:
        ends = row.draft.weight_to_g
        if row.draft.weight_from_g <= weight_g and (ends is None or weight_g < ends):
            return row
    return None


def round_quantity(value: Fraction, decimals: int) -> Decimal:
    """Round to so many decimals, halves up."""
    power = 10**decimals
    whole = (value * power * 2 + 1) // 2
    return Decimal(int(whole)).scaleb(-decimals)


def calculate(medicine: MedicineDraft, row: DoseRowDraft, weight_g: int) -> Formula | None:
    """Return round(weight × rate ÷ concentration) × units, or None where that can't be reckoned."""
    if (
        not medicine.strength
        or weight_g <= 0
        or row.rate <= 0
        or not comparable(row.rate_unit, medicine.strength_unit)
    ):
        return None
    exact = (
        Fraction(weight_g, 1000)
        * amount_of(row.rate, row.rate_unit)
        / amount_of(medicine.strength, medicine.strength_unit)
    )
    rounded = round_quantity(exact, row.decimals)
    return Formula(
        weight_g=weight_g,
        rate=row.rate,
        rate_unit=row.rate_unit,
        strength=medicine.strength,
        strength_unit=medicine.strength_unit,
        per_unit=medicine.per_unit,
        decimals=row.decimals,
        units=row.units,
        quantity=rounded * row.units,
        rounded=Fraction(rounded) != exact,
    )
