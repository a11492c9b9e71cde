"""Use cases of booking: ask for an appointment, book it, change, move, cancel and restore it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from typing import Any

from clinic_desktop.areas.appointments import rules
from clinic_desktop.areas.appointments.entities import (
    Appointment,
    AppointmentCompanion,
    AppointmentSeries,
    AppointmentState,
    ResourceKind,
    ScheduleResource,
)
from clinic_desktop.areas.appointments.queries.card import draft_of, upcoming_conditions
from clinic_desktop.areas.appointments.queries.judging import (
    belongs,
    chosen_by,
    cleaned,
    judged,
    request_judged,
    spans_of,
)
from clinic_desktop.areas.appointments.queries.places import FIELDS
from clinic_desktop.areas.appointments.queries.seating import seated
from clinic_desktop.areas.appointments.rows import APPOINTMENTS_BOOK, AppointmentDraft
from clinic_desktop.areas.appointments.service import claims
from clinic_desktop.areas.appointments.service.writing import (
    companions_of,
    locked,
    locked_all,
    make,
    step,
    values_of,
    without_form,
    write_companions,
)
from clinic_desktop.areas.appointments.states import CANCELLED, HOLDING, MOVABLE, OVER, Step
from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.areas.owners.entities import Owner
from clinic_desktop.areas.pets.entities import Pet
from clinic_desktop.core.errors import Conflict, NotFound, refuse
from clinic_desktop.core.permissions import open_to_all, requires
from clinic_desktop.core.text import clean_line
from clinic_desktop.db.merge import assign, last_author, merge
from clinic_desktop.db.work import Work

_KINDS = dict(zip((ResourceKind.DOCTOR, ResourceKind.ROOM, ResourceKind.EQUIPMENT), FIELDS, strict=True))


@requires(APPOINTMENTS_BOOK)
def request(work: Work, draft: AppointmentDraft, *, instead_of: int | None = None) -> int:
    """Note that somebody wants to come, without a time yet, and return the id. Raises Invalid.

    Whoever is asked for ``instead_of`` a cancelled or missed appointment is not to be called for that any more.
    """
    draft = cleaned(work, draft)
    refuse(request_judged(work, draft))
    made = make(work, draft, AppointmentState.REQUESTED, None)
    work.session.add(made)
    work.session.flush()
    write_companions(work, [made], draft.companions)
    if instead_of is not None:
        call_no_more(work, instead_of)
    work.session.flush()
    return made.id


@requires(APPOINTMENTS_BOOK)
def book(work: Work, draft: AppointmentDraft, *, instead_of: int | None = None) -> int:
    """Book an appointment, or with a rule a series, and return the id of the first; ``instead_of`` as in `request`.

    Raises Invalid, also naming what stands there already: of a series all are booked, or none.
    """
    draft = cleaned(work, draft)
    zone = clinic.get(work).time_zone
    refuse(judged(work, draft))
    series_id = begin_series(work, draft.rule, draft.starts_at) if draft.rule else None
    if instead_of is not None:
        call_no_more(work, instead_of)
    made = [make(work, draft, AppointmentState.PLANNED, span, series_id) for span in spans_of(draft, zone)]
    return write_new(work, made, draft.companions)


def begin_series(work: Work, rule: str, first_at: datetime | None) -> int:
    """Write the rule of a series and return its id."""
    series = AppointmentSeries(rule=rule, first_at=first_at, made_at=work.now, made_by=work.actor.name)
    work.session.add(series)
    work.session.flush()
    return series.id


def write_new(work: Work, made: list[Appointment], companions: Collection[int]) -> int:
    """Write new appointments with their animals and take their time; return the id of the first."""
    work.session.add_all(made)
    work.session.flush()
    work.session.add_all(
        AppointmentCompanion(appointment_id=appointment.id, pet_id=pet_id)
        for appointment in made
        for pet_id in companions
    )
    claims.take(work, made)
    return made[0].id


@requires(APPOINTMENTS_BOOK)
def change(work: Work, appointment_id: int, draft: AppointmentDraft, base: AppointmentDraft) -> int:
    """Save one appointment; ``base`` is what the form started from. Of a series only this one changes.

    A request that gets a time is planned. Raises Invalid, NotFound, and Conflict also for one that is over,
    whose time may not be changed any more, or whose visit has begun with another animal
    (``appointment.visit_begun``).
    """
    appointment = locked(work, appointment_id)
    theirs = draft_of(work, appointment)
    base, mine = cleaned(work, base), cleaned(work, draft)
    # What a series repeats by is changed by `series.change_series`.
    base, mine = replace(base, rule=theirs.rule), replace(mine, rule=theirs.rule)
    merged = merge(work.session, "appointments", appointment_id, base=base, mine=mine, theirs=theirs)
    rewrite(work, appointment, theirs, replace(merged, rule=""))
    return appointment_id


def rewrite(work: Work, appointment: Appointment, theirs: AppointmentDraft, draft: AppointmentDraft) -> None:
    """Write what a form made of one appointment, and take its time anew if it needs another."""
    if appointment.state in OVER:
        raise Conflict("appointment.not_now", who=last_author(work.session, "appointments", appointment.id))
    timed = (draft.starts_at, draft.ends_at) != (theirs.starts_at, theirs.ends_at)
    if timed and appointment.state not in MOVABLE:
        raise Conflict("appointment.not_movable")
    _keep_patient(appointment, draft.pet_id)
    kept = chosen_by(appointment)
    changed = [name for name in FIELDS if timed or getattr(draft, name) != getattr(theirs, name)]
    if appointment.state is AppointmentState.REQUESTED and draft.starts_at is None:
        refuse(request_judged(work, draft, kept))
    else:
        # Who is here already may go to another room, whatever stands there; what stays where it is stands there.
        places = appointment.state in MOVABLE and bool(changed)
        refuse(judged(work, draft, besides=(appointment.id,), kept=kept, places=places))
    claims.release(work, (appointment,), changed)
    assign(appointment, values_of(draft) | {"starts_at": draft.starts_at, "ends_at": draft.ends_at})
    if appointment.state is AppointmentState.REQUESTED and draft.starts_at is not None:
        step(work, appointment, Step.PLAN)
    write_companions(work, [appointment], draft.companions)
    work.session.flush()
    if changed and appointment.state in HOLDING:
        claims.take(work, (appointment,), beside=appointment.state not in MOVABLE, fields=changed)


def _keep_patient(appointment: Appointment, pet_id: int | None) -> None:
    # What the doctor writes stands in the card of the animal that was brought.
    if appointment.visit_id is not None and pet_id != appointment.pet_id:
        raise Conflict("appointment.visit_begun")


@requires(APPOINTMENTS_BOOK)
def move(
    work: Work,
    appointment_id: int,
    version: int,
    *,
    starts_at: datetime,
    ends_at: datetime,
    resource_id: int | None = None,
) -> int:
    """Give an appointment another time, another column of the schedule, or both; a request is planned by it.

    ``version`` is that of the appointment as it was shown; ``resource_id`` the column it goes to: its kind
    decides whether that is the doctor, the room or the device. What was held where its doctor sits goes to
    where the doctor sits then (`queries.seated`). Raises NotFound, and Conflict: changed by somebody meanwhile
    (``appointment.moved``), not movable any more, or something stands there.
    """
    appointment = locked(work, appointment_id)
    if appointment.version != version:
        raise Conflict("appointment.moved", who=last_author(work.session, "appointments", appointment_id))
    if appointment.state not in MOVABLE:
        raise Conflict("appointment.not_movable")
    theirs = draft_of(work, appointment)
    draft = replace(theirs, starts_at=starts_at, ends_at=ends_at)
    if resource_id is not None:
        resource = work.session.get(ScheduleResource, resource_id)
        if resource is None:
            raise NotFound("not_found")
        column: dict[str, Any] = {_KINDS[resource.kind]: resource_id}
        draft = replace(draft, **column)
    with without_form():
        rewrite(work, appointment, theirs, replace(seated(work, theirs, draft, appointment_id), rule=""))
    return appointment_id


@requires(APPOINTMENTS_BOOK)
def cancel(work: Work, appointment_id: int, reason: str, *, by_owner: bool, rebook: bool = False) -> int:
    """Cancel an appointment before the doctor has begun; with ``rebook`` it is to be called for another time.

    Raises Invalid without a reason, NotFound, Conflict.
    """
    refuse(rules.reason_problems(reason))
    call_off(work, [locked(work, appointment_id)], reason, by_owner=by_owner, rebook=rebook)
    return appointment_id


def call_off(
    work: Work, appointments: list[Appointment], reason: str, *, by_owner: bool, rebook: bool = False
) -> None:
    """Cancel locked appointments and give their time back."""
    for appointment in appointments:
        step(
            work,
            appointment,
            Step.CANCEL_BY_OWNER if by_owner else Step.CANCEL_BY_CLINIC,
            cancelled_by=work.actor.name,
            cancel_reason=clean_line(reason),
            rebook=rebook,
        )
    work.session.flush()
    if appointments:
        claims.release(work, appointments)


@requires(APPOINTMENTS_BOOK)
def call_no_more(work: Work, appointment_id: int) -> int:
    """Take a cancelled or missed appointment off the list of whom to call for another time. Raises NotFound."""
    assign(locked(work, appointment_id), {"rebook": False})
    work.session.flush()
    return appointment_id


@requires(APPOINTMENTS_BOOK)
def restore(work: Work, appointment_id: int) -> int:
    """Let what was cancelled or missed hold again, at its old time. Raises NotFound, Conflict.

    It is refused with what stands there, if the place was taken meanwhile.
    """
    appointment = locked(work, appointment_id)
    step(work, appointment, Step.RESTORE, cancelled_by="", cancel_reason="", rebook=False)
    work.session.flush()
    if appointment.state in HOLDING:
        with without_form():
            claims.take(work, (appointment,))
    return appointment_id


@requires(APPOINTMENTS_BOOK)
def link_client(work: Work, appointment_id: int, owner_id: int, pet_id: int | None) -> int:
    """Say who the new client of an appointment is, once they have a card.

    Raises as `change` does, and Conflict for an animal of somebody else (``appointment.not_theirs``).
    """
    appointment = locked(work, appointment_id)
    if appointment.state in OVER - CANCELLED:
        raise Conflict("appointment.not_now", who=last_author(work.session, "appointments", appointment_id))
    if work.session.get(Owner, owner_id) is None:
        raise NotFound("not_found")
    _keep_patient(appointment, pet_id)
    if pet_id is not None:
        pet = work.session.get(Pet, pet_id)
        if pet is None:
            raise NotFound("not_found")
        if not belongs(work, pet_id, owner_id):
            raise Conflict("appointment.not_theirs", name=pet.name)
    assign(appointment, {"owner_id": owner_id, "pet_id": pet_id})
    work.session.flush()
    return appointment_id


# --- what follows from elsewhere


@open_to_all("a part of other use cases, each with its own right: the death of the animal")
def cancel_upcoming(work: Work, pet_id: int, reason: str) -> int:
    """Cancel what is still to come of an animal and return how many there were.

    Where others of the owner come along, the appointment is theirs from now on.
    """
    found = _upcoming(work, pet_id)
    alone = []
    for appointment in found:
        others = [other for other in companions_of(work, appointment.id) if other != pet_id]
        if appointment.pet_id != pet_id:
            write_companions(work, [appointment], others)
        elif others:
            write_companions(work, [appointment], others[1:])
            appointment.pet_id = others[0]
        else:
            alone.append(appointment)
    call_off(work, alone, reason, by_owner=False)
    work.session.flush()
    return len(found)


@open_to_all("a part of another use case with its own right: the animal gets another owner")
def give_upcoming(work: Work, pet_id: int, owner_id: int) -> int:
    """Let what is still to come of an animal be booked for its new owner; return how many there were.

    Where it only comes along, the appointment stays the former owner's.
    """
    found = [appointment for appointment in _upcoming(work, pet_id) if appointment.pet_id == pet_id]
    for appointment in found:
        appointment.owner_id = owner_id
    work.session.flush()
    return len(found)


def _upcoming(work: Work, pet_id: int) -> list[Appointment]:
    return locked_all(work, *upcoming_conditions(work, pet_id))
