"""Collects cyclic garbage in the GUI thread only.

A worker whose collection happens to destroy a QObject can lock up with the GUI thread: each holds what
the other waits for, Python's lock or Qt's own.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

EVERY_MS = 1_000


def keep_loaded() -> None:
    """Leave what was loaded since the collector took over out of every later collection, too."""
    if not gc.isenabled():
        gc.freeze()


class GuiCollector(QObject):
    """Takes Python's collector over for the life of the program."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        # Modules, classes and mappings stay: a collection that walked them all would cost frames.
        gc.freeze()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(EVERY_MS)

    @Slot()
    def collect(self) -> None:
        """Collect the oldest generation that is due, as Python itself would."""
        for generation in (2, 1, 0):
            threshold = gc.get_threshold()[generation]
            if gc.get_count()[generation] > threshold:
                gc.collect(generation)
                return
