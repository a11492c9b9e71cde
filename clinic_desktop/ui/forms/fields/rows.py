"""A field that is a list of equal rows of fields: phones, means of identification."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget


class Rows(QWidget):
    """A list of equal rows of fields that grows and shrinks: phones, identifiers.

    Subclasses make a row's widgets and read them.
    """

    changed = Signal()

    def __init__(self, add_text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[tuple[QWidget, list[Any]]] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(6)
        self._add = QPushButton(add_text)
        self._add.setProperty("role", "flat")
        self._add.setAutoDefault(False)
        self._add.setAccessibleName(add_text)
        self._add.clicked.connect(self._on_add)
        self._box.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    def make_fields(self) -> list[Any]:
        """Make the fields of one row."""
        raise NotImplementedError

    def add_row(self) -> list[Any]:
        """Add an empty row and return its fields."""
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        fields = self.make_fields()
        for number, field in enumerate(fields):
            line.addWidget(field, 2 if number == self.wide else 1)
            field.changed.connect(self.changed)
        line.addWidget(self.remove_button(self.tr("Remove this row")))
        self.rows.append((holder, fields))
        self._box.insertWidget(len(self.rows) - 1, holder)
        return fields

    def remove_button(self, text: str) -> QPushButton:
        """Make the button that removes the row it stands in; ``text`` says so in words."""
        remove = QPushButton("×")
        remove.setProperty("role", "flat")
        remove.setAutoDefault(False)
        remove.setFixedWidth(max(32, remove.sizeHint().width()))
        remove.setAccessibleName(text)
        remove.setToolTip(text)
        remove.clicked.connect(self._on_remove)
        return remove

    wide = 0

    def clear_rows(self) -> None:
        """Remove every row."""
        for holder, _ in self.rows:
            holder.deleteLater()
            holder.hide()
        self.rows = []

    def typed(self) -> Any:
        """Return every row's fields as they stand."""
        return tuple(tuple(field.typed() for field in fields) for _, fields in self.rows)

    def retype(self, typed: Any) -> None:
        """Put back what `typed` returned."""
        self.clear_rows()
        for row in typed if isinstance(typed, tuple) else ():
            fields = self.add_row()
            for field, kept in zip(fields, row, strict=False):
                field.retype(kept)
        self.changed.emit()

    def describe(self, value: Any) -> str:
        """Return the rows on one line."""
        return "; ".join(self.describe_row(row) for row in value)

    def describe_row(self, row: Any) -> str:
        """Return one row as text."""
        return str(row)

    def _on_add(self) -> None:
        fields = self.add_row()
        fields[self.wide].setFocus()
        self.changed.emit()

    def _on_remove(self) -> None:
        sender = self.sender()
        for holder, fields in self.rows:
            if isinstance(sender, QWidget) and sender.parent() is holder:
                self.rows.remove((holder, fields))
                holder.hide()
                holder.deleteLater()
                self.changed.emit()
                return
