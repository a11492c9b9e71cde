"""What crosses the border between plans, tasks and the windows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from clinic_desktop.areas.manipulations.entities import ManipulationKind
from clinic_desktop.areas.manipulations.rows import FactRow, ManipulationRow
from clinic_desktop.areas.pets.rows import Named
from clinic_desktop.areas.treatments.entities import PlanMode, PlanStatus, Route, TaskStatus

TREATMENTS_PLAN = "treatments.plan"
TREATMENTS_DO = "treatments.do"
TREATMENTS_SKIP = "treatments.skip"


@dataclass(frozen=True, slots=True)
class PlanDraft:
    """A plan as a form holds it: days and times are those of the clinic's clock.

    ``what_id`` is a manipulation of the catalogue, which each task then performs; without it ``what_text``
    says what is to be done. An empty ``starts_time`` begins at once, or with the day if that is a later one.
    """

    pet_id: int
    what_id: int | None = None
    what_text: str = ""
    dose: str = ""
    quantity: Decimal = Decimal(1)
    route: Route = Route.NONE
    mode: PlanMode = PlanMode.TIMES
    every_hours: int | None = None
    times: str = ""
    starts_on: date | None = None
    starts_time: str = ""
    until_on: date | None = None
    count: int | None = None
    window_min: int | None = 30
    assignee_id: int | None = None
    role_id: int | None = None
    instruction: str = ""


@dataclass(frozen=True, slots=True)
class Schedule:
    """When a plan wants something done; ``zone`` is the clinic's, by whose clock ``times`` are read."""

    mode: PlanMode
    starts_at: datetime
    zone: str
    every_hours: int | None = None
    times: str = ""
    until_on: date | None = None
    count: int | None = None


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A plan as a list shows it; ``next_due`` is the moment of the first task still to be done."""

    id: int
    pet_id: int
    visit_id: int | None
    name: Named
    kind: ManipulationKind | None
    dose: str
    quantity: Decimal
    route: Route
    mode: PlanMode
    every_hours: int | None
    times: str
    starts_at: datetime
    until_on: date | None
    count: int | None
    window_min: int
    assignee: str
    team: Named | None
    instruction: str
    ordered_by: str
    ordered_at: datetime
    status: PlanStatus
    stop_reason: str
    stopped_by: str
    stopped_at: datetime | None
    next_due: datetime | None
    done: int


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task with what it is, for whom and by whom; ``kind`` None is not charged."""

    id: int
    plan_id: int
    pet_id: int
    pet_name: str
    glyph: str
    owner_name: str
    name: Named
    kind: ManipulationKind | None
    dose: str
    quantity: Decimal
    route: Route
    instruction: str
    due_at: datetime
    window_min: int
    assignee: str
    team: Named | None
    status: TaskStatus
    acted_at: datetime | None
    acted_by: str
    skip_reason: str


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """A single manipulation that is planned or has begun, and whom it is for."""

    fact: FactRow
    pet_id: int
    pet_name: str
    glyph: str
    owner_name: str


@dataclass(frozen=True, slots=True)
class Board:
    """The tasks of a day; ``more`` says that there are others, ``to_extend`` that plans lack tasks ahead.

    ``planned`` are single manipulations that are to be performed by its end.
    """

    tasks: tuple[TaskRow, ...]
    more: bool
    done_today: int
    to_extend: bool
    planned: tuple[PlannedRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Treatment:
    """The plans of one patient, those going on first, and their tasks: to be done, then done or skipped.

    ``planned`` are single manipulations that are not performed yet.
    """

    plans: tuple[PlanRow, ...]
    tasks: tuple[TaskRow, ...]
    planned: tuple[FactRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Ahead:
    """What a plan that goes on still wants: between so many times; the largest is 0 for none."""

    plan_id: int
    what_id: int | None
    text: str
    """What it is when it is not in the catalogue."""
    quantity: Decimal
    """Of each time."""
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody or some team that can be given a plan."""

    id: int
    name: Named


@dataclass(frozen=True, slots=True)
class PlanChoices:
    """What a form of a plan offers."""

    catalogue: tuple[ManipulationRow, ...]
    people: tuple[Person, ...]
    teams: tuple[Person, ...]
