"""The change feed of the running program: what others commit reaches every page, and the light of the top bar."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal, Slot

from clinic_desktop.core.errors import ClinicError, Unavailable
from clinic_desktop.db.changes import FileFeed, News, ServerFeed, changes_since, latest_sequence
from clinic_desktop.db.engine import sqlite_is_safe
from clinic_desktop.db.work import Database
from clinic_desktop.ui.runner import Runner

POLL_MS = 1_000
RECONNECT_MS = 3_000


class Feed(QObject):
    """Watches for what other windows and workstations commit, and publishes it.

    Signals:
        state_changed: ``ok``, ``lost``, or ``reconnecting`` while the server is tried again.
        shared_unsafely: another process writes to the same file, and the SQLite library has a defect that
            may then damage it; told once.
    """

    state_changed = Signal(str)
    shared_unsafely = Signal()

    def __init__(self, database: Database, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._database, self._runner = database, runner
        self._sequence = 0
        self._told_unsafe = False
        self._server: ServerFeed | None = None
        self._file: FileFeed | None = None
        self._notifier: QSocketNotifier | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timer)
        runner.query(self, latest_sequence, then=self._start, key="start", failed=self._on_lost)

    @property
    def sequence(self) -> int:
        """The last action that is known here; 0 before the first answer."""
        return self._sequence

    def close(self) -> None:
        """Stop watching."""
        self._timer.stop()
        self._drop()
        if self._file is not None:
            self._file.close()

    def _start(self, sequence: int) -> None:
        self._sequence = sequence
        if self._database.is_sqlite:
            self._file = FileFeed(self._database)
            self._timer.start(POLL_MS)
        else:
            self._connect()

    def _connect(self) -> None:
        self._runner.query(
            self,
            lambda work: ServerFeed(self._database),
            then=self._on_connected,
            key="feed",
            failed=self._on_lost,
        )

    def _on_connected(self, server: ServerFeed) -> None:
        self._server = server
        self._notifier = QSocketNotifier(server.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_woken)
        self._timer.start(POLL_MS * 5)
        self.state_changed.emit("ok")
        self._read()

    @Slot()
    def _on_woken(self) -> None:
        try:
            woken = self._server is not None and self._server.drain()
        except Unavailable:
            self._on_lost(Unavailable("database.lost"))
            return
        if woken:
            self._read()

    @Slot()
    def _on_timer(self) -> None:
        if self._file is not None:
            if self._file.poll():
                self._read()
        elif self._server is None:
            self._timer.stop()
            self.state_changed.emit("reconnecting")
            self._connect()
        else:
            self._read()

    def _read(self) -> None:
        after = self._sequence
        self._runner.query(
            self,
            lambda work: changes_since(work, after, self._database),
            then=self._on_changes,
            key="changes",
            failed=self._on_lost,
        )

    def _on_changes(self, news: News) -> None:
        self._sequence = news.latest
        self.state_changed.emit("ok")
        if news.others and self._file is not None and not sqlite_is_safe() and not self._told_unsafe:
            self._told_unsafe = True
            self.shared_unsafely.emit()
        self._runner.publish_foreign(news.changes)

    def _on_lost(self, error: ClinicError) -> bool:
        self.state_changed.emit("lost")
        self._drop()
        self._timer.start(RECONNECT_MS)
        return True

    def _drop(self) -> None:
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None
        if self._server is not None:
            self._server.close()
            self._server = None
