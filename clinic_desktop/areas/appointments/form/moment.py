"""Fields for when an appointment begins and how long it takes."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from clinic_desktop.areas.appointments.rules import moment_at
from clinic_desktop.areas.appointments.texts import clock
from clinic_desktop.core.dates import clock_text, utc_now
from clinic_desktop.ui.forms.fields import DateField, OptionalWholeField, TextField, Unreadable
from clinic_desktop.ui.i18n import format_moment
from clinic_desktop.ui.theme import set_role

_CLOCK = re.compile(r"([0-9]{1,2})(?:[:.\- ]?([0-9]{2}))?")
STEP_MIN = 5
PAGE_MIN = 60


def read_clock(text: str) -> time | None:
    """Read a time of day such as ``8``, ``8:30``, ``8.30`` or ``0830``; None for what is none."""
    match = _CLOCK.fullmatch(text.strip())
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


class ClockField(TextField):
    """A time of day; the arrows go on by five minutes, Page Up and Page Down by an hour."""

    def value(self) -> time | None:
        """Return the time, or None for nothing. Raises Unreadable."""
        if not self.text().strip():
            return None
        found = read_clock(self.text())
        if found is None:
            raise Unreadable("not_a_time")
        return found

    def set_value(self, value: Any) -> None:
        """Show a time, or nothing."""
        self.setText(self.describe(value))

    def describe(self, value: Any) -> str:
        """Return a time as text."""
        return clock_text(value) if value is not None else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step by the arrows."""
        steps = {
            int(Qt.Key.Key_Up): STEP_MIN,
            int(Qt.Key.Key_Down): -STEP_MIN,
            int(Qt.Key.Key_PageUp): PAGE_MIN,
            int(Qt.Key.Key_PageDown): -PAGE_MIN,
        }
        found = read_clock(self.text())
        if event.key() not in steps or found is None:
            super().keyPressEvent(event)
            return
        minutes = (found.hour * 60 + found.minute + steps[event.key()]) % (24 * 60)
        self.set_value(time(minutes // 60, minutes % 60))


class DayField(DateField):
    """A day; the arrows go to the next and the one before, Page Up and Page Down by a week."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step by the arrows."""
        steps = {
            int(Qt.Key.Key_Up): 1,
            int(Qt.Key.Key_Down): -1,
            int(Qt.Key.Key_PageUp): 7,
            int(Qt.Key.Key_PageDown): -7,
        }
        try:
            day = self.value()
        except Unreadable:
            day = None
        if event.key() not in steps or day is None or not date.min.year + 1 < day.year < date.max.year:
            super().keyPressEvent(event)
            return
        self.set_value(day + timedelta(days=steps[event.key()]))


class MomentField(QWidget):
    """A day and a time by the clinic's clock; its value is a moment. A day alone is none yet."""

    changed = Signal()

    def __init__(self, zone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self.day = DayField(self._today)
        self.clock = ClockField()
        self.clock.setPlaceholderText("10:20")
        self.clock.setMaximumWidth(110)
        self.day.setToolTip(self.tr("↑ the next day, PgUp the next week"))
        self.clock.setToolTip(self.tr("↑ five minutes later, PgUp an hour later"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self.day, 1)
        line.addWidget(self.clock)
        for part in (self.day, self.clock):
            part.changed.connect(self.changed)

    def setAccessibleName(self, name: str) -> None:
        """Name the two parts, too."""
        super().setAccessibleName(name)
        self.day.setAccessibleName(self.tr("Day"))
        self.clock.setAccessibleName(self.tr("Time"))

    def setFocus(self, *args: Any) -> None:
        """Begin with the day; no focus proxy: Qt orders tabs around one in a ring of its own."""
        self.day.setFocus(*args)

    def shown_day(self) -> date | None:
        """Return the day as typed, whether or not there is a time; None for what is no day."""
        try:
            return self.day.value()
        except Unreadable:
            return None

    def value(self) -> datetime | None:
        """Return the moment, or None while the time is missing. Raises Unreadable."""
        day, clock_time = self.day.value(), self.clock.value()
        if clock_time is None:
            return None
        if day is None:
            raise Unreadable("required")
        try:
            return moment_at(day, clock_time.hour * 60 + clock_time.minute, self._zone)
        except OverflowError:
            raise Unreadable("not_a_day") from None

    def set_value(self, value: Any) -> None:
        """Show a moment; None leaves the day and empties the time."""
        if value is None:
            self.clock.set_value(None)
            return
        local = value.astimezone(ZoneInfo(self._zone))
        self.day.set_value(local.date())
        self.clock.set_value(local.time())

    def typed(self) -> Any:
        """Return both texts as they stand."""
        return (self.day.typed(), self.clock.typed())

    def retype(self, typed: Any) -> None:
        """Put back what `typed` returned."""
        if isinstance(typed, tuple) and len(typed) == 2:
            self.day.retype(typed[0])
            self.clock.retype(typed[1])

    def describe(self, value: Any) -> str:
        """Return a moment as text."""
        return format_moment(value, self._zone) if value is not None else "—"

    def _today(self) -> date:
        return utc_now().astimezone(ZoneInfo(self._zone)).date()


class LengthField(QWidget):
    """How many minutes an appointment takes, and until when that is; its value is the end."""

    changed = Signal()

    def __init__(
        self, start: Callable[[], datetime | None], zone: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._start, self._zone = start, zone
        self.minutes = OptionalWholeField()
        self.minutes.setMaximumWidth(90)
        self._until = QLabel()
        set_role(self._until, "muted")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.minutes)
        line.addWidget(self._until, 1)
        self.minutes.changed.connect(self._on_changed)

    def setAccessibleName(self, name: str) -> None:
        """Name the box, too."""
        super().setAccessibleName(name)
        self.minutes.setAccessibleName(name)

    def setFocus(self, *args: Any) -> None:
        """Begin with the minutes."""
        self.minutes.setFocus(*args)

    def length(self) -> int | None:
        """Return the minutes as typed, or None for what is no number."""
        try:
            return self.minutes.value()
        except Unreadable:
            return None

    def set_length(self, minutes: int) -> None:
        """Show another length."""
        self.minutes.set_value(minutes)

    def follow(self) -> None:
        """Show until when it is, after the start has changed."""
        end = self._end(self.length())
        self._until.setText(
            self.tr("min, until {time}").format(time=clock(end, self._zone)) if end else self.tr("min")
        )

    def value(self) -> datetime | None:
        """Return the end, or None without a start. Raises Unreadable."""
        minutes = self.minutes.value()
        if minutes is None and self._start() is not None:
            raise Unreadable("required")
        return self._end(minutes)

    def set_value(self, value: Any) -> None:
        """Show an end; None leaves the length."""
        start = self._start()
        if value is not None and start is not None:
            self.set_length(round((value - start).total_seconds() / 60))

    def typed(self) -> Any:
        """Return the minutes as they stand."""
        return self.minutes.typed()

    def retype(self, typed: Any) -> None:
        """Put back what `typed` returned."""
        self.minutes.retype(typed)

    def describe(self, value: Any) -> str:
        """Return an end as text."""
        return format_moment(value, self._zone) if value is not None else "—"

    def _end(self, minutes: int | None) -> datetime | None:
        start = self._start()
        if start is None or minutes is None:
            return None
        try:
            return start + timedelta(minutes=minutes)
        except OverflowError:
            return None

    def _on_changed(self) -> None:
        self.follow()
        self.changed.emit()
