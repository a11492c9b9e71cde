"""Bytes on their way out of the database: piece by piece into a file, proven by their hash."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path
from typing import BinaryIO

from clinic_desktop.areas.attachments import queries
from clinic_desktop.areas.attachments.rows import ContentKey
from clinic_desktop.core.actions import Backend, Progress
from clinic_desktop.core.errors import Conflict
from clinic_desktop.core.files import replace_patiently
from clinic_desktop.core.permissions import Actor

AT_ONCE = 8
"""Pieces of one question: four megabytes."""


def read_out(
    backend: Backend, content: ContentKey, target: Path, *, actor: Actor, progress: Progress
) -> Path:
    """Write a content to a file and return its path; the target is replaced only by what is proven whole.

    Raises Conflict: ``file.damaged`` when the bytes aren't those that were stored, ``file.cannot_write``;
    Cancelled from ``progress``.
    """
    try:
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=".", suffix=".part")
    except OSError as error:
        raise Conflict("file.cannot_write", name=target.name) from error
    try:
        with os.fdopen(handle, "wb") as file:
            _copy(backend, content, file, actor, progress)
            file.flush()
            os.fsync(file.fileno())
        replace_patiently(Path(temporary), target)
    except BaseException as error:
        Path(temporary).unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise Conflict("file.cannot_write", name=target.name) from error
        raise
    return target


def _copy(backend: Backend, content: ContentKey, file: BinaryIO, actor: Actor, progress: Progress) -> None:
    hashed, number, done = hashlib.sha256(), 0, 0
    while done < content.size:
        # A question of its own for each step: a reader of minutes would keep the log of changes growing.
        read = backend.query(
            lambda work, first=number: queries.pieces(work, content.blob_id, first, AT_ONCE),  # type: ignore[misc]
            actor=actor,
        )
        if not read:
            break
        for piece in read:
            hashed.update(piece)
            file.write(piece)
            done += len(piece)
        number += AT_ONCE
        progress(done, content.size)
    if done != content.size or hashed.hexdigest() != content.sha256:
        raise Conflict("file.damaged")
