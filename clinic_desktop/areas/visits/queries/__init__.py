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
    timeline,
    unsigned_visits,
    writing_lists,
)
from clinic_desktop.areas.visits.queries.open import open_visit_id, visit_at
from clinic_desktop.areas.visits.queries.problems import active_problems, list_problems

__all__ = [
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
    "open_visit_id",
    "timeline",
    "unsigned_visits",
    "visit_at",
    "writing_lists",
]
