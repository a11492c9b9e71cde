"""The watched folder of this workstation: what a camera or an X-ray puts there is offered, when it is whole."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

from clinic_desktop.ui.context import AppContext

FOLDER, HANDLED = "files.watched_folder", "files.watched_handled"
AGAIN_MS = 1_000
"""A file is whole when it stays as it is for so long."""
REGULARLY_MS = 15_000
"""Folders of other computers tell nothing of their changes."""
MOST = 5_000
UNFINISHED = (".tmp", ".part", ".partial", ".crdownload", ".download", ".lock")


@dataclass(frozen=True, slots=True)
class Found:
    """A file of the folder as it is now; ``readable`` is false while another program holds it."""

    path: Path
    size: int
    changed_ns: int
    readable: bool

    @property
    def mark(self) -> str:
        """What tells this state of the file from any other."""
        return f"{self.path.name}|{self.size}|{self.changed_ns}"


class FolderWatch(QObject):
    """Watches one folder; lives as long as the program.

    Signals:
        changed: other files are offered, or another folder is watched.
    """

    changed = Signal()

    def __init__(self, context: AppContext) -> None:
        super().__init__(context.runner)
        self.context = context
        self.offered: tuple[Found, ...] = ()
        self.lost = False
        """Whether the folder can't be read now."""
        self._before: dict[str, Found] = {}
        self._handled = set(_marks(context.store.get(HANDLED)))
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._on_directory)
        self._soon, self._regularly = QTimer(self), QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AGAIN_MS)
        self._regularly.setInterval(REGULARLY_MS)
        for timer in (self._soon, self._regularly):
            timer.timeout.connect(self.look)
        self._looking = False
        self._first = False
        if self.folder:
            self._begin()

    @staticmethod
    def of(context: AppContext) -> FolderWatch:
        """Return the program's one watch: a file is offered once, on whichever card is open."""
        found = context.runner.findChild(FolderWatch)
        return found if isinstance(found, FolderWatch) else FolderWatch(context)

    @property
    def folder(self) -> str:
        """The watched folder, or the empty text."""
        return self.context.store.get(FOLDER)

    def watch(self, folder: str) -> None:
        """Watch another folder, or none; what lies there already is not offered."""
        self.context.store.put(FOLDER, folder)
        self._stop()
        if folder:
            self._first = True
            self._begin()
        self.changed.emit()

    def handle(self, files: tuple[Found, ...]) -> None:
        """Offer these no more: they were put to a patient, or nobody wants them."""
        self._handled |= {found.mark for found in files}
        self.offered = tuple(found for found in self.offered if found not in files)
        self._keep()
        self.changed.emit()

    @Slot()
    def look(self) -> None:
        """Look into the folder, in a worker."""
        folder = self.folder
        if self._looking or not folder:
            return
        self._looking = True
        handled = frozenset(self._handled)
        self.context.runner.carry(
            self,
            lambda backend, job: _scan(Path(folder), handled),
            then=lambda found: self._on_found(folder, found),
            failed=self._on_unreadable,
        )

    # --- below

    def _begin(self) -> None:
        self._watcher.addPath(self.folder)
        self._regularly.start()
        self.look()

    def _stop(self) -> None:
        if paths := self._watcher.directories():
            self._watcher.removePaths(paths)
        self._soon.stop()
        self._regularly.stop()
        self.offered, self._before, self._handled, self.lost = (), {}, set(), False

    @Slot(str)
    def _on_directory(self, folder: str) -> None:
        self._soon.start()

    def _on_found(self, folder: str, found: tuple[Found, ...]) -> None:
        self._looking = False
        if folder != self.folder:
            self.look()
            return
        if self._first:
            self._first = False
            self._handled = {one.mark for one in found}
            self._keep()
        self._handled &= {one.mark for one in found}
        fresh = [one for one in found if one.mark not in self._handled]
        whole = tuple(one for one in fresh if one.readable and self._before.get(one.path.name) == one)
        self._before = {one.path.name: one for one in fresh}
        if len(whole) < len(fresh):
            self._soon.start()
        if whole != self.offered or self.lost:
            self.offered, self.lost = whole, False
            self.changed.emit()

    def _on_unreadable(self, error: BaseException) -> None:
        self._looking = False
        if not isinstance(error, OSError):
            self.context.failures.show(None, error)
        elif not self.lost:
            self.lost, self.offered = True, ()
            self.changed.emit()

    def _keep(self) -> None:
        self.context.store.put(HANDLED, json.dumps(sorted(self._handled)[-MOST:]))


def _marks(text: str) -> list[str]:
    try:
        found = json.loads(text or "[]")
    except ValueError:
        return []
    return [str(mark) for mark in found] if isinstance(found, list) else []


def _scan(folder: Path, handled: frozenset[str]) -> tuple[Found, ...]:
    found = []
    for path in folder.iterdir():
        name = path.name.lower()
        if name.startswith((".", "~")) or name.endswith(UNFINISHED):
            continue
        try:
            told = path.stat()
            if not path.is_file() or not told.st_size:
                continue
            one = Found(path, told.st_size, told.st_mtime_ns, True)
            if one.mark not in handled and not _is_readable(path):
                one = Found(path, told.st_size, told.st_mtime_ns, False)
        except OSError:
            continue
        found.append(one)
        if len(found) >= MOST:
            break
    return tuple(sorted(found, key=lambda one: (one.changed_ns, one.path.name)))


def _is_readable(path: Path) -> bool:
    try:
        with path.open("rb"):
            return True
    except OSError:
        return False
