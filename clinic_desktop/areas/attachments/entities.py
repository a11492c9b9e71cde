"""Files of patients, and their bytes in pieces.

The bytes stand in tables that are no tables of record: the journal would keep every value it sees. What
the journal does keep of a file is its content's hash, so that a byte changed behind the program is noticed.
"""

from __future__ import annotations

import enum
from datetime import datetime

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from clinic_desktop.areas.pets.entities import Pet
from clinic_desktop.db.base import Base, BigKey, Record
from clinic_desktop.db.types import UtcMoment, choice, not_blank


class AttachmentKind(enum.StrEnum):
    """What a file shows."""

    PHOTO = "photo"
    XRAY = "xray"
    ULTRASOUND = "ultrasound"
    ANALYSIS = "analysis"
    DOCUMENT = "document"
    OTHER = "other"


class FileBlob(Base):
    """A content, stored once however many files hold it.

    ``complete`` turns true in the transaction that first adds a file of it, and nowhere else: a content
    whose storing was broken off belongs to no file and is swept away.
    """

    __tablename__ = "file_blobs"
    __table_args__ = (
        CheckConstraint("size > 0", name="size_positive"),
        CheckConstraint("chunk_count > 0", name="chunk_count_positive"),
        Index(
            "uq_file_blobs_sha256",
            "sha256",
            unique=True,
            sqlite_where=text("complete"),
            postgresql_where=text("complete"),
        ),
        Index("ix_file_blobs_complete_touched_at", "complete", "touched_at"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(BigKey, primary_key=True)
    sha256: Mapped[str] = mapped_column(String(64))
    size: Mapped[int] = mapped_column(BigInteger)
    mime: Mapped[str] = mapped_column(Text)
    chunk_count: Mapped[int] = mapped_column(Integer)
    complete: Mapped[bool] = mapped_column(Boolean)
    touched_at: Mapped[datetime] = mapped_column(UtcMoment)
    """When a piece was stored last, or a file of this content was added."""
    thumbnail: Mapped[bytes | None] = mapped_column(LargeBinary)
    """A small picture of it (PNG or JPEG), or null where none could be made."""


class FileChunk(Base):
    """A piece of a content; all but the last are of one size."""

    __tablename__ = "file_chunks"

    blob_id: Mapped[int] = mapped_column(
        BigKey, ForeignKey("file_blobs.id", ondelete="RESTRICT"), primary_key=True
    )
    number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    data: Mapped[bytes] = mapped_column(LargeBinary)


class Attachment(Record):
    """A file of a patient, in one version; the newest is the one that no other replaces."""

    __tablename__ = "attachments"
    __table_args__ = (
        not_blank("title"),
        not_blank("file_name"),
        CheckConstraint("number > 0", name="number_positive"),
        UniqueConstraint("replaces_id"),
        Index("ix_attachments_pet_id_taken_at_id", "pet_id", "taken_at", "id"),
        Index("ix_attachments_visit_id", "visit_id"),
        Index("ix_attachments_blob_id", "blob_id"),
        {"sqlite_autoincrement": True},
    )

    pet_id: Mapped[int] = mapped_column(BigKey, ForeignKey("pets.id", ondelete="RESTRICT"))
    visit_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("visits.id", ondelete="RESTRICT"))
    """The visit that was going on when the file was added."""
    title: Mapped[str] = mapped_column(Text)
    file_name: Mapped[str] = mapped_column(Text)
    """The name it came with; a file read out gets it again."""
    blob_id: Mapped[int] = mapped_column(BigKey, ForeignKey("file_blobs.id", ondelete="RESTRICT"))
    sha256: Mapped[str] = mapped_column(String(64))
    size: Mapped[int] = mapped_column(BigInteger)
    kind: Mapped[AttachmentKind] = mapped_column(choice(AttachmentKind, "kind"))
    taken_at: Mapped[datetime] = mapped_column(UtcMoment)
    added_at: Mapped[datetime] = mapped_column(UtcMoment)
    added_by_id: Mapped[int] = mapped_column(BigKey)
    added_by: Mapped[str] = mapped_column(Text)
    note: Mapped[str] = mapped_column(Text)
    number: Mapped[int] = mapped_column(Integer)
    """1 for the first version, 2 for what replaced it."""
    replaces_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("attachments.id", ondelete="RESTRICT"))
    archived: Mapped[bool] = mapped_column(Boolean)

    pet: Mapped[Pet] = relationship(lazy="raise")
