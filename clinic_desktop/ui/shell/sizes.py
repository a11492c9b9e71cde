"""How large a window opens the first time, before anybody has chosen its size."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

FRAME = QSize(4, 40)
"""What the desktop draws around a window."""


def first_size(window: QWidget, wanted: QSize, room: QSize | None = None) -> None:
    """Give a window its first size: what is wanted, or as much of it as the screen has ``room`` for.

    A screen that is too small even for the window's least size can't be fitted: it gets what is wanted.
    """
    free = (room or window.screen().availableSize()) - FRAME
    least = window.minimumSize()
    fits = free.width() >= least.width() and free.height() >= least.height()
    window.resize(wanted.boundedTo(free) if fits else wanted)
