"""A field for which species something is meant."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.pets.rows import SpeciesRow
from clinic_desktop.core.names import SEPARATOR
from clinic_desktop.ui.forms.fields import ChecksField
from clinic_desktop.ui.i18n import localized


class SpeciesField(ChecksField):
    """Marks species by their codes: those in use, and archived ones that ``codes`` has marked already."""

    def __init__(self, species: Sequence[SpeciesRow], codes: str, parent: QWidget | None = None) -> None:
        """``codes`` is what the form starts from, with ``|`` between them."""
        marked = codes.split(SEPARATOR)
        offered = [
            (one.code, localized(one.name_en, one.name_ru))
            for one in species
            if not one.archived or one.code in marked
        ]
        super().__init__(offered, parent)
