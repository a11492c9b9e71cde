"""Selects shaped for screens: the catalogue, its kits, one procedure, a patient's facts, search."""

from clinic_desktop.areas.manipulations.queries.catalogue import (
    SEARCH_SOURCE,
    facts_of,
    find_manipulations,
    get_card,
    list_categories,
    list_manipulations,
    price_on,
)
from clinic_desktop.areas.manipulations.queries.kits import kit_book, kit_items

__all__ = [
    "SEARCH_SOURCE",
    "facts_of",
    "find_manipulations",
    "get_card",
    "kit_book",
    "kit_items",
    "list_categories",
    "list_manipulations",
    "price_on",
]
