"""Blocks, resources, rosters and types as their forms hold them; the journal puts old values back by these."""

from __future__ import annotations

from clinic_desktop.areas.appointments import rules
from clinic_desktop.areas.appointments.entities import (
    AppointmentType,
    ScheduleBlock,
    ScheduleResource,
    Shift,
    ShiftException,
)
from clinic_desktop.areas.appointments.rows import (
    BlockDraft,
    ExceptionDraft,
    ResourceDraft,
    ShiftDraft,
    TypeDraft,
)
from clinic_desktop.db import entries
from clinic_desktop.db.work import Work


def get_block_draft(work: Work, block_id: int) -> BlockDraft:
    """Return a block as a form holds it. Raises NotFound."""
    return block_draft(entries.get(work, ScheduleBlock, block_id))


def get_resource_draft(work: Work, resource_id: int) -> ResourceDraft:
    """Return a resource as a form holds it. Raises NotFound."""
    return resource_draft(entries.get(work, ScheduleResource, resource_id))


def get_shift_draft(work: Work, shift_id: int) -> ShiftDraft:
    """Return hours of one weekday as a form holds them. Raises NotFound."""
    return shift_draft(entries.get(work, Shift, shift_id))


def get_exception_draft(work: Work, exception_id: int) -> ExceptionDraft:
    """Return days that differ as a form holds them. Raises NotFound."""
    return exception_draft(entries.get(work, ShiftException, exception_id))


def get_type_draft(work: Work, type_id: int) -> TypeDraft:
    """Return a type as a form holds it. Raises NotFound."""
    return type_draft(entries.get(work, AppointmentType, type_id))


def block_draft(row: ScheduleBlock) -> BlockDraft:
    """Return a block that was read as a form holds it."""
    return BlockDraft(row.resource_id, row.starts_at, row.ends_at, row.reason)


def resource_draft(resource: ScheduleResource) -> ResourceDraft:
    """Return a resource that was read as a form holds it."""
    return ResourceDraft(
        resource.kind,
        resource.user_id,
        resource.name,
        resource.note,
        resource.colour,
        resource.slot_min,
        resource.allows_overlap,
    )


def type_draft(kind: AppointmentType) -> TypeDraft:
    """Return a type that was read as a form holds it."""
    return TypeDraft(kind.name_en, kind.name_ru, kind.length_min, kind.colour, kind.resource_id)


def shift_draft(shift: Shift) -> ShiftDraft:
    """Return hours that were read as a form holds them."""
    return ShiftDraft(
        shift.resource_id,
        shift.first_on,
        shift.last_on,
        (shift.weekday,),
        shift.every_weeks,
        shift.starts_min,
        (shift.starts_min + shift.length_min) % rules.DAY_MIN,
        shift.room_id,
    )


def exception_draft(row: ShiftException) -> ExceptionDraft:
    """Return days that differ, which were read, as a form holds them."""
    ends = None
    if row.starts_min is not None and row.length_min is not None:
        ends = (row.starts_min + row.length_min) % rules.DAY_MIN
    return ExceptionDraft(
        row.resource_id, row.kind, row.first_on, row.last_on, row.starts_min, ends, row.reason
    )
