"""What is done with an invoice that is not posted: its lines, its discount, ready and on hold."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from clinic_desktop.areas.billing import queries, service
from clinic_desktop.areas.billing.entities import OPEN_STATES, UNPOSTED_STATES, InvoiceState, LineState
from clinic_desktop.areas.billing.form import DiscountForm, HoldForm, LineForm, LineSurchargesForm
from clinic_desktop.areas.billing.page.mending import Shown
from clinic_desktop.areas.billing.rows import BILLING_DRAFT, ChargeFinding, InvoiceCard
from clinic_desktop.areas.pets import queries as pets
from clinic_desktop.ui.actions import Action, label, make_action
from clinic_desktop.ui.context import AppContext


class Filling(QObject):
    """The actions on the draft of a view."""

    def __init__(self, view: Any) -> None:
        super().__init__(view)
        self._widget = view
        self._view: Shown = view
        self.context: AppContext = view.context
        self.actions: dict[str, Action] = {}
        for name, slot, keys, glyph in (
            ("add_line", self._on_add, "Ins", "add"),
            ("change_line", self._on_change, "Ctrl+E", "edit"),
            ("surcharges", self._on_surcharges, "Ctrl+Shift+U", "add"),
            ("strike", self._on_strike, "Del", "cancel"),
            ("discount", self._on_discount, "Ctrl+D", "price"),
            ("ready", self._on_ready, "Ctrl+R", "check"),
            ("hold", self._on_hold, "Ctrl+Shift+O", "archive"),
        ):
            action = make_action(view, f"invoice_{name}", slot, shortcut=keys, glyph=glyph)
            self.context.rights.guard(action, BILLING_DRAFT)
            self.actions[name] = action

    def retranslate(self) -> None:
        """Set every text anew."""
        for name, text in (
            ("add_line", self.tr("Add a line")),
            ("change_line", self.tr("Change")),
            ("surcharges", self.tr("Surcharges of the line")),
            ("discount", self.tr("Discount on the invoice")),
            ("hold", self.tr("Put on hold")),
        ):
            label(self.actions[name], text)
        self.relabel()

    def relabel(self) -> None:
        """Name the two actions that do the opposite of what was done."""
        card, line = self._view.card, self._view.current_line()
        state = card.row.state if card is not None else None
        struck = line is not None and line.state is LineState.DECLINED
        label(self.actions["strike"], self.tr("Charge again") if struck else self.tr("Owner declined"))
        ready = self.tr("Back to draft") if state is InvoiceState.READY else self.tr("Ready to pay")
        if state is InvoiceState.ON_HOLD:
            ready = self.tr("Take off hold")
        label(self.actions["ready"], ready)

    def possible(self) -> dict[str, bool]:
        """Say what may be done with the invoice now."""
        card, line = self._view.card, self._view.current_line()
        state = card.row.state if card is not None else None
        unposted = state in UNPOSTED_STATES
        return {
            "add_line": unposted,
            "change_line": unposted and line is not None and line.state is LineState.CHARGED,
            "surcharges": unposted and line is not None and line.state is LineState.CHARGED,
            "strike": unposted and line is not None,
            "discount": unposted,
            "ready": unposted,
            "hold": state in OPEN_STATES,
        }

    def _do(self, verb: str, function: Callable[[Any], Any], done: str) -> None:
        self.context.runner.command(self._widget, verb, function, done=done)

    def _on_add(self) -> None:
        self._with_pets(lambda card, found: LineForm(self.context, card, found, None, self._widget).open())

    def _on_change(self) -> None:
        line = self._view.current_line()
        if line is not None and self._view.card is not None:
            LineForm(self.context, self._view.card, (), line, self._widget).open()

    def _on_surcharges(self) -> None:
        line, card = self._view.current_line(), self._view.card
        if line is None or card is None:
            return
        self.context.runner.query(
            self._widget,
            lambda work: queries.offered_surcharges(work, line.id),
            then=lambda offered: LineSurchargesForm(
                self.context, card.row.owner, line, offered, self._widget
            ).open(),
            key="surcharges",
        )

    def _with_pets(self, then: Callable[[InvoiceCard, Any], None]) -> None:
        card = self._view.card
        if card is None:
            return
        self.context.runner.query(
            self._widget,
            lambda work: pets.pets_of_owner(work, card.row.owner_id),
            then=lambda found: then(card, found),
            key="pets",
        )

    def _on_strike(self) -> None:
        line = self._view.current_line()
        if line is None:
            return
        line_id = line.id
        if line.state is LineState.DECLINED:
            self._do(
                "billing.unstrike_line",
                lambda work: service.unstrike_line(work, line_id),
                self.tr("Charged again"),
            )
        elif line.state is LineState.CHARGED:
            self._do(
                "billing.strike_line",
                lambda work: service.strike_line(work, line_id),
                self.tr("Struck out: the owner declined"),
            )

    def mend(self, found: ChargeFinding) -> None:
        """Mend what the missed-charge check found, where that can be done here."""
        if found.fixable:
            self._do("billing.fix", lambda work: service.fix(work, found), self.tr("Mended"))

    def _on_discount(self) -> None:
        card = self._view.card
        if card is None:
            return
        self.context.runner.query(
            self._widget,
            lambda work: queries.most_discount(work, card.row.id),
            then=lambda most: DiscountForm(self.context, card, most, self._widget).open(),
            key="discount",
        )

    def _on_ready(self) -> None:
        card = self._view.card
        if card is None:
            return
        invoice_id, state = card.row.id, card.row.state
        if state is InvoiceState.READY:
            back = self.tr("Draft again")
            self._do("billing.back_to_draft", lambda work: service.back_to_draft(work, invoice_id), back)
        elif state is InvoiceState.ON_HOLD:
            off = self.tr("No longer on hold")
            self._do("billing.take_off_hold", lambda work: service.take_off_hold(work, invoice_id), off)
        else:
            ready = self.tr("Ready to pay")
            self._do("billing.mark_ready", lambda work: service.mark_ready(work, invoice_id), ready)

    def _on_hold(self) -> None:
        if self._view.card is not None:
            HoldForm(self.context, self._view.card, self._widget).open()
