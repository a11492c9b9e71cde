"""The history of one record: what changed, field by field, and what it was on a day.

Rows that belong to a record and still stand are found by their foreign key. Rows that were removed
are found by the partial index on the last values of removals: not every action that removes a phone
touches its owner, so the actions of the parent would not be enough. Both cost what the record's own
history costs, whatever the size of the journal (``tests/benchmarks/test_audit_speed.py``).
"""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    String,
    Subquery,
    and_,
    bindparam,
    case,
    cast,
    func,
    literal,
    literal_column,
    select,
    union,
)

from clinic_desktop.areas.audit.rows import HistoryEntry, RecordAsOf, RowAsOf
from clinic_desktop.areas.audit.subjects import SUBJECTS
from clinic_desktop.areas.audit.values import (
    NO_VALUES,
    Decoder,
    Parser,
    Raw,
    changed_columns,
    record_table,
    shown_columns,
)
from clinic_desktop.core.permissions import AUDIT_VIEW, requires
from clinic_desktop.db.journal import Action, AuditEntry
from clinic_desktop.db.work import Work

PAGE = 200

ENTRY = (
    AuditEntry.id,
    Action.uuid,
    Action.at,
    Action.actor_name,
    Action.workstation,
    Action.verb,
    AuditEntry.table_name,
    AuditEntry.row_id,
    AuditEntry.operation,
    AuditEntry.old_values,
    AuditEntry.new_values,
)


@requires(AUDIT_VIEW)
def list_history(
    work: Work, table: str, record_id: int, *, before: int | None = None, limit: int = PAGE
) -> tuple[HistoryEntry, ...]:
    """Return what happened to a record and to what belongs to it, newest first.

    ``before`` is the id of the last entry shown.
    """
    query = _history(_dialect(work), table, before is not None)
    return entries(work, query, {"record": record_id, "before": before, "size": limit})


@cache
def _history(dialect: str, table: str, goes_on: bool) -> Select[*tuple[Any, ...]]:
    # Made once: to build and to look up this statement would cost as much as to run it.
    scope = _scope(dialect, table, bindparam("record", type_=Integer))
    query = (
        select(*ENTRY)
        .join_from(
            scope,
            AuditEntry,
            and_(AuditEntry.table_name == scope.c.table_name, AuditEntry.row_id == scope.c.row_id),
        )
        .join(Action, Action.id == AuditEntry.action_id)
        .order_by(AuditEntry.id.desc())
        .limit(bindparam("size", type_=Integer))
    )
    return query.where(AuditEntry.id < bindparam("before", type_=Integer)) if goes_on else query


def scope_of(work: Work, table: str, record_id: int) -> Subquery:
    """Return (table_name, row_id) of a record and of all that belongs or belonged to it."""
    return _scope(_dialect(work), table, literal(record_id))


def _scope(dialect: str, table: str, record: ColumnElement[int]) -> Subquery:
    parts: list[Select[Any]] = [_pair(table, record)]
    for child in SUBJECTS[table].children if table in SUBJECTS else ():
        columns = record_table(child.table).columns
        parts.append(_pair(child.table, columns["id"]).where(columns[child.link] == record))
        parts.append(
            _pair(child.table, AuditEntry.row_id).where(
                # Spelled as in the index, constants included, or the planner doesn't use it.
                literal_column("operation = 'D'"),
                literal_column(f"table_name = '{child.table}'"),
                _gone_link(dialect, child.link, record),
            )
        )
    return (union(*parts) if len(parts) > 1 else parts[0]).subquery("scope")


def _pair(table: str, row_id: Any) -> Select[Any]:
    return select(cast(literal(table), String).label("table_name"), row_id.label("row_id"))


def _gone_link(dialect: str, link: str, record: ColumnElement[int]) -> ColumnElement[bool]:
    if dialect == "postgresql":
        return literal_column(f"(CAST(old_values AS jsonb) ->> '{link}')") == cast(record, String)
    return literal_column(f"json_extract(old_values, '$.{link}')") == record


def _dialect(work: Work) -> str:
    return work.session.get_bind().dialect.name


def entries(work: Work, query: Any, params: dict[str, Any] | None = None) -> tuple[HistoryEntry, ...]:
    """Run a select of `ENTRY` and return its rows field by field."""
    parse, decoder = Parser(), Decoder(work)
    found: list[tuple[Any, list[str], Raw, Raw]] = []
    # Columns only, so the connection will do: the session would take a third of the time for itself.
    for row in work.session.connection().execute(query, params or {}).all():
        old, new = parse(row[-2]), parse(row[-1])
        columns = changed_columns(row[6], old, new)
        decoder.expect(row[6], columns, old, new)
        found.append((row, columns, old, new))
    decoder.fetch()
    made = []
    for (number, uuid, at, who, place, verb, table, row_id, operation, *_), columns, old, new in found:
        fields = decoder.changes(table, columns, old, new)
        made.append(HistoryEntry(number, UUID(uuid), at, who, place, verb, table, row_id, operation, fields))
    return tuple(made)


# --- as it was ----------------------------------------------------------------------------------


@requires(AUDIT_VIEW)
def get_as_of(work: Work, table: str, record_id: int, moment: datetime) -> RecordAsOf:
    """Return a record and what belonged to it as they were at a moment, by sealed actions only.

    A row older than the journal (the shipped lists) was before its first change what that change found.
    """
    scope = scope_of(work, table, record_id)
    key = (scope.c.table_name, scope.c.row_id)
    sealed = and_(Action.id == AuditEntry.action_id, Action.sequence.is_not(None))
    known = work.session.execute(
        select(
            *key,
            func.max(case((Action.at <= moment, AuditEntry.id))).label("last"),
            func.min(case((Action.at > moment, AuditEntry.id))).label("first"),
        )
        .join_from(
            scope,
            AuditEntry,
            and_(AuditEntry.table_name == key[0], AuditEntry.row_id == key[1]),
            isouter=True,
        )
        .join(Action, sealed, isouter=True)
        .group_by(*key)
    ).all()
    ids = [row.last or row.first for row in known if row.last or row.first]
    texts = {
        row.id: row
        for row in work.session.execute(
            select(AuditEntry.id, AuditEntry.old_values, AuditEntry.new_values).where(AuditEntry.id.in_(ids))
        )
    }
    parse = Parser()
    rows: list[tuple[str, int, Raw]] = []
    for row in known:
        if row.last:
            raw = parse(texts[row.last].new_values)
        elif row.first:
            raw = parse(texts[row.first].old_values)
        else:
            raw = _present(work, row.table_name, row.row_id)
        if raw:
            rows.append((row.table_name, row.row_id, raw))
    return _as_of(work, table, record_id, rows)


def _present(work: Work, table: str, row_id: int) -> Raw:
    known = record_table(table)
    row = work.session.execute(select(known).where(known.columns["id"] == row_id)).mappings().first()
    if row is None:
        return NO_VALUES
    return {name: getattr(value, "isoformat", lambda v=value: v)() for name, value in row.items()}


def _as_of(work: Work, table: str, record_id: int, rows: list[tuple[str, int, Raw]]) -> RecordAsOf:
    decoder = Decoder(work)
    for name, _, raw in rows:
        decoder.expect(name, raw, raw)
    decoder.fetch()
    made = [
        RowAsOf(
            name,
            row_id,
            tuple(
                (column, decoder.value(name, column, raw))
                for column in (known.name for known in record_table(name).columns)
                if column in raw and column in shown_columns(name)
            ),
        )
        for name, row_id, raw in sorted(rows, key=lambda row: row[:2])
    ]
    own = next((row for row in made if (row.table, row.row_id) == (table, record_id)), None)
    return RecordAsOf(own, tuple(row for row in made if row is not own))
