"""Use cases of what can be booked: doctors, rooms, devices, and the types of appointments."""

from __future__ import annotations

from dataclasses import asdict
from typing import TypeVar

from sqlalchemy import func, select

from clinic_desktop.areas.appointments import queries, rules
from clinic_desktop.areas.appointments.entities import AppointmentType, ResourceKind, ScheduleResource
from clinic_desktop.areas.appointments.queries.drafts import resource_draft, type_draft
from clinic_desktop.areas.appointments.queries.resources import list_people
from clinic_desktop.areas.appointments.rows import (
    SCHEDULE_EDIT,
    ResourceDraft,
    TypeDraft,
)
from clinic_desktop.areas.users.entities import User
from clinic_desktop.core.errors import Conflict, Problem, refuse
from clinic_desktop.core.names import own_code
from clinic_desktop.core.permissions import requires
from clinic_desktop.db import entries
from clinic_desktop.db.merge import merge
from clinic_desktop.db.work import Work

E = TypeVar("E", ScheduleResource, AppointmentType)


@requires(SCHEDULE_EDIT)
def register_resource(work: Work, draft: ResourceDraft) -> int:
    """Add a doctor, room or device and return the id. Raises Invalid."""
    _hold(work)
    return _add_resource(work, draft)


@requires(SCHEDULE_EDIT)
def add_doctors(work: Work) -> int:
    """Give everybody who holds visits a column, where they have none; return how many were added.

    Whoever was archived stays so: that was meant. Two of one name are told apart by their logins.
    """
    _hold(work)
    known = queries.list_resources(work, archived=True)
    users, names = {row.user_id for row in known}, {row.name for row in known}
    added = 0
    for person in list_people(work):
        if not person.fits or person.user_id in users:
            continue
        name = person.name
        if name in names:
            name = f"{name} ({work.session.get_one(User, person.user_id).login})"
        draft = ResourceDraft(
            ResourceKind.DOCTOR,
            person.user_id,
            name,
            person.title[: rules.NOTE_LIMIT],
            person.colour or "#0f766e",
        )
        _add_resource(work, draft)
        names.add(name)
        added += 1
    return added


@requires(SCHEDULE_EDIT)
def change_resource(work: Work, resource_id: int, draft: ResourceDraft, base: ResourceDraft) -> int:
    """Save a resource; ``base`` is what the form started from. Raises Invalid, Conflict, NotFound.

    Its kind stays once it was booked. Bookings that overlap already stay; once it allows no overlaps, nothing
    is booked over what is still to come.
    """
    _hold(work)
    resource = entries.get(work, ScheduleResource, resource_id)
    theirs = resource_draft(resource)
    base, mine = rules.cleaned_resource(base), rules.cleaned_resource(draft)
    merged = merge(work.session, "schedule_resources", resource_id, base=base, mine=mine, theirs=theirs)
    others = [row for row in queries.list_resources(work, archived=True) if row.id != resource_id]
    refuse(rules.resource_problems(merged, others))
    if merged.kind is not theirs.kind and queries.was_booked(work, resource_id):
        refuse((Problem("kind", "resource_kind"),))
    _check_person(work, merged.user_id)
    return entries.save(work, resource, asdict(merged))


@requires(SCHEDULE_EDIT)
def archive_resource(work: Work, resource_id: int) -> int:
    """Offer a resource no longer; its bookings stay, and are listed to be moved. Raises NotFound."""
    return entries.archive(work, ScheduleResource, resource_id)


@requires(SCHEDULE_EDIT)
def restore_resource(work: Work, resource_id: int) -> int:
    """Offer an archived resource again. Raises NotFound, and Conflict for a doctor who left."""
    resource = entries.get(work, ScheduleResource, resource_id)
    if resource.user_id is not None and not work.session.get_one(User, resource.user_id).active:
        raise Conflict("schedule.doctor_left", who=resource.name)
    return entries.save(work, resource, {"archived": False})


@requires(SCHEDULE_EDIT)
def register_type(work: Work, draft: TypeDraft) -> int:
    """Add a type of appointment and return the id. Raises Invalid."""
    _hold(work)
    draft = rules.cleaned_type(draft)
    refuse(rules.type_problems(draft, _types(work, None)))
    _check_needed(work, draft.resource_id)
    values = asdict(draft) | {"code": own_code(), "position": _last(work, AppointmentType), "archived": False}
    return entries.add(work, AppointmentType(**values))


@requires(SCHEDULE_EDIT)
def change_type(work: Work, type_id: int, draft: TypeDraft, base: TypeDraft) -> int:
    """Save a type; ``base`` is what the form started from. Raises Invalid, Conflict, NotFound."""
    _hold(work)
    kind = entries.get(work, AppointmentType, type_id)
    theirs = type_draft(kind)
    base, mine = rules.cleaned_type(base), rules.cleaned_type(draft)
    merged = merge(work.session, "appointment_types", type_id, base=base, mine=mine, theirs=theirs)
    refuse(rules.type_problems(merged, _types(work, type_id)))
    if merged.resource_id != theirs.resource_id:
        _check_needed(work, merged.resource_id)
    return entries.save(work, kind, asdict(merged))


@requires(SCHEDULE_EDIT)
def archive_type(work: Work, type_id: int) -> int:
    """Offer a type no longer; appointments of it keep it. Raises NotFound."""
    return entries.archive(work, AppointmentType, type_id)


@requires(SCHEDULE_EDIT)
def restore_type(work: Work, type_id: int) -> int:
    """Offer an archived type again. Raises NotFound."""
    return entries.restore(work, AppointmentType, type_id)


def _add_resource(work: Work, draft: ResourceDraft) -> int:
    draft = rules.cleaned_resource(draft)
    refuse(rules.resource_problems(draft, queries.list_resources(work, archived=True)))
    _check_person(work, draft.user_id)
    values = asdict(draft) | {"position": _last(work, ScheduleResource), "archived": False}
    return entries.add(work, ScheduleResource(**values))


def _hold(work: Work) -> None:
    # Two people adding the same name at once: the second waits here, then reads what the first added.
    work.session.execute(select(AppointmentType.id).order_by(AppointmentType.id).limit(1).with_for_update())


def _types(work: Work, besides: int | None) -> list[TypeDraft]:
    return [type_draft(row) for row in work.session.scalars(select(AppointmentType)) if row.id != besides]


def _check_person(work: Work, user_id: int | None) -> None:
    if user_id is not None and work.session.get(User, user_id) is None:
        refuse((Problem("user_id", "choose_from_list"),))


def _check_needed(work: Work, resource_id: int | None) -> None:
    # Whom an appointment is with is chosen when it is booked.
    if resource_id is None:
        return
    resource = work.session.get(ScheduleResource, resource_id)
    if resource is None or resource.archived or resource.kind is ResourceKind.DOCTOR:
        refuse((Problem("resource_id", "choose_from_list"),))


def _last(work: Work, entity: type[E]) -> int:
    return (work.session.scalar(select(func.max(entity.position))) or 0) + 1
