"""Selects of prices: which one is valid, the history of one procedure, the price groups."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, case, select

from clinic_desktop.areas.manipulations.entities import (
    STANDARD_GROUP,
    Manipulation,
    ManipulationPrice,
    PriceGroup,
    TaxRate,
)
from clinic_desktop.areas.manipulations.rows import (
    PriceGroupRow,
    PriceRow,
    PriceTerms,
    TaxRateDraft,
    TaxRateRow,
)
from clinic_desktop.areas.pets.queries.lists import named
from clinic_desktop.core.money import Money
from clinic_desktop.db.work import Work


def _valid(day: date, group_id: int) -> tuple[ColumnElement[bool], ...]:
    return (
        ManipulationPrice.group_id.in_({STANDARD_GROUP, group_id}),
        ManipulationPrice.from_on <= day,
    )


_OWN_GROUP_FIRST = (
    case((ManipulationPrice.group_id == STANDARD_GROUP, 1), else_=0),
    ManipulationPrice.from_on.desc(),
)


def price_select(column: Any, today: date, group_id: int = STANDARD_GROUP) -> ScalarSelect[Any]:
    """Return the select of a column of the price that is valid on a day, for each procedure.

    What has no price in the group is sold at the standard one.
    """
    return (
        select(column)
        .where(ManipulationPrice.manipulation_id == Manipulation.id, *_valid(today, group_id))
        .order_by(*_OWN_GROUP_FIRST)
        .limit(1)
        .correlate(Manipulation)
        .scalar_subquery()
    )


def price_row(
    work: Work, manipulation_id: int, day: date, group_id: int = STANDARD_GROUP
) -> ManipulationPrice | None:
    """Return the row of the price that is valid on a day for a group, or None before the first price."""
    return work.session.scalar(
        select(ManipulationPrice)
        .where(ManipulationPrice.manipulation_id == manipulation_id, *_valid(day, group_id))
        .order_by(*_OWN_GROUP_FIRST)
        .limit(1)
    )


def price_rows(
    work: Work, wanted: Collection[tuple[int, date]], group_id: int = STANDARD_GROUP
) -> dict[tuple[int, date], ManipulationPrice]:
    """Return what `price_row` does for many procedures, each on a day, by one statement; what has no price is left out."""
    if not wanted:
        return {}
    priced = work.session.scalars(
        select(ManipulationPrice)
        .where(
            ManipulationPrice.manipulation_id.in_({item_id for item_id, _ in wanted}),
            *_valid(max(day for _, day in wanted), group_id),
        )
        .order_by(*_OWN_GROUP_FIRST)
    )
    of_item: dict[int, list[ManipulationPrice]] = {}
    for row in priced:
        of_item.setdefault(row.manipulation_id, []).append(row)
    found: dict[tuple[int, date], ManipulationPrice] = {}
    for item_id, day in set(wanted):
        valid = next((row for row in of_item.get(item_id, ()) if row.from_on <= day), None)
        if valid is not None:
            found[item_id, day] = valid
    return found


def price_on(work: Work, manipulation_id: int, day: date, group_id: int = STANDARD_GROUP) -> Money | None:
    """Return the catalogue price of a day for a group, or None before the first price."""
    row = price_row(work, manipulation_id, day, group_id)
    return Money(row.price_minor, row.currency) if row else None


def floor_of(row: ManipulationPrice | None) -> Money | None:
    """Return the least that is charged for one by a row of the prices."""
    return Money(row.floor_minor, row.currency) if row is not None and row.floor_minor is not None else None


def terms_of(row: ManipulationPrice) -> PriceTerms:
    """Return what stands behind a price."""

    def money(minor: int | None) -> Money | None:
        return None if minor is None else Money(minor, row.currency)

    def percent(bp: int | None) -> Decimal | None:
        return None if bp is None else Decimal(bp) / 100

    return PriceTerms(
        money(row.cost_minor), percent(row.markup_bp), money(row.floor_minor), percent(row.tax_bp)
    )


def history(work: Work, manipulation_id: int) -> tuple[PriceRow, ...]:
    """Return all prices of a procedure: the standard ones first, then by group; in each the newest first."""
    rows = work.session.execute(
        select(ManipulationPrice, PriceGroup.name_en, PriceGroup.name_ru)
        .join(PriceGroup, PriceGroup.id == ManipulationPrice.group_id)
        .where(ManipulationPrice.manipulation_id == manipulation_id)
        .order_by(ManipulationPrice.group_id, ManipulationPrice.from_on.desc())
    )
    shown: list[PriceRow] = []
    until: dict[int, date] = {}
    for row, name_en, name_ru in rows:
        next_on = until.get(row.group_id)
        shown.append(
            PriceRow(
                row.from_on,
                None if next_on is None else date.fromordinal(next_on.toordinal() - 1),
                Money(row.price_minor, row.currency),
                row.id,
                row.group_id,
                named(name_en, name_ru, ""),
                terms_of(row),
            )
        )
        until[row.group_id] = row.from_on
    return tuple(shown)


def list_groups(work: Work) -> tuple[PriceGroupRow, ...]:
    """Return the price groups, archived ones included, the standard one first."""
    return tuple(
        PriceGroupRow(row.id, named(row.name_en, row.name_ru, ""), row.archived)
        for row in work.session.scalars(select(PriceGroup).order_by(PriceGroup.id))
    )


def tax_rate_draft(row: TaxRate) -> TaxRateDraft:
    """Return what a form of a rate of tax starts from."""
    percent = None if row.bp is None else Decimal(row.bp) / 100
    return TaxRateDraft(row.name_en, row.name_ru, percent, row.from_on, row.to_on)


def list_tax_rates(work: Work) -> tuple[TaxRateRow, ...]:
    """Return the rates of tax, archived ones included."""
    return tuple(
        TaxRateRow(row.id, tax_rate_draft(row), row.archived)
        for row in work.session.scalars(select(TaxRate).order_by(TaxRate.id))
    )


def price_lists(work: Work) -> tuple[tuple[PriceGroupRow, ...], tuple[TaxRateRow, ...]]:
    """Return what a price is made for and with: the price groups and the rates of tax."""
    return list_groups(work), list_tax_rates(work)
