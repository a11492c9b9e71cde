"""Appointments as lines of lists."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale

from clinic_desktop.areas.appointments.entities import AppointmentState
from clinic_desktop.areas.appointments.page.canvas.colours import state_colour
from clinic_desktop.areas.appointments.rows import AppointmentRow
from clinic_desktop.areas.appointments.rules import OVER
from clinic_desktop.areas.appointments.texts import (
    part_text,
    state_text,
    time_text,
    waited_min,
    who_text,
)
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.ui.tables.lines import Line

APPOINTMENT = "appointment"


def day_line(row: AppointmentRow, zone: str, now: datetime, *, red_min: int, with_day: bool = False) -> Line:
    """Return an appointment: the time, who comes, for what and to whom; the state at the right."""
    waited = waited_min(row, now)
    day = ""
    if with_day and row.starts_at is not None:
        local = row.starts_at.astimezone(ZoneInfo(zone))
        day = QLocale().dayName(local.isoweekday(), QLocale.FormatType.ShortFormat)
    late = row.state is AppointmentState.NO_SHOW or (waited is not None and waited >= red_min)
    beside = (name_of(row.species), row.client if row.pet_name else "")
    below = (name_of(row.type_name), row.reason, row.doctor_name, row.room_name)
    return Line(
        (APPOINTMENT, row.id),
        row.glyph or "owner",
        who_text(row),
        " · ".join(part for part in beside if part),
        " · ".join(" ".join(part.split()) for part in below if part),
        badge=state_text(row, now),
        badge_kind="danger" if late else "muted",
        lead=" ".join(part for part in (day, time_text(row, zone)) if part),
        dimmed=row.state in OVER,
        colour="" if row.state in OVER else state_colour(row.state),
    )


def side_line(
    row: AppointmentRow, told: str, *, beside: str = "", badge: str = "", late: bool = False
) -> Line:
    """Return an appointment in a narrow list; ``told`` stands below, ``beside`` after the name."""
    return Line(
        (APPOINTMENT, row.id),
        row.glyph or "owner",
        who_text(row),
        beside or name_of(row.species),
        told,
        badge=badge,
        badge_kind="danger" if late else "muted" if badge else "",
    )


def phone_of(row: AppointmentRow) -> str:
    """Return where to call, and whom: the number is never cut off."""
    return " · ".join(part for part in (part_text(row, "phone", "UTC"), row.client) if part)
