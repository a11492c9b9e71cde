"""The rows of a list as they are seen: the tables, what narrows them, and how many there are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
)

from clinic_desktop.core.paging import Page, PageRequest
from clinic_desktop.core.text import fold, swap_layout
from clinic_desktop.ui.actions import ActionButton
from clinic_desktop.ui.flow import FlowLayout
from clinic_desktop.ui.lists.spec import STATE, ReferenceList
from clinic_desktop.ui.tables.keys import is_free_typing
from clinic_desktop.ui.tables.model import WindowedTableModel
from clinic_desktop.ui.tables.view import TableView
from clinic_desktop.ui.theme import set_role


class ListRows(QFrame):
    """Shows the rows of one list at a time: all of its content, narrowed by typing, group and archive.

    Signals:
        chosen: ``(row or None)`` when another row is current.
        opened: ``(row)`` on Enter or double click.
    """

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, lists: Sequence[ReferenceList], actions: Sequence[QAction]) -> None:
        super().__init__()
        set_role(self, "card")
        self._lists = tuple(lists)
        self._shown = self._lists[0]
        self._content: Any = None
        self._wanted: int | None = None
        self._orders = {shown.name: PageRequest("name") for shown in self._lists}
        self._tables = QStackedWidget()
        for shown in self._lists:
            self._tables.addWidget(self._make_table(shown))
        self.filter_field = QLineEdit()
        self.filter_field.setObjectName("list_filter")
        self.filter_field.setClearButtonEnabled(True)
        self.group = QComboBox()
        self.group.setObjectName("list_group")
        self.archived_box = QCheckBox()
        self.archived_box.setObjectName("show_archived")
        self._count = QLabel()
        self._count.setObjectName("list_count")
        set_role(self._count, "muted")
        self._build(actions)
        self.filter_field.textChanged.connect(self._show)
        self.filter_field.returnPressed.connect(self._on_filtered)
        self.group.currentIndexChanged.connect(self._show)
        self.archived_box.toggled.connect(self._show)

    def _make_table(self, shown: ReferenceList) -> TableView:
        table = TableView(WindowedTableModel(shown.columns, self))
        table.setObjectName(f"{shown.name}_table")
        table.chosen.connect(self.chosen)
        table.opened.connect(self.opened)
        table.order_wanted.connect(self._on_order_wanted)
        return table

    def _build(self, actions: Sequence[QAction]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 12, 1, 8)
        head = QHBoxLayout()
        head.setContentsMargins(14, 0, 14, 0)
        head.setSpacing(8)
        head.addWidget(self.filter_field, 2)
        head.addWidget(self.group, 1)
        head.addWidget(self.archived_box)
        column.addLayout(head)
        buttons = FlowLayout(spacing=8)
        buttons.setContentsMargins(14, 4, 14, 4)
        for action in actions:
            buttons.addWidget(ActionButton(action))
        column.addLayout(buttons)
        column.addWidget(self._tables, 1)
        self._count.setContentsMargins(14, 2, 14, 0)
        column.addWidget(self._count)

    # --- what the page calls

    @property
    def table(self) -> TableView:
        """The table of the list shown now."""
        table = self._tables.currentWidget()
        assert isinstance(table, TableView)
        return table

    @property
    def group_id(self) -> int | None:
        """The group the list is narrowed to, or None for all of it."""
        chosen = self.group.currentData() if self._shown.grouping is not None else None
        return chosen if isinstance(chosen, int) else None

    def show_list(self, shown: ReferenceList) -> None:
        """Show another list, empty until its content is set."""
        self._shown, self._content, self._wanted = shown, None, None
        self._tables.setCurrentIndex(self._lists.index(shown))
        self.group.setVisible(shown.grouping is not None)
        self.filter_field.clear()
        self._show()

    def set_content(self, content: Any) -> None:
        """Show the newest content of the list; the current row stays current."""
        self._content = content
        self._fill_groups()
        if self._wanted is not None and all(row.id != self._wanted for row in self._rows()):
            # What was just saved is shown, whatever the list was narrowed to.
            self.filter_field.clear()
            self.group.setCurrentIndex(0)
        self._show()
        self._wanted = None

    def want(self, record_id: int) -> None:
        """Make a record current when the content comes that has it."""
        self._wanted = record_id

    def retranslate(self) -> None:
        """Set every text anew."""
        for number, shown in enumerate(self._lists):
            table = self._tables.widget(number)
            assert isinstance(table, TableView)
            table.setAccessibleName(shown.title())
            table.rows.reformat()
        self.filter_field.setPlaceholderText(self.tr("Find in the list"))
        self.filter_field.setAccessibleName(self.tr("Find in the list"))
        self.filter_field.setToolTip(self.tr("Find in the list: just type"))
        self._fill_groups()
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters that the table left narrow the list; digits go on to the search box: a scanner's."""
        if is_free_typing(event) and event.text().isalpha():
            self.filter_field.setFocus()
            self.filter_field.setText(event.text())
            return
        super().keyPressEvent(event)

    # --- rows

    def _fill_groups(self) -> None:
        grouping = self._shown.grouping
        if grouping is None or self._content is None:
            return
        chosen = self.group.currentData()
        self.group.blockSignals(True)
        self.group.clear()
        self.group.addItem(grouping.everything(), None)
        for group_id, text in grouping.groups(self._content):
            self.group.addItem(text, group_id)
        self.group.setCurrentIndex(max(0, self.group.findData(chosen)))
        self.group.blockSignals(False)
        self.group.setAccessibleName(grouping.title())
        self.group.setToolTip(grouping.title())

    def _rows(self) -> list[Any]:
        if self._content is None:
            return []
        shown, group_id = self._shown, self.group_id
        rows = [row for row in shown.rows(self._content) if self.archived_box.isChecked() or not row.archived]
        if shown.grouping is not None and group_id is not None:
            rows = [row for row in rows if shown.grouping.group_of(row) == group_id]
        typed = self.filter_field.text()
        found = _matching(shown, rows, typed) or _matching(shown, rows, swap_layout(typed))
        order = self._orders[shown.name]
        column = next((c for c in shown.columns if c.sort == order.sort), shown.columns[0])
        return sorted(found, key=lambda row: fold(column.text(row)), reverse=order.descending)

    def _show(self) -> None:
        rows, table, current = self._rows(), self.table, self.table.current_row()
        position = max(0, table.currentIndex().row())
        told = self.tr("Nothing here. Insert adds an entry.")
        for number, column in enumerate(self._shown.columns):
            if column.key == STATE:
                table.setColumnHidden(number, not self.archived_box.isChecked())
        table.set_empty_text(told if self._content is not None else "")
        table.rows.begin(self._orders[self._shown.name], Page(tuple(rows), None))
        wanted = self._wanted or getattr(current, "id", None)
        if wanted is not None and table.rows.position_of(wanted) is None and rows:
            # The row is gone, into the archive perhaps: stay where it was.
            wanted = rows[min(position, len(rows) - 1)].id
        table.select_record(wanted)
        self._count.setText(self.tr("%n record(s)", "", len(rows)) if self._content is not None else "")
        self.chosen.emit(table.current_row())

    def _on_order_wanted(self, request: PageRequest) -> None:
        self._orders[self._shown.name] = request
        self._show()

    def _on_filtered(self) -> None:
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _matching(shown: ReferenceList, rows: Sequence[Any], typed: str) -> list[Any]:
    wanted = fold(typed).split()
    return [row for row in rows if _holds(fold(" ".join(shown.words(row))), wanted)]


def _holds(text: str, wanted: Sequence[str]) -> bool:
    return all(word in text for word in wanted)
