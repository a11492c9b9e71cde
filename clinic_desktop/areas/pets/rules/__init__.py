"""Pure decisions about patients: the draft, identification, weights, status, alerts, the reference lists."""

from clinic_desktop.areas.pets.rules.alerts import must_be_acknowledged
from clinic_desktop.areas.pets.rules.identification import ChipInfo, decode_chip, identifier_key
from clinic_desktop.areas.pets.rules.patient import cleaned, problems, problems_of_cleaned
from clinic_desktop.areas.pets.rules.people import person_problems
from clinic_desktop.areas.pets.rules.reference import (
    breed_problems,
    cleaned_entry,
    colour_problems,
    draft_of,
    species_problems,
)
from clinic_desktop.areas.pets.rules.status import status_problems
from clinic_desktop.areas.pets.rules.weight import weight_problems

__all__ = [
    "ChipInfo",
    "breed_problems",
    "cleaned",
    "cleaned_entry",
    "colour_problems",
    "decode_chip",
    "draft_of",
    "identifier_key",
    "must_be_acknowledged",
    "person_problems",
    "problems",
    "problems_of_cleaned",
    "species_problems",
    "status_problems",
    "weight_problems",
]
