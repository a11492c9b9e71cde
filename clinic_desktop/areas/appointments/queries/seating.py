"""In which room a booking is held when it gets another doctor or another time."""

from __future__ import annotations

from dataclasses import replace

from clinic_desktop.areas.appointments import rules
from clinic_desktop.areas.appointments.entities import AppointmentType
from clinic_desktop.areas.appointments.queries.places import Place, find_overlaps
from clinic_desktop.areas.appointments.queries.resources import rosters_of
from clinic_desktop.areas.appointments.rows import AppointmentDraft, Span
from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.db.work import Work

ROOM = "room_id"


def seated(
    work: Work, before: AppointmentDraft, after: AppointmentDraft, appointment_id: int
) -> AppointmentDraft:
    """Return a moved booking in the room where a new one would be.

    What was held where its doctor sits goes where the doctor of its new time sits, unless that room is taken.
    A room that was chosen for another reason stays: that of its type, or one where the doctor doesn't sit.
    """
    if after.room_id != before.room_id or _type_needs(work, after):
        return after
    old, new = _sits(work, before), _sits(work, after)
    if before.room_id != old or new == old:
        return after
    same_doctor = after.doctor_id == before.doctor_id
    if new is None:
        # Somebody who works longer than the roster says does it in the same room.
        return after if same_doctor else replace(after, room_id=None)
    span = _span_of(after)
    taken = span is not None and find_overlaps(work, (Place(ROOM, new, span),), (appointment_id,))
    return replace(after, room_id=None if taken else new)


def _type_needs(work: Work, draft: AppointmentDraft) -> bool:
    kind = work.session.get(AppointmentType, draft.type_id) if draft.type_id is not None else None
    return kind is not None and kind.resource_id is not None and kind.resource_id == draft.room_id


def _sits(work: Work, draft: AppointmentDraft) -> int | None:
    """Return where the doctor of a booking sits at its time; None where that is nowhere."""
    span, zone = _span_of(draft), clinic.get(work).time_zone
    if draft.doctor_id is None or span is None:
        return None
    days = rules.day_of(span.starts_at, zone), rules.day_of(span.ends_at, zone)
    roster = rosters_of(work, [draft.doctor_id], *days)[draft.doctor_id]
    return rules.room_during(roster, span, zone)


def _span_of(draft: AppointmentDraft) -> Span | None:
    if draft.starts_at is None or draft.ends_at is None:
        return None
    return Span(draft.starts_at, draft.ends_at)
