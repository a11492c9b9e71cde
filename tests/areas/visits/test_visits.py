"""A visit is begun, written, signed, taken back, unlocked and added to, on both engines."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import select

from clinic_desktop.areas.manipulations.entities import ManipulationFact
from clinic_desktop.areas.pets import queries as pet_queries
from clinic_desktop.areas.users import queries as user_queries
from clinic_desktop.areas.users import service as users
from clinic_desktop.areas.users.queries import present_actor
from clinic_desktop.areas.users.rows import UserDraft
from clinic_desktop.areas.visits import queries, service, unsaved
from clinic_desktop.areas.visits.entities import (
    BodySystem,
    Certainty,
    FindingState,
    ProblemState,
    VisitKind,
    VisitState,
)
from clinic_desktop.areas.visits.rows import (
    DiagnosisDraft,
    FindingDraft,
    ProblemDraft,
    VisitDraft,
    VitalsDraft,
)
from clinic_desktop.core.errors import ClinicError, Conflict, Denied, Invalid, NotFound
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR, Actor
from clinic_desktop.db.engine import make_engine
from clinic_desktop.db.work import Database
from tests import make

Run = Callable[..., Any]
HASH = "$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$YWFhYWFhYWFhYWFhYWFhYQ"
WRITTEN = VisitDraft(
    complaint="Рвота второй день",
    anamnesis="Вчера украл курицу",
    grams=4_200,
    temperature_tenths=392,
    pulse=180,
    findings=(
        FindingDraft(BodySystem.DIGESTIVE, FindingState.ABNORMAL, "болезненность в эпигастрии"),
        FindingDraft(BodySystem.EYES, FindingState.NORMAL),
    ),
    diagnoses=(
        DiagnosisDraft("Острый гастрит", Certainty.PRELIMINARY),
        DiagnosisDraft("Хроническая болезнь почек", Certainty.FINAL, lasting=True),
    ),
    plan="УЗИ брюшной полости",
    advice="Голодная диета 12 часов",
)


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
def vets(clinic: Database) -> tuple[Actor, Actor]:
    """The vet and the senior vet."""

    def hire(work: Any, code: str) -> int:
        role = next(row for row in user_queries.list_roles(work) if row.code == code)
        return int(users.register(work, UserDraft(login=code, name=code.title(), role_id=role.id), HASH))

    def person(code: str) -> Actor:
        user_id = clinic.command("test", lambda work: hire(work, code), actor=BUILT_IN_ADMINISTRATOR).value
        return clinic.query(
            lambda work: user_queries.load_actor(work.session, user_id), actor=BUILT_IN_ADMINISTRATOR
        )

    return person("vet"), person("senior_vet")


@pytest.fixture
def act(clinic: Database) -> Run:
    def command(actor: Actor, function: Callable[[Any], Any]) -> Any:
        return clinic.command("test", function, actor=actor).value

    return command


@pytest.fixture
def read(clinic: Database) -> Run:
    return lambda function: clinic.query(function, actor=BUILT_IN_ADMINISTRATOR)


@pytest.fixture
def pet(act: Run) -> int:
    return int(act(BUILT_IN_ADMINISTRATOR, lambda work: make.pet(work)))


def begin(act: Run, vet: Actor, pet: int) -> int:
    return int(act(vet, lambda work: service.start(work, pet)))


def signed(act: Run, vet: Actor, pet: int) -> int:
    visit = begin(act, vet, pet)
    act(vet, lambda work: service.sign(work, visit, WRITTEN, VisitDraft()))
    return visit


def test_what_was_written_is_read_again(act: Run, read: Run, vets: Any, pet: int) -> None:
    visit = begin(act, vets[0], pet)
    assert read(lambda work: queries.get_card(work, visit)).state is VisitState.DRAFT
    act(vets[0], lambda work: service.write(work, visit, WRITTEN, VisitDraft()))
    card = read(lambda work: queries.get_card(work, visit))
    assert card.state is VisitState.OPEN
    assert card.vet_name == "Vet"
    assert card.draft.findings == (WRITTEN.findings[1], WRITTEN.findings[0])
    assert [(d.title, d.certainty) for d in card.draft.diagnoses] == [
        ("Острый гастрит", Certainty.PRELIMINARY),
        ("Хроническая болезнь почек", Certainty.FINAL),
    ]
    assert replace(card.draft, findings=(), diagnoses=()) == replace(WRITTEN, findings=(), diagnoses=())
    assert [problem.title for problem in card.problems] == ["Хроническая болезнь почек"]
    weights = read(lambda work: pet_queries.get_card(work, pet)).weights
    assert [weight.grams for weight in weights] == [4_200]


def test_a_weight_corrected_in_the_visit_is_no_second_weighing(
    act: Run, read: Run, vets: Any, pet: int
) -> None:
    visit = begin(act, vets[0], pet)
    act(vets[0], lambda work: service.write(work, visit, WRITTEN, VisitDraft()))
    base = read(lambda work: queries.get_draft(work, visit))
    heavier = replace(base, grams=4_300)
    act(vets[0], lambda work: service.write(work, visit, heavier, base))
    assert [w.grams for w in read(lambda work: pet_queries.get_card(work, pet)).weights] == [4_300]
    none = replace(heavier, grams=None)
    act(vets[0], lambda work: service.write(work, visit, none, heavier))
    assert read(lambda work: pet_queries.get_card(work, pet)).weights == ()
    assert read(lambda work: queries.get_draft(work, visit)).pulse == 180


def test_an_open_visit_is_continued_for_seven_days(act: Run, vets: Any, pet: int, clock: Clock) -> None:
    first = begin(act, vets[0], pet)
    clock.now += timedelta(days=7)
    assert begin(act, vets[1], pet) == first
    clock.now += timedelta(minutes=1)
    second = begin(act, vets[0], pet)
    assert second != first
    assert begin(act, vets[0], pet) == second


def test_two_vets_beginning_at_once_begin_one_visit(clinic: Database, act: Run, vets: Any, pet: int) -> None:
    begun: list[int] = []
    barrier = threading.Barrier(4)

    def start(actor: Actor) -> None:
        barrier.wait()
        begun.append(clinic.command("test", lambda work: service.start(work, pet), actor=actor).value)

    threads = [threading.Thread(target=start, args=(vets[n % 2],)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(begun) == 4
    assert len(set(begun)) == 1


def test_the_visit_after_a_signed_one_is_a_repeat(
    act: Run, read: Run, vets: Any, pet: int, clock: Clock
) -> None:
    signed(act, vets[0], pet)
    clock.now += timedelta(days=30)
    again = begin(act, vets[0], pet)
    assert read(lambda work: queries.get_draft(work, again)).kind is VisitKind.REPEAT


def test_a_signed_visit_takes_addenda_only(act: Run, read: Run, vets: Any, pet: int, clock: Clock) -> None:
    visit = signed(act, vets[0], pet)
    base = read(lambda work: queries.get_draft(work, visit))
    with pytest.raises(Conflict, match=r"visit\.signed"):
        act(vets[1], lambda work: service.write(work, visit, replace(base, plan="другой"), base))
    clock.now += timedelta(hours=3)
    act(vets[1], lambda work: service.add_addendum(work, visit, "Звонил владелец: рвоты нет"))
    (addendum,) = read(lambda work: queries.get_card(work, visit)).addenda
    assert (addendum.author, addendum.written_at) == ("Senior_Vet", clock.now)
    assert read(lambda work: queries.get_draft(work, visit)) == base


def test_two_people_signing_at_once_give_one_signature(
    clinic: Database, act: Run, read: Run, vets: Any, pet: int
) -> None:
    visit = begin(act, vets[0], pet)
    outcomes: list[str] = []
    barrier = threading.Barrier(2)

    def sign(actor: Actor) -> None:
        barrier.wait()
        try:
            clinic.command("test", lambda work: service.sign(work, visit, WRITTEN, VisitDraft()), actor=actor)
            outcomes.append("signed")
        except ClinicError as error:
            outcomes.append(error.code)

    threads = [threading.Thread(target=sign, args=(actor,)) for actor in vets]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["signed", "visit.signed"]
    card = read(lambda work: queries.get_card(work, visit))
    assert card.signed_by in ("Vet", "Senior_Vet")
    assert len(card.draft.diagnoses) == 2


def test_a_signature_is_taken_back_by_its_author_until_the_visit_is_locked(
    act: Run, read: Run, vets: Any, pet: int, clock: Clock
) -> None:
    visit = signed(act, vets[0], pet)
    with pytest.raises(Conflict, match=r"visit\.not_yours"):
        act(vets[1], lambda work: service.take_back(work, visit))
    act(vets[0], lambda work: service.take_back(work, visit))
    base = read(lambda work: queries.get_draft(work, visit))
    act(vets[0], lambda work: service.sign(work, visit, replace(base, plan="ОАК"), base))
    clock.now += timedelta(hours=24)
    assert read(lambda work: queries.get_card(work, visit)).locked
    with pytest.raises(Conflict, match=r"visit\.locked"):
        act(vets[0], lambda work: service.take_back(work, visit))


def test_unlocking_is_a_right_and_keeps_its_reason(
    act: Run, read: Run, vets: Any, pet: int, clock: Clock
) -> None:
    visit = signed(act, vets[0], pet)
    clock.now += timedelta(days=3)
    with pytest.raises(Denied):
        act(vets[0], lambda work: service.unlock(work, visit, "ошибка"))
    with pytest.raises(Invalid):
        act(vets[1], lambda work: service.unlock(work, visit, "  "))
    act(vets[1], lambda work: service.unlock(work, visit, "Не тот вес"))
    card = read(lambda work: queries.get_card(work, visit))
    assert (card.state, card.reopened, card.unlock_reason) == (VisitState.OPEN, True, "Не тот вес")
    assert read(lambda work: queries.open_visit_id(work, pet)) is None, "it takes nothing new"


def test_a_signature_is_never_undone(clinic: Database, act: Run, vets: Any, pet: int) -> None:
    visit = begin(act, vets[0], pet)
    written = uuid4()
    clinic.command(
        "visits.write",
        lambda work: service.write(work, visit, WRITTEN, VisitDraft()),
        actor=vets[0],
        action_id=written,
    )
    signing = uuid4()
    clinic.command(
        "visits.sign",
        lambda work: service.sign(work, visit, WRITTEN, WRITTEN),
        actor=vets[0],
        action_id=signing,
    )
    with pytest.raises(Conflict, match=r"undo\.signed"):
        clinic.undo(signing, actor=vets[0], undo_id=uuid4())
    with pytest.raises(Conflict, match=r"undo\.signed"):
        clinic.undo(written, actor=vets[0], undo_id=uuid4())


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (VisitDraft(), "complaint"),
        (VisitDraft(complaint="Рвота"), "exam_note"),
        (replace(WRITTEN, temperature_tenths=3_910), "temperature_tenths"),
        (replace(WRITTEN, grams=0), "grams"),
        (replace(WRITTEN, grams=-4_200), "grams"),
        (replace(WRITTEN, diagnoses=(DiagnosisDraft("Гастрит"), DiagnosisDraft("гастрит"))), "diagnoses"),
        (replace(WRITTEN, plan="а" * 20_001), "plan"),
    ],
)
def test_what_can_not_be_is_not_signed(
    act: Run, read: Run, vets: Any, pet: int, draft: VisitDraft, field: str
) -> None:
    visit = begin(act, vets[0], pet)
    with pytest.raises(Invalid) as refused:
        act(vets[0], lambda work: service.sign(work, visit, draft, VisitDraft()))
    assert field in [problem.field for problem in refused.value.problems]
    assert read(lambda work: queries.get_card(work, visit)).state is VisitState.DRAFT


def test_what_two_vets_wrote_in_different_parts_is_merged(act: Run, read: Run, vets: Any, pet: int) -> None:
    visit = begin(act, vets[0], pet)
    base = VisitDraft()
    act(vets[0], lambda work: service.write(work, visit, replace(base, complaint="Рвота"), base))
    act(vets[1], lambda work: service.write(work, visit, replace(base, plan="УЗИ"), base))
    both = read(lambda work: queries.get_draft(work, visit))
    assert (both.complaint, both.plan) == ("Рвота", "УЗИ")
    with pytest.raises(Conflict) as refused:
        act(vets[1], lambda work: service.write(work, visit, replace(base, complaint="Кашель"), base))
    assert refused.value.fields == {"complaint": ("", "Рвота")}


def test_what_is_performed_belongs_to_the_visit_that_goes_on(
    act: Run, read: Run, vets: Any, pet: int, clock: Clock
) -> None:
    def perform() -> int | None:
        fact = act(
            BUILT_IN_ADMINISTRATOR,
            lambda work: make.fact(work, pet, make.manipulation(work, code=uuid4().hex[:8])),
        )
        found: int | None = read(
            lambda work: work.session.scalar(
                select(ManipulationFact.visit_id).where(ManipulationFact.id == fact)
            )
        )
        return found

    assert perform() is None
    visit = begin(act, vets[0], pet)
    assert perform() == visit
    act(vets[0], lambda work: service.sign(work, visit, WRITTEN, VisitDraft()))
    assert perform() is None


def test_only_an_empty_visit_is_put_away(act: Run, read: Run, vets: Any, pet: int) -> None:
    visit = begin(act, vets[0], pet)
    act(vets[0], lambda work: service.archive(work, visit))
    with pytest.raises(NotFound):
        act(vets[0], lambda work: service.write(work, visit, WRITTEN, VisitDraft()))
    other = begin(act, vets[0], pet)
    assert other != visit
    act(vets[0], lambda work: service.write(work, other, WRITTEN, VisitDraft()))
    with pytest.raises(Conflict, match=r"visit\.written"):
        act(vets[0], lambda work: service.archive(work, other))


def test_unsaved_text_is_kept_for_each_person_until_it_is_saved(
    clinic: Database, act: Run, read: Run, vets: Any, pet: int
) -> None:
    visit = begin(act, vets[0], pet)
    assert unsaved.keep(clinic, vets[0], visit, "первый")
    assert unsaved.keep(clinic, vets[0], visit, "второй")
    assert unsaved.keep(clinic, vets[1], visit, "чужой")
    kept = read(lambda work: queries.get_card(work, visit)).unsaved
    assert {(row.user_name, row.typed) for row in kept} == {("Vet", "второй"), ("Senior_Vet", "чужой")}
    act(vets[0], lambda work: service.write(work, visit, WRITTEN, VisitDraft()))
    kept = read(lambda work: queries.get_card(work, visit)).unsaved
    assert [row.typed for row in kept] == ["чужой"]
    unsaved.drop(clinic, vets[1], visit)
    assert read(lambda work: queries.get_card(work, visit)).unsaved == ()
    act(vets[0], lambda work: service.sign(work, visit, WRITTEN, WRITTEN))
    assert not unsaved.keep(clinic, vets[1], visit, "поздно")


def test_problems_are_added_resolved_and_stand_again(act: Run, read: Run, vets: Any, pet: int) -> None:
    problem = act(vets[0], lambda work: service.open_problem(work, pet, ProblemDraft("Аллергия на курицу")))
    act(vets[0], lambda work: service.resolve_problem(work, problem))
    (row,) = read(lambda work: queries.list_problems(work, pet))
    assert row.state is ProblemState.RESOLVED
    assert read(lambda work: queries.active_problems(work, pet)) == ()
    act(vets[0], lambda work: service.reopen_problem(work, problem))
    base = ProblemDraft(row.title, row.note, row.since_on)
    act(vets[0], lambda work: service.change_problem(work, problem, replace(base, note="с 2024"), base))
    (row,) = read(lambda work: queries.active_problems(work, pet))
    assert (row.note, row.resolved_on) == ("с 2024", None)


def test_a_nurse_measures_and_does_not_write(clinic: Database, act: Run, read: Run, pet: int) -> None:
    nurse = Actor(0, "Administrator", frozenset({"visits.vitals"}))
    with pytest.raises(Denied):
        clinic.query(lambda work: service.start(work, pet), actor=nurse)
    act(
        BUILT_IN_ADMINISTRATOR,
        lambda work: service.measure(work, pet, VitalsDraft(grams=4_100, pain=3)),
    )
    (row,) = read(lambda work: queries.list_vitals(work, pet))
    assert (row.vitals.grams, row.vitals.pain) == (4_100, 3)


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (VitalsDraft(), "grams"),
        (VitalsDraft(grams=0), "grams"),
        (VitalsDraft(grams=-1), "grams"),
        (VitalsDraft(grams=9_000_000), "grams"),
        (VitalsDraft(pulse=0), "pulse"),
        (VitalsDraft(temperature_tenths=3_910), "temperature_tenths"),
    ],
)
def test_what_can_not_be_measured_is_refused(act: Run, pet: int, draft: VitalsDraft, field: str) -> None:
    with pytest.raises(Invalid) as refused:
        act(BUILT_IN_ADMINISTRATOR, lambda work: service.measure(work, pet, draft))
    assert field in [problem.field for problem in refused.value.problems]
