"""A field that finds one of very many records while typing: an owner among a million."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QWidget

from clinic_desktop.ui.forms.fields.choice import Entry, frame
from clinic_desktop.ui.forms.fields.text import TextField, Unreadable


class SearchField(TextField):
    """Asks for entries with every key press; the chosen one's id is the value.

    Signals:
        wanted: ``(text)``; answer with `offer`.
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self._chosen: Entry | None = None
        self._answered = False
        self._texts = QStringListModel(self)
        completer = QCompleter(self._texts, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.activated[QModelIndex].connect(self._on_activated)  # type: ignore[index]
        frame(completer)
        self.setCompleter(completer)
        self.textEdited.connect(self._on_edited)
        self.returnPressed.connect(self._on_return)

    def offer(self, entries: Sequence[Entry]) -> None:
        """Show what was found for the typed text."""
        self._entries, self._answered = tuple(entries), True
        self._texts.setStringList([entry.text for entry in entries])
        if entries and self.hasFocus() and self._chosen is None:
            self.completer().complete()

    def choose(self, entry: Entry) -> None:
        """Take one entry."""
        self._chosen = entry
        if self.text() == entry.text:
            # The arrows have written it already: the text stays, the value doesn't.
            self.changed.emit()
        else:
            self.setText(entry.text)

    def value(self) -> int | None:
        """Return the chosen record's id, or None for nothing. Raises Unreadable for text of no entry."""
        if self._chosen is not None and self.text() == self._chosen.text:
            return self._chosen.id
        if self.text().strip():
            raise Unreadable("choose_from_list")
        return None

    def typed(self) -> Any:
        """Return the chosen id and the text as it stands."""
        return (self._chosen.id if self._chosen else None, self.text())

    def retype(self, typed: Any) -> None:
        """Put back what `typed` returned."""
        record_id, text = typed
        if record_id is None:
            self.setText(text)
        else:
            self.choose(Entry(record_id, text))

    def _on_edited(self, text: str) -> None:
        self._chosen, self._answered = None, False
        self.wanted.emit(text)

    def _on_return(self) -> None:
        popup = self.completer().popup()
        # Only what was found for the text as it stands, and only what is in sight.
        if popup is not None and popup.isVisible() and self._answered and self._entries:
            row = max(0, popup.currentIndex().row())
            popup.hide()
            self.choose(self._entries[row])

    def _on_activated(self, index: QModelIndex) -> None:
        # By its place, not by its text: two owners may bear one name.
        if 0 <= index.row() < len(self._entries):
            self.choose(self._entries[index.row()])
