"""Files on their way in: one after another, for whichever patient they were given to."""

from __future__ import annotations

import logging
import tempfile
from collections import deque
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

from PySide6.QtCore import QByteArray, QObject, QTimer, Signal
from PySide6.QtGui import QImage, QImageWriter

from clinic_desktop.areas.attachments import service
from clinic_desktop.areas.attachments.page.pictures import thumbnail
from clinic_desktop.areas.attachments.rows import AttachmentDraft, NewFile, StoredContent
from clinic_desktop.core.actions import Backend, Job
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.errors import Cancelled, ClinicError, Conflict
from clinic_desktop.core.permissions import Actor
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.failures import sentence
from clinic_desktop.ui.leaving import Pending

log = logging.getLogger(__name__)

NAMES = 3
"""How many files are named where all of them are spoken of."""
SWEEP_FIRST_MS, SWEEP_MS = 60_000, 3_600_000
"""When broken-off files are looked for: when the program has started, then every hour."""


@dataclass(eq=False)
class Order:
    """A file to be stored: where it is (or the picture itself), for whom, by whom.

    ``replaces`` is the file whose newer version it is.
    """

    pet_id: int
    pet_name: str
    name: str
    actor: Actor
    path: Path | None = None
    picture: QImage | None = None
    replaces: int | None = None
    action_id: UUID = field(default_factory=uuid4)
    failure: str = ""


@dataclass(frozen=True, slots=True)
class _Stored:
    content: StoredContent
    draft: AttachmentDraft


class StoreQueue(QObject):
    """Stores files in a worker and adds each to its patient; lives as long as the program.

    Signals:
        changed: what is being stored, how far it is, or what failed.
    """

    changed = Signal()

    def __init__(self, context: AppContext) -> None:
        super().__init__(context.runner)
        self.context = context
        self.present: Order | None = None
        self.share = 0.0
        self.failed: list[Order] = []
        self.done = 0
        self._waiting: deque[Order] = deque()
        self._job: Job | None = None
        self._added: list[UUID] = []
        context.unfinished.add(self._unfinished)
        self.changed.connect(context.unfinished.changed)
        self._sweeping = QTimer(self)
        self._sweeping.setInterval(SWEEP_FIRST_MS)
        self._sweeping.timeout.connect(self.sweep)
        self._sweeping.start()

    @staticmethod
    def of(context: AppContext) -> StoreQueue:
        """Return the program's one queue: every card shows the same."""
        found = context.runner.findChild(StoreQueue)
        return found if isinstance(found, StoreQueue) else StoreQueue(context)

    @property
    def total(self) -> int:
        """How many files of the present run there are, stored ones included."""
        return self.done + len(self._waiting) + (self.present is not None)

    def _unfinished(self) -> Pending | None:
        orders = [*([self.present] if self.present is not None else []), *self._waiting]
        if not orders and not self.failed:
            return None
        lines = []
        if orders:
            told = self.tr("%n file(s) not stored yet:", "", len(orders))
            lines.append(f"{told} {self._names(orders)}")
        if self.failed:
            told = self.tr("%n file(s) could not be stored:", "", len(self.failed))
            lines.append(f"{told} {self._names(self.failed)}")
        return Pending("\n".join(lines), bool(orders))

    def _names(self, orders: list[Order]) -> str:
        names = [f"{order.name} ({order.pet_name})" for order in orders[:NAMES]]
        if (others := len(orders) - NAMES) > 0:
            names.append(self.tr("and %n more", "", others))
        return ", ".join(names)

    def put(self, orders: list[Order]) -> None:
        """Store these after what is waiting already."""
        self._waiting.extend(orders)
        self._next()

    def cancel(self) -> None:
        """Store nothing more of what is waiting; what was added stays."""
        self._waiting.clear()
        if self._job is not None:
            self._job.cancel()
        self.changed.emit()

    def retry(self) -> None:
        """Try once more what failed."""
        again, self.failed = self.failed, []
        for order in again:
            order.failure = ""
        self.put(again)

    def forget(self) -> None:
        """Speak no more of what failed."""
        self.failed = []
        self.changed.emit()

    def sweep(self) -> None:
        """Throw away, in a worker, what storing left behind when a program was killed."""
        self._sweeping.setInterval(SWEEP_MS)
        self.context.runner.carry(
            self,
            lambda backend, job: service.sweep(backend, now=utc_now(), progress=job),
            then=_log_swept,
            failed=_log_unswept,
        )

    # --- one after another

    def _next(self) -> None:
        if self.present is not None:
            self.changed.emit()
            return
        if not self._waiting:
            self._finish()
            return
        order = self.present = self._waiting.popleft()
        self.share = 0.0
        self._job = self.context.runner.carry(
            self,
            lambda backend, job: _store(backend, job, order),
            then=lambda stored: self._on_stored(order, stored),
            failed=lambda error: self._on_failed(order, error),
            progress=self._on_progress,
        )
        self.changed.emit()

    def _on_progress(self, done: int, total: int | None) -> None:
        self.share = done / total if total else 0.0
        self.changed.emit()

    def _on_stored(self, order: Order, stored: _Stored) -> None:
        def added(_: int) -> None:
            self.done += 1
            self._added.append(order.action_id)
            self._over()

        def refused(error: ClinicError) -> bool:
            self._on_failed(order, error)
            return True

        file = NewFile(order.pet_id, stored.content, order.name, stored.draft)
        replaces = order.replaces
        if replaces is None:
            self.context.runner.command(
                self,
                "attachments.add",
                lambda work: service.add(work, file),
                then=added,
                failed=refused,
                action_id=order.action_id,
                as_whom=order.actor,
            )
        else:
            self.context.runner.command(
                self,
                "attachments.add_version",
                lambda work: service.add_version(work, replaces, file.content, file.file_name),
                then=added,
                failed=refused,
                action_id=order.action_id,
                as_whom=order.actor,
            )

    def _on_failed(self, order: Order, error: BaseException) -> None:
        if isinstance(error, ClinicError) and not isinstance(error, Cancelled):
            order.failure = sentence(error)
            self.failed.append(order)
        elif not isinstance(error, ClinicError):
            self.context.failures.show(None, error)
        self._over()

    def _over(self) -> None:
        self.present = self._job = None
        self._next()

    def _finish(self) -> None:
        added, self._added = self._added, []
        self.done = 0
        if added:

            def undo() -> None:
                for action in reversed(added):
                    self.context.runner.undo(action)

            self.context.failures.done(self.tr("%n file(s) added", "", len(added)), undo)
        self.changed.emit()


def _log_swept(count: int) -> None:
    if count:
        log.info("%d broken-off files were swept away", count)


def _log_unswept(error: BaseException) -> None:
    log.warning("broken-off files are left for later: %s", type(error).__name__)


def _store(backend: Backend, job: Job, order: Order) -> _Stored:
    if order.picture is None:
        assert order.path is not None
        return _store_path(backend, job, order, order.path)
    # A picture of the clipboard becomes a file first: packing it takes too long for the windows' thread.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        path = Path(folder) / "picture.png"
        if not QImageWriter(str(path), QByteArray(b"PNG")).write(order.picture):
            raise Conflict("file.not_a_picture")
        return _store_path(backend, job, order, path)


def _store_path(backend: Backend, job: Job, order: Order, path: Path) -> _Stored:
    content = service.store(backend, path, actor=order.actor, progress=job, picture=thumbnail)
    try:
        changed_at = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except (OSError, ValueError, OverflowError):
        changed_at = utc_now()
    draft = backend.query(
        lambda work: service.prepare_draft(work, order.pet_id, order.name, content.mime, changed_at),
        actor=order.actor,
    )
    return _Stored(content, draft)
