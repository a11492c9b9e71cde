"""The journal seen by people: indexes for its questions, the log of who looked at what

Revision: 20261121_audit
Follows: 20261121_users
"""

from __future__ import annotations

import sqlalchemy as sa

from alembic import op
from clinic_desktop.db.audit import guard_against_replacing, guard_append_only, unguard_append_only

revision = "20261121_audit"
down_revision = "20261121_users"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

LINKS = ("owner_id", "pet_id", "manipulation_id", "role_id")
"""Columns that tell whose a removed row was; the row itself is gone, so its last values are asked."""


def upgrade() -> None:
    """Index the journal, close it against replacing, make the log of access."""
    dialect = op.get_context().dialect.name
    op.create_index("ix_actions_actor_id_id", "actions", ["actor_id", "id"])
    op.create_index("ix_actions_at_id", "actions", ["at", "id"])
    op.create_index("ix_audit_log_table_name_action_id", "audit_log", ["table_name", "action_id"])
    for link in LINKS:
        value = (
            f"((CAST(old_values AS jsonb) ->> '{link}'))"
            if dialect == "postgresql"
            else f"json_extract(old_values, '$.{link}')"
        )
        # Partial: only removals are in it, so that the ordinary writes pay next to nothing.
        op.execute(
            sa.DDL(
                f"CREATE INDEX ix_audit_log_gone_{link} ON audit_log ({value}, table_name, row_id) "
                "WHERE operation = 'D'"
            )
        )
    op.create_table(
        "access_log",
        sa.Column("id", KEY, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("user_id", KEY, nullable=False),
        sa.Column("user_name", sa.Text(), nullable=False),
        sa.Column("workstation", sa.Text(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "card",
                "search",
                "print",
                "export",
                name="kind",
                native_enum=False,
                create_constraint=True,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column("subject_kind", sa.String(length=24), nullable=False),
        sa.Column("record_id", KEY, nullable=True),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_access_log"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_access_log_kind_at", "access_log", ["kind", "at"])
    op.create_index("ix_access_log_subject_kind_record_id", "access_log", ["subject_kind", "record_id"])
    statements = guard_append_only(dialect, "access_log")
    if dialect == "sqlite":
        statements += guard_against_replacing()
    for statement in statements:
        op.execute(sa.DDL(statement))


def downgrade() -> None:
    """Drop the log of access and the indexes; the journal stays closed against replacing."""
    for statement in unguard_append_only(op.get_context().dialect.name, "access_log"):
        op.execute(sa.DDL(statement))
    op.drop_table("access_log")
    for link in LINKS:
        op.drop_index(f"ix_audit_log_gone_{link}", "audit_log")
    op.drop_index("ix_audit_log_table_name_action_id", "audit_log")
    op.drop_index("ix_actions_at_id", "actions")
    op.drop_index("ix_actions_actor_id_id", "actions")
