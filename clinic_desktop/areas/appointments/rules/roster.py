"""When a resource works: its shifts, what differs from them, and what the clock does meanwhile."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from clinic_desktop.areas.appointments.kinds import ExceptionKind
from clinic_desktop.areas.appointments.rows import ExceptionRow, Roster, ShiftRow, Span
from clinic_desktop.areas.appointments.rules.spans import common, covers, merged, without

DAY_MIN = 24 * 60
_SECOND = timedelta(seconds=1)


@lru_cache(maxsize=20_000)
def moment_at(day: date, minutes: int, zone: str) -> datetime:
    """Return the first moment when the clinic's clock shows a time of a day, or a later one.

    ``minutes`` after midnight may reach into the next day. A time that the clock skips in spring is the
    moment of the skip; of a time that comes twice in autumn it is the first.
    """
    where = ZoneInfo(zone)
    wanted = datetime.combine(day, time()) + timedelta(minutes=minutes)
    moment = wanted.replace(tzinfo=where).astimezone(UTC)
    if moment.astimezone(where).replace(tzinfo=None) == wanted:
        return moment
    # The clock skips it: between these two it goes forward.
    low, high = wanted.replace(tzinfo=where, fold=1).astimezone(UTC), moment
    while high - low > _SECOND:
        middle = low + (high - low) / 2
        if middle.astimezone(where).replace(tzinfo=None) >= wanted:
            high = middle
        else:
            low = middle
    return high.replace(microsecond=0)


def day_span(day: date, zone: str) -> Span:
    """Return a day of the clinic's calendar: 23, 24 or 25 hours."""
    return Span(moment_at(day, 0, zone), moment_at(day, DAY_MIN, zone))


def day_of(moment: datetime, zone: str) -> date:
    """Return the day of the clinic's calendar."""
    return moment.astimezone(ZoneInfo(zone)).date()


def length_of(starts_min: int, ends_min: int) -> int:
    """Return how long hours last as they were typed: an end not after the beginning is on the next day."""
    return ends_min - starts_min if ends_min > starts_min else ends_min + DAY_MIN - starts_min


def begins_on(shift: ShiftRow, day: date) -> bool:
    """Say whether a shift begins on a day; the week of its first day is the first of ``every_weeks``."""
    if day.weekday() != shift.weekday or day < shift.first_on:
        return False
    if shift.last_on is not None and day > shift.last_on:
        return False
    if shift.every_weeks == 1:
        return True
    weeks = (_monday(day) - _monday(shift.first_on)).days // 7
    return weeks % shift.every_weeks == 0


def hours_on(roster: Roster, day: date, zone: str) -> tuple[Span, ...]:
    """Return when a resource works on a day, from midnight to midnight.

    What reaches over midnight counts on both days. Being off takes away, by the calendar, whatever shifts
    there are; an extra shift is worked even on a holiday. A resource that was never given hours is there
    whenever the clinic is open.
    """
    hours, whole = _hours(roster, day, zone), day_span(day, zone)
    if all(whole.starts_at <= span.starts_at and span.ends_at <= whole.ends_at for span in hours):
        return hours
    return common(hours, (whole,))


def hours_between(roster: Roster, first_on: date, last_on: date, zone: str) -> tuple[Span, ...]:
    """Return when a resource works from one day to another, both included; nights are not cut in two."""
    days = (first_on + timedelta(days=n) for n in range((last_on - first_on).days + 1))
    return merged(span for day in days for span in hours_on(roster, day, zone))


def is_at_work(roster: Roster, span: Span, zone: str) -> bool:
    """Say whether a resource works during the whole of a span."""
    return covers(hours_between(roster, day_of(span.starts_at, zone), day_of(span.ends_at, zone), zone), span)


def room_during(roster: Roster, span: Span, zone: str) -> int | None:
    """Return where a doctor sits during the whole of a span; None where that is nowhere or in several rooms.

    One shift may follow the other in the same room, so a span may reach over midnight from one into the next.
    """
    first_on, last_on = day_of(span.starts_at, zone) - timedelta(days=1), day_of(span.ends_at, zone)
    sat: dict[int, list[Span]] = {}
    for number in range((last_on - first_on).days + 1):
        day = first_on + timedelta(days=number)
        for shift in roster.shifts:
            if shift.room_id is not None and begins_on(shift, day):
                hours = _span(day, shift.starts_min, shift.length_min, zone)
                sat.setdefault(shift.room_id, []).append(hours)
    return next((room_id for room_id, spans in sat.items() if covers(spans, span)), None)


def off_reason(roster: Roster, day: date) -> str:
    """Return why a resource is off on a whole day: its own reason before the clinic's; empty if it isn't."""
    found = [
        e for e in roster.exceptions
        if e.kind is ExceptionKind.OFF and e.starts_min is None and e.first_on <= day <= e.last_on
    ]  # fmt: skip
    found.sort(key=lambda exception: exception.resource_id is None)
    return next((exception.reason for exception in found if exception.reason), "")


def _hours(roster: Roster, day: date, zone: str) -> tuple[Span, ...]:
    # What began the day before may still go on.
    days = (day - timedelta(days=1), day)
    if roster.shifts:
        worked = [
            _span(begins, shift.starts_min, shift.length_min, zone)
            for begins in days
            for shift in roster.shifts
            if (begins == day or shift.starts_min + shift.length_min > DAY_MIN) and begins_on(shift, begins)
        ]
    else:
        opens, closes = roster.open_min
        worked = [_span(day, opens, closes - opens, zone)]
    if not roster.exceptions:
        return merged(worked)
    off = [span for e in roster.exceptions for span in _of(e, ExceptionKind.OFF, days, zone)]
    extra = [span for e in roster.exceptions for span in _of(e, ExceptionKind.EXTRA, days, zone)]
    return merged((*without(worked, off), *extra))


def _of(exception: ExceptionRow, kind: ExceptionKind, days: tuple[date, ...], zone: str) -> list[Span]:
    if exception.kind is not kind:
        return []
    return [
        day_span(day, zone)
        if exception.starts_min is None or exception.length_min is None
        else _span(day, exception.starts_min, exception.length_min, zone)
        for day in days
        if exception.first_on <= day <= exception.last_on
    ]


def _span(day: date, starts_min: int, length_min: int, zone: str) -> Span:
    return Span(moment_at(day, starts_min, zone), moment_at(day, starts_min + length_min, zone))


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
