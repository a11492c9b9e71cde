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
    timeline,
)
from clinic_desktop.areas.manipulations.queries.kits import kit_book, kit_items
from clinic_desktop.areas.manipulations.queries.prices import (
    floor_of,
    history,
    list_groups,
    list_tax_rates,
    price_lists,
    price_on,
    price_row,
    price_rows,
    tax_rate_draft,
    terms_of,
)
from clinic_desktop.areas.manipulations.queries.repricing import preview_prices

__all__ = [
    "SEARCH_SOURCE",
    "facts_by_id",
    "facts_of",
    "find_manipulations",
    "floor_of",
    "get_card",
    "history",
    "kit_book",
    "kit_items",
    "list_categories",
    "list_groups",
    "list_manipulations",
    "list_tax_rates",
    "open_facts_of",
    "preview_prices",
    "price_lists",
    "price_on",
    "price_row",
    "price_rows",
    "tax_rate_draft",
    "terms_of",
    "timeline",
]
