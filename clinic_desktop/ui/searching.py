"""The field one searches in: its text is not what Ctrl+Z and its like are meant for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

_EDITING = (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_X)
"""Keys that with Ctrl belong to the text."""


def is_a_command(event: QKeyEvent) -> bool:
    """Say whether a key is Ctrl with a letter that means the record, also while the cursor stands in a search."""
    letter = Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z
    return letter and event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() not in _EDITING


class SearchLine(QLineEdit):
    """A line to search by, which leaves the window its commands: Ctrl+Z undoes the last action, not a letter."""

    def event(self, event: QEvent) -> bool:
        """Take keys, less those of the window."""
        overriding = event.type() == QEvent.Type.ShortcutOverride
        if overriding and isinstance(event, QKeyEvent) and is_a_command(event):
            event.ignore()
            return True
        return super().event(event)
