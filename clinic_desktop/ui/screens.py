"""How large a window is at first: as it wants, larger with larger text, never larger than the screen."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from clinic_desktop.ui.theme import text_scale

SIDES, ABOVE_AND_BELOW = 40, 60
"""Pixels of the screen that are left to the frame around a window and to what stands behind it."""


def fit(window: QWidget, width: int, height: int) -> None:
    """Give a window its size."""
    available, scale = window.screen().availableGeometry(), text_scale()
    window.resize(
        min(round(width * scale), available.width() - SIDES),
        min(round(height * scale), available.height() - ABOVE_AND_BELOW),
    )
