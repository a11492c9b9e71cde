"""How large a window is at first: as it wants, larger with larger text, never larger than the screen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from clinic_desktop.ui.theme import text_scale

SIDES, ABOVE_AND_BELOW = 40, 60
"""Pixels of the screen that are left to the frame around a window and to what stands behind it."""


def fit(window: QWidget, width: int, height: int, room: QSize | None = None) -> None:
    """Give a window its size; ``room`` is what the screen has, where it isn't the window's own."""
    available, scale = room or window.screen().availableSize(), text_scale()
    window.resize(
        min(round(width * scale), available.width() - SIDES),
        min(round(height * scale), available.height() - ABOVE_AND_BELOW),
    )
