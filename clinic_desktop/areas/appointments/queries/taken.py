"""What stands in a stretch of time of a resource."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, or_, select

from clinic_desktop.areas.appointments.entities import Appointment, ResourceClaim, ScheduleBlock, Shift
from clinic_desktop.areas.owners.entities import Owner
from clinic_desktop.areas.pets.entities import Pet
from clinic_desktop.db.work import Work


@dataclass(frozen=True, slots=True)
class Taken:
    """The first thing that stands there, in words of its own, and how many there are."""

    what: str
    starts_at: datetime
    count: int


def find_taken(
    work: Work,
    resource_id: int,
    starts_at: datetime,
    ends_at: datetime,
    *,
    besides_block: int | None = None,
) -> Taken | None:
    """Return what takes a resource at some time of a span, or None."""
    rows = work.session.execute(
        select(
            ResourceClaim.starts_at,
            func.coalesce(Pet.name, Owner.display_name, Appointment.client_name, ScheduleBlock.reason),
        )
        .outerjoin(Appointment, Appointment.id == ResourceClaim.appointment_id)
        .outerjoin(Pet, Pet.id == Appointment.pet_id)
        .outerjoin(Owner, Owner.id == Appointment.owner_id)
        .outerjoin(ScheduleBlock, ScheduleBlock.id == ResourceClaim.block_id)
        .where(
            ResourceClaim.resource_id == resource_id,
            ResourceClaim.ends_at > starts_at,
            ResourceClaim.starts_at < ends_at,
            or_(ResourceClaim.block_id.is_(None), ResourceClaim.block_id != (besides_block or 0)),
        )
        .order_by(ResourceClaim.starts_at, ResourceClaim.id)
    ).all()
    return Taken(rows[0][1] or "", rows[0][0], len(rows)) if rows else None


def was_booked(work: Work, resource_id: int) -> bool:
    """Say whether anything was ever booked of a resource, or hours written for it."""
    of_it = (Appointment.doctor_id, Appointment.room_id, Appointment.equipment_id)
    return any(
        work.session.scalar(query.limit(1)) is not None
        for query in (
            select(Appointment.id).where(or_(*(column == resource_id for column in of_it))),
            select(ResourceClaim.id).where(ResourceClaim.resource_id == resource_id),
            select(Shift.id).where(or_(Shift.resource_id == resource_id, Shift.room_id == resource_id)),
        )
    )
