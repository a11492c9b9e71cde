"""Results typed in a grid, pasted from a table, or read from a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.lab import reading, rules, service
from clinic_desktop.areas.lab.fields import ResultField
from clinic_desktop.areas.lab.form.preview import PreviewDialog
from clinic_desktop.areas.lab.form.steps import StepForm
from clinic_desktop.areas.lab.rows import AnalyteRow, RequestCard, ResultEntry
from clinic_desktop.areas.lab.rules.matching import Match
from clinic_desktop.areas.lab.texts import typed_text
from clinic_desktop.core.errors import ClinicError, Problem
from clinic_desktop.ui.actions import ActionButton, label, make_action
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.failures import sentence
from clinic_desktop.ui.flow import FlowLayout
from clinic_desktop.ui.forms.dialog import scrolled_size
from clinic_desktop.ui.saving import ask_for_files

PREFIX = "value_"


class ResultsForm(StepForm):
    """Every analyte of a request in one column: Enter goes to the next."""

    def __init__(
        self,
        context: AppContext,
        card: RequestCard,
        analytes: Sequence[AnalyteRow],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, card, "", parent)
        self.setWindowTitle(self.tr("Results"))
        self._analytes = tuple(analytes)
        self._rows = {f"{PREFIX}{row.id}": row for row in card.results}
        self._base = tuple(ResultEntry(row.id, row.value) for row in card.results)
        self.paste_action = make_action(
            self, "paste_results", self._on_paste, shortcut="Ctrl+Shift+V", glyph="copy"
        )
        self.file_action = make_action(
            self, "read_results", self._on_file, shortcut="Ctrl+Shift+I", glyph="export"
        )
        label(self.paste_action, self.tr("Paste a table"))
        label(self.file_action, self.tr("Read a file"))
        tools = QWidget()
        line = FlowLayout(spacing=8)
        line.setContentsMargins(0, 0, 0, 0)
        for action in (self.paste_action, self.file_action):
            line.addWidget(ActionButton(action))
        tools.setLayout(line)
        self.add_widget(tools)
        for name, row in self._rows.items():
            field = ResultField(row)
            field.show_stored()
            self.add_field(name, "", field, wide=True)
            field.edit.stepped.connect(lambda step, at=name: self._on_stepped(at, step))
            field.edit.pasted.connect(self.take_text)
        self.start()
        scrolled_size(self, 860, min(760, 260 + 44 * len(card.results)))
        first = next((n for n, row in self._rows.items() if not row.value), next(iter(self._rows), ""))
        if first:
            self._fields[first].setFocus()

    def draft(self) -> tuple[ResultEntry, ...]:
        """Return every line that says something else than what is stored."""
        found = []
        for name, row in self._rows.items():
            text, unit = self.read(name, ("", ""))
            if text != typed_text(row.value) or unit != row.unit:
                found.append(ResultEntry(row.id, text, unit))
        return tuple(found)

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of values."""
        found: list[Problem] = []
        for entry in self.draft():
            name = f"{PREFIX}{entry.result_id}"
            found += rules.result_problems(entry, self._rows[name], name)
        if not any(self.read(name, ("", ""))[0].strip() for name in self._rows):
            found.append(Problem("", "lab_no_values"))
        return tuple(found)

    def save(self) -> None:
        """Store them."""
        draft, base, request_id = self.draft(), self._base, self.card.id
        self.submit(
            "lab.enter_results",
            lambda work: service.enter_results(work, request_id, draft, base),
            done=self.tr("Results stored"),
        )

    # --- tables

    def take_text(self, text: str) -> None:
        """Read a table given as text and show what it would bring."""
        try:
            rows = reading.read_table(text)
        except ClinicError as error:
            self._status.setText(sentence(error))
            return
        self._preview(rows)

    def take_file(self, name: str) -> None:
        """Read a file in a worker and show what it would bring."""
        path = Path(name)
        self.context.runner.query(
            self,
            lambda work: reading.read_file(path),
            then=self._preview,
            key="file",
            failed=self._on_unreadable,
        )

    def take_over(self, matches: Sequence[Match]) -> None:
        """Put what was read into the fields; nothing is stored yet."""
        for match in matches:
            if match.result is not None and match.judged is not None and not match.trouble:
                field = self._fields[f"{PREFIX}{match.result.id}"]
                unit = match.line.unit if match.judged.reported else match.result.unit
                field.set_value((match.line.value, unit))

    def _preview(self, rows: Sequence[Sequence[str]]) -> None:
        self._status.clear()
        lines = rules.lines_of(rows, rules.names_analyte(self._analytes))

        def matched(patient: str | None) -> tuple[Match, ...]:
            return rules.match_lines(lines, self.card.results, self._analytes, patient)

        dialog = PreviewDialog(matched, rules.patients_of(lines), self.card.row.pet_name, self)
        dialog.accepted.connect(lambda: self.take_over(dialog.matches))
        dialog.open()

    def _on_unreadable(self, error: ClinicError) -> bool:
        self._status.setText(sentence(error))
        return True

    def _on_paste(self) -> None:
        self.take_text(QGuiApplication.clipboard().text())

    def _on_file(self) -> None:
        kinds = [self.tr("Tables as text (*.csv *.txt *.tsv)"), self.tr("All files (*)")]
        ask_for_files(
            self.context,
            self,
            self.tr("Results from a file"),
            self.tr("Read"),
            "lab_results",
            self._on_chosen,
            kinds=kinds,
        )

    def _on_chosen(self, names: list[str]) -> None:
        self.take_file(names[0])

    def _on_stepped(self, name: str, step: int) -> None:
        names = list(self._rows)
        place = names.index(name) + step
        if 0 <= place < len(names):
            field = self._fields[names[place]]
            field.setFocus()
            field.edit.selectAll()
            self._body.ensureWidgetVisible(field)
        elif place >= len(names):
            self._save.setFocus()
