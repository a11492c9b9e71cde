"""What is in a kit: its lines and their form."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from clinic_desktop.areas.manipulations import service
from clinic_desktop.areas.manipulations.page.kits.texts import bounds_text, entry_of
from clinic_desktop.areas.manipulations.rows import (
    KitDraft,
    KitItems,
    KitLineRow,
    ManipulationCard,
    ManipulationRow,
)
from clinic_desktop.areas.manipulations.rules import kits as rules
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.kinds import MANIPULATION
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.flow import FlowLayout
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import (
    CheckField,
    DecimalField,
    Entry,
    KilogramsField,
    LookupField,
    Rows,
    alphabetical,
)
from clinic_desktop.ui.labels import plain

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
        grid.addWidget(fields[ITEM], 0, 0)
        grid.addWidget(fields[LOW], 0, 1)
        grid.addWidget(fields[HIGH], 0, 2)
        grid.addWidget(self.remove_button(self.tr("Remove this line")), 0, 3)
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
        catalogue: tuple[ManipulationRow, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, "", parent, subject=(MANIPULATION, card.id))
        self.setWindowTitle(self.tr("What is in the kit"))
        self._card, self._items = card, items
        lines = items[card.id].lines if card.id in items else ()
        self.base = KitDraft(lines)
        self.set_patient(card.row.kind.value, name_of(card.row.name), card.row.code)
        inside = {line.item_id for line in lines}
        known = {row.id for row in catalogue}
        entries = [entry_of(row) for row in catalogue if row.id != card.id]
        for item in items.values():
            # Other kits, and what was archived while it stands in this one.
            is_kit = bool(item.lines) and not item.archived
            if item.id not in known and item.id != card.id and (is_kit or item.id in inside):
                entries.append(entry_of(item))
        self.add_field("lines", self.tr("Lines"), KitLinesField(alphabetical(entries)), wide=True)
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


def _grid(holder: QWidget) -> QGridLayout:
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(0, 1)
    return grid
