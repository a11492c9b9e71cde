"""How large a window is at first: as it wants, but never larger than the screen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

SIDES, ABOVE_AND_BELOW = 40, 60
"""Pixels of the screen that are left to the frame around a window and to what stands behind it."""


def fit(window: QWidget, width: int, height: int) -> None:
    """Give a window its size; one that can't become as narrow as the screen gets what it wants."""
    available = window.screen().availableGeometry()
    room = QSize(available.width() - SIDES, available.height() - ABOVE_AND_BELOW)
    wanted = QSize(width, height)
    window.resize(wanted.boundedTo(room) if window.minimumWidth() <= room.width() else wanted)
