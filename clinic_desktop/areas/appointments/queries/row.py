"""Appointments as the schedule and the lists show them: everything a row shows comes with one select."""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from clinic_desktop.areas.appointments.entities import (
    Appointment,
    AppointmentCompanion,
    AppointmentState,
    AppointmentType,
    ScheduleResource,
)
from clinic_desktop.areas.appointments.rows import AppointmentRow
from clinic_desktop.areas.owners.entities import Owner
from clinic_desktop.areas.owners.queries import PREFERRED_PHONE
from clinic_desktop.areas.pets.entities import Pet, PetStatus, Species
from clinic_desktop.areas.pets.queries.lists import named

CANCELLED = (AppointmentState.CANCELLED_BY_OWNER, AppointmentState.CANCELLED_BY_CLINIC)
"""States in which an appointment stands in the schedule no longer."""
AHEAD = (AppointmentState.REQUESTED, AppointmentState.PLANNED, AppointmentState.CONFIRMED)
"""States of what is still to come, and may be moved."""
_BETWEEN = "\x1f"
"""Stands in no name: control characters are never stored."""
_Doctor, _Room, _Equipment = (
    aliased(ScheduleResource, name=name) for name in ("doctor", "room", "equipment")
)
_Fellow = aliased(Pet, name="fellow")
_COMPANIONS = (
    select(func.aggregate_strings(_Fellow.name, _BETWEEN))
    .select_from(AppointmentCompanion)
    .join(_Fellow, _Fellow.id == AppointmentCompanion.pet_id)
    .where(AppointmentCompanion.appointment_id == Appointment.id)
    .correlate(Appointment)
    .scalar_subquery()
)
_OWN = tuple(
    getattr(Appointment, name)
    for name in (
        "id", "version", "state", "starts_at", "ends_at", "owner_id", "pet_id", "client_name", "client_phone", "type_id",
        "reason", "note", "doctor_id", "room_id", "equipment_id", "channel", "wants_earlier", "rebook", "series_id",
        "visit_id", "created_at", "created_by", "confirmed_at", "arrived_at", "called_at", "started_at", "finished_at",
        "left_at", "cancelled_at", "cancelled_by", "cancel_reason",
    )
)  # fmt: skip
ROW = (
    select(
        *_OWN,
        Owner.display_name.label("owner_name"),
        PREFERRED_PHONE.label("owner_phone"),
        Pet.name.label("pet_name"),
        Pet.species_text,
        Pet.status.label("pet_status"),
        Species.name_en.label("species_en"),
        Species.name_ru.label("species_ru"),
        Species.glyph,
        _COMPANIONS.label("companions"),
        AppointmentType.name_en.label("type_en"),
        AppointmentType.name_ru.label("type_ru"),
        AppointmentType.colour.label("type_colour"),
        _Doctor.name.label("doctor_name"),
        _Doctor.colour.label("doctor_colour"),
        _Room.name.label("room_name"),
        _Equipment.name.label("equipment_name"),
    )
    .select_from(Appointment)
    .outerjoin(Owner, Owner.id == Appointment.owner_id)
    .outerjoin(Pet, Pet.id == Appointment.pet_id)
    .outerjoin(Species, Species.id == Pet.species_id)
    .outerjoin(AppointmentType, AppointmentType.id == Appointment.type_id)
    .outerjoin(_Doctor, _Doctor.id == Appointment.doctor_id)
    .outerjoin(_Room, _Room.id == Appointment.room_id)
    .outerjoin(_Equipment, _Equipment.id == Appointment.equipment_id)
)
"""Narrow it by conditions on `Appointment`, and order it."""


def make_row(row: Any) -> AppointmentRow:
    """Turn a result of `ROW` into what a list shows."""
    return AppointmentRow(
        id=row.id,
        version=row.version,
        state=row.state,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        owner_id=row.owner_id,
        pet_id=row.pet_id,
        client=row.owner_name or row.client_name,
        phone=row.owner_phone or row.client_phone,
        pet_name=row.pet_name or "",
        species=named(row.species_en, row.species_ru, row.species_text or ""),
        glyph=row.glyph or "",
        deceased=row.pet_status is PetStatus.DECEASED,
        companions=tuple(sorted(row.companions.split(_BETWEEN))) if row.companions else (),
        type_id=row.type_id,
        type_name=named(row.type_en, row.type_ru, ""),
        type_colour=row.type_colour or "",
        reason=row.reason,
        note=row.note,
        doctor_id=row.doctor_id,
        doctor_name=row.doctor_name or "",
        doctor_colour=row.doctor_colour or "",
        room_id=row.room_id,
        room_name=row.room_name or "",
        equipment_id=row.equipment_id,
        equipment_name=row.equipment_name or "",
        channel=row.channel,
        wants_earlier=row.wants_earlier,
        rebook=row.rebook,
        series_id=row.series_id,
        visit_id=row.visit_id,
        created_at=row.created_at,
        created_by=row.created_by,
        confirmed_at=row.confirmed_at,
        arrived_at=row.arrived_at,
        called_at=row.called_at,
        started_at=row.started_at,
        finished_at=row.finished_at,
        left_at=row.left_at,
        cancelled_at=row.cancelled_at,
        cancelled_by=row.cancelled_by,
        cancel_reason=row.cancel_reason,
    )
