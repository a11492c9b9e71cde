"""The journal of open forms: what was typed survives a crash and is offered back.

One small file for each open form, named by the form's action; a form that is saved or discarded drops
its file, so what is found at the next start is what was lost.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import QLockFile, QObject, QTimer, Slot

from clinic_desktop.core import codec
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.files import atomic_write

log = logging.getLogger(__name__)

KEEP_MS = 300


@dataclass(frozen=True)
class KeptDraft:
    """What one form held.

    ``action_id`` is the form's own: the form it is put back into takes it over, so a draft that was
    saved after all can't make a twin. ``form`` names the form's kind, ``subject`` the record it writes to
    (kind and id, ``("", 0)`` for a new one); ``title`` says it in words; ``person`` is who typed it.
    """

    action_id: UUID
    form: str
    subject: tuple[str, int]
    title: str
    values: Any
    kept_at: datetime
    person: int = 0


class DraftJournal(QObject):
    """Keeps the drafts of this workstation in a folder; a disk that can't be written is survived."""

    def __init__(
        self, folder: Path, *, clock: Callable[[], datetime] = utc_now, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._clock = clock
        self._pending: dict[UUID, KeptDraft] = {}
        self._locks: dict[UUID, QLockFile] = {}
        self.person = 0
        """Who types now: what others lost is not shown to them."""
        self.wanted: UUID | None = None
        """The draft that the next form of its kind puts back without asking."""
        self._is_closed = False
        self._disk = threading.Lock()
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="drafts")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timer)

    def keep(self, action_id: UUID, form: str, subject: tuple[str, int], title: str, values: Any) -> None:
        """Write what a form holds within 300 ms, also while somebody types without a pause.

        ``values`` is anything `core.codec` can store: a draft, or a dict of fields. Once the journal is closed,
        what was written stays as it was: the program is ending.
        """
        if self._is_closed:
            return
        self._pending[action_id] = KeptDraft(
            action_id, form, subject, title, values, self._clock(), self.person
        )
        if not self._timer.isActive():
            self._timer.start(KEEP_MS)

    def drop(self, action_id: UUID) -> None:
        """Forget a form that was saved or discarded."""
        self._pending.pop(action_id, None)
        path = self._path(action_id)
        if not path.exists() and action_id not in self._locks:
            return
        try:
            # A write under way in the other thread must not put the file back.
            with self._disk:
                path.unlink(missing_ok=True)
        except OSError:
            log.warning("a draft can't be removed")
        if (lock := self._locks.pop(action_id, None)) is not None:
            lock.unlock()

    def leave(self, action_id: UUID) -> None:
        """Let go of a form that was closed on the way to something else: it is offered when it is opened again."""
        self.flush()
        if (lock := self._locks.pop(action_id, None)) is not None:
            lock.unlock()

    def lost(self, form: str = "", subject: tuple[str, int] | None = None) -> tuple[KeptDraft, ...]:
        """Return what this person lost and no open form holds, newest first; of one form and record, or of all."""
        found = [self._read(path) for path in self._folder.glob("*.json")]
        return tuple(
            sorted(
                (
                    d
                    for d in found
                    if d is not None
                    and form in ("", d.form)
                    and subject in (None, d.subject)
                    and d.person == self.person
                    and not self._is_open(d.action_id)
                ),
                key=lambda draft: draft.kept_at,
                reverse=True,
            )
        )

    @Slot()
    def flush(self) -> None:
        """Write at once what still waits."""
        self._start_writing().result()

    def close(self) -> None:
        """Write what waits and let the writing thread go."""
        self.flush()
        self._is_closed = True
        self._writer.shutdown(wait=True)

    @Slot()
    def _on_timer(self) -> None:
        self._start_writing()

    def _start_writing(self) -> Future[None]:
        self._timer.stop()
        pending, self._pending = self._pending, {}
        for action_id in pending:
            self._hold(action_id)
        # Syncing a file may take longer than a frame.
        return self._writer.submit(self._write, pending)

    def _write(self, pending: dict[UUID, KeptDraft]) -> None:
        with self._disk:
            for action_id, draft in pending.items():
                try:
                    atomic_write(self._path(action_id), codec.dumps(draft).encode())
                except OSError:
                    log.warning("a draft can't be written")

    def _path(self, action_id: UUID) -> Path:
        return self._folder / f"{action_id.hex}.json"

    def _lock(self, action_id: UUID) -> QLockFile:
        lock = QLockFile(str(self._folder / f"{action_id.hex}.lock"))
        # A form may stay open for days: only the end of its program makes its lock stale.
        lock.setStaleLockTime(0)
        return lock

    def _hold(self, action_id: UUID) -> None:
        if action_id not in self._locks:
            try:
                self._folder.mkdir(parents=True, exist_ok=True)
            except OSError:
                return
            lock = self._lock(action_id)
            if lock.tryLock(0):
                self._locks[action_id] = lock

    def _is_open(self, action_id: UUID) -> bool:
        if action_id in self._locks:
            return True
        lock = self._lock(action_id)
        if not lock.tryLock(0):
            return True
        lock.unlock()
        return False

    def _read(self, path: Path) -> KeptDraft | None:
        try:
            draft = codec.loads(path.read_text(encoding="utf-8"))
        except OSError:
            return None
        except ValueError:
            draft = None
        if isinstance(draft, KeptDraft):
            return draft
        log.warning("a damaged draft was set aside")
        try:
            path.replace(path.with_suffix(".damaged"))
        except OSError:
            return None
        return None
