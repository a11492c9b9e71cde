"""The only place that makes threads: commands write one at a time, queries read in a small pool.

Workers compute and return; what they return reaches the window through one queued signal, and only
while the widget that asked still lives. What was written is told to every other window all the same.
"""

from __future__ import annotations

import logging
import threading
import weakref
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar
from uuid import UUID, uuid4

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton

from clinic_desktop.core.actions import Backend, Job, Outcome, Reading, Ticket, asked_for
from clinic_desktop.core.changes import Changes
from clinic_desktop.core.errors import Cancelled, ClinicError, Unavailable
from clinic_desktop.core.permissions import Actor
from clinic_desktop.ui.bus import Bus

log = logging.getLogger(__name__)
T = TypeVar("T")

UNDO_DEPTH = 50

Failed = Callable[[ClinicError], bool]
Question = Callable[[QObject, ClinicError, Callable[[], None]], None]
"""Asks what a conflict is about, and goes on with the same command once that is answered."""
Undo = Callable[[], None]
Answer = Callable[[Any, BaseException | None, bool], None]
"""Takes the value, or else the error, and whether the asker still lives."""


class Door(Protocol):
    """Where the runner shows what it can't hand to the asker."""

    def show(self, owner: QObject | None, error: BaseException, retry: Callable[[], None] | None) -> None:
        """Show a failure."""

    def done(self, text: str, undo: Undo | None) -> None:
        """Say that something was done."""


@dataclass
class _Waiting:
    owner: weakref.ref[QObject]
    callback: Answer


class Runner(QObject):
    """Runs service functions for windows.

    Signals:
        idle: nothing is running or waiting any more.
        _finished: internal; carries a worker's answer into the GUI thread.
        _progressed: internal; carries a worker's report into the GUI thread.
    """

    idle = Signal()
    _progressed = Signal(object, object)
    _finished = Signal(int, object, object)

    def __init__(self, backend: Backend, bus: Bus, door: Door, actor: Actor) -> None:
        super().__init__()
        self.backend = backend
        self.bus = bus
        self.door = door
        self.actor = actor
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="writer")
        self._readers = ThreadPoolExecutor(3, thread_name_prefix="reader")
        self._waiting: dict[int, _Waiting] = {}
        self._carriers = ThreadPoolExecutor(2, thread_name_prefix="carrier")
        self._jobs: set[Job] = set()
        self._tickets: dict[tuple[int, str], Ticket] = {}
        self._next = 0
        self._lock = threading.Lock()
        self._undoable: dict[UUID, str] = {}
        """What may be taken back, in the order it was done, with the words it was told in."""
        self._questions: dict[str, Question] = {}
        self._held: list[Callable[[], None]] | None = None
        self._closed = False
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)
        self._progressed.connect(self._on_progressed, Qt.ConnectionType.QueuedConnection)

    def ask_first(self, code: str, question: Question) -> None:
        """Let a conflict be a question, whichever window met it, instead of an end."""
        self._questions[code] = question

    # --- the two verbs

    def command(
        self,
        owner: QObject,
        verb: str,
        function: Callable[[Any], T],
        *,
        then: Callable[[T], None] | None = None,
        repeated: Callable[[T], None] | None = None,
        failed: Failed | None = None,
        action: QAction | QAbstractButton | None = None,
        action_id: UUID | None = None,
        done: str | Callable[[T], str] = "",
        undoable: bool = True,
        as_whom: Actor | None = None,
    ) -> None:
        """Write: run ``function(work)`` as one action.

        ``action`` is disabled meanwhile. ``failed`` may handle an error by returning True; else it is shown.
        ``action_id`` is made when a form opens, so a second try of the same form can't make a twin.
        ``repeated`` takes the value instead of ``then`` when the uuid had been carried out before.
        ``done``, or what it returns for the value, is shown, with Undo if the action is ``undoable``.
        """
        identity = action_id or uuid4()
        # Whoever pressed the button is the author, also if somebody else has taken over by now.
        actor = as_whom or self.actor
        if action is not None:
            if not action.isEnabled():
                return
            action.setEnabled(False)

        def finished(outcome: Outcome[T] | None, error: BaseException | None, lives: bool) -> None:
            if action is not None and shiboken6.isValid(action):
                action.setEnabled(True)
            if error is None and outcome is not None:
                words = done(outcome.value) if callable(done) else done
                if undoable:
                    self._remember(identity, words)
                told = repeated if outcome.replayed and repeated is not None else then
                if told is not None and lives:
                    told(outcome.value)
                self.bus.publish(outcome.changes, owner if lives else None)
                if words:
                    self.door.done(words, (lambda: self.undo(identity)) if undoable else None)
                return
            assert error is not None

            def again() -> None:
                self.command(
                    owner,
                    verb,
                    function,
                    then=then,
                    repeated=repeated,
                    failed=failed,
                    action=action,
                    action_id=identity,
                    done=done,
                    undoable=undoable,
                    as_whom=actor,
                )

            if lives and isinstance(error, ClinicError):
                question = self._questions.get(error.code)
                if question is not None:
                    question(owner, error, again)
                    return
                if failed is not None and failed(error):
                    return
            self.door.show(owner if lives else None, error, again)

        self._start(
            self._writer,
            owner,
            lambda: asked_for(
                self.backend,
                lambda: self.backend.command(verb, function, actor=actor, action_id=identity),
                identity,
            ),
            finished,
        )

    def query(
        self,
        owner: QObject,
        function: Callable[[Any], T],
        *,
        then: Callable[[T], None],
        key: str = "",
        failed: Failed | None = None,
    ) -> None:
        """Read: run ``function(work)``; a newer query of the same owner and ``key`` stops this one."""
        ticket, actor = Ticket(), self.actor
        place = (id(owner), key)
        earlier = self._tickets.get(place)
        if earlier is not None:
            earlier.cancel()
        self._tickets[place] = ticket

        def finished(value: T | None, error: BaseException | None, lives: bool) -> None:
            if self._tickets.get(place) is ticket:
                del self._tickets[place]
            if ticket.cancelled or isinstance(error, Cancelled):
                return
            if not lives and (error is None or isinstance(error, ClinicError)):
                return
            if error is None:
                then(value)  # type: ignore[arg-type]
            elif not (isinstance(error, ClinicError) and failed is not None and failed(error)):
                again = Reading(lambda: self.query(owner, function, then=then, key=key, failed=failed))
                self.door.show(owner, error, again)

        self._start(
            self._readers,
            owner,
            lambda: self.backend.query(function, actor=actor, ticket=ticket),
            finished,
        )

    def call(
        self,
        owner: QObject,
        function: Callable[[Backend], T],
        *,
        then: Callable[[T], None],
        failed: Failed | None = None,
        action: QAction | QAbstractButton | None = None,
    ) -> None:
        """Run ``function(backend)``, which opens its own units of work: what must compute between them.

        ``action`` is disabled meanwhile.
        """
        if action is not None:
            if not action.isEnabled():
                return
            action.setEnabled(False)

        def finished(value: T | None, error: BaseException | None, lives: bool) -> None:
            if action is not None and shiboken6.isValid(action):
                action.setEnabled(True)
            if not lives and (error is None or isinstance(error, ClinicError)):
                return
            if error is None:
                then(value)  # type: ignore[arg-type]
            elif not (isinstance(error, ClinicError) and failed is not None and failed(error)):
                self.door.show(
                    owner, error, lambda: self.call(owner, function, then=then, failed=failed, action=action)
                )

        self._start(self._writer, owner, lambda: function(self.backend), finished)

    def carry(
        self,
        owner: QObject,
        function: Callable[[Backend, Job], T],
        *,
        then: Callable[[T], None],
        failed: Callable[[BaseException], None],
        progress: Callable[[int, int | None], None] | None = None,
    ) -> Job:
        """Run ``function(backend, job)`` beside everything else: what takes long and writes in many steps.

        Nothing waits for it. ``failed`` is given every error, `Cancelled` too after ``job.cancel()``;
        ``progress`` is called in the GUI thread.
        """

        def tell(done: int, total: int | None) -> None:
            if progress is not None and shiboken6.isValid(self):
                self._progressed.emit(told, (done, total))

        def told(done: int, total: int | None) -> None:
            if progress is not None and job in self._jobs:
                progress(done, total)

        def finished(value: T | None, error: BaseException | None, lives: bool) -> None:
            self._jobs.discard(job)
            if not lives:
                return
            if error is None:
                then(value)  # type: ignore[arg-type]
            else:
                failed(error)

        job = Job(tell)
        self._jobs.add(job)
        self._start(self._carriers, owner, lambda: function(self.backend, job), finished)
        return job

    def hold(self) -> None:
        """Let queries wait for `release`: a window that appears needs the processor more than its first answers."""
        if self._held is None:
            self._held = []

    @Slot()
    def release(self) -> None:
        """Send the queries that `hold` kept."""
        held, self._held = self._held or [], None
        if not self._closed:
            for submit in held:
                submit()

    def forget_undo(self) -> None:
        """Let nothing done so far be undone from here: somebody else works now."""
        self._undoable = {}

    def undo(self, action_id: UUID, undo_id: UUID | None = None) -> None:
        """Take back one action and tell every window; ``undo_id`` repeats an earlier try."""
        identity, actor = undo_id or uuid4(), self.actor
        words = self._undoable.pop(action_id, "")

        def finished(outcome: Outcome[None] | None, error: BaseException | None, lives: bool) -> None:
            if outcome is not None:
                self.bus.publish(outcome.changes, None)
                told = self.tr("Undone: {what}").format(what=words) if words else self.tr("Undone")
                self.door.done(told, None)
            elif isinstance(error, Unavailable):
                # Still the next one to undo: the same keys pressed again must not reach an older action.
                self._remember(action_id, words)
                self.door.show(None, error, lambda: self.undo(action_id, identity))
            elif error is not None:
                self.door.show(None, error, None)

        self._start(
            self._writer,
            self,
            lambda: asked_for(
                self.backend,
                lambda: self.backend.undo(action_id, actor=actor, undo_id=identity),
                identity,
            ),
            finished,
        )

    def undo_last(self) -> None:
        """Take back the last action of this window that was not taken back yet."""
        if self._undoable:
            self.undo(next(reversed(self._undoable)))
        else:
            self.door.done(self.tr("There is nothing to undo"), None)

    def publish_foreign(self, changes: Changes) -> None:
        """Tell every window what others changed."""
        self.bus.publish(changes, None)

    @property
    def is_busy(self) -> bool:
        """Whether anything is running or waiting."""
        return bool(self._waiting)

    def shutdown(self) -> None:
        """Stop reading, finish what is being written, answer nobody any more."""
        self._closed = True
        for ticket in list(self._tickets.values()):
            ticket.cancel()
        for job in list(self._jobs):
            job.cancel()
        self._readers.shutdown(wait=True, cancel_futures=True)
        self._carriers.shutdown(wait=True, cancel_futures=True)
        self._writer.shutdown(wait=True)
        self._waiting.clear()

    # --- below

    def _remember(self, action_id: UUID, words: str) -> None:
        self._undoable.pop(action_id, None)
        self._undoable[action_id] = words
        if len(self._undoable) > UNDO_DEPTH:
            del self._undoable[next(iter(self._undoable))]

    def _start(
        self,
        pool: ThreadPoolExecutor,
        owner: QObject,
        compute: Callable[[], Any],
        callback: Answer,
    ) -> None:
        if self._closed:
            return
        with self._lock:
            self._next += 1
            token = self._next
        self._waiting[token] = _Waiting(weakref.ref(owner), callback)

        def deliver(future: Future[Any]) -> None:
            if future.cancelled() or not shiboken6.isValid(self):
                return
            error = future.exception()
            self._finished.emit(token, None if error else future.result(), error)

        def submit() -> None:
            pool.submit(compute).add_done_callback(deliver)

        if self._held is not None and pool is self._readers:
            self._held.append(submit)
        else:
            submit()

    @Slot(object, object)
    def _on_progressed(self, told: Callable[[int, int | None], None], step: tuple[int, int | None]) -> None:
        told(*step)

    @Slot(int, object, object)
    def _on_finished(self, token: int, value: object, error: BaseException | None) -> None:
        waiting = self._waiting.pop(token, None)
        if waiting is not None:
            owner = waiting.owner()
            waiting.callback(value, error, owner is not None and shiboken6.isValid(owner))
        if not self._waiting:
            self.idle.emit()


class InlineRunner(Runner):
    """The same verbs in the calling thread, for tests that must not wait."""

    def _start(
        self,
        pool: ThreadPoolExecutor,
        owner: QObject,
        compute: Callable[[], Any],
        callback: Answer,
    ) -> None:
        try:
            value = compute()
        except ClinicError as error:
            callback(None, error, True)
        else:
            callback(value, None, True)
