"""Engines for both databases, with the settings that keep records safe; nobody else makes an engine."""

from __future__ import annotations

import logging
import select
import sqlite3
import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Engine, create_engine, event, make_url
from sqlalchemy.exc import InvalidatePoolError
from sqlalchemy.pool import ConnectionPoolEntry, NullPool

from clinic_desktop.core.errors import Cancelled, Unavailable

log = logging.getLogger(__name__)

SAFE_SQLITE = (3, 51, 3)
"""First SQLite without the WAL-reset defect (sqlite.org/wal.html#walresetbug)."""

_NETWORK_FILESYSTEMS = {
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "fuse.sshfs",
    "9p",
    "afs",
    "ncpfs",
    "webdav",
    "davfs",
}
_local = threading.local()


def database_url(text: str) -> URL:
    """Read a database URL; ``postgresql://`` and ``postgres://`` mean psycopg2, a bare path means SQLite.

    Raises Unavailable for anything else.
    """
    if "://" not in text:
        return URL.create("sqlite", database=str(Path(text).expanduser()))
    try:
        url = make_url(text)
    except Exception as error:
        raise Unavailable("database.bad_url") from error
    match url.get_backend_name():
        case "postgresql" | "postgres":
            return url.set(drivername="postgresql+psycopg2")
        case "sqlite":
            return url.set(drivername="sqlite")
    raise Unavailable("database.bad_url")


def make_engine(url: URL, *, workstation: str = "", for_migration: bool = False) -> Engine:
    """Make the engine of a database; connects only when first used.

    With ``for_migration`` the SQLite connection leaves foreign keys off: within a transaction the
    setting is ignored, and a batch change of a parent table would delete the rows of its children.
    """
    if url.get_backend_name() == "sqlite":
        return _sqlite_engine(url, foreign_keys=not for_migration)
    return _postgresql_engine(url, workstation, for_migration)


def _sqlite_engine(url: URL, *, foreign_keys: bool) -> Engine:
    path = Path(url.database or "")
    if _on_network(path):
        raise Unavailable("database.network_folder", path=str(path))
    engine = create_engine(
        url,
        hide_parameters=True,
        pool_size=6,
        max_overflow=4,
        connect_args={"timeout": 5, "check_same_thread": False},
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, record: ConnectionPoolEntry) -> None:
        connection.isolation_level = None
        current: dict[str, int | None] = {"action": None}
        record.info["action"] = current
        connection.create_function("clinic_action", 0, lambda: _current_action(current))
        connection.execute(f"PRAGMA foreign_keys={'ON' if foreign_keys else 'OFF'}")
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "recursive_triggers=ON",
            "cell_size_check=ON",
            "trusted_schema=ON",
            "temp_store=MEMORY",
            "cache_size=-65536",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Any) -> None:
        mode = connection.get_execution_options().get("clinic_begin", "DEFERRED")
        connection.exec_driver_sql(f"BEGIN {mode}")

    return engine


def _current_action(current: dict[str, int | None]) -> int:
    if current["action"] is None:
        raise sqlite3.IntegrityError("a write outside of an action")
    return current["action"]


def _on_network(path: Path) -> bool:
    if str(path).startswith(("\\\\", "//")):
        return True
    try:
        mounts = Path("/proc/mounts").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return False
    resolved = str(path.expanduser().absolute())
    kind, longest = "", -1
    for line in mounts:
        _, folder, filesystem, *_ = line.split(" ")
        inside = resolved == folder or resolved.startswith(folder.rstrip("/") + "/")
        if inside and len(folder) > longest:
            kind, longest = filesystem, len(folder)
    return kind in _NETWORK_FILESYSTEMS


def sqlite_is_safe() -> bool:
    """Say whether the SQLite library is free of the WAL-reset defect."""
    return sqlite3.sqlite_version_info >= SAFE_SQLITE


# --- PostgreSQL ---------------------------------------------------------------------------------

ANSWER_SECONDS = 20.0
IDLE_SECONDS = 5.0
"""A connection that was used so lately is believed to live, unless its end was heard."""
_STATEMENT_MS = 15_000
_LOOK_SECONDS = 0.05
"""How often a waiting thread looks whether it is still wanted."""


def _postgresql_engine(url: URL, workstation: str, for_migration: bool) -> Engine:
    import psycopg2.extensions

    psycopg2.extensions.set_wait_callback(_wait_with_deadline)
    statement_ms = 0 if for_migration else _STATEMENT_MS
    pool: dict[str, Any] = (
        {"poolclass": NullPool}
        if for_migration
        else {"pool_size": 4, "max_overflow": 2, "pool_timeout": 10, "pool_recycle": 1800}
    )
    engine = create_engine(
        url,
        hide_parameters=True,
        connect_args={
            "connect_timeout": 5,
            "keepalives": 1,
            "keepalives_idle": 3,
            "keepalives_interval": 1,
            "keepalives_count": 3,
            "tcp_user_timeout": 5000,
            "application_name": f"clinic-desktop {workstation}"[:60].strip(),
            "options": f"-c statement_timeout={statement_ms} -c lock_timeout=5000 "
            "-c idle_in_transaction_session_timeout=120000 -c timezone=UTC",
        },
        **pool,
    )
    event.listen(engine, "checkin", _note_use)
    event.listen(engine, "checkout", _look_after)
    return engine


def _note_use(connection: Any, record: ConnectionPoolEntry) -> None:
    """Leave a connection as it was taken: a query does without transactions (`db.work`)."""
    record.info["used"] = time.monotonic()
    if connection is not None and not connection.closed:
        connection.autocommit = False


def _look_after(connection: Any, record: ConnectionPoolEntry, fairy: Any) -> None:
    """Ask a connection whether it lives, if it lay idle for long or has something to say, as one that ended.

    Asking each time would be a round trip before every question of a window. Raises InvalidatePoolError,
    upon which the pool connects anew.
    """
    import psycopg2

    used = record.info.get("used")
    if used is None:
        return
    try:
        speaks = any(select.select([connection], [], [], 0))
        if not speaks and time.monotonic() - used < IDLE_SECONDS:
            return
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        connection.rollback()
    except psycopg2.Error as error:
        raise InvalidatePoolError from error


@contextmanager
def patient() -> Generator[None]:
    """Let this thread wait for PostgreSQL as long as it takes (migrations, a bulk undo)."""
    _local.patient = True
    try:
        yield
    finally:
        _local.patient = False


@contextmanager
def stoppable(stopped: Callable[[], bool]) -> Generator[None]:
    """Let this thread give up waiting for PostgreSQL, with Cancelled, as soon as ``stopped`` says so.

    libpq's own cancelling connects to the server anew and blocks the whole program, windows and all, for
    as long as the network is gone; so the waiting thread drops its connection instead, and the server's
    statement_timeout ends what nobody waits for.
    """
    _local.stopped = stopped
    try:
        yield
    finally:
        _local.stopped = None


def _wait_with_deadline(connection: Any) -> None:
    """Wait for the server's answer, but never longer than `ANSWER_SECONDS`.

    libpq alone waits for ever on a frozen server: neither keepalives nor statement_timeout help, since
    both need its kernel or itself to be alive.
    """
    import psycopg2
    from psycopg2.extensions import POLL_OK, POLL_READ

    deadline = None if getattr(_local, "patient", False) else time.monotonic() + ANSWER_SECONDS
    stopped: Callable[[], bool] | None = getattr(_local, "stopped", None)
    while (state := connection.poll()) != POLL_OK:
        sockets = [connection.fileno()]
        reading, writing = (sockets, []) if state == POLL_READ else ([], sockets)
        while not any(select.select(reading, writing, [], _LOOK_SECONDS)):
            if stopped is not None and stopped():
                raise Cancelled
            if deadline is not None and time.monotonic() >= deadline:
                # Raising is all: psycopg2 then closes the connection, while close() would wait for its lock.
                raise psycopg2.OperationalError("the server does not answer")
