"""When somebody works and where something fits, against a clock that is read minute by minute."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clinic_desktop.areas.appointments.entities import ExceptionKind
from clinic_desktop.areas.appointments.rows import ExceptionRow, Roster, ShiftRow, SlotSearch, Span
from clinic_desktop.areas.appointments.rules import (
    common,
    covers,
    day_span,
    hours_between,
    hours_on,
    is_at_work,
    length_of,
    merged,
    moment_at,
    off_reason,
    places,
    room_during,
    wanted_time,
    without,
)

MINUTE = timedelta(minutes=1)
BEGIN = datetime(2026, 3, 1, tzinfo=UTC)
DOCTOR, ROOM = 1, 7
MONDAY = date(2026, 3, 2)
BERLIN, MOSCOW = "Europe/Berlin", "Europe/Moscow"
SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)
"""When the clocks change in Berlin: 02:00 becomes 03:00, and 03:00 becomes 02:00."""


def shift(day: date, starts: int, length: int, *, every: int = 1, last: date | None = None) -> ShiftRow:
    return ShiftRow(1, DOCTOR, day, last, day.weekday(), every, starts, length, ROOM)


def off(day: date, starts: int | None = None, length: int | None = None, **fields: object) -> ExceptionRow:
    given = {"resource_id": DOCTOR, "kind": ExceptionKind.OFF, "last_on": day, "reason": ""} | fields
    return ExceptionRow(id=1, first_on=day, starts_min=starts, length_min=length, **given)  # type: ignore[arg-type]


def roster(*shifts: ShiftRow, exceptions: tuple[ExceptionRow, ...] = ()) -> Roster:
    return Roster(shifts, exceptions, (540, 1080))


def clock(spans: tuple[Span, ...], zone: str = MOSCOW) -> list[str]:
    return [
        "–".join(f"{m.astimezone(ZoneInfo(zone)):%H:%M}" for m in (s.starts_at, s.ends_at)) for s in spans
    ]


# --- arithmetic

SPANS = st.lists(
    st.tuples(st.integers(0, 90), st.integers(0, 30)).map(
        lambda t: Span(BEGIN + t[0] * MINUTE, BEGIN + (t[0] + t[1]) * MINUTE)
    ),
    max_size=6,
)


def minutes(spans: object) -> set[datetime]:
    found = set()
    for span in spans:  # type: ignore[attr-defined]
        moment = span.starts_at
        while moment < span.ends_at:
            found.add(moment)
            moment += MINUTE
    return found


def tidy(spans: tuple[Span, ...]) -> bool:
    return all(s.starts_at < s.ends_at for s in spans) and all(
        before.ends_at < after.starts_at for before, after in pairwise(spans)
    )


@settings(max_examples=40, deadline=None)
@given(SPANS, SPANS)
def test_arithmetic_of_spans_is_that_of_their_minutes(one: list[Span], other: list[Span]) -> None:
    left, right = minutes(one), minutes(other)
    for found, wanted in (
        (merged(one), left),
        (without(one, other), left - right),
        (common(one, other), left & right),
    ):
        assert minutes(found) == wanted
        assert tidy(found)


# --- hours

TIMES = st.integers(0, 287).map(lambda n: n * 5)
LENGTHS = st.integers(1, 288).map(lambda n: n * 5)
NIGHTS = st.sampled_from((SPRING, AUTUMN, date(2026, 6, 10)))
DAYS = st.integers(-2, 1)


def shows(moment: datetime, day: date, starts: int, length: int) -> bool:
    """Say whether the clock shows a time of these hours: read off the wall, not computed."""
    wall = moment.astimezone(ZoneInfo(BERLIN)).replace(tzinfo=None)
    begin = datetime(day.year, day.month, day.day) + timedelta(minutes=starts)
    return begin <= wall < begin + timedelta(minutes=length)


def on_the_wall(moment: datetime, shifts: list[ShiftRow], offs: list[ExceptionRow]) -> bool:
    worked = any(shows(moment, s.first_on, s.starts_min, s.length_min) for s in shifts)
    return worked and not any(shows(moment, e.first_on, e.starts_min or 0, e.length_min or 0) for e in offs)


@settings(max_examples=40, deadline=None)
@given(
    NIGHTS,
    st.lists(st.tuples(DAYS, TIMES, LENGTHS), min_size=1, max_size=3),
    st.lists(st.tuples(DAYS, TIMES, LENGTHS), max_size=2),
)
def test_hours_are_what_the_clock_on_the_wall_says(
    day: date, shifts: list[tuple[int, int, int]], offs: list[tuple[int, int, int]]
) -> None:
    worked = [shift(day + timedelta(d), s, n, last=day + timedelta(d)) for d, s, n in shifts]
    free = [off(day + timedelta(d), s, n) for d, s, n in offs]
    found = hours_on(roster(*worked, exceptions=tuple(free)), day, BERLIN)
    assert tidy(found)
    whole = day_span(day, BERLIN)
    moment, step = whole.starts_at, 5 * MINUTE
    while moment < whole.ends_at:
        # Of an hour that comes twice, what begins or ends within it means the first time.
        if not (day == AUTUMN and moment.astimezone(ZoneInfo(BERLIN)).hour == 2):
            assert covers(found, Span(moment, moment + step)) == on_the_wall(moment, worked, free), moment
        moment += step


def test_a_night_is_worked_on_both_days() -> None:
    night = roster(shift(MONDAY, 20 * 60, 12 * 60))
    assert clock(hours_on(night, MONDAY, MOSCOW)) == ["20:00–00:00"]
    assert clock(hours_on(night, MONDAY + timedelta(1), MOSCOW)) == ["00:00–08:00"]
    whole = hours_between(night, MONDAY, MONDAY + timedelta(1), MOSCOW)
    assert clock(whole) == ["20:00–08:00"]
    over = Span(moment_at(MONDAY, 23 * 60, MOSCOW), moment_at(MONDAY, 25 * 60, MOSCOW))
    assert is_at_work(night, over, MOSCOW)


@pytest.mark.parametrize(("day", "hours"), [(SPRING, 23), (AUTUMN, 25), (MONDAY, 24)])
def test_a_day_has_the_hours_that_the_clock_gives_it(day: date, hours: int) -> None:
    whole = day_span(day, BERLIN)
    assert whole.ends_at - whole.starts_at == timedelta(hours=hours)


def test_a_time_that_the_clock_skips_is_the_moment_of_the_skip() -> None:
    assert (
        moment_at(SPRING, 150, BERLIN)
        == moment_at(SPRING, 180, BERLIN)
        == datetime(2026, 3, 29, 1, tzinfo=UTC)
    )
    # In Beirut the clock skips midnight itself.
    assert moment_at(date(2026, 3, 29), 0, "Asia/Beirut") == datetime(2026, 3, 28, 22, tzinfo=UTC)


def test_every_second_week_counts_from_the_week_of_the_first_day() -> None:
    # The first day is a Thursday; its own week is the first one.
    every_second = ShiftRow(1, DOCTOR, date(2026, 3, 5), None, 0, 2, 540, 60)
    worked = [
        day
        for n in range(28)
        if hours_on(roster(every_second), day := date(2026, 3, 1) + timedelta(n), MOSCOW)
    ]
    assert worked == [date(2026, 3, 16)]


def test_an_extra_shift_is_worked_on_a_holiday() -> None:
    holiday = off(MONDAY, resource_id=None, reason="8 марта")
    extra = off(MONDAY, 600, 120, kind=ExceptionKind.EXTRA)
    day = shift(MONDAY, 540, 480)
    assert hours_on(roster(day, exceptions=(holiday,)), MONDAY, MOSCOW) == ()
    assert clock(hours_on(roster(day, exceptions=(holiday, extra)), MONDAY, MOSCOW)) == ["10:00–12:00"]
    assert off_reason(roster(day, exceptions=(holiday,)), MONDAY) == "8 марта"
    own = off(MONDAY, reason="Отпуск")
    assert off_reason(roster(day, exceptions=(holiday, own)), MONDAY) == "Отпуск"
    assert off_reason(roster(day, exceptions=(off(MONDAY, 600, 60, reason="обед"),)), MONDAY) == ""


def test_who_was_never_given_hours_is_there_while_the_clinic_is_open() -> None:
    assert clock(hours_on(roster(), MONDAY, MOSCOW)) == ["09:00–18:00"]
    assert hours_on(roster(exceptions=(off(MONDAY),)), MONDAY, MOSCOW) == ()
    ended = shift(MONDAY, 540, 60, last=MONDAY)
    assert hours_on(roster(ended), MONDAY + timedelta(7), MOSCOW) == ()


def test_a_doctor_sits_where_the_shift_says() -> None:
    nights = roster(shift(MONDAY, 1200, 240), shift(MONDAY + timedelta(1), 0, 480))
    elsewhere = replace(nights, shifts=(nights.shifts[0], replace(nights.shifts[1], room_id=ROOM + 1)))

    def sits(during: Roster, starts: int, ends: int) -> int | None:
        span = Span(moment_at(MONDAY, starts, MOSCOW), moment_at(MONDAY, ends, MOSCOW))
        return room_during(during, span, MOSCOW)

    assert [sits(nights, *hours) for hours in ((1200, 1230), (1170, 1230), (1860, 1890), (1910, 1930))] == [
        ROOM, None, ROOM, None,
    ]  # fmt: skip
    # Over midnight, from one shift into the next.
    assert (sits(nights, 1425, 1455), sits(elsewhere, 1425, 1455)) == (ROOM, None)
    assert (sits(elsewhere, 1425, 1440), sits(elsewhere, 1440, 1455)) == (ROOM, ROOM + 1)


def test_hours_that_end_before_they_begin_end_on_the_next_day() -> None:
    assert length_of(20 * 60, 8 * 60) == 12 * 60
    assert length_of(540, 540) == 24 * 60


# --- places


@settings(max_examples=40, deadline=None)
@given(
    NIGHTS,
    st.lists(st.tuples(st.integers(0, 1500), st.integers(1, 300)), max_size=4),
    st.integers(5, 120),
    st.sampled_from((5, 10, 15, 20, 25, 45, 60)),
)
def test_a_place_is_found_wherever_one_is(
    day: date, free: list[tuple[int, int]], length: int, grid: int
) -> None:
    begin = day_span(day, BERLIN).starts_at
    spans = merged(Span(begin + s * MINUTE, begin + (s + n) * MINUTE) for s, n in free)
    found = list(places(spans, length * MINUTE, grid, BERLIN))
    open_minutes, wanted = minutes(spans), []
    for moment in sorted(open_minutes):
        wall = moment.astimezone(ZoneInfo(BERLIN))
        whole = {moment + n * MINUTE for n in range(length)}
        if (wall.hour * 60 + wall.minute) % grid == 0 and whole <= open_minutes:
            wanted.append(Span(moment, moment + length * MINUTE))
    assert found == wanted


def test_only_the_wanted_hours_of_the_wanted_days_are_searched() -> None:
    now = datetime(2026, 3, 2, 8, 20, tzinfo=UTC)
    search = SlotSearch(30, MONDAY, MONDAY + timedelta(9), weekdays=(0, 2), from_min=600, to_min=720)
    assert clock(wanted_time(search, MOSCOW, now)) == ["11:20–12:00", "10:00–12:00"] + ["10:00–12:00"] * 2
    whole = SlotSearch(30, MONDAY, MONDAY + timedelta(1))
    assert clock(wanted_time(whole, MOSCOW, now)) == ["11:20–00:00"]
