"""What a pasted table or a file would bring: matched and unmatched lines, before anything is taken over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from clinic_desktop.areas.lab.rules.matching import Match
from clinic_desktop.areas.lab.rules.table import same_patient
from clinic_desktop.areas.lab.texts import marked, unit_text
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.paging import Page, PageRequest
from clinic_desktop.ui.actions import make_primary
from clinic_desktop.ui.forms.texts import problem_text
from clinic_desktop.ui.i18n import translate
from clinic_desktop.ui.labels import WrappedLabel
from clinic_desktop.ui.tables.columns import ColumnSpec
from clinic_desktop.ui.tables.model import WindowedTableModel
from clinic_desktop.ui.tables.view import TableView
from clinic_desktop.ui.theme import set_role


@dataclass(frozen=True, slots=True)
class Line:
    """A match as the table shows it; what is not taken over is grey."""

    id: int
    match: Match

    @property
    def archived(self) -> bool:
        """Whether it is left out."""
        return bool(self.match.trouble)


def becomes(match: Match) -> str:
    """Return what a line becomes, or why it is left out."""
    if match.result is not None and match.judged is not None:
        value = marked(match.judged.value.text, match.judged.flag)
        name = name_of(match.result.name)
        return f"✓ {name}: {value} {unit_text(match.result.unit)}".rstrip()
    match match.trouble:
        case "unknown":
            return translate("LabPreview", "No such test in the dictionary")
        case "not_asked":
            return translate("LabPreview", "Not part of this request")
        case "lab_not_number":
            return translate("LabPreview", "Words where a number is usual: type them in if they are meant")
        case "other_patient":
            return translate("LabPreview", "Of another patient")
        case "twice":
            return translate("LabPreview", "There is a line for this test already")
    params = {"unit": match.line.unit, "own": match.result.unit if match.result else ""}
    return problem_text(Problem("", match.trouble, params))


COLUMNS = (
    ColumnSpec[Line]("name", lambda: translate("LabPreview", "Test"), lambda x: x.match.line.named, 200),
    ColumnSpec[Line]("value", lambda: translate("LabPreview", "Value"), lambda x: x.match.line.value, 100),
    ColumnSpec[Line]("unit", lambda: translate("LabPreview", "Unit"), lambda x: x.match.line.unit, 100),
    ColumnSpec[Line]("becomes", lambda: translate("LabPreview", "What becomes of it"), lambda x: becomes(x.match), 340),
)  # fmt: skip


class PreviewDialog(QDialog):
    """Shows the lines; accepted when they are to be taken over.

    ``matched`` matches them anew for one of ``patients``, whom the table names: whose they are is asked
    when none of these is the patient ``pet_name``, or when there are several.
    """

    def __init__(
        self,
        matched: Callable[[str | None], Sequence[Match]],
        patients: Sequence[str] = (),
        pet_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("lab_preview")
        self.setWindowTitle(self.tr("What was read"))
        self._matched = matched
        self.matches: tuple[Match, ...] = ()
        self._head = WrappedLabel()
        self._model = WindowedTableModel(COLUMNS, self)
        table = TableView(self._model)
        table.setObjectName("preview_table")
        table.setAccessibleName(self.tr("What was read"))
        table.set_empty_text(self.tr("Nothing was read."))
        self._take = QPushButton(self.tr("Take over"))
        self._take.setObjectName("take_over")
        self._take.setDefault(True)
        make_primary(self._take)
        leave = QPushButton(self.tr("Back to the form"))
        leave.setObjectName("leave")
        leave.setAutoDefault(False)
        buttons = QDialogButtonBox()
        buttons.addButton(self._take, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(leave, QDialogButtonBox.ButtonRole.RejectRole)
        for button in (self._take, leave):
            button.setAccessibleName(button.text())
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        self.patient = QComboBox()
        self._ask_whose(layout, patients, pet_name)
        layout.addWidget(self._head)
        layout.addWidget(table, 1)
        layout.addWidget(buttons)
        self.resize(820, 480)
        self._show()
        if patients and self.patient.currentData() is None:
            self.patient.setFocus()
        else:
            # In the table, Enter would open a line.
            (self._take if self._take.isEnabled() else leave).setFocus()

    def _ask_whose(self, layout: QVBoxLayout, patients: Sequence[str], pet_name: str) -> None:
        self.patient.setObjectName("whose")
        self.patient.addItem(self.tr("— choose —"), None)
        for name in patients:
            self.patient.addItem(name, name)
        own = same_patient(patients, pet_name)
        self.patient.setCurrentIndex(max(0, self.patient.findData(own)))
        self.patient.currentIndexChanged.connect(self._show)
        if not patients or (own is not None and len(patients) == 1):
            self.patient.setParent(self)
            self.patient.hide()
            return
        told = WrappedLabel()
        if own is None:
            set_role(told, "warning")
            told.setText(
                self.tr(
                    "The request is of {name}, and the table names nobody of that name. Choose whose lines to take over."
                ).format(name=pet_name)
            )
        else:
            told.setText(
                self.tr("The table is of several patients. The request is of {name}.").format(name=pet_name)
            )
        layout.addWidget(told)
        line = QHBoxLayout()
        label = QLabel(self.tr("&Patient in the table"))
        label.setBuddy(self.patient)
        self.patient.setAccessibleName(self.tr("Patient in the table"))
        line.addWidget(label)
        line.addWidget(self.patient, 1)
        layout.addLayout(line)

    @Slot()
    def _show(self) -> None:
        self.matches = tuple(self._matched(self.patient.currentData()))
        usable = sum(not match.trouble for match in self.matches)
        left = len(self.matches) - usable
        told = [self.tr("%n result(s) will be taken over.", "", usable)]
        if left:
            told.append(self.tr("%n line(s) will be left out.", "", left))
        self._head.setText(" ".join(told))
        lines = tuple(Line(number, match) for number, match in enumerate(self.matches, 1))
        self._model.begin(PageRequest("name"), Page(lines, None))
        self._take.setEnabled(usable > 0)
