"""Closing the program asks about what is unfinished: wait, close all the same, or go on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from clinic_desktop.ui.leaving import LeaveDialog, Pending, Unfinished


class Work:
    """Unfinished work that the test lets go on."""

    def __init__(self, qtbot: QtBot) -> None:
        self.pending: Pending | None = Pending("2 files are not stored yet", True)
        self.unfinished = Unfinished()
        self.unfinished.add(lambda: self.pending)
        self.window, self.agreed = QWidget(), 0
        qtbot.addWidget(self.window)
        self.dialog = LeaveDialog(self.unfinished, self.window)
        self.dialog.agreed.connect(self._on_agreed)
        self.dialog.open()

    def _on_agreed(self) -> None:
        self.agreed += 1

    def goes_on(self, pending: Pending | None) -> None:
        self.pending = pending
        self.unfinished.changed.emit()


def test_enter_waits_and_closes_when_all_is_done(qtbot: QtBot) -> None:
    work = Work(qtbot)
    assert "2 files" in work.dialog._told.text()
    qtbot.keyClick(work.dialog, Qt.Key.Key_Return)
    work.goes_on(Pending("1 file is not stored yet", True))
    assert work.dialog._told.text().startswith("1 file")
    assert work.agreed == 0
    work.goes_on(None)
    assert work.agreed == 1


def test_what_fails_while_one_waits_is_told_and_nothing_closes_by_itself(qtbot: QtBot) -> None:
    work = Work(qtbot)
    work.dialog.wait.click()
    work.goes_on(Pending("scan.pdf could not be stored", False))
    assert work.agreed == 0
    assert "scan.pdf" in work.dialog._told.text()
    assert not work.dialog.wait.isEnabled()
    work.dialog.leave.click()
    assert work.agreed == 1


def test_esc_goes_on_working(qtbot: QtBot) -> None:
    work = Work(qtbot)
    qtbot.keyClick(work.dialog, Qt.Key.Key_Escape)
    work.goes_on(None)
    assert work.agreed == 0


def test_done_before_anybody_answered_is_said(qtbot: QtBot) -> None:
    work = Work(qtbot)
    work.goes_on(None)
    assert work.agreed == 0
    assert work.dialog._told.text() == "All is stored."
    work.dialog.leave.click()
    assert work.agreed == 1
