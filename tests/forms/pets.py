"""The forms of patients, each ready to be saved, and what was stored of them."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from clinic_desktop.areas.pets import form as pet_forms
from clinic_desktop.areas.pets import queries as pets
from clinic_desktop.areas.pets.entities import (
    Breed,
    CoatColour,
    IdentifierKind,
    Ownership,
    Pet,
    PetAlert,
    PetStatus,
    PetWeight,
    Species,
)
from clinic_desktop.areas.pets.page.lists import BREEDS, COLOURS, SPECIES
from clinic_desktop.ui.forms.dialog import FormDialog
from tests.forms.base import Base, Maker


class PetForms(Base):
    """Opens the forms of patients."""

    def pet_form(self) -> FormDialog:
        reference = self.ask(pets.get_reference)
        form = pet_forms.PetForm(self.context, reference, (self.owner_id, "Кузнецова Ирина"))
        form._fields["name"].set_value("Рекс")
        form._fields["species"].set_value((1, ""))
        kind, number, _, _ = form._fields["identifiers"].rows[0][1]
        kind.set_value(IdentifierKind.TAG)
        number.set_value("77")
        return form

    def weight_form(self) -> FormDialog:
        form = pet_forms.WeightForm(self.context, self.pet(), None)
        form._fields["weight"].set_value(4_000)
        return form

    def alert_form(self) -> FormDialog:
        form = pet_forms.AlertForm(self.context, self.pet())
        form._fields["text"].set_value("кусается")
        return form

    def status_form(self) -> FormDialog:
        form = pet_forms.StatusForm(self.context, self.pet())
        form._fields["status"].set_value(PetStatus.LOST)
        return form

    def transfer_form(self) -> FormDialog:
        form = pet_forms.TransferForm(self.context, self.pet())
        form._fields["owner"].choose(self.another_owner())
        return form

    def person_form(self) -> FormDialog:
        form = pet_forms.PersonForm(self.context, self.pet())
        form._fields["owner"].choose(self.another_owner())
        return form

    def stored_status(self, pet_id: int) -> Any:
        pet = self.entity(Pet, pet_id)
        return SimpleNamespace(reason=pet.status_reason, on=pet.status_on)


FORMS: dict[str, Maker] = {
    "PetForm": (PetForms.pet_form, lambda c, v, f: c.ask(lambda work: pets.get_draft(work, v))),
    "WeightForm": (
        PetForms.weight_form,
        lambda c, v, f: SimpleNamespace(weight=c.entity(PetWeight, v).grams),
    ),
    "AlertForm": (PetForms.alert_form, lambda c, v, f: c.entity(PetAlert, v)),
    "StatusForm": (PetForms.status_form, lambda c, v, f: c.stored_status(v)),
    "TransferForm": (
        PetForms.transfer_form,
        lambda c, v, f: SimpleNamespace(on=c.pet().ownerships[-1].from_on),
    ),
    "PersonForm": (PetForms.person_form, lambda c, v, f: c.entity(Ownership, v)),
    "SpeciesForm": (lambda c: c.list_form(SPECIES), lambda c, v, f: c.entity(Species, v)),
    "BreedForm": (lambda c: c.list_form(BREEDS), lambda c, v, f: c.entity(Breed, v)),
    "ColourForm": (lambda c: c.list_form(COLOURS), lambda c, v, f: c.entity(CoatColour, v)),
}
