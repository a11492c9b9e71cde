"""Treatment in words, in the interface's language."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from clinic_desktop.areas.manipulations.entities import ManipulationKind
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.areas.treatments.entities import PlanMode, PlanStatus, Route, TaskStatus
from clinic_desktop.areas.treatments.rows import PlanRow, TaskRow
from clinic_desktop.core.dates import clock_text
from clinic_desktop.ui.i18n import format_date, format_decimal, translate


def route_texts() -> dict[Route, str]:
    """Return the routes of giving a drug."""
    return {
        Route.NONE: translate("Treatments", "—"),
        Route.ORAL: translate("Treatments", "orally"),
        Route.SUBCUTANEOUS: translate("Treatments", "s.c."),
        Route.INTRAMUSCULAR: translate("Treatments", "i.m."),
        Route.INTRAVENOUS: translate("Treatments", "i.v."),
        Route.DRIP: translate("Treatments", "i.v. drip"),
        Route.TOPICAL: translate("Treatments", "on the skin"),
        Route.EYE: translate("Treatments", "into the eye"),
        Route.EAR: translate("Treatments", "into the ear"),
        Route.NOSE: translate("Treatments", "into the nose"),
        Route.RECTAL: translate("Treatments", "rectally"),
        Route.INHALED: translate("Treatments", "by inhalation"),
        Route.OTHER: translate("Treatments", "otherwise"),
    }


def mode_texts() -> dict[PlanMode, str]:
    """Return how a plan is repeated."""
    return {
        PlanMode.TIMES: translate("Treatments", "At times of day"),
        PlanMode.EVERY: translate("Treatments", "Every so many hours"),
        PlanMode.AS_NEEDED: translate("Treatments", "When needed"),
    }


def plan_status_texts() -> dict[PlanStatus, str]:
    """Return the states of a plan."""
    return {
        PlanStatus.ACTIVE: translate("Treatments", "going on"),
        PlanStatus.FINISHED: translate("Treatments", "finished"),
        PlanStatus.STOPPED: translate("Treatments", "stopped"),
    }


def task_status_texts() -> dict[TaskStatus, str]:
    """Return the states of a task."""
    return {
        TaskStatus.DUE: translate("Treatments", "to be done"),
        TaskStatus.DONE: translate("Treatments", "done"),
        TaskStatus.SKIPPED: translate("Treatments", "skipped"),
    }


class Counts(QObject):
    """Counts in words; a QObject because only ``tr`` is understood to have plural forms."""

    def hours(self, n: int) -> str:
        """Return "every 8 hours"."""
        return self.tr("every %n hour(s)", "", n)

    def at_least(self, n: int) -> str:
        """Return "at most every 8 hours"."""
        return self.tr("at most every %n hour(s)", "", n)

    def times(self, n: int) -> str:
        """Return "5 times"."""
        return self.tr("%n time(s)", "", n)

    def overdue_minutes(self, n: int) -> str:
        """Return "overdue by 5 min"."""
        return self.tr("overdue by %n min", "", n)

    def overdue_hours(self, n: int) -> str:
        """Return "overdue by 5 h"."""
        return self.tr("overdue by %n h", "", n)

    def overdue_days(self, n: int) -> str:
        """Return "overdue by 5 days"."""
        return self.tr("overdue by %n day(s)", "", n)


def overdue_text(task: TaskRow, now: datetime) -> str:
    """Say by how much a task is overdue, in the unit that a person would use."""
    minutes = int((now - task.due_at).total_seconds() // 60)
    if minutes < 120:
        return Counts().overdue_minutes(minutes)
    if minutes < 48 * 60:
        return Counts().overdue_hours(minutes // 60)
    return Counts().overdue_days(minutes // (24 * 60))


def schedule_text(plan: PlanRow) -> str:
    """Say how often and how long a plan goes on."""
    match plan.mode:
        case PlanMode.TIMES:
            often = translate("Treatments", "at {times}").format(times=plan.times.replace(" ", ", "))
        case PlanMode.EVERY:
            often = Counts().hours(plan.every_hours or 1)
        case _:
            often = translate("Treatments", "when needed")
            if plan.every_hours:
                often = f"{often}, {Counts().at_least(plan.every_hours)}"
    parts = [often]
    if plan.count is not None:
        parts.append(Counts().times(plan.count))
    if plan.until_on is not None:
        parts.append(translate("Treatments", "until {day}").format(day=format_date(plan.until_on)))
    return ", ".join(parts)


def dose_text(row: PlanRow | TaskRow) -> str:
    """Return the dose, the quantity if it says something, and the route."""
    parts = [row.dose]
    if row.kind is not None and row.quantity != Decimal(1):
        parts.append(translate("Treatments", "× {quantity}").format(quantity=format_decimal(row.quantity)))
    if row.route is not Route.NONE:
        parts.append(route_texts()[row.route])
    return " · ".join(part for part in parts if part)


def who_text(row: PlanRow | TaskRow) -> str:
    """Return who is to do it; empty when it is whoever is free."""
    return row.assignee or (name_of(row.team) if row.team is not None else "")


def glyph_of(kind: ManipulationKind | None) -> str:
    """Return the icon of what is done; a drug in the plan's own words has that of drugs."""
    return kind.value if kind is not None else "drug"


def clock(moment: datetime, zone: str) -> str:
    """Return what the clinic's clock shows at a moment."""
    return clock_text(moment.astimezone(ZoneInfo(zone)))
