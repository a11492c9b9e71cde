"""Codes that a barcode scanner types: a burst of keys that ends in Enter, told from a hand's typing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from clinic_desktop.ui.tables.keys import is_free_typing

GAP_MS = 80
"""A scanner's keys follow each other within some milliseconds, the fastest hand's do not."""
SHORTEST = 2


class Scanner(QObject):
    """Collects what no field of a page took.

    The page leads its key presses here. While a burst goes on, the page holds the focus, so that the Enter at its end
    opens no row; what was typed by hand goes on to the window, to its search box.

    Signals:
        scanned: ``(code)`` a burst ended in Enter.
    """

    scanned = Signal(str)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._typed = ""
        self._before: QWidget | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_by_hand)
        page.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def take(self, event: QKeyEvent) -> bool:
        """Take a key that no field wanted; say whether it was taken."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._typed:
            code = self._end()
            if len(code) >= SHORTEST:
                self.scanned.emit(code)
            return True
        if not (is_free_typing(event) or (self._typed and event.text().isprintable() and event.text())):
            return False
        if not self._typed:
            self._before = QApplication.focusWidget()
            self._page.setFocus()
        self._typed += event.text()
        self._timer.start(GAP_MS)
        return True

    def _end(self) -> str:
        self._timer.stop()
        typed, self._typed = self._typed, ""
        if self._page.hasFocus() and self._before is not None and self._before is not self._page:
            self._before.setFocus()
        self._before = None
        return typed

    @Slot()
    def _on_by_hand(self) -> None:
        typed = self._end()
        window = self._page.window()
        if typed and window is not self._page:
            key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, typed)
            QApplication.sendEvent(window, key)
