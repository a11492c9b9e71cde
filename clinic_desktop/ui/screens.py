"""How large a window is at first: as it wants, but never larger than the screen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

SIDES, ABOVE_AND_BELOW = 40, 60
"""Pixels of the screen that are left to the frame around a window and to what stands behind it."""


def fit(window: QWidget, width: int, height: int, room: QSize | None = None) -> None:
    """Give a window its size; one that can't become as small as the screen gets what it wants.

    ``room`` is what the screen has, where it isn't the window's own.
    """
    room = room or window.screen().availableSize()
    least, wanted = window.minimumSize(), QSize(width, height)
    fits = least.width() <= room.width() and least.height() <= room.height()
    free = (room - QSize(SIDES, ABOVE_AND_BELOW)).expandedTo(least)
    window.resize(wanted.boundedTo(free) if fits else wanted)
