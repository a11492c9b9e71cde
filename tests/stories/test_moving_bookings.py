"""Bookings are moved on the schedule: saved, taken back, refused, lost with the server; the card never lies."""

from __future__ import annotations

from collections.abc import Callable, Generator
from datetime import datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import URL

from clinic_desktop.areas.appointments import queries, service
from clinic_desktop.areas.appointments.page.asking import ChoiceDialog
from clinic_desktop.areas.appointments.page.header import Mode
from clinic_desktop.areas.appointments.page.schedule import SchedulePage
from clinic_desktop.areas.appointments.rows import APPOINTMENTS_VIEW, AppointmentDraft
from clinic_desktop.areas.appointments.texts import clock
from clinic_desktop.areas.pets import queries as pets
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR, Actor
from clinic_desktop.db.work import Database, Work
from clinic_desktop.settings import Settings
from tests import diary, make
from tests.areas.appointments.hand import Hand
from tests.diary import MONDAY, ZONE, at
from tests.proxy import Wire
from tests.robot import Robot

Control = Qt.KeyboardModifier.ControlModifier


def command(database: Database, function: Callable[[Work], Any]) -> Any:
    return database.command("test", function, actor=BUILT_IN_ADMINISTRATOR).value


def clinic(work: Work, rule: str = "") -> int:
    """Two doctors, the second from noon on, and Барсик at ten with the first; returns the booking."""
    doctors = [diary.doctor(work, login, name) for login, name in (("orlova", "Орлова"), ("belov", "Белов"))]
    for doctor, starts in zip(doctors, (9, 12), strict=True):
        diary.shift(work, doctor, starts)
    pet_id = make.pet(work)
    (pet,) = pets.get_rows(work, [pet_id])
    draft = AppointmentDraft(pet.owner_id, pet_id, doctor_id=doctors[0], starts_at=at(10), ends_at=at(10, 30))
    other = AppointmentDraft(client_name="Носов", client_phone="+79160000000", doctor_id=doctors[1],
                             starts_at=at(12), ends_at=at(13))  # fmt: skip
    service.book(work, other)
    return service.book(work, AppointmentDraft(**{**_fields(draft), "rule": rule}))


def _fields(draft: AppointmentDraft) -> dict[str, Any]:
    return {name: getattr(draft, name) for name in draft.__dataclass_fields__}


def _clock(moment: datetime | None) -> str:
    assert moment is not None
    return clock(moment, ZONE)


def place_of(database: Database, booking: int) -> tuple[str, str, str]:
    """When and with whom a booking stands: ``("10:00", "10:30", "Орлова")``."""
    row = database.query(lambda work: queries.get_card(work, booking), actor=BUILT_IN_ADMINISTRATOR).row
    return _clock(row.starts_at), _clock(row.ends_at), row.doctor_name


class Desk:
    """The schedule of a Monday, with a hand over it."""

    def __init__(self, robot: Robot) -> None:
        self.robot = robot
        self.page: SchedulePage = robot.window.show_page("schedule")
        self.page.show_day(MONDAY)
        robot.settle()
        self.board = self.page.board
        self.board.set_zoom(3)
        self.hand = Hand(robot.bot, self.board)
        self.said: list[str] = []
        robot.program.failures.said.connect(self.said.append)

    def shown(self, booking: int) -> tuple[str, int]:
        """Where the card stands on the screen: its time and its column."""
        geometry = self.board.geometry_now
        assert geometry is not None
        card = geometry.find(booking)
        assert card is not None
        assert self.board.overlay.opacity_of(card) == 1
        return geometry.rulers[card.place.column].clock_at(card.place.top), card.place.column

    def undo(self) -> None:
        self.robot.press(Qt.Key.Key_Z, Control)
        self.robot.settle()

    def drag(self, booking: int, **by: Any) -> None:
        self.hand.drag(booking, **by)
        self.hand.drop()
        self.robot.settle()
        self.robot.settle()


def test_a_booking_is_moved_and_the_card_always_tells_the_truth(opened: Any, database: Database) -> None:
    booking = command(database, clinic)
    here = Desk(opened("ru"))

    # Dragged to another time and doctor; Ctrl+Z brings it back.
    here.drag(booking, minutes=45, columns=1)
    assert place_of(database, booking) == ("10:45", "11:15", "Белов")
    assert here.shown(booking) == ("10:45", 1)
    # With whom it is now is said, and that they don't work then.
    told = here.robot.window.notice.text.splitlines()
    assert told[0].endswith("10:45, Белов")
    assert "не в смене" in told[1]
    here.undo()
    assert place_of(database, booking) == ("10:00", "10:30", "Орлова")
    assert here.shown(booking) == ("10:00", 0)

    # The lower edge makes it longer.
    here.drag(booking, minutes=30, lower_edge=True)
    assert place_of(database, booking) == ("10:00", "11:00", "Орлова")
    here.undo()

    # The keys do the same.
    here.board.setFocus()
    here.board.choose(booking)
    here.hand.press(Qt.Key.Key_Down, Qt.Key.Key_Right, modifier=Control)
    here.hand.press(Qt.Key.Key_Return)
    here.robot.settle()
    assert place_of(database, booking) == ("10:15", "10:45", "Белов")
    here.undo()

    # Where somebody is booked it isn't left, and it is said who stands there.
    here.drag(booking, minutes=120, columns=1)
    assert place_of(database, booking) == ("10:00", "10:30", "Орлова")
    assert here.shown(booking) == ("10:00", 0)
    assert "Носов" in here.said.pop()

    # A colleague moves it under the mouse: it stays where they put it.
    (row,) = database.query(lambda work: queries.list_of_pet(work, 1), actor=BUILT_IN_ADMINISTRATOR)
    here.hand.drag(booking, minutes=45)
    times = {"starts_at": at(15), "ends_at": at(15, 30)}
    moved = database.command(
        "test", lambda work: service.move(work, booking, row.version, **times), actor=BUILT_IN_ADMINISTRATOR
    )
    here.robot.program.bus.publish(moved.changes, None)
    here.robot.settle()
    here.hand.drop()
    here.robot.settle()
    assert place_of(database, booking) == ("15:00", "15:30", "Орлова")
    assert here.shown(booking) == ("15:00", 0)
    assert len(here.said) == 1

    # Without the right it is only looked at, and why is said.
    here.said.clear()
    here.robot.program.rights.set_actor(Actor(5, "Смирнова", frozenset({APPOINTMENTS_VIEW}), "nurse"))
    here.robot.settle()
    here.drag(booking, minutes=45)
    assert place_of(database, booking) == ("15:00", "15:30", "Орлова")
    assert len(here.said) == 1


class TestOnOneEngine:
    """What the windows alone decide."""

    @pytest.fixture
    def engine_name(self) -> str:
        return "sqlite"

    def test_of_a_series_it_is_asked_what_is_meant(self, opened: Any, database: Database) -> None:
        first = command(database, lambda work: clinic(work, "FREQ=WEEKLY;COUNT=3"))
        here = Desk(opened("ru"))
        answers = (
            ("", ["10:00", "10:00", "10:00"]),
            ("answer_future", ["10:30", "10:30", "10:30"]),
            ("answer_this", ["10:30", "10:30", "11:00"]),
        )
        for answer, times in answers:
            here.drag(first, minutes=30)
            dialog = here.page.findChildren(ChoiceDialog)[-1]
            if answer:
                here.robot.widget(QPushButton, answer, dialog).click()
            else:
                dialog.reject()
            here.robot.settle()
            here.robot.settle()
            rows = database.query(lambda work: queries.list_of_pet(work, 1), actor=BUILT_IN_ADMINISTRATOR)
            assert sorted(_clock(row.starts_at) for row in rows) == times

    def test_weeks_months_and_lists_are_reached_by_keys_and_news_scroll_nothing(
        self, opened: Any, database: Database
    ) -> None:
        booking = command(database, clinic)
        here = Desk(opened("ru"))
        robot, page = here.robot, here.page
        page.focus_first()
        robot.press(Qt.Key.Key_2, Control)
        assert here.shown(booking) == ("10:00", 0)
        assert here.board.view is not None
        assert len(here.board.view.columns) == 7
        robot.press(Qt.Key.Key_3, Control)
        days = page.month.month_model
        assert days.day_at(days.index_of(MONDAY)).appointments == 2  # type: ignore[union-attr]
        page.month.setCurrentIndex(days.index_of(MONDAY))
        robot.bot.keyClick(page.month, Qt.Key.Key_Return)
        robot.settle()
        assert (page.mode, page.day) == (Mode.DAY, MONDAY)
        robot.press(Qt.Key.Key_L, Control)
        assert [line.title for line in page.list.lines.lines] == ["Барсик", "Носов"]
        assert "10:00 – 10:30" in page.list.lines.lines[0].spoken
        page.list.select(("appointment", booking))
        assert page.steps.row is not None
        assert page.steps.row.id == booking

        # What can't be done now says why; the rest says what it needs.
        actions = page.steps.actions
        assert actions["confirm"].isEnabled()
        assert not actions["finish"].isEnabled()
        assert "Запланирован" in actions["finish"].toolTip() or "Planned" in actions["finish"].toolTip()
        actions["confirm"].trigger()
        robot.settle()
        assert not actions["confirm"].isEnabled()
        assert actions["back"].isEnabled()
        robot.press(Qt.Key.Key_L, Control)

        # Time is taken out of booking where the cursor stands, and given back.
        here.board.setFocus()
        here.board.cursor_place.put_at(0, 14 * 60)
        robot.press(Qt.Key.Key_B, Control)
        robot.fill(reason="Обед")
        robot.save()
        here.board.cursor_place.put_at(0, 14 * 60 + 1)
        block = here.board.cursor_place.block
        assert block is not None
        assert block.reason == "Обед"
        page.blocks.unblock_action.trigger()
        robot.settle()
        assert here.board.cursor_place.block is None

        here.board.set_zoom(8)
        here.board.verticalScrollBar().setValue(200)
        draft = AppointmentDraft(
            client_name="Гусев", client_phone="+79161111111", doctor_id=1, starts_at=at(16), ends_at=at(17)
        )
        booked = database.command(
            "test", lambda work: service.book(work, draft), actor=BUILT_IN_ADMINISTRATOR
        )
        robot.program.bus.publish(booked.changes, None)
        robot.settle()
        assert here.shown(booked.value) == ("16:00", 0)
        assert here.board.verticalScrollBar().value() == 200


class TestFarFromTheServer:
    """The wire to PostgreSQL is cut in the middle of a drag."""

    @pytest.fixture
    def engine_name(self) -> str:
        return "postgresql"

    @pytest.fixture
    def wire(self, database_url: URL) -> Generator[Wire]:
        made = Wire(database_url)
        yield made
        made.close()

    def test_the_card_returns_and_trying_again_moves_it(
        self, qtbot: QtBot, database: Database, wire: Wire
    ) -> None:
        booking = command(database, clinic)
        url = wire.url.render_as_string(hide_password=False)
        robot = Robot(qtbot, Settings(database=url, workstation="2", language="ru", theme="light"))
        try:
            here = Desk(robot)
            here.hand.drag(booking, minutes=45)
            wire.cut()
            here.hand.drop()
            robot.settle()
            assert here.shown(booking) == ("10:00", 0)
            assert robot.window.banner.isVisible()
            assert any("Барсик" in told for told in here.said)
            wire.mend()
            robot.widget(QPushButton, "banner_retry").click()
            robot.settle()
            assert place_of(database, booking) == ("10:45", "11:15", "Орлова")
        finally:
            robot.close()
            robot.languages.install("en")
