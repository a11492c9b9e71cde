"""Undo: put every record an action touched back to what it was, from the action's own audit rows.

Set-based, so that the undo of an import of fifty thousand rows takes a handful of statements.
"""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Table, select, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from clinic_desktop.core.errors import Conflict, Denied, NotFound
from clinic_desktop.core.permissions import AUDIT_RESTORE, Actor
from clinic_desktop.db import failures, overlap
from clinic_desktop.db.audit import record_tables, sqlite_json
from clinic_desktop.db.journal import Action, AuditEntry

NEVER_UNDONE = {
    "users.": "undo.staff",
    "roles.": "undo.staff",
    "visits.sign": "undo.signed",
    "visits.take_back": "undo.signed",
    "visits.unlock": "undo.signed",
    "visits.add_addendum": "undo.signed",
} | dict.fromkeys(
    (
        "billing.post", "billing.checkout", "billing.pay", "billing.refund", "billing.write_off", "billing.correct",
        "billing.reverse", "billing.replace", "billing.release", "billing.use_prepayment", "billing.open_shift",
        "billing.close_shift", "billing.move_cash", "billing.keep_receipt",
    ),
    "undo.money",
)  # fmt: skip
"""What verbs begin with whose actions are changed back by hand only, and why."""

CLOSED = "closed"
"""Key of a table's ``info``: (column, value, code) that closes a row of it for good, such as ("state", "signed", …)."""

SHARED_BY = "shared_by"
"""Key of a table's ``info``: (table, column) of rows that different actions put under one row of it.

Undoing the action that made the row leaves it while others stand under it.
"""

# The first audit row of each record tells what it was, the last what it became.
_SPAN = """
  SELECT s.row_id, f.old_values AS before, l.new_values AS after
  FROM (SELECT row_id, min(id) AS first_id, max(id) AS last_id FROM audit_log
        WHERE action_id = :action AND table_name = :table_name GROUP BY row_id) AS s
  JOIN audit_log AS f ON f.id = s.first_id
  JOIN audit_log AS l ON l.id = s.last_id
"""


def undoable(session: Session, action_id: UUID) -> int:
    """Return the row id of an action that may be undone.

    Raises `NotFound` for an unknown action, `Conflict` for one undone before (``undo.already``) and for
    what concerns staff (``undo.staff``): undoing it could take the last administrator away; or signatures
    (``undo.signed``), which are taken back by an act of their own.
    """
    found = session.execute(
        select(Action.id, Action.verb).where(Action.uuid == action_id.hex, Action.sequence.is_not(None))
    ).first()
    if found is None:
        raise NotFound("undo.unknown")
    row = int(found.id)
    for beginning, code in NEVER_UNDONE.items():
        if found.verb.startswith(beginning):
            raise Conflict(code)
    if session.scalar(select(Action.id).where(Action.undoes == row)) is not None:
        raise Conflict("undo.already")
    return row


def refuse_foreign(session: Session, action_id: UUID, actor: Actor) -> None:
    """Raise Denied when an action is somebody else's and the actor may not restore values."""
    author = session.scalar(select(Action.actor_id).where(Action.uuid == action_id.hex))
    if author != actor.id and not actor.may(AUDIT_RESTORE):
        raise Denied("denied", permission=AUDIT_RESTORE)


def reverse(session: Session, action_id: UUID) -> None:
    """Put back the records an action changed, children before parents for what it had made.

    Raises `Conflict`: ``undo.signed`` or ``undo.posted`` for what belongs to a record closed since,
    ``undo.changed``, ``undo.depended_on``, ``undo.place_taken`` where another appointment stands by now.
    """
    row = session.scalars(select(Action.id).where(Action.uuid == action_id.hex)).one()
    touched = set(
        session.scalars(select(AuditEntry.table_name).where(AuditEntry.action_id == row).distinct())
    )
    tables = [table for table in record_tables() if table.name in touched]
    for table in tables:
        if (code := _was_closed_since(session, table, row)) is not None:
            raise Conflict(code)
    for table in tables:
        if _was_changed_since(session, table, row):
            raise Conflict("undo.changed", table=table.name)
    try:
        # What was made goes first: what it replaced may hold the same unique place (a transfer's owner).
        for table in reversed(tables):
            _remove_made(session, table, row)
        for table in tables:
            _restore_removed(session, table, row)
        for table in tables:
            _restore_changed(session, table, row)
    except IntegrityError as error:
        taken = failures.constraint_name(error) == overlap.CONSTRAINT
        raise Conflict("undo.place_taken" if taken else "undo.depended_on") from error


def _was_changed_since(session: Session, table: Table, row: int) -> bool:
    # The version is left out: undoing a later action restores the values but not the number.
    if _is_postgresql(session):
        now, after = "to_jsonb(t) - 'version'", "CAST(span.after AS jsonb) - 'version'"
    else:
        now = f"json_remove({sqlite_json('t', _columns(session, table))}, '$.version')"
        after = "json_remove(span.after, '$.version')"
    changed = session.scalar(
        text(
            f"SELECT 1 FROM ({_SPAN}) AS span LEFT JOIN {table.name} AS t ON t.id = span.row_id "  # noqa: S608
            f"WHERE ((span.after IS NULL) <> (t.id IS NULL) OR (t.id IS NOT NULL AND {now} <> {after})) "
            f"AND NOT (span.before IS NULL AND {_still_shared(table, row)}) LIMIT 1"
        ),
        {"action": row, "table_name": table.name},
    )
    return changed is not None


def _was_closed_since(session: Session, table: Table, row: int) -> str | None:
    # What was done after the closing may be undone: it leaves what was closed as it was. The order is that
    # of the journal, as the clocks of two workstations differ.
    for name, owner in _closable(table):
        column, closed, code = owner.info[CLOSED]
        found = session.scalar(
            text(
                f"SELECT 1 FROM audit_log AS e JOIN {owner.name} AS o "  # noqa: S608
                f"ON o.id IN ({_key(session, 'e.old_values', name)}, {_key(session, 'e.new_values', name)}) "
                f"WHERE e.action_id = :action AND e.table_name = :table_name AND o.{column} = :closed "
                "AND EXISTS (SELECT 1 FROM audit_log AS l WHERE l.table_name = :owner AND l.row_id = o.id "
                "AND l.action_id > :action) LIMIT 1"
            ),
            {"action": row, "table_name": table.name, "closed": closed, "owner": owner.name},
        )
        if found is not None:
            return str(code)
    return None


def _closable(table: Table) -> list[tuple[str, Table]]:
    """Return the columns that say what a record belongs to, where that can be closed."""
    return [
        (key.parent.name, key.column.table)
        for key in sorted(table.foreign_keys, key=lambda key: key.parent.name)
        if CLOSED in key.column.table.info
    ]


def _key(session: Session, values: str, column: str) -> str:
    if _is_postgresql(session):
        return f"CAST(CAST({values} AS jsonb) ->> '{column}' AS bigint)"
    return f"json_extract({values}, '$.{column}')"


def _still_shared(table: Table, row: int) -> str:
    """Return the condition that rows of other actions stand under the row ``span.row_id``."""
    if SHARED_BY not in table.info:
        return "1 = 0"
    part, column = table.info[SHARED_BY]
    return (
        f"EXISTS (SELECT 1 FROM {part} AS p WHERE p.{column} = span.row_id AND NOT EXISTS ("  # noqa: S608
        f"SELECT 1 FROM audit_log AS own WHERE own.table_name = '{part}' AND own.row_id = p.id "
        f"AND own.action_id = {row} AND own.operation = 'I'))"
    )


def _remove_made(session: Session, table: Table, row: int) -> None:
    session.execute(
        text(
            f"DELETE FROM {table.name} WHERE id IN "  # noqa: S608
            f"(SELECT row_id FROM ({_SPAN}) AS span WHERE before IS NULL AND after IS NOT NULL "
            f"AND NOT {_still_shared(table, row)})"
        ),
        {"action": row, "table_name": table.name},
    )


def _restore_changed(session: Session, table: Table, row: int) -> None:
    columns = [name for name in _columns(session, table) if name not in ("id", "version")]
    assignments = ", ".join(f"{name} = {_value(session, name)}" for name in columns)
    source = _source(session, table, "span.before IS NOT NULL AND span.after IS NOT NULL")
    session.execute(
        text(
            f"UPDATE {table.name} SET version = {table.name}.version + 1, {assignments} "  # noqa: S608
            f"FROM {source} AS r WHERE {table.name}.id = r.row_id"
        ),
        {"action": row, "table_name": table.name},
    )


def _restore_removed(session: Session, table: Table, row: int) -> None:
    columns = _columns(session, table)
    values = ", ".join(_value(session, name) for name in columns)
    source = _source(session, table, "span.before IS NOT NULL AND span.after IS NULL")
    session.execute(
        text(f"INSERT INTO {table.name} ({', '.join(columns)}) SELECT {values} FROM {source} AS r"),  # noqa: S608
        {"action": row, "table_name": table.name},
    )


def _source(session: Session, table: Table, condition: str) -> str:
    if _is_postgresql(session):
        return (
            f"(SELECT span.row_id, p.* FROM ({_SPAN}) AS span, "  # noqa: S608
            f"jsonb_populate_record(NULL::{table.name}, CAST(span.before AS jsonb)) AS p WHERE {condition})"
        ).replace("::", "\\:\\:")
    return f"(SELECT span.row_id, span.before FROM ({_SPAN}) AS span WHERE {condition})"  # noqa: S608


def _value(session: Session, column: str) -> str:
    return f"r.{column}" if _is_postgresql(session) else f"json_extract(r.before, '$.{column}')"


def _columns(session: Session, table: Table) -> list[str]:
    if _is_postgresql(session):
        return [column.name for column in table.columns]
    return [row[1] for row in session.connection().exec_driver_sql(f"PRAGMA table_info({table.name})")]


def _is_postgresql(session: Session) -> bool:
    return session.get_bind().dialect.name == "postgresql"
