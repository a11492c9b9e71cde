"""Files of patients: contents in pieces, the files themselves, the rights to add and to change them

Revision: 20261121_attachments
Follows: 20261121_visits
"""

from __future__ import annotations

import sqlalchemy as sa

from alembic import op
from clinic_desktop.db.audit import guard, unguard
from clinic_desktop.db.grants import grant, revoke

revision = "20261121_attachments"
down_revision = "20261121_visits"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

COLUMNS = (
    "pet_id", "visit_id", "title", "file_name", "blob_id", "sha256", "size", "kind", "taken_at", "added_at", "added_by_id",
    "added_by", "note", "number", "replaces_id", "archived", "id", "version",
)  # fmt: skip
RIGHTS = {
    "files.add": ("manager", "senior_vet", "vet", "nurse", "reception", "trainee"),
    "files.change": ("manager", "senior_vet", "vet", "nurse"),
}


def upgrade() -> None:
    """Make the tables, give the shipped roles the new rights, and put the guard on."""
    dialect = op.get_context().dialect.name
    op.create_table(
        "file_blobs",
        sa.Column("id", KEY, nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("mime", sa.Text(), nullable=False),
        sa.Column("chunk_count", sa.Integer(), nullable=False),
        sa.Column("complete", sa.Boolean(), nullable=False),
        sa.Column("touched_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("thumbnail", sa.LargeBinary(), nullable=True),
        sa.CheckConstraint("size > 0", name="ck_file_blobs_size_positive"),
        sa.CheckConstraint("chunk_count > 0", name="ck_file_blobs_chunk_count_positive"),
        sa.PrimaryKeyConstraint("id", name="pk_file_blobs"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "uq_file_blobs_sha256",
        "file_blobs",
        ["sha256"],
        unique=True,
        sqlite_where=sa.text("complete"),
        postgresql_where=sa.text("complete"),
    )
    op.create_index("ix_file_blobs_complete_touched_at", "file_blobs", ["complete", "touched_at"])
    op.create_table(
        "file_chunks",
        sa.Column("blob_id", KEY, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["blob_id"], ["file_blobs.id"], name="fk_file_chunks_blob_id_file_blobs", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("blob_id", "number", name="pk_file_chunks"),
    )
    if dialect == "postgresql":
        # Pictures and documents are compressed already; trying again only costs time.
        for table, column in (("file_chunks", "data"), ("file_blobs", "thumbnail")):
            op.execute(f"ALTER TABLE {table} ALTER COLUMN {column} SET STORAGE EXTERNAL")
    op.create_table(
        "attachments",
        sa.Column("pet_id", KEY, nullable=False),
        sa.Column("visit_id", KEY, nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("blob_id", KEY, nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "photo",
                "xray",
                "ultrasound",
                "analysis",
                "document",
                "other",
                name="kind",
                native_enum=False,
                create_constraint=True,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("added_by_id", KEY, nullable=False),
        sa.Column("added_by", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("replaces_id", KEY, nullable=True),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("title <> ''", name="ck_attachments_title_not_blank"),
        sa.CheckConstraint("file_name <> ''", name="ck_attachments_file_name_not_blank"),
        sa.CheckConstraint("number > 0", name="ck_attachments_number_positive"),
        sa.ForeignKeyConstraint(
            ["pet_id"], ["pets.id"], name="fk_attachments_pet_id_pets", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visits.id"], name="fk_attachments_visit_id_visits", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["blob_id"], ["file_blobs.id"], name="fk_attachments_blob_id_file_blobs", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["replaces_id"],
            ["attachments.id"],
            name="fk_attachments_replaces_id_attachments",
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_attachments"),
        sa.UniqueConstraint("replaces_id", name="uq_attachments_replaces_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_attachments_pet_id_taken_at_id", "attachments", ["pet_id", "taken_at", "id"])
    op.create_index("ix_attachments_visit_id", "attachments", ["visit_id"])
    op.create_index("ix_attachments_blob_id", "attachments", ["blob_id"])
    for statement in (*grant(dialect, RIGHTS), *guard(dialect, "attachments", COLUMNS)):
        op.execute(sa.DDL(statement))


def downgrade() -> None:
    """Drop the files; what the journal holds of them stays."""
    dialect = op.get_context().dialect.name
    for statement in (*revoke(dialect, tuple(RIGHTS)), *unguard(dialect, "attachments")):
        op.execute(sa.DDL(statement))
    for table in ("attachments", "file_chunks", "file_blobs"):
        op.drop_table(table)
