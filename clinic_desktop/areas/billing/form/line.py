"""A line of a draft invoice, and the discount on all of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QWidget

from clinic_desktop.areas.billing import rules, service
from clinic_desktop.areas.billing.form.catalogue import CatalogueField
from clinic_desktop.areas.billing.form.checks import add_check
from clinic_desktop.areas.billing.rows import DiscountDraft, InvoiceCard, InvoiceLineRow, LineDraft
from clinic_desktop.areas.pets.rows import PetRow
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.kinds import INVOICE, INVOICE_LINE
from clinic_desktop.core.money import Money
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import (
    ChoiceField,
    DecimalField,
    MoneyField,
    NoteField,
    TextField,
)
from clinic_desktop.ui.i18n import format_money
from clinic_desktop.ui.labels import WrappedLabel
from clinic_desktop.ui.theme import set_role

OWN = (
    "manipulation_id", "pet_id", "quantity", "price", "discount_percent", "discount_reason", "discount_by_rule", "note",
)  # fmt: skip


class LineForm(FormDialog):
    """Adds a line to a draft invoice, or changes one; what was done keeps its procedure and animal."""

    HAS_RULES: ClassVar[bool] = True
    """Whether the discount may be left to the rules: on a draft."""

    def __init__(
        self,
        context: AppContext,
        card: InvoiceCard,
        pets: Sequence[PetRow],
        line: InvoiceLineRow | None = None,
        parent: QWidget | None = None,
    ) -> None:
        subject = (INVOICE_LINE, line.id) if line is not None else (INVOICE, card.row.id)
        super().__init__(context, "", parent, subject=subject)
        self.setWindowTitle(self.tr("Line of the invoice") if line is not None else self.tr("New line"))
        self._card, self.line = card, line
        self._unit = context.conventions.currency
        self.base = draft_of(line) if line is not None else LineDraft()
        self.set_patient("cash", card.row.owner, line.pet if line is not None else card.row.pets)
        if line is None:
            found = CatalogueField(context, card.row.owner_id)
            found.changed.connect(self._on_chosen)
            self.add_field("manipulation_id", self.tr("What"), found, wide=True)
            self._fields["manipulation_id"].setAccessibleName(self.tr("What"))
            animals = [(None, "—"), *((pet.id, pet.name) for pet in pets)]
            self.add_field("pet_id", self.tr("Patient"), ChoiceField(animals))
            # Whose the rest is, theirs is most likely this: a line of nobody's stays with the primary owner in a split.
            theirs = {one.pet_id for one in card.lines if one.pet_id is not None} or {pet.id for pet in pets}
            if len(theirs) == 1:
                self._fields["pet_id"].set_value(theirs.pop())
        else:
            named = QLabel(name_of(line.name))
            named.setWordWrap(True)
            set_role(named, "heading")
            self.add_widget(named)
        self.add_field("quantity", self.tr("Quantity"), DecimalField())
        self.add_field("price", self.tr("Price"), MoneyField(self._unit))
        self.add_field("discount_percent", self.tr("Discount, %"), DecimalField())
        self.add_field("discount_reason", self.tr("Reason of the discount"), TextField())
        if line is not None and self.HAS_RULES:
            add_check(self, "discount_by_rule", self.tr("Discount by the rules of the clinic"))
        self.add_field("note", self.tr("Note"), NoteField(), wide=True)
        for name in ("quantity", "price", "discount_percent", "discount_reason", "discount_by_rule", "note"):
            if name in self._fields:
                self._fields[name].set_value(getattr(self.base, name))
        self._fields["quantity"].setReadOnly(self._is_fact)
        self.add_more()
        self._total = QLabel()
        self._total.setObjectName("total")
        set_role(self._total, "heading")
        self.add_widget(self._total)
        for name in ("quantity", "price", "discount_percent", "discount_reason"):
            self._fields[name].changed.connect(self._show_total)
        for name in ("discount_percent", "discount_reason"):
            self._fields[name].changed.connect(self._on_discount)
        self._show_total()
        self.start()
        scrolled_size(self, 560, 530)
        self._fields["manipulation_id" if line is None else "discount_percent"].setFocus()

    def add_more(self) -> None:
        """Add what a subclass asks besides the line itself."""

    @property
    def _is_fact(self) -> bool:
        return self.line is not None and self.line.fact_id is not None

    def draft(self) -> LineDraft:
        """Return the line as typed."""
        return self.line_draft()

    def line_draft(self) -> LineDraft:
        """Return the line as typed, without what a subclass asks besides."""
        values = {name: self.read(name, getattr(self.base, name)) for name in OWN if name in self._fields}
        if values["discount_percent"] or self.base.discount is None:
            values["discount"] = None
            values["discount_percent"] = values["discount_percent"] or Decimal(0)
        else:
            # The discount was given as a sum, and stays one until a percentage takes its place.
            values["discount_percent"] = None
        draft: LineDraft = replace(self.base, **values)
        return draft

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of lines; a line of the catalogue is needed."""
        draft = self.line_draft()
        found = rules.line_problems(draft, self._unit)
        if self.line is None and draft.manipulation_id is None:
            missing = Problem("manipulation_id", "required")
            return (missing, *(p for p in found if p.field not in ("manipulation_id", "text")))
        return found

    def save(self) -> None:
        """Add or change it."""
        draft, base = self.line_draft(), self.base
        if self.line is None:
            invoice_id = self._card.row.id
            self.submit(
                "billing.add_line",
                lambda work: service.add_line(work, invoice_id, draft),
                done=self.tr("Line added"),
            )
            return
        line_id = self.line.id
        self.submit(
            "billing.change_line",
            lambda work: service.change_line(work, line_id, draft, base),
            done=self.tr("Line changed"),
        )

    def _on_chosen(self) -> None:
        field = self._fields["manipulation_id"]
        row = field.rows.get(self.read("manipulation_id") or 0)
        if row is not None and row.price is not None:
            self._fields["price"].set_value(row.price)

    @Slot()
    def _on_discount(self) -> None:
        # Another discount than the rules give is somebody's own.
        if "discount_by_rule" not in self._fields:
            return
        typed = (self.read("discount_percent"), self.read("discount_reason"))
        if typed != (self.base.discount_percent, self.base.discount_reason):
            self._fields["discount_by_rule"].set_value(False)

    def _show_total(self) -> None:
        draft = self.line_draft()
        text = "—"
        if draft.price is not None and not rules.line_problems(draft, self._unit):
            percent = draft.discount_percent or Decimal(0)
            gross = draft.price * draft.quantity
            added, listed = draft.surcharge_percent, None
            if self.line is not None:
                added, listed = added + self.line.listed_percent, self.line.listed_sum
            full = gross + gross.percent(added) + (listed or Money(0, self._unit))
            text = format_money(full - (draft.discount or full.percent(percent)))
        self._total.setText(self.tr("Total: {sum}").format(sum=text))


def draft_of(line: InvoiceLineRow) -> LineDraft:
    """Return a line as a form holds it."""
    return LineDraft(
        manipulation_id=line.manipulation_id,
        pet_id=line.pet_id,
        quantity=line.quantity,
        price=line.price,
        surcharge_percent=line.surcharge_percent,
        surcharge_reason=line.surcharge_reason,
        discount_percent=line.discount_percent,
        discount=line.discount if line.discount_percent is None else None,
        discount_reason=line.discount_reason,
        discount_by_rule=line.discount_by_rule,
        text="" if line.manipulation_id is not None else name_of(line.name),
        tax_percent=line.tax_percent if line.manipulation_id is None else None,
        note=line.note,
        ahead=line.ahead,
    )


def _muted(text: str) -> QLabel:
    shown = WrappedLabel()
    shown.setText(text)
    shown.setWordWrap(True)
    set_role(shown, "muted")
    return shown


class DiscountForm(FormDialog):
    """A discount on the whole invoice: a percentage or a sum, with its reason."""

    def __init__(
        self, context: AppContext, card: InvoiceCard, most: Money | None = None, parent: QWidget | None = None
    ) -> None:
        """``most`` is the largest sum that the lines have room for; None: all of it."""
        super().__init__(context, "", parent, subject=(INVOICE, card.row.id))
        self.setWindowTitle(self.tr("Discount on the invoice"))
        self._card = card
        self._unit = context.conventions.currency
        self.base = card.discount
        self.set_patient("cash", card.row.owner, format_money(card.totals.total))
        self.add_field("percent", self.tr("Per cent"), DecimalField())
        self.add_field("amount", self.tr("Or a sum"), MoneyField(self._unit))
        self.add_field("reason", self.tr("Reason of the discount"), TextField(), wide=True)
        if most is not None:
            told = self.tr(
                "At most {sum} in all: no line goes past its largest discount or below its least price."
            )
            self.add_widget(_muted(told.format(sum=format_money(most))))
        self.fill(card.discount)
        self.start()
        scrolled_size(self, 480, 300 if most is None else 360)
        self._fields["percent"].setFocus()

    def draft(self) -> DiscountDraft:
        """Return the discount as typed."""
        return DiscountDraft(
            self.read("percent") or None, self.read("amount") or None, self.read("reason", "")
        )

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of discounts."""
        return rules.discount_problems(self.draft(), self._unit)

    def save(self) -> None:
        """Set it."""
        draft, base, invoice_id = self.draft(), self.base, self._card.row.id
        self.submit(
            "billing.set_discount",
            lambda work: service.set_discount(work, invoice_id, draft, base),
            done=self.tr("Discount set"),
        )
