"""A card held by the mouse or by the keys: where it would come, until it is let go."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from clinic_desktop.areas.appointments.page.canvas.edge import EdgeScroll
from clinic_desktop.areas.appointments.page.canvas.geometry import Card, Geometry
from clinic_desktop.areas.appointments.rules.moving import Grip, Place, dragged, stepped

if TYPE_CHECKING:
    from clinic_desktop.areas.appointments.page.canvas.board import Board

EDGE = 7
"""So near to its lower edge, in pixels, a card is pulled longer instead of being moved."""


@dataclass(frozen=True, slots=True)
class Held:
    """A card, how it is held, and where it would come."""

    card: Card
    grip: Grip
    place: Place
    at: QPoint | None = None
    """Where the mouse took it; None for the keys."""
    pulled: bool = False
    """The mouse has gone far enough for it to be meant."""


class Pulling(QObject):
    """Moves cards about; the board is told only when one is let go elsewhere."""

    def __init__(self, board: Board) -> None:
        super().__init__(board)
        self._board = board
        self._held: Held | None = None
        self._refused = False
        self.edge = EdgeScroll(board, self)
        self.edge.scrolled.connect(self._follow)

    @property
    def held(self) -> Held | None:
        """What is shown being moved now."""
        return self._held if self._held is not None and self._held.pulled else None

    @property
    def is_active(self) -> bool:
        """Whether a card is held: nothing may be laid out anew under it."""
        return self._held is not None

    @property
    def by_keys(self) -> bool:
        """Whether the keys hold it."""
        return self._held is not None and self._held.at is None

    # --- the mouse

    def press(self, event: QMouseEvent) -> bool:
        """Choose the card that is there, and say whether there is one; the left button holds it."""
        geometry = self._board.geometry_now
        self.cancel()
        at = self._board.to_content(event.position().toPoint())
        card = geometry.card_at(at.x(), at.y()) if geometry is not None else None
        if card is None:
            return False
        self._board.cursor_place.put_on(card)
        if event.button() == Qt.MouseButton.LeftButton and not self._board.overlay.is_pending(card.row.id):
            grip = Grip.END if at.y() > card.rect.bottom() - EDGE else Grip.WHOLE
            self._held = Held(card, grip, card.place, at)
            self._refused = False
        return True

    def move(self, event: QMouseEvent) -> None:
        """Follow the mouse."""
        place = event.position().toPoint()
        held = self._held
        if held is None or held.at is None:
            self._show_shape(place)
            return
        at = self._board.to_content(place)
        if not held.pulled:
            if (at - held.at).manhattanLength() < QApplication.startDragDistance() or self._refused:
                return
            reason = self._board.why_not(held.card.row)
            if reason:
                self._refused = True
                self._board.refused.emit(reason)
                return
            self._held = replace(held, pulled=True)
        self._follow(at)
        self.edge.hold(place)

    def release(self, event: QMouseEvent) -> None:
        """Put the card where it is shown."""
        if self._held is not None and self._held.at is not None:
            self.let_go()

    # --- the keys

    def step(self, *, steps: int = 0, columns: int = 0, grip: Grip = Grip.WHOLE) -> None:
        """Let the keys move what the cursor stands on; `let_go` puts it there."""
        geometry = self._board.geometry_now
        held = self._held
        if geometry is None:
            return
        if held is None:
            card = self._board.cursor_place.card
            if card is None or self._board.overlay.is_pending(card.row.id):
                return
            reason = self._board.why_not(card.row)
            if reason:
                self._board.refused.emit(reason)
                return
            held = self._held = Held(card, grip, card.place, None, pulled=True)
        place = held.place
        if steps:
            place = stepped(
                place,
                grip,
                steps=steps,
                slot_min=geometry.slot_of(place.column),
                length_min=geometry.length_min,
            )
        if columns:
            column = max(0, min(place.column + columns, len(geometry.columns) - 1))
            place = replace(place, column=column)
        self._show(held, place)
        self._board.bring_into_sight(geometry.rect_of(place))
        self._board.tell()

    # --- the end

    def let_go(self) -> None:
        """Put the card where it is shown now."""
        held, self._held = self._held, None
        self.edge.release()
        if held is None:
            return
        if held.pulled:
            self._repaint(held.place)
            self._board.propose(held.card, held.place)
        self._board.show_waiting()

    def cancel(self) -> None:
        """Leave the card where it was."""
        held, self._held = self._held, None
        self.edge.release()
        if held is not None:
            self._repaint(held.place)
            self._repaint(held.card.place)
            self._board.show_waiting()

    # --- below

    def _follow(self, at: QPoint) -> None:
        held, geometry = self._held, self._board.geometry_now
        if held is None or held.at is None or geometry is None:
            return
        # Measured against where the card was taken, in columns, not from its edge: it doesn't jump.
        over = geometry.column_at(at.x()) - geometry.column_at(held.at.x())
        column = max(0, min(held.card.place.column + over, len(geometry.columns) - 1))
        place = dragged(
            held.card.place,
            held.grip,
            by_min=geometry.minutes_in(at.y() - held.at.y()),
            column=column,
            slot_min=geometry.slot_of(column),
            length_min=geometry.length_min,
        )
        self._show(held, place)

    def _show(self, held: Held, place: Place) -> None:
        if place != held.place or self._held is not held:
            self._repaint(held.place)
            self._held = replace(held, place=place, pulled=True)
            self._repaint(place)
            self._repaint(held.card.place)

    def _repaint(self, place: Place) -> None:
        geometry: Geometry | None = self._board.geometry_now
        if geometry is not None and place.column < len(geometry.columns):
            room = self._board.overlay.label_height
            self._board.refresh(geometry.rect_of(place).adjusted(0, -room, 0, room))

    def _show_shape(self, place: QPoint) -> None:
        geometry = self._board.geometry_now
        if geometry is None:
            return
        at = self._board.to_content(place)
        card = geometry.card_at(at.x(), at.y())
        pulls = card is not None and at.y() > card.rect.bottom() - EDGE and not self._board.why_not(card.row)
        shape = Qt.CursorShape.SizeVerCursor if pulls else Qt.CursorShape.ArrowCursor
        if self._board.viewport().cursor().shape() != shape:
            self._board.viewport().setCursor(shape)
