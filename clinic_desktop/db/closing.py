"""What is closed for good, by the database itself: triggers that refuse to change a posted document.

Migrations put them on (`close`) and off (`unclose`); `db.audit.missing_guards` sees that they stand.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

REFUSAL = "what is posted stays as it is"
_FUNCTION = "refuse_closed"
_PARTS_FUNCTION = "refuse_part_of_closed"
_BODY = f"""
BEGIN
  RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'integrity_constraint_violation';
END
"""
_PARTS_BODY = f"""
BEGIN
  IF EXISTS (
    SELECT 1 FROM invoices WHERE state IN ('posted', 'reversed') AND id IN (
      CASE WHEN TG_OP <> 'INSERT' THEN OLD.invoice_id END, CASE WHEN TG_OP <> 'DELETE' THEN NEW.invoice_id END
    )
  ) THEN
    RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  RETURN NEW;
END
"""
POSTGRESQL_FUNCTIONS = {_FUNCTION: _BODY, _PARTS_FUNCTION: _PARTS_BODY}


@dataclass(frozen=True, slots=True)
class Closing:
    """A table whose rows close; ``fixed`` columns never change then, and ``step`` is the one change of ``state`` left.

    ``closed`` is the condition on the old row, empty for the parts of an invoice: they close with it.
    """

    table: str
    fixed: tuple[str, ...]
    closed: str = ""
    step: tuple[str, str, str] | None = None


CLOSINGS = (
    Closing(
        "invoices",
        (
            "owner_id", "kind", "year", "serial", "number", "day", "due_on", "created_at", "posted_at", "posted_by_id",
            "posted_by", "shift_id", "currency", "taxed_inside", "discount_bp", "discount_minor", "discount_reason",
            "discount_right_bp", "gross_minor", "discount_total_minor", "tax_minor", "total_minor", "refers_to_id", "split_of_id",
            "replaces_id", "reason",
        ),
        "OLD.state IN ('posted', 'reversed')",
        ("state", "posted", "reversed"),
    ),
    Closing(
        "invoice_lines",
        (
            "invoice_id", "position", "sign", "state", "struck_reason", "pet_id", "manipulation_id", "fact_id", "name_en",
            "name_ru", "done_on", "hidden", "quantity_milli", "price_minor", "surcharge_bp", "surcharge_reason",
            "listed_bp", "listed_minor", "listed_names", "discount_bp", "discount_reason", "discount_by_rule",
            "tax_bp", "share_bp", "gross_minor", "surcharge_minor", "discount_minor",
            "spread_minor", "tax_minor", "total_minor", "mends_id", "share_of_id",
        ),
    ),
    Closing(
        "invoice_line_surcharges",
        ("invoice_id", "line_id", "surcharge_id", "name", "bp", "amount_minor", "occasion_on", "by_rule", "removed"),
    ),
    Closing(
        "till_shifts",
        (
            "till_id", "serial", "opened_at", "opened_by_id", "opened_by", "closed_at", "closed_by",
            "discrepancy_reason",
        ),
        "OLD.closed_at IS NOT NULL",
    ),
)  # fmt: skip
"""A later migration that adds a column of money adds it to ``fixed`` and makes the triggers anew."""
_WITH_SURCHARGES = frozenset(
    {"discount_right_bp", "listed_bp", "listed_minor", "listed_names", "discount_by_rule"}
)
FIRST_CLOSINGS = tuple(
    replace(one, fixed=tuple(name for name in one.fixed if name not in _WITH_SURCHARGES))
    for one in CLOSINGS
    if one.table != "invoice_line_surcharges"
)
"""As the migration of money put them on, before the one of surcharges."""


def close(dialect: str, closings: Sequence[Closing] = CLOSINGS) -> list[str]:
    """Return the statements that put the triggers on."""
    functions = (
        [
            f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $body${body}$body$"
            for name, body in POSTGRESQL_FUNCTIONS.items()
        ]
        if dialect == "postgresql"
        else []
    )
    return functions + [sql for closing in closings for sql in triggers(dialect, closing).values()]


def unclose(dialect: str, closings: Sequence[Closing] = CLOSINGS) -> list[str]:
    """Return the statements that take the triggers off (before a table is rebuilt or dropped)."""
    postgresql = dialect == "postgresql"
    drops = [
        f"DROP TRIGGER IF EXISTS {name}" + (f" ON {closing.table}" if postgresql else "")
        for closing in closings
        for name in triggers(dialect, closing)
    ]
    return drops + [f"DROP FUNCTION IF EXISTS {name}()" for name in POSTGRESQL_FUNCTIONS if postgresql]


def triggers(dialect: str, closing: Closing) -> dict[str, str]:
    """Return the triggers of a table by name."""
    postgresql = dialect == "postgresql"
    differs = "IS DISTINCT FROM" if postgresql else "IS NOT"
    changed = " OR ".join(f"OLD.{name} {differs} NEW.{name}" for name in closing.fixed)
    if closing.step is not None:
        column, before, after = closing.step
        left = f"OLD.{column} = '{before}' AND NEW.{column} = '{after}'"
        changed += f" OR (OLD.{column} <> NEW.{column} AND NOT ({left}))"
    name = f"{closing.table}_closed"
    if closing.closed:
        conditions = {"update": f"{closing.closed} AND ({changed})", "delete": closing.closed}
    else:
        conditions = {"insert": "", "update": f"({changed})", "delete": ""}
    if postgresql:
        function = _FUNCTION if closing.closed else _PARTS_FUNCTION
        return {
            f"{name}_{verb}": f"CREATE TRIGGER {name}_{verb} BEFORE {verb.upper()} ON {closing.table} FOR EACH ROW "
            + (f"WHEN ({condition}) " if condition else "")
            + f"EXECUTE FUNCTION {function}()"
            for verb, condition in conditions.items()
        }
    refuse = f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
    if not closing.closed:
        rows = {
            "insert": "NEW.invoice_id",
            "update": "OLD.invoice_id, NEW.invoice_id",
            "delete": "OLD.invoice_id",
        }
        conditions = {
            verb: (f"{condition} AND " if condition else "")
            + f"EXISTS (SELECT 1 FROM invoices WHERE id IN ({rows[verb]}) AND state IN ('posted', 'reversed'))"
            for verb, condition in conditions.items()
        }
    made = {
        f"{name}_{verb}": f"CREATE TRIGGER {name}_{verb} BEFORE {verb.upper()} ON {closing.table} WHEN {condition} {refuse}"
        for verb, condition in conditions.items()
    }
    # REPLACE deletes without a trigger unless the connection asks for it, and a foreign one does not.
    made[f"{name}_replace"] = (
        f"CREATE TRIGGER {name}_replace BEFORE INSERT ON {closing.table} "
        f"WHEN EXISTS (SELECT 1 FROM {closing.table} WHERE id = NEW.id) {refuse}"
    )
    return made
