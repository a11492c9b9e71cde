"""What stands in the places that are wanted, found without comparing each with all."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from clinic_desktop.areas.appointments.queries.places import InTime, Place
from clinic_desktop.areas.appointments.rows import Span

BEGINNING = datetime(2026, 3, 1, tzinfo=UTC)
STRETCHES = st.tuples(st.integers(0, 600), st.integers(1, 120))


def span(begins: int, length: int) -> Span:
    starts_at = BEGINNING + timedelta(minutes=begins)
    return Span(starts_at, starts_at + timedelta(minutes=length))


@given(st.lists(STRETCHES, min_size=1, max_size=20), STRETCHES)
def test_exactly_what_shares_time_is_found(wanted: list[tuple[int, int]], stands: tuple[int, int]) -> None:
    places = [Place("doctor_id", 1, span(*stretch)) for stretch in wanted]
    one = span(*stands)
    found = InTime(places).meeting(one.starts_at, one.ends_at)
    meant = [
        place for place in places if place.span.starts_at < one.ends_at and one.starts_at < place.span.ends_at
    ]
    assert sorted(found, key=places.index) == sorted(meant, key=places.index)
    assert [place.span.starts_at for place in found] == sorted(place.span.starts_at for place in found)


def test_ten_thousand_places_are_looked_at_by_the_few_that_are_near() -> None:
    places = [Place("doctor_id", 1, span(30 * number, 30)) for number in range(10_000)]
    in_time = InTime(places)
    near = in_time._near(span(30 * 5_000 + 10, 30).starts_at, span(30 * 5_000 + 10, 30).ends_at)
    assert len(near) <= 4
