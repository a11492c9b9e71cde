"""The day as reception, a doctor and the visit's own window look at it."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ScalarSelect, or_, select

from clinic_desktop.areas.appointments.entities import Appointment, AppointmentState, ScheduleResource
from clinic_desktop.areas.appointments.queries.card import of_pet
from clinic_desktop.areas.appointments.queries.row import AHEAD, ROW, make_row
from clinic_desktop.areas.appointments.rows import APPOINTMENTS_VIEW, AppointmentRow
from clinic_desktop.areas.appointments.rules import day_of, day_span
from clinic_desktop.areas.appointments.states import HERE, HERE_FOR
from clinic_desktop.core.permissions import requires
from clinic_desktop.db.work import Work

MOST = 500
"""A busy day of twelve doctors has three hundred."""
OF_OWNER = 50
QUEUE = (AppointmentState.ARRIVED, AppointmentState.WITH_DOCTOR)


@requires(APPOINTMENTS_VIEW)
def list_day(work: Work, day: date, zone: str, limit: int = MOST) -> tuple[AppointmentRow, ...]:
    """Return the appointments that begin on a day of the clinic's calendar, by their time."""
    span = day_span(day, zone)
    query = (
        ROW.where(Appointment.starts_at >= span.starts_at, Appointment.starts_at < span.ends_at)
        .order_by(Appointment.starts_at, Appointment.id)
        .limit(limit)
    )
    return tuple(make_row(row) for row in work.session.execute(query))


@requires(APPOINTMENTS_VIEW)
def arriving(work: Work, pet_id: int, zone: str) -> tuple[AppointmentRow | None, AppointmentRow | None]:
    """Return by which appointment an animal is in the clinic already, and which one it is awaited for today."""
    here = (
        ROW.where(
            of_pet(pet_id),
            Appointment.state.in_(HERE),
            or_(
                Appointment.state == AppointmentState.IN_HOSPITAL,
                Appointment.arrived_at > work.now - HERE_FOR,
            ),
        )
        .order_by(Appointment.arrived_at.desc(), Appointment.id.desc())
        .limit(1)
    )
    day = day_span(day_of(work.now, zone), zone)
    due = (
        ROW.where(
            of_pet(pet_id),
            Appointment.state.in_(AHEAD),
            Appointment.starts_at >= day.starts_at,
            Appointment.starts_at < day.ends_at,
        )
        .order_by(Appointment.starts_at, Appointment.id)
        .limit(1)
    )
    found = [work.session.execute(query).first() for query in (here, due)]
    present, awaited = (make_row(row) if row is not None else None for row in found)
    return present, awaited


def find_of_visit(work: Work, visit_id: int) -> AppointmentRow | None:
    """Return the appointment that led to a visit, or None; of several the newest.

    Whoever may not see the schedule sees the visit without it.
    """
    if not work.actor.may(APPOINTMENTS_VIEW):
        return None
    query = ROW.where(Appointment.visit_id == visit_id).order_by(Appointment.id.desc()).limit(1)
    row = work.session.execute(query).first()
    return make_row(row) if row is not None else None


@requires(APPOINTMENTS_VIEW)
def my_waiting(work: Work) -> tuple[AppointmentRow, ...]:
    """Return who waits for the acting doctor, the first to come first."""
    return _mine(work, (AppointmentState.ARRIVED,), anybody=False)


@requires(APPOINTMENTS_VIEW)
def my_queue(work: Work) -> tuple[AppointmentRow, ...]:
    """Return who waits for or is with the acting doctor, and who waits for any doctor; by arrival."""
    return _mine(work, QUEUE, anybody=True)


@requires(APPOINTMENTS_VIEW)
def my_ahead(work: Work, day: date, zone: str) -> tuple[AppointmentRow, ...]:
    """Return who is still to come to the acting doctor on a day, by time."""
    span = day_span(day, zone)
    query = (
        ROW.where(
            Appointment.starts_at >= span.starts_at,
            Appointment.starts_at < span.ends_at,
            Appointment.state.in_(AHEAD),
            Appointment.doctor_id == _own_column(work),
        )
        .order_by(Appointment.starts_at, Appointment.id)
        .limit(MOST)
    )
    return tuple(make_row(row) for row in work.session.execute(query))


def _own_column(work: Work) -> ScalarSelect[int]:
    query = select(ScheduleResource.id).where(ScheduleResource.user_id == work.actor.id)
    return query.scalar_subquery()


def _mine(work: Work, states: tuple[AppointmentState, ...], *, anybody: bool) -> tuple[AppointmentRow, ...]:
    mine = Appointment.doctor_id == _own_column(work)
    wanted = or_(mine, Appointment.doctor_id.is_(None)) if anybody else mine
    query = (
        ROW.where(Appointment.state.in_(states), wanted)
        .order_by(Appointment.arrived_at, Appointment.id)
        .limit(MOST)
    )
    return tuple(make_row(row) for row in work.session.execute(query))


@requires(APPOINTMENTS_VIEW)
def list_of_owner(work: Work, owner_id: int) -> tuple[AppointmentRow, ...]:
    """Return what is booked or asked for by an owner and still to come, the nearest first."""
    query = (
        ROW.where(Appointment.owner_id == owner_id, Appointment.state.in_(AHEAD))
        .order_by(Appointment.starts_at, Appointment.id)
        .limit(OF_OWNER)
    )
    return tuple(make_row(row) for row in work.session.execute(query))
