"""The field in which a line of the catalogue is found."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.billing import queries
from clinic_desktop.areas.manipulations.rows import ManipulationRow
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.fields import Entry, SearchField

FOUND = 12


class CatalogueField(SearchField):
    """Finds a line of the catalogue by name, code or barcode while typing, at the price its owner has."""

    def __init__(self, context: AppContext, owner_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._owner_id = context, owner_id
        self.rows: dict[int, ManipulationRow] = {}
        self.setPlaceholderText(self.tr("Name, code or barcode"))
        self.wanted.connect(self._on_wanted)

    def _on_wanted(self, typed: str) -> None:
        owner_id = self._owner_id
        self._context.runner.query(
            self,
            lambda work: queries.find_items(work, owner_id, typed, FOUND),
            then=self._on_found,
            key="catalogue",
        )

    def _on_found(self, found: tuple[ManipulationRow, ...]) -> None:
        self.rows |= {row.id: row for row in found}
        self.offer([Entry(row.id, name_of(row.name)) for row in found])
