"""The forms of the catalogue and of what is done to patients, each ready to be saved, and what was stored of them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

from clinic_desktop.areas.manipulations import form as manipulation_forms
from clinic_desktop.areas.manipulations import queries as manipulations
from clinic_desktop.areas.manipulations import service as manipulation_service
from clinic_desktop.areas.manipulations.entities import ManipulationCategory, ManipulationFact, PriceGroup
from clinic_desktop.areas.manipulations.page.kits import KitForm, PerformKitForm
from clinic_desktop.areas.manipulations.page.lists import CATEGORIES, PriceGroupForm, TaxRateForm
from clinic_desktop.areas.manipulations.page.reprice import RepriceForm, no_prices
from clinic_desktop.areas.pets import queries as pets
from clinic_desktop.core.money import Money
from clinic_desktop.ui.forms.dialog import FormDialog
from tests import make
from tests.forms.base import Base, Maker

KIT_LINE = ("item_id", "low", "high", "weight_from", "weight_to")
PROCEDURE = (
    "name_ru",
    "name_en",
    "code",
    "duration_min",
    "max_discount_percent",
    "synonyms",
    "species_codes",
    "note",
)


class ManipulationForms(Base):
    """Opens the forms of the catalogue and of what is done."""

    def manipulation_form(self) -> FormDialog:
        categories = self.ask(manipulations.list_categories)
        species = self.ask(pets.get_reference).species
        form = manipulation_forms.ManipulationForm(self.context, categories, species, None)
        form._fields["name_ru"].set_value("Осмотр")
        form._fields["code"].set_value(f"N{next(self.numbers)}")
        form._fields["species_codes"].set_value("cat")
        return form

    def stored_manipulation(self, manipulation_id: int) -> Any:
        card = self.procedure(manipulation_id)
        price = card.prices[0].price if card.prices else None
        return SimpleNamespace(price=price, **{name: getattr(card.draft, name) for name in PROCEDURE})

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

    def price_form(self) -> FormDialog:
        lists = self.ask(manipulations.price_lists)
        form = manipulation_forms.PriceForm(self.context, self.procedure(), *lists)
        form._fields["price"].set_value(Money(100, "RUB"))
        for name in ("cost", "floor", "tax_percent"):
            form._fields[name].set_value(None)
        return form

    def stored_price(self, manipulation_id: int, form: FormDialog) -> Any:
        from_on = form._fields["from_on"].value()
        prices = {price.from_on: price for price in self.procedure(manipulation_id).prices}
        row = prices[from_on]
        stored = {
            name: getattr(row.terms, name) for name in ("cost", "markup_percent", "floor", "tax_percent")
        }
        return SimpleNamespace(price=row.price, from_on=row.from_on, **stored)

    def kit_form(self) -> FormDialog:
        kit_id = self.run(lambda work: make.kit(work, f"K{next(self.numbers)}"))
        rows = self.ask(lambda work: manipulations.find_manipulations(work, ""))
        form = KitForm(self.context, self.procedure(kit_id), self.ask(manipulations.kit_items), rows)
        form._fields["lines"].rows[0][1][0].set_value((self.manipulation_id, ""))
        return form

    def stored_kit(self, kit_id: int) -> Any:
        found = self.ask(manipulations.kit_items)[kit_id].lines
        lines = tuple(
            SimpleNamespace(item_text="", **{name: getattr(line, name) for name in KIT_LINE})
            for line in found
        )
        return SimpleNamespace(lines=lines)

    def perform_kit_form(self) -> FormDialog:
        kit_id = self.run(lambda work: make.kit(work, f"K{next(self.numbers)}", self.manipulation_id))
        book = self.ask(lambda work: manipulations.kit_book(work, self.pet_id))
        form = PerformKitForm(self.context, self.pet(), book)
        form._fields["kit"].set_value((kit_id, ""))
        return form

    def stored_parts(self) -> Any:
        newest = self.ask(lambda work: manipulations.facts_of(work, self.pet_id))[0]
        return SimpleNamespace(note=newest.note)

    def reprice_form(self) -> FormDialog:
        # Of the last one every price is changed already.
        item = self.run(lambda work: make.manipulation(work, f"R{next(self.numbers)}"))
        self.run(lambda work: manipulation_service.set_price(work, item, Money(99_900, "RUB"), date(1, 1, 1)))
        form = RepriceForm(
            self.context,
            self.ask(manipulations.list_groups),
            self.ask(manipulations.list_categories),
            no_prices,
        )
        form._fields["percent"].set_value(Decimal(10))
        return form

    def price_group_form(self) -> FormDialog:
        form = PriceGroupForm(self.context, self.ask(manipulations.list_groups), None)
        form._fields["name_ru"].set_value(f"Коллеги {next(self.numbers)}")
        return form

    def tax_rate_form(self) -> FormDialog:
        form = TaxRateForm(self.context, self.ask(manipulations.list_tax_rates), None)
        form._fields["name_ru"].set_value(f"Налог {next(self.numbers)}")
        return form

    def stored_tax_rate(self, rate_id: int) -> Any:
        rows = self.ask(manipulations.list_tax_rates)
        return next(row.draft for row in rows if row.id == rate_id)


FORMS: dict[str, Maker] = {
    "ManipulationForm": (ManipulationForms.manipulation_form, lambda c, v, f: c.stored_manipulation(v)),
    "PerformForm": (ManipulationForms.perform_form, lambda c, v, f: c.stored_fact(v)),
    "CancelForm": (ManipulationForms.cancel_form, lambda c, v, f: c.stored_fact(v)),
    "PriceGroupForm": (ManipulationForms.price_group_form, lambda c, v, f: c.entity(PriceGroup, v)),
    "TaxRateForm": (ManipulationForms.tax_rate_form, lambda c, v, f: c.stored_tax_rate(v)),
    "RepriceForm": (
        ManipulationForms.reprice_form,
        lambda c, v, f: SimpleNamespace(
            from_on=f._fields["from_on"].value(), percent=f._fields["percent"].value()
        ),
    ),
    "PriceForm": (ManipulationForms.price_form, lambda c, v, f: c.stored_price(v, f)),
    "KitForm": (ManipulationForms.kit_form, lambda c, v, f: c.stored_kit(v)),
    "PerformKitForm": (ManipulationForms.perform_kit_form, lambda c, v, f: c.stored_parts()),
    "CategoryForm": (lambda c: c.list_form(CATEGORIES), lambda c, v, f: c.entity(ManipulationCategory, v)),
}
