"""What stays while the schedule scrolls: the heads of the columns above it, the hours at its left."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from clinic_desktop.areas.appointments.page.canvas.colours import seen
from clinic_desktop.areas.appointments.page.canvas.geometry import HOUR, Geometry
from clinic_desktop.ui.labels import plain_tip
from clinic_desktop.ui.theme import Theme

AIR = 8
STRIPE = 3


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a column: a name, what is under it, the resource's colour, and whether it is of today."""

    title: str
    note: str
    colour: str = ""
    strong: bool = False


class HeadStrip(QWidget):
    """The heads of the columns; a double click opens one.

    Signals:
        opened: ``(column)``.
    """

    opened = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._geometry: Geometry | None = None
        self._headings: tuple[Heading, ...] = ()
        self._shift = 0
        self.left = 0
        """Where the columns begin: over the hours nothing stands."""

    @property
    def wanted_height(self) -> int:
        """Two lines of text with air."""
        return 2 * self.fontMetrics().height() + AIR + 6

    def show_headings(self, geometry: Geometry, headings: tuple[Heading, ...]) -> None:
        """Show other heads; those that stand there as they are aren't painted anew."""
        known = self._geometry
        stays = known is not None and (known.column_width, known.width) == (
            geometry.column_width,
            geometry.width,
        )
        if not stays or headings != self._headings:
            self.update()
        self._geometry, self._headings = geometry, headings

    def clear(self) -> None:
        """Show no heads."""
        self._geometry, self._headings = None, ()
        self.update()

    def shift_to(self, x: int) -> None:
        """Follow the schedule sideways."""
        self._shift = x
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the heads in sight."""
        painter = QPainter(self)
        colours = Theme.current.colours
        painter.fillRect(event.rect(), QColor(colours["surface"]))
        geometry = self._geometry
        if geometry is None:
            return
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        metrics, bold_metrics = self.fontMetrics(), QFontMetrics(bold)
        height = metrics.height()
        painter.setClipRect(self.rect().adjusted(self.left, 0, 0, 0))
        for number, heading in enumerate(self._headings):
            left, width = self.left + geometry.x_of(number) - self._shift, geometry.width_of(number)
            if left + width < 0 or left > self.width():
                continue
            painter.setPen(QColor(colours["border"]))
            painter.drawLine(left, 0, left, self.height())
            place = QRect(left + AIR, AIR // 2, width - 2 * AIR, height)
            if heading.colour:
                stripe = QRect(left + 1, self.height() - STRIPE - 1, width - 1, STRIPE)
                painter.fillRect(stripe, QColor(seen(heading.colour)))
            painter.setFont(bold)
            painter.setPen(QColor(colours["accent" if heading.strong else "text"]))
            title = bold_metrics.elidedText(heading.title, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), title)
            painter.setFont(self.font())
            painter.setPen(QColor(colours["muted"]))
            note = metrics.elidedText(heading.note, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place.translated(0, height), int(Qt.AlignmentFlag.AlignVCenter), note)
        painter.setClipping(False)
        painter.setPen(QColor(colours["border"]))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a column."""
        column = self._column_at(round(event.position().x()))
        if column is not None:
            self.opened.emit(column)

    def event(self, event: QEvent) -> bool:
        """Tell a head whole that is cut short."""
        column = self._column_at(event.pos().x()) if isinstance(event, QHelpEvent) else None
        if isinstance(event, QHelpEvent) and column is not None:
            heading = self._headings[column]
            told = "\n".join(part for part in (heading.title, heading.note) if part)
            QToolTip.showText(event.globalPos(), plain_tip(told), self)
            return True
        return super().event(event)

    def _column_at(self, x: int) -> int | None:
        if self._geometry is None or not self._headings or x < self.left:
            return None
        return self._geometry.column_at(x - self.left + self._shift)


class HourStrip(QWidget):
    """The hours, and the present time in a box of its own."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._geometry: Geometry | None = None
        self._shift = 0
        self._now: int | None = None

    @property
    def wanted_width(self) -> int:
        """Room for the longest time."""
        return self.fontMetrics().horizontalAdvance("00:00") + 22

    def show_hours(self, geometry: Geometry) -> None:
        """Show the hours of another day or in another size."""
        self._geometry = geometry
        self.update()

    def show_now(self, minute: int | None) -> None:
        """Mark the present minute, or none."""
        self._now = minute
        self.update()

    def shift_to(self, y: int) -> None:
        """Follow the schedule up and down."""
        self._shift = y
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the hours in sight; the uppermost one stands below its line, or the head would cut it."""
        painter = QPainter(self)
        colours = Theme.current.colours
        painter.fillRect(event.rect(), QColor(colours["surface"]))
        geometry = self._geometry
        if geometry is None or not geometry.rulers:
            return
        height = self.fontMetrics().height()
        now = self._now_box(geometry, height)
        for minute in range(geometry.first, geometry.last + 1, HOUR):
            line = geometry.y_of(minute) - self._shift
            top = line - height // 2
            # Half of it would be cut off by the head, or at the very end.
            if minute == geometry.last:
                top = min(top, max(line, self.height()) - height)
            elif line >= 0:
                top = max(top, 1)
            place = QRect(0, top, self.width() - 10, height)
            if now is not None and now.intersects(place):
                continue
            painter.setPen(QColor(colours["muted"]))
            painter.drawText(place, int(Qt.AlignmentFlag.AlignRight), geometry.rulers[0].clock_at(minute))
        if now is not None and self._now is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours["danger"]))
            painter.drawRoundedRect(now, 4, 4)
            painter.setPen(QPen(QColor(colours["surface"])))
            painter.drawText(now, int(Qt.AlignmentFlag.AlignCenter), geometry.rulers[0].clock_at(self._now))

    def _now_box(self, geometry: Geometry, height: int) -> QRect | None:
        if self._now is None or not geometry.first <= self._now <= geometry.last:
            return None
        y = geometry.y_of(self._now) - self._shift
        return QRect(4, y - height // 2, self.width() - 8, height)
