"""Fields that are chosen in: yes or no, one of a few, one of many records."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QWidget

from clinic_desktop.core.text import fold, sort_key
from clinic_desktop.ui.forms.fields.text import Unreadable
from clinic_desktop.ui.theme import set_role


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

    def typed(self) -> Any:
        """Return whether it is checked."""
        return self.isChecked()

    def retype(self, typed: Any) -> None:
        """Put back what `typed` returned."""
        self.setChecked(typed is True)

    def describe(self, value: Any) -> str:
        """Return a value as a word."""
        return self.tr("Yes") if value else self.tr("No")

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

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page that scrolls, unless one works in the field."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def value(self) -> Any:
        """Return the chosen value."""
        return self._values[self.currentIndex()]

    def set_value(self, value: Any) -> None:
        """Choose a value; an unknown one leaves the first."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def typed(self) -> Any:
        """Return the chosen value."""
        return self.value()

    def retype(self, typed: Any) -> None:
        """Put back what `typed` returned; a value no longer offered changes nothing."""
        if typed in self._values:
            self.set_value(typed)

    def describe(self, value: Any) -> str:
        """Return a value's text."""
        return self.itemText(self._values.index(value)) if value in self._values else str(value)

    def _on_index(self) -> None:
        self.changed.emit()


SHOWN_TEXT = 40
"""So many characters of a text that can't be read are repeated in the sentence about it."""


def shortened(text: str) -> str:
    """Return a typed text short enough to be repeated in a sentence."""
    text = " ".join(text.split())
    return text if len(text) <= SHOWN_TEXT else text[: SHOWN_TEXT - 1] + "…"


def frame(completer: QCompleter) -> None:
    """Give the list of what matches the look of the theme's other lists."""
    popup = completer.popup()
    if popup is not None:
        set_role(popup, "popup")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a look-up: ``also`` are other names it is found by."""

    id: int
    text: str
    also: str = ""


def alphabetical(entries: Iterable[Entry]) -> list[Entry]:
    """Return entries by the names that are shown: another language has another order."""
    return sorted(entries, key=lambda entry: sort_key(entry.text))


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
        self._order: tuple[Entry, ...] = ()
        self._chosen: Entry | None = None
        self.set_entries(entries)
        self.editTextChanged.connect(self._on_text)
        self.activated.connect(self._on_activated)
        if (edit := self.lineEdit()) is not None:
            edit.editingFinished.connect(self._on_finished)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page that scrolls: what was chosen must not change under the pointer."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the arrows move in what matches the typed text, never replace it by the first of all entries."""
        if event.key() not in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier or not self.currentText().strip():
            self.showPopup()
        elif (completer := self.completer()) is not None:
            completer.setCompletionPrefix(self.currentText())
            if completer.completionCount():
                completer.complete()
            else:
                self.showPopup()

    def showPopup(self) -> None:
        """Open the whole list at the entry that stands in the field."""
        self.blockSignals(True)
        text, at = self.currentText(), self.findText(self.currentText(), Qt.MatchFlag.MatchExactly)
        self.setCurrentIndex(at)
        self.setEditText(text)
        self.blockSignals(False)
        super().showPopup()

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Offer other entries; what was typed stays."""
        typed = self.currentText()
        self._order, self._chosen = tuple(entries), None
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
        frame(completer)
        self.setCompleter(completer)
        self.blockSignals(False)

    def value(self) -> tuple[int | None, str]:
        """Return (id, "") for an entry, (None, text) for free text. Raises Unreadable."""
        typed = self.currentText().strip()
        if self._chosen is not None and self._chosen.text.strip() == typed:
            # Two entries may bear one name: the one that was chosen counts.
            return self._chosen.id, ""
        record_id = self._by_text.get(fold(typed).strip())
        if record_id is not None:
            return record_id, ""
        if typed and not self._free_text:
            code = "part_of_list" if self._is_part(typed) else "not_in_list"
            raise Unreadable(code, text=shortened(typed))
        return None, typed

    def _is_part(self, typed: str) -> bool:
        part = fold(typed).strip()
        return any(part in fold(entry.text) for entry in self._order)

    def set_value(self, value: Any) -> None:
        """Show an entry by id, or a free text."""
        wanted = value[0] if isinstance(value, tuple) else None
        self._chosen = next((entry for entry in self._order if entry.id == wanted), None)
        self.setEditText(self.describe(value))
        if (edit := self.lineEdit()) is not None:
            # A name longer than the field is read from its beginning.
            edit.setCursorPosition(0)

    def typed(self) -> Any:
        """Return the text as it stands, of an entry or free."""
        return self.currentText()

    def retype(self, typed: Any) -> None:
        """Put back what `typed` returned."""
        self.setEditText(typed if isinstance(typed, str) else "")

    def describe(self, value: Any) -> str:
        """Return the text of an entry by id, or the free text."""
        record_id, text = value
        return str(self._ids.get(record_id, text)) if record_id is not None else str(text)

    def _on_text(self) -> None:
        self.changed.emit()

    def _on_finished(self) -> None:
        # Another name was typed: what will be saved is to be read.
        typed = self.currentText().strip()
        record_id = self._by_text.get(fold(typed).strip())
        if record_id is None or (self._chosen is not None and self._chosen.text.strip() == typed):
            return
        entry = next(entry for entry in self._order if entry.id == record_id)
        if entry.text.strip() != typed:
            self._chosen = entry
            self.setEditText(entry.text)

    def _on_activated(self, row: int) -> None:
        chosen = self._order[row] if 0 <= row < len(self._order) else None
        if chosen != self._chosen:
            self._chosen = chosen
            self.changed.emit()


@dataclass(frozen=True, slots=True)
class CodeChoice:
    """A code with its text; ``also`` are other names it is found by, separated by ``|``."""

    code: str
    text: str
    also: str = ""


class CodeField(LookupField):
    """A searchable list of codes by their names; a code that is not in the list is kept as it is."""

    def __init__(self, choices: Sequence[CodeChoice], parent: QWidget | None = None) -> None:
        self._codes = [choice.code for choice in choices]
        self._texts = {choice.code: choice.text for choice in choices}
        entries = [Entry(n, c.text, f"{c.code}|{c.also}") for n, c in enumerate(choices)]
        super().__init__(entries, free_text=True, parent=parent)

    def value(self) -> Any:
        """Return the code of what was chosen or typed; text that names none as it is."""
        position, text = super().value()
        return text if position is None else self._codes[position]

    def describe(self, value: Any) -> str:
        """Return the text of a code, or the code itself."""
        return self._texts.get(str(value), str(value))
