"""A list of two-line rows with a glyph and a badge: results, the timeline, candidates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from clinic_desktop.ui.icons import pixmap
from clinic_desktop.ui.tables.keys import is_settled
from clinic_desktop.ui.theme import Theme

LineRole = int(Qt.ItemDataRole.UserRole)
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
ANY_HEIGHT = (1 << 24) - 1
BADGES = {
    "danger": ("danger_tint", "danger"),
    "warning": ("warning_tint", "warning"),
    "accent": ("tint", "accent"),
    "muted": ("hover", "muted"),
}
"""The colours of a badge by its kind: of the ground and of the text."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row: title and detail above, a second line below, a badge or an amount at the right.

    ``key`` tells the record; ``lead`` is a column before the glyph (a date); ``badge_kind`` is one of
    `BADGES` or empty for plain text; ``colour`` (``#rrggbb``) is the glyph's own.
    """

    key: tuple[str, int]
    glyph: str
    title: str
    detail: str = ""
    second: str = ""
    badge: str = ""
    badge_kind: str = ""
    lead: str = ""
    dimmed: bool = False
    struck: bool = False
    colour: str = ""

    @property
    def spoken(self) -> str:
        """The whole row as a screen reader says it."""
        return ", ".join(
            part for part in (self.lead, self.title, self.detail, self.second, self.badge) if part
        )


class LineModel(QAbstractListModel):
    """Holds at most a window of lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the line (`LineRole`) or its spoken text."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == LineRole:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return line.spoken
        return None


class LineDelegate(QStyledItemDelegate):
    """Paints a line; data is drawn as plain text, never as rich text."""

    def __init__(self, parent: QWidget, lead_width: int = 0) -> None:
        super().__init__(parent)
        self._lead = lead_width

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines of text and air."""
        return QSize(200, int(QFontMetrics(option.font).height() * 2.35) + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line."""
        line: Line = index.data(LineRole)
        colours = Theme.current.colours
        rect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            painter.fillRect(rect, QColor(colours["tint"]))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(colours["accent"]))
        painter.setPen(QColor(colours["border"]))
        painter.drawLine(rect.left() + 14, rect.bottom(), rect.right() - 14, rect.bottom())
        left = rect.left() + 14
        metrics = QFontMetrics(option.font)
        height = metrics.height()
        top = (
            rect.top() + (rect.height() - 2 * height - 3) // 2
            if line.second
            else rect.top() + (rect.height() - height) // 2
        )
        if self._lead:
            painter.setPen(QColor(colours["muted"]))
            painter.setFont(option.font)
            painter.drawText(
                QRect(left, rect.top(), self._lead, rect.height()), Qt.AlignmentFlag.AlignVCenter, line.lead
            )
            left += self._lead + 8
        tone = "muted" if line.dimmed else "accent" if selected or self._lead else "muted"
        painter.drawPixmap(left, rect.center().y() - 11, pixmap(line.glyph, 22, line.colour or tone))
        left += 36
        right = rect.right() - 14 - self._badge(painter, option, line)
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        bold.setStrikeOut(line.struck)
        painter.setFont(bold)
        painter.setPen(QColor(colours["muted" if line.dimmed else "text"]))
        bold_metrics = QFontMetrics(bold)
        title = bold_metrics.elidedText(line.title, Qt.TextElideMode.ElideRight, right - left)
        painter.drawText(QRect(left, top, right - left, height), Qt.AlignmentFlag.AlignVCenter, title)
        painter.setFont(option.font)
        painter.setPen(QColor(colours["muted"]))
        after = left + bold_metrics.horizontalAdvance(title) + 8
        if line.detail and after < right - 20:
            detail = metrics.elidedText(line.detail, Qt.TextElideMode.ElideRight, right - after)
            painter.drawText(QRect(after, top, right - after, height), Qt.AlignmentFlag.AlignVCenter, detail)
        if line.second:
            second = metrics.elidedText(line.second, Qt.TextElideMode.ElideRight, right - left)
            below = QRect(left, top + height + 3, right - left, height)
            painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, second)
        painter.restore()

    def _badge(self, painter: QPainter, option: QStyleOptionViewItem, line: Line) -> int:
        if not line.badge:
            return 0
        colours = Theme.current.colours
        metrics = QFontMetrics(option.font)
        width = metrics.horizontalAdvance(line.badge) + (18 if line.badge_kind else 4)
        height = metrics.height() + 6
        place = QRect(option.rect.right() - 14 - width, option.rect.center().y() - height // 2, width, height)
        if line.badge_kind:
            ground, text = BADGES.get(line.badge_kind, BADGES["muted"])
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours[ground]))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawRoundedRect(place, height / 2, height / 2)
            painter.setPen(QColor(colours[text]))
        else:
            painter.setPen(QColor(colours["muted" if line.struck else "text"]))
        painter.setFont(option.font)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, line.badge)
        return width + 10


class LineList(QListView):
    """A list of lines.

    Signals:
        chosen: ``(Line)`` when the current line changes.
        opened: ``(Line)`` on Enter or double click.
        end_neared: scrolled to within a page of the end: what is read in pieces reads the next.
    """

    chosen = Signal(object)
    opened = Signal(object)
    end_neared = Signal()

    def __init__(self, name: str, parent: QWidget | None = None, lead_width: int = 0) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.lines = LineModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(LineDelegate(self, lead_width))
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._on_opened)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def sizeHint(self) -> QSize:
        """Ask for a few lines only; what holds the list gives it the room there is."""
        return QSize(256, self.fontMetrics().height() * 6)

    def fit(self) -> None:
        """Take no more room than the lines need, so that what stands below gets the rest."""
        rows = self.lines.rowCount()
        needed = self.sizeHintForRow(0) * rows + 2 * self.frameWidth()
        self.setMaximumHeight(needed if rows else ANY_HEIGHT)

    def set_lines(self, lines: Sequence[Line], *, keep: tuple[str, int] | None = None) -> None:
        """Show other lines; the record that was current stays current if it is among them.

        ``keep`` names another record instead, and nothing is current when it is not among them.
        """
        current = self.current_line()
        wanted = keep or (current.key if current else None)
        self.lines.set_lines(lines)
        if not lines:
            return
        position = next((n for n, line in enumerate(lines) if line.key == wanted), None)
        if position is None and keep is not None:
            self.setCurrentIndex(ROOT)
        else:
            self.setCurrentIndex(self.lines.index(position or 0, 0))

    def select(self, key: tuple[str, int]) -> None:
        """Make the line of a record current, if it is there."""
        for number, line in enumerate(self.lines.lines):
            if line.key == key:
                self.setCurrentIndex(self.lines.index(number, 0))

    def current_line(self) -> Line | None:
        """Return the line under the cursor."""
        index = self.currentIndex()
        return index.data(LineRole) if index.isValid() else None

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which line is current."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(current.data(LineRole))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; letters and digits are left to the window."""
        current = self.currentIndex()
        if not is_settled(event, partial(self._on_opened, current) if current.isValid() else None):
            super().keyPressEvent(event)

    def _on_opened(self, index: Index) -> None:
        self.opened.emit(index.data(LineRole))

    def _on_scrolled(self, value: int) -> None:
        bar = self.verticalScrollBar()
        if self.lines.lines and value >= bar.maximum() - bar.pageStep():
            self.end_neared.emit()
