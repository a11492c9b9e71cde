"""The window that shows what will be printed of a prescription, prints it or saves it as PDF."""

from __future__ import annotations

from PySide6.QtCore import QSizeF, QStandardPaths, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from clinic_desktop.areas.prescriptions.page.sheets import Kind, document, title
from clinic_desktop.areas.prescriptions.rows import Sheet
from clinic_desktop.ui.actions import add_lock_key, make_primary
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.fields import ChoiceField
from clinic_desktop.ui.i18n import LANGUAGES
from clinic_desktop.ui.printing import print_document, write_pdf

LABEL = QSizeF(80, 60)
"""Millimetres of a label."""


class PrintDialog(QDialog):
    """Shows the form, the owner's sheet or the label, in Russian or English."""

    def __init__(self, context: AppContext, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("print_prescription")
        self.setWindowTitle(self.tr("Print the prescription"))
        self._context, self._sheet = context, sheet
        self.kind = ChoiceField(
            [
                (Kind.FORM, self.tr("Prescription")),
                (Kind.OWNER, self.tr("Sheet for the owner")),
                (Kind.LABEL, self.tr("Label")),
            ]
        )
        self.language = ChoiceField(list(LANGUAGES.items()))
        for field, name in ((self.kind, self.tr("What to print")), (self.language, self.tr("Language"))):
            field.setAccessibleName(name)
            field.setToolTip(name)
        self.language.set_value(self._usual_language())
        self.kind.changed.connect(self._on_kind)
        self.language.changed.connect(self._show)
        self.view = QTextBrowser()
        self.view.setObjectName("preview")
        self.view.setAccessibleName(self.tr("Preview"))
        # As on paper, in the dark theme, too.
        self.view.setStyleSheet("background: #ffffff; color: #000000; padding: 16px;")
        buttons = QDialogButtonBox()
        self.print_button = QPushButton(self.tr("Print"))
        self.pdf_button = QPushButton(self.tr("Save as PDF"))
        close = QPushButton(self.tr("Close"))
        for button, role in (
            (self.print_button, QDialogButtonBox.ButtonRole.AcceptRole),
            (self.pdf_button, QDialogButtonBox.ButtonRole.ActionRole),
            (close, QDialogButtonBox.ButtonRole.RejectRole),
        ):
            button.setAccessibleName(button.text())
            button.setAutoDefault(False)
            buttons.addButton(button, role)
        self.print_button.setDefault(True)
        make_primary(self.print_button)
        self.print_button.clicked.connect(self._on_print)
        self.pdf_button.clicked.connect(self._on_pdf)
        close.clicked.connect(self.reject)
        add_lock_key(self, context.lock)
        choices = QHBoxLayout()
        choices.addWidget(self.kind, 2)
        choices.addWidget(self.language, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(choices)
        layout.addWidget(self.view, 1)
        layout.addWidget(buttons)
        self.resize(640, 720)
        self._show()

    def save_pdf(self, path: str) -> None:
        """Write what is shown into a file."""
        kind, language = self.kind.value(), self.language.value()
        write_pdf(document(self._sheet, kind, language), title(kind, language), path, self._size())
        self._noted()

    def _usual_language(self) -> str:
        if self.kind.value() is Kind.FORM or not self._sheet.owner_language:
            return self._sheet.clinic.document_language
        return self._sheet.owner_language

    def _size(self) -> QSizeF | None:
        return LABEL if self.kind.value() is Kind.LABEL else None

    def _on_kind(self) -> None:
        self.language.set_value(self._usual_language())
        self._show()

    def _show(self) -> None:
        made = document(self._sheet, self.kind.value(), self.language.value())
        made.setParent(self.view)
        self.view.setDocument(made)

    def _on_print(self) -> None:
        kind, language = self.kind.value(), self.language.value()
        made = document(self._sheet, kind, language)
        print_document(made, title(kind, language), self, self._size())
        self._noted()

    def _on_pdf(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = f"{folder}/{self._sheet.prescription.number}.pdf"
        dialog = QFileDialog(self, self.tr("Save as PDF"), proposed, "PDF (*.pdf)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(self.save_pdf)
        dialog.open()

    def _noted(self) -> None:
        self._context.note_access("print", "pet", self._sheet.prescription.pet_id, 1)
