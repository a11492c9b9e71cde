"""Staff: people, roles and rights, and what signing in needs

Revision: 20261121_users
Follows: 20261120_guards
"""

from __future__ import annotations

import csv
from typing import Any

import sqlalchemy as sa

from alembic import op
from clinic_desktop.bundle import bundle_path
from clinic_desktop.db.audit import guard, unguard

revision = "20261121_users"
down_revision = "20261120_guards"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
SORTED = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")

TABLES = ("recovery_keys", "roles", "sign_in_guards", "role_rights", "users", "user_secrets")
GUARDED: dict[str, tuple[str, ...]] = {
    "roles": ("code", "name_en", "name_ru", "position", "max_discount_bp", "max_write_off_minor", "id", "version"),
    "sign_in_guards": ("user_id", "seat", "failures", "pin_failures", "next_try_at", "id", "version"),
    "role_rights": ("role_id", "permission", "id", "version"),
    "users": (
        "login", "login_key", "name", "sort_name", "role_id", "title", "signature", "licence_number", "colour",
        "active", "automatic", "password_set_at", "pin_set_at", "id", "version",
    ),
}  # fmt: skip


def upgrade() -> None:
    """Make the tables, the shipped roles with their rights, and put the guards on."""
    op.create_table(
        "recovery_keys",
        sa.Column("id", KEY, nullable=False),
        sa.Column("key_hash", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_recovery_keys"),
    )
    op.create_table(
        "roles",
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("name_ru", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("max_discount_bp", sa.Integer(), nullable=True),
        sa.Column("max_write_off_minor", sa.BigInteger(), nullable=True),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("max_discount_bp BETWEEN 0 AND 10000", name="ck_roles_max_discount_bp"),
        sa.CheckConstraint("max_write_off_minor >= 0", name="ck_roles_max_write_off_minor"),
        sa.PrimaryKeyConstraint("id", name="pk_roles"),
        sa.UniqueConstraint("code", name="uq_roles_code"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "sign_in_guards",
        sa.Column("user_id", KEY, nullable=False),
        sa.Column("seat", sa.String(length=64), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("pin_failures", sa.Integer(), nullable=False),
        sa.Column("next_try_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_sign_in_guards"),
        sa.UniqueConstraint("user_id", "seat", name="uq_sign_in_guards_user_id_seat"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "role_rights",
        sa.Column("role_id", KEY, nullable=False),
        sa.Column("permission", sa.String(length=64), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["role_id"], ["roles.id"], name="fk_role_rights_role_id_roles", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_role_rights"),
        sa.UniqueConstraint("role_id", "permission", name="uq_role_rights_role_id_permission"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "users",
        sa.Column("login", sa.Text(), nullable=False),
        sa.Column("login_key", SORTED, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sort_name", SORTED, nullable=False),
        sa.Column("role_id", KEY, nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("signature", sa.Text(), nullable=False),
        sa.Column("licence_number", sa.Text(), nullable=False),
        sa.Column("colour", sa.String(length=7), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("automatic", sa.Boolean(), nullable=False),
        sa.Column("password_set_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("pin_set_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("login <> ''", name="ck_users_login_not_blank"),
        sa.CheckConstraint("name <> ''", name="ck_users_name_not_blank"),
        sa.ForeignKeyConstraint(
            ["role_id"], ["roles.id"], name="fk_users_role_id_roles", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_users"),
        sa.UniqueConstraint("login_key", name="uq_users_login_key"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_users_role_id", "users", ["role_id"], unique=False)
    op.create_index("ix_users_sort_name_id", "users", ["sort_name", "id"], unique=False)

    op.create_table(
        "user_secrets",
        sa.Column("user_id", KEY, nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=False),
        sa.Column("pin_hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name="fk_user_secrets_user_id_users", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", name="pk_user_secrets"),
    )
    seed_roles()
    dialect = op.get_context().dialect.name
    for table, columns in GUARDED.items():
        for statement in guard(dialect, table, columns):
            op.execute(sa.DDL(statement))


def seed_roles() -> None:
    """Write the roles of the shipped list and their rights; ids follow the list."""
    with bundle_path("resources", "reference", "roles.csv").open(encoding="utf-8", newline="") as file:
        listed = list(csv.DictReader(file))
    roles: list[dict[str, Any]] = []
    rights: list[dict[str, Any]] = []
    for position, row in enumerate(listed, 1):
        limit = row["max_discount_percent"]
        roles.append(
            {
                "id": position,
                "version": 1,
                "code": row["code"],
                "name_en": row["name_en"],
                "name_ru": row["name_ru"],
                "position": position,
                "max_discount_bp": int(limit) * 100 if limit else None,
            }
        )
        for permission in filter(None, row["rights"].split("|")):
            rights.append(
                {"id": len(rights) + 1, "version": 1, "role_id": position, "permission": permission}
            )
    insert("roles", roles, {"max_discount_bp": sa.Integer()})
    insert("role_rights", rights, {})


def insert(table: str, rows: list[dict[str, Any]], types: dict[str, sa.types.TypeEngine[Any]]) -> None:
    """Insert rows with their ids, and let PostgreSQL go on after the last."""
    columns = [
        sa.column(name, types.get(name) or (sa.Integer() if isinstance(value, int) else sa.Text()))
        for name, value in rows[0].items()
    ]
    op.bulk_insert(sa.table(table, *columns), rows)
    if op.get_context().dialect.name == "postgresql":
        op.execute(
            f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT max(id) FROM {table}))"  # noqa: S608
        )


def downgrade() -> None:
    """Drop the staff's tables; what the journal holds of them stays."""
    dialect = op.get_context().dialect.name
    for table in GUARDED:
        for statement in unguard(dialect, table):
            op.execute(sa.DDL(statement))
    for table in reversed(TABLES):
        op.drop_table(table)
