"""Pure decisions about patients: the draft, means of identification, weights, status."""

from clinic_desktop.areas.pets.rules.identification import ChipInfo, decode_chip, identifier_key
from clinic_desktop.areas.pets.rules.patient import cleaned, problems
from clinic_desktop.areas.pets.rules.people import person_problems
from clinic_desktop.areas.pets.rules.status import status_problems
from clinic_desktop.areas.pets.rules.weight import weight_problems

__all__ = [
    "ChipInfo",
    "cleaned",
    "decode_chip",
    "identifier_key",
    "person_problems",
    "problems",
    "status_problems",
    "weight_problems",
]
