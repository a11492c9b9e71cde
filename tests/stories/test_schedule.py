"""A day at the front desk, through the window: a call is booked, received, seen and sent to pay."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from clinic_desktop.areas.appointments import queries, service
from clinic_desktop.areas.appointments.entities import AppointmentState
from clinic_desktop.areas.appointments.form.block import BlockForm
from clinic_desktop.areas.appointments.form.booking import BookingForm
from clinic_desktop.areas.appointments.form.cancel import CancelAppointmentForm
from clinic_desktop.areas.appointments.form.check_in import CheckInForm
from clinic_desktop.areas.appointments.form.slots import SlotWindow
from clinic_desktop.areas.appointments.form.walk_in import WalkInForm
from clinic_desktop.areas.appointments.page.asking import ChoiceDialog
from clinic_desktop.areas.appointments.page.screen import WaitingScreen
from clinic_desktop.areas.appointments.rows import (
    AppointmentDraft,
    AppointmentRow,
    BlockDraft,
    CheckInDraft,
    Scope,
)
from clinic_desktop.areas.medical_records import service as medical_records
from clinic_desktop.areas.owners.form import OwnerForm
from clinic_desktop.areas.pets import queries as pets
from clinic_desktop.areas.pets import service as pet_service
from clinic_desktop.areas.pets.entities import AlertKind, AlertLevel, PetStatus
from clinic_desktop.areas.pets.form import PetForm, StatusForm
from clinic_desktop.areas.pets.rows import AlertDraft, StatusDraft, WeightDraft
from clinic_desktop.areas.today.page import TodayPage
from clinic_desktop.areas.users import queries as users
from clinic_desktop.areas.visits.form.visit import VisitForm
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.work import Database, Work
from clinic_desktop.ui.drafts import KeptDraft
from tests import diary, make
from tests.robot import Robot
from tests.walk import faults

State = AppointmentState
MOST_ACTIONS, MOST_SECONDS = 5, 20
PLAIN, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


def run(database: Database, function: Callable[[Work], Any]) -> Any:
    return database.command("test", function, actor=BUILT_IN_ADMINISTRATOR).value


def ask(database: Database, function: Callable[[Work], Any]) -> Any:
    return database.query(function, actor=BUILT_IN_ADMINISTRATOR)


def clinic(work: Work) -> tuple[int, int]:
    """A doctor who works round the clock in a room, and a cat of the clinic; returns the doctor and the cat."""
    room = diary.room(work)
    doctor = diary.doctor(work)
    week_ago = diary.day_of(work.now, diary.ZONE) - timedelta(days=7)
    diary.shift(work, doctor, 0, 24, first_on=week_ago, room_id=room)
    return doctor, make.pet(work)


def booked(work: Work, doctor: int, pet_id: int, **fields: Any) -> int:
    """Book an animal with a doctor for this very minute: it stands in today's list at any time of day."""
    starts_at = work.now.replace(second=0, microsecond=0)
    owner_id = pets.get_rows(work, [pet_id])[0].owner_id
    ends_at = starts_at + timedelta(minutes=20)
    draft = AppointmentDraft(
        owner_id, pet_id, doctor_id=doctor, starts_at=starts_at, ends_at=ends_at, **fields
    )
    return service.book(work, draft)


def only(database: Database) -> AppointmentRow:
    (row,) = ask(database, lambda work: queries.list_of_pet(work, 1))
    return row


def today(desk: Robot) -> TodayPage:
    page = desk.window.show_page("today")
    assert isinstance(page, TodayPage)
    page.chips.choose("reception")
    desk.settle()
    return page


def titles(card: Any) -> list[str]:
    return [line.title for line in card.list.lines.lines]


def enter(desk: Robot, card: Any) -> None:
    """Press Enter on the first line of a list."""
    desk.window.activateWindow()
    card.list.setFocus()
    desk.bot.waitUntil(card.list.hasFocus, timeout=5_000)
    desk.bot.keyClick(card.list, Qt.Key.Key_Return)
    desk.settle()


class Hands:
    """Counts what a person does: each word typed and each chord of keys is one action."""

    def __init__(self, desk: Robot) -> None:
        self.desk, self.actions, self.began = desk, 0, time.monotonic()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.actions += 1
        target = QApplication.focusWidget()
        assert target is not None
        self.desk.bot.keyClick(target, key, modifier)
        self.desk.settle()

    def word(self, text: str) -> None:
        self.actions += 1
        target = QApplication.focusWidget()
        assert target is not None
        self.desk.type(target, text)
        self.desk.settle()

    def wait_for(self, seen: Callable[[], QWidget]) -> None:
        self.desk.bot.waitUntil(lambda: QApplication.focusWidget() is seen(), timeout=5_000)


def test_a_known_client_is_booked_in_five_actions(opened: Any, database: Database) -> None:
    run(database, clinic)
    desk = opened("ru")
    desk.window.activateWindow()
    desk.bot.waitUntil(desk.window.isActiveWindow, timeout=5_000)
    for key, modifier in ((Qt.Key.Key_F6, PLAIN), (Qt.Key.Key_Return, SHIFT)):
        hands = Hands(desk)
        hands.key(Qt.Key.Key_F3)
        hands.word("4567")
        hands.key(key, modifier)
        form = desk.form
        assert isinstance(form, BookingForm)
        hands.wait_for(lambda form=form: form.times.list)  # type: ignore[misc]
        hands.key(Qt.Key.Key_Return)
        hands.key(Qt.Key.Key_Return)
        if desk.find_form() is not None:
            # The second booking of the day is asked about, in a sentence.
            assert key == Qt.Key.Key_Return
            assert desk.form._status.text()
            desk.form.accept()
            desk.settle()
        assert desk.find_form() is None
        assert hands.actions <= MOST_ACTIONS
        assert time.monotonic() - hands.began < MOST_SECONDS
    rows = ask(database, lambda work: queries.list_of_pet(work, 1))
    assert len(rows) == 2
    for row in rows:
        assert (row.state, row.pet_name) == (State.PLANNED, "Барсик")
        assert (row.doctor_name, row.room_name) == ("Соколова Е. В.", "Кабинет 1")


def test_who_was_booked_is_received_seen_and_sent_to_pay(opened: Any, database: Database) -> None:
    doctor, pet_id = run(database, clinic)
    run(database, lambda work: booked(work, doctor, pet_id, reason="Рвота"))
    desk = opened("ru")
    page = today(desk)
    view = page.reception
    enter(desk, view.day)
    form = desk.form
    assert isinstance(form, CheckInForm)
    assert form._guard.name.text() == "Барсик"
    desk.type(form._fields["weight"], "4,2")
    desk.save()
    assert only(database).state is State.ARRIVED
    assert titles(view.waiting) == ["Барсик"]
    weights = ask(database, lambda work: pets.get_card(work, pet_id)).weights
    assert [weight.grams for weight in weights] == [4200]

    enter(desk, view.waiting)
    visit = desk.form
    assert isinstance(visit, VisitForm)
    strip = visit.findChild(QWidget, "booked_strip")
    assert strip is not None
    assert "Соколова" in strip.text.text()  # type: ignore[attr-defined]
    assert [fault for fault in faults(visit, "ru", set()) if "Tab" in fault] == []
    assert only(database).state is State.WITH_DOCTOR
    desk.type(visit._fields["complaint"], "Рвота")
    visit.finish_action.trigger()
    desk.settle()
    assert only(database).state is State.READY_TO_PAY

    page = today(desk)
    assert titles(view.paying) == ["Барсик"]
    enter(desk, view.paying)
    row = only(database)
    assert row.state is State.CLOSED
    stamps = (row.arrived_at, row.started_at, row.finished_at, row.left_at)
    assert all(stamps)
    assert sorted(stamps) == list(stamps)


def test_a_call_of_nobody_known_becomes_a_request_and_then_a_card(opened: Any, database: Database) -> None:
    run(database, clinic)
    desk = opened("ru")
    desk.search("Петрова")
    desk.press(Qt.Key.Key_F6)
    form = desk.form
    assert isinstance(form, BookingForm)
    assert form._fields["client_name"].text() == "Петрова"
    desk.type(form._fields["client_phone"], "+7 916 765-43-21")
    desk.save()
    calls = ask(database, lambda work: queries.get_calls(work, diary.ZONE))
    assert [(row.client, row.phone) for row in calls.requests] == [("Петрова", "+79167654321")]

    page = today(desk)
    assert titles(page.reception.calls) == ["Петрова"]
    enter(desk, page.reception.calls)
    form = desk.form
    assert isinstance(form, BookingForm)
    form.take(form.times.slots[0])
    desk.save()
    desk.settle()
    page.reception.day.list.setFocus()
    row = next(row for row in page.reception.rows.values() if row.client == "Петрова")
    assert row.state is State.PLANNED
    page.desk.step(row)
    desk.settle()
    assert isinstance(desk.form, OwnerForm)
    assert desk.form._fields["surname"].text() == "Петрова"
    desk.save()
    assert isinstance(desk.form, PetForm)
    desk.form._fields["name"].set_value("Муся")
    desk.form._fields["species"].set_value((2, ""))
    desk.save()
    (row,) = ask(database, lambda work: queries.list_of_pet(work, 2))
    assert (row.state, row.pet_name) == (State.PLANNED, "Муся")


def test_receiving_asks_what_must_be_asked_and_nobody_is_received_twice(
    opened: Any, database: Database
) -> None:
    _, pet_id = run(database, clinic)
    bites = AlertDraft(AlertKind.AGGRESSIVE, AlertLevel.HIGH, "кусается")
    run(database, lambda work: pet_service.raise_alert(work, pet_id, bites))
    run(database, lambda work: pet_service.record_weight(work, pet_id, WeightDraft(4200)))
    other = run(database, lambda work: make.pet(work, 1, "Мурка"))
    run(database, lambda work: pet_service.raise_alert(work, other, replace(bites, text="царапается")))
    desk = opened("ru")
    desk.search("барсик")
    desk.press(Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    form = desk.form
    assert isinstance(form, WalkInForm)
    desk.type(form._fields["reason"], "хромает")
    desk.type(form._fields["weight"], "42")
    # What to beware of is read first, then a slipped point is asked about.
    desk.save()
    assert form._marks["alerts_seen"].isVisible()
    form._fields["alerts_seen"].set_value((1,))
    form._fields["companions"].set_value((other,))
    assert form._fields["alerts_seen"].describe((1, 2)).endswith("Мурка, кошка: Агрессия: царапается")
    desk.save()
    assert form._marks["alerts_seen"].isVisible()
    assert form._fields["alerts_seen"].property("role") == "strip"
    form._fields["alerts_seen"].set_value((1, 2))
    desk.save()
    assert form._marks["weight"].isVisible()
    assert ask(database, lambda work: queries.list_of_pet(work, 1)) == ()
    form._fields["weight"].setText("4,3")
    desk.save()
    row = only(database)
    assert (row.state, row.reason) == (State.ARRIVED, "хромает")
    # Who waits already is told of, and there is no way to receive them twice.
    desk.search("барсик")
    desk.press(Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert desk.find_form() is None
    told = QApplication.activeModalWidget()
    assert isinstance(told, ChoiceDialog)
    assert told.findChild(QPushButton, "answer_again") is None
    desk.widget(QPushButton, "answer_appointment", told).click()
    desk.settle()
    page = desk.window.show_page("schedule")
    assert page.board.current_row.id == row.id
    # However long it was out of sight, it shows the present moment as soon as it is seen.
    long_ago = utc_now() - timedelta(hours=1)
    page.board.set_now(long_ago)
    desk.window.show_page("today")
    desk.window.show_page("schedule")
    assert page.board.now > long_ago
    # A colleague who had the form open is refused in a sentence.
    desk.program.front_desk.walk_in(pet_id)
    desk.settle()
    desk.form._fields["alerts_seen"].set_value((1,))
    desk.save()
    assert desk.form._status.text()
    desk.form.abandon()
    assert only(database).id == row.id


def test_who_is_with_the_doctor_is_received_once_more_only_when_asked(
    opened: Any, database: Database
) -> None:
    doctor, pet_id = run(database, clinic)
    now = run(database, lambda work: booked(work, doctor, pet_id))
    run(database, lambda work: service.check_in(work, now, CheckInDraft()))
    run(database, lambda work: service.start_visit(work, now))
    desk = opened("ru")
    for answer, form in (("answer_again", WalkInForm), ("answer_visit", VisitForm)):
        desk.search("барсик")
        desk.press(Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
        desk.widget(QPushButton, answer, QApplication.activeModalWidget()).click()
        desk.settle()
        assert isinstance(desk.form, form)
        desk.form.abandon()


def test_a_cancelled_booking_of_an_animal_that_died_is_restored_only_knowingly(
    opened: Any, database: Database
) -> None:
    doctor, pet_id = run(database, clinic)
    made = run(database, lambda work: booked(work, doctor, pet_id))
    died = StatusDraft(PetStatus.DECEASED, diary.day_of(utc_now(), diary.ZONE))
    run(database, lambda work: medical_records.set_status(work, pet_id, died))
    desk = opened("ru")
    for answer, state in (("answer_none", State.CANCELLED_BY_CLINIC), ("answer_restore", State.PLANNED)):
        desk.program.front_desk.back(only(database))
        desk.settle()
        assert only(database).state is State.CANCELLED_BY_CLINIC
        desk.widget(QPushButton, answer, QApplication.activeModalWidget()).click()
        desk.settle()
        assert (only(database).id, only(database).state) == (made, state)


def test_a_booking_is_cancelled_and_booked_again(opened: Any, database: Database) -> None:
    doctor, pet_id = run(database, clinic)
    run(database, lambda work: booked(work, doctor, pet_id, reason="Прививка"))
    desk = opened("ru")
    page = today(desk)
    desk.program.front_desk.cancel(only(database))
    desk.settle()
    form = desk.form
    assert isinstance(form, CancelAppointmentForm)
    desk.save()
    assert form._marks["reason"].isVisible()
    form._fields["reason"].set_value("заболел ребёнок")
    form._fields["rebook"].set_value(True)
    desk.save()
    assert only(database).state is State.CANCELLED_BY_OWNER
    assert titles(page.reception.calls) == ["Барсик"]
    enter(desk, page.reception.calls)
    form = desk.form
    assert isinstance(form, BookingForm)
    assert form._fields["reason"].text() == "Прививка"
    form.take(form.times.slots[0])
    desk.save()
    states = {row.state for row in ask(database, lambda work: queries.list_of_pet(work, 1))}
    assert states == {State.CANCELLED_BY_OWNER, State.PLANNED}
    assert "Барсик" not in titles(page.reception.calls)


def test_a_death_names_the_bookings_it_cancels(opened: Any, database: Database) -> None:
    doctor, pet_id = run(database, clinic)
    run(database, lambda work: booked(work, doctor, pet_id, reason="Прививка"))
    desk = opened("ru")
    desk.window.show_page("patients").show_pet(pet_id)
    desk.settle()
    desk.press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    form = desk.form
    assert isinstance(form, StatusForm)
    assert not form._follows.isVisible()
    form._fields["status"].set_value(PetStatus.DECEASED)
    assert "Прививка" in form._follows.text()
    desk.save()
    assert only(database).state is State.CANCELLED_BY_CLINIC


def test_a_series_is_booked_and_its_rest_is_moved(opened: Any, database: Database) -> None:
    run(database, clinic)
    desk = opened("ru")
    desk.program.context.book("pet", 1, "")
    desk.settle()
    form = desk.form
    assert isinstance(form, BookingForm)
    tomorrow = diary.day_of(utc_now(), diary.ZONE) + timedelta(days=1)
    form._fields["starts_at"].day.set_value(tomorrow)
    form._fields["starts_at"].clock.setText("10:00")
    form._fields["doctor_id"].set_value(2)
    rule = form._fields["rule"]
    rule.set_value("FREQ=WEEKLY;COUNT=4")
    desk.save()
    rows = sorted(ask(database, lambda work: queries.list_of_pet(work, 1)), key=lambda row: row.starts_at)
    assert [row.starts_at for row in rows] == [
        diary.at(10, day=tomorrow + timedelta(weeks=n)) for n in range(4)
    ]

    desk.program.front_desk.change(rows[1].id)
    desk.settle()
    form = desk.form
    form._fields["scope"].set_value(Scope.FUTURE)
    form._fields["starts_at"].clock.setText("11:30")
    desk.save()
    rows = sorted(ask(database, lambda work: queries.list_of_pet(work, 1)), key=lambda row: row.starts_at)
    assert [diary.clock(row.starts_at) for row in rows] == ["10:00", "11:30", "11:30", "11:30"]

    # What is taken now isn't offered by the search for a free time.
    desk.program.front_desk.find_slot()
    desk.settle()
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, SlotWindow) and w.isVisible())
    desk.bot.waitUntil(lambda: bool(window.times.slots), timeout=5_000)
    assert not {slot.starts_at for slot in window.times.slots} & {row.starts_at for row in rows}
    chosen = window.times.slots[2]
    window.times.list.setCurrentIndex(window.times.list.lines.index(2, 0))
    desk.bot.keyClick(window.times.list, Qt.Key.Key_Return)
    desk.settle()
    draft = desk.form.draft()
    assert (draft.starts_at, draft.doctor_id) == (chosen.starts_at, chosen.doctor_id)


def test_a_taken_time_is_refused_and_a_warning_is_asked_once(opened: Any, database: Database) -> None:
    doctor, pet_id = run(database, clinic)
    other = run(database, lambda work: make.pet(work, name="Рекс"))
    run(database, lambda work: booked(work, doctor, pet_id))
    taken = only(database)
    desk = opened("ru")
    desk.program.context.book("pet", other, "")
    desk.settle()
    form = desk.form
    form._fields["doctor_id"].set_value(doctor)
    form._fields["starts_at"].set_value(taken.starts_at)
    desk.save()
    assert form.isVisible()
    assert form._marks["doctor_id"].isVisible() or form._marks["starts_at"].isVisible() or form._status.text()
    # The animal comes at that time to somebody else already: asked once, then booked.
    form._fields["doctor_id"].set_value(None)
    form.abandon()
    desk.program.context.book("pet", pet_id, "")
    desk.settle()
    form = desk.form
    form._fields["starts_at"].set_value(taken.starts_at)
    desk.save()
    assert form.isVisible()
    assert form._status.text()
    desk.save()
    assert desk.find_form() is None
    assert len(ask(database, lambda work: queries.list_of_pet(work, pet_id))) == 2


def test_an_arrival_is_told_to_the_doctor_and_shown_to_the_waiting_room_without_surnames(
    opened: Any, database: Database
) -> None:
    doctor, pet_id = run(database, clinic)
    run(database, lambda work: booked(work, doctor, pet_id))
    vet = ask(database, lambda work: users.load_actor(work.session, doctor_user(work, doctor)))
    desk = opened("ru", actor=vet)
    said: list[str] = []
    desk.program.failures.said.connect(said.append)
    desk.settle()
    desk.program.runner.command(desk.window, "test", lambda work: service.check_in(work, 1, diary.received()))
    desk.settle()
    assert any("Барсик" in text for text in said)
    page = desk.window.show_page("today")
    assert titles(page.work.queue) == ["Барсик"]

    page.screen_action.trigger()
    desk.settle()
    screen = next(w for w in QApplication.topLevelWidgets() if isinstance(w, WaitingScreen))
    told = [label.text() for label in screen.findChildren(QLabel)]
    assert "Барсик" in told
    assert not any("Кузнецова" in text for text in told)
    # It stays while nobody is signed in: clients look at it.
    desk.program.gate.lock()
    assert screen.isVisible()
    screen.close()


def doctor_user(work: Work, doctor: int) -> int:
    rows = queries.list_resources(work)
    found = next(row.user_id for row in rows if row.id == doctor)
    assert found is not None
    return found


def test_a_weight_is_not_kept_for_the_other_animal_of_an_owner(opened: Any, database: Database) -> None:
    _, first = run(database, clinic)
    owner_id = ask(database, lambda work: pets.get_rows(work, [first])[0].owner_id)
    second = run(database, lambda work: make.pet(work, owner_id, "Муся"))
    desk = opened("ru")
    today(desk).walk_in_action.trigger()
    desk.settle()
    form = desk.form
    assert isinstance(form, WalkInForm)
    form._fields["owner_id"].know(owner_id, "Кузнецова")
    form._fields["owner_id"].set_value(owner_id)
    form._on_picked(owner_id, first)
    desk.settle()
    desk.type(form._fields["weight"], "4,2")
    form._fields["pet_id"].set_value(second)
    # While the other card is being read, nobody is received.
    assert [problem.field for problem in form.problems()] == ["pet_id"]
    desk.settle()
    assert (form.draft().pet_id, form.draft().grams) == (second, None)
    desk.save()
    assert ask(
        database, lambda work: [row.pet_id for row in queries.get_queues(work, diary.ZONE).waiting]
    ) == [second]


def test_somebody_new_comes_without_a_booking_and_waits_after_one_form(
    opened: Any, database: Database
) -> None:
    _, known = run(database, clinic)
    desk = opened("ru")
    page = today(desk)
    # From where the day begins, the search box.
    desk.window.activateWindow()
    desk.window.focus_search()
    desk.bot.waitUntil(desk.window.search_box.hasFocus, timeout=5_000)
    desk.bot.keyClick(desk.window.search_box, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    form = desk.form
    assert isinstance(form, WalkInForm)
    # Enter takes the first of those that were found.
    desk.type(form._fields["owner_id"], "барсик")
    desk.settle()
    desk.bot.waitUntil(form._fields["owner_id"].completer().popup().isVisible, timeout=5_000)
    desk.bot.keyClick(form._fields["owner_id"], Qt.Key.Key_Return)
    desk.settle()
    assert form._chosen.id == known
    form._fields["owner_id"].clear()
    desk.type(form._fields["owner_id"], "лебедев олег 8 926 111-22-33")
    form._who.choose("new")
    assert form._fields["client_name"].text() == "Лебедев Олег"
    desk.save()
    assert form._marks["pet_name"].isVisible()
    # A number that the clinic knows is offered with its owner, and their animals to choose from.
    form._fields["client_phone"].setText(make.PHONE)
    desk.settle()
    desk.bot.waitUntil(form._candidates.isVisible, timeout=5_000)
    form._candidates._buttons[0].click()
    desk.settle()
    assert (form._who.value, form._chosen.id) == ("known", known)
    assert form._guard.isVisible()
    form._who.choose("new")
    assert form._guard.isHidden()
    desk.type(form._fields["client_name"], "Лебедев Олег")
    desk.type(form._fields["client_phone"], "8 926 111-22-33")
    desk.type(form._fields["pet_name"], "Рекс")
    form._fields["species"].setEditText("Собака")
    desk.type(form._fields["weight"], "30")
    desk.save()
    assert desk.find_form() is None
    assert titles(page.reception.waiting) == ["Рекс"]
    (row,) = ask(database, lambda work: queries.get_queues(work, diary.ZONE)).waiting
    assert (row.client, row.phone) == ("Лебедев Олег", "+79261112233")


def test_a_lost_form_of_time_not_for_booking_is_opened_again(opened: Any, database: Database) -> None:
    doctor, _ = run(database, clinic)
    starts_at = utc_now() + timedelta(days=1)
    lunch = BlockDraft(doctor, starts_at, starts_at + timedelta(hours=1), "обед")
    block_id = run(database, lambda work: service.block(work, lunch))
    desk = opened("ru")
    for subject, reason in ((("block", block_id), "обед"), (("", 0), "")):
        desk.program._reopen(KeptDraft(uuid4(), BlockForm.__name__, subject, "", {}, utc_now()))
        desk.settle()
        assert isinstance(desk.form, BlockForm)
        assert (desk.form.subject, desk.form.draft().reason) == (subject, reason)
        desk.form.abandon()
