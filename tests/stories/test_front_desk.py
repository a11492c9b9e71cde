"""A morning at the front desk, through the window: find, register, perform, undo, switch, restart."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clinic_desktop.areas.manipulations.form import PerformForm
from clinic_desktop.areas.owners.form import OwnerForm
from clinic_desktop.areas.pets.form import PetForm
from clinic_desktop.areas.pets.page.header import CardHeader
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.work import Database
from tests import make


@pytest.mark.parametrize("language", ["ru", "en"])
def test_a_new_owner_and_pet_are_registered_treated_and_found(
    language: str, opened: Any, database: Database
) -> None:
    database.command("test", make.manipulation, actor=BUILT_IN_ADMINISTRATOR)
    desk = opened(language)
    assert desk.search("кузн") == []

    desk.press(Qt.Key.Key_F2)
    assert isinstance(desk.form, OwnerForm)
    desk.fill(name="Ирина", patronymic="Петровна")
    assert desk.form._fields["surname"].value() == "Кузн"
    desk.fill(surname="Кузнецова")
    number, _, _ = desk.form._fields["phones"].rows[0][1]
    desk.type(number, "8 916 234-45-67")
    desk.save()

    assert isinstance(desk.form, PetForm)
    desk.fill(name="Барсик", birth=None)
    desk.form._fields["species"].setEditText("кот")
    desk.form._fields["birth"].setText("3г 2м")
    desk.save()
    assert desk.find_form() is None

    for typed in ("бар", "4567", "кузн бар", ",fhcbr"):
        assert desk.search(typed) == ["Барсик"], typed
    header = desk.window.findChild(CardHeader)
    assert header._name.text() == "Барсик"

    desk.window.show_page("patients").card.panels[0].perform_action.trigger()
    desk.settle()
    assert isinstance(desk.form, PerformForm)
    assert desk.form._guard.name.text() == "Барсик"
    desk.form._fields["manipulation"].setEditText("Осмотр")
    desk.save()
    assert desk.timeline() == [("Осмотр", "500\u00a0₽")]
    assert desk.window.notice.text == (
        "Манипуляция записана" if language == "ru" else "Manipulation recorded"
    )

    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.timeline() == []
    undone = "Манипуляция записана" if language == "ru" else "Manipulation recorded"
    assert desk.window.notice.text.endswith(f": {undone}")

    desk.languages.install("en" if language == "ru" else "ru")
    desk.settle()
    shown = desk.window._rail_buttons["patients"].text()
    assert shown == ("Patients" if language == "ru" else "Пациенты")

    desk.close()
    again = opened(language)
    assert again.search("барс") == ["Барсик"]


def test_an_owner_is_registered_by_the_first_key_after_the_start(opened: Any) -> None:
    desk = opened("ru")
    for page in ("today", "patients", "today"):
        desk.window.show_page(page)
        desk.press(Qt.Key.Key_F2)
        assert isinstance(desk.form, OwnerForm)
        desk.form.reject()
        desk.settle()
        assert desk.find_form() is None


def test_what_the_rules_refuse_is_marked_and_the_text_stays(opened: Any) -> None:
    desk = opened("ru")
    desk.press(Qt.Key.Key_F2)
    desk.fill(surname="   ", email="не почта")
    number, _, _ = desk.form._fields["phones"].rows[0][1]
    desk.type(number, "телефон")
    desk.save()
    marks = desk.form._marks
    assert marks["surname"].text() == "Заполните это поле."
    assert marks["email"].text() == "Это не адрес почты: напишите имя@домен."
    assert marks["phones"].text() == "В номере не бывает букв. Добавочный пишется после «доб.»."
    assert number.text() == "телефон"
    assert desk.form.isVisible()


def test_escape_asks_before_typed_text_is_thrown_away(opened: Any) -> None:
    desk = opened("ru")
    desk.press(Qt.Key.Key_F2)
    form = desk.form
    desk.fill(surname="Орлова")
    form.reject()
    assert form.isVisible()
    assert form._discard.isVisible()
    form.reject()
    assert not form.isVisible()


def test_a_second_window_sees_the_change_by_itself(opened: Any, qtbot: QtBot) -> None:
    first, second = opened("ru"), opened("ru")
    first.press(Qt.Key.Key_F2)
    first.fill(surname="Лебедев", no_phone=True)
    first.save()
    first.fill(name="Рекс")
    first.form._fields["species"].setEditText("Собака")
    first.save()
    qtbot.waitUntil(lambda: second.results() == ["Рекс"], timeout=10_000)


def test_every_page_opens_in_every_language_and_theme(opened: Any, database: Database) -> None:
    database.command("test", make.pet, actor=BUILT_IN_ADMINISTRATOR)
    for language in ("ru", "en"):
        for theme in ("light", "dark"):
            desk = opened(language, theme)
            for area in desk.window.areas:
                page = desk.window.show_page(area.name)
                desk.settle()
                assert page.isVisible()
                assert page.accessibleName() == area.title()
            desk.close()
