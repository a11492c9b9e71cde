"""The history of one record: who changed what and when, an old value put back, the card as it was."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import ClassVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from clinic_desktop.areas.audit import queries, service
from clinic_desktop.areas.audit.page.changes import ChangesTree
from clinic_desktop.areas.audit.rows import HistoryEntry, RecordAsOf, RowAsOf
from clinic_desktop.areas.audit.subjects import SUBJECTS
from clinic_desktop.areas.audit.texts import field_text, table_text, value_text
from clinic_desktop.core.errors import ClinicError, Denied
from clinic_desktop.core.permissions import AUDIT_RESTORE
from clinic_desktop.ui.actions import Action, ActionButton, add_lock_key, label, make_action, repaint
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.failures import sentence
from clinic_desktop.ui.forms.fields.text import DateField, Unreadable
from clinic_desktop.ui.i18n import format_date
from clinic_desktop.ui.labels import plain
from clinic_desktop.ui.pages import Page
from clinic_desktop.ui.theme import set_role

PAGE = 200


class HistoryPage(Page):
    """The changes of one record, newest first."""

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset(
        name for kind in SUBJECTS.values() for name in (kind.table, *(child.table for child in kind.children))
    )

    def __init__(
        self, context: AppContext, table: str, record_id: int, title: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent)
        self._table, self._record_id = table, record_id
        self._as_of: RecordAsOf | None = None
        self._more = False
        self._title = plain("title")
        self._title.setText(title)
        self._told = plain("muted")
        self.tree = ChangesTree("changes", table)
        self.tree.chosen.connect(self._on_chosen)
        self.day_tree = QTreeWidget()
        self.day_tree.setObjectName("as_of")
        self.day_tree.setColumnCount(2)
        self.day_tree.setUniformRowHeights(True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.tree)
        self._stack.addWidget(self.day_tree)
        self._day_label = QLabel()
        self.day_field = DateField(self.context.today)
        self.day_field.setObjectName("as_of_day")
        self.day_field.setMaximumWidth(160)
        self.day_field.returnPressed.connect(self._on_day)
        self._day_label.setBuddy(self.day_field)
        self.restore_action = self._make("restore_value", self._on_restore, "Ctrl+R", "restore")
        self.more_action = self._make("load_more", self._on_more, "Ctrl+M", "more")
        self.day_action = self._make("show_as_of", self._on_day, "Ctrl+D", "history")
        self.back_action = self._make("back_to_changes", self._on_back, "Ctrl+B", "undo")
        self._build()
        self.restore_action.reason = self._reason_against
        self.retranslate()

    def _make(self, name: str, slot: object, shortcut: str, glyph: str) -> Action:
        action = make_action(self, name, slot, shortcut=shortcut, glyph=glyph)  # type: ignore[arg-type]
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        return action

    def _build(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._day_label)
        top.addWidget(self.day_field)
        top.addWidget(ActionButton(self.day_action))
        below = QHBoxLayout()
        for action in (self.restore_action, self.more_action, self.back_action):
            below.addWidget(ActionButton(action))
        below.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addWidget(self._told)
        layout.addWidget(self._stack, 1)
        layout.addLayout(below)
        self._on_chosen()

    def focus_first(self) -> None:
        """Begin in the list."""
        self.tree.setFocus()

    def reload(self) -> None:
        """Read the newest changes again."""
        table, record_id = self._table, self._record_id
        self.context.runner.query(
            self,
            lambda work: queries.list_history(work, table, record_id, limit=PAGE),
            then=self._on_entries,
            key="history",
            failed=self._on_failed,
        )

    def retranslate(self) -> None:
        """Set every text anew."""
        label(self.more_action, self.tr("Load more"))
        label(self.restore_action, self.tr("Restore this value"))
        label(self.day_action, self.tr("Show"))
        label(self.back_action, self.tr("Back to the changes"))
        self._day_label.setText(self.tr("As it was on"))
        self.day_field.setAccessibleName(self.tr("As it was on"))
        self.day_field.setPlaceholderText(format_date(self.context.today()))
        self.tree.setAccessibleName(self.tr("Changes"))
        self.tree.retranslate()
        self.day_tree.setAccessibleName(self.tr("As it was on"))
        self.day_tree.setHeaderLabels([self.tr("What"), self.tr("Value")])
        self.day_tree.header().resizeSection(0, 300)
        self._on_chosen()
        self._show_state()

    def repaint_icons(self) -> None:
        """Set every icon anew."""
        for action in (self.restore_action, self.more_action, self.day_action, self.back_action):
            repaint(action)

    # --- the changes

    def _on_entries(self, entries: tuple[HistoryEntry, ...]) -> None:
        self.context.note_access("card", self._table, self._record_id, 1)
        self._more = len(entries) == PAGE
        self.tree.set_entries(entries, self.context.conventions.time_zone)
        self._on_chosen()
        self._show_state()

    def _on_failed(self, error: ClinicError) -> bool:
        if not isinstance(error, Denied):
            return False
        set_role(self._told, "danger")
        self._told.setText(sentence(error))
        self._told.show()
        return True

    def _on_more(self) -> None:
        if not self._more or not self.tree.entries:
            return
        table, record_id, before = self._table, self._record_id, self.tree.entries[-1].id
        self.context.runner.query(
            self,
            lambda work: queries.list_history(work, table, record_id, before=before, limit=PAGE),
            then=self._on_older,
            key="history",
        )

    def _on_older(self, entries: tuple[HistoryEntry, ...]) -> None:
        self._more = len(entries) == PAGE
        self.tree.append_entries(entries)
        self._show_state()

    def _show_state(self) -> None:
        on_day = self._stack.currentWidget() is self.day_tree
        self.more_action.setEnabled(self._more and not on_day)
        self.back_action.setEnabled(on_day)
        set_role(self._told, "muted")
        if not on_day:
            self._told.setText("" if self.tree.entries else self.tr("Nothing was changed yet."))
        self._told.setVisible(bool(self._told.text()))

    # --- an old value

    def _on_chosen(self) -> None:
        self.restore_action.renew()

    def _reason_against(self) -> str:
        if self._stack.currentWidget() is not self.tree:
            return self.tr("Go back to the changes first.")
        change = self.tree.current_change()
        if change is None:
            return self.tr("Choose a changed field.")
        entry, field = change
        if not service.can_restore(entry.table, field.name, entry.operation):
            return self.tr("This is never put back from here: change it in its own form.")
        actor = self.context.actor
        if not (actor.may(AUDIT_RESTORE) and actor.may(service.RESTORABLE[entry.table].permission)):
            return self.tr("Your role may not put old values back.")
        return ""

    def _on_restore(self) -> None:
        change = self.tree.current_change()
        if change is None:
            return
        entry, field = change
        self.context.runner.command(
            self,
            "audit.restore",
            lambda work: service.restore_value(work, entry.id, field.name),
            action=self.restore_action,
            done=self.tr("The old value was put back"),
        )

    # --- as it was

    def _on_day(self) -> None:
        try:
            day = self.day_field.value()
        except Unreadable:
            day = None
        if day is None:
            set_role(self._told, "danger")
            self._told.setText(
                self.tr("Write the day, such as {day}.").format(day=format_date(self.context.today()))
            )
            self._told.show()
            self.day_field.setFocus()
            return
        zone = ZoneInfo(self.context.conventions.time_zone)
        # To the end of that day where the clinic is.
        moment = datetime.combine(day + timedelta(days=1), time(), zone) - timedelta(microseconds=1)
        table, record_id = self._table, self._record_id
        self.context.runner.query(
            self,
            lambda work: queries.get_as_of(work, table, record_id, moment),
            then=lambda found: self._on_as_of(day, found),
            key="as_of",
        )

    def _on_as_of(self, day: date, found: RecordAsOf) -> None:
        self.day_tree.clear()
        for row in (found.own, *found.children):
            if row is not None:
                self._add_row(row)
        told = self.tr("As it was at the end of {day}") if found.own else self.tr("Not there yet on {day}")
        self._told.setText(told.format(day=format_date(day)))
        self._stack.setCurrentWidget(self.day_tree)
        self._on_chosen()
        self._show_state()
        self.day_tree.setFocus()

    def _add_row(self, row: RowAsOf) -> None:
        zone = self.context.conventions.time_zone
        item = QTreeWidgetItem([table_text(row.table)])
        self.day_tree.addTopLevelItem(item)
        item.setFirstColumnSpanned(True)
        for name, value in row.values:
            if value not in (None, ""):
                texts = [field_text(row.table, name), value_text(row.table, name, value, zone)]
                line = QTreeWidgetItem(texts)
                line.setToolTip(1, texts[1])
                item.addChild(line)
        item.setExpanded(True)

    def _on_back(self) -> None:
        self._stack.setCurrentWidget(self.tree)
        self._told.setText("")
        self._on_chosen()
        self._show_state()
        self.tree.setFocus()


class HistoryDialog(QDialog):
    """Shows `HistoryPage` beside the card; not modal, so that both can be looked at."""

    def __init__(
        self, context: AppContext, table: str, record_id: int, title: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("history_dialog")
        # The title bar and the task bar are seen by everybody: no name stands there.
        self.setWindowTitle(self.tr("Changes"))
        add_lock_key(self, context.lock)
        self.page = HistoryPage(context, table, record_id, title, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.addWidget(self.page)
        self.resize(860, 620)
        self.page.focus_first()
