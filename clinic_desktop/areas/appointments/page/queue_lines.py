"""Bookings as lines of lists: the day, the queues, whom to call, the bookings of a patient."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from clinic_desktop.areas.appointments.form.words import (
    BookingCounts,
    what_text,
    when_text,
    where_text,
    whom_text,
)
from clinic_desktop.areas.appointments.kinds import AppointmentState
from clinic_desktop.areas.appointments.states import MOVABLE, OVER
from clinic_desktop.areas.appointments.texts import clock, state_text, state_texts, waited_min
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.core.kinds import APPOINTMENT
from clinic_desktop.ui.i18n import format_phone, translate
from clinic_desktop.ui.tables.lines import Line

if TYPE_CHECKING:
    from clinic_desktop.areas.appointments.rows import AppointmentRow, SettingsDraft

MARKS = {"": "", "warning": "! ", "danger": "!! "}
"""The marks of who waits long, besides the colour."""


def urgency(row: AppointmentRow, settings: SettingsDraft, now: datetime) -> str:
    """Return how long somebody waits by the clinic's limits: ``danger``, ``warning`` or nothing special."""
    waited = waited_min(row, now)
    if waited is None:
        return ""
    return "danger" if waited > settings.red_min else "warning" if waited > settings.amber_min else ""


def state_badge(row: AppointmentRow, settings: SettingsDraft, now: datetime) -> tuple[str, str]:
    """Return where a booking stands in words, marked when somebody waits long, and the kind of the badge."""
    kind = urgency(row, settings, now)
    text = MARKS[kind] + state_text(row, now)
    if kind:
        return text, kind
    if row.state in (AppointmentState.WITH_DOCTOR, AppointmentState.READY_TO_PAY):
        return text, "accent"
    return text, "muted"


def day_line(row: AppointmentRow, settings: SettingsDraft, zone: str, now: datetime) -> Line:
    """Return a booking of a day: its time, who comes with whom, what for, where it stands."""
    badge, kind = state_badge(row, settings, now)
    return Line(
        (APPOINTMENT, row.id),
        row.glyph or "other",
        whom_text(row),
        _beside(row),
        _join(what_text(row), where_text(row)),
        badge=badge,
        badge_kind=kind,
        lead=clock(row.starts_at, zone) if row.starts_at is not None else "",
        dimmed=row.state in OVER,
        struck=row.state in OVER and row.state is not AppointmentState.CLOSED,
        colour="" if row.state in OVER else row.type_colour,
    )


def queue_line(row: AppointmentRow, settings: SettingsDraft, now: datetime) -> Line:
    """Return somebody in a queue: who, with which doctor and where, and for how long they wait."""
    kind, waited = urgency(row, settings, now), waited_min(row, now)
    called = translate("Appointments", "called in") if row.called_at is not None else ""
    waiting = row.state is AppointmentState.ARRIVED
    return Line(
        (APPOINTMENT, row.id),
        row.glyph or "other",
        whom_text(row),
        row.client if row.pet_name else "",
        _join(called if waiting else "", where_text(row) or name_of(row.type_name)),
        badge=MARKS[kind] + BookingCounts().minutes(waited) if waited is not None else "",
        badge_kind=kind or "muted",
    )


def call_line(row: AppointmentRow, why: str, zone: str, now: datetime) -> Line:
    """Return somebody to be called: who, why, on which number, and about which appointment."""
    return Line(
        (APPOINTMENT, row.id),
        row.glyph or "phone",
        whom_text(row),
        row.client if row.pet_name else "",
        _join(why, phone_text(row.phone), when_text(row, zone, now), name_of(row.type_name)),
    )


def booking_line(row: AppointmentRow, zone: str, now: datetime) -> Line:
    """Return a booking of one patient: when, what for, where, and where it stands."""
    ahead = row.state in MOVABLE
    return Line(
        (APPOINTMENT, row.id),
        "book" if ahead else "clock",
        name_of(row.type_name) or row.reason or translate("Appointments", "Appointment"),
        row.reason if name_of(row.type_name) else "",
        _join(where_text(row), row.cancel_reason, row.note.replace("\n", " ")),
        badge=state_texts()[row.state],
        badge_kind="muted",
        lead=when_text(row, zone, now),
        dimmed=not ahead,
        struck=row.state in OVER and row.state is not AppointmentState.CLOSED,
    )


def _beside(row: AppointmentRow) -> str:
    if not row.pet_name:
        return translate("Appointments", "new client")
    gone = translate("Appointments", "deceased") if row.deceased else ""
    return _join(gone, name_of(row.species).lower(), row.client)


def phone_text(number: str) -> str:
    """Return a number as it is read; what was no number stays as it was typed."""
    return format_phone(number) if number.startswith("+") else number


def _join(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
