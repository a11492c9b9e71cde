"""Prices by day and group, made by a mark-up, kept above a floor, on both engines."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.areas.manipulations import queries, rules
from clinic_desktop.areas.manipulations import service as manipulations
from clinic_desktop.areas.manipulations.entities import STANDARD_GROUP
from clinic_desktop.areas.manipulations.rows import (
    FactDraft,
    KitChoice,
    KitDraft,
    KitLineRow,
    KitPerformDraft,
    PriceDraft,
    PriceGroupDraft,
    PriceTerms,
)
from clinic_desktop.areas.users import queries as users
from clinic_desktop.areas.users import service as user_service
from clinic_desktop.core.errors import Conflict, Invalid
from clinic_desktop.core.money import Money
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.work import Database
from tests import make
from tests.areas.lab.test_requests import person

DAY = date(2026, 1, 1)
LATER = date(2026, 6, 1)


def rub(minor: int) -> Money:
    return Money(minor, make.ROUBLES)


@pytest.fixture
def item(run: Any) -> int:
    return int(run(lambda work: make.manipulation(work, price=None)))


@pytest.fixture
def colleagues(run: Any) -> int:
    return int(run(lambda work: manipulations.register_group(work, PriceGroupDraft(name_ru="Коллеги"))))


def set_price(run: Any, item: int, minor: int | None, day: date = DAY, **more: Any) -> None:
    price = None if minor is None else rub(minor)
    run(lambda work: manipulations.set_price(work, item, price, day, **more))


def price(ask: Any, item: int, day: date, group_id: int = STANDARD_GROUP) -> Money | None:
    found: Money | None = ask(lambda work: queries.price_on(work, item, day, group_id))
    return found


def test_a_group_without_a_price_of_its_own_pays_the_standard_one(
    run: Any, ask: Any, item: int, colleagues: int
) -> None:
    set_price(run, item, 50_000)
    assert price(ask, item, DAY, colleagues) == rub(50_000)
    set_price(run, item, 40_000, LATER, group_id=colleagues)
    assert price(ask, item, LATER - timedelta(days=1), colleagues) == rub(50_000)
    assert price(ask, item, LATER, colleagues) == rub(40_000)
    assert price(ask, item, LATER) == rub(50_000)
    # A newer standard price doesn't overtake the group's own.
    set_price(run, item, 90_000, LATER + timedelta(days=1))
    assert price(ask, item, LATER + timedelta(days=1), colleagues) == rub(40_000)


def test_many_prices_are_those_that_are_read_one_by_one(
    run: Any, ask: Any, item: int, colleagues: int
) -> None:
    never = int(run(lambda work: make.manipulation(work, "N1", "Без цены", None)))
    set_price(run, item, 50_000)
    set_price(run, item, 60_000, LATER)
    set_price(run, item, 40_000, LATER, group_id=colleagues)
    days = (DAY - timedelta(days=1), DAY, LATER - timedelta(days=1), LATER)
    wanted = {(one, day) for one in (item, never) for day in days}
    for group_id in (STANDARD_GROUP, colleagues):
        rows = ask(lambda work, group_id=group_id: queries.price_rows(work, wanted, group_id))
        read = {key: rub(row.price_minor) for key, row in rows.items()}
        assert read == {key: one for key in wanted if (one := price(ask, *key, group_id)) is not None}
        assert len(read) == 3


def test_the_history_shows_each_group_with_its_own_days(
    run: Any, ask: Any, item: int, colleagues: int
) -> None:
    set_price(run, item, 50_000)
    set_price(run, item, 60_000, LATER)
    set_price(run, item, 40_000, LATER, group_id=colleagues)
    prices = ask(lambda work: queries.get_card(work, item)).prices
    assert [(p.group.ru, p.from_on, p.to_on, p.price.minor) for p in prices] == [
        ("Обычная", LATER, None, 60_000),
        ("Обычная", DAY, LATER - timedelta(days=1), 50_000),
        ("Коллеги", LATER, None, 40_000),
    ]


def test_a_mark_up_makes_the_price(run: Any, ask: Any, item: int) -> None:
    terms = PriceTerms(cost=rub(33_333), markup_percent=Decimal("50.01"))
    set_price(run, item, None, terms=terms)
    assert price(ask, item, DAY) == rub(50_003)
    assert ask(lambda work: queries.history(work, item))[0].terms == terms


def test_a_new_sum_keeps_tax_floor_and_cost_but_no_mark_up(run: Any, ask: Any, item: int) -> None:
    terms = PriceTerms(rub(10_000), Decimal(100), rub(15_000), Decimal(20))
    set_price(run, item, None, terms=terms)
    set_price(run, item, 30_000, LATER)
    newest = ask(lambda work: queries.history(work, item))[0]
    assert newest.terms == PriceTerms(rub(10_000), None, rub(15_000), Decimal(20))


@pytest.mark.parametrize(
    ("minor", "terms", "problem"),
    [
        (100, PriceTerms(floor=rub(101)), ("floor", "floor_over_price")),
        (100, PriceTerms(cost=rub(-1)), ("cost", "price_range")),
        (100, PriceTerms(markup_percent=Decimal(5)), ("cost", "required")),
        (100, PriceTerms(rub(100), Decimal(5)), ("markup_percent", "markup_differs")),
        (None, PriceTerms(rub(100), Decimal("NaN")), ("price", "required")),
        (100, PriceTerms(tax_percent=Decimal("100.5")), ("tax_percent", "percent_range")),
        (None, PriceTerms(cost=rub(100)), ("price", "required")),
    ],
)
def test_what_no_price_can_be_is_refused(
    run: Any, ask: Any, item: int, minor: int | None, terms: PriceTerms, problem: tuple[str, str]
) -> None:
    with pytest.raises(Invalid) as refused:
        set_price(run, item, minor, terms=terms)
    assert problem in [(p.field, p.code) for p in refused.value.problems]
    assert ask(lambda work: queries.history(work, item)) == ()


def test_a_price_far_ahead_is_a_mistyped_year(run: Any, item: int) -> None:
    with pytest.raises(Invalid) as refused:
        set_price(run, item, 100, date(2226, 1, 1))
    assert [p.code for p in refused.value.problems] == ["price_too_far"]


def test_nothing_is_performed_below_the_floor_without_the_right(
    run: Any, ask: Any, database: Database, item: int
) -> None:
    pet_id = run(make.pet)
    set_price(run, item, 50_000, date(2020, 1, 1), terms=PriceTerms(floor=rub(40_000)))
    vet = person(run, ask, "vet")
    role_id = next(row.id for row in ask(users.list_roles) if row.code == "vet")
    run(lambda work: user_service.set_limits(work, role_id, None, None))

    def perform(quantity: str, **fields: Any) -> int:
        draft = FactDraft(pet_id, item, quantity=Decimal(quantity), discount_reason="акция", **fields)
        made: int = database.command(
            "test", lambda work: manipulations.perform(work, draft), actor=vet, action_id=uuid4()
        ).value
        return made

    assert perform("1.5", discount_percent=Decimal(20))
    for fields, field in (
        ({"discount_percent": Decimal("20.01")}, "discount_percent"),
        ({"price": rub(39_999)}, "price"),
    ):
        with pytest.raises(Invalid) as refused:
            perform("1.5", **fields)
        assert [(p.field, p.code) for p in refused.value.problems] == [(field, "below_floor")]
        assert refused.value.problems[0].params["floor"] == rub(60_000)
    given = FactDraft(pet_id, item, price=rub(0))
    assert run(lambda work: manipulations.perform(work, given))


def test_what_a_kit_gives_free_has_no_floor(run: Any, ask: Any) -> None:
    item = run(make.manipulation)
    set_price(run, item, 50_000, terms=PriceTerms(floor=rub(40_000)))
    kit_id = run(lambda work: make.kit(work, "K9", item))
    base = KitDraft(ask(queries.kit_items)[kit_id].lines)
    free = KitDraft((KitLineRow(item, free=True),))
    run(lambda work: manipulations.change_kit(work, kit_id, free, base))
    pet_id = run(make.pet)
    draft = KitPerformDraft(pet_id, kit_id, (KitChoice(item, Decimal(1), rub(0), free=True),))
    assert run(lambda work: manipulations.perform_kit(work, draft)) == 1


def test_the_standard_group_stays(run: Any, ask: Any, colleagues: int) -> None:
    with pytest.raises(Conflict):
        run(lambda work: manipulations.archive_group(work, STANDARD_GROUP))
    run(lambda work: manipulations.archive_group(work, colleagues))
    assert [row.archived for row in ask(queries.list_groups)] == [False, True]
    run(lambda work: manipulations.restore_group(work, colleagues))
    with pytest.raises(Invalid):
        run(lambda work: manipulations.register_group(work, PriceGroupDraft(name_ru="коллеги")))


def test_a_price_is_undone(run: Any, ask: Any, database: Database, item: int) -> None:
    set_price(run, item, 50_000)
    action = uuid4()
    run(lambda work: manipulations.set_price(work, item, rub(60_000), DAY), action_id=action)
    assert price(ask, item, DAY) == rub(60_000)
    database.undo(action, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())
    assert price(ask, item, DAY) == rub(50_000)


@given(
    cost=st.integers(0, 10**9),
    markup=st.decimals(0, 10_000, places=2),
    floor=st.none() | st.integers(0, 10**12),
)
def test_a_sound_price_is_never_below_its_cost_nor_its_floor(
    cost: int, markup: Decimal, floor: int | None
) -> None:
    terms = PriceTerms(rub(cost), markup, None if floor is None else rub(floor))
    draft = PriceDraft(None, DAY, terms=terms)
    made = rules.completed(draft)
    assert made.price is not None
    assert made.price >= rub(cost)
    if not rules.price_draft_problems(draft, DAY):
        assert floor is None or made.price >= rub(floor)
