"""The list of phrases: type a few letters, Enter puts the phrase into the text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from clinic_desktop.areas.visits.rows import PhraseRow
from clinic_desktop.core.text import fold
from clinic_desktop.ui.theme import set_role

_MOVES = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class PhraseList(QDialog):
    """Chooses a phrase.

    Signals:
        chosen: ``(key)``.
    """

    chosen = Signal(str)

    def __init__(self, phrases: Sequence[PhraseRow], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("PhraseList")
        self.setWindowTitle(self.tr("Phrases"))
        self._phrases = tuple(phrases)
        self.filter = QLineEdit()
        self.filter.setAccessibleName(self.tr("Search the phrases"))
        self.filter.setPlaceholderText(self.tr("Key or words"))
        self.filter.textChanged.connect(self._show)
        self.filter.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Phrases"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.itemActivated.connect(self._on_activated)
        self._empty = QLabel(
            self.tr(
                "No phrases yet. They are written on the page Lists, and their keys work in every long text."
            )
            if not phrases
            else self.tr("No phrase has these words.")
        )
        self._empty.setWordWrap(True)
        set_role(self._empty, "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(10)
        for widget in (self.filter, self.list, self._empty):
            layout.addWidget(widget)
        self.resize(520, 420)
        self._show()
        self.filter.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows move in the list and Enter choose, while one types."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _MOVES:
                self.list.keyPressEvent(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._on_activated(self.list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        words = fold(self.filter.text()).split()
        self.list.clear()
        for phrase in self._phrases:
            known = fold(f"{phrase.key} {phrase.title} {phrase.text}")
            if all(word.lstrip(".") in known for word in words):
                whole = phrase.text.replace("\n", " ")
                item = QListWidgetItem(f".{phrase.key} — {phrase.title}\n{whole}")
                item.setToolTip(phrase.text)
                item.setData(Qt.ItemDataRole.UserRole, phrase.key)
                self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setVisible(self.list.count() > 0)
        self._empty.setVisible(self.list.count() == 0)

    def _on_activated(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        key = str(item.data(Qt.ItemDataRole.UserRole))
        self.accept()
        self.chosen.emit(key)
