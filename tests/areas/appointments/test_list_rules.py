"""What drafts of the schedule's lists must be."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from clinic_desktop.areas.appointments.rows import BlockDraft, SettingsDraft, ShiftDraft, SlotSearch
from clinic_desktop.areas.appointments.rules import (
    block_problems,
    cleaned_settings,
    search_problems,
    settings_problems,
    shift_problems,
)
from clinic_desktop.core.errors import Problem

MONDAY = date(2027, 3, 1)
NOON = datetime(2027, 3, 1, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)


def found(problems: tuple[Problem, ...]) -> set[tuple[str, str]]:
    return {(problem.field, problem.code) for problem in problems}


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"weekdays": ()}, ("weekdays", "weekday_needed")),
        ({"weekdays": (7,)}, ("weekdays", "choose_from_list")),
        ({"last_on": MONDAY - timedelta(1)}, ("last_on", "period_turned")),
        ({"first_on": None}, ("first_on", "required")),
        ({"resource_id": None}, ("resource_id", "required")),
        ({"starts_min": None}, ("starts_min", "required")),
        ({"starts_min": 540, "ends_min": 542}, ("ends_min", "hours_short")),
        ({"starts_min": 1440}, ("ends_min", "not_a_time")),
        ({"every_weeks": 0}, ("every_weeks", "whole_range")),
        ({"room_id": 1}, ("room_id", "room_of_itself")),
    ],
)
def test_hours_that_cannot_be(fields: dict[str, Any], problem: tuple[str, str]) -> None:
    draft = ShiftDraft(1, MONDAY, None, (0,), 1, 540, 1080)
    assert shift_problems(draft) == ()
    assert shift_problems(replace(draft, starts_min=1200, ends_min=480)) == ()
    assert found(shift_problems(replace(draft, **fields))) == {problem}


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"ends_at": NOON}, ("ends_at", "end_before_start")),
        ({"ends_at": NOON - HOUR}, ("ends_at", "end_before_start")),
        ({"ends_at": NOON + 30 * HOUR}, ("ends_at", "longer_than_day")),
        ({"reason": " "}, ("reason", "required")),
        ({"reason": "я" * 301}, ("reason", "too_long")),
        ({"starts_at": None}, ("starts_at", "required")),
        ({"resource_id": None}, ("resource_id", "required")),
    ],
)
def test_a_block_that_cannot_be(fields: dict[str, Any], problem: tuple[str, str]) -> None:
    draft = BlockDraft(1, NOON, NOON + HOUR, "Обед")
    assert block_problems(draft) == ()
    assert found(block_problems(replace(draft, **fields))) == {problem}


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"red_min": 15}, ("red_min", "red_after_amber")),
        ({"day_from_min": 1300}, ("day_to_min", "hours_turned")),
        ({"day_to_min": 1441}, ("day_to_min", "whole_range")),
        ({"amber_min": 0}, ("amber_min", "whole_range")),
        ({"no_show_min": -1}, ("no_show_min", "whole_range")),
        ({"slot_parts": ("nonsense",)}, ("slot_parts", "parts_needed")),
        ({"tip_parts": ()}, ("tip_parts", "parts_needed")),
    ],
)
def test_settings_that_cannot_be(fields: dict[str, Any], problem: tuple[str, str]) -> None:
    assert settings_problems(SettingsDraft()) == ()
    assert found(settings_problems(replace(SettingsDraft(), **fields))) == {problem}


def test_what_a_slot_shows_stands_once_and_in_the_order_given() -> None:
    mine = SettingsDraft(slot_parts=("owner", "pet", "owner", "nonsense"))
    assert cleaned_settings(mine).slot_parts == ("owner", "pet")


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"length_min": 0}, ("length_min", "whole_range")),
        ({"length_min": 30 * 60}, ("length_min", "whole_range")),
        ({"last_on": MONDAY - timedelta(1)}, ("last_on", "period_turned")),
        ({"last_on": MONDAY + timedelta(400)}, ("last_on", "search_too_long")),
        ({"from_min": 720, "to_min": 600}, ("to_min", "hours_turned")),
    ],
)
def test_a_search_that_cannot_be(fields: dict[str, Any], problem: tuple[str, str]) -> None:
    search = SlotSearch(30, MONDAY, MONDAY)
    assert search_problems(search) == ()
    assert found(search_problems(replace(search, **fields))) == {problem}
