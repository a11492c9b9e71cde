"""Who owes: a view of the cash desk by the age of the debts, with the way to each account and its statement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from clinic_desktop.areas.billing import columns, queries
from clinic_desktop.areas.billing.page.document import debts_sheet, statement_sheet
from clinic_desktop.areas.billing.rows import DebtRow
from clinic_desktop.core.kinds import ACCOUNT, OWNER
from clinic_desktop.core.money import Money
from clinic_desktop.core.paging import WINDOW_LIMIT, PageRequest
from clinic_desktop.core.paging import Page as Rows
from clinic_desktop.core.spreadsheets import write_table
from clinic_desktop.ui.actions import Action, ActionButton, MenuButton, label, make_action, repaint
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.flow import FlowLayout
from clinic_desktop.ui.i18n import format_money
from clinic_desktop.ui.labels import WrappedLabel
from clinic_desktop.ui.pages import Page
from clinic_desktop.ui.saving import ask_where_to_save
from clinic_desktop.ui.sheet_window import SheetWindow
from clinic_desktop.ui.tables.model import WindowedTableModel
from clinic_desktop.ui.tables.view import TableView
from clinic_desktop.ui.theme import set_role, text_scale

CANNOT_WRITE = -1


class DebtsView(Page):
    """The owners who owe.

    Signals:
        left: back to the invoices.
    """

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset(
        {"invoices", "payments", "payment_allocations", "owners", "owner_terms"}
    )

    left = Signal()

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._request = PageRequest("total", descending=True)
        self._owed: tuple[int, Money] | None = None
        self._told = WrappedLabel()
        set_role(self._told, "heading")
        self.search_field = QLineEdit()
        self.search_field.setObjectName("debt_search")
        self.search_field.setClearButtonEnabled(True)
        self.search_field.setMinimumWidth(260)
        self.search_field.textChanged.connect(self._on_typed)
        self.model = WindowedTableModel(columns.debts(), self)
        self.table = TableView(self.model)
        self.table.setObjectName("debt_table")
        self.model.page_wanted.connect(self._on_page_wanted)
        self.table.order_wanted.connect(self._ask)
        self.table.opened.connect(self._on_opened)
        self.table.chosen.connect(self._on_chosen)
        self.actions_by_name: dict[str, Action] = {
            name: make_action(self, f"debts_{name}", slot, shortcut=keys, glyph=glyph)
            for name, slot, keys, glyph in (
                ("account", self._on_account, "Ctrl+O", "owner"),
                ("statement", self._on_statement, "Ctrl+T", "document"),
                ("print", self._on_print, "Ctrl+P", "print"),
                ("export", self._on_export, "Ctrl+S", "export"),
                ("back", self.left.emit, "Esc", "undo"),
            )
        }
        self._more = MenuButton("debts_more", [self.actions_by_name[name] for name in ("print", "export")])
        self._build()
        self.retranslate()

    def _build(self) -> None:
        row = FlowLayout(spacing=8)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.search_field)
        for name in ("account", "statement"):
            row.addWidget(ActionButton(self.actions_by_name[name]))
        row.addWidget(self._more)
        row.addWidget(ActionButton(self.actions_by_name["back"]))
        head = QVBoxLayout()
        head.setContentsMargins(14, 0, 14, 0)
        head.setSpacing(8)
        head.addWidget(self._told)
        head.addLayout(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.table, 1)

    def focus_first(self) -> None:
        """Begin in the list."""
        self.table.setFocus()

    def reload(self) -> None:
        """Read the first page again, and what is owed altogether."""
        request = self._request

        def read(work: Any) -> tuple[Rows[DebtRow], tuple[int, Money]]:
            return queries.list_debts(work, request), queries.total_debt(work)

        self.context.runner.query(
            self, read, then=lambda found: self._on_first_page(request, *found), key="debts"
        )

    def retranslate(self) -> None:
        """Set every text anew."""
        for name, text in (
            ("account", self.tr("Account")),
            ("statement", self.tr("Statement")),
            ("print", self.tr("Print the list")),
            ("export", self.tr("Save as a file")),
            ("back", self.tr("Invoices")),
        ):
            label(self.actions_by_name[name], text)
        self._more.set_label(self.tr("More"))
        self.search_field.setPlaceholderText(self.tr("Name of the owner"))
        self.search_field.setAccessibleName(self.tr("Name of the owner"))
        self.table.setAccessibleName(self.tr("Debts"))
        self.table.set_empty_text(self.tr("Nobody owes anything."))
        self.model.reformat()
        header = self.table.horizontalHeader()
        for number, column in enumerate(self.model.columns):
            # A sum that is cut is worse than a list that is wider than the window.
            width = round(column.width * text_scale())
            header.resizeSection(number, max(width, header.sectionSizeHint(number)))
        self._tell()

    def repaint_icons(self) -> None:
        """Set every icon anew."""
        for action in self.actions_by_name.values():
            repaint(action)

    # --- answers

    def _on_first_page(self, request: PageRequest, page: Rows[DebtRow], owed: tuple[int, Money]) -> None:
        current = self._current()
        self._owed = owed
        self.model.begin(request, page)
        self.table.select_record(current.id if current is not None else None)
        self._tell()

    def _on_page_wanted(self, request: PageRequest) -> None:
        self.context.runner.query(
            self, lambda work: queries.list_debts(work, request), then=self.model.append, key="page"
        )

    def _tell(self) -> None:
        count, total = self._owed if self._owed is not None else (0, None)
        told = ""
        if total is not None:
            owners = self.tr("%n owner(s)", "", count)
            told = " · ".join((self.tr("Owed: {sum}").format(sum=format_money(total)), owners))
        self._told.setText(told)
        chosen = self._current() is not None
        for name in ("account", "statement"):
            self.actions_by_name[name].setEnabled(chosen)
        for name in ("print", "export"):
            self.actions_by_name[name].setEnabled(bool(count))

    def _current(self) -> DebtRow | None:
        row = self.table.current_row()
        return row if isinstance(row, DebtRow) else None

    # --- what the user does

    def _ask(self, request: PageRequest) -> None:
        self._request = request
        self.reload()

    def _on_typed(self, text: str) -> None:
        self._ask(replace(self._request, text=text, after=None, from_end=False))

    def _on_chosen(self, row: DebtRow) -> None:
        self._tell()

    def _on_opened(self, row: DebtRow) -> None:
        self.context.navigate(ACCOUNT, row.owner_id)

    def _on_account(self) -> None:
        row = self._current()
        if row is not None:
            self._on_opened(row)

    def _on_statement(self) -> None:
        row = self._current()
        if row is not None:
            owner_id = row.owner_id
            title = self.tr("Statement — {owner}").format(owner=row.owner)
            self._show_sheet(title, (OWNER, owner_id), lambda work, _: statement_sheet(work, owner_id))

    def _on_print(self) -> None:
        request = replace(self._request, size=WINDOW_LIMIT, after=None, from_end=False)
        self._show_sheet(self.tr("Debts"), ("debts", 0), lambda work, _: debts_sheet(work, request))

    def _show_sheet(self, title: str, subject: tuple[str, int], make: Any) -> None:
        language = self.context.languages.current
        SheetWindow(self.context, title, make, self, language=language, subject=subject).show()

    def _on_export(self) -> None:
        kinds = {"xlsx": self.tr("Excel (*.xlsx)"), "csv": self.tr("CSV (*.csv)")}
        ask_where_to_save(
            self.context, self, self.tr("Save as a file"), self.tr("debts"), self.export_to, kinds=kinds
        )

    def export_to(self, name: str) -> None:
        """Write everybody who owes to a ``.xlsx`` or ``.csv`` file, in the order of the list."""
        request, path = replace(self._request, size=WINDOW_LIMIT, after=None, from_end=False), Path(name)
        note = self.context.note_access

        def export(work: Any) -> int:
            shown = columns.debts()
            header = [column.title() for column in shown]
            try:
                count = write_table(
                    path, header, ([column.text(row) for column in shown] for row in _all(work, request))
                )
            except OSError:
                return CANNOT_WRITE
            note("export", "debts", None, count)
            return count

        self.context.runner.query(self, export, then=self._on_exported, key="export")

    def _on_exported(self, count: int) -> None:
        if count == CANNOT_WRITE:
            told = self.tr("The file can't be written. Close it in other programs or choose another folder.")
        else:
            told = self.tr("%n row(s) written", "", count)
        self.context.failures.done(told, None)


def _all(work: Any, request: PageRequest) -> Iterator[DebtRow]:
    while True:
        page = queries.list_debts(work, request)
        yield from page.rows
        if page.next_key is None:
            return
        request = replace(request, after=page.next_key)
