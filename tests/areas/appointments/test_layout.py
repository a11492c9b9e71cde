"""Where cards stand, what a drag proposes and where the arrows go: without a window."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.areas.appointments.rules.layout import lanes
from clinic_desktop.areas.appointments.rules.moving import (
    Grip,
    Place,
    Stop,
    dragged,
    nearest,
    snapped,
    stepped,
    stops,
)
from clinic_desktop.areas.appointments.rules.ruler import Ruler

SPANS = st.lists(
    st.tuples(st.integers(0, 1430), st.integers(1, 400)).map(lambda pair: (pair[0], pair[0] + pair[1])),
    max_size=40,
)


@given(SPANS)
def test_no_two_cards_of_a_column_share_a_pixel(spans: list[tuple[int, int]]) -> None:
    found = lanes(spans)
    assert len(found) == len(spans)
    for n, (top, bottom) in enumerate(spans):
        assert 0 <= found[n].first < found[n].last <= found[n].of
        for m in range(n):
            if top < spans[m][1] and spans[m][0] < bottom:
                assert found[n].of == found[m].of
                assert found[n].first >= found[m].last or found[m].first >= found[n].last


@given(SPANS)
def test_a_card_without_a_neighbour_takes_the_whole_width(spans: list[tuple[int, int]]) -> None:
    found = lanes(spans)
    for n, (top, bottom) in enumerate(spans):
        alone = not any(m != n and top < other[1] and other[0] < bottom for m, other in enumerate(spans))
        if alone:
            assert (found[n].first, found[n].last) == (0, found[n].of)


def test_cards_that_only_touch_stand_below_each_other() -> None:
    assert [(lane.first, lane.of) for lane in lanes([(0, 30), (30, 60)])] == [(0, 1), (0, 1)]


def test_a_day_with_a_change_of_clocks_is_measured_by_the_time_that_passes() -> None:
    autumn = Ruler(date(2026, 10, 25), "Europe/Berlin")
    assert autumn.length_min == 25 * 60
    assert [autumn.clock_at(60 * hour) for hour in range(5)] == ["00:00", "01:00", "02:00", "02:00", "03:00"]
    spring = Ruler(date(2026, 3, 29), "Europe/Berlin")
    assert spring.length_min == 23 * 60
    assert [spring.clock_at(60 * hour) for hour in range(4)] == ["00:00", "01:00", "03:00", "04:00"]


@given(st.integers(0, 1439), st.sampled_from(["Europe/Moscow", "Europe/Berlin", "America/Santiago"]))
def test_a_place_gives_its_moment_and_the_moment_its_place(minute: int, zone: str) -> None:
    ruler = Ruler(date(2026, 6, 17), zone)
    assert ruler.minute_of(ruler.moment_at(minute)) == minute
    assert Ruler(ruler.day, zone, by_clock=True).minute_of(ruler.moment_at(minute)) == minute


def test_days_side_by_side_go_by_the_clock_on_the_wall() -> None:
    ruler = Ruler(date(2026, 10, 25), "Europe/Berlin", by_clock=True)
    nine = datetime(2026, 10, 25, 8, tzinfo=UTC)
    assert ruler.minute_of(nine) == 9 * 60
    assert ruler.moment_at(9 * 60) == nine
    assert ruler.moment_at(9 * 60) - ruler.midnight == timedelta(hours=10)


def test_the_end_of_a_night_lies_after_the_day() -> None:
    ruler = Ruler(date(2026, 11, 20), "Europe/Moscow")
    assert ruler.minute_of(ruler.midnight + timedelta(hours=26)) == 26 * 60


@given(
    top=st.integers(0, 1400), length=st.integers(5, 600), by=st.integers(-2000, 2000),
    slot=st.sampled_from([5, 10, 15, 20, 30, 60]), grip=st.sampled_from(Grip), day=st.sampled_from([1380, 1440, 1500]),
)  # fmt: skip
def test_whatever_is_pulled_stays_within_the_day_and_has_a_length(
    top: int, length: int, by: int, slot: int, grip: Grip, day: int
) -> None:
    place = Place(0, min(top, day - 5), min(top + length, day))
    if place.bottom - place.top < 5:
        return
    found = dragged(place, grip, by_min=by, column=1, slot_min=slot, length_min=day)
    assert 0 <= found.top < found.bottom <= day
    if grip is Grip.WHOLE:
        assert found.bottom - found.top == place.bottom - place.top
        assert found.column == 1
    else:
        assert found.top == place.top


def test_a_card_carried_across_keeps_its_odd_minutes() -> None:
    odd = Place(0, 607, 627)
    assert dragged(odd, Grip.WHOLE, by_min=0, column=2, slot_min=15, length_min=1440) == Place(2, 607, 627)
    assert dragged(odd, Grip.WHOLE, by_min=10, column=0, slot_min=15, length_min=1440) == Place(0, 615, 635)


@pytest.mark.parametrize(
    ("steps", "top"), [(1, 615), (2, 630), (-1, 600), (-2, 585)], ids=["down", "two down", "up", "two up"]
)
def test_the_arrows_bring_a_card_to_the_next_line_of_the_grid(steps: int, top: int) -> None:
    odd = Place(0, 607, 627)
    assert stepped(odd, Grip.WHOLE, steps=steps, slot_min=15, length_min=1440).top == top


def test_shorter_than_a_slot_nothing_is_pulled() -> None:
    place = Place(0, 600, 630)
    assert stepped(place, Grip.END, steps=-9, slot_min=15, length_min=1440) == Place(0, 600, 615)
    assert stepped(place, Grip.END, steps=1, slot_min=15, length_min=1440) == Place(0, 600, 645)


def test_the_arrows_meet_every_card_and_every_free_slot_once() -> None:
    found = stops([(600, 645, 7), (615, 630, 8), (650, 655, 9)], first=585, last=675, slot_min=15)
    assert found == (
        Stop(585, 600), Stop(600, 645, 7), Stop(615, 630, 8), Stop(645, 660), Stop(650, 655, 9), Stop(660, 675),
    )  # fmt: skip


@given(SPANS, st.sampled_from([5, 15, 60]))
def test_the_arrows_reach_every_card(spans: list[tuple[int, int]], slot: int) -> None:
    cards = [(top, bottom, n + 1) for n, (top, bottom) in enumerate(spans)]
    found = stops(cards, first=480, last=1200, slot_min=slot)
    assert {stop.card_id for stop in found if stop.card_id} == {card[2] for card in cards}
    assert all(stop.top < stop.bottom for stop in found)


def test_in_the_next_column_the_cursor_stays_at_the_same_time() -> None:
    found = stops([(600, 645, 7)], first=540, last=720, slot_min=15)
    assert found[nearest(found, 620)].card_id == 7
    assert found[nearest(found, 555)] == Stop(555, 570)
    assert nearest((), 600) == 0


def test_snapping_goes_to_the_nearer_line() -> None:
    assert [snapped(minute, 15) for minute in (600, 607, 608, 614)] == [600, 600, 615, 615]
