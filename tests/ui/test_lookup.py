"""A searchable list gives what was chosen in it, never the first of its entries instead."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clinic_desktop.ui.forms.fields import Entry, LookupField

DRUGS = [
    Entry(1, "Амоксициллин"),
    Entry(2, "Мелоксикам 1 мл"),
    Entry(3, "Мелоксикам 5 мл"),
    Entry(4, "Мелоксивет"),
    Entry(5, "Мелоксивет"),
]


@pytest.fixture
def field(qtbot: QtBot) -> LookupField:
    made = LookupField(DRUGS, free_text=False)
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    return made


def type_text(field: LookupField, text: str) -> None:
    for character in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, character)
            QApplication.sendEvent(field, event)


@pytest.mark.parametrize(("downs", "drug"), [(1, 2), (2, 3), (3, 4), (4, 5)])
def test_down_and_enter_choose_among_what_matches(
    field: LookupField, downs: int, drug: int, qtbot: QtBot
) -> None:
    type_text(field, "мел")
    popup = field.completer().popup()
    for _ in range(downs):
        qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert field.value() == (drug, "")


def test_down_without_the_list_opens_it_and_changes_nothing(field: LookupField, qtbot: QtBot) -> None:
    type_text(field, "мел")
    field.completer().popup().hide()
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.currentText() == "мел"
    assert field.completer().popup().isVisible()


def test_one_of_two_of_the_same_name_is_kept_until_something_else_is_typed(
    field: LookupField, qtbot: QtBot
) -> None:
    field.set_value((5, ""))
    assert field.value() == (5, "")
    field.setEditText("Мелоксивет")
    assert field.value() == (5, "")
    field.setEditText("Амоксициллин")
    assert field.value() == (1, "")
