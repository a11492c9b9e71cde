"""Use cases of time that is not for booking: a break, a meeting, a repair."""

from __future__ import annotations

from sqlalchemy import delete

from clinic_desktop.areas.appointments import rules
from clinic_desktop.areas.appointments.entities import ResourceClaim, ScheduleBlock
from clinic_desktop.areas.appointments.queries.drafts import block_draft
from clinic_desktop.areas.appointments.queries.places import Place, place_problems
from clinic_desktop.areas.appointments.rows import SCHEDULE_EDIT, BlockDraft, Span
from clinic_desktop.areas.appointments.service import claims
from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.core.errors import NotFound, Problem, refuse
from clinic_desktop.core.permissions import requires
from clinic_desktop.db.merge import assign, merge
from clinic_desktop.db.work import Work

PLACE = "starts_at"
"""Where a form says what stands in the way."""


@requires(SCHEDULE_EDIT)
def block(work: Work, draft: BlockDraft) -> int:
    """Take time of a resource away from booking and return the id.

    Raises Invalid, also where something is booked then, unless the schedule allows overlaps.
    """
    draft = rules.cleaned_block(draft)
    refuse(rules.block_problems(draft))
    made = ScheduleBlock(**_values(draft), made_by=work.actor.name, archived=False)
    _take(work, made)
    return made.id


@requires(SCHEDULE_EDIT)
def change_block(work: Work, block_id: int, draft: BlockDraft, base: BlockDraft) -> int:
    """Save a block; ``base`` is what the form started from. Raises as `block` does, Conflict and NotFound."""
    row = _get(work, block_id)
    base, mine = rules.cleaned_block(base), rules.cleaned_block(draft)
    theirs = block_draft(row)
    merged = merge(work.session, "schedule_blocks", block_id, base=base, mine=mine, theirs=theirs)
    refuse(rules.block_problems(merged))
    assign(row, _values(merged))
    if _place(merged) != _place(theirs):
        _release(work, block_id)
        _take(work, row)
    work.session.flush()
    return block_id


@requires(SCHEDULE_EDIT)
def unblock(work: Work, block_id: int) -> int:
    """Give the time of a block back to booking. Raises NotFound."""
    row = _get(work, block_id)
    row.archived = True
    work.session.flush()
    _release(work, block_id)
    return block_id


def _values(draft: BlockDraft) -> dict[str, object]:
    return {name: getattr(draft, name) for name in ("resource_id", "starts_at", "ends_at", "reason")}


def _place(draft: BlockDraft) -> tuple[object, ...]:
    return draft.resource_id, draft.starts_at, draft.ends_at


def _take(work: Work, row: ScheduleBlock) -> None:
    resource = claims.hold(work, (row.resource_id,))[row.resource_id]
    if resource.archived:
        refuse((Problem("resource_id", "resource_archived", {"resource": resource.name}),))
    place = Place(PLACE, row.resource_id, Span(row.starts_at, row.ends_at))
    refuse(place_problems(work, (place,), clinic.get(work).time_zone))
    work.session.add(row)
    work.session.flush()
    claim = ResourceClaim(
        resource_id=row.resource_id,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        exclusive=True,
        block_id=row.id,
    )
    work.session.add(claim)
    work.session.flush()


def _release(work: Work, block_id: int) -> None:
    work.session.execute(delete(ResourceClaim).where(ResourceClaim.block_id == block_id))


def _get(work: Work, block_id: int) -> ScheduleBlock:
    row = work.session.get(ScheduleBlock, block_id)
    if row is None or row.archived:
        raise NotFound("not_found")
    return row
