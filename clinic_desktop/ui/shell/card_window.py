"""A second, third … window with one card, for looking at two patients at once."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

from clinic_desktop.ui.actions import add_lock_key, make_action
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.notices import Notice
from clinic_desktop.ui.pages import Page
from clinic_desktop.ui.screens import fit


class CardWindow(QMainWindow):
    """Holds one page.

    Signals:
        closed: the window goes.
    """

    closed = Signal()

    def __init__(self, context: AppContext, page: Page) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("card_window")
        self.context = context
        self.setWindowTitle("Clinic Desktop")
        page.windowTitleChanged.connect(self.setWindowTitle)
        page.setContentsMargins(16, 16, 16, 16)
        self.setCentralWidget(page)
        self.notice = Notice(page)
        context.failures.said.connect(self.notice.show_text)
        context.failures.finished.connect(self.notice.show_text)
        context.failures.away.connect(self._on_away)
        make_action(self, "undo", context.runner.undo_last, shortcut="Ctrl+Z")
        add_lock_key(self, context.lock)
        make_action(self, "close", self._on_close, shortcut="Ctrl+W")
        geometry = context.store.get("card_window")
        if not (geometry and self.restoreGeometry(QByteArray.fromBase64(geometry.encode()))):
            fit(self, 1080, 720)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember where the window was."""
        self.context.store.put("card_window", bytes(self.saveGeometry().toBase64().data()).decode())
        self.closed.emit()
        super().closeEvent(event)

    @Slot(str, object)
    def _on_away(self, text: str, retry: object) -> None:
        # The banner that tries again stands in the main window.
        self.notice.show_text(text)

    def _on_close(self) -> None:
        self.close()
