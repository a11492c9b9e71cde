"""The table as it is seen: fixed rows, sorting in the database, an empty state with one next action."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QTableView, QWidget

from clinic_desktop.core.paging import PageRequest
from clinic_desktop.ui.tables.cells import CellDelegate
from clinic_desktop.ui.tables.keys import is_settled
from clinic_desktop.ui.tables.model import Index, RowRole, WindowedTableModel
from clinic_desktop.ui.theme import set_role

LEAST_OF_LAST = 0.6


def show_rows(table: QTableView, lines: float) -> None:
    """Let a table show rows to choose from, each so many lines of text high; Tab leaves it."""
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    vertical, header = table.verticalHeader(), table.horizontalHeader()
    vertical.hide()
    vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    vertical.setDefaultSectionSize(int(table.fontMetrics().height() * lines))
    header.setStretchLastSection(True)
    header.setHighlightSections(False)


class TableView(QTableView):
    """Shows a `WindowedTableModel`.

    Signals:
        chosen: ``(row)`` when the current row changes.
        opened: ``(row)`` on Enter or double click.
        order_wanted: ``(PageRequest)`` for a new order or the other end of the list.
    """

    chosen = Signal(object)
    opened = Signal(object)
    order_wanted = Signal(object)

    def __init__(self, model: WindowedTableModel, parent: QWidget | None = None) -> None:  # type: ignore[type-arg]
        super().__init__(parent)
        self.rows = model
        self.setModel(model)
        show_rows(self, 2.2)
        self._cells = CellDelegate(model, self)
        self.setItemDelegate(self._cells)
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        for number, column in enumerate(model.columns):
            header.resizeSection(number, column.width)
        # The last one takes what the others leave: a little less than wished for is better than a scroll bar.
        header.resizeSection(len(model.columns) - 1, int(model.columns[-1].width * LEAST_OF_LAST))
        header.sectionClicked.connect(self._on_header)
        self.doubleClicked.connect(self._on_opened)
        self._empty = QLabel(self.viewport())
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self._empty, "muted")
        model.modelReset.connect(self._on_reset)
        model.rowsInserted.connect(self._on_reset)

    def set_empty_text(self, text: str) -> None:
        """Say what an empty list means and what to do next."""
        self._empty.setText(text)

    def current_row(self) -> object | None:
        """Return the row under the cursor."""
        index = self.currentIndex()
        return index.data(RowRole) if index.isValid() else None

    def select_record(self, record_id: int | None) -> None:
        """Put the cursor on a record if it is loaded, else on the first row."""
        position = self.rows.position_of(record_id) if record_id is not None else None
        if self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(position or 0, 0))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row is current."""
        super().currentChanged(current, previous)
        if current.isValid() and current.row() != previous.row():
            self.chosen.emit(current.data(RowRole))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; Home and End go to the ends of the whole list, not of what is loaded."""
        if event.key() == Qt.Key.Key_End and self.rows.canFetchMore():
            self._ask(from_end=True)
            return
        if event.key() == Qt.Key.Key_Home and self.rows.request.from_end:
            self._ask(from_end=False)
            return
        current = self.currentIndex()
        if not is_settled(event, partial(self._on_opened, current) if current.isValid() else None):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the empty state in the middle."""
        super().resizeEvent(event)
        self._empty.setGeometry(self.viewport().rect().adjusted(24, 0, -24, 0))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.rows.reformat()
        elif event.type() == QEvent.Type.FontChange:
            self._cells.forget()

    def _on_reset(self) -> None:
        self._empty.setVisible(self.rows.rowCount() == 0)

    def _on_opened(self, index: Index) -> None:
        self.opened.emit(index.data(RowRole))

    def _on_header(self, section: int) -> None:
        sort = self.rows.columns[section].sort
        if not sort:
            return
        asked = self.rows.request
        descending = asked.sort == sort and not asked.descending
        self.horizontalHeader().setSortIndicatorShown(True)
        self.horizontalHeader().setSortIndicator(
            section, Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        )
        self.order_wanted.emit(PageRequest(sort, descending, text=asked.text, filters=asked.filters))

    def _ask(self, *, from_end: bool) -> None:
        asked = self.rows.request
        self.order_wanted.emit(
            PageRequest(
                asked.sort, asked.descending, from_end=from_end, text=asked.text, filters=asked.filters
            )
        )
