"""The one table model: pages of rows by key, formatted once when they arrive."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor

from clinic_desktop.core.paging import WINDOW_LIMIT, Page, PageRequest
from clinic_desktop.ui.labels import plain_tip
from clinic_desktop.ui.tables.columns import ColumnSpec
from clinic_desktop.ui.theme import Theme

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()

RowRole = int(Qt.ItemDataRole.UserRole)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
# Plain numbers: comparing with Qt's own enumeration takes as long as all the rest.
_TEXT = frozenset({int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole)})
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_FOREGROUND = int(Qt.ItemDataRole.ForegroundRole)
_SERVED = _TEXT | {_ALIGNMENT, _FOREGROUND, RowRole, int(Qt.ItemDataRole.ToolTipRole)}


class WindowedTableModel(QAbstractTableModel, Generic[R]):
    """Shows the pages it is given and asks for the next when the view nears the end.

    Signals:
        page_wanted: ``(PageRequest)``; answer with `append`.
    """

    page_wanted = Signal(object)

    def __init__(self, columns: Sequence[ColumnSpec[R]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.request = PageRequest(sort=next((c.sort for c in columns if c.sort), "id"))
        self._alignments = tuple(_RIGHT if column.right else _LEFT for column in self.columns)
        self._rows: list[R] = []
        self._texts: list[tuple[str, ...]] = []
        self._next: tuple[object, ...] | None = None
        self._asking = False

    def begin(self, request: PageRequest, page: Page[R]) -> None:
        """Show the first page of a new order or filter."""
        self.beginResetModel()
        self.request = request
        self._rows = list(page.rows)
        self._texts = [self._format(row) for row in page.rows]
        self._next = None if request.from_end else page.next_key
        self._asking = False
        self.endResetModel()

    def append(self, page: Page[R]) -> None:
        """Add the page that was asked for."""
        self._asking = False
        self._next = page.next_key
        if not page.rows:
            return
        first = len(self._rows)
        self.beginInsertRows(ROOT, first, first + len(page.rows) - 1)
        self._rows += page.rows
        self._texts += [self._format(row) for row in page.rows]
        self.endInsertRows()

    def reformat(self) -> None:
        """Format every loaded row anew, after a change of language."""
        self._texts = [self._format(row) for row in self._rows]
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self.columns) - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    @property
    def is_cut(self) -> bool:
        """Whether the window is full while there are more rows: time to refine the search."""
        return self._next is not None and len(self._rows) >= WINDOW_LIMIT

    def row(self, number: int) -> R | None:
        """Return the row shown at a position."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def cell(self, row: int, column: int) -> tuple[str, int, bool]:
        """Return a cell's text, its alignment, and whether it is dimmed: at once, what `data` tells by roles."""
        archived = getattr(self._rows[row], "archived", False)
        return self._texts[row][column], self._alignments[column], archived

    def position_of(self, record_id: int) -> int | None:
        """Return where a record is shown, or None."""
        return next((n for n, row in enumerate(self._rows) if getattr(row, "id", None) == record_id), None)

    # --- Qt

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return how many rows are loaded."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text, the alignment or the row itself (`RowRole`)."""
        # Asked seven times for each cell of each frame, mostly for what no cell has.
        if role not in _SERVED or not index.isValid():
            return None
        if role in _TEXT:
            return self._texts[index.row()][index.column()]
        if role == _ALIGNMENT:
            return self._alignments[index.column()]
        if role == _FOREGROUND:
            archived = getattr(self._rows[index.row()], "archived", False)
            return QColor(Theme.current.colours["muted"]) if archived else None
        if role == RowRole:
            return self._rows[index.row()]
        return plain_tip(self._texts[index.row()][index.column()])

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's title."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self.columns[section].right else _LEFT
        return None

    def canFetchMore(self, parent: Index = ROOT) -> bool:
        """Say whether there is another page to ask for."""
        return (
            not parent.isValid()
            and self._next is not None
            and not self._asking
            and len(self._rows) < WINDOW_LIMIT
        )

    def fetchMore(self, parent: Index = ROOT) -> None:
        """Ask for the next page; never waits for it."""
        if not self.canFetchMore(parent):
            return
        self._asking = True
        asked = self.request
        self.page_wanted.emit(
            PageRequest(
                asked.sort, asked.descending, self._next, False, asked.size, asked.text, asked.filters
            )
        )

    def _format(self, row: R) -> tuple[str, ...]:
        return tuple(column.text(row) for column in self.columns)
