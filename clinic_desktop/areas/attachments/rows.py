"""What crosses the border between files and the windows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from clinic_desktop.areas.attachments.entities import AttachmentKind

FILES_ADD = "files.add"
FILES_CHANGE = "files.change"


@dataclass(frozen=True, slots=True)
class AttachmentDraft:
    """What people say about a file. ``taken_at`` None: when it was added."""

    title: str = ""
    kind: AttachmentKind = AttachmentKind.OTHER
    taken_at: datetime | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class StoredContent:
    """A content whose bytes are in the database, ready to be added to a patient."""

    blob_id: int
    sha256: str
    size: int
    mime: str


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file to be added to a patient: its stored content, its name, what is said about it."""

    pet_id: int
    content: StoredContent
    file_name: str
    draft: AttachmentDraft


@dataclass(frozen=True, slots=True)
class ContentKey:
    """Where a file's bytes are, and what they must be."""

    blob_id: int
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class AttachmentRow:
    """A file as a list shows it; ``has_thumbnail`` says that a small picture can be asked for."""

    id: int
    pet_id: int
    title: str
    file_name: str
    content: ContentKey
    mime: str
    kind: AttachmentKind
    taken_at: datetime
    added_at: datetime
    added_by: str
    note: str
    number: int
    archived: bool
    has_thumbnail: bool


@dataclass(frozen=True, slots=True)
class AttachmentCard:
    """One file whole; ``versions`` newest first, itself among them."""

    row: AttachmentRow
    draft: AttachmentDraft
    versions: tuple[AttachmentRow, ...]
