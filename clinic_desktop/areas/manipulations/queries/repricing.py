"""The preview of changing many prices: what becomes of each, and what stays and why."""

from __future__ import annotations

from collections import Counter
from typing import Any

from sqlalchemy import func, select

from clinic_desktop.areas.clinic.service import clinic_today
from clinic_desktop.areas.clinic.service import get as get_clinic
from clinic_desktop.areas.manipulations import rules
from clinic_desktop.areas.manipulations.entities import (
    Manipulation,
    ManipulationCategory,
    ManipulationKind,
    ManipulationPrice,
)
from clinic_desktop.areas.manipulations.queries.prices import price_select
from clinic_desktop.areas.manipulations.rows import ListedPrice, PriceChange, RepricingDraft
from clinic_desktop.areas.pets.queries.lists import named
from clinic_desktop.areas.pets.rows import Named
from clinic_desktop.core.errors import Problem, refuse
from clinic_desktop.core.money import Money, parse_amount
from clinic_desktop.core.text import fold
from clinic_desktop.db.work import Work

REPRICED_AT_MOST = 50_000


def preview_prices(work: Work, draft: RepricingDraft) -> tuple[PriceChange, ...]:
    """Return what becomes of each price: by name, or as the list stands. Raises Invalid.

    A price stays that would not change, would fall below its floor, or that has another one set for later already.
    """
    refuse(rules.repricing_problems(draft, clinic_today(work)))
    rows = _rows(work, draft)
    if draft.listed:
        return _listed(work, draft, rows)
    percent = draft.percent
    if percent is None:
        return ()
    changes: list[PriceChange] = []
    for row in rows:
        old = _money(row.price_minor, row.currency)
        if old is not None:
            changes.append(_change(row, old, rules.repriced(old, percent, draft.step)))
    return tuple(changes)


def _rows(work: Work, draft: RepricingDraft) -> list[Any]:
    day = draft.from_on
    if day is None:
        return []
    later = (
        select(func.min(ManipulationPrice.from_on))
        .where(
            ManipulationPrice.manipulation_id == Manipulation.id,
            ManipulationPrice.group_id == draft.group_id,
            ManipulationPrice.from_on > day,
        )
        .correlate(Manipulation)
        .scalar_subquery()
    )
    query = (
        select(
            Manipulation.id,
            Manipulation.code,
            Manipulation.name_en,
            Manipulation.name_ru,
            price_select(ManipulationPrice.price_minor, day, draft.group_id).label("price_minor"),
            price_select(ManipulationPrice.currency, day, draft.group_id).label("currency"),
            price_select(ManipulationPrice.floor_minor, day, draft.group_id).label("floor_minor"),
            later.label("later"),
        )
        .where(Manipulation.kind != ManipulationKind.KIT, Manipulation.archived.is_(False))
        .order_by(Manipulation.sort_name, Manipulation.id)
        .limit(REPRICED_AT_MOST)
    )
    if draft.kind is not None:
        query = query.where(Manipulation.kind == draft.kind)
    if draft.category_id is not None:
        query = query.where(Manipulation.category_id.in_(_below(work, draft.category_id)))
    return list(work.session.execute(query))


def _below(work: Work, category_id: int) -> set[int]:
    parents = dict(
        work.session.execute(select(ManipulationCategory.id, ManipulationCategory.parent_id)).all()
    )
    inside = {category_id}
    for _ in parents:
        more = {child for child, parent in parents.items() if parent in inside} - inside
        if not more:
            break
        inside |= more
    return inside


def _listed(work: Work, draft: RepricingDraft, rows: list[Any]) -> tuple[PriceChange, ...]:
    known = {fold(row.code): row for row in rows}
    times = Counter(fold(one.code) for one in draft.listed)
    currency = get_clinic(work).currency
    return tuple(_listed_change(one, known.get(fold(one.code)), times, currency) for one in draft.listed)


def _listed_change(one: ListedPrice, row: Any | None, times: Counter[str], currency: str) -> PriceChange:
    if row is None:
        return PriceChange(0, one.code, Named("", ""), None, None, Problem("price", "code_unknown"), one.line)
    old = _money(row.price_minor, row.currency)
    try:
        new = parse_amount(one.price, currency)
    except ValueError:
        return _refused(row, old, "not_an_amount", one.line)
    if times[fold(one.code)] > 1:
        return _refused(row, old, "twice", one.line)
    return _change(row, old, new, one.line)


def _change(row: Any, old: Money | None, new: Money, line: int = 0) -> PriceChange:
    floor = _money(row.floor_minor, row.currency)
    problem = rules.unlike_problem(new, old, floor, row.later)
    return PriceChange(row.id, row.code, named(row.name_en, row.name_ru, ""), old, new, problem, line)


def _refused(row: Any, old: Money | None, code: str, line: int) -> PriceChange:
    name = named(row.name_en, row.name_ru, "")
    return PriceChange(row.id, row.code, name, old, None, Problem("price", code), line)


def _money(minor: int | None, currency: str | None) -> Money | None:
    return None if minor is None or currency is None else Money(minor, currency)
