"""The results of a request beside those of earlier ones: a row for each analyte, a column for each day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent
from PySide6.QtWidgets import QTableView, QWidget

from clinic_desktop.areas.lab.rows import RequestCard, ResultRow, TrendColumn
from clinic_desktop.areas.lab.texts import COLOURS, bounds_text, marked, result_tip, unit_text
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.core.dates import local_day
from clinic_desktop.ui.i18n import format_date, translate
from clinic_desktop.ui.labels import plain_tip
from clinic_desktop.ui.tables.keys import is_settled
from clinic_desktop.ui.tables.view import show_rows
from clinic_desktop.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
NAME, CURRENT, RANGE = 0, 1, 2
FIXED = 3
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class ResultsModel(QAbstractTableModel):
    """What the table shows; the chosen request's values come first, earlier ones after the range."""

    def __init__(self, zone: Callable[[], str], parent: QObject | None = None) -> None:
        """``zone`` tells the clinic's time zone, by which a column has its day."""
        super().__init__(parent)
        self._zone = zone
        self.card: RequestCard | None = None
        self.earlier: tuple[TrendColumn, ...] = ()

    def set_card(self, card: RequestCard | None, earlier: tuple[TrendColumn, ...] = ()) -> None:
        """Show another request, and what came before it."""
        self.beginResetModel()
        self.card = card
        self.earlier = earlier
        self.endResetModel()

    def result(self, row: int) -> ResultRow | None:
        """Return the result of a row."""
        results = self.card.results if self.card is not None else ()
        return results[row] if 0 <= row < len(results) else None

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many analytes there are."""
        return 0 if parent.isValid() or self.card is None else len(self.card.results)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else FIXED + len(self.earlier)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return text, colour or tooltip of a cell."""
        row = self.result(index.row()) if index.isValid() else None
        if row is None:
            return None
        shown = self._shown(row, index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(row, shown, index.column())
        if role == Qt.ItemDataRole.ForegroundRole:
            if shown is not None and shown.flag in COLOURS:
                return QColor(Theme.current.colours[COLOURS[shown.flag]])
            if index.column() >= RANGE:
                return QColor(Theme.current.colours["muted"])
        if role == Qt.ItemDataRole.FontRole and shown is not None and COLOURS.get(shown.flag) == "danger":
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == CURRENT:
            return _RIGHT
        if role == Qt.ItemDataRole.ToolTipRole:
            told = result_tip(shown) if shown is not None else self._text(row, None, index.column())
            return plain_tip(told)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's title: the day of a request."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section == CURRENT else _LEFT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if section == NAME:
            return translate("Lab", "Test")
        if section == CURRENT:
            if self.card is None:
                return ""
            row = self.card.row
            return self._day(row.sampled_at or row.requested_at)
        if section == RANGE:
            return translate("Lab", "Reference range")
        column = section - FIXED
        return self._day(self.earlier[column].at) if column < len(self.earlier) else None

    def _day(self, moment: datetime) -> str:
        return format_date(local_day(moment, self._zone()))

    def _shown(self, row: ResultRow, column: int) -> ResultRow | None:
        if column == CURRENT:
            return row
        if column >= FIXED:
            return self.earlier[column - FIXED].values.get(row.analyte_id)
        return None

    def _text(self, row: ResultRow, shown: ResultRow | None, column: int) -> str:
        if column == NAME:
            return name_of(row.name)
        if column == RANGE:
            return f"{bounds_text(row.bounds, row.expected)} {unit_text(row.unit)}".strip()
        if shown is None or not shown.value:
            return "…" if column == CURRENT else ""
        text = marked(shown.value, shown.flag)
        if shown.earlier:
            text = f"✎ {text}"
        return text if shown.unit == row.unit else f"{text} {unit_text(shown.unit)}"


class ResultsTable(QTableView):
    """Shows a `ResultsModel`.

    Signals:
        chosen: ``(ResultRow | None)`` when the current analyte changes.
        opened: Enter or a double click.
    """

    chosen = Signal(object)
    opened = Signal()

    def __init__(self, zone: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("results_table")
        self.results = ResultsModel(zone, self)
        self.setModel(self.results)
        show_rows(self, 2.0)
        self.doubleClicked.connect(self._on_opened)

    def show_card(self, card: RequestCard | None, earlier: tuple[TrendColumn, ...] = ()) -> None:
        """Show a request; the current analyte stays current when the same request is shown again."""
        same = card is not None and self.results.card is not None and card.id == self.results.card.id
        row = self.currentIndex().row() if same else 0
        self.results.set_card(card, earlier)
        self.fit()
        if self.results.rowCount():
            self.setCurrentIndex(self.results.index(max(0, min(row, self.results.rowCount() - 1)), 0))
        else:
            self.chosen.emit(None)

    def fit(self) -> None:
        """Give the columns the widths their texts need."""
        header = self.horizontalHeader()
        for section in range(self.results.columnCount()):
            # Asked of the texts: the last section's present size is whatever was left of the width.
            needed = max(self.sizeHintForColumn(section), header.sectionSizeHint(section))
            header.resizeSection(section, min(needed + 12, 230))

    def current_result(self) -> ResultRow | None:
        """Return the result of the current row."""
        return self.results.result(self.currentIndex().row())

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which analyte is current."""
        super().currentChanged(current, previous)
        self.chosen.emit(self.results.result(current.row()) if current.isValid() else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; letters and digits are left to the window."""
        if not is_settled(event, self.opened.emit):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.show_card(self.results.card, self.results.earlier)

    def _on_opened(self) -> None:
        self.opened.emit()
