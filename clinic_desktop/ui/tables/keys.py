"""Keys that lists leave to the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_HARMLESS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


def is_free_typing(event: QKeyEvent) -> bool:
    """Say whether a key types a letter or a digit: outside of a field that is meant for the search box."""
    return event.text().isalnum() and not event.modifiers() & ~_HARMLESS
