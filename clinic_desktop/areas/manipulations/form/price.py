"""The form of a price: for whom, from when, what stands behind it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QWidget

from clinic_desktop.areas.manipulations import rules, service
from clinic_desktop.areas.manipulations.rows import (
    ManipulationCard,
    PriceDraft,
    PriceGroupRow,
    PriceRow,
    PriceTerms,
    TaxRateRow,
)
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.kinds import MANIPULATION
from clinic_desktop.core.money import Money
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import ChoiceField, DateField, MoneyField, OptionalDecimalField
from clinic_desktop.ui.i18n import format_date, format_decimal, format_money
from clinic_desktop.ui.theme import set_role


def valid_on(card: ManipulationCard, group_id: int, day: date) -> PriceRow | None:
    """Return the price of a group on a day; the group's own, or None."""
    for row in card.prices:
        if row.group_id == group_id and row.from_on <= day:
            return row
    return None


class TaxField(ChoiceField):
    """The rates of tax that hold on the day of a price; what prices have is always among them."""

    def __init__(self, rates: Sequence[TaxRateRow], kept: Collection[Decimal], day: date) -> None:
        super().__init__([(None, "")])
        self._rates, self._kept = rates, kept
        self.offer(day)

    def offer(self, day: date) -> None:
        """Offer the rates of a day; the chosen one stays, whether it is one of them or not."""
        chosen = self.value()
        offered = {row.draft.percent: name_of(row.name) for row in rules.rates_on(self._rates, day)}
        choices = {None: offered.pop(None, self.tr("Without tax")), **offered}
        for percent in (*self._kept, chosen):
            text = self.tr("{percent} %, not in the list of that day")
            choices.setdefault(percent, text.format(percent=format_decimal(percent or Decimal(0))))
        self.blockSignals(True)
        self.clear()
        self.addItems(list(choices.values()))
        self._values = list(choices)
        self.set_value(chosen)
        self.blockSignals(False)


class PriceForm(FormDialog):
    """Prices a procedure for a group of clients from a day on."""

    def __init__(
        self,
        context: AppContext,
        card: ManipulationCard,
        groups: tuple[PriceGroupRow, ...],
        rates: tuple[TaxRateRow, ...],
        parent: QWidget | None = None,
    ) -> None:
        """``groups`` and ``rates`` are what the clinic's lists offer."""
        super().__init__(context, "", parent, subject=(MANIPULATION, card.id))
        self.setWindowTitle(self.tr("New price"))
        self._card = card
        self.set_patient(card.row.kind.value, name_of(card.row.name), "")
        offered = [(row.id, name_of(row.name)) for row in groups if not row.archived]
        currency = context.conventions.currency
        self.add_field("group_id", self.tr("Price group"), ChoiceField(offered))
        self.add_field("from_on", self.tr("From"), DateField(self.context.today))
        self.add_field("cost", self.tr("Cost"), MoneyField(currency))
        self.add_field("markup_percent", self.tr("Mark-up, %"), OptionalDecimalField())
        self.add_field(
            "price",
            self.tr("Price"),
            MoneyField(currency),
            hint=self.tr("Made by cost and mark-up, if empty"),
        )
        self.add_field("floor", self.tr("Least price"), MoneyField(currency))
        taxes = {row.terms.tax_percent for row in card.prices} - {None}
        kept = sorted(tax for tax in taxes if tax is not None)
        self.add_field("tax_percent", self.tr("Tax"), TaxField(rates, kept, context.today()))
        self._now = QLabel()
        self._now.setObjectName("price_now")
        set_role(self._now, "muted")
        self.add_widget(self._now)
        self._fields["from_on"].set_value(self.context.today())
        self._behind = PriceTerms()
        self._fields["group_id"].changed.connect(self._show_terms)
        self._fields["from_on"].changed.connect(self._offer_taxes)
        for name in ("cost", "markup_percent", "price"):
            self._fields[name].changed.connect(self._show_made)
        self._show_terms()
        self.start()
        scrolled_size(self, 620, 420)
        self._fields["price"].setFocus()

    def draft(self) -> PriceDraft:
        """Return the price as typed."""
        terms = PriceTerms(
            self.read("cost"), self.read("markup_percent"), self.read("floor"), self.read("tax_percent")
        )
        return PriceDraft(self.read("price"), self.read("from_on"), self.read("group_id"), terms)

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of prices."""
        return rules.price_draft_problems(self.draft(), self.context.today())

    def save(self) -> None:
        """Set it."""
        draft, manipulation_id = self.draft(), self._card.id
        from_on = draft.from_on
        if from_on is None:
            return
        self.submit(
            "manipulations.set_price",
            lambda work: service.set_price(
                work, manipulation_id, draft.price, from_on, group_id=draft.group_id, terms=draft.terms
            ),
            done=self.tr("Price set"),
        )

    @Slot()
    def _show_terms(self) -> None:
        # What stands behind the group's price goes on, but for what was typed here.
        now = valid_on(self._card, self.read("group_id"), self.context.today())
        terms = now.terms if now is not None else PriceTerms()
        for name in ("cost", "floor", "tax_percent"):
            if self.read(name) == getattr(self._behind, name):
                self._fields[name].set_value(getattr(terms, name))
        self._behind = terms
        self._show_made()

    @Slot()
    def _offer_taxes(self) -> None:
        day = self.read("from_on")
        if day is not None:
            self._fields["tax_percent"].offer(day)

    @Slot()
    def _show_made(self) -> None:
        made = rules.completed(self.draft()).price
        if self.read("price") is None and isinstance(made, Money):
            self._now.setText(self.tr("The price becomes {price}").format(price=format_money(made)))
            return
        now = valid_on(self._card, self.read("group_id"), self.context.today())
        self._now.setText(
            self.tr("Now {price}, since {day}").format(
                price=format_money(now.price), day=format_date(now.from_on)
            )
            if now is not None
            else self.tr("No price yet in this group")
        )
