"""What stands where an appointment is to stand; asked by the windows before and by the service again."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from clinic_desktop.areas.appointments.entities import (
    Appointment,
    ResourceClaim,
    ScheduleBlock,
    ScheduleResource,
)
from clinic_desktop.areas.appointments.rows import Span
from clinic_desktop.areas.appointments.states import MOVABLE
from clinic_desktop.areas.owners.entities import Owner
from clinic_desktop.areas.pets.entities import Pet
from clinic_desktop.core.dates import span_text
from clinic_desktop.core.errors import Problem
from clinic_desktop.db.work import Work

FIELDS = ("doctor_id", "room_id", "equipment_id")
"""Where an appointment and its draft name what it takes."""


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of time that is wanted of one resource; ``field`` says as what."""

    field: str
    resource_id: int
    span: Span


@dataclass(frozen=True, slots=True)
class Overlap:
    """What stands in a wanted place."""

    place: Place
    claim_id: int
    starts_at: datetime
    ends_at: datetime
    refuses: bool
    """Nothing else may stand there unless the schedule allows overlaps."""
    is_block: bool


def wanted(holder: Any, spans: Sequence[Span]) -> tuple[Place, ...]:
    """Return the places of an appointment or a draft at some times."""
    return tuple(
        Place(field, getattr(holder, field), span)
        for field in FIELDS
        if getattr(holder, field) is not None
        for span in spans
    )


def find_overlaps(work: Work, places: Sequence[Place], besides: Collection[int] = ()) -> tuple[Overlap, ...]:
    """Return what stands in the places, by time; ``besides`` are appointments that don't count.

    One select, however many places: those of a series lie within the time it reads.
    """
    if not places:
        return ()
    rows = work.session.execute(
        select(
            ResourceClaim.id,
            ResourceClaim.resource_id,
            ResourceClaim.starts_at,
            ResourceClaim.ends_at,
            ResourceClaim.exclusive,
            ResourceClaim.appointment_id,
            ResourceClaim.block_id,
            Appointment.state,
        )
        .outerjoin(Appointment, Appointment.id == ResourceClaim.appointment_id)
        .where(
            ResourceClaim.resource_id.in_({place.resource_id for place in places}),
            ResourceClaim.ends_at > min(place.span.starts_at for place in places),
            ResourceClaim.starts_at < max(place.span.ends_at for place in places),
        )
        .order_by(ResourceClaim.starts_at, ResourceClaim.id)
    ).all()
    ignored = set(besides)
    by_time = {key: InTime(of_one) for key, of_one in _by_resource(places).items()}
    return tuple(
        Overlap(
            place,
            row.id,
            row.starts_at,
            row.ends_at,
            # What is still to come was perhaps booked when overlaps were allowed; who is here waits beside.
            row.exclusive or row.state in MOVABLE,
            row.block_id is not None,
        )
        for row in rows
        if row.appointment_id not in ignored
        for place in by_time[row.resource_id].meeting(row.starts_at, row.ends_at)
    )


class InTime:
    """The places of one resource in order of time: what meets a span is found without looking at all of them."""

    def __init__(self, places: Sequence[Place]) -> None:
        self._places = sorted(places, key=lambda place: place.span.starts_at)
        self._starts = [place.span.starts_at for place in self._places]
        self._longest = max(place.span.ends_at - place.span.starts_at for place in places)

    def meeting(self, starts_at: datetime, ends_at: datetime) -> list[Place]:
        """Return the places that share time with a span, by time."""
        return [place for place in self._near(starts_at, ends_at) if place.span.ends_at > starts_at]

    def _near(self, starts_at: datetime, ends_at: datetime) -> list[Place]:
        first = bisect_right(self._starts, starts_at - self._longest)
        return self._places[first : bisect_left(self._starts, ends_at)]


def _by_resource(places: Sequence[Place]) -> dict[int, list[Place]]:
    found: dict[int, list[Place]] = {}
    for place in places:
        found.setdefault(place.resource_id, []).append(place)
    return found


def place_problems(
    work: Work, places: Sequence[Place], zone: str, besides: Collection[int] = ()
) -> tuple[Problem, ...]:
    """Say what stands in the way: errors where nothing else may stand, warnings where it may."""
    overlaps = find_overlaps(work, places, besides)
    if not overlaps:
        return ()
    resources = {
        row.id: row
        for row in work.session.execute(
            select(ScheduleResource.id, ScheduleResource.name, ScheduleResource.allows_overlap).where(
                ScheduleResource.id.in_({overlap.place.resource_id for overlap in overlaps})
            )
        )
    }
    fields = dict.fromkeys(overlap.place.field for overlap in overlaps)
    found = []
    for field in fields:
        of_field = [overlap for overlap in overlaps if overlap.place.field == field]
        allows = {key: row.allows_overlap for key, row in resources.items()}
        refused = [overlap for overlap in of_field if _refuses(overlap, allows[overlap.place.resource_id])]
        first = (refused or of_field)[0]
        params = _said(work, first, resources[first.place.resource_id].name, zone)
        count = len({overlap.place.span for overlap in refused})
        if not refused:
            found.append(Problem(field, "place_shared", params, severity="warning"))
        elif len({place.span for place in places}) > 1:
            found.append(Problem(field, "series_place_taken", {**params, "count": count}))
        else:
            found.append(Problem(field, "time_blocked" if first.is_block else "place_taken", params))
    return tuple(found)


def _refuses(overlap: Overlap, allows_overlap: bool) -> bool:
    return overlap.is_block or (overlap.refuses and not allows_overlap)


def _said(work: Work, overlap: Overlap, resource: str, zone: str) -> dict[str, object]:
    what: str | None = work.session.scalar(
        select(func.coalesce(Pet.name, Owner.display_name, Appointment.client_name, ScheduleBlock.reason))
        .select_from(ResourceClaim)
        .outerjoin(Appointment, Appointment.id == ResourceClaim.appointment_id)
        .outerjoin(Pet, Pet.id == Appointment.pet_id)
        .outerjoin(Owner, Owner.id == Appointment.owner_id)
        .outerjoin(ScheduleBlock, ScheduleBlock.id == ResourceClaim.block_id)
        .where(ResourceClaim.id == overlap.claim_id)
    )
    return {
        "resource": resource,
        "what": what or "",
        "day": overlap.starts_at.astimezone(ZoneInfo(zone)).date(),
        "time": span_text(overlap.starts_at, overlap.ends_at, zone),
    }
