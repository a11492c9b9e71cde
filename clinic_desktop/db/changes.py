"""The change feed: what other windows and workstations did, in the order of their commits.

PostgreSQL wakes a listener by NOTIFY inside the writing transaction; on SQLite a second process is
noticed by ``PRAGMA data_version``. Either way the changes themselves are read from the journal, by the
gapless ``sequence`` of sealed actions, so nothing is missed or skipped.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select

from clinic_desktop.core.changes import Changes
from clinic_desktop.core.errors import Unavailable
from clinic_desktop.db.engine import make_engine
from clinic_desktop.db.journal import Action, AuditEntry, AuditHead
from clinic_desktop.db.work import MANY_CHANGES, NOTIFY_CHANNEL, Database, Work

MANY_ACTIONS = 500


def latest_sequence(work: Work) -> int:
    """Return the sequence of the last action that was committed."""
    return work.session.scalars(select(AuditHead.sequence)).one()


@dataclass(frozen=True, slots=True)
class News:
    """What others did: the ``latest`` sequence, their ``changes``, and whether there were ``others`` at all."""

    latest: int
    changes: Changes = field(default_factory=Changes)
    others: bool = False


def changes_since(work: Work, sequence: int, database: Database) -> News:
    """Return what others did after ``sequence`` (own actions left out)."""
    latest = latest_sequence(work)
    if latest <= sequence:
        return News(latest)
    foreign = [number for number in range(sequence + 1, latest + 1) if not database.is_own(number)]
    if len(foreign) > MANY_ACTIONS:
        return News(latest, Changes.all(), True)
    pairs = work.session.execute(
        select(AuditEntry.table_name, AuditEntry.row_id)
        .join(Action, Action.id == AuditEntry.action_id)
        .where(Action.sequence.in_(foreign))
        .distinct()
        .limit(MANY_CHANGES + 1)
    ).all()
    changes = Changes.all() if len(pairs) > MANY_CHANGES else Changes.of(pairs)
    return News(latest, changes, bool(foreign))


class ServerFeed:
    """One listening PostgreSQL connection; the window watches ``fileno()`` for reading.

    Opening blocks like any connection, so it belongs to a worker; `drain` never blocks.
    """

    def __init__(self, database: Database) -> None:
        engine = make_engine(database.engine.url, workstation=database.workstation, for_migration=True)
        # Kept, or the pool closes the connection when its wrapper is collected.
        self._wrapper = engine.raw_connection()
        connection: Any = self._wrapper.driver_connection
        connection.autocommit = True
        with connection.cursor() as cursor:
            cursor.execute(f"LISTEN {NOTIFY_CHANNEL}")
        self._connection = connection

    def fileno(self) -> int:
        """Return the socket to watch."""
        return int(self._connection.fileno())

    def drain(self) -> bool:
        """Take the waiting notifications; return whether there were any. Raises Unavailable when cut off."""
        try:
            self._connection.poll()
        except Exception as error:
            raise Unavailable("database.lost") from error
        woken = bool(self._connection.notifies)
        self._connection.notifies.clear()
        return woken

    def close(self) -> None:
        """Close the connection; safe after it was cut off."""
        with contextlib.suppress(Exception):
            self._connection.close()


class FileFeed:
    """Notices commits of other processes to the same SQLite file."""

    def __init__(self, database: Database) -> None:
        self._connection = database.engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        self._version = self._read()

    def poll(self) -> bool:
        """Say whether another connection has committed since the last call (a microsecond's work)."""
        version = self._read()
        changed, self._version = version != self._version, version
        return changed

    def close(self) -> None:
        """Close the watching connection."""
        self._connection.close()

    def _read(self) -> int:
        driver: Any = self._connection.connection.driver_connection
        return int(driver.execute("PRAGMA data_version").fetchone()[0])
