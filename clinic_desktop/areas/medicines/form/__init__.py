"""The forms of medicines: the card, a dose row, a dose."""

from clinic_desktop.areas.medicines.form.card import DoseRowForm, MedicineCardForm
from clinic_desktop.areas.medicines.form.conscience import DoseConscience
from clinic_desktop.areas.medicines.form.dose import DoseForm

__all__ = ["DoseConscience", "DoseForm", "DoseRowForm", "MedicineCardForm"]
