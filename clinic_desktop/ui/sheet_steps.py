"""How far the making of a document is, for both threads, and in words."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject

from clinic_desktop.core.errors import Cancelled


class Steps:
    """How far a worker is, seen from both sides; no QObject, for the window may be gone before the worker."""

    def __init__(self) -> None:
        self.stop = threading.Event()
        self.at: tuple[int, int | None] = (0, None)
        self.broken = False

    def __call__(self, done: int, total: int | None) -> None:
        """Report a step, as `Progress` wants it. Raises Cancelled."""
        if self.stop.is_set():
            raise Cancelled
        self.at = (done, total)


class Counts(QObject):
    """Pages in words; a class of its own, because in a subclass ``tr`` would miss the plural forms of this one."""

    def pages(self, n: int) -> str:
        """Return "3 pages"."""
        return self.tr("%n page(s)", "", n)

    def done(self, n: int) -> str:
        """Return "Done: 3 pages"."""
        return self.tr("Done: %n page(s)", "", n)
