"""The cursor of the schedule: stands on a card or on a free slot, and can be walked with the arrows."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from clinic_desktop.areas.appointments.page.canvas.geometry import HOUR, Card, Geometry
from clinic_desktop.areas.appointments.rows import BlockRow, ResourceRow
from clinic_desktop.areas.appointments.rules.moving import Grip, Place, Stop, nearest, stepped
from clinic_desktop.areas.appointments.texts import spoken
from clinic_desktop.ui.i18n import translate

if TYPE_CHECKING:
    from clinic_desktop.areas.appointments.page.canvas.board import Board


class Cursor:
    """Where the next key acts."""

    def __init__(self, board: Board) -> None:
        self._board = board
        self._card_id = 0
        self.place: Place | None = None
        self._short: Place | None = None

    @property
    def card(self) -> Card | None:
        """The card it stands on."""
        geometry = self._board.geometry_now
        if geometry is None or not self._card_id or self.place is None:
            return None
        return geometry.find(self._card_id, self.place.column)

    @property
    def rect(self) -> QRect:
        """Where it is seen."""
        geometry, card = self._board.geometry_now, self.card
        if card is not None:
            return card.rect
        return geometry.rect_of(self.place) if geometry is not None and self.place is not None else QRect()

    @property
    def slot(self) -> tuple[ResourceRow, datetime, datetime] | None:
        """Whose free place it stands on, from when to when."""
        geometry, place = self._board.geometry_now, self.place
        if geometry is None or place is None or self.card is not None:
            return None
        ruler = geometry.rulers[place.column]
        resource = geometry.columns[place.column].resource
        return resource, ruler.moment_at(place.top), ruler.moment_at(place.bottom)

    @property
    def block(self) -> BlockRow | None:
        """The time not for booking that it stands in."""
        geometry, place = self._board.geometry_now, self.place
        if geometry is None or place is None or self.card is not None:
            return None
        return geometry.block_at(place.column, place.top)

    @property
    def is_stretched(self) -> bool:
        """Whether it spans a length that was drawn over free ground, instead of one slot."""
        return self._short is not None and self.card is None

    def begin(self) -> None:
        """Stand on the present moment of today, else on the beginning of the work."""
        board, geometry = self._board, self._board.geometry_now
        self._card_id, self.place, self._short = 0, None, None
        if geometry is None or not geometry.columns:
            return
        column = next(iter(board.today_columns()), 0)
        now = geometry.minute_of(column, board.now) if board.now is not None else -1
        begins = min(
            (span[0] for n in range(len(geometry.columns)) for span in geometry.hours_of(n)), default=0
        )
        minute = now if geometry.first <= now < geometry.last else max(begins, geometry.first)
        stops = geometry.stops_of(column)
        if stops:
            stop = stops[nearest(stops, minute)]
            self.place = Place(column, stop.top, stop.bottom)
            self._card_id = stop.card_id
        board.scroll_to_minute((minute - HOUR) // HOUR * HOUR if minute == now else minute)
        top, width = board.verticalScrollBar().value(), geometry.width_of(column)
        board.bring_into_sight(QRect(geometry.x_of(column), top, width, 1))

    def go_on(self) -> None:
        """Stand at the same time and place in other columns: one day is compared with the next."""
        board, geometry, place = self._board, self._board.geometry_now, self.place
        if geometry is None or not geometry.columns or place is None or board.today_columns():
            self.begin()
            return
        column = min(place.column, len(geometry.columns) - 1)
        stops = geometry.stops_of(column)
        stop = stops[nearest(stops, place.top)] if stops else Stop(place.top, place.bottom)
        self.place, self._card_id, self._short = Place(column, stop.top, stop.bottom), stop.card_id, None

    def keep(self) -> None:
        """Stay on the same card, wherever it is now, after the columns were shown anew."""
        geometry = self._board.geometry_now
        if geometry is None or not geometry.columns:
            self.place = None
        elif self.place is not None:
            card = self.card
            if card is not None:
                self.place = card.place
            elif self.place.column >= len(geometry.columns):
                self.begin()
            elif self._card_id:
                self._card_id = 0
            elif self._short is not None:
                self._stand_on_booked(geometry)
        self._told()

    def put_on(self, card: Card) -> None:
        """Stand on a card."""
        self._go(card.place, card.row.id)

    def put_at(self, column: int, minute: int) -> None:
        """Stand on the free slot that holds a minute."""
        geometry = self._board.geometry_now
        if geometry is None or not geometry.columns:
            return
        free = [stop for stop in geometry.stops_of(column) if not stop.card_id]
        slot = geometry.slot_of(column)
        top = minute // slot * slot
        stop = free[nearest(free, minute)] if free else Stop(top, top + slot)
        if not stop.top <= minute < stop.bottom:
            stop = Stop(top, top + slot)
        self._go(Place(column, stop.top, stop.bottom), 0)

    def stretch(self, steps: int) -> None:
        """Span more or less of the free ground from here on."""
        geometry, place = self._board.geometry_now, self.place
        if geometry is None or place is None or self.card is not None:
            return
        length_min, slot = geometry.length_min, geometry.slot_of(place.column)
        place = stepped(place, Grip.END, steps=steps, slot_min=slot, length_min=length_min)
        self.span(place)
        self._board.bring_into_sight(geometry.rect_of(replace(place, top=place.bottom - slot)))

    def span(self, place: Place) -> None:
        """Span a length of free ground, without scrolling: a hand may hold its end. `shrink` gives it up."""
        short = self._short or self.place
        if place != self.place:
            self._put(place, 0)
            self._short = short if place != short else None

    def shrink(self) -> None:
        """Stand on one slot again."""
        if self._short is not None:
            self._go(self._short, 0)

    def walk(self, steps: int) -> None:
        """Go down or up, to the next card or free slot."""
        geometry, place = self._board.geometry_now, self.place
        if geometry is None or place is None:
            self.begin()
            self._told()
            return
        stops = geometry.stops_of(place.column)
        if self.is_stretched and steps > 0:
            place = replace(place, top=place.bottom - 1)
        here = next(
            (n for n, stop in enumerate(stops) if stop.card_id == self._card_id and stop.top == place.top),
            nearest(stops, place.top),
        )
        if stops:
            self._stand(place.column, stops[max(0, min(here + steps, len(stops) - 1))])

    def cross(self, steps: int) -> None:
        """Go to the column at the side, at the same time of day."""
        geometry, place = self._board.geometry_now, self.place
        if geometry is None or place is None:
            return
        column = max(0, min(place.column + steps, len(geometry.columns) - 1))
        stops = geometry.stops_of(column)
        if column != place.column and stops:
            self._stand(column, stops[nearest(stops, place.top)])

    def spoken(self, card: Card | None) -> str:
        """Return a card in words; without one, the place where it stands."""
        board, geometry, place = self._board, self._board.geometry_now, self.place
        if geometry is None or board.now is None:
            return ""
        if card is not None:
            return f"{board.heading_of(card.place.column)}: {spoken(card.row, board.zone, board.now)}"
        if place is None:
            return ""
        heading, ruler = board.heading_of(place.column), geometry.rulers[place.column]
        block = geometry.block_at(place.column, place.top)
        if block is not None:
            return f"{heading}: {ruler.clock_at(place.top)}, {block.reason}"
        works = any(begins <= place.top < ends for begins, ends in geometry.hours_of(place.column))
        text = translate("Board", "{time}, free") if works else translate("Board", "{time}, not working")
        return f"{heading}: {text.format(time=self.time_text())}"

    def time_text(self) -> str:
        """Return the time of the place: of a slot its beginning, of a length from when to when."""
        geometry, place = self._board.geometry_now, self.place
        if geometry is None or place is None:
            return ""
        ruler = geometry.rulers[place.column]
        begins = ruler.clock_at(place.top)
        return f"{begins} – {ruler.clock_at(place.bottom)}" if self.is_stretched else begins

    def _stand_on_booked(self, geometry: Geometry) -> None:
        # What was drawn has become a booking.
        card = next((card for card in geometry.cards if card.place == self.place), None)
        if card is not None:
            self._card_id, self._short = card.row.id, None

    def _stand(self, column: int, stop: Stop) -> None:
        self._go(Place(column, stop.top, stop.bottom), stop.card_id)

    def _go(self, place: Place, card_id: int) -> None:
        self._put(place, card_id)
        self._board.bring_into_sight(self.rect)

    def _put(self, place: Place, card_id: int) -> None:
        board = self._board
        board.refresh(self.rect)
        self.place, self._card_id, self._short = place, card_id, None
        board.refresh(self.rect)
        self._told()

    def _told(self) -> None:
        card = self.card
        self._board.chosen.emit(card.row if card is not None else None)
        self._board.tell()
