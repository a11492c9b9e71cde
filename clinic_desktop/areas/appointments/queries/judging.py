"""What speaks against a booking: errors that the service refuses, and warnings that are asked once."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from sqlalchemy import or_, select

from clinic_desktop.areas.appointments import hooks, rules
from clinic_desktop.areas.appointments.entities import (
    Appointment,
    AppointmentCompanion,
    AppointmentSeries,
    AppointmentType,
    ResourceKind,
    ScheduleResource,
)
from clinic_desktop.areas.appointments.queries.places import FIELDS, place_problems, wanted
from clinic_desktop.areas.appointments.queries.resources import rosters_of
from clinic_desktop.areas.appointments.rows import APPOINTMENTS_VIEW, AppointmentDraft, Span
from clinic_desktop.areas.appointments.rules.series import moments
from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.areas.owners.entities import Owner, RecordStatus
from clinic_desktop.areas.pets.entities import Ownership, OwnershipRole, Pet, PetStatus
from clinic_desktop.core.dates import span_text
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.permissions import requires
from clinic_desktop.db.work import Work

_KIND_OF = dict(zip(FIELDS, (ResourceKind.DOCTOR, ResourceKind.ROOM, ResourceKind.EQUIPMENT), strict=True))


@requires(APPOINTMENTS_VIEW)
def booking_warnings(work: Work, draft: AppointmentDraft, appointment_id: int | None) -> tuple[Problem, ...]:
    """Return errors and warnings as the service judges a draft; ``appointment_id`` is the one being changed.

    A draft without a time is judged as a request, unless it changes what has one.
    """
    now = work.session.get(Appointment, appointment_id) if appointment_id is not None else None
    draft = cleaned(work, draft)
    if draft.starts_at is None and (now is None or now.starts_at is None):
        return (*request_judged(work, draft, chosen_by(now)), *_people_warnings(work, draft))
    besides = () if now is None else (now.id,)
    if now is not None and draft.rule == rule_of(work, now):
        # Of a series, what is asked for is this one; the others are judged when they are moved, too.
        draft = replace(draft, rule="")
    errors = judged(work, draft, besides=besides, kept=chosen_by(now), places=_goes_elsewhere(now, draft))
    if any(problem.field in ("starts_at", "ends_at", "rule") for problem in errors if is_error(problem)):
        return errors
    return (*errors, *warnings_of(work, draft, besides))


def warnings_of(work: Work, draft: AppointmentDraft, besides: Collection[int]) -> tuple[Problem, ...]:
    """Return what is asked about before a cleaned draft is booked: who comes, and whether it suits the day."""
    return (*_people_warnings(work, draft), *_time_warnings(work, draft, besides))


def _goes_elsewhere(now: Appointment | None, draft: AppointmentDraft) -> bool:
    names = ("starts_at", "ends_at", *FIELDS)
    return now is None or any(getattr(now, name) != getattr(draft, name) for name in names)


def chosen_by(appointment: Appointment | None) -> frozenset[int | None]:
    """Return the doctor, room, device and type of an appointment, negative the type's: what it may keep."""
    if appointment is None:
        return frozenset()
    return frozenset({*(getattr(appointment, name) for name in FIELDS), -(appointment.type_id or 0)})


def rule_of(work: Work, appointment: Appointment) -> str:
    """Return the rule of an appointment's series; the empty text if it is alone."""
    if appointment.series_id is None:
        return ""
    return work.session.get_one(AppointmentSeries, appointment.series_id).rule


def cleaned(work: Work, draft: AppointmentDraft) -> AppointmentDraft:
    """Return the draft as it will be stored; whoever brings an animal is its owner unless somebody is named."""
    draft = rules.cleaned_booking(draft, clinic.get(work).phone_region)
    if draft.owner_id is not None or draft.pet_id is None:
        return draft
    return replace(draft, owner_id=owner_of(work, draft.pet_id))


def owner_of(work: Work, pet_id: int) -> int | None:
    """Return the primary owner of an animal at this moment."""
    return work.session.scalar(
        select(Ownership.owner_id).where(
            Ownership.pet_id == pet_id, Ownership.role == OwnershipRole.OWNER, Ownership.to_on.is_(None)
        )
    )


def request_judged(
    work: Work, draft: AppointmentDraft, kept: Collection[int | None] = ()
) -> tuple[Problem, ...]:
    """Judge a cleaned request; ``kept`` is what may be archived, as it was chosen before."""
    region = clinic.get(work).phone_region
    return (*rules.request_problems(draft, region), *_reference_problems(work, draft, kept))


def judged(
    work: Work,
    draft: AppointmentDraft,
    *,
    besides: Collection[int] = (),
    kept: Collection[int | None] = (),
    places: bool = True,
) -> tuple[Problem, ...]:
    """Judge a cleaned booking by itself, by what it refers to and by what stands in the schedule.

    ``besides`` are appointments whose time counts as free; ``kept`` what may be archived, as it was chosen
    before; without ``places`` it may stand where something else does.
    """
    particulars = clinic.get(work)
    found = [
        *rules.booking_problems(draft, particulars.phone_region, work.now, particulars.time_zone),
        *_reference_problems(work, draft, kept),
    ]
    if not places or any(is_error(problem) for problem in found):
        return tuple(found)
    zone = particulars.time_zone
    return (*found, *place_problems(work, wanted(draft, spans_of(draft, zone)), zone, besides))


def spans_of(draft: AppointmentDraft, zone: str) -> tuple[Span, ...]:
    """Return the times of a checked draft: one, or those of its series."""
    if draft.starts_at is None or draft.ends_at is None:
        return ()
    length = draft.ends_at - draft.starts_at
    starts = moments(draft.rule, draft.starts_at, zone) if draft.rule else (draft.starts_at,)
    return tuple(Span(moment, moment + length) for moment in starts)


def is_error(problem: Problem) -> bool:
    """Say whether a problem refuses; the others are asked about."""
    return problem.severity == "error"


def _reference_problems(work: Work, draft: AppointmentDraft, kept: Collection[int | None]) -> list[Problem]:
    found = []
    for name in FIELDS:
        chosen = getattr(draft, name)
        if chosen is None or chosen in kept:
            continue
        resource = work.session.get(ScheduleResource, chosen)
        if resource is None or resource.kind is not _KIND_OF[name]:
            found.append(Problem(name, "choose_from_list"))
        elif resource.archived:
            found.append(Problem(name, "resource_archived", {"resource": resource.name}))
    if draft.type_id is not None and -draft.type_id not in kept:
        kind = work.session.get(AppointmentType, draft.type_id)
        if kind is None or kind.archived:
            found.append(Problem("type_id", "choose_from_list"))
    if draft.owner_id is not None and work.session.get(Owner, draft.owner_id) is None:
        found.append(Problem("owner_id", "choose_from_list"))
    if draft.pet_id is not None and work.session.get(Pet, draft.pet_id) is None:
        found.append(Problem("pet_id", "choose_from_list"))
    return [*found, *along_problems(work, draft.companions)]


def along_problems(work: Work, companions: Collection[int]) -> tuple[Problem, ...]:
    """Judge who comes along: animals that are known, and not a herd."""
    found = list(rules.along_problems(companions))
    if any(work.session.get(Pet, pet_id) is None for pet_id in companions):
        found.append(Problem("companions", "choose_from_list"))
    return tuple(found)


# --- what is asked about


def _people_warnings(work: Work, draft: AppointmentDraft) -> list[Problem]:
    found = []
    owner = work.session.get(Owner, draft.owner_id) if draft.owner_id is not None else None
    if owner is not None and owner.status is RecordStatus.ARCHIVED:
        found.append(Problem("owner_id", "owner_archived", severity="warning"))
    if owner is not None and owner.blacklist_reason:
        params = {"reason": owner.blacklist_reason}
        found.append(Problem("owner_id", "owner_blacklisted", params, "warning"))
    pets = [work.session.get(Pet, pet_id) for pet_id in _animals(draft)]
    for pet in filter(None, pets):
        if pet.status is PetStatus.DECEASED:
            found.append(Problem("pet_id", "booking_deceased", {"name": pet.name}, "warning"))
        elif draft.owner_id is not None and not belongs(work, pet.id, draft.owner_id):
            found.append(Problem("pet_id", "pet_of_another", {"name": pet.name}, "warning"))
    return [*found, *hooks.warnings(work, draft)]


def belongs(work: Work, pet_id: int, owner_id: int) -> bool:
    """Say whether somebody is among the people of an animal now, as its owner or otherwise."""
    query = select(Ownership.id).where(
        Ownership.pet_id == pet_id, Ownership.owner_id == owner_id, Ownership.to_on.is_(None)
    )
    return work.session.scalar(query.limit(1)) is not None


def _time_warnings(work: Work, draft: AppointmentDraft, besides: Collection[int]) -> list[Problem]:
    zone = clinic.get(work).time_zone
    spans = spans_of(draft, zone)
    return [*_off_shift(work, draft, spans, zone), *_booked_already(work, draft, spans, zone, besides)]


def _off_shift(work: Work, draft: AppointmentDraft, spans: Sequence[Span], zone: str) -> list[Problem]:
    ids = [getattr(draft, name) for name in FIELDS if getattr(draft, name) is not None]
    if not ids or not spans:
        return []
    first_on, last_on = rules.day_of(spans[0].starts_at, zone), rules.day_of(spans[-1].ends_at, zone)
    rosters = rosters_of(work, ids, first_on, last_on)
    found = []
    for name in FIELDS:
        roster = rosters.get(getattr(draft, name))
        # A room or a device that was given no hours is there at night, too.
        if roster is None or (name != FIELDS[0] and not roster.shifts):
            continue
        off = next((span for span in spans if not rules.is_at_work(roster, span, zone)), None)
        if off is None:
            continue
        day = rules.day_of(off.starts_at, zone)
        params = {
            "resource": work.session.get_one(ScheduleResource, getattr(draft, name)).name,
            "day": day,
            "time": span_text(off.starts_at, off.ends_at, zone),
            "reason": rules.off_reason(roster, day),
        }
        code = "resource_off" if params["reason"] else "not_on_shift"
        found.append(Problem(name, code, params, "warning"))
    return found


def _booked_already(
    work: Work, draft: AppointmentDraft, spans: Sequence[Span], zone: str, besides: Collection[int]
) -> list[Problem]:
    animals = _animals(draft)
    if not animals or not spans:
        return []
    days = {rules.day_of(span.starts_at, zone) for span in spans}
    along = select(AppointmentCompanion.appointment_id).where(AppointmentCompanion.pet_id.in_(animals))
    rows = work.session.execute(
        select(Appointment.id, Appointment.starts_at, Appointment.ends_at)
        .where(
            or_(Appointment.pet_id.in_(animals), Appointment.id.in_(along)),
            Appointment.state.in_(rules.HOLDING),
            Appointment.starts_at >= rules.day_span(min(days), zone).starts_at - rules.LONGEST,
            Appointment.starts_at < rules.day_span(max(days), zone).ends_at,
            Appointment.id.not_in(besides),
        )
        .order_by(Appointment.starts_at)
    ).all()
    then = [
        row for row in rows for span in spans if row.ends_at > span.starts_at and row.starts_at < span.ends_at
    ]
    that_day = [row for row in rows if rules.day_of(row.starts_at, zone) in days]
    if not then and not that_day:
        return []
    row = (then or that_day)[0]
    params = {
        "day": rules.day_of(row.starts_at, zone),
        "time": span_text(row.starts_at, row.ends_at, zone),
    }
    code = "pet_booked_then" if then else "pet_booked_that_day"
    return [Problem("pet_id", code, params, "warning")]


def _animals(draft: AppointmentDraft) -> list[int]:
    return [pet_id for pet_id in (draft.pet_id, *draft.companions) if pet_id is not None]
