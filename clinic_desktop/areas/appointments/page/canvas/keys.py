"""The keyboard of the schedule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from clinic_desktop.areas.appointments.rules.moving import Grip

if TYPE_CHECKING:
    from clinic_desktop.areas.appointments.page.canvas.board import Board

Key = Qt.Key
Modifier = Qt.KeyboardModifier
STEPS = {Key.Key_Down: (1, 0), Key.Key_Up: (-1, 0), Key.Key_Right: (0, 1), Key.Key_Left: (0, -1)}


class Keys:
    """Knows which key does what: arrows walk, with Ctrl they move a card, with Shift they lengthen it or
    draw a length over free ground."""

    def __init__(self, board: Board) -> None:
        self._board = board

    def take(self, event: QKeyEvent) -> bool:
        """Do what a key says; False when it is none of the schedule's."""
        key = Key(event.key())
        modifiers = event.modifiers() & ~Modifier.KeypadModifier
        if key in STEPS:
            return self._arrow(*STEPS[key], modifiers)
        if modifiers == Modifier.ControlModifier and key in (Key.Key_Plus, Key.Key_Equal, Key.Key_Minus):
            self._board.zoom(-1 if key == Key.Key_Minus else 1)
            return True
        if modifiers:
            return False
        return self._plain(key)

    def _arrow(self, steps: int, columns: int, modifiers: Modifier) -> bool:
        board = self._board
        if modifiers == Modifier.ControlModifier:
            board.pulling.step(steps=steps, columns=columns)
        elif modifiers == Modifier.ShiftModifier and steps:
            if board.cursor_place.card is None:
                board.cursor_place.stretch(steps)
            else:
                board.pulling.step(steps=steps, grip=Grip.END)
        elif modifiers:
            return False
        elif board.pulling.is_active:
            # While a card is held, the arrows alone go on with it.
            board.pulling.step(steps=steps, columns=columns)
        elif steps:
            board.cursor_place.walk(steps)
        else:
            board.cursor_place.cross(columns)
        return True

    def _plain(self, key: Qt.Key) -> bool:
        board = self._board
        match key:
            case Key.Key_Return | Key.Key_Enter:
                if board.pulling.is_active:
                    board.pulling.let_go()
                else:
                    board.open_current()
            case Key.Key_Escape if board.pulling.is_active:
                board.pulling.cancel()
            case Key.Key_Escape if board.drawing.is_active:
                board.drawing.cancel()
            case Key.Key_Escape if board.cursor_place.is_stretched:
                board.cursor_place.shrink()
            case Key.Key_PageUp | Key.Key_PageDown:
                board.pulling.cancel()
                board.days_wanted.emit(-1 if key == Key.Key_PageUp else 1)
            case Key.Key_Home:
                board.pulling.cancel()
                board.days_wanted.emit(0)
            case _:
                return False
        return True
