"""Selects about medicines: a card, what a dose needs, the shipped lists."""

from clinic_desktop.areas.medicines.queries.cards import by_manipulation, get_card, get_dose_row, list_cards
from clinic_desktop.areas.medicines.queries.dosing import (
    dose_of_fact,
    dosing,
    of_patient,
    patient_of,
    remedies,
)
from clinic_desktop.areas.medicines.queries.reference import drug_groups, mdr1_breed

__all__ = [
    "by_manipulation",
    "dose_of_fact",
    "dosing",
    "drug_groups",
    "get_card",
    "get_dose_row",
    "list_cards",
    "mdr1_breed",
    "of_patient",
    "patient_of",
    "remedies",
]
