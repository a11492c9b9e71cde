"""The drugs a patient is on, beside every tab of the card."""

from __future__ import annotations

from datetime import timedelta
from typing import ClassVar

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desktop.areas.medicines.texts import every_text
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.areas.prescriptions import queries
from clinic_desktop.areas.prescriptions.rows import CurrentDrug
from clinic_desktop.core.changes import Changes
from clinic_desktop.ui.cards import framed
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.i18n import format_date
from clinic_desktop.ui.labels import WrappedLabel, plain
from clinic_desktop.ui.pages import Page


class CurrentDrugsCard(Page):
    """A line for each drug, with its dose and its last day; hidden while there is none."""

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset({"prescriptions", "prescription_lines"})

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._pet_id: int | None = None
        self._drugs: tuple[CurrentDrug, ...] = ()
        self._title, self._text = plain("heading"), WrappedLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        frame, inside = framed(14, 12, 14, 12)
        inside.addWidget(self._title)
        inside.addWidget(self._text)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)
        context.bus.changed.connect(self._on_hidden_change)
        self.retranslate()

    def show_pet(self, pet_id: int | None) -> None:
        """Show the drugs of a patient, or of nobody."""
        if pet_id != self._pet_id:
            self._show(())
        self._pet_id = pet_id
        self.reload()

    def reload(self) -> None:
        """Read them again."""
        wanted = self._pet_id
        if wanted is not None:
            self.context.runner.query(
                self, lambda work: queries.current(work, wanted), then=self._show, key="current"
            )

    def retranslate(self) -> None:
        """Set every text anew."""
        self._title.setText(self.tr("Current drugs"))
        self._show(self._drugs)

    @Slot(object, object)
    def _on_hidden_change(self, changes: Changes, initiator: QObject | None) -> None:
        # Hidden for want of drugs, it would never hear of the first one.
        if self.isHidden() and changes.meets(self.DEPENDS_ON):
            self.reload()

    def _show(self, drugs: tuple[CurrentDrug, ...]) -> None:
        self._drugs = drugs
        self._text.setText("\n".join(f"• {self._line(drug)}" for drug in drugs))
        self.setVisible(bool(drugs))

    def _line(self, drug: CurrentDrug) -> str:
        parts = [name_of(drug.drug), drug.dose_text]
        if drug.every_hours:
            parts.append(every_text(drug.every_hours))
        if drug.until is not None:
            last = format_date(drug.until - timedelta(days=1))
            parts.append(self.tr("until {day}").format(day=last))
        return " · ".join(part for part in parts if part)
