"""Selects of the schedule, shaped for its screens."""

from clinic_desktop.areas.appointments.queries.resources import (
    count_ahead,
    get_lists,
    get_settings,
    list_resources,
    list_to_move,
    list_types,
    rosters_of,
)
from clinic_desktop.areas.appointments.queries.schedule import get_day, get_month, get_week
from clinic_desktop.areas.appointments.queries.slots import find_slots
from clinic_desktop.areas.appointments.queries.taken import find_taken, was_booked

__all__ = [
    "count_ahead",
    "find_slots",
    "find_taken",
    "get_day",
    "get_lists",
    "get_month",
    "get_settings",
    "get_week",
    "list_resources",
    "list_to_move",
    "list_types",
    "rosters_of",
    "was_booked",
]
