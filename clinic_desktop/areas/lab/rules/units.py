"""Units of measurement: how they are written, and what turns one into another."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal

_MOLES, _GRAMS, _CELLS, _SHARE, _ACTIVITY = "moles", "grams", "cells", "share", "activity"

# Of each unit what it measures, and how many of the base unit (mol/L, g/L, cells/L, 1, U/L) one of it is.
_UNITS: dict[str, tuple[str, Decimal]] = {
    name: (kind, Decimal(factor))
    for name, kind, factor in (
        ("mmol/L", _MOLES, "1e-3"), ("µmol/L", _MOLES, "1e-6"), ("nmol/L", _MOLES, "1e-9"),
        ("pmol/L", _MOLES, "1e-12"),
        ("g/L", _GRAMS, "1"), ("g/dL", _GRAMS, "10"), ("mg/dL", _GRAMS, "1e-2"), ("mg/L", _GRAMS, "1e-3"),
        ("µg/mL", _GRAMS, "1e-3"), ("µg/dL", _GRAMS, "1e-5"), ("µg/L", _GRAMS, "1e-6"), ("ng/mL", _GRAMS, "1e-6"),
        ("ng/dL", _GRAMS, "1e-8"), ("pg/mL", _GRAMS, "1e-9"),
        ("10^12/L", _CELLS, "1e12"), ("10^6/µL", _CELLS, "1e12"), ("10^9/L", _CELLS, "1e9"),
        ("10^3/µL", _CELLS, "1e9"), ("/µL", _CELLS, "1e6"),
        ("%", _SHARE, "1e-2"), ("L/L", _SHARE, "1"),
        ("U/L", _ACTIVITY, "1"), ("µkat/L", _ACTIVITY, "60"),
    )
}  # fmt: skip
_OTHERS = ("fL", "pg", "s", "mm/h", "mmHg")

_SUPERSCRIPTS = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789", strict=True))
_SPELLINGS = str.maketrans(
    {"μ": "µ", "×": "", "х": "x", " ": None, "\u00a0": None, "*": "", "·": "", **_SUPERSCRIPTS}
)
_RUSSIAN = (
    ("ммоль", "mmol"), ("мкмоль", "µmol"), ("нмоль", "nmol"), ("пмоль", "pmol"), ("мккат", "µkat"),
    ("мкг", "µg"), ("нг", "ng"), ("пг", "pg"), ("мг", "mg"), ("мкл", "µl"), ("мл", "ml"), ("дл", "dl"),
    ("фл", "fl"), ("мм/ч", "mm/h"), ("мм/час", "mm/h"), ("ме", "u"), ("ед", "u"), ("сек", "s"),
    ("тыс", "10^3"), ("млн", "10^6"),
)  # fmt: skip
_LETTERS = str.maketrans({"г": "g", "л": "l", "с": "s"})
_ALIASES = {
    "iu/l": "u/l", "ui/l": "u/l", "umol/l": "µmol/l", "ug/dl": "µg/dl", "ug/l": "µg/l", "ug/ml": "µg/ml",
    "ukat/l": "µkat/l", "mcmol/l": "µmol/l", "mcg/dl": "µg/dl", "sec": "s", "k/ul": "10^3/µl", "k/µl": "10^3/µl",
    "m/ul": "10^6/µl", "m/µl": "10^6/µl", "g/l": "g/l", "/ul": "/µl", "10^3/ul": "10^3/µl",
    "10^6/ul": "10^6/µl", "10e9/l": "10^9/l", "10e12/l": "10^12/l", "109/l": "10^9/l", "1012/l": "10^12/l",
    "x10^9/l": "10^9/l", "x10^12/l": "10^12/l", "x10e9/l": "10^9/l", "x10e12/l": "10^12/l", "x109/l": "10^9/l",
    "x1012/l": "10^12/l", "g/l.": "g/l", "mm/hr": "mm/h", "10^3/mm3": "10^3/µl", "10^6/mm3": "10^6/µl",
    "103/µl": "10^3/µl", "106/µl": "10^6/µl", "x103/µl": "10^3/µl", "x106/µl": "10^6/µl",
}  # fmt: skip

_CONTEXT = Context(prec=40, rounding=ROUND_HALF_UP)


def known_units() -> tuple[str, ...]:
    """Return every unit that is known by name, those that turn into one another together."""
    return (*_UNITS, *_OTHERS)


def normal_unit(text: str) -> str:
    """Return a unit as the dictionary writes it («мкмоль/л» is µmol/L); an unknown one as it stands."""
    plain = text.strip()
    key = plain.translate(_SPELLINGS).casefold().replace("μ", "µ")
    for russian, latin in _RUSSIAN:
        key = key.replace(russian, latin)
    key = key.translate(_LETTERS)
    key = _ALIASES.get(key, key)
    return _BY_KEY.get(key, plain)


def convert(value: Decimal, unit: str, to: str, molar_mass: Decimal | None = None) -> Decimal | None:
    """Return a value in another unit, not rounded; None when nothing turns the one into the other.

    Grams and moles turn into each other only by the analyte's own ``molar_mass``.
    """
    if unit == to:
        return value
    if unit not in _UNITS or to not in _UNITS:
        return None
    (kind, factor), (wanted, target) = _UNITS[unit], _UNITS[to]
    base = _CONTEXT.multiply(value, factor)
    if kind != wanted:
        if molar_mass is None or molar_mass <= 0 or {kind, wanted} != {_MOLES, _GRAMS}:
            return None
        base = _CONTEXT.divide(base, molar_mass) if kind == _GRAMS else _CONTEXT.multiply(base, molar_mass)
    return _CONTEXT.divide(base, target)


def units_for(unit: str, molar_mass: Decimal | None = None) -> tuple[str, ...]:
    """Return the units a result may be given in, the analyte's own first."""
    one = Decimal(1)
    others = (
        other for other in _UNITS if other != unit and convert(one, other, unit, molar_mass) is not None
    )
    return (unit, *others)


def rounded(value: Decimal, decimals: int) -> Decimal:
    """Round a converted value: to the analyte's decimals, but never to fewer than three figures."""
    if not value:
        return Decimal(0)
    places = max(decimals, 2 - value.adjusted())
    return _CONTEXT.quantize(value, Decimal(1).scaleb(-min(places, 12)))


_BY_KEY = {name.translate(_SPELLINGS).casefold().replace("μ", "µ"): name for name in known_units()}
