"""What an estimate must be, how it moves, and when an invoice overran it (domain 2.19)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from clinic_desktop.areas.billing.rules import Priced, line_amounts
from clinic_desktop.areas.billing.rules.lines import LONGEST_ESTIMATE
from clinic_desktop.areas.estimates.entities import EstimateState
from clinic_desktop.areas.estimates.rows import EstimateDraft, EstimateLineDraft, EstimateLineRow, Standing
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.money import MAX_MINOR, Money, round_half_up
from clinic_desktop.core.text import clean_line

LONGEST = timedelta(days=LONGEST_ESTIMATE)
TITLE_LIMIT = 200
NOTE_LIMIT = 10_000
MOST_LINES = 200
LARGEST_QUANTITY = Decimal(100_000)
OVERRUN = Decimal("1.1")
"""A sum past the high one by more than a tenth is warned of."""
BINDING = timedelta(days=90)
"""So long after it was accepted or planned, an estimate that went onto no invoice is held against the draft."""

_MOVES: dict[EstimateState, frozenset[EstimateState]] = {
    EstimateState.DRAFT: frozenset({EstimateState.GIVEN}),
    EstimateState.GIVEN: frozenset({EstimateState.DRAFT, EstimateState.ACCEPTED, EstimateState.DECLINED}),
    EstimateState.ACCEPTED: frozenset({EstimateState.DECLINED, EstimateState.INVOICED}),
    EstimateState.DECLINED: frozenset({EstimateState.DRAFT}),
    EstimateState.INVOICED: frozenset(),
}


def may_become(state: EstimateState, wanted: EstimateState) -> bool:
    """Say whether an estimate may go from one state to another; what is taken over stays so."""
    return wanted in _MOVES[state]


def may_renew(where: Standing) -> bool:
    """Say whether an estimate may be written anew at today's prices: once nothing more comes of it itself."""
    return where in (Standing.EXPIRED, Standing.DECLINED, Standing.INVOICED)


def renewed(line: EstimateLineDraft, today: Money | None) -> EstimateLineDraft:
    """Return a line at today's price; what was free, or has no price in the catalogue now, stays as it was."""
    return line if today is None or not line.price else replace(line, price=today)


def left_over(lines: Sequence[EstimateLineRow], covered: Sequence[EstimateLineDraft]) -> tuple[Decimal, ...]:
    """Return how much of each line is left when what is planned or done already is taken off, each thing once.

    What is done is charged by itself, and what is planned when it is done: neither is planned or charged twice.
    """
    ready: defaultdict[int, Decimal] = defaultdict(Decimal)
    for one in covered:
        if one.manipulation_id is not None:
            ready[one.manipulation_id] += one.low
    left = []
    for line in lines:
        taken = Decimal(0)
        if line.manipulation_id is not None:
            taken = min(line.low, ready[line.manipulation_id])
            ready[line.manipulation_id] -= taken
        left.append(line.low - taken)
    return tuple(left)


def standing(state: EstimateState, valid_until: date, today: date) -> Standing:
    """Return where an estimate stands on a day: given and not accepted in time, it has expired."""
    if state is EstimateState.GIVEN and valid_until < today:
        return Standing.EXPIRED
    return Standing(state.value)


def total(price_minor: int, quantity_milli: int, tax_bp: int | None, *, taxed_inside: bool) -> int:
    """Return what a quantity comes to in minor units, tax included: as an invoice would count it."""
    priced = Priced(price_minor, quantity_milli, tax_bp=tax_bp)
    return line_amounts(priced, taxed_inside=taxed_inside).total


def overran(high: Money, invoiced: Money) -> bool:
    """Say whether an invoice is past the high sum by more than a tenth."""
    return Decimal(invoiced.minor) > Decimal(high.minor) * OVERRUN


def estimate_problems(draft: EstimateDraft, today: date) -> tuple[Problem, ...]:
    """Check an estimate; the prices of the catalogue are not known here."""
    found: list[Problem] = []
    if len(clean_line(draft.title)) > TITLE_LIMIT:
        found.append(Problem("title", "too_long", {"limit": TITLE_LIMIT}))
    if draft.valid_until is None:
        found.append(Problem("valid_until", "required"))
    elif draft.valid_until < today:
        found.append(Problem("valid_until", "estimate_past"))
    elif draft.valid_until > today + LONGEST:
        found.append(Problem("valid_until", "estimate_too_long"))
    if not draft.items:
        found.append(Problem("items", "required"))
    if len(draft.items) > MOST_LINES:
        found.append(Problem("items", "kit_too_large", {"limit": MOST_LINES}))
    for number, line in enumerate(draft.items):
        found += _line_problems(line, f"items.{number}")
    if len(draft.note) > NOTE_LIMIT:
        found.append(Problem("note", "too_long", {"limit": NOTE_LIMIT}))
    return tuple(found)


def _line_problems(line: EstimateLineDraft, field: str) -> list[Problem]:
    text = clean_line(line.text)
    if line.manipulation_id is None and not text:
        return [Problem(field, "required")]
    if len(text) > TITLE_LIMIT:
        return [Problem(field, "too_long", {"limit": TITLE_LIMIT})]
    for quantity in (line.low, line.high):
        if not quantity.is_finite() or not 0 <= quantity <= LARGEST_QUANTITY or not line.high:
            return [Problem(field, "quantity_range")]
        if quantity != round(quantity, 3):
            return [Problem(field, "quantity_decimals")]
    if line.high < line.low:
        return [Problem(field, "kit_high_below_low")]
    if line.price is None:
        return [Problem(field, "estimate_no_price", {"name": text})] if line.manipulation_id is None else []
    if not 0 <= line.price.minor <= MAX_MINOR or line.price.minor * line.high > MAX_MINOR:
        return [Problem(field, "price_range")]
    return []


def sum_of(lines: Sequence[tuple[int, int, int | None]], *, taxed_inside: bool) -> int:
    """Return the sum of lines given as (price, quantity in thousandths, rate of tax)."""
    return sum(total(price, milli, tax, taxed_inside=taxed_inside) for price, milli, tax in lines)


def milli(quantity: Decimal) -> int:
    """Return a quantity in thousandths."""
    return round_half_up(quantity * 1000)
