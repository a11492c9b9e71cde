"""What crosses the border between the journal and the windows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from clinic_desktop.areas.audit.entities import AccessKind
from clinic_desktop.areas.pets.rows import Named
from clinic_desktop.core.money import Money
from clinic_desktop.db.chain import Fault, FaultKind, Verdict

__all__ = [
    "AUDIT_EXPORT",
    "Alert",
    "DayHead",
    "Fault",
    "FaultKind",
    "FieldChange",
    "HistoryEntry",
    "JournalFilters",
    "JournalRow",
    "Person",
    "RecordAsOf",
    "RowAsOf",
    "Subject",
    "Value",
    "Verdict",
]

AUDIT_EXPORT = "audit.export"

Value = str | int | bool | Decimal | date | datetime | Money | Named | None
"""A journalled value: codes of choices as text, references as their names, sums with their currency."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One column's value before and after."""

    name: str
    old: Value
    new: Value


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One row that an action made (``I``), changed (``U``) or removed (``D``), field by field.

    ``id`` is the journal's own row: what `service.restore_value` and the next page ask for.
    """

    id: int
    action_id: UUID
    at: datetime
    who: str
    workstation: str
    verb: str
    table: str
    row_id: int
    operation: str
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class RowAsOf:
    """The values of one row at a moment, by column."""

    table: str
    row_id: int
    values: tuple[tuple[str, Value], ...]


@dataclass(frozen=True, slots=True)
class RecordAsOf:
    """A record and what belongs to it as they were at a moment; ``own`` None: it was not there."""

    own: RowAsOf | None
    children: tuple[RowAsOf, ...]


@dataclass(frozen=True, slots=True)
class JournalFilters:
    """What the journal is narrowed to; everything empty means all of it.

    ``verb`` is the beginning of one (``"pets."``); ``record`` a table and an id, with all that belongs to
    it; ``text`` finds records as the search box does. ``until`` is the first moment left out.
    """

    who: int | None = None
    table: str = ""
    verb: str = ""
    since: datetime | None = None
    until: datetime | None = None
    record: tuple[str, int] | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Subject:
    """A record an action was about; its name is empty when the record is gone."""

    table: str
    record_id: int
    name: Named


@dataclass(frozen=True, slots=True)
class JournalRow:
    """One action; ``changed`` counts its rows up to `queries.COUNTED_AT_MOST` and one more.

    ``seal`` is the beginning of its hash, as it stands in the seals of days and on reports of shifts.
    """

    id: int
    sequence: int
    verb: str
    who: str
    workstation: str
    at: datetime
    changed: int
    subjects: tuple[Subject, ...]
    seal: str


@dataclass(frozen=True, slots=True)
class DayHead:
    """The last sealed action of a local day; written down elsewhere, it proves the journal up to there."""

    day: date
    sequence: int
    seal: str


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who acted."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Alert:
    """A reading of many people's data: ``count`` cards within an hour from ``at``, or records exported."""

    kind: AccessKind
    at: datetime
    user_id: int
    user_name: str
    count: int
