"""Keys that lists leave to the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_HARMLESS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


def is_free_typing(event: QKeyEvent) -> bool:
    """Say whether a key types a letter or a digit: outside of a field that is meant for the search box."""
    return event.text().isalnum() and not event.modifiers() & ~_HARMLESS


def is_settled(event: QKeyEvent, opens: Callable[[], None] | None) -> bool:
    """Open by Enter, if there is what to open, and leave letters and digits to the window.

    Say whether the key was one of these; a view takes all others as ever.
    """
    if opens is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        opens()
        return True
    if is_free_typing(event):
        event.ignore()
        return True
    return False
