"""Appointments as the schedule and the lists show them: everything a row shows comes with one select."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Select, Text, false, func, select, type_coerce
from sqlalchemy.orm import aliased

from clinic_desktop.areas.appointments.entities import (
    Appointment,
    AppointmentCompanion,
    AppointmentState,
    AppointmentType,
    Channel,
    ScheduleResource,
)
from clinic_desktop.areas.appointments.rows import AppointmentRow
from clinic_desktop.areas.owners.entities import Owner
from clinic_desktop.areas.owners.queries import PREFERRED_PHONE
from clinic_desktop.areas.pets.entities import Pet, PetStatus, Species
from clinic_desktop.areas.pets.queries.lists import named
from clinic_desktop.areas.pets.rows import Named
from clinic_desktop.core.making import maker_of
from clinic_desktop.db.work import Work

CANCELLED = (AppointmentState.CANCELLED_BY_OWNER, AppointmentState.CANCELLED_BY_CLINIC)
"""States in which an appointment stands in the schedule no longer."""
AHEAD = (AppointmentState.REQUESTED, AppointmentState.PLANNED, AppointmentState.CONFIRMED)
"""States of what is still to come, and may be moved."""
_STATES = {state.value: state for state in AppointmentState}
_CHANNELS = {channel.value: channel for channel in Channel}
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


def _text(*columns: Any) -> ColumnElement[str]:
    return func.coalesce(*columns, "")


_COLUMNS = (
    Appointment.id,
    Appointment.version,
    type_coerce(Appointment.state, Text),
    Appointment.starts_at,
    Appointment.ends_at,
    Appointment.owner_id,
    Appointment.pet_id,
    func.coalesce(Owner.display_name, Appointment.client_name),
    func.coalesce(PREFERRED_PHONE, Appointment.client_phone),
    _text(Pet.name),
    _text(Species.name_en, Pet.species_text),
    _text(Species.name_ru, Pet.species_text),
    _text(Species.glyph),
    func.coalesce(Pet.status == PetStatus.DECEASED, false()),
    _COMPANIONS,
    Appointment.type_id,
    _text(AppointmentType.name_en),
    _text(AppointmentType.name_ru),
    _text(AppointmentType.colour),
    Appointment.reason,
    Appointment.note,
    Appointment.doctor_id,
    _text(_Doctor.name),
    _text(_Doctor.colour),
    Appointment.room_id,
    _text(_Room.name),
    Appointment.equipment_id,
    _text(_Equipment.name),
    type_coerce(Appointment.channel, Text),
    Appointment.wants_earlier,
    Appointment.rebook,
    Appointment.series_id,
    Appointment.visit_id,
    Appointment.created_at,
    Appointment.created_by,
    Appointment.confirmed_at,
    Appointment.arrived_at,
    Appointment.called_at,
    Appointment.started_at,
    Appointment.finished_at,
    Appointment.left_at,
    Appointment.cancelled_at,
    Appointment.cancelled_by,
    Appointment.cancel_reason,
)
"""In the order of `AppointmentRow`; both names of a species and of a type stand for one field there.

States and channels come as they are stored: `make_row` looks them up faster than their type does.
"""
ROW: Select[*tuple[Any, ...]] = (
    select(*(column.label(f"c{position}") for position, column in enumerate(_COLUMNS)))
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


def fetch(
    work: Work, query: Select[*tuple[Any, ...]], params: Mapping[str, Any] | None = None
) -> Sequence[Any]:
    """Return every row of a select of columns; without the session's bookkeeping, which is for entities."""
    return work.session.connection().execute(query, params or {}).all()


def make_row(row: Sequence[Any]) -> AppointmentRow:
    """Turn a result of `ROW` into what a list shows."""
    # By position: a full day has hundreds of them.
    return _make(
        row[0],
        row[1],
        _STATES[row[2]],
        *row[3:10],
        _named(row[10], row[11]),
        row[12],
        row[13],
        tuple(sorted(row[14].split(_BETWEEN))) if row[14] else (),
        row[15],
        _named(row[16], row[17]),
        *row[18:28],
        _CHANNELS[row[28]],
        *row[29:],
    )


_make = maker_of(AppointmentRow)


@lru_cache(maxsize=1_000)
def _named(english: str, russian: str) -> Named:
    return named(english, russian, "")
