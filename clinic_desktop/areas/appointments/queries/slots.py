"""Where an appointment fits: free time of doctors, with the room and device it needs."""

from __future__ import annotations

import heapq
from bisect import bisect_right
from collections.abc import Collection, Iterator
from datetime import timedelta
from itertools import chain, islice
from typing import Any

from sqlalchemy import Select, bindparam, func, select, type_coerce
from sqlalchemy.types import NullType

from clinic_desktop.areas.appointments.entities import ResourceClaim, ResourceKind
from clinic_desktop.areas.appointments.queries.resources import list_resources, rosters_of
from clinic_desktop.areas.appointments.queries.schedule import LONGEST
from clinic_desktop.areas.appointments.rows import FreeSlot, ResourceRow, Roster, SlotSearch, Span
from clinic_desktop.areas.appointments.rules.roster import hours_between, room_during
from clinic_desktop.areas.appointments.rules.slots import (
    MOST_SLOTS,
    places,
    search_problems,
    wanted_time,
)
from clinic_desktop.areas.appointments.rules.spans import common, without
from clinic_desktop.core.errors import NotFound, refuse
from clinic_desktop.db.types import UtcMoment
from clinic_desktop.db.work import Work

READ_AT_ONCE = 256
"""Thousands of rows held together would make Python look for rubbish in the whole program, for 50 ms."""


def find_slots(work: Work, search: SlotSearch, zone: str) -> tuple[FreeSlot, ...]:
    """Return where an appointment fits, the earliest first, at one time in the order of the doctors.

    A doctor is on shift and has nothing else then, whether or not the schedule would allow an overlap; the
    room or device asked for is there and free. The room is that one, or else where the doctor sits,
    unless it is taken. Nothing lies in the past. Raises Invalid, and NotFound for a room that is put away.
    """
    refuse(search_problems(search))
    wanted = wanted_time(search, zone, work.now)
    if not wanted:
        return ()
    resources = {row.id: row for row in list_resources(work)}
    doctors = [
        row
        for row in resources.values()
        if row.kind is ResourceKind.DOCTOR and (not search.doctor_ids or row.id in search.doctor_ids)
    ]
    needed = resources.get(search.resource_id) if search.resource_id is not None else None
    if search.resource_id is not None and needed is None:
        raise NotFound("not_found")
    asked = [row.id for row in doctors] + ([needed.id] if needed else [])
    rosters = rosters_of(work, asked, search.first_on, search.last_on)
    rooms = {s.room_id for r in rosters.values() for s in r.shifts if s.room_id in resources and s.room_id}
    taken = _taken(work, Span(wanted[0].starts_at, wanted[-1].ends_at), {*asked, *rooms})
    free = {key: _free(search, rosters[key], wanted, taken.get(key, []), zone) for key in asked}
    if needed is not None:
        free = {key: common(spans, free[needed.id]) for key, spans in free.items()}
    length = timedelta(minutes=search.length_min)
    found = (
        ((place.starts_at, position), doctor, place)
        for _, position, doctor, place in heapq.merge(
            *(
                _numbered(position, doctor, places(free[doctor.id], length, doctor.slot_min, zone))
                for position, doctor in enumerate(doctors)
            ),
            key=lambda entry: entry[:2],
        )
    )
    return tuple(
        _slot(doctor, place, needed, rosters[doctor.id], taken, resources, zone)
        for _, doctor, place in islice(found, max(0, min(search.limit, MOST_SLOTS)))
    )


def _numbered(
    position: int, doctor: ResourceRow, found: Iterator[Span]
) -> Iterator[tuple[object, int, ResourceRow, Span]]:
    return ((place.starts_at, position, doctor, place) for place in found)


def _free(
    search: SlotSearch, roster: Roster, wanted: tuple[Span, ...], taken: list[Span], zone: str
) -> tuple[Span, ...]:
    hours = hours_between(roster, search.first_on, search.last_on, zone)
    return without(common(hours, wanted), taken)


_FROM, _TO, _LATEST = (bindparam(name, type_=UtcMoment()) for name in ("from", "to", "latest"))
_WITHIN = (
    ResourceClaim.resource_id.in_(bindparam("ids", expanding=True)),
    ResourceClaim.ends_at > _FROM,
    ResourceClaim.ends_at < _LATEST,
    ResourceClaim.starts_at < _TO,
)
_TAKEN: Select[*tuple[Any, ...]] = (
    select(
        ResourceClaim.resource_id,
        type_coerce(ResourceClaim.starts_at, NullType()),
        type_coerce(ResourceClaim.ends_at, NullType()),
    )
    .where(*_WITHIN)
    .order_by(ResourceClaim.resource_id, ResourceClaim.ends_at)
)
"""In the order of the index that holds all of it; moments as the driver gives them, whose order is that of time."""
_RUNS = (
    select(
        ResourceClaim.resource_id,
        func.unnest(func.range_agg(func.tstzrange(ResourceClaim.starts_at, ResourceClaim.ends_at))).label(
            "run"
        ),
    )
    .where(*_WITHIN)
    .group_by(ResourceClaim.resource_id)
    .subquery()
)
_JOINED: Select[*tuple[Any, ...]] = select(
    _RUNS.c.resource_id,
    func.lower(_RUNS.c.run, type_=NullType()).label("starts_at"),
    func.upper(_RUNS.c.run, type_=NullType()).label("ends_at"),
).order_by("resource_id", "ends_at")
"""The same, joined by the server: sending and reading thousands of moments would take longer than all the rest."""
JOINS_SINCE = (14,)
"""The version of PostgreSQL that first joins ranges."""


def _taken(work: Work, span: Span, resource_ids: Collection[int]) -> dict[int, list[Span]]:
    dialect = work.session.get_bind().dialect
    joins = dialect.name == "postgresql" and (dialect.server_version_info or (0,)) >= JOINS_SINCE
    within = {"from": span.starts_at, "to": span.ends_at, "latest": span.ends_at + LONGEST}
    joined: dict[int, list[tuple[Any, Any]]] = {key: [] for key in resource_ids}
    rows = work.session.connection().execute(
        _JOINED if joins else _TAKEN, within | {"ids": list(resource_ids)}
    )
    for resource_id, starts_at, ends_at in chain.from_iterable(rows.partitions(READ_AT_ONCE)):
        # One booking follows the other: of two months only what joins them is worth reading as moments.
        before = joined[resource_id]
        while before and starts_at <= before[-1][1]:
            starts_at = min(starts_at, before.pop()[0])
        before.append((starts_at, ends_at))
    read = UtcMoment().result_processor(dialect, None)
    return {
        key: [Span(read(starts_at), read(ends_at)) for starts_at, ends_at in rows]  # type: ignore[arg-type]
        for key, rows in joined.items()
    }


def _slot(
    doctor: ResourceRow,
    place: Span,
    needed: ResourceRow | None,
    roster: Roster,
    taken: dict[int, list[Span]],
    resources: dict[int, ResourceRow],
    zone: str,
) -> FreeSlot:
    room = needed if needed is not None and needed.kind is ResourceKind.ROOM else None
    if room is None:
        sits = room_during(roster, place, zone)
        room = resources.get(sits) if sits is not None and _is_free(taken.get(sits, []), place) else None
    return FreeSlot(
        doctor.id,
        doctor.name,
        room.id if room else None,
        room.name if room else "",
        place.starts_at,
        place.ends_at,
    )


def _is_free(taken: list[Span], place: Span) -> bool:
    # In order of their beginnings; each ends at most a day later.
    before = bisect_right(taken, place.ends_at, key=lambda span: span.starts_at)
    for span in reversed(taken[:before]):
        if span.starts_at < place.starts_at - LONGEST:
            break
        if span.starts_at < place.ends_at and span.ends_at > place.starts_at:
            return False
    return True
