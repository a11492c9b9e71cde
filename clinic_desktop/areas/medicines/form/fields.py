"""What only forms of medicines need: the answers to warnings, and the box that shows them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from clinic_desktop.areas.medicines.rows import Finding
from clinic_desktop.areas.medicines.texts import finding_text
from clinic_desktop.ui.forms.dialog import FormDialog
from clinic_desktop.ui.labels import WrappedLabel
from clinic_desktop.ui.theme import set_role


def ask_for_answers(form: FormDialog, findings: Sequence[Finding]) -> None:
    """Show the tick and the reason of a form only while something asks for them."""
    wanted = {
        "acknowledged": any(not finding.stop for finding in findings),
        "override_reason": any(finding.stop for finding in findings),
    }
    for name, shown in wanted.items():
        show_field(form, name, shown=shown)


def show_field(form: FormDialog, name: str, *, shown: bool) -> None:
    """Show a field of a form with its label, or neither."""
    field = form.findChild(QWidget, name)
    for part in (field, *(label for label in form.findChildren(QLabel) if label.buddy() is field)):
        if part is not None:
            part.setVisible(shown)


class Warnings(QFrame):
    """What speaks against a dose, each with its sign: forbidden first, then what is to be read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dose_warnings")
        self._stops, self._cautions = WrappedLabel(), WrappedLabel()
        for text, role in ((self._stops, "problem"), (self._cautions, "warning")):
            text.setWordWrap(True)
            text.setTextFormat(Qt.TextFormat.PlainText)
            set_role(text, role)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._stops)
        layout.addWidget(self._cautions)
        self.show_findings(())

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show what was found, or hide."""
        for text, stop, sign in ((self._stops, True, "✖"), (self._cautions, False, "⚠")):
            lines = [f"{sign} {finding_text(f)}" for f in findings if f.stop is stop]
            text.setText("\n".join(dict.fromkeys(lines)))
            text.setVisible(bool(lines))
        self.setVisible(bool(findings))
        self.setAccessibleName("\n".join(finding_text(f) for f in findings))
