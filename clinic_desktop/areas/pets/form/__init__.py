"""The forms of a patient, of what is recorded about one, and of the lists patients draw on."""

from clinic_desktop.areas.pets.form.alerts import AlertLines, AlertsForm, after_alerts
from clinic_desktop.areas.pets.form.patient import PetForm
from clinic_desktop.areas.pets.form.people import PersonForm, TransferForm
from clinic_desktop.areas.pets.form.records import AlertForm, StatusForm, WeightForm
from clinic_desktop.areas.pets.form.reference import BreedForm, ColourForm, SpeciesForm
from clinic_desktop.areas.pets.form.weight import WeightField

__all__ = [
    "AlertForm",
    "AlertLines",
    "AlertsForm",
    "BreedForm",
    "ColourForm",
    "PersonForm",
    "PetForm",
    "SpeciesForm",
    "StatusForm",
    "TransferForm",
    "WeightField",
    "WeightForm",
    "after_alerts",
]
