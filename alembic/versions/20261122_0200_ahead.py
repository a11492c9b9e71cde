"""What was charged before it was done is charged once; who may give money back by another way than it came

Revision: 20261122_ahead
Follows: 20261121_open_facts
"""

from __future__ import annotations

import sqlalchemy as sa

from alembic import op
from clinic_desktop.db.audit import guard, unguard
from clinic_desktop.db.grants import grant, revoke

revision = "20261122_ahead"
down_revision = "20261121_open_facts"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
LINES, FACTS = "invoice_lines", "invoice_line_facts"
RIGHTS = {"billing.refund_otherwise": ("manager", "senior_vet")}
OLD_LINES = (
    "invoice_id", "position", "sign", "state", "struck_reason", "pet_id", "manipulation_id", "fact_id", "live",
    "name_en", "name_ru", "done_on", "performer_id", "performer_name", "hidden", "quantity_milli", "price_minor",
    "surcharge_bp", "surcharge_reason", "discount_bp", "discount_reason", "tax_bp", "share_bp", "gross_minor",
    "surcharge_minor", "discount_minor", "spread_minor", "tax_minor", "total_minor", "mends_id", "share_of_id", "note",
    "id", "version", "listed_bp", "listed_minor", "listed_names", "discount_by_rule",
)  # fmt: skip
AHEAD = """
UPDATE invoice_lines SET ahead = true
WHERE fact_id IS NULL AND sign = 1 AND state = 'charged' AND EXISTS (
  SELECT 1 FROM estimates e JOIN estimate_lines x ON x.estimate_id = e.id
  WHERE e.invoice_id = invoice_lines.invoice_id AND e.pet_id = invoice_lines.pet_id
  AND x.manipulation_id = invoice_lines.manipulation_id AND NOT EXISTS (
    SELECT 1 FROM manipulation_facts f WHERE f.pet_id = e.pet_id AND f.manipulation_id = x.manipulation_id
    AND f.status = 'performed' AND f.performed_at >= e.invoiced_at
  )
)
"""
"""What came from an estimate and was not done since; what was done since has been charged by itself already."""


def run(statements: list[str]) -> None:
    """Run the statements of guards and rights."""
    for statement in statements:
        op.execute(sa.DDL(statement))


def upgrade() -> None:
    """Mark what was charged ahead, and make the table of what is done of it."""
    dialect = op.get_context().dialect.name
    run(unguard(dialect, LINES))
    op.execute(sa.DDL(f"ALTER TABLE {LINES} ADD COLUMN ahead BOOLEAN DEFAULT false NOT NULL"))
    op.execute(sa.DDL(AHEAD))
    run(guard(dialect, LINES, (*OLD_LINES, "ahead")))
    op.create_table(
        FACTS,
        sa.Column("invoice_id", KEY, nullable=False),
        sa.Column("line_id", KEY, nullable=False),
        sa.Column("fact_id", KEY, nullable=False),
        sa.Column("quantity_milli", sa.BigInteger(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("quantity_milli > 0", name=op.f(f"ck_{FACTS}_quantity_positive")),
        sa.ForeignKeyConstraint(
            ["invoice_id"], ["invoices.id"], name=op.f(f"fk_{FACTS}_invoice_id_invoices"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["line_id"],
            ["invoice_lines.id"],
            name=op.f(f"fk_{FACTS}_line_id_invoice_lines"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["fact_id"],
            ["manipulation_facts.id"],
            name=op.f(f"fk_{FACTS}_fact_id_manipulation_facts"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{FACTS}")),
        sa.UniqueConstraint("line_id", "fact_id", name=op.f(f"uq_{FACTS}_line_id_fact_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(f"ix_{FACTS}_invoice_id", FACTS, ["invoice_id"])
    op.create_index(f"ix_{FACTS}_fact_id", FACTS, ["fact_id"])
    run(guard(dialect, FACTS, ("invoice_id", "line_id", "fact_id", "quantity_milli", "id", "version")))
    run(grant(dialect, RIGHTS))


def downgrade() -> None:
    """Forget what was charged ahead."""
    dialect = op.get_context().dialect.name
    run(revoke(dialect, tuple(RIGHTS)))
    run(unguard(dialect, FACTS))
    op.drop_table(FACTS)
    run(unguard(dialect, LINES))
    op.execute(sa.DDL(f"ALTER TABLE {LINES} DROP COLUMN ahead"))
    run(guard(dialect, LINES, OLD_LINES))
