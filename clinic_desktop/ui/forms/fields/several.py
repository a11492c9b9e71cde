"""Fields that hold several values at once: names line by line, some of a list by their marks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from clinic_desktop.core.names import SEPARATOR
from clinic_desktop.ui.forms.fields.text import NoteField

SHOWN_ROWS = 6


class NamesField(NoteField):
    """Names, one on each line; its value has ``|`` between them."""

    def value(self) -> str:
        """Return the names as typed."""
        return SEPARATOR.join(line for line in self.toPlainText().splitlines() if line.strip())

    def set_value(self, value: Any) -> None:
        """Show names that have ``|`` between them."""
        self.setPlainText(str(value).replace(SEPARATOR, "\n"))

    def describe(self, value: Any) -> str:
        """Return the names on one line."""
        return str(value).replace(SEPARATOR, ", ")


class ChecksField(QListWidget):
    """Any number of the entries of a list, marked; its value has their keys with ``|`` between them."""

    changed = Signal()

    def __init__(self, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = dict(choices)
        self._given: tuple[str, ...] = ()
        for key, text in choices:
            item = QListWidgetItem(text)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            item.setData(Qt.ItemDataRole.UserRole, key)
            self.addItem(item)
        self.setFixedHeight(round(self.fontMetrics().height() * 1.8) * SHOWN_ROWS)
        self.itemChanged.connect(self.changed)

    def value(self) -> str:
        """Return the keys of the marked entries; of the value given, the order and what is no entry stay."""
        marked = [item.data(Qt.ItemDataRole.UserRole) for item in self._items() if _is_marked(item)]
        kept = [key for key in self._given if key in marked or key not in self._texts]
        return SEPARATOR.join((*kept, *(key for key in marked if key not in kept)))

    def set_value(self, value: Any) -> None:
        """Mark the entries of a value."""
        self._given = keys = tuple(key for key in str(value).split(SEPARATOR) if key)
        for item in self._items():
            marked = item.data(Qt.ItemDataRole.UserRole) in keys
            item.setCheckState(Qt.CheckState.Checked if marked else Qt.CheckState.Unchecked)

    def typed(self) -> Any:
        """Return the value as it stands."""
        return self.value()

    def retype(self, typed: Any) -> None:
        """Put back what `typed` returned."""
        self.set_value(typed if isinstance(typed, str) else "")

    def describe(self, value: Any) -> str:
        """Return the entries' texts on one line."""
        return ", ".join(self._texts.get(key, key) for key in str(value).split(SEPARATOR))

    def showEvent(self, event: QShowEvent) -> None:
        """Lay the entries out by the style sheet, which knows them from now on."""
        super().showEvent(event)
        self.scheduleDelayedItemsLayout()

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]


def _is_marked(item: QListWidgetItem) -> bool:
    return item.checkState() == Qt.CheckState.Checked
