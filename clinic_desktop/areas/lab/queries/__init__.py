"""Selects shaped for the laboratory's screens."""

from clinic_desktop.areas.lab.queries.cards import (
    get_request,
    list_results,
    list_series,
    list_trend,
    read_animal,
    requests_of,
    results_of,
)
from clinic_desktop.areas.lab.queries.dictionary import get_analyte_draft, get_dictionary
from clinic_desktop.areas.lab.queries.lists import (
    SEARCH_SOURCE,
    VIEWS,
    count_views,
    list_requests,
    list_to_tell,
    timeline,
    waiting_for_review,
)

__all__ = [
    "SEARCH_SOURCE", "VIEWS", "count_views", "get_analyte_draft", "get_dictionary", "get_request", "list_requests",
    "list_results", "list_series", "list_to_tell", "list_trend", "read_animal", "requests_of", "results_of", "timeline",
    "waiting_for_review",
]  # fmt: skip
