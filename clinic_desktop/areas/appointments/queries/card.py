"""One appointment whole, and the appointments of one animal."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Select,
    SQLColumnExpression,
    String,
    cast,
    func,
    literal,
    null,
    or_,
    select,
)

from clinic_desktop.areas.appointments import rules
from clinic_desktop.areas.appointments.entities import (
    Appointment,
    AppointmentCompanion,
    AppointmentType,
    ScheduleResource,
)
from clinic_desktop.areas.appointments.queries.judging import rule_of, warnings_of
from clinic_desktop.areas.appointments.queries.row import ROW, make_row
from clinic_desktop.areas.appointments.rows import (
    APPOINTMENTS_VIEW,
    AppointmentCard,
    AppointmentDraft,
    AppointmentRow,
)
from clinic_desktop.areas.pets.entities import Pet
from clinic_desktop.core.errors import NotFound, Problem
from clinic_desktop.core.kinds import APPOINTMENT
from clinic_desktop.core.permissions import requires
from clinic_desktop.db.work import Work

ALONG = "appointment_along"
"""What the story of a patient calls an appointment of another animal that it only comes along to."""
OF_PET_AT_MOST = 200


@requires(APPOINTMENTS_VIEW)
def get_card(work: Work, appointment_id: int) -> AppointmentCard:
    """Return one appointment with its series. Raises NotFound."""
    appointment = work.session.get(Appointment, appointment_id)
    if appointment is None:
        raise NotFound("not_found")
    row = make_row(work.session.execute(ROW.where(Appointment.id == appointment_id)).one())
    left = 0
    if appointment.series_id is not None and appointment.starts_at is not None:
        left = (
            work.session.scalar(
                select(func.count()).where(
                    Appointment.series_id == appointment.series_id,
                    Appointment.state.in_(rules.MOVABLE),
                    Appointment.starts_at >= appointment.starts_at,
                )
            )
            or 0
        )
    return AppointmentCard(row, draft_of(work, appointment), rule_of(work, appointment), left)


def draft_of(work: Work, appointment: Appointment) -> AppointmentDraft:
    """Return an appointment as a form holds it."""
    companions = work.session.scalars(
        select(AppointmentCompanion.pet_id)
        .where(AppointmentCompanion.appointment_id == appointment.id)
        .order_by(AppointmentCompanion.pet_id)
    )
    return AppointmentDraft(
        owner_id=appointment.owner_id,
        pet_id=appointment.pet_id,
        companions=tuple(companions),
        client_name=appointment.client_name,
        client_phone=appointment.client_phone,
        type_id=appointment.type_id,
        reason=appointment.reason,
        note=appointment.note,
        doctor_id=appointment.doctor_id,
        room_id=appointment.room_id,
        equipment_id=appointment.equipment_id,
        starts_at=appointment.starts_at,
        ends_at=appointment.ends_at,
        channel=appointment.channel,
        wants_earlier=appointment.wants_earlier,
        rule=rule_of(work, appointment),
    )


@requires(APPOINTMENTS_VIEW)
def restore_warnings(work: Work, appointment_id: int) -> tuple[Problem, ...]:
    """Return what is asked about before something cancelled or missed holds again. Raises NotFound."""
    appointment = work.session.get(Appointment, appointment_id)
    if appointment is None:
        raise NotFound("not_found")
    draft = replace(draft_of(work, appointment), rule="")
    return warnings_of(work, draft, (appointment_id,))


def of_pet(pet_id: int) -> ColumnElement[bool]:
    """The condition that an animal comes to an appointment, by itself or along with another."""
    along = select(AppointmentCompanion.appointment_id).where(AppointmentCompanion.pet_id == pet_id)
    return or_(Appointment.pet_id == pet_id, Appointment.id.in_(along))


@requires(APPOINTMENTS_VIEW)
def list_of_pet(work: Work, pet_id: int) -> tuple[AppointmentRow, ...]:
    """Return the appointments of an animal, those it only comes along to included, the latest first."""
    query = (
        ROW.where(of_pet(pet_id))
        .order_by(func.coalesce(Appointment.starts_at, Appointment.created_at).desc(), Appointment.id.desc())
        .limit(OF_PET_AT_MOST)
    )
    return tuple(make_row(row) for row in work.session.execute(query))


def upcoming_conditions(work: Work, pet_id: int) -> tuple[ColumnElement[bool], ...]:
    """The conditions of what is still to come of an animal; requests are, too."""
    return (
        of_pet(pet_id),
        Appointment.state.in_(rules.MOVABLE),
        or_(Appointment.starts_at.is_(None), Appointment.ends_at > work.now),
    )


def upcoming(work: Work, pet_id: int) -> tuple[AppointmentRow, ...]:
    """Return what is still to come of an animal, the next first: what its death would cancel."""
    query = (
        ROW.where(*upcoming_conditions(work, pet_id))
        .order_by(func.coalesce(Appointment.starts_at, Appointment.created_at), Appointment.id)
        .limit(OF_PET_AT_MOST)
    )
    return tuple(make_row(row) for row in work.session.execute(query))


def timeline(pet_id: ColumnElement[int] | int) -> Select[*tuple[Any, ...]]:
    """Return the appointments of a patient as lines of its story, by their time.

    One that led to a visit is not among them: the visit tells it. ``ix_appointments_pet_id_starts_at_id`` is
    behind it.
    """
    detail = func.coalesce(func.nullif(Appointment.cancel_reason, ""), Appointment.reason)
    return _told(APPOINTMENT, Appointment.visit_id, detail).where(
        Appointment.pet_id == pet_id, Appointment.visit_id.is_(None)
    )


def along_timeline(pet_id: ColumnElement[int] | int) -> Select[*tuple[Any, ...]]:
    """Return the appointments that a patient came along to, with the name of the animal they were made for.

    The visit is of that animal, so it tells nothing here. ``ix_appointment_companions_pet_id`` is behind it.
    """
    return (
        _told(ALONG, cast(null(), BigInteger), func.coalesce(Pet.name, ""))
        .join(AppointmentCompanion, AppointmentCompanion.appointment_id == Appointment.id)
        .outerjoin(Pet, Pet.id == Appointment.pet_id)
        .where(AppointmentCompanion.pet_id == pet_id)
    )


def _told(
    kind: str, visit_id: SQLColumnExpression[Any], detail: ColumnElement[str]
) -> Select[*tuple[Any, ...]]:
    named = (AppointmentType.name_en, AppointmentType.name_ru)
    titles = [
        func.coalesce(func.nullif(first, ""), second, Appointment.reason)
        for first, second in (named, named[::-1])
    ]
    return (
        select(
            Appointment.starts_at.label("at"),
            literal(kind).label("kind"),
            Appointment.id.label("record_id"),
            visit_id.label("visit_id"),
            titles[0].label("title_en"),
            titles[1].label("title_ru"),
            detail.label("detail"),
            func.coalesce(ScheduleResource.name, "").label("who"),
            cast(Appointment.state, String).label("state"),
        )
        .select_from(Appointment)
        .outerjoin(AppointmentType, AppointmentType.id == Appointment.type_id)
        .outerjoin(ScheduleResource, ScheduleResource.id == Appointment.doctor_id)
        .where(Appointment.starts_at.is_not(None))
    )
