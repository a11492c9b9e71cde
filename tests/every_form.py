"""A clinic of one patient that opens every form filled with what is valid, and reads what was stored."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import count
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.areas.clinic.page import ClinicForm, WorkstationForm
from clinic_desktop.areas.manipulations import form as manipulation_forms
from clinic_desktop.areas.manipulations import queries as manipulations
from clinic_desktop.areas.manipulations.entities import ManipulationCategory, ManipulationFact
from clinic_desktop.areas.manipulations.page.lists import CATEGORIES
from clinic_desktop.areas.owners import queries as owners
from clinic_desktop.areas.owners.form import OwnerForm
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
from clinic_desktop.areas.users import queries as users
from clinic_desktop.areas.users import service as user_service
from clinic_desktop.areas.users.form import UserForm
from clinic_desktop.areas.users.page.matrix import LimitsForm
from clinic_desktop.areas.users.rows import UserDraft
from clinic_desktop.areas.visits.entities import Diagnosis, Phrase, VisitTemplate
from clinic_desktop.areas.visits.page.lists import DIAGNOSES, PHRASES, TEMPLATES
from clinic_desktop.core.money import Money
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.core.text import clean_line
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog
from clinic_desktop.ui.forms.fields import Entry, LookupField, NoteField, Rows, TextField
from clinic_desktop.ui.lists import ReferenceList
from tests import make


class Clinic:
    """A clinic of one patient and one procedure; makes any form filled with what is valid."""

    def __init__(self, context: AppContext) -> None:
        self.context, self.numbers = context, count(1)
        self.pet_id: int = self.run(make.pet)
        self.owner_id: int = self.ask(lambda work: pets.get_draft(work, self.pet_id)).owner_id
        self.manipulation_id: int = self.run(make.manipulation)

    def run(self, function: Callable[[Any], Any]) -> Any:
        return self.context.runner.backend.command(
            "test", function, actor=BUILT_IN_ADMINISTRATOR, action_id=uuid4()
        ).value

    def ask(self, function: Callable[[Any], Any]) -> Any:
        return self.context.runner.backend.query(function, actor=BUILT_IN_ADMINISTRATOR)

    def pet(self) -> Any:
        return self.ask(lambda work: pets.get_card(work, self.pet_id))

    def procedure(self, manipulation_id: int = 0) -> Any:
        wanted = manipulation_id or self.manipulation_id
        return self.ask(lambda work: manipulations.get_card(work, wanted))

    def entity(self, kind: type, record_id: int) -> Any:
        return self.ask(lambda work: work.session.get(kind, record_id))

    def another_owner(self) -> Entry:
        return Entry(self.run(lambda work: make.owner(work, phone="")), "Кузнецова Ирина")

    # --- a form of each kind, filled

    def owner_form(self) -> FormDialog:
        form = OwnerForm(self.context, None)
        form.fill(make.owner_draft("Орлова", "Анна"))
        return form

    def pet_form(self) -> FormDialog:
        reference = self.ask(pets.get_reference)
        form = pet_forms.PetForm(self.context, reference, (self.owner_id, "Кузнецова Ирина"))
        form._fields["name"].set_value("Рекс")
        form._fields["species"].set_value((1, ""))
        kind, number, _, _ = form._fields["identifiers"].rows[0][1]
        kind.set_value(IdentifierKind.TAG)
        number.set_value("77")
        return form

    def clinic_form(self) -> FormDialog:
        form = ClinicForm(self.context, self.ask(clinic.get))
        form._fields["name"].set_value("Клиника")
        return form

    def manipulation_form(self) -> FormDialog:
        categories = self.ask(manipulations.list_categories)
        form = manipulation_forms.ManipulationForm(self.context, categories, None)
        form._fields["name_ru"].set_value("Осмотр")
        form._fields["code"].set_value(f"N{next(self.numbers)}")
        return form

    def perform_form(self) -> FormDialog:
        catalogue = self.ask(lambda work: manipulations.find_manipulations(work, "", limit=9))
        form = manipulation_forms.PerformForm(self.context, self.pet(), catalogue)
        form._fields["manipulation"].set_value((self.manipulation_id, ""))
        return form

    def cancel_form(self) -> FormDialog:
        fact_id = self.run(lambda work: make.fact(work, self.pet_id, self.manipulation_id))
        facts = self.ask(lambda work: manipulations.facts_of(work, self.pet_id))
        fact = next(fact for fact in facts if fact.id == fact_id)
        form = manipulation_forms.CancelForm(self.context, self.pet(), fact)
        form._fields["reason"].set_value("ошибка")
        return form

    def price_form(self) -> FormDialog:
        form = manipulation_forms.PriceForm(self.context, self.procedure())
        form._fields["price"].set_value(Money(100, "RUB"))
        return form

    def weight_form(self) -> FormDialog:
        form = pet_forms.WeightForm(self.context, self.pet(), None)
        form._fields["weight"].set_value(Decimal(4))
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

    def list_form(self, shown: ReferenceList) -> FormDialog:
        form = self.new_entry(shown)
        form._fields["name_ru"].set_value(f"Запись {next(self.numbers)}")
        return form

    def new_entry(self, shown: ReferenceList) -> FormDialog:
        return shown.make_form(self.context, self.ask(shown.load), None, None, None)

    def phrase_form(self) -> FormDialog:
        form = self.new_entry(PHRASES)
        for name in ("key", "title"):
            form._fields[name].set_value(f"фраза{next(self.numbers)}")
        form._fields["text"].set_value("Без особенностей.")
        return form

    def template_form(self) -> FormDialog:
        form = self.new_entry(TEMPLATES)
        form._fields["title"].set_value(f"Шаблон {next(self.numbers)}")
        form._fields["complaint"].set_value("Хромота")
        return form

    def workstation_form(self) -> FormDialog:
        return WorkstationForm(self.context)

    def user_form(self) -> FormDialog:
        roles = self.ask(users.list_roles)
        draft = UserDraft(f"u{next(self.numbers)}", "Орлова Мария", roles[-1].id)
        user_id = self.run(lambda work: user_service.register(work, draft, "$argon2id$"))
        return UserForm(self.context, roles, self.ask(lambda work: users.get_card(work, user_id)))

    def limits_form(self) -> FormDialog:
        form = LimitsForm(self.context, self.ask(users.list_roles)[2])
        for name in ("any_discount", "any_write_off"):
            form._fields[name].set_value(False)
        return form

    # --- what was stored

    def stored_limits(self, role_id: int) -> Any:
        role = next(role for role in self.ask(users.list_roles) if role.id == role_id)
        amount = None if role.write_off_limit is None else Money(role.write_off_limit, "RUB")
        return SimpleNamespace(discount_limit=role.discount_limit, write_off_limit=amount)

    def stored_manipulation(self, manipulation_id: int) -> Any:
        card = self.procedure(manipulation_id)
        price = card.prices[0].price if card.prices else None
        return SimpleNamespace(price=price, **{name: getattr(card.draft, name) for name in PROCEDURE})

    def stored_fact(self, fact_id: int) -> Any:
        fact = self.entity(ManipulationFact, fact_id)
        row = next(
            row
            for row in self.ask(lambda work: manipulations.facts_of(work, self.pet_id))
            if row.id == fact_id
        )
        return SimpleNamespace(
            quantity=row.quantity,
            price=row.price,
            discount_percent=row.discount_percent,
            discount_reason=fact.discount_reason,
            note=fact.note,
            reason=fact.cancel_reason,
        )

    def stored_price(self, manipulation_id: int, form: FormDialog) -> Any:
        from_on = form._fields["from_on"].value()
        prices = {price.from_on: price for price in self.procedure(manipulation_id).prices}
        return prices[from_on]

    def stored_phrase(self, phrase_id: int, form: FormDialog) -> Any:
        row = self.entity(Phrase, phrase_id)
        # A phrase without a title is called by its key, and the dot typed before a key is no part of it.
        title = row.title if clean_line(form._fields["title"].value()) else ""
        typed = clean_line(form._fields["key"].value())
        dots = typed[: len(typed) - len(typed.lstrip("."))]
        return SimpleNamespace(key=dots + row.key, title=title, text=row.text)

    def stored_status(self, pet_id: int) -> Any:
        pet = self.entity(Pet, pet_id)
        return SimpleNamespace(reason=pet.status_reason, on=pet.status_on)


TYPED = (TextField, NoteField, LookupField)
ROWS = {"phones": ("number", "", "note"), "identifiers": ("", "number", "applied_on", "duplicate_reason")}
PROCEDURE = ("name_ru", "name_en", "code", "duration_min", "max_discount_percent", "synonyms", "note")
FORMS: dict[str, tuple[Callable[[Clinic], FormDialog], Callable[[Clinic, Any, FormDialog], Any]]] = {
    "OwnerForm": (Clinic.owner_form, lambda c, v, f: c.ask(lambda work: owners.get_card(work, v)).draft),
    "PetForm": (Clinic.pet_form, lambda c, v, f: c.ask(lambda work: pets.get_draft(work, v))),
    "ClinicForm": (Clinic.clinic_form, lambda c, v, f: c.ask(clinic.get)),
    "ManipulationForm": (Clinic.manipulation_form, lambda c, v, f: c.stored_manipulation(v)),
    "PerformForm": (Clinic.perform_form, lambda c, v, f: c.stored_fact(v)),
    "CancelForm": (Clinic.cancel_form, lambda c, v, f: c.stored_fact(v)),
    "PriceForm": (Clinic.price_form, lambda c, v, f: c.stored_price(v, f)),
    "WeightForm": (
        Clinic.weight_form,
        lambda c, v, f: SimpleNamespace(weight=Decimal(c.entity(PetWeight, v).grams) / 1000),
    ),
    "AlertForm": (Clinic.alert_form, lambda c, v, f: c.entity(PetAlert, v)),
    "StatusForm": (Clinic.status_form, lambda c, v, f: c.stored_status(v)),
    "TransferForm": (
        Clinic.transfer_form,
        lambda c, v, f: SimpleNamespace(on=c.pet().ownerships[-1].from_on),
    ),
    "SpeciesForm": (lambda c: c.list_form(SPECIES), lambda c, v, f: c.entity(Species, v)),
    "BreedForm": (lambda c: c.list_form(BREEDS), lambda c, v, f: c.entity(Breed, v)),
    "ColourForm": (lambda c: c.list_form(COLOURS), lambda c, v, f: c.entity(CoatColour, v)),
    "CategoryForm": (lambda c: c.list_form(CATEGORIES), lambda c, v, f: c.entity(ManipulationCategory, v)),
    "DiagnosisForm": (lambda c: c.list_form(DIAGNOSES), lambda c, v, f: c.entity(Diagnosis, v)),
    "PhraseForm": (Clinic.phrase_form, lambda c, v, f: c.stored_phrase(v, f)),
    "TemplateForm": (Clinic.template_form, lambda c, v, f: c.entity(VisitTemplate, v)),
    "UserForm": (Clinic.user_form, lambda c, v, f: c.ask(lambda work: users.get_draft(work, v))),
    "LimitsForm": (Clinic.limits_form, lambda c, v, f: c.stored_limits(v)),
    "WorkstationForm": (
        Clinic.workstation_form,
        lambda c, v, f: SimpleNamespace(workstation=c.context.store.get("workstation")),
    ),
    "PersonForm": (Clinic.person_form, lambda c, v, f: c.entity(Ownership, v)),
}


def boxes(form: FormDialog) -> Iterator[tuple[str, str, Any]]:
    """Yield every box of a form that is typed into: its field, the attribute it is stored as, itself."""
    for name, field in form._fields.items():
        if isinstance(field, Rows):
            _, widgets = field.rows[0]
            for attribute, widget in zip(ROWS[name], widgets, strict=True):
                if isinstance(widget, TYPED):
                    yield name, f"{name}.{attribute}", widget
        elif isinstance(field, TYPED):
            yield name, name, field


def type_into(box: Any, text: str) -> None:
    if isinstance(box, LookupField):
        box.setEditText(text)
    elif isinstance(box, NoteField):
        box.setPlainText(text)
    else:
        box.setText(text)
