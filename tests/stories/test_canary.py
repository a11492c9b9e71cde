"""Planted values: what a person types must not be found where it doesn't belong."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from sqlalchemy import URL

from clinic_desktop.areas.owners.rows import PhoneDraft
from clinic_desktop.areas.users import service as users
from clinic_desktop.areas.users.rows import UserDraft
from clinic_desktop.areas.users.service.hashing import hash_secret
from clinic_desktop.core.permissions import NOBODY
from clinic_desktop.db.work import Database
from clinic_desktop.logs import log_handler, log_path
from clinic_desktop.ui.failures import CrashWindow
from tests import signing_in
from tests.robot import Robot
from tests.stories.test_staff import VET, answer_key, sign_in

TRIES = 4
PASSWORD, WRONG, PIN = "канарейка поёт в пустом доме", "неверная канарейка пароль", "59260417"
SURNAME, PHONE, NOTE = "Канарейкина", "+79160001122", "канареечная заметка"
SECRETS = (PASSWORD, WRONG, PIN, VET)
PERSONAL = (SURNAME, PHONE, "9160001122", NOTE)


@pytest.fixture
def log_file() -> Generator[Path]:
    root = logging.getLogger()
    handler = log_handler()
    root.addHandler(handler)
    yield log_path()
    root.removeHandler(handler)
    handler.close()


def texts_of(folder: Path) -> str:
    return "\n".join(
        path.read_bytes().decode("utf-8", "replace") for path in folder.rglob("*") if path.is_file()
    )


def test_what_is_secret_or_personal_reaches_no_log_title_or_command_line(
    opened: Any, database: Database, log_file: Path, tmp_path: Path, qtbot: Any
) -> None:
    robot: Robot = opened("ru", actor=None)
    robot.fill(clinic="Айболит", name="Орлова Мария", login="орлова", password=PASSWORD, again=PASSWORD)
    robot.save()
    key = answer_key(robot)
    robot.program.own_secrets.pin_action.trigger()
    robot.settle()
    robot.fill(present=PASSWORD, pin=PIN)
    robot.save()
    robot.settle()
    robot.program.gate.lock()
    sign_in(robot, WRONG)
    sign_in(robot, PIN)
    assert robot.window.isVisible()

    robot.window.show_page("patients").new_action.trigger()
    robot.settle()
    robot.fill(surname=SURNAME, note=NOTE, phones=(PhoneDraft("не телефон"),))
    robot.save()
    robot.fill(phones=(PhoneDraft(PHONE),))
    titles = {widget.windowTitle() for widget in QApplication.topLevelWidgets()}
    robot.save()
    robot.search(SURNAME)
    titles |= {widget.windowTitle() for widget in QApplication.topLevelWidgets()}

    def mistake(work: Any) -> None:
        raise KeyError(SURNAME, PHONE, PASSWORD)

    robot.program.runner.query(robot.window, mistake, then=lambda answer: None, key="mistake")
    robot.settle()
    crash = [w for w in QApplication.topLevelWidgets() if isinstance(w, CrashWindow)]
    assert crash, "a bug opens the crash window"
    report = crash[0]._report
    crash[0].close()

    def twice(work: Any) -> None:
        raise ValueError(f"{PIN} {NOTE}")

    robot.program.runner.command(robot.window, "test", twice)
    robot.settle()
    for window in [w for w in QApplication.topLevelWidgets() if isinstance(w, CrashWindow)]:
        window.close()
    robot.close()

    assert "KeyError" in log_file.read_text(encoding="utf-8")
    places = {
        "log": texts_of(log_file.parent),
        "crash report": report,
        "titles": "\n".join(titles),
        "command line": "\n".join(sys.orig_argv),
        "settings": texts_of(tmp_path / "config"),
    }
    found = [
        (name, canary)
        for name, text in places.items()
        for canary in (*SECRETS, *PERSONAL, key)
        if canary.casefold() in text.casefold()
    ]
    assert found == []
    kept = texts_of(tmp_path / "data")
    assert [secret for secret in (*SECRETS, key) if secret in kept] == [], "secrets are in no draft either"


def test_a_secret_is_in_no_table_and_no_journal(opened: Any, database: Database) -> None:
    robot: Robot = opened("ru", actor=None)
    robot.fill(clinic="Айболит", name="Орлова Мария", login="орлова", password=PASSWORD, again=PASSWORD)
    robot.save()
    key = answer_key(robot)
    robot.program.own_secrets.pin_action.trigger()
    robot.settle()
    robot.fill(present=PASSWORD, pin=PIN)
    robot.save()

    def everything(work: Any) -> str:
        connection = work.session.connection()
        names = [
            row[0]
            for row in connection.exec_driver_sql(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'"
                if database.is_sqlite
                else "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
            )
        ]
        return "\n".join(
            str(tuple(row)) for name in names for row in connection.exec_driver_sql(f'SELECT * FROM "{name}"')
        )

    text = database.query(everything, actor=NOBODY)
    assert "Орлова Мария" in text
    assert "$argon2id$" in text
    assert [secret for secret in (PASSWORD, PIN, key, key.replace("-", "")) if secret in text] == []
    audit = database.query(
        lambda work: "\n".join(
            str(row) for row in work.session.connection().exec_driver_sql("SELECT * FROM audit_log")
        ),
        actor=NOBODY,
    )
    assert "argon2" not in audit
    assert hash_secret(PASSWORD) != hash_secret(PASSWORD), "each hash has its own salt"


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="only Linux lets a process read its memory")
@pytest.mark.parametrize("engine_name", ["sqlite"])
def test_a_password_is_in_memory_no_longer_than_it_is_needed(
    engine_name: str, database_url: URL, run: Any
) -> None:
    person = UserDraft(login=signing_in.LOGIN, name="Орлова Мария")
    password = hash_secret("".join(signing_in.letters()))
    run(lambda work: users.set_up(work, users.FirstRunDraft(person, password, hash_secret("0" * 25))))
    # What a library frees as it is may lie in memory until something is written over it, which is chance; what the
    # program still held would be found each time.
    assert any(look_for_the_password(database_url) == 0 for _ in range(TRIES))


def look_for_the_password(database_url: URL) -> int:
    """Sign in, in a process of its own (this one holds the password it has just made); return how often it is left."""
    answer = subprocess.run(
        [sys.executable, "-m", "tests.signing_in", str(database_url.database)],
        check=True,
        capture_output=True,
        text=True,
        timeout=90,
    )
    found = json.loads(answer.stdout)
    assert found["typed"] > 0, "the look finds what is there"
    assert found["signed in"]
    return int(found["afterwards"])
