"""Quiet messages at the bottom of the window, with Undo; and a banner when the database is away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from clinic_desktop.core.actions import Reading
from clinic_desktop.ui.theme import set_role

SECONDS = 10


class Notice(QFrame):
    """One message over the bottom of a window; goes by itself after some seconds."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setObjectName("notice")
        set_role(self, "notice")
        self._host = host
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setMaximumWidth(620)
        self._button = QPushButton(self)
        self._button.setObjectName("notice_undo")
        self._button.clicked.connect(self._on_clicked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 10, 12, 10)
        layout.setSpacing(16)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._button)
        self._undo: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        host.installEventFilter(self)
        self.hide()

    def show_text(self, text: str, undo: Callable[[], None] | None = None, seconds: int = SECONDS) -> None:
        """Show a message; with ``undo`` a button takes the action back."""
        self._undo = undo
        self._label.setText(text)
        self._button.setText(self.tr("Undo  Ctrl+Z"))
        self._button.setAccessibleName(self._button.text())
        self._button.setVisible(undo is not None)
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(seconds * 1000)

    @property
    def text(self) -> str:
        """The message shown now."""
        return self._label.text() if self.isVisible() else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the bottom of the window when it changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        wanted = self._label.fontMetrics().horizontalAdvance(self._label.text()) + 4
        self._label.setMinimumWidth(min(wanted, self._label.maximumWidth()))
        self.adjustSize()
        host = self._host
        self.move((host.width() - self.width()) // 2, host.height() - self.height() - 24)

    def _on_clicked(self) -> None:
        self.hide()
        if self._undo is not None:
            self._undo()


class Banner(QFrame):
    """A line at the top that stays until the trouble is over, with Try again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        set_role(self, "banner")
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._button = QPushButton(self)
        self._button.setObjectName("banner_retry")
        self._button.clicked.connect(self._on_clicked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._button)
        self._retry: Callable[[], None] | None = None
        self.hide()

    def show_text(self, text: str, retry: Callable[[], None] | None) -> None:
        """Show what is wrong; the button repeats what could not be done."""
        self._retry = retry
        self._label.setText(text)
        self._button.setText(self.tr("Try again"))
        self._button.setAccessibleName(self._button.text())
        self._button.setVisible(retry is not None)
        self.setAccessibleName(text)
        self.show()

    def forget(self) -> None:
        """Hide, and never repeat what could not be done: it was somebody else's."""
        self._retry = None
        self.hide()

    def resume(self) -> None:
        """The database answers again: what was only to be read is read now; what was to be written waits for the button."""
        if isinstance(self._retry, Reading) and not self.isHidden():
            self._on_clicked()

    @property
    def text(self) -> str:
        """The sentence shown now."""
        return self._label.text() if not self.isHidden() else ""

    def _on_clicked(self) -> None:
        self.hide()
        if self._retry is not None:
            self._retry()
