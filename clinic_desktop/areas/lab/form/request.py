"""The form that asks for tests."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.lab import rules, service
from clinic_desktop.areas.lab.rows import Dictionary, RequestDraft
from clinic_desktop.areas.lab.texts import material_texts
from clinic_desktop.areas.pets.rows import PetCard
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.kinds import PET
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import CheckField, ChecksField, ChoiceField, NoteField, TextField
from clinic_desktop.ui.i18n import localized


class LabRequestForm(FormDialog):
    """Asks for panels and single analytes of the patient whose name stands on the form."""

    def __init__(
        self, context: AppContext, card: PetCard, dictionary: Dictionary, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, "", parent, subject=(PET, card.id))
        self.setWindowTitle(self.tr("Laboratory request"))
        self._card = card
        self.set_patient(card.row.glyph, card.row.name, card.row.owner_name)
        panels = [row for row in dictionary.panels if not row.archived]
        analytes = sorted(
            (row for row in dictionary.analytes if not row.archived),
            key=lambda row: localized(row.name_en, row.name_ru).casefold(),
        )
        self.add_field(
            "panels",
            self.tr("Panels"),
            ChecksField([(str(row.id), localized(row.name_en, row.name_ru)) for row in panels]),
        )
        self.add_field(
            "analytes",
            self.tr("Single tests"),
            ChecksField([(str(row.id), localized(row.name_en, row.name_ru)) for row in analytes]),
        )
        materials = [(None, self.tr("As the panel says")), *material_texts().items()]
        self.add_field("material", self.tr("Material"), ChoiceField(materials))
        self.add_field(
            "outside_lab",
            self.tr("Outside laboratory"),
            TextField(),
            hint=self.tr("Empty: examined in the clinic"),
        )
        self.add_field("urgent", self.tr("Urgent"), CheckField())
        self.add_field("note", self.tr("Note for the laboratory"), NoteField(), wide=True)
        self.start()
        scrolled_size(self, 680, 560)
        self._fields["panels"].setFocus()

    def draft(self) -> RequestDraft:
        """Return the request as typed."""
        return RequestDraft(
            pet_id=self._card.id,
            panels=self.read("panels", ""),
            analytes=self.read("analytes", ""),
            material=self.read("material"),
            outside_lab=self.read("outside_lab", ""),
            urgent=self.read("urgent", False),
            note=self.read("note", ""),
        )

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of requests."""
        return rules.request_problems(self.draft())

    def save(self) -> None:
        """Ask for the tests."""
        draft = self.draft()
        self.submit("lab.request", lambda work: service.request(work, draft), done=self.tr("Tests requested"))
