"""A length drawn over free ground by the mouse: what is let go is to be booked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from clinic_desktop.areas.appointments.page.canvas.edge import EdgeScroll
from clinic_desktop.areas.appointments.rules.moving import Place, drawn

if TYPE_CHECKING:
    from clinic_desktop.areas.appointments.page.canvas.board import Board


class Drawing(QObject):
    """Puts the cursor on a free place, and spans it while the mouse is pulled."""

    def __init__(self, board: Board) -> None:
        super().__init__(board)
        self._board = board
        self._begun: tuple[QPoint, Place] | None = None
        self.edge = EdgeScroll(board, self)
        self.edge.scrolled.connect(self._follow)

    @property
    def is_active(self) -> bool:
        """Whether the button is down on free ground."""
        return self._begun is not None

    def press(self, event: QMouseEvent) -> None:
        """Stand on the place that is free there; the left button begins to draw."""
        board, geometry = self._board, self._board.geometry_now
        if geometry is None or not geometry.columns:
            return
        at, cursor = board.to_content(event.position().toPoint()), board.cursor_place
        is_left = event.button() == Qt.MouseButton.LeftButton
        # The menu of a length that was drawn is asked for inside of it.
        if is_left or not (cursor.is_stretched and cursor.rect.contains(at)):
            cursor.put_at(geometry.column_at(at.x()), geometry.minute_at(at.y()))
        if is_left and cursor.place is not None and cursor.block is None:
            self._begun = event.position().toPoint(), cursor.place

    def move(self, event: QMouseEvent) -> None:
        """Span from where the button went down to where the mouse is."""
        if self._begun is None:
            return
        place = event.position().toPoint()
        far = (place - self._begun[0]).manhattanLength() >= QApplication.startDragDistance()
        if far or self._board.cursor_place.is_stretched:
            self._follow(self._board.to_content(place))
            self.edge.hold(place)

    def release(self) -> None:
        """Book what was drawn; a click alone only stands there."""
        if self._begun is None:
            return
        is_drawn = self._board.cursor_place.is_stretched
        self._end()
        if is_drawn:
            self._board.open_current()

    def cancel(self) -> None:
        """Leave it at the slot in which it began."""
        if self._begun is not None:
            self._board.cursor_place.shrink()
            self._end()

    def _end(self) -> None:
        self._begun = None
        self.edge.release()
        self._board.refresh(self._board.cursor_place.rect)
        self._board.show_waiting()

    def _follow(self, at: QPoint) -> None:
        geometry = self._board.geometry_now
        if self._begun is None or geometry is None:
            return
        _, slot = self._begun
        self._board.cursor_place.span(
            drawn(
                slot,
                geometry.minute_at(at.y()),
                slot_min=geometry.slot_of(slot.column),
                length_min=geometry.length_min,
            )
        )
