"""Performing a kit: its parts, ticked and counted."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from clinic_desktop.areas.manipulations import service
from clinic_desktop.areas.manipulations.conscience import Conscience, answers_of
from clinic_desktop.areas.manipulations.page.kits.texts import bounds_text, entry_of
from clinic_desktop.areas.manipulations.rows import (
    Given,
    KitBook,
    KitChoice,
    KitItems,
    KitPart,
    KitPerformDraft,
)
from clinic_desktop.areas.manipulations.rules import kits as rules
from clinic_desktop.areas.manipulations.texts import additions_text
from clinic_desktop.areas.pets.kinds import PetStatus
from clinic_desktop.areas.pets.rows import PetCard
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.kinds import PET
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import (
    CheckField,
    DecimalField,
    LookupField,
    NoteField,
    Unreadable,
    alphabetical,
)
from clinic_desktop.ui.i18n import format_decimal, format_moment, format_money, format_weight
from clinic_desktop.ui.labels import plain
from clinic_desktop.ui.theme import set_role


class PartsField(QWidget):
    """The parts of an expanded kit: ticked ones are done, in a quantity between two bounds."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parts: list[tuple[KitPart, CheckField, DecimalField]] = []
        self._items: KitItems = {}
        self._holder: QWidget | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)

    def show_parts(self, parts: tuple[KitPart, ...], items: KitItems) -> None:
        """Show other parts, all of them ticked, in their least quantity."""
        self._items = items
        if self._holder is not None:
            self._holder.hide()
            self._holder.deleteLater()
        self._holder = holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(0, 1)
        self.parts = []
        for row, part in enumerate(parts):
            name = name_of(items[part.item_id].name)
            tick, quantity = CheckField(), DecimalField()
            tick.setText(name.replace("&", "&&"))
            tick.setAccessibleName(name)
            tick.set_value(True)
            quantity.set_value(part.low)
            quantity.setAccessibleName(self.tr("Quantity: {name}").format(name=name))
            quantity.setToolTip(bounds_text(part.low, part.high))
            quantity.setFixedWidth(quantity.fontMetrics().averageCharWidth() * 12)
            quantity.setReadOnly(part.low == part.high)
            bounds, price = plain("muted"), QLabel()
            bounds.setText(bounds_text(part.low, part.high) if part.low != part.high else "")
            bounds.setWordWrap(False)
            one = rules.price_of(part, items)
            price.setText(format_money(one) if one is not None else "—")
            for column, widget in enumerate((tick, quantity, bounds, price)):
                grid.addWidget(widget, row, column)
            for field in (tick, quantity):
                field.changed.connect(self.changed)
            self.parts.append((part, tick, quantity))
        self._box.addWidget(holder)
        self.changed.emit()

    def value(self) -> tuple[KitChoice, ...]:
        """Return the ticked parts. Raises Unreadable."""
        return tuple(
            KitChoice(part.item_id, quantity.value(), rules.price_of(part, self._items), part.free)
            for part, tick, quantity in self.parts
            if tick.value()
        )

    def set_value(self, value: Any) -> None:
        """Tick the parts chosen, each in its quantity."""
        chosen = {(choice.item_id, choice.free): choice.quantity for choice in value}
        for part, tick, quantity in self.parts:
            wanted = chosen.get((part.item_id, part.free))
            tick.set_value(wanted is not None)
            quantity.set_value(wanted if wanted is not None else part.low)

    def typed(self) -> Any:
        """Return what was ticked and typed."""
        return tuple(
            (part.item_id, part.free, tick.typed(), quantity.typed()) for part, tick, quantity in self.parts
        )

    def retype(self, typed: Any) -> None:
        """Put back what `typed` returned, for the parts that are still there."""
        kept = {(row[0], row[1]): row[2:] for row in typed} if isinstance(typed, tuple) else {}
        for part, tick, quantity in self.parts:
            if (part.item_id, part.free) in kept:
                ticked, text = kept[part.item_id, part.free]
                tick.retype(ticked)
                quantity.retype(text)

    def describe(self, value: Any) -> str:
        """Return the parts on one line."""
        return "; ".join(
            f"{name_of(self._items[choice.item_id].name)} × {format_decimal(choice.quantity)}"
            for choice in value
        )


class PerformKitForm(FormDialog):
    """Performs a kit on the patient whose name stands on the form."""

    def __init__(
        self,
        context: AppContext,
        card: PetCard,
        book: KitBook,
        parent: QWidget | None = None,
        *,
        conscience: Conscience | None = None,
    ) -> None:
        """``conscience`` tells what speaks against the parts that are ticked."""
        super().__init__(context, "", parent, subject=(PET, card.id))
        self.setWindowTitle(self.tr("Perform a kit"))
        self._card, self._book, self._conscience = card, book, conscience
        self._expansion = rules.Expansion(())
        self._shown: int | None = None
        self.set_patient(card.row.glyph, card.row.name, card.row.owner_name)
        kits = alphabetical(entry_of(it) for it in book.items.values() if it.lines and not it.archived)
        self.add_field("kit", self.tr("Kit"), LookupField(kits, free_text=False), wide=True)
        self._weight = plain("muted")
        self.add_widget(self._weight)
        self.add_field("parts", self.tr("What is done"), PartsField(), wide=True)
        if conscience is not None:
            conscience.add_to(self)
        self.add_field("note", self.tr("Note"), NoteField(), wide=True)
        self._total = QLabel()
        self._total.setObjectName("total")
        set_role(self._total, "heading")
        self.add_widget(self._total)
        if book.additions:
            on_top = plain("muted")
            on_top.setObjectName("on_top")
            on_top.setText(additions_text(book.additions))
            self.add_widget(on_top)
        self._show_weight()
        self._fields["kit"].changed.connect(self._on_kit)
        self._fields["parts"].changed.connect(self._show_total)
        self._fields["parts"].changed.connect(self._look)
        self._show_total()
        self.start()
        scrolled_size(self, 700, 620)
        self._fields["kit"].setFocus()

    def draft(self) -> KitPerformDraft:
        """Return what was chosen."""
        kit_id, _ = self.read("kit", (None, ""))
        return KitPerformDraft(self._card.id, kit_id, self.read("parts", ()), self.read("note", ""))

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of kits."""
        self._look()
        draft = self.draft()
        died = self._card.row.status is PetStatus.DECEASED
        found = rules.perform_problems(draft, self._book.items, self._expansion, died)
        unread = self._conscience.problems() if self._conscience is not None else ()
        return (*found, *rules.note_problems(draft.note), *unread)

    def save(self) -> None:
        """Perform it."""
        draft, answers = self.draft(), answers_of(self._conscience)
        self.submit(
            "manipulations.perform_kit",
            lambda work: service.perform_kit(work, draft, answers),
            done=self.tr("Kit recorded"),
        )

    def _given(self) -> tuple[Given, ...]:
        return rules.given(self.draft())

    def _look(self) -> None:
        if self._conscience is not None:
            self._conscience.look(self._given())

    def _on_kit(self) -> None:
        kit_id, _ = self.read("kit", (None, ""))
        if kit_id == self._shown:
            return
        self._shown = kit_id
        self._expansion = (
            rules.expand(kit_id, self._book.items, self._book.weight_g)
            if kit_id is not None
            else rules.Expansion(())
        )
        self._fields["parts"].show_parts(self._expansion.parts, self._book.items)

    def _show_weight(self) -> None:
        book = self._book
        if book.weight_g is None or book.weighed_at is None:
            self._weight.setText(self.tr("The animal has not been weighed yet."))
            return
        moment = format_moment(book.weighed_at, self.context.conventions.time_zone, utc_now())
        self._weight.setText(
            self.tr("Weight: {weight} ({moment})").format(weight=format_weight(book.weight_g), moment=moment)
        )

    def _show_total(self) -> None:
        try:
            whole = rules.total(self._fields["parts"].value())
        except (Unreadable, ArithmeticError):
            whole = None
        self._total.setText(self.tr("Total: {sum}").format(sum=format_money(whole) if whole else "—"))
