"""What lies under the cards: hours of work, the grid, blocks, the line of the present moment."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QLine, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen, QPixmap

from clinic_desktop.areas.appointments.page.canvas.cards import RADIUS
from clinic_desktop.areas.appointments.page.canvas.colours import mixed
from clinic_desktop.areas.appointments.page.canvas.geometry import COLUMN_PADDING, HOUR, Geometry
from clinic_desktop.ui.theme import Theme

HATCH = 9
SHADE_LIGHT, SHADE_DARK = 1.0, 0.4
"""How much of the window's colour is in the shade of what can't be booked."""
CLOSEST_LINES = 9
"""Lines of the grid nearer than this, in pixels, are left out."""


def hatch_brush() -> QBrush:
    """Return diagonal lines, for what can't be booked: shading alone is not seen by everybody."""
    colours = Theme.current.colours
    # The dark window is nearly black: whole days of it would be holes in the schedule.
    share = SHADE_DARK if Theme.current.is_dark else SHADE_LIGHT
    shade = mixed(colours["window"], colours["surface"], share)
    tile = QPixmap(HATCH, HATCH)
    tile.fill(QColor(shade))
    painter = QPainter(tile)
    painter.setPen(QPen(QColor(mixed(colours["border"], shade, 0.75)), 1))
    painter.drawLine(0, HATCH - 1, HATCH - 1, 0)
    painter.end()
    return QBrush(tile)


def dots_brush() -> QBrush:
    """Return dots that stay where they are in the schedule, whatever part of it is painted anew: the dashes
    of a pen would begin at the edge of that part."""
    colours = Theme.current.colours
    tile = QPixmap(4, 1)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setPen(QColor(mixed(colours["border"], colours["surface"], 0.75)))
    painter.drawPoint(0, 0)
    painter.end()
    return QBrush(tile)


class Ground:
    """Paints the ground of one geometry in the present colours."""

    def __init__(self, geometry: Geometry, font: QFont) -> None:
        self._geometry = geometry
        self._font = font
        self._hatch = hatch_brush()
        colours = Theme.current.colours
        self._surface = QColor(colours["surface"])
        self._hour_line = QColor(colours["border"])
        self._dots = dots_brush()
        self._muted = QColor(colours["muted"])
        self._block = QColor(mixed(colours["muted"], colours["surface"], 0.16))
        self._edge = QPen(QColor(mixed(colours["muted"], colours["surface"], 0.6)))

    def paint(self, painter: QPainter, area: QRect) -> None:
        """Paint what is in an area of the whole schedule."""
        geometry = self._geometry
        painter.fillRect(area, self._surface)
        # In a high window the day ends above its lower edge, and so do its lines.
        area = area & QRect(0, 0, geometry.width, geometry.height + 1)
        first, last = geometry.column_at(area.left()), geometry.column_at(area.right())
        columns = range(first, last + 1) if geometry.columns else range(0)
        for number in columns:
            self._off_hours(painter, number, area)
        self._grid(painter, columns, area)
        for number in columns:
            self._blocks(painter, number, area)
            self._reason(painter, number)

    def _off_hours(self, painter: QPainter, number: int, area: QRect) -> None:
        geometry = self._geometry
        left, width = geometry.x_of(number), geometry.width_of(number)
        free_from = geometry.first
        for begins, ends in (*sorted(geometry.hours_of(number)), (geometry.last, geometry.last)):
            if begins > free_from:
                top, bottom = geometry.y_of(free_from), geometry.y_of(min(begins, geometry.last))
                painter.fillRect(QRect(left, top, width, bottom - top) & area, self._hatch)
            free_from = max(free_from, ends)

    def _grid(self, painter: QPainter, columns: range, area: QRect) -> None:
        geometry = self._geometry
        dotted, solid = [], []
        # Neighbours mostly share a grid: one line through all of them instead of one for each.
        for step, run in groupby(columns, self._step_of):
            numbers = list(run)
            left = geometry.x_of(numbers[0]) + 1
            right = geometry.x_of(numbers[-1]) + geometry.width_of(numbers[-1])
            from_minute = geometry.minute_at(area.top()) // step * step
            for minute in range(from_minute, geometry.minute_at(area.bottom()) + step, step):
                if minute % HOUR:
                    y = geometry.y_of(minute)
                    dotted.append(QRect(left, y, right - left, 1))
        for number in columns:
            left = geometry.x_of(number)
            solid.append(QLine(left, area.top(), left, area.bottom()))
        for minute in range(
            geometry.minute_at(area.top()) // HOUR * HOUR, geometry.minute_at(area.bottom()) + HOUR, HOUR
        ):
            y = geometry.y_of(minute)
            solid.append(QLine(area.left(), y, area.right(), y))
        for line in dotted:
            painter.fillRect(line, self._dots)
        painter.setPen(self._hour_line)
        painter.drawLines(solid)

    def _step_of(self, number: int) -> int:
        slot = self._geometry.slot_of(number)
        return slot if slot * self._geometry.pixels / HOUR >= CLOSEST_LINES else HOUR

    def _blocks(self, painter: QPainter, number: int, area: QRect) -> None:
        geometry = self._geometry
        metrics = QFontMetrics(self._font)
        for block in geometry.columns[number].blocks:
            top = max(0, geometry.y_of(geometry.minute_of(number, block.starts_at)))
            bottom = geometry.y_of(geometry.minute_of(number, block.ends_at))
            place = QRect(
                geometry.x_of(number) + COLUMN_PADDING,
                top,
                geometry.width_of(number) - 2 * COLUMN_PADDING,
                bottom - top - 2,
            )
            if not place.intersects(area):
                continue
            shape = QPainterPath()
            shape.addRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillPath(shape, self._hatch)
            painter.fillPath(shape, QColor(self._block.red(), self._block.green(), self._block.blue(), 150))
            painter.strokePath(shape, self._edge)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            self._label(painter, metrics, block.reason, place.adjusted(8, 3, -8, -3))

    def _reason(self, painter: QPainter, number: int) -> None:
        column = self._geometry.columns[number]
        if column.off_reason and not column.hours:
            metrics = QFontMetrics(self._font)
            left, width = self._geometry.x_of(number), self._geometry.width_of(number)
            self._label(
                painter, metrics, column.off_reason, QRect(left + 10, 10, width - 20, metrics.height() + 6)
            )

    def _label(self, painter: QPainter, metrics: QFontMetrics, text: str, place: QRect) -> None:
        shown = metrics.elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, place.width() - 8)
        if place.width() < 24 or place.height() < metrics.height() - 4:
            return
        # On a plain ground: letters on hatching are hard to read.
        top = (
            place.top()
            if place.height() > metrics.height() + 8
            else place.center().y() - metrics.height() // 2
        )
        box = QRect(place.left(), top, metrics.horizontalAdvance(shown) + 8, metrics.height() + 2)
        painter.fillRect(box, self._surface)
        painter.setFont(self._font)
        painter.setPen(self._muted)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), shown)


def paint_now(painter: QPainter, y: int, left: int, right: int, texts: list[QRect]) -> None:
    """Paint the line of the present moment, broken off at the texts it would strike through."""
    painter.setPen(QPen(QColor(Theme.current.colours["danger"]), 2))
    begin = left
    gaps = sorted((text.left() - 3, text.right() + 4) for text in texts)
    for gap_begins, gap_ends in gaps:
        if gap_begins > begin:
            painter.drawLine(QPoint(begin, y), QPoint(gap_begins, y))
        begin = max(begin, gap_ends)
    if begin < right:
        painter.drawLine(QPoint(begin, y), QPoint(right, y))
