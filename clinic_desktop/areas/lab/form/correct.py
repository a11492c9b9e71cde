"""The form that replaces a reviewed value."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.lab import rules, service
from clinic_desktop.areas.lab.fields import ResultField
from clinic_desktop.areas.lab.form.steps import StepForm
from clinic_desktop.areas.lab.rows import CorrectionDraft, RequestCard, ResultEntry, ResultRow
from clinic_desktop.areas.lab.texts import marked, unit_text
from clinic_desktop.core.errors import Problem
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.labels import WrappedLabel
from clinic_desktop.ui.theme import set_role


class CorrectForm(StepForm):
    """Corrects one value with a reason; the old one stays in sight."""

    def __init__(
        self, context: AppContext, card: RequestCard, row: ResultRow, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, card, "", parent)
        self.setWindowTitle(self.tr("Correct a result"))
        self._row = row
        was = self.tr("Was: {value}. The results go back to be reviewed.").format(
            value=f"{marked(row.value, row.flag) or '—'} {unit_text(row.unit)}".strip()
        )
        told = WrappedLabel(was)
        set_role(told, "muted")
        self.add_widget(told)
        self.add_field("text", "", ResultField(row), wide=True)
        self.add_reason()
        self.begin("text", 800, 340)

    def draft(self) -> CorrectionDraft:
        """Return the correction as typed."""
        text, unit = self.read("text", ("", ""))
        return CorrectionDraft(text, unit, self.read("reason", ""))

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of corrections and of values."""
        draft = self.draft()
        entry = ResultEntry(self._row.id, draft.text, draft.unit)
        return (*rules.correction_problems(draft), *rules.result_problems(entry, self._row, "text"))

    def save(self) -> None:
        """Correct it; it is taken back by another correction."""
        draft, result_id = self.draft(), self._row.id
        self.submit(
            "lab.correct",
            lambda work: service.correct(work, result_id, draft),
            done=self.tr("Result corrected"),
            undoable=False,
        )
