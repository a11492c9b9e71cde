"""The time that appointments take: held, taken and given back; the one place that writes their claims.

Who takes time of a resource locks its row first, so that of many writers each sees what those before it
have taken. The database's own guard (`db.overlap`) stands behind that, for writers that don't ask.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError

from clinic_desktop.areas.appointments.entities import Appointment, ResourceClaim, ScheduleResource
from clinic_desktop.areas.appointments.queries.places import FIELDS, Place, place_problems, wanted
from clinic_desktop.areas.appointments.rows import Span
from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.core.errors import NotFound, refuse
from clinic_desktop.db import failures, overlap
from clinic_desktop.db.work import Work


def hold(work: Work, resource_ids: Collection[int]) -> dict[int, ScheduleResource]:
    """Lock resources until the end of the action, always in the same order, and return them as they are.

    Raises NotFound.
    """
    rows = work.session.scalars(
        select(ScheduleResource)
        .where(ScheduleResource.id.in_(resource_ids))
        .order_by(ScheduleResource.id)
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    ).all()
    if len(rows) < len(set(resource_ids)):
        raise NotFound("not_found")
    return {row.id: row for row in rows}


def places_of(appointment: Appointment) -> tuple[Place, ...]:
    """Return what an appointment wants: its doctor, room and device for its time."""
    if appointment.starts_at is None or appointment.ends_at is None:
        return ()
    return wanted(appointment, (Span(appointment.starts_at, appointment.ends_at),))


def take(
    work: Work,
    appointments: Sequence[Appointment],
    *,
    beside: bool = False,
    fields: Collection[str] = FIELDS,
) -> None:
    """Take the time of written appointments, as one: all of it or, with Invalid naming what overlaps, none.

    ``beside`` is for who is here without a booking: their time keeps nobody else's away and is refused by
    none. ``fields`` are those of an appointment whose resources are taken.
    """
    each = [
        (appointment, tuple(place for place in places_of(appointment) if place.field in fields))
        for appointment in appointments
    ]
    places = tuple(place for _, of_one in each for place in of_one)
    resources = hold(work, {place.resource_id for place in places})
    _refuse(work, places, appointments, beside)
    made = [
        ResourceClaim(
            resource_id=place.resource_id,
            starts_at=place.span.starts_at,
            ends_at=place.span.ends_at,
            exclusive=not beside and not resources[place.resource_id].allows_overlap,
            appointment_id=appointment.id,
        )
        for appointment, of_one in each
        for place in of_one
    ]
    try:
        with work.session.begin_nested():
            work.session.add_all(made)
            work.session.flush()
    except IntegrityError as error:
        if failures.constraint_name(error) == overlap.CONSTRAINT:
            # Now that it is known that something stands there, it can be said what.
            _refuse(work, places, appointments, beside)
        raise


def _refuse(work: Work, places: tuple[Place, ...], appointments: Sequence[Appointment], beside: bool) -> None:
    if not beside:
        own = [appointment.id for appointment in appointments]
        refuse(place_problems(work, places, clinic.get(work).time_zone, own))


def release(work: Work, appointments: Sequence[Appointment], fields: Collection[str] = FIELDS) -> None:
    """Give back the time that appointments take of the resources in ``fields``."""
    query = delete(ResourceClaim).where(
        ResourceClaim.appointment_id.in_([appointment.id for appointment in appointments])
    )
    if set(fields) != set(FIELDS):
        ids = {getattr(appointment, field) for appointment in appointments for field in fields}
        query = query.where(ResourceClaim.resource_id.in_(ids - {None}))
    work.session.execute(query)
