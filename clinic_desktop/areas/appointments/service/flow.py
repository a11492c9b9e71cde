"""Use cases of the day: confirm, check in, call, see, bill and let go (domain 2.8)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import or_, select

from clinic_desktop.areas.appointments import rules
from clinic_desktop.areas.appointments.entities import Appointment, AppointmentState, AppointmentType
from clinic_desktop.areas.appointments.queries.judging import cleaned, judged
from clinic_desktop.areas.appointments.rows import (
    APPOINTMENTS_BOOK,
    APPOINTMENTS_RECEIVE,
    APPOINTMENTS_REOPEN,
    AppointmentDraft,
    CheckInDraft,
    Span,
)
from clinic_desktop.areas.appointments.rules.states import Step
from clinic_desktop.areas.appointments.service import claims
from clinic_desktop.areas.appointments.service.writing import (
    locked,
    locked_all,
    make,
    step,
    without_form,
    write_companions,
)
from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.areas.owners import queries as owner_queries
from clinic_desktop.areas.owners import service as owners
from clinic_desktop.areas.owners.rows import PhoneDraft
from clinic_desktop.areas.owners.rules import parse_phone
from clinic_desktop.areas.pets import service as pets
from clinic_desktop.areas.pets.entities import AlertLevel, Pet, PetAlert
from clinic_desktop.areas.pets.rows import WeightDraft
from clinic_desktop.areas.visits import service as visits
from clinic_desktop.areas.visits.entities import Visit
from clinic_desktop.areas.visits.rows import VISITS_WRITE
from clinic_desktop.core.errors import Conflict, Problem, refuse
from clinic_desktop.core.permissions import open_to_all, requires
from clinic_desktop.core.text import clean_line
from clinic_desktop.db.merge import assign
from clinic_desktop.db.work import Work

WALK_IN = timedelta(minutes=20)
"""How long a visit without a booking is thought to take when it has no type."""
HERE_FOR = timedelta(hours=24)
"""Who arrived longer ago does not sit in the waiting room any more."""


# --- before the visit


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


@requires(APPOINTMENTS_RECEIVE)
def check_in(work: Work, appointment_id: int, draft: CheckInDraft) -> int:
    """Receive an animal: stamp its arrival, write the weight and a changed phone to its card.

    It may be given another doctor or room, whatever stands there: who is here waits beside. Raises Invalid
    (``alerts_seen`` where an alert of the highest level was not acknowledged), NotFound, and Conflict also for
    an animal that waits already (``appointment.already_here``).
    """
    _hold_animal(work, work.session.scalar(_PET_OF.where(Appointment.id == appointment_id)))
    appointment = locked(work, appointment_id)
    step(work, appointment, Step.CHECK_IN)
    _refuse_twice(work, appointment)
    _receive(work, appointment, draft)
    changed = [
        name
        for name in ("doctor_id", "room_id")
        if getattr(draft, name) not in (None, getattr(appointment, name))
    ]
    claims.release(work, (appointment,), changed)
    assign(appointment, {name: getattr(draft, name) for name in changed})
    work.session.flush()
    claims.take(work, (appointment,), beside=True, fields=changed)
    return appointment_id


@requires(APPOINTMENTS_RECEIVE)
def walk_in(work: Work, draft: AppointmentDraft, received: CheckInDraft) -> int:
    """Receive somebody without a booking, from now on, and return the appointment's id.

    Their time keeps nobody away from the doctor or room they wait for. Raises as `check_in` does.
    """
    draft = replace(
        cleaned(work, draft),
        starts_at=work.now,
        ends_at=work.now + _length_of(work, draft.type_id),
        rule="",
        doctor_id=received.doctor_id or draft.doctor_id,
        room_id=received.room_id or draft.room_id,
    )
    _hold_animal(work, draft.pet_id)
    refuse(judged(work, draft, places=False))
    made = make(
        work, draft, AppointmentState.ARRIVED, Span(work.now, work.now + _length_of(work, draft.type_id))
    )
    made.arrived_at = work.now
    work.session.add(made)
    work.session.flush()
    _refuse_twice(work, made)
    write_companions(work, made, draft.companions)
    _receive(work, made, received)
    work.session.flush()
    claims.take(work, (made,), beside=True)
    return made.id


@requires(APPOINTMENTS_RECEIVE)
def undo_arrival(work: Work, appointment_id: int) -> int:
    """Let an animal not have arrived after all: its appointment is planned again.

    Raises Conflict also where somebody else stands at its time by now.
    """
    appointment = locked(work, appointment_id)
    step(work, appointment, Step.UNDO_ARRIVAL, confirmed_by="")
    work.session.flush()
    claims.release(work, (appointment,))
    with without_form():
        claims.take(work, (appointment,))
    return appointment_id


@requires(APPOINTMENTS_RECEIVE)
def call(work: Work, appointment_id: int) -> int:
    """Call an animal that waits; calling again stamps the moment anew."""
    return _step(work, appointment_id, Step.CALL)


# --- the visit


@requires(VISITS_WRITE)
def start_visit(work: Work, appointment_id: int, *, knowingly: bool = False) -> int:
    """Begin the visit of an animal that has arrived, or go on with the one that is open; return its id.

    Raises Conflict also for one without a card yet (``appointment.no_patient``) and, unless it is done
    ``knowingly``, for one that has died (``visit.deceased``).
    """
    # In the order of everybody who begins visits: the animal first.
    pet_id = work.session.scalar(_PET_OF.where(Appointment.id == appointment_id))
    _hold_animal(work, pet_id)
    appointment = locked(work, appointment_id)
    if pet_id is None:
        raise Conflict("appointment.no_patient")
    step(work, appointment, Step.START_VISIT, called_at=appointment.called_at or work.now)
    work.session.flush()
    appointment.visit_id = visits.start(work, pet_id, knowingly=knowingly)
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


# --- what follows from visits (`visits.hooks`)


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


# --- below

_PET_OF = select(Appointment.pet_id)


def _step(work: Work, appointment_id: int, what: Step, **values: object) -> int:
    step(work, locked(work, appointment_id), what, **values)
    work.session.flush()
    return appointment_id


def _hold_animal(work: Work, pet_id: int | None) -> None:
    # Two people receiving the same animal: the second waits here, then sees that it is in already.
    if pet_id is not None:
        work.session.execute(select(Pet.id).where(Pet.id == pet_id).with_for_update())


def _refuse_twice(work: Work, received: Appointment) -> None:
    if received.pet_id is None:
        return
    since = work.session.scalar(
        select(Appointment.arrived_at)
        .where(
            Appointment.pet_id == received.pet_id,
            Appointment.id != received.id,
            Appointment.state == AppointmentState.ARRIVED,
            Appointment.arrived_at > work.now - HERE_FOR,
        )
        .limit(1)
    )
    if since is not None:
        raise Conflict("appointment.already_here")


def _length_of(work: Work, type_id: int | None) -> timedelta:
    kind = work.session.get(AppointmentType, type_id) if type_id is not None else None
    return timedelta(minutes=kind.length_min) if kind is not None else WALK_IN


def _receive(work: Work, appointment: Appointment, draft: CheckInDraft) -> None:
    region = clinic.get(work).phone_region
    refuse(rules.check_in_problems(draft, region, work.now))
    refuse(_alert_problems(work, appointment, draft))
    if clean_line(draft.reason):
        appointment.reason = clean_line(draft.reason)
    if draft.grams is not None:
        if appointment.pet_id is None:
            refuse((Problem("grams", "patient_first"),))
        else:
            pets.record_weight(work, appointment.pet_id, WeightDraft(draft.grams))
    if clean_line(draft.phone):
        _write_phone(work, appointment, draft.phone, region)


def _alert_problems(work: Work, appointment: Appointment, draft: CheckInDraft) -> tuple[Problem, ...]:
    if appointment.pet_id is None:
        return ()
    unseen = work.session.scalar(
        select(PetAlert.text)
        .where(
            PetAlert.pet_id == appointment.pet_id,
            PetAlert.level == AlertLevel.HIGH,
            PetAlert.resolved.is_(False),
            or_(PetAlert.to_on.is_(None), PetAlert.to_on >= clinic.clinic_today(work)),
            PetAlert.id.not_in(draft.alerts_seen),
        )
        .order_by(PetAlert.id)
        .limit(1)
    )
    return (Problem("alerts_seen", "alerts_unseen", {"text": unseen}),) if unseen is not None else ()


def _write_phone(work: Work, appointment: Appointment, text: str, region: str) -> None:
    stored = rules.stored_phone(text, region)
    if appointment.owner_id is None:
        appointment.client_phone = stored
        return
    card = owner_queries.get_card(work, appointment.owner_id)
    phone = parse_phone(text, region)
    known = [(row.number, row.extension) for row in card.draft.phones]
    said = (phone.number, phone.extension)
    if said in known and card.draft.phones[known.index(said)].preferred:
        return
    # The numbers known before stay: what is confirmed at the desk is only called first.
    rows = [replace(row, preferred=False) for row in card.draft.phones]
    if said in known:
        rows[known.index(said)] = replace(rows[known.index(said)], preferred=True)
    else:
        rows.append(PhoneDraft(*said, preferred=True))
    owners.change(work, appointment.owner_id, replace(card.draft, phones=tuple(rows)), card.draft)
