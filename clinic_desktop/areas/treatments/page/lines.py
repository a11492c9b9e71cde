"""Plans and tasks as lines of lists."""

from __future__ import annotations

from datetime import datetime

from clinic_desktop.areas.manipulations.entities import FactStatus
from clinic_desktop.areas.manipulations.rows import FactRow
from clinic_desktop.areas.manipulations.texts import fact_texts
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.areas.treatments import rules
from clinic_desktop.areas.treatments.entities import PlanMode, PlanStatus, TaskStatus
from clinic_desktop.areas.treatments.rows import PlannedRow, PlanRow, TaskRow
from clinic_desktop.areas.treatments.rules import Timing
from clinic_desktop.areas.treatments.texts import (
    clock,
    dose_text,
    glyph_of,
    overdue_text,
    plan_status_texts,
    schedule_text,
    task_status_texts,
    who_text,
)
from clinic_desktop.core.dates import local_day
from clinic_desktop.core.kinds import FACT
from clinic_desktop.ui.i18n import format_moment, format_money, translate
from clinic_desktop.ui.tables.lines import Line

PLAN, TASK = "plan", "task"


def plan_line(plan: PlanRow, zone: str, now: datetime) -> Line:
    """Return a plan: what, how much, how often; at the right when next, or how it ended."""
    ended = plan.status is not PlanStatus.ACTIVE
    parts = [schedule_text(plan), who_text(plan), plan.ordered_by, plan.instruction.replace("\n", " ")]
    badge, kind = plan_status_texts()[plan.status], "muted"
    if ended and plan.stop_reason:
        parts.insert(0, translate("Treatments", "stopped: {reason}").format(reason=plan.stop_reason))
    if not ended:
        kind = ""
        if plan.next_due is not None:
            badge = format_moment(plan.next_due, zone, now)
            kind = "danger" if plan.next_due < now else ""
        elif plan.mode is PlanMode.AS_NEEDED:
            badge = translate("Treatments", "when needed")
    return Line(
        (PLAN, plan.id),
        glyph_of(plan.kind),
        name_of(plan.name),
        dose_text(plan),
        " · ".join(part for part in parts if part),
        badge=badge,
        badge_kind=kind,
        dimmed=ended,
    )


def planned_line(fact: FactRow, zone: str, now: datetime, patient: PlannedRow | None = None) -> Line:
    """Return a manipulation that is planned or in progress, for one ``patient`` of many."""
    by = fact.performer or fact.ordered_by
    begun = fact.status is FactStatus.IN_PROGRESS
    parts = [
        "" if begun else fact_texts()[fact.status],
        by,
        format_money(fact.total),
        fact.note.replace("\n", " "),
    ]
    if patient is not None:
        parts = [patient.pet_name, patient.owner_name, *parts]
    return Line(
        (FACT, fact.id),
        patient.glyph if patient is not None else fact.kind.value,
        name_of(fact.name),
        "",
        " · ".join(part for part in parts if part),
        lead=format_moment(fact.performed_at, zone, now),
        badge=fact_texts()[fact.status] if begun else "",
        badge_kind="warning" if begun else "",
    )


def task_line(task: TaskRow, zone: str, now: datetime, *, of_one_patient: bool = False) -> Line:
    """Return a task: its time, what and how much, for whom; overdue ones say so in red."""
    timing = rules.timing(task, now)
    same_day = local_day(task.due_at, zone) == local_day(now, zone)
    lead = clock(task.due_at, zone) if same_day else format_moment(task.due_at, zone)
    parts = [] if of_one_patient else [task.pet_name, task.owner_name]
    parts += [who_text(task), task.instruction.replace("\n", " ")]
    badge, kind = "", ""
    if timing is Timing.OVERDUE:
        badge, kind = overdue_text(task, now), "danger"
    elif timing is Timing.NOW:
        badge, kind = translate("Treatments", "now"), "muted"
    elif timing is Timing.ACTED:
        badge = task_status_texts()[task.status]
        parts.insert(0, _acted(task, zone, now))
    return Line(
        (TASK, task.id),
        glyph_of(task.kind) if of_one_patient else task.glyph,
        name_of(task.name),
        dose_text(task),
        " · ".join(part for part in parts if part),
        badge=badge,
        badge_kind=kind,
        lead=lead,
        dimmed=timing is Timing.ACTED,
        struck=task.status is TaskStatus.SKIPPED,
    )


def _acted(task: TaskRow, zone: str, now: datetime) -> str:
    moment = format_moment(task.acted_at, zone, now) if task.acted_at is not None else ""
    if task.status is TaskStatus.SKIPPED:
        return translate("Treatments", "skipped by {who}, {moment}: {reason}").format(
            who=task.acted_by, moment=moment, reason=task.skip_reason
        )
    if rules.was_late(task):
        return translate("Treatments", "done late by {who}, {moment}").format(
            who=task.acted_by, moment=moment
        )
    return translate("Treatments", "done by {who}, {moment}").format(who=task.acted_by, moment=moment)
