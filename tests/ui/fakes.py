"""A database that does nothing and a door that remembers, for tests of the Qt parts alone."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

from PySide6.QtCore import QObject

from clinic_desktop.core.actions import Outcome, Ticket
from clinic_desktop.core.changes import Changes
from clinic_desktop.core.permissions import Actor

CHANGES = Changes.of([("pets", 1)])


class FakeBackend:
    """Runs the function with itself as the unit of work; what it did can be read."""

    def __init__(self) -> None:
        self.commands: list[tuple[str, UUID]] = []
        self.undone: list[tuple[UUID, UUID]] = []
        self.threads: set[str] = set()
        self.saved: dict[UUID, Outcome[Any]] = {}
        self.undo_error: Exception | None = None
        self.outcome_error: Exception | None = None

    def command(
        self, verb: str, function: Callable[[Any], Any], *, actor: Actor, action_id: UUID | None = None
    ) -> Outcome[Any]:
        action_id = action_id or uuid4()
        self.threads.add(threading.current_thread().name)
        self.commands.append((verb, action_id))
        return Outcome(function(self), CHANGES, action_id)

    def query(self, function: Callable[[Any], Any], *, actor: Actor, ticket: Ticket | None = None) -> Any:
        return function(self)

    def carry(self, function: Callable[[Any], Any]) -> Any:
        return function(self)

    def undo(self, action_id: UUID, *, actor: Actor, undo_id: UUID) -> Outcome[None]:
        self.undone.append((action_id, undo_id))
        if self.undo_error is not None:
            raise self.undo_error
        return Outcome(None, CHANGES, undo_id)

    def find_outcome(self, action_id: UUID) -> Outcome[Any] | None:
        if self.outcome_error is not None:
            raise self.outcome_error
        return self.saved.get(action_id)


class FakeDoor:
    """Remembers what a user would have been shown."""

    def __init__(self) -> None:
        self.errors: list[BaseException] = []
        self.retries: list[Callable[[], None] | None] = []
        self.told: list[tuple[str, Callable[[], None] | None]] = []

    def show(
        self, owner: QObject | None, error: BaseException, retry: Callable[[], None] | None = None
    ) -> None:
        self.errors.append(error)
        self.retries.append(retry)

    def done(self, text: str, undo: Callable[[], None] | None) -> None:
        self.told.append((text, undo))


class FakeStore(dict[str, str]):
    """What windows remember, for one test."""

    def get(self, name: str) -> str:  # type: ignore[override]
        return super().get(name, "")

    def put(self, name: str, value: str) -> None:
        self[name] = value
