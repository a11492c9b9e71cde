"""The schedule's head and its columns in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QLocale

from clinic_desktop.areas.appointments.page.canvas.strips import Heading
from clinic_desktop.areas.appointments.page.header import Mode
from clinic_desktop.areas.appointments.rows import NOBODY_ID, AppointmentRow, DayColumn
from clinic_desktop.areas.appointments.rules.columns import still_to_come
from clinic_desktop.areas.appointments.texts import Counts, day_heading, time_text
from clinic_desktop.ui.i18n import translate

DAY_IN_WORDS, DAY_IN_BRIEF = "dddd, d MMMM yyyy", "ddd, d MMMM yyyy"


def title(mode: Mode, day: date) -> str:
    """Return which day, week or month is shown."""
    if mode is Mode.MONTH:
        name = QLocale().standaloneMonthName(day.month)
        return f"{_begun(name)} {day.year}"
    return _week(day, "d MMMM", "d MMMM yyyy") if mode is Mode.WEEK else _begun(_said(day, DAY_IN_WORDS))


def brief_title(mode: Mode, day: date) -> str:
    """Return the same where there is no room for it whole."""
    if mode is Mode.MONTH:
        return title(mode, day)
    return _week(day, "d MMM", "d MMM") if mode is Mode.WEEK else _begun(_said(day, DAY_IN_BRIEF))


def _week(day: date, first_form: str, last_form: str) -> str:
    monday = day - timedelta(days=day.weekday())
    sunday = monday + timedelta(days=6)
    first = _said(monday, "d" if monday.month == sunday.month else first_form)
    return f"{first} – {_said(sunday, last_form)}"


def _said(day: date, form: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]


def summary(rows: Sequence[AppointmentRow]) -> str:
    """Return how many come, and how many of them haven't yet."""
    if not rows:
        return translate("SchedulePage", "nothing is booked")
    parts = [Counts().appointments(len(rows))]
    coming = still_to_come(rows)
    if coming:
        parts.append(Counts().still_to_come(coming))
    return " · ".join(parts)


def empty_text(mode: Mode) -> str:
    """Return what to do where no column is shown."""
    if mode is Mode.ROOMS:
        return translate(
            "SchedulePage", "No room or equipment is kept yet. They are entered in Lists (Alt+7)."
        )
    return translate("SchedulePage", "No doctor has a schedule yet. Doctors are entered in Lists (Alt+7).")


def heading(mode: Mode, column: DayColumn, today: date) -> Heading:
    """Return the head of a column: a day in a week, else a doctor or a room."""
    if mode is Mode.WEEK:
        return Heading(day_heading(column.day), column.off_reason, strong=column.day == today)
    resource = column.resource
    if resource.id == NOBODY_ID:
        return Heading(translate("SchedulePage", "Without a doctor"), "", resource.colour)
    note = (
        translate("SchedulePage", "archived: give these to somebody") if resource.archived else resource.note
    )
    told = " · ".join(part for part in (note, column.off_reason) if part)
    return Heading(resource.name, told, resource.colour)


def lead(mode: Mode, row: AppointmentRow, zone: str) -> str:
    """Return when an appointment of a list is; in a week, on which day, too."""
    if mode is not Mode.WEEK or row.starts_at is None:
        return time_text(row, zone)
    local = row.starts_at.astimezone(ZoneInfo(zone))
    day = QLocale().dayName(local.isoweekday(), QLocale.FormatType.ShortFormat)
    return f"{day} {time_text(row, zone)}"
