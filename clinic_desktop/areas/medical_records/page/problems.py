"""The problem list beside the card: what still stands, in sight on every tab."""

from __future__ import annotations

from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from clinic_desktop.areas.medical_records.page.problem_list import ProblemsDialog
from clinic_desktop.areas.pets.rows import PetCard
from clinic_desktop.areas.visits import queries, service
from clinic_desktop.areas.visits.form.signed import ProblemForm
from clinic_desktop.areas.visits.rows import VISITS_WRITE, ProblemRow
from clinic_desktop.ui.actions import ActionButton, label, make_action, repaint
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.flow import FlowLayout
from clinic_desktop.ui.i18n import format_date
from clinic_desktop.ui.icons import icon
from clinic_desktop.ui.labels import WrappedLabel, plain, plain_tip
from clinic_desktop.ui.pages import Page
from clinic_desktop.ui.theme import set_role


class ProblemsCard(Page):
    """The lasting problems of the patient on the card."""

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset({"patient_problems"})

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._card: PetCard | None = None
        self._rows: tuple[ProblemRow, ...] = ()
        self.add_action = make_action(self, "add_problem", self._on_add, glyph="add")
        context.rights.guard(self.add_action, VISITS_WRITE)
        self.all_action = make_action(self, "all_problems", self._on_all, glyph="history")
        self._title, self._empty = QLabel(), plain()
        set_role(self._title, "heading")
        set_role(self._empty, "muted")
        self._box = QVBoxLayout()
        self._box.setSpacing(2)
        frame = QFrame()
        set_role(frame, "card")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(14, 12, 14, 12)
        # Under the list: beside the title there is no room with large text.
        inside.addWidget(self._title)
        inside.addWidget(self._empty)
        inside.addLayout(self._box)
        below = FlowLayout(spacing=8)
        for action in (self.add_action, self.all_action):
            below.addWidget(ActionButton(action))
        inside.addLayout(below)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)
        self.retranslate()

    def show_record(self, card: PetCard | None) -> None:
        """Show a patient's problems."""
        self._card = card
        self.reload()

    def reload(self) -> None:
        """Read them again."""
        if self._card is None:
            return
        pet_id = self._card.id

        def read(work: Any) -> tuple[ProblemRow, ...]:
            return queries.active_problems(work, pet_id)

        self.context.runner.query(self, read, then=self._on_rows, key="problems")

    def retranslate(self) -> None:
        """Set every text anew."""
        self._title.setText(self.tr("Problems"))
        self._empty.setText(self.tr("No lasting problems."))
        label(self.add_action, self.tr("Add"))
        label(self.all_action, self.tr("All"))
        self._show()

    def repaint_icons(self) -> None:
        """Set every icon anew."""
        for action in (self.add_action, self.all_action):
            repaint(action)
        self._show()

    def _on_rows(self, rows: tuple[ProblemRow, ...]) -> None:
        self._rows = rows
        self._show()

    def _show(self) -> None:
        while (item := self._box.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._empty.setVisible(not self._rows)
        denied = self.context.rights.reason_against(VISITS_WRITE)
        for row in self._rows:
            line = QWidget()
            inside = QHBoxLayout(line)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setSpacing(0)
            change, resolve = QPushButton(), QPushButton()
            title = WrappedLabel()
            title.setTextFormat(Qt.TextFormat.PlainText)
            title.setWordWrap(True)
            title.setText(row.title)
            told = self.tr("Change: {title}, since {day}").format(
                title=row.title, day=format_date(row.since_on)
            )
            done = self.tr("Resolved: {title}").format(title=row.title)
            for button, text, glyph in ((change, told, "edit"), (resolve, done, "check")):
                set_role(button, "flat")
                button.setIcon(icon(glyph))
                button.setAutoDefault(False)
                button.setAccessibleName(text)
                button.setToolTip(plain_tip(f"{text} — {denied}" if denied else text))
                button.setEnabled(not denied)
            change.clicked.connect(partial(self._on_open, row))
            resolve.clicked.connect(partial(self._on_resolve, row))
            inside.addWidget(title, 1)
            inside.addWidget(change)
            inside.addWidget(resolve)
            self._box.addWidget(line)

    def _on_add(self) -> None:
        if self._card is not None:
            ProblemForm(self.context, self._card, None, self).open()

    def _on_all(self) -> None:
        if self._card is not None:
            ProblemsDialog(self.context, self._card, self).open()

    def _on_open(self, row: ProblemRow, checked: bool = False) -> None:
        if self._card is not None:
            ProblemForm(self.context, self._card, row, self).open()

    def _on_resolve(self, row: ProblemRow, checked: bool = False) -> None:
        self.context.runner.command(
            self,
            "visits.resolve_problem",
            lambda work: service.resolve_problem(work, row.id),
            done=self.tr("Problem resolved"),
        )
