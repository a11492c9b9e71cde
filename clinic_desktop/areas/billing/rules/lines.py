"""What a line, a discount on a document and the settings of money must be."""

from __future__ import annotations

from decimal import Decimal

from clinic_desktop.areas.billing.entities import CashKind
from clinic_desktop.areas.billing.rows import (
    CashDraft,
    DiscountDraft,
    LineDraft,
    SettingsDraft,
    TermsDraft,
    TillDraft,
)
from clinic_desktop.areas.billing.rules.discounts import TakenOff, standing_problems
from clinic_desktop.areas.billing.rules.paying import reason_problems
from clinic_desktop.areas.billing.rules.pricing import part
from clinic_desktop.areas.manipulations.rules import over_right_problems
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.money import MAX_MINOR, Money
from clinic_desktop.core.text import clean_line

LARGEST_QUANTITY = Decimal(100_000)
LARGEST_SURCHARGE = Decimal(1_000)
TEXT_LIMIT = 300
NOTE_LIMIT = 10_000
LONGEST_CREDIT = 3_650
LONGEST_ESTIMATE = 366


def _percent_problems(field: str, percent: Decimal, most: Decimal = Decimal(100)) -> list[Problem]:
    if not percent.is_finite() or not 0 <= percent <= most:
        return [Problem(field, "percent_range" if most == 100 else "surcharge_range", {"limit": int(most)})]
    if percent != round(percent, 2):
        return [Problem(field, "percent_decimals")]
    return []


def _sum_problems(field: str, money: Money, currency: str) -> list[Problem]:
    if money.currency != currency:
        return [Problem(field, "other_currency", {"currency": currency})]
    return [] if 0 <= money.minor <= MAX_MINOR else [Problem(field, "price_range")]


def line_problems(draft: LineDraft, currency: str) -> tuple[Problem, ...]:
    """Check a line; its price is known by now."""
    found: list[Problem] = []
    text = clean_line(draft.text)
    if draft.manipulation_id is None and not text:
        found.append(Problem("manipulation_id", "required"))
    if len(text) > TEXT_LIMIT:
        found.append(Problem("text", "too_long", {"limit": TEXT_LIMIT}))
    quantity = draft.quantity
    if not quantity.is_finite() or not 0 < quantity <= LARGEST_QUANTITY:
        found.append(Problem("quantity", "quantity_range"))
    elif quantity != round(quantity, 3):
        found.append(Problem("quantity", "quantity_decimals"))
    if draft.price is None:
        found.append(Problem("price", "required"))
    else:
        found += _sum_problems("price", draft.price, currency)
        if not found and draft.price.minor * quantity > MAX_MINOR:
            found.append(Problem("quantity", "price_range"))
    found += _percent_problems("surcharge_percent", draft.surcharge_percent, LARGEST_SURCHARGE)
    if draft.tax_percent is not None:
        found += _percent_problems("tax_percent", draft.tax_percent)
    # What the discount is taken of has to make sense before it can be compared.
    found += _discount_problems(draft, currency, comparable=not found)
    if len(draft.note) > NOTE_LIMIT:
        found.append(Problem("note", "too_long", {"limit": NOTE_LIMIT}))
    return tuple(found)


def _discount_problems(draft: LineDraft, currency: str, *, comparable: bool) -> list[Problem]:
    if draft.discount is not None and draft.discount_percent:
        return [Problem("discount", "one_discount")]
    found: list[Problem] = []
    if draft.discount is not None:
        found += _sum_problems("discount", draft.discount, currency)
        if not found and comparable and draft.price is not None:
            full = draft.price * draft.quantity
            if draft.discount > full + full.percent(draft.surcharge_percent):
                found.append(Problem("discount", "discount_over_sum"))
    elif draft.discount_percent is not None:
        found += _percent_problems("discount_percent", draft.discount_percent)
    if not found and (draft.discount or draft.discount_percent):
        found += reason_problems(draft.discount_reason, "discount_reason")
    return found


def discount_problems(draft: DiscountDraft, currency: str) -> tuple[Problem, ...]:
    """Check a discount on a whole document."""
    found: list[Problem] = []
    if draft.percent is not None and draft.amount is not None:
        return (Problem("amount", "one_discount"),)
    if draft.percent is not None:
        found += _percent_problems("percent", draft.percent)
    if draft.amount is not None:
        found += _sum_problems("amount", draft.amount, currency)
    if not found and (draft.percent or draft.amount):
        found += reason_problems(draft.reason)
    return tuple(found)


def limit_problems(
    field: str, given: int, full: int, *, item_bp: int | None, role_percent: Decimal | None
) -> tuple[Problem, ...]:
    """Check a discount of ``given`` out of ``full`` minor units against the item's and the role's limits."""
    found: list[Problem] = []
    if item_bp is not None and given > part(full, item_bp):
        found.append(Problem(field, "discount_limit", {"limit": Decimal(item_bp) / 100}))
    return (*found, *over_right_problems(field, given, full, role_percent))


def more_off_problems(
    before: TakenOff, after: TakenOff, draft: LineDraft, role_percent: Decimal | None
) -> tuple[Problem, ...]:
    """Check a mended line of which a larger part is off than before, with its part of the discount on the document."""
    off = after.own + after.spread
    if off * before.full <= (before.own + before.spread) * after.full:
        return ()
    field = "discount_percent" if draft.discount is None else "discount"
    if not draft.discount and not draft.discount_percent:
        field = "price"
    return limit_problems(field, off, after.full, item_bp=None, role_percent=role_percent)


def settings_problems(draft: SettingsDraft, currency: str) -> tuple[Problem, ...]:
    """Check the settings of money."""
    found: list[Problem] = []
    if not 0 <= draft.credit_days <= LONGEST_CREDIT:
        found.append(Problem("credit_days", "credit_days_range", {"limit": LONGEST_CREDIT}))
    if draft.credit_limit is not None:
        found += _sum_problems("credit_limit", draft.credit_limit, currency)
    if draft.stop_after_days is not None and not 0 <= draft.stop_after_days <= LONGEST_CREDIT:
        found.append(Problem("stop_after_days", "credit_days_range", {"limit": LONGEST_CREDIT}))
    if not 1 <= draft.estimate_days <= LONGEST_ESTIMATE:
        found.append(Problem("estimate_days", "estimate_days_range", {"limit": LONGEST_ESTIMATE}))
    return tuple(found)


def terms_problems(
    draft: TermsDraft, currency: str, role_percent: Decimal | None = None
) -> tuple[Problem, ...]:
    """Check what is agreed with an owner; nobody agrees to a larger discount than they may give."""
    found: list[Problem] = []
    if draft.credit_days is not None and not 0 <= draft.credit_days <= LONGEST_CREDIT:
        found.append(Problem("credit_days", "credit_days_range", {"limit": LONGEST_CREDIT}))
    if draft.credit_limit is not None:
        found += _sum_problems("credit_limit", draft.credit_limit, currency)
    if draft.stopped:
        found += reason_problems(draft.stop_reason, "stop_reason")
    if draft.discount_percent:
        found += standing_problems("discount_percent", draft.discount_percent, role_percent)
        found += reason_problems(draft.discount_reason, "discount_reason")
    return tuple(found)


def till_problems(draft: TillDraft) -> tuple[Problem, ...]:
    """Check a till."""
    name = clean_line(draft.name)
    if not name:
        return (Problem("name", "required"),)
    return (Problem("name", "too_long", {"limit": 60}),) if len(name) > 60 else ()


def cash_problems(draft: CashDraft, currency: str) -> tuple[Problem, ...]:
    """Check cash that is put in or taken out."""
    if draft.amount is None or not 0 < draft.amount.minor <= MAX_MINOR:
        return (Problem("amount", "sum_range"),)
    if draft.amount.currency != currency:
        return (Problem("amount", "other_currency", {"currency": currency}),)
    if draft.kind is CashKind.FLOAT:
        return (Problem("kind", "required"),)
    return reason_problems(draft.reason)
