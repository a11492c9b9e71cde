"""From journalled JSON to values a window can show: types by column, references by name."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from typing import Any

from sqlalchemy import Boolean, Column, Date, Table, select

from clinic_desktop.areas.audit.rows import FieldChange, Value
from clinic_desktop.areas.audit.subjects import SUBJECTS, is_technical
from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.areas.pets.rows import Named
from clinic_desktop.core.money import Money
from clinic_desktop.db.base import Base
from clinic_desktop.db.types import UtcMoment
from clinic_desktop.db.work import Work

Raw = Mapping[str, Any]
NO_VALUES: Raw = {}

_REFERENCES = {("sign_in_guards", "user_id"): "users"}
"""References that are no foreign keys."""


class Parser:
    """Reads JSON texts, each once: what a row became is what it was at the next change."""

    def __init__(self) -> None:
        self._known: dict[str, Raw] = {}

    def __call__(self, text: str | None) -> Raw:
        """Return the values of a JSON text; none for a row that was not there."""
        if text is None:
            return NO_VALUES
        found = self._known.get(text)
        if found is None:
            found = self._known[text] = json.loads(text)
        return found


def changed_columns(table: str, old: Raw, new: Raw) -> list[str]:
    """Return the columns that differ and mean something; empty values of a new or removed row say nothing."""
    shown = shown_columns(table)
    if old and new:
        return [name for name in new if name in shown and old.get(name) != new[name]]
    return [name for name, value in (new or old).items() if name in shown and value not in (None, "")]


@cache
def shown_columns(table: str) -> frozenset[str]:
    """Return the columns of a table that a history shows."""
    known = Base.metadata.tables.get(table)
    names = () if known is None else known.columns.keys()
    return frozenset(name for name in names if not is_technical(table, name))


@cache
def reference_of(table: str, column: str) -> str:
    """Return the table a column refers to, or the empty text."""
    if (table, column) in _REFERENCES:
        return _REFERENCES[table, column]
    known = Base.metadata.tables.get(table)
    if known is None or column not in known.columns:
        return ""
    return next((key.column.table.name for key in known.columns[column].foreign_keys), "")


class Decoder:
    """Turns raw values into `Value`; collect every row first, so that names take one select a table."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._wanted: dict[str, set[int]] = {}
        self._names: dict[str, dict[int, Named]] = {}

    def expect(self, table: str, columns: Iterable[str], *raws: Raw) -> None:
        """Note which references will be asked for."""
        for column in columns:
            if target := reference_of(table, column):
                ids = (raw.get(column) for raw in raws)
                self._wanted.setdefault(target, set()).update(i for i in ids if isinstance(i, int))

    def fetch(self) -> None:
        """Read the names of everything expected."""
        for table, ids in self._wanted.items():
            self._names[table] = names_of(self._work, table, sorted(ids))

    def changes(self, table: str, columns: Iterable[str], old: Raw, new: Raw) -> tuple[FieldChange, ...]:
        """Return the columns' values before and after."""
        return tuple(
            FieldChange(name, self.value(table, name, old), self.value(table, name, new)) for name in columns
        )

    def value(self, table: str, column: str, raw: Raw) -> Value:
        """Return one value of a row."""
        value = raw.get(column)
        if value is None:
            return None
        if target := reference_of(table, column):
            number = f"№{value}"
            return self._names.get(target, {}).get(value) or Named(number, number)
        if column.endswith("_minor"):
            # Limits of roles are in the clinic's own currency; everything else says which.
            currency = raw.get("currency") or clinic.get(self._work).currency
            return Money(int(value), str(currency))
        if column.endswith("_bp"):
            return Decimal(value) / 100
        if column.endswith("_milli"):
            return Decimal(value) / 1000
        reader = _readers(table).get(column)
        return value if reader is None else reader(value)


def typed(column: Column[Any], value: Any) -> Any:
    """Return a raw value as the column's own Python type, enumerations included."""
    if value is None:
        return None
    choices = getattr(column.type, "enum_class", None)
    if choices is not None:
        return choices(value)
    reader = _reader(column)
    return value if reader is None else reader(value)


@cache
def _readers(table: str) -> dict[str, Callable[[Any], Value]]:
    known = Base.metadata.tables.get(table)
    if known is None:
        return {}
    return {name: reader for name, column in known.columns.items() if (reader := _reader(column)) is not None}


def _reader(column: Column[Any]) -> Callable[[Any], Any] | None:
    if isinstance(column.type, Boolean):
        return bool
    if isinstance(column.type, Date):
        return date.fromisoformat
    if isinstance(column.type, UtcMoment):
        return _moment
    return None


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def names_of(work: Work, table: str, ids: Sequence[int]) -> dict[int, Named]:
    """Return the names of some rows in both languages; those that are gone are left out."""
    kind = SUBJECTS.get(table)
    if kind is None or not ids:
        return {}
    columns = record_table(table).columns
    english, russian = (columns[name] for name in kind.names)
    rows = work.session.execute(
        select(columns["id"], english.label("en"), russian.label("ru")).where(columns["id"].in_(ids))
    )
    return {row[0]: Named(row.en or row.ru, row.ru or row.en) for row in rows}


def record_table(table: str) -> Table:
    """Return a mapped table by its name. Raises KeyError for an unknown one."""
    return Base.metadata.tables[table]
