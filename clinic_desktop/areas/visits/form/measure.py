"""Vital signs measured outside of a visit's form: by a nurse, in the hospital, at the desk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.pets.form import WeightField
from clinic_desktop.areas.pets.rows import PetCard, SpeciesRow, WeightDraft
from clinic_desktop.areas.pets.rules import weight_problems
from clinic_desktop.areas.visits import rules, service
from clinic_desktop.areas.visits.form.measured import TenthsField
from clinic_desktop.areas.visits.rows import RangeRow, VitalsDraft
from clinic_desktop.areas.visits.texts import membrane_texts
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.kinds import PET
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import ChoiceField, OptionalWholeField
from clinic_desktop.ui.i18n import translate


def vitals_fields() -> list[tuple[str, str, Any]]:
    """Return the fields of vital signs: name, label, field."""
    return [
        ("grams", translate("Visits", "Weight, kg"), WeightField()),
        ("temperature_tenths", translate("Visits", "Temperature, °C"), TenthsField()),
        ("pulse", translate("Visits", "Pulse, a minute"), OptionalWholeField()),
        ("respiration", translate("Visits", "Respiration, a minute"), OptionalWholeField()),
        ("crt_tenths", translate("Visits", "Capillary refill, seconds"), TenthsField()),
        (
            "mucous_membranes",
            translate("Visits", "Mucous membranes"),
            ChoiceField([(None, "—"), *membrane_texts().items()]),
        ),
        ("body_condition", translate("Visits", "Body condition, 1 to 9"), OptionalWholeField()),
        ("pain", translate("Visits", "Pain, 0 to 10"), OptionalWholeField()),
    ]


class MeasureForm(FormDialog):
    """Records vital signs."""

    def __init__(
        self,
        context: AppContext,
        card: PetCard,
        ranges: Sequence[RangeRow],
        parent: QWidget | None = None,
        *,
        species: SpeciesRow | None = None,
    ) -> None:
        super().__init__(context, "", parent, subject=(PET, card.id))
        self.setWindowTitle(self.tr("Vital signs"))
        self._card, self._ranges, self._species = card, tuple(ranges), species
        self.base = VitalsDraft()
        self.set_patient(card.row.glyph, card.row.name, card.row.owner_name)
        for name, text, field in vitals_fields():
            self.add_field(name, text, field)
        self.start()
        scrolled_size(self, 560, 480)
        self._fields["grams"].setFocus()

    def draft(self) -> VitalsDraft:
        """Return what was measured."""
        return VitalsDraft(**{name: self.read(name) for name in self._fields})

    def problems(self) -> tuple[Problem, ...]:
        """Check against the species and the animal's own weights; something was measured."""
        draft = self.draft()
        if draft == VitalsDraft():
            return (Problem("grams", "required"),)
        found = list(rules.vitals_problems(draft, self._ranges))
        if draft.grams is not None and draft.grams > 0:
            weighed = weight_problems(WeightDraft(draft.grams), utc_now(), self._species, self._card.weights)
            found += [replace(problem, field="grams") for problem in weighed]
        return tuple(found)

    def save(self) -> None:
        """Record them."""
        draft, pet_id = self.draft(), self._card.id
        self.submit(
            "visits.measure",
            lambda work: service.measure(work, pet_id, draft),
            done=self.tr("Vital signs recorded"),
        )
