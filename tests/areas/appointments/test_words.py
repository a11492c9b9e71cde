"""What cards, tooltips, columns, the month and the printed day say."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QRect
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from clinic_desktop.areas.appointments.entities import AppointmentState, ResourceKind
from clinic_desktop.areas.appointments.form.fields import MinuteField
from clinic_desktop.areas.appointments.form.moment import LengthField, MomentField
from clinic_desktop.areas.appointments.page.canvas.colours import ColourBy, card_colour
from clinic_desktop.areas.appointments.page.header import Mode
from clinic_desktop.areas.appointments.page.month import MonthModel, TodayRole, fill_text
from clinic_desktop.areas.appointments.page.saying import brief_title, heading, lead, summary, title
from clinic_desktop.areas.appointments.page.screen import free_screen
from clinic_desktop.areas.appointments.page.sheet import day_sheet
from clinic_desktop.areas.appointments.rows import NOBODY_ID, MonthDay
from clinic_desktop.areas.appointments.rules.columns import appointments_of, doctors_of, rooms_of_view
from clinic_desktop.areas.appointments.rules.ruler import Ruler
from clinic_desktop.areas.appointments.texts import slot_text, spoken, time_text, tip_text
from clinic_desktop.core.dates import clock_text
from clinic_desktop.ui.i18n import Languages, speaking
from clinic_desktop.ui.theme import Theme
from tests.areas.appointments import sample
from tests.areas.appointments.sample import DAY, NOW, ZONE, at, block, column, resource, row, view

State = AppointmentState
PARTS = ("pet", "species", "owner", "type", "reason", "state")


@pytest.fixture(autouse=True)
def english(qapp: object) -> Generator[None]:
    languages, theme = Languages(), Theme()
    languages.install("en")
    theme.apply("light")
    yield
    languages.install("en")


def test_a_card_says_what_the_clinic_chose_in_the_order_of_its_lines() -> None:
    one = row(1, 10, reason="Vomits", note="Bites", room_name="Room 3")
    said = slot_text(one, PARTS, ZONE, NOW)
    assert (said.who, said.beside, said.lines, said.state) == (
        "Барсик", "Cat · Кузнецова Ирина", ("Check-up · Vomits",), "Planned",
    )  # fmt: skip
    said = slot_text(one, ("pet", "phone", "room", "note"), ZONE, NOW)
    assert (said.beside, said.lines, said.state) == ("+7 916 234-45-67", ("Room 3", "Bites"), "")


def test_who_has_no_card_yet_is_called_by_the_name_they_gave() -> None:
    said = slot_text(row(1, 10, pet_name="", owner_id=None, client="Nosov"), PARTS, ZONE, NOW)
    assert (said.who, said.beside) == ("Nosov", "Cat · new client")


def test_animals_that_come_along_and_those_that_died_are_told() -> None:
    said = slot_text(row(1, 10, companions=("Муся", "Рекс"), deceased=True), PARTS, ZONE, NOW)
    assert said.who == "Барсик +2"
    assert said.beside.startswith("deceased")


def test_who_waits_is_told_with_the_minutes() -> None:
    waiting = row(1, 10, state=State.ARRIVED, arrived_at=NOW - timedelta(minutes=12, seconds=59))
    said = slot_text(waiting, PARTS, ZONE, NOW)
    assert (said.state, said.state_brief) == ("Waiting 12 min", "12 min")


def test_a_tooltip_tells_the_time_first_and_who_booked_and_when() -> None:
    lines = tip_text(row(1, 10, series_id=4), ("pet", "booked", "state"), ZONE, NOW).split("\n")
    assert lines == [
        "10:00 – 10:30", "Барсик", "booked 19/11/2026 04:00 by phone, Смирнова О.", "Planned", "One of a series",
    ]  # fmt: skip


def test_data_that_looks_like_markup_is_only_text() -> None:
    hostile = row(1, 10, pet_name="<b>Тузик</b>", reason="a\nb")
    assert slot_text(hostile, PARTS, ZONE, NOW).lines == ("Check-up · a b",)
    assert "<b>Тузик</b>" in spoken(hostile, ZONE, NOW)
    html = day_sheet(view(column(resource(1), hostile)), DAY, "A & B", ZONE, NOW).html
    assert "&lt;b&gt;Тузик" in html
    assert "A &amp; B" in html


def test_rooms_stand_among_doctors_only_with_what_has_no_doctor() -> None:
    room, busy = (resource(n, kind=ResourceKind.ROOM) for n in (3, 4))
    day = view(
        column(resource(1), row(1, 10)),
        column(resource(2), hours=None),
        column(room, row(1, 10)),
        column(busy, row(2, 11, doctor_id=None)),
        column(resource(5), hours=None, off_reason="Holiday"),
    )
    assert [c.resource.id for c in doctors_of(day).columns] == [1, 4, 5]
    assert [c.resource.id for c in rooms_of_view(day).columns] == [3, 4]
    assert [one.id for one in appointments_of(day)] == [1, 2]
    assert [c.resource.id for c in doctors_of(view(column(resource(2), hours=None))).columns] == [2]


def test_the_head_of_a_column_tells_why_nobody_works_and_what_must_be_moved() -> None:
    off = column(resource(1, "Orlova", "therapy"), hours=None, off_reason="Leave")
    assert heading(Mode.DAY, off, DAY).note == "therapy · Leave"
    gone = column(replace(resource(1, "Orlova"), archived=True), row(1, 10))
    assert "archived" in heading(Mode.DAY, gone, DAY).note
    assert heading(Mode.DAY, column(resource(NOBODY_ID)), DAY).title == "Without a doctor"
    week = heading(Mode.WEEK, off, DAY)
    assert (week.title, week.note, week.strong) == ("Fri, 20 Nov", "Leave", True)


def test_titles_name_the_day_the_week_and_the_month() -> None:
    day = date(2026, 12, 2)
    assert title(Mode.DAY, day) == "Wednesday, 2 December 2026"
    assert title(Mode.WEEK, day) == "30 November – 6 December 2026"
    assert title(Mode.MONTH, day) == "December 2026"
    assert [brief_title(mode, day) for mode in (Mode.DAY, Mode.WEEK, Mode.MONTH)] == [
        "Wed, 2 December 2026",
        "30 Nov – 6 Dec",
        "December 2026",
    ]
    assert lead(Mode.WEEK, row(1, 10), ZONE) == "Fri 10:00 – 10:30"


def test_the_summary_counts_who_is_still_to_come() -> None:
    assert summary(()) == "nothing is booked"
    rows = (row(1, 10), row(2, 11, state=State.CLOSED))
    assert summary(rows).split(" · ")[1].startswith("1 ")


def test_without_a_type_or_a_doctor_a_card_is_grey() -> None:
    bare = row(1, 10, type_colour="", doctor_colour="", state=State.CLOSED)
    assert {card_colour(bare, by) for by in ColourBy} == {card_colour(bare, ColourBy.STATE)}


def test_a_month_stands_in_weeks_from_monday() -> None:
    model = MonthModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    first = date(2026, 11, 1)
    days = [MonthDay(first + timedelta(days=n), n % 3, 60 * n, 480 if n else 0, "") for n in range(30)]
    model.set_days(days, date(2026, 11, 4))
    assert (model.rowCount(), model.columnCount()) == (6, 7)
    assert (model.index_of(first).row(), model.index_of(first).column()) == (0, 6)
    assert model.day_at(model.index(0, 0)) is None
    told = model.data(model.index_of(date(2026, 11, 3)))
    assert told.startswith("Tuesday, 3 November 2026, ")
    assert told.endswith("2 of 8 h")
    today = model.index_of(date(2026, 11, 4))
    assert model.data(today).startswith("Wednesday, 4 November 2026, today, ")
    marked = [model.data(model.index(n // 7, n % 7), TodayRole) for n in range(42)]
    assert marked.count(True) == 1
    assert model.data(today, TodayRole)


def test_a_day_nobody_works_says_why() -> None:
    assert fill_text(MonthDay(DAY, 0, 0, 0, "Holiday")) == "Holiday"
    assert fill_text(MonthDay(DAY, 0, 0, 0, "")) == "nobody works"


def test_the_printed_day_is_in_either_language_and_in_the_order_of_time() -> None:
    day = view(
        column(
            resource(1, "Орлова"),
            row(2, 12, pet_name="Рекс"),
            row(1, 10),
            blocks=(block(1, 1, 11, 30, "Обед"),),
        ),
        column(resource(2, "Белов")),
    )
    with speaking("ru"):
        russian = day_sheet(day, DAY, "Клиника", ZONE, NOW)
    english = day_sheet(day, DAY, "Clinic", ZONE, NOW)
    for sheet in (russian, english):
        assert sheet.html.index("Барсик") < sheet.html.index("Обед") < sheet.html.index("Рекс")
        assert "Белов" not in sheet.html
    assert "Кошка" in russian.html
    assert "Cat" in english.html
    assert "Friday, 20 November 2026" in english.title
    assert english.footer.format(page=1, pages=2).endswith("page 1 of 2")


def test_the_printed_day_of_a_room_names_the_doctor_and_of_a_doctor_the_room() -> None:
    here = row(1, 10, room_name="Room 3", doctor_name="Орлова")
    for whose, other in (("Орлова", "Room 3"), ("Room 3", "Орлова")):
        html = day_sheet(view(column(resource(1, whose), here)), DAY, "Clinic", ZONE, NOW).html
        assert (html.count(whose), html.count(other)) == (1, 1)


def test_braces_in_the_name_of_a_clinic_break_no_footer() -> None:
    sheet = day_sheet(sample.view(column(resource(1), row(1, 10))), DAY, "{x}", ZONE, at(10))
    assert "{x}" in sheet.html
    sheet.footer.format(page=1, pages=1)


def test_hours_look_alike_in_a_field_beside_it_in_a_card_and_on_the_ruler(qtbot: QtBot) -> None:
    starts, ends = at(1.25), at(1.75)
    moment = MomentField(ZONE)
    length = LengthField(moment.value, ZONE)
    for field in (moment, length):
        qtbot.addWidget(field)
    moment.set_value(starts)
    length.set_value(ends)
    length.follow()
    assert (moment.clock.text(), length._until.text()) == ("01:15", "min, until 01:45")
    assert time_text(row(1, 1.25), ZONE) == "01:15 – 01:45"
    assert Ruler(DAY, ZONE).clock_at(75) == "01:15"
    assert MinuteField().describe(75) == clock_text(75) == "01:15"


def test_the_waiting_room_is_shown_on_a_screen_that_nobody_works_at() -> None:
    own, beside, mirror = QRect(0, 0, 1280, 800), QRect(1280, 0, 1920, 1080), QRect(0, 0, 1024, 768)
    assert free_screen([own], own) is None
    assert free_screen([own, beside], own) == 1
    assert free_screen([own, beside], beside) == 0
    # A projector that repeats the same picture is no screen of its own.
    assert free_screen([own, mirror], own) is None
