"""The window that shows one more page about a patient, with the patient's name above it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from clinic_desktop.areas.pets.rows import PetCard
from clinic_desktop.ui.actions import add_lock_key
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.strips import PatientStrip


class PatientDialog(QDialog):
    """Shows a page about the patient of the card it was opened from."""

    def __init__(self, context: AppContext, card: PetCard, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName(name)
        add_lock_key(self, context.lock)
        guard = PatientStrip()
        guard.show_record(card.row.glyph, card.row.name, card.row.owner_name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 16, 20, 16)
        self._column.setSpacing(12)
        self._column.addWidget(guard)

    def show_page(self, page: QWidget, title: str, width: int = 620, height: int = 420) -> None:
        """Put the page below the patient's name; `title` names no patient, the size is in pixels."""
        self.setWindowTitle(title)
        self._column.addWidget(page, 1)
        self.resize(width, height)
