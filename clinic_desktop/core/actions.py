"""The border between windows and the database: what a command gives back, and how a query is stopped.

``db.work.Database`` is the one `Backend`; ``ui.runner`` knows only this protocol.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar
from uuid import UUID

from clinic_desktop.core.changes import Changes
from clinic_desktop.core.errors import Cancelled, Unavailable
from clinic_desktop.core.permissions import Actor

T = TypeVar("T")

TELL_EVERY_S = 0.05


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """What a command did.

    ``replayed`` is true when the same action uuid had been carried out before: ``value`` is then the
    first result and nothing was written again.
    """

    value: T
    changes: Changes
    action_id: UUID
    replayed: bool = False


class Ticket:
    """Lets one thread stop the query that another is running; cancelling twice or late is harmless."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._interrupt: Callable[[], None] | None = None
        self.cancelled = False

    def cancel(self) -> None:
        """Stop the running statement, or keep the query from starting."""
        with self._lock:
            self.cancelled = True
            if self._interrupt is not None:
                self._interrupt()

    @contextmanager
    def running(self, interrupt: Callable[[], None]) -> Generator[None]:
        """Own a connection: ``interrupt`` stops its present statement. Raises Cancelled when too late."""
        with self._lock:
            if self.cancelled:
                raise Cancelled
            self._interrupt = interrupt
        try:
            yield
        finally:
            with self._lock:
                self._interrupt = None


class Job:
    """A long piece of work, seen from both sides: the worker reports, the window may cancel.

    ``told`` is called in the worker's thread, at most some twenty times a second.
    """

    def __init__(self, told: Callable[[int, int | None], None] = lambda done, total: None) -> None:
        self._told = told
        self._last = 0.0
        self.cancelled = False

    def cancel(self) -> None:
        """Let the next report of the worker raise `Cancelled`."""
        self.cancelled = True

    def __call__(self, done: int, total: int | None) -> None:
        """Report a step, as `Progress` wants it. Raises Cancelled."""
        if self.cancelled:
            raise Cancelled
        now = time.monotonic()
        if done == total or now - self._last >= TELL_EVERY_S:
            self._last = now
            self._told(done, total)


class Progress(Protocol):
    """Told how far a long action is; raises `Cancelled` from the call when the user stopped it."""

    def __call__(self, done: int, total: int | None) -> None:
        """Report a step."""
        ...


class Backend(Protocol):
    """The database as the windows see it; every call blocks and so belongs to a worker."""

    def command(
        self, verb: str, function: Callable[[Any], T], *, actor: Actor, action_id: UUID | None = None
    ) -> Outcome[T]:
        """Run ``function(work)`` as one journalled transaction."""
        ...

    def query(self, function: Callable[[Any], T], *, actor: Actor, ticket: Ticket | None = None) -> T:
        """Run ``function(work)`` reading only; never commits."""
        ...

    def carry(self, function: Callable[[Any], T]) -> T:
        """Run ``function(session)`` as one short transaction outside of the journal: for bytes, no records."""
        ...

    def undo(self, action_id: UUID, *, actor: Actor, undo_id: UUID) -> Outcome[None]:
        """Reverse everything the action wrote, if nothing was changed since (else `Conflict`)."""
        ...

    def find_outcome(self, action_id: UUID) -> Outcome[Any] | None:
        """Answer "was it saved?": the outcome of an action that was committed, else None."""
        ...


def asked_for(backend: Backend, attempt: Callable[[], Outcome[T]], action_id: UUID) -> Outcome[T]:
    """Return the outcome of ``attempt``; if its answer was lost on the way, ask by uuid what became of it.

    Raises Unavailable: when nothing was saved, or ``database.outcome_unknown`` while nobody can be asked.
    """
    try:
        return attempt()
    except Unavailable as error:
        if not error.outcome_unknown:
            raise
        try:
            outcome = backend.find_outcome(action_id)
        except Unavailable:
            raise Unavailable("database.outcome_unknown", outcome_unknown=True) from error
        if outcome is None:
            raise
        return outcome


@dataclass(frozen=True, slots=True)
class Reading:
    """Repeats a reading that failed: it changes nothing, so it may be done without being asked."""

    again: Callable[[], None]

    def __call__(self) -> None:
        """Read again."""
        self.again()
