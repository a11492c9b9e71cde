"""What crosses the border between the lists of the schedule and the windows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from clinic_desktop.areas.appointments.rows import (
    AppointmentRow,
    BlockRow,
    ExceptionRow,
    ResourceRow,
    ShiftRow,
    TypeRow,
)


@dataclass(frozen=True, slots=True)
class Doctor:
    """Somebody of the staff who may have a column in the schedule; ``fits`` says who holds visits."""

    user_id: int
    name: str
    title: str
    colour: str
    fits: bool


@dataclass(frozen=True, slots=True)
class ScheduleLists:
    """Everything the lists of the schedule show and their forms offer."""

    resources: tuple[ResourceRow, ...]
    types: tuple[TypeRow, ...]
    shifts: tuple[ShiftRow, ...]
    exceptions: tuple[ExceptionRow, ...]
    people: tuple[Doctor, ...]
    """Who works here; whoever has a column already is among the resources by ``user_id``, too."""
    today: date

    def name_of(self, resource_id: int | None) -> str:
        """Return what a resource is called; the empty text for none."""
        return next((row.name for row in self.resources if row.id == resource_id), "")


@dataclass(frozen=True, slots=True)
class ToMove:
    """Bookings whose doctor, room or device is there no longer, the next ones first."""

    rows: tuple[AppointmentRow, ...]
    more: bool
    """Whether there are others that are not listed."""


@dataclass(frozen=True, slots=True)
class Period:
    """What stands in the schedule of one resource for some days."""

    resource: ResourceRow
    appointments: tuple[AppointmentRow, ...]
    blocks: tuple[BlockRow, ...]
