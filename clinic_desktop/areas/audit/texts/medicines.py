"""Medicines and prescriptions in the journal's words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from clinic_desktop.areas.medicines import texts
from clinic_desktop.areas.prescriptions.texts import stored_state_texts, unit_texts
from clinic_desktop.ui.i18n import QT_TRANSLATE_NOOP

TABLES: dict[str, str] = {
    "medicines": QT_TRANSLATE_NOOP("Journal", "Medicine"),
    "dose_rows": QT_TRANSLATE_NOOP("Journal", "Dose laid down"),
    "medicine_doses": QT_TRANSLATE_NOOP("Journal", "Dose or warning answered"),
    "prescriptions": QT_TRANSLATE_NOOP("Journal", "Prescription"),
    "prescription_lines": QT_TRANSLATE_NOOP("Journal", "Drug of a prescription"),
    "prescription_dispensings": QT_TRANSLATE_NOOP("Journal", "Dispensing"),
}

_NOTE = QT_TRANSLATE_NOOP("Journal", "Note")
_MEDICINE = QT_TRANSLATE_NOOP("Journal", "Medicine")
_EVERY = QT_TRANSLATE_NOOP("Journal", "Every, hours")
_REASON = QT_TRANSLATE_NOOP("Journal", "Why it was given all the same")
_STRENGTH = {
    "strength_micro": QT_TRANSLATE_NOOP("Journal", "Concentration"),
    "strength_unit": QT_TRANSLATE_NOOP("Journal", "Unit of the concentration"),
    "per_unit": QT_TRANSLATE_NOOP("Journal", "Given out in"),
}
_RATE = {
    "rate_micro": QT_TRANSLATE_NOOP("Journal", "Dose per kg"),
    "rate_unit": QT_TRANSLATE_NOOP("Journal", "Unit of the dose"),
}

FIELDS: dict[str, dict[str, str]] = {
    "medicines": {
        "manipulation_id": QT_TRANSLATE_NOOP("Journal", "Manipulation"),
        "substances": QT_TRANSLATE_NOOP("Journal", "Active substances"),
        "form": QT_TRANSLATE_NOOP("Journal", "Form"),
        **_STRENGTH,
        "package_milli": QT_TRANSLATE_NOOP("Journal", "In a package"),
        "route": QT_TRANSLATE_NOOP("Journal", "Usual route"),
        "prescription_only": QT_TRANSLATE_NOOP("Journal", "On prescription only"),
        "controlled": QT_TRANSLATE_NOOP("Journal", "Controlled drug"),
        "never_species": QT_TRANSLATE_NOOP("Journal", "Never for"),
        "mdr1": QT_TRANSLATE_NOOP("Journal", "Breeds with MDR1"),
        "pregnancy": QT_TRANSLATE_NOOP("Journal", "Pregnant or nursing"),
        "min_age_days": QT_TRANSLATE_NOOP("Journal", "Not younger than, days"),
        "drug_groups": QT_TRANSLATE_NOOP("Journal", "Group, for allergies"),
        "allergy_words": QT_TRANSLATE_NOOP("Journal", "Other words of allergies"),
        "problem_words": QT_TRANSLATE_NOOP("Journal", "Diagnoses that speak against it"),
        "max_dose_micro": QT_TRANSLATE_NOOP("Journal", "Largest single dose per kg"),
        "max_daily_micro": QT_TRANSLATE_NOOP("Journal", "Largest dose a day per kg"),
        "note": _NOTE,
    },
    "dose_rows": {
        "species_id": QT_TRANSLATE_NOOP("Journal", "Species"),
        "weight_from_g": QT_TRANSLATE_NOOP("Journal", "Weight from"),
        "weight_to_g": QT_TRANSLATE_NOOP("Journal", "Weight to below"),
        **_RATE,
        "decimals": QT_TRANSLATE_NOOP("Journal", "Rounded to decimals"),
        "units_milli": QT_TRANSLATE_NOOP("Journal", "Multiplied by"),
        "every_hours": _EVERY,
        "note": _NOTE,
        "archived": QT_TRANSLATE_NOOP("Journal", "In the archive"),
    },
    "medicine_doses": {
        "medicine_id": _MEDICINE,
        "drug_en": QT_TRANSLATE_NOOP("Journal", "Drug or manipulation, in English"),
        "drug_ru": QT_TRANSLATE_NOOP("Journal", "Drug or manipulation, in Russian"),
        "fact_id": QT_TRANSLATE_NOOP("Journal", "Manipulation performed"),
        "at": QT_TRANSLATE_NOOP("Journal", "When"),
        "performer_name": QT_TRANSLATE_NOOP("Journal", "By whom"),
        "weight_g": QT_TRANSLATE_NOOP("Journal", "Weight"),
        "weighed_at": QT_TRANSLATE_NOOP("Journal", "Weighed"),
        **_RATE,
        **_STRENGTH,
        "quantity_milli": QT_TRANSLATE_NOOP("Journal", "Quantity"),
        "every_hours": _EVERY,
        "findings": QT_TRANSLATE_NOOP("Journal", "Warnings that were read"),
        "override_reason": _REASON,
    },
    "prescriptions": {
        "visit_id": QT_TRANSLATE_NOOP("Journal", "Visit"),
        "number": QT_TRANSLATE_NOOP("Journal", "Number"),
        "issued_at": QT_TRANSLATE_NOOP("Journal", "Written"),
        "issued_on": QT_TRANSLATE_NOOP("Journal", "Day of writing"),
        "valid_until": QT_TRANSLATE_NOOP("Journal", "Valid until"),
        "chronic": QT_TRANSLATE_NOOP("Journal", "For a lasting disease"),
        "country": QT_TRANSLATE_NOOP("Journal", "Country"),
        "performer_name": QT_TRANSLATE_NOOP("Journal", "Vet"),
        "note": QT_TRANSLATE_NOOP("Journal", "For the owner"),
        "state": QT_TRANSLATE_NOOP("Journal", "State"),
        "cancel_reason": QT_TRANSLATE_NOOP("Journal", "Reason of the cancellation"),
        "cancelled_at": QT_TRANSLATE_NOOP("Journal", "Cancelled"),
        "cancelled_by": QT_TRANSLATE_NOOP("Journal", "Cancelled by"),
    },
    "prescription_lines": {
        "prescription_id": QT_TRANSLATE_NOOP("Journal", "Prescription"),
        "medicine_id": _MEDICINE,
        "dose_id": QT_TRANSLATE_NOOP("Journal", "Dose reckoned"),
        "drug_en": QT_TRANSLATE_NOOP("Journal", "Drug, in English"),
        "drug_ru": QT_TRANSLATE_NOOP("Journal", "Drug, in Russian"),
        "strength": QT_TRANSLATE_NOOP("Journal", "Strength"),
        "dose_text": QT_TRANSLATE_NOOP("Journal", "Dose"),
        "route": QT_TRANSLATE_NOOP("Journal", "Route"),
        "every_hours": _EVERY,
        "days": QT_TRANSLATE_NOOP("Journal", "Course, days"),
        "quantity_milli": QT_TRANSLATE_NOOP("Journal", "Quantity"),
        "unit": QT_TRANSLATE_NOOP("Journal", "Unit"),
        "repeats": QT_TRANSLATE_NOOP("Journal", "Repeats"),
        "course_ends_on": QT_TRANSLATE_NOOP("Journal", "Course ends"),
        "findings": QT_TRANSLATE_NOOP("Journal", "Warnings that were read"),
        "override_reason": _REASON,
    },
    "prescription_dispensings": {
        "line_id": QT_TRANSLATE_NOOP("Journal", "Drug of a prescription"),
        "at": QT_TRANSLATE_NOOP("Journal", "When"),
        "performer_name": QT_TRANSLATE_NOOP("Journal", "By whom"),
        "note": _NOTE,
    },
}

VERBS: dict[str, str] = {
    "medicines.save_card": QT_TRANSLATE_NOOP("Journal", "Medicine described"),
    "medicines.add_row": QT_TRANSLATE_NOOP("Journal", "Dose laid down"),
    "medicines.change_row": QT_TRANSLATE_NOOP("Journal", "Dose changed"),
    "medicines.archive_row": QT_TRANSLATE_NOOP("Journal", "Dose removed"),
    "medicines.give": QT_TRANSLATE_NOOP("Journal", "Dose given"),
    "prescriptions.issue": QT_TRANSLATE_NOOP("Journal", "Prescription written"),
    "prescriptions.dispense": QT_TRANSLATE_NOOP("Journal", "Drug dispensed"),
    "prescriptions.cancel": QT_TRANSLATE_NOOP("Journal", "Prescription cancelled"),
}

CHOICES: dict[tuple[str, str], Callable[[], Mapping[Any, str]]] = {
    ("medicines", "form"): texts.form_texts,
    ("medicines", "strength_unit"): texts.unit_texts,
    ("medicines", "per_unit"): texts.per_texts,
    ("medicines", "route"): texts.route_texts,
    ("medicines", "mdr1"): texts.caution_texts,
    ("medicines", "pregnancy"): texts.caution_texts,
    ("dose_rows", "rate_unit"): texts.unit_texts,
    ("medicine_doses", "rate_unit"): texts.unit_texts,
    ("medicine_doses", "strength_unit"): texts.unit_texts,
    ("medicine_doses", "per_unit"): texts.per_texts,
    ("prescriptions", "state"): stored_state_texts,
    ("prescription_lines", "route"): texts.route_texts,
    ("prescription_lines", "unit"): unit_texts,
}
