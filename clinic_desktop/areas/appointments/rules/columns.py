"""Which resources get a column: a day of doctors, or of rooms."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from clinic_desktop.areas.appointments.kinds import AppointmentState, ResourceKind
from clinic_desktop.areas.appointments.rows import AppointmentRow, DayColumn, ScheduleView


def doctors_of(view: ScheduleView) -> ScheduleView:
    """Return the columns of a day of doctors.

    A room has one, too, when something is booked there without a doctor: samples taken by a nurse would be
    seen nowhere else. Whoever does not work that day, for no stated reason, and has nothing booked is left out.
    """
    chosen = tuple(
        column
        for column in view.columns
        if (_is_doctor(column) and _matters(column)) or _without_doctor(column)
    )
    return replace(view, columns=chosen or tuple(column for column in view.columns if _is_doctor(column)))


def rooms_of_view(view: ScheduleView) -> ScheduleView:
    """Return the columns of rooms and equipment."""
    return replace(view, columns=tuple(column for column in view.columns if not _is_doctor(column)))


def appointments_of(view: ScheduleView) -> tuple[AppointmentRow, ...]:
    """Return every appointment of a view once, by its beginning."""
    found = {row.id: row for column in view.columns for row in column.appointments}
    return tuple(sorted(found.values(), key=_begins))


def still_to_come(rows: Iterable[AppointmentRow]) -> int:
    """Return how many of some appointments are awaited: booked, and nobody has come yet."""
    awaited = (AppointmentState.PLANNED, AppointmentState.CONFIRMED)
    return sum(row.state in awaited for row in rows)


def _begins(row: AppointmentRow) -> tuple[float, int]:
    return (row.starts_at.timestamp() if row.starts_at is not None else 0.0, row.id)


def _is_doctor(column: DayColumn) -> bool:
    return column.resource.kind is ResourceKind.DOCTOR


def _matters(column: DayColumn) -> bool:
    return bool(column.hours or column.appointments or column.blocks or column.off_reason)


def _without_doctor(column: DayColumn) -> bool:
    return not _is_doctor(column) and any(row.doctor_id is None for row in column.appointments)
