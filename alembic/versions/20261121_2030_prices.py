"""Prices by group, with what an item costs the clinic and what it is never sold below; estimates

Revision: 20261121_prices
Follows: 20261121_billing
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from alembic import op
from clinic_desktop.db.audit import guard, unguard
from clinic_desktop.db.grants import grant, revoke

revision = "20261121_prices"
down_revision = "20261121_billing"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

RIGHTS = {
    "prices.below_floor": ("manager", "senior_vet"),
    "estimates.edit": ("manager", "senior_vet", "vet", "reception", "cashier"),
}
MOMENT = sa.DateTime(timezone=True)
LINKS = ("estimate_id",)
"""Columns that tell whose a removed row was: see the migration ``20261121_audit``."""
OLD_PRICES = ("manipulation_id", "from_on", "price_minor", "currency", "id", "version", "tax_bp")
PRICES = (*OLD_PRICES, "group_id", "cost_minor", "markup_bp", "floor_minor")
"""In the order they stand in the table."""
OLD_TERMS = ("owner_id", "credit_days", "credit_limit_minor", "stopped", "stop_reason", "id", "version")
TERMS = (*OLD_TERMS, "price_group_id")
GUARDED: dict[str, tuple[str, ...]] = {
    "price_groups": ("code", "name_en", "name_ru", "archived", "id", "version"),
    "estimates": (
        "owner_id", "pet_id", "visit_id", "title", "state", "valid_until", "currency", "taxed_inside",
        "created_at", "created_by", "given_at", "decided_at", "signed_by", "decline_reason", "invoiced_at",
        "invoice_id", "note", "id", "version",
    ),
    "estimate_lines": (
        "estimate_id", "position", "manipulation_id", "name_en", "name_ru", "low_milli", "high_milli",
        "price_minor", "tax_bp", "hidden", "id", "version",
    ),
}  # fmt: skip
STANDARD = 1
REBUILT: dict[str, Any] = {
    "table_kwargs": {"sqlite_autoincrement": True},
    "naming_convention": {"ck": "%(constraint_name)s"},
}
"""SQLite changes a table by copying it: what the copy would lose, and the names it would give twice."""


def run(statements: list[str]) -> None:
    """Run the statements of guards and rights."""
    for statement in statements:
        op.execute(sa.DDL(statement))


def upgrade() -> None:
    """Make the groups; today's prices become those of the first one."""
    dialect = op.get_context().dialect.name
    op.create_table(
        "price_groups",
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("name_ru", sa.Text(), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_price_groups")),
        sa.UniqueConstraint("code", name=op.f("uq_price_groups_code")),
        sqlite_autoincrement=True,
    )
    op.execute(
        "INSERT INTO price_groups (code, name_en, name_ru, archived, version) "
        "VALUES ('standard', 'Standard', 'Обычная', false, 1)"
    )
    run(unguard(dialect, "manipulation_prices"))
    if dialect == "sqlite":
        copy_prices(new=True)
    else:
        widen_prices()
    run(guard(dialect, "manipulation_prices", PRICES))
    run(unguard(dialect, "owner_terms"))
    widen_terms()
    run(guard(dialect, "owner_terms", TERMS))
    make_estimates()
    for table, columns in GUARDED.items():
        run(guard(dialect, table, columns))
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
    run(grant(dialect, RIGHTS))


def make_estimates() -> None:
    """Make the tables of estimates."""
    states = sa.Enum(
        "draft", "given", "accepted", "declined", "invoiced",
        name="state", native_enum=False, create_constraint=True, length=24,
    )  # fmt: skip
    op.create_table(
        "estimates",
        sa.Column("owner_id", KEY, nullable=False),
        sa.Column("pet_id", KEY, nullable=False),
        sa.Column("visit_id", KEY, nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("state", states, nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("taxed_inside", sa.Boolean(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("created_by", sa.Text(), nullable=False),
        sa.Column("given_at", MOMENT, nullable=True),
        sa.Column("decided_at", MOMENT, nullable=True),
        sa.Column("signed_by", sa.Text(), nullable=False),
        sa.Column("decline_reason", sa.Text(), nullable=False),
        sa.Column("invoiced_at", MOMENT, nullable=True),
        sa.Column("invoice_id", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "state NOT IN ('accepted', 'invoiced') OR signed_by <> ''",
            name=op.f("ck_estimates_accepted_by_somebody"),
        ),
        sa.CheckConstraint(
            "(state = 'invoiced') = (invoiced_at IS NOT NULL)", name=op.f("ck_estimates_invoiced_with_moment")
        ),
        *(
            sa.ForeignKeyConstraint(
                [f"{name}_id"],
                [f"{name}s.id"],
                name=op.f(f"fk_estimates_{name}_id_{name}s"),
                ondelete="RESTRICT",
            )
            for name in ("owner", "pet", "visit")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_estimates")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_estimates_pet_id_id", "estimates", ["pet_id", "id"])
    op.create_index("ix_estimates_owner_id_id", "estimates", ["owner_id", "id"])
    op.create_index("ix_estimates_invoice_id", "estimates", ["invoice_id"])
    op.create_table(
        "estimate_lines",
        sa.Column("estimate_id", KEY, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("manipulation_id", KEY, nullable=True),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("name_ru", sa.Text(), nullable=False),
        sa.Column("low_milli", sa.BigInteger(), nullable=False),
        sa.Column("high_milli", sa.BigInteger(), nullable=False),
        sa.Column("price_minor", sa.BigInteger(), nullable=False),
        sa.Column("tax_bp", sa.Integer(), nullable=True),
        sa.Column("hidden", sa.Boolean(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("low_milli >= 0", name=op.f("ck_estimate_lines_low_not_negative")),
        sa.CheckConstraint("high_milli > 0", name=op.f("ck_estimate_lines_high_positive")),
        sa.CheckConstraint("high_milli >= low_milli", name=op.f("ck_estimate_lines_high_not_below_low")),
        sa.CheckConstraint("price_minor >= 0", name=op.f("ck_estimate_lines_price_not_negative")),
        sa.CheckConstraint("tax_bp BETWEEN 0 AND 10000", name=op.f("ck_estimate_lines_tax_bp")),
        sa.ForeignKeyConstraint(
            ["estimate_id"],
            ["estimates.id"],
            name=op.f("fk_estimate_lines_estimate_id_estimates"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["manipulation_id"],
            ["manipulations.id"],
            name=op.f("fk_estimate_lines_manipulation_id_manipulations"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_estimate_lines")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_estimate_lines_estimate_id_position", "estimate_lines", ["estimate_id", "position"])
    op.create_index("ix_estimate_lines_manipulation_id", "estimate_lines", ["manipulation_id"])


def widen_terms() -> None:
    """Give the terms of owners their price group."""
    context = op.get_context()
    if context.dialect.name == "sqlite" and context.as_sql:
        return
    with op.batch_alter_table("owner_terms", **REBUILT) as batch:
        batch.add_column(sa.Column("price_group_id", KEY, nullable=True))
        batch.create_foreign_key(
            "fk_owner_terms_price_group_id_price_groups",
            "price_groups",
            ["price_group_id"],
            ["id"],
            ondelete="RESTRICT",
        )


def copy_prices(*, new: bool) -> None:
    """Make the table of prices anew and copy its rows: SQLite changes no constraint of a table in place."""
    if op.get_context().as_sql:
        return
    bind = op.get_bind()
    number = bind.exec_driver_sql(
        "SELECT seq FROM sqlite_sequence WHERE name = 'manipulation_prices'"
    ).scalar()
    more = [
        sa.Column("group_id", KEY, nullable=False),
        sa.Column("cost_minor", sa.BigInteger(), nullable=True),
        sa.Column("markup_bp", sa.Integer(), nullable=True),
        sa.Column("floor_minor", sa.BigInteger(), nullable=True),
        sa.CheckConstraint("cost_minor >= 0", name=op.f("ck_manipulation_prices_cost_not_negative")),
        sa.CheckConstraint("markup_bp >= 0", name=op.f("ck_manipulation_prices_markup_not_negative")),
        sa.CheckConstraint(
            "floor_minor BETWEEN 0 AND price_minor", name=op.f("ck_manipulation_prices_floor_not_above_price")
        ),
        sa.ForeignKeyConstraint(
            ["group_id"],
            ["price_groups.id"],
            name=op.f("fk_manipulation_prices_group_id_price_groups"),
            ondelete="RESTRICT",
        ),
    ]
    key = ("manipulation_id", "group_id", "from_on") if new else ("manipulation_id", "from_on")
    op.create_table(
        "manipulation_prices_new",
        sa.Column("manipulation_id", KEY, nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("price_minor", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        # Said with the column, so that the migration before may drop both at once.
        sa.Column(
            "tax_bp",
            sa.Integer(),
            sa.CheckConstraint("tax_bp BETWEEN 0 AND 10000", name=op.f("ck_manipulation_prices_tax_bp")),
            nullable=True,
        ),
        *(more if new else ()),
        sa.CheckConstraint("price_minor >= 0", name=op.f("ck_manipulation_prices_price_not_negative")),
        sa.ForeignKeyConstraint(
            ["manipulation_id"],
            ["manipulations.id"],
            name=op.f("fk_manipulation_prices_manipulation_id_manipulations"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_manipulation_prices")),
        sa.UniqueConstraint(*key, name=op.f(f"uq_manipulation_prices_{'_'.join(key)}")),
        sqlite_autoincrement=True,
    )
    kept = ", ".join(OLD_PRICES)
    # Foreign keys are off while a migration runs, and nothing refers to a price.
    if new:
        op.execute(
            f"INSERT INTO manipulation_prices_new ({kept}, group_id) "  # noqa: S608 - names of our own
            f"SELECT {kept}, {STANDARD} FROM manipulation_prices ORDER BY id"
        )
    else:
        op.execute(
            f"INSERT INTO manipulation_prices_new ({kept}) "  # noqa: S608 - names of our own
            f"SELECT {kept} FROM manipulation_prices WHERE group_id = {STANDARD} ORDER BY id"
        )
    op.drop_table("manipulation_prices")
    op.rename_table("manipulation_prices_new", "manipulation_prices")
    bind.exec_driver_sql("DELETE FROM sqlite_sequence WHERE name = 'manipulation_prices'")
    if number is not None:
        bind.exec_driver_sql(
            "INSERT INTO sqlite_sequence (name, seq) VALUES ('manipulation_prices', ?)", (number,)
        )


def widen_prices() -> None:
    """Give the table of prices its new columns in place."""
    op.drop_constraint(
        "uq_manipulation_prices_manipulation_id_from_on", "manipulation_prices", type_="unique"
    )
    op.add_column(
        "manipulation_prices",
        sa.Column("group_id", KEY, nullable=False, server_default=str(STANDARD)),
    )
    op.alter_column("manipulation_prices", "group_id", server_default=None)
    for name, kind in (
        ("cost_minor", sa.BigInteger()), ("markup_bp", sa.Integer()), ("floor_minor", sa.BigInteger())
    ):  # fmt: skip
        op.add_column("manipulation_prices", sa.Column(name, kind, nullable=True))
    for name, rule in (
        ("cost_not_negative", "cost_minor >= 0"),
        ("markup_not_negative", "markup_bp >= 0"),
        ("floor_not_above_price", "floor_minor BETWEEN 0 AND price_minor"),
    ):
        op.create_check_constraint(op.f(f"ck_manipulation_prices_{name}"), "manipulation_prices", rule)
    op.create_foreign_key(
        "fk_manipulation_prices_group_id_price_groups",
        "manipulation_prices",
        "price_groups",
        ["group_id"],
        ["id"],
        ondelete="RESTRICT",
    )
    op.create_unique_constraint(
        "uq_manipulation_prices_manipulation_id_group_id_from_on",
        "manipulation_prices",
        ["manipulation_id", "group_id", "from_on"],
    )


def narrow_prices() -> None:
    """Take the new columns away again; prices of other groups than the first one go."""
    op.execute(f"DELETE FROM manipulation_prices WHERE group_id <> {STANDARD}")  # noqa: S608 - a number of our own
    op.drop_constraint(
        "uq_manipulation_prices_manipulation_id_group_id_from_on", "manipulation_prices", type_="unique"
    )
    for name in ("group_id", "cost_minor", "markup_bp", "floor_minor"):
        op.drop_column("manipulation_prices", name)
    op.create_unique_constraint(
        "uq_manipulation_prices_manipulation_id_from_on",
        "manipulation_prices",
        ["manipulation_id", "from_on"],
    )


def downgrade() -> None:
    """Drop what was made; prices of other groups than the first one go with it."""
    dialect = op.get_context().dialect.name
    run(revoke(dialect, tuple(RIGHTS)))
    for link in LINKS:
        op.drop_index(f"ix_audit_log_gone_{link}", "audit_log")
    run(unguard(dialect, "owner_terms"))
    with op.batch_alter_table("owner_terms", **REBUILT) as batch:
        batch.drop_constraint("fk_owner_terms_price_group_id_price_groups", type_="foreignkey")
        batch.drop_column("price_group_id")
    run(guard(dialect, "owner_terms", OLD_TERMS))
    run(unguard(dialect, "manipulation_prices"))
    if dialect == "sqlite":
        copy_prices(new=False)
    else:
        narrow_prices()
    run(guard(dialect, "manipulation_prices", OLD_PRICES))
    for table in reversed(GUARDED):
        run(unguard(dialect, table))
        op.drop_table(table)
