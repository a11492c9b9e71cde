"""Requests and their results on both engines: steps, stamps, copied ranges, corrections, undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import select

from clinic_desktop.areas.lab import queries, service
from clinic_desktop.areas.lab.entities import Flag, LabResult, Material, RequestState, ToldHow
from clinic_desktop.areas.lab.rows import (
    CorrectionDraft,
    RangeDraft,
    RequestCard,
    RequestDraft,
    ResultEntry,
    SampleDraft,
    SendDraft,
    TellDraft,
)
from clinic_desktop.areas.lab.rules import range_draft
from clinic_desktop.areas.users import queries as users
from clinic_desktop.areas.users import service as user_service
from clinic_desktop.areas.users.rows import UserDraft
from clinic_desktop.core.dates import BirthDate
from clinic_desktop.core.errors import Conflict, Denied, Invalid, NotFound
from clinic_desktop.core.paging import PageRequest
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR, Actor
from clinic_desktop.db.work import Database
from tests import make

Run = Callable[..., Any]
S = RequestState


def panel_id(ask: Run, code: str) -> str:
    return str(next(row.id for row in ask(queries.get_dictionary).panels if row.code == code))


def person(run: Run, ask: Run, role: str) -> Actor:
    """Somebody of a shipped role, with the rights that come with it."""
    role_id = next(row.id for row in ask(users.list_roles) if row.code == role)
    draft = UserDraft(role, f"{role} Иванова", role_id)
    user_id = run(lambda work: user_service.register(work, draft, "$argon2id$"))
    return Actor(user_id, draft.name, frozenset())


@pytest.fixture
def pet_id(run: Run) -> int:
    return int(run(make.pet))


@pytest.fixture
def request_id(run: Run, ask: Run, pet_id: int) -> int:
    draft = RequestDraft(pet_id, panels=panel_id(ask, "renal"))
    return int(run(lambda work: service.request(work, draft)))


def card_of(ask: Run, request_id: int) -> RequestCard:
    card: RequestCard = ask(lambda work: queries.get_request(work, request_id))
    return card


def enter(run: Run, ask: Run, request_id: int, **values: str) -> None:
    card = card_of(ask, request_id)
    by_code = {row.code: row for row in card.results}
    entries = tuple(ResultEntry(by_code[code].id, text) for code, text in values.items())
    run(lambda work: service.enter_results(work, request_id, entries))


def review(run: Run, ask: Run, request_id: int, conclusion: str = "") -> None:
    version = card_of(ask, request_id).version
    run(lambda work: service.review(work, request_id, conclusion, version))


def test_a_request_goes_its_way_and_every_step_is_stamped(
    run: Run, ask: Run, pet_id: int, request_id: int
) -> None:
    card = card_of(ask, request_id)
    assert card.row.state is S.NEW
    assert card.row.number == f"L{request_id:06d}"
    assert card.row.title.ru == "Почечный профиль"
    assert [row.code for row in card.results] == ["UREA", "CREA", "SDMA", "PHOS", "CA", "K", "NA", "ALB"]
    taken = datetime.now(UTC) - timedelta(hours=2)
    run(lambda work: service.sample(work, request_id, SampleDraft("77-1", Material.PLASMA, taken)))
    run(lambda work: service.send(work, request_id, SendDraft("Шанс Био")))
    enter(run, ask, request_id, CREA="250", K="7,9", UREA="8")
    card = card_of(ask, request_id)
    assert card.row.state is S.RECEIVED
    assert card.row.worst is Flag.CRITICAL_HIGH
    assert card.row.summary == "CREA 250 ↑; K 7.9 ⇈"
    assert (card.row.done, card.row.count) == (3, 8)
    assert ask(queries.waiting_for_review) == 1
    review(run, ask, request_id, "ХБП, контроль через неделю")
    run(lambda work: service.tell(work, request_id, TellDraft("Кузнецова Ирина", ToldHow.PHONE)))
    card = card_of(ask, request_id)
    assert [stamp.state for stamp in card.stamps] == [
        S.NEW,
        S.SAMPLED,
        S.SENT,
        S.RECEIVED,
        S.REVIEWED,
        S.TOLD,
    ]
    assert card.stamps[1].at == taken
    assert card.stamps[5].detail == "Кузнецова Ирина"
    assert ask(queries.waiting_for_review) == 0
    (told,) = ask(lambda work: work.session.execute(queries.timeline(pet_id)).all())
    assert (told.kind, told.state, told.detail) == ("lab", "told", "ХБП, контроль через неделю")


def test_no_step_is_skipped_or_repeated(run: Run, ask: Run, request_id: int) -> None:
    for step in (
        lambda work: service.send(work, request_id, SendDraft("X")),
        lambda work: service.review(work, request_id, "", 1),
        lambda work: service.tell(work, request_id, TellDraft("X")),
        lambda work: service.reopen(work, request_id, "why"),
    ):
        with pytest.raises(Conflict, match=r"lab\.state"):
            run(step)
    run(lambda work: service.sample(work, request_id, SampleDraft()))
    with pytest.raises(Conflict, match=r"lab\.state"):
        run(lambda work: service.sample(work, request_id, SampleDraft()))
    enter(run, ask, request_id, K="4")
    with pytest.raises(Conflict, match=r"lab\.state"):
        run(lambda work: service.cancel(work, request_id, "why"))
    review(run, ask, request_id)
    with pytest.raises(Conflict, match=r"lab\.state"):
        enter(run, ask, request_id, K="5")
    with pytest.raises(NotFound):
        run(lambda work: service.cancel(work, 999, "why"))


def test_results_of_a_new_request_stamp_its_sample(run: Run, ask: Run, request_id: int) -> None:
    enter(run, ask, request_id, K="4,2")
    card = card_of(ask, request_id)
    assert card.row.state is S.RECEIVED
    assert card.row.sampled_at is not None


def test_the_range_that_applied_is_copied_and_history_never_changes(
    run: Run, ask: Run, pet_id: int, request_id: int
) -> None:
    enter(run, ask, request_id, CREA="150")
    dictionary = ask(queries.get_dictionary)
    creatinine = next(row for row in dictionary.analytes if row.code == "CREA")
    cats = next(r for r in dictionary.ranges if r.analyte_id == creatinine.id and r.species_id == 2)
    assert cats.shipped
    base = range_draft(cats)
    run(lambda work: service.change_range(work, cats.id, replace(base, high=Decimal(140)), base))
    old = next(row for row in card_of(ask, request_id).results if row.code == "CREA")
    assert (old.flag, old.bounds.high) == (Flag.NORMAL, Decimal(165))
    again = run(lambda work: service.request(work, RequestDraft(pet_id, panels=panel_id(ask, "renal"))))
    enter(run, ask, again, CREA="150")
    new = next(row for row in card_of(ask, again).results if row.code == "CREA")
    assert (new.flag, new.bounds.high) == (Flag.HIGH, Decimal(140))
    assert not next(row for row in ask(queries.get_dictionary).ranges if row.id == cats.id).shipped
    (later, earlier) = ask(lambda work: queries.list_trend(work, pet_id, [creatinine.id]))
    assert later.values[creatinine.id].flag is Flag.HIGH
    assert earlier.values[creatinine.id].flag is Flag.NORMAL
    points = ask(lambda work: queries.list_series(work, pet_id, creatinine.id))
    assert [(point.value, point.flag) for point in points] == [(150, Flag.NORMAL), (150, Flag.HIGH)]


def test_a_puppys_range_is_that_of_the_day_the_sample_was_taken(run: Run, ask: Run) -> None:
    born = datetime.now(UTC).date() - timedelta(days=400)
    dog = run(lambda work: make.pet(work, species_id=1, birth=BirthDate(born)))
    draft = RequestDraft(dog, panels=panel_id(ask, "hepatic"))
    request_id = run(lambda work: service.request(work, draft))

    def highest() -> Decimal | None:
        return next(row for row in card_of(ask, request_id).results if row.code == "ALP").bounds.high

    assert highest() == 150
    taken = datetime.now(UTC) - timedelta(days=100)
    run(lambda work: service.sample(work, request_id, SampleDraft(at=taken)))
    assert highest() == 300


def test_other_units_are_converted_and_what_was_given_is_kept(run: Run, ask: Run, request_id: int) -> None:
    row = next(row for row in card_of(ask, request_id).results if row.code == "CREA")
    run(lambda work: service.enter_results(work, request_id, (ResultEntry(row.id, "2,0", "mg/dL"),)))
    stored = next(row for row in card_of(ask, request_id).results if row.code == "CREA")
    assert (stored.value, stored.unit, stored.reported) == ("177", "µmol/L", "2.0 mg/dL")
    assert stored.flag is Flag.HIGH


@pytest.mark.parametrize(
    ("text", "code"), [("-1", "lab_negative"), ("9" * 15, "lab_too_large"), ("1.2.3", "lab_unreadable")]
)
def test_what_the_rules_refuse_is_told_by_its_row(
    text: str, code: str, run: Run, ask: Run, request_id: int
) -> None:
    row = card_of(ask, request_id).results[0]
    with pytest.raises(Invalid) as caught:
        run(lambda work: service.enter_results(work, request_id, (ResultEntry(row.id, text),)))
    assert [(p.field, p.code) for p in caught.value.problems] == [(f"value_{row.id}", code)]
    assert card_of(ask, request_id).row.state is S.NEW


def test_hostile_words_are_stored_as_they_are(run: Run, ask: Run, request_id: int) -> None:
    text = "'; DROP TABLE pets; -- <script>alert(1)</script> 🐈"
    enter(run, ask, request_id, K=text)
    stored = next(row for row in card_of(ask, request_id).results if row.code == "K")
    assert (stored.value, stored.flag) == (text, Flag.NONE)


def test_two_people_entering_at_once_lose_nothing(run: Run, ask: Run, request_id: int) -> None:
    rows = {row.code: row.id for row in card_of(ask, request_id).results}
    base = tuple(ResultEntry(row_id, "") for row_id in rows.values())
    run(lambda work: service.enter_results(work, request_id, (ResultEntry(rows["K"], "4.1"),), base))
    run(lambda work: service.enter_results(work, request_id, (ResultEntry(rows["NA"], "150"),), base))
    with pytest.raises(Conflict, match=r"lab\.results_changed"):
        run(lambda work: service.enter_results(work, request_id, (ResultEntry(rows["K"], "9"),), base))
    stored = {row.code: row.value for row in card_of(ask, request_id).results}
    assert (stored["K"], stored["NA"]) == ("4.1", "150")


def test_who_signs_must_have_seen_the_newest_results(run: Run, ask: Run, request_id: int) -> None:
    enter(run, ask, request_id, K="4")
    seen = card_of(ask, request_id).version
    enter(run, ask, request_id, NA="120")
    with pytest.raises(Conflict, match=r"lab\.changed"):
        run(lambda work: service.review(work, request_id, "норма", seen))
    review(run, ask, request_id)


def test_a_correction_keeps_the_old_value_and_calls_the_doctor_again(
    run: Run, ask: Run, request_id: int
) -> None:
    enter(run, ask, request_id, K="7,9", NA="150")
    review(run, ask, request_id, "гиперкалиемия")
    run(lambda work: service.tell(work, request_id, TellDraft("Ирина")))
    row = next(row for row in card_of(ask, request_id).results if row.code == "K")
    for draft, field in ((CorrectionDraft("4,9"), "reason"), (CorrectionDraft("", "", "ошибка"), "text")):
        with pytest.raises(Invalid) as caught:
            run(lambda work, d=draft: service.correct(work, row.id, d))
        assert [problem.field for problem in caught.value.problems] == [field]
    run(lambda work: service.correct(work, row.id, CorrectionDraft("4,9", "", "гемолиз в пробирке")))
    card = card_of(ask, request_id)
    new = next(row for row in card.results if row.code == "K")
    assert (new.value, new.flag, new.reason) == ("4.9", Flag.NORMAL, "гемолиз в пробирке")
    assert [(old.value, old.flag) for old in new.earlier] == [("7.9", Flag.CRITICAL_HIGH)]
    assert (card.row.state, card.row.worst, card.conclusion) == (S.RECEIVED, Flag.NORMAL, "гиперкалиемия")
    assert ask(queries.waiting_for_review) == 1
    with pytest.raises(Conflict):
        run(lambda work: service.correct(work, row.id, CorrectionDraft("5", "", "ещё раз")))
    valid = ask(
        lambda work: work.session.scalars(
            select(LabResult.value).where(
                LabResult.request_id == request_id,
                LabResult.analyte_id == row.analyte_id,
                LabResult.superseded.is_(False),
            )
        ).all()
    )
    assert valid == ["4.9"]


def test_a_review_is_taken_back_only_by_right_and_with_a_reason(
    run: Run, ask: Run, request_id: int, database: Database
) -> None:
    enter(run, ask, request_id, K="4")
    vet, nurse = person(run, ask, "vet"), person(run, ask, "nurse")
    version = card_of(ask, request_id).version
    database.command("lab.review", lambda work: service.review(work, request_id, "", version), actor=vet)
    with pytest.raises(Denied):
        database.command("lab.reopen", lambda work: service.reopen(work, request_id, "why"), actor=vet)
    with pytest.raises(Invalid):
        run(lambda work: service.reopen(work, request_id, "  "))
    run(lambda work: service.reopen(work, request_id, "не та кошка"))
    card = card_of(ask, request_id)
    assert (card.row.state, card.reopen_reason) == (S.RECEIVED, "не та кошка")
    with pytest.raises(Denied):
        database.command("lab.review", lambda work: service.review(work, request_id, "", 1), actor=nurse)


def test_steps_are_undone_while_nothing_came_after(database: Database, ask: Run, pet_id: int) -> None:
    def do(verb: str, function: Callable[[Any], Any]) -> Any:
        action = uuid4()
        value = database.command(verb, function, actor=BUILT_IN_ADMINISTRATOR, action_id=action).value
        return value, action

    draft = RequestDraft(pet_id, panels=panel_id(ask, "electrolytes"))
    request_id, made = do("lab.request", lambda work: service.request(work, draft))
    _, sampled = do("lab.sample", lambda work: service.sample(work, request_id, SampleDraft()))
    row = card_of(ask, request_id).results[0]
    entries = (ResultEntry(row.id, "150"),)
    _, entered = do("lab.enter_results", lambda work: service.enter_results(work, request_id, entries))
    with pytest.raises(Conflict, match=r"undo\.changed"):
        database.undo(sampled, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())
    database.undo(entered, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())
    card = card_of(ask, request_id)
    assert (card.row.state, card.row.done, card.row.worst) == (S.SAMPLED, 0, Flag.NONE)
    database.undo(sampled, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())
    assert card_of(ask, request_id).row.state is S.NEW
    database.undo(made, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())
    with pytest.raises(NotFound):
        card_of(ask, request_id)


def test_what_was_entered_cannot_be_undone_under_a_signature(
    database: Database, run: Run, ask: Run, request_id: int
) -> None:
    action = uuid4()
    entries = (ResultEntry(card_of(ask, request_id).results[0].id, "7"),)
    database.command(
        "lab.enter_results",
        lambda work: service.enter_results(work, request_id, entries),
        actor=BUILT_IN_ADMINISTRATOR,
        action_id=action,
    )
    review(run, ask, request_id)
    with pytest.raises(Conflict, match=r"undo\.changed"):
        database.undo(action, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())


def test_inboxes_show_what_is_to_be_done_by_whom(database: Database, run: Run, ask: Run, pet_id: int) -> None:
    vet = person(run, ask, "vet")
    panel = panel_id(ask, "thyroid")
    for actor in (vet, BUILT_IN_ADMINISTRATOR):
        database.command(
            "lab.request", lambda work: service.request(work, RequestDraft(pet_id, panel)), actor=actor
        )
    first, second = (row.id for row in reversed(ask(lambda work: queries.requests_of(work, pet_id))))
    enter(run, ask, second, T4="20")

    def inbox(
        view: str, *, mine: bool = False, text: str = "", who: Actor = BUILT_IN_ADMINISTRATOR
    ) -> list[int]:
        asked = PageRequest("requested", text=text, filters=(("view", view), ("mine", mine)))
        page = database.query(lambda work: queries.list_requests(work, asked), actor=who)
        return [row.id for row in page.rows]

    assert inbox("sample") == [first]
    assert inbox("review") == [second]
    assert inbox("all") == [first, second]
    assert inbox("all", mine=True, who=vet) == [first]
    assert inbox("review", text=f"L{first:06d}") == [first]
    assert inbox("review", text="барсик") == [first, second]
    assert inbox("review", text="zzz") == []
    assert ask(queries.count_views) == {"review": 1, "sample": 1, "waiting": 0, "tell": 0}
    run(lambda work: service.cancel(work, first, "передумали"))
    assert inbox("sample") == []


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (RequestDraft(1), "panels"),
        (RequestDraft(1, panels="999999"), "panels"),
        (RequestDraft(1, panels="1", outside_lab="x" * 201), "outside_lab"),
        (RequestDraft(1, panels="1", note="x" * 10_001), "note"),
    ],
)
def test_an_impossible_request_is_refused(draft: RequestDraft, field: str, run: Run, pet_id: int) -> None:
    with pytest.raises(Invalid) as caught:
        run(lambda work: service.request(work, replace(draft, pet_id=pet_id)))
    assert [problem.field for problem in caught.value.problems] == [field]


def test_the_same_test_in_two_panels_is_asked_for_once(run: Run, ask: Run, pet_id: int) -> None:
    both = f"{panel_id(ask, 'renal')}|{panel_id(ask, 'electrolytes')}"
    request_id = run(lambda work: service.request(work, RequestDraft(pet_id, panels=both, analytes="1|1")))
    codes = [row.code for row in card_of(ask, request_id).results]
    assert len(codes) == len(set(codes))
    assert codes[-1] == "WBC"


def test_a_moment_in_the_future_is_refused(run: Run, request_id: int) -> None:
    later = datetime.now(UTC) + timedelta(days=1)
    with pytest.raises(Invalid) as caught:
        run(lambda work: service.sample(work, request_id, SampleDraft(at=later)))
    assert [(p.field, p.code) for p in caught.value.problems] == [("at", "in_future")]


def test_ranges_are_checked(run: Run, ask: Run) -> None:
    one = ask(queries.get_dictionary).analytes[0].id
    for draft, field in (
        (RangeDraft(None, low=Decimal(1)), "analyte_id"),
        (RangeDraft(one), "low"),
        (RangeDraft(one, low=Decimal(5), high=Decimal(1)), "high"),
        (RangeDraft(one, low=Decimal(1), high=Decimal(5), critical_high=Decimal(4)), "critical_high"),
        (RangeDraft(one, age_from_days=90, age_to_days=30, low=Decimal(1)), "age_to_days"),
    ):
        with pytest.raises(Invalid) as caught:
            run(lambda work, d=draft: service.register_range(work, d))
        assert [problem.field for problem in caught.value.problems] == [field]
    made = run(
        lambda work: service.register_range(work, RangeDraft(one, low=Decimal("0.10"), high=Decimal(9)))
    )
    stored = next(row for row in ask(queries.get_dictionary).ranges if row.id == made)
    assert (str(stored.bounds.low), stored.unit, stored.species_id) == ("0.10", "10^9/L", None)
