from __future__ import annotations

import threading
from collections.abc import Generator
from typing import Any
from uuid import UUID

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from clinic_desktop.core.actions import Outcome
from clinic_desktop.core.changes import Changes
from clinic_desktop.core.errors import ClinicError, Conflict, Invalid, Unavailable
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.ui.bus import Bus
from clinic_desktop.ui.runner import InlineRunner, Runner
from tests.ui.fakes import CHANGES, FakeBackend, FakeDoor


class Desk:
    """A runner with everything it talks to."""

    def __init__(self, kind: type[Runner] = Runner) -> None:
        self.backend, self.bus, self.door = FakeBackend(), Bus(), FakeDoor()
        self.published: list[tuple[Changes, QObject | None]] = []
        self.bus.changed.connect(self._on_changed)
        self.runner = kind(self.backend, self.bus, self.door, BUILT_IN_ADMINISTRATOR)

    def _on_changed(self, changes: Changes, initiator: QObject | None) -> None:
        self.published.append((changes, initiator))


@pytest.fixture
def desk(qtbot: QtBot) -> Generator[Desk]:
    made = Desk()
    yield made
    made.runner.shutdown()


def settle(qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: not desk.runner.is_busy)


def test_a_command_runs_in_the_writer_and_answers_in_the_window(desk: Desk, qtbot: QtBot) -> None:
    owner, answers = QObject(), []
    desk.runner.command(
        owner,
        "pets.register",
        lambda work: 7,
        then=lambda value: answers.append((value, threading.current_thread())),
    )
    settle(qtbot, desk)
    assert answers == [(7, threading.main_thread())]
    assert desk.published == [(CHANGES, owner)]
    assert all(name.startswith("writer") for name in desk.backend.threads)


def test_a_second_click_while_saving_does_nothing(desk: Desk, qtbot: QtBot) -> None:
    owner, gate, button = QObject(), threading.Event(), QPushButton()
    qtbot.addWidget(button)
    for _ in range(2):
        desk.runner.command(owner, "save", lambda work: gate.wait(5), action=button)
    assert not button.isEnabled()
    gate.set()
    settle(qtbot, desk)
    assert len(desk.backend.commands) == 1
    assert button.isEnabled()


def test_a_newer_question_drops_the_answer_to_the_older(desk: Desk, qtbot: QtBot) -> None:
    owner, gate, answers = QObject(), threading.Event(), []
    desk.runner.query(owner, lambda work: gate.wait(5) and "бар", then=answers.append, key="list")
    desk.runner.query(owner, lambda work: "барс", then=answers.append, key="list")
    desk.runner.query(owner, lambda work: "card", then=answers.append, key="card")
    gate.set()
    settle(qtbot, desk)
    assert sorted(answers) == ["card", "барс"]


def test_an_answer_for_a_closed_window_is_dropped(desk: Desk, qtbot: QtBot) -> None:
    owner, gate, answers = QObject(), threading.Event(), []
    desk.runner.query(owner, lambda work: gate.wait(5), then=answers.append)
    shiboken6.delete(owner)
    gate.set()
    settle(qtbot, desk)
    assert answers == []
    assert desk.runner._tickets == {}


def test_what_a_closed_form_saved_is_told_to_every_page_and_can_be_undone(desk: Desk, qtbot: QtBot) -> None:
    owner, gate, answers = QObject(), threading.Event(), []
    button = QPushButton()
    qtbot.addWidget(button)
    desk.runner.command(
        owner, "save", lambda work: gate.wait(5), then=answers.append, action=button, done="Saved"
    )
    shiboken6.delete(owner)
    gate.set()
    settle(qtbot, desk)
    assert answers == []
    assert desk.published == [(CHANGES, None)]
    assert [text for text, _ in desk.door.told] == ["Saved"]
    assert button.isEnabled()
    desk.runner.undo_last()
    settle(qtbot, desk)
    assert [undone for undone, _ in desk.backend.undone] == [desk.backend.commands[0][1]]


def test_a_command_that_fails_after_its_form_was_closed_is_shown(desk: Desk, qtbot: QtBot) -> None:
    owner, gate, handled = QObject(), threading.Event(), []

    def save(work: Any) -> None:
        gate.wait(5)
        raise Unavailable("database.full")

    desk.runner.command(owner, "save", save, failed=lambda error: handled.append(error) or True)
    shiboken6.delete(owner)
    gate.set()
    settle(qtbot, desk)
    assert handled == []
    assert [error.code for error in desk.door.errors] == ["database.full"]


def test_trying_again_sends_the_same_action_so_no_twin_is_made(desk: Desk, qtbot: QtBot) -> None:
    owner, fails = QObject(), [Unavailable("database.locked")]

    def save(work: Any) -> int:
        if fails:
            raise fails.pop()
        return 1

    desk.runner.command(owner, "save", save)
    settle(qtbot, desk)
    retry = desk.door.retries[0]
    assert retry is not None
    retry()
    settle(qtbot, desk)
    first, second = desk.backend.commands
    assert first == second
    assert desk.published == [(CHANGES, owner)]


def test_a_handled_failure_is_not_shown_again(desk: Desk, qtbot: QtBot) -> None:
    owner, handled = QObject(), []

    def refuse(work: Any) -> None:
        raise Invalid(())

    def on_failed(error: ClinicError) -> bool:
        handled.append(error.code)
        return True

    desk.runner.command(owner, "save", refuse, failed=on_failed)
    settle(qtbot, desk)
    assert handled == ["invalid"]
    assert desk.door.errors == []


def test_a_mistake_of_ours_is_never_handed_to_the_form(desk: Desk, qtbot: QtBot) -> None:
    owner, handled = QObject(), []

    def wrong(work: Any) -> None:
        raise ZeroDivisionError

    desk.runner.command(owner, "save", wrong, failed=lambda error: handled.append(error) or True)
    desk.runner.query(owner, wrong, then=handled.append)
    settle(qtbot, desk)
    assert handled == []
    assert [type(error) for error in desk.door.errors] == [ZeroDivisionError, ZeroDivisionError]


def lose_the_answer(work: Any) -> int:
    raise Unavailable("database.lost", outcome_unknown=True)


def test_a_commit_whose_answer_was_lost_counts_as_saved_when_it_was(desk: Desk, qtbot: QtBot) -> None:
    owner, answers, action = QObject(), [], UUID(int=5)
    desk.backend.saved[action] = Outcome(42, CHANGES, action, replayed=True)
    desk.runner.command(owner, "save", lose_the_answer, then=answers.append, action_id=action)
    settle(qtbot, desk)
    assert answers == [42]
    assert desk.door.errors == []


def test_a_commit_whose_answer_was_lost_is_told_as_not_saved_when_it_was_not(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.runner.command(desk.runner, "save", lose_the_answer)
    settle(qtbot, desk)
    assert [error.code for error in desk.door.errors] == ["database.lost"]
    assert desk.published == []


def test_nothing_is_claimed_while_nobody_can_tell_whether_it_was_saved(desk: Desk, qtbot: QtBot) -> None:
    desk.backend.outcome_error = Unavailable("database.lost")
    desk.runner.command(desk.runner, "save", lose_the_answer)
    settle(qtbot, desk)
    assert [error.code for error in desk.door.errors] == ["database.outcome_unknown"]
    assert desk.door.retries[0] is not None


def test_undo_takes_back_the_last_actions_one_after_another(desk: Desk, qtbot: QtBot) -> None:
    first, second = UUID(int=1), UUID(int=2)
    for action, done in ((first, "Weight recorded"), (second, "")):
        desk.runner.command(desk.runner, "save", lambda work: None, action_id=action, done=done)
        settle(qtbot, desk)
    for _ in range(3):
        desk.runner.undo_last()
        settle(qtbot, desk)
    assert [undone for undone, _ in desk.backend.undone] == [second, first]
    assert [text for text, _ in desk.door.told[1:]] == [
        "Undone",
        "Undone: Weight recorded",
        "There is nothing to undo",
    ]


def test_the_same_action_answered_twice_is_undone_once(desk: Desk, qtbot: QtBot) -> None:
    for _ in range(2):
        desk.runner.command(desk.runner, "save", lambda work: None, action_id=UUID(int=1))
        settle(qtbot, desk)
    for _ in range(2):
        desk.runner.undo_last()
        settle(qtbot, desk)
    assert len(desk.backend.undone) == 1


def test_an_undo_that_did_not_reach_the_database_is_still_the_next_one(desk: Desk, qtbot: QtBot) -> None:
    older, newer = UUID(int=1), UUID(int=2)
    for action in (older, newer):
        desk.runner.command(desk.runner, "save", lambda work: None, action_id=action)
        settle(qtbot, desk)
    desk.backend.undo_error = Unavailable("database.unreachable")
    desk.runner.undo_last()
    settle(qtbot, desk)
    desk.backend.undo_error = None
    retry = desk.door.retries[0]
    assert retry is not None
    retry()
    settle(qtbot, desk)
    desk.runner.undo_last()
    settle(qtbot, desk)
    assert [undone for undone, _ in desk.backend.undone] == [newer, newer, older]
    assert desk.backend.undone[0] == desk.backend.undone[1], "the same undo is sent, not a second one"


def test_an_undo_that_is_refused_does_not_block_the_ones_before(desk: Desk, qtbot: QtBot) -> None:
    older, newer = UUID(int=1), UUID(int=2)
    for action in (older, newer):
        desk.runner.command(desk.runner, "save", lambda work: None, action_id=action)
        settle(qtbot, desk)
    desk.backend.undo_error = Conflict("undo.changed")
    desk.runner.undo_last()
    settle(qtbot, desk)
    desk.backend.undo_error = None
    desk.runner.undo_last()
    settle(qtbot, desk)
    assert [undone for undone, _ in desk.backend.undone] == [newer, older]


def test_shutting_down_finishes_the_write_and_answers_nobody(qtbot: QtBot) -> None:
    desk, gate, written, answers = Desk(), threading.Event(), [], []

    def save(work: Any) -> None:
        gate.wait(5)
        written.append(True)

    desk.runner.command(desk.runner, "save", save, then=answers.append)
    gate.set()
    desk.runner.shutdown()
    desk.runner.command(desk.runner, "late", save)
    qtbot.wait(0)
    assert written == [True]
    assert answers == []


def test_the_inline_runner_has_answered_when_it_returns(qtbot: QtBot) -> None:
    desk, answers = Desk(InlineRunner), []
    desk.runner.query(desk.runner, lambda work: 1, then=answers.append)
    desk.runner.command(desk.runner, "save", lambda work: 2, then=answers.append, done="Saved")
    desk.runner.undo_last()
    assert answers == [1, 2]
    assert len(desk.backend.undone) == 1


def test_queries_that_are_held_back_are_answered_when_they_are_let_go(desk: Desk, qtbot: QtBot) -> None:
    owner, answers = QObject(), []
    desk.runner.hold()
    desk.runner.query(owner, lambda work: 7, then=answers.append)
    desk.runner.command(owner, "test", lambda work: 1, then=answers.append)
    qtbot.waitUntil(lambda: answers == [1])
    desk.runner.release()
    settle(qtbot, desk)
    assert answers == [1, 7]


def test_queries_that_are_held_back_are_dropped_at_the_end(qtbot: QtBot) -> None:
    desk, owner, answers = Desk(), QObject(), []
    desk.runner.hold()
    desk.runner.query(owner, lambda work: 7, then=answers.append)
    desk.runner.shutdown()
    desk.runner.release()
    assert answers == []
    assert not desk.runner.is_busy
