"""Selects of visits, shaped for screens."""

from clinic_desktop.areas.visits.queries.card import get_draft, list_ranges
from clinic_desktop.areas.visits.queries.cards import free_vitals, get_card, get_cards
from clinic_desktop.areas.visits.queries.lists import (
    diagnoses_of,
    get_desk,
    get_diagnosis_draft,
    last_visit_id,
    list_diagnoses,
    list_phrases,
    list_templates,
    list_vitals,
    texts_of,
    timeline,
    writing_lists,
)
from clinic_desktop.areas.visits.queries.measured import (
    VITALS,
    WEIGHT,
    measured_by_id,
    vitals_timeline,
    weights_timeline,
)
from clinic_desktop.areas.visits.queries.open import open_visit_id, visit_at
from clinic_desktop.areas.visits.queries.problems import active_problems, list_problems

__all__ = [
    "VITALS",
    "WEIGHT",
    "active_problems",
    "diagnoses_of",
    "free_vitals",
    "get_card",
    "get_cards",
    "get_desk",
    "get_diagnosis_draft",
    "get_draft",
    "last_visit_id",
    "list_diagnoses",
    "list_phrases",
    "list_problems",
    "list_ranges",
    "list_templates",
    "list_vitals",
    "measured_by_id",
    "open_visit_id",
    "texts_of",
    "timeline",
    "visit_at",
    "vitals_timeline",
    "weights_timeline",
    "writing_lists",
]
