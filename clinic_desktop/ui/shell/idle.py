"""Notices that nobody is at the computer: no key and no mouse for minutes, or a sleep."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QCursor, QGuiApplication, QWindow

TICK_MS = 5_000
GAP_SECONDS = 60.0
"""A tick that comes so much too late means that the computer slept."""

_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class IdleWatch(QObject):
    """Watches keys and mouse of the whole program.

    Signals:
        left: nobody has been here for the set time, or the computer slept.
    """

    left = Signal()

    def __init__(
        self,
        minutes: Callable[[], int],
        *,
        clock: Callable[[], float] = time.time,
        parent: QObject | None = None,
    ) -> None:
        """``minutes`` gives the time set at present, 0 for never; after a sleep it is locked all the same.

        ``clock`` is the time of day, which goes on while the computer sleeps.
        """
        super().__init__(parent)
        self._minutes = minutes
        self._clock = clock
        self._last = self._ticked = clock()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tick)
        self._timer.start(TICK_MS)
        self._pointer = QCursor.pos()
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        # Every key goes to the window with the focus; a filter on the application would see each paint too.
        application.focusWindowChanged.connect(self._on_focus_window)
        self._on_focus_window(QGuiApplication.focusWindow())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remember the last sign of life; take nothing away."""
        if event.type() in _LIFE:
            if self._has_slept():
                # The computer was just woken by this key, before the next tick.
                self.tick()
            self._last = self._clock()
        return False

    @property
    def quiet_s(self) -> float:
        """For how long nobody has touched a key or the mouse."""
        return max(0.0, self._clock() - self._last)

    def close(self) -> None:
        """Stop watching."""
        self._timer.stop()
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.disconnect(self._on_focus_window)

    @Slot()
    def tick(self) -> None:
        """Compare the clock with the last sign of life; called each few seconds."""
        now = self._clock()
        if (pointer := QCursor.pos()) != self._pointer:
            self._pointer, self._last = pointer, now
        slept = self._has_slept()
        # A clock set back must not lengthen the time.
        self._last = min(self._last, now)
        self._ticked = now
        minutes = self._minutes()
        if slept or (minutes and now - self._last >= minutes * 60):
            self._last = now
            self.left.emit()

    def _has_slept(self) -> bool:
        return self._clock() - self._ticked > GAP_SECONDS

    @Slot(QWindow)
    def _on_focus_window(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)
