"""The clinic at this moment: who waits, who is to be called, how long people waited, what to book next."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnExpressionArgument, func, select

from clinic_desktop.areas.appointments import rules
from clinic_desktop.areas.appointments.entities import Appointment, AppointmentState, AppointmentType
from clinic_desktop.areas.appointments.queries.judging import owner_of
from clinic_desktop.areas.appointments.queries.resources import get_settings
from clinic_desktop.areas.appointments.queries.row import ROW, make_row
from clinic_desktop.areas.appointments.rows import (
    APPOINTMENTS_VIEW,
    AppointmentDraft,
    AppointmentRow,
    CallList,
    Queues,
    WaitFigures,
)
from clinic_desktop.areas.clinic.service import clinic_today
from clinic_desktop.areas.visits.entities import Visit, VisitKind, VisitState
from clinic_desktop.areas.visits.rules import next_kind
from clinic_desktop.core.permissions import requires
from clinic_desktop.db.work import Work

AT_MOST = 200
"""So many rows of a list; who is not among them comes when somebody of it is done."""
MISSED_FOR = timedelta(days=14)
"""An appointment nobody came to is suggested as a no-show for so long."""
DUE_WITHIN = timedelta(days=30)
"""A next visit that is due counts this long before and after its day."""
_EXPECTED = (AppointmentState.PLANNED, AppointmentState.CONFIRMED)


@requires(APPOINTMENTS_VIEW)
def get_queues(work: Work, zone: str) -> Queues:
    """Return who waits, who is seen and who is ready to pay.

    Who arrived before yesterday waits no more, whatever was forgotten to be said; a bill is not forgotten.
    """
    since = _midnight(work, zone, -1)
    here = Appointment.arrived_at >= since
    by_arrival = (Appointment.arrived_at, Appointment.id)
    return Queues(
        _list(work, Appointment.state == AppointmentState.ARRIVED, here, order=by_arrival),
        _list(work, Appointment.state == AppointmentState.WITH_DOCTOR, here, order=by_arrival),
        _list(
            work,
            Appointment.state == AppointmentState.READY_TO_PAY,
            order=(Appointment.finished_at, Appointment.id),
        ),
    )


@requires(APPOINTMENTS_VIEW)
def get_calls(work: Work, zone: str) -> CallList:
    """Return whom reception has to call."""
    tomorrow = _midnight(work, zone, 1)
    missed = work.now - timedelta(minutes=get_settings(work).no_show_min)
    planned = Appointment.state == AppointmentState.PLANNED
    by_start = (Appointment.starts_at, Appointment.id)
    # The next working day is the next one that anything is booked for.
    next_at = work.session.scalar(
        select(func.min(Appointment.starts_at)).where(
            Appointment.state.in_(_EXPECTED), Appointment.starts_at >= tomorrow
        )
    )
    to_confirm: tuple[AppointmentRow, ...] = ()
    if next_at is not None:
        day = rules.day_span(rules.day_of(next_at, zone), zone)
        of_day = (Appointment.starts_at >= day.starts_at, Appointment.starts_at < day.ends_at)
        to_confirm = _list(work, planned, *of_day, order=by_start)
    return CallList(
        to_confirm,
        _list(work, Appointment.rebook, order=(Appointment.cancelled_at, Appointment.id)),
        _list(
            work,
            Appointment.state.in_(_EXPECTED),
            Appointment.starts_at > work.now,
            Appointment.wants_earlier.is_(True),
            order=by_start,
        ),
        _list(
            work,
            Appointment.state == AppointmentState.REQUESTED,
            order=(Appointment.created_at, Appointment.id),
        ),
        _list(
            work,
            Appointment.state.in_(_EXPECTED),
            Appointment.starts_at >= work.now - MISSED_FOR,
            Appointment.ends_at <= missed,
            order=by_start,
        ),
    )


@requires(APPOINTMENTS_VIEW)
def wait_figures(work: Work, zone: str) -> WaitFigures:
    """Return how long people waited today and have been waiting until now.

    Who went away without being seen counts as arrived only.
    """
    begins, ends = _midnight(work, zone, 0), _midnight(work, zone, 1)
    day = timedelta(days=1)
    rows = work.session.execute(
        select(Appointment.arrived_at, Appointment.started_at, Appointment.state).where(
            # By the index of beginnings: who comes at all comes within a day of their time.
            Appointment.starts_at >= begins - day,
            Appointment.starts_at < ends + day,
            Appointment.arrived_at >= begins,
            Appointment.arrived_at < ends,
        )
    ).all()
    waits = [
        (row.started_at or work.now) - row.arrived_at
        for row in rows
        if row.started_at is not None or row.state == AppointmentState.ARRIVED
    ]
    minutes = [int(wait.total_seconds() // 60) for wait in waits]
    return WaitFigures(
        arrived=len(rows),
        seen=sum(row.started_at is not None for row in rows),
        average_wait_min=round(sum(minutes) / len(minutes)) if minutes else None,
        longest_wait_min=max(minutes, default=None),
    )


@requires(APPOINTMENTS_VIEW)
def preselected(work: Work, owner_id: int | None, pet_id: int | None) -> AppointmentDraft:
    """Return the draft of a booking for a client, with the type of the visit that is due.

    That is a repeat visit if one was agreed on for about now or if the last was within 30 days, else a first one.
    """
    draft = AppointmentDraft(owner_id=owner_id, pet_id=pet_id)
    if pet_id is None:
        return draft
    last = work.session.execute(
        select(Visit.signed_at, Visit.next_visit_on, Visit.next_visit_note)
        .where(Visit.pet_id == pet_id, Visit.state == VisitState.SIGNED, Visit.archived.is_(False))
        .order_by(Visit.started_at.desc(), Visit.id.desc())
        .limit(1)
    ).first()
    kind, note = next_kind(last.signed_at if last is not None else None, work.now), ""
    due = last.next_visit_on if last is not None else None
    if last is not None and due is not None and abs(due - clinic_today(work)) <= DUE_WITHIN:
        kind, note = VisitKind.REPEAT, last.next_visit_note
    code = "repeat" if kind is VisitKind.REPEAT else "first"
    type_id = work.session.scalar(
        select(AppointmentType.id).where(AppointmentType.code == code, AppointmentType.archived.is_(False))
    )
    return AppointmentDraft(
        owner_id=owner_id if owner_id is not None else owner_of(work, pet_id),
        pet_id=pet_id,
        type_id=type_id,
        reason=note,
    )


def _list(
    work: Work, *conditions: ColumnExpressionArgument[bool], order: tuple[Any, ...]
) -> tuple[AppointmentRow, ...]:
    query = ROW.where(*conditions).order_by(*order).limit(AT_MOST)
    return tuple(make_row(row) for row in work.session.execute(query))


def _midnight(work: Work, zone: str, days: int) -> datetime:
    return rules.day_span(rules.day_of(work.now, zone) + timedelta(days=days), zone).starts_at
