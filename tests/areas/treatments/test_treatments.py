"""Plans and tasks on both engines: order, do, skip, change, stop, and two people at once."""

from __future__ import annotations

from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from threading import Barrier
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import URL, select, text, union_all

from clinic_desktop.areas.manipulations import queries as manipulations
from clinic_desktop.areas.manipulations import service as facts
from clinic_desktop.areas.manipulations.entities import OPEN_FACT, FactStatus
from clinic_desktop.areas.manipulations.rows import Answers, FactDraft
from clinic_desktop.areas.medicines import queries as medicines
from clinic_desktop.areas.medicines.entities import MedicineDose
from clinic_desktop.areas.pets import service as pets
from clinic_desktop.areas.pets.entities import PetStatus
from clinic_desktop.areas.pets.rows import StatusDraft
from clinic_desktop.areas.treatments import queries, rules
from clinic_desktop.areas.treatments import service as treatments
from clinic_desktop.areas.treatments.entities import (
    PlanMode,
    PlanStatus,
    Route,
    TaskStatus,
    TreatmentPlan,
    TreatmentTask,
)
from clinic_desktop.areas.treatments.rows import PlanDraft, PlanRow, TaskRow
from clinic_desktop.areas.users.queries import present_actor
from clinic_desktop.core.errors import Conflict, Denied, Invalid
from clinic_desktop.core.money import Money
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR, EVERYTHING, Actor
from clinic_desktop.db.engine import make_engine
from clinic_desktop.db.work import Database
from clinic_desktop.registry import search_sources
from tests import make, pharmacy

NOON = datetime(2026, 11, 21, 9, tzinfo=UTC)
"""Twelve o'clock in Moscow, where the clinic is."""
TODAY = date(2026, 11, 21)
NURSE = Actor(-7, "Крылов", frozenset({"treatments.do", "treatments.skip", "facts.perform"}), "nurse")


class Clinic:
    """A clinic whose clock the test moves."""

    def __init__(self, url: URL) -> None:
        self.now = NOON
        self.database = Database(
            make_engine(url),
            workstation="test",
            sources=search_sources(),
            clock=lambda: self.now,
            authorise=present_actor,
        )
        self.pet_id: int = self.run(make.pet)

    def run(self, function: Callable[[Any], Any], actor: Actor = BUILT_IN_ADMINISTRATOR) -> Any:
        return self.outcome(function, actor).value

    def outcome(self, function: Callable[[Any], Any], actor: Actor = BUILT_IN_ADMINISTRATOR) -> Any:
        return self.database.command("treatments.test", function, actor=actor)

    def ask(self, function: Callable[[Any], Any], actor: Actor = BUILT_IN_ADMINISTRATOR) -> Any:
        return self.database.query(function, actor=actor)

    def undo(self, outcome: Any) -> None:
        self.database.undo(outcome.action_id, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())

    def draft(self, **fields: Any) -> PlanDraft:
        given = {"what_text": "Мелоксикам", "dose": "0,1 мг/кг", "times": "08:00 20:00", "starts_on": TODAY}
        return PlanDraft(self.pet_id, **(given | fields))

    def order(self, **fields: Any) -> int:
        draft = self.draft(**fields)
        plan_id: int = self.run(lambda work: treatments.plan(work, draft))
        return plan_id

    def change(self, plan_id: int, **fields: Any) -> int:
        base = self.ask(lambda work: queries.get_draft(work, plan_id))
        mine = replace(base, **fields)
        changed: int = self.run(lambda work: treatments.change(work, plan_id, mine, base))
        return changed

    def tasks(self, plan_id: int) -> list[TreatmentTask]:
        query = select(TreatmentTask).where(TreatmentTask.plan_id == plan_id).order_by(TreatmentTask.due_at)
        return list(self.ask(lambda work: work.session.scalars(query).all()))

    def complete(self, task_id: int, actor: Actor = NURSE) -> Any:
        return self.run(lambda work: treatments.complete(work, task_id), actor)

    def skip(self, task_id: int, reason: str = "спит") -> Any:
        return self.run(lambda work: treatments.skip(work, task_id, reason), NURSE)

    def plan(self, plan_id: int) -> PlanRow:
        found: PlanRow = next(p for p in self.treatment().plans if p.id == plan_id)
        return found

    def treatment(self) -> Any:
        return self.ask(lambda work: queries.of_pet(work, self.pet_id))

    def board(self, who: str = queries.ALL, actor: Actor = BUILT_IN_ADMINISTRATOR) -> tuple[TaskRow, ...]:
        found: tuple[TaskRow, ...] = self.ask(lambda work: queries.get_board(work, who), actor).tasks
        return found


@pytest.fixture
def clinic(database_url: URL) -> Generator[Clinic]:
    made = Clinic(database_url)
    yield made
    made.database.close()


def due(tasks: list[TreatmentTask]) -> list[str]:
    return [f"{task.due_at + timedelta(hours=3):%d %H:%M}" for task in tasks]


def codes(refused: pytest.ExceptionInfo[Invalid]) -> list[tuple[str, str]]:
    return [(problem.field, problem.code) for problem in refused.value.problems]


def test_a_plan_makes_its_tasks_by_the_clinics_clock(clinic: Clinic) -> None:
    plan_id = clinic.order(until_on=TODAY + timedelta(days=1))
    assert due(clinic.tasks(plan_id)) == ["21 20:00", "22 08:00", "22 20:00"]
    plan_id = clinic.order(mode=PlanMode.EVERY, every_hours=8, count=4)
    assert due(clinic.tasks(plan_id)) == ["21 12:00", "21 20:00", "22 04:00", "22 12:00"]
    assert clinic.tasks(clinic.order(mode=PlanMode.AS_NEEDED, every_hours=6)) == []


def test_a_long_plan_stands_ahead_only_so_far_and_goes_on_as_it_is_done(clinic: Clinic) -> None:
    plan_id = clinic.order()
    first = clinic.tasks(plan_id)
    assert due(first)[-1] == "24 08:00"
    clinic.now = NOON + timedelta(hours=8)
    clinic.complete(first[0].id)
    assert due(clinic.tasks(plan_id))[-1] == "24 20:00"
    rare = clinic.order(mode=PlanMode.EVERY, every_hours=24 * 14)
    assert len(clinic.tasks(rare)) == 1 + rules.LEAST_AHEAD


def test_what_lacks_tasks_is_told_and_extended_once(clinic: Clinic) -> None:
    plan_id = clinic.order()
    ended = clinic.order(mode=PlanMode.AS_NEEDED, until_on=TODAY)
    assert clinic.ask(queries.plans_to_extend) == ()
    clinic.now = NOON + timedelta(days=10)
    assert clinic.ask(queries.plans_to_extend) == (ended, plan_id)
    assert clinic.run(treatments.extend, NURSE) == 2
    tasks = due(clinic.tasks(plan_id))
    assert tasks[0] == "21 20:00"
    assert tasks[-1] == "04 08:00"
    assert len(tasks) == len(set(tasks)) == 26
    assert clinic.plan(ended).status is PlanStatus.FINISHED
    assert clinic.run(treatments.extend, NURSE) == 0


def test_a_task_done_late_keeps_both_moments_and_its_doer(clinic: Clinic) -> None:
    plan_id = clinic.order(count=1)
    task = clinic.tasks(plan_id)[0]
    clinic.now = NOON + timedelta(hours=10)
    clinic.complete(task.id)
    row = clinic.treatment().tasks[0]
    assert (row.due_at, row.acted_at) == (task.due_at, clinic.now)
    assert (row.acted_by, row.status) == ("Крылов", TaskStatus.DONE)
    assert rules.was_late(row)
    assert clinic.plan(plan_id).status is PlanStatus.FINISHED


def test_a_manipulation_is_performed_and_charged_by_its_task_and_both_are_undone(clinic: Clinic) -> None:
    item = clinic.run(lambda work: make.manipulation(work, name="Капельница"))
    plan_id = clinic.order(what_id=item, what_text="", quantity=Decimal("1.5"), count=1)
    task = clinic.tasks(plan_id)[0]
    outcome = clinic.outcome(lambda work: treatments.complete(work, task.id), NURSE)
    (fact,) = clinic.ask(lambda work: manipulations.facts_of(work, clinic.pet_id))
    assert (fact.total, fact.performer, fact.note) == (Money(75_000, "RUB"), "Крылов", "0,1 мг/кг")
    assert clinic.tasks(plan_id)[0].fact_id == fact.id
    clinic.undo(outcome)
    assert clinic.ask(lambda work: manipulations.facts_of(work, clinic.pet_id)) == ()
    assert clinic.tasks(plan_id)[0].status is TaskStatus.DUE
    assert clinic.plan(plan_id).status is PlanStatus.ACTIVE


def test_of_two_nurses_at_once_one_marks_the_task_and_the_other_is_told(clinic: Clinic) -> None:
    item = clinic.run(make.manipulation)
    task = clinic.tasks(clinic.order(what_id=item))[0]
    start = Barrier(2)

    def mark(name: str) -> str:
        start.wait(timeout=20)
        try:
            clinic.complete(task.id, replace(NURSE, name=name))
        except Conflict as refused:
            return f"{refused.code} {refused.params['who']}"
        return name

    with ThreadPoolExecutor(2) as pool:
        told = sorted(pool.map(mark, ["Анна", "Яна"]))
    assert told in (["task.acted Анна", "Анна"], ["task.acted Яна", "Яна"])
    assert len(clinic.ask(lambda work: manipulations.facts_of(work, clinic.pet_id))) == 1


def test_two_tasks_of_one_plan_are_done_at_once(clinic: Clinic) -> None:
    plan_id = clinic.order()
    first, second, *_ = clinic.tasks(plan_id)
    clinic.now = NOON + timedelta(days=1)
    with ThreadPoolExecutor(2) as pool:
        assert set(pool.map(clinic.complete, [first.id, second.id])) == {first.id, second.id}
    tasks = clinic.tasks(plan_id)
    assert [t.status for t in tasks].count(TaskStatus.DONE) == 2
    assert len({t.due_at for t in tasks}) == len(tasks)


def test_a_task_is_skipped_only_with_a_reason(clinic: Clinic) -> None:
    task = clinic.tasks(clinic.order())[0]
    with pytest.raises(Invalid) as refused:
        clinic.skip(task.id, "  ")
    assert codes(refused) == [("reason", "required")]
    clinic.skip(task.id, " не даётся ")
    row = next(t for t in clinic.treatment().tasks if t.id == task.id)
    assert (row.status, row.skip_reason, row.acted_by) == (TaskStatus.SKIPPED, "не даётся", "Крылов")
    with pytest.raises(Conflict, match=r"task\.acted"):
        clinic.complete(task.id)


def test_a_change_keeps_what_is_done_and_overdue_and_replaces_what_lies_ahead(clinic: Clinic) -> None:
    plan_id = clinic.order()
    clinic.now = NOON + timedelta(hours=21)
    first, second, *_ = clinic.tasks(plan_id)
    clinic.complete(first.id)
    clinic.change(plan_id, times="10:00", dose="0,05 мг/кг", until_on=TODAY + timedelta(days=2))
    tasks = clinic.tasks(plan_id)
    assert [task.id for task in tasks[:2]] == [first.id, second.id]
    assert due(tasks) == ["21 20:00", "22 08:00", "22 10:00", "23 10:00"]
    assert clinic.plan(plan_id).dose == "0,05 мг/кг"


def test_a_smaller_count_counts_what_was_done(clinic: Clinic) -> None:
    plan_id = clinic.order(count=6)
    clinic.now = NOON + timedelta(hours=21)
    for task in clinic.tasks(plan_id)[:2]:
        clinic.complete(task.id)
    clinic.change(plan_id, count=3)
    assert due(clinic.tasks(plan_id)) == ["21 20:00", "22 08:00", "22 20:00"]


def test_different_fields_merge_and_the_same_field_is_a_conflict(clinic: Clinic) -> None:
    plan_id = clinic.order()
    base = clinic.ask(lambda work: queries.get_draft(work, plan_id))
    clinic.run(lambda work: treatments.change(work, plan_id, replace(base, dose="1 мл"), base))
    clinic.run(lambda work: treatments.change(work, plan_id, replace(base, route=Route.ORAL), base))
    assert (clinic.plan(plan_id).dose, clinic.plan(plan_id).route) == ("1 мл", Route.ORAL)
    with pytest.raises(Conflict) as refused:
        clinic.run(lambda work: treatments.change(work, plan_id, replace(base, dose="2 мл"), base))
    assert refused.value.fields == {"dose": ("0,1 мг/кг", "1 мл")}


def test_a_stopped_plan_leaves_nothing_to_do_and_says_why(clinic: Clinic) -> None:
    plan_id = clinic.order()
    clinic.now = NOON + timedelta(hours=21)
    clinic.complete(clinic.tasks(plan_id)[0].id)
    outcome = clinic.outcome(lambda work: treatments.stop(work, plan_id, "рвота"))
    assert [(t.status, t.skip_reason) for t in clinic.tasks(plan_id)] == [
        (TaskStatus.DONE, ""),
        (TaskStatus.SKIPPED, "рвота"),
    ]
    plan = clinic.plan(plan_id)
    assert (plan.status, plan.stop_reason, plan.stopped_by) == (PlanStatus.STOPPED, "рвота", "Administrator")
    for again in (
        lambda work: treatments.stop(work, plan_id, "ещё"),
        lambda work: treatments.give(work, plan_id),
    ):
        with pytest.raises(Conflict, match=r"plan\.not_active"):
            clinic.run(again)
    clinic.undo(outcome)
    assert clinic.plan(plan_id).status is PlanStatus.ACTIVE
    assert {t.status for t in clinic.tasks(plan_id)[1:]} == {TaskStatus.DUE}


def test_the_death_of_the_animal_stops_everything(clinic: Clinic) -> None:
    plans = [clinic.order(), clinic.order(mode=PlanMode.AS_NEEDED)]
    assert clinic.run(lambda work: treatments.stop_all(work, clinic.pet_id, "пал")) == 2
    assert {clinic.plan(plan_id).status for plan_id in plans} == {PlanStatus.STOPPED}
    assert clinic.board() == ()
    assert clinic.run(lambda work: treatments.stop_all(work, clinic.pet_id, "пал")) == 0
    clinic.run(lambda work: pets.set_status(work, clinic.pet_id, StatusDraft(PetStatus.DECEASED, TODAY)))
    with pytest.raises(Conflict, match=r"plan\.pet_deceased"):
        clinic.order()


def test_when_needed_is_given_whenever_and_counted(clinic: Clinic) -> None:
    plan_id = clinic.order(mode=PlanMode.AS_NEEDED, count=2)
    clinic.run(lambda work: treatments.give(work, plan_id), NURSE)
    assert clinic.plan(plan_id).status is PlanStatus.ACTIVE
    clinic.now += timedelta(hours=1)
    clinic.run(lambda work: treatments.give(work, plan_id), NURSE)
    assert (clinic.plan(plan_id).status, clinic.plan(plan_id).done) == (PlanStatus.FINISHED, 2)
    with_times = clinic.order()
    with pytest.raises(Conflict, match=r"plan\.has_times"):
        clinic.run(lambda work: treatments.give(work, with_times), NURSE)


def test_what_can_never_be_charged_is_not_planned(clinic: Clinic) -> None:
    free = clinic.run(lambda work: make.manipulation(work, "T9", price=None))
    with pytest.raises(Invalid) as refused:
        clinic.order(what_id=free)
    assert codes(refused) == [("what", "no_price")]
    with pytest.raises(Invalid) as refused:
        clinic.order(assignee_id=999)
    assert codes(refused) == [("assignee_id", "required")]


def test_each_step_asks_for_its_own_right(clinic: Clinic) -> None:
    draft, plan_id = clinic.draft(), clinic.order()
    task = clinic.tasks(plan_id)[0]
    nobody = replace(NURSE, permissions=frozenset())
    for actor, step in (
        (NURSE, lambda work: treatments.plan(work, draft)),
        (NURSE, lambda work: treatments.stop(work, plan_id, "x")),
        (nobody, lambda work: treatments.complete(work, task.id)),
        (nobody, lambda work: treatments.skip(work, task.id, "x")),
        (nobody, treatments.extend),
    ):
        with pytest.raises(Denied):
            clinic.run(step, actor)


# --- the board


def test_the_board_has_the_day_overdue_first_and_not_tomorrow(clinic: Clinic) -> None:
    clinic.order(times="09:00 23:30", until_on=TODAY + timedelta(days=1))
    clinic.order(mode=PlanMode.EVERY, every_hours=2, what_text="Осмотр", count=3)
    clinic.now = NOON + timedelta(hours=3)
    found = clinic.board()
    assert [f"{t.due_at + timedelta(hours=3):%H:%M}" for t in found] == ["12:00", "14:00", "16:00", "23:30"]
    assert [rules.timing(t, clinic.now) for t in found] == [
        rules.Timing.OVERDUE, rules.Timing.OVERDUE, rules.Timing.LATER, rules.Timing.LATER,
    ]  # fmt: skip
    assert clinic.ask(queries.due_now) == 2
    clinic.complete(found[0].id)
    assert [t.id for t in clinic.board(queries.DONE)] == [found[0].id]
    assert clinic.ask(lambda work: queries.get_board(work, queries.ALL)).done_today == 1


def test_mine_and_my_teams(clinic: Clinic) -> None:
    everything = frozenset({EVERYTHING})
    people = clinic.ask(queries.get_choices)
    nurses = next(team.id for team in people.teams if team.name.en == "Nurse")
    vets = next(team.id for team in people.teams if team.name.en == "Vet")
    clinic.order(what_text="сёстрам", role_id=nurses)
    clinic.order(what_text="врачам", role_id=vets)
    clinic.order(what_text="всем")
    nurse = Actor(0, "Сестра", everything, "nurse")

    def names(who: str) -> set[str]:
        return {task.name.ru for task in clinic.board(who, nurse)}

    assert names(queries.MINE) == set()
    assert names(queries.TEAM) == {"сёстрам", "всем"}
    assert names(queries.ALL) == {"сёстрам", "врачам", "всем"}
    clinic.now = NOON + timedelta(hours=9)
    assert clinic.ask(queries.due_now, nurse) == 2


def test_the_story_reads_plans(clinic: Clinic) -> None:
    item = clinic.run(lambda work: make.manipulation(work, name="Капельница"))
    first = clinic.order()
    clinic.now += timedelta(minutes=1)
    second = clinic.order(what_id=item, what_text="")
    clinic.run(lambda work: treatments.stop(work, first, "рвота"))
    source = union_all(queries.timeline(clinic.pet_id)).subquery()
    rows = clinic.ask(lambda work: work.session.execute(select(source).order_by(source.c.at.desc())).all())
    assert [(r.kind, r.record_id, r.title_ru, r.title_en, r.detail, r.who, r.state) for r in rows] == [
        ("treatment", second, "Капельница", "Капельница", "0,1 мг/кг", "Administrator", "active"),
        ("treatment", first, "Мелоксикам", "Мелоксикам", "0,1 мг/кг", "Administrator", "stopped"),
    ]
    assert clinic.ask(lambda work: work.session.get(TreatmentPlan, first)).visit_id is None


@pytest.mark.parametrize("by_hand", [True, False])
def test_what_speaks_against_the_drug_is_answered_before_it_is_ordered(clinic: Clinic, by_hand: bool) -> None:
    medicine_id = clinic.run(pharmacy.medicine)
    item = clinic.run(lambda work: medicines.get_card(work, medicine_id)).manipulation_id
    clinic.run(lambda work: make.allergy(work, clinic.pet_id))
    what = {"what_text": "Мелоксикам 1,5 мг/мл"} if by_hand else {"what_id": item}
    draft = PlanDraft(clinic.pet_id, times="08:00 20:00", starts_on=TODAY, **what)
    with pytest.raises(Invalid) as caught:
        clinic.run(lambda work: treatments.plan(work, draft))
    assert [problem.code for problem in caught.value.problems] == ["override_reason_required"]
    plan_id = clinic.run(lambda work: treatments.plan(work, draft, Answers(reason="иначе никак")))
    with pytest.raises(Invalid):
        clinic.run(lambda work: treatments.change(work, plan_id, replace(draft, dose="1 мл"), draft))
    doses = clinic.run(lambda work: work.session.scalars(select(MedicineDose.override_reason)).all())
    assert list(doses) == ["иначе никак"]


def test_a_plan_tells_how_often_it_gives() -> None:
    draft = PlanDraft(1, what_id=2, times="08:00 16:00 22:00", starts_on=TODAY)
    assert [each.every_hours for each in rules.given(draft)] == [8]
    every = replace(draft, mode=PlanMode.EVERY, every_hours=6, times="")
    assert [each.every_hours for each in rules.given(every)] == [6]
    assert rules.given(replace(draft, what_id=None)) == ()


def test_an_allergy_that_came_up_after_the_order_stops_the_task_until_a_reason_is_given(
    clinic: Clinic,
) -> None:
    medicine_id = clinic.run(pharmacy.medicine)
    item = clinic.run(lambda work: medicines.get_card(work, medicine_id)).manipulation_id
    draft = PlanDraft(clinic.pet_id, what_id=item, mode=PlanMode.AS_NEEDED, starts_on=TODAY)
    plan_id = clinic.run(lambda work: treatments.plan(work, draft))
    clinic.run(lambda work: treatments.give(work, plan_id))
    clinic.now += timedelta(hours=1)
    clinic.run(lambda work: make.allergy(work, clinic.pet_id))
    with pytest.raises(Conflict, match=r"task\.forbidden"):
        clinic.run(lambda work: treatments.give(work, plan_id))
    changed = replace(draft, instruction="следить")
    clinic.run(lambda work: treatments.change(work, plan_id, changed, draft, Answers(reason="иначе никак")))
    clinic.run(lambda work: treatments.give(work, plan_id))
    assert len(clinic.run(lambda work: manipulations.facts_of(work, clinic.pet_id))) == 2


def test_the_board_shows_what_is_planned_until_tonight_beside_the_tasks(clinic: Clinic) -> None:
    item = clinic.run(make.manipulation)

    def plan(**fields: Any) -> int:
        draft = FactDraft(clinic.pet_id, item, price=Money(50_000, "RUB"), **fields)
        return int(clinic.run(lambda work: facts.plan(work, draft)))

    forgotten, today = (
        plan(performed_at=NOON - timedelta(days=2)),
        plan(performed_at=NOON + timedelta(hours=3)),
    )
    plan(performed_at=NOON + timedelta(days=1))
    done = plan()
    clinic.run(lambda work: facts.begin(work, today))
    clinic.run(lambda work: facts.complete(work, done))

    def shown(who: str) -> list[tuple[int, str, FactStatus]]:
        board = clinic.ask(lambda work: queries.get_board(work, who), NURSE)
        return [(row.fact.id, row.pet_name, row.fact.status) for row in board.planned]

    expected = [(forgotten, "Барсик", FactStatus.PLANNED), (today, "Барсик", FactStatus.IN_PROGRESS)]
    assert shown(queries.TEAM) == shown(queries.ALL) == expected
    assert shown(queries.MINE) == shown(queries.DONE) == []


def test_open_manipulations_are_found_by_their_own_index(clinic: Clinic) -> None:
    if not clinic.database.is_sqlite:
        pytest.skip("PostgreSQL scans a table this small")
    query = f"EXPLAIN QUERY PLAN SELECT id FROM manipulation_facts WHERE manipulation_facts.{OPEN_FACT} ORDER BY performed_at"
    plan = clinic.ask(lambda work: work.session.execute(text(query)).all())
    assert "ix_manipulation_facts_open" in str(plan)


def test_what_is_given_when_needed_waits_for_its_least_interval_unless_it_is_meant(clinic: Clinic) -> None:
    plan_id = clinic.order(mode=PlanMode.AS_NEEDED, every_hours=6, times="")
    clinic.run(lambda work: treatments.give(work, plan_id))
    clinic.now += timedelta(hours=5, minutes=59)
    with pytest.raises(Conflict, match=r"plan\.too_early") as refused:
        clinic.run(lambda work: treatments.give(work, plan_id))
    assert refused.value.params["last"] == NOON
    clinic.run(lambda work: treatments.give(work, plan_id, early=True))
    clinic.now += timedelta(hours=6)
    clinic.run(lambda work: treatments.give(work, plan_id))
    assert clinic.plan(plan_id).done == 3


@pytest.mark.parametrize(
    ("name", "measures"),
    [
        ("Температура, пульс, дыхание", True),
        ("Взвешивание", True),
        ("Temperature twice a day", True),
        ("Weigh the cat", True),
        ("Капельница", False),
        ("Overweight diet", False),
        ("", False),
    ],
)
def test_a_measuring_is_known_by_its_name(name: str, measures: bool) -> None:
    assert rules.measures("", name) is measures
