"""When a surcharge comes by itself, and what a surcharge must be (domain 2.12).

The clock is the clinic's. Hours over midnight belong to the day they began on: three o'clock on Sunday morning is
Saturday's night, and the night of a holiday lasts until its end the next morning.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

from clinic_desktop.areas.billing.entities import EVERY_DAY, HOLIDAYS_BIT
from clinic_desktop.areas.billing.rows import DiscountRuleDraft, SurchargeDraft
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.money import MAX_MINOR
from clinic_desktop.core.names import name_key
from clinic_desktop.core.text import clean_line

NAME_LIMIT = 60
LARGEST_SURCHARGE = Decimal(1_000)
_DAY = timedelta(days=1)


def days_mask(weekdays: tuple[int, ...], *, holidays: bool) -> int:
    """Return days of the week and holidays as the database keeps them."""
    return sum(1 << day for day in set(weekdays)) | (HOLIDAYS_BIT if holidays else 0)


def weekdays_of(days: int) -> tuple[int, ...]:
    """Return the days of the week among stored days."""
    return tuple(day for day in range(7) if days & EVERY_DAY & 1 << day)


def comes_by_itself(draft: SurchargeDraft) -> bool:
    """Say whether a surcharge has a rule, or is only added by hand."""
    return bool(draft.weekdays or draft.holidays or draft.home_visit)


def holds_on(from_on: date | None, to_on: date | None, day: date) -> bool:
    """Say whether a day lies between two, each of which may be missing."""
    return (from_on is None or from_on <= day) and (to_on is None or day <= to_on)


def occasion(
    draft: SurchargeDraft, moment: datetime, *, at_home: bool, is_holiday: Callable[[date], bool]
) -> date | None:
    """Return the day whose night, holiday or home visit a moment of the clinic's clock belongs to; None: to none.

    The surcharge has to hold on that day. ``is_holiday`` is only asked when holidays count.
    """
    if not comes_by_itself(draft) or (draft.home_visit and not at_home):
        return None
    day, minute = moment.date(), moment.hour * 60 + moment.minute
    starts, ends = draft.starts_min, draft.ends_min
    if starts is not None and ends is not None:
        over_midnight = ends <= starts
        if over_midnight and minute < ends:
            day -= _DAY
        elif minute < starts or (not over_midnight and minute >= ends):
            return None
    if not holds_on(draft.from_on, draft.to_on, day):
        return None
    if not draft.weekdays and not draft.holidays:
        return day
    if day.weekday() in draft.weekdays or (draft.holidays and is_holiday(day)):
        return day
    return None


def cleaned_surcharge(draft: SurchargeDraft) -> SurchargeDraft:
    """Return the draft as it will be stored."""
    return replace(draft, name=clean_line(draft.name))


def surcharge_problems(draft: SurchargeDraft, currency: str) -> tuple[Problem, ...]:
    """Check a surcharge."""
    draft = cleaned_surcharge(draft)
    found = name_problems(draft.name)
    if draft.percent is None and draft.amount is None:
        found.append(Problem("percent", "percent_or_sum"))
    elif draft.percent is not None and draft.amount is not None:
        found.append(Problem("amount", "percent_or_sum"))
    elif draft.percent is not None:
        found += _percent_problems(draft.percent)
    elif draft.amount is not None:
        if draft.amount.currency != currency:
            found.append(Problem("amount", "other_currency", {"currency": currency}))
        elif not 0 < draft.amount.minor <= MAX_MINOR:
            found.append(Problem("amount", "sum_range"))
    if (draft.starts_min is None) != (draft.ends_min is None):
        found.append(Problem("ends_min" if draft.ends_min is None else "starts_min", "required"))
    for name, minute in (("starts_min", draft.starts_min), ("ends_min", draft.ends_min)):
        if minute is not None and not 0 <= minute < 24 * 60:
            found.append(Problem(name, "not_a_time"))
    if draft.starts_min is not None and not draft.weekdays and not draft.holidays:
        found.append(Problem("weekdays", "required"))
    return (*found, *period_problems(draft.from_on, draft.to_on))


def _percent_problems(percent: Decimal) -> list[Problem]:
    if not percent.is_finite() or not 0 < percent <= LARGEST_SURCHARGE:
        return [Problem("percent", "surcharge_range", {"limit": int(LARGEST_SURCHARGE)})]
    return [] if percent == round(percent, 2) else [Problem("percent", "percent_decimals")]


def name_problems(name: str) -> list[Problem]:
    """Check the cleaned name of an entry that has one for both languages."""
    if not name:
        return [Problem("name", "required")]
    return [Problem("name", "too_long", {"limit": NAME_LIMIT})] if len(name) > NAME_LIMIT else []


def has_name_of(
    draft: SurchargeDraft | DiscountRuleDraft, name: str, from_on: date | None, to_on: date | None
) -> bool:
    """Say whether another entry has the name of a draft, on days of which some are the draft's; case and ё don't count."""
    apart = (draft.to_on is not None and from_on is not None and draft.to_on < from_on) or (
        to_on is not None and draft.from_on is not None and to_on < draft.from_on
    )
    return not apart and name_key(name) == name_key(draft.name)


def period_problems(from_on: date | None, to_on: date | None) -> list[Problem]:
    """Check the first and the last day of something."""
    turned = from_on is not None and to_on is not None and to_on < from_on
    return [Problem("to_on", "period_turned")] if turned else []
