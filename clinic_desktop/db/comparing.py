"""What a comparison of the models with a database leaves out: what migrations make by hand."""

from __future__ import annotations

from typing import Any

_DERIVED = ("search_index", "ix_search_entries_tokens", "ix_audit_log_gone_")
_INLINE = {("manipulation_facts", "visit_id"), ("patient_problems", "visit_id")}
"""References added together with their column: SQLite's reflection sees neither their name nor what they do."""


def is_compared(item: Any, name: str | None, kind: str, reflected: bool, compared: Any) -> bool:
    """Say whether Alembic compares an object: not the full-text table, the tsvector, indexes on JSON values."""
    if kind == "column" and name == "tokens":
        return False
    if kind == "foreign_key_constraint":
        return not any((item.table.name, column) in _INLINE for column in item.column_keys)
    return not (name or "").startswith(_DERIVED)
