"""The columns of the laboratory's inbox."""

from __future__ import annotations

from collections.abc import Callable

from clinic_desktop.areas.lab.rows import RequestRow
from clinic_desktop.areas.lab.texts import ARROWS, state_texts
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.core.dates import utc_now
from clinic_desktop.ui.i18n import format_moment, translate
from clinic_desktop.ui.tables.columns import ColumnSpec


def inbox(zone: Callable[[], str]) -> tuple[ColumnSpec[RequestRow], ...]:
    """Return the columns; moments in the clinic's ``zone``."""
    return (
        ColumnSpec[RequestRow]("worst", lambda: "", _mark, 52),
        ColumnSpec[RequestRow]("patient", lambda: translate("Lab", "Patient"), _patient, 140),
        ColumnSpec[RequestRow](
            "title", lambda: translate("Lab", "Tests"), lambda row: name_of(row.title), 180
        ),
        ColumnSpec[RequestRow](
            "state", lambda: translate("Lab", "State"), lambda row: state_texts()[row.state], 130
        ),
        ColumnSpec[RequestRow](
            "requested",
            lambda: translate("Lab", "Requested"),
            lambda row: format_moment(row.requested_at, zone(), utc_now()),
            130,
            sort="requested",
        ),
        ColumnSpec[RequestRow](
            "doctor", lambda: translate("Lab", "Requested by"), lambda row: row.requested_by, 150
        ),
    )


def _mark(row: RequestRow) -> str:
    marks = ("!" if row.urgent else "", ARROWS.get(row.worst, ""))
    return " ".join(mark for mark in marks if mark)


def _patient(row: RequestRow) -> str:
    return f"{row.pet_name} · {name_of(row.species).lower()}" if name_of(row.species) else row.pet_name
