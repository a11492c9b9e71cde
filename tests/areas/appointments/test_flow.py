"""A day at the desk on both engines: received, called, seen, billed, and every step back."""

from __future__ import annotations

from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta
from threading import Barrier
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import URL

from clinic_desktop.areas.appointments import hooks, queries, service
from clinic_desktop.areas.appointments.entities import (
    AppointmentState,
)
from clinic_desktop.areas.appointments.rows import AppointmentDraft, CheckInDraft, NewcomerDraft, Scope
from clinic_desktop.areas.medical_records import queries as story
from clinic_desktop.areas.medical_records import service as medical_records
from clinic_desktop.areas.medical_records.page.lines import story_line
from clinic_desktop.areas.medical_records.rows import StoryRequest
from clinic_desktop.areas.owners import queries as owners
from clinic_desktop.areas.pets import queries as pets
from clinic_desktop.areas.pets import service as pet_service
from clinic_desktop.areas.pets.entities import AlertKind, AlertLevel, PetStatus
from clinic_desktop.areas.pets.rows import AlertDraft, StatusDraft
from clinic_desktop.areas.visits import service as visit_service
from clinic_desktop.areas.visits.rows import VisitDraft
from clinic_desktop.core.errors import Conflict, Denied, Invalid, NotFound, Problem
from clinic_desktop.core.kinds import APPOINTMENT
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR, Actor
from tests import make
from tests.areas.appointments.front import MORNING, Desk
from tests.diary import ZONE

State = AppointmentState


@pytest.fixture
def desk(database_url: URL) -> Generator[Desk]:
    made = Desk(database_url)
    yield made
    made.database.close()


def test_from_the_booking_to_the_leaving(desk: Desk) -> None:
    booked = desk.book()
    desk.step("confirm", booked)
    desk.later(20)
    desk.receive(booked, phone=make.PHONE, grams=4_300, reason="Хромает")
    desk.later(12)
    assert desk.queues() == ([booked], [], [])
    desk.step("call", booked)
    visit = desk.step("start_visit", booked)
    assert desk.queues() == ([], [booked], [])
    desk.later(25)
    desk.step("finish", booked)
    assert desk.queues() == ([], [], [booked])
    desk.later(5)
    desk.step("close", booked)
    row = desk.row(booked)
    stamps = (row.confirmed_at, row.arrived_at, row.called_at, row.started_at, row.finished_at, row.left_at)
    assert [(moment - MORNING) // timedelta(minutes=1) for moment in stamps] == [0, 20, 32, 32, 57, 62]
    assert (row.state, row.visit_id, row.reason) == (State.CLOSED, visit, "Хромает")
    assert desk.ask(lambda work: pets.get_card(work, desk.pet)).weights[-1].grams == 4_300
    figures = desk.ask(lambda work: queries.wait_figures(work, ZONE))
    assert (figures.arrived, figures.seen, figures.average_wait_min, figures.longest_wait_min) == (
        1,
        1,
        12,
        12,
    )


def test_who_still_waits_counts_in_the_waiting_of_the_day(desk: Desk) -> None:
    def figures() -> tuple[int, int, int | None, int | None]:
        found = desk.ask(lambda work: queries.wait_figures(work, ZONE))
        return found.arrived, found.seen, found.average_wait_min, found.longest_wait_min

    others = [desk.run(lambda work, name=name: make.pet(work, name=name)) for name in ("Рекс", "Муся")]
    seen = desk.book(0)
    desk.receive(seen)
    desk.later(10)
    desk.step("start_visit", seen)
    waiting, left = (desk.book(60 * n, pet_id=pet) for n, pet in enumerate(others, start=1))
    desk.receive(waiting)
    desk.receive(left)
    desk.later(40)
    desk.step("cancel", left, "не дождались", by_owner=True)
    assert figures() == (3, 1, 25, 40)
    desk.later(20)
    assert figures() == (3, 1, 35, 60)


def test_every_step_has_its_way_back(desk: Desk) -> None:
    booked = desk.book()
    for there, back, stands in (
        ("confirm", "unconfirm", State.PLANNED),
        ("check_in", "undo_arrival", State.PLANNED),
    ):
        desk.receive(booked) if there == "check_in" else desk.step(there, booked)
        desk.step(back, booked)
        assert desk.state(booked) is stands
    desk.receive(booked)
    desk.step("start_visit", booked)
    desk.step("back_to_waiting", booked)
    row = desk.row(booked)
    assert (row.state, row.visit_id, row.started_at) == (State.ARRIVED, None, None)
    desk.step("start_visit", booked)
    desk.step("finish", booked)
    desk.step("return_to_visit", booked)
    desk.step("admit", booked)
    assert desk.queues() == ([], [], [])
    desk.step("discharge", booked)
    desk.step("close", booked)
    desk.step("reopen", booked)
    assert (desk.state(booked), desk.row(booked).left_at) == (State.READY_TO_PAY, None)
    desk.step("close", booked)
    desk.later(24 * 60)
    with pytest.raises(Conflict, match=r"appointment\.closed_before"):
        desk.step("reopen", booked)


def test_a_step_from_the_wrong_state_is_refused_and_says_who_was_there(desk: Desk) -> None:
    booked = desk.book()
    for name in ("finish", "close", "call", "start_visit", "undo_arrival", "restore", "discharge"):
        with pytest.raises(Conflict, match=r"appointment\.not_now") as told:
            desk.step(name, booked)
        assert told.value.params["who"] == BUILT_IN_ADMINISTRATOR.name
    assert desk.state(booked) is State.PLANNED


def test_a_visit_with_something_in_it_is_not_left_for_the_waiting_room(desk: Desk) -> None:
    booked = desk.book()
    desk.receive(booked)
    visit = desk.step("start_visit", booked)
    desk.run(lambda work: visit_service.write(work, visit, VisitDraft(complaint="Рвота"), VisitDraft()))
    with pytest.raises(Conflict, match=r"visit\.written"):
        desk.step("back_to_waiting", booked)
    assert desk.state(booked) is State.WITH_DOCTOR


def test_signing_makes_ready_to_pay_and_taking_back_lets_the_doctor_go_on(desk: Desk) -> None:
    booked = desk.book()
    desk.receive(booked)
    visit = desk.step("start_visit", booked)
    written = VisitDraft(complaint="Рвота", plan="Диета")
    desk.later(10)
    desk.run(lambda work: visit_service.sign(work, visit, written, VisitDraft()))
    assert (desk.state(booked), desk.row(booked).finished_at) == (State.READY_TO_PAY, desk.now)
    desk.run(lambda work: visit_service.take_back(work, visit))
    assert (desk.state(booked), desk.row(booked).finished_at) == (State.WITH_DOCTOR, None)
    desk.run(lambda work: visit_service.sign(work, visit, written, written))
    desk.step("close", booked)
    desk.run(lambda work: visit_service.take_back(work, visit))
    assert desk.state(booked) is State.CLOSED


def test_a_visit_begun_from_the_card_takes_who_waits_and_gives_them_back(desk: Desk) -> None:
    booked = desk.book()
    desk.receive(booked)
    visit = desk.run(lambda work: visit_service.start(work, desk.pet))
    row = desk.row(booked)
    assert (row.state, row.visit_id, row.started_at) == (State.WITH_DOCTOR, visit, desk.now)
    desk.run(lambda work: visit_service.archive(work, visit))
    assert desk.queues() == ([booked], [], [])


def test_who_comes_without_a_booking_waits_beside_and_keeps_nobody_away(desk: Desk) -> None:
    booked = desk.book(0)
    here = AppointmentDraft(pet_id=desk.run(lambda work: make.pet(work, name="Рекс")), type_id=2)
    came = desk.run(lambda work: service.walk_in(work, here, CheckInDraft(doctor_id=desk.doctor)))
    row = desk.row(came)
    assert (row.state, row.arrived_at, row.doctor_id) == (State.ARRIVED, desk.now, desk.doctor)
    assert row.ends_at - row.starts_at == timedelta(minutes=20)
    assert desk.claims(came) == {desk.doctor: False}
    desk.step("cancel", booked, "Ошибка", by_owner=False)
    desk.book(0)


def test_who_is_here_and_who_is_awaited_today_are_told_apart(desk: Desk) -> None:
    def told() -> tuple[Any, Any]:
        here, due = desk.ask(lambda work: queries.arriving(work, desk.pet, ZONE))
        return here and here.id, due and due.id

    owner_id = desk.ask(lambda work: pets.get_rows(work, [desk.pet])[0].owner_id)
    other = desk.run(lambda work: make.pet(work, owner_id, "Муся"))
    tomorrow = desk.book(24 * 60)
    assert told() == (None, None)
    along = desk.book(60, pet_id=other, companions=(desk.pet,))
    later = desk.book(120)
    assert told() == (None, along)
    desk.receive(along)
    assert told() == (along, later)
    desk.step("start_visit", along)
    desk.step("admit", along)
    desk.later(24 * 60 + 1)
    # Who stays in hospital is here on the next day, too.
    assert told() == (along, tomorrow)
    desk.step("discharge", along)
    assert told() == (None, tomorrow)


def test_what_speaks_against_a_booking_speaks_against_its_restoring(desk: Desk) -> None:
    booked = desk.book()
    desk.step("cancel", booked, "заболел", by_owner=True)

    def codes() -> list[str]:
        found = desk.ask(lambda work: queries.restore_warnings(work, booked))
        assert {problem.severity for problem in found} <= {"warning"}
        return [problem.code for problem in found]

    assert codes() == []
    desk.book(pet_id=None, client_name="Носов", client_phone="89160001122", companions=(desk.pet,))
    assert codes() == ["pet_booked_then"]
    desk.run(
        lambda work: pet_service.set_status(work, desk.pet, StatusDraft(PetStatus.DECEASED, MORNING.date()))
    )
    assert codes() == ["booking_deceased", "pet_booked_then"]


def test_who_came_along_is_said_at_the_desk(desk: Desk) -> None:
    owner_id = desk.row(desk.book()).owner_id
    others = [desk.run(lambda work, name=name: make.pet(work, owner_id, name)) for name in ("Муся", "Рекс")]
    booked = desk.book(60, companions=(others[0],))
    with pytest.raises(Invalid, match="companions"):
        desk.receive(booked, companions=(10**9,))
    desk.receive(booked, companions=(desk.pet, others[1]))
    assert desk.row(booked).companions == ("Рекс",)
    # Whoever doesn't ask leaves them as they were booked.
    desk.step("undo_arrival", booked)
    desk.receive(booked)
    assert desk.row(booked).companions == ("Рекс",)


def test_a_new_client_who_comes_unannounced_gets_both_cards_and_waits(desk: Desk) -> None:
    nobody = NewcomerDraft(client_name="Лебедев", pet_name="", species_id=1)
    with pytest.raises(Invalid) as refused:
        desk.run(lambda work: service.receive_newcomer(work, nobody, AppointmentDraft(), CheckInDraft()))
    assert {(p.field, p.code) for p in refused.value.problems} == {
        ("client_phone", "newcomer_phone_needed"), ("pet_name", "required"),
    }  # fmt: skip
    new = NewcomerDraft(None, " Лебедев  Олег Ильич ", "8 926 111-22-33", "Рекс", 1)
    booking, told = AppointmentDraft(type_id=2), CheckInDraft(grams=30_000, reason="хромает")
    came = desk.run(lambda work: service.receive_newcomer(work, new, booking, told))
    row = desk.row(came)
    assert (row.state, row.client, row.phone) == (State.ARRIVED, "Лебедев Олег Ильич", "+79261112233")
    assert (row.pet_name, row.reason, row.arrived_at) == ("Рекс", "хромает", desk.now)
    assert desk.ask(lambda work: pets.get_card(work, row.pet_id)).weights[-1].grams == 30_000
    # Of a client that is known only the animal is new.
    second = NewcomerDraft(row.owner_id, pet_name="Муся", species_text="капибара")
    came = desk.run(lambda work: service.receive_newcomer(work, second, AppointmentDraft(), CheckInDraft()))
    assert (desk.row(came).owner_id, desk.row(came).pet_name) == (row.owner_id, "Муся")


def test_whoever_may_only_receive_registers_nobody(desk: Desk) -> None:
    porter = Actor(-5, "Вахтёр", frozenset({"appointments.view", "appointments.receive"}))
    new = NewcomerDraft(None, "Лебедев Олег", "8 926 111-22-33", "Рекс", 1)
    with pytest.raises(Denied):
        desk.database.command(
            "test",
            lambda work: service.receive_newcomer(work, new, AppointmentDraft(), CheckInDraft()),
            actor=porter,
        )
    assert desk.queues() == ([], [], [])


def test_at_check_in_another_room_is_taken_whatever_stands_there(desk: Desk) -> None:
    desk.book(room_id=desk.room, doctor_id=None, pet_id=desk.run(make.pet))
    booked = desk.book()
    desk.receive(booked, room_id=desk.room, doctor_id=desk.doctor)
    assert desk.row(booked).room_id == desk.room
    assert desk.claims(booked) == {desk.doctor: True, desk.room: False}
    with pytest.raises(Conflict, match=r"appointment\.place_taken"):
        desk.step("undo_arrival", booked)


def test_what_reception_confirms_goes_to_the_cards(desk: Desk) -> None:
    booked = desk.book()
    alert = AlertDraft(AlertKind.AGGRESSIVE, AlertLevel.HIGH, "Кусается")
    seen = desk.run(lambda work: pet_service.raise_alert(work, desk.pet, alert))
    with pytest.raises(Invalid) as unseen:
        desk.receive(booked)
    assert [(p.field, p.code) for p in unseen.value.problems] == [("alerts_seen", "alerts_unseen")]
    desk.receive(booked, phone="8 926 111-22-33", alerts_seen=(seen,))
    phones = desk.ask(lambda work: owners.get_card(work, desk.row(booked).owner_id)).draft.phones
    assert [(phone.number, phone.preferred) for phone in phones] == [
        ("+79162344567", False),
        ("+79261112233", True),
    ]
    assert desk.row(booked).phone == "+79261112233"


def test_what_is_known_of_who_comes_along_is_read_as_well(desk: Desk) -> None:
    other, stranger = desk.run(make.pet), desk.run(make.pet)
    alert = AlertDraft(AlertKind.AGGRESSIVE, AlertLevel.HIGH, "Кусается")
    bites, elsewhere = (
        desk.run(lambda work, of=of: pet_service.raise_alert(work, of, alert)) for of in (other, stranger)
    )
    with pytest.raises(Invalid) as unseen:
        desk.receive(booked := desk.book(), companions=(other,))
    assert [(p.field, p.code) for p in unseen.value.problems] == [("alerts_seen", "alerts_unseen")]
    with pytest.raises(NotFound):
        desk.receive(booked, companions=(other,), alerts_seen=(bites, elsewhere))
    desk.receive(booked, companions=(other,), alerts_seen=(bites,))
    assert desk.ask(lambda work: pets.alerts_to_acknowledge(work, other, stranger))[0].id == elsewhere
    # Who was booked to come along comes along unless it is said otherwise.
    desk.run(lambda work: pet_service.raise_alert(work, other, replace(alert, text="Очень")))
    with pytest.raises(Invalid):
        desk.receive(desk.book(pet_id=desk.run(make.pet), doctor_id=None, companions=(other,)))


def test_a_new_client_is_received_and_gets_a_card_before_the_doctor(desk: Desk) -> None:
    booked = desk.book(pet_id=None, client_name="Носов", client_phone="89160001122")
    with pytest.raises(Invalid) as refused:
        desk.receive(booked, grams=500)
    assert [(p.field, p.code) for p in refused.value.problems] == [("grams", "patient_first")]
    desk.receive(booked, phone="89160001133")
    assert desk.row(booked).phone == "+79160001133"
    with pytest.raises(Conflict, match=r"appointment\.no_patient"):
        desk.step("start_visit", booked)
    owner = desk.run(make.owner)
    desk.step("link_client", booked, owner, desk.run(lambda work: make.pet(work, owner)))
    desk.step("start_visit", booked)


def test_of_two_who_receive_the_same_animal_one_is_told(desk: Desk) -> None:
    booked, other = desk.book(), desk.book(90)
    together = Barrier(3)

    def receive(function: Callable[[Any], Any]) -> str:
        together.wait()
        try:
            desk.run(function)
        except Conflict as error:
            return error.code
        return ""

    walk_in = AppointmentDraft(pet_id=desk.pet)
    with ThreadPoolExecutor(3) as pool:
        told = sorted(
            pool.map(
                receive,
                (
                    lambda work: service.check_in(work, booked, CheckInDraft()),
                    lambda work: service.check_in(work, other, CheckInDraft()),
                    lambda work: service.walk_in(work, walk_in, CheckInDraft()),
                ),
            )
        )
    assert told == ["", "appointment.already_here", "appointment.already_here"]
    assert len(desk.queues()[0]) == 1
    (waiting,) = desk.queues()[0]
    with pytest.raises(Conflict, match=r"appointment\.not_now"):
        desk.receive(waiting)


def test_what_was_asked_of_one_animal_is_not_written_to_another(desk: Desk) -> None:
    booked, other = desk.book(), desk.run(lambda work: make.pet(work, name="Муся"))
    card = desk.ask(lambda work: queries.get_card(work, booked))
    desk.step("change", booked, replace(card.draft, pet_id=other, owner_id=None), card.draft)
    with pytest.raises(Conflict, match=r"appointment\.another_patient"):
        desk.receive(booked, pet_id=desk.pet, grams=4200)
    assert desk.ask(lambda work: pets.get_card(work, other)).weights == ()
    walk_in = AppointmentDraft(pet_id=other)
    with pytest.raises(Conflict, match=r"appointment\.another_patient"):
        desk.run(lambda work: service.walk_in(work, walk_in, CheckInDraft(pet_id=desk.pet)))
    desk.receive(booked, pet_id=other, grams=4200)
    assert [row.grams for row in desk.ask(lambda work: pets.get_card(work, other)).weights] == [4200]


def test_whose_visit_has_begun_is_not_exchanged_for_another(desk: Desk) -> None:
    booked, other = desk.book(), desk.run(lambda work: make.pet(work, name="Муся"))
    desk.receive(booked)
    card = desk.ask(lambda work: queries.get_card(work, booked))
    desk.step("start_visit", booked)
    exchanged = replace(card.draft, pet_id=other, owner_id=None)
    with pytest.raises(Conflict, match=r"appointment\.visit_begun"):
        desk.step("change", booked, exchanged, card.draft)
    with pytest.raises(Conflict, match=r"appointment\.visit_begun"):
        desk.step("link_client", booked, desk.row(booked).owner_id, other)
    assert desk.row(booked).pet_id == desk.pet
    desk.step("change", booked, replace(card.draft, note="хромает"), card.draft)
    desk.step("back_to_waiting", booked)
    desk.step("change", booked, exchanged, card.draft)
    assert desk.row(booked).pet_id == other


def test_nobody_is_missed_before_their_time(desk: Desk) -> None:
    booked = desk.book()
    with pytest.raises(Conflict, match=r"appointment\.not_begun"):
        desk.step("mark_no_show", booked, rebook=True)
    desk.later(30 + 30 + 31)
    calls = desk.ask(lambda work: queries.get_calls(work, ZONE))
    assert [row.id for row in calls.no_shows] == [booked]
    desk.step("mark_no_show", booked, rebook=True)
    calls = desk.ask(lambda work: queries.get_calls(work, ZONE))
    assert ([row.id for row in calls.no_shows], [row.id for row in calls.to_rebook]) == ([], [booked])
    assert desk.claims(booked) == {}
    desk.step("restore", booked)
    assert (desk.state(booked), desk.claims(booked)) == (State.PLANNED, {desk.doctor: True})


def test_reception_knows_whom_to_call(desk: Desk) -> None:
    day = 24 * 60
    done = desk.book(3 * day)
    planned = desk.book(3 * day + 60, wants_earlier=True)
    desk.book(4 * day)
    desk.step("confirm", done)
    asked = desk.run(lambda work: service.request(work, AppointmentDraft(pet_id=desk.pet)))
    calls = desk.ask(lambda work: queries.get_calls(work, ZONE))
    assert [row.id for row in calls.to_confirm] == [planned]
    assert [row.id for row in calls.wants_earlier] == [planned]
    assert [row.id for row in calls.requests] == [asked]


def test_the_visit_that_is_due_chooses_the_type(desk: Desk) -> None:
    assert desk.ask(lambda work: queries.preselected(work, None, desk.pet)).type_id == 1
    visit = desk.run(lambda work: visit_service.start(work, desk.pet))
    written = VisitDraft(
        complaint="Рвота",
        plan="Диета",
        next_visit_on=desk.now.date() + timedelta(days=60),
        next_visit_note="Снять швы",
    )
    desk.run(lambda work: visit_service.sign(work, visit, written, VisitDraft()))
    desk.later(24 * 60 * 45)
    chosen = desk.ask(lambda work: queries.preselected(work, None, desk.pet))
    assert (chosen.type_id, chosen.reason) == (2, "Снять швы")


def test_the_story_tells_of_bookings_that_led_to_no_visit(desk: Desk) -> None:
    missed, cancelled, seen, ahead = desk.book(10), desk.book(60, type_id=3), desk.book(120), desk.book(9000)
    desk.step("cancel", cancelled, "Передумала", by_owner=True)
    desk.later(125)
    desk.step("mark_no_show", missed, rebook=False)
    desk.receive(seen)
    desk.step("start_visit", seen)
    rows = desk.ask(lambda work: story.list_story(work, StoryRequest(desk.pet, kind=APPOINTMENT)))
    assert [(row.record_id, row.state) for row in rows] == [
        (ahead, "planned"),
        (cancelled, "cancelled_by_owner"),
        (missed, "no_show"),
    ]
    assert (rows[1].title.en, rows[1].detail) == ("Vaccination", "Передумала")


def test_every_step_is_undone_as_if_it_had_not_been(desk: Desk) -> None:
    booked = desk.book(room_id=desk.room)
    other = desk.book(90, pet_id=desk.run(make.pet))
    draft = desk.ask(lambda work: queries.get_card(work, other).draft)
    weekly = replace(draft, rule="FREQ=WEEKLY;COUNT=3")
    walking = AppointmentDraft(pet_id=desk.run(make.pet))
    died = StatusDraft(PetStatus.DECEASED, date(2027, 3, 1))
    acts: tuple[Callable[[Any], Any], ...] = (
        lambda work: service.walk_in(work, walking, CheckInDraft(doctor_id=desk.doctor)),
        lambda work: service.change_series(work, other, weekly, draft, Scope.FUTURE),
        lambda work: medical_records.set_status(work, desk.pet, died),
        lambda work: service.cancel(work, booked, "Заболел", by_owner=True),
        lambda work: service.check_in(work, booked, CheckInDraft(grams=4_000, reason="Хромает")),
        lambda work: service.start_visit(work, booked),
        lambda work: service.finish(work, booked),
        lambda work: service.close(work, booked),
    )
    before = []
    for number, act in enumerate(acts):
        for again in (False, True):
            stood = desk.contents()
            done = desk.database.command("appointments.test", act, actor=BUILT_IN_ADMINISTRATOR)
            assert desk.contents() != stood
            if again and number > 3:
                # The day goes on.
                before.append((stood, done.action_id))
                break
            desk.database.undo(done.action_id, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())
            assert desk.contents() == stood
    for stood, action in reversed(before):
        desk.database.undo(action, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())
        assert desk.contents() == stood


def test_a_higher_area_may_warn_and_not_refuse(desk: Desk) -> None:
    def debts(work: Any, draft: AppointmentDraft) -> tuple[Problem, ...]:
        return (Problem("owner_id", "owner_archived", severity="warning"),)

    hooks.on_judging(debts)
    try:
        draft = AppointmentDraft(pet_id=desk.pet, starts_at=desk.now, ends_at=desk.now + timedelta(hours=1))
        found = desk.ask(lambda work: queries.booking_warnings(work, draft, None))
        assert [problem.code for problem in found] == ["owner_archived"]
        desk.run(lambda work: service.book(work, draft))
    finally:
        hooks.forget(debts)


def test_the_story_of_who_came_along_tells_of_the_booking(desk: Desk, qapp: object) -> None:
    owner_id = desk.ask(lambda work: pets.get_rows(work, [desk.pet])[0].owner_id)
    other = desk.run(lambda work: make.pet(work, owner_id, "Муся"))
    booked = desk.book(type_id=2, companions=(other,))

    def told(kind: str = "") -> list[Any]:
        found = desk.ask(lambda work: story.list_story(work, StoryRequest(other, kind=kind)))
        return [row for row in found if row.kind == queries.ALONG]

    desk.receive(booked)
    desk.step("start_visit", booked)
    (row,) = told(APPOINTMENT)
    assert (row.record_id, row.detail, row.who, row.visit_id) == (booked, "Барсик", "Соколова Е. В.", None)
    assert told() == [row]
    line = story_line(row, ZONE, desk.now)
    assert line.second == "along with Барсик · Соколова Е. В."
    assert line.title
    # The animal itself has the visit in its story, and the booking no more.
    own = desk.ask(lambda work: story.list_story(work, StoryRequest(desk.pet)))
    assert {row.kind for row in own} == {"visit"}
