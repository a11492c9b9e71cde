"""What happens to appointments when something happens to visits (`visits.hooks`)."""

from __future__ import annotations

from clinic_desktop.areas.appointments import rules
from clinic_desktop.areas.appointments.entities import Appointment, AppointmentState
from clinic_desktop.areas.appointments.service.writing import (
    locked_all,
    step,
)
from clinic_desktop.areas.appointments.states import HERE_FOR, Step
from clinic_desktop.areas.visits.entities import Visit
from clinic_desktop.db.work import Work


def visit_begun(work: Work, visit: Visit) -> None:
    """The animal that waits is with the doctor, wherever its visit was begun from."""
    waiting = locked_all(
        work,
        Appointment.pet_id == visit.pet_id,
        Appointment.state == AppointmentState.ARRIVED,
        Appointment.arrived_at > work.now - HERE_FOR,
    )
    for appointment in waiting[:1]:
        called = appointment.called_at or work.now
        step(work, appointment, Step.START_VISIT, visit_id=visit.id, called_at=called)
    work.session.flush()


def visit_archived(work: Work, visit: Visit) -> None:
    """Who was with the doctor waits again, since the visit was begun by mistake."""
    for appointment in locked_all(work, Appointment.visit_id == visit.id):
        if rules.may(Step.BACK_TO_WAITING, appointment.state):
            step(work, appointment, Step.BACK_TO_WAITING, visit_id=None)
    work.session.flush()


def visit_signed(work: Work, visit: Visit) -> None:
    """Whose visit is signed is ready to pay."""
    for appointment in locked_all(work, Appointment.visit_id == visit.id):
        if rules.may(Step.FINISH, appointment.state):
            step(work, appointment, Step.FINISH)
    work.session.flush()


def signature_taken_back(work: Work, visit: Visit) -> None:
    """Who has not paid yet is with the doctor again."""
    for appointment in locked_all(work, Appointment.visit_id == visit.id):
        if rules.may(Step.RETURN_TO_VISIT, appointment.state):
            step(work, appointment, Step.RETURN_TO_VISIT)
    work.session.flush()
