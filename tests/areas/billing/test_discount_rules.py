"""Discounts that hold by themselves: the largest one, within item and floor, explained and left to people, on both engines."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.areas.billing import queries, rules, service
from clinic_desktop.areas.billing.entities import InvoiceLine
from clinic_desktop.areas.billing.queries.drafts import line_draft
from clinic_desktop.areas.billing.rows import (
    DiscountDraft,
    DiscountRuleDraft,
    LineDraft,
    Offer,
    TermsDraft,
)
from clinic_desktop.areas.billing.rules import Priced
from clinic_desktop.areas.manipulations import service as manipulations
from clinic_desktop.areas.manipulations.rows import PriceGroupDraft, PriceTerms
from clinic_desktop.core.errors import Conflict, Invalid
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.work import Database
from tests import make
from tests.areas.billing.money import card_of, draft, is_sound, line, post, rub

TODAY = date(2026, 3, 10)


def rule(name: str, percent: str, **fields: Any) -> DiscountRuleDraft:
    return DiscountRuleDraft(name, Decimal(percent), **fields)


def agreed(percent: str, **fields: Any) -> TermsDraft:
    return TermsDraft(discount_percent=Decimal(percent), discount_reason="Друг клиники", **fields)


def discounts(ask: Any, invoice_id: int) -> list[tuple[str, int]]:
    return [(row.discount_reason, row.discount.minor) for row in card_of(ask, invoice_id).lines]


def test_of_several_the_largest_is_given_and_never_two(run: Any, ask: Any, owner_id: int) -> None:
    group_id = run(lambda work: manipulations.register_group(work, PriceGroupDraft(name_ru="Пенсионеры")))
    run(lambda work: service.register_discount_rule(work, rule("Пенсионеры", "7", price_group_id=group_id)))
    run(lambda work: service.register_discount_rule(work, rule("Всем", "5")))
    invoice_id = run(lambda work: draft(work, owner_id, line(100_000)))
    assert discounts(ask, invoice_id) == [("Всем", 5_000)]
    run(lambda work: service.change_terms(work, owner_id, TermsDraft(price_group_id=group_id), TermsDraft()))
    run(lambda work: service.add_line(work, invoice_id, line(200_000)))
    assert discounts(ask, invoice_id) == [("Пенсионеры", 7_000), ("Пенсионеры", 14_000)]
    base = TermsDraft(price_group_id=group_id)
    run(lambda work: service.change_terms(work, owner_id, agreed("10", price_group_id=group_id), base))
    run(lambda work: service.add_line(work, invoice_id, line(1)))
    assert discounts(ask, invoice_id)[:2] == [("Друг клиники", 10_000), ("Друг клиники", 20_000)]
    first = card_of(ask, invoice_id).lines[0]
    why = ask(lambda work: queries.explain(work, "line", first.id))
    assert [(part.rule, part.amount.minor, part.params.get("reason")) for part in why.parts] == [
        ("price_times_quantity", 100_000, None),
        ("discount_by_rule", -10_000, "Друг клиники"),
    ]
    run(lambda work: post(work, invoice_id))
    assert is_sound(ask)


def test_a_sum_makes_the_discount_and_struck_lines_take_it_away(run: Any, ask: Any, owner_id: int) -> None:
    run(lambda work: service.register_discount_rule(work, rule("От 3000", "10", from_sum=rub(300_000))))
    invoice_id = run(lambda work: draft(work, owner_id, line(200_000)))
    assert discounts(ask, invoice_id) == [("", 0)]
    run(lambda work: service.add_line(work, invoice_id, line(100_000)))
    assert discounts(ask, invoice_id) == [("От 3000", 20_000), ("От 3000", 10_000)]
    last = card_of(ask, invoice_id).lines[1]
    run(lambda work: service.strike_line(work, last.id))
    assert discounts(ask, invoice_id)[0] == ("", 0)
    run(lambda work: service.unstrike_line(work, last.id))
    assert card_of(ask, invoice_id).totals.total == rub(270_000)
    assert is_sound(ask)


def test_a_fact_takes_the_discount_of_its_day(run: Any, ask: Any, owner_id: int) -> None:
    pet_id = run(lambda work: make.pet(work, owner_id))
    exam = run(make.manipulation)
    today = ask(lambda work: work.now).date()
    run(
        lambda work: service.register_discount_rule(work, rule("Была", "20", to_on=today - timedelta(days=2)))
    )
    run(
        lambda work: service.register_discount_rule(
            work, rule("Идёт", "10", from_on=today - timedelta(days=1))
        )
    )
    run(lambda work: make.fact(work, pet_id, exam))
    invoice_id = ask(lambda work: queries.draft_of(work, owner_id))
    assert discounts(ask, invoice_id) == [("Идёт", 5_000)]


def test_no_rule_goes_past_the_most_for_a_procedure_or_below_its_least_price(
    run: Any, ask: Any, owner_id: int
) -> None:
    run(lambda work: service.register_discount_rule(work, rule("Всем", "60")))
    half = run(lambda work: make.manipulation(work, "HALF"))
    floored = run(lambda work: make.manipulation(work, "FLOOR", price=None))
    run(
        lambda work: manipulations.set_price(
            work, floored, rub(50_000), date(2020, 1, 1), terms=PriceTerms(floor=rub(33_333))
        )
    )
    wanted = (LineDraft(half), LineDraft(floored, quantity=Decimal(3)), line(10_000))
    invoice_id = run(lambda work: draft(work, owner_id, *wanted))
    assert discounts(ask, invoice_id) == [("Всем", 25_000), ("Всем", 50_001), ("Всем", 6_000)]
    fewer = card_of(ask, invoice_id).lines[1]
    base = ask(lambda work: line_draft(work.session.get_one(InvoiceLine, fewer.id), make.ROUBLES))
    one = replace(base, quantity=Decimal(1))
    run(lambda work: service.change_line(work, fewer.id, one, base))
    assert discounts(ask, invoice_id)[1] == ("Всем", 16_667)
    cuts = [
        ask(lambda work, row=row: queries.explain(work, "line", row.id)).parts[1].params["cut"]
        for row in card_of(ask, invoice_id).lines
    ]
    assert cuts == ["item", "floor", ""]
    run(lambda work: post(work, invoice_id))
    assert is_sound(ask)


def test_whoever_gives_another_discount_takes_it_from_the_rules_and_may_give_it_back(
    run: Any, ask: Any, owner_id: int
) -> None:
    run(lambda work: service.register_discount_rule(work, rule("Всем", "5")))
    invoice_id = run(lambda work: draft(work, owner_id, line(100_000)))
    (row,) = card_of(ask, invoice_id).lines

    def change(**changes: Any) -> None:
        base = ask(lambda work: line_draft(work.session.get_one(InvoiceLine, row.id), make.ROUBLES))
        run(lambda work: service.change_line(work, row.id, replace(base, **changes), base))

    change(discount_percent=Decimal(2), discount_reason="сам так решил")
    run(lambda work: service.add_line(work, invoice_id, line(100_000)))
    assert discounts(ask, invoice_id) == [("сам так решил", 2_000), ("Всем", 5_000)]
    change(quantity=Decimal(2))
    assert discounts(ask, invoice_id)[0] == ("сам так решил", 4_000)
    change(discount_by_rule=True)
    assert discounts(ask, invoice_id)[0] == ("Всем", 10_000)
    change(discount_percent=Decimal(0), discount_reason="")
    assert discounts(ask, invoice_id)[0] == ("", 0)


def test_an_archived_rule_is_gone_from_a_draft_with_its_next_change(
    run: Any, ask: Any, owner_id: int
) -> None:
    rule_id = run(lambda work: service.register_discount_rule(work, rule("Всем", "5")))
    invoice_id = run(lambda work: draft(work, owner_id, line(100_000)))
    run(lambda work: service.archive_discount_rule(work, rule_id))
    run(lambda work: service.add_line(work, invoice_id, line(100_000)))
    assert discounts(ask, invoice_id) == [("", 0), ("", 0)]
    run(lambda work: service.restore_discount_rule(work, rule_id))
    changed = rule("Всем", "6")
    run(lambda work: service.change_discount_rule(work, rule_id, changed, rule("Всем", "5")))
    run(lambda work: service.add_line(work, invoice_id, line(100_000)))
    assert discounts(ask, invoice_id) == [("Всем", 6_000)] * 3


def test_a_clerk_charges_what_the_rules_give_and_adds_nothing_to_it(
    run: Any, ask: Any, database: Database, owner_id: int
) -> None:
    clerk = replace(
        BUILT_IN_ADMINISTRATOR,
        permissions=frozenset({"billing.draft", "billing.post", "billing.terms"}),
        discount_limit=Decimal(5),
    )

    def act(function: Any) -> Any:
        return database.command("test", function, actor=clerk, action_id=uuid4()).value

    run(lambda work: service.change_terms(work, owner_id, agreed("15"), TermsDraft()))
    invoice_id = act(lambda work: draft(work, owner_id, line(100_000)))
    more = DiscountDraft(percent=Decimal(1), reason="ещё")
    with pytest.raises(Invalid, match="discount_over_right"):
        act(lambda work: service.set_discount(work, invoice_id, more, DiscountDraft()))
    with pytest.raises(Invalid, match="discount_over_right"):
        act(lambda work: service.register_discount_rule(work, rule("Всем", "6")))
    with pytest.raises(Invalid, match="discount_over_right"):
        act(lambda work: service.change_terms(work, owner_id, agreed("16"), agreed("15")))
    act(lambda work: service.change_terms(work, owner_id, agreed("15", credit_days=3), agreed("15")))
    act(lambda work: post(work, invoice_id))
    assert card_of(ask, invoice_id).totals.total == rub(85_000)
    assert is_sound(ask)


def test_a_posted_invoice_knows_no_rule_any_more(run: Any, ask: Any, owner_id: int) -> None:
    invoice_id = run(lambda work: draft(work, owner_id, line(100_000)))
    run(lambda work: post(work, invoice_id))
    run(lambda work: service.register_discount_rule(work, rule("Всем", "5")))
    other = run(lambda work: draft(work, owner_id, line(100_000)))
    assert card_of(ask, invoice_id).totals.total == rub(100_000)
    assert card_of(ask, other).totals.total == rub(95_000)
    with pytest.raises(Conflict):
        run(lambda work: service.strike_line(work, card_of(ask, invoice_id).lines[0].id))


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"name": ""}, "name", "required"),
        ({"percent": None}, "percent", "required"),
        ({"percent": Decimal(0)}, "percent", "percent_range"),
        ({"percent": Decimal("100.5")}, "percent", "percent_range"),
        ({"percent": Decimal("0.001")}, "percent", "percent_decimals"),
        ({"from_sum": rub(0)}, "from_sum", "sum_range"),
        ({"from_on": TODAY, "to_on": TODAY - timedelta(days=1)}, "to_on", "period_turned"),
    ],
)
def test_what_a_rule_must_be(changes: dict[str, Any], field: str, code: str) -> None:
    problems = rules.rule_problems(replace(rule("Всем", "5"), **changes), make.ROUBLES)
    assert (field, code) in [(problem.field, problem.code) for problem in problems]


def test_an_agreed_discount_says_why() -> None:
    problems = rules.terms_problems(replace(agreed("5"), discount_reason=" "), make.ROUBLES)
    assert [(problem.field, problem.code) for problem in problems] == [("discount_reason", "required")]


OFFERS = st.builds(
    Offer,
    st.integers(1, 10_000),
    st.sampled_from(("а", "б", "в")),
    st.none() | st.integers(1, 10**6),
    st.none() | st.sampled_from((TODAY, TODAY + timedelta(days=1))),
    st.none() | st.sampled_from((TODAY, TODAY - timedelta(days=1))),
)


@given(st.lists(OFFERS, max_size=6), st.integers(0, 10**6))
def test_the_largest_of_those_that_match_wins(offers: list[Offer], whole: int) -> None:
    found = rules.largest(offers, TODAY, whole)
    matching = [
        offer.bp
        for offer in offers
        if (offer.from_sum is None or offer.from_sum <= whole)
        and (offer.from_on is None or offer.from_on <= TODAY)
        and (offer.to_on is None or offer.to_on >= TODAY)
    ]
    assert (found.bp if found else 0) == max(matching, default=0)


@given(
    price=st.integers(0, 10**6),
    quantity=st.integers(1, 50_000),
    surcharge_bp=st.integers(0, 20_000),
    surcharge_minor=st.integers(0, 10**6),
    offered_bp=st.integers(1, 10_000),
    item_bp=st.none() | st.integers(0, 10_000),
    floor=st.none() | st.integers(0, 10**7),
    tax_bp=st.none() | st.integers(0, 10_000),
    inside=st.booleans(),
    document=st.integers(0, 10_000),
)
def test_surcharges_rules_and_the_discount_on_the_whole_together(
    price: int,
    quantity: int,
    surcharge_bp: int,
    surcharge_minor: int,
    offered_bp: int,
    item_bp: int | None,
    floor: int | None,
    tax_bp: int | None,
    inside: bool,
    document: int,
) -> None:
    priced = Priced(price, quantity, surcharge_bp, 0, 0, tax_bp, surcharge_minor)
    full = rules.line_amounts(priced, taxed_inside=inside).full
    bp, minor = rules.within(full, offered_bp, item_bp=item_bp, floor=floor)
    cut = replace(priced, discount_bp=bp, discount_minor=minor)
    alone = rules.line_amounts(cut, taxed_inside=inside)
    assert alone.discount <= rules.part(full, min(offered_bp, item_bp if item_bp is not None else 10_000))
    if floor is not None:
        assert alone.before_document >= min(full, floor)
    (spread,) = rules.document_discount([alone.before_document], bp=document, minor=None)
    whole = rules.line_amounts(cut, taxed_inside=inside, spread=spread)
    assert whole.gross + whole.surcharge - whole.discount - whole.spread == whole.net >= 0
    assert whole.total == whole.net + (0 if inside else whole.tax)
