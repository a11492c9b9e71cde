"""The columns of the journal."""

from __future__ import annotations

from clinic_desktop.areas.audit.queries import COUNTED_AT_MOST
from clinic_desktop.areas.audit.rows import JournalRow
from clinic_desktop.areas.audit.texts import table_text, verb_text
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.i18n import format_moment, numbered, translate
from clinic_desktop.ui.tables.columns import ColumnSpec


def journal_columns(context: AppContext) -> tuple[ColumnSpec[JournalRow], ...]:
    """Return the columns; moments are told in the clinic's zone of that time."""
    return (
        ColumnSpec[JournalRow](
            "at",
            lambda: translate("Journal", "When"),
            lambda row: format_moment(row.at, context.conventions.time_zone),
            130,
        ),
        ColumnSpec[JournalRow]("who", lambda: translate("Journal", "Who"), lambda row: row.who, 122),
        ColumnSpec[JournalRow](
            "verb", lambda: translate("Journal", "What was done"), lambda row: verb_text(row.verb), 184
        ),
        ColumnSpec[JournalRow]("about", lambda: translate("Journal", "About"), subjects_text, 140),
        ColumnSpec[JournalRow]("changed", lambda: translate("Journal", "Rows"), changed_text, 56, right=True),
        ColumnSpec[JournalRow](
            "place", lambda: translate("Journal", "Workstation"), lambda row: row.workstation, 90
        ),
    )


def subjects_text(row: JournalRow) -> str:
    """Return what an action was about."""
    return ", ".join(
        name_of(subject.name) or f"{table_text(subject.table)} {numbered(subject.record_id)}"
        for subject in row.subjects
    )


def changed_text(row: JournalRow) -> str:
    """Return how many rows an action changed."""
    return f"{COUNTED_AT_MOST}+" if row.changed > COUNTED_AT_MOST else str(row.changed)
