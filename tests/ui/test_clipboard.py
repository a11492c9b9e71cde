"""What is copied out of the program leaves the clipboard again, and what others copied stays."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from clinic_desktop.ui import clipboard
from clinic_desktop.ui.clipboard import ClipboardKeeper, copy_secret


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clipboard, "KEPT_MS", 50)
    monkeypatch.setattr(clipboard, "SECRET_MS", 50)


def test_a_copied_phone_is_cleared(qtbot: QtBot) -> None:
    keeper = ClipboardKeeper()
    field = QLineEdit("+7 916 234-45-67")
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    qtbot.waitUntil(field.isActiveWindow, timeout=5_000)
    field.selectAll()
    field.copy()
    assert QGuiApplication.clipboard().text() == "+7 916 234-45-67"
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == "", timeout=5_000)
    keeper.deleteLater()


def test_a_copied_key_is_cleared_unless_something_else_was_copied(qtbot: QtBot) -> None:
    copy_secret("7QK2M-4TZ9A")
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == "", timeout=5_000)
    copy_secret("7QK2M-4TZ9A")
    QGuiApplication.clipboard().setText("own words")
    later: list[bool] = []
    QTimer.singleShot(100, lambda: later.append(True))
    qtbot.waitUntil(lambda: bool(later), timeout=5_000)
    assert QGuiApplication.clipboard().text() == "own words"
