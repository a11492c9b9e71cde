"""What of the schedule's lists only a window shows."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clinic_desktop.areas.appointments.form.calendar import CANNOT_WRITE, write_period
from clinic_desktop.areas.appointments.form.fields import MinuteField, PartsField, WeekdaysField
from clinic_desktop.areas.appointments.form.times import FreeTimes, slot_line
from clinic_desktop.areas.appointments.form.words import repeat_text, weekday_text
from clinic_desktop.areas.appointments.ical import Event, write_calendar
from clinic_desktop.areas.appointments.page.side import SideCards, SideList, phone_of, side_line
from clinic_desktop.areas.appointments.roster_rows import Period, ToMove
from clinic_desktop.areas.appointments.rows import BlockRow, FreeSlot
from clinic_desktop.areas.appointments.rules.repeat import Frequency, Repeat
from clinic_desktop.ui.forms.fields import Unreadable
from clinic_desktop.ui.i18n import format_phone
from tests.areas.appointments import sample

NOW = datetime(2027, 3, 1, 6, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "minutes"), [("", None), ("9", 540), ("9:05", 545), ("0905", 545), ("24:00", 1440), ("0:00", 0)]
)
def test_a_time_of_day_is_read_as_minutes(typed: str, minutes: int | None, qtbot: QtBot) -> None:
    field = MinuteField()
    qtbot.addWidget(field)
    field.setText(typed)
    assert field.value() == minutes
    field.set_value(minutes)
    assert field.value() == minutes


def test_what_is_no_time_of_day_is_said(qtbot: QtBot) -> None:
    field = MinuteField()
    qtbot.addWidget(field)
    for text in ("25:00", "9:60", "полдень"):
        field.setText(text)
        with pytest.raises(Unreadable, match="not_a_time"):
            field.value()


def test_parts_are_put_in_order_by_keys(qtbot: QtBot) -> None:
    field = PartsField([("a", "A"), ("b", "B"), ("c", "C")], 3)
    qtbot.addWidget(field)
    field.set_value(("c", "a"))
    assert field.value() == ("c", "a")
    field.list.setCurrentRow(1)
    qtbot.keyClick(field.list, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert field.value() == ("a", "c")
    qtbot.keyClick(field.list, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert (field.value(), field.list.currentRow()) == (("a", "c"), 0)
    field.retype(field.typed())
    assert field.value() == ("a", "c")


def test_days_of_the_week_are_numbers(qtbot: QtBot) -> None:
    field = WeekdaysField()
    qtbot.addWidget(field)
    field.set_value((0, 6))
    assert field.value() == (0, 6)


def test_what_is_to_be_moved_is_seen_only_while_something_is(qtbot: QtBot) -> None:
    side = SideCards()
    qtbot.addWidget(side)
    side.show()
    asked: list[Any] = []
    side.move_wanted.connect(asked.append)
    row = sample.row(1, 10)
    side.show_to_move(ToMove((row,), False), sample.ZONE)
    assert side.to_move.isVisible()
    side.to_move.list.opened.emit(side.to_move.list.current_line() or _line_of(side))
    assert asked == [row]
    side.show_to_move(ToMove((), False), sample.ZONE)
    assert not side.to_move.isVisible()


def _line_of(side: SideCards) -> Any:
    side.to_move.list.setCurrentIndex(side.to_move.list.model().index(0, 0))
    return side.to_move.list.current_line()


def test_who_has_no_animal_yet_is_named_once() -> None:
    assert "Кузнецова" in phone_of(sample.row(1, 10))
    new = sample.row(2, 10, pet_id=None, pet_name="", client="Носов", phone="+79160000000")
    assert phone_of(new) == format_phone(new.phone)


def test_three_who_wait_are_seen_without_scrolling(qtbot: QtBot) -> None:
    part = SideList("waiting")
    qtbot.addWidget(part)
    rows = [sample.row(number, 10) for number in range(3)]
    part.show_lines("", "", 3, rows, [side_line(row, "") for row in rows])
    assert part.list.sizeHint().height() >= 3 * part.list.sizeHintForRow(0)


def test_the_time_that_was_taken_stays_under_the_cursor_when_times_are_found_anew(qtbot: QtBot) -> None:
    times = FreeTimes()
    qtbot.addWidget(times)
    slots = [
        FreeSlot(doctor, "", None, "", sample.at(hour), sample.at(hour + 0.5))
        for hour, doctor in ((11, 1), (12, 2), (13, 3), (14, 3))
    ]
    times.show_slots(slots, sample.ZONE, sample.NOW)
    times.list.select(("slot", 2))
    times.show_slots(slots[2:], sample.ZONE, sample.NOW)
    assert times.current() == slots[2]
    times.show_slots(slots[:2], sample.ZONE, sample.NOW)
    assert times.current() == slots[0]


def test_a_free_time_of_another_day_names_the_weekday() -> None:
    slot = FreeSlot(1, "", None, "", sample.at(34), sample.at(34.5))
    assert "21" in slot_line(0, slot, sample.ZONE, sample.NOW).title.removeprefix(weekday_text(5) + " ")
    assert slot_line(0, slot, sample.ZONE, sample.NOW).title.startswith(weekday_text(5) + " ")


@pytest.mark.parametrize(
    ("frequency", "told"),
    [(Frequency.DAILY, "every day"), (Frequency.WEEKLY, "every week"), (Frequency.MONTHLY, "every month")],
)
def test_what_comes_every_time_has_no_number(frequency: Frequency, told: str) -> None:
    assert repeat_text(Repeat(frequency, 1, count=5)).startswith(f"{told} · ")


# --- a calendar file


def test_a_calendar_is_what_the_standard_wants() -> None:
    event = Event(
        "appointment-7@clinic-desktop", 2, NOW, NOW + timedelta(minutes=30), "Барсик; кошка, осмотр",
        "Рвота\nвторой день: " + "очень длинное примечание, " * 5, "Кабинет 1", tentative=True,
    )  # fmt: skip
    data = write_calendar([event], "Соколова Е. В.", NOW)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")
    lines = data.decode().replace("\r\n ", "").split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    assert "DTSTART:20270301T060000Z" in lines
    assert "DTEND:20270301T063000Z" in lines
    assert "UID:appointment-7@clinic-desktop" in lines
    assert "SUMMARY:Барсик\\; кошка\\, осмотр" in lines
    assert any(line.startswith("DESCRIPTION:Рвота\\nвторой день: очень") for line in lines)
    assert {"SEQUENCE:2", "STATUS:TENTATIVE", "LOCATION:Кабинет 1"} <= set(lines)


def test_a_file_that_cannot_be_written_is_said(tmp_path: Path, qapp: Any) -> None:
    block = BlockRow(3, 1, NOW, NOW + timedelta(hours=1), "Обед", "Соколова")
    period = Period(sample.resource(1, "Соколова"), (sample.row(1, 10),), (block,))
    assert write_period(tmp_path / "a.ics", period, NOW) == 2
    assert write_period(tmp_path / "none" / "a.ics", period, NOW) == CANNOT_WRITE
    text = (tmp_path / "a.ics").read_text(encoding="utf-8")
    assert "SUMMARY:Обед" in text
    assert "79162344567" not in text
