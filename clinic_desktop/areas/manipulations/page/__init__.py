"""The catalogue page, and the history panel on a patient's card."""

from clinic_desktop.areas.manipulations.page.catalogue import CataloguePage
from clinic_desktop.areas.manipulations.page.history import HistoryPanel

__all__ = ["CataloguePage", "HistoryPanel"]
