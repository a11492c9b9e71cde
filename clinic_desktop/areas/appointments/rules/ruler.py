"""Moments as minutes of a day's column, and back; days with a change of clocks have 23 or 25 hours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from clinic_desktop.core.dates import clock_text

DAY_MIN = 1440


@dataclass(frozen=True)
class Ruler:
    """Measures one day of the clinic.

    A single day counts the minutes that passed since midnight, so that the hour which comes twice stands
    there twice. Days side by side share one axis, so they go ``by_clock``: what the clock on the wall shows.
    """

    day: date
    zone: str
    by_clock: bool = False

    @cached_property
    def midnight(self) -> datetime:
        """The moment the day begins."""
        return datetime.combine(self.day, time.min, ZoneInfo(self.zone)).astimezone(UTC)

    @cached_property
    def length_min(self) -> int:
        """How many minutes the day has."""
        if self.by_clock:
            return DAY_MIN
        following = Ruler(self.day + timedelta(days=1), self.zone).midnight
        return round((following - self.midnight).total_seconds() / 60)

    def minute_of(self, moment: datetime) -> int:
        """Return where a moment stands; before 0 and after `length_min` on other days."""
        if self.by_clock:
            local = moment.astimezone(ZoneInfo(self.zone)).replace(tzinfo=None)
            passed = local - datetime.combine(self.day, time.min)
        else:
            passed = moment - self.midnight
        return round(passed.total_seconds() / 60)

    def moment_at(self, minute: int) -> datetime:
        """Return the moment of a place; an hour the clocks skip is the one after it."""
        if self.by_clock:
            local = datetime.combine(self.day, time.min) + timedelta(minutes=minute)
            return local.replace(tzinfo=ZoneInfo(self.zone)).astimezone(UTC)
        return self.midnight + timedelta(minutes=minute)

    def clock_at(self, minute: int) -> str:
        """Return what the clinic's clock shows at a place: ``09:00``."""
        if self.by_clock:
            return clock_text(minute % DAY_MIN)
        return clock_text(self.moment_at(minute).astimezone(ZoneInfo(self.zone)))
