"""What a drag or the arrow keys propose: another time, another length, another column."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass, replace

SHORTEST_MIN = 5


class Grip(enum.Enum):
    """Where a card is held."""

    WHOLE = enum.auto()
    END = enum.auto()


@dataclass(frozen=True, slots=True)
class Place:
    """Where a card stands: the number of its column, minutes of the day."""

    column: int
    top: int
    bottom: int


def snapped(minute: int, slot_min: int) -> int:
    """Return the nearest line of a grid."""
    return (minute + slot_min // 2) // slot_min * slot_min


def dragged(place: Place, grip: Grip, *, by_min: int, column: int, slot_min: int, length_min: int) -> Place:
    """Return where a card comes that is held and pulled ``by_min`` minutes and over to a column.

    The beginning (or the end, when the end is pulled) snaps to the column's grid; a card that isn't pulled
    along time keeps its own odd minutes. Nothing leaves the day, nothing becomes shorter than a slot.
    """
    if grip is Grip.END:
        bottom = snapped(place.bottom + by_min, slot_min) if by_min else place.bottom
        shortest = min(slot_min, place.bottom - place.top)
        return replace(place, bottom=max(place.top + max(shortest, SHORTEST_MIN), min(bottom, length_min)))
    length = place.bottom - place.top
    top = snapped(place.top + by_min, slot_min) if by_min else place.top
    top = max(0, min(top, length_min - length))
    return Place(column, top, top + length)


def stepped(place: Place, grip: Grip, *, steps: int, slot_min: int, length_min: int) -> Place:
    """Return where the arrow keys bring a card: to the next line of the grid, so many times."""
    moving = place.bottom if grip is Grip.END else place.top
    if steps > 0:
        target = (moving // slot_min + steps) * slot_min
    else:
        target = (-(-moving // slot_min) + steps) * slot_min
    return dragged(
        place, grip, by_min=target - moving, column=place.column, slot_min=slot_min, length_min=length_min
    )


def drawn(slot: Place, minute: int, *, slot_min: int, length_min: int) -> Place:
    """Return the length that is drawn over free ground from a slot to a minute, down or up, in whole slots."""
    if minute < slot.top:
        return replace(slot, top=max(0, minute // slot_min * slot_min))
    return replace(slot, bottom=max(slot.bottom, min(-(-minute // slot_min) * slot_min, length_min)))


@dataclass(frozen=True, slots=True)
class Stop:
    """Where the cursor can stand in a column: on a card, or on a free stretch of the grid."""

    top: int
    bottom: int
    card_id: int = 0
    """0: free."""


def stops(cards: Sequence[tuple[int, int, int]], *, first: int, last: int, slot_min: int) -> tuple[Stop, ...]:
    """Return where the arrows go in a column, from top to bottom.

    ``cards`` are ``(top, bottom, id)`` in any order. A slot that a card covers whole is no stop of its own.
    """
    found = [Stop(top, bottom, card_id) for top, bottom, card_id in cards]
    for top in range(first // slot_min * slot_min, last, slot_min):
        bottom = top + slot_min
        if not any(begins <= top and ends >= bottom for begins, ends, _ in cards):
            begun = max((ends for begins, ends, _ in cards if begins <= top < ends), default=top)
            found.append(Stop(max(top, begun), bottom))
    return tuple(sorted(found, key=lambda stop: (stop.top, stop.card_id == 0, stop.card_id)))


def nearest(found: Sequence[Stop], minute: int) -> int:
    """Return the number of the stop that holds a minute, or is nearest to it; 0 when there is none."""
    if not found:
        return 0

    def distance(number: int) -> tuple[int, int]:
        stop = found[number]
        inside = stop.top <= minute < stop.bottom
        away = 0 if inside else min(abs(stop.top - minute), abs(stop.bottom - 1 - minute))
        return away, abs(stop.top - minute)

    return min(range(len(found)), key=distance)
