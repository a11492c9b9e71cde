"""Items and quantities of kits in words."""

from __future__ import annotations

from decimal import Decimal

from clinic_desktop.areas.manipulations.rows import KitItem, ManipulationRow
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.ui.forms.fields import Entry
from clinic_desktop.ui.i18n import format_decimal


def entry_of(item: KitItem | ManipulationRow) -> Entry:
    """Return an item of the catalogue as an entry of a look-up."""
    return Entry(item.id, name_of(item.name), f"{item.name.en}|{item.name.ru}|{item.code}")


def bounds_text(low: Decimal, high: Decimal) -> str:
    """Return two quantities as text, or the one that both are."""
    if low == high:
        return format_decimal(low)
    return f"{format_decimal(low)}–{format_decimal(high)}"
