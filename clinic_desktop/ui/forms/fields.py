"""The fields of forms: each has ``value()``, ``set_value()`` and says ``changed``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from clinic_desktop.core.dates import BirthDate, DatePrecision, parse_birth
from clinic_desktop.core.money import Money, minor_digits, parse_amount
from clinic_desktop.core.text import fold
from clinic_desktop.ui.i18n import format_birth, format_date, format_decimal


class Unreadable(ValueError):
    """What was typed can't be read; ``code`` is a problem's code."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class TextField(QLineEdit):
    """One line of text."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textChanged.connect(self.changed)

    def value(self) -> Any:
        """Return what was typed."""
        return self.text()

    def set_value(self, value: Any) -> None:
        """Show a text."""
        self.setText(str(value))


class DateField(TextField):
    """A day; also read from ``09.2020`` or ``2020`` as its first day."""

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today

    def value(self) -> date | None:
        """Return the day, or None for nothing. Raises Unreadable."""
        birth = self._read()
        return birth.day if birth else None

    def set_value(self, value: Any) -> None:
        """Show a day, or nothing."""
        self.setText(format_date(value) if value else "")

    def _read(self) -> BirthDate | None:
        if not self.text().strip():
            return None
        birth = parse_birth(self.text(), self._today())
        if birth is None:
            raise Unreadable("not_a_date")
        return birth


class BirthField(DateField):
    """A birth date to its precision, or an age that stands for an estimated one."""

    def value(self) -> Any:
        """Return the `BirthDate`, or None for nothing. Raises Unreadable."""
        text = self.text().strip()
        if text.startswith("≈"):
            birth = parse_birth(text.lstrip("≈ \u00a0"), self._today())
            if birth is None:
                raise Unreadable("not_a_date")
            return BirthDate(birth.day, DatePrecision.ESTIMATED)
        return self._read()

    def set_value(self, value: Any) -> None:
        """Show a birth date, or nothing."""
        self.setText(format_birth(value) if value else "")


class DecimalField(TextField):
    """A number with a comma or a point."""

    def value(self) -> Decimal:
        """Return the number; nothing is zero. Raises Unreadable."""
        text = "".join(self.text().split()).replace(",", ".")
        try:
            number = Decimal(text or "0")
        except InvalidOperation:
            raise Unreadable("not_a_number") from None
        if not number.is_finite():
            raise Unreadable("not_a_number")
        return number

    def set_value(self, value: Any) -> None:
        """Show a number."""
        self.setText(format_decimal(value))


class OptionalWholeField(TextField):
    """A whole number or nothing."""

    def value(self) -> int | None:
        """Return the number or None. Raises Unreadable."""
        text = self.text().strip()
        if not text:
            return None
        if not (text.isascii() and text.isdecimal() and len(text) < 10):
            raise Unreadable("not_a_number")
        return int(text)

    def set_value(self, value: Any) -> None:
        """Show a number or nothing."""
        self.setText("" if value is None else str(value))


class MoneyField(TextField):
    """An amount in the clinic's currency, or nothing."""

    def __init__(self, currency: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._currency = currency

    def value(self) -> Money | None:
        """Return the amount or None. Raises Unreadable."""
        if not self.text().strip():
            return None
        try:
            return parse_amount(self.text(), self._currency)
        except ValueError:
            raise Unreadable("not_an_amount") from None

    def set_value(self, value: Any) -> None:
        """Show an amount or nothing."""
        self.setText("" if value is None else format_decimal(value.amount, minor_digits(value.currency)))


class NoteField(QPlainTextEdit):
    """Several lines of text; Tab leaves the field."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().height() * 4)
        self.textChanged.connect(self.changed)

    def value(self) -> str:
        """Return what was typed."""
        return self.toPlainText()

    def set_value(self, value: Any) -> None:
        """Show a text."""
        self.setPlainText(str(value))


class CheckField(QCheckBox):
    """Yes or no."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.toggled.connect(self._on_toggled)

    def value(self) -> bool:
        """Return whether it is checked."""
        return self.isChecked()

    def set_value(self, value: Any) -> None:
        """Check or uncheck."""
        self.setChecked(bool(value))

    def _on_toggled(self) -> None:
        self.changed.emit()


class ChoiceField(QComboBox):
    """One of a few values, each with its translated text."""

    changed = Signal()

    def __init__(self, choices: Sequence[tuple[Any, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values = [value for value, _ in choices]
        for _, text in choices:
            self.addItem(text)
        self.currentIndexChanged.connect(self._on_index)

    def value(self) -> Any:
        """Return the chosen value."""
        return self._values[self.currentIndex()]

    def set_value(self, value: Any) -> None:
        """Choose a value; an unknown one leaves the first."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def _on_index(self) -> None:
        self.changed.emit()


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a look-up: ``also`` are other names it is found by."""

    id: int
    text: str
    also: str = ""


class LookupField(QComboBox):
    """A searchable list of records; text of no entry is kept where ``free_text`` allows it."""

    changed = Signal()

    def __init__(self, entries: Sequence[Entry], *, free_text: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._free_text = free_text
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(14)
        self._by_text: dict[str, int] = {}
        self.set_entries(entries)
        self.editTextChanged.connect(self._on_text)

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Offer other entries; what was typed stays."""
        typed = self.currentText()
        self.blockSignals(True)
        self.clear()
        self._by_text = {}
        self._ids = {entry.id: entry.text for entry in entries}
        for entry in entries:
            self.addItem(entry.text)
            for name in (entry.text, *entry.also.split("|")):
                if name:
                    self._by_text.setdefault(fold(name).strip(), entry.id)
        self.setCurrentIndex(-1)
        self.setEditText(typed)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(completer)
        self.blockSignals(False)

    def value(self) -> tuple[int | None, str]:
        """Return (id, "") for an entry, (None, text) for free text. Raises Unreadable."""
        typed = self.currentText().strip()
        record_id = self._by_text.get(fold(typed).strip())
        if record_id is not None:
            return record_id, ""
        if typed and not self._free_text:
            raise Unreadable("choose_from_list")
        return None, typed

    def set_value(self, value: Any) -> None:
        """Show an entry by id, or a free text."""
        record_id, text = value
        self.setEditText(self._ids.get(record_id, text) if record_id is not None else text)

    def _on_text(self) -> None:
        self.changed.emit()


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
        remove = QPushButton("×")
        remove.setProperty("role", "flat")
        remove.setAutoDefault(False)
        remove.setFixedWidth(32)
        remove.setAccessibleName(self.tr("Remove this row"))
        remove.setToolTip(self.tr("Remove this row"))
        remove.clicked.connect(self._on_remove)
        line.addWidget(remove)
        self.rows.append((holder, fields))
        self._box.insertWidget(len(self.rows) - 1, holder)
        return fields

    wide = 0

    def clear_rows(self) -> None:
        """Remove every row."""
        for holder, _ in self.rows:
            holder.deleteLater()
            holder.hide()
        self.rows = []

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
