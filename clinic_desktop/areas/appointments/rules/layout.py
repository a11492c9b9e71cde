"""Where cards of one column stand: side by side as soon as they overlap, each as wide as there is room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lane:
    """The part of a column's width that a card takes: from ``first`` up to ``last``, of ``of`` equal parts."""

    first: int
    last: int
    of: int


WHOLE = Lane(0, 1, 1)


def lanes(spans: Sequence[tuple[int, int]]) -> tuple[Lane, ...]:
    """Share a column's width among cards, given as ``(top, bottom)`` in any unit, bottom after top.

    Returns a lane for each card, in their order. Two cards that overlap never share a part of the width;
    a card next to which nobody stands grows to the right.
    """
    order = sorted(range(len(spans)), key=lambda n: (spans[n][0], -spans[n][1], n))
    found: dict[int, Lane] = {}
    group: list[int] = []
    reach = 0
    for number in order:
        top, bottom = spans[number]
        if group and top >= reach:
            found |= _share(group, spans)
            group = []
        group.append(number)
        reach = bottom if len(group) == 1 else max(reach, bottom)
    if group:
        found |= _share(group, spans)
    return tuple(found[number] for number in range(len(spans)))


def _share(group: Sequence[int], spans: Sequence[tuple[int, int]]) -> dict[int, Lane]:
    if len(group) == 1:
        return {group[0]: WHOLE}
    free_from: list[int] = []
    place: dict[int, int] = {}
    for number in group:
        top, bottom = spans[number]
        lane = next((n for n, free in enumerate(free_from) if free <= top), len(free_from))
        if lane == len(free_from):
            free_from.append(bottom)
        else:
            free_from[lane] = bottom
        place[number] = lane
    count = len(free_from)
    return {
        number: Lane(place[number], _grown(number, group, spans, place, count), count) for number in group
    }


def _grown(
    number: int,
    group: Sequence[int],
    spans: Sequence[tuple[int, int]],
    place: dict[int, int],
    count: int,
) -> int:
    top, bottom = spans[number]
    beside = [
        place[other]
        for other in group
        if place[other] > place[number] and spans[other][0] < bottom and top < spans[other][1]
    ]
    return min(beside, default=count)
