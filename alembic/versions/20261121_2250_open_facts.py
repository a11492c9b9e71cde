"""What is planned or in progress is found without reading all that was ever done

Revision: 20261121_open_facts
Follows: 20261121_answers
"""

from __future__ import annotations

import sqlalchemy as sa

from alembic import op

revision = "20261121_open_facts"
down_revision = "20261121_answers"
branch_labels = None
depends_on = None

NAME, OPEN = "ix_manipulation_facts_open", "status IN ('planned', 'in_progress')"


def upgrade() -> None:
    """Make the index."""
    op.create_index(
        NAME,
        "manipulation_facts",
        ["performed_at", "id"],
        sqlite_where=sa.text(OPEN),
        postgresql_where=sa.text(OPEN),
    )


def downgrade() -> None:
    """Drop it."""
    op.drop_index(NAME, "manipulation_facts")
