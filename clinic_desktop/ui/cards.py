"""Cards: the white frames that the parts of a page stand in."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout

from clinic_desktop.ui.theme import set_role


def framed(left: int = 1, top: int = 12, right: int = 1, bottom: int = 8) -> tuple[QFrame, QVBoxLayout]:
    """Return a card and the column inside it; by these margins a list reaches from edge to edge."""
    frame = QFrame()
    set_role(frame, "card")
    inside = QVBoxLayout(frame)
    inside.setContentsMargins(left, top, right, bottom)
    return frame, inside
