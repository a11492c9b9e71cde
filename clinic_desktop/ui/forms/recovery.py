"""What was typed and not saved before the program ended: offered once, at the next start."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from clinic_desktop.ui.actions import make_primary
from clinic_desktop.ui.drafts import DraftJournal, KeptDraft
from clinic_desktop.ui.i18n import format_moment
from clinic_desktop.ui.tables.lines import Line, LineList


class RecoveryDialog(QDialog):
    """Lists the lost drafts.

    Signals:
        continued: ``(KeptDraft)`` open its form again with the text in it.
    """

    continued = Signal(object)

    def __init__(
        self,
        journal: DraftJournal,
        lost: Sequence[KeptDraft],
        zone: str,
        now: datetime,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("recovery")
        self.setWindowTitle(self.tr("Not saved last time"))
        self._journal = journal
        self._lost = list(lost)
        self._zone, self._now = zone, now
        told = QLabel(
            self.tr(
                "The program ended before these were saved. What you typed is kept: go on with it, "
                "or forget it. “Later” keeps it until its form is opened again."
            )
        )
        told.setWordWrap(True)
        self.list = LineList("lost_drafts")
        self.list.setAccessibleName(self.windowTitle())
        self.list.opened.connect(self._on_continue)
        buttons = QDialogButtonBox()
        for name, text, role, slot in (
            ("continue", self.tr("Continue"), QDialogButtonBox.ButtonRole.AcceptRole, self._on_continue),
            ("forget", self.tr("Forget it"), QDialogButtonBox.ButtonRole.DestructiveRole, self._on_forget),
            ("later", self.tr("Later"), QDialogButtonBox.ButtonRole.RejectRole, self.reject),
        ):
            button = QPushButton(text)
            button.setObjectName(name)
            button.setAccessibleName(text)
            button.setAutoDefault(False)
            if name == "continue":
                button.setDefault(True)
                make_primary(button)
            button.clicked.connect(slot)
            buttons.addButton(button, role)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(told)
        layout.addWidget(self.list, 1)
        layout.addWidget(buttons)
        self.resize(560, 360)
        self._show()

    def _show(self) -> None:
        self.list.set_lines(
            [
                Line(
                    ("draft", n),
                    "edit",
                    draft.title,
                    second=format_moment(draft.kept_at, self._zone, self._now),
                )
                for n, draft in enumerate(self._lost)
            ]
        )

    def _current(self) -> KeptDraft | None:
        line = self.list.current_line()
        return self._lost[line.key[1]] if line is not None else None

    def _on_continue(self) -> None:
        draft = self._current()
        if draft is not None:
            self._journal.wanted = draft.action_id
            self.accept()
            self.continued.emit(draft)

    def _on_forget(self) -> None:
        draft = self._current()
        if draft is None:
            return
        self._journal.drop(draft.action_id)
        self._lost.remove(draft)
        self._show()
        if not self._lost:
            self.reject()
