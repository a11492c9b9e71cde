"""Kits and states of manipulations, on both engines."""

from __future__ import annotations

from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from threading import Barrier
from typing import Any
from uuid import uuid4

import pytest

from clinic_desktop.areas.clinic.service import clinic_today
from clinic_desktop.areas.manipulations import hooks, queries
from clinic_desktop.areas.manipulations import service as manipulations
from clinic_desktop.areas.manipulations.entities import FactStatus, ManipulationFact, ManipulationKind
from clinic_desktop.areas.manipulations.rows import (
    FACTS_PERFORM,
    FactDraft,
    FactRow,
    KitChoice,
    KitDraft,
    KitLineRow,
    KitPerformDraft,
    ManipulationDraft,
)
from clinic_desktop.areas.pets import service as pets
from clinic_desktop.areas.pets.entities import PetStatus
from clinic_desktop.areas.pets.rows import StatusDraft, WeightDraft
from clinic_desktop.core.errors import Conflict, Denied, Invalid
from clinic_desktop.core.money import Money
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR, Actor
from clinic_desktop.db.work import Database, Work
from tests import make

ROUBLES = "RUB"


def kit(run: Any, code: str, *lines: KitLineRow) -> int:
    draft = ManipulationDraft(code=code, category_id=1, name_ru=f"Набор {code}", kind=ManipulationKind.KIT)
    kit_id: int = run(lambda work: manipulations.register(work, draft))
    if lines:
        run(lambda work: manipulations.change_kit(work, kit_id, KitDraft(lines), KitDraft()))
    return kit_id


def facts(ask: Any, pet_id: int) -> tuple[FactRow, ...]:
    found: tuple[FactRow, ...] = ask(lambda work: queries.facts_of(work, pet_id))
    return found


def codes(refused: pytest.ExceptionInfo[Invalid]) -> list[str]:
    return [problem.code for problem in refused.value.problems]


def test_a_kit_is_written_read_changed_and_its_changes_undone(database: Database, run: Any, ask: Any) -> None:
    first, second = run(make.manipulation), run(lambda work: make.manipulation(work, "T2", "Катетер"))
    lines = (
        KitLineRow(first, Decimal("0.5"), Decimal(2), 1_000, 5_000, True, True, True),
        KitLineRow(second),
    )
    kit_id = kit(run, "K1", *lines)
    assert ask(queries.kit_items)[kit_id].lines == lines
    turned = KitDraft((replace(lines[1], high=Decimal(3)), lines[0], KitLineRow(first)))
    outcome = database.command(
        "manipulations.change_kit",
        lambda work: manipulations.change_kit(work, kit_id, turned, KitDraft(lines)),
        actor=BUILT_IN_ADMINISTRATOR,
    )
    assert ask(queries.kit_items)[kit_id].lines == turned.lines
    database.undo(outcome.action_id, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())
    assert ask(queries.kit_items)[kit_id].lines == lines
    with pytest.raises(Conflict) as refused:
        run(lambda work: manipulations.change_kit(work, kit_id, KitDraft(lines[:1]), turned))
    assert refused.value.fields.keys() == {"lines"}


def test_a_kit_never_contains_itself_through_others(run: Any) -> None:
    item = run(make.manipulation)
    inner = kit(run, "K1", KitLineRow(item))
    middle = kit(run, "K2", KitLineRow(inner))
    outer = kit(run, "K3", KitLineRow(middle))
    for inside in (inner, middle, outer):
        wanted = KitDraft((KitLineRow(item), KitLineRow(inside)))
        with pytest.raises(Invalid) as refused:
            run(
                lambda work, wanted=wanted: manipulations.change_kit(
                    work, inner, wanted, KitDraft((KitLineRow(item),))
                )
            )
        assert codes(refused) == ["kit_cycle"]


def test_two_people_cannot_put_two_kits_into_each_other_at_once(database: Database, run: Any) -> None:
    item = run(make.manipulation)
    one, other = kit(run, "K1", KitLineRow(item)), kit(run, "K2", KitLineRow(item))
    base, start = KitDraft((KitLineRow(item),)), Barrier(2)

    def save(pair: tuple[int, int]) -> str:
        start.wait(timeout=20)
        wanted = KitDraft((KitLineRow(pair[1]),))
        try:
            database.command(
                "test",
                lambda work: manipulations.change_kit(work, pair[0], wanted, base),
                actor=BUILT_IN_ADMINISTRATOR,
            )
        except Invalid as refused:
            return refused.problems[0].code
        return "saved"

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(save, [(one, other), (other, one)])) == ["kit_cycle", "saved"]


def test_a_kit_is_performed_by_one_command_and_undone_by_one(database: Database, run: Any, ask: Any) -> None:
    pet_id = run(make.pet)
    drip, needle = run(make.manipulation), run(lambda work: make.manipulation(work, "T2", "Игла", 1_000))
    inner = kit(run, "K1", KitLineRow(needle, Decimal(1), Decimal(2), hidden=True))
    outer = kit(
        run,
        "K2",
        KitLineRow(drip),
        KitLineRow(inner, Decimal(2), Decimal(2)),
        KitLineRow(needle, free=True),
    )
    parts = (
        KitChoice(drip, Decimal(1), Money(50_000, ROUBLES)),
        KitChoice(needle, Decimal(3), Money(1_000, ROUBLES)),
        KitChoice(needle, Decimal(1), Money(0, ROUBLES), free=True),
    )
    outcome = database.command(
        "manipulations.perform_kit",
        lambda work: manipulations.perform_kit(work, KitPerformDraft(pet_id, outer, parts)),
        actor=BUILT_IN_ADMINISTRATOR,
    )
    assert outcome.value == 3
    found = sorted((row.total.minor, row.quantity, row.hidden) for row in facts(ask, pet_id))
    assert found == [(0, Decimal(1), False), (3_000, Decimal(3), True), (50_000, Decimal(1), False)]
    assert {row.kit.ru for row in facts(ask, pet_id) if row.kit} == {"Набор K2"}
    database.undo(outcome.action_id, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())
    assert facts(ask, pet_id) == ()


def test_what_a_kit_no_longer_allows_is_refused(run: Any, ask: Any) -> None:
    pet_id, item = run(make.pet), run(make.manipulation)
    kit_id = kit(run, "K1", KitLineRow(item, Decimal(1), Decimal(2)))
    price = Money(50_000, ROUBLES)

    def perform(*parts: KitChoice) -> Any:
        return run(lambda work: manipulations.perform_kit(work, KitPerformDraft(pet_id, kit_id, parts)))

    for parts, code in (
        ((), "kit_nothing_ticked"),
        ((KitChoice(item, Decimal(3), price),), "kit_out_of_bounds"),
        ((KitChoice(item + 100, Decimal(1), price),), "kit_changed"),
    ):
        with pytest.raises(Invalid) as refused:
            perform(*parts)
        assert codes(refused) == [code]
    run(lambda work: manipulations.archive(work, item))
    with pytest.raises(Invalid) as refused:
        perform(KitChoice(item, Decimal(1), price))
    assert codes(refused) == ["kit_inactive"]
    assert facts(ask, pet_id) == ()


def test_the_weight_chooses_the_lines(run: Any, ask: Any) -> None:
    pet_id, item = run(make.pet), run(make.manipulation)
    kit_id = kit(run, "K1", KitLineRow(item, weight_from=4_000, weight_to=5_000))
    draft = KitPerformDraft(pet_id, kit_id, (KitChoice(item, Decimal(1), Money(50_000, ROUBLES)),))
    with pytest.raises(Invalid) as refused:
        run(lambda work: manipulations.perform_kit(work, draft))
    assert codes(refused) == ["weight_needed"]
    run(lambda work: pets.record_weight(work, pet_id, WeightDraft(4_200)))
    assert run(lambda work: manipulations.perform_kit(work, draft)) == 1
    assert len(facts(ask, pet_id)) == 1


def test_a_kit_is_neither_performed_nor_priced_itself_nor_turned_into_a_procedure(run: Any, ask: Any) -> None:
    pet_id, item = run(make.pet), run(make.manipulation)
    kit_id = kit(run, "K1", KitLineRow(item))
    with pytest.raises(Invalid) as refused:
        run(lambda work: make.fact(work, pet_id, kit_id))
    assert codes(refused) == ["kit_not_performed"]
    with pytest.raises(Invalid) as refused:
        run(lambda work: manipulations.set_price(work, kit_id, Money(1, ROUBLES), clinic_today(work)))
    assert codes(refused) == ["kit_price"]
    base = ask(lambda work: queries.get_card(work, kit_id)).draft
    with pytest.raises(Invalid) as refused:
        run(
            lambda work: manipulations.change(
                work, kit_id, replace(base, kind=ManipulationKind.SERVICE), base
            )
        )
    assert codes(refused) == ["kit_kind"]
    assert kit_id not in {row.id for row in ask(lambda work: queries.find_manipulations(work, ""))}


def test_without_the_right_to_the_catalogue_a_kit_is_not_changed(database: Database, run: Any) -> None:
    item = run(make.manipulation)
    kit_id = kit(run, "K1", KitLineRow(item))
    with pytest.raises(Denied):
        database.command(
            "test",
            lambda work: manipulations.change_kit(work, kit_id, KitDraft(), KitDraft()),
            actor=Actor(-5, "Ассистент", frozenset({FACTS_PERFORM})),
        )


# --- states


def status(ask: Any, fact_id: int) -> FactStatus:
    found: FactStatus = ask(lambda work: work.session.get(ManipulationFact, fact_id).status)
    return found


def plan(run: Any, pet_id: int, item: int, **fields: Any) -> int:
    found: int = run(lambda work: manipulations.plan(work, FactDraft(pet_id, item, **fields)))
    return found


def test_what_is_planned_is_begun_and_completed_by_whoever_does_it(
    database: Database, run: Any, ask: Any
) -> None:
    pet_id, item = run(make.pet), run(make.manipulation)
    fact_id = plan(run, pet_id, item)
    row = facts(ask, pet_id)[0]
    assert (row.status, row.performer, row.ordered_by) == (
        FactStatus.PLANNED,
        "",
        BUILT_IN_ADMINISTRATOR.name,
    )
    nurse = Actor(-7, "Крылов", frozenset({FACTS_PERFORM}))
    for step, expected in (
        (manipulations.begin, FactStatus.IN_PROGRESS),
        (manipulations.complete, FactStatus.PERFORMED),
    ):
        database.command("test", lambda work, step=step: step(work, fact_id), actor=nurse)
        assert status(ask, fact_id) is expected
    row = facts(ask, pet_id)[0]
    assert (row.performer, row.ordered_by) == ("Крылов", BUILT_IN_ADMINISTRATOR.name)
    for step in (manipulations.begin, manipulations.complete, manipulations.decline):
        with pytest.raises(Conflict, match=r"fact\.not_open"):
            run(lambda work, step=step: step(work, fact_id))


def test_the_price_is_that_of_the_moment_it_was_planned(run: Any, ask: Any) -> None:
    pet_id, item = run(make.pet), run(make.manipulation)
    fact_id = plan(run, pet_id, item)
    run(lambda work: manipulations.set_price(work, item, Money(99_900, ROUBLES), clinic_today(work)))
    run(lambda work: manipulations.complete(work, fact_id))
    assert facts(ask, pet_id)[0].total == Money(50_000, ROUBLES)


def test_what_the_owner_declined_stays_in_the_record(run: Any, ask: Any) -> None:
    pet_id, item = run(make.pet), run(make.manipulation)
    fact_id = plan(run, pet_id, item)
    run(lambda work: manipulations.decline(work, fact_id, " дорого "))
    row = facts(ask, pet_id)[0]
    assert (row.status, row.cancel_reason) == (FactStatus.DECLINED, "дорого")
    run(lambda work: manipulations.cancel(work, fact_id, "ошибка"))
    assert status(ask, fact_id) is FactStatus.CANCELLED
    with pytest.raises(Conflict, match=r"fact\.cancelled_already"):
        run(lambda work: manipulations.cancel(work, fact_id, "ещё раз"))


def test_only_what_is_planned_may_lie_ahead(run: Any, ask: Any) -> None:
    pet_id, item = run(make.pet), run(make.manipulation)

    def tomorrow(work: Work) -> FactDraft:
        return FactDraft(pet_id, item, performed_at=work.now + timedelta(days=1))

    run(lambda work: manipulations.plan(work, tomorrow(work)))
    with pytest.raises(Invalid) as refused:
        run(lambda work: manipulations.perform(work, tomorrow(work)))
    assert codes(refused) == ["in_future"]
    assert [row.status for row in facts(ask, pet_id)] == [FactStatus.PLANNED]


def test_nothing_is_completed_on_an_animal_that_died_before(run: Any) -> None:
    pet_id, item = run(make.pet), run(make.manipulation)
    fact_id = plan(run, pet_id, item)
    died = StatusDraft(
        PetStatus.DECEASED, reason="", on=run(lambda work: clinic_today(work)) - timedelta(days=2)
    )
    run(lambda work: pets.set_status(work, pet_id, died))
    with pytest.raises(Invalid) as refused:
        run(lambda work: manipulations.complete(work, fact_id))
    assert codes(refused) == ["pet_deceased"]


# --- the hook


@pytest.fixture
def consumed() -> Generator[list[tuple[str, int]]]:
    told: list[tuple[str, int]] = []

    def taken(work: Work, fact: ManipulationFact) -> None:
        if fact.note == "нет на складе":
            raise Conflict("stock.none")
        told.append(("performed", fact.id))

    def back(work: Work, fact: ManipulationFact) -> None:
        told.append(("taken back", fact.id))

    hooks.on_performed(taken)
    hooks.on_performed(taken)
    hooks.on_taken_back(back)
    yield told
    hooks.forget(taken)
    hooks.forget(back)


def test_every_way_of_performing_tells_the_hook_once(
    run: Any, ask: Any, consumed: list[tuple[str, int]]
) -> None:
    pet_id, item = run(make.pet), run(make.manipulation)
    kit_id = kit(run, "K1", KitLineRow(item))
    one = run(lambda work: make.fact(work, pet_id, item))
    two = plan(run, pet_id, item)
    assert consumed == [("performed", one)]
    run(lambda work: manipulations.complete(work, two))
    parts = (KitChoice(item, Decimal(1), Money(50_000, ROUBLES)),)
    run(lambda work: manipulations.perform_kit(work, KitPerformDraft(pet_id, kit_id, parts)))
    three = max(row.id for row in facts(ask, pet_id))
    run(lambda work: manipulations.cancel(work, one, "ошибка"))
    four = plan(run, pet_id, item)
    run(lambda work: manipulations.cancel(work, four, "ошибка"))
    assert consumed == [
        ("performed", one),
        ("performed", two),
        ("performed", three),
        ("taken back", one),
    ]


def test_what_the_hook_refuses_is_not_performed(run: Any, ask: Any, consumed: list[tuple[str, int]]) -> None:
    pet_id, item = run(make.pet), run(make.manipulation)
    with pytest.raises(Conflict, match=r"stock\.none"):
        run(lambda work: make.fact(work, pet_id, item, note="нет на складе"))
    assert (facts(ask, pet_id), consumed) == ((), [])
