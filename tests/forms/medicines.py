"""The forms of medicines and doses, each ready to be saved, and what was stored of them."""

from __future__ import annotations

from decimal import Decimal
from types import SimpleNamespace
from typing import Any

from clinic_desktop.areas.manipulations.entities import ManipulationFact
from clinic_desktop.areas.medicines import form as medicine_forms
from clinic_desktop.areas.medicines import queries as medicines
from clinic_desktop.areas.pets import queries as pets
from clinic_desktop.ui.forms.dialog import FormDialog
from tests import pharmacy
from tests.forms.base import Base, Maker


class MedicineForms(Base):
    """Opens the forms of medicines and doses."""

    def medicine(self) -> Any:
        number = next(self.numbers)
        medicine_id = self.run(
            lambda work: pharmacy.medicine(work, code=f"M{number}", name=f"Препарат {number}")
        )
        return self.ask(lambda work: medicines.get_card(work, medicine_id))

    def species(self) -> Any:
        return self.ask(pets.get_reference).species

    def medicine_card_form(self) -> FormDialog:
        return medicine_forms.MedicineCardForm(self.context, self.medicine(), self.species())

    def dose_row_form(self) -> FormDialog:
        card = self.medicine()
        return medicine_forms.DoseRowForm(self.context, card, self.species(), card.doses[0])

    def dose_form(self) -> FormDialog:
        card = self.medicine()
        self.run(lambda work: pharmacy.weigh(work, self.pet_id, 4_200))
        dosing = self.ask(lambda work: medicines.dosing(work, self.pet_id))
        form = medicine_forms.DoseForm(self.context, self.pet(), dosing)
        form._fields["medicine"].set_value((card.id, ""))
        return form

    def stored_medicine(self, medicine_id: int) -> Any:
        return self.ask(lambda work: medicines.get_card(work, medicine_id)).draft

    def stored_dose_row(self, row_id: int) -> Any:
        return self.ask(lambda work: medicines.get_dose_row(work, row_id))[1].draft

    def stored_dose(self, fact_id: int) -> Any:
        fact = self.entity(ManipulationFact, fact_id)
        dose = self.ask(lambda work: medicines.dose_of_fact(work, fact_id))
        formula, _, typed = fact.note.partition("\n")
        typed = typed if "÷" in formula else fact.note
        return SimpleNamespace(
            medicine_id=dose.medicine_id,
            medicine_text="",
            weight_g=dose.weight_g,
            every_hours=dose.every_hours,
            quantity=Decimal(dose.quantity_milli) / 1000,
            override_reason=dose.override_reason,
            note=typed,
        )


FORMS: dict[str, Maker] = {
    "MedicineCardForm": (MedicineForms.medicine_card_form, lambda c, v, f: c.stored_medicine(v)),
    "DoseRowForm": (MedicineForms.dose_row_form, lambda c, v, f: c.stored_dose_row(v)),
    "DoseForm": (MedicineForms.dose_form, lambda c, v, f: c.stored_dose(v)),
}
