"""The medical record in the journal's words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from clinic_desktop.areas.visits import texts
from clinic_desktop.ui.i18n import QT_TRANSLATE_NOOP

TABLES: dict[str, str] = {
    "visits": QT_TRANSLATE_NOOP("Journal", "Visit"),
    "visit_findings": QT_TRANSLATE_NOOP("Journal", "Examination of a system"),
    "visit_diagnoses": QT_TRANSLATE_NOOP("Journal", "Diagnosis of the visit"),
    "visit_addenda": QT_TRANSLATE_NOOP("Journal", "Addendum"),
    "diagnoses": QT_TRANSLATE_NOOP("Journal", "Diagnosis of the dictionary"),
    "patient_problems": QT_TRANSLATE_NOOP("Journal", "Problem"),
    "vital_signs": QT_TRANSLATE_NOOP("Journal", "Vital signs"),
    "vital_ranges": QT_TRANSLATE_NOOP("Journal", "Normal range"),
    "phrases": QT_TRANSLATE_NOOP("Journal", "Phrase"),
    "visit_templates": QT_TRANSLATE_NOOP("Journal", "Template of a visit"),
}

_TEXTS: dict[str, str] = {
    "complaint": QT_TRANSLATE_NOOP("Journal", "Complaint"),
    "anamnesis": QT_TRANSLATE_NOOP("Journal", "Anamnesis"),
    "exam_note": QT_TRANSLATE_NOOP("Journal", "Examination"),
    "plan": QT_TRANSLATE_NOOP("Journal", "Plan"),
    "advice": QT_TRANSLATE_NOOP("Journal", "Advice to the owner"),
}
_ARCHIVED = QT_TRANSLATE_NOOP("Journal", "In the archive")

FIELDS: dict[str, dict[str, str]] = {
    "visits": {
        **_TEXTS,
        "kind": QT_TRANSLATE_NOOP("Journal", "Kind"),
        "state": QT_TRANSLATE_NOOP("Journal", "State"),
        "started_at": QT_TRANSLATE_NOOP("Journal", "Began"),
        "vet_name": QT_TRANSLATE_NOOP("Journal", "Vet"),
        "outcome": QT_TRANSLATE_NOOP("Journal", "Outcome"),
        "next_visit_on": QT_TRANSLATE_NOOP("Journal", "Next visit"),
        "next_visit_note": QT_TRANSLATE_NOOP("Journal", "Why to come again"),
        "written_at": QT_TRANSLATE_NOOP("Journal", "Saved"),
        "signed_at": QT_TRANSLATE_NOOP("Journal", "Signed"),
        "signed_by": QT_TRANSLATE_NOOP("Journal", "Signed by"),
        "reopened": QT_TRANSLATE_NOOP("Journal", "Unlocked after signing"),
        "unlock_reason": QT_TRANSLATE_NOOP("Journal", "Reason of unlocking"),
        "archived": _ARCHIVED,
    },
    "visit_findings": {
        "system": QT_TRANSLATE_NOOP("Journal", "System"),
        "state": QT_TRANSLATE_NOOP("Journal", "State"),
        "note": QT_TRANSLATE_NOOP("Journal", "Note"),
    },
    "visit_diagnoses": {
        "diagnosis_id": QT_TRANSLATE_NOOP("Journal", "Diagnosis of the dictionary"),
        "problem_id": QT_TRANSLATE_NOOP("Journal", "Problem"),
        "title": QT_TRANSLATE_NOOP("Journal", "Diagnosis"),
        "certainty": QT_TRANSLATE_NOOP("Journal", "How sure"),
    },
    "visit_addenda": {
        "written_at": QT_TRANSLATE_NOOP("Journal", "Written"),
        "author": QT_TRANSLATE_NOOP("Journal", "Author"),
        "text": QT_TRANSLATE_NOOP("Journal", "Text"),
    },
    "diagnoses": {
        "code": QT_TRANSLATE_NOOP("Journal", "Code"),
        "system": QT_TRANSLATE_NOOP("Journal", "System"),
        "name_en": QT_TRANSLATE_NOOP("Journal", "Name in English"),
        "name_ru": QT_TRANSLATE_NOOP("Journal", "Name in Russian"),
        "synonyms": QT_TRANSLATE_NOOP("Journal", "Other names"),
        "archived": _ARCHIVED,
    },
    "patient_problems": {
        "diagnosis_id": QT_TRANSLATE_NOOP("Journal", "Diagnosis of the dictionary"),
        "title": QT_TRANSLATE_NOOP("Journal", "Problem"),
        "note": QT_TRANSLATE_NOOP("Journal", "Note"),
        "since_on": QT_TRANSLATE_NOOP("Journal", "Since"),
        "state": QT_TRANSLATE_NOOP("Journal", "State"),
        "resolved_on": QT_TRANSLATE_NOOP("Journal", "Resolved"),
        "visit_id": QT_TRANSLATE_NOOP("Journal", "Visit"),
    },
    "vital_signs": {
        "visit_id": QT_TRANSLATE_NOOP("Journal", "Visit"),
        "weight_id": QT_TRANSLATE_NOOP("Journal", "Weight"),
        "measured_at": QT_TRANSLATE_NOOP("Journal", "Measured"),
        "measured_by": QT_TRANSLATE_NOOP("Journal", "Measured by"),
        "temperature_tenths": QT_TRANSLATE_NOOP("Journal", "Temperature, °C"),
        "pulse": QT_TRANSLATE_NOOP("Journal", "Pulse, a minute"),
        "respiration": QT_TRANSLATE_NOOP("Journal", "Respiration, a minute"),
        "crt_tenths": QT_TRANSLATE_NOOP("Journal", "Capillary refill, seconds"),
        "mucous_membranes": QT_TRANSLATE_NOOP("Journal", "Mucous membranes"),
        "body_condition": QT_TRANSLATE_NOOP("Journal", "Body condition, 1 to 9"),
        "pain": QT_TRANSLATE_NOOP("Journal", "Pain, 0 to 10"),
    },
    "vital_ranges": {
        "species_id": QT_TRANSLATE_NOOP("Journal", "Species"),
        "sign": QT_TRANSLATE_NOOP("Journal", "Vital sign"),
        "low": QT_TRANSLATE_NOOP("Journal", "From"),
        "high": QT_TRANSLATE_NOOP("Journal", "To"),
    },
    "phrases": {
        "key": QT_TRANSLATE_NOOP("Journal", "Key"),
        "title": QT_TRANSLATE_NOOP("Journal", "Title"),
        "text": QT_TRANSLATE_NOOP("Journal", "Text"),
        "user_id": QT_TRANSLATE_NOOP("Journal", "Staff member"),
        "archived": _ARCHIVED,
    },
    "visit_templates": {
        **_TEXTS,
        "title": QT_TRANSLATE_NOOP("Journal", "Title"),
        "species_codes": QT_TRANSLATE_NOOP("Journal", "For which species"),
        "archived": _ARCHIVED,
    },
}

VERBS: dict[str, str] = {
    "visits.start": QT_TRANSLATE_NOOP("Journal", "Visit begun"),
    "visits.write": QT_TRANSLATE_NOOP("Journal", "Visit written"),
    "visits.finish": QT_TRANSLATE_NOOP("Journal", "Visit finished"),
    "visits.sign": QT_TRANSLATE_NOOP("Journal", "Visit signed"),
    "visits.take_back": QT_TRANSLATE_NOOP("Journal", "Signature taken back"),
    "visits.unlock": QT_TRANSLATE_NOOP("Journal", "Visit unlocked"),
    "visits.add_addendum": QT_TRANSLATE_NOOP("Journal", "Addendum written"),
    "visits.archive": QT_TRANSLATE_NOOP("Journal", "Empty visit put away"),
    "visits.measure": QT_TRANSLATE_NOOP("Journal", "Vital signs measured"),
    "visits.open_problem": QT_TRANSLATE_NOOP("Journal", "Problem added"),
    "visits.change_problem": QT_TRANSLATE_NOOP("Journal", "Problem changed"),
    "visits.resolve_problem": QT_TRANSLATE_NOOP("Journal", "Problem resolved"),
    "visits.reopen_problem": QT_TRANSLATE_NOOP("Journal", "Problem stands again"),
    "phrases.register": QT_TRANSLATE_NOOP("Journal", "Phrase added"),
    "phrases.change": QT_TRANSLATE_NOOP("Journal", "Phrase changed"),
    "phrases.archive": QT_TRANSLATE_NOOP("Journal", "Phrase archived"),
    "phrases.restore": QT_TRANSLATE_NOOP("Journal", "Phrase taken from the archive"),
    "templates.register": QT_TRANSLATE_NOOP("Journal", "Template added"),
    "templates.change": QT_TRANSLATE_NOOP("Journal", "Template changed"),
    "templates.archive": QT_TRANSLATE_NOOP("Journal", "Template archived"),
    "templates.restore": QT_TRANSLATE_NOOP("Journal", "Template taken from the archive"),
    "diagnoses.register": QT_TRANSLATE_NOOP("Journal", "Diagnosis added"),
    "diagnoses.change": QT_TRANSLATE_NOOP("Journal", "Diagnosis changed"),
    "diagnoses.archive": QT_TRANSLATE_NOOP("Journal", "Diagnosis archived"),
    "diagnoses.restore": QT_TRANSLATE_NOOP("Journal", "Diagnosis taken from the archive"),
}

CHOICES: dict[tuple[str, str], Callable[[], Mapping[Any, str]]] = {
    ("visits", "kind"): texts.kind_texts,
    ("visits", "state"): texts.state_texts,
    ("visits", "outcome"): texts.outcome_texts,
    ("visit_findings", "system"): texts.system_texts,
    ("visit_findings", "state"): texts.finding_texts,
    ("visit_diagnoses", "certainty"): texts.certainty_texts,
    ("diagnoses", "system"): texts.system_texts,
    ("patient_problems", "state"): texts.problem_texts,
    ("vital_signs", "mucous_membranes"): texts.membrane_texts,
    ("vital_ranges", "sign"): texts.sign_texts,
}
