"""From journalled JSON to values a window can show: types by column, references by name."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from itertools import compress
from operator import ne
from typing import Any, cast

from sqlalchemy import Boolean, Column, Date, Integer, Table, select

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
    if not (old and new):
        return [name for name, value in (new or old).items() if name in shown and value not in (None, "")]
    # One trigger wrote both, so the columns stand in one order; thousands of rows are compared at once.
    differing = compress(new, map(ne, new.values(), old.values()))
    return [name for name in differing if name in shown]


@cache
def shown_columns(table: str) -> frozenset[str]:
    """Return the columns of a table that a history shows."""
    known = Base.metadata.tables.get(table)
    names = () if known is None else known.columns.keys()
    return frozenset(name for name in names if not is_technical(table, name))


@cache
def _references(table: str) -> dict[str, str]:
    """Return the columns that refer to other tables, and to which."""
    known = Base.metadata.tables.get(table)
    columns = () if known is None else known.columns
    found = {column.name: key.column.table.name for column in columns for key in column.foreign_keys}
    return found | {column: target for (name, column), target in _REFERENCES.items() if name == table}


class Decoder:
    """Turns raw values into `Value`; collect every row first, so that names take one select a table."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._wanted: dict[str, set[int]] = {}
        self._names: dict[str, dict[int, Named]] = {}

    def expect(self, table: str, columns: Iterable[str], *raws: Raw) -> None:
        """Note which references will be asked for."""
        references = _references(table)
        if not references:
            return
        for column in columns:
            if target := references.get(column):
                ids = (raw.get(column) for raw in raws)
                self._wanted.setdefault(target, set()).update(i for i in ids if isinstance(i, int))

    def fetch(self) -> None:
        """Read the names of everything expected."""
        for table, ids in self._wanted.items():
            self._names[table] = names_of(self._work, table, sorted(ids))

    def changes(self, table: str, columns: Iterable[str], old: Raw, new: Raw) -> tuple[FieldChange, ...]:
        """Return the columns' values before and after."""
        return tuple([FieldChange(n, self.value(table, n, old), self.value(table, n, new)) for n in columns])

    def value(self, table: str, column: str, raw: Raw) -> Value:
        """Return one value of a row."""
        value = raw.get(column)
        if value is None or column in _plain(table):
            return cast(Value, value)
        reader = _readers(table).get(column)
        if reader is not None:
            return reader(value)
        if target := _references(table).get(column):
            unnamed = Named(f"No. {value}", f"№ {value}")
            return self._names.get(target, {}).get(value) or unnamed
        # Limits of roles are in the clinic's own currency; everything else says which.
        currency = raw.get("currency") or clinic.get(self._work).currency
        return Money(int(value), str(currency))


def typed(column: Column[Any], value: Any) -> Any:
    """Return a raw value as what the column itself holds, enumerations included."""
    if value is None:
        return None
    choices = getattr(column.type, "enum_class", None)
    if choices is not None:
        return choices(value)
    reader = None if isinstance(column.type, Integer) else _reader(column)
    return value if reader is None else reader(value)


@cache
def _plain(table: str) -> frozenset[str]:
    """Return the columns whose JSON values are shown as they are."""
    known = Base.metadata.tables.get(table)
    names = () if known is None else known.columns.keys()
    special = _readers(table).keys() | _references(table).keys()
    return frozenset(name for name in names if name not in special and not name.endswith("_minor"))


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
    if column.name == "bp" or column.name.endswith("_bp"):
        return _hundredths
    if column.name.endswith("_milli"):
        return _thousandths
    if column.name.endswith("_micro"):
        return _millionths
    return None


def _hundredths(value: int) -> Decimal:
    return Decimal(value) / 100


def _thousandths(value: int) -> Decimal:
    return Decimal(value) / 1000


def _millionths(value: int) -> Decimal:
    return Decimal(value) / 1_000_000


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
