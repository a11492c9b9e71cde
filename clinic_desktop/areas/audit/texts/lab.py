"""The laboratory in the journal's words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from clinic_desktop.areas.lab import texts
from clinic_desktop.ui.i18n import QT_TRANSLATE_NOOP

TABLES: dict[str, str] = {
    "lab_analytes": QT_TRANSLATE_NOOP("Journal", "Analyte"),
    "lab_panels": QT_TRANSLATE_NOOP("Journal", "Panel of tests"),
    "lab_panel_analytes": QT_TRANSLATE_NOOP("Journal", "Test of the panel"),
    "lab_ranges": QT_TRANSLATE_NOOP("Journal", "Reference range"),
    "lab_requests": QT_TRANSLATE_NOOP("Journal", "Laboratory request"),
    "lab_results": QT_TRANSLATE_NOOP("Journal", "Laboratory result"),
}

_NAMES: dict[str, str] = {
    "code": QT_TRANSLATE_NOOP("Journal", "Code"),
    "name_en": QT_TRANSLATE_NOOP("Journal", "Name in English"),
    "name_ru": QT_TRANSLATE_NOOP("Journal", "Name in Russian"),
    "synonyms": QT_TRANSLATE_NOOP("Journal", "Other names"),
    "archived": QT_TRANSLATE_NOOP("Journal", "In the archive"),
}
_BOUNDS: dict[str, str] = {
    "unit": QT_TRANSLATE_NOOP("Journal", "Unit"),
    "low": QT_TRANSLATE_NOOP("Journal", "Lowest normal"),
    "high": QT_TRANSLATE_NOOP("Journal", "Highest normal"),
    "critical_low": QT_TRANSLATE_NOOP("Journal", "Critical below"),
    "critical_high": QT_TRANSLATE_NOOP("Journal", "Critical above"),
}

FIELDS: dict[str, dict[str, str]] = {
    "lab_analytes": {
        **_NAMES,
        "unit": QT_TRANSLATE_NOOP("Journal", "Unit"),
        "decimals": QT_TRANSLATE_NOOP("Journal", "Decimals"),
        "molar_mass": QT_TRANSLATE_NOOP("Journal", "Molar mass"),
        "expected": QT_TRANSLATE_NOOP("Journal", "Expected result in words"),
    },
    "lab_panels": {**_NAMES, "material": QT_TRANSLATE_NOOP("Journal", "Material")},
    "lab_panel_analytes": {"analyte_id": QT_TRANSLATE_NOOP("Journal", "Analyte")},
    "lab_ranges": {
        **_BOUNDS,
        "species_id": QT_TRANSLATE_NOOP("Journal", "Species"),
        "sex": QT_TRANSLATE_NOOP("Journal", "Sex"),
        "age_from_days": QT_TRANSLATE_NOOP("Journal", "From the age of, days"),
        "age_to_days": QT_TRANSLATE_NOOP("Journal", "Under the age of, days"),
        "shipped": QT_TRANSLATE_NOOP("Journal", "Textbook value"),
        "archived": QT_TRANSLATE_NOOP("Journal", "In the archive"),
    },
    "lab_requests": {
        "number": QT_TRANSLATE_NOOP("Journal", "Number on the label"),
        "state": QT_TRANSLATE_NOOP("Journal", "State"),
        "title_en": QT_TRANSLATE_NOOP("Journal", "Tests, in English"),
        "title_ru": QT_TRANSLATE_NOOP("Journal", "Tests, in Russian"),
        "urgent": QT_TRANSLATE_NOOP("Journal", "Urgent"),
        "material": QT_TRANSLATE_NOOP("Journal", "Material"),
        "outside_lab": QT_TRANSLATE_NOOP("Journal", "Outside laboratory"),
        "note": QT_TRANSLATE_NOOP("Journal", "Note"),
        "requested_at": QT_TRANSLATE_NOOP("Journal", "Requested"),
        "requested_by": QT_TRANSLATE_NOOP("Journal", "Requested by"),
        "sampled_at": QT_TRANSLATE_NOOP("Journal", "Sample taken"),
        "sampled_by": QT_TRANSLATE_NOOP("Journal", "Sample taken by"),
        "sent_at": QT_TRANSLATE_NOOP("Journal", "Sent"),
        "sent_by": QT_TRANSLATE_NOOP("Journal", "Sent by"),
        "received_at": QT_TRANSLATE_NOOP("Journal", "Results received"),
        "received_by": QT_TRANSLATE_NOOP("Journal", "Results entered by"),
        "reviewed_at": QT_TRANSLATE_NOOP("Journal", "Reviewed"),
        "reviewed_by": QT_TRANSLATE_NOOP("Journal", "Reviewed by"),
        "conclusion": QT_TRANSLATE_NOOP("Journal", "Conclusion"),
        "told_at": QT_TRANSLATE_NOOP("Journal", "Owner told"),
        "told_by": QT_TRANSLATE_NOOP("Journal", "Told by"),
        "told_whom": QT_TRANSLATE_NOOP("Journal", "Who was told"),
        "told_how": QT_TRANSLATE_NOOP("Journal", "How they were told"),
        "cancelled_at": QT_TRANSLATE_NOOP("Journal", "Cancelled"),
        "cancelled_by": QT_TRANSLATE_NOOP("Journal", "Cancelled by"),
        "cancel_reason": QT_TRANSLATE_NOOP("Journal", "Reason of the cancellation"),
        "reopen_reason": QT_TRANSLATE_NOOP("Journal", "Why it is reviewed again"),
        "worst": QT_TRANSLATE_NOOP("Journal", "Worst result"),
        "summary": QT_TRANSLATE_NOOP("Journal", "Out of range"),
        "visit_id": QT_TRANSLATE_NOOP("Journal", "Visit"),
    },
    "lab_results": {
        **_BOUNDS,
        "pet_id": QT_TRANSLATE_NOOP("Journal", "Patient"),
        "analyte_id": QT_TRANSLATE_NOOP("Journal", "Analyte"),
        "panel_id": QT_TRANSLATE_NOOP("Journal", "Panel of tests"),
        "value": QT_TRANSLATE_NOOP("Journal", "Value"),
        "expected": QT_TRANSLATE_NOOP("Journal", "Expected result in words"),
        "flag": QT_TRANSLATE_NOOP("Journal", "Judged as"),
        "reported": QT_TRANSLATE_NOOP("Journal", "As it was given"),
        "entered_at": QT_TRANSLATE_NOOP("Journal", "Entered"),
        "entered_by": QT_TRANSLATE_NOOP("Journal", "Entered by"),
        "superseded": QT_TRANSLATE_NOOP("Journal", "Replaced by a correction"),
        "replaces_id": QT_TRANSLATE_NOOP("Journal", "Replaces the value"),
        "reason": QT_TRANSLATE_NOOP("Journal", "Reason of the correction"),
    },
}

VERBS: dict[str, str] = {
    "lab.request": QT_TRANSLATE_NOOP("Journal", "Tests requested"),
    "lab.sample": QT_TRANSLATE_NOOP("Journal", "Sample taken"),
    "lab.send": QT_TRANSLATE_NOOP("Journal", "Sample sent to a laboratory"),
    "lab.enter_results": QT_TRANSLATE_NOOP("Journal", "Laboratory results entered"),
    "lab.correct": QT_TRANSLATE_NOOP("Journal", "Laboratory result corrected"),
    "lab.review": QT_TRANSLATE_NOOP("Journal", "Laboratory results reviewed"),
    "lab.tell": QT_TRANSLATE_NOOP("Journal", "Owner told the results"),
    "lab.cancel": QT_TRANSLATE_NOOP("Journal", "Laboratory request cancelled"),
    "lab.reopen": QT_TRANSLATE_NOOP("Journal", "Review of the results taken back"),
    "lab_analytes.register": QT_TRANSLATE_NOOP("Journal", "Analyte added"),
    "lab_analytes.change": QT_TRANSLATE_NOOP("Journal", "Analyte changed"),
    "lab_analytes.archive": QT_TRANSLATE_NOOP("Journal", "Analyte archived"),
    "lab_analytes.restore": QT_TRANSLATE_NOOP("Journal", "Analyte taken from the archive"),
    "lab_panels.register": QT_TRANSLATE_NOOP("Journal", "Panel of tests added"),
    "lab_panels.change": QT_TRANSLATE_NOOP("Journal", "Panel of tests changed"),
    "lab_panels.archive": QT_TRANSLATE_NOOP("Journal", "Panel of tests archived"),
    "lab_panels.restore": QT_TRANSLATE_NOOP("Journal", "Panel of tests taken from the archive"),
    "lab_ranges.register": QT_TRANSLATE_NOOP("Journal", "Reference range added"),
    "lab_ranges.change": QT_TRANSLATE_NOOP("Journal", "Reference range changed"),
    "lab_ranges.archive": QT_TRANSLATE_NOOP("Journal", "Reference range archived"),
    "lab_ranges.restore": QT_TRANSLATE_NOOP("Journal", "Reference range taken from the archive"),
}

CHOICES: dict[tuple[str, str], Callable[[], Mapping[Any, str]]] = {
    ("lab_panels", "material"): texts.material_texts,
    ("lab_ranges", "sex"): texts.sex_texts,
    ("lab_requests", "state"): texts.state_texts,
    ("lab_requests", "material"): texts.material_texts,
    ("lab_requests", "told_how"): texts.told_texts,
    ("lab_requests", "worst"): texts.flag_texts,
    ("lab_results", "flag"): texts.flag_texts,
}
