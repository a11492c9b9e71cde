"""Windows of the journal: the history of a record, the journal's page."""

from clinic_desktop.areas.audit.page.history import HistoryDialog
from clinic_desktop.areas.audit.page.journal import JournalPage

__all__ = ["HistoryDialog", "JournalPage"]
