"""What a pasted table or a file would bring: matched and unmatched lines, before anything is taken over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from clinic_desktop.areas.lab.rules.matching import Match
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
        case "twice":
            return translate("LabPreview", "There is a line for this test already")
    params = {"unit": match.line.unit, "own": match.result.unit if match.result else ""}
    return problem_text(Problem("", match.trouble, params))


COLUMNS = (
    ColumnSpec[Line]("name", lambda: translate("LabPreview", "Test"), lambda x: x.match.line.name, 200),
    ColumnSpec[Line]("value", lambda: translate("LabPreview", "Value"), lambda x: x.match.line.value, 100),
    ColumnSpec[Line]("unit", lambda: translate("LabPreview", "Unit"), lambda x: x.match.line.unit, 100),
    ColumnSpec[Line]("becomes", lambda: translate("LabPreview", "What becomes of it"), lambda x: becomes(x.match), 340),
)  # fmt: skip


class PreviewDialog(QDialog):
    """Shows the lines; accepted when they are to be taken over."""

    def __init__(self, matches: Sequence[Match], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("lab_preview")
        self.setWindowTitle(self.tr("What was read"))
        self.matches = tuple(matches)
        usable = sum(not match.trouble for match in self.matches)
        left = len(self.matches) - usable
        told = [self.tr("%n result(s) will be taken over.", "", usable)]
        if left:
            told.append(self.tr("%n line(s) will be left out.", "", left))
        head = WrappedLabel(" ".join(told))
        model = WindowedTableModel(COLUMNS, self)
        table = TableView(model)
        table.setObjectName("preview_table")
        table.setAccessibleName(self.tr("What was read"))
        lines = tuple(Line(number, match) for number, match in enumerate(self.matches, 1))
        model.begin(PageRequest("name"), Page(lines, None))
        table.set_empty_text(self.tr("Nothing was read."))
        take = QPushButton(self.tr("Take over"))
        take.setObjectName("take_over")
        take.setDefault(True)
        take.setEnabled(usable > 0)
        make_primary(take)
        leave = QPushButton(self.tr("Back to the form"))
        leave.setObjectName("leave")
        leave.setAutoDefault(False)
        buttons = QDialogButtonBox()
        buttons.addButton(take, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(leave, QDialogButtonBox.ButtonRole.RejectRole)
        for button in (take, leave):
            button.setAccessibleName(button.text())
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(head)
        layout.addWidget(table, 1)
        layout.addWidget(buttons)
        self.resize(820, 480)
        # In the table, Enter would open a line.
        (take if usable else leave).setFocus()
