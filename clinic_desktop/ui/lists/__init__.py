"""The clinic's lists on one page; each area offers its own and the page knows none of them."""

from clinic_desktop.ui.lists.page import ListsPage
from clinic_desktop.ui.lists.spec import Doubt, Grouping, ListAction, ReferenceList, state_column

__all__ = ["Doubt", "Grouping", "ListAction", "ListsPage", "ReferenceList", "state_column"]
