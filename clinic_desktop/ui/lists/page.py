"""The page of the clinic's lists: which list, and what is done with its rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QVBoxLayout

from clinic_desktop.core.errors import NotFound
from clinic_desktop.core.permissions import AUDIT_VIEW
from clinic_desktop.ui.actions import Action, label, make_action, repaint
from clinic_desktop.ui.cards import framed
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.strips import QuestionStrip
from clinic_desktop.ui.lists.rows import ListRows
from clinic_desktop.ui.lists.spec import ListAction, ReferenceList
from clinic_desktop.ui.pages import Page

CHOICE_WIDTH = 220


class ListsPage(Page):
    """The lists at the left, the rows of the chosen one at the right."""

    def __init__(self, context: AppContext, lists: Sequence[ReferenceList]) -> None:
        super().__init__(context)
        self.lists = tuple(lists)
        self._content: Any = None
        self._read_by = self.lists[0].load
        self.add_action = make_action(self, "add_entry", self._on_add, shortcut="Ins", glyph="add")
        self.edit_action = make_action(self, "edit_entry", self._on_edit, shortcut="Ctrl+E", glyph="edit")
        self.archive_action = make_action(
            self, "archive_entry", self._on_archive, shortcut="Del", glyph="archive"
        )
        self.history_action = make_action(
            self, "entry_history", self._on_history, shortcut="Ctrl+H", glyph="history"
        )
        self.archived_action = make_action(
            self, "show_archived_entries", self._on_show_archived, shortcut="Ctrl+Shift+A"
        )
        self._more = [(shown, more, self._make_more(more)) for shown in self.lists for more in shown.more]
        self.doubt = QuestionStrip("archive_doubt", "strip")
        self._doubted: Any = None
        self.choice = QListWidget()
        self.choice.setObjectName("list_choice")
        self.choice.addItems([shown.title() for shown in self.lists])
        self.choice.setCurrentRow(0)
        self.rows = ListRows(self.lists, self._row_actions())
        self.rows.chosen.connect(self._on_chosen)
        self.rows.opened.connect(self._on_opened)
        self.rows.show_list(self.shown)
        for action in (self.add_action, self.edit_action, self.archive_action):
            context.rights.guard(action, self._right)
        for _, more, action in self._more:
            if more.right:
                context.rights.guard(action, more.right)
        self.doubt.agreed.connect(self._on_sure)
        self.doubt.refused.connect(self._on_unsure)
        context.rights.guard(self.history_action, AUDIT_VIEW)
        self._build()
        self._show_more()
        self.choice.currentRowChanged.connect(self._on_list)
        self.retranslate()

    def _build(self) -> None:
        left, choices = framed(8, 12, 8, 8)
        left.setFixedWidth(CHOICE_WIDTH)
        choices.addWidget(self.choice)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(14)
        layout.addWidget(left)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self.doubt)
        right.addWidget(self.rows, 1)
        layout.addLayout(right, 1)

    def _make_more(self, more: ListAction) -> Action:
        def do() -> None:
            more.do(self.context, self, self.rows.table.current_row())

        return make_action(self, more.name, do, shortcut=more.shortcut, glyph=more.glyph)

    def _row_actions(self) -> tuple[QAction, ...]:
        own = (self.add_action, self.edit_action, self.archive_action, self.history_action)
        return (*own, *(action for _, _, action in self._more))

    def _right(self) -> str:
        return self.shown.right

    @property
    def shown(self) -> ReferenceList:
        """The list shown now."""
        return self.lists[max(0, self.choice.currentRow())]

    def show_list(self, name: str) -> None:
        """Show a list by its name."""
        self.choice.setCurrentRow(next(n for n, shown in enumerate(self.lists) if shown.name == name))

    def tables(self) -> frozenset[str]:
        """Return the tables of the list shown now; another one is read when it is chosen."""
        return self.shown.tables

    def focus_first(self) -> None:
        """Begin in the rows: typing narrows them."""
        self.rows.table.setFocus()

    def reload(self) -> None:
        """Read the list again."""
        shown = self.shown
        self.context.runner.query(self, shown.load, then=self._on_content, key="list")

    def reopen(self, form: str, subject: tuple[str, int]) -> None:
        """Open the form of an entry again."""
        shown = next(shown for shown in self.lists if shown.form == form)
        record_id = subject[1]
        self.show_list(shown.name)

        def read(work: Any) -> tuple[Any, Any]:
            content = shown.load(work)
            row = next((row for row in shown.rows(content) if row.id == record_id), None)
            if record_id and row is None:
                raise NotFound("not_found")
            return content, row

        def ready(found: tuple[Any, Any]) -> None:
            self._open_form(shown, *found)

        self.context.runner.query(self, read, then=ready, key="reopen")

    def retranslate(self) -> None:
        """Set every text anew."""
        for number, shown in enumerate(self.lists):
            self.choice.item(number).setText(shown.title())
        self.choice.setAccessibleName(self.tr("Lists"))
        label(self.add_action, self.tr("New"))
        label(self.edit_action, self.tr("Edit"))
        label(self.archive_action, self.tr("Archive"))
        label(self.history_action, self.tr("Changes"))
        label(self.archived_action, self.tr("Show archived"))
        for _, more, action in self._more:
            label(action, more.title())
        box = self.rows.archived_box
        box.setText(self.archived_action.text())
        box.setAccessibleName(self.archived_action.text())
        box.setToolTip(self.archived_action.toolTip())
        self.rows.retranslate()

    def repaint_icons(self) -> None:
        """Set every icon anew."""
        for action in self._row_actions():
            repaint(action)

    def showEvent(self, event: QShowEvent) -> None:
        """Lay the choice out by the style sheet, which knows it from now on."""
        super().showEvent(event)
        self.choice.scheduleDelayedItemsLayout()

    def _on_list(self) -> None:
        before, self._read_by = self._read_by, self.shown.load
        self._on_unsure()
        self.rows.show_list(self.shown)
        for action in (self.add_action, self.edit_action, self.archive_action):
            action.renew()
        self._show_more()
        if before == self._read_by and self._content is not None:
            # The same content has this list, too: it is there at once, and read again behind it.
            self.rows.set_content(self._content)
        else:
            self._content = None
        self.reload()

    def _on_content(self, content: Any) -> None:
        self._content = content
        self.rows.set_content(content)

    def _on_chosen(self, row: Any) -> None:
        for action in (self.edit_action, self.archive_action, self.history_action):
            action.setEnabled(row is not None)
        for _, more, action in self._more:
            action.setEnabled(row is not None or not more.needs_row)
        if self._doubted is not None and (row is None or row.id != self._doubted.id):
            self._on_unsure()
        archived = row is not None and row.archived
        label(self.archive_action, self.tr("Restore") if archived else self.tr("Archive"))

    def _on_show_archived(self) -> None:
        self.rows.archived_box.toggle()

    # --- what is done with a row

    def _open_form(self, shown: ReferenceList, content: Any, row: Any) -> None:
        group_id = self.rows.group_id if row is None else None
        form = shown.make_form(self.context, content, row, group_id, self)
        form.saved.connect(self._on_saved)
        form.open()

    def _on_saved(self, record_id: object) -> None:
        if isinstance(record_id, int):
            self.rows.want(record_id)

    def _on_add(self) -> None:
        if self._content is not None:
            self._open_form(self.shown, self._content, None)

    def _on_edit(self) -> None:
        row = self.rows.table.current_row()
        if row is not None:
            self._open_form(self.shown, self._content, row)

    def _on_opened(self, row: object) -> None:
        if not self.context.refuses(self.shown.right):
            self._on_edit()

    def _show_more(self) -> None:
        for shown, _, action in self._more:
            action.setVisible(shown is self.shown)

    def _on_archive(self) -> None:
        row: Any = self.rows.table.current_row()
        if row is None:
            return
        doubt = self.shown.doubt
        if row.archived or doubt is None:
            self._archive(row)
            return
        count = doubt.count

        def counted(found: int) -> None:
            if not found:
                self._archive(row)
                return
            self._doubted = row
            self.doubt.ask(doubt.question(found), self.tr("Archive"), self.tr("Leave it"))

        self.context.runner.query(self, lambda work: count(work, row.id), then=counted, key="doubt")

    def _on_sure(self) -> None:
        row = self._doubted
        self._on_unsure()
        if row is not None:
            self._archive(row)

    def _on_unsure(self) -> None:
        self._doubted = None
        had_focus = self.doubt.isAncestorOf(self.focusWidget() or self)
        self.doubt.hide()
        if had_focus:
            self.rows.table.setFocus()

    def _archive(self, row: Any) -> None:
        shown, record_id = self.shown, row.id
        if row.archived:
            verb, change, done = "restore", shown.restore, self.tr("Taken out of the archive: {name}")
        else:
            verb, change, done = "archive", shown.archive, self.tr("Put into the archive: {name}")
        self.context.runner.command(
            self,
            f"{shown.name}.{verb}",
            lambda work: change(work, record_id),
            action=self.archive_action,
            done=done.format(name=shown.columns[0].text(row)),
        )

    def _on_history(self) -> None:
        row: Any = self.rows.table.current_row()
        if row is not None:
            self.context.show_history(self.shown.table, row.id, self.shown.columns[0].text(row))
