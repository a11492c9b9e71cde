"""The tree of changes: actions, under each the fields with what they were and what they became."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from clinic_desktop.areas.audit.rows import FieldChange, HistoryEntry
from clinic_desktop.areas.audit.texts import field_text, table_text, value_text, verb_text
from clinic_desktop.core.dates import utc_now
from clinic_desktop.ui.i18n import format_moment

ChangeRole = int(Qt.ItemDataRole.UserRole)
SUMMARY = 3
WHAT_WIDTH = 260
"""Values that tell a made or removed row from the others while it is folded."""


class ChangesTree(QTreeWidget):
    """Shows history entries, grouped by action.

    Signals:
        chosen: another line is current; `current_change` tells which.
    """

    chosen = Signal()

    def __init__(self, name: str, own_table: str = "", parent: QWidget | None = None) -> None:
        """Fields of ``own_table``'s rows stand right under the action; other rows are named first."""
        super().__init__(parent)
        self.setObjectName(name)
        self._own = own_table
        self._zone = ""
        self._entries: tuple[HistoryEntry, ...] = ()
        self.setColumnCount(3)
        self.setUniformRowHeights(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setTabKeyNavigation(False)
        header = self.header()
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        for column, mode in enumerate(
            (
                QHeaderView.ResizeMode.Interactive,
                QHeaderView.ResizeMode.Stretch,
                QHeaderView.ResizeMode.Stretch,
            )
        ):
            header.setSectionResizeMode(column, mode)
        self.currentItemChanged.connect(self._on_current)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the values before and after room, also in a small window."""
        super().resizeEvent(event)
        self.header().resizeSection(0, min(WHAT_WIDTH, self.viewport().width() * 45 // 100))

    @property
    def entries(self) -> tuple[HistoryEntry, ...]:
        """What is shown, in order."""
        return self._entries

    def set_entries(self, entries: Sequence[HistoryEntry], zone: str) -> None:
        """Show other entries; the field that was current stays current if it is among them."""
        kept = self.current_change()
        self.clear()
        self._entries, self._zone = (), zone
        self.append_entries(entries)
        if kept is not None:
            self.select_field(kept[0].id, kept[1].name)
        first = self.topLevelItem(0)
        if self.current_change() is None and first is not None:
            self.setCurrentItem(first)

    def append_entries(self, entries: Sequence[HistoryEntry]) -> None:
        """Show more entries below."""
        last = self._entries[-1].action_id if self._entries else None
        self._entries = (*self._entries, *entries)
        group = self.topLevelItem(self.topLevelItemCount() - 1)
        for entry in entries:
            if group is None or entry.action_id != last:
                group = self._add_action(entry)
                last = entry.action_id
            self._add_entry(group, entry)

    def retranslate(self) -> None:
        """Set every text anew."""
        self.setHeaderLabels([self.tr("What"), self.tr("Before"), self.tr("After")])
        self.set_entries(self._entries, self._zone)

    def current_change(self) -> tuple[HistoryEntry, FieldChange] | None:
        """Return the field under the cursor with its entry, or None on another line."""
        item = self.currentItem()
        found: tuple[HistoryEntry, FieldChange] | None = item.data(0, ChangeRole) if item else None
        return found

    def current_entry(self) -> HistoryEntry | None:
        """Return the entry whose field is under the cursor."""
        change = self.current_change()
        return change[0] if change else None

    def _add_action(self, entry: HistoryEntry) -> QTreeWidgetItem:
        moment = format_moment(entry.at, self._zone, utc_now())
        parts = (moment, entry.who, verb_text(entry.verb), entry.workstation)
        item = QTreeWidgetItem([" · ".join(part for part in parts if part)])
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        item.setFont(0, bold)
        self.addTopLevelItem(item)
        item.setFirstColumnSpanned(True)
        item.setToolTip(0, item.text(0))
        item.setExpanded(True)
        return item

    def _add_entry(self, group: QTreeWidgetItem, entry: HistoryEntry) -> None:
        place = group
        if entry.table != self._own or entry.operation != "U":
            place = QTreeWidgetItem([self._headline(entry)])
            group.addChild(place)
            place.setFirstColumnSpanned(True)
            place.setToolTip(0, place.text(0))
            place.setExpanded(entry.operation != "I" or len(self._entries) < 3)
        for field in entry.fields:
            texts = [field_text(entry.table, field.name)]
            texts += [
                value_text(entry.table, field.name, value, self._zone) for value in (field.old, field.new)
            ]
            item = QTreeWidgetItem(texts)
            item.setData(0, ChangeRole, (entry, field))
            for column, text in enumerate(texts):
                item.setToolTip(column, text)
            spoken = self.tr("{field}: {old} → {new}").format(field=texts[0], old=texts[1], new=texts[2])
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken)
            place.addChild(item)
        group.setExpanded(True)

    def _headline(self, entry: HistoryEntry) -> str:
        name = table_text(entry.table)
        if entry.operation == "U":
            return self.tr("{record} No. {id}: changed").format(record=name, id=entry.row_id)
        told = self.tr("{record}: added") if entry.operation == "I" else self.tr("{record}: removed")
        values = [
            value_text(
                entry.table, field.name, field.new if entry.operation == "I" else field.old, self._zone
            )
            for field in entry.fields[:SUMMARY]
        ]
        return " — ".join(part for part in (told.format(record=name), ", ".join(values)) if part)

    def select_field(self, entry_id: int, field: str) -> None:
        """Put the cursor on a field of an entry, if it is shown."""
        waiting = [self.topLevelItem(n) for n in range(self.topLevelItemCount())]
        while waiting:
            item = waiting.pop()
            if item is None:
                continue
            change = item.data(0, ChangeRole)
            if change is not None and (change[0].id, change[1].name) == (entry_id, field):
                self.setCurrentItem(item)
                return
            waiting += [item.child(n) for n in range(item.childCount())]

    def _on_current(self) -> None:
        self.chosen.emit()
