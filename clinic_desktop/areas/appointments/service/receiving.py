"""Use cases of the desk: an animal is received, with or without a booking, and called."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import timedelta

from sqlalchemy import select

from clinic_desktop.areas.appointments import rules
from clinic_desktop.areas.appointments.entities import Appointment, AppointmentState, AppointmentType
from clinic_desktop.areas.appointments.queries.judging import along_problems, cleaned, judged
from clinic_desktop.areas.appointments.rows import (
    APPOINTMENTS_RECEIVE,
    AppointmentDraft,
    CheckInDraft,
    NewcomerDraft,
    Span,
)
from clinic_desktop.areas.appointments.service import claims
from clinic_desktop.areas.appointments.service.writing import (
    companions_of,
    locked,
    make,
    step,
    without_form,
    write_companions,
)
from clinic_desktop.areas.appointments.states import HERE_FOR, Step
from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.areas.owners import queries as owner_queries
from clinic_desktop.areas.owners import service as owners
from clinic_desktop.areas.owners.rows import PhoneDraft
from clinic_desktop.areas.owners.rules import parse_phone
from clinic_desktop.areas.pets import queries as pet_queries
from clinic_desktop.areas.pets import service as pets
from clinic_desktop.areas.pets.entities import Pet
from clinic_desktop.areas.pets.rows import WeightDraft
from clinic_desktop.core.errors import Conflict, Problem, refuse
from clinic_desktop.core.permissions import requires
from clinic_desktop.core.text import clean_line
from clinic_desktop.db.merge import assign
from clinic_desktop.db.work import Work

WALK_IN = timedelta(minutes=20)
"""How long a visit without a booking is thought to take when it has no type."""


@requires(APPOINTMENTS_RECEIVE)
def check_in(work: Work, appointment_id: int, draft: CheckInDraft) -> int:
    """Receive an animal: stamp its arrival, write the weight and a changed phone to its card.

    It may be given another doctor or room, whatever stands there: who is here waits beside. Raises Invalid
    (``alerts_seen`` where an alert of the highest level was not acknowledged), NotFound, and Conflict also for
    an animal that waits already (``appointment.already_here``) or is not the one the draft is about
    (``appointment.another_patient``).
    """
    with_it = companions_of(work, appointment_id) if draft.companions is None else draft.companions
    appointment = locked_with_animal(work, appointment_id, with_it)
    along = [pet_id for pet_id in with_it if pet_id != appointment.pet_id]
    step(work, appointment, Step.CHECK_IN)
    _refuse_twice(work, appointment)
    if draft.companions is not None:
        refuse(along_problems(work, along))
    _receive(work, appointment, draft, along)
    if draft.companions is not None:
        write_companions(work, [appointment], along)
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
    hold_animals(work, draft.pet_id, *draft.companions)
    refuse(judged(work, draft, places=False))
    made = make(
        work, draft, AppointmentState.ARRIVED, Span(work.now, work.now + _length_of(work, draft.type_id))
    )
    made.arrived_at = work.now
    work.session.add(made)
    work.session.flush()
    _refuse_twice(work, made)
    write_companions(work, [made], draft.companions)
    _receive(work, made, received, draft.companions)
    work.session.flush()
    claims.take(work, (made,), beside=True)
    return made.id


@requires(APPOINTMENTS_RECEIVE)
def receive_newcomer(
    work: Work, newcomer: NewcomerDraft, draft: AppointmentDraft, received: CheckInDraft
) -> int:
    """Register who came for the first time, the animal with them, and receive it; return the appointment's id.

    Needs the rights to register owners and patients, too. Raises as `walk_in` does, and Invalid in the
    fields of ``newcomer``.
    """
    particulars = clinic.get(work)
    species = pet_queries.get_species(work, newcomer.species_id)
    refuse(rules.newcomer_problems(newcomer, particulars.phone_region, clinic.clinic_today(work), species))
    owner_id = newcomer.owner_id
    if owner_id is None:
        owner_id = owners.register(work, rules.newcomers_owner(newcomer))
    pet_id = pets.register(work, rules.newcomers_pet(newcomer, owner_id))
    who = replace(draft, owner_id=owner_id, pet_id=pet_id, client_name="", client_phone="")
    return walk_in(work, who, replace(received, pet_id=pet_id))


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
    step(work, appointment := locked(work, appointment_id), Step.CALL)
    work.session.flush()
    return appointment.id


def hold_animals(work: Work, *pet_ids: int | None) -> None:
    """Lock animals, by their ids in order: of two people receiving one of them the second waits, then sees
    that it is in already."""
    held = [pet_id for pet_id in pet_ids if pet_id is not None]
    if held:
        work.session.execute(select(Pet.id).where(Pet.id.in_(held)).order_by(Pet.id).with_for_update())


def locked_with_animal(work: Work, appointment_id: int, along: Collection[int] = ()) -> Appointment:
    """Return an appointment, locked after its animal and those ``along``: the order of everybody who begins visits.

    Raises NotFound, and Conflict (``appointment.another_patient``) where a colleague gave the appointment to
    another animal between the two.
    """
    pet_id = work.session.scalar(select(Appointment.pet_id).where(Appointment.id == appointment_id))
    hold_animals(work, pet_id, *along)
    appointment = locked(work, appointment_id)
    if appointment.pet_id != pet_id:
        raise Conflict("appointment.another_patient")
    return appointment


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


def _receive(work: Work, appointment: Appointment, draft: CheckInDraft, along: Collection[int]) -> None:
    if draft.pet_id not in (None, appointment.pet_id):
        raise Conflict("appointment.another_patient")
    region = clinic.get(work).phone_region
    refuse(rules.check_in_problems(draft, region, work.now))
    _read_alerts(work, appointment, draft, along)
    if clean_line(draft.reason):
        appointment.reason = clean_line(draft.reason)
    if draft.grams is not None:
        if appointment.pet_id is None:
            refuse((Problem("grams", "patient_first"),))
        else:
            pets.record_weight(work, appointment.pet_id, WeightDraft(draft.grams))
    if clean_line(draft.phone):
        _write_phone(work, appointment, draft.phone, region)


def _read_alerts(work: Work, appointment: Appointment, draft: CheckInDraft, along: Collection[int]) -> None:
    if appointment.pet_id is None:
        return
    here = (appointment.pet_id, *along)
    for alert in pet_queries.alerts_to_acknowledge(work, *here):
        if alert.id not in draft.alerts_seen:
            refuse((Problem("alerts_seen", "alerts_unseen", {"text": alert.text}),))
    whose = pet_queries.whose_alerts(work, draft.alerts_seen)
    # What is of an animal that isn't here is refused as the patient's.
    read: dict[int, list[int]] = {appointment.pet_id: []}
    for alert_id in draft.alerts_seen:
        pet_id = whose.get(alert_id)
        read.setdefault(pet_id if pet_id in here else appointment.pet_id, []).append(alert_id)
    for pet_id, alert_ids in read.items():
        pets.acknowledge_alerts(work, pet_id, alert_ids)


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
