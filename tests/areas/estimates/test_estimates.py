"""Estimates from low to high, signed, and taken over once, on both engines."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from clinic_desktop.areas.billing import queries as billing
from clinic_desktop.areas.estimates import queries, rules, service
from clinic_desktop.areas.estimates.entities import EstimateState
from clinic_desktop.areas.estimates.rows import EstimateDraft, EstimateLineDraft, EstimateRow, Standing
from clinic_desktop.areas.manipulations import queries as catalogue
from clinic_desktop.areas.manipulations import service as manipulations
from clinic_desktop.areas.manipulations.rows import KitDraft, KitLineRow
from clinic_desktop.core.errors import Conflict, Invalid
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.work import Database
from tests import make
from tests.areas.billing.money import is_sound, rub
from tests.areas.estimates.conftest import accepted

Run = Any


def row(ask: Run, estimate_id: int) -> EstimateRow:
    found: EstimateRow = ask(lambda work: queries.get(work, estimate_id)).row
    return found


def test_an_estimate_reckons_from_low_to_high(ask: Run, pet_id: int, estimate_id: int) -> None:
    found = row(ask, estimate_id)
    assert (found.low, found.high) == (rub(130_000), rub(280_000))
    assert ask(lambda work: queries.of_pet(work, pet_id)) == (found,)
    assert ask(lambda work: queries.of_pet(work, pet_id, before=estimate_id)) == ()


def test_what_a_form_holds_is_reckoned_without_being_written(
    ask: Run, draft: EstimateDraft, pet_id: int
) -> None:
    assert ask(lambda work: service.reckon(work, draft)) == (rub(130_000), rub(280_000))
    unpriced = replace(draft, valid_until=None, items=(*draft.items, EstimateLineDraft(text="x")))
    with pytest.raises(Invalid):
        ask(lambda work: service.reckon(work, unpriced))
    assert ask(lambda work: service.reckon(work, replace(draft, items=()))) == (rub(0), rub(0))
    assert ask(lambda work: queries.of_pet(work, pet_id)) == ()


def test_a_kit_stands_there_as_its_parts(run: Run, ask: Run, draft: EstimateDraft, item: int) -> None:
    kit_id = run(lambda work: make.kit(work, "K7", item))
    base = KitDraft(ask(catalogue.kit_items)[kit_id].lines)
    wide = KitDraft((KitLineRow(item, Decimal(1), Decimal(4), hidden=True),))
    run(lambda work: manipulations.change_kit(work, kit_id, wide, base))
    of_kit = replace(draft, items=(EstimateLineDraft(kit_id, low=Decimal(2), high=Decimal(2)),))
    estimate_id = run(lambda work: service.register(work, of_kit))
    (line,) = ask(lambda work: queries.get(work, estimate_id)).lines
    assert (line.manipulation_id, line.low, line.high, line.hidden) == (item, Decimal(2), Decimal(8), True)
    assert (line.low_total, line.high_total) == (rub(100_000), rub(400_000))


def test_what_the_owner_has_changes_no_more(
    run: Run, ask: Run, estimate_id: int, draft: EstimateDraft
) -> None:
    base = ask(lambda work: queries.get(work, estimate_id)).draft
    dearer = replace(base, items=(*base.items, EstimateLineDraft(text="Ещё", price=rub(1))))
    run(lambda work: service.change(work, estimate_id, dearer, base))
    assert row(ask, estimate_id).low == rub(130_001)
    run(lambda work: service.give(work, estimate_id))
    with pytest.raises(Conflict, match=r"estimates\.given"):
        run(lambda work: service.change(work, estimate_id, base, dearer))
    run(lambda work: service.take_back(work, estimate_id))
    run(lambda work: service.change(work, estimate_id, replace(dearer, note="x"), dearer))


def test_it_is_accepted_by_a_signature_and_not_after_its_last_day(
    run: Run, ask: Run, estimate_id: int
) -> None:
    run(lambda work: service.give(work, estimate_id))
    with pytest.raises(Invalid):
        run(lambda work: service.accept(work, estimate_id, " "))
    until = row(ask, estimate_id).valid_until
    assert rules.standing(EstimateState.GIVEN, until, until) is Standing.GIVEN
    assert rules.standing(EstimateState.GIVEN, until, until + timedelta(days=1)) is Standing.EXPIRED
    assert rules.standing(EstimateState.ACCEPTED, until, until + timedelta(days=1)) is Standing.ACCEPTED
    run(lambda work: service.accept(work, estimate_id, "Кузнецова И. П."))
    assert row(ask, estimate_id).signed_by == "Кузнецова И. П."


def test_what_is_declined_says_why_and_may_be_written_anew(run: Run, ask: Run, estimate_id: int) -> None:
    run(lambda work: service.give(work, estimate_id))
    run(lambda work: service.decline(work, estimate_id, "дорого"))
    assert row(ask, estimate_id).standing is Standing.DECLINED
    with pytest.raises(Conflict):
        run(lambda work: service.accept(work, estimate_id, "Кузнецова"))
    run(lambda work: service.take_back(work, estimate_id))
    assert row(ask, estimate_id).decline_reason == ""


def test_it_becomes_a_plan_once_and_is_charged_as_it_is_done(
    run: Run, ask: Run, pet_id: int, item: int, estimate_id: int
) -> None:
    accepted(run, estimate_id)
    run(lambda work: manipulations.set_price(work, item, rub(99_900), date(2020, 1, 2)))
    assert run(lambda work: service.plan(work, estimate_id)) == 1
    for again in (service.plan, service.invoice):
        with pytest.raises(Conflict, match=r"estimates\.not_possible"):
            run(lambda work, again=again: again(work, estimate_id))
    (planned,) = ask(lambda work: catalogue.open_facts_of(work, pet_id))
    assert (planned.quantity, planned.price) == (Decimal(2), rub(50_000))
    invoice_id = ask(lambda work: queries.get(work, estimate_id)).invoice_id
    run(lambda work: manipulations.complete(work, planned.id))
    card = ask(lambda work: billing.get_invoice(work, invoice_id))
    assert [(line.name.ru, line.total) for line in card.lines] == [
        ("Воротник", rub(30_000)),
        ("Осмотр", rub(100_000)),
    ]
    assert is_sound(ask)


def test_taking_it_over_is_undone_as_one_action(
    run: Run, ask: Run, database: Database, pet_id: int, estimate_id: int
) -> None:
    accepted(run, estimate_id)
    action = uuid4()
    run(lambda work: service.plan(work, estimate_id), action_id=action)
    database.undo(action, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())
    assert row(ask, estimate_id).standing is Standing.ACCEPTED
    assert ask(lambda work: catalogue.open_facts_of(work, pet_id)) == ()


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (EstimateLineDraft(), "required"),
        (EstimateLineDraft(text="x"), "estimate_no_price"),
        (EstimateLineDraft(text="x", price=rub(1), low=Decimal(2)), "kit_high_below_low"),
        (EstimateLineDraft(text="x", price=rub(1), low=Decimal(-1)), "quantity_range"),
        (EstimateLineDraft(text="x", price=rub(1), low=Decimal(0), high=Decimal(0)), "quantity_range"),
        (EstimateLineDraft(text="x", price=rub(-1)), "price_range"),
        (EstimateLineDraft(text="x", price=rub(1), low=Decimal("0.0001")), "quantity_decimals"),
    ],
)
def test_what_no_line_can_be_is_refused(line: EstimateLineDraft, code: str) -> None:
    day = date(2026, 1, 1)
    found = rules.estimate_problems(EstimateDraft(1, "", day, (line,)), day)
    assert [(p.field, p.code) for p in found] == [("items.0", code)]


def test_a_promise_below_the_catalogue_is_a_discount_of_who_writes_it(
    run: Run, ask: Run, database: Database, draft: EstimateDraft, item: int
) -> None:
    seller = replace(BUILT_IN_ADMINISTRATOR, discount_limit=Decimal(10))

    def as_seller(function: Any) -> Any:
        return database.command("test", function, actor=seller, action_id=uuid4()).value

    def at(price: int) -> EstimateDraft:
        return replace(draft, items=(EstimateLineDraft(item, price=rub(price)),))

    with pytest.raises(Invalid, match="discount_over_right") as refused:
        as_seller(lambda work: service.register(work, at(44_999)))
    assert [problem.field for problem in refused.value.problems] == ["items.0"]
    as_seller(lambda work: service.register(work, at(45_000)))
    given_by_another = run(lambda work: service.register(work, at(10_000)))
    base = ask(lambda work: queries.get(work, given_by_another)).draft
    retitled = replace(base, title="По договорённости с управляющей")
    as_seller(lambda work: service.change(work, given_by_another, retitled, base))
    lower = replace(retitled, items=at(9_000).items)
    with pytest.raises(Invalid, match="discount_over_right"):
        as_seller(lambda work: service.change(work, given_by_another, lower, retitled))
    accepted(as_seller, given_by_another)
    assert as_seller(lambda work: service.plan(work, given_by_another)) == 1
