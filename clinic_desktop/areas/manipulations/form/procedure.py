"""The forms of the catalogue and of what is done by it: perform, cancel, a procedure."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QLabel, QWidget

from clinic_desktop.areas.manipulations import rules, service
from clinic_desktop.areas.manipulations.conscience import Conscience, answers_of
from clinic_desktop.areas.manipulations.entities import FactStatus, ManipulationKind
from clinic_desktop.areas.manipulations.rows import (
    Addition,
    CategoryRow,
    FactDraft,
    FactRow,
    Given,
    ManipulationCard,
    ManipulationDraft,
    ManipulationRow,
)
from clinic_desktop.areas.manipulations.texts import additions_text, kind_texts
from clinic_desktop.areas.pets.form.species import SpeciesField
from clinic_desktop.areas.pets.kinds import PetStatus
from clinic_desktop.areas.pets.rows import PetCard, SpeciesRow
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.kinds import FACT, MANIPULATION, PET
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import (
    ChoiceField,
    DecimalField,
    Entry,
    LookupField,
    MoneyField,
    NoteField,
    OptionalWholeField,
    TextField,
    alphabetical,
)
from clinic_desktop.ui.forms.reason import ReasonForm
from clinic_desktop.ui.i18n import format_money
from clinic_desktop.ui.labels import plain
from clinic_desktop.ui.theme import set_role


class PerformForm(FormDialog):
    """Records a manipulation performed on the patient whose name stands on the form."""

    def __init__(
        self,
        context: AppContext,
        card: PetCard,
        catalogue: tuple[ManipulationRow, ...],
        parent: QWidget | None = None,
        *,
        conscience: Conscience | None = None,
        additions: tuple[Addition, ...] = (),
    ) -> None:
        """``conscience`` tells what speaks against what is chosen, ``additions`` what comes on top of its price."""
        super().__init__(context, "", parent, subject=(PET, card.id))
        self.setWindowTitle(self.tr("Perform a manipulation"))
        self._card, self._conscience = card, conscience
        self._catalogue = {row.id: row for row in catalogue}
        self.set_patient(card.row.glyph, card.row.name, card.row.owner_name)
        entries = alphabetical(
            Entry(row.id, name_of(row.name), f"{row.name.en}|{row.name.ru}|{row.code}") for row in catalogue
        )
        self.add_field(
            "manipulation", self.tr("Manipulation"), LookupField(entries, free_text=False), wide=True
        )
        self._fields["manipulation"].changed.connect(self._on_chosen)
        self.add_field("quantity", self.tr("Quantity"), DecimalField())
        self.add_field("price", self.tr("Price"), MoneyField(context.conventions.currency))
        self.add_field("discount_percent", self.tr("Discount, %"), DecimalField())
        self.add_field("discount_reason", self.tr("Reason of the discount"), TextField())
        done = self.tr("Performed now")
        states = [(FactStatus.PERFORMED, done), (FactStatus.PLANNED, self.tr("Planned for later"))]
        self.add_field("status", self.tr("State"), ChoiceField(states))
        if conscience is not None:
            conscience.add_to(self)
        self.add_field("note", self.tr("Note"), NoteField(), wide=True)
        self._total = QLabel()
        self._total.setObjectName("total")
        set_role(self._total, "heading")
        self.add_widget(self._total)
        if additions:
            on_top = plain("muted")
            on_top.setObjectName("on_top")
            on_top.setText(additions_text(additions))
            self.add_widget(on_top)
        self._fields["quantity"].set_value(Decimal(1))
        self._fields["discount_percent"].set_value(Decimal(0))
        for name in ("quantity", "price", "discount_percent"):
            self._fields[name].changed.connect(self._show_total)
        for name in ("manipulation", "quantity"):
            self._fields[name].changed.connect(self._look)
        self._show_total()
        self.start()
        scrolled_size(self, 620, 560)
        self._fields["manipulation"].setFocus()

    def draft(self) -> FactDraft:
        """Return the fact as typed."""
        manipulation_id, _ = self.read("manipulation", (None, ""))
        return FactDraft(
            pet_id=self._card.id,
            manipulation_id=manipulation_id,
            quantity=self.read("quantity", Decimal(0)),
            price=self.read("price"),
            discount_percent=self.read("discount_percent", Decimal(0)),
            discount_reason=self.read("discount_reason", ""),
            note=self.read("note", ""),
        )

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of facts."""
        self._look()
        draft, row = self.draft(), self._card.row
        chosen = self._catalogue.get(draft.manipulation_id or 0)
        found = rules.fact_problems(
            draft,
            utc_now(),
            price=draft.price,
            max_discount_percent=chosen.max_discount_percent if chosen else Decimal(100),
            born=row.birth.day if row.birth else None,
            died=row.status_on if row.status is PetStatus.DECEASED else None,
        )
        return (*found, *(self._conscience.problems() if self._conscience is not None else ()))

    def save(self) -> None:
        """Perform it, or plan it."""
        draft, answers = self.draft(), answers_of(self._conscience)
        if self.read("status") is FactStatus.PLANNED:
            self.submit(
                "manipulations.plan",
                lambda work: service.plan(work, draft, answers),
                done=self.tr("Manipulation planned"),
            )
            return
        self.submit(
            "manipulations.perform",
            lambda work: service.perform(work, draft, answers),
            done=self.tr("Manipulation recorded"),
        )

    def _given(self) -> tuple[Given, ...]:
        draft = self.draft()
        return (Given(draft.manipulation_id, draft.quantity),) if draft.manipulation_id is not None else ()

    def _look(self) -> None:
        if self._conscience is not None:
            self._conscience.look(self._given())

    def _on_chosen(self) -> None:
        chosen = self._catalogue.get(self.read("manipulation", (None, ""))[0] or 0)
        if chosen is not None:
            self._fields["price"].set_value(chosen.price)

    def _show_total(self) -> None:
        draft = self.draft()
        usable = draft.price is not None and 0 < draft.quantity <= rules.LARGEST_QUANTITY
        if usable and draft.price is not None and 0 <= draft.discount_percent <= 100:
            total = rules.fact_total(draft.price, draft.quantity, draft.discount_percent)
            self._total.setText(self.tr("Total: {sum}").format(sum=format_money(total)))
        else:
            self._total.setText(self.tr("Total: {sum}").format(sum="—"))


class CancelForm(ReasonForm):
    """Cancels a fact with a reason."""

    def __init__(
        self, context: AppContext, card: PetCard, fact: FactRow, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            context, (FACT, fact.id), (card.row.glyph, card.row.name, name_of(fact.name)), parent
        )
        self._fact = fact

    def title(self) -> str:
        """Return the words on the window."""
        return self.tr("Cancel the manipulation")

    def save(self) -> None:
        """Cancel it."""
        reason, fact_id = self.draft(), self._fact.id
        self.submit(
            "manipulations.cancel",
            lambda work: service.cancel(work, fact_id, reason),
            done=self.tr("Manipulation cancelled"),
        )


class ManipulationForm(FormDialog):
    """Adds a procedure to the catalogue, or changes one."""

    def __init__(
        self,
        context: AppContext,
        categories: tuple[CategoryRow, ...],
        species: tuple[SpeciesRow, ...],
        card: ManipulationCard | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, "", parent, subject=(MANIPULATION, card.id) if card else ("", 0))
        self.setWindowTitle(self.tr("Manipulation") if card else self.tr("New manipulation"))
        self._card = card
        first = categories[0].id if categories else None
        self.base = card.draft if card else ManipulationDraft(category_id=first)
        self.add_field("name_ru", self.tr("Name in Russian"), TextField())
        self.add_field("name_en", self.tr("Name in English"), TextField())
        self.add_field("code", self.tr("Code"), TextField())
        groups = [(row.id, name_of(row.name)) for row in categories]
        self.add_field("category_id", self.tr("Group"), ChoiceField(groups or [(None, "—")]))
        was_kit = card is not None and card.row.kind is ManipulationKind.KIT
        kinds = [
            (kind, text)
            for kind, text in kind_texts().items()
            if card is None or (kind is ManipulationKind.KIT) == was_kit
        ]
        self.add_field("kind", self.tr("Kind"), ChoiceField(kinds))
        self.add_field("duration_min", self.tr("Duration, minutes"), OptionalWholeField())
        if card is None:
            self.add_field("price", self.tr("Price"), MoneyField(context.conventions.currency))
        self.add_field("max_discount_percent", self.tr("Largest discount, %"), DecimalField())
        self.add_field("synonyms", self.tr("Also found as"), TextField(), wide=True)
        self.add_field(
            "species_codes",
            self.tr("Only for these species (none marked: for all)"),
            SpeciesField(species, self.base.species_codes),
            wide=True,
        )
        self.add_field("note", self.tr("Note"), NoteField(), wide=True)
        for name, field in self._fields.items():
            if name != "price":
                field.set_value(getattr(self.base, name))
        self.start()
        scrolled_size(self, 680, 720)
        self._fields["name_ru"].setFocus()

    def draft(self) -> ManipulationDraft:
        """Return the procedure as typed."""
        values: dict[str, Any] = {
            name: self.read(name, getattr(self.base, name)) for name in self._fields if name != "price"
        }
        draft: ManipulationDraft = replace(self.base, **values)
        return draft

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of the catalogue."""
        price = self.read("price") if "price" in self._fields else None
        return (*rules.problems(self.draft()), *(rules.price_problems(price) if price is not None else ()))

    def save(self) -> None:
        """Add or change it."""
        draft, base = self.draft(), self.base
        if self._card is None:
            price = self.read("price")
            self.submit(
                "manipulations.register",
                lambda work: service.register(work, draft, price),
                done=self.tr("Manipulation added"),
            )
            return
        manipulation_id = self._card.id
        self.submit(
            "manipulations.change",
            lambda work: service.change(work, manipulation_id, draft, base),
            done=self.tr("Manipulation saved"),
        )
