"""Use cases of the day around the visit: confirmed, missed, seen, billed and let go (domain 2.8)."""

from __future__ import annotations

from sqlalchemy import select

from clinic_desktop.areas.appointments.entities import Appointment, AppointmentState
from clinic_desktop.areas.appointments.rows import (
    APPOINTMENTS_BOOK,
    APPOINTMENTS_RECEIVE,
    APPOINTMENTS_REOPEN,
)
from clinic_desktop.areas.appointments.service import claims
from clinic_desktop.areas.appointments.service.receiving import locked_with_animal
from clinic_desktop.areas.appointments.service.writing import (
    locked,
    step,
)
from clinic_desktop.areas.appointments.states import Step
from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.areas.visits import service as visits
from clinic_desktop.areas.visits.rows import VISITS_WRITE
from clinic_desktop.core.errors import Conflict
from clinic_desktop.core.permissions import open_to_all, requires
from clinic_desktop.db.work import Work


@requires(APPOINTMENTS_BOOK)
def confirm(work: Work, appointment_id: int) -> int:
    """Note that the owner confirmed to come. Raises NotFound, Conflict, as every step here does."""
    return _step(work, appointment_id, Step.CONFIRM, confirmed_by=work.actor.name)


@requires(APPOINTMENTS_BOOK)
def unconfirm(work: Work, appointment_id: int) -> int:
    """Take a confirmation back."""
    return _step(work, appointment_id, Step.UNCONFIRM, confirmed_by="")


@requires(APPOINTMENTS_BOOK)
def mark_no_show(work: Work, appointment_id: int, *, rebook: bool) -> int:
    """Note that nobody came; with ``rebook`` they are to be called for another time.

    Raises Conflict also before the time of the appointment.
    """
    appointment = locked(work, appointment_id)
    if appointment.starts_at is not None and appointment.starts_at > work.now:
        raise Conflict("appointment.not_begun")
    step(work, appointment, Step.NO_SHOW, cancelled_by=work.actor.name, rebook=rebook)
    work.session.flush()
    claims.release(work, (appointment,))
    return appointment_id


# --- the visit


@requires(VISITS_WRITE)
def start_visit(work: Work, appointment_id: int, *, knowingly: bool = False) -> int:
    """Begin the visit of an animal that has arrived, or go on with the one that is open; return its id.

    Raises Conflict also for one without a card yet (``appointment.no_patient``) and, unless it is done
    ``knowingly``, for one that has died (``visit.deceased``).
    """
    appointment = locked_with_animal(work, appointment_id)
    if appointment.pet_id is None:
        raise Conflict("appointment.no_patient")
    step(work, appointment, Step.START_VISIT, called_at=appointment.called_at or work.now)
    work.session.flush()
    appointment.visit_id = visits.start(work, appointment.pet_id, knowingly=knowingly)
    work.session.flush()
    return appointment.visit_id


@requires(VISITS_WRITE)
def back_to_waiting(work: Work, appointment_id: int) -> int:
    """Let an animal wait again: a visit that is still empty is put away.

    Raises Conflict also for a visit in which something is written (``visit.written``).
    """
    visit_id = work.session.scalar(select(Appointment.visit_id).where(Appointment.id == appointment_id))
    if visit_id is None:
        return _step(work, appointment_id, Step.BACK_TO_WAITING)
    # Its hook sends the appointment back.
    visits.archive(work, visit_id)
    if locked(work, appointment_id).state is not AppointmentState.ARRIVED:
        raise Conflict("appointment.not_now", who="")
    return appointment_id


@requires(VISITS_WRITE)
def admit(work: Work, appointment_id: int) -> int:
    """Keep an animal in the hospital."""
    return _step(work, appointment_id, Step.ADMIT)


@requires(VISITS_WRITE)
def discharge(work: Work, appointment_id: int) -> int:
    """Let an animal go from the hospital: it is ready to pay."""
    return _step(work, appointment_id, Step.DISCHARGE)


@requires(VISITS_WRITE)
def finish(work: Work, appointment_id: int) -> int:
    """End the consultation, signed or not: it is ready to pay."""
    return _step(work, appointment_id, Step.FINISH)


@requires(VISITS_WRITE)
def return_to_visit(work: Work, appointment_id: int) -> int:
    """Take the end of the consultation back: the doctor goes on."""
    return _step(work, appointment_id, Step.RETURN_TO_VISIT)


# --- after the visit


@requires(APPOINTMENTS_RECEIVE)
def close(work: Work, appointment_id: int) -> int:
    """Let an animal go that is paid for or put on debt."""
    return _step(work, appointment_id, Step.CLOSE)


@open_to_all("a part of the checkout, which has a right of its own")
def close_settled(work: Work, owner_id: int) -> int:
    """Let all of an owner's animals go that are ready to pay, and return how many they were."""
    found = work.session.scalars(
        select(Appointment.id)
        .where(Appointment.owner_id == owner_id, Appointment.state == AppointmentState.READY_TO_PAY)
        .order_by(Appointment.id)
    ).all()
    for appointment_id in found:
        _step(work, appointment_id, Step.CLOSE)
    return len(found)


@requires(APPOINTMENTS_REOPEN)
def reopen(work: Work, appointment_id: int) -> int:
    """Put a closed appointment back to be paid, on the day it was closed.

    Raises Conflict also on a later day (``appointment.closed_before``).
    """
    appointment = locked(work, appointment_id)
    left = appointment.left_at
    if left is not None and clinic.local_day(work, left) != clinic.clinic_today(work):
        raise Conflict("appointment.closed_before")
    step(work, appointment, Step.REOPEN)
    work.session.flush()
    return appointment_id


def _step(work: Work, appointment_id: int, what: Step, **values: object) -> int:
    step(work, locked(work, appointment_id), what, **values)
    work.session.flush()
    return appointment_id
