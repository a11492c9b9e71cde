"""Selects shaped for screens: the catalogue, its kits, one procedure, a patient's facts, search."""

from clinic_desktop.areas.manipulations.queries.catalogue import (
    SEARCH_SOURCE,
    facts_by_id,
    facts_of,
    find_manipulations,
    get_card,
    list_categories,
    list_manipulations,
    open_facts_of,
    price_on,
    timeline,
)
from clinic_desktop.areas.manipulations.queries.kits import kit_book, kit_items

__all__ = [
    "SEARCH_SOURCE",
    "facts_by_id",
    "facts_of",
    "find_manipulations",
    "get_card",
    "kit_book",
    "kit_items",
    "list_categories",
    "list_manipulations",
    "open_facts_of",
    "price_on",
    "timeline",
]
