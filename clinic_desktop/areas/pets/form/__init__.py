"""The forms of a patient: the patient, and what is recorded about one."""

from clinic_desktop.areas.pets.form.patient import PetForm
from clinic_desktop.areas.pets.form.people import PersonForm, TransferForm
from clinic_desktop.areas.pets.form.records import AlertForm, StatusForm, WeightForm

__all__ = ["AlertForm", "PersonForm", "PetForm", "StatusForm", "TransferForm", "WeightForm"]
