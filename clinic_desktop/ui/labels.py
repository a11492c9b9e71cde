"""Labels for data."""

from __future__ import annotations

from PySide6.QtGui import Qt
from PySide6.QtWidgets import QLabel

from clinic_desktop.ui.theme import set_role


def plain_tip(text: str) -> str:
    """Return data as a tooltip that shows its letters, whatever markup they look like."""
    return Qt.convertFromPlainText(text) if Qt.mightBeRichText(text) else text


def plain(role: str = "") -> QLabel:
    """Make a label that never interprets data as rich text and whose text can be selected."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        set_role(label, role)
    return label
