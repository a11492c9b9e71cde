"""What is copied out of the program doesn't stay in the clipboard of a computer that many share."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

KEPT_MS = 30_000
SECRET_MS = 10_000


class ClipboardKeeper(QObject):
    """Clears what this program copied after half a minute, unless something else was copied since."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clipboard: QClipboard = QGuiApplication.clipboard()
        self._copied = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._clear)
        self._clipboard.dataChanged.connect(self._on_changed)

    def _on_changed(self) -> None:
        # Not every platform tells whose the content is; then it is ours if we had the keyboard.
        ours = self._clipboard.ownsClipboard() or QGuiApplication.focusWindow() is not None
        if not ours:
            self._copied = ""
            self._timer.stop()
            return
        self._copied = self._clipboard.text()
        if self._copied:
            self._timer.start(KEPT_MS)

    def _clear(self) -> None:
        if self._clipboard.text() == self._copied:
            self._clipboard.clear()
        self._copied = ""


def copy_secret(text: str) -> None:
    """Copy a key: it goes after ten seconds, unless something else was copied since."""
    clipboard = QGuiApplication.clipboard()
    clipboard.setText(text)

    def clear() -> None:
        if clipboard.text() == text:
            clipboard.clear()

    QTimer.singleShot(SECRET_MS, clear)
