"""The window that shows what is printed of a prescription: the form, the owner's sheet, the labels."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.prescriptions import queries
from clinic_desktop.areas.prescriptions.page.sheets import Kind, document
from clinic_desktop.areas.prescriptions.rows import Sheet
from clinic_desktop.core.actions import Progress
from clinic_desktop.core.kinds import PET
from clinic_desktop.ui import sheets
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.fields import ChoiceField
from clinic_desktop.ui.sheet_window import Maker, SheetWindow


class PrescriptionWindow(SheetWindow):
    """Shows one of the documents of a prescription, first in the language of whoever reads it."""

    def __init__(self, context: AppContext, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            "",
            _maker(sheet.prescription.id, Kind.FORM),
            parent,
            language=_language(sheet, Kind.FORM),
            subject=(PET, sheet.prescription.pet_id),
        )
        self._printed = sheet
        self.setWindowTitle(self.tr("Prescription — {name}").format(name=sheet.pet_name))
        self.kind = ChoiceField(
            [
                (Kind.FORM, self.tr("Prescription")),
                (Kind.OWNER, self.tr("Sheet for the owner")),
                (Kind.LABEL, self.tr("Label")),
            ]
        )
        self.kind.changed.connect(self._on_kind)
        self.add_choice(self.tr("What to print"), self.kind)

    def _on_kind(self) -> None:
        kind = self.kind.value()
        self.show_other(_maker(self._printed.prescription.id, kind), _language(self._printed, kind))


def _maker(prescription_id: int, kind: Kind) -> Maker:
    def make(work: Any, progress: Progress) -> sheets.Sheet:
        return document(queries.sheet(work, prescription_id), kind)

    return make


def _language(sheet: Sheet, kind: Kind) -> str:
    if kind is Kind.FORM or not sheet.owner_language:
        return sheet.clinic.document_language
    return sheet.owner_language
