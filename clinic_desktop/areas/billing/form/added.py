"""Lines that come onto an invoice besides those that stand there already."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.billing.form.catalogue import CatalogueField
from clinic_desktop.areas.billing.rows import LineDraft
from clinic_desktop.areas.pets.rows import PetRow
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.fields import ChoiceField, DecimalField, MoneyField, Rows
from clinic_desktop.ui.theme import text_scale

WHAT, PET, QUANTITY, PRICE = range(4)
WIDTHS = {PET: 140, QUANTITY: 84, PRICE: 124}


@dataclass(frozen=True, slots=True)
class Payer:
    """Who pays for the lines, with the animals to choose from."""

    owner_id: int
    pets: Sequence[PetRow] = ()


class AddedLines(Rows):
    """New lines of an invoice: what of the catalogue, for which patient, how many, at which price."""

    def __init__(self, context: AppContext, payer: Payer, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._context, self._payer = context, payer
        self._add.setText(self.tr("Add a line"))
        self._add.setAccessibleName(self._add.text())

    def make_fields(self) -> list[Any]:
        """Make the fields of one line."""
        animals = [(None, "—"), *((pet.id, pet.name) for pet in self._payer.pets)]
        fields: list[Any] = [
            CatalogueField(self._context, self._payer.owner_id),
            ChoiceField(animals),
            DecimalField(),
            MoneyField(self._context.conventions.currency),
        ]
        names = (self.tr("What"), self.tr("Patient"), self.tr("Quantity"), self.tr("Price"))
        for number, (field, name) in enumerate(zip(fields, names, strict=True)):
            field.setAccessibleName(name)
            field.setToolTip(name)
            if number in WIDTHS:
                field.setFixedWidth(round(WIDTHS[number] * text_scale()))
        fields[PRICE].setPlaceholderText(self.tr("By catalogue"))
        fields[QUANTITY].set_value(Decimal(1))
        if len(self._payer.pets) == 1:
            fields[PET].set_value(self._payer.pets[0].id)
        return fields

    def value(self) -> tuple[LineDraft, ...]:
        """Return the lines that name something. Raises Unreadable."""
        return tuple(
            LineDraft(item_id, fields[PET].value(), fields[QUANTITY].value(), fields[PRICE].value())
            for _, fields in self.rows
            if (item_id := fields[WHAT].value()) is not None
        )

    def set_value(self, value: Any) -> None:
        """Begin with no line: what is added is never known beforehand."""
        self.clear_rows()
        self.changed.emit()
