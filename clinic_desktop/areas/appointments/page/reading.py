"""What the schedule page asks of the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from clinic_desktop.areas.appointments import queries
from clinic_desktop.areas.appointments.kinds import ResourceKind
from clinic_desktop.areas.appointments.page.header import Mode
from clinic_desktop.areas.appointments.roster_rows import ToMove
from clinic_desktop.areas.appointments.rows import (
    CallList,
    MonthDay,
    Queues,
    ResourceRow,
    ScheduleView,
    SettingsDraft,
)
from clinic_desktop.areas.appointments.rules.columns import doctors_of, rooms_of_view


@dataclass(frozen=True)
class Asked:
    """What is to be shown: ``whose`` is the resource of a week or a month, None for nobody in particular."""

    mode: Mode
    day: date
    whose: int | None
    zone: str
    user_id: int
    """Who asks: without another choice, a doctor sees their own week."""

    @property
    def monday(self) -> date:
        """The first day of the week."""
        return self.day - timedelta(days=self.day.weekday())


@dataclass(frozen=True)
class Shown:
    """The answer: columns, or the days of a month; and the doctors to choose among."""

    asked: Asked
    doctors: tuple[ResourceRow, ...]
    whose: int | None = None
    view: ScheduleView | None = None
    month: tuple[MonthDay, ...] = ()


@dataclass(frozen=True)
class Beside:
    """What stands beside the schedule."""

    queues: Queues
    calls: CallList
    settings: SettingsDraft
    to_move: ToMove


def read_schedule(work: Any, asked: Asked) -> Shown:
    """Read a day of doctors or rooms, a week of one of them, or a month."""
    doctors = tuple(row for row in queries.list_resources(work) if row.kind is ResourceKind.DOCTOR)
    match asked.mode:
        case Mode.MONTH:
            first = asked.day.replace(day=1)
            days = queries.get_month(work, first, asked.zone, asked.whose)
            return Shown(asked, doctors, asked.whose, month=days)
        case Mode.WEEK:
            own = next((row.id for row in doctors if row.user_id == asked.user_id), None)
            chosen = asked.whose or own or next((row.id for row in doctors), None)
            if chosen is None:
                return Shown(asked, doctors, view=ScheduleView((), queries.get_settings(work)))
            return Shown(asked, doctors, chosen, queries.get_week(work, chosen, asked.monday, asked.zone))
    view = queries.get_day(work, asked.day, asked.zone)
    chosen_view = rooms_of_view(view) if asked.mode is Mode.ROOMS else doctors_of(view)
    return Shown(asked, doctors, asked.whose, chosen_view)


def read_beside(work: Any, zone: str) -> Beside:
    """Read who waits, who is ready to pay, whom to call, and what is to be moved."""
    return Beside(
        queries.get_queues(work, zone),
        queries.get_calls(work, zone),
        queries.get_settings(work),
        queries.list_to_move(work),
    )
