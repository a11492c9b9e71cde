"""The journal as it goes into a file, page by page."""

from __future__ import annotations

from collections.abc import Iterator

from clinic_desktop.areas.audit.queries.history import PAGE
from clinic_desktop.areas.audit.queries.journal import list_action, list_journal
from clinic_desktop.areas.audit.rows import AUDIT_EXPORT, HistoryEntry, JournalFilters, JournalRow
from clinic_desktop.core.permissions import requires
from clinic_desktop.db.work import Work


@requires(AUDIT_EXPORT)
def export_journal(work: Work, filters: JournalFilters) -> Iterator[tuple[JournalRow, HistoryEntry]]:
    """Yield every change of the actions that meet ``filters``, the newest action first, page by page."""
    return _changes(work, filters)


def _changes(work: Work, filters: JournalFilters) -> Iterator[tuple[JournalRow, HistoryEntry]]:
    before: int | None = None
    while rows := list_journal(work, filters, before=before):
        for row in rows:
            after = 0
            while found := list_action(work, row.id, after=after):
                yield from ((row, entry) for entry in found)
                after = found[-1].id
                if len(found) < PAGE:
                    break
        before = rows[-1].id
