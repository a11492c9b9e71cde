"""What was typed survives: a crash, a colleague's change of the same record, a scanner faster than the answer."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QRadioButton, QWidget
from sqlalchemy import select

from clinic_desktop.areas.appointments.form.booking import BookingForm
from clinic_desktop.areas.owners import queries as owner_queries
from clinic_desktop.areas.owners import service as owners
from clinic_desktop.areas.owners.entities import Owner
from clinic_desktop.areas.owners.form import OwnerForm
from clinic_desktop.areas.pets.form import PetForm
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR, Actor
from clinic_desktop.db.work import Database
from clinic_desktop.ui.forms.compare import CompareDialog
from clinic_desktop.ui.forms.recovery import RecoveryDialog
from tests import make
from tests.robot import Robot

COLLEAGUE = Actor(0, "Иванова", frozenset({"*"}))


def crash(desk: Robot) -> None:
    """End the program as a power cut does: nothing is asked, no form is closed properly."""
    desk.program.drafts.flush()
    for lock in desk.program.drafts._locks.values():
        lock.unlock()
    desk.program.drafts._locks.clear()
    desk.program.context.drafts.drop = lambda action_id: None  # type: ignore[method-assign]
    desk.close()


def dialog(desk: Robot, kind: type[QWidget]) -> Any:
    found = [w for w in desk.bot_widgets() if isinstance(w, kind) and w.isVisible()]
    assert len(found) == 1, kind.__name__
    return found[0]


def test_a_form_that_was_open_in_a_crash_comes_back_with_its_text(opened: Any, database: Database) -> None:
    desk = opened("ru")
    desk.press(Qt.Key.Key_F2)
    desk.fill(surname="Кузнецова", name="Ирина", email="не почта")
    number, _, _ = desk.form._fields["phones"].rows[0][1]
    desk.type(number, "8 916")
    desk.settle()
    crash(desk)

    again = opened("ru")
    offered = dialog(again, RecoveryDialog)
    assert [line.title for line in offered.list.lines.lines] == ["Новый владелец · Кузнецова"]
    offered.findChild(QPushButton, "continue").click()
    again.settle()
    assert isinstance(again.form, OwnerForm)
    assert again.form._fields["surname"].text() == "Кузнецова"
    assert again.form._fields["email"].text() == "не почта"
    number, _, _ = again.form._fields["phones"].rows[0][1]
    assert number.text() == "8 916"
    again.fill(email="")
    number.setText("8 916 234-45-67")
    again.save()
    assert isinstance(again.form, PetForm)
    again.form.abandon()
    again.close()

    third = opened("ru")
    assert [w for w in third.bot_widgets() if isinstance(w, RecoveryDialog)] == []


def test_a_draft_that_was_saved_after_all_is_not_offered(opened: Any, database: Database) -> None:
    desk = opened("ru")
    desk.press(Qt.Key.Key_F2)
    desk.fill(surname="Кузнецова", no_phone=True)
    draft = desk.form.draft()
    action_id = desk.form.action_id
    desk.settle()
    crash(desk)
    database.command(
        "owners.register",
        lambda work: owners.register(work, draft),
        actor=BUILT_IN_ADMINISTRATOR,
        action_id=action_id,
    )
    again = opened("ru")
    assert [w for w in again.bot_widgets() if isinstance(w, RecoveryDialog)] == []
    assert again.program.drafts.lost() == ()


def test_two_people_change_the_same_field_and_each_is_asked(opened: Any, database: Database) -> None:
    owner_id = database.command("test", make.owner, actor=BUILT_IN_ADMINISTRATOR).value
    desk = opened("ru")
    desk.window.show_page("patients").show_owner(owner_id)
    desk.settle()
    desk.window.show_page("patients").owner_card.edit_action.trigger()
    desk.settle()
    desk.fill(city="Тверь", note="звонить вечером", street="Ленина, 1")

    def colleague(work: Any) -> int:
        base = owner_queries.get_card(work, owner_id).draft
        return owners.change(
            work, owner_id, replace(base, city="Псков", note="не звонить", region="СЗФО"), base
        )

    database.command("owners.change", colleague, actor=COLLEAGUE)
    desk.save()
    compare = dialog(desk, CompareDialog)
    assert compare.findChild(QRadioButton, "city_theirs").text() == "Псков"
    assert compare.findChild(QRadioButton, "city_mine").isChecked()
    compare.findChild(QRadioButton, "note_theirs").click()
    compare.findChild(QPushButton, "save_chosen").click()
    desk.settle()
    assert desk.find_form() is None
    saved = database.query(lambda work: owner_queries.get_card(work, owner_id), actor=COLLEAGUE).draft
    assert (saved.city, saved.note, saved.region, saved.street) == (
        "Тверь",
        "не звонить",
        "СЗФО",
        "Ленина, 1",
    )


def test_going_back_from_the_comparison_keeps_the_text(opened: Any, database: Database) -> None:
    owner_id = database.command("test", make.owner, actor=BUILT_IN_ADMINISTRATOR).value
    desk = opened("en")
    desk.window.show_page("patients").show_owner(owner_id)
    desk.settle()
    desk.window.show_page("patients").owner_card.edit_action.trigger()
    desk.settle()
    desk.fill(city="Tver")

    def colleague(work: Any) -> int:
        base = owner_queries.get_card(work, owner_id).draft
        return owners.change(work, owner_id, replace(base, city="Pskov"), base)

    database.command("owners.change", colleague, actor=COLLEAGUE)
    desk.save()
    dialog(desk, CompareDialog).reject()
    assert desk.form._fields["city"].text() == "Tver"
    desk.save()
    assert dialog(desk, CompareDialog).isVisible()
    dialog(desk, CompareDialog).reject()


def test_a_scanned_unknown_chip_opens_a_new_owner_and_goes_on_to_the_pet(
    opened: Any, database: Database
) -> None:
    desk = opened("ru")
    desk.window.show_page("patients").list.setFocus()
    desk.scan("643094100000123")
    assert isinstance(desk.form, OwnerForm)
    assert desk.form._fields["surname"].text() == ""
    desk.fill(surname="Орлова", no_phone=True)
    desk.save()
    assert isinstance(desk.form, PetForm)
    assert [row.number for row in desk.form._fields["identifiers"].value()] == ["643094100000123"]
    desk.fill(name="Рекс")
    desk.form._fields["species"].setEditText("Собака")
    desk.save()

    desk.window.show_page("catalogue")
    desk.settle()
    desk.window.show_page("catalogue").table.setFocus()
    desk.scan("643094100000123")
    assert desk.find_form() is None
    assert desk.results() == ["Рекс"]
    with database.engine.connect() as connection:
        assert len(connection.execute(select(Owner.id)).all()) == 1


def test_a_booking_that_was_being_typed_comes_back_with_its_new_client(
    opened: Any, database: Database
) -> None:
    desk = opened("ru")
    desk.program.context.book("", 0, "Сидорова")
    desk.settle()
    desk.type(desk.form._fields["client_phone"], "916")
    desk.type(desk.form._fields["reason"], "кашель")
    desk.form._fields["starts_at"].clock.setText("25:99")
    desk.settle()
    crash(desk)

    again = opened("ru")
    dialog(again, RecoveryDialog).findChild(QPushButton, "continue").click()
    again.settle()
    form = again.form
    assert isinstance(form, BookingForm)
    assert (form.draft().client_name, form.draft().client_phone) == ("Сидорова", "916")
    assert form.draft().reason == "кашель"
    assert form._fields["starts_at"].clock.text() == "25:99"
    assert form._fields["client_name"].isVisible()
    form.abandon()
