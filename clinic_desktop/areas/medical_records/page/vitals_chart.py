"""One measured sign over time: the normal range behind it, visits and drugs marked below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QToolTip, QWidget

from clinic_desktop.core.kinds import VISIT
from clinic_desktop.ui.i18n import format_date
from clinic_desktop.ui.theme import Theme

DOT = 4.0
NEAR = 8.0
SPOKEN = 20


@dataclass(frozen=True)
class ChartPoint:
    """A measured value with its words; ``unusual`` has an arrow in them."""

    at: datetime
    value: float
    text: str
    unusual: bool = False


@dataclass(frozen=True)
class ChartMark:
    """A visit or a drug."""

    at: datetime
    kind: str
    text: str


class VitalsChart(QWidget):
    """Painted by hand; what a mark is, its tooltip says and the list below the chart."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("vitals_chart")
        self._points: tuple[ChartPoint, ...] = ()
        self._marks: tuple[ChartMark, ...] = ()
        self._band: tuple[float, float] | None = None
        self.setMinimumHeight(200)

    def show_values(
        self,
        name: str,
        points: Sequence[ChartPoint],
        band: tuple[float, float] | None,
        marks: Sequence[ChartMark],
    ) -> None:
        """Show one sign, oldest value first."""
        self._points, self._band, self._marks = tuple(points), band, tuple(marks)
        self.setAccessibleName(name)
        self.setAccessibleDescription(
            "; ".join(f"{format_date(point.at.date())}: {point.text}" for point in self._points[-SPOKEN:])
        )
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size that fits over a list."""
        return QSize(480, 240)

    def event(self, event: QEvent) -> bool:
        """Tell what stands under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._told_at(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chart, or say that there is nothing yet."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = Theme.current.colours
        if not self._points:
            painter.setPen(QColor(colours["muted"]))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("Nothing measured yet"))
            return
        area, line = self._area(), self.fontMetrics().height()
        if self._band is not None:
            top, bottom = (self._y(area, end) for end in reversed(self._band))
            painter.fillRect(QRectF(area.left(), top, area.width(), bottom - top), QColor(colours["tint"]))
        dots = [self._dot(area, point) for point in self._points]
        painter.setPen(QPen(QColor(colours["accent"]), 2))
        painter.drawPolyline(dots)
        for dot, point in zip(dots, self._points, strict=True):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours["danger" if point.unusual else "accent"]))
            painter.drawEllipse(dot, DOT, DOT)
        painter.setPen(QColor(colours["text"]))
        last = self._points[-1]
        width = self.fontMetrics().horizontalAdvance(last.text) + 4
        beside = QRectF(min(dots[-1].x() + 6, self.width() - width), dots[-1].y() - line - 4, width, line)
        painter.drawText(beside, Qt.AlignmentFlag.AlignLeft, last.text)
        for mark in self._marks:
            self._paint_mark(painter, self._x(area, mark.at), area.bottom() + 10, mark.kind)
        painter.setPen(QColor(colours["muted"]))
        first, newest = self._span()
        below = QRectF(area.left(), self.height() - line - 2, area.width(), line + 2)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, format_date(first.date()))
        if newest.date() != first.date():
            painter.drawText(below, Qt.AlignmentFlag.AlignRight, format_date(newest.date()))

    def _paint_mark(self, painter: QPainter, x: float, y: float, kind: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        if kind == VISIT:
            painter.setBrush(QColor(Theme.current.colours["muted"]))
            painter.drawPolygon(QPolygonF([QPointF(x - 4, y + 4), QPointF(x + 4, y + 4), QPointF(x, y - 4)]))
        else:
            painter.setBrush(QColor(Theme.current.colours["warning"]))
            painter.drawRect(QRectF(x - 3, y - 3, 6, 6))

    def _told_at(self, place: QPointF) -> str:
        if not self._points:
            return ""
        area = self._area()
        near = [
            f"{format_date(point.at.date())}: {point.text}"
            for point in self._points
            if (self._dot(area, point) - place).manhattanLength() <= 2 * NEAR
        ]
        if place.y() > area.bottom():
            near += [
                f"{format_date(mark.at.date())}: {mark.text}"
                for mark in self._marks
                if abs(self._x(area, mark.at) - place.x()) <= NEAR
            ]
        return "\n".join(near[:12])

    def _area(self) -> QRectF:
        line = self.fontMetrics().height()
        return QRectF(12, line + 8, self.width() - 36, self.height() - 2 * line - 34)

    def _span(self) -> tuple[datetime, datetime]:
        return self._points[0].at, self._points[-1].at

    def _x(self, area: QRectF, at: datetime) -> float:
        first, newest = self._span()
        whole = (newest - first).total_seconds()
        if not whole:
            return area.center().x()
        share = (at - first).total_seconds() / whole
        return area.left() + area.width() * min(max(share, 0.0), 1.0)

    def _y(self, area: QRectF, value: float) -> float:
        values = [point.value for point in self._points] + list(self._band or ())
        low, high = min(values), max(values)
        air = (high - low or abs(high) or 1.0) * 0.12
        return area.bottom() - area.height() * (value - low + air) / (high - low + 2 * air)

    def _dot(self, area: QRectF, point: ChartPoint) -> QPointF:
        return QPointF(self._x(area, point.at), self._y(area, point.value))
