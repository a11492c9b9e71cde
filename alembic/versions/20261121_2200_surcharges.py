"""Surcharges by hand and by rule, discounts by rule, rates of tax with their days, who gave a discount

Revision: 20261121_surcharges
Follows: 20261121_prices
"""

from __future__ import annotations

import sqlalchemy as sa

from alembic import op
from clinic_desktop.db.audit import guard, unguard
from clinic_desktop.db.closing import CLOSINGS, FIRST_CLOSINGS, close, unclose
from clinic_desktop.db.grants import grant, revoke

revision = "20261121_surcharges"
down_revision = "20261121_prices"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

RIGHTS = {"billing.waive": ("manager", "senior_vet")}
TAX_RATES = (
    ("none", "Without tax", "Без НДС", "NULL", "NULL", "NULL"),
    ("vat0", "VAT 0 %", "НДС 0 %", "0", "NULL", "NULL"),
    ("vat10", "VAT 10 %", "НДС 10 %", "1000", "NULL", "NULL"),
    ("vat20", "VAT 20 %", "НДС 20 %", "2000", "NULL", "'2025-12-31'"),
    ("vat22", "VAT 22 %", "НДС 22 %", "2200", "'2026-01-01'", "NULL"),
)
"""What prices are offered first; the clinic changes the list. 22 % since 2026: Federal law 425-FZ of 28 November 2025."""
OLD: dict[str, tuple[str, ...]] = {
    "invoices": (
        "owner_id", "kind", "state", "year", "serial", "number", "day", "due_on", "created_at", "ready_at",
        "ready_by", "hold_reason", "posted_at", "posted_by_id", "posted_by", "shift_id", "currency",
        "taxed_inside", "discount_bp", "discount_minor", "discount_reason", "gross_minor",
        "discount_total_minor", "tax_minor", "total_minor", "refers_to_id", "split_of_id", "replaces_id",
        "reason", "note", "id", "version",
    ),
    "invoice_lines": (
        "invoice_id", "position", "sign", "state", "struck_reason", "pet_id", "manipulation_id", "fact_id",
        "live", "name_en", "name_ru", "done_on", "performer_id", "performer_name", "hidden", "quantity_milli",
        "price_minor", "surcharge_bp", "surcharge_reason", "discount_bp", "discount_reason", "tax_bp",
        "share_bp", "gross_minor", "surcharge_minor", "discount_minor", "spread_minor", "tax_minor",
        "total_minor", "mends_id", "share_of_id", "note", "id", "version",
    ),
    "owner_terms": (
        "owner_id", "credit_days", "credit_limit_minor", "stopped", "stop_reason", "id", "version",
        "price_group_id",
    ),
}  # fmt: skip
ADDED: dict[str, dict[str, str]] = {
    "invoices": {"discount_right_bp": "INTEGER"},
    "invoice_lines": {
        "listed_bp": (
            "INTEGER DEFAULT 0 NOT NULL CONSTRAINT ck_invoice_lines_listed_bp CHECK (listed_bp >= 0)"
        ),
        "listed_minor": (
            "BIGINT DEFAULT 0 NOT NULL CONSTRAINT ck_invoice_lines_listed_minor CHECK (listed_minor >= 0)"
        ),
        "listed_names": "TEXT DEFAULT '' NOT NULL",
        "discount_by_rule": "BOOLEAN DEFAULT false NOT NULL",
    },
    "owner_terms": {
        "discount_bp": (
            "INTEGER CONSTRAINT ck_owner_terms_discount_bp CHECK (discount_bp BETWEEN 1 AND 10000)"
        ),
        "discount_reason": "TEXT DEFAULT '' NOT NULL",
        "discount_to": "DATE",
    },
}
"""Each rule stands with its column, so that both go together."""
MADE: dict[str, tuple[str, ...]] = {
    "surcharges": (
        "name", "bp", "amount_minor", "days", "starts_min", "ends_min", "home_visit", "services_only", "from_on",
        "to_on", "archived", "id", "version",
    ),
    "invoice_line_surcharges": (
        "invoice_id", "line_id", "surcharge_id", "name", "bp", "amount_minor", "occasion_on", "by_rule",
        "removed", "id", "version",
    ),
    "tax_rates": ("code", "name_en", "name_ru", "bp", "from_on", "to_on", "archived", "id", "version"),
    "discount_rules": (
        "name", "bp", "price_group_id", "from_sum_minor", "from_on", "to_on", "archived", "id", "version",
    ),
}  # fmt: skip


def run(statements: list[str]) -> None:
    """Run the statements of guards, closings and rights."""
    for statement in statements:
        op.execute(sa.DDL(statement))


def upgrade() -> None:
    """Make the lists and the columns that the lines need; what was given off before was within its giver's right."""
    dialect = op.get_context().dialect.name
    make_lists()
    run(unclose(dialect, FIRST_CLOSINGS))
    for table, columns in ADDED.items():
        run(unguard(dialect, table))
        for name, kind in columns.items():
            op.execute(sa.DDL(f"ALTER TABLE {table} ADD COLUMN {name} {kind}"))
    op.execute(
        "UPDATE invoices SET discount_right_bp = 10000 WHERE state IN ('draft', 'ready', 'on_hold') "
        "AND (discount_bp IS NOT NULL OR discount_minor IS NOT NULL)"
    )
    for table, columns in OLD.items():
        run(guard(dialect, table, (*columns, *ADDED[table])))
    for table, names in MADE.items():
        run(guard(dialect, table, names))
    run(close(dialect, CLOSINGS))
    run(grant(dialect, RIGHTS))


def make_lists() -> None:
    """Make the tables of surcharges and of discounts by rule."""
    op.create_table(
        "surcharges",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("bp", sa.Integer(), nullable=True),
        sa.Column("amount_minor", sa.BigInteger(), nullable=True),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("starts_min", sa.Integer(), nullable=True),
        sa.Column("ends_min", sa.Integer(), nullable=True),
        sa.Column("home_visit", sa.Boolean(), nullable=False),
        sa.Column("services_only", sa.Boolean(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=True),
        sa.Column("to_on", sa.Date(), nullable=True),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("name <> ''", name=op.f("ck_surcharges_name_not_blank")),
        sa.CheckConstraint(
            "(bp IS NULL) <> (amount_minor IS NULL)", name=op.f("ck_surcharges_percent_or_sum")
        ),
        sa.CheckConstraint("bp > 0", name=op.f("ck_surcharges_bp_positive")),
        sa.CheckConstraint("amount_minor > 0", name=op.f("ck_surcharges_amount_positive")),
        sa.CheckConstraint("days BETWEEN 0 AND 255", name=op.f("ck_surcharges_days")),
        sa.CheckConstraint(
            "(starts_min IS NULL) = (ends_min IS NULL)", name=op.f("ck_surcharges_hours_both")
        ),
        sa.CheckConstraint("starts_min BETWEEN 0 AND 1439", name=op.f("ck_surcharges_starts_min")),
        sa.CheckConstraint("ends_min BETWEEN 0 AND 1439", name=op.f("ck_surcharges_ends_min")),
        sa.CheckConstraint("to_on >= from_on", name=op.f("ck_surcharges_period")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_surcharges")),
        sqlite_autoincrement=True,
    )
    links = (("invoice_id", "invoices"), ("line_id", "invoice_lines"), ("surcharge_id", "surcharges"))
    op.create_table(
        "invoice_line_surcharges",
        *(sa.Column(name, KEY, nullable=False) for name, _ in links),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("bp", sa.Integer(), nullable=True),
        sa.Column("amount_minor", sa.BigInteger(), nullable=True),
        sa.Column("occasion_on", sa.Date(), nullable=False),
        sa.Column("by_rule", sa.Boolean(), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(bp IS NULL) <> (amount_minor IS NULL)", name=op.f("ck_invoice_line_surcharges_percent_or_sum")
        ),
        *(
            sa.ForeignKeyConstraint(
                [name],
                [f"{table}.id"],
                name=op.f(f"fk_invoice_line_surcharges_{name}_{table}"),
                ondelete="RESTRICT",
            )
            for name, table in links
        ),
        sa.UniqueConstraint(
            "line_id", "surcharge_id", name=op.f("uq_invoice_line_surcharges_line_id_surcharge_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invoice_line_surcharges")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_invoice_line_surcharges_invoice_id", "invoice_line_surcharges", ["invoice_id"])
    op.create_index(
        "ix_invoice_line_surcharges_surcharge_id_occasion_on",
        "invoice_line_surcharges",
        ["surcharge_id", "occasion_on"],
    )
    op.create_table(
        "discount_rules",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("bp", sa.Integer(), nullable=False),
        sa.Column("price_group_id", KEY, nullable=True),
        sa.Column("from_sum_minor", sa.BigInteger(), nullable=True),
        sa.Column("from_on", sa.Date(), nullable=True),
        sa.Column("to_on", sa.Date(), nullable=True),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("name <> ''", name=op.f("ck_discount_rules_name_not_blank")),
        sa.CheckConstraint("bp BETWEEN 1 AND 10000", name=op.f("ck_discount_rules_bp")),
        sa.CheckConstraint("from_sum_minor > 0", name=op.f("ck_discount_rules_from_sum_positive")),
        sa.CheckConstraint("to_on >= from_on", name=op.f("ck_discount_rules_period")),
        sa.ForeignKeyConstraint(
            ["price_group_id"],
            ["price_groups.id"],
            name=op.f("fk_discount_rules_price_group_id_price_groups"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_discount_rules")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_discount_rules_price_group_id", "discount_rules", ["price_group_id"])
    op.create_table(
        "tax_rates",
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("name_ru", sa.Text(), nullable=False),
        sa.Column("bp", sa.Integer(), nullable=True),
        sa.Column("from_on", sa.Date(), nullable=True),
        sa.Column("to_on", sa.Date(), nullable=True),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("bp BETWEEN 0 AND 10000", name=op.f("ck_tax_rates_bp")),
        sa.CheckConstraint("to_on >= from_on", name=op.f("ck_tax_rates_period")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tax_rates")),
        sa.UniqueConstraint("code", name=op.f("uq_tax_rates_code")),
        sqlite_autoincrement=True,
    )
    for code, name_en, name_ru, bp, first, last in TAX_RATES:
        op.execute(
            "INSERT INTO tax_rates (code, name_en, name_ru, bp, from_on, to_on, archived, version) "  # noqa: S608 - words of our own
            f"VALUES ('{code}', '{name_en}', '{name_ru}', {bp}, {first}, {last}, false, 1)"
        )


def downgrade() -> None:
    """Take the columns and the lists away again; what lines came to stays."""
    dialect = op.get_context().dialect.name
    run(revoke(dialect, tuple(RIGHTS)))
    run(unclose(dialect, CLOSINGS))
    for table, columns in OLD.items():
        run(unguard(dialect, table))
        for name in reversed(ADDED[table]):
            op.execute(sa.DDL(f"ALTER TABLE {table} DROP COLUMN {name}"))
        run(guard(dialect, table, columns))
    for table in ("tax_rates", "discount_rules", "invoice_line_surcharges", "surcharges"):
        run(unguard(dialect, table))
        op.drop_table(table)
    run(close(dialect, FIRST_CLOSINGS))
