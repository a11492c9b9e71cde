"""Plans against a plain reference: intervals, times of day, counts, last days, and days of 23 and 25 hours."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from itertools import islice
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clinic_desktop.areas.treatments import rules
from clinic_desktop.areas.treatments.entities import PlanMode
from clinic_desktop.areas.treatments.rows import PlanDraft, Schedule
from clinic_desktop.core.dates import local_day

ZONES = ("Europe/Moscow", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "America/Sao_Paulo", "UTC")
STARTS = st.datetimes(datetime(2015, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)).map(
    lambda moment: moment.replace(second=0, microsecond=0)
)
TIMES = st.sets(st.builds(time, st.integers(0, 23), st.integers(0, 59)), min_size=1, max_size=5)
TODAY = date(2026, 11, 21)


def showing(moment: datetime, zone: str) -> datetime:
    return moment.astimezone(ZoneInfo(zone))


def by_minutes(start: datetime, times: set[time], zone: str, days: int) -> list[datetime]:
    """The plainest way: look at the clock every minute; a time that it skipped is an hour after it should."""
    shown: dict[tuple[date, time], datetime] = {}
    moment = start - timedelta(days=2)
    while moment < start + timedelta(days=days + 2):
        local = showing(moment, zone)
        shown.setdefault((local.date(), time(local.hour, local.minute)), moment)
        moment += timedelta(minutes=1)
    found = set()
    first = showing(start, zone).date() - timedelta(days=1)
    for number in range(days + 2):
        day = first + timedelta(days=number)
        for clock in times:
            when = shown.get((day, clock))
            if when is None:
                before = (datetime.combine(day, clock) - timedelta(hours=3)).time()
                day_before = (datetime.combine(day, clock) - timedelta(hours=3)).date()
                when = shown[day_before, before] + timedelta(hours=3)
            if when >= start:
                found.add(when)
    return sorted(when for when in found if when < start + timedelta(days=days))


@settings(max_examples=60, deadline=None)
@given(STARTS, TIMES, st.sampled_from(ZONES))
def test_times_of_day_are_what_the_clinics_clock_shows(start: datetime, times: set[time], zone: str) -> None:
    schedule = Schedule(PlanMode.TIMES, start, zone, times=rules.times_text(tuple(times)))
    expected = by_minutes(start, times, zone, 3)
    assert list(islice(rules.moments(schedule), len(expected))) == expected


@pytest.mark.parametrize(
    ("zone", "day", "hours"),
    [("Europe/Berlin", date(2026, 3, 29), [1, 3]), ("Europe/Berlin", date(2026, 10, 25), [1, 2, 3])],
)
def test_a_day_on_which_the_clock_is_changed(zone: str, day: date, hours: list[int]) -> None:
    start = rules.moment_of(day, time(), zone)
    schedule = Schedule(PlanMode.TIMES, start, zone, times="01:30 02:30 03:30", until_on=day)
    found = list(rules.moments(schedule))
    assert [showing(moment, zone).hour for moment in found] == hours
    assert len(set(found)) == len(found)


@settings(max_examples=200, deadline=None)
@given(STARTS, st.integers(1, 100), st.integers(0, 40), st.sampled_from(ZONES))
def test_intervals_are_hours_gone_by(start: datetime, hours: int, past: int, zone: str) -> None:
    schedule = Schedule(PlanMode.EVERY, start, zone, every_hours=hours)
    expected = [start + timedelta(hours=hours * number) for number in range(past + 5)]
    assert list(islice(rules.moments(schedule), past + 5)) == expected
    after = expected[past]
    assert list(islice(rules.moments(schedule, after), 4)) == expected[past + 1 :]


@settings(max_examples=200, deadline=None)
@given(
    STARTS,
    st.sampled_from(list(PlanMode)),
    st.integers(1, 60),
    TIMES,
    st.none() | st.integers(1, 30),
    st.none() | st.integers(0, 20),
    st.sampled_from(ZONES),
    st.lists(st.integers(1, 5 * 24 * 60), max_size=12),
)
def test_made_bit_by_bit_a_plan_is_the_same_as_made_at_once(
    start: datetime,
    mode: PlanMode,
    hours: int,
    times: set[time],
    count: int | None,
    days: int | None,
    zone: str,
    steps: list[int],
) -> None:
    until = local_day(start, zone) + timedelta(days=days) if days is not None else None
    schedule = Schedule(mode, start, zone, hours, rules.times_text(tuple(times)), until, count)
    made: list[datetime] = []
    now = start
    for step in [0, *steps]:
        now += timedelta(minutes=step)
        more = rules.to_make(
            schedule,
            now,
            made=len(made),
            still_open=0,
            ahead=sum(moment > now for moment in made),
            after=made[-1] if made else None,
        )
        assert list(more) == sorted(set(more))
        made += more
        ahead = [moment for moment in made if moment > now]
        over = rules.is_over(schedule, now, made=len(made), after=made[-1] if made else None)
        assert mode is PlanMode.AS_NEEDED or over or len(ahead) >= rules.LEAST_AHEAD
        far = [moment for moment in ahead if moment > now + rules.HORIZON]
        assert len(far) <= rules.LEAST_AHEAD
    whole = list(islice(rules.moments(schedule), len(made) + 1))
    assert made == whole[: len(made)]
    if count is not None:
        assert len(made) <= count
    if until is not None:
        assert all(local_day(moment, zone) <= until for moment in made)
    if mode is PlanMode.AS_NEEDED:
        assert made == []


def test_a_plan_nobody_works_on_stops_making_tasks() -> None:
    start = datetime(2026, 1, 1, tzinfo=UTC)
    schedule = Schedule(PlanMode.EVERY, start, "UTC", every_hours=1)
    now = start + timedelta(days=300)
    made = rules.to_make(schedule, now, made=0, still_open=0, ahead=0, after=None)
    assert len(made) == rules.MOST_OPEN
    assert rules.to_make(schedule, now, made=200, still_open=200, ahead=0, after=made[-1]) == ()


@pytest.mark.parametrize(
    ("mode", "count", "days", "made", "still_open", "wanted"),
    [
        (PlanMode.EVERY, 10, None, 4, 2, 8),
        (PlanMode.EVERY, 10, None, 12, 0, 0),
        (PlanMode.EVERY, None, None, 4, 3, 3),
        (PlanMode.EVERY, None, 2, 1, 1, 3),
        (PlanMode.EVERY, 2, 2, 1, 1, 2),
        (PlanMode.AS_NEEDED, None, None, 5, 0, 1),
        (PlanMode.AS_NEEDED, 6, None, 5, 0, 1),
        (PlanMode.AS_NEEDED, 6, None, 6, 0, 0),
    ],
)
def test_what_a_plan_still_wants_ends_with_its_count_or_its_last_day(
    mode: PlanMode, count: int | None, days: int | None, made: int, still_open: int, wanted: int
) -> None:
    start = datetime(2026, 1, 1, tzinfo=UTC)
    until = start.date() + timedelta(days=days) if days is not None else None
    schedule = Schedule(mode, start, "UTC", 24, "", until, count)
    assert rules.still_wanted(schedule, made=made, still_open=still_open, after=start) == wanted


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("8 14:00, 20.30", "08:00 14:00 20:30"),
        ("20:00 8:00 20:00", "08:00 20:00"),
        ("0:00;23:59", "00:00 23:59"),
        ("24:00", None),
        ("8:60", None),
        ("утром", None),
        ("8-20", None),
        ("８:00", "08:00"),
    ],
)
def test_times_are_read_as_people_write_them(typed: str, stored: str | None) -> None:
    times = rules.parse_times(typed)
    assert (rules.times_text(times) if times is not None else None) == stored


def codes(**fields: object) -> dict[str, str]:
    given = {"what_text": "Мелоксикам", "times": "8:00", "starts_on": TODAY} | fields
    return {p.field: p.code for p in rules.problems(PlanDraft(1, **given), TODAY)}  # type: ignore[arg-type]


def test_a_plan_is_checked_field_by_field() -> None:
    assert codes() == {}
    assert codes(what_text=" ") == {"what": "required"}
    assert codes(times="") == {"times": "required"}
    assert codes(times="завтра") == {"times": "not_times"}
    assert codes(mode=PlanMode.EVERY) == {"every_hours": "required"}
    assert codes(mode=PlanMode.EVERY, every_hours=0) == {"every_hours": "whole_range"}
    assert codes(mode=PlanMode.AS_NEEDED, times="x") == {}
    assert codes(quantity=Decimal(0)) == {"quantity": "quantity_range"}
    assert codes(starts_on=None) == {"starts_on": "required"}
    assert codes(starts_on=TODAY - timedelta(days=1)) == {"starts_on": "plan_in_past"}
    assert codes(starts_on=date.max) == {"starts_on": "plan_too_far"}
    assert codes(until_on=TODAY - timedelta(days=1)) == {"until_on": "until_before_start"}
    assert codes(until_on=date.max) == {"until_on": "plan_too_far"}
    assert codes(count=0) == {"count": "whole_range"}
    assert codes(window_min=None) == {"window_min": "required"}
    assert codes(window_min=2_000) == {"window_min": "whole_range"}
    assert codes(assignee_id=1, role_id=1) == {"role_id": "person_or_team"}
    assert codes(starts_time="8 9") == {"starts_time": "not_a_time"}
    assert codes(dose="x" * 301) == {"dose": "too_long"}


def test_a_plan_without_a_time_begins_now_or_with_its_day() -> None:
    now = datetime(2026, 11, 21, 12, 34, tzinfo=UTC)
    draft = PlanDraft(1, starts_on=TODAY)
    assert rules.starts_at(draft, "Europe/Moscow", now) == now
    later = PlanDraft(1, starts_on=TODAY + timedelta(days=1))
    assert rules.starts_at(later, "Europe/Moscow", now) == datetime(2026, 11, 21, 21, tzinfo=UTC)
    typed = PlanDraft(1, starts_on=TODAY, starts_time="18:00")
    assert rules.starts_at(typed, "Europe/Moscow", now) == datetime(2026, 11, 21, 15, tzinfo=UTC)
