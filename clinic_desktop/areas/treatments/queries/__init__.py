"""Selects shaped for screens: a patient's treatment, the board of the day, what is due."""

from clinic_desktop.areas.treatments.queries.board import ALL, DONE, MINE, TEAM, due_now, get_board
from clinic_desktop.areas.treatments.queries.plans import (
    ahead,
    get_choices,
    get_draft,
    of_pet,
    plans_to_extend,
    schedule_of,
    timeline,
)
from clinic_desktop.areas.treatments.queries.tasks import zone_of

__all__ = [
    "ALL",
    "DONE",
    "MINE",
    "TEAM",
    "ahead",
    "due_now",
    "get_board",
    "get_choices",
    "get_draft",
    "of_pet",
    "plans_to_extend",
    "schedule_of",
    "timeline",
    "zone_of",
]
