"""The diagnoses of a visit: of the dictionary or in the vet's own words, and which of them last."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QComboBox, QWidget

from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.areas.visits.kinds import Certainty
from clinic_desktop.areas.visits.rows import DiagnosisDraft, DiagnosisRow, ProblemRow
from clinic_desktop.areas.visits.texts import certainty_texts
from clinic_desktop.ui.forms.fields import CheckField, ChoiceField, Entry, LookupField, Rows, alphabetical

SHOWN_LETTERS = 16


class DiagnosesField(Rows):
    """Rows of diagnosis, certainty, and whether it is a problem that outlasts the visit."""

    def __init__(
        self,
        dictionary: Sequence[DiagnosisRow],
        problems: Sequence[ProblemRow],
        parent: QWidget | None = None,
    ) -> None:
        self._entries = alphabetical(
            Entry(row.id, name_of(row.name), f"{row.name.en}|{row.name.ru}|{row.synonyms}")
            for row in dictionary
        )
        self._names = {entry.id: entry.text for entry in self._entries}
        self._bases: dict[int, DiagnosisDraft] = {}
        self._problems = {problem.title: problem.id for problem in problems}
        super().__init__("", parent)
        self._add.setText(self.tr("Add a diagnosis"))
        self._add.setAccessibleName(self.tr("Add a diagnosis"))

    def make_fields(self) -> list[Any]:
        """Make the fields of one row."""
        number = len(self.rows) + 1
        diagnosis = LookupField(self._entries, free_text=True)
        # The longest name of the dictionary must not set the width of the form.
        diagnosis.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        diagnosis.setMinimumContentsLength(SHOWN_LETTERS)
        diagnosis.setAccessibleName(self.tr("Diagnosis {number}").format(number=number))
        if (line := diagnosis.lineEdit()) is not None:
            line.setPlaceholderText(self.tr("Of the dictionary, or in your own words"))
        certainty = ChoiceField(list(certainty_texts().items()))
        certainty.setAccessibleName(self.tr("How sure, diagnosis {number}").format(number=number))
        lasting = CheckField()
        lasting.setText(self.tr("Lasting problem"))
        lasting.setToolTip(self.tr("Stays on the patient's list of problems after the visit"))
        lasting.setAccessibleName(self.tr("Lasting problem, diagnosis {number}").format(number=number))
        return [diagnosis, certainty, lasting]

    def value(self) -> tuple[DiagnosisDraft, ...]:
        """Return the diagnoses that say something."""
        made = []
        for _, (diagnosis, certainty, lasting) in self.rows:
            base = self._bases.get(id(diagnosis))
            if base is not None and diagnosis.currentText().strip() == base.title:
                # Unchanged, it stays as it was written: in its day's words, whatever the interface speaks now.
                held = base.problem_id is not None
                made.append(
                    DiagnosisDraft(
                        base.title,
                        certainty.value(),
                        base.diagnosis_id,
                        base.problem_id if lasting.value() else None,
                        lasting.value() and not held,
                    )
                )
                continue
            diagnosis_id, text = diagnosis.value()
            title = self._names[diagnosis_id] if diagnosis_id is not None else text
            if not title:
                continue
            known = self._problems.get(title) if lasting.value() else None
            made.append(
                DiagnosisDraft(
                    title, certainty.value(), diagnosis_id, known, lasting.value() and known is None
                )
            )
        return tuple(made)

    def set_value(self, value: Any) -> None:
        """Show diagnoses."""
        self.clear_rows()
        self._bases = {}
        for made in value:
            diagnosis, certainty, lasting = self.add_row()
            diagnosis.set_value((None, made.title))
            self._bases[id(diagnosis)] = made
            certainty.set_value(made.certainty)
            lasting.set_value(made.lasting or made.problem_id is not None)
            if made.problem_id is not None:
                self._problems[made.title] = made.problem_id
        self.changed.emit()

    def add(self, title: str = "", certainty: Certainty = Certainty.PRELIMINARY) -> None:
        """Add a row and put the cursor there."""
        fields = self.add_row()
        fields[0].set_value((None, title))
        fields[1].set_value(certainty)
        fields[0].setFocus()

    def describe_row(self, row: Any) -> str:
        """Return one diagnosis as text."""
        return f"{row.title} ({certainty_texts()[row.certainty]})"
