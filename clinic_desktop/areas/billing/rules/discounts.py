"""Which discount holds by itself, how far it goes, and how much somebody may give (domain 2.12).

Of several rules that match a line the one of the largest per cent is given, never two together. It stops at the largest
discount of the procedure and at the least price. A role's limit is judged on all that is taken off a document: by a
price below the catalogue's, line by line and on the whole, by hand and by rule.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from clinic_desktop.areas.billing.rows import DiscountRuleDraft, Offer
from clinic_desktop.areas.billing.rules.pricing import WHOLE, part
from clinic_desktop.areas.billing.rules.surcharges import holds_on, name_problems, period_problems
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.money import MAX_MINOR, round_half_up
from clinic_desktop.core.text import clean_line


@dataclass(frozen=True, slots=True)
class TakenOff:
    """What is off one line, in minor units.

    ``full`` is what it comes to at the catalogue's price where its own is lower. ``own`` is what its price is lower and
    its own discount, which were judged when they were given or hold by rule; ``spread`` is its part of the discount on
    the document.
    """

    full: int
    own: int
    spread: int


def largest(offers: Iterable[Offer], day: date, whole: int) -> Offer | None:
    """Return the offer that holds for what was done on a day on a document of that sum before discounts; of equals the first."""
    matching = [
        offer
        for offer in offers
        if holds_on(offer.from_on, offer.to_on, day) and (offer.from_sum is None or whole >= offer.from_sum)
    ]
    return max(matching, key=lambda offer: offer.bp, default=None)


def within(full: int, bp: int, *, item_bp: int | None, floor: int | None) -> tuple[int | None, int]:
    """Return how far a discount of ``bp`` on ``full`` goes: its per cent, or None and a sum where the floor cuts it.

    ``item_bp`` is the largest discount of the procedure, ``floor`` the least that is charged for the line.
    """
    bp = bp if item_bp is None else min(bp, item_bp)
    if floor is None or full - part(full, bp) >= floor:
        return bp, 0
    return (None, full - floor) if full > floor else (0, 0)


def is_over_right(lines: Sequence[TakenOff], right_bp: int) -> bool:
    """Say whether a discount on a document takes it all, with the discounts of its lines, past a right.

    A line may have more off than the right by itself; then nothing comes on top of it. The limit is rounded as a discount
    is, line by line or once for all of them, whichever gives more.
    """
    by_line, at_once = 0, Decimal(0)
    for line in lines:
        by_line += max(part(line.full, right_bp), line.own)
        at_once += max(Decimal(line.full) * right_bp / WHOLE, Decimal(line.own))
    return sum(line.own + line.spread for line in lines) > max(by_line, round_half_up(at_once))


def right_of(limit: Decimal | None) -> int:
    """Return a role's largest discount in hundredths of a per cent; without a limit it is everything."""
    return WHOLE if limit is None else min(WHOLE, round_half_up(limit * 100))


def cleaned_rule(draft: DiscountRuleDraft) -> DiscountRuleDraft:
    """Return the draft as it will be stored."""
    return replace(draft, name=clean_line(draft.name))


def rule_problems(
    draft: DiscountRuleDraft, currency: str, role_percent: Decimal | None = None
) -> tuple[Problem, ...]:
    """Check a discount by rule; nobody makes a rule that gives more than they may give."""
    draft = cleaned_rule(draft)
    found = name_problems(draft.name)
    found += standing_problems("percent", draft.percent, role_percent)
    if draft.from_sum is not None:
        if draft.from_sum.currency != currency:
            found.append(Problem("from_sum", "other_currency", {"currency": currency}))
        elif not 0 < draft.from_sum.minor <= MAX_MINOR:
            found.append(Problem("from_sum", "sum_range"))
    return (*found, *period_problems(draft.from_on, draft.to_on))


def standing_problems(field: str, percent: Decimal | None, role_percent: Decimal | None) -> list[Problem]:
    """Check a discount that will hold by itself."""
    if percent is None:
        return [Problem(field, "required")]
    if not percent.is_finite() or not 0 < percent <= 100:
        return [Problem(field, "percent_range")]
    if percent != round(percent, 2):
        return [Problem(field, "percent_decimals")]
    if role_percent is not None and percent > role_percent:
        return [Problem(field, "discount_over_right", {"limit": f"{role_percent.normalize():f}"})]
    return []
