"""Selects on the journal: the history of a record, the journal itself, who looked at what."""

from clinic_desktop.areas.audit.queries.access import list_alerts
from clinic_desktop.areas.audit.queries.history import get_as_of, list_history
from clinic_desktop.areas.audit.queries.journal import (
    COUNTED_AT_MOST,
    check_chain,
    day_heads,
    list_action,
    list_journal,
    list_people,
)

__all__ = [
    "COUNTED_AT_MOST",
    "check_chain",
    "day_heads",
    "get_as_of",
    "list_action",
    "list_alerts",
    "list_history",
    "list_journal",
    "list_people",
]
