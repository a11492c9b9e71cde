"""The guards of the journal: triggers generated for every table of record, and the check that they stand.

The check looks after the guard against double booking, too (`db.overlap`).

Migrations call `guard` and `unguard`; start-up calls `missing_guards`.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, Table, text

from clinic_desktop.db import closing, overlap
from clinic_desktop.db.base import Base, Record

APPEND_ONLY = (
    "access_log",
    "cash_movements",
    "fiscal_receipts",
    "ledger_entries",
    "ledger_postings",
    "payment_allocations",
    "payment_tenders",
    "payments",
    "shift_counts",
)
"""Tables beside the journal whose rows are written once and never changed."""

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


def guard_append_only(dialect: str, table: str) -> list[str]:
    """Return the statements that let a table only grow; the journal's own guards must stand already."""
    if dialect == "postgresql":
        return [
            f"CREATE TRIGGER {table}_change BEFORE UPDATE OR DELETE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION audit_refuse()",
            f"CREATE TRIGGER {table}_truncate BEFORE TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()",
        ]
    return list(_sqlite_append_only(table).values())


def unguard_append_only(dialect: str, table: str) -> list[str]:
    """Return the statements that let a table be changed again (before it is dropped)."""
    if dialect == "postgresql":
        return [f"DROP TRIGGER IF EXISTS {table}_{part} ON {table}" for part in ("change", "truncate")]
    return [f"DROP TRIGGER IF EXISTS {name}" for name in _sqlite_append_only(table)]


def guard_against_replacing() -> list[str]:
    """Return the statements that add the guards against ``INSERT OR REPLACE`` to an older SQLite journal."""
    wanted = {name: sql for name, sql in _sqlite_journal_triggers().items() if name.endswith("_replace")}
    return [part for name, sql in wanted.items() for part in (f"DROP TRIGGER IF EXISTS {name}", sql)]


def _sqlite_append_only(table: str) -> dict[str, str]:
    refuse = f"BEGIN SELECT RAISE(ABORT, '{_APPEND_ONLY}'); END"
    return {
        f"{table}_update": f"CREATE TRIGGER {table}_update BEFORE UPDATE ON {table} {refuse}",
        f"{table}_delete": f"CREATE TRIGGER {table}_delete BEFORE DELETE ON {table} {refuse}",
        f"{table}_replace": f"CREATE TRIGGER {table}_replace BEFORE INSERT ON {table} "
        f"WHEN EXISTS (SELECT 1 FROM {table} WHERE id = NEW.id) {refuse}",
    }


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
        # REPLACE deletes without a trigger unless the connection asks for it, and a foreign one does not.
        "journal_actions_replace": "CREATE TRIGGER journal_actions_replace BEFORE INSERT ON actions "
        "WHEN EXISTS (SELECT 1 FROM actions WHERE id = NEW.id) "
        "OR EXISTS (SELECT 1 FROM actions WHERE uuid = NEW.uuid) "
        f"OR EXISTS (SELECT 1 FROM actions WHERE sequence = NEW.sequence) {refuse}",
        "journal_audit_replace": "CREATE TRIGGER journal_audit_replace BEFORE INSERT ON audit_log "
        f"WHEN EXISTS (SELECT 1 FROM audit_log WHERE id = NEW.id) {refuse}",
    }


# --- the check at start-up ----------------------------------------------------------------------


def record_tables() -> list[Table]:
    """Return the tables of record known to the program, parents before children."""
    names = {mapper.local_table for mapper in Base.registry.mappers if issubclass(mapper.class_, Record)}
    return [table for table in Base.metadata.sorted_tables if table in names]


def stored_record_tables(connection: Connection) -> dict[str, list[str]]:
    """Return the columns of every table of record, by its name, as the database has them.

    They are told by the version that no other table has: a window that opens needn't map every class first.
    """
    if connection.dialect.name == "postgresql":
        query = (
            "SELECT t.relname, c.attname FROM pg_class AS t JOIN pg_attribute AS c ON c.attrelid = t.oid "
            "WHERE t.relkind = 'r' AND t.relnamespace = current_schema()::regnamespace "
            "AND c.attnum > 0 AND NOT c.attisdropped ORDER BY t.relname, c.attnum"
        )
    else:
        query = (
            "SELECT t.name, c.name FROM sqlite_master AS t JOIN pragma_table_info(t.name) AS c "
            "WHERE t.type = 'table' ORDER BY t.name, c.cid"
        )
    tables: dict[str, list[str]] = {}
    for table, column in connection.execute(text(query)):
        tables.setdefault(table, []).append(column)
    return {table: columns for table, columns in tables.items() if {"id", "version"} <= set(columns)}


def missing_guards(connection: Connection) -> list[str]:
    """Name every guard that is absent, switched off or altered; empty when the database is sound."""
    if connection.dialect.name == "postgresql":
        return _missing_on_postgresql(connection)
    found: dict[str, str] = dict(
        connection.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")).all()
    )
    expected = _sqlite_journal_triggers() | overlap.expected_triggers()
    for table, columns in stored_record_tables(connection).items():
        expected |= _sqlite_triggers(table, columns)
    for name in APPEND_ONLY:
        expected |= _sqlite_append_only(name)
    for closed in closing.CLOSINGS:
        expected |= closing.triggers("sqlite", closed)
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
    for table in stored_record_tables(connection):
        expected |= {f"audit_{table}", f"audit_{table}_truncate"}
    expected |= {f"{name}_{part}" for name in APPEND_ONLY for part in ("change", "truncate")}
    constraints = set(connection.scalars(text("SELECT conname FROM pg_constraint WHERE contype = 'x'")))
    expected |= {overlap.CONSTRAINT} - constraints
    for closed in closing.CLOSINGS:
        expected |= set(closing.triggers("postgresql", closed))
    functions = _POSTGRESQL_FUNCTIONS | closing.POSTGRESQL_FUNCTIONS
    altered = {name for name, body in functions.items() if bodies.get(name) != body}
    return sorted((expected - triggers) | altered)
