"""Kits: what is in one, and performing it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from clinic_desktop.areas.manipulations import service
from clinic_desktop.areas.manipulations.conscience import Conscience, careful
from clinic_desktop.areas.manipulations.rows import (
    Given,
    KitBook,
    KitChoice,
    KitDraft,
    KitItem,
    KitItems,
    KitLineRow,
    KitPart,
    KitPerformDraft,
    ManipulationCard,
)
from clinic_desktop.areas.manipulations.rules import kits as rules
from clinic_desktop.areas.pets.entities import PetStatus
from clinic_desktop.areas.pets.rows import PetCard
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.errors import Problem
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.flow import FlowLayout
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import (
    CheckField,
    DecimalField,
    Entry,
    KilogramsField,
    LookupField,
    NoteField,
    Rows,
    Unreadable,
)
from clinic_desktop.ui.i18n import format_decimal, format_moment, format_money, format_weight
from clinic_desktop.ui.labels import plain
from clinic_desktop.ui.theme import set_role

ITEM, LOW, HIGH, FROM, TO, FREE, SKIP, HIDDEN = range(8)


class KitLinesField(Rows):
    """The lines of a kit: what, how much, for which weights, and how it is charged and shown."""

    def __init__(self, entries: list[Entry], parent: QWidget | None = None) -> None:
        self._entries = entries
        self._names = {entry.id: entry.text for entry in entries}
        super().__init__("", parent)
        self._add.setText(self.tr("Add a line"))
        self._add.setAccessibleName(self.tr("Add a line"))
        self._box.setSpacing(16)
        metrics = self.fontMetrics()
        self._width = max(metrics.horizontalAdvance(text) for text in self._captions()[LOW : TO + 1]) + 28
        self._box.insertWidget(0, self._head())

    def _captions(self) -> tuple[str, ...]:
        return (
            self.tr("Manipulation or kit"),
            self.tr("From, quantity"),
            self.tr("To, quantity"),
            self.tr("From, kg"),
            self.tr("Below, kg"),
            self.tr("Free of charge"),
            self.tr("Skip if archived"),
            self.tr("Hidden on documents"),
        )

    def _head(self) -> QWidget:
        head = QWidget()
        grid = _grid(head)
        for column, caption in ((0, ITEM), (1, LOW), (2, HIGH)):
            text = plain("muted")
            text.setWordWrap(False)
            text.setText(self._captions()[caption])
            if caption != ITEM:
                text.setFixedWidth(self._width)
            grid.addWidget(text, 0, column)
        grid.setColumnMinimumWidth(3, 36)
        return head

    def make_fields(self) -> list[Any]:
        """Make the fields of one line."""
        fields: list[Any] = [
            LookupField(self._entries, free_text=False),
            DecimalField(),
            DecimalField(),
            KilogramsField(),
            KilogramsField(),
            CheckField(),
            CheckField(),
            CheckField(),
        ]
        for field, caption in zip(fields, self._captions(), strict=True):
            field.setAccessibleName(caption)
            field.setToolTip(caption)
            if isinstance(field, CheckField):
                field.setText(caption)
            elif isinstance(field, KilogramsField):
                field.setPlaceholderText(caption)
        for number in (LOW, HIGH):
            fields[number].set_value(Decimal(1))
        for number in (LOW, HIGH, FROM, TO):
            fields[number].setFixedWidth(self._width)
        return fields

    def add_row(self) -> list[Any]:
        """Add an empty line and return its fields."""
        holder = QWidget()
        grid = _grid(holder)
        fields = self.make_fields()
        remove = QPushButton("×")
        set_role(remove, "flat")
        remove.setAutoDefault(False)
        remove.setFixedWidth(max(36, remove.sizeHint().width()))
        remove.setAccessibleName(self.tr("Remove this line"))
        remove.setToolTip(self.tr("Remove this line"))
        remove.clicked.connect(self._on_remove)
        grid.addWidget(fields[ITEM], 0, 0)
        grid.addWidget(fields[LOW], 0, 1)
        grid.addWidget(fields[HIGH], 0, 2)
        grid.addWidget(remove, 0, 3)
        weight = plain("muted")
        weight.setWordWrap(False)
        weight.setText(self.tr("Only at a weight of"))
        grid.addWidget(weight, 1, 0, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(fields[FROM], 1, 1)
        grid.addWidget(fields[TO], 1, 2)
        checks = FlowLayout(spacing=12)
        for number in (FREE, SKIP, HIDDEN):
            checks.addWidget(fields[number])
        grid.addLayout(checks, 2, 0, 1, 4)
        for field in fields:
            field.changed.connect(self.changed)
        self.rows.append((holder, fields))
        self._box.insertWidget(len(self.rows), holder)
        return fields

    def value(self) -> tuple[KitLineRow, ...]:
        """Return the lines that name something. Raises Unreadable."""
        found = []
        for _, fields in self.rows:
            item_id, _ = fields[ITEM].value()
            if item_id is not None:
                found.append(KitLineRow(item_id, *(field.value() for field in fields[LOW:])))
        return tuple(found)

    def set_value(self, value: Any) -> None:
        """Show lines."""
        self.clear_rows()
        for line in value:
            fields = self.add_row()
            fields[ITEM].set_value((line.item_id, ""))
            values = (
                line.low, line.high, line.weight_from, line.weight_to, line.free, line.skip_inactive, line.hidden,
            )  # fmt: skip
            for field, one in zip(fields[LOW:], values, strict=True):
                field.set_value(one)
        self.changed.emit()

    def describe_row(self, row: Any) -> str:
        """Return a line as text."""
        return f"{self._names.get(row.item_id, '')} {bounds_text(row.low, row.high)}"


class KitForm(FormDialog):
    """Says what is in a kit of the catalogue."""

    def __init__(
        self,
        context: AppContext,
        card: ManipulationCard,
        items: KitItems,
        catalogue: tuple[Entry, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, "", parent, subject=("manipulation", card.id))
        self.setWindowTitle(self.tr("What is in the kit"))
        self._card, self._items = card, items
        lines = items[card.id].lines if card.id in items else ()
        self.base = KitDraft(lines)
        self.set_patient(card.row.kind.value, name_of(card.row.name), card.row.code)
        inside = {line.item_id for line in lines}
        known = {entry.id for entry in catalogue}
        entries = [entry for entry in catalogue if entry.id != card.id]
        for item in items.values():
            # Other kits, and what was archived while it stands in this one.
            is_kit = bool(item.lines) and not item.archived
            if item.id not in known and item.id != card.id and (is_kit or item.id in inside):
                entries.append(entry_of(item))
        self.add_field("lines", self.tr("Lines"), KitLinesField(entries), wide=True)
        self._fields["lines"].set_value(lines or ())
        if not lines:
            self._fields["lines"].add_row()
        self.start()
        scrolled_size(self, 940, 640)
        self._fields["lines"].rows[0][1][ITEM].setFocus()

    def draft(self) -> KitDraft:
        """Return the lines as typed."""
        return KitDraft(self.read("lines", ()))

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of kits."""
        return rules.kit_problems(self.draft(), self._card.id, self._items)

    def save(self) -> None:
        """Save the lines."""
        draft, base, kit_id = self.draft(), self.base, self._card.id
        self.submit(
            "manipulations.change_kit",
            lambda work: service.change_kit(work, kit_id, draft, base),
            done=self.tr("Kit saved"),
        )


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
        super().__init__(context, "", parent, subject=("pet", card.id))
        self.setWindowTitle(self.tr("Perform a kit"))
        self._card, self._book, self._conscience = card, book, conscience
        self._expansion = rules.Expansion(())
        self._shown: int | None = None
        self.set_patient(card.row.glyph, card.row.name, card.row.owner_name)
        kits = [entry_of(item) for item in book.items.values() if item.lines and not item.archived]
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
        draft = self.draft()
        self.submit(
            "manipulations.perform_kit",
            careful(self._conscience, self._given(), lambda work: service.perform_kit(work, draft)),
            done=self.tr("Kit recorded"),
        )

    def _given(self) -> tuple[Given, ...]:
        return tuple(Given(part.item_id, part.quantity) for part in self.draft().parts)

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


def _grid(holder: QWidget) -> QGridLayout:
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(0, 1)
    return grid


def entry_of(item: KitItem) -> Entry:
    """Return an item of the catalogue as an entry of a look-up."""
    return Entry(item.id, name_of(item.name), f"{item.name.en}|{item.name.ru}|{item.code}")


def bounds_text(low: Decimal, high: Decimal) -> str:
    """Return two quantities as text, or the one that both are."""
    if low == high:
        return format_decimal(low)
    return f"{format_decimal(low)}–{format_decimal(high)}"
