"""The forms of the catalogue, of its prices, and of what is done by it."""

from clinic_desktop.areas.manipulations.form.price import PriceForm
from clinic_desktop.areas.manipulations.form.procedure import CancelForm, ManipulationForm, PerformForm

__all__ = ["CancelForm", "ManipulationForm", "PerformForm", "PriceForm"]
