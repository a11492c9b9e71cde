"""The words of the forms and lists of bookings: when, whom, about what, and how they repeat."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.ui.i18n import format_date, format_moment, translate

if TYPE_CHECKING:
    from clinic_desktop.areas.appointments.rows import AppointmentRow
    from clinic_desktop.areas.appointments.rules.repeat import Repeat


class BookingCounts(QObject):
    """Counts in words; a QObject of its own, because only ``tr`` knows plural forms."""

    def days(self, n: int) -> str:
        """Return "every 3 days"."""
        return self.tr("every %n day(s)", "", n) if n > 1 else self.tr("every day")

    def weeks(self, n: int) -> str:
        """Return "every 2 weeks"."""
        return self.tr("every %n week(s)", "", n) if n > 1 else self.tr("every week")

    def months(self, n: int) -> str:
        """Return "every 2 months"."""
        return self.tr("every %n month(s)", "", n) if n > 1 else self.tr("every month")

    def times(self, n: int) -> str:
        """Return "5 times"."""
        return self.tr("%n time(s)", "", n)

    def minutes(self, n: int) -> str:
        """Return "12 min"."""
        return self.tr("%n min", "", n)

    def left(self, n: int) -> str:
        """Return "5 still to come"."""
        return self.tr("%n still to come", "", n)


def weekday_text(weekday: int) -> str:
    """Return a weekday's short name; Monday is 0."""
    return QLocale().standaloneDayName(weekday + 1, QLocale.FormatType.ShortFormat)


def repeat_text(repeat: Repeat | None) -> str:
    """Return a rule of repetition in words; a rule that no form can show has none."""
    from clinic_desktop.areas.appointments.rules.repeat import Frequency

    if repeat is None or repeat.frequency is Frequency.ONCE:
        return ""
    counts = BookingCounts()
    every = {
        Frequency.DAILY: counts.days,
        Frequency.WEEKLY: counts.weeks,
        Frequency.MONTHLY: counts.months,
    }[repeat.frequency](repeat.every)
    days = ", ".join(weekday_text(day) for day in repeat.weekdays)
    end = ""
    if repeat.count is not None:
        end = counts.times(repeat.count)
    elif repeat.until is not None:
        end = until_text(repeat.until)
    return " · ".join(part for part in (every, days, end) if part)


def until_text(day: date) -> str:
    """Return "until 31/12/2026"."""
    return translate("Appointments", "until {day}").format(day=format_date(day))


def when_text(row: AppointmentRow, zone: str, now: datetime) -> str:
    """Return when an appointment is: "Today 10:20"; a request may have no time."""
    if row.starts_at is None:
        return translate("Appointments", "no time yet")
    return format_moment(row.starts_at, zone, now)


def whom_text(row: AppointmentRow) -> str:
    """Return whom an appointment is for: the animals' names, or the new client's."""
    return ", ".join(part for part in (row.pet_name, *row.companions) if part) or row.client


def what_text(row: AppointmentRow) -> str:
    """Return what an appointment is about: its type and reason."""
    return " · ".join(part for part in (name_of(row.type_name), row.reason.replace("\n", " ")) if part)


def where_text(row: AppointmentRow) -> str:
    """Return doctor, room and device of an appointment."""
    return " · ".join(part for part in (row.doctor_name, row.room_name, row.equipment_name) if part)
