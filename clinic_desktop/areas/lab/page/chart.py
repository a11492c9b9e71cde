"""One analyte over time, with its reference range as a band; painted by hand."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.lab.rows import TrendPoint
from clinic_desktop.areas.lab.texts import ARROWS, COLOURS, unit_text
from clinic_desktop.ui.i18n import format_date, format_decimal
from clinic_desktop.ui.labels import plain_tip
from clinic_desktop.ui.theme import Theme

DOT = 4.0
SPOKEN = 20


class TrendChart(QWidget):
    """Values over days: a line, dots coloured and arrowed as in the table, the range behind them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trend_chart")
        self._points: tuple[TrendPoint, ...] = ()
        self._name = ""
        self.setMinimumHeight(120)

    def set_points(self, name: str, points: Sequence[TrendPoint]) -> None:
        """Show one analyte, oldest value first; moments by the clinic's clock."""
        self._name, self._points = name, tuple(points)
        told = "; ".join(f"{format_date(p.at.date())}: {_told(p)}" for p in self._points[-SPOKEN:])
        self.setAccessibleName(name or self.tr("Trend"))
        self.setAccessibleDescription(told)
        self.setToolTip(plain_tip(told.replace("; ", "\n")))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size that fits under a table."""
        return QSize(380, 170)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chart, or say that there is nothing yet."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = Theme.current.colours
        line = self.fontMetrics().height()
        if not self._points:
            painter.setPen(QColor(colours["muted"]))
            told = self.tr("Choose a test with numbers to see its trend.")
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, told)
            return
        unit = unit_text(self._points[-1].unit)
        painter.setPen(QColor(colours["text"]))
        head = f"{self._name}, {unit}" if unit else self._name
        painter.drawText(QRectF(8, 2, self.width() - 16, line + 2), Qt.AlignmentFlag.AlignLeft, head)
        low, high = self._span()
        labels = [format_decimal(Decimal(str(round(end, 6)))) for end in self._ends()]
        left = 14 + max((self.fontMetrics().horizontalAdvance(text) for text in labels), default=0)
        area = QRectF(left, line + 12, self.width() - left - 12, self.height() - 2 * line - 22)
        self._paint_band(painter, area, low, high)
        self._paint_values(painter, area, low, high)
        painter.setPen(QColor(colours["muted"]))
        below = QRectF(area.left(), self.height() - line - 2, area.width(), line + 2)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, format_date(self._points[0].at.date()))
        if len(self._points) > 1:
            painter.drawText(below, Qt.AlignmentFlag.AlignRight, format_date(self._points[-1].at.date()))

    def _ends(self) -> list[float]:
        bounds = self._points[-1].bounds
        return [float(end) for end in (bounds.low, bounds.high) if end is not None]

    def _span(self) -> tuple[float, float]:
        values = [float(p.value) for p in self._points] + self._ends()
        low, high = min(values), max(values)
        air = (high - low or abs(high) or 1) * 0.12
        return low - air, high + air

    def _paint_band(self, painter: QPainter, area: QRectF, low: float, high: float) -> None:
        colours = Theme.current.colours
        bounds = self._points[-1].bounds
        if not self._ends():
            return
        top = area.top() if bounds.high is None else _y(area, float(bounds.high), low, high)
        bottom = area.bottom() if bounds.low is None else _y(area, float(bounds.low), low, high)
        painter.fillRect(QRectF(area.left(), top, area.width(), bottom - top), QColor(colours["tint"]))
        height = self.fontMetrics().height()
        for end in (bounds.low, bounds.high):
            if end is None:
                continue
            y = _y(area, float(end), low, high)
            painter.setPen(QPen(QColor(colours["border"]), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(QColor(colours["muted"]))
            place = QRectF(4, y - height / 2, area.left() - 10, height)
            painter.drawText(
                place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, format_decimal(end)
            )

    def _paint_values(self, painter: QPainter, area: QRectF, low: float, high: float) -> None:
        colours = Theme.current.colours
        dots = self._dots(area, low, high)
        painter.setPen(QPen(QColor(colours["accent"]), 2))
        painter.drawPolyline(dots)
        height = self.fontMetrics().height()
        for number, (dot, point) in enumerate(zip(dots, self._points, strict=True)):
            colour = QColor(colours[COLOURS.get(point.flag, "accent")])
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(dot, DOT, DOT)
            if point.flag in ARROWS or number == len(dots) - 1:
                painter.setPen(colour)
                text = _told(point)
                width = self.fontMetrics().horizontalAdvance(text)
                x = min(max(dot.x() - width / 2, area.left()), area.right() - width)
                y = dot.y() - height - DOT if dot.y() - height - DOT > area.top() - 4 else dot.y() + DOT
                place = QRectF(x, y, width + 2, height)
                if len(dots) > 1:
                    # The line would strike the number through.
                    painter.fillRect(place, QColor(colours["surface"]))
                painter.drawText(place, Qt.AlignmentFlag.AlignLeft, text)

    def _dots(self, area: QRectF, low: float, high: float) -> list[QPointF]:
        moments = [point.at.timestamp() for point in self._points]
        span = moments[-1] - moments[0]
        return [
            QPointF(
                area.center().x() if not span else area.left() + area.width() * (at - moments[0]) / span,
                _y(area, float(point.value), low, high),
            )
            for at, point in zip(moments, self._points, strict=True)
        ]


def _y(area: QRectF, value: float, low: float, high: float) -> float:
    return area.bottom() - area.height() * (value - low) / (high - low)


def _told(point: TrendPoint) -> str:
    return f"{format_decimal(point.value)} {ARROWS.get(point.flag, '')}".strip()
