"""A searchable list gives what was chosen in it, never the first of its entries instead."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clinic_desktop.core.errors import Problem
from clinic_desktop.ui.forms.fields import Entry, LookupField, Unreadable
from clinic_desktop.ui.forms.texts import problem_text

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


@pytest.mark.parametrize(("text", "code"), [("мелокс", "part_of_list"), ("Аспирин {1}", "not_in_list")])
def test_text_of_no_entry_is_refused_with_what_to_do(field: LookupField, text: str, code: str) -> None:
    field.setEditText(text)
    with pytest.raises(Unreadable) as refused:
        field.value()
    assert text in problem_text(Problem("drug", refused.value.code, refused.value.params))
    assert refused.value.code == code


def test_down_opens_the_whole_list_where_nothing_matches(field: LookupField, qtbot: QtBot) -> None:
    type_text(field, "аспирин")
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.view().isVisible()
    assert field.currentText() == "аспирин"
    field.hidePopup()


def test_what_another_name_stands_for_is_read_before_it_is_saved(qtbot: QtBot) -> None:
    field = LookupField([Entry(1, "Собака", "dog|пёс"), Entry(2, "Кошка", "cat")], free_text=True)
    qtbot.addWidget(field)
    field.setEditText("пес")
    field.lineEdit().editingFinished.emit()
    assert (field.currentText(), field.value()) == ("Собака", (1, ""))
    field.setEditText("енот")
    field.lineEdit().editingFinished.emit()
    assert (field.currentText(), field.value()) == ("енот", (None, "енот"))
