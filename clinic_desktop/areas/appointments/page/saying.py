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
from clinic_desktop.ui.i18n import format_day_in_words, translate


def title(mode: Mode, day: date) -> str:
    """Return which day, week or month is shown."""
    if mode is Mode.MONTH:
        name = QLocale().standaloneMonthName(day.month)
        return f"{name[:1].upper()}{name[1:]} {day.year}"
    if mode is Mode.WEEK:
        monday = day - timedelta(days=day.weekday())
        sunday = monday + timedelta(days=6)
        last = QLocale().toString(QDate(sunday.year, sunday.month, sunday.day), "d MMMM yyyy")
        form = "d" if monday.month == sunday.month else "d MMMM"
        first = QLocale().toString(QDate(monday.year, monday.month, monday.day), form)
        return f"{first} – {last}"
    return format_day_in_words(day)


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
