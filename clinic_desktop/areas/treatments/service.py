"""Use cases of treatment: order, change and stop a plan; do, skip and give what it asks for."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import func, select

from clinic_desktop.areas.manipulations import queries as manipulation_queries
from clinic_desktop.areas.manipulations import service as manipulations
from clinic_desktop.areas.manipulations.entities import Manipulation, ManipulationKind
from clinic_desktop.areas.manipulations.rows import UNANSWERED, Answers, FactDraft
from clinic_desktop.areas.medicines import service as medicines
from clinic_desktop.areas.pets.entities import Pet, PetStatus
from clinic_desktop.areas.treatments import queries, rules
from clinic_desktop.areas.treatments.entities import (
    PlanMode,
    PlanStatus,
    TaskStatus,
    TreatmentPlan,
    TreatmentTask,
)
from clinic_desktop.areas.treatments.rows import (
    TREATMENTS_DO,
    TREATMENTS_PLAN,
    TREATMENTS_SKIP,
    PlanDraft,
)
from clinic_desktop.areas.users.entities import Role, User
from clinic_desktop.areas.visits.queries import open_visit_id
from clinic_desktop.core.dates import local_day
from clinic_desktop.core.errors import Conflict, Invalid, NotFound, Problem, refuse
from clinic_desktop.core.money import round_half_up
from clinic_desktop.core.permissions import open_to_all, requires
from clinic_desktop.core.reasons import checked_reason
from clinic_desktop.db.merge import assign, merge
from clinic_desktop.db.work import Work


@requires(TREATMENTS_PLAN)
def plan(work: Work, draft: PlanDraft, answers: Answers = UNANSWERED) -> int:
    """Order a treatment, make its first tasks and return the plan's id.

    It belongs to the visit that is going on, if one is. What speaks against the drug is to be answered, as
    for a dose that is given. Raises Invalid, NotFound, and Conflict for an animal that died.
    """
    pet = _living(work, draft.pet_id)
    zone = queries.zone_of(work)
    draft = _checked(work, draft, zone)
    keep = medicines.judge(work, pet.id, rules.given(draft), answers)
    plan_id = _order(work, pet, draft, zone)
    keep(())
    return plan_id


def _order(work: Work, pet: Pet, draft: PlanDraft, zone: str) -> int:
    made = TreatmentPlan(
        pet_id=pet.id,
        visit_id=open_visit_id(work, pet.id),
        **_values(draft),
        starts_at=rules.starts_at(draft, zone, work.now),
        ordered_by_id=work.actor.id,
        ordered_by=work.actor.name,
        ordered_at=work.now,
        status=PlanStatus.ACTIVE,
        stop_reason="",
        stopped_by="",
    )
    work.session.add(made)
    work.session.flush()
    _extend(work, made, zone)
    return made.id


@requires(TREATMENTS_PLAN)
def change(work: Work, plan_id: int, draft: PlanDraft, base: PlanDraft, answers: Answers = UNANSWERED) -> int:
    """Save a plan; ``base`` is what the form started from.

    What is done, skipped or overdue stays as it is; the tasks that lie ahead are replaced. What speaks
    against the drug is to be answered anew.
    Raises Invalid, NotFound, and Conflict also for a plan that does not go on any more.
    """
    changed = _active(work, plan_id)
    _living(work, changed.pet_id)
    zone = queries.zone_of(work)
    theirs = queries.get_draft(work, plan_id)
    base, mine = rules.cleaned(base), rules.cleaned(draft)
    merged = merge(work.session, "treatment_plans", plan_id, base=base, mine=mine, theirs=theirs)
    merged = _checked(work, merged, zone, earliest=local_day(changed.starts_at, zone))
    keep = medicines.judge(work, changed.pet_id, rules.given(merged), answers)
    _rewrite(work, changed, merged, theirs, zone)
    keep(())
    return plan_id


def _rewrite(work: Work, changed: TreatmentPlan, merged: PlanDraft, theirs: PlanDraft, zone: str) -> None:
    assign(changed, _values(merged))
    if (merged.starts_on, merged.starts_time) != (theirs.starts_on, theirs.starts_time):
        changed.starts_at = rules.starts_at(merged, zone, work.now)
    for task in _open_tasks(work, changed.id):
        if task.due_at > work.now:
            work.session.delete(task)
    work.session.flush()
    _extend(work, changed, zone, not_before=work.now)


@requires(TREATMENTS_PLAN)
def stop(work: Work, plan_id: int, reason: str) -> int:
    """Stop a plan: what is overdue is skipped for that reason, what lies ahead is not to be done any more.

    Raises Invalid, NotFound, and Conflict for a plan that does not go on any more.
    """
    reason = checked_reason(reason)
    _stop(work, _active(work, plan_id), reason)
    work.session.flush()
    return plan_id


@open_to_all("a part of other use cases, each with its own right: the death of the animal")
def stop_all(work: Work, pet_id: int, reason: str) -> int:
    """Stop every plan of an animal and return how many there were. Raises Invalid for no reason."""
    reason = checked_reason(reason)
    found = work.session.scalars(
        select(TreatmentPlan)
        .where(TreatmentPlan.pet_id == pet_id, TreatmentPlan.status == PlanStatus.ACTIVE)
        .order_by(TreatmentPlan.id)
        .with_for_update()
    ).all()
    for stopped in found:
        _stop(work, stopped, reason)
    work.session.flush()
    return len(found)


@requires(TREATMENTS_DO)
def complete(work: Work, task_id: int) -> int:
    """Record a task as done now by the acting person, and return its id; done late, it keeps both moments.

    A manipulation of the catalogue is performed, and charged, in the same transaction. Raises NotFound, and
    Conflict when somebody did or skipped it before (``who``), when it can't be performed, when an allergy
    or another contraindication came up that nobody has given a reason for, and, for a drug, when an alert was not
    read today by the person.
    """
    task, of_plan = _open_task(work, task_id)
    _living(work, of_plan.pet_id)
    task.fact_id = _performed(work, of_plan)
    _act(work, task, TaskStatus.DONE)
    work.session.flush()
    _go_on(work, of_plan)
    return task_id


@requires(TREATMENTS_SKIP)
def skip(work: Work, task_id: int, reason: str) -> int:
    """Record that a task is not done, and why. Raises Invalid, NotFound, Conflict as `complete`."""
    reason = checked_reason(reason)
    task, of_plan = _open_task(work, task_id)
    _act(work, task, TaskStatus.SKIPPED, reason)
    work.session.flush()
    _go_on(work, of_plan)
    return task_id


@requires(TREATMENTS_DO)
def give(work: Work, plan_id: int, *, early: bool = False) -> int:
    """Record that what is given when needed was given now, and return the task's id.

    Raises NotFound, and Conflict for a plan that has times of its own or does not go on any more, or
    (``plan.too_early``, with the ``last`` moment) before its least interval is over, unless ``early`` is meant.
    """
    of_plan = _active(work, plan_id)
    if of_plan.mode is not PlanMode.AS_NEEDED:
        raise Conflict("plan.has_times")
    _living(work, of_plan.pet_id)
    last = work.session.scalar(
        select(func.max(TreatmentTask.acted_at)).where(
            TreatmentTask.plan_id == plan_id, TreatmentTask.status == TaskStatus.DONE
        )
    )
    if not early and rules.is_too_early(of_plan.every_hours, last, work.now):
        raise Conflict("plan.too_early", last=last)
    task = TreatmentTask(
        plan_id=plan_id,
        pet_id=of_plan.pet_id,
        due_at=work.now,
        status=TaskStatus.DONE,
        acted_at=work.now,
        acted_by_id=work.actor.id,
        acted_by=work.actor.name,
        skip_reason="",
        fact_id=_performed(work, of_plan),
    )
    work.session.add(task)
    work.session.flush()
    _go_on(work, of_plan)
    return task.id


@requires(TREATMENTS_DO)
def extend(work: Work) -> int:
    """Make the tasks that plans without an end lack ahead, end what is over, and return how many plans it met."""
    ids = queries.plans_to_extend(work)
    if not ids:
        return 0
    found = work.session.scalars(
        select(TreatmentPlan)
        .where(TreatmentPlan.id.in_(ids), TreatmentPlan.status == PlanStatus.ACTIVE)
        .order_by(TreatmentPlan.id)
        .with_for_update()
    ).all()
    for one in found:
        _go_on(work, one)
    return len(found)


# --- below


@dataclass(frozen=True, slots=True)
class _Tasks:
    made: int
    still_open: int
    ahead: int
    latest: datetime | None


def _tasks_of(work: Work, plan_id: int) -> _Tasks:
    row = work.session.execute(
        select(
            func.count().label("made"),
            func.count().filter(TreatmentTask.status == TaskStatus.DUE).label("open"),
            func.count().filter(TreatmentTask.due_at > work.now).label("ahead"),
            func.max(TreatmentTask.due_at).label("latest"),
        ).where(TreatmentTask.plan_id == plan_id)
    ).one()
    return _Tasks(row.made, row.open, row.ahead, row.latest)


def _extend(work: Work, of_plan: TreatmentPlan, zone: str, *, not_before: datetime | None = None) -> None:
    there = _tasks_of(work, of_plan.id)
    after = max((moment for moment in (there.latest, not_before) if moment is not None), default=None)
    wanted = rules.to_make(
        queries.schedule_of(of_plan, zone),
        work.now,
        made=there.made,
        still_open=there.still_open,
        ahead=there.ahead,
        after=after,
    )
    work.session.add_all(
        TreatmentTask(
            plan_id=of_plan.id,
            pet_id=of_plan.pet_id,
            due_at=moment,
            status=TaskStatus.DUE,
            acted_by="",
            skip_reason="",
        )
        for moment in wanted
    )
    work.session.flush()


def _go_on(work: Work, of_plan: TreatmentPlan) -> None:
    """Make the next tasks; a plan with nothing left, now or later, is finished."""
    if of_plan.status is not PlanStatus.ACTIVE:
        return
    zone = queries.zone_of(work)
    _extend(work, of_plan, zone)
    there = _tasks_of(work, of_plan.id)
    schedule = queries.schedule_of(of_plan, zone)
    if not there.still_open and rules.is_over(schedule, work.now, made=there.made, after=there.latest):
        of_plan.status = PlanStatus.FINISHED
        work.session.flush()


def _stop(work: Work, stopped: TreatmentPlan, reason: str) -> None:
    for task in _open_tasks(work, stopped.id):
        if task.due_at > work.now:
            work.session.delete(task)
        else:
            _act(work, task, TaskStatus.SKIPPED, reason)
    stopped.status = PlanStatus.STOPPED
    stopped.stop_reason = reason
    stopped.stopped_at, stopped.stopped_by = work.now, work.actor.name


def _act(work: Work, task: TreatmentTask, status: TaskStatus, reason: str = "") -> None:
    task.status = status
    task.acted_at, task.acted_by_id, task.acted_by = work.now, work.actor.id, work.actor.name
    task.skip_reason = reason


def _performed(work: Work, of_plan: TreatmentPlan) -> int | None:
    given = rules.given(queries.get_draft(work, of_plan.id))
    if medicines.is_forbidden(work, of_plan.pet_id, given, of_plan.ordered_at):
        raise Conflict("task.forbidden")
    if of_plan.manipulation_id is None:
        return None
    draft = FactDraft(
        of_plan.pet_id,
        of_plan.manipulation_id,
        quantity=Decimal(of_plan.quantity_milli) / 1000,
        note=of_plan.dose,
    )
    try:
        return manipulations.perform_judged(work, draft)
    except Invalid as error:
        # There is no form whose fields could be marked.
        raise Conflict("task.not_performed") from error


def _open_task(work: Work, task_id: int) -> tuple[TreatmentTask, TreatmentPlan]:
    # The plan is locked first, by everybody who writes its tasks: of two people at once the second waits
    # and then sees what the first has done.
    plan_id = work.session.scalar(select(TreatmentTask.plan_id).where(TreatmentTask.id == task_id))
    if plan_id is None:
        raise NotFound("not_found")
    of_plan = _locked(work, plan_id)
    task = work.session.get(TreatmentTask, task_id, populate_existing=True)
    if task is None:
        raise NotFound("not_found")
    if task.status is not TaskStatus.DUE:
        raise Conflict("task.acted", who=task.acted_by)
    return task, of_plan


def _open_tasks(work: Work, plan_id: int) -> list[TreatmentTask]:
    return list(
        work.session.scalars(
            select(TreatmentTask)
            .where(TreatmentTask.plan_id == plan_id, TreatmentTask.status == TaskStatus.DUE)
            .order_by(TreatmentTask.due_at)
        )
    )


def _locked(work: Work, plan_id: int) -> TreatmentPlan:
    found = work.session.scalar(select(TreatmentPlan).where(TreatmentPlan.id == plan_id).with_for_update())
    if found is None:
        raise NotFound("not_found")
    return found


def _active(work: Work, plan_id: int) -> TreatmentPlan:
    found = _locked(work, plan_id)
    if found.status is not PlanStatus.ACTIVE:
        raise Conflict("plan.not_active", who=found.stopped_by)
    return found


def _living(work: Work, pet_id: int) -> Pet:
    pet = work.session.get(Pet, pet_id)
    if pet is None:
        raise NotFound("not_found")
    if pet.status is PetStatus.DECEASED:
        raise Conflict("plan.pet_deceased")
    return pet


def _checked(work: Work, draft: PlanDraft, zone: str, **options: Any) -> PlanDraft:
    draft = rules.cleaned(draft)
    today = local_day(work.now, zone)
    found = list(rules.problems(draft, today, **options))
    if draft.what_id is not None:
        what = work.session.get(Manipulation, draft.what_id)
        if what is None:
            found.append(Problem("what", "required"))
        elif what.kind is ManipulationKind.KIT:
            found.append(Problem("what", "kit_not_performed"))
        elif manipulation_queries.price_on(work, what.id, today) is None:
            found.append(Problem("what", "no_price"))
    for name, entity in (("assignee_id", User), ("role_id", Role)):
        chosen = getattr(draft, name)
        if chosen is not None and work.session.get(entity, chosen) is None:
            found.append(Problem(name, "required"))
    refuse(tuple(found))
    return draft


def _values(draft: PlanDraft) -> dict[str, Any]:
    values = asdict(draft)
    for name in ("pet_id", "starts_on", "starts_time", "what_id", "what_text", "quantity"):
        del values[name]
    return values | {
        "manipulation_id": draft.what_id,
        "drug_text": draft.what_text,
        "quantity_milli": round_half_up(draft.quantity * 1000),
    }
