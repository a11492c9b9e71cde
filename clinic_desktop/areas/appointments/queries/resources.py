"""What can be booked, who works when, and how the schedule looks."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import BindParameter, Date, Integer, Select, bindparam, func, or_, select

from clinic_desktop.areas.appointments import rules
from clinic_desktop.areas.appointments.entities import (
    Appointment,
    AppointmentType,
    ExceptionKind,
    ResourceClaim,
    ResourceKind,
    ScheduleResource,
    ScheduleSettings,
    Shift,
    ShiftException,
)
from clinic_desktop.areas.appointments.queries.row import AHEAD, ROW, fetch, make_row
from clinic_desktop.areas.appointments.roster_rows import Doctor, ScheduleLists, ToMove
from clinic_desktop.areas.appointments.rows import (
    ExceptionDraft,
    ExceptionRow,
    ResourceRow,
    Roster,
    SettingsDraft,
    ShiftRow,
    TypeRow,
)
from clinic_desktop.areas.appointments.rules.lists import known_parts
from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.areas.pets.rows import Named
from clinic_desktop.areas.users.entities import ADMINISTRATOR, Role, RoleRight, User
from clinic_desktop.areas.visits.rows import VISITS_SIGN
from clinic_desktop.core.errors import NotFound
from clinic_desktop.core.making import maker_of
from clinic_desktop.db.work import Work

MOST_SHIFTS = 5_000
MOST_EXCEPTIONS = 2_000
MOST_TO_MOVE = 200
KEPT_DAYS = 366
"""Exceptions that ended longer ago are of interest to the journal only."""
_KINDS = {kind: position for position, kind in enumerate(ResourceKind)}


_make_resource, _make_shift = maker_of(ResourceRow), maker_of(ShiftRow)
_RESOURCES: Select[*tuple[Any, ...]] = select(
    ScheduleResource.id, ScheduleResource.kind, ScheduleResource.name, ScheduleResource.note,
    ScheduleResource.colour, ScheduleResource.slot_min, ScheduleResource.allows_overlap,
    ScheduleResource.user_id, ScheduleResource.archived,
).order_by(ScheduleResource.position, ScheduleResource.id)  # fmt: skip


def list_resources(work: Work, archived: bool = False) -> tuple[ResourceRow, ...]:
    """Return doctors, then rooms, then devices, each in the clinic's order; on demand those archived, too."""
    found = [_make_resource(*row) for row in fetch(work, _RESOURCES)]
    rows = [row for row in found if archived or not row.archived]
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
    rows = fetch(work, _SETTINGS)
    if not rows:
        raise NotFound("not_found")
    *numbers, slot_parts, tip_parts = rows[0]
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


_FEW = 3
"""So many are asked for by their ids; of more, all of the clinic's are read: a list of ids takes longer."""
_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_FROM, _TO = (bindparam(name, type_=Date()) for name in ("from", "to"))
_WEEKDAYS: BindParameter[int] = bindparam("weekdays", type_=Integer())
"""A bit for each, Monday's the lowest."""
# One of each at least: whoever has no hours on those days is not there, unlike who was never given any.
_SHIFTS = _SHIFT.where(
    Shift.archived.is_(False),
    or_(
        _WEEKDAYS.bitwise_rshift(Shift.weekday).bitwise_and(1) == 1,
        Shift.id.in_(select(func.min(Shift.id)).where(Shift.archived.is_(False)).group_by(Shift.resource_id)),
    ),
).order_by(Shift.id)
_SHIFTS_OF = _SHIFTS.where(Shift.resource_id.in_(_IDS))
_EXCEPTIONS = _EXCEPTION.where(
    ShiftException.archived.is_(False), ShiftException.last_on >= _FROM, ShiftException.first_on <= _TO
).order_by(ShiftException.id)
_EXCEPTIONS_OF = _EXCEPTIONS.where(
    or_(ShiftException.resource_id.is_(None), ShiftException.resource_id.in_(_IDS))
)


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
    # What began the day before may reach over midnight.
    before = first_on - timedelta(days=1)
    within = {
        "from": before,
        "to": last_on,
        "ids": list(resource_ids),
        "weekdays": sum(
            1 << (before + timedelta(days=n)).weekday() for n in range(min((last_on - before).days + 1, 7))
        ),
    }
    few = len(resource_ids) <= _FEW
    shifts: dict[int, list[ShiftRow]] = {key: [] for key in resource_ids}
    for row in fetch(work, _SHIFTS_OF if few else _SHIFTS, within):
        if row[1] in shifts:
            shifts[row[1]].append(_make_shift(*row))
    exceptions: dict[int | None, list[ExceptionRow]] = {key: [] for key in (None, *resource_ids)}
    for row in fetch(work, _EXCEPTIONS_OF if few else _EXCEPTIONS, within):
        if row[1] in exceptions:
            exceptions[row[1]].append(ExceptionRow(*row))
    return {
        key: Roster(tuple(shifts[key]), (*exceptions[None], *exceptions[key]), open_min)
        for key in resource_ids
    }


def get_lists(work: Work) -> ScheduleLists:
    """Return the lists of the schedule with what their forms offer."""
    today = clinic.clinic_today(work)
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


def count_standing(work: Work, draft: ExceptionDraft) -> int:
    """Return how many bookings still to come stand where nobody is to work; of hours, those that reach into them."""
    if draft.kind is not ExceptionKind.OFF or draft.first_on is None:
        return 0
    zone = clinic.get(work).time_zone
    begins = rules.day_span(draft.first_on, zone).starts_at
    ends = rules.day_span(draft.last_on or draft.first_on, zone).ends_at
    conditions = [
        Appointment.state.in_(AHEAD),
        Appointment.starts_at >= max(begins, work.now),
        Appointment.starts_at < ends,
    ]
    if draft.resource_id is not None:
        conditions.append(_of_resource(draft.resource_id))
    if draft.starts_min is None or draft.ends_min is None:
        return work.session.scalar(select(func.count()).where(*conditions)) or 0
    since, until = draft.starts_min, draft.starts_min + rules.length_of(draft.starts_min, draft.ends_min)
    rows = work.session.execute(select(Appointment.starts_at, Appointment.ends_at).where(*conditions))
    found = 0
    for starts_at, ends_at in rows:
        if starts_at is None or ends_at is None:
            continue
        local = starts_at.astimezone(ZoneInfo(zone))
        minute = local.hour * 60 + local.minute
        length = (ends_at - starts_at).total_seconds() / 60
        found += minute < until and minute + length > since
    return found


def was_booked(work: Work, resource_id: int) -> bool:
    """Say whether anything was ever booked of a resource, or hours written for it."""
    return any(
        work.session.scalar(query.limit(1)) is not None
        for query in (
            select(Appointment.id).where(_of_resource(resource_id)),
            select(ResourceClaim.id).where(ResourceClaim.resource_id == resource_id),
            select(Shift.id).where(or_(Shift.resource_id == resource_id, Shift.room_id == resource_id)),
        )
    )


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
