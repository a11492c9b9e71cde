"""Bytes on their way into the database: in short transactions, so that nobody waits for a large file.

A content is hashed first, and stored only if it is new; one of several steps is hashed again while it is
stored, so a file that changes meanwhile is noticed. Until a file of it is added it is not ``complete``: whatever was broken
off belongs to nothing and is swept away.
"""

from __future__ import annotations

import hashlib
import logging
import os
import stat
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import BinaryIO, cast

from sqlalchemy import CursorResult, delete, insert, select, update
from sqlalchemy.orm import Session

from clinic_desktop.areas.attachments import queries
from clinic_desktop.areas.attachments.entities import Attachment, FileBlob, FileChunk
from clinic_desktop.areas.attachments.rows import FILES_ADD, StoredContent
from clinic_desktop.areas.attachments.rules import BATCH, CHUNK, LARGEST, guess_mime
from clinic_desktop.core.actions import Backend, Progress
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.errors import ClinicError, Conflict, Denied, NotFound
from clinic_desktop.core.permissions import Actor

log = logging.getLogger(__name__)

ABANDONED = timedelta(minutes=10)
"""A content nobody has stored a piece of for so long is not being stored any more."""
UNUSED = timedelta(days=30)
"""A content whose last file was undone is kept for so long."""

Picture = Callable[[Path, str], bytes | None]
"""Makes a small picture of a file of a given type, or None."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """What tells that a file is still the same."""

    size: int
    changed_ns: int
    device: int
    number: int


def store(
    backend: Backend,
    path: Path,
    *,
    actor: Actor,
    progress: Progress,
    picture: Picture = lambda path, mime: None,
    clock: Callable[[], datetime] = utc_now,
) -> StoredContent:
    """Store a file's bytes unless they are there, and return where; the file itself is added by `add`.

    Raises Denied, NotFound (``file.vanished``), Conflict (``file.empty``, ``file.too_large``,
    ``file.changed``, ``file.unreadable``, ``file.folder``), Cancelled from ``progress``. After each of
    these nothing is left behind.
    """
    if not actor.may(FILES_ADD):
        raise Denied("denied", permission=FILES_ADD)
    with _opened(path) as (file, seen):
        digest, head, kept = _digest(file, seen, progress)
        _same(path, seen)
        known = backend.query(lambda work: queries.find_content(work, digest), actor=actor)
        if known is not None:
            return known
        mime = guess_mime(path.name, head)
        values = {
            "sha256": digest, "size": seen.size, "mime": mime, "chunk_count": -(-seen.size // CHUNK),
            "complete": False, "thumbnail": picture(path, mime),
        }  # fmt: skip
        filler = _Filler(backend, values, clock, rehash=not kept)
        try:
            for pieces in [kept] if kept else _batches(file):
                filler.put(pieces, seen.size)
                progress((seen.size + filler.done) // 2, seen.size)
            if not kept and filler.digest != digest:
                raise Conflict("file.changed", name=path.name)
            _same(path, seen)
        except BaseException:
            filler.discard()
            raise
        return StoredContent(filler.blob_id, digest, seen.size, mime)


def discard(backend: Backend, content: StoredContent) -> None:
    """Throw stored bytes away that no file was made of; those in use stay."""
    _remove(backend, content.blob_id)


def sweep(backend: Backend, *, now: datetime, progress: Progress = lambda done, total: None) -> int:
    """Throw away what storing left behind when it was broken off; return how many contents went.

    In short transactions; a second sweeper at the same time does no harm.
    """
    backend.carry(lambda session: _release_unused(session, now - UNUSED))
    gone = 0
    while (blob_id := backend.carry(lambda session: _abandoned(session, now - ABANDONED))) is not None:
        progress(gone, None)
        if not _remove(backend, blob_id):
            break
        gone += 1
    return gone


# --- the file


@contextmanager
def _opened(path: Path) -> Generator[tuple[BinaryIO, _Seen]]:
    try:
        file = path.open("rb")
    except FileNotFoundError as error:
        raise NotFound("file.vanished", name=path.name) from error
    except IsADirectoryError as error:
        raise Conflict("file.folder", name=path.name) from error
    except OSError as error:
        code = "file.folder" if path.is_dir() else "file.unreadable"
        raise Conflict(code, name=path.name) from error
    with file:
        told = os.fstat(file.fileno())
        if not stat.S_ISREG(told.st_mode):
            raise Conflict("file.unreadable", name=path.name)
        if told.st_size == 0:
            raise Conflict("file.empty", name=path.name)
        if told.st_size > LARGEST:
            raise Conflict("file.too_large", name=path.name)
        yield file, _seen(told)


def _seen(told: os.stat_result) -> _Seen:
    return _Seen(told.st_size, told.st_mtime_ns, told.st_dev, told.st_ino)


def _same(path: Path, seen: _Seen) -> None:
    try:
        now = _seen(path.stat())
    except FileNotFoundError as error:
        raise NotFound("file.vanished", name=path.name) from error
    except OSError as error:
        raise Conflict("file.unreadable", name=path.name) from error
    if now != seen:
        raise Conflict("file.changed", name=path.name)


def _read(file: BinaryIO, wanted: int) -> bytes:
    try:
        return file.read(wanted)
    except OSError as error:
        raise Conflict("file.unreadable", name=Path(file.name).name) from error


def _digest(file: BinaryIO, seen: _Seen, progress: Progress) -> tuple[str, bytes, list[bytes]]:
    """Return the hash, the first bytes, and all pieces of a file that goes in one step: it is read once."""
    hashed, head, done, kept = hashlib.sha256(), b"", 0, list[bytes]()
    small = seen.size <= CHUNK * BATCH
    # Reading and storing are told as one way: half of it each.
    while piece := _read(file, CHUNK):
        head = head or piece[:4096]
        hashed.update(piece)
        done += len(piece)
        if done > seen.size:
            raise Conflict("file.changed", name=Path(file.name).name)
        if small:
            kept.append(piece)
        progress(done // 2, seen.size)
    if done != seen.size:
        raise Conflict("file.changed", name=Path(file.name).name)
    return hashed.hexdigest(), head, kept


def _batches(file: BinaryIO) -> Iterator[list[bytes]]:
    file.seek(0)
    while pieces := [piece for _ in range(BATCH) if (piece := _read(file, CHUNK))]:
        yield pieces


# --- its pieces


class _Filler:
    """Puts the pieces of one content into the database, a batch in each transaction."""

    def __init__(
        self, backend: Backend, values: dict[str, object], clock: Callable[[], datetime], *, rehash: bool
    ) -> None:
        self._backend, self._values, self._clock, self._rehash = backend, values, clock, rehash
        self._hashed, self._number = hashlib.sha256(), 0
        self._begun: int | None = None
        self.done = 0

    @property
    def blob_id(self) -> int:
        """The content's id, once its first pieces are stored."""
        assert self._begun is not None
        return self._begun

    @property
    def digest(self) -> str:
        """The hash of what was stored so far."""
        return self._hashed.hexdigest()

    def put(self, pieces: list[bytes], expected: int) -> None:
        """Store the next pieces. Raises Conflict when there are more than ``expected`` bytes, or when swept."""
        if self._rehash:
            for piece in pieces:
                self._hashed.update(piece)
        self.done += sum(map(len, pieces))
        if self.done > expected:
            raise Conflict("file.changed")
        self._begun = self._backend.carry(lambda session: self._insert(session, pieces))
        self._number += len(pieces)

    def discard(self) -> None:
        """Take back what was stored; what can't be taken back now is swept later."""
        if self._begun is None:
            return
        try:
            _remove(self._backend, self._begun)
        except ClinicError as error:
            log.warning("a broken-off file is left to the sweeper: %s", error.code)

    def _insert(self, session: Session, pieces: list[bytes]) -> int:
        now, blob_id = self._clock(), self._begun
        if blob_id is None:
            values = {**self._values, "touched_at": now}
            blob_id = int(session.execute(insert(FileBlob).returning(FileBlob.id), values).scalar_one())
        else:
            own = update(FileBlob).where(FileBlob.id == blob_id, FileBlob.complete.is_(False))
            if _count(session, own.values(touched_at=now)) != 1:
                raise Conflict("file.gone")
        rows = [
            {"blob_id": blob_id, "number": self._number + place, "data": piece}
            for place, piece in enumerate(pieces)
        ]
        session.connection().execute(insert(FileChunk), rows)
        return blob_id


def _remove(backend: Backend, blob_id: int) -> bool:
    """Take a content apart in short transactions; say whether it went, or was in use after all."""
    while (step := backend.carry(lambda session: _take(session, blob_id))) == "more":
        pass
    return step == "gone"


def _take(session: Session, blob_id: int) -> str:
    blob = session.execute(
        select(FileBlob.id).where(FileBlob.id == blob_id, FileBlob.complete.is_(False)).with_for_update()
    ).first()
    if blob is None:
        return "kept"
    numbers = session.scalars(
        select(FileChunk.number).where(FileChunk.blob_id == blob_id).limit(BATCH * 4)
    ).all()
    if numbers:
        session.execute(delete(FileChunk).where(FileChunk.blob_id == blob_id, FileChunk.number.in_(numbers)))
        return "more"
    session.execute(delete(FileBlob).where(FileBlob.id == blob_id))
    return "gone"


def _abandoned(session: Session, before: datetime) -> int | None:
    return session.scalar(
        select(FileBlob.id)
        .where(FileBlob.complete.is_(False), FileBlob.touched_at < before)
        .order_by(FileBlob.touched_at)
        .limit(1)
    )


def _release_unused(session: Session, before: datetime) -> None:
    unused = ~select(Attachment.id).where(Attachment.blob_id == FileBlob.id).exists()
    session.execute(
        update(FileBlob)
        .where(FileBlob.complete.is_(True), FileBlob.touched_at < before, unused)
        .values(complete=False)
        .execution_options(synchronize_session=False)
    )


def _count(session: Session, statement: object) -> int:
    result = cast("CursorResult[object]", session.execute(statement))  # type: ignore[call-overload]
    return result.rowcount
