"""The guards of the journal: triggers generated for every table of record, and the check that they stand.

Migrations call `guard` and `unguard`; start-up calls `missing_guards`; `verify` walks the hash chain.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from sqlalchemy import Connection, Table, select, text

from clinic_desktop.db.base import Base, Record
from clinic_desktop.db.journal import Action, AuditEntry

GENESIS = "0" * 64

_APPEND_ONLY = "the journal is append-only"

_POSTGRESQL_FUNCTIONS = {
    "audit_record": """
DECLARE action text := current_setting('clinic.action', true);
BEGIN
  IF action IS NULL OR action = '' THEN
    RAISE EXCEPTION 'a write outside of an action' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  INSERT INTO audit_log (action_id, table_name, row_id, operation, old_values, new_values)
  VALUES (
    action::bigint, TG_TABLE_NAME,
    CASE WHEN TG_OP = 'DELETE' THEN OLD.id ELSE NEW.id END,
    left(TG_OP, 1),
    CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD)::text END,
    CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW)::text END
  );
  RETURN NULL;
END
""",
    "audit_refuse": f"""
BEGIN
  RAISE EXCEPTION '{_APPEND_ONLY}' USING ERRCODE = 'integrity_constraint_violation';
END
""",
    "audit_refuse_late": f"""
BEGIN
  IF (SELECT hash FROM actions WHERE id = NEW.action_id) IS NOT NULL THEN
    RAISE EXCEPTION '{_APPEND_ONLY}' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END
""",
}


def guard(dialect: str, table: str, columns: Sequence[str]) -> list[str]:
    """Return the statements that put audit triggers on a table of record."""
    if dialect == "postgresql":
        return [
            f"CREATE TRIGGER audit_{table} AFTER INSERT OR UPDATE OR DELETE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION audit_record()",
            f"CREATE TRIGGER audit_{table}_truncate BEFORE TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()",
        ]
    return list(_sqlite_triggers(table, columns).values())


def unguard(dialect: str, table: str) -> list[str]:
    """Return the statements that take the audit triggers off again (before a table is rebuilt or dropped)."""
    if dialect == "postgresql":
        return [f"DROP TRIGGER IF EXISTS audit_{table}{part} ON {table}" for part in ("", "_truncate")]
    return [f"DROP TRIGGER IF EXISTS audit_{table}_{verb}" for verb in ("insert", "update", "delete")]


def guard_journal(dialect: str) -> list[str]:
    """Return the statements that make the journal itself append-only."""
    if dialect != "postgresql":
        return list(_sqlite_journal_triggers().values())
    functions = [
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $body${body}$body$"
        for name, body in _POSTGRESQL_FUNCTIONS.items()
    ]
    return [
        *functions,
        "CREATE TRIGGER journal_actions_update BEFORE UPDATE ON actions FOR EACH ROW "
        "WHEN (OLD.hash IS NOT NULL) EXECUTE FUNCTION audit_refuse()",
        "CREATE TRIGGER journal_actions_delete BEFORE DELETE ON actions FOR EACH ROW EXECUTE FUNCTION audit_refuse()",
        "CREATE TRIGGER journal_actions_truncate BEFORE TRUNCATE ON actions "
        "FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()",
        "CREATE TRIGGER journal_audit_insert BEFORE INSERT ON audit_log "
        "FOR EACH ROW EXECUTE FUNCTION audit_refuse_late()",
        "CREATE TRIGGER journal_audit_change BEFORE UPDATE OR DELETE ON audit_log "
        "FOR EACH ROW EXECUTE FUNCTION audit_refuse()",
        "CREATE TRIGGER journal_audit_truncate BEFORE TRUNCATE ON audit_log "
        "FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()",
    ]


def unguard_journal(dialect: str) -> list[str]:
    """Return the statements that remove the journal's own guards (only to drop the whole schema)."""
    if dialect != "postgresql":
        return [f"DROP TRIGGER IF EXISTS {name}" for name in _sqlite_journal_triggers()]
    triggers = {
        "actions": ("update", "delete", "truncate"),
        "audit_log": ("insert", "change", "truncate"),
    }
    drops = [
        f"DROP TRIGGER IF EXISTS journal_{table.removesuffix('_log')}_{part} ON {table}"
        for table, parts in triggers.items()
        for part in parts
    ]
    return drops + [f"DROP FUNCTION IF EXISTS {name}()" for name in _POSTGRESQL_FUNCTIONS]


def _sqlite_triggers(table: str, columns: Sequence[str]) -> dict[str, str]:
    def values(row: str) -> str:
        return sqlite_json(row, columns)

    def trigger(verb: str, row: str, old: str, new: str) -> str:
        return (
            f"CREATE TRIGGER audit_{table}_{verb} AFTER {verb.upper()} ON {table} BEGIN "
            "INSERT INTO audit_log (action_id, table_name, row_id, operation, old_values, new_values) "
            f"VALUES (clinic_action(), '{table}', {row}.id, '{verb[0].upper()}', {old}, {new}); END"
        )

    return {
        f"audit_{table}_insert": trigger("insert", "NEW", "NULL", values("NEW")),
        f"audit_{table}_update": trigger("update", "NEW", values("OLD"), values("NEW")),
        f"audit_{table}_delete": trigger("delete", "OLD", values("OLD"), "NULL"),
    }


def sqlite_json(row: str, columns: Sequence[str]) -> str:
    """Return the SQLite expression that gives a row's values as JSON text."""
    # A function takes at most 127 arguments before SQLite 3.48; 60 columns stay below it.
    pairs = ", ".join(f"'{column}', {row}.{column}" for column in columns)
    return f"json_object({pairs})"


def _sqlite_journal_triggers() -> dict[str, str]:
    refuse = f"BEGIN SELECT RAISE(ABORT, '{_APPEND_ONLY}'); END"
    sealed = "(SELECT hash FROM actions WHERE id = NEW.action_id) IS NOT NULL"
    return {
        "journal_actions_update": "CREATE TRIGGER journal_actions_update BEFORE UPDATE ON actions "
        f"WHEN OLD.hash IS NOT NULL {refuse}",
        "journal_actions_delete": f"CREATE TRIGGER journal_actions_delete BEFORE DELETE ON actions {refuse}",
        "journal_audit_insert": f"CREATE TRIGGER journal_audit_insert BEFORE INSERT ON audit_log WHEN {sealed} {refuse}",
        "journal_audit_update": f"CREATE TRIGGER journal_audit_update BEFORE UPDATE ON audit_log {refuse}",
        "journal_audit_delete": f"CREATE TRIGGER journal_audit_delete BEFORE DELETE ON audit_log {refuse}",
    }


# --- the check at start-up ----------------------------------------------------------------------


def record_tables() -> list[Table]:
    """Return the tables of record known to the program, parents before children."""
    names = {mapper.local_table for mapper in Base.registry.mappers if issubclass(mapper.class_, Record)}
    return [table for table in Base.metadata.sorted_tables if table in names]


def missing_guards(connection: Connection) -> list[str]:
    """Name every guard that is absent, switched off or altered; empty when the database is sound."""
    if connection.dialect.name == "postgresql":
        return _missing_on_postgresql(connection)
    found: dict[str, str] = dict(
        connection.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")).all()
    )
    expected = _sqlite_journal_triggers()
    for table in record_tables():
        stored = connection.exec_driver_sql(f"PRAGMA table_info({table.name})").all()
        expected |= _sqlite_triggers(table.name, [row[1] for row in stored])
    return sorted(name for name, sql in expected.items() if found.get(name) != sql)


def _missing_on_postgresql(connection: Connection) -> list[str]:
    triggers = set(
        connection.scalars(
            text("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled IN ('O', 'A')")
        )
    )
    bodies: dict[str, str] = dict(
        connection.execute(
            text("SELECT proname, prosrc FROM pg_proc WHERE pronamespace = current_schema()::regnamespace")
        ).all()
    )
    expected = {
        statement.split(" ", 3)[2]
        for statement in guard_journal("postgresql")
        if statement.startswith("CREATE TRIGGER")
    }
    for table in record_tables():
        expected |= {f"audit_{table.name}", f"audit_{table.name}_truncate"}
    altered = {name for name, body in _POSTGRESQL_FUNCTIONS.items() if bodies.get(name) != body}
    return sorted((expected - triggers) | altered)


# --- the chain ----------------------------------------------------------------------------------


def action_hash(previous: str, action: Sequence[object], entries: Iterable[Sequence[object]]) -> str:
    """Return the hash that seals an action.

    ``action`` is (sequence, uuid, verb, actor id, actor name, workstation, moment, undone action,
    result); ``entries`` are (id, table, row id, operation, old, new), by id.
    """
    digest = hashlib.sha256(previous.encode())
    digest.update(_canonical(action))
    for entry in entries:
        digest.update(_canonical(entry))
    return digest.hexdigest()


def _canonical(values: Sequence[object]) -> bytes:
    plain = [v.astimezone(UTC).isoformat() if isinstance(v, datetime) else v for v in values]
    return json.dumps(plain, ensure_ascii=True, separators=(",", ":")).encode() + b"\n"


ACTION_COLUMNS = (
    Action.sequence,
    Action.uuid,
    Action.verb,
    Action.actor_id,
    Action.actor_name,
    Action.workstation,
    Action.at,
    Action.undoes,
    Action.result,
)
ENTRY_COLUMNS = (
    AuditEntry.id,
    AuditEntry.table_name,
    AuditEntry.row_id,
    AuditEntry.operation,
    AuditEntry.old_values,
    AuditEntry.new_values,
)


def verify(connection: Connection) -> int | None:
    """Recompute the whole chain; return the sequence of the first action that doesn't agree, else None.

    An entry that belongs to no sealed action counts as a break after the last good one, and so does
    a head that does not point at the last action.
    """
    previous, expected = GENESIS, 1
    actions = connection.execute(
        select(*ACTION_COLUMNS, Action.id, Action.hash)
        .where(Action.sequence.is_not(None))
        .order_by(Action.sequence),
        execution_options={"yield_per": 500},
    )
    for row in actions:
        *action, action_id, stored = row
        entries = connection.execute(
            select(*ENTRY_COLUMNS).where(AuditEntry.action_id == action_id).order_by(AuditEntry.id),
            execution_options={"yield_per": 1_000},
        )
        if action[0] != expected or action_hash(previous, action, map(tuple, entries)) != stored:
            return expected
        previous, expected = stored, expected + 1
    stray = connection.scalar(
        select(Action.id).where(Action.sequence.is_(None)).limit(1)
    ) or connection.scalar(
        select(AuditEntry.id).where(AuditEntry.action_id.not_in(select(Action.id))).limit(1)
    )
    head = connection.execute(text("SELECT sequence, hash FROM audit_head")).first()
    if stray or head is None or tuple(head) != (expected - 1, previous):
        return expected
    return None
