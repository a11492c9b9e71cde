"""Minutes and columns as pixels: where everything of a schedule stands, whatever paints it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QRect

from clinic_desktop.areas.appointments.rows import (
    AppointmentRow,
    BlockRow,
    DayColumn,
    ScheduleView,
    SettingsDraft,
)
from clinic_desktop.areas.appointments.rules.layout import Lane, lanes
from clinic_desktop.areas.appointments.rules.moving import SHORTEST_MIN, Place, Stop, stops
from clinic_desktop.areas.appointments.rules.ruler import Ruler

HOUR = 60
CARD_GAP = 2
COLUMN_PADDING = 4
READABLE_SHARE = 0.75
"""The part of the least width of a column that a card beside others should have."""
NEARLY = 0.9
"""Columns of this part of the width that they should have are wide enough: nobody scrolls for so little."""
SLOTLESS_MIN = 15
"""The grid of a column that has none of its own."""


@dataclass(frozen=True, slots=True)
class Card:
    """An appointment at its place."""

    row: AppointmentRow
    place: Place
    """Minutes of the whole appointment, also of what lies outside of the day that is shown."""
    rect: QRect


@dataclass(frozen=True, slots=True)
class _Placed:
    row: AppointmentRow
    place: Place
    top: int
    bottom: int
    lane: Lane


class Geometry:
    """Lays out one view. ``pixels`` are the height of an hour; all coordinates begin at the first hour shown."""

    def __init__(
        self,
        view: ScheduleView,
        zone: str,
        *,
        width: int,
        pixels: float,
        shortest: int,
        narrowest: int,
        earlier: Geometry | None = None,
    ) -> None:
        """``shortest`` and ``narrowest`` are the least height of a card and width of a column, in pixels.

        Of an ``earlier`` geometry of the same view the minutes are taken over: only pixels are reckoned anew.
        """
        self.view, self.zone = view, zone
        self.columns = view.columns
        self.pixels = pixels
        self._shortest = shortest
        self.rulers: tuple[Ruler, ...]
        self._places: list[list[tuple[AppointmentRow, Place]]]
        self.length_min: int
        self.first: int
        self.last: int
        if earlier is not None and earlier.view is view and earlier.zone == zone:
            self.rulers, self.length_min = earlier.rulers, earlier.length_min
            self._places = earlier._places
            self.first, self.last = earlier.first, earlier.last
        else:
            by_clock = len({column.day for column in view.columns}) > 1
            self.rulers = tuple(Ruler(column.day, zone, by_clock) for column in view.columns)
            self.length_min = max((ruler.length_min for ruler in self.rulers), default=24 * HOUR)
            self._places = [
                [
                    (row, self._place(number, row))
                    for row in column.appointments
                    if row.starts_at and row.ends_at
                ]
                for number, column in enumerate(self.columns)
            ]
            self.first, self.last = self._shown_hours(view.settings)
        self.height = round((self.last - self.first) * pixels / HOUR)
        placed = [self._placed(number) for number in range(len(self.columns))]
        # Names side by side need room to be read, so a crowded day is wider than the window.
        crowd = max((place.lane.of for places in placed for place in places), default=1)
        least = max(narrowest, min(2 * narrowest, round(crowd * narrowest * READABLE_SHARE)))
        count = max(1, len(self.columns))
        shared = width // count
        self.column_width = shared if shared >= least * NEARLY else least
        self.width = max(width, self.column_width * count) if self.columns else width
        self.cards: tuple[Card, ...] = tuple(self._card(place) for places in placed for place in places)
        self._by_key = {(card.row.id, card.place.column): card for card in self.cards}

    # --- time

    def y_of(self, minute: float) -> int:
        """Return the height of a minute."""
        return round((minute - self.first) * self.pixels / HOUR)

    def minute_at(self, y: float) -> int:
        """Return the minute at a height."""
        return int(self.first + y * HOUR / self.pixels)

    def minutes_in(self, pixels: float) -> int:
        """Return how many minutes a distance is."""
        return round(pixels * HOUR / self.pixels)

    def minute_of(self, column: int, moment: datetime) -> int:
        """Return the minute of a moment in a column."""
        return self.rulers[column].minute_of(moment)

    def slot_of(self, column: int) -> int:
        """Return the grid of a column, in minutes."""
        return self.columns[column].resource.slot_min or SLOTLESS_MIN

    # --- columns

    def x_of(self, column: int) -> int:
        """Return the left edge of a column; the last one takes what is left over."""
        return column * self.column_width

    def width_of(self, column: int) -> int:
        """Return the width of a column."""
        if column == len(self.columns) - 1:
            return max(self.column_width, self.width - self.x_of(column))
        return self.column_width

    def column_at(self, x: int) -> int:
        """Return the number of the column at a place, the nearest one beside them."""
        return max(0, min(x // self.column_width, len(self.columns) - 1))

    # --- what stands there

    def card_at(self, x: int, y: int) -> Card | None:
        """Return the card under a point."""
        return next((card for card in self.cards if card.rect.contains(x, y)), None)

    def find(self, appointment_id: int, column: int = -1) -> Card | None:
        """Return the card of an appointment, in the given column if it stands there, else in another."""
        found = self._by_key.get((appointment_id, column))
        return found or next((card for card in self.cards if card.row.id == appointment_id), None)

    def standing(self, appointment_id: int, column: int) -> Card | None:
        """Return the card of an appointment in a column; None if it stands in another only."""
        return self._by_key.get((appointment_id, column))

    def rect_of(self, place: Place) -> QRect:
        """Return a place over the whole width of its column."""
        top, bottom = self.y_of(place.top), self.y_of(place.bottom)
        return QRect(
            self.x_of(place.column) + COLUMN_PADDING,
            top,
            self.width_of(place.column) - 2 * COLUMN_PADDING,
            max(self._shortest, bottom - top) - CARD_GAP,
        )

    def stops_of(self, column: int) -> tuple[Stop, ...]:
        """Return where the cursor can stand in a column."""
        cards = [
            (card.place.top, card.place.bottom, card.row.id)
            for card in self.cards
            if card.place.column == column
        ]
        return stops(cards, first=self.first, last=self.last, slot_min=self.slot_of(column))

    def hours_of(self, column: int) -> tuple[tuple[int, int], ...]:
        """Return the minutes in which a column works."""
        ruler = self.rulers[column]
        return tuple(
            (ruler.minute_of(span.starts_at), ruler.minute_of(span.ends_at))
            for span in self.columns[column].hours
        )

    def block_at(self, column: int, minute: int) -> BlockRow | None:
        """Return the time not for booking that holds a minute of a column."""
        ruler = self.rulers[column]
        for block in self.columns[column].blocks:
            if ruler.minute_of(block.starts_at) <= minute < ruler.minute_of(block.ends_at):
                return block
        return None

    def _placed(self, number: int) -> list[_Placed]:
        places = self._places[number]
        spans = []
        for _, place in places:
            top = max(0, self.y_of(place.top))
            bottom = min(self.height, self.y_of(place.bottom))
            spans.append((top, max(bottom, top + self._shortest)))
        shared = zip(places, spans, lanes(spans), strict=True)
        return [_Placed(row, place, top, bottom, lane) for (row, place), (top, bottom), lane in shared]

    def _card(self, placed: _Placed) -> Card:
        number, lane = placed.place.column, placed.lane
        left, width = self.x_of(number) + COLUMN_PADDING, self.width_of(number) - 2 * COLUMN_PADDING
        begins, ends = left + width * lane.first // lane.of, left + width * lane.last // lane.of
        gap = CARD_GAP if lane.last < lane.of else 0
        height = placed.bottom - placed.top - CARD_GAP
        return Card(placed.row, placed.place, QRect(begins, placed.top, ends - begins - gap, height))

    def _place(self, number: int, row: AppointmentRow) -> Place:
        assert row.starts_at is not None
        assert row.ends_at is not None
        ruler = self.rulers[number]
        top = ruler.minute_of(row.starts_at)
        # By the clock on the wall, what goes on while it is put back could end before it begins.
        return Place(number, top, max(ruler.minute_of(row.ends_at), top + SHORTEST_MIN))

    def _shown_hours(self, settings: SettingsDraft) -> tuple[int, int]:
        first, last = settings.day_from_min, settings.day_to_min
        for number, column in enumerate(self.columns):
            for begins, ends in (*self.hours_of(number), *self._taken(number, column)):
                first, last = min(first, begins), max(last, ends)
        first = max(0, first // HOUR * HOUR)
        return first, max(first + HOUR, min(-(-last // HOUR) * HOUR, self.length_min))

    def _taken(self, number: int, column: DayColumn) -> list[tuple[int, int]]:
        ruler = self.rulers[number]
        blocks = [(ruler.minute_of(b.starts_at), ruler.minute_of(b.ends_at)) for b in column.blocks]
        return blocks + [(place.top, place.bottom) for _, place in self._places[number]]
