"""The one place where sessions are made: a command is one journalled transaction, a query reads.

Everything a person does passes through `Database.command`; everything a window shows through
`Database.query`. Both block, so the window calls them from a worker (`ui.runner`).
"""

from __future__ import annotations

import random
import threading
import time
import uuid
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any, TypeVar, cast
from uuid import UUID

from sqlalchemy import (
    Connection,
    Engine,
    Table,
    Text,
    bindparam,
    func,
    insert,
    select,
    text,
    true,
    update,
)
from sqlalchemy import cast as sql_cast
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm import Session, sessionmaker

from clinic_desktop.core import codec
from clinic_desktop.core.actions import Outcome, Ticket
from clinic_desktop.core.changes import Changes
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.errors import Cancelled, ClinicError, Unavailable
from clinic_desktop.core.permissions import Actor
from clinic_desktop.db import chain, failures, search, undo
from clinic_desktop.db.engine import patient, stoppable
from clinic_desktop.db.journal import Action, AuditEntry, AuditHead

T = TypeVar("T")

ATTEMPTS = 5
MANY_CHANGES = 5_000
"""Past so many changed records a page is told to reload instead of being given the ids."""

FEW_CHANGES = 200
"""Up to so many changed records an action's entries are read whole, and once."""

NOTIFY_CHANNEL = "clinic_changes"

_ACTIONS, _HEADS = cast("Table", Action.__table__), cast("Table", AuditHead.__table__)
_BEGUN = insert(_ACTIONS).returning(_ACTIONS.c.id)
_OPEN = {
    True: _BEGUN,
    # In the same breath the triggers of PostgreSQL are told which action it is.
    False: _BEGUN.returning(func.set_config("clinic.action", sql_cast(_ACTIONS.c.id, Text), true())),
}
_HEAD = select(_HEADS.c.sequence, _HEADS.c.hash).with_for_update()
_SEAL = update(_ACTIONS).where(_ACTIONS.c.id == bindparam("action"))
_MOVE_HEAD = update(_HEADS)
_END = text("SELECT set_config('clinic.action', '', true), pg_notify(:channel, :sequence)")


@dataclass(frozen=True, slots=True)
class Work:
    """One unit of work: what every service function takes first.

    ``action_id`` is the uuid of the journalled action, or None while only reading.
    """

    session: Session
    actor: Actor
    now: datetime
    action_id: UUID | None


class Database:
    """A clinic's database: the engine, the one sessionmaker, and the two verbs."""

    def __init__(
        self,
        engine: Engine,
        *,
        workstation: str = "",
        sources: Sequence[search.SearchSource] | Callable[[], Sequence[search.SearchSource]] = (),
        searched: frozenset[str] | None = None,
        clock: Callable[[], datetime] = utc_now,
        authorise: Callable[[Session, Actor], Actor] = lambda session, actor: actor,
    ) -> None:
        """``authorise`` gives the actor of a command the rights held at that moment, or raises Denied.

        ``sources`` may be a function: it is asked once, when something is written that the search box finds,
        which ``searched`` says by table (None: whatever is written), or undone.
        """
        self.engine = engine
        self.workstation = workstation
        self._given_sources = sources
        self._searched = searched
        self._clock = clock
        self._authorise = authorise
        self._sessions = sessionmaker(expire_on_commit=False, autoflush=False)
        # SQLite: one writer at a time in the process, so that nobody waits in vain for the file's lock
        # and no two connections write and checkpoint at once.
        self._writing = threading.Lock()
        self._own_sequences: set[int] = set()

    @cached_property
    def sources(self) -> tuple[search.SearchSource, ...]:
        """What the search box finds."""
        given = self._given_sources
        return tuple(given() if callable(given) else given)

    @property
    def is_sqlite(self) -> bool:
        """Whether this is the embedded database."""
        return self.engine.dialect.name == "sqlite"

    def close(self) -> None:
        """Close all connections; the object can't be used afterwards."""
        self.engine.dispose()

    # --- reading

    def query(self, function: Callable[[Work], T], *, actor: Actor, ticket: Ticket | None = None) -> T:
        """Run ``function`` on a session that never commits; what locks or streams calls `in_one_transaction`.

        Raises `Cancelled` when ``ticket`` stopped it, and the other `ClinicError` kinds.
        """
        ticket = ticket or Ticket()
        try:
            with (
                stoppable(lambda: ticket.cancelled),
                self._connect_for_reading() as connection,
                ticket.running(lambda: _interrupt(connection)),
                self._sessions(bind=connection) as session,
            ):
                try:
                    return function(Work(session, actor, self._clock(), None))
                except Cancelled:
                    # Nobody waits for what its server may still be doing.
                    connection.invalidate()
                    raise
        except Exception as error:
            failures.reraise(error)

    # --- writing

    def command(
        self, verb: str, function: Callable[[Work], T], *, actor: Actor, action_id: UUID | None = None
    ) -> Outcome[T]:
        """Run ``function`` as one action: its rows, their audit, search documents and seal, or nothing.

        The same ``action_id`` a second time gives the first outcome back and writes nothing. What
        ``function`` returns is stored with the action, so it must be small and known to `core.codec`.
        """
        action_id = action_id or uuid.uuid4()
        return self._retry(lambda: self._run(verb, function, actor, action_id, undoes=None))

    def undo(self, action_id: UUID, *, actor: Actor, undo_id: UUID) -> Outcome[None]:
        """Reverse everything an action wrote; whose action it was may do so, and who may restore values.

        Raises `Conflict` with code ``undo.changed`` when a record was changed since, ``undo.already``
        when it was undone before, ``undo.depended_on`` when newer records refer to what it made.
        """

        def reverse(work: Work) -> None:
            undo.refuse_foreign(work.session, action_id, work.actor)
            undo.reverse(work.session, action_id)

        # With them comes every mapped class, which is what is walked.
        self.sources  # noqa: B018
        with patient():
            return self._retry(lambda: self._run("undo", reverse, actor, undo_id, undoes=action_id))

    def find_outcome(self, action_id: UUID) -> Outcome[Any] | None:
        """Return the outcome of an action if it was committed, else None."""
        try:
            with self.engine.connect() as connection, self._sessions(bind=connection) as session:
                return self._find_outcome(session, action_id)
        except Exception as error:
            failures.reraise(error)

    @contextmanager
    def writing(self) -> Generator[Connection]:
        """Give a writing connection outside of the journal, for derived data only (``reindex``)."""
        with self._write_lock(), self._connect_for_writing() as connection, connection.begin():
            yield connection

    def carry(self, function: Callable[[Session], T]) -> T:
        """Run ``function`` in one short transaction outside of the journal, and return its value.

        For bytes that belong to no record yet; tables of record refuse it. It may run again when the
        server took it back. Raises the `ClinicError` kinds.
        """

        def attempt() -> T:
            with self.writing() as connection, self._sessions(bind=connection) as session:
                value = function(session)
                session.flush()
                return value

        return self._retry(attempt)

    def session(self, connection: Connection) -> Session:
        """Make a session on a given connection."""
        return self._sessions(bind=connection)

    def is_own(self, sequence: int) -> bool:
        """Say whether this process itself carried out the action with that sequence number."""
        return sequence in self._own_sequences

    def _retry(self, attempt: Callable[[], T]) -> T:
        for number in range(ATTEMPTS):
            try:
                return attempt()
            except Exception as error:
                if failures.is_retryable(error) and number + 1 < ATTEMPTS:
                    time.sleep(random.uniform(0.01, 0.05) * 2**number)
                    continue
                failures.reraise(error)
        raise AssertionError("unreachable")

    def _run(
        self, verb: str, function: Callable[[Work], T], actor: Actor, action_id: UUID, undoes: UUID | None
    ) -> Outcome[T]:
        with self._write_lock(), self._connect_for_writing() as connection:
            transaction = connection.begin()
            with self._sessions(bind=connection) as session:
                now = self._clock()
                try:
                    actor = self._authorise(session, actor)
                    row, action = self._open_action(session, verb, actor, action_id, undoes, now)
                except (IntegrityError, ClinicError) as error:
                    # Whatever speaks against it: what was carried out before is answered as it was then.
                    transaction.rollback()
                    if (earlier := self._find_outcome(session, action_id)) is not None:
                        return earlier
                    raise error
                value = function(Work(session, actor, now, action_id))
                session.flush()
                entries = self._few_entries(connection, row)
                changes, tables = self._changes(session, row, entries)
                if self._searched is None or tables & self._searched:
                    search.refresh(session, self.sources, row, tables, entries)
                sequence = self._seal(connection, row, action, codec.dumps(value), entries)
            # Known before others can see it, or the feed could take it for somebody else's.
            self._own_sequences.add(sequence)
            try:
                transaction.commit()
            except DBAPIError as error:
                self._own_sequences.discard(sequence)
                if failures.is_connection_lost(error):
                    raise Unavailable("database.lost", outcome_unknown=True) from error
                raise
            return Outcome(value, changes, action_id)

    @contextmanager
    def _write_lock(self) -> Generator[None]:
        if not self.is_sqlite:
            yield
            return
        if not self._writing.acquire(timeout=60):
            raise Unavailable("database.locked")
        try:
            yield
        finally:
            self._writing.release()

    def _connect_for_reading(self) -> Connection:
        connection = self.engine.connect()
        if not self.is_sqlite:
            # Each statement of a READ COMMITTED transaction sees its own moment anyhow; BEGIN and ROLLBACK would
            # only be two more journeys to the server.
            driver: Any = connection.connection.driver_connection
            driver.autocommit = True
            return connection
        connection.begin()
        return connection

    def _connect_for_writing(self) -> Connection:
        # An IMMEDIATE transaction waits its turn; a deferred one that read first would fail at once.
        return self.engine.connect().execution_options(clinic_begin="IMMEDIATE")

    def _open_action(
        self, session: Session, verb: str, actor: Actor, action_id: UUID, undoes: UUID | None, now: datetime
    ) -> tuple[int, tuple[object, ...]]:
        values = {
            "uuid": action_id.hex,
            "verb": verb,
            "actor_id": actor.id,
            "actor_name": actor.name,
            "workstation": self.workstation,
            "at": now,
            "undoes": None if undoes is None else undo.undoable(session, undoes),
        }
        connection = session.connection()
        # Without objects: of a small action's time, most is spent around the statements, not in them.
        row: int = connection.execute(_OPEN[self.is_sqlite], values).scalar_one()
        if self.is_sqlite:
            set_current_action(connection, row)
        return row, tuple(values.values())

    def _find_outcome(self, session: Session, action_id: UUID) -> Outcome[Any] | None:
        row = session.execute(
            select(Action.id, Action.result).where(Action.uuid == action_id.hex, Action.sequence.is_not(None))
        ).first()
        if row is None:
            return None
        changes, _ = self._changes(session, row.id, None)
        return Outcome(codec.loads(row.result), changes, action_id, replayed=True)

    def _few_entries(self, connection: Connection, row: int) -> Sequence[Any] | None:
        """Return what an action wrote, read once for the changes, the search and the seal; None if it is much."""
        query = chain.entries_of(in_a_row=self.is_sqlite).limit(FEW_CHANGES + 1)
        entries = connection.execute(query, {"action": row}).all()
        return entries if len(entries) <= FEW_CHANGES else None

    def _changes(
        self, session: Session, row: int, entries: Sequence[Any] | None
    ) -> tuple[Changes, frozenset[str]]:
        if entries is not None:
            changes = Changes.of((entry.table_name, entry.row_id) for entry in entries)
            return changes, frozenset(changes.tables)
        pairs = session.execute(
            select(AuditEntry.table_name, AuditEntry.row_id)
            .where(AuditEntry.action_id == row)
            .distinct()
            .limit(MANY_CHANGES + 1)
        ).all()
        if len(pairs) <= MANY_CHANGES:
            changes = Changes.of(pairs)
            return changes, frozenset(changes.tables)
        tables = session.scalars(select(AuditEntry.table_name).where(AuditEntry.action_id == row).distinct())
        return Changes.all(), frozenset(tables)

    def _seal(
        self,
        connection: Connection,
        row: int,
        action: Sequence[object],
        result: str,
        entries: Iterable[Any] | None,
    ) -> int:
        if entries is None:
            entries = connection.execute(
                chain.entries_of(in_a_row=self.is_sqlite),
                {"action": row},
                execution_options={"yield_per": 1_000},
            )
        # The head comes last: from here to the commit no other action can be sealed.
        head = connection.execute(_HEAD).one()
        sequence = int(head.sequence) + 1
        digest = chain.action_hash(head.hash, (sequence, *action, result), map(tuple, entries))
        connection.execute(_SEAL, {"action": row, "sequence": sequence, "result": result, "hash": digest})
        connection.execute(_MOVE_HEAD, {"sequence": sequence, "hash": digest})
        if self.is_sqlite:
            set_current_action(connection, None)
        else:
            connection.execute(_END, {"channel": NOTIFY_CHANNEL, "sequence": str(sequence)})
        return sequence


def in_one_transaction(session: Session) -> None:
    """Let what is read from here on belong to one transaction: for what takes a lock, or streams its rows.

    A command has one from its beginning; what only reads from a server does without until this is called.
    """
    if session.get_bind().dialect.name == "sqlite":
        return
    driver: Any = session.connection().connection.driver_connection
    if driver.autocommit:
        driver.autocommit = False


def set_current_action(connection: Connection, row: int | None) -> None:
    """Tell the audit triggers which action the following statements belong to."""
    if connection.dialect.name == "sqlite":
        connection.info["action"]["action"] = row
    else:
        connection.execute(text("SELECT set_config('clinic.action', :row, true)"), {"row": str(row or "")})


def _interrupt(connection: Connection) -> None:
    # A thread that waits for PostgreSQL looks for itself: see `stoppable`.
    if connection.dialect.name == "sqlite":
        driver: Any = connection.connection.driver_connection
        driver.interrupt()
