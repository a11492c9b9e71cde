"""Kits in the catalogue, states of manipulations, plans of treatment and their tasks

Revision: 20261121_treatments
Follows: 20261121_lab
"""

from __future__ import annotations

import sqlalchemy as sa

from alembic import op
from clinic_desktop.db.audit import guard, unguard
from clinic_desktop.db.grants import grant, revoke

revision = "20261121_treatments"
down_revision = "20261121_lab"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

RIGHTS = {
    "treatments.plan": ("senior_vet", "vet"),
    "treatments.do": ("senior_vet", "vet", "nurse"),
    "treatments.skip": ("senior_vet", "vet", "nurse"),
}
GUARDED: dict[str, tuple[str, ...]] = {
    "kit_lines": (
        "kit_id", "item_id", "position", "low_milli", "high_milli", "weight_from_g", "weight_to_g", "free",
        "skip_inactive", "hidden", "id", "version",
    ),
    "treatment_plans": (
        "pet_id", "visit_id", "manipulation_id", "drug_text", "dose", "quantity_milli", "route", "mode", "every_hours",
        "times", "starts_at", "until_on", "count", "window_min", "assignee_id", "role_id", "instruction", "ordered_by_id",
        "ordered_by", "ordered_at", "status", "stop_reason", "stopped_at", "stopped_by", "id", "version",
    ),
    "treatment_tasks": (
        "plan_id", "pet_id", "due_at", "status", "acted_at", "acted_by_id", "acted_by", "skip_reason", "fact_id",
        "id", "version",
    ),
}  # fmt: skip

KINDS = ("service", "drug", "goods", "lab", "vaccine")
STATES = ("performed", "cancelled")
NEW_STATES = ("planned", "in_progress", "performed", "declined", "cancelled")
ROUTES = (
    "", "oral", "sc", "im", "iv", "drip", "topical", "eye", "ear", "nose", "rectal", "inhaled", "other",
)  # fmt: skip
KIT_KEY = (
    "CONSTRAINT fk_manipulation_facts_kit_id_manipulations "
    "FOREIGN KEY(kit_id) REFERENCES manipulations (id) ON DELETE RESTRICT"
)
LINKS = ("kit_id", "plan_id")
"""Columns that tell whose a removed row was: see the migration ``20261121_audit``."""


def choice(name: str, *values: str) -> sa.Enum:
    """Return a text column type limited to ``values`` by a CHECK."""
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=24)


def upgrade() -> None:
    """Let the catalogue hold kits and facts have states; make the tables; give the roles their rights."""
    change_choice("manipulations", "kind", KINDS, (*KINDS, "kit"))
    change_choice(
        "manipulation_facts",
        "status",
        STATES,
        NEW_STATES,
        {
            "ordered_by_id": ("INTEGER", "BIGINT", "NULL"),
            "ordered_by": ("TEXT NOT NULL", "TEXT NOT NULL", "''"),
            "kit_id": ("INTEGER", "BIGINT", "NULL"),
            "hidden": ("BOOLEAN NOT NULL", "BOOLEAN NOT NULL", "false"),
        },
        KIT_KEY,
    )
    op.create_index("ix_manipulation_facts_kit_id", "manipulation_facts", ["kit_id"])
    make_kits()
    make_plans()
    make_tasks()
    dialect = op.get_context().dialect.name
    for table, columns in GUARDED.items():
        for statement in guard(dialect, table, columns):
            op.execute(sa.DDL(statement))
    for link in LINKS:
        value = (
            f"((CAST(old_values AS jsonb) ->> '{link}'))"
            if dialect == "postgresql"
            else f"json_extract(old_values, '$.{link}')"
        )
        op.execute(
            sa.DDL(
                f"CREATE INDEX ix_audit_log_gone_{link} ON audit_log ({value}, table_name, row_id) "
                "WHERE operation = 'D'"
            )
        )
    for statement in grant(dialect, RIGHTS):
        op.execute(sa.DDL(statement))


def make_kits() -> None:
    """Make the table of what is in a kit."""
    op.create_table(
        "kit_lines",
        sa.Column("kit_id", KEY, nullable=False),
        sa.Column("item_id", KEY, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("low_milli", sa.BigInteger(), nullable=False),
        sa.Column("high_milli", sa.BigInteger(), nullable=False),
        sa.Column("weight_from_g", sa.Integer(), nullable=True),
        sa.Column("weight_to_g", sa.Integer(), nullable=True),
        sa.Column("free", sa.Boolean(), nullable=False),
        sa.Column("skip_inactive", sa.Boolean(), nullable=False),
        sa.Column("hidden", sa.Boolean(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("low_milli > 0", name="low_positive"),
        sa.CheckConstraint("high_milli >= low_milli", name="high_not_below_low"),
        sa.CheckConstraint("weight_from_g >= 0", name="weight_from_not_negative"),
        sa.CheckConstraint("weight_to_g > weight_from_g", name="weight_to_above_from"),
        sa.CheckConstraint("kit_id <> item_id", name="not_itself"),
        sa.ForeignKeyConstraint(
            ["kit_id"], ["manipulations.id"], name="fk_kit_lines_kit_id_manipulations", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["item_id"], ["manipulations.id"], name="fk_kit_lines_item_id_manipulations", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_kit_lines"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_kit_lines_kit_id_position", "kit_lines", ["kit_id", "position"])
    op.create_index("ix_kit_lines_item_id", "kit_lines", ["item_id"])


def make_plans() -> None:
    """Make the table of plans."""
    op.create_table(
        "treatment_plans",
        sa.Column("pet_id", KEY, nullable=False),
        sa.Column("visit_id", KEY, nullable=True),
        sa.Column("manipulation_id", KEY, nullable=True),
        sa.Column("drug_text", sa.Text(), nullable=False),
        sa.Column("dose", sa.Text(), nullable=False),
        sa.Column("quantity_milli", sa.BigInteger(), nullable=False),
        sa.Column("route", choice("route", *ROUTES), nullable=False),
        sa.Column("mode", choice("mode", "times", "every", "as_needed"), nullable=False),
        sa.Column("every_hours", sa.Integer(), nullable=True),
        sa.Column("times", sa.Text(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("count", sa.Integer(), nullable=True),
        sa.Column("window_min", sa.Integer(), nullable=False),
        sa.Column("assignee_id", KEY, nullable=True),
        sa.Column("role_id", KEY, nullable=True),
        sa.Column("instruction", sa.Text(), nullable=False),
        sa.Column("ordered_by_id", KEY, nullable=False),
        sa.Column("ordered_by", sa.Text(), nullable=False),
        sa.Column("ordered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("status", choice("status", "active", "finished", "stopped"), nullable=False),
        sa.Column("stop_reason", sa.Text(), nullable=False),
        sa.Column("stopped_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("stopped_by", sa.Text(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("manipulation_id IS NOT NULL OR drug_text <> ''", name="something"),
        sa.CheckConstraint("quantity_milli > 0", name="quantity_positive"),
        sa.CheckConstraint("every_hours > 0", name="every_hours_positive"),
        sa.CheckConstraint("count > 0", name="count_positive"),
        sa.CheckConstraint("window_min >= 0", name="window_not_negative"),
        sa.CheckConstraint("status <> 'stopped' OR stop_reason <> ''", name="stopped_with_reason"),
        sa.ForeignKeyConstraint(
            ["pet_id"], ["pets.id"], name="fk_treatment_plans_pet_id_pets", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visits.id"], name="fk_treatment_plans_visit_id_visits", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["manipulation_id"],
            ["manipulations.id"],
            name="fk_treatment_plans_manipulation_id_manipulations",
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["assignee_id"], ["users.id"], name="fk_treatment_plans_assignee_id_users", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["role_id"], ["roles.id"], name="fk_treatment_plans_role_id_roles", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_treatment_plans"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_treatment_plans_pet_id_ordered_at_id", "treatment_plans", ["pet_id", "ordered_at", "id"]
    )
    op.create_index("ix_treatment_plans_status_id", "treatment_plans", ["status", "id"])
    op.create_index("ix_treatment_plans_manipulation_id", "treatment_plans", ["manipulation_id"])
    op.create_index("ix_treatment_plans_visit_id", "treatment_plans", ["visit_id"])


def make_tasks() -> None:
    """Make the table of tasks."""
    op.create_table(
        "treatment_tasks",
        sa.Column("plan_id", KEY, nullable=False),
        sa.Column("pet_id", KEY, nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("status", choice("status", "due", "done", "skipped"), nullable=False),
        sa.Column("acted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("acted_by_id", KEY, nullable=True),
        sa.Column("acted_by", sa.Text(), nullable=False),
        sa.Column("skip_reason", sa.Text(), nullable=False),
        sa.Column("fact_id", KEY, nullable=True),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("status <> 'skipped' OR skip_reason <> ''", name="skipped_with_reason"),
        sa.CheckConstraint("(status = 'due') = (acted_at IS NULL)", name="acted_when_not_due"),
        sa.ForeignKeyConstraint(
            ["plan_id"],
            ["treatment_plans.id"],
            name="fk_treatment_tasks_plan_id_treatment_plans",
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["pet_id"], ["pets.id"], name="fk_treatment_tasks_pet_id_pets", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["fact_id"],
            ["manipulation_facts.id"],
            name="fk_treatment_tasks_fact_id_manipulation_facts",
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_treatment_tasks"),
        sa.UniqueConstraint("plan_id", "due_at", name="uq_treatment_tasks_plan_id_due_at"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_treatment_tasks_status_due_at_id", "treatment_tasks", ["status", "due_at", "id"])
    for owner in ("plan_id", "pet_id"):
        op.create_index(
            f"ix_treatment_tasks_{owner}_status_due_at", "treatment_tasks", [owner, "status", "due_at"]
        )
    op.create_index("ix_treatment_tasks_acted_at_id", "treatment_tasks", ["acted_at", "id"])
    op.create_index("ix_treatment_tasks_fact_id", "treatment_tasks", ["fact_id"])


def downgrade() -> None:
    """Drop what was made; states that are no longer known become cancellations that say so."""
    dialect = op.get_context().dialect.name
    for statement in revoke(dialect, tuple(RIGHTS)):
        op.execute(sa.DDL(statement))
    for link in LINKS:
        op.drop_index(f"ix_audit_log_gone_{link}", "audit_log")
    for table in reversed(GUARDED):
        for statement in unguard(dialect, table):
            op.execute(sa.DDL(statement))
        op.drop_table(table)
    for table in ("manipulations", "manipulation_facts"):
        for statement in unguard(dialect, table):
            op.execute(sa.DDL(statement))
    op.execute("UPDATE manipulations SET kind = 'service' WHERE kind = 'kit'")
    op.execute(
        "UPDATE manipulation_facts SET cancel_reason = status, status = 'cancelled' "
        "WHERE status NOT IN ('performed', 'cancelled')"
    )
    op.drop_index("ix_manipulation_facts_kit_id", "manipulation_facts")
    change_choice("manipulations", "kind", (*KINDS, "kit"), KINDS)
    change_choice(
        "manipulation_facts",
        "status",
        NEW_STATES,
        STATES,
        dropped=("ordered_by_id", "ordered_by", "kit_id", "hidden"),
    )


def change_choice(
    table: str,
    column: str,
    before: tuple[str, ...],
    after: tuple[str, ...],
    added: dict[str, tuple[str, str, str]] | None = None,
    key: str = "",
    dropped: tuple[str, ...] = (),
) -> None:
    """Let a column take other values, and add or drop columns; the guards are put on anew.

    ``added`` gives for each column its definition on SQLite and on PostgreSQL, and what old rows get;
    ``key`` is a foreign key of theirs.
    """
    context = op.get_context()
    added = added or {}
    if context.dialect.name != "postgresql":
        if not context.as_sql:
            _rebuild(table, column, before, after, added, key, dropped)
        return
    for statement in unguard("postgresql", table):
        op.execute(sa.DDL(statement))
    for name in dropped:
        op.drop_column(table, name)
    for name, (_, definition, value) in added.items():
        op.execute(f"ALTER TABLE {table} ADD COLUMN {name} {definition} DEFAULT {value}")
        op.execute(f"ALTER TABLE {table} ALTER COLUMN {name} DROP DEFAULT")
    if key:
        op.execute(f"ALTER TABLE {table} ADD {key}")
    op.execute(f"ALTER TABLE {table} DROP CONSTRAINT ck_{table}_{column}")
    op.execute(
        f"ALTER TABLE {table} ADD CONSTRAINT ck_{table}_{column} CHECK ({column} IN ({_listed(after)}))"
    )
    for statement in guard("postgresql", table, ()):
        op.execute(sa.DDL(statement))


def _listed(values: tuple[str, ...]) -> str:
    return ", ".join(f"'{value}'" for value in values)


def _rebuild(
    table: str,
    column: str,
    before: tuple[str, ...],
    after: tuple[str, ...],
    added: dict[str, tuple[str, str, str]],
    key: str,
    dropped: tuple[str, ...],
) -> None:
    # SQLite can't change a CHECK: the table is made anew from its own text, whatever columns it has by now,
    # and takes the old one's rows, indexes and next number. Foreign keys are off while a migration runs.
    run = op.get_bind().exec_driver_sql
    for statement in unguard("sqlite", table):
        run(statement)
    old: str = run("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?", (table,)).scalar_one()
    indexes = (
        run(
            "SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL",
            (table,),
        )
        .scalars()
        .all()
    )
    number = run("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).scalar()
    names = [row[1] for row in run(f"PRAGMA table_info({table})") if row[1] not in dropped]
    new = old.replace(f"IN ({_listed(before)})", f"IN ({_listed(after)})")
    if new == old:
        raise RuntimeError(f"the table {table} is not as expected")
    for name in dropped:
        gone = (f"{name} ", f"CONSTRAINT fk_{table}_{name}_")
        new = "\n".join(line for line in new.splitlines() if not line.strip().startswith(gone))
    more = [f"{name} {definition}" for name, (definition, _, _) in added.items()] + [key] * bool(key)
    if more:
        # What stands first among the constraints comes after the last column, wherever that is by now.
        new = new.replace("\tCONSTRAINT ", "".join(f"\t{part}, \n" for part in more) + "\tCONSTRAINT ", 1)
    new = new.replace(f"CREATE TABLE {table}", f"CREATE TABLE {table}_new").replace(
        f'CREATE TABLE "{table}"', f"CREATE TABLE {table}_new"
    )
    run(new)
    values = [value for _, _, value in added.values()]
    run(
        f"INSERT INTO {table}_new ({', '.join([*names, *added])}) "  # noqa: S608
        f"SELECT {', '.join([*names, *values])} FROM {table} ORDER BY id"
    )
    run(f"DROP TABLE {table}")
    run(f"ALTER TABLE {table}_new RENAME TO {table}")
    for statement in indexes:
        run(statement)
    run("DELETE FROM sqlite_sequence WHERE name = ?", (table,))
    if number is not None:
        run("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table, number))
    columns = [row[1] for row in run(f"PRAGMA table_info({table})")]
    for statement in guard("sqlite", table, columns):
        run(statement)
