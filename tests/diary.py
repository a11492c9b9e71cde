"""Factories of the schedule: doctors, rooms, hours, and bookings written straight into the tables."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select

from clinic_desktop.areas.appointments import service
from clinic_desktop.areas.appointments.entities import (
    Appointment,
    AppointmentState,
    Channel,
    ResourceClaim,
    ResourceKind,
    ScheduleResource,
)
from clinic_desktop.areas.appointments.queries.row import CANCELLED
from clinic_desktop.areas.appointments.rows import CheckInDraft, ResourceDraft, ShiftDraft
from clinic_desktop.areas.appointments.rules import day_of, day_span
from clinic_desktop.areas.users.entities import Role
from clinic_desktop.areas.users.rows import UserDraft
from clinic_desktop.areas.users.service.people import add_person
from clinic_desktop.db.work import Work

__all__ = [
    "MONDAY",
    "ZONE",
    "appointment",
    "at",
    "clock",
    "day_of",
    "day_span",
    "doctor",
    "person",
    "received",
    "room",
    "shift",
]

ZONE = "Europe/Moscow"
MONDAY = date(2027, 3, 1)
"""A Monday still to come in every test."""


def at(hour: int, minute: int = 0, day: date = MONDAY) -> datetime:
    """A moment by the clinic's clock."""
    local = datetime.combine(day, datetime.min.time(), ZoneInfo(ZONE))
    return (local + timedelta(hours=hour, minutes=minute)).astimezone(UTC)


def clock(moment: datetime | None) -> str:
    """The time that the clinic's clock shows."""
    return f"{moment.astimezone(ZoneInfo(ZONE)):%H:%M}" if moment is not None else ""


def received(**fields: Any) -> CheckInDraft:
    """What reception confirms when an animal has come."""
    return CheckInDraft(**fields)


def person(work: Work, login: str = "vet", name: str = "Соколова Е. В.", role: str = "vet") -> int:
    """Add somebody to the staff."""
    role_id = work.session.scalars(select(Role.id).where(Role.code == role)).one()
    return add_person(work, UserDraft(login, name, role_id), "")


def doctor(work: Work, login: str = "vet", name: str = "Соколова Е. В.", **fields: Any) -> int:
    """Add a doctor's column, and the person."""
    user_id = person(work, login, name)
    return service.register_resource(work, ResourceDraft(ResourceKind.DOCTOR, user_id, name, **fields))


def room(work: Work, name: str = "Кабинет 1", kind: ResourceKind = ResourceKind.ROOM, **fields: Any) -> int:
    """Add a room or a device."""
    return service.register_resource(work, ResourceDraft(kind, None, name, **fields))


def shift(work: Work, resource_id: int, starts: int = 9, ends: int = 18, **fields: Any) -> int:
    """Give a resource hours on every day of the week from `MONDAY` on."""
    given: dict[str, Any] = {"first_on": MONDAY, "weekdays": tuple(range(7))} | fields
    return service.register_shift(
        work, ShiftDraft(resource_id, starts_min=starts * 60, ends_min=ends * 60, **given)
    )


def appointment(
    work: Work,
    starts_at: datetime | None,
    minutes: int = 30,
    state: AppointmentState = AppointmentState.PLANNED,
    **fields: Any,
) -> int:
    """Write an appointment with what it takes, as booking would."""
    ends_at = starts_at + timedelta(minutes=minutes) if starts_at else None
    empty = dict.fromkeys(
        ("reason", "note", "created_by", "confirmed_by", "cancelled_by", "client_phone"), ""
    )
    row = Appointment(
        **(
            {
                "client_name": "Носов",
                "starts_at": starts_at,
                "ends_at": ends_at,
                "channel": Channel.PHONE,
                "state": state,
                "wants_earlier": False,
                "rebook": False,
                "created_at": work.now,
                "created_by_id": 0,
                "cancel_reason": "заболел" if state in CANCELLED else "",
            }
            | empty
            | fields
        )
    )
    work.session.add(row)
    work.session.flush()
    if starts_at is not None and state not in (*CANCELLED, AppointmentState.NO_SHOW):
        for key in ("doctor_id", "room_id", "equipment_id"):
            if fields.get(key):
                resource = work.session.get_one(ScheduleResource, fields[key])
                claim = ResourceClaim(
                    resource_id=resource.id,
                    appointment_id=row.id,
                    starts_at=starts_at,
                    ends_at=ends_at,
                    exclusive=not resource.allows_overlap,
                )
                work.session.add(claim)
        work.session.flush()
    return row.id
