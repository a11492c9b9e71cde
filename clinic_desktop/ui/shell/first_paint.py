"""Tells that a window is on the screen: what it can do without waits until then."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

PATIENCE_MS = 400
"""A window that nothing is painted of, behind others or on a sleeping screen, counts as painted then."""


class FirstPaint(QObject):
    """Watches one window until it was painted.

    Signals:
        painted: once; the window can be seen and takes what is typed.
    """

    painted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._done = False
        window.installEventFilter(self)
        QTimer.singleShot(PATIENCE_MS, self, self._tell)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the end of the first painting."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._tell)
        return False

    @Slot()
    def _tell(self) -> None:
        if not self._done:
            self._done = True
            self.painted.emit()
