"""Plans of treatment and the tasks that come of them."""

from __future__ import annotations

import enum
from datetime import date, datetime

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Date,
    ForeignKey,
    Index,
    Integer,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column

from clinic_desktop.db.base import BigKey, Record
from clinic_desktop.db.types import UtcMoment, choice


class PlanMode(enum.StrEnum):
    """When a plan wants something done."""

    TIMES = "times"
    EVERY = "every"
    AS_NEEDED = "as_needed"


class PlanStatus(enum.StrEnum):
    """Going on, carried out to its end, or stopped with a reason."""

    ACTIVE = "active"
    FINISHED = "finished"
    STOPPED = "stopped"


class TaskStatus(enum.StrEnum):
    """Still to be done, done, or skipped with a reason; one still to be done is overdue after its window."""

    DUE = "due"
    DONE = "done"
    SKIPPED = "skipped"


class Route(enum.StrEnum):
    """How a drug is given."""

    NONE = ""
    ORAL = "oral"
    SUBCUTANEOUS = "sc"
    INTRAMUSCULAR = "im"
    INTRAVENOUS = "iv"
    DRIP = "drip"
    TOPICAL = "topical"
    EYE = "eye"
    EAR = "ear"
    NOSE = "nose"
    RECTAL = "rectal"
    INHALED = "inhaled"
    OTHER = "other"


class TreatmentPlan(Record):
    """What is to be done with a patient, how often and by whom.

    A change keeps the tasks that are done or overdue and replaces the others.
    """

    __tablename__ = "treatment_plans"
    __table_args__ = (
        CheckConstraint("manipulation_id IS NOT NULL OR drug_text <> ''", name="something"),
        CheckConstraint("quantity_milli > 0", name="quantity_positive"),
        CheckConstraint("every_hours > 0", name="every_hours_positive"),
        CheckConstraint("count > 0", name="count_positive"),
        CheckConstraint("window_min >= 0", name="window_not_negative"),
        CheckConstraint("status <> 'stopped' OR stop_reason <> ''", name="stopped_with_reason"),
        Index("ix_treatment_plans_pet_id_ordered_at_id", "pet_id", "ordered_at", "id"),
        Index("ix_treatment_plans_status_id", "status", "id"),
        Index("ix_treatment_plans_manipulation_id", "manipulation_id"),
        Index("ix_treatment_plans_visit_id", "visit_id"),
        {"sqlite_autoincrement": True},
    )

    pet_id: Mapped[int] = mapped_column(BigKey, ForeignKey("pets.id", ondelete="RESTRICT"))
    visit_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("visits.id", ondelete="RESTRICT"))
    """The visit in which it was ordered."""
    manipulation_id: Mapped[int | None] = mapped_column(
        BigKey, ForeignKey("manipulations.id", ondelete="RESTRICT")
    )
    """What is performed and charged each time; null for a drug or care in the plan's own words."""
    drug_text: Mapped[str] = mapped_column(Text)
    dose: Mapped[str] = mapped_column(Text)
    quantity_milli: Mapped[int] = mapped_column(BigInteger)
    """Of the manipulation each time, in thousandths."""
    route: Mapped[Route] = mapped_column(choice(Route, "route"))
    mode: Mapped[PlanMode] = mapped_column(choice(PlanMode, "mode"))
    every_hours: Mapped[int | None] = mapped_column(Integer)
    times: Mapped[str] = mapped_column(Text)
    """Times of day by the clinic's clock: ``08:00 20:00``."""
    starts_at: Mapped[datetime] = mapped_column(UtcMoment)
    until_on: Mapped[date | None] = mapped_column(Date)
    """Last day by the clinic's calendar; null: until stopped, or until ``count`` times."""
    count: Mapped[int | None] = mapped_column(Integer)
    window_min: Mapped[int] = mapped_column(Integer)
    """So many minutes before and after its moment a task is in time."""
    assignee_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("users.id", ondelete="RESTRICT"))
    role_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("roles.id", ondelete="RESTRICT"))
    """The team; null with no assignee: whoever is free."""
    instruction: Mapped[str] = mapped_column(Text)
    ordered_by_id: Mapped[int] = mapped_column(BigKey)
    ordered_by: Mapped[str] = mapped_column(Text)
    ordered_at: Mapped[datetime] = mapped_column(UtcMoment)
    status: Mapped[PlanStatus] = mapped_column(choice(PlanStatus, "status"))
    stop_reason: Mapped[str] = mapped_column(Text)
    stopped_at: Mapped[datetime | None] = mapped_column(UtcMoment)
    stopped_by: Mapped[str] = mapped_column(Text)


class TreatmentTask(Record):
    """One thing to be done at one moment; done late it keeps both."""

    __tablename__ = "treatment_tasks"
    __table_args__ = (
        UniqueConstraint("plan_id", "due_at"),
        CheckConstraint("status <> 'skipped' OR skip_reason <> ''", name="skipped_with_reason"),
        CheckConstraint("(status = 'due') = (acted_at IS NULL)", name="acted_when_not_due"),
        Index("ix_treatment_tasks_status_due_at_id", "status", "due_at", "id"),
        Index("ix_treatment_tasks_plan_id_status_due_at", "plan_id", "status", "due_at"),
        Index("ix_treatment_tasks_pet_id_status_due_at", "pet_id", "status", "due_at"),
        Index("ix_treatment_tasks_acted_at_id", "acted_at", "id"),
        Index("ix_treatment_tasks_fact_id", "fact_id"),
        {"sqlite_autoincrement": True},
    )

    plan_id: Mapped[int] = mapped_column(BigKey, ForeignKey("treatment_plans.id", ondelete="RESTRICT"))
    pet_id: Mapped[int] = mapped_column(BigKey, ForeignKey("pets.id", ondelete="RESTRICT"))
    due_at: Mapped[datetime] = mapped_column(UtcMoment)
    status: Mapped[TaskStatus] = mapped_column(choice(TaskStatus, "status"))
    acted_at: Mapped[datetime | None] = mapped_column(UtcMoment)
    """When it was really done or skipped."""
    acted_by_id: Mapped[int | None] = mapped_column(BigKey)
    acted_by: Mapped[str] = mapped_column(Text)
    skip_reason: Mapped[str] = mapped_column(Text)
    fact_id: Mapped[int | None] = mapped_column(
        BigKey, ForeignKey("manipulation_facts.id", deferrable=True, initially="DEFERRED")
    )
    """The manipulation that was performed by it.

    Checked at the commit: undo takes the fact away before it lets the task forget it.
    """
