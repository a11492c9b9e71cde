"""What was answered stays also for drugs that have no medicine card, and for those that are prescribed

Revision: 20261121_answers
Follows: 20261121_estimates
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from alembic import op
from clinic_desktop.db.audit import guard, unguard

revision = "20261121_answers"
down_revision = "20261121_estimates"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
DOSES, LINES = "medicine_doses", "prescription_lines"
OLD_DOSES = (
    "pet_id", "medicine_id", "fact_id", "at", "performer_id", "performer_name", "weight_g", "weighed_at", "rate_micro",
    "rate_unit", "strength_micro", "strength_unit", "per_unit", "quantity_milli", "every_hours", "findings",
    "override_reason", "id", "version",
)  # fmt: skip
OLD_LINES = (
    "prescription_id", "pet_id", "position", "medicine_id", "dose_id", "drug_en", "drug_ru", "strength", "dose_text",
    "route", "every_hours", "days", "quantity_milli", "unit", "repeats", "course_ends_on", "override_reason", "id",
    "version",
)  # fmt: skip
NEW_DOSES, NEW_LINES = (*OLD_DOSES, "drug_en", "drug_ru"), (*OLD_LINES, "findings")
"""In the order they stand in the tables."""
REBUILT: dict[str, Any] = {
    "table_kwargs": {"sqlite_autoincrement": True},
    "naming_convention": {"ck": "%(constraint_name)s"},
}
"""SQLite changes a table by copying it: what the copy would lose, and the names it would give twice."""


def run(statements: list[str]) -> None:
    """Run the statements of guards."""
    for statement in statements:
        op.execute(sa.DDL(statement))


def offline_sqlite() -> bool:
    """Say whether statements are only written, for an engine that copies tables: there is nothing to copy."""
    context = op.get_context()
    return context.dialect.name == "sqlite" and context.as_sql


def last_number(table: str) -> int | None:
    """Return the last id that SQLite gave in a table, also to a row that is gone."""
    if op.get_context().dialect.name != "sqlite":
        return None
    query = "SELECT seq FROM sqlite_sequence WHERE name = ?"
    found: int | None = op.get_bind().exec_driver_sql(query, (table,)).scalar()
    return found


def go_on_from(table: str, number: int | None) -> None:
    """Give no id of a copied table twice: the journal knows the rows that are gone by theirs."""
    if number is not None:
        run_one = op.get_bind().exec_driver_sql
        run_one("DELETE FROM sqlite_sequence WHERE name = ?", (table,))
        run_one("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table, number))


def upgrade() -> None:
    """Let a dose be of a drug that is known by its name only; keep what was read beside a prescribed drug."""
    dialect = op.get_context().dialect.name
    if offline_sqlite():
        return
    run([*unguard(dialect, DOSES), *unguard(dialect, LINES)])
    for name in ("drug_en", "drug_ru"):
        op.add_column(DOSES, sa.Column(name, sa.Text(), nullable=False, server_default=""))
    op.add_column(LINES, sa.Column("findings", sa.Text(), nullable=False, server_default=""))
    number = last_number(DOSES)
    with op.batch_alter_table(DOSES, **REBUILT) as batch:
        batch.alter_column("medicine_id", existing_type=KEY, nullable=True)
        batch.create_check_constraint(
            batch.f("ck_medicine_doses_drug_named"),
            "(medicine_id IS NULL) = (drug_en <> '' AND drug_ru <> '')",
        )
    go_on_from(DOSES, number)
    run([*guard(dialect, DOSES, NEW_DOSES), *guard(dialect, LINES, NEW_LINES)])


def downgrade() -> None:
    """Forget what was answered for drugs that have no medicine card."""
    dialect = op.get_context().dialect.name
    if offline_sqlite():
        return
    run([*unguard(dialect, DOSES), *unguard(dialect, LINES)])
    op.execute(f"DELETE FROM {DOSES} WHERE medicine_id IS NULL")  # noqa: S608 - a name of our own
    numbers = {table: last_number(table) for table in (DOSES, LINES)}
    with op.batch_alter_table(DOSES, **REBUILT) as batch:
        batch.drop_constraint(batch.f("ck_medicine_doses_drug_named"), type_="check")
        batch.alter_column("medicine_id", existing_type=KEY, nullable=False)
        batch.drop_column("drug_en")
        batch.drop_column("drug_ru")
    with op.batch_alter_table(LINES, **REBUILT) as batch:
        batch.drop_column("findings")
    for table, number in numbers.items():
        go_on_from(table, number)
    run([*guard(dialect, DOSES, OLD_DOSES), *guard(dialect, LINES, OLD_LINES)])
