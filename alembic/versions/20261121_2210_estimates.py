"""How long an estimate holds is settled by the clinic

Revision: 20261121_estimates
Follows: 20261121_surcharges
"""

from __future__ import annotations

import sqlalchemy as sa

from alembic import op
from clinic_desktop.db.audit import guard, unguard

revision = "20261121_estimates"
down_revision = "20261121_surcharges"
branch_labels = None
depends_on = None

SETTINGS = (
    "taxed_inside", "credit_days", "credit_limit_minor", "stop_after_days", "closed_until", "id", "version",
)  # fmt: skip


def upgrade() -> None:
    """Give the settings of money the days of an estimate; 30 is what forms offered until now."""
    dialect = op.get_context().dialect.name
    run(unguard(dialect, "billing_settings"))
    run(
        [
            "ALTER TABLE billing_settings ADD COLUMN estimate_days INTEGER NOT NULL DEFAULT 30 "
            "CONSTRAINT ck_billing_settings_estimate_days CHECK (estimate_days BETWEEN 1 AND 366)"
        ]
    )
    run(guard(dialect, "billing_settings", (*SETTINGS, "estimate_days")))


def downgrade() -> None:
    """Forget the days."""
    dialect = op.get_context().dialect.name
    run(unguard(dialect, "billing_settings"))
    run(["ALTER TABLE billing_settings DROP COLUMN estimate_days"])
    run(guard(dialect, "billing_settings", SETTINGS))


def run(statements: list[str]) -> None:
    """Run the statements of guards and of the table."""
    for statement in statements:
        op.execute(sa.DDL(statement))
