"""A list of lines under headings: the hours of the day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from clinic_desktop.ui.tables.lines import Index, Line, LineDelegate, LineList, LineRole
from clinic_desktop.ui.theme import Theme


class HeadedDelegate(LineDelegate):
    """Paints a heading above the first line of each part of the list."""

    def __init__(self, parent: QWidget, lead_width: int = 0) -> None:
        super().__init__(parent, lead_width)
        self.headings: Mapping[tuple[str, int], str] = {}
        self.urgent: frozenset[str] = frozenset()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a line's size, larger by its heading."""
        size = super().sizeHint(option, index)
        return size + QSize(0, self._heading_height(option, index.data(LineRole)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the heading, if there is one, and the line below it."""
        line: Line = index.data(LineRole)
        height = self._heading_height(option, line)
        if height:
            heading, colours = self.headings[line.key], Theme.current.colours
            place = QRect(option.rect.left(), option.rect.top(), option.rect.width(), height)
            bold = QFont(option.font)
            bold.setWeight(QFont.Weight.DemiBold)
            painter.save()
            painter.fillRect(place, QColor(colours["window"]))
            painter.setFont(bold)
            painter.setPen(QColor(colours["danger" if heading in self.urgent else "muted"]))
            inside = place.adjusted(14, 0, -14, 0)
            painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, heading)
            painter.restore()
        below = QStyleOptionViewItem(option)
        below.rect = option.rect.adjusted(0, height, 0, 0)
        super().paint(painter, below, index)

    def _heading_height(self, option: QStyleOptionViewItem, line: Line) -> int:
        return QFontMetrics(option.font).height() + 12 if line.key in self.headings else 0


class HeadedList(LineList):
    """A list whose lines stand under headings."""

    def __init__(self, name: str, parent: QWidget | None = None, lead_width: int = 0) -> None:
        super().__init__(name, parent, lead_width)
        self.headed = HeadedDelegate(self, lead_width)
        self.setItemDelegate(self.headed)
        self.setUniformItemSizes(False)

    def set_headed_lines(self, parts: Sequence[tuple[str, Sequence[Line]]], urgent: str = "") -> None:
        """Show other lines, each part under its heading; the ``urgent`` one is red."""
        self.headed.headings = {lines[0].key: heading for heading, lines in parts if heading and lines}
        self.headed.urgent = frozenset({urgent} - {""})
        row = self.currentIndex().row()
        before = self.current_line()
        lines = [line for _, part in parts for line in part]
        self.set_lines(lines)
        if before is not None and lines and all(line.key != before.key for line in lines):
            # What was current is done: go on with what came after it.
            self.setCurrentIndex(self.lines.index(min(max(row, 0), len(lines) - 1), 0))
