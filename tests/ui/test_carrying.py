"""Long work beside everything else: it reports, it can be stopped, it ends with the program."""

from __future__ import annotations

import threading
from collections.abc import Generator
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from clinic_desktop.core.actions import Job
from clinic_desktop.core.errors import Cancelled, Conflict
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.ui.bus import Bus
from clinic_desktop.ui.runner import Runner
from tests.ui.fakes import FakeBackend, FakeDoor


@pytest.fixture
def runner(qtbot: QtBot) -> Generator[Runner]:
    made = Runner(FakeBackend(), Bus(), FakeDoor(), BUILT_IN_ADMINISTRATOR)
    yield made
    made.shutdown()


def settle(qtbot: QtBot, runner: Runner) -> None:
    qtbot.waitUntil(lambda: not runner.is_busy)


def test_it_reports_and_answers_in_the_windows_thread(runner: Runner, qtbot: QtBot) -> None:
    owner, told = QObject(), list[tuple[Any, ...]]()

    def work(backend: Any, job: Job) -> str:
        for step in (1, 2, 3):
            job(step, 3)
        return threading.current_thread().name

    runner.carry(
        owner,
        work,
        then=lambda name: told.append((name.split("_")[0], threading.current_thread())),
        failed=lambda error: told.append((error,)),
        progress=lambda done, total: told.append((done, total, threading.current_thread())),
    )
    settle(qtbot, runner)
    main = threading.main_thread()
    # Reports close together are told once; the last always is.
    assert told[0] == (1, 3, main)
    assert told[-2:] == [(3, 3, main), ("carrier", main)]


def test_nothing_waits_for_it(runner: Runner, qtbot: QtBot) -> None:
    owner, go, saved = QObject(), threading.Event(), list[int]()
    runner.carry(owner, lambda backend, job: go.wait(10), then=lambda value: None, failed=pytest.fail)
    runner.command(owner, "pets.register", lambda work: 7, then=saved.append)
    qtbot.waitUntil(lambda: saved == [7])
    assert runner.is_busy
    go.set()
    settle(qtbot, runner)


def test_it_is_cancelled_at_its_next_report(runner: Runner, qtbot: QtBot) -> None:
    owner, begun, go, ended = QObject(), threading.Event(), threading.Event(), list[BaseException]()

    def work(backend: Any, job: Job) -> None:
        begun.set()
        go.wait(10)
        job(1, 2)

    job = runner.carry(owner, work, then=pytest.fail, failed=ended.append)
    assert begun.wait(10)
    job.cancel()
    go.set()
    settle(qtbot, runner)
    assert [type(error) for error in ended] == [Cancelled]


def test_an_error_is_the_askers(runner: Runner, qtbot: QtBot) -> None:
    owner, ended = QObject(), list[BaseException]()

    def work(backend: Any, job: Job) -> None:
        raise Conflict("file.changed")

    runner.carry(owner, work, then=pytest.fail, failed=ended.append)
    settle(qtbot, runner)
    assert [str(error) for error in ended] == ["file.changed"]
    assert isinstance(runner.door, FakeDoor)
    assert runner.door.errors == []


def test_the_end_of_the_program_ends_it(qtbot: QtBot) -> None:
    runner = Runner(FakeBackend(), Bus(), FakeDoor(), BUILT_IN_ADMINISTRATOR)
    owner, begun, steps = QObject(), threading.Event(), list[int]()

    def work(backend: Any, job: Job) -> None:
        for step in range(10_000_000):
            job(step, None)
            steps.append(step)
            begun.set()

    runner.carry(owner, work, then=pytest.fail, failed=pytest.fail)
    assert begun.wait(10)
    runner.shutdown()
    assert 0 < len(steps) < 10_000_000
