"""Changing many prices: by per cent to a step, or by a list of codes and prices."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from clinic_desktop.areas.manipulations.rows import ListedPrice, RepricingDraft
from clinic_desktop.areas.manipulations.rules.prices import FURTHEST
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.money import MAX_MINOR, Money, round_half_up
from clinic_desktop.core.text import clean_line, fold

LARGEST_RISE = Decimal(1_000)
LARGEST_CUT = Decimal("-99.99")
LISTED_AT_MOST = 50_000
_CODES = frozenset({"code", "код", "артикул", "шифр"})
_PRICES = frozenset({"price", "new price", "цена", "новая цена", "стоимость"})
TITLE_LINES = 10
"""So many lines are looked through for the header."""


def repriced(price: Money, percent: Decimal, step: int) -> Money:
    """Return a price changed by per cent and rounded half up to whole steps of minor units.

    What costs something goes on costing something: the least is one step.
    """
    exact = Decimal(price.minor) * (100 + percent) / 100
    steps = round_half_up(exact / step)
    return Money(max(steps, 1 if price.minor else 0) * step, price.currency)


def repricing_problems(draft: RepricingDraft, today: date) -> tuple[Problem, ...]:
    """Check what is to be done to many prices."""
    found: list[Problem] = []
    if draft.from_on is None:
        found.append(Problem("from_on", "required"))
    elif draft.from_on > today + FURTHEST:
        found.append(Problem("from_on", "price_too_far"))
    if draft.step < 1:
        found.append(Problem("step", "price_range"))
    if draft.listed:
        return tuple(found)
    percent = draft.percent
    if percent is None:
        found.append(Problem("percent", "required"))
    elif not percent.is_finite() or not LARGEST_CUT <= percent <= LARGEST_RISE:
        found.append(Problem("percent", "reprice_range", {"limit": int(LARGEST_RISE)}))
    elif percent != round(percent, 2):
        found.append(Problem("percent", "percent_decimals"))
    return tuple(found)


def unlike_problem(new: Money, old: Money | None, floor: Money | None, later: date | None) -> Problem | None:
    """Say why a price stays as it is; ``later`` is the day of a price that is set for afterwards already."""
    if not 0 <= new.minor <= MAX_MINOR:
        return Problem("price", "price_range")
    if old is not None and new == old:
        return Problem("price", "same_price")
    if floor is not None and new < floor:
        return Problem("price", "below_floor", {"floor": floor})
    return None if later is None else Problem("price", "later_price", {"day": later})


def read_price_list(
    header: Sequence[str], rows: Iterable[tuple[int, Sequence[str]]]
) -> tuple[ListedPrice, ...]:
    """Return the codes and prices of a table by its header; empty when it has no such columns.

    A title may stand above the header. Rows without a code or without a price are left out.
    """
    following = iter(rows)
    places = _columns(header)
    for _ in range(TITLE_LINES):
        if places is not None:
            break
        _, row = next(following, (0, ()))
        places = _columns(row)
    if places is None:
        return ()
    code, price = places
    found: list[ListedPrice] = []
    for line, row in following:
        if len(row) <= max(code, price):
            continue
        given = ListedPrice(line, clean_line(row[code]), clean_line(row[price]))
        if given.code and given.price:
            found.append(given)
        if len(found) >= LISTED_AT_MOST:
            break
    return tuple(found)


def _columns(names: Sequence[str]) -> tuple[int, int] | None:
    """Return where the codes and the prices stand below a header, or None for a line that is none."""
    folded = [fold(clean_line(name)).strip() for name in names]
    code = next((place for place, name in enumerate(folded) if name in _CODES), None)
    price = next((place for place, name in enumerate(folded) if name in _PRICES), None)
    return None if code is None or price is None else (code, price)
