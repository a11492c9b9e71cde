"""The guard against double booking: of one resource no two exclusive claims overlap, whoever writes.

PostgreSQL holds it by an exclusion constraint over two ranges, which needs no extension; SQLite by
triggers, which are enough because it has one writer at a time. Migrations call `forbid_overlaps`; the
start-up check asks `expected_triggers` and `CONSTRAINT`. Both engines refuse by the constraint's name.
"""

from __future__ import annotations

TABLE = "resource_claims"
CONSTRAINT = f"ex_{TABLE}_overlap"


def forbid_overlaps(dialect: str) -> list[str]:
    """Return the statements that put the guard on."""
    if dialect == "postgresql":
        return [
            f"ALTER TABLE {TABLE} ADD CONSTRAINT {CONSTRAINT} EXCLUDE USING gist "
            "(int8range(resource_id, resource_id, '[]') WITH &&, tstzrange(starts_at, ends_at) WITH &&) "
            "WHERE (exclusive)"
        ]
    return list(expected_triggers().values())


def expected_triggers() -> dict[str, str]:
    """Return SQLite's triggers, by name."""
    # The plus keeps the planner on the index of ends: what is still to come is little, what was is years.
    overlap = (
        f"WHEN NEW.exclusive AND EXISTS (SELECT 1 FROM {TABLE} AS c WHERE c.resource_id = NEW.resource_id "
        "AND c.ends_at > NEW.starts_at AND +c.starts_at < NEW.ends_at AND c.exclusive AND c.id <> NEW.id) "
        f"BEGIN SELECT RAISE(ABORT, '{CONSTRAINT}'); END"
    )
    return {
        f"{TABLE}_insert": f"CREATE TRIGGER {TABLE}_insert BEFORE INSERT ON {TABLE} {overlap}",
        f"{TABLE}_update": f"CREATE TRIGGER {TABLE}_update BEFORE UPDATE ON {TABLE} {overlap}",
    }
