"""Scrolls a schedule while something is held near its edge."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QTimer, Signal, Slot
from PySide6.QtGui import QCursor

from clinic_desktop.areas.appointments.page.canvas.area import ScheduleArea

ZONE = 36
"""So near to the edge, in pixels, it scrolls."""
EVERY_MS = 30
STEP = 14


class EdgeScroll(QObject):
    """Goes on scrolling until what is held leaves the edge or is let go.

    Signals:
        scrolled: ``(place of the schedule)`` what is under the hand now.
    """

    scrolled = Signal(object)

    def __init__(self, area: ScheduleArea, holder: QObject) -> None:
        super().__init__(holder)
        self._area = area
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._on_scroll)

    def hold(self, place: QPoint) -> None:
        """Something is held at a place of the viewport."""
        if self._towards(place).isNull():
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def release(self) -> None:
        """Nothing is held any more."""
        self._timer.stop()

    def scroll_under(self, place: QPoint) -> None:
        """Scroll towards the edge that a place is near to."""
        by = self._towards(place)
        if by.isNull():
            self._timer.stop()
            return
        bars = self._area.horizontalScrollBar(), self._area.verticalScrollBar()
        for bar, step in zip(bars, (by.x(), by.y()), strict=True):
            bar.setValue(bar.value() + step)
        self.scrolled.emit(self._area.to_content(place))

    def _towards(self, place: QPoint) -> QPoint:
        room = self._area.viewport().rect()

        def towards(at: int, last: int) -> int:
            return -STEP if at < ZONE else STEP if at > last - ZONE else 0

        return QPoint(towards(place.x(), room.right()), towards(place.y(), room.bottom()))

    @Slot()
    def _on_scroll(self) -> None:
        self.scroll_under(self._area.viewport().mapFromGlobal(QCursor.pos()))
