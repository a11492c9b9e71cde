"""The long texts of a visit: they grow while one writes, and keys grow into phrases."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.visits.rules.phrases import PhraseError, expand, key_before, key_of
from clinic_desktop.ui.forms.fields import NoteField

LEAST_LINES = 2
MOST_LINES = 16
FRAME = 28
"""Border, padding and margin above and below the text, by the style sheet."""
_EXPANDING = (Qt.Key.Key_Space, Qt.Key.Key_Tab)


class ProseField(NoteField):
    """A long text. ``.key`` and then a space or Tab becomes the phrase of that key.

    Signals:
        refused: ``(code, key)`` a phrase that can't be expanded.
    """

    refused = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._phrases: Mapping[str, str] = {}
        self._values: Mapping[str, str] = {}
        self._fit()
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def use(self, phrases: Mapping[str, str], values: Mapping[str, str]) -> None:
        """Take the phrases by their keys, and what their placeholders stand for."""
        self._phrases, self._values = phrases, values

    def insert_phrase(self, key: str) -> None:
        """Put a phrase where the cursor stands."""
        try:
            text = expand(key, self._phrases, self._values)
        except PhraseError as error:
            self.refused.emit(error.code, error.key)
            return
        self.textCursor().insertText(text)
        self.setFocus()

    def insert_text(self, text: str) -> None:
        """Put a text where the cursor stands, on a line of its own."""
        cursor = self.textCursor()
        cursor.insertText(f"\n{text}" if cursor.positionInBlock() else text)
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let a key grow into its phrase; one undo takes the phrase back to the key."""
        by_space = event.key() == Qt.Key.Key_Space
        if event.key() in _EXPANDING and not event.modifiers() and self._expand(by_space):
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew, and be as high as the lines."""
        super().resizeEvent(event)
        self._fit()

    def _expand(self, by_space: bool) -> bool:
        cursor = self.textCursor()
        key = key_before(cursor.block().text()[: cursor.positionInBlock()])
        if not key or key_of(key) not in self._phrases:
            return False
        try:
            text = expand(key, self._phrases, self._values)
        except PhraseError as error:
            self.refused.emit(error.code, error.key)
            return False
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len(key) + 1)
        cursor.insertText(f"{text} " if by_space else text)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        return True

    def _fit(self) -> None:
        # A plain text's layout tells its height in lines.
        lines = round(self.document().size().height())
        shown = min(max(lines, LEAST_LINES), MOST_LINES)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * shown + FRAME)
