"""Blocks, resources and types as their forms hold them; the journal puts old values back by these."""

from __future__ import annotations

from typing import TypeVar

from clinic_desktop.areas.appointments.entities import AppointmentType, ScheduleBlock, ScheduleResource
from clinic_desktop.areas.appointments.rows import BlockDraft, ResourceDraft, TypeDraft
from clinic_desktop.core.errors import NotFound
from clinic_desktop.db.work import Work

E = TypeVar("E", AppointmentType, ScheduleBlock, ScheduleResource)


def get_block_draft(work: Work, block_id: int) -> BlockDraft:
    """Return a block as a form holds it. Raises NotFound."""
    return block_draft(_get(work, ScheduleBlock, block_id))


def get_resource_draft(work: Work, resource_id: int) -> ResourceDraft:
    """Return a resource as a form holds it. Raises NotFound."""
    return resource_draft(_get(work, ScheduleResource, resource_id))


def get_type_draft(work: Work, type_id: int) -> TypeDraft:
    """Return a type as a form holds it. Raises NotFound."""
    return type_draft(_get(work, AppointmentType, type_id))


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


def _get(work: Work, entity: type[E], record_id: int) -> E:
    found = work.session.get(entity, record_id)
    if found is None:
        raise NotFound("not_found")
    return found
