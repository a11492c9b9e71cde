"""The plans of a patient: what goes on, what a form starts from, what lacks tasks, their lines in the story."""

from __future__ import annotations

from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, ScalarSelect, Select, String, case, cast, func, literal, select

from clinic_desktop.areas.manipulations import queries as manipulations
from clinic_desktop.areas.manipulations.entities import Manipulation
from clinic_desktop.areas.pets.rows import Named
from clinic_desktop.areas.treatments import rules
from clinic_desktop.areas.treatments.entities import (
    PlanMode,
    PlanStatus,
    TaskStatus,
    TreatmentPlan,
    TreatmentTask,
)
from clinic_desktop.areas.treatments.queries.tasks import (
    name_of,
    said,
    task_row,
    tasks,
    team_of,
    with_names,
    zone_of,
)
from clinic_desktop.areas.treatments.rows import (
    Ahead,
    Person,
    PlanChoices,
    PlanDraft,
    PlanRow,
    Schedule,
    Treatment,
)
from clinic_desktop.areas.users.entities import Role, User
from clinic_desktop.core.dates import clock_text
from clinic_desktop.core.errors import NotFound
from clinic_desktop.core.kinds import TREATMENT
from clinic_desktop.db.work import Work

PLANS_AT_MOST = 100
OPEN_AT_MOST = 50
ACTED_AT_MOST = 20
CATALOGUE_AT_MOST = 2_000
EXTENDED_AT_ONCE = 100


def _plans(*conditions: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    mine = TreatmentTask.plan_id == TreatmentPlan.id
    next_due = (
        select(func.min(TreatmentTask.due_at)).where(mine, TreatmentTask.status == TaskStatus.DUE)
    ).scalar_subquery()
    done = (
        select(func.count()).where(mine, TreatmentTask.status == TaskStatus.DONE).correlate(TreatmentPlan)
    ).scalar_subquery()
    return with_names(select(TreatmentPlan, *said(), next_due.label("next_due"), done.label("done"))).where(
        *conditions
    )


def _plan(row: Any) -> PlanRow:
    plan: TreatmentPlan = row.TreatmentPlan
    return PlanRow(
        id=plan.id,
        pet_id=plan.pet_id,
        visit_id=plan.visit_id,
        name=name_of(row),
        kind=row.kind,
        dose=plan.dose,
        quantity=Decimal(plan.quantity_milli) / 1000,
        route=plan.route,
        mode=plan.mode,
        every_hours=plan.every_hours,
        times=plan.times,
        starts_at=plan.starts_at,
        until_on=plan.until_on,
        count=plan.count,
        window_min=plan.window_min,
        assignee=row.assignee or "",
        team=team_of(row),
        instruction=plan.instruction,
        ordered_by=plan.ordered_by,
        ordered_at=plan.ordered_at,
        status=plan.status,
        stop_reason=plan.stop_reason,
        stopped_by=plan.stopped_by,
        stopped_at=plan.stopped_at,
        next_due=row.next_due,
        done=row.done,
    )


def of_pet(work: Work, pet_id: int) -> Treatment:
    """Return the treatment of a patient: plans that go on first, then the newest; the tasks around now."""
    first = case((TreatmentPlan.status == PlanStatus.ACTIVE, 0), else_=1)
    plans = work.session.execute(
        _plans(TreatmentPlan.pet_id == pet_id)
        .order_by(first, TreatmentPlan.ordered_at.desc(), TreatmentPlan.id.desc())
        .limit(PLANS_AT_MOST)
    )
    still_open = (
        tasks(TreatmentTask.pet_id == pet_id, TreatmentTask.status == TaskStatus.DUE)
        .order_by(TreatmentTask.due_at, TreatmentTask.id)
        .limit(OPEN_AT_MOST)
    )
    rows = list(work.session.execute(still_open))
    acted: list[Any] = []
    for status in (TaskStatus.DONE, TaskStatus.SKIPPED):
        # One state at a time is a range of the index, however long the history.
        acted += work.session.execute(
            tasks(TreatmentTask.pet_id == pet_id, TreatmentTask.status == status)
            .order_by(TreatmentTask.due_at.desc(), TreatmentTask.id.desc())
            .limit(ACTED_AT_MOST)
        )
    acted.sort(key=lambda row: (row.TreatmentTask.due_at, row.TreatmentTask.id), reverse=True)
    rows += acted[:ACTED_AT_MOST]
    return Treatment(
        tuple(_plan(row) for row in plans),
        tuple(task_row(row) for row in rows),
        manipulations.open_facts_of(work, pet_id, size=OPEN_AT_MOST),
    )


def ahead(work: Work, pet_id: int) -> tuple[Ahead, ...]:
    """Return what the plans of a patient that go on still want, in the order they were ordered.

    A plan without an end wants the tasks that are made so far, one that is done when needed perhaps nothing.
    """
    zone = zone_of(work)
    mine = TreatmentTask.plan_id == TreatmentPlan.id

    def of_tasks(what: Any, *conditions: Any) -> ScalarSelect[Any]:
        return select(what).where(mine, *conditions).correlate(TreatmentPlan).scalar_subquery()

    rows = work.session.execute(
        select(
            TreatmentPlan,
            of_tasks(func.count()).label("made"),
            of_tasks(func.count(), TreatmentTask.status == TaskStatus.DUE).label("open"),
            of_tasks(func.max(TreatmentTask.due_at)).label("latest"),
        )
        .where(TreatmentPlan.pet_id == pet_id, TreatmentPlan.status == PlanStatus.ACTIVE)
        .order_by(TreatmentPlan.ordered_at, TreatmentPlan.id)
        .limit(PLANS_AT_MOST)
    )
    return tuple(_ahead(row, zone) for row in rows)


def _ahead(row: Any, zone: str) -> Ahead:
    plan: TreatmentPlan = row.TreatmentPlan
    schedule = schedule_of(plan, zone)
    most = rules.still_wanted(schedule, made=row.made, still_open=row.open, after=row.latest)
    return Ahead(
        plan.id,
        plan.manipulation_id,
        " ".join(part for part in (plan.drug_text, plan.dose) if part),
        Decimal(plan.quantity_milli) / 1000,
        0 if plan.mode is PlanMode.AS_NEEDED else most,
        most,
    )


def get_draft(work: Work, plan_id: int) -> PlanDraft:
    """Return a plan as a form holds it. Raises NotFound."""
    plan = work.session.get(TreatmentPlan, plan_id)
    if plan is None:
        raise NotFound("not_found")
    local = plan.starts_at.astimezone(ZoneInfo(zone_of(work)))
    return PlanDraft(
        pet_id=plan.pet_id,
        what_id=plan.manipulation_id,
        what_text=plan.drug_text,
        dose=plan.dose,
        quantity=Decimal(plan.quantity_milli) / 1000,
        route=plan.route,
        mode=plan.mode,
        every_hours=plan.every_hours,
        times=plan.times,
        starts_on=local.date(),
        starts_time=clock_text(local),
        until_on=plan.until_on,
        count=plan.count,
        window_min=plan.window_min,
        assignee_id=plan.assignee_id,
        role_id=plan.role_id,
        instruction=plan.instruction,
    )


def get_choices(work: Work) -> PlanChoices:
    """Return what a form of a plan offers: the catalogue without kits, who works here, the teams."""
    people = work.session.execute(
        select(User.id, User.name).where(User.active.is_(True)).order_by(User.sort_name, User.id)
    )
    teams = work.session.execute(select(Role.id, Role.name_en, Role.name_ru).order_by(Role.position, Role.id))
    return PlanChoices(
        manipulations.find_manipulations(work, "", limit=CATALOGUE_AT_MOST),
        tuple(Person(row.id, Named(row.name, row.name)) for row in people),
        tuple(Person(row.id, Named(row.name_en, row.name_ru)) for row in teams),
    )


def schedule_of(plan: TreatmentPlan, zone: str) -> Schedule:
    """Return when a plan wants something done."""
    return Schedule(plan.mode, plan.starts_at, zone, plan.every_hours, plan.times, plan.until_on, plan.count)


def plans_to_extend(work: Work) -> tuple[int, ...]:
    """Return the plans for which tasks are to be made, or that are over; a few at once, the newest first.

    Plans that everybody forgot, with tasks that nobody did, never keep newer ones from going on.
    """
    zone = zone_of(work)
    mine = TreatmentTask.plan_id == TreatmentPlan.id
    far = select(TreatmentTask.id).where(mine, TreatmentTask.due_at > work.now + rules.HORIZON / 2)

    def of_plan(what: Any, *conditions: Any) -> ScalarSelect[Any]:
        return select(what).where(mine, *conditions).correlate(TreatmentPlan).scalar_subquery()

    rows = work.session.execute(
        select(
            TreatmentPlan,
            of_plan(func.max(TreatmentTask.due_at)).label("latest"),
            of_plan(func.count()).label("made"),
            of_plan(func.count(), TreatmentTask.status == TaskStatus.DUE).label("open"),
            of_plan(func.count(), TreatmentTask.due_at > work.now).label("ahead"),
        )
        .where(TreatmentPlan.status == PlanStatus.ACTIVE, ~far.exists())
        .order_by(TreatmentPlan.id.desc())
        .limit(EXTENDED_AT_ONCE)
    )
    found = []
    for row in rows:
        schedule = schedule_of(row.TreatmentPlan, zone)
        more = rules.to_make(
            schedule, work.now, made=row.made, still_open=row.open, ahead=row.ahead, after=row.latest
        )
        over = not row.open and rules.is_over(schedule, work.now, made=row.made, after=row.latest)
        if more or over:
            found.append(row.TreatmentPlan.id)
    return tuple(found)


def timeline(pet_id: ColumnElement[int] | int) -> Select[*tuple[Any, ...]]:
    """Return the plans of a patient as lines of its story, by the moment they were ordered.

    The columns are those that every source of the story has; ``ix_treatment_plans_pet_id_ordered_at_id``
    is behind them.
    """
    return (
        select(
            TreatmentPlan.ordered_at.label("at"),
            literal(TREATMENT).label("kind"),
            TreatmentPlan.id.label("record_id"),
            TreatmentPlan.visit_id.label("visit_id"),
            func.coalesce(
                func.nullif(Manipulation.name_en, ""), Manipulation.name_ru, TreatmentPlan.drug_text
            ).label("title_en"),
            func.coalesce(
                func.nullif(Manipulation.name_ru, ""), Manipulation.name_en, TreatmentPlan.drug_text
            ).label("title_ru"),
            TreatmentPlan.dose.label("detail"),
            TreatmentPlan.ordered_by.label("who"),
            cast(TreatmentPlan.status, String).label("state"),
        )
        .outerjoin(Manipulation, Manipulation.id == TreatmentPlan.manipulation_id)
        .where(TreatmentPlan.pet_id == pet_id)
    )
