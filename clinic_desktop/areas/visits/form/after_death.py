"""A visit of an animal that has died is begun knowingly only: for what was done after its death."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.pets.rows import PetCard
from clinic_desktop.areas.visits import service
from clinic_desktop.core.kinds import PET
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.i18n import format_date
from clinic_desktop.ui.labels import WrappedLabel


class AfterDeathForm(FormDialog):
    """Asks whether a visit is really meant, and begins it."""

    KEEPS_DRAFT: ClassVar[bool] = False

    def __init__(self, context: AppContext, card: PetCard, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent, subject=(PET, card.id))
        self.setWindowTitle(self.tr("After the death"))
        self._pet_id = card.id
        self.set_patient(card.row.glyph, card.row.name, card.row.owner_name)
        told = WrappedLabel()
        told.setWordWrap(True)
        day = format_date(card.row.status_on) if card.row.status_on else ""
        told.setText(
            self.tr(
                "The animal died on {day}. A visit now is for what was done after its death: an examination "
                "of the body, a necropsy. If it is alive, correct its status first."
            ).format(day=day)
            if day
            else self.tr(
                "The animal has died. A visit now is for what was done after its death: an examination of the "
                "body, a necropsy. If it is alive, correct its status first."
            )
        )
        self.add_widget(told)
        self._save.setText(self.tr("Begin the visit"))
        self._save.setAccessibleName(self._save.text())
        self._save.setToolTip(self.tr("Write what happened after the death (Enter)"))
        self.start()
        scrolled_size(self, 520, 250)
        self._save.setFocus()

    def draft(self) -> int:
        """Return whose visit it is."""
        return self._pet_id

    def save(self) -> None:
        """Begin it."""
        pet_id = self._pet_id
        self.submit(
            "visits.start",
            lambda work: service.start(work, pet_id, knowingly=True),
            done="",
            undoable=False,
        )
