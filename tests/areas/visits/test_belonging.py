"""What belongs to a visit: by its time, until it is signed, and as long as it holds something."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import pytest

from clinic_desktop.areas.clinic import service as clinics
from clinic_desktop.areas.manipulations import service as manipulations
from clinic_desktop.areas.manipulations.entities import FactStatus, ManipulationFact
from clinic_desktop.areas.manipulations.rows import FactDraft, KitChoice, KitPerformDraft
from clinic_desktop.areas.medical_records import service as records
from clinic_desktop.areas.pets import queries as pet_queries
from clinic_desktop.areas.pets import service as pets
from clinic_desktop.areas.pets.entities import AlertKind, AlertLevel, PetStatus
from clinic_desktop.areas.pets.rows import AlertDraft, StatusDraft
from clinic_desktop.areas.treatments import service as treatments
from clinic_desktop.areas.treatments.entities import PlanStatus, TreatmentPlan
from clinic_desktop.areas.treatments.rows import PlanDraft
from clinic_desktop.areas.users.queries import present_actor
from clinic_desktop.areas.visits import queries, service, unsaved
from clinic_desktop.areas.visits.entities import PatientProblem, Phrase
from clinic_desktop.areas.visits.rows import PhraseDraft, ProblemDraft, VisitDraft, VitalsDraft
from clinic_desktop.core.errors import Conflict, Invalid, NotFound
from clinic_desktop.core.money import Money
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.engine import make_engine
from clinic_desktop.db.work import Database
from tests import make

Act = Callable[..., Any]
WRITTEN = VisitDraft(complaint="Рвота", plan="УЗИ")
LATE = datetime(2026, 3, 2, 22, 30, tzinfo=UTC)
"""Past midnight in Moscow: 3 March there."""


class Clock:
    """A clock the test moves."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def clinic(database_url: Any, clock: Clock) -> Any:
    opened = Database(make_engine(database_url), workstation="test", clock=clock, authorise=present_actor)
    yield opened
    opened.close()


@pytest.fixture
def act(clinic: Database) -> Act:
    def command(function: Callable[[Any], Any], *, action_id: UUID | None = None) -> Any:
        return clinic.command("test", function, actor=BUILT_IN_ADMINISTRATOR, action_id=action_id).value

    return command


@pytest.fixture
def read(clinic: Database) -> Act:
    return lambda function: clinic.query(function, actor=BUILT_IN_ADMINISTRATOR)


@pytest.fixture
def pet(act: Act) -> int:
    return int(act(make.pet))


def begin(act: Act, pet: int) -> int:
    return int(act(lambda work: service.start(work, pet)))


def sign(act: Act, visit: int) -> None:
    draft = act(lambda work: queries.get_draft(work, visit))
    written = replace(draft, complaint=WRITTEN.complaint, plan=WRITTEN.plan)
    act(lambda work: service.sign(work, visit, written, draft))


def in_moscow(act: Act) -> None:
    def change(work: Any) -> None:
        base = clinics.get(work)
        clinics.change(work, replace(base, name="Клиника", time_zone="Europe/Moscow"), base)

    act(change)


def visit_of(read: Act, fact: int) -> int | None:
    found: int | None = read(lambda work: work.session.get(ManipulationFact, fact).visit_id)
    return found


# --- undo


def kit_performed(work: Any, pet: int) -> int:
    item = make.manipulation(work)
    kit_id = make.kit(work, "K1", item)
    choice = KitChoice(item, Decimal(1), Money(50_000, "RUB"))
    return manipulations.perform_kit(work, KitPerformDraft(pet, kit_id, (choice,)))


@pytest.mark.parametrize(
    "done",
    [
        lambda work, pet: make.fact(work, pet, make.manipulation(work)),
        lambda work, pet: service.measure(work, pet, VitalsDraft(pulse=120)),
        kit_performed,
    ],
)
def test_what_belongs_to_a_signed_visit_is_not_undone(
    clinic: Database, act: Act, pet: int, done: Callable[[Any, int], int]
) -> None:
    visit, action = begin(act, pet), uuid4()
    act(lambda work: done(work, pet), action_id=action)
    sign(act, visit)
    with pytest.raises(Conflict, match=r"undo\.signed"):
        clinic.undo(action, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())
    act(lambda work: service.take_back(work, visit))
    clinic.undo(action, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())


def test_what_was_done_after_the_signature_is_undone(clinic: Database, act: Act, read: Act, pet: int) -> None:
    visit = begin(act, pet)
    fact = act(lambda work: make.fact(work, pet, make.manipulation(work)))
    sign(act, visit)
    action = uuid4()
    act(lambda work: manipulations.cancel(work, fact, "Ошибка"), action_id=action)
    clinic.undo(action, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())
    assert read(lambda work: work.session.get(ManipulationFact, fact)).status is FactStatus.PERFORMED


# --- time


def test_what_is_dated_back_belongs_to_the_visit_of_its_time(
    act: Act, read: Act, pet: int, clock: Clock
) -> None:
    item, began = act(make.manipulation), clock.now
    act(lambda work: manipulations.set_price(work, item, Money(1, "RUB"), date(2026, 1, 1)))
    first = begin(act, pet)
    clock.now += timedelta(hours=1)
    sign(act, first)
    clock.now += timedelta(days=1)
    second = begin(act, pet)

    def at(moment: datetime | None) -> int | None:
        fact = act(lambda work: manipulations.perform(work, FactDraft(pet, item, performed_at=moment)))
        return visit_of(read, fact)

    assert at(None) == second
    assert at(began + timedelta(minutes=30)) == first
    assert at(began - timedelta(minutes=1)) is None
    assert at(began + timedelta(hours=5)) is None
    clock.now += timedelta(days=8)
    assert at(clock.now - timedelta(hours=1)) is None, "nobody goes on with it any more"
    assert at(clock.now - timedelta(days=7)) == second


def test_days_are_those_of_the_clinic(act: Act, read: Act, pet: int, clock: Clock) -> None:
    in_moscow(act)
    act(
        lambda work: pets.raise_alert(
            work, pet, AlertDraft(AlertKind.ALLERGY, AlertLevel.HIGH, "Пенициллин", date(2026, 3, 2))
        )
    )
    assert len(read(lambda work: pet_queries.get_card(work, pet)).alerts) == 1
    clock.now = LATE
    assert read(lambda work: pet_queries.get_card(work, pet)).alerts == ()
    problem = act(lambda work: service.open_problem(work, pet, ProblemDraft("ХБП")))
    act(lambda work: service.resolve_problem(work, problem))
    row = read(lambda work: work.session.get(PatientProblem, problem))
    assert (row.since_on, row.resolved_on) == (date(2026, 3, 3), date(2026, 3, 3))
    visit = begin(act, pet)
    early = replace(WRITTEN, next_visit_on=date(2026, 3, 2))
    with pytest.raises(Invalid) as refused:
        act(lambda work: service.write(work, visit, early, VisitDraft()))
    assert [problem.code for problem in refused.value.problems] == ["before_visit"]


# --- putting an empty visit away


def test_a_visit_at_which_something_was_done_is_not_put_away(act: Act, pet: int) -> None:
    visit = begin(act, pet)
    act(lambda work: make.fact(work, pet, make.manipulation(work)))
    with pytest.raises(Conflict, match=r"visit\.written"):
        act(lambda work: service.archive(work, visit))


def test_a_visit_written_and_emptied_is_put_away(act: Act, pet: int) -> None:
    visit, measured = begin(act, pet), replace(WRITTEN, pulse=120)
    act(lambda work: service.write(work, visit, measured, VisitDraft()))
    act(lambda work: service.write(work, visit, VisitDraft(), measured))
    assert act(lambda work: service.archive(work, visit)) == visit


def test_a_visit_somebody_else_writes_in_is_not_put_away(clinic: Database, act: Act, pet: int) -> None:
    visit = begin(act, pet)
    unsaved.keep(clinic, BUILT_IN_ADMINISTRATOR, visit, "{}")
    colleague = replace(BUILT_IN_ADMINISTRATOR, id=77, name="Петрова")
    unsaved.keep(clinic, colleague, visit, "{}")
    with pytest.raises(Conflict, match=r"visit\.written"):
        act(lambda work: service.archive(work, visit))
    unsaved.drop(clinic, colleague, visit)
    assert act(lambda work: service.archive(work, visit)) == visit


# --- death


def make_plan(work: Any, pet: int) -> int:
    return treatments.plan(
        work,
        PlanDraft(pet, what_text="Мелоксикам", dose="0,1 мг/кг", times="08:00", starts_on=date(2026, 3, 2)),
    )


def status(act: Act, pet: int, wanted: PetStatus, on: date = date(2026, 3, 2)) -> None:
    act(lambda work: records.set_status(work, pet, StatusDraft(wanted, on, "ХПН")))


def test_what_is_planned_or_begun_ends_with_the_animal(act: Act, read: Act, pet: int) -> None:
    item = act(make.manipulation)
    done = act(lambda work: make.fact(work, pet, item))
    planned = act(lambda work: manipulations.plan(work, FactDraft(pet, item)))
    begun = act(lambda work: manipulations.begin(work, manipulations.plan(work, FactDraft(pet, item))))
    status(act, pet, PetStatus.DECEASED)
    rows = read(lambda work: [work.session.get(ManipulationFact, fact) for fact in (done, planned, begun)])
    assert [row.status for row in rows] == [
        FactStatus.PERFORMED,
        FactStatus.CANCELLED,
        FactStatus.CANCELLED,
    ]
    assert rows[0].cancel_reason == ""
    assert all(row.cancel_reason and row.cancelled_by for row in rows[1:])


@pytest.mark.parametrize("wanted", [PetStatus.MOVED, PetStatus.LOST, PetStatus.ARCHIVED, PetStatus.DECEASED])
def test_treatment_stops_when_the_animal_is_gone(act: Act, read: Act, pet: int, wanted: PetStatus) -> None:
    plan = act(lambda work: make_plan(work, pet))
    item = act(make.manipulation)
    planned = act(lambda work: manipulations.plan(work, FactDraft(pet, item)))
    status(act, pet, wanted)
    row = read(lambda work: work.session.get(TreatmentPlan, plan))
    assert row.status is PlanStatus.STOPPED
    fact = read(lambda work: work.session.get(ManipulationFact, planned))
    assert fact.status is FactStatus.CANCELLED
    status(act, pet, PetStatus.ACTIVE)


def test_no_visit_is_begun_of_an_animal_that_died(act: Act, pet: int) -> None:
    status(act, pet, PetStatus.DECEASED)
    with pytest.raises(Conflict, match=r"visit\.deceased"):
        begin(act, pet)
    visit = act(lambda work: service.start(work, pet, knowingly=True))
    assert begin(act, pet) == visit, "it goes on"
    after = replace(WRITTEN, next_visit_on=date(2026, 3, 9))
    with pytest.raises(Invalid) as refused:
        act(lambda work: service.write(work, visit, after, VisitDraft()))
    assert [(p.field, p.code) for p in refused.value.problems] == [("next_visit_on", "pet_deceased")]


# --- prices and phrases


@pytest.mark.parametrize("price", [Money(1, "RUB"), Money(50_000, "EUR")])
def test_a_kit_is_performed_at_the_price_of_the_catalogue(act: Act, pet: int, price: Money) -> None:
    item = act(make.manipulation)
    kit_id = act(lambda work: make.kit(work, "K1", item))
    draft = KitPerformDraft(pet, kit_id, (KitChoice(item, Decimal(1), price),))
    with pytest.raises(Invalid) as refused:
        act(lambda work: manipulations.perform_kit(work, draft))
    assert [problem.code for problem in refused.value.problems] == ["kit_changed"]


def test_nobody_puts_away_what_another_person_wrote_for_themselves(act: Act, read: Act) -> None:
    colleague = replace(BUILT_IN_ADMINISTRATOR, id=77)
    phrase = act(lambda work: service.register_phrase(work, PhraseDraft("жкт", "ЖКТ", "Рвота", own=True)))

    def as_colleague(change: Callable[[Any, int], int]) -> None:
        act(lambda work: change(replace(work, actor=colleague), phrase))

    for change in (service.archive_phrase, service.restore_phrase):
        with pytest.raises(NotFound):
            as_colleague(change)
    act(lambda work: service.archive_phrase(work, phrase))
    assert read(lambda work: work.session.get(Phrase, phrase)).archived
