"""The forms a medicine is described by: its card and one dose row."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.medicines import queries, rules, service
from clinic_desktop.areas.medicines.rows import DoseRowCard, DoseRowDraft, MedicineCard, MedicineDraft
from clinic_desktop.areas.medicines.texts import caution_texts, form_texts, per_texts, route_texts, unit_texts
from clinic_desktop.areas.pets.form.species import SpeciesField
from clinic_desktop.areas.pets.rows import SpeciesRow
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.kinds import MANIPULATION
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import (
    CheckField,
    ChecksField,
    ChoiceField,
    DecimalField,
    KilogramsField,
    NamesField,
    NoteField,
    OptionalDecimalField,
    OptionalWholeField,
    TextField,
)
from clinic_desktop.ui.i18n import localized


class MedicineCardForm(FormDialog):
    """Describes the medicine that a drug of the catalogue is."""

    def __init__(
        self,
        context: AppContext,
        card: MedicineCard,
        species: tuple[SpeciesRow, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, "", parent, subject=(MANIPULATION, card.manipulation_id))
        self.setWindowTitle(self.tr("Medicine"))
        self._card = card
        self.base = card.draft
        self.set_patient(card.kind.value, name_of(card.name), card.code)
        self.add_field("substances", self.tr("Active substances, one on a line"), NamesField(), wide=True)
        self.add_field("form", self.tr("Form"), ChoiceField(list(form_texts().items())))
        self.add_field("route", self.tr("Usual route"), ChoiceField(list(route_texts().items())))
        self.add_field("strength", self.tr("Concentration"), OptionalDecimalField())
        self.add_field("strength_unit", self.tr("Unit"), ChoiceField(list(unit_texts().items())))
        self.add_field("per_unit", self.tr("in one"), ChoiceField(list(per_texts().items())))
        self.add_field("package", self.tr("In a package"), OptionalDecimalField())
        self.add_field("max_dose", self.tr("Largest single dose per kg"), OptionalDecimalField())
        self.add_field("max_daily", self.tr("Largest dose a day per kg"), OptionalDecimalField())
        self.add_field("prescription_only", self.tr("On prescription only"), CheckField())
        self.add_field("controlled", self.tr("Controlled drug"), CheckField())
        cautions = list(caution_texts().items())
        self.add_field("mdr1", self.tr("Breeds with MDR1"), ChoiceField(cautions))
        self.add_field("pregnancy", self.tr("Pregnant or nursing"), ChoiceField(cautions))
        self.add_field("min_age_days", self.tr("Not younger than, days"), OptionalWholeField())
        self.add_field(
            "never_species", self.tr("Never for"), SpeciesField(species, self.base.never_species), wide=True
        )
        groups = [(group.code, name_of(group.name)) for group in queries.drug_groups()]
        self.add_field("drug_groups", self.tr("Group, for allergies"), ChecksField(groups), wide=True)
        hint = self.tr("Beginnings of words, one on a line")
        self.add_field(
            "allergy_words", self.tr("Other words of allergies"), NamesField(), wide=True, hint=hint
        )
        self.add_field(
            "problem_words", self.tr("Diagnoses that speak against it"), NamesField(), wide=True, hint=hint
        )
        self.add_field("note", self.tr("Note"), NoteField(), wide=True)
        self.fill(self.base)
        self.start()
        scrolled_size(self, 680, 680)
        self._fields["substances"].setFocus()

    def draft(self) -> MedicineDraft:
        """Return the medicine as typed."""
        values: dict[str, Any] = {name: self.read(name, getattr(self.base, name)) for name in self._fields}
        draft: MedicineDraft = replace(self.base, **values)
        return draft

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of medicines."""
        return rules.problems(self.draft(), self._card.doses)

    def save(self) -> None:
        """Save it."""
        draft, base, manipulation_id = self.draft(), self.base, self._card.manipulation_id
        self.submit(
            "medicines.save_card",
            lambda work: service.save_card(work, manipulation_id, draft, base),
            done=self.tr("Medicine saved"),
        )


class DoseRowForm(FormDialog):
    """Lays down how much of a medicine a species needs."""

    def __init__(
        self,
        context: AppContext,
        card: MedicineCard,
        species: tuple[SpeciesRow, ...],
        row: DoseRowCard | None,
        parent: QWidget | None = None,
    ) -> None:
        subject = ("dose_row", row.id) if row else ("medicine", card.id or 0)
        super().__init__(context, "", parent, subject=subject)
        self.setWindowTitle(self.tr("Dose") if row else self.tr("New dose"))
        self._card, self._own_id = card, row.id if row else None
        self.base = row.draft if row else DoseRowDraft(rate_unit=card.draft.strength_unit)
        self.set_patient(card.kind.value, name_of(card.name), card.code)
        present = self.base.species_id
        offered: list[tuple[int | None, str]] = [(None, self.tr("Any species"))]
        offered += [
            (each.id, localized(each.name_en, each.name_ru))
            for each in species
            if not each.archived or each.id == present
        ]
        self.add_field("species_id", self.tr("Species"), ChoiceField(offered), wide=True)
        self.add_field("weight_from_g", self.tr("Weight from, kg"), KilogramsField())
        self.add_field(
            "weight_to_g", self.tr("to below, kg"), KilogramsField(), hint=self.tr("Empty: without an end")
        )
        self.add_field("rate", self.tr("Dose per kg"), DecimalField())
        self.add_field("rate_unit", self.tr("Unit"), ChoiceField(list(unit_texts().items())))
        self.add_field("decimals", self.tr("Round to decimals"), ChoiceField([(n, f"{n}") for n in range(4)]))
        self.add_field("units", self.tr("Multiply by"), DecimalField())
        self.add_field("every_hours", self.tr("Every, hours"), OptionalWholeField())
        self.add_field("note", self.tr("Note"), TextField(), wide=True)
        self.fill(self.base)
        if row is None:
            self._fields["rate"].retype("")
        self.start()
        scrolled_size(self, 520, 520)
        self._fields["species_id"].setFocus()

    def draft(self) -> DoseRowDraft:
        """Return the row as typed."""
        return DoseRowDraft(
            species_id=self.read("species_id"),
            weight_from_g=self.read("weight_from_g") or 0,
            weight_to_g=self.read("weight_to_g"),
            rate=self.read("rate", Decimal(0)),
            rate_unit=self.read("rate_unit"),
            decimals=self.read("decimals", 2),
            units=self.read("units", Decimal(1)),
            every_hours=self.read("every_hours"),
            note=self.read("note", ""),
        )

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of dose rows."""
        draft = self.draft()
        return (
            *rules.row_problems(draft, self._card.doses, self._own_id),
            *rules.unit_problems(self._card.draft, draft),
        )

    def save(self) -> None:
        """Add or change it."""
        draft, base, row_id, medicine_id = self.draft(), self.base, self._own_id, self._card.id or 0
        if row_id is None:
            self.submit(
                "medicines.add_row",
                lambda work: service.add_row(work, medicine_id, draft),
                done=self.tr("Dose added"),
            )
            return
        self.submit(
            "medicines.change_row",
            lambda work: service.change_row(work, row_id, draft, base),
            done=self.tr("Dose saved"),
        )
