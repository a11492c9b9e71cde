"""Tasks as lines, and what plans and tasks are both told with: what is given, who does it, the clinic's zone."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, select

from clinic_desktop.areas.clinic.entities import Clinic
from clinic_desktop.areas.manipulations.entities import Manipulation
from clinic_desktop.areas.owners.entities import Owner
from clinic_desktop.areas.pets.entities import Ownership, OwnershipRole, Pet, Species
from clinic_desktop.areas.pets.queries.lists import named
from clinic_desktop.areas.pets.rows import Named
from clinic_desktop.areas.treatments.entities import TreatmentPlan, TreatmentTask
from clinic_desktop.areas.treatments.rows import TaskRow
from clinic_desktop.areas.users.entities import Role, User
from clinic_desktop.db.work import Work


def zone_of(work: Work) -> str:
    """Return the clinic's time zone, by whose clock plans are read."""
    return work.session.scalar(select(Clinic.time_zone).where(Clinic.id == 1)) or "UTC"


def said() -> tuple[Any, ...]:
    """Return the columns that `with_names` brings: what is given, and by whom."""
    return (
        TreatmentPlan.drug_text,
        Manipulation.name_en,
        Manipulation.name_ru,
        Manipulation.kind,
        User.name.label("assignee"),
        Role.name_en.label("role_en"),
        Role.name_ru.label("role_ru"),
    )


def with_names(query: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
    """Join to a select of plans what they name."""
    return (
        query.outerjoin(Manipulation, Manipulation.id == TreatmentPlan.manipulation_id)
        .outerjoin(User, User.id == TreatmentPlan.assignee_id)
        .outerjoin(Role, Role.id == TreatmentPlan.role_id)
    )


def name_of(row: Any) -> Named:
    """Return what is given, by the catalogue or as it was typed."""
    return named(row.name_en, row.name_ru, row.drug_text)


def team_of(row: Any) -> Named | None:
    """Return the team that is to do it, if one is named."""
    return Named(row.role_en, row.role_ru) if row.role_en is not None else None


def tasks(*conditions: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    """Return a select of tasks with all that a line of them shows."""
    query = select(TreatmentTask, TreatmentPlan, *said(), *of_patient()).join(
        TreatmentPlan, TreatmentPlan.id == TreatmentTask.plan_id
    )
    return with_names(with_patient(query, TreatmentTask.pet_id)).where(*conditions)


def of_patient() -> tuple[Any, ...]:
    """Return the columns that `with_patient` brings."""
    return (Pet.name.label("pet_name"), Species.glyph, Owner.display_name.label("owner_name"))


def with_patient(query: Select[*tuple[Any, ...]], pet_id: Any) -> Select[*tuple[Any, ...]]:
    """Join to a select the patient it is for, with the owner."""
    return (
        query.join(Pet, Pet.id == pet_id)
        .outerjoin(Species, Species.id == Pet.species_id)
        .outerjoin(
            Ownership,
            and_(
                Ownership.pet_id == Pet.id, Ownership.role == OwnershipRole.OWNER, Ownership.to_on.is_(None)
            ),
        )
        .outerjoin(Owner, Owner.id == Ownership.owner_id)
    )


def task_row(row: Any) -> TaskRow:
    """Return a line of `tasks`."""
    task: TreatmentTask = row.TreatmentTask
    plan: TreatmentPlan = row.TreatmentPlan
    return TaskRow(
        id=task.id,
        plan_id=plan.id,
        pet_id=task.pet_id,
        pet_name=row.pet_name,
        glyph=row.glyph or "other",
        owner_name=row.owner_name or "",
        name=name_of(row),
        kind=row.kind,
        dose=plan.dose,
        quantity=Decimal(plan.quantity_milli) / 1000,
        route=plan.route,
        instruction=plan.instruction,
        due_at=task.due_at,
        window_min=plan.window_min,
        assignee=row.assignee or "",
        team=team_of(row),
        status=task.status,
        acted_at=task.acted_at,
        acted_by=task.acted_by,
        skip_reason=task.skip_reason,
    )
