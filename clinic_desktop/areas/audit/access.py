"""The writer of the access log: the caller only queues, a thread of its own writes in batches."""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from typing import Any

from sqlalchemy import insert

from clinic_desktop.areas.audit.entities import AccessEntry, AccessKind
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.permissions import Actor
from clinic_desktop.db.work import Database

log = logging.getLogger(__name__)

BATCH = 50
EVERY_SECONDS = 1.0
HELD_AT_MOST = 10_000
"""Entries kept in memory while the database can't be reached; what comes after is lost and logged."""
SAME_CARD_SECONDS = 60.0
CLOSING_SECONDS = 10.0


class AccessLog:
    """Notes who looked at what.

    Entries are written each second, or at `BATCH` of them, and at `close`.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._held: deque[dict[str, Any]] = deque()
        self._seen: dict[tuple[int, str, int | None], float] = {}
        self._wake = threading.Condition()
        self._closing = False
        self._lost = 0
        self._thread = threading.Thread(target=self._write, name="access-log", daemon=True)
        self._thread.start()

    def note(
        self,
        actor: Actor,
        kind: AccessKind,
        subject: str,
        record_id: int | None = None,
        count: int = 1,
        detail: str = "",
    ) -> None:
        """Note a look at data; returns at once, whatever the database does.

        A card the same person opened within the last minute is not noted again. ``subject`` is what the
        search box calls the record (``"pet"``); ``detail`` must not hold personal data.
        """
        now = time.monotonic()
        with self._wake:
            if kind is AccessKind.CARD and self._is_repeated((actor.id, subject, record_id), now):
                return
            if len(self._held) >= HELD_AT_MOST:
                self._lost += 1
                return
            self._held.append(
                {
                    "at": utc_now(),
                    "user_id": actor.id,
                    "user_name": actor.name,
                    "workstation": self._database.workstation,
                    "kind": kind,
                    "subject_kind": subject,
                    "record_id": record_id,
                    "count": count,
                    "detail": detail,
                }
            )
            if len(self._held) >= BATCH:
                self._wake.notify()

    def close(self) -> None:
        """Write what is held and stop; call it before the database is closed."""
        with self._wake:
            self._closing = True
            self._wake.notify()
        self._thread.join(CLOSING_SECONDS)

    def _is_repeated(self, card: tuple[int, str, int | None], now: float) -> bool:
        since = self._seen.get(card)
        if since is not None and now - since < SAME_CARD_SECONDS:
            return True
        if len(self._seen) > BATCH * BATCH:
            self._seen = {c: at for c, at in self._seen.items() if now - at < SAME_CARD_SECONDS}
        self._seen[card] = now
        return False

    def _write(self) -> None:
        failed = False
        while True:
            with self._wake:
                if not self._closing and (failed or len(self._held) < BATCH):
                    self._wake.wait(EVERY_SECONDS)
                closing, batch = self._closing, list(self._held)
            failed = bool(batch) and not self._flush(batch)
            if closing:
                return

    def _flush(self, batch: list[dict[str, Any]]) -> bool:
        try:
            with self._database.writing() as connection:
                connection.execute(insert(AccessEntry), batch)
        except Exception as error:
            # Whatever it was, the entries stay and are tried again: nobody waits for this thread's answer.
            log.warning("the access log can't be written: %s", type(error).__name__)
            return False
        with self._wake:
            for _ in batch:
                self._held.popleft()
            if self._lost:
                log.error("the access log lost %d entries", self._lost)
                self._lost = 0
        return True
