"""Kits: what is in one, and performing it."""

from clinic_desktop.areas.manipulations.page.kits.contents import KitForm
from clinic_desktop.areas.manipulations.page.kits.perform import PerformKitForm
from clinic_desktop.areas.manipulations.page.kits.texts import bounds_text

__all__ = ["KitForm", "PerformKitForm", "bounds_text"]
