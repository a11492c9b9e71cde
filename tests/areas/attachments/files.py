"""Files to be stored, and hands that store them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from clinic_desktop.areas.attachments import service as files
from clinic_desktop.areas.attachments.entities import AttachmentKind, FileBlob, FileChunk
from clinic_desktop.areas.attachments.rows import AttachmentDraft, NewFile, StoredContent
from clinic_desktop.core.actions import Job
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.work import Database


def write(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def store(database: Database, path: Path, progress: Callable[..., None] | None = None) -> StoredContent:
    return files.store(database, path, actor=BUILT_IN_ADMINISTRATOR, progress=progress or Job())


def new_file(pet_id: int, content: StoredContent, name: str = "снимок.png", **said: Any) -> NewFile:
    draft = AttachmentDraft(**({"title": "Снимок", "kind": AttachmentKind.PHOTO} | said))
    return NewFile(pet_id, content, name, draft)


def counts(database: Database) -> tuple[int, int]:
    """Return how many contents and how many pieces lie in the database."""
    with database.engine.connect() as connection:
        return (
            connection.scalar(select(func.count()).select_from(FileBlob)) or 0,
            connection.scalar(select(func.count()).select_from(FileChunk)) or 0,
        )
