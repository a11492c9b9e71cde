"""Where an appointment fits: free time cut by the grid of times that are offered."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from clinic_desktop.areas.appointments.rows import SlotSearch, Span
from clinic_desktop.areas.appointments.rules.roster import DAY_MIN, moment_at
from clinic_desktop.areas.appointments.rules.spans import merged
from clinic_desktop.core.errors import Problem

LONGEST_SEARCH_DAYS = 366
MOST_SLOTS = 500


def search_problems(search: SlotSearch) -> tuple[Problem, ...]:
    """Check what is looked for."""
    found = []
    if not 5 <= search.length_min <= DAY_MIN:
        found.append(Problem("length_min", "whole_range", {"low": 5, "high": DAY_MIN}))
    if search.last_on < search.first_on:
        found.append(Problem("last_on", "period_turned"))
    elif (search.last_on - search.first_on).days > LONGEST_SEARCH_DAYS:
        found.append(Problem("last_on", "search_too_long"))
    if not 0 <= search.from_min < search.to_min <= DAY_MIN:
        found.append(Problem("to_min", "hours_turned"))
    return tuple(found)


def wanted_time(search: SlotSearch, zone: str, now: datetime) -> tuple[Span, ...]:
    """Return the time that is searched: the wanted hours of the wanted days, from now on."""
    days = (search.first_on + timedelta(days=n) for n in range((search.last_on - search.first_on).days + 1))
    return merged(
        Span(max(now, moment_at(day, search.from_min, zone)), moment_at(day, search.to_min, zone))
        for day in days
        if not search.weekdays or day.weekday() in search.weekdays
    )


def places(free: tuple[Span, ...], length: timedelta, grid_min: int, zone: str) -> Iterator[Span]:
    """Yield every place of that length in free time, in order; it begins on the grid of the clinic's clock.

    The grid counts from midnight, so that a place found here is one the schedule can be dragged to.
    """
    where = ZoneInfo(zone)
    for span in free:
        start = on_grid(span.starts_at, grid_min, where)
        while start + length <= span.ends_at:
            yield Span(start, start + length)
            start = on_grid(start + timedelta(minutes=1), grid_min, where)


def on_grid(moment: datetime, grid_min: int, where: ZoneInfo) -> datetime:
    """Return the moment itself if it is on the grid, else the next that is."""
    while True:
        local = moment.astimezone(where)
        past = timedelta(
            minutes=(local.hour * 60 + local.minute) % grid_min,
            seconds=local.second,
            microseconds=local.microsecond,
        )
        if not past:
            return moment
        # Midnight begins the grid anew, and the clock may be changed before its next line.
        step = timedelta(minutes=grid_min) - past
        reached = moment + step
        if _same_count(local, reached.astimezone(where), step):
            return reached
        moment += timedelta(minutes=1) - timedelta(seconds=local.second, microseconds=local.microsecond)


def _same_count(before: datetime, after: datetime, step: timedelta) -> bool:
    return after.date() == before.date() and after.replace(tzinfo=None) - before.replace(tzinfo=None) == step
