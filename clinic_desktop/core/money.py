"""Money as whole minor units of one currency; no float ever touches an amount."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from clinic_desktop.core.text import normalise_spaces

MINOR_DIGITS = dict.fromkeys(
    (
        "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF",
        "XPF",
    ),
    0,
) | dict.fromkeys(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"), 3)  # fmt: skip
MAX_MINOR = 10**15
LARGEST_POWER = 20


def minor_digits(currency: str) -> int:
    """Return how many decimals the currency has (ISO 4217): 2 unless listed."""
    return MINOR_DIGITS.get(currency, 2)


def round_half_up(value: Decimal) -> int:
    """Round to a whole number, halves away from zero, as accounting does."""
    return int(value.quantize(Decimal(1), rounding=ROUND_HALF_UP))


@functools.total_ordering
@dataclass(frozen=True, slots=True)
class Money:
    """An amount in minor units (kopecks, cents) of an ISO 4217 currency."""

    minor: int
    currency: str

    def __add__(self, other: Money) -> Money:
        return Money(self.minor + self._same(other), self.currency)

    def __sub__(self, other: Money) -> Money:
        return Money(self.minor - self._same(other), self.currency)

    def __neg__(self) -> Money:
        return Money(-self.minor, self.currency)

    def __lt__(self, other: Money) -> bool:
        return self.minor < self._same(other)

    def __mul__(self, factor: int | Decimal) -> Money:
        return Money(round_half_up(Decimal(self.minor) * factor), self.currency)

    def __bool__(self) -> bool:
        return self.minor != 0

    def percent(self, percent: Decimal) -> Money:
        """Return that many per cent of the amount, rounded half up."""
        return Money(round_half_up(Decimal(self.minor) * percent / 100), self.currency)

    @property
    def amount(self) -> Decimal:
        """The amount in major units (roubles, euros)."""
        return Decimal(self.minor).scaleb(-minor_digits(self.currency))

    def _same(self, other: Money) -> int:
        if other.currency != self.currency:
            raise ValueError(f"{other.currency} is not {self.currency}")
        return other.minor


def parse_decimal(text: str) -> Decimal:
    """Read a number with a decimal point. Raises ValueError for none, and for one of no sensible size.

    A decimal may have a million digits before its point, and the first sum with it would fail.
    """
    try:
        value = Decimal(text)
    except InvalidOperation:
        raise ValueError("not a number") from None
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int) or value.adjusted() > LARGEST_POWER or exponent < -LARGEST_POWER:
        raise ValueError("not a number")
    return value


def parse_amount(text: str, currency: str) -> Money:
    """Read what a person typed: ``1 234,50``, ``1234.5``, ``1 234``.

    Raises ValueError for anything else, for more decimals than the currency has, and for amounts
    past `MAX_MINOR`.
    """
    compact = normalise_spaces(text).replace(" ", "").replace(",", ".")
    value = parse_decimal(compact)
    scaled = value.scaleb(minor_digits(currency))
    if scaled != scaled.to_integral_value() or abs(scaled) > MAX_MINOR:
        raise ValueError("not an amount")
    return Money(int(scaled), currency)
