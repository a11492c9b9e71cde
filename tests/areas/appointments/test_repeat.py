"""How an appointment repeats: what a form says is the rule that is kept, and back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.areas.appointments.rules import series_problems
from clinic_desktop.areas.appointments.rules.repeat import Frequency, Repeat, read_rule, write_rule
from clinic_desktop.areas.appointments.rules.series import moments
from tests import diary

FIRST = diary.at(10)


@pytest.mark.parametrize(
    ("repeat", "rule"),
    [
        (Repeat(), ""),
        (Repeat(Frequency.DAILY, count=10), "FREQ=DAILY;COUNT=10"),
        (Repeat(Frequency.WEEKLY, 2, (0, 2), count=5), "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=5"),
        (Repeat(Frequency.MONTHLY, until=date(2027, 6, 1)), "FREQ=MONTHLY;UNTIL=20270601T235959"),
    ],
)
def test_a_repetition_is_written_as_rfc_5545_says(repeat: Repeat, rule: str) -> None:
    assert write_rule(repeat) == rule
    assert read_rule(rule) == repeat


@given(
    st.builds(
        Repeat,
        st.sampled_from([Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY]),
        st.integers(1, 8),
        st.just(()),
        st.integers(1, 30),
        st.none(),
    )
)
def test_what_a_form_says_is_accepted_and_read_back(repeat: Repeat) -> None:
    rule = write_rule(repeat)
    assert read_rule(rule) == repeat
    if repeat.frequency is not Frequency.MONTHLY:
        assert len(moments(rule, FIRST, diary.ZONE)) == repeat.count


def test_the_last_day_is_included() -> None:
    until = diary.MONDAY + timedelta(days=2)
    rule = write_rule(Repeat(Frequency.DAILY, until=until))
    assert series_problems(rule, FIRST, diary.ZONE) == ()
    assert len(moments(rule, FIRST, diary.ZONE)) == 3


@pytest.mark.parametrize("rule", ["FREQ=MONTHLY;BYDAY=2TU;COUNT=3", "FREQ=YEARLY;COUNT=2", "nonsense", "A=B"])
def test_a_rule_that_says_more_than_a_form_can_show_is_left_alone(rule: str) -> None:
    assert read_rule(rule) is None
