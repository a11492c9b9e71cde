"""The catalogue page."""

from clinic_desktop.areas.manipulations.page.catalogue import CataloguePage

__all__ = ["CataloguePage"]
