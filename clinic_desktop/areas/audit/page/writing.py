"""The journal written to a file, in the interface's language; runs in a worker."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from clinic_desktop.areas.audit.export import export_journal
from clinic_desktop.areas.audit.rows import JournalFilters
from clinic_desktop.areas.audit.texts import field_text, table_text, value_text, verb_text
from clinic_desktop.core.spreadsheets import write_table
from clinic_desktop.ui.i18n import format_moment, translate

CANNOT_WRITE = -1


def write_journal(work: Any, filters: JournalFilters, path: Path, zone: str) -> int:
    """Write every change that meets ``filters``; return how many rows, or `CANNOT_WRITE`. Raises Denied."""
    header = (
        translate("Journal", "No."),
        translate("Journal", "When"),
        translate("Journal", "Who"),
        translate("Journal", "Workstation"),
        translate("Journal", "What was done"),
        translate("Journal", "Record"),
        "id",
        translate("Journal", "Field"),
        translate("Journal", "Before"),
        translate("Journal", "After"),
    )
    try:
        return write_table(path, header, _rows(work, filters, zone))
    except OSError:
        return CANNOT_WRITE


def _rows(work: Any, filters: JournalFilters, zone: str) -> Iterator[tuple[str, ...]]:
    for action, entry in export_journal(work, filters):
        begin = (
            str(action.sequence),
            format_moment(action.at, zone),
            action.who,
            action.workstation,
            verb_text(action.verb),
            table_text(entry.table),
            str(entry.row_id),
        )
        for field in entry.fields:
            values = (value_text(entry.table, field.name, value, zone) for value in (field.old, field.new))
            yield (*begin, field_text(entry.table, field.name), *values)
