"""The schedule of a day, a week and a month: a few statements each, whatever the length of the calendar."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from dateutil.relativedelta import relativedelta
from sqlalchemy import BindParameter, ColumnElement, Select, bindparam, or_, select

from clinic_desktop.areas.appointments.entities import (
    Appointment,
    AppointmentState,
    ResourceKind,
    ScheduleBlock,
)
from clinic_desktop.areas.appointments.queries.resources import get_settings, list_resources, rosters_of
from clinic_desktop.areas.appointments.queries.row import CANCELLED, ROW, fetch, make_row
from clinic_desktop.areas.appointments.rows import (
    NOBODY_ID,
    AppointmentRow,
    BlockRow,
    DayColumn,
    MonthDay,
    ResourceRow,
    Roster,
    ScheduleView,
    Span,
)
from clinic_desktop.areas.appointments.rules.roster import day_of, day_span, hours_on, off_reason
from clinic_desktop.core.errors import NotFound
from clinic_desktop.db.types import UtcMoment
from clinic_desktop.db.work import Work

LONGEST = timedelta(days=1)
"""Nothing in the schedule is longer, so what reaches into a day began no earlier than a day before."""
MOST_OF_A_MONTH = 20_000
_NOBODY = ResourceRow(NOBODY_ID, ResourceKind.DOCTOR, "", "", "#64748b", 15, True)


def get_day(
    work: Work,
    day: date,
    zone: str,
    *,
    kind: ResourceKind | None = None,
    resource_ids: Sequence[int] = (),
) -> ScheduleView:
    """Return a day of every resource, of one kind, or of those asked for, in the clinic's order.

    What is archived has a column only while something stands in it; so has what was booked for nobody in
    particular (`NOBODY_ID`), unless rooms or devices are asked for. Cancelled appointments are left out.
    """
    settings = get_settings(work)
    everything = list_resources(work, archived=True)
    shown = [
        row
        for row in everything
        if (row.id in resource_ids if resource_ids else kind is None or row.kind is kind)
    ]
    span = day_span(day, zone)
    rows = _appointments(work, span, resource_ids)
    blocks = _blocks(work, span, resource_ids)
    rosters = rosters_of(work, [row.id for row in shown if not row.archived], day, day, settings)
    standing = _by_resource(rows)
    columns = []
    for resource in shown:
        stands = standing.get(resource.id, ())
        column = _column(resource, day, span, rosters.get(resource.id), stands, blocks, zone)
        if not resource.archived or column.appointments or column.blocks:
            columns.append(column)
    if not resource_ids and kind in (None, ResourceKind.DOCTOR):
        loose = tuple(row for row in rows if _is_loose(row, kind))
        if loose:
            columns.append(DayColumn(_NOBODY, day, (span,), "", (), loose))
    return ScheduleView(tuple(columns), settings)


def get_week(work: Work, resource_id: int, first_day: date, zone: str) -> ScheduleView:
    """Return seven days of one resource, the first being ``first_day``. Raises NotFound."""
    settings = get_settings(work)
    resource = next((row for row in list_resources(work, archived=True) if row.id == resource_id), None)
    if resource is None:
        raise NotFound("not_found")
    days = [first_day + timedelta(days=n) for n in range(7)]
    spans = [day_span(day, zone) for day in days]
    whole = Span(spans[0].starts_at, spans[-1].ends_at)
    rows = _by_resource(_appointments(work, whole, (resource_id,))).get(resource_id, ())
    blocks = _blocks(work, whole, (resource_id,))
    roster = rosters_of(work, (resource_id,), days[0], days[-1], settings)[resource_id]
    return ScheduleView(
        tuple(
            _column(resource, day, span, roster, rows, blocks, zone)
            for day, span in zip(days, spans, strict=True)
        ),
        settings,
    )


def get_month(
    work: Work, first_of_month: date, zone: str, resource_id: int | None = None
) -> tuple[MonthDay, ...]:
    """Return each day of a month: how much of it is booked, and how much worked, by all doctors or by one.

    An appointment counts on the day it begins; whoever did not come is not counted.
    """
    settings = get_settings(work)
    days = [first_of_month + timedelta(days=n) for n in range(31)]
    days = [day for day in days if day < first_of_month + relativedelta(months=1)]
    chosen = [
        row
        for row in list_resources(work, archived=resource_id is not None)
        if (row.kind is ResourceKind.DOCTOR if resource_id is None else row.id == resource_id)
    ]
    rosters = rosters_of(work, [row.id for row in chosen], days[0], days[-1], settings)
    counted: dict[date, int] = dict.fromkeys(days, 0)
    booked: dict[date, timedelta] = dict.fromkeys(days, timedelta())
    for starts_at, ends_at, doctor_id in _times(work, days, zone, resource_id):
        day = day_of(starts_at, zone)
        counted[day] += 1
        if resource_id is not None or doctor_id is not None:
            booked[day] += ends_at - starts_at
    return tuple(
        MonthDay(
            day,
            counted[day],
            minutes(booked[day]),
            sum(minutes(s.ends_at - s.starts_at) for r in rosters.values() for s in hours_on(r, day, zone)),
            _common_reason(rosters.values(), day),
        )
        for day in days
    )


def minutes(length: timedelta) -> int:
    """Return whole minutes."""
    return int(length.total_seconds()) // 60


# --- what is read; the statements are made once: to build one would cost as much as to run it


def _stands_in(ids: Any) -> ColumnElement[bool]:
    return or_(
        *(
            column.in_(ids)
            for column in (Appointment.doctor_id, Appointment.room_id, Appointment.equipment_id)
        )
    )


_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_EARLIEST, _FROM, _TO = (bindparam(name, type_=UtcMoment()) for name in ("earliest", "from", "to"))
_APPOINTMENTS = (
    ROW.where(
        Appointment.starts_at > _EARLIEST,
        Appointment.starts_at < _TO,
        Appointment.ends_at > _FROM,
        Appointment.state.not_in(CANCELLED),
    )
    .order_by(Appointment.starts_at, Appointment.id)
)  # fmt: skip
_APPOINTMENTS_OF = _APPOINTMENTS.where(_stands_in(_IDS))
_BLOCK: Select[*tuple[Any, ...]] = select(
    ScheduleBlock.id, ScheduleBlock.resource_id, ScheduleBlock.starts_at, ScheduleBlock.ends_at,
    ScheduleBlock.reason, ScheduleBlock.made_by,
).where(ScheduleBlock.archived.is_(False))  # fmt: skip
_BLOCKS = (
    _BLOCK.where(
        ScheduleBlock.starts_at > _EARLIEST,
        ScheduleBlock.starts_at < _TO,
        ScheduleBlock.ends_at > _FROM,
    )
    .order_by(ScheduleBlock.starts_at, ScheduleBlock.id)
)  # fmt: skip
_BLOCKS_OF = _BLOCKS.where(ScheduleBlock.resource_id.in_(_IDS))
_TIMES: Select[*tuple[Any, ...]] = (
    select(Appointment.starts_at, Appointment.ends_at, Appointment.doctor_id)
    .where(
        Appointment.starts_at >= _FROM,
        Appointment.starts_at < _TO,
        Appointment.state.not_in((*CANCELLED, AppointmentState.NO_SHOW)),
    )
    .limit(MOST_OF_A_MONTH)
)
_TIMES_OF = _TIMES.where(_stands_in(_IDS))


def _appointments(work: Work, span: Span, resource_ids: Collection[int]) -> list[AppointmentRow]:
    query = _APPOINTMENTS_OF if resource_ids else _APPOINTMENTS
    return [make_row(row) for row in fetch(work, query, _within(span, resource_ids))]


def _blocks(work: Work, span: Span, resource_ids: Collection[int]) -> list[BlockRow]:
    query = _BLOCKS_OF if resource_ids else _BLOCKS
    return [BlockRow(*row) for row in fetch(work, query, _within(span, resource_ids))]


def get_block(work: Work, block_id: int) -> BlockRow:
    """Return a block. Raises NotFound, also for one that was given back."""
    rows = fetch(work, _BLOCK.where(ScheduleBlock.id == block_id))
    if not rows:
        raise NotFound("not_found")
    return BlockRow(*rows[0])


def read_span(
    work: Work, span: Span, resource_id: int
) -> tuple[tuple[AppointmentRow, ...], tuple[BlockRow, ...]]:
    """Return what stands in a stretch of time of one resource, by time."""
    ids = (resource_id,)
    return tuple(_appointments(work, span, ids)), tuple(_blocks(work, span, ids))


def _within(span: Span, resource_ids: Collection[int]) -> dict[str, Any]:
    return {
        "earliest": span.starts_at - LONGEST,
        "from": span.starts_at,
        "to": span.ends_at,
        "ids": list(resource_ids),
    }


def _times(
    work: Work, days: Sequence[date], zone: str, resource_id: int | None
) -> Sequence[tuple[datetime, datetime, int | None]]:
    whole = Span(day_span(days[0], zone).starts_at, day_span(days[-1], zone).ends_at)
    if resource_id is None:
        return fetch(work, _TIMES, _within(whole, ()))
    return fetch(work, _TIMES_OF, _within(whole, (resource_id,)))


# --- what is made of it


def _by_resource(rows: Iterable[AppointmentRow]) -> dict[int | None, list[AppointmentRow]]:
    # Once for all: a day of twelve columns would else be gone through twelve times.
    found: dict[int | None, list[AppointmentRow]] = {}
    for row in rows:
        for resource_id in (row.doctor_id, row.room_id, row.equipment_id):
            found.setdefault(resource_id, []).append(row)
    return found


def _column(
    resource: ResourceRow,
    day: date,
    span: Span,
    roster: Roster | None,
    rows: Iterable[AppointmentRow],
    blocks: Iterable[BlockRow],
    zone: str,
) -> DayColumn:
    hours = hours_on(roster, day, zone) if roster is not None and not resource.archived else ()
    return DayColumn(
        resource,
        day,
        hours,
        off_reason(roster, day) if roster is not None and not hours else "",
        tuple(b for b in blocks if b.resource_id == resource.id and _meets(b.starts_at, b.ends_at, span)),
        tuple(row for row in rows if _meets(row.starts_at, row.ends_at, span)),
    )


def _meets(starts_at: datetime | None, ends_at: datetime | None, span: Span) -> bool:
    if starts_at is None or ends_at is None:
        return False
    return starts_at < span.ends_at and ends_at > span.starts_at


def _is_loose(row: AppointmentRow, kind: ResourceKind | None) -> bool:
    if row.doctor_id is not None:
        return False
    # Among doctors alone, what has only a room would be seen nowhere.
    return kind is ResourceKind.DOCTOR or (row.room_id is None and row.equipment_id is None)


def _common_reason(rosters: Collection[Roster], day: date) -> str:
    reasons = {off_reason(roster, day) for roster in rosters}
    return reasons.pop() if len(reasons) == 1 else ""
