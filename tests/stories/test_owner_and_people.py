"""The owner's card, the people of a patient, and alerts that are over."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton

from clinic_desktop.areas.owners import queries as owner_queries
from clinic_desktop.areas.owners.entities import RecordStatus
from clinic_desktop.areas.pets import queries as pet_queries
from clinic_desktop.areas.pets import service as pets
from clinic_desktop.areas.pets.entities import AlertKind, AlertLevel, OwnershipRole
from clinic_desktop.areas.pets.form import PersonForm, TransferForm
from clinic_desktop.areas.pets.page.people import PeopleDialog
from clinic_desktop.areas.pets.rows import AlertDraft
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.work import Database, Work
from tests import make
from tests.robot import Robot


def ask(database: Database, function: Any) -> Any:
    return database.query(function, actor=BUILT_IN_ADMINISTRATOR)


def run(database: Database, function: Any) -> Any:
    return database.command("test", function, actor=BUILT_IN_ADMINISTRATOR).value


def choose_owner(desk: Robot, typed: str) -> None:
    field = desk.form._fields["owner"]
    field.clear()
    # Names are offered to whoever has the cursor there, and that needs an active window.
    desk.form.activateWindow()
    field.setFocus()
    desk.bot.waitUntil(field.hasFocus, timeout=5_000)
    desk.type(field, typed)
    desk.settle()
    popup = field.completer().popup()
    desk.bot.waitUntil(popup.isVisible)
    desk.bot.keyClick(popup, Qt.Key.Key_Down)
    desk.bot.keyClick(popup, Qt.Key.Key_Return)
    desk.settle()


def test_from_the_patient_to_the_owner_and_back(opened: Any, database: Database) -> None:
    pet_id = run(database, make.pet)
    desk = opened("ru")
    patients = desk.window.show_page("patients")
    patients.show_pet(pet_id)
    desk.settle()
    patients.card.header._owner.click()
    desk.settle()
    assert patients._right.currentWidget() is patients.owner_card
    assert patients.owner_card._name.text() == "Кузнецова Ирина"
    panel = patients.owner_card.panels[0]
    assert [line.title for line in panel.list.lines.lines] == ["Барсик"]
    desk.bot.keyClick(panel.list, Qt.Key.Key_Return)
    desk.settle()
    assert patients._right.currentWidget() is patients.card
    assert patients._right.currentWidget() is patients.card
    for language in ("en", "ru"):
        # Every view sets its texts anew, and the owner's must not come to stand over the patient's.
        desk.languages.install(language)
        desk.settle()
        assert [view.isVisible() for view in (patients.card, patients.owner_card)] == [True, False]
    desk.window.search_box.setText("нет таких")
    desk.settle()
    patients.card.reload()
    desk.settle()
    shown = [patients._right.widget(number).isVisible() for number in range(patients._right.count())]
    assert sum(shown) == 1


def test_an_owner_is_archived_and_taken_back(opened: Any, database: Database) -> None:
    owner_id = run(database, make.owner)
    desk = opened("ru")
    patients = desk.window.show_page("patients")
    patients.show_owner(owner_id)
    desk.settle()
    patients.owner_card.archive_action.trigger()
    desk.settle()
    status = ask(database, lambda work: owner_queries.get_card(work, owner_id)).status
    assert status is RecordStatus.ARCHIVED
    assert patients.owner_card.archive_action.text() == "Вернуть из архива"
    patients.owner_card.archive_action.trigger()
    desk.settle()
    assert ask(database, lambda work: owner_queries.get_card(work, owner_id)).status is RecordStatus.ACTIVE


def test_a_patient_gets_another_owner_and_a_co_owner(opened: Any, database: Database) -> None:
    pet_id = run(database, make.pet)
    run(database, lambda work: make.owner(work, "Лебедев", "Пётр", "+7 916 111-22-33"))
    desk = opened("ru")
    patients = desk.window.show_page("patients")
    patients.show_pet(pet_id)
    desk.settle()
    patients.card._own_actions["people"].trigger()
    (dialog,) = [w for w in desk.bot_widgets() if isinstance(w, PeopleDialog)]

    dialog.page.transfer_action.trigger()
    assert isinstance(desk.form, TransferForm)
    desk.form._fields["owner"].setText("не выбран")
    desk.save()
    assert desk.form._marks["owner"].text() == "Выберите из списка."
    choose_owner(desk, "лебед")
    desk.save()
    assert ask(database, lambda work: pet_queries.get_card(work, pet_id)).row.owner_name == "Лебедев Пётр"

    dialog.page.add_action.trigger()
    assert isinstance(desk.form, PersonForm)
    choose_owner(desk, "4567")
    desk.fill(share_percent=40)
    desk.save()
    lines = dialog.page.list.lines.lines
    assert [(line.title, line.detail) for line in lines] == [
        ("Лебедев Пётр", "основной владелец"),
        ("Кузнецова Ирина", "совладелец"),
        ("Кузнецова Ирина", "основной владелец"),
    ]
    dialog.page.list.setCurrentIndex(dialog.page.list.lines.index(1, 0))
    dialog.page.end_action.trigger()
    desk.settle()
    card = ask(database, lambda work: pet_queries.get_card(work, pet_id))
    assert [row.role for row in card.ownerships if row.to_on is None] == [OwnershipRole.OWNER]
    dialog.close()


def test_an_alert_is_taken_off_the_card(opened: Any, database: Database) -> None:
    def arrange(work: Work) -> int:
        pet_id = make.pet(work)
        for kind, text in ((AlertKind.AGGRESSIVE, "кусается"), (AlertKind.ALLERGY, "пенициллин")):
            pets.raise_alert(work, pet_id, AlertDraft(kind, AlertLevel.HIGH, text))
        return pet_id

    pet_id = run(database, arrange)
    desk = opened("ru")
    patients = desk.window.show_page("patients")
    patients.show_pet(pet_id)
    desk.settle()
    strip = desk.widget(QFrame, "alerts")
    first = next(b for b in strip.findChildren(QPushButton) if "кусается" in b.accessibleName())
    first.click()
    desk.settle()
    alerts = ask(database, lambda work: pet_queries.get_card(work, pet_id)).alerts
    assert [alert.text for alert in alerts] == ["пенициллин"]
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(ask(database, lambda work: pet_queries.get_card(work, pet_id)).alerts) == 2


@pytest.mark.parametrize("place", ["search box", "results"])
def test_the_keys_of_the_card_work_from_the_search(place: str, opened: Any, database: Database) -> None:
    run(database, lambda work: make.pet(work, name="Барсик"))
    robot: Robot = opened("ru")
    robot.search("барсик")
    page = robot.window.show_page("patients")
    where = robot.window.search_box if place == "search box" else page.list
    robot.window.activateWindow()
    where.setFocus()
    robot.bot.keyClick(where, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    robot.settle()
    assert robot.form.read("name") == "Барсик"
