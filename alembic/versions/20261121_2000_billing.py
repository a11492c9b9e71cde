"""Money: invoices and their numbers, payments, the till, what is settled about credit, and the ledger

Revision: 20261121_billing
Follows: 20261121_days
"""

from __future__ import annotations

import sqlalchemy as sa

from alembic import op
from clinic_desktop.db.audit import guard, guard_append_only, unguard, unguard_append_only
from clinic_desktop.db.closing import FIRST_CLOSINGS, close, unclose
from clinic_desktop.db.grants import grant, revoke

revision = "20261121_billing"
down_revision = "20261121_days"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)

DESK = ("manager", "senior_vet", "reception", "cashier")
RIGHTS = {
    "billing.draft": (*DESK, "vet"),
    "billing.post": DESK,
    "billing.pay": DESK,
    "billing.refund": ("manager", "cashier"),
    "billing.correct": ("manager", "senior_vet", "cashier"),
    "billing.reverse": ("manager", "senior_vet"),
    "billing.write_off": ("manager", "senior_vet"),
    "billing.till": ("manager", "reception", "cashier"),
    "billing.over_limit": ("manager",),
    "billing.closed_period": ("manager",),
    "billing.terms": ("manager",),
}
LINKS = ("invoice_id", "payment_id", "shift_id", "till_id", "entry_id")
"""Columns that tell whose a removed row was: see the migration ``20261121_audit``."""
APPEND_ONLY = (
    "cash_movements", "shift_counts", "payments", "payment_tenders", "payment_allocations", "fiscal_receipts",
    "ledger_entries", "ledger_postings",
)  # fmt: skip
GUARDED: dict[str, tuple[str, ...]] = {
    "billing_settings": (
        "taxed_inside", "credit_days", "credit_limit_minor", "stop_after_days", "closed_until", "id", "version",
    ),
    "owner_terms": (
        "owner_id", "credit_days", "credit_limit_minor", "stopped", "stop_reason", "id", "version",
    ),
    "tills": (
        "name", "archived", "id", "version",
    ),
    "till_shifts": (
        "till_id", "serial", "opened_at", "opened_by_id", "opened_by", "closed_at", "closed_by",
        "discrepancy_reason", "id", "version",
    ),
    "cash_movements": (
        "shift_id", "kind", "amount_minor", "reason", "at", "day", "by_name", "id", "version",
    ),
    "shift_counts": (
        "shift_id", "tender", "expected_minor", "counted_minor", "id", "version",
    ),
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
    "payments": (
        "owner_id", "kind", "year", "serial", "number", "at", "day", "shift_id", "cashier_id", "cashier",
        "currency", "amount_minor", "deposit", "refunds_id", "reason", "note", "id", "version",
    ),
    "payment_tenders": (
        "payment_id", "tender", "amount_minor", "received_minor", "change_minor", "reference", "id", "version",
    ),
    "payment_allocations": (
        "payment_id", "invoice_id", "amount_minor", "at_once", "at", "day", "by_name", "id", "version",
    ),
    "fiscal_receipts": (
        "payment_id", "number", "device", "printed_at", "id", "version",
    ),
    "ledger_entries": (
        "kind", "document_id", "at", "day", "currency", "by_name", "reverses_id", "id", "version",
    ),
    "ledger_postings": (
        "entry_id", "account", "day", "amount_minor", "owner_id", "shift_id", "tender", "tax_bp", "id",
        "version",
    ),
}  # fmt: skip


def choice(name: str, *values: str) -> sa.Enum:
    """Return a text column type limited to ``values`` by a CHECK."""
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=24)


def upgrade() -> None:
    """Make the tables, the first till and the settings; close what is posted; give the roles their rights."""
    dialect = op.get_context().dialect.name
    make_settled()
    make_till()
    make_invoices()
    make_payments()
    make_ledger()
    op.execute("INSERT INTO billing_settings (taxed_inside, credit_days, id, version) VALUES (true, 0, 1, 1)")
    op.execute("INSERT INTO tills (name, archived, version) VALUES ('1', false, 1)")
    change_prices(
        dialect,
        (
            "ADD COLUMN tax_bp INTEGER CONSTRAINT ck_manipulation_prices_tax_bp "
            "CHECK (tax_bp BETWEEN 0 AND 10000)"
        ),
    )
    for table, columns in GUARDED.items():
        for statement in guard(dialect, table, columns):
            op.execute(sa.DDL(statement))
    for table in APPEND_ONLY:
        for statement in guard_append_only(dialect, table):
            op.execute(sa.DDL(statement))
    for statement in close(dialect, FIRST_CLOSINGS):
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


def make_settled() -> None:
    """Make the tables of what is settled: for the clinic and for single owners."""
    op.create_table(
        "billing_settings",
        sa.Column("taxed_inside", sa.Boolean(), nullable=False),
        sa.Column("credit_days", sa.Integer(), nullable=False),
        sa.Column("credit_limit_minor", sa.BigInteger(), nullable=True),
        sa.Column("stop_after_days", sa.Integer(), nullable=True),
        sa.Column("closed_until", sa.Date(), nullable=True),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("credit_days >= 0", name=op.f("ck_billing_settings_credit_days")),
        sa.CheckConstraint("credit_limit_minor >= 0", name=op.f("ck_billing_settings_credit_limit")),
        sa.CheckConstraint("id = 1", name=op.f("ck_billing_settings_single")),
        sa.CheckConstraint("stop_after_days >= 0", name=op.f("ck_billing_settings_stop_after_days")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_billing_settings")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "owner_terms",
        sa.Column("owner_id", KEY, nullable=False),
        sa.Column("credit_days", sa.Integer(), nullable=True),
        sa.Column("credit_limit_minor", sa.BigInteger(), nullable=True),
        sa.Column("stopped", sa.Boolean(), nullable=False),
        sa.Column("stop_reason", sa.Text(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "NOT stopped OR stop_reason <> ''", name=op.f("ck_owner_terms_stopped_with_reason")
        ),
        sa.CheckConstraint("credit_days >= 0", name=op.f("ck_owner_terms_credit_days")),
        sa.CheckConstraint("credit_limit_minor >= 0", name=op.f("ck_owner_terms_credit_limit")),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["owners.id"], name=op.f("fk_owner_terms_owner_id_owners"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_owner_terms")),
        sa.UniqueConstraint("owner_id", name=op.f("uq_owner_terms_owner_id")),
        sqlite_autoincrement=True,
    )


def make_till() -> None:
    """Make the tables of tills and shifts."""
    op.create_table(
        "tills",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("name <> ''", name=op.f("ck_tills_name_not_blank")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tills")),
        sa.UniqueConstraint("name", name=op.f("uq_tills_name")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "till_shifts",
        sa.Column("till_id", KEY, nullable=False),
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.Column("opened_at", MOMENT, nullable=False),
        sa.Column("opened_by_id", KEY, nullable=False),
        sa.Column("opened_by", sa.Text(), nullable=False),
        sa.Column("closed_at", MOMENT, nullable=True),
        sa.Column("closed_by", sa.Text(), nullable=False),
        sa.Column("discrepancy_reason", sa.Text(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("serial > 0", name=op.f("ck_till_shifts_serial_positive")),
        sa.ForeignKeyConstraint(
            ["till_id"], ["tills.id"], name=op.f("fk_till_shifts_till_id_tills"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_till_shifts")),
        sa.UniqueConstraint("till_id", "serial", name=op.f("uq_till_shifts_till_id_serial")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "uq_till_shifts_one_open",
        "till_shifts",
        ["till_id"],
        unique=True,
        sqlite_where=sa.text("closed_at IS NULL"),
        postgresql_where=sa.text("closed_at IS NULL"),
    )
    op.create_table(
        "cash_movements",
        sa.Column("shift_id", KEY, nullable=False),
        sa.Column("kind", choice("kind", "float", "in", "out"), nullable=False),
        sa.Column("amount_minor", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("by_name", sa.Text(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("kind = 'float' OR reason <> ''", name=op.f("ck_cash_movements_reason_given")),
        sa.CheckConstraint("amount_minor > 0", name=op.f("ck_cash_movements_amount_positive")),
        sa.ForeignKeyConstraint(
            ["shift_id"],
            ["till_shifts.id"],
            name=op.f("fk_cash_movements_shift_id_till_shifts"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cash_movements")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_cash_movements_shift_id", "cash_movements", ["shift_id"])
    op.create_table(
        "shift_counts",
        sa.Column("shift_id", KEY, nullable=False),
        sa.Column("tender", choice("tender", "cash", "card", "transfer"), nullable=False),
        sa.Column("expected_minor", sa.BigInteger(), nullable=False),
        sa.Column("counted_minor", sa.BigInteger(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "tender <> 'cash' OR counted_minor >= 0", name=op.f("ck_shift_counts_counted_not_negative")
        ),
        sa.ForeignKeyConstraint(
            ["shift_id"],
            ["till_shifts.id"],
            name=op.f("fk_shift_counts_shift_id_till_shifts"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shift_counts")),
        sa.UniqueConstraint("shift_id", "tender", name=op.f("uq_shift_counts_shift_id_tender")),
        sqlite_autoincrement=True,
    )


def make_invoices() -> None:
    """Make the tables of invoices and of their numbers."""
    op.create_table(
        "document_counters",
        sa.Column("series", sa.String(length=24), nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("last", sa.BigInteger(), nullable=False),
        sa.Column("last_at", MOMENT, nullable=True),
        sa.CheckConstraint("last >= 0", name=op.f("ck_document_counters_last_not_negative")),
        sa.PrimaryKeyConstraint("series", "year", name=op.f("pk_document_counters")),
    )
    op.create_table(
        "invoices",
        sa.Column("owner_id", KEY, nullable=False),
        sa.Column("kind", choice("kind", "invoice", "correction", "credit_note"), nullable=False),
        sa.Column(
            "state", choice("state", "draft", "ready", "on_hold", "posted", "reversed"), nullable=False
        ),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("serial", sa.BigInteger(), nullable=True),
        sa.Column("number", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("ready_at", MOMENT, nullable=True),
        sa.Column("ready_by", sa.Text(), nullable=False),
        sa.Column("hold_reason", sa.Text(), nullable=False),
        sa.Column("posted_at", MOMENT, nullable=True),
        sa.Column("posted_by_id", KEY, nullable=True),
        sa.Column("posted_by", sa.Text(), nullable=False),
        sa.Column("shift_id", KEY, nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("taxed_inside", sa.Boolean(), nullable=False),
        sa.Column("discount_bp", sa.Integer(), nullable=True),
        sa.Column("discount_minor", sa.BigInteger(), nullable=True),
        sa.Column("discount_reason", sa.Text(), nullable=False),
        sa.Column("gross_minor", sa.BigInteger(), nullable=False),
        sa.Column("discount_total_minor", sa.BigInteger(), nullable=False),
        sa.Column("tax_minor", sa.BigInteger(), nullable=False),
        sa.Column("total_minor", sa.BigInteger(), nullable=False),
        sa.Column("refers_to_id", KEY, nullable=True),
        sa.Column("split_of_id", KEY, nullable=True),
        sa.Column("replaces_id", KEY, nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("(kind = 'invoice') = (refers_to_id IS NULL)", name=op.f("ck_invoices_refers_to")),
        sa.CheckConstraint(
            "(serial IS NULL) = (state IN ('draft', 'ready', 'on_hold'))",
            name=op.f("ck_invoices_numbered_when_posted"),
        ),
        sa.CheckConstraint(
            "(serial IS NULL) = (posted_at IS NULL)", name=op.f("ck_invoices_posted_with_moment")
        ),
        sa.CheckConstraint("discount_bp BETWEEN 0 AND 10000", name=op.f("ck_invoices_discount_bp")),
        sa.CheckConstraint(
            "discount_bp IS NULL OR discount_minor IS NULL", name=op.f("ck_invoices_one_discount")
        ),
        sa.CheckConstraint("discount_minor >= 0", name=op.f("ck_invoices_discount_not_negative")),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["owners.id"], name=op.f("fk_invoices_owner_id_owners"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["refers_to_id"],
            ["invoices.id"],
            name=op.f("fk_invoices_refers_to_id_invoices"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["replaces_id"],
            ["invoices.id"],
            name=op.f("fk_invoices_replaces_id_invoices"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["shift_id"],
            ["till_shifts.id"],
            name=op.f("fk_invoices_shift_id_till_shifts"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["split_of_id"],
            ["invoices.id"],
            name=op.f("fk_invoices_split_of_id_invoices"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invoices")),
        sa.UniqueConstraint("kind", "year", "serial", name=op.f("uq_invoices_kind_year_serial")),
        info={"closed": ("state", "posted", "undo.posted"), "shared_by": ("invoice_lines", "invoice_id")},
        sqlite_autoincrement=True,
    )
    op.create_index("ix_invoices_day_id", "invoices", ["day", "id"])
    op.create_index("ix_invoices_owner_id_day_id", "invoices", ["owner_id", "day", "id"])
    op.create_index("ix_invoices_refers_to_id", "invoices", ["refers_to_id"])
    op.create_index("ix_invoices_split_of_id", "invoices", ["split_of_id"])
    op.create_index(
        "ix_invoices_unposted",
        "invoices",
        ["state", "id"],
        sqlite_where=sa.text("state IN ('draft', 'ready', 'on_hold')"),
        postgresql_where=sa.text("state IN ('draft', 'ready', 'on_hold')"),
    )
    op.create_index(
        "uq_invoices_one_open",
        "invoices",
        ["owner_id"],
        unique=True,
        sqlite_where=sa.text("state IN ('draft', 'ready') AND kind = 'invoice'"),
        postgresql_where=sa.text("state IN ('draft', 'ready') AND kind = 'invoice'"),
    )
    op.create_table(
        "invoice_lines",
        sa.Column("invoice_id", KEY, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("sign", sa.Integer(), nullable=False),
        sa.Column("state", choice("state", "charged", "declined", "taken_back"), nullable=False),
        sa.Column("struck_reason", sa.Text(), nullable=False),
        sa.Column("pet_id", KEY, nullable=True),
        sa.Column("manipulation_id", KEY, nullable=True),
        sa.Column("fact_id", KEY, nullable=True),
        sa.Column("live", sa.Boolean(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("name_ru", sa.Text(), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=False),
        sa.Column("performer_id", KEY, nullable=True),
        sa.Column("performer_name", sa.Text(), nullable=False),
        sa.Column("hidden", sa.Boolean(), nullable=False),
        sa.Column("quantity_milli", sa.BigInteger(), nullable=False),
        sa.Column("price_minor", sa.BigInteger(), nullable=False),
        sa.Column("surcharge_bp", sa.Integer(), nullable=False),
        sa.Column("surcharge_reason", sa.Text(), nullable=False),
        sa.Column("discount_bp", sa.Integer(), nullable=True),
        sa.Column("discount_reason", sa.Text(), nullable=False),
        sa.Column("tax_bp", sa.Integer(), nullable=True),
        sa.Column("share_bp", sa.Integer(), nullable=False),
        sa.Column("gross_minor", sa.BigInteger(), nullable=False),
        sa.Column("surcharge_minor", sa.BigInteger(), nullable=False),
        sa.Column("discount_minor", sa.BigInteger(), nullable=False),
        sa.Column("spread_minor", sa.BigInteger(), nullable=False),
        sa.Column("tax_minor", sa.BigInteger(), nullable=False),
        sa.Column("total_minor", sa.BigInteger(), nullable=False),
        sa.Column("mends_id", KEY, nullable=True),
        sa.Column("share_of_id", KEY, nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "state = 'charged' OR total_minor = 0", name=op.f("ck_invoice_lines_struck_is_free")
        ),
        sa.CheckConstraint("discount_bp BETWEEN 0 AND 10000", name=op.f("ck_invoice_lines_discount_bp")),
        sa.CheckConstraint("price_minor >= 0", name=op.f("ck_invoice_lines_price_not_negative")),
        sa.CheckConstraint("quantity_milli > 0", name=op.f("ck_invoice_lines_quantity_positive")),
        sa.CheckConstraint("share_bp BETWEEN 0 AND 10000", name=op.f("ck_invoice_lines_share_bp")),
        sa.CheckConstraint("sign * total_minor >= 0", name=op.f("ck_invoice_lines_total_of_sign")),
        sa.CheckConstraint("sign IN (-1, 1)", name=op.f("ck_invoice_lines_sign")),
        sa.CheckConstraint("surcharge_bp >= 0", name=op.f("ck_invoice_lines_surcharge_bp")),
        sa.CheckConstraint("tax_bp BETWEEN 0 AND 10000", name=op.f("ck_invoice_lines_tax_bp")),
        sa.ForeignKeyConstraint(
            ["fact_id"],
            ["manipulation_facts.id"],
            name=op.f("fk_invoice_lines_fact_id_manipulation_facts"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["invoice_id"],
            ["invoices.id"],
            name=op.f("fk_invoice_lines_invoice_id_invoices"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["manipulation_id"],
            ["manipulations.id"],
            name=op.f("fk_invoice_lines_manipulation_id_manipulations"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["mends_id"],
            ["invoice_lines.id"],
            name=op.f("fk_invoice_lines_mends_id_invoice_lines"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["pet_id"], ["pets.id"], name=op.f("fk_invoice_lines_pet_id_pets"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["share_of_id"],
            ["invoice_lines.id"],
            name=op.f("fk_invoice_lines_share_of_id_invoice_lines"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invoice_lines")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_invoice_lines_fact_id", "invoice_lines", ["fact_id"])
    op.create_index("ix_invoice_lines_invoice_id_position", "invoice_lines", ["invoice_id", "position"])
    op.create_index("ix_invoice_lines_mends_id", "invoice_lines", ["mends_id"])
    op.create_index("ix_invoice_lines_pet_id", "invoice_lines", ["pet_id"])
    op.create_index("ix_invoice_lines_share_of_id", "invoice_lines", ["share_of_id"])
    op.create_index(
        "uq_invoice_lines_fact_charged_once",
        "invoice_lines",
        ["fact_id"],
        unique=True,
        sqlite_where=sa.text("live AND fact_id IS NOT NULL"),
        postgresql_where=sa.text("live AND fact_id IS NOT NULL"),
    )


def make_payments() -> None:
    """Make the tables of payments."""
    op.create_table(
        "payments",
        sa.Column("owner_id", KEY, nullable=False),
        sa.Column("kind", choice("kind", "payment", "refund", "write_off"), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("serial", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("shift_id", KEY, nullable=True),
        sa.Column("cashier_id", KEY, nullable=False),
        sa.Column("cashier", sa.Text(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("amount_minor", sa.BigInteger(), nullable=False),
        sa.Column("deposit", sa.Boolean(), nullable=False),
        sa.Column("refunds_id", KEY, nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(kind = 'refund') = (refunds_id IS NOT NULL)", name=op.f("ck_payments_refund_of_a_payment")
        ),
        sa.CheckConstraint(
            "(kind = 'write_off') = (shift_id IS NULL)", name=op.f("ck_payments_money_in_a_shift")
        ),
        sa.CheckConstraint("kind = 'payment' OR reason <> ''", name=op.f("ck_payments_reason_given")),
        sa.CheckConstraint("amount_minor > 0", name=op.f("ck_payments_amount_positive")),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["owners.id"], name=op.f("fk_payments_owner_id_owners"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["refunds_id"], ["payments.id"], name=op.f("fk_payments_refunds_id_payments"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["shift_id"],
            ["till_shifts.id"],
            name=op.f("fk_payments_shift_id_till_shifts"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payments")),
        sa.UniqueConstraint("kind", "year", "serial", name=op.f("uq_payments_kind_year_serial")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_payments_owner_id_at_id", "payments", ["owner_id", "at", "id"])
    op.create_index("ix_payments_refunds_id", "payments", ["refunds_id"])
    op.create_index("ix_payments_shift_id", "payments", ["shift_id"])
    op.create_table(
        "payment_tenders",
        sa.Column("payment_id", KEY, nullable=False),
        sa.Column("tender", choice("tender", "cash", "card", "transfer"), nullable=False),
        sa.Column("amount_minor", sa.BigInteger(), nullable=False),
        sa.Column("received_minor", sa.BigInteger(), nullable=False),
        sa.Column("change_minor", sa.BigInteger(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "tender = 'cash' OR change_minor = 0", name=op.f("ck_payment_tenders_change_is_cash")
        ),
        sa.CheckConstraint("amount_minor > 0", name=op.f("ck_payment_tenders_amount_positive")),
        sa.CheckConstraint("change_minor >= 0", name=op.f("ck_payment_tenders_change_not_negative")),
        sa.CheckConstraint(
            "received_minor = amount_minor + change_minor", name=op.f("ck_payment_tenders_change_adds_up")
        ),
        sa.ForeignKeyConstraint(
            ["payment_id"],
            ["payments.id"],
            name=op.f("fk_payment_tenders_payment_id_payments"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment_tenders")),
        sa.UniqueConstraint(
            "payment_id", "tender", "reference", name=op.f("uq_payment_tenders_payment_id_tender_reference")
        ),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "payment_allocations",
        sa.Column("payment_id", KEY, nullable=False),
        sa.Column("invoice_id", KEY, nullable=False),
        sa.Column("amount_minor", sa.BigInteger(), nullable=False),
        sa.Column("at_once", sa.Boolean(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("by_name", sa.Text(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("amount_minor <> 0", name=op.f("ck_payment_allocations_amount_not_zero")),
        sa.ForeignKeyConstraint(
            ["invoice_id"],
            ["invoices.id"],
            name=op.f("fk_payment_allocations_invoice_id_invoices"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["payment_id"],
            ["payments.id"],
            name=op.f("fk_payment_allocations_payment_id_payments"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment_allocations")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_payment_allocations_invoice_id", "payment_allocations", ["invoice_id"])
    op.create_index("ix_payment_allocations_payment_id", "payment_allocations", ["payment_id"])
    op.create_table(
        "fiscal_receipts",
        sa.Column("payment_id", KEY, nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("device", sa.Text(), nullable=False),
        sa.Column("printed_at", MOMENT, nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("number <> ''", name=op.f("ck_fiscal_receipts_number_not_blank")),
        sa.ForeignKeyConstraint(
            ["payment_id"],
            ["payments.id"],
            name=op.f("fk_fiscal_receipts_payment_id_payments"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fiscal_receipts")),
        sa.UniqueConstraint("payment_id", name=op.f("uq_fiscal_receipts_payment_id")),
        sqlite_autoincrement=True,
    )


def make_ledger() -> None:
    """Make the tables of the ledger."""
    op.create_table(
        "ledger_entries",
        sa.Column(
            "kind",
            choice("kind", "invoice", "payment", "allocation", "cash_movement", "shift_close"),
            nullable=False,
        ),
        sa.Column("document_id", KEY, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("by_name", sa.Text(), nullable=False),
        sa.Column("reverses_id", KEY, nullable=True),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["reverses_id"],
            ["ledger_entries.id"],
            name=op.f("fk_ledger_entries_reverses_id_ledger_entries"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ledger_entries")),
        sa.UniqueConstraint("kind", "document_id", name=op.f("uq_ledger_entries_kind_document_id")),
        sa.UniqueConstraint("reverses_id", name=op.f("uq_ledger_entries_reverses_id")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "ledger_postings",
        sa.Column("entry_id", KEY, nullable=False),
        sa.Column(
            "account",
            choice(
                "account",
                "receivable",
                "prepayment",
                "revenue",
                "discount",
                "tax",
                "write_off",
                "till",
                "safe",
                "bank",
                "over_short",
            ),
            nullable=False,
        ),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("amount_minor", sa.BigInteger(), nullable=False),
        sa.Column("owner_id", KEY, nullable=True),
        sa.Column("shift_id", KEY, nullable=True),
        sa.Column("tender", choice("tender", "cash", "card", "transfer"), nullable=True),
        sa.Column("tax_bp", sa.Integer(), nullable=True),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(account = 'till') = (shift_id IS NOT NULL AND tender IS NOT NULL)",
            name=op.f("ck_ledger_postings_till_of_a_shift"),
        ),
        sa.CheckConstraint(
            "(account IN ('receivable', 'prepayment')) = (owner_id IS NOT NULL)",
            name=op.f("ck_ledger_postings_owner_of_an_account"),
        ),
        sa.CheckConstraint("amount_minor <> 0", name=op.f("ck_ledger_postings_amount_not_zero")),
        sa.ForeignKeyConstraint(
            ["entry_id"],
            ["ledger_entries.id"],
            name=op.f("fk_ledger_postings_entry_id_ledger_entries"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["owners.id"], name=op.f("fk_ledger_postings_owner_id_owners"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["shift_id"],
            ["till_shifts.id"],
            name=op.f("fk_ledger_postings_shift_id_till_shifts"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ledger_postings")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_ledger_postings_account_day", "ledger_postings", ["account", "day", "amount_minor"])
    op.create_index("ix_ledger_postings_entry_id", "ledger_postings", ["entry_id"])
    op.create_index(
        "ix_ledger_postings_owner_id_account", "ledger_postings", ["owner_id", "account", "amount_minor"]
    )
    op.create_index("ix_ledger_postings_shift_id", "ledger_postings", ["shift_id"])


def change_prices(dialect: str, change: str) -> None:
    """Change the table of prices; its guards name the columns, so they are put on anew."""
    columns = (
        ("manipulation_id", "from_on", "price_minor", "currency", "id", "version", "tax_bp")
        if change.startswith("ADD")
        else ("manipulation_id", "from_on", "price_minor", "currency", "id", "version")
    )
    for statement in unguard(dialect, "manipulation_prices"):
        op.execute(sa.DDL(statement))
    op.execute(sa.DDL(f"ALTER TABLE manipulation_prices {change}"))
    for statement in guard(dialect, "manipulation_prices", columns):
        op.execute(sa.DDL(statement))


def downgrade() -> None:
    """Drop what was made."""
    dialect = op.get_context().dialect.name
    for statement in revoke(dialect, tuple(RIGHTS)):
        op.execute(sa.DDL(statement))
    for link in LINKS:
        op.drop_index(f"ix_audit_log_gone_{link}", "audit_log")
    for statement in unclose(dialect, FIRST_CLOSINGS):
        op.execute(sa.DDL(statement))
    for table in APPEND_ONLY:
        for statement in unguard_append_only(dialect, table):
            op.execute(sa.DDL(statement))
    for table in (
        "ledger_postings",
        "ledger_entries",
        "fiscal_receipts",
        "payment_allocations",
        "payment_tenders",
        "payments",
        "invoice_lines",
        "invoices",
        "shift_counts",
        "cash_movements",
        "till_shifts",
        "tills",
        "owner_terms",
        "billing_settings",
    ):
        for statement in unguard(dialect, table):
            op.execute(sa.DDL(statement))
        op.drop_table(table)
    op.drop_table("document_counters")
    change_prices(dialect, "DROP COLUMN tax_bp")
