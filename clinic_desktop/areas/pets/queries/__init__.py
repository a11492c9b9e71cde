"""Selects shaped for screens: lists, the card, the reference lists, search."""

from clinic_desktop.areas.pets.queries.alerts import alerts_of, alerts_to_acknowledge, whose_alerts
from clinic_desktop.areas.pets.queries.card import get_card, get_draft
from clinic_desktop.areas.pets.queries.lists import get_rows, list_pets, pets_of_owner
from clinic_desktop.areas.pets.queries.reference import get_reference, get_species
from clinic_desktop.areas.pets.queries.searching import SEARCH_SOURCE, find_candidates, find_patients
from clinic_desktop.areas.pets.queries.timeline import (
    ALERT,
    RAISED,
    STATUS,
    alerts_timeline,
    status_timeline,
)

__all__ = [
    "ALERT",
    "RAISED",
    "SEARCH_SOURCE",
    "STATUS",
    "alerts_of",
    "alerts_timeline",
    "alerts_to_acknowledge",
    "find_candidates",
    "find_patients",
    "get_card",
    "get_draft",
    "get_reference",
    "get_rows",
    "get_species",
    "list_pets",
    "pets_of_owner",
    "status_timeline",
    "whose_alerts",
]
