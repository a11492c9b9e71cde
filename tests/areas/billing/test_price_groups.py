"""Owners are charged by their price group, and never below a floor, on both engines."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from clinic_desktop.areas.billing import queries, service
from clinic_desktop.areas.billing.rows import (
    DiscountDraft,
    LineDraft,
    TermsDraft,
)
from clinic_desktop.areas.manipulations import queries as catalogue
from clinic_desktop.areas.manipulations import service as manipulations
from clinic_desktop.areas.manipulations.rows import PriceGroupDraft, PriceTerms
from clinic_desktop.areas.users import queries as users
from clinic_desktop.areas.users import service as user_service
from clinic_desktop.core.errors import Invalid
from clinic_desktop.core.permissions import Actor
from clinic_desktop.db.work import Database
from tests import make
from tests.areas.billing.money import card_of, draft, is_sound, post, rub
from tests.areas.lab.test_requests import person

LONG_AGO = date(2020, 1, 1)


@pytest.fixture
def item(run: Any) -> int:
    """A procedure of 500, for colleagues 400, never below 300, with a tax for colleagues only."""
    made = int(run(lambda work: make.manipulation(work, price=None)))
    run(
        lambda work: manipulations.set_price(
            work, made, rub(50_000), LONG_AGO, terms=PriceTerms(floor=rub(30_000))
        )
    )
    return made


@pytest.fixture
def colleague(run: Any, owner_id: int, item: int) -> int:
    """The owner, moved into a group of their own."""
    group_id = int(run(lambda work: manipulations.register_group(work, PriceGroupDraft(name_ru="Коллеги"))))
    terms = PriceTerms(floor=rub(30_000), tax_percent=Decimal(20))
    run(
        lambda work: manipulations.set_price(
            work, item, rub(40_000), LONG_AGO, group_id=group_id, terms=terms
        )
    )
    run(lambda work: service.change_terms(work, owner_id, TermsDraft(price_group_id=group_id), TermsDraft()))
    return owner_id


@pytest.fixture
def cashier(run: Any, ask: Any) -> Actor:
    who = person(run, ask, "cashier")
    role_id = next(row.id for row in ask(users.list_roles) if row.code == "cashier")
    run(lambda work: user_service.set_limits(work, role_id, None, None))
    return who


def test_a_colleague_is_charged_the_colleagues_price(run: Any, ask: Any, colleague: int, item: int) -> None:
    pet_id = run(lambda work: make.pet(work, colleague))
    run(lambda work: make.fact(work, pet_id, item))
    invoice_id = run(lambda work: draft(work, colleague, LineDraft(manipulation_id=item)))
    card = card_of(ask, invoice_id)
    assert [(line.price, line.tax_percent) for line in card.lines] == [(rub(40_000), Decimal(20))] * 2
    offered = ask(lambda work: catalogue.find_manipulations(work, "", pet_id=pet_id))
    assert {row.price for row in offered if row.id == item} == {rub(40_000)}
    found = ask(lambda work: queries.find_items(work, colleague, ""))
    assert {row.price for row in found if row.id == item} == {rub(40_000)}
    why = ask(lambda work: queries.explain(work, "line", card.lines[0].id))
    assert why.parts[0].params["group_ru"] == "Коллеги"
    assert why.parts[0].params["price_from"] == LONG_AGO
    assert is_sound(ask)


def test_everybody_else_is_charged_the_standard_price(run: Any, ask: Any, owner_id: int, item: int) -> None:
    invoice_id = run(lambda work: draft(work, owner_id, LineDraft(manipulation_id=item)))
    line = card_of(ask, invoice_id).lines[0]
    assert line.price == rub(50_000)
    assert "group_ru" not in ask(lambda work: queries.explain(work, "line", line.id)).parts[0].params


def test_a_line_below_the_floor_needs_the_right(
    run: Any, ask: Any, database: Database, owner_id: int, item: int, cashier: Actor
) -> None:
    def add(percent: str) -> int:
        wanted = LineDraft(
            manipulation_id=item, discount_percent=Decimal(percent), discount_reason="постоянный клиент"
        )
        made: int = database.command(
            "test", lambda work: draft(work, owner_id, wanted), actor=cashier, action_id=uuid4()
        ).value
        return made

    add("40")
    with pytest.raises(Invalid) as refused:
        add("40.01")
    assert [(p.field, p.code) for p in refused.value.problems] == [("discount_percent", "below_floor")]
    run(
        lambda work: draft(
            work, owner_id, LineDraft(manipulation_id=item, price=rub(100), discount_percent=Decimal(0))
        )
    )
    assert is_sound(ask)


def test_no_discount_on_the_whole_pushes_a_line_below_its_floor(
    run: Any, ask: Any, database: Database, owner_id: int, item: int, cashier: Actor
) -> None:
    def act(function: Any) -> Any:
        return database.command("test", function, actor=cashier, action_id=uuid4()).value

    invoice_id = act(lambda work: draft(work, owner_id, LineDraft(text="Корм", price=rub(50_000))))
    half = DiscountDraft(percent=Decimal(50), reason="акция")
    act(lambda work: service.set_discount(work, invoice_id, half, DiscountDraft()))
    act(lambda work: service.add_line(work, invoice_id, LineDraft(manipulation_id=item)))
    # The procedure came onto the draft afterwards, and stops at its floor all the same.
    card = card_of(ask, invoice_id)
    assert [line.total for line in card.lines] == [rub(25_000), rub(30_000)]
    assert card.not_given == rub(5_000)
    act(lambda work: post(work, invoice_id))
    assert is_sound(ask)
