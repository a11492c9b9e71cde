"""The clinic edits its own lists and sees it everywhere."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from clinic_desktop.areas.clinic import service as clinics
from clinic_desktop.areas.manipulations import queries as catalogue
from clinic_desktop.areas.manipulations import service as manipulations
from clinic_desktop.areas.pets import queries
from clinic_desktop.areas.pets import service as pets
from clinic_desktop.areas.pets.rows import BreedDraft, ColourDraft, SpeciesDraft
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.work import Database
from clinic_desktop.ui.lists import ListsPage
from tests import make
from tests.robot import Robot

CAT = 2


def ask(database: Database, function: Any) -> Any:
    return database.query(function, actor=BUILT_IN_ADMINISTRATOR)


def run(database: Database, function: Any) -> Any:
    return database.command("test", function, actor=BUILT_IN_ADMINISTRATOR).value


def open_list(desk: Robot, name: str) -> ListsPage:
    page = desk.window.show_page("lists")
    assert isinstance(page, ListsPage)
    desk.settle()
    page.show_list(name)
    desk.settle()
    return page


def shown(page: ListsPage, column: int = 0) -> list[str]:
    model = page.rows.table.rows
    return [model.index(row, column).data() for row in range(model.rowCount())]


def choose(page: ListsPage, name: str) -> None:
    page.rows.table.setCurrentIndex(page.rows.table.rows.index(shown(page).index(name), 0))


def species_of_new_pet(desk: Robot, owner_id: int) -> list[str]:
    """Open the form of a new patient and return the species it offers."""
    patients = desk.window.show_page("patients")
    patients._on_add_pet(owner_id)
    desk.settle()
    field = desk.form._fields["species"]
    offered = [field.itemText(n) for n in range(field.count())]
    desk.form.abandon()
    desk.settle()
    return offered


def test_a_breed_is_renamed_and_the_card_says_so(opened: Any, database: Database) -> None:
    base = BreedDraft(CAT, "Village cat", "Деревенская")
    breed_id = run(database, lambda work: pets.register_breed(work, base))
    pet_id = run(database, lambda work: make.pet(work, breed_id=breed_id))
    desk = opened("ru")
    patients = desk.window.show_page("patients")
    patients.show_pet(pet_id)
    desk.settle()
    page = open_list(desk, "breeds")
    desk.type(page.rows.table, "д")
    desk.type(page.rows.filter_field, "еревен")
    assert shown(page) == ["Деревенская"]
    desk.bot.keyClick(page.rows.filter_field, Qt.Key.Key_Return)
    desk.bot.keyClick(page.rows.table, Qt.Key.Key_Return)
    desk.settle()
    assert desk.form._guard.name.text() == "Кошка"
    desk.fill(name_ru="Амбарная")
    desk.save()
    assert shown(page)[page.rows.table.currentIndex().row()] == "Амбарная"
    patients = desk.window.show_page("patients")
    desk.settle()
    texts = [part.text() for part in patients.card.findChildren(QLabel)]
    assert any("Амбарная" in text for text in texts)
    assert desk.search("амбарн") == ["Барсик"]
    desk.window.search_box.clear()
    desk.program.runner.undo_last()
    desk.settle()
    assert any("Деревенская" in part.text() for part in patients.card.findChildren(QLabel))


def test_an_archived_species_is_offered_no_more_but_stays_on_its_patients(
    opened: Any, database: Database
) -> None:
    pet_id = run(database, make.pet)
    owner_id = ask(database, lambda work: queries.get_draft(work, pet_id)).owner_id
    desk = opened("ru")
    page = open_list(desk, "species")
    choose(page, "Кошка")
    page.rows.table.setFocus()
    desk.press(Qt.Key.Key_Delete)
    assert "Кошка" not in shown(page)
    assert "Кошка" not in species_of_new_pet(desk, owner_id)
    patients = desk.window.show_page("patients")
    patients.show_pet(pet_id)
    desk.settle()
    assert any("кошка" in part.text().lower() for part in patients.card.findChildren(QLabel))
    patients.card._own_actions["edit"].trigger()
    desk.settle()
    assert desk.form._fields["species"].currentText() == "Кошка"
    desk.fill(note="Царапается")
    desk.save()
    draft = ask(database, lambda work: queries.get_draft(work, pet_id))
    assert (draft.species_id, draft.note) == (CAT, "Царапается")
    desk.program.runner.undo_last()
    desk.settle()
    desk.program.runner.undo_last()
    desk.settle()
    assert "Кошка" in species_of_new_pet(desk, owner_id)


def test_archived_breed_and_colour_stay_in_the_form_of_their_patient(opened: Any, database: Database) -> None:
    breed_id = run(
        database, lambda work: pets.register_breed(work, BreedDraft(CAT, "Village cat", "Деревенская"))
    )
    colour_id = run(database, lambda work: pets.register_colour(work, ColourDraft("Moonlight", "Лунный")))
    pet_id = run(database, lambda work: make.pet(work, breed_id=breed_id, colour_id=colour_id))
    run(database, lambda work: pets.archive_breed(work, breed_id))
    run(database, lambda work: pets.archive_colour(work, colour_id))
    desk = opened("ru")
    patients = desk.window.show_page("patients")
    patients.show_pet(pet_id)
    desk.settle()
    patients.card._own_actions["edit"].trigger()
    desk.settle()
    fields = desk.form._fields
    assert (fields["breed"].currentText(), fields["colour"].currentText()) == ("Деревенская", "Лунный")
    desk.fill(note="x")
    desk.save()
    draft = ask(database, lambda work: queries.get_draft(work, pet_id))
    assert (draft.breed_id, draft.colour_id, draft.note) == (breed_id, colour_id, "x")


def test_an_archived_group_stays_in_the_form_of_its_manipulation(opened: Any, database: Database) -> None:
    manipulation_id = run(database, make.manipulation)
    run(database, lambda work: manipulations.archive_category(work, 1))
    desk = opened("ru")
    page = desk.window.show_page("catalogue")
    desk.settle()
    page.edit_action.trigger()
    desk.settle()
    desk.fill(note="x")
    desk.save()
    card = ask(database, lambda work: catalogue.get_card(work, manipulation_id))
    assert (card.draft.category_id, card.draft.note) == (1, "x")
    page.add_action.trigger()
    desk.settle()
    field = desk.form._fields["category_id"]
    archived = next(row for row in ask(database, catalogue.list_categories) if row.id == 1)
    assert field.count() > 1
    assert archived.name.ru not in [field.itemText(n) for n in range(field.count())]


def test_a_species_is_added_from_the_keyboard_and_chosen_at_once(opened: Any, database: Database) -> None:
    owner_id = run(database, make.owner)
    desk = opened("ru")
    page = open_list(desk, "species")
    page.rows.filter_field.setText("кошк")
    page.add_action.trigger()
    desk.settle()
    form = desk.form
    desk.fill(name_ru="кОшка")
    desk.settle()
    assert "name_ru" in [p.field for p in form._found()]
    assert form._body.marks["name_ru"].isVisible()
    form._fields["weight_min_g"].setText("1,5")
    form._fields["weight_max_g"].setText("1")
    form._fields["name_ru"].setText("Капибара")
    form._fields["synonyms"].setPlainText("водосвинка\ncapy, кэпи")
    form.accept()
    desk.settle()
    assert form._body.marks["weight_max_g"].isVisible()
    form._fields["weight_max_g"].setText("90")
    desk.save()
    row = next(s for s in ask(database, queries.get_reference).species if s.name_ru == "Капибара")
    assert (row.name_en, row.weight_min_g, row.weight_max_g) == ("Капибара", 1_500, 90_000)
    assert row.synonyms == "водосвинка|capy|кэпи"
    assert page.rows.table.current_row().id == row.id
    assert page.rows.filter_field.text() == ""
    assert "Капибара" in species_of_new_pet(desk, owner_id)


def test_breeds_are_narrowed_by_species_and_a_new_one_is_of_it(opened: Any, database: Database) -> None:
    desk = opened("ru")
    page = open_list(desk, "breeds")
    everything = page.rows.table.rows.rowCount()
    page.rows.group.setCurrentIndex(page.rows.group.findText("Кошка"))
    assert set(shown(page, 2)) == {"Кошка"}
    assert 0 < page.rows.table.rows.rowCount() < everything
    page.add_action.trigger()
    desk.settle()
    assert desk.form._fields["species_id"].value() == CAT
    desk.fill(name_en="Village cat")
    desk.save()
    assert "Village cat" in shown(page)
    assert page.rows.group.currentText() == "Кошка"


def test_archived_entries_are_shown_on_request_and_taken_back(opened: Any, database: Database) -> None:
    colour_id = run(database, lambda work: pets.register_colour(work, ColourDraft("Moonlight", "Лунный")))
    desk = opened("ru")
    page = open_list(desk, "colours")
    choose(page, "Лунный")
    page.archive_action.trigger()
    desk.settle()
    assert "Лунный" not in shown(page)
    page.archived_action.trigger()
    choose(page, "Лунный")
    assert page.rows.archived_box.isChecked()
    restore = page.archive_action.text()
    page.archive_action.trigger()
    desk.settle()
    colours = ask(database, queries.get_reference).colours
    assert not next(row for row in colours if row.id == colour_id).archived
    assert page.archive_action.text() != restore


def test_a_group_is_put_below_another_and_never_below_itself(opened: Any, database: Database) -> None:
    desk = opened("en")
    page = open_list(desk, "categories")
    choose(page, "Laboratory › Blood tests")
    page.edit_action.trigger()
    desk.settle()
    field = desk.form._fields["parent_id"]
    offered = [field.itemText(n) for n in range(field.count())]
    assert "Laboratory" in offered
    assert "Laboratory › Blood tests" not in offered
    field.setCurrentIndex(offered.index("Imaging"))
    desk.save()
    assert "Imaging › Blood tests" in shown(page)


def test_names_follow_the_language_of_the_interface(opened: Any, database: Database) -> None:
    desk = opened("ru")
    page = open_list(desk, "species")
    assert "Кошка" in shown(page)
    desk.languages.install("en")
    desk.settle()
    assert "Cat" in shown(page)
    assert shown(page) == sorted(shown(page), key=str.casefold)
    page.rows.filter_field.setText("гусь")
    assert shown(page) == ["Goose"]


def test_what_another_workstation_saves_is_shown_and_conflicts_are_compared(
    opened: Any, database: Database
) -> None:
    base = SpeciesDraft("Capybara", "Капибара")
    species_id = run(database, lambda work: pets.register_species(work, base))
    desk = opened("ru")
    page = open_list(desk, "species")
    choose(page, "Капибара")
    page.edit_action.trigger()
    desk.settle()
    form = desk.form
    desk.fill(name_ru="Капибара большая")
    theirs = replace(base, name_ru="Водосвинка")
    run(database, lambda work: pets.change_species(work, species_id, theirs, base))
    form.accept()
    desk.settle()
    compare = next(w for w in desk.bot_widgets() if w.objectName() == "compare" and w.isVisible())
    desk.widget(QPushButton, "save_chosen", compare).click()
    desk.settle()
    assert "Капибара большая" in shown(page)


@pytest.mark.parametrize(
    ("name", "new", "fields"),
    [
        ("species", True, {"name_ru": "Капибара"}),
        ("breeds", False, {"name_ru": "Другая"}),
        ("colours", False, {"applies_to": "cat|dog"}),
        ("categories", True, {"name_en": "Teeth"}),
    ],
)
def test_a_lost_form_is_opened_again_with_what_was_typed(
    opened: Any, database: Database, name: str, new: bool, fields: dict[str, str]
) -> None:
    desk = opened("ru")
    page = open_list(desk, name)
    (page.add_action if new else page.edit_action).trigger()
    desk.settle()
    desk.fill(**fields)
    subject, kind = desk.form.subject, type(desk.form).__name__
    drafts = desk.program.drafts
    drafts.flush()
    drafts._locks.popitem()[1].unlock()
    desk.form._loaded = desk.form._body.typed()
    desk.form.done(0)
    desk.settle()
    (kept,) = drafts.lost(kind)
    drafts.wanted = kept.action_id
    open_list(desk, "species" if name != "species" else "colours")
    desk.program._reopen(kept)
    desk.settle()
    assert (type(desk.form).__name__, desk.form.subject) == (kind, subject)
    for field, value in fields.items():
        assert desk.form._fields[field].value() == value
    desk.save()
    assert desk.find_form() is None


def test_digits_in_a_list_go_to_the_search_box(opened: Any, database: Database) -> None:
    desk = opened("ru")
    page = open_list(desk, "species")
    page.rows.table.setFocus()
    desk.scan("643094100000001")
    assert page.rows.filter_field.text() == ""
    assert desk.widget(QLineEdit, "search_box").text() == "643094100000001"


def test_the_currency_is_chosen_by_its_name(opened: Any, database: Database) -> None:
    desk = opened("ru")
    page = desk.window.show_page("settings")
    desk.settle()
    page.edit_action.trigger()
    desk.settle()
    fields = desk.form._fields
    assert fields["currency"].currentText() == "Российский рубль (RUB)"
    desk.fill(name="Лапа")
    fields["currency"].setEditText("казахстанский тенге")
    fields["phone_region"].setEditText("Казахстан (KZ, +7)")
    fields["time_zone"].setEditText("нигде")
    desk.form.accept()
    assert desk.form._body.marks["time_zone"].isVisible()
    fields["time_zone"].setEditText("asia/almaty")
    desk.save()
    assert desk.find_form() is None
    clinic = ask(database, clinics.get)
    assert (clinic.currency, clinic.phone_region, clinic.time_zone) == ("KZT", "KZ", "Asia/Almaty")
    assert "Казахстанский тенге (KZT)" in page._text.text()
