"""Asks how much of a series a move is meant for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from clinic_desktop.areas.appointments.form.scope import scope_texts
from clinic_desktop.areas.appointments.rows import Scope
from clinic_desktop.ui.actions import add_lock_key, make_primary
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.labels import WrappedLabel


class ScopeDialog(QDialog):
    """One button for each answer; Enter means this appointment alone.

    Signals:
        taken: ``(Scope)``.
    """

    taken = Signal(object)

    def __init__(self, context: AppContext, told: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("series_scope")
        self.setWindowTitle(self.tr("Move one of a series"))
        text = WrappedLabel(told)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(text)
        for scope, words in scope_texts().items():
            button = QPushButton(words)
            button.setObjectName(f"scope_{scope}")
            button.setAccessibleName(words)
            button.setProperty("scope", scope)
            button.setAutoDefault(False)
            button.clicked.connect(self._on_clicked)
            if scope is Scope.THIS:
                make_primary(button)
                button.setDefault(True)
            layout.addWidget(button)
        buttons = QDialogButtonBox()
        leave = QPushButton(self.tr("Leave it where it was"))
        leave.setAccessibleName(leave.text())
        leave.setAutoDefault(False)
        buttons.addButton(leave, QDialogButtonBox.ButtonRole.RejectRole)
        leave.clicked.connect(self.reject)
        layout.addWidget(buttons)
        add_lock_key(self, context.lock)
        self.resize(420, self.sizeHint().height())

    def _on_clicked(self) -> None:
        sender = self.sender()
        assert sender is not None
        scope = Scope(sender.property("scope"))
        self.accept()
        self.taken.emit(scope)
