"""What can be booked, who works when, and how the schedule looks."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Select, func, or_, select

from clinic_desktop.areas.appointments.entities import (
    Appointment,
    AppointmentType,
    ResourceKind,
    ScheduleResource,
    ScheduleSettings,
    Shift,
    ShiftException,
)
from clinic_desktop.areas.appointments.queries.row import AHEAD, ROW, make_row
from clinic_desktop.areas.appointments.roster_rows import Doctor, ScheduleLists, ToMove
from clinic_desktop.areas.appointments.rows import (
    ExceptionRow,
    ResourceRow,
    Roster,
    SettingsDraft,
    ShiftRow,
    TypeRow,
)
from clinic_desktop.areas.appointments.rules.lists import known_parts
from clinic_desktop.areas.clinic.service import clinic_today
from clinic_desktop.areas.pets.rows import Named
from clinic_desktop.areas.users.entities import ADMINISTRATOR, Role, RoleRight, User
from clinic_desktop.areas.visits.rows import VISITS_SIGN
from clinic_desktop.core.errors import NotFound
from clinic_desktop.db.work import Work

MOST_SHIFTS = 5_000
MOST_EXCEPTIONS = 2_000
MOST_TO_MOVE = 200
KEPT_DAYS = 366
"""Exceptions that ended longer ago are of interest to the journal only."""
_KINDS = {kind: position for position, kind in enumerate(ResourceKind)}


def list_resources(work: Work, archived: bool = False) -> tuple[ResourceRow, ...]:
    """Return doctors, then rooms, then devices, each in the clinic's order; on demand those archived, too."""
    query = select(
        ScheduleResource.id, ScheduleResource.kind, ScheduleResource.name, ScheduleResource.note,
        ScheduleResource.colour, ScheduleResource.slot_min, ScheduleResource.allows_overlap,
        ScheduleResource.user_id, ScheduleResource.archived,
    ).order_by(ScheduleResource.position, ScheduleResource.id)  # fmt: skip
    if not archived:
        query = query.where(ScheduleResource.archived.is_(False))
    rows = [ResourceRow(*row) for row in work.session.execute(query)]
    return tuple(sorted(rows, key=lambda row: _KINDS[row.kind]))


def list_types(work: Work, archived: bool = False) -> tuple[TypeRow, ...]:
    """Return the types of appointments in the clinic's order."""
    query = select(AppointmentType).order_by(AppointmentType.position, AppointmentType.id)
    if not archived:
        query = query.where(AppointmentType.archived.is_(False))
    return tuple(
        TypeRow(
            row.id,
            row.code,
            Named(row.name_en, row.name_ru),
            row.length_min,
            row.colour,
            row.resource_id,
            row.archived,
        )
        for row in work.session.scalars(query)
    )


_SETTINGS: Select[*tuple[Any, ...]] = select(
    ScheduleSettings.day_from_min, ScheduleSettings.day_to_min, ScheduleSettings.amber_min,
    ScheduleSettings.red_min, ScheduleSettings.no_show_min, ScheduleSettings.slot_parts, ScheduleSettings.tip_parts,
).where(ScheduleSettings.id == 1)  # fmt: skip


def get_settings(work: Work) -> SettingsDraft:
    """Return how the schedule looks and when it speaks up. Raises NotFound."""
    row = work.session.execute(_SETTINGS).first()
    if row is None:
        raise NotFound("not_found")
    *numbers, slot_parts, tip_parts = row
    return SettingsDraft(*numbers, known_parts(slot_parts.split()), known_parts(tip_parts.split()))  # type: ignore[call-arg]


# --- who works when

_SHIFT: Select[*tuple[Any, ...]] = select(
    Shift.id, Shift.resource_id, Shift.first_on, Shift.last_on, Shift.weekday, Shift.every_weeks, Shift.starts_min,
    Shift.length_min, Shift.room_id, Shift.archived,
)  # fmt: skip
_EXCEPTION: Select[*tuple[Any, ...]] = select(
    ShiftException.id, ShiftException.resource_id, ShiftException.kind, ShiftException.first_on, ShiftException.last_on,
    ShiftException.starts_min, ShiftException.length_min, ShiftException.reason, ShiftException.archived,
)  # fmt: skip


def rosters_of(
    work: Work,
    resource_ids: Collection[int],
    first_on: date,
    last_on: date,
    settings: SettingsDraft | None = None,
) -> dict[int, Roster]:
    """Return when each of some resources works between two days; two statements, and one for the settings."""
    settings = settings or get_settings(work)
    open_min = (settings.day_from_min, settings.day_to_min)
    shifts: dict[int, list[ShiftRow]] = {key: [] for key in resource_ids}
    # Shifts that are over are read, too: whoever has none left is not there, unlike who never had any.
    of_shifts = _SHIFT.where(Shift.resource_id.in_(resource_ids), Shift.archived.is_(False))
    for row in work.session.execute(of_shifts.order_by(Shift.id)):
        shifts[row.resource_id].append(ShiftRow(*row))
    exceptions: dict[int | None, list[ExceptionRow]] = {key: [] for key in (None, *resource_ids)}
    of_exceptions = _EXCEPTION.where(
        ShiftException.archived.is_(False),
        # What began the day before may reach over midnight.
        ShiftException.last_on >= first_on - timedelta(days=1),
        ShiftException.first_on <= last_on,
        or_(ShiftException.resource_id.is_(None), ShiftException.resource_id.in_(resource_ids)),
    )
    for row in work.session.execute(of_exceptions.order_by(ShiftException.id)):
        exceptions[row.resource_id].append(ExceptionRow(*row))
    return {
        key: Roster(tuple(shifts[key]), (*exceptions[None], *exceptions[key]), open_min)
        for key in resource_ids
    }


def get_lists(work: Work) -> ScheduleLists:
    """Return the lists of the schedule with what their forms offer."""
    today = clinic_today(work)
    shifts = _SHIFT.order_by(Shift.resource_id, Shift.weekday, Shift.starts_min, Shift.id)
    exceptions = _EXCEPTION.where(ShiftException.last_on >= today - timedelta(days=KEPT_DAYS)).order_by(
        ShiftException.first_on.desc(), ShiftException.id.desc()
    )
    return ScheduleLists(
        list_resources(work, archived=True),
        list_types(work, archived=True),
        tuple(ShiftRow(*row) for row in work.session.execute(shifts.limit(MOST_SHIFTS))),
        tuple(ExceptionRow(*row) for row in work.session.execute(exceptions.limit(MOST_EXCEPTIONS))),
        list_people(work),
        today,
    )


def list_people(work: Work) -> tuple[Doctor, ...]:
    """Return who works here, by name; those fit who may sign visits, or the administrators if nobody else may."""
    may_sign = (
        select(RoleRight.id)
        .where(RoleRight.role_id == User.role_id, RoleRight.permission == VISITS_SIGN)
        .exists()
    )
    rows = work.session.execute(
        select(User.id, User.name, User.title, User.colour, may_sign.label("signs"), Role.code)
        .join(Role, Role.id == User.role_id)
        .where(User.active.is_(True))
        .order_by(User.sort_name, User.id)
    ).all()
    somebody = any(row.signs for row in rows)
    return tuple(
        Doctor(row.id, row.name, row.title, row.colour, row.signs if somebody else row.code == ADMINISTRATOR)
        for row in rows
    )


# --- what stands in the way of putting something away


def _of_resource(resource_id: Any) -> Any:
    return or_(
        Appointment.doctor_id == resource_id,
        Appointment.room_id == resource_id,
        Appointment.equipment_id == resource_id,
    )


def count_ahead(work: Work, resource_id: int) -> int:
    """Return how many bookings of a resource are still to come."""
    query = select(func.count()).where(
        Appointment.state.in_(AHEAD), Appointment.starts_at >= work.now, _of_resource(resource_id)
    )
    return work.session.scalar(query) or 0


def list_to_move(work: Work, limit: int = MOST_TO_MOVE) -> ToMove:
    """Return the bookings still to come whose doctor, room or device is archived, or whose doctor left."""
    gone = (
        select(ScheduleResource.id)
        .outerjoin(User, User.id == ScheduleResource.user_id)
        .where(or_(ScheduleResource.archived.is_(True), User.active.is_(False)))
    )
    ids = work.session.scalars(gone).all()
    if not ids:
        return ToMove((), False)
    query = (
        ROW.where(
            Appointment.state.in_(AHEAD),
            Appointment.starts_at >= work.now,
            or_(
                Appointment.doctor_id.in_(ids),
                Appointment.room_id.in_(ids),
                Appointment.equipment_id.in_(ids),
            ),
        )
        .order_by(Appointment.starts_at, Appointment.id)
        .limit(limit + 1)
    )
    rows = [make_row(row) for row in work.session.execute(query)]
    return ToMove(tuple(rows[:limit]), len(rows) > limit)
