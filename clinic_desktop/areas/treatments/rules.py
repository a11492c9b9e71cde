"""What a plan must be, and the moments it comes to (domain 2.13)."""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from clinic_desktop.areas.manipulations.rows import Given
from clinic_desktop.areas.manipulations.rules import LARGEST_QUANTITY, NOTE_LIMIT
from clinic_desktop.areas.treatments.entities import PlanMode, TaskStatus
from clinic_desktop.areas.treatments.rows import PlanDraft, Schedule, TaskRow
from clinic_desktop.core.dates import clock_text, local_day
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.text import clean_line, clean_text, fold

TEXT_LIMIT = 300
MOST_TIMES = 24
LONGEST_INTERVAL_H = 24 * 90
MOST_TASKS = 1_000
LONGEST_WINDOW_MIN = 24 * 60
FURTHEST_DAYS = 366 * 5
HORIZON = timedelta(days=3)
"""Tasks stand so far ahead; later ones are made as the work goes on."""
LEAST_AHEAD = 2
"""So many stand ahead at least, however rare they are."""
MOST_OPEN = 200
"""A plan that nobody works on does not go on making tasks without end."""
_TIME = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?")


class Timing(enum.Enum):
    """Where a task stands at a moment."""

    LATER = "later"
    NOW = "now"
    OVERDUE = "overdue"
    ACTED = "acted"


def timing(task: TaskRow, now: datetime) -> Timing:
    """Say where a task stands: in time from its window's beginning to its end."""
    if task.status is not TaskStatus.DUE:
        return Timing.ACTED
    window = timedelta(minutes=task.window_min)
    if now > task.due_at + window:
        return Timing.OVERDUE
    return Timing.NOW if now >= task.due_at - window else Timing.LATER


def was_late(task: TaskRow) -> bool:
    """Say whether a task was done after its window."""
    window = timedelta(minutes=task.window_min)
    return task.acted_at is not None and task.acted_at > task.due_at + window


_MEASURES = (
    "температур", "термометр", "пульс", "чсс", "дыхан", "чдд", "взвеш", "взвес", "temperature", "thermometry",
    "pulse", "respirat", "weigh",
)  # fmt: skip


def measures(*names: str) -> bool:
    """Say whether a task is called a measuring, in either language: what it found is worth writing down."""
    return any(word.startswith(_MEASURES) for name in names for word in re.findall(r"\w+", fold(name)))


def is_too_early(every_hours: int | None, last: datetime | None, now: datetime) -> bool:
    """Say whether something given when needed would be given again before its least interval is over."""
    return every_hours is not None and last is not None and now < last + timedelta(hours=every_hours)


# --- times and moments


def parse_times(text: str) -> tuple[time, ...] | None:
    """Read times of day such as ``8 14:00, 20.30``; sorted, each once. None for what is none."""
    found: set[time] = set()
    for part in re.split(r"[\s,;]+", text.strip()):
        match = _TIME.fullmatch(part)
        if match is None:
            return None
        hour, minute = int(match[1]), int(match[2] or 0)
        if hour > 23 or minute > 59:
            return None
        found.add(time(hour, minute))
    return tuple(sorted(found))


def times_text(times: tuple[time, ...]) -> str:
    """Return times as they are stored: ``08:00 20:30``."""
    return " ".join(map(clock_text, times))


def moment_of(day: date, clock: time, zone: str) -> datetime:
    """Return the moment when the clinic's clock shows a time.

    A time that the clock skips in spring is the moment it would have been, an hour later by the clock; of a
    time that comes twice in autumn it is the first.
    """
    return datetime.combine(day, clock, ZoneInfo(zone)).astimezone(UTC)


def moments(schedule: Schedule, after: datetime | None = None) -> Iterator[datetime]:
    """Yield the moments of a schedule in order, past ``after`` if given, until its last day; not its count.

    Every so many hours means hours gone by, whatever the clock does meanwhile; times of day follow the clock.
    A schedule without an end yields without end.
    """
    match schedule.mode:
        case PlanMode.EVERY:
            found = _at_intervals(schedule, after)
        case PlanMode.TIMES:
            found = _at_times(schedule, after)
        case PlanMode.AS_NEEDED:
            return
    for moment in found:
        if schedule.until_on is not None and local_day(moment, schedule.zone) > schedule.until_on:
            return
        yield moment


def _at_intervals(schedule: Schedule, after: datetime | None) -> Iterator[datetime]:
    step = timedelta(hours=schedule.every_hours or 1)
    moment = schedule.starts_at
    if after is not None and after >= moment:
        moment += step * ((after - moment) // step + 1)
    while True:
        yield moment
        moment += step


def _at_times(schedule: Schedule, after: datetime | None) -> Iterator[datetime]:
    times = parse_times(schedule.times) or ()
    last = schedule.starts_at - timedelta(microseconds=1)
    if after is not None:
        last = max(last, after)
    # A time that the clock skips may fall into the next day.
    day = local_day(last, schedule.zone) - timedelta(days=1)
    while times and day < date.max - timedelta(days=2):
        for moment in sorted({moment_of(day, clock, schedule.zone) for clock in times}):
            if moment > last:
                last = moment
                yield moment
        day += timedelta(days=1)


def to_make(
    schedule: Schedule, now: datetime, *, made: int, still_open: int, ahead: int, after: datetime | None
) -> tuple[datetime, ...]:
    """Return the moments for which tasks are to be made now.

    ``made`` tasks are there already, the last of them at ``after``; ``still_open`` of them are not done, and
    ``ahead`` lie in the future. They reach to the horizon, and at least `LEAST_AHEAD` lie in the future.
    """
    if schedule.mode is PlanMode.AS_NEEDED:
        return ()
    left = (schedule.count or MOST_TASKS + made) - made
    room = min(left, MOST_OPEN - still_open)
    found: list[datetime] = []
    for moment in moments(schedule, after):
        if len(found) >= room or (moment > now + HORIZON and ahead >= LEAST_AHEAD):
            break
        found.append(moment)
        ahead += moment > now
    return tuple(found)


def still_wanted(schedule: Schedule, *, made: int, still_open: int, after: datetime | None) -> int:
    """Return how often a plan still wants something done: those open, and those that come after the last one made.

    Without an end only those that are open count; when needed at most once, or as often as it may.
    """
    left = None if schedule.count is None else max(0, schedule.count - made)
    if schedule.mode is PlanMode.AS_NEEDED:
        return 1 if left is None else left
    if schedule.until_on is None:
        return still_open + (left or 0)
    further = islice(moments(schedule, after), MOST_TASKS if left is None else left)
    return still_open + sum(1 for _ in further)


def is_over(schedule: Schedule, now: datetime, *, made: int, after: datetime | None) -> bool:
    """Say whether nothing comes any more after the tasks that are there."""
    if schedule.count is not None and made >= schedule.count:
        return True
    if schedule.mode is PlanMode.AS_NEEDED:
        return schedule.until_on is not None and local_day(now, schedule.zone) > schedule.until_on
    return next(moments(schedule, after), None) is None


# --- the draft


def cleaned(draft: PlanDraft) -> PlanDraft:
    """Return the draft as it will be stored; what its mode does not use is left out."""
    times = parse_times(draft.times) if draft.mode is PlanMode.TIMES else ()
    start = parse_times(draft.starts_time) if draft.starts_time.strip() else ()
    return replace(
        draft,
        what_text="" if draft.what_id else clean_line(draft.what_text),
        dose=clean_line(draft.dose),
        times=times_text(times) if times is not None else clean_line(draft.times),
        starts_time=times_text(start) if start is not None else clean_line(draft.starts_time),
        instruction=clean_text(draft.instruction),
    )


def given(draft: PlanDraft) -> tuple[Given, ...]:
    """Return what a plan gives each time and how often that is, to be judged before it is ordered."""
    if draft.what_id is None and not clean_line(draft.what_text):
        return ()
    every = draft.every_hours
    if draft.mode is PlanMode.TIMES:
        times = parse_times(draft.times) or ()
        every = max(1, 24 // len(times)) if times else None
    return (Given(draft.what_id, draft.quantity, draft.what_text, every),)


def problems(draft: PlanDraft, today: date, *, earliest: date | None = None) -> tuple[Problem, ...]:
    """Check a plan; a new one begins today or later, a changed one no earlier than ``earliest``."""
    draft = cleaned(draft)
    found: list[Problem] = []
    if draft.what_id is None and not draft.what_text:
        found.append(Problem("what", "required"))
    for name, limit in (("what_text", TEXT_LIMIT), ("dose", TEXT_LIMIT), ("instruction", NOTE_LIMIT)):
        if len(getattr(draft, name)) > limit:
            found.append(Problem(name, "too_long", {"limit": limit}))
    quantity = draft.quantity
    if not quantity.is_finite() or not 0 < quantity <= LARGEST_QUANTITY:
        found.append(Problem("quantity", "quantity_range"))
    elif quantity != round(quantity, 3):
        found.append(Problem("quantity", "quantity_decimals"))
    found += _schedule_problems(draft)
    found += _day_problems(draft, today, min(earliest or today, today))
    if draft.window_min is None:
        found.append(Problem("window_min", "required"))
    elif not 0 <= draft.window_min <= LONGEST_WINDOW_MIN:
        found.append(Problem("window_min", "whole_range", {"low": 0, "high": LONGEST_WINDOW_MIN}))
    if draft.assignee_id is not None and draft.role_id is not None:
        found.append(Problem("role_id", "person_or_team"))
    return tuple(found)


def _schedule_problems(draft: PlanDraft) -> list[Problem]:
    found = []
    if draft.mode is PlanMode.EVERY and draft.every_hours is None:
        found.append(Problem("every_hours", "required"))
    if draft.every_hours is not None and not 1 <= draft.every_hours <= LONGEST_INTERVAL_H:
        found.append(Problem("every_hours", "whole_range", {"low": 1, "high": LONGEST_INTERVAL_H}))
    if draft.mode is PlanMode.TIMES:
        times = parse_times(draft.times)
        if not draft.times:
            found.append(Problem("times", "required"))
        elif times is None:
            found.append(Problem("times", "not_times"))
        elif len(times) > MOST_TIMES:
            found.append(Problem("times", "too_many", {"limit": MOST_TIMES}))
    if draft.count is not None and not 1 <= draft.count <= MOST_TASKS:
        found.append(Problem("count", "whole_range", {"low": 1, "high": MOST_TASKS}))
    start = parse_times(draft.starts_time) if draft.starts_time else ()
    if start is None or len(start) > 1:
        found.append(Problem("starts_time", "not_a_time"))
    return found


def _day_problems(draft: PlanDraft, today: date, earliest: date) -> list[Problem]:
    found = []
    furthest = today + timedelta(days=FURTHEST_DAYS)
    if draft.starts_on is None:
        found.append(Problem("starts_on", "required"))
    elif draft.starts_on < earliest:
        found.append(Problem("starts_on", "plan_in_past"))
    elif draft.starts_on > furthest:
        found.append(Problem("starts_on", "plan_too_far"))
    if draft.until_on is not None:
        if draft.until_on < (draft.starts_on or earliest):
            found.append(Problem("until_on", "until_before_start"))
        elif draft.until_on > furthest:
            found.append(Problem("until_on", "plan_too_far"))
    return found


def starts_at(draft: PlanDraft, zone: str, now: datetime) -> datetime:
    """Return the moment a checked plan begins: as typed, or now, or with its first day if that is later."""
    day = draft.starts_on or local_day(now, zone)
    if draft.starts_time:
        times = parse_times(draft.starts_time)
        return moment_of(day, times[0] if times else time(), zone)
    return max(now, moment_of(day, time(), zone))
