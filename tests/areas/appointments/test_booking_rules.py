"""Bookings, states and series as pure decisions."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.areas.appointments import rules
from clinic_desktop.areas.appointments.entities import AppointmentState as State
from clinic_desktop.areas.appointments.rows import AppointmentDraft, CheckInDraft
from clinic_desktop.areas.appointments.rules.series import (
    moments,
    series_problems,
    shifted,
    turned,
    with_count,
)
from clinic_desktop.areas.appointments.states import MOVES, Step
from clinic_desktop.core.errors import Problem

ZONE = "Europe/Berlin"
NOW = datetime(2026, 3, 2, 8, tzinfo=UTC)
FRIDAY = datetime(2026, 3, 20, 9, tzinfo=UTC)
"""Ten o'clock in Berlin, nine days before the clocks change."""


def booking(**fields: Any) -> AppointmentDraft:
    given_: dict[str, Any] = {
        "client_name": "Носов",
        "client_phone": "+79160001122",
        "starts_at": FRIDAY,
        "ends_at": FRIDAY + timedelta(minutes=30),
    }
    return AppointmentDraft(**(given_ | fields))


def codes(found: tuple[Problem, ...]) -> list[tuple[str, str]]:
    return [(problem.field, problem.code) for problem in found]


def judged(draft: AppointmentDraft) -> list[tuple[str, str]]:
    return codes(rules.booking_problems(draft, "RU", NOW, ZONE))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, []),
        ({"ends_at": FRIDAY - timedelta(hours=1)}, [("ends_at", "end_before_start")]),
        ({"ends_at": FRIDAY}, [("ends_at", "end_before_start")]),
        ({"ends_at": FRIDAY + timedelta(hours=24)}, []),
        ({"ends_at": FRIDAY + timedelta(hours=30)}, [("ends_at", "longer_than_day")]),
        ({"starts_at": None}, [("starts_at", "required")]),
        ({"ends_at": None}, [("ends_at", "required")]),
        ({"client_name": " "}, [("client_name", "client_needed")]),
        ({"client_phone": ""}, [("client_phone", "client_phone_needed")]),
        ({"client_phone": "позвоню сама"}, [("client_phone", "phone_letters")]),
        ({"owner_id": 1, "client_name": "", "client_phone": ""}, []),
        ({"pet_id": 1, "client_name": "", "client_phone": ""}, []),
        ({"reason": "а" * 301}, [("reason", "too_long")]),
        ({"rule": "FREQ=DAILY"}, [("rule", "series_endless")]),
    ],
)
def test_a_booking_says_who_and_when(fields: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    assert judged(booking(**fields)) == expected


def test_a_time_long_past_or_far_ahead_is_noticed() -> None:
    past = timedelta(days=-40)
    far = timedelta(days=366 * 6)
    (late,) = rules.time_problems(FRIDAY + past, FRIDAY + past + timedelta(hours=1), NOW)
    assert (late.code, late.severity) == ("booking_in_past", "warning")
    (early,) = rules.time_problems(FRIDAY + far, FRIDAY + far + timedelta(hours=1), NOW)
    assert (early.code, early.severity) == ("booking_too_far", "error")


def test_a_booking_is_stored_clean() -> None:
    stored = rules.cleaned_booking(
        booking(
            client_phone="8 (916) 000-11-22 доб. 12",
            pet_id=3,
            companions=(5, 3, 5, 4),
            rule=" rrule:freq=daily;count=2 ",
        ),
        "RU",
    )
    assert stored.client_phone == "+79160001122;ext=12"
    assert stored.companions == (4, 5)
    assert stored.rule == "FREQ=DAILY;COUNT=2"
    assert rules.cleaned_booking(stored, "RU") == stored
    assert rules.cleaned_booking(booking(companions=(7, 8)), "RU").pet_id == 7


def test_what_reception_confirms_is_checked() -> None:
    found = rules.check_in_problems(CheckInDraft(phone="12", grams=0, reason="а" * 301), "RU", NOW)
    assert codes(found) == [("phone", "phone_too_short"), ("grams", "not_positive"), ("reason", "too_long")]


# --- states

STAMPS = {"confirmed_at", "arrived_at", "called_at", "started_at", "finished_at", "left_at", "cancelled_at"}
MINUTE = timedelta(minutes=1)


@given(st.lists(st.sampled_from(list(Step)), max_size=25))
def test_whatever_is_pressed_only_allowed_steps_are_made_and_the_stamps_tell_the_state(
    steps: list[Step],
) -> None:
    state, stamps, now = State.PLANNED, dict.fromkeys(STAMPS), NOW
    for step in steps:
        now += MINUTE
        to = rules.after(step, state, confirmed_at=stamps["confirmed_at"])
        assert (to is not None) == (state in MOVES[step].sources) == rules.may(step, state)
        if to is None:
            continue
        stamps |= dict.fromkeys(MOVES[step].forgets) | dict.fromkeys(MOVES[step].stamps, now)
        state = to
        there = {name for name, stamp in stamps.items() if stamp is not None}
        if state in rules.MOVABLE:
            assert there <= {"confirmed_at"}
        if state is State.PLANNED:
            assert not there
        if state is State.ARRIVED:
            assert "arrived_at" in there
            assert not there & {"started_at", "finished_at", "left_at", "cancelled_at"}
        if state in (State.READY_TO_PAY, State.CLOSED):
            assert {"arrived_at", "started_at", "finished_at"} <= there
        assert ("left_at" in there) == (state is State.CLOSED)
        assert ("cancelled_at" in there) == (state in rules.OVER - {State.CLOSED})


def test_every_state_can_be_reached_and_left_or_reopened() -> None:
    reached = {State.REQUESTED} | {move.to for move in MOVES.values()}
    assert set(State) <= reached
    assert all(any(rules.may(step, state) for step in Step) for state in State)


# --- series


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("", None),
        ("FREQ=WEEKLY;COUNT=5", None),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR,MO;COUNT=6", None),
        ("FREQ=MONTHLY;BYDAY=3FR;UNTIL=20270101T000000Z", None),
        ("FREQ=DAILY;COUNT=366", None),
        ("FREQ=DAILY;COUNT=10000", "series_too_long"),
        ("FREQ=DAILY;UNTIL=20991231", "series_more_than"),
        ("FREQ=WEEKLY;BYDAY=MO;COUNT=3", "series_first_day"),
        ("FREQ=YEARLY;COUNT=9", "series_too_far"),
        ("FREQ=HOURLY;COUNT=5", "series_unreadable"),
        ("каждую пятницу", "series_unreadable"),
        ("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30;COUNT=5", "series_unreadable"),
        ("FREQ=DAILY;UNTIL=20269999", "series_unreadable"),
    ],
)
def test_a_series_has_an_end_and_is_not_too_long(rule: str, expected: str | None) -> None:
    found = [problem.code for problem in series_problems(rule, FRIDAY, ZONE)]
    assert found == ([expected] if expected else [])


def test_a_series_keeps_its_time_by_the_clock_when_the_clocks_change() -> None:
    found = moments("FREQ=WEEKLY;COUNT=4", FRIDAY, ZONE)
    local = [moment.astimezone(ZoneInfo(ZONE)) for moment in found]
    assert [f"{moment:%d.%m %H:%M}" for moment in local] == [
        "20.03 10:00",
        "27.03 10:00",
        "03.04 10:00",
        "10.04 10:00",
    ]
    assert [moment.hour for moment in found] == [9, 9, 8, 8]


def test_a_time_that_the_clock_skips_comes_when_it_goes_on() -> None:
    at_night = datetime(2026, 3, 28, 1, 30, tzinfo=UTC)
    found = moments("FREQ=DAILY;COUNT=3", at_night, ZONE)
    local = [f"{moment.astimezone(ZoneInfo(ZONE)):%d.%m %H:%M}" for moment in found]
    assert local == ["28.03 02:30", "29.03 03:00", "30.03 02:30"]


@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)),
    st.integers(-40, 40),
    st.integers(-600, 600),
)
def test_a_moment_moved_there_and_back_is_where_it_was_apart_from_nights_of_changed_clocks(
    naive: datetime, days: int, minutes: int
) -> None:
    moment = naive.replace(second=0, microsecond=0, tzinfo=UTC)
    back = shifted(shifted(moment, days, minutes, ZONE), -days, -minutes, ZONE)
    assert abs(back - moment) <= timedelta(hours=1)


def test_a_rule_is_counted_anew_and_turned_to_other_days() -> None:
    assert with_count("FREQ=WEEKLY;BYDAY=FR;UNTIL=20270101", 4) == "FREQ=WEEKLY;BYDAY=FR;COUNT=4"
    assert turned("FREQ=WEEKLY;BYDAY=FR,MO;COUNT=4", 3) == "FREQ=WEEKLY;BYDAY=MO,TH;COUNT=4"
    assert turned("FREQ=MONTHLY;BYDAY=3FR;COUNT=4", 1) == "FREQ=MONTHLY;COUNT=4"
    assert turned("FREQ=MONTHLY;BYDAY=3FR;COUNT=4", 0) == "FREQ=MONTHLY;BYDAY=3FR;COUNT=4"


def test_a_request_waits_for_its_time() -> None:
    asked = replace(booking(), starts_at=None, ends_at=None)
    assert rules.request_problems(asked, "RU") == ()
    assert codes(rules.request_problems(booking(), "RU")) == [("starts_at", "request_has_time")]
