"""A form that the schedule is asked about: while it is typed, and once more before it is saved."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.appointments.rows import AppointmentDraft
from clinic_desktop.core.errors import Problem
from clinic_desktop.db.work import Work
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog
from clinic_desktop.ui.forms.texts import problem_text
from clinic_desktop.ui.labels import WrappedLabel
from clinic_desktop.ui.theme import set_role


class JudgedForm(FormDialog):
    """Knows what the schedule said to which draft; what was judged is saved, and nothing else."""

    def __init__(self, context: AppContext, parent: QWidget | None, subject: tuple[str, int]) -> None:
        super().__init__(context, "", parent, subject=subject)
        self._judged: tuple[AppointmentDraft | None, tuple[Problem, ...]] = (None, ())
        self._saving: AppointmentDraft | None = None
        self._warned = WrappedLabel()
        self._warned.setWordWrap(True)
        self._warned.setTextFormat(Qt.TextFormat.PlainText)
        self._warned.setObjectName("booking_warnings")
        set_role(self._warned, "warning")
        self._warned.hide()

    @abstractmethod
    def draft(self) -> AppointmentDraft:
        """Return the booking as typed."""

    @abstractmethod
    def ask(self, work: Work, draft: AppointmentDraft) -> tuple[Problem, ...]:
        """Return what the schedule says to a draft; runs beside the window."""

    def problems(self) -> tuple[Problem, ...]:
        """Return what was found against the draft as it stands, by the rules and by the schedule."""
        draft, found = self._judged
        return found if draft == self.draft() else ()

    def asks_about(self, problem: Problem) -> bool:
        """Every warning is confirmed by saving once more."""
        return problem.severity == "warning"

    def accept(self) -> None:
        """Save what the schedule was asked about; ask first when it has changed since."""
        if not self._save.isEnabled():
            return
        # A check still due would ask the schedule anew, and the answer that saving waits for would be dropped.
        self._timer.stop()
        if self._judged[0] == self.draft():
            super().accept()
        else:
            self.judge(saving=True)

    def show_problems(self, problems: Sequence[Problem], *, focus: bool = False) -> None:
        """Mark the fields; warnings of no field stand above the buttons, too."""
        super().show_problems(problems, focus=focus)
        loose = [p for p in problems if p.severity == "warning" and not self._body.field_of(p.field)]
        self._warned.setText("\n".join(dict.fromkeys(problem_text(p) for p in loose)))
        self._warned.setVisible(bool(loose))

    def judge(self, *, saving: bool = False) -> None:
        """Ask about the draft as it stands; with ``saving`` go on to save what was judged."""
        draft = self.draft()
        # Whoever pressed Save and hasn't typed since still wants it saved.
        saving = saving or self._saving == draft
        self._saving = draft if saving else None

        def judged(found: tuple[Problem, ...]) -> None:
            self._judged = (draft, found)
            if draft != self.draft():
                return
            self._saving = None
            if saving:
                FormDialog.accept(self)
            else:
                self._show_judged()

        self.context.runner.query(
            self,
            lambda work: self.ask(work, draft),
            then=judged,
            key="warnings",
            failed=self._on_failed,
        )

    def _show_judged(self) -> None:
        found = self._found()
        if not self._tried:
            found = tuple(
                p for p in found if p.severity == "warning" or self._body.field_of(p.field) in self._touched
            )
            found = tuple(p for p in found if p.code != "required")
        self.show_problems(found)
