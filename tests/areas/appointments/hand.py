"""A hand that works the painted schedule with mouse and keys."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from clinic_desktop.areas.appointments.page.canvas import Board, Move
from clinic_desktop.areas.appointments.rows import ScheduleView
from tests.areas.appointments import sample


def show(board: Board, view: ScheduleView) -> None:
    """Show a made-up day."""
    board.show_view(view, sample.headings(view), sample.ZONE, sample.NOW)


class Hand:
    """Holds the mouse over a board and remembers what the board said."""

    def __init__(self, qtbot: QtBot, board: Board) -> None:
        self.bot, self.board = qtbot, board
        self.moves: list[Move] = []
        self.refusals: list[str] = []
        self.booked: list[tuple[int, datetime, datetime]] = []
        board.moved.connect(self.moves.append)
        board.refused.connect(self.refusals.append)
        board.slot_opened.connect(lambda who, begins, ends: self.booked.append((who.id, begins, ends)))

    def place(self, number: int, *, lower_edge: bool = False) -> QPoint:
        assert self.board.geometry_now is not None
        card = self.board.geometry_now.find(number)
        assert card is not None
        point = card.rect.center()
        if lower_edge:
            point.setY(card.rect.bottom() - 2)
        return point - self.board.to_content(QPoint(0, 0))

    def take(self, number: int, *, lower_edge: bool = False) -> QPoint:
        place = self.place(number, lower_edge=lower_edge)
        self.bot.mousePress(self.board.viewport(), Qt.MouseButton.LeftButton, pos=place)
        return place

    def drag_to(self, place: QPoint) -> None:
        for share in (0.5, 1.0):
            self.bot.mouseMove(self.board.viewport(), pos=place * share + self.at * (1 - share))

    def drag(self, number: int, *, minutes: int = 0, columns: int = 0, lower_edge: bool = False) -> None:
        geometry = self.board.geometry_now
        assert geometry is not None
        self.at = self.take(number, lower_edge=lower_edge)
        by = QPoint(columns * geometry.column_width, round(minutes * geometry.pixels / 60))
        self.drag_to(self.at + by)

    def free(self, column: int, minute: int) -> QPoint:
        """A place of the viewport on free ground."""
        geometry = self.board.geometry_now
        assert geometry is not None
        return QPoint(geometry.x_of(column) + 30, geometry.y_of(minute)) - self.board.to_content(QPoint(0, 0))

    def draw(self, column: int, begins: int, ends: int) -> None:
        """Pull the mouse over free ground, from one minute of the day to another."""
        self.at = self.free(column, begins)
        self.bot.mousePress(self.board.viewport(), Qt.MouseButton.LeftButton, pos=self.at)
        self.drag_to(self.free(column, ends))

    def drop(self) -> None:
        self.bot.mouseRelease(self.board.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            self.bot.keyClick(self.board, key, modifier)
