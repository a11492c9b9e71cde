"""Many prices change in one action, as the preview showed, and one undo takes them back; on both engines."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.areas.clinic.service import clinic_today
from clinic_desktop.areas.manipulations import queries, rules
from clinic_desktop.areas.manipulations import service as manipulations
from clinic_desktop.areas.manipulations.rows import (
    CategoryDraft,
    ListedPrice,
    ManipulationDraft,
    PriceChange,
    PriceGroupDraft,
    PriceTerms,
    RepricingDraft,
)
from clinic_desktop.core.errors import Conflict, Invalid
from clinic_desktop.core.money import Money
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.work import Database
from tests import make

DAY = date(2026, 1, 1)
TEN = RepricingDraft(DAY, percent=Decimal(10), step=1_000)


def rub(minor: int) -> Money:
    return Money(minor, make.ROUBLES)


@pytest.fixture
def items(run: Any) -> tuple[int, ...]:
    """Three procedures at 123.45, 500 and nothing yet."""
    made = []
    for code, minor in (("A", 12_345), ("B", 50_000), ("C", None)):
        item = run(lambda work, code=code: make.manipulation(work, code, f"Осмотр {code}", None))
        if minor is not None:
            run(
                lambda work, item=item, minor=minor: manipulations.set_price(
                    work, item, rub(minor), DAY - timedelta(days=9)
                )
            )
        made.append(item)
    return tuple(made)


def preview(ask: Any, draft: RepricingDraft) -> tuple[PriceChange, ...]:
    found: tuple[PriceChange, ...] = ask(lambda work: queries.preview_prices(work, draft))
    return found


def brief(changes: tuple[PriceChange, ...]) -> list[tuple[str, int | None, int | None, str]]:
    return [
        (
            change.code,
            change.old.minor if change.old else None,
            change.new.minor if change.new else None,
            change.problem.code if change.problem else "",
        )
        for change in changes
    ]


def test_ten_per_cent_to_whole_tens_of_roubles_and_back_by_one_undo(
    run: Any, ask: Any, database: Database, items: tuple[int, ...]
) -> None:
    shown = preview(ask, TEN)
    assert brief(shown) == [("A", 12_345, 14_000, ""), ("B", 50_000, 55_000, "")]
    before = [ask(lambda work, item=item: queries.history(work, item)) for item in items]
    action = uuid4()
    assert run(lambda work: manipulations.change_prices(work, TEN, shown), action_id=action) == 2
    assert ask(lambda work: queries.price_on(work, items[0], DAY)) == rub(14_000)
    assert ask(lambda work: queries.price_on(work, items[0], DAY - timedelta(days=1))) == rub(12_345)
    database.undo(action, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())
    assert [ask(lambda work, item=item: queries.history(work, item)) for item in items] == before


def test_only_the_group_of_the_catalogue_with_those_below_it_is_changed(
    run: Any, ask: Any, items: tuple[int, ...]
) -> None:
    top = run(lambda work: manipulations.register_category(work, CategoryDraft(None, "Top")))
    below = run(lambda work: manipulations.register_category(work, CategoryDraft(top, "Below")))
    draft = ManipulationDraft(code="D", category_id=below, name_ru="Удаление")
    run(lambda work: manipulations.register(work, draft, rub(100)))
    chosen = replace(TEN, category_id=top, from_on=ask(clinic_today))
    assert [row.code for row in preview(ask, chosen)] == ["D"]


def test_prices_of_a_group_are_made_of_the_standard_ones(run: Any, ask: Any, items: tuple[int, ...]) -> None:
    group_id = run(lambda work: manipulations.register_group(work, PriceGroupDraft(name_ru="Коллеги")))
    draft = RepricingDraft(DAY, group_id, percent=Decimal(-20), step=100)
    shown = preview(ask, draft)
    run(lambda work: manipulations.change_prices(work, draft, shown))
    assert ask(lambda work: queries.price_on(work, items[1], DAY, group_id)) == rub(40_000)
    assert ask(lambda work: queries.price_on(work, items[1], DAY)) == rub(50_000)


def test_a_list_says_of_each_line_why_it_is_refused(run: Any, ask: Any, items: tuple[int, ...]) -> None:
    run(
        lambda work: manipulations.set_price(
            work, items[1], rub(50_000), DAY, terms=PriceTerms(floor=rub(40_000), tax_percent=Decimal(20))
        )
    )
    run(lambda work: manipulations.set_price(work, items[2], rub(900), DAY + timedelta(days=1)))
    listed = tuple(
        ListedPrice(line, code, price)
        for line, (code, price) in enumerate(
            [("a", "1 234,50"), ("X", "5"), ("B", "399.99"), ("C", "5"), ("D", "пять")], 2
        )
    )
    run(lambda work: make.manipulation(work, "D", "Осмотр D", None))
    draft = RepricingDraft(DAY, listed=listed)
    shown = preview(ask, draft)
    assert brief(shown) == [
        ("A", 12_345, 123_450, ""),
        ("X", None, None, "code_unknown"),
        ("B", 50_000, 39_999, "below_floor"),
        ("C", None, 500, "later_price"),
        ("D", None, None, "not_an_amount"),
    ]
    assert run(lambda work: manipulations.change_prices(work, draft, shown)) == 1
    twice = RepricingDraft(DAY, listed=(*listed[:1], ListedPrice(9, "A", "7")))
    assert [row.problem.code for row in preview(ask, twice) if row.problem] == ["twice", "twice"]


def test_what_the_price_stands_on_goes_on(run: Any, ask: Any, items: tuple[int, ...]) -> None:
    terms = PriceTerms(rub(20_000), Decimal(150), rub(40_000), Decimal(20))
    run(lambda work: manipulations.set_price(work, items[1], None, DAY - timedelta(days=1), terms=terms))
    shown = preview(ask, TEN)
    run(lambda work: manipulations.change_prices(work, TEN, shown))
    newest = ask(lambda work: queries.history(work, items[1]))[0]
    assert (newest.from_on, newest.terms) == (DAY, replace(terms, markup_percent=None))


def test_a_price_that_changed_behind_the_preview_stops_all(
    run: Any, ask: Any, items: tuple[int, ...]
) -> None:
    shown = preview(ask, TEN)
    run(lambda work: manipulations.set_price(work, items[0], rub(1), DAY))
    with pytest.raises(Conflict):
        run(lambda work: manipulations.change_prices(work, TEN, shown))
    assert ask(lambda work: queries.price_on(work, items[1], DAY)) == rub(50_000)


@pytest.mark.parametrize("percent", ["-100", "1000.01", "5.001", "NaN"])
def test_no_per_cent_of_that_size_is_taken(ask: Any, percent: str) -> None:
    with pytest.raises(Invalid):
        preview(ask, replace(TEN, percent=Decimal(percent)))


def test_the_columns_of_a_list_are_found_by_their_names() -> None:
    rows = [(2, ["x", "A1", "5"]), (3, ["x", "", "5"]), (4, ["x"]), (5, ["x", " B2 ", "7,5"])]
    assert rules.read_price_list(["", "Код", "НОВАЯ ЦЕНА"], rows) == (
        ListedPrice(2, "A1", "5"),
        ListedPrice(5, "B2", "7,5"),
    )
    assert rules.read_price_list(["Название", "Сумма"], rows) == ()


@given(
    st.integers(0, 10**12),
    st.decimals(Decimal("-99.99"), 1_000, places=2),
    st.sampled_from([1, 100, 500, 1_000]),
)
def test_a_changed_price_is_whole_steps_near_the_exact_one(minor: int, percent: Decimal, step: int) -> None:
    new = rules.repriced(rub(minor), percent, step).minor
    exact = Decimal(minor) * (100 + percent) / 100
    assert new % step == 0
    assert abs(new - exact) <= (step if exact < step else Decimal(step) / 2)
    assert bool(new) == bool(minor)
