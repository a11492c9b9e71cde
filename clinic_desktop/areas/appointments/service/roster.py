"""Use cases of who works when: shifts, and days that differ from them."""

from __future__ import annotations

from typing import Any

from clinic_desktop.areas.appointments import rules
from clinic_desktop.areas.appointments.entities import (
    ResourceKind,
    ScheduleResource,
    Shift,
    ShiftException,
)
from clinic_desktop.areas.appointments.queries.drafts import exception_draft, shift_draft
from clinic_desktop.areas.appointments.rows import SCHEDULE_EDIT, ExceptionDraft, ShiftDraft
from clinic_desktop.areas.appointments.rules.lists import cleaned_exception
from clinic_desktop.core.errors import Problem, refuse
from clinic_desktop.core.permissions import requires
from clinic_desktop.db import entries
from clinic_desktop.db.merge import merge
from clinic_desktop.db.work import Work

# --- shifts


@requires(SCHEDULE_EDIT)
def register_shift(work: Work, draft: ShiftDraft) -> int:
    """Add hours that repeat, a row for each weekday, and return the id of the first. Raises Invalid."""
    _check_shift(work, draft)
    return next(
        iter([entries.add(work, Shift(**_shift_values(draft, day))) for day in sorted(set(draft.weekdays))])
    )


@requires(SCHEDULE_EDIT)
def change_shift(work: Work, shift_id: int, draft: ShiftDraft, base: ShiftDraft) -> int:
    """Save hours; further weekdays get rows of their own. Raises Invalid, Conflict, NotFound."""
    shift = entries.get(work, Shift, shift_id)
    theirs = shift_draft(shift)
    merged = merge(work.session, "shifts", shift_id, base=base, mine=draft, theirs=theirs)
    _check_shift(work, merged)
    days = sorted(set(merged.weekdays))
    own = shift.weekday if shift.weekday in days else days[0]
    for day in days:
        if day != own:
            entries.add(work, Shift(**_shift_values(merged, day)))
    return entries.save(work, shift, _shift_values(merged, own) | {"archived": shift.archived})


@requires(SCHEDULE_EDIT)
def archive_shift(work: Work, shift_id: int) -> int:
    """Take hours out of the roster, the past included; to end them, give them a last day. Raises NotFound."""
    return entries.archive(work, Shift, shift_id)


@requires(SCHEDULE_EDIT)
def restore_shift(work: Work, shift_id: int) -> int:
    """Put hours back into the roster. Raises NotFound."""
    return entries.restore(work, Shift, shift_id)


def _shift_values(draft: ShiftDraft, weekday: int) -> dict[str, Any]:
    return {
        "resource_id": draft.resource_id,
        "first_on": draft.first_on,
        "last_on": draft.last_on,
        "weekday": weekday,
        "every_weeks": draft.every_weeks,
        "room_id": draft.room_id,
        "archived": False,
    } | _hours(draft)


def _hours(draft: ShiftDraft | ExceptionDraft) -> dict[str, int | None]:
    if draft.starts_min is None or draft.ends_min is None:
        return {"starts_min": None, "length_min": None}
    return {"starts_min": draft.starts_min, "length_min": rules.length_of(draft.starts_min, draft.ends_min)}


def _check_shift(work: Work, draft: ShiftDraft) -> None:
    refuse(rules.shift_problems(draft))
    _check_resource(work, draft.resource_id)
    if draft.room_id is not None:
        room = work.session.get(ScheduleResource, draft.room_id)
        if room is None or room.kind is not ResourceKind.ROOM:
            refuse((Problem("room_id", "choose_from_list"),))


def _check_resource(work: Work, resource_id: int | None) -> None:
    if resource_id is not None and work.session.get(ScheduleResource, resource_id) is None:
        refuse((Problem("resource_id", "choose_from_list"),))


# --- days that differ


@requires(SCHEDULE_EDIT)
def register_exception(work: Work, draft: ExceptionDraft) -> int:
    """Add a holiday, a leave or an extra shift and return the id. Raises Invalid."""
    draft = cleaned_exception(draft)
    refuse(rules.exception_problems(draft))
    _check_resource(work, draft.resource_id)
    return entries.add(work, ShiftException(**_exception_values(draft), archived=False))


@requires(SCHEDULE_EDIT)
def change_exception(work: Work, exception_id: int, draft: ExceptionDraft, base: ExceptionDraft) -> int:
    """Save days that differ; ``base`` is what the form started from. Raises Invalid, Conflict, NotFound."""
    row = entries.get(work, ShiftException, exception_id)
    base, mine = cleaned_exception(base), cleaned_exception(draft)
    theirs = exception_draft(row)
    merged = merge(work.session, "shift_exceptions", exception_id, base=base, mine=mine, theirs=theirs)
    refuse(rules.exception_problems(merged))
    _check_resource(work, merged.resource_id)
    return entries.save(work, row, _exception_values(merged))


@requires(SCHEDULE_EDIT)
def archive_exception(work: Work, exception_id: int) -> int:
    """Let the roster hold on those days again. Raises NotFound."""
    return entries.archive(work, ShiftException, exception_id)


@requires(SCHEDULE_EDIT)
def restore_exception(work: Work, exception_id: int) -> int:
    """Let the days differ after all. Raises NotFound."""
    return entries.restore(work, ShiftException, exception_id)


def _exception_values(draft: ExceptionDraft) -> dict[str, Any]:
    return {
        "resource_id": draft.resource_id,
        "kind": draft.kind,
        "first_on": draft.first_on,
        "last_on": draft.last_on,
        "reason": draft.reason,
    } | _hours(draft)
