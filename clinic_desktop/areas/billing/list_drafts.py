"""Entries of the lists of money as their forms hold them; for queries and use cases alike."""

from __future__ import annotations

from decimal import Decimal

from clinic_desktop.areas.billing.entities import HOLIDAYS_BIT, DiscountRule, Surcharge
from clinic_desktop.areas.billing.rows import DiscountRuleDraft, SurchargeDraft
from clinic_desktop.areas.billing.rules import weekdays_of
from clinic_desktop.core.money import Money


def surcharge_draft(row: Surcharge, unit: str) -> SurchargeDraft:
    """Return what a form of a surcharge starts from."""
    return SurchargeDraft(
        name=row.name,
        percent=None if row.bp is None else Decimal(row.bp) / 100,
        amount=None if row.amount_minor is None else Money(row.amount_minor, unit),
        weekdays=weekdays_of(row.days),
        holidays=bool(row.days & HOLIDAYS_BIT),
        starts_min=row.starts_min,
        ends_min=row.ends_min,
        home_visit=row.home_visit,
        services_only=row.services_only,
        from_on=row.from_on,
        to_on=row.to_on,
    )


def rule_draft(row: DiscountRule, unit: str) -> DiscountRuleDraft:
    """Return what a form of a discount by rule starts from."""
    return DiscountRuleDraft(
        row.name,
        Decimal(row.bp) / 100,
        row.price_group_id,
        None if row.from_sum_minor is None else Money(row.from_sum_minor, unit),
        row.from_on,
        row.to_on,
    )
