"""All problems a patient ever had: those that stand, and those that are over and may come back."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clinic_desktop.areas.pets.page.beside import PatientDialog
from clinic_desktop.areas.pets.rows import PetCard
from clinic_desktop.areas.visits import queries, service
from clinic_desktop.areas.visits.form.signed import ProblemForm
from clinic_desktop.areas.visits.kinds import ProblemState
from clinic_desktop.areas.visits.rows import VISITS_WRITE, ProblemRow
from clinic_desktop.areas.visits.texts import problem_texts
from clinic_desktop.ui.actions import ActionButton, label, make_action
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.i18n import format_date
from clinic_desktop.ui.labels import plain
from clinic_desktop.ui.pages import Page
from clinic_desktop.ui.tables.lines import Line, LineList


class ProblemsPage(Page):
    """The list, with what can be done about a problem."""

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset({"patient_problems"})

    def __init__(self, context: AppContext, card: PetCard, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._card = card
        self._rows: tuple[ProblemRow, ...] = ()
        self.list = LineList("all_problems")
        self.list.setAccessibleName(self.tr("Problems"))
        self._empty = plain("muted")
        self._empty.setText(self.tr("No lasting problems."))
        self.add_action = make_action(self, "add_problem", self._on_add, shortcut="Ins", glyph="add")
        self.change_action = make_action(self, "change_problem", self._on_change, shortcut="F4", glyph="edit")
        self.resolve_action = make_action(
            self, "resolve_problem", self._on_resolve, shortcut="Del", glyph="check"
        )
        self.reopen_action = make_action(
            self, "reopen_problem", self._on_reopen, shortcut="Ctrl+R", glyph="restore"
        )
        row = QHBoxLayout()
        for action, text in (
            (self.add_action, self.tr("Add")),
            (self.change_action, self.tr("Change")),
            (self.resolve_action, self.tr("Resolved")),
            (self.reopen_action, self.tr("Stands again")),
        ):
            context.rights.guard(action, VISITS_WRITE)
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            label(action, text)
            row.addWidget(ActionButton(action))
        row.addStretch(1)
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(self._on_change)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._empty)
        layout.addWidget(self.list, 1)
        layout.addLayout(row)
        self.reload()

    def reload(self) -> None:
        """Read them again."""
        pet_id = self._card.id
        self.context.runner.query(
            self, lambda work: queries.list_problems(work, pet_id), then=self._show, key="problems"
        )

    def _show(self, rows: tuple[ProblemRow, ...]) -> None:
        self._rows = rows
        self.list.set_lines([self._line(row) for row in rows])
        self._empty.setVisible(not rows)
        self._on_chosen()

    def _line(self, row: ProblemRow) -> Line:
        over = row.state is ProblemState.RESOLVED
        days = self.tr("since {day}").format(day=format_date(row.since_on))
        if row.resolved_on is not None:
            days = f"{format_date(row.since_on)} — {format_date(row.resolved_on)}"
        return Line(
            key=("problem", row.id),
            glyph="problem",
            title=row.title,
            second=" · ".join(part for part in (days, row.note.replace("\n", " ")) if part),
            badge=problem_texts()[row.state] if over else "",
            badge_kind="muted",
            dimmed=over,
        )

    def _current(self) -> ProblemRow | None:
        line = self.list.current_line()
        return next((row for row in self._rows if line and row.id == line.key[1]), None)

    def _on_chosen(self, line: object = None) -> None:
        row = self._current()
        self.change_action.setEnabled(row is not None)
        self.resolve_action.setEnabled(row is not None and row.state is ProblemState.ACTIVE)
        self.reopen_action.setEnabled(row is not None and row.state is ProblemState.RESOLVED)

    def _on_add(self) -> None:
        ProblemForm(self.context, self._card, None, self).open()

    def _on_change(self, line: object = None) -> None:
        row = self._current()
        if row is not None and self.change_action.isEnabled():
            ProblemForm(self.context, self._card, row, self).open()

    def _on_resolve(self) -> None:
        row = self._current()
        if row is not None:
            self.context.runner.command(
                self,
                "visits.resolve_problem",
                lambda work: service.resolve_problem(work, row.id),
                then=self._changed,
                action=self.resolve_action,
                done=self.tr("Problem resolved"),
            )

    def _on_reopen(self) -> None:
        row = self._current()
        if row is not None:
            self.context.runner.command(
                self,
                "visits.reopen_problem",
                lambda work: service.reopen_problem(work, row.id),
                then=self._changed,
                action=self.reopen_action,
                done=self.tr("The problem stands again"),
            )

    def _changed(self, problem_id: int) -> None:
        self.reload()


class ProblemsDialog(PatientDialog):
    """Shows `ProblemsPage` over the card."""

    def __init__(self, context: AppContext, card: PetCard, parent: QWidget) -> None:
        super().__init__(context, card, "problems_dialog", parent)
        self.page = ProblemsPage(context, card, self)
        self.show_page(self.page, self.tr("Problems"))
        self.page.list.setFocus()
