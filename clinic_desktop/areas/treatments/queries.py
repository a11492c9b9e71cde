"""Selects shaped for screens: a patient's treatment, the board of the day, what is due."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import (
    ColumnElement,
    ScalarSelect,
    Select,
    String,
    and_,
    case,
    cast,
    func,
    literal,
    or_,
    select,
)

from clinic_desktop.areas.clinic.entities import Clinic
from clinic_desktop.areas.manipulations import queries as manipulations
from clinic_desktop.areas.manipulations.entities import Manipulation
from clinic_desktop.areas.owners.entities import Owner
from clinic_desktop.areas.pets.entities import Ownership, OwnershipRole, Pet, Species
from clinic_desktop.areas.pets.queries.lists import named
from clinic_desktop.areas.pets.rows import Named
from clinic_desktop.areas.treatments import rules
from clinic_desktop.areas.treatments.entities import (
    PlanStatus,
    TaskStatus,
    TreatmentPlan,
    TreatmentTask,
)
from clinic_desktop.areas.treatments.rows import (
    Board,
    Person,
    PlanChoices,
    PlanDraft,
    PlanRow,
    Schedule,
    TaskRow,
    Treatment,
)
from clinic_desktop.areas.users.entities import Role, User
from clinic_desktop.core.dates import local_day
from clinic_desktop.core.errors import NotFound
from clinic_desktop.db.work import Work

BOARD_AT_MOST = 300
LEFT_AT_MOST = 100
"""Of the days before today: what is forgotten must not hide what is to be done."""
PLANS_AT_MOST = 100
OPEN_AT_MOST = 50
ACTED_AT_MOST = 20
CATALOGUE_AT_MOST = 2_000
EXTENDED_AT_ONCE = 100
MINE, TEAM, ALL, DONE = "mine", "team", "all", "done"
"""What the board shows: of me; of me, my role and nobody in particular; of everybody; done today."""


def zone_of(work: Work) -> str:
    """Return the clinic's time zone, by whose clock plans are read."""
    return work.session.scalar(select(Clinic.time_zone).where(Clinic.id == 1)) or "UTC"


# --- plans


def _name(row: Any) -> Named:
    return named(row.name_en, row.name_ru, row.drug_text)


def _plans(*conditions: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    mine = TreatmentTask.plan_id == TreatmentPlan.id
    next_due = (
        select(func.min(TreatmentTask.due_at)).where(mine, TreatmentTask.status == TaskStatus.DUE)
    ).scalar_subquery()
    done = (
        select(func.count()).where(mine, TreatmentTask.status == TaskStatus.DONE).correlate(TreatmentPlan)
    ).scalar_subquery()
    return (
        select(
            TreatmentPlan,
            Manipulation.name_en,
            Manipulation.name_ru,
            Manipulation.kind,
            TreatmentPlan.drug_text,
            User.name.label("assignee"),
            Role.name_en.label("role_en"),
            Role.name_ru.label("role_ru"),
            next_due.label("next_due"),
            done.label("done"),
        )
        .outerjoin(Manipulation, Manipulation.id == TreatmentPlan.manipulation_id)
        .outerjoin(User, User.id == TreatmentPlan.assignee_id)
        .outerjoin(Role, Role.id == TreatmentPlan.role_id)
        .where(*conditions)
    )


def _plan(row: Any) -> PlanRow:
    plan: TreatmentPlan = row.TreatmentPlan
    return PlanRow(
        id=plan.id,
        pet_id=plan.pet_id,
        visit_id=plan.visit_id,
        name=_name(row),
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
        team=Named(row.role_en, row.role_ru) if row.role_en is not None else None,
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
        _tasks(TreatmentTask.pet_id == pet_id, TreatmentTask.status == TaskStatus.DUE)
        .order_by(TreatmentTask.due_at, TreatmentTask.id)
        .limit(OPEN_AT_MOST)
    )
    rows = list(work.session.execute(still_open))
    acted: list[Any] = []
    for status in (TaskStatus.DONE, TaskStatus.SKIPPED):
        # One state at a time is a range of the index, however long the history.
        acted += work.session.execute(
            _tasks(TreatmentTask.pet_id == pet_id, TreatmentTask.status == status)
            .order_by(TreatmentTask.due_at.desc(), TreatmentTask.id.desc())
            .limit(ACTED_AT_MOST)
        )
    acted.sort(key=lambda row: (row.TreatmentTask.due_at, row.TreatmentTask.id), reverse=True)
    rows += acted[:ACTED_AT_MOST]
    return Treatment(
        tuple(_plan(row) for row in plans),
        tuple(_task(row) for row in rows),
        manipulations.open_facts_of(work, pet_id, size=OPEN_AT_MOST),
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
        starts_time=f"{local:%H:%M}",
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


# --- tasks


def _tasks(*conditions: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    return (
        select(
            TreatmentTask,
            TreatmentPlan,
            TreatmentPlan.drug_text,
            Manipulation.name_en,
            Manipulation.name_ru,
            Manipulation.kind,
            Pet.name.label("pet_name"),
            Species.glyph,
            Owner.display_name.label("owner_name"),
            User.name.label("assignee"),
            Role.name_en.label("role_en"),
            Role.name_ru.label("role_ru"),
        )
        .join(TreatmentPlan, TreatmentPlan.id == TreatmentTask.plan_id)
        .join(Pet, Pet.id == TreatmentTask.pet_id)
        .outerjoin(Manipulation, Manipulation.id == TreatmentPlan.manipulation_id)
        .outerjoin(Species, Species.id == Pet.species_id)
        .outerjoin(
            Ownership,
            and_(
                Ownership.pet_id == Pet.id, Ownership.role == OwnershipRole.OWNER, Ownership.to_on.is_(None)
            ),
        )
        .outerjoin(Owner, Owner.id == Ownership.owner_id)
        .outerjoin(User, User.id == TreatmentPlan.assignee_id)
        .outerjoin(Role, Role.id == TreatmentPlan.role_id)
        .where(*conditions)
    )


def _task(row: Any) -> TaskRow:
    task: TreatmentTask = row.TreatmentTask
    plan: TreatmentPlan = row.TreatmentPlan
    return TaskRow(
        id=task.id,
        plan_id=plan.id,
        pet_id=task.pet_id,
        pet_name=row.pet_name,
        glyph=row.glyph or "other",
        owner_name=row.owner_name or "",
        name=_name(row),
        kind=row.kind,
        dose=plan.dose,
        quantity=Decimal(plan.quantity_milli) / 1000,
        route=plan.route,
        instruction=plan.instruction,
        due_at=task.due_at,
        window_min=plan.window_min,
        assignee=row.assignee or "",
        team=Named(row.role_en, row.role_ru) if row.role_en is not None else None,
        status=task.status,
        acted_at=task.acted_at,
        acted_by=task.acted_by,
        skip_reason=task.skip_reason,
    )


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
    acted = (
        TreatmentTask.acted_at >= midnight.astimezone(UTC),
        TreatmentTask.status != TaskStatus.DUE,
    )
    if who == DONE:
        query = _tasks(*acted).order_by(TreatmentTask.acted_at.desc(), TreatmentTask.id.desc())
        rows = list(work.session.execute(query.limit(BOARD_AT_MOST + 1)))
        more = len(rows) > BOARD_AT_MOST
        rows = rows[:BOARD_AT_MOST]
    else:
        rows, more = _to_do(work, who, midnight, end)
    done = work.session.scalar(select(func.count()).select_from(TreatmentTask).where(*acted)) or 0
    return Board(tuple(_task(row) for row in rows), more, done, bool(plans_to_extend(work)))


def _to_do(work: Work, who: str, midnight: datetime, end: datetime) -> tuple[list[Any], bool]:
    """Return what is left of the days before, the latest of it, and then the whole of today."""
    open_ = (TreatmentTask.status == TaskStatus.DUE, *_whose(work, who))
    left = work.session.execute(
        _tasks(*open_, TreatmentTask.due_at < midnight)
        .order_by(TreatmentTask.due_at.desc(), TreatmentTask.id.desc())
        .limit(LEFT_AT_MOST + 1)
    ).all()
    today = work.session.execute(
        _tasks(*open_, TreatmentTask.due_at >= midnight, TreatmentTask.due_at < end)
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
                TreatmentTask.status == TaskStatus.DUE,
                TreatmentTask.due_at <= work.now,
                *_whose(work, TEAM),
            )
        )
        or 0
    )


def timeline(pet_id: ColumnElement[int] | int) -> Select[*tuple[Any, ...]]:
    """Return the plans of a patient as lines of its story, by the moment they were ordered.

    The columns are those that every source of the story has; ``ix_treatment_plans_pet_id_ordered_at_id``
    is behind them.
    """
    return (
        select(
            TreatmentPlan.ordered_at.label("at"),
            literal("treatment").label("kind"),
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
