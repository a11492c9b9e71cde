"""What a price, its floor and its mark-up must be (domain 2.12).

Everything is whole minor units, rounded half up:

    price made by a mark-up = round(cost × (100 % + mark-up))
    floor of a line         = round(floor of one × quantity)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from clinic_desktop.areas.manipulations.rows import PriceDraft, PriceGroupDraft, PriceGroupRow
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.money import MAX_MINOR, Money, round_half_up
from clinic_desktop.core.names import clean_names, name_problems

LARGEST_MARKUP = Decimal(10_000)
HUNDRED = Decimal(100)
FURTHEST = timedelta(days=3_660)
"""Nobody means a price of later than that: the year was mistyped."""


def marked_up(cost: Money, markup_percent: Decimal) -> Money:
    """Return the price that a cost and a mark-up make."""
    return cost + cost.percent(markup_percent)


def completed(draft: PriceDraft) -> PriceDraft:
    """Return the draft with the price made by cost and mark-up, where no price is given and they are sound."""
    cost, markup = draft.terms.cost, draft.terms.markup_percent
    if draft.price is not None or cost is None or markup is None or _markup_problems(markup):
        return draft
    return replace(draft, price=marked_up(cost, markup))


def price_problems(price: Money) -> tuple[Problem, ...]:
    """Check a catalogue price."""
    if not 0 <= price.minor <= MAX_MINOR:
        return (Problem("price", "price_range"),)
    return ()


def price_draft_problems(draft: PriceDraft, today: date) -> tuple[Problem, ...]:
    """Check a price from a day on with what stands behind it."""
    found: list[Problem] = []
    terms = draft.terms
    given = completed(draft)
    if given.price is None:
        found.append(Problem("price", "required"))
    else:
        found += price_problems(given.price)
    if draft.from_on is None:
        found.append(Problem("from_on", "required"))
    elif draft.from_on > today + FURTHEST:
        found.append(Problem("from_on", "price_too_far"))
    if terms.cost is not None and not 0 <= terms.cost.minor <= MAX_MINOR:
        found.append(Problem("cost", "price_range"))
    if terms.markup_percent is not None:
        found += _markup_problems(terms.markup_percent)
        if terms.cost is None:
            found.append(Problem("cost", "required"))
        elif (
            not found
            and given.price is not None
            and given.price != marked_up(terms.cost, terms.markup_percent)
        ):
            found.append(Problem("markup_percent", "markup_differs"))
    found += _floor_problems(given)
    if terms.tax_percent is not None:
        tax = terms.tax_percent
        if not tax.is_finite() or not 0 <= tax <= HUNDRED:
            found.append(Problem("tax_percent", "percent_range"))
        elif tax != round(tax, 2):
            found.append(Problem("tax_percent", "percent_decimals"))
    return tuple(found)


def _markup_problems(markup: Decimal) -> list[Problem]:
    if not markup.is_finite() or not 0 <= markup <= LARGEST_MARKUP:
        return [Problem("markup_percent", "surcharge_range", {"limit": int(LARGEST_MARKUP)})]
    return [] if markup == round(markup, 2) else [Problem("markup_percent", "percent_decimals")]


def _floor_problems(draft: PriceDraft) -> list[Problem]:
    floor = draft.terms.floor
    if floor is None:
        return []
    if not 0 <= floor.minor <= MAX_MINOR:
        return [Problem("floor", "price_range")]
    return [Problem("floor", "floor_over_price")] if draft.price is not None and floor > draft.price else []


def floor_problems(
    field: str, charged: Money, quantity: Decimal, floor: Money | None, *, may_go_below: bool = False
) -> tuple[Problem, ...]:
    """Check what is charged for a quantity (after discounts, before tax on top) against the floor of one."""
    if floor is None or may_go_below or charged.currency != floor.currency or charged >= floor * quantity:
        return ()
    return (Problem(field, "below_floor", {"floor": floor * quantity}),)


def over_right_problems(field: str, off: int, full: int, role_percent: Decimal | None) -> tuple[Problem, ...]:
    """Check what is ``off`` the ``full`` sum of minor units against what a role may give (None: anything).

    The limit is rounded as a discount is: whoever may give 10 % may give 123.46 of 1,234.55.
    """
    if role_percent is None or off <= round_half_up(full * role_percent / HUNDRED):
        return ()
    return (Problem(field, "discount_over_right", {"limit": f"{role_percent.normalize():f}"}),)


def own_price_problems(
    field: str,
    charged: Money,
    quantity: Decimal,
    listed: Money | None,
    role_percent: Decimal | None,
) -> tuple[Problem, ...]:
    """Check what is charged for a quantity, after discounts, against the catalogue's price of one.

    A price below the catalogue's is a discount of whoever types it, and adds up with the discount on it.
    """
    if listed is None or listed.currency != charged.currency:
        return ()
    full = (listed * quantity).minor
    return over_right_problems(field, full - charged.minor, full, role_percent)


def cleaned_group(draft: PriceGroupDraft) -> PriceGroupDraft:
    """Return the draft of a price group as it will be stored."""
    return replace(draft, **clean_names(draft))


def group_draft(row: PriceGroupRow) -> PriceGroupDraft:
    """Return what a form of a price group starts from."""
    return PriceGroupDraft(row.name.en, row.name.ru)


def group_problems(
    draft: PriceGroupDraft, rows: Sequence[PriceGroupRow], own_id: int | None
) -> tuple[Problem, ...]:
    """Check a price group among all of them; ``own_id`` is the one being changed."""
    others = [group_draft(row) for row in rows if row.id != own_id]
    return tuple(name_problems(cleaned_group(draft), others))
