"""Arithmetic of stretches of time; every result is in order, without overlaps, and nothing in it is empty."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter

from clinic_desktop.areas.appointments.rows import Span

_BEGINNING = attrgetter("starts_at")


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the time that any of the spans covers."""
    given = [span for span in spans if span.ends_at > span.starts_at]
    if len(given) < 2:
        return tuple(given)
    found: list[Span] = []
    for span in sorted(given, key=_BEGINNING):
        if found and span.starts_at <= found[-1].ends_at:
            if span.ends_at > found[-1].ends_at:
                found[-1] = Span(found[-1].starts_at, span.ends_at)
        else:
            found.append(span)
    return tuple(found)


def without(spans: Iterable[Span], taken: Iterable[Span]) -> tuple[Span, ...]:
    """Return the time of the spans that none of ``taken`` covers."""
    found: list[Span] = []
    holes = merged(taken)
    position = 0
    for span in merged(spans):
        while position < len(holes) and holes[position].ends_at <= span.starts_at:
            position += 1
        start, hole = span.starts_at, position
        while hole < len(holes) and holes[hole].starts_at < span.ends_at:
            if holes[hole].starts_at > start:
                found.append(Span(start, holes[hole].starts_at))
            start = max(start, holes[hole].ends_at)
            hole += 1
        if start < span.ends_at:
            found.append(Span(start, span.ends_at))
    return tuple(found)


def common(spans: Iterable[Span], others: Iterable[Span]) -> tuple[Span, ...]:
    """Return the time that is in both."""
    found: list[Span] = []
    right = merged(others)
    position = 0
    for span in merged(spans):
        while position < len(right) and right[position].ends_at <= span.starts_at:
            position += 1
        for other in right[position:]:
            if other.starts_at >= span.ends_at:
                break
            found.append(Span(max(span.starts_at, other.starts_at), min(span.ends_at, other.ends_at)))
    return tuple(found)


def covers(spans: Iterable[Span], wanted: Span) -> bool:
    """Say whether the whole of ``wanted`` lies within the spans."""
    return not without((wanted,), spans)
