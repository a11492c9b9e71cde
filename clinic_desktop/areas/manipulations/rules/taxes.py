"""What a rate of tax must be, and which rates a price of a day is offered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from clinic_desktop.areas.manipulations.rows import TaxRateDraft, TaxRateRow
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.names import clean_names, name_problems

HUNDRED = Decimal(100)


def cleaned_rate(draft: TaxRateDraft) -> TaxRateDraft:
    """Return the draft of a rate as it will be stored."""
    return replace(draft, **clean_names(draft))


def rate_problems(draft: TaxRateDraft, rows: Sequence[TaxRateRow], own_id: int | None) -> tuple[Problem, ...]:
    """Check a rate among all of them; ``own_id`` is the one being changed."""
    found = name_problems(cleaned_rate(draft), [row.draft for row in rows if row.id != own_id])
    percent = draft.percent
    if percent is not None:
        if not percent.is_finite() or not 0 <= percent <= HUNDRED:
            found.append(Problem("percent", "percent_range"))
        elif percent != round(percent, 2):
            found.append(Problem("percent", "percent_decimals"))
    if draft.from_on is not None and draft.to_on is not None and draft.to_on < draft.from_on:
        found.append(Problem("to_on", "period_turned"))
    return tuple(found)


def rates_on(rows: Sequence[TaxRateRow], day: date) -> tuple[TaxRateRow, ...]:
    """Return the rates that hold on a day, each per cent once."""
    found: dict[Decimal | None, TaxRateRow] = {}
    for row in rows:
        begun = row.draft.from_on is None or row.draft.from_on <= day
        lasts = row.draft.to_on is None or day <= row.draft.to_on
        if begun and lasts and not row.archived:
            found.setdefault(row.draft.percent, row)
    return tuple(found.values())
