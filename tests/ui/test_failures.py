from __future__ import annotations

import ast
import sys
import threading
from collections.abc import Generator
from pathlib import Path
from string import Formatter

import pytest
from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

import clinic_desktop
from clinic_desktop.areas.importing.texts import sentence as import_sentence
from clinic_desktop.core.errors import ClinicError, Conflict, Denied, Invalid, NotFound, Unavailable
from clinic_desktop.ui.failures import SENTENCES, UNKNOWN, CrashWindow, Failures, crash_report, sentence
from clinic_desktop.ui.i18n import Languages

KINDS = {"ClinicError", "Invalid", "NotFound", "Conflict", "Denied", "Unavailable"}


def raised_codes() -> set[str]:
    """Return every code that some line of the program gives to one of the five kinds."""
    found = set()
    for path in Path(clinic_desktop.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KINDS:
                first = node.args[0] if node.args else None
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    found.add(first.value)
    return found


@pytest.fixture
def failures(qtbot: QtBot) -> Generator[Failures]:
    made = Failures("clinic.log")
    yield made
    if made._window is not None:
        made._window.close()


def test_every_failure_has_a_sentence() -> None:
    codes = raised_codes()
    assert "database.lost" in codes
    # An import runs on the command line, which has sentences of its own.
    of_imports = {code for code in codes if code.startswith("import.")}
    assert codes - of_imports - SENTENCES.keys() == set()
    untold = {
        code for code in of_imports for language in ("ru", "en") if not import_sentence(code, language, {})
    }
    assert untold == set()


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_a_sentence_ends_and_says_what_to_do(code: str) -> None:
    assert SENTENCES[code].endswith(".")
    named = {name for _, name, _, _ in Formatter().parse(SENTENCES[code]) if name is not None}
    assert named <= {"seconds", "who", "what", "time", "resource", "number", "name", "limit", "most"}


def test_a_failure_without_a_sentence_still_says_something(qapp: QApplication) -> None:
    assert sentence(ClinicError("never.heard.of")) == UNKNOWN


def test_the_other_person_is_named(qapp: QApplication) -> None:
    assert sentence(Conflict("conflict", who="Орлова А. В.")).endswith("(Орлова А. В.)")
    assert sentence(Conflict("visit.signed", who="Орлова А. В.")).startswith("Орлова А. В. signed this visit")


@pytest.mark.parametrize(
    "error", [Denied("denied"), NotFound("not_found"), Conflict("conflict"), Invalid(())]
)
def test_what_can_be_told_in_passing_is_a_quiet_notice(
    error: ClinicError, failures: Failures, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(failures.said) as told:
        failures.show(None, error)
    assert told.args == [sentence(error)]


def test_a_database_that_is_away_is_a_banner_that_can_try_again(failures: Failures, qtbot: QtBot) -> None:
    tries: list[int] = []
    with qtbot.waitSignal(failures.away) as told:
        failures.show(None, Unavailable("database.unreachable"), lambda: tries.append(1))
    text, retry = told.args
    assert text == sentence(Unavailable("database.unreachable"))
    retry()
    assert tries == [1]


def make_mistake() -> BaseException:
    try:
        surname = "Кузнецова +7 916 234-45-67"
        try:
            int(surname)
        except ValueError as error:
            raise KeyError(surname) from error
    except KeyError as error:
        return error


def test_a_report_names_kinds_files_and_lines_but_nothing_personal() -> None:
    report = crash_report(make_mistake())
    assert "KeyError" in report
    assert "ValueError" in report
    assert "test_failures.py:" in report
    assert "Кузнецова" not in report
    assert "916" not in report


def test_a_report_does_not_tell_whose_folder_the_program_lies_in() -> None:
    source = compile("1 / 0", "/home/i.kuznetsova/programs/lib/python3.11/json/decoder.py", "exec")
    try:
        exec(source)
    except ZeroDivisionError as error:
        report = crash_report(error)
    assert "kuznetsova" not in report
    assert "json/decoder.py:1" in report


def test_errors_that_cause_each_other_are_reported_once() -> None:
    first, second = KeyError(), ValueError()
    first.__cause__, second.__cause__ = second, first
    assert crash_report(first).count("KeyError") == 1


def test_there_is_one_crash_window_however_many_mistakes(failures: Failures, qtbot: QtBot) -> None:
    failures.show(None, make_mistake())
    qtbot.waitUntil(lambda: failures._window is not None and failures._window.isVisible())
    shown = failures._window
    worker = threading.Thread(target=failures.report, args=(make_mistake(),))
    worker.start()
    worker.join()
    qtbot.wait(0)
    assert failures._window is shown


def test_the_report_can_be_copied(qtbot: QtBot) -> None:
    window = CrashWindow("KeyError\n  pets.py:7", "clinic.log")
    qtbot.addWidget(window)
    button = window.findChild(QPushButton, "copy_report")
    assert button is not None
    button.click()
    assert QGuiApplication.clipboard().text() == "KeyError\n  pets.py:7"


def test_every_way_out_of_the_program_leads_to_the_same_door(
    failures: Failures, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    reported: list[BaseException] = []
    monkeypatch.setattr(failures, "report", reported.append)
    failures.install_hooks()
    qInstallMessageHandler(None)
    error = make_mistake()
    sys.excepthook(type(error), error, error.__traceback__)

    def fail() -> None:
        raise ZeroDivisionError

    worker = threading.Thread(target=fail)
    worker.start()
    worker.join()
    assert [type(each) for each in reported] == [KeyError, ZeroDivisionError]


def test_the_sentences_are_told_in_russian(qapp: QApplication) -> None:
    languages = Languages()
    languages.install("ru")
    try:
        assert sentence(Denied("denied")) != SENTENCES["denied"]
    finally:
        languages.install("en")
