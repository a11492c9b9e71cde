"""What is done with an invoice besides filling and paying it: mending it, explaining it, its changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QObject, Slot

from clinic_desktop.areas.billing import queries
from clinic_desktop.areas.billing.entities import InvoiceKind, InvoiceState, LineState
from clinic_desktop.areas.billing.form import CorrectLineForm, PerformerForm, ReplaceForm, ReverseForm
from clinic_desktop.areas.billing.page.explain import ExplainWindow
from clinic_desktop.areas.billing.rows import (
    BILLING_CORRECT,
    BILLING_REVERSE,
    InvoiceCard,
    InvoiceLineRow,
)
from clinic_desktop.areas.pets import queries as pets
from clinic_desktop.areas.pets.rows import PetRow
from clinic_desktop.core.errors import Conflict
from clinic_desktop.core.kinds import INVOICE
from clinic_desktop.core.permissions import AUDIT_VIEW
from clinic_desktop.ui.actions import Action, label, make_action
from clinic_desktop.ui.context import AppContext

LINE = "line"
OUTSTANDING = "outstanding"
MANY = 300
"""A window that asks about each of more lines would take minutes to open, and hours to fill in."""


class Shown(Protocol):
    """The view whose invoice is mended."""

    context: AppContext
    card: InvoiceCard | None

    def current_line(self) -> InvoiceLineRow | None:
        """Return the line that is marked, if any."""


class Mending(QObject):
    """The rarer actions on the invoice of a view."""

    def __init__(self, view: Any) -> None:
        super().__init__(view)
        self._widget = view
        self._view: Shown = view
        self.context: AppContext = view.context
        self.actions: dict[str, Action] = {}
        for name, slot, keys, glyph, right in (
            ("correct", self._on_correct, "Ctrl+Shift+E", "edit", BILLING_CORRECT),
            ("replace", self._on_replace, "Ctrl+Shift+R", "version", BILLING_REVERSE),
            ("performer", self._on_performer, "", "staff", BILLING_CORRECT),
            ("reverse", self._on_reverse, "Ctrl+Shift+X", "undo", BILLING_REVERSE),
            ("explain_line", self._on_explain_line, "Ctrl+F8", "search", ""),
            ("explain", self._on_explain, "Ctrl+Shift+F8", "search", ""),
            ("explain_rest", self._on_explain_rest, "", "search", ""),
            ("history", self._on_history, "Ctrl+H", "history", AUDIT_VIEW),
        ):
            action = make_action(view, f"invoice_{name}", slot, shortcut=keys, glyph=glyph)
            if right:
                self.context.rights.guard(action, right)
            self.actions[name] = action

    def retranslate(self) -> None:
        """Set every text anew."""
        for name, text in (
            ("correct", self.tr("Correct the line")),
            ("replace", self.tr("Replace by another invoice")),
            ("performer", self.tr("Change the performer")),
            ("reverse", self.tr("Reverse")),
            ("explain_line", self.tr("Where the line's sum comes from")),
            ("explain", self.tr("Where the total comes from")),
            ("explain_rest", self.tr("Where the rest to pay comes from")),
            ("history", self.tr("Changes")),
        ):
            label(self.actions[name], text)

    def possible(self) -> dict[str, bool]:
        """Say what may be done with the invoice now."""
        card, line = self._view.card, self._view.current_line()
        posted = (
            card is not None
            and card.row.kind is InvoiceKind.INVOICE
            and card.row.state is InvoiceState.POSTED
        )
        stands = line is not None and line.state is LineState.CHARGED and not line.corrected
        shared = line is not None and line.is_share
        return {
            # A share is reversed whole: its line alone would no longer agree with the other shares.
            "correct": posted and card is not None and card.may_correct and stands and not shared,
            "replace": posted,
            "performer": stands,
            "reverse": posted,
            "explain_line": line is not None,
            "explain": card is not None,
            "explain_rest": posted,
            "history": card is not None,
        }

    def _read(self, key: str, function: Callable[[Any], Any], then: Callable[[Any], None]) -> None:
        self.context.runner.query(self, function, then=then, key=key)

    def _on_correct(self) -> None:
        card, line = self._view.card, self._view.current_line()
        if card is not None and line is not None:
            CorrectLineForm(self.context, card, line, self._widget).open()

    def _on_replace(self) -> None:
        card = self._view.card
        if card is None:
            return
        invoice_id, owner_id = card.row.id, card.row.owner_id
        self._read(
            "charged",
            lambda work: (queries.charged_lines(work, invoice_id), pets.pets_of_owner(work, owner_id)),
            lambda found: self._open(
                found[0],
                found[0],
                lambda: self._show_replace(card, found[0], found[1]),
            ),
        )

    def _show_replace(
        self, card: InvoiceCard, lines: Sequence[InvoiceLineRow], owned: Sequence[PetRow]
    ) -> None:
        form = ReplaceForm(self.context, card, lines, owned, self._widget)
        # Of the two documents that were made, the new invoice is what one goes on with.
        form.saved.connect(self._on_replaced)
        form.open()

    @Slot(object)
    def _on_replaced(self, invoice_id: int) -> None:
        self.context.navigate(INVOICE, invoice_id)

    def _open(
        self, lines: Sequence[InvoiceLineRow], asked: Sequence[InvoiceLineRow], show: Callable[[], None]
    ) -> None:
        """Open a form that asks about lines of an invoice, unless no line stands or there are too many."""
        if not lines:
            self.context.failures.show(self, Conflict("billing.nothing_left"))
        elif len(asked) > MANY:
            self.context.failures.show(self, Conflict("billing.too_many_lines", most=MANY))
        else:
            show()

    def _on_performer(self) -> None:
        line = self._view.current_line()
        if line is not None:
            self._read(
                "people",
                queries.list_performers,
                lambda people: PerformerForm(self.context, line, people, self._widget).open(),
            )

    def _on_reverse(self) -> None:
        card = self._view.card
        if card is None:
            return
        invoice_id = card.row.id
        self._read(
            "questions",
            lambda work: (
                queries.charged_lines(work, invoice_id),
                queries.reversal_questions(work, invoice_id),
            ),
            lambda found: self._open(
                found[0], found[1], lambda: ReverseForm(self.context, card, found[1], self._widget).open()
            ),
        )

    def _on_explain_line(self) -> None:
        line = self._view.current_line()
        if line is not None:
            ExplainWindow(self.context, LINE, line.id, self._widget).open()

    def _on_explain(self) -> None:
        if self._view.card is not None:
            ExplainWindow(self.context, INVOICE, self._view.card.row.id, self._widget).open()

    def _on_explain_rest(self) -> None:
        if self._view.card is not None:
            ExplainWindow(self.context, OUTSTANDING, self._view.card.row.id, self._widget).open()

    def _on_history(self) -> None:
        card = self._view.card
        if card is not None:
            self.context.show_history("invoices", card.row.id, card.row.owner)
