"""A small line chart of weights, painted by hand: no plotting library is worth its start-up time here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from clinic_desktop.ui.i18n import format_date, format_decimal
from clinic_desktop.ui.theme import Theme


class WeightChart(QWidget):
    """Kilograms over days: a line over a tinted area, the last point marked, the range below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("weight_chart")
        self._points: tuple[tuple[date, float], ...] = ()
        self.setMinimumHeight(120)

    def set_points(self, points: Sequence[tuple[date, float]]) -> None:
        """Show (day, kilograms), oldest first."""
        self._points = tuple(points)
        self.setAccessibleName(self.tr("Weight, kg"))
        self.setAccessibleDescription(
            "; ".join(
                f"{format_date(day)}: {format_decimal(Decimal(str(kg)))}" for day, kg in self._points[-20:]
            )
        )
        if self._points:
            day, kg = self._points[-1]
            self.setToolTip(f"{format_date(day)}: {format_decimal(Decimal(str(kg)))}")
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size that fits the side panel."""
        return QSize(220, 130)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chart, or say that there is nothing yet."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = Theme.current.colours
        line = self.fontMetrics().height()
        if not self._points:
            painter.setPen(QColor(colours["muted"]))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("No weights yet"))
            return
        area = QRectF(6, 8, self.width() - 12, self.height() - line - 16)
        dots = self._dots(area)
        if len(dots) > 1:
            path = QPainterPath(dots[0])
            for dot in dots[1:]:
                path.lineTo(dot)
            filled = QPainterPath(path)
            filled.lineTo(dots[-1].x(), area.bottom())
            filled.lineTo(dots[0].x(), area.bottom())
            filled.closeSubpath()
            painter.fillPath(filled, QColor(colours["tint"]))
            painter.setPen(QPen(QColor(colours["accent"]), 2))
            painter.drawPath(path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours["accent"]))
        painter.drawEllipse(dots[-1], 4.5, 4.5)
        painter.setPen(QColor(colours["muted"]))
        below = QRectF(6, self.height() - line - 2, self.width() - 12, line + 2)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, format_date(self._points[0][0]))
        if len(self._points) > 1:
            painter.drawText(below, Qt.AlignmentFlag.AlignRight, format_date(self._points[-1][0]))

    def _dots(self, area: QRectF) -> list[QPointF]:
        days = [day.toordinal() for day, _ in self._points]
        values = [kg for _, kg in self._points]
        low, high = min(values) * 0.95, max(values) * 1.05
        span, rise = max(days[-1] - days[0], 1), max(high - low, 1e-9)
        return [
            QPointF(
                area.right() if len(days) == 1 else area.left() + area.width() * (day - days[0]) / span,
                area.bottom() - area.height() * (value - low) / rise,
            )
            for day, value in zip(days, values, strict=True)
        ]
