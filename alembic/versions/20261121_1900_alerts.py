"""Who has read which mandatory alert of a patient, and when

Revision: 20261121_alerts
Follows: 20261121_appointments
"""

from __future__ import annotations

import sqlalchemy as sa

from alembic import op
from clinic_desktop.db.audit import guard, unguard

revision = "20261121_alerts"
down_revision = "20261121_appointments"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TABLE = "alert_acknowledgements"
COLUMNS = ("pet_id", "alert_id", "read_at", "read_on", "read_by_id", "read_by", "id", "version")


def upgrade() -> None:
    """Make the table and its guards."""
    op.create_table(
        TABLE,
        sa.Column("pet_id", KEY, nullable=False),
        sa.Column("alert_id", KEY, nullable=False),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("read_on", sa.Date(), nullable=False),
        sa.Column("read_by_id", KEY, nullable=False),
        sa.Column("read_by", sa.Text(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["pet_id"], ["pets.id"], name="fk_alert_acknowledgements_pet_id_pets", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["alert_id"],
            ["pet_alerts.id"],
            name="fk_alert_acknowledgements_alert_id_pet_alerts",
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_alert_acknowledgements"),
        sa.UniqueConstraint(
            "alert_id", "read_by_id", "read_on", name="uq_alert_acknowledgements_alert_id_read_by_id_read_on"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_alert_acknowledgements_pet_id", TABLE, ["pet_id"])
    for statement in guard(op.get_context().dialect.name, TABLE, COLUMNS):
        op.execute(sa.DDL(statement))


def downgrade() -> None:
    """Drop the table."""
    for statement in unguard(op.get_context().dialect.name, TABLE):
        op.execute(sa.DDL(statement))
    op.drop_table(TABLE)
