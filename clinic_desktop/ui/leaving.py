"""What would be lost if the program ended now, and the question whether it may."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from clinic_desktop.ui.actions import make_primary
from clinic_desktop.ui.labels import WrappedLabel


@dataclass(frozen=True, slots=True)
class Pending:
    """Something unfinished in words; ``runs`` says that it will be done by itself if one waits."""

    text: str
    runs: bool


class Unfinished(QObject):
    """Gathers what is unfinished from whoever knows of it.

    Signals:
        changed: there may be more, or less, of it.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sources: list[Callable[[], Pending | None]] = []

    def add(self, source: Callable[[], Pending | None]) -> None:
        """Ask ``source`` from now on; it returns None when nothing is left."""
        self._sources.append(source)

    def told(self) -> tuple[Pending, ...]:
        """Return what is unfinished now."""
        return tuple(pending for source in self._sources if (pending := source()) is not None)


class LeaveDialog(QDialog):
    """Asks whether to wait for what is unfinished, to end all the same, or to go on working. ``open()`` it.

    Signals:
        agreed: the program may end now.
    """

    agreed = Signal()

    def __init__(self, unfinished: Unfinished, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("leave_dialog")
        self.setWindowTitle(self.tr("Not everything is stored yet"))
        self._unfinished = unfinished
        self._waits = False
        self._told = WrappedLabel()
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setWordWrap(True)
        self._told.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.wait, self.leave, self.stay = QPushButton(), QPushButton(), QPushButton()
        buttons = QDialogButtonBox()
        for button, name, text, tip, slot, role in (
            (
                self.wait,
                "wait_and_close",
                self.tr("Close when it is done"),
                self.tr("Wait until all is stored, then close (Enter)"),
                self._on_wait,
                QDialogButtonBox.ButtonRole.AcceptRole,
            ),
            (
                self.leave,
                "close_anyway",
                self.tr("Close now"),
                self.tr("What is named here is not stored"),
                self._on_leave,
                QDialogButtonBox.ButtonRole.DestructiveRole,
            ),
            (
                self.stay,
                "stay",
                self.tr("Go on working"),
                self.tr("Close this question (Esc)"),
                self.reject,
                QDialogButtonBox.ButtonRole.RejectRole,
            ),
        ):
            button.setObjectName(name)
            button.setText(text)
            button.setAccessibleName(text)
            button.setToolTip(tip)
            button.setAutoDefault(button is self.wait)
            button.clicked.connect(slot)
            buttons.addButton(button, role)
        make_primary(self.wait)
        self.wait.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self._told, 1)
        layout.addWidget(buttons)
        self.resize(540, 160)
        unfinished.changed.connect(self._show)
        self._show()
        (self.wait if self.wait.isEnabled() else self.stay).setFocus()

    @Slot()
    def _show(self) -> None:
        pending = self._unfinished.told()
        runs = any(each.runs for each in pending)
        if not pending and self._waits:
            self._on_leave()
            return
        lines = [each.text for each in pending] or [self.tr("All is stored.")]
        if self._waits and runs:
            lines.append(self.tr("The program closes by itself when this is done."))
        self._told.setText("\n".join(lines))
        self.wait.setEnabled(runs and not self._waits)

    def _on_wait(self) -> None:
        self._waits = True
        self._show()

    def _on_leave(self) -> None:
        self._waits = False
        self._unfinished.changed.disconnect(self._show)
        self.accept()
        self.agreed.emit()
