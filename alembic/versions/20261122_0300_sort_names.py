"""The catalogue is sorted by its English names, too, and English owners are called by the given name first

Revision: 20261122_sort_names
Follows: 20261122_ahead
"""

from __future__ import annotations

import sqlalchemy as sa

from alembic import op
from clinic_desktop.core.text import sort_key
from clinic_desktop.db.audit import guard, unguard

revision = "20261122_sort_names"
down_revision = "20261122_ahead"
branch_labels = None
depends_on = None

TABLE, COLUMN, INDEX = "manipulations", "sort_name_en", "ix_manipulations_sort_name_en_id"
SORTED = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
OLD = (
    "code", "category_id", "kind", "name_en", "name_ru", "sort_name", "synonyms", "species_codes", "duration_min",
    "max_discount_bp", "note", "archived", "id", "version",
)  # fmt: skip
NEW = (*OLD, COLUMN)
"""In the order they stand in the table."""
OWNERS = (
    "kind", "surname", "name", "patronymic", "display_name", "sort_name", "email", "street", "city", "region",
    "postal_code", "language", "no_phone", "reminders_allowed", "marketing_allowed", "consent_on", "found_us",
    "blacklist_reason", "note", "status", "external_key", "id", "version",
)  # fmt: skip
SHOWN = "trim(replace({} || ' ' || {} || ' ' || {}, '  ', ' '))"


def run(statements: list[str]) -> None:
    """Run the statements of guards."""
    for statement in statements:
        op.execute(sa.DDL(statement))


def upgrade() -> None:
    """Give each line of the catalogue the key its English name is sorted by, and index it."""
    context = op.get_context()
    dialect = context.dialect.name
    run(unguard(dialect, TABLE))
    op.add_column(TABLE, sa.Column(COLUMN, SORTED, nullable=False, server_default=""))
    if context.as_sql:
        # Nobody reads the names here; a line gets its exact key when it is saved next.
        op.execute(
            "UPDATE manipulations SET sort_name_en = "
            "CASE WHEN name_en = '' THEN sort_name ELSE lower(substr(name_en, 1, 200)) END"
        )
    else:
        fill()
    if dialect == "postgresql":
        op.alter_column(TABLE, COLUMN, server_default=None)
    op.create_index(INDEX, TABLE, [COLUMN, "id"])
    run(guard(dialect, TABLE, NEW))
    call_owners("name", "patronymic", "surname")


def call_owners(*order: str) -> None:
    """Write the shown names of English-speaking persons in an order."""
    dialect = op.get_context().dialect.name
    run(unguard(dialect, "owners"))
    op.execute(
        f"UPDATE owners SET display_name = {SHOWN.format(*order)} "  # noqa: S608 - names of our own
        "WHERE language = 'en' AND kind = 'person' AND name <> ''"
    )
    run(guard(dialect, "owners", OWNERS))


def fill() -> None:
    """Reckon the key of every line."""
    bind = op.get_bind()
    names = bind.execute(sa.text("SELECT id, name_en, name_ru FROM manipulations")).all()
    keys = [{"id": row.id, "key": _key(row.name_en or row.name_ru)} for row in names]
    if keys:
        bind.execute(sa.text("UPDATE manipulations SET sort_name_en = :key WHERE id = :id"), keys)


def _key(shown: str) -> str:
    return sort_key(shown) or shown[:200]


def downgrade() -> None:
    """Sort by the Russian names only, and call everybody by the surname first."""
    call_owners("surname", "name", "patronymic")
    dialect = op.get_context().dialect.name
    run(unguard(dialect, TABLE))
    op.drop_index(INDEX, TABLE)
    op.drop_column(TABLE, COLUMN)
    run(guard(dialect, TABLE, OLD))
