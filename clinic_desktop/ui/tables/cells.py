"""Paints the cells of a table: one line of text each, fast enough for every frame of a scrolled list."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from clinic_desktop.ui.tables.model import WindowedTableModel
from clinic_desktop.ui.theme import Theme

PADDING = 11
"""Pixels between a cell's edge and its text, those of the style sheet with the style's own."""
KEPT = 5_000
"""Elided texts that are remembered: some screens full."""

# Plain numbers: Qt's own enumerations take longer to combine than the text to draw.
_ONE_LINE = int(Qt.TextFlag.TextSingleLine)
_SELECTED = QStyle.StateFlag.State_Selected.value


class CellDelegate(QStyledItemDelegate):
    """Draws what the style sheet says of a table's cells without asking it, which takes twice as long."""

    def __init__(self, model: WindowedTableModel[Any], parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._elided: dict[tuple[str, int], str] = {}
        self._colours: dict[str, str] = {}

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one cell."""
        if self._colours is not Theme.current.colours:
            self._take_colours()
        rect = option.rect
        left, top, width, height = rect.left(), rect.top(), rect.width(), rect.height()
        if option.state.value & _SELECTED:
            painter.fillRect(rect, self._tint)
        painter.fillRect(left, top + height - 1, width, 1, self._border)
        text, alignment, dimmed = self._model.cell(index.row(), index.column())
        if not text:
            return
        width -= 2 * PADDING
        painter.setPen(self._muted if dimmed else self._text)
        known = self._elided.get((text, width)) or self._fitting(text, width, option)
        painter.drawText(left + PADDING, top, width, height - 1, alignment | _ONE_LINE, known)

    def forget(self) -> None:
        """Measure every text anew, in another font."""
        self._elided.clear()

    def _take_colours(self) -> None:
        self._colours = Theme.current.colours
        self._text, self._muted, self._border, self._tint = (
            QColor(self._colours[name]) for name in ("text", "muted", "border", "tint")
        )

    def _fitting(self, text: str, width: int, option: QStyleOptionViewItem) -> str:
        if len(self._elided) >= KEPT:
            self._elided.clear()
        fitting = QFontMetrics(option.font).elidedText(text, Qt.TextElideMode.ElideRight, width)
        self._elided[text, width] = fitting
        return fitting
