"""The forms over a signed visit: an addendum, and unlocking with a reason; and those over problems."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.pets.rows import PetCard
from clinic_desktop.areas.visits import rules, service
from clinic_desktop.areas.visits.rows import ProblemDraft, ProblemRow, VisitCard
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.kinds import PET
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import DateField, NoteField, TextField
from clinic_desktop.ui.forms.reason import ReasonForm


class AddendumForm(FormDialog):
    """Adds to a signed visit."""

    def __init__(
        self, context: AppContext, card: VisitCard, parent: QWidget | None = None, text: str = ""
    ) -> None:
        """``text`` is what it begins with: what somebody was writing while a colleague signed."""
        super().__init__(context, "", parent, subject=("signed_visit", card.id))
        self.setWindowTitle(self.tr("Addendum"))
        self._visit_id = card.id
        self.set_patient(card.patient.glyph, card.patient.name, card.patient.owner_name)
        self.add_field("text", self.tr("What is added"), NoteField(), wide=True)
        self.start()
        scrolled_size(self, 560, 320)
        if text:
            self._fields["text"].set_value(text)
        self._fields["text"].setFocus()

    def draft(self) -> str:
        """Return the text."""
        return str(self.read("text", ""))

    def problems(self) -> tuple[Problem, ...]:
        """An addendum says something."""
        return () if self.draft().strip() else (Problem("text", "required"),)

    def save(self) -> None:
        """Write it."""
        text, visit_id = self.draft(), self._visit_id
        self.submit(
            "visits.add_addendum",
            lambda work: service.add_addendum(work, visit_id, text),
            done=self.tr("Addendum written"),
            undoable=False,
        )


class UnlockForm(ReasonForm):
    """Opens a signed visit for correction; the reason stays with it."""

    def __init__(self, context: AppContext, card: VisitCard, parent: QWidget | None = None) -> None:
        patient = card.patient
        super().__init__(
            context, ("signed_visit", card.id), (patient.glyph, patient.name, patient.owner_name), parent
        )
        self._visit_id = card.id

    def title(self) -> str:
        """Return the words on the window."""
        return self.tr("Unlock the visit")

    def save(self) -> None:
        """Unlock it."""
        reason, visit_id = self.draft(), self._visit_id
        self.submit(
            "visits.unlock",
            lambda work: service.unlock(work, visit_id, reason),
            done=self.tr("Visit unlocked: it can be written again"),
            undoable=False,
        )


class ProblemForm(FormDialog):
    """Adds a lasting problem of a patient, or changes one."""

    def __init__(
        self, context: AppContext, card: PetCard, row: ProblemRow | None, parent: QWidget | None = None
    ) -> None:
        subject = ("problem", row.id) if row else (PET, card.id)
        super().__init__(context, "", parent, subject=subject)
        self.setWindowTitle(self.tr("Problem") if row else self.tr("New problem"))
        self._card, self._row = card, row
        self.set_patient(card.row.glyph, card.row.name, card.row.owner_name)
        self.base = ProblemDraft(row.title, row.note, row.since_on) if row else ProblemDraft()
        self.add_field("title", self.tr("Problem"), TextField(), wide=True)
        self.add_field("since_on", self.tr("Since (empty: today)"), DateField(date.today))
        self.add_field("note", self.tr("Note"), NoteField(), wide=True)
        self.fill(self.base)
        self.start()
        scrolled_size(self, 520, 380)
        self._fields["title"].setFocus()

    def draft(self) -> ProblemDraft:
        """Return the problem as typed."""
        return ProblemDraft(self.read("title", ""), self.read("note", ""), self.read("since_on"))

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of problems."""
        birth = self._card.row.birth
        return rules.problem_problems(self.draft(), self.context.today(), born=birth.day if birth else None)

    def save(self) -> None:
        """Add or change it."""
        draft, base, pet_id = self.draft(), self.base, self._card.id
        if self._row is None:
            self.submit(
                "visits.open_problem",
                lambda work: service.open_problem(work, pet_id, draft),
                done=self.tr("Problem added"),
            )
            return
        problem_id = self._row.id
        self.submit(
            "visits.change_problem",
            lambda work: service.change_problem(work, problem_id, draft, base),
            done=self.tr("Problem saved"),
        )
