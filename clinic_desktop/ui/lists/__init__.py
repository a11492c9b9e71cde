"""The clinic's lists on one page; each area offers its own and the page knows none of them."""

from clinic_desktop.ui.lists.page import ListsPage
from clinic_desktop.ui.lists.spec import (
    Doubt,
    Grouping,
    ListAction,
    ListLine,
    ReferenceList,
    name_column,
    other_name_column,
    state_column,
    synonyms_column,
)

__all__ = [
    "Doubt",
    "Grouping",
    "ListAction",
    "ListLine",
    "ListsPage",
    "ReferenceList",
    "name_column",
    "other_name_column",
    "state_column",
    "synonyms_column",
]
