"""The board of the day: tasks of everybody or of some, done, left and due."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select, text

from clinic_desktop.areas.manipulations.entities import OPEN_FACT, ManipulationFact
from clinic_desktop.areas.manipulations.queries import facts_by_id
from clinic_desktop.areas.treatments import rules
from clinic_desktop.areas.treatments.entities import TaskStatus, TreatmentPlan, TreatmentTask
from clinic_desktop.areas.treatments.queries.plans import plans_to_extend
from clinic_desktop.areas.treatments.queries.tasks import of_patient, task_row, tasks, with_patient, zone_of
from clinic_desktop.areas.treatments.rows import Board, PlannedRow
from clinic_desktop.areas.users.entities import Role
from clinic_desktop.core.dates import local_day
from clinic_desktop.db.work import Work

BOARD_AT_MOST = 300
LEFT_AT_MOST = 100
"""Of the days before today: what is forgotten must not hide what is to be done."""
MINE, TEAM, ALL, DONE = "mine", "team", "all", "done"
"""What the board shows: of me; of me, my role and nobody in particular; of everybody; done today."""


def _whose(work: Work, who: str) -> tuple[ColumnElement[bool], ...]:
    if who == MINE:
        return (TreatmentPlan.assignee_id == work.actor.id,)
    if who == TEAM:
        team = select(Role.id).where(Role.code == work.actor.role)
        return (
            or_(
                TreatmentPlan.assignee_id == work.actor.id,
                and_(
                    TreatmentPlan.assignee_id.is_(None),
                    or_(TreatmentPlan.role_id.is_(None), TreatmentPlan.role_id.in_(team)),
                ),
            ),
        )
    return ()


def get_board(work: Work, who: str) -> Board:
    """Return the tasks of the day for ``mine``, ``team`` or ``all``, by their moments; or those ``done``.

    What is left of the days before comes first, as far as it fits.
    """
    zone = zone_of(work)
    today = local_day(work.now, zone)
    midnight = rules.moment_of(today, time(), zone)
    end = rules.moment_of(today + timedelta(days=1), time(), zone)
    acted = (TreatmentTask.acted_at >= midnight.astimezone(UTC), TreatmentTask.status != TaskStatus.DUE)
    if who == DONE:
        query = tasks(*acted).order_by(TreatmentTask.acted_at.desc(), TreatmentTask.id.desc())
        rows = list(work.session.execute(query.limit(BOARD_AT_MOST + 1)))
        more = len(rows) > BOARD_AT_MOST
        rows = rows[:BOARD_AT_MOST]
    else:
        rows, more = _to_do(work, who, midnight, end)
    done = work.session.scalar(select(func.count()).select_from(TreatmentTask).where(*acted)) or 0
    # What is planned for nobody in particular is everybody's, and nobody's own.
    planned = _planned(work, end) if who in (TEAM, ALL) else ()
    return Board(
        tuple(task_row(row) for row in rows),
        more or len(planned) > LEFT_AT_MOST,
        done,
        bool(plans_to_extend(work)),
        planned[:LEFT_AT_MOST],
    )


def _planned(work: Work, end: datetime) -> tuple[PlannedRow, ...]:
    query = (
        with_patient(
            select(ManipulationFact.id, ManipulationFact.pet_id, *of_patient()), ManipulationFact.pet_id
        )
        .where(text(f"manipulation_facts.{OPEN_FACT}"), ManipulationFact.performed_at < end)
        .order_by(ManipulationFact.performed_at, ManipulationFact.id)
        .limit(LEFT_AT_MOST + 1)
    )
    rows = work.session.execute(query).all()
    facts = facts_by_id(work, [row.id for row in rows]) if rows else {}
    return tuple(
        PlannedRow(facts[row.id], row.pet_id, row.pet_name, row.glyph or "other", row.owner_name or "")
        for row in rows
    )


def _to_do(work: Work, who: str, midnight: datetime, end: datetime) -> tuple[list[Any], bool]:
    """Return what is left of the days before, the latest of it, and then the whole of today."""
    open_ = (TreatmentTask.status == TaskStatus.DUE, *_whose(work, who))
    left = work.session.execute(
        tasks(*open_, TreatmentTask.due_at < midnight)
        .order_by(TreatmentTask.due_at.desc(), TreatmentTask.id.desc())
        .limit(LEFT_AT_MOST + 1)
    ).all()
    today = work.session.execute(
        tasks(*open_, TreatmentTask.due_at >= midnight, TreatmentTask.due_at < end)
        .order_by(TreatmentTask.due_at, TreatmentTask.id)
        .limit(BOARD_AT_MOST + 1)
    ).all()
    more = len(left) > LEFT_AT_MOST or len(today) > BOARD_AT_MOST
    return [*reversed(left[:LEFT_AT_MOST]), *today[:BOARD_AT_MOST]], more


def due_now(work: Work) -> int:
    """Return how many tasks are due or overdue for the acting person and their team."""
    return (
        work.session.scalar(
            select(func.count())
            .select_from(TreatmentTask)
            .join(TreatmentPlan, TreatmentPlan.id == TreatmentTask.plan_id)
            .where(
                TreatmentTask.status == TaskStatus.DUE, TreatmentTask.due_at <= work.now, *_whose(work, TEAM)
            )
        )
        or 0
    )
