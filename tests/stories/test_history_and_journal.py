"""A value put back from the history of a card; the journal narrowed, exported and proved."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from sqlalchemy import text

from clinic_desktop.areas.audit.access import AccessLog
from clinic_desktop.areas.audit.entities import AccessKind
from clinic_desktop.areas.audit.page import HistoryDialog, JournalPage
from clinic_desktop.areas.audit.page.heads import HeadsDialog
from clinic_desktop.areas.owners import queries as owner_queries
from clinic_desktop.areas.owners import service as owners
from clinic_desktop.areas.pets import queries as pet_queries
from clinic_desktop.areas.pets import service as pets
from clinic_desktop.areas.pets.rows import WeightDraft
from clinic_desktop.core.permissions import AUDIT_VIEW, BUILT_IN_ADMINISTRATOR, Actor
from clinic_desktop.core.seals import shown
from clinic_desktop.db import audit
from clinic_desktop.db.engine import make_engine
from clinic_desktop.db.work import Database, Work
from clinic_desktop.ui.i18n import numbered
from tests import make
from tests.robot import Robot


def ask(database: Database, function: Any) -> Any:
    return database.query(function, actor=BUILT_IN_ADMINISTRATOR)


def do(database: Database, verb: str, function: Any) -> Any:
    return database.command(verb, function, actor=BUILT_IN_ADMINISTRATOR).value


def change_pet(pet_id: int, **fields: Any) -> Callable[[Work], int]:
    def change(work: Work) -> int:
        base = pet_queries.get_draft(work, pet_id)
        return pets.change(work, pet_id, replace(base, **fields), base)

    return change


@pytest.fixture
def pet_id(database: Database) -> int:
    made: int = do(database, "pets.register", make.pet)
    do(database, "pets.change", change_pet(made, name="Рыжик", species_id=1))
    do(
        database,
        "pets.record_weight",
        lambda work: pets.record_weight(work, made, WeightDraft(grams=4_200)),
    )
    return made


def open_history(desk: Robot, table: str, record_id: int, title: str) -> HistoryDialog:
    dialog = HistoryDialog(desk.program.context, table, record_id, title, desk.window)
    dialog.show()
    desk.settle()
    return dialog


def lines(dialog: HistoryDialog) -> list[list[str]]:
    """Every line of the tree, as deep as it goes."""
    found = []
    waiting = [dialog.page.tree.topLevelItem(n) for n in range(dialog.page.tree.topLevelItemCount())]
    while waiting:
        item = waiting.pop(0)
        assert item is not None
        found.append([item.text(column) for column in range(3)])
        waiting = [item.child(n) for n in range(item.childCount())] + waiting
    return found


@pytest.mark.parametrize(
    ("language", "changed", "weighed", "name_of_field", "species"),
    [
        ("ru", "Пациент изменён", "Вес", "Кличка", ["Вид животного", "Кошка", "Собака"]),
        ("en", "Patient changed", "Weight", "Pet's name", ["Species", "Cat", "Dog"]),
    ],
)
def test_a_name_is_put_back_from_the_history_with_the_keyboard(
    language: str,
    changed: str,
    weighed: str,
    name_of_field: str,
    species: list[str],
    opened: Any,
    database: Database,
    pet_id: int,
) -> None:
    desk = opened(language)
    patients = desk.window.show_page("patients")
    patients.show_pet(pet_id)
    desk.settle()
    asked: list[tuple[str, int, str]] = []
    desk.program.context.show_history = lambda *subject: asked.append(subject)
    patients.card._own_actions["history"].trigger()
    assert asked == [("pets", pet_id, "Рыжик")]

    dialog = open_history(desk, *asked[0])
    shown = lines(dialog)
    assert any(changed in line[0] for line in shown)
    assert any(line[0].startswith(weighed) for line in shown)
    assert [name_of_field, "Барсик", "Рыжик"] in shown
    assert species in shown

    tree = dialog.page.tree
    assert not dialog.page.restore_action.isEnabled()
    entry = next(e for e in tree.entries if any(f.name == "name" and f.old for f in e.fields))
    while tree.current_change() is None or tree.current_change()[1].name != "name":
        before = tree.currentIndex()
        desk.bot.keyClick(tree, Qt.Key.Key_Down)
        assert tree.currentIndex() != before
    assert tree.current_entry() == entry
    assert dialog.page.restore_action.isEnabled()
    desk.bot.keyClick(dialog, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    desk.settle()
    draft = ask(database, lambda work: pet_queries.get_draft(work, pet_id))
    assert (draft.name, draft.species_id) == ("Барсик", 1)
    assert patients.card.header._name.text().startswith("Барсик")
    assert [name_of_field, "Рыжик", "Барсик"] in lines(dialog)
    dialog.close()


def test_without_the_right_the_button_says_why(opened: Any, database: Database, pet_id: int) -> None:
    desk = opened("en")
    desk.program.runner.actor = Actor(-9, "Стажёр", frozenset({AUDIT_VIEW}))
    dialog = open_history(desk, "pets", pet_id, "Рыжик")
    entry = next(e for e in dialog.page.tree.entries if e.table == "pets" and e.operation == "U")
    dialog.page.tree.select_field(entry.id, "name")
    assert not dialog.page.restore_action.isEnabled()
    assert dialog.page.restore_action.toolTip().endswith("Your role may not put old values back.")
    desk.program.runner.actor = BUILT_IN_ADMINISTRATOR
    dialog.page.tree.chosen.emit()
    assert dialog.page.restore_action.isEnabled()
    weight = next(e for e in dialog.page.tree.entries if e.table == "pet_weights")
    dialog.page.tree.select_field(weight.id, "grams")
    assert not dialog.page.restore_action.isEnabled()
    dialog.close()


def test_the_card_as_it_was_on_a_day(opened: Any, database: Database, pet_id: int) -> None:
    desk = opened("en")
    dialog = open_history(desk, "pets", pet_id, "Рыжик")
    page = dialog.page
    desk.type(page.day_field, "nonsense")
    desk.bot.keyClick(page.day_field, Qt.Key.Key_Return)
    assert page._told.text().startswith("Write the day")
    for typed, told in (("01.01.2001", "Not there yet on"), ("01.01.2100", "As it was at the end of")):
        page.day_field.clear()
        desk.type(page.day_field, typed)
        desk.bot.keyClick(page.day_field, Qt.Key.Key_Return)
        desk.settle()
        assert page._told.text().startswith(told)
    tops = [page.day_tree.topLevelItem(n) for n in range(page.day_tree.topLevelItemCount())]
    values = {
        item.child(n).text(0): item.child(n).text(1)
        for item in tops
        if item
        for n in range(item.childCount())
    }
    assert values["Pet's name"] == "Рыжик"
    assert values["Weight"] == "4.2 kg"
    page.back_action.trigger()
    assert page._stack.currentWidget() is page.tree
    dialog.close()


def test_a_record_nobody_changed_says_so(opened: Any, database: Database) -> None:
    desk = opened("en")
    dialog = open_history(desk, "species", 1, "Dog")
    assert dialog.page._told.text() == "Nothing was changed yet."
    assert dialog.page._told.isVisible()
    dialog.close()


def test_a_long_history_is_loaded_in_pages(opened: Any, database: Database, pet_id: int) -> None:
    for number in range(210):
        do(database, "pets.change", change_pet(pet_id, note=f"{number}"))
    desk = opened("en")
    dialog = open_history(desk, "pets", pet_id, "Рыжик")
    assert len(dialog.page.tree.entries) == 200
    dialog.page.more_action.trigger()
    desk.settle()
    whole = [entry.id for entry in dialog.page.tree.entries]
    assert len(whole) == 214
    assert whole == sorted(set(whole), reverse=True)
    assert not dialog.page.more_action.isEnabled()
    dialog.close()


# --- the journal --------------------------------------------------------------------------------


def journal_of(desk: Robot) -> JournalPage:
    page: JournalPage = desk.window.show_page("journal")
    desk.settle()
    return page


def table(page: JournalPage) -> list[list[str]]:
    model = page.model
    return [
        [model.index(row, column).data() for column in range(1, model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_the_journal_is_narrowed_and_told_field_by_field(
    opened: Any, database: Database, pet_id: int
) -> None:
    desk = opened("ru")
    page = journal_of(desk)
    assert [row[1] for row in table(page)] == [
        "Пациент взвешен",
        "Пациент изменён",
        "Пациент зарегистрирован",
    ]
    assert [row[2] for row in table(page)] == ["Рыжик", "Рыжик", "Кузнецова Ирина, Рыжик"]
    page.table.selectRow(1)
    desk.settle()
    (entry,) = page.details.entries
    assert ("name", "Барсик", "Рыжик") in [(f.name, f.old, f.new) for f in entry.fields]

    owner_id = do(database, "owners.register", lambda work: make.owner(work, "Лебедев", phone=""))
    draft = ask(database, lambda work: owner_queries.get_card(work, owner_id)).draft
    do(
        database,
        "owners.change",
        lambda work: owners.change(work, owner_id, replace(draft, city="Тверь"), draft),
    )
    desk.type(page.filters.text, "лебедев")
    desk.bot.waitUntil(
        lambda: [row[1] for row in table(page)] == ["Владелец изменён", "Владелец зарегистрирован"]
    )
    page.filters.text.clear()
    page.filters.table.setCurrentIndex(page.filters.table.findData("pets"))
    desk.settle()
    assert len(table(page)) == 3
    page.filters.since.setText("01.01.2100")
    desk.bot.waitUntil(lambda: table(page) == [])
    assert page.details.entries == ()


def test_the_journal_is_exported_in_the_language_of_the_window(
    opened: Any, database: Database, pet_id: int, tmp_path: Path
) -> None:
    do(database, "pets.change", change_pet(pet_id, note="=HYPERLINK(1)"))
    desk = opened("ru")
    page = journal_of(desk)
    path = tmp_path / "журнал.csv"
    page.export_to(str(path))
    desk.settle()
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    fields = [tuple(row[7:]) for row in rows[1:]]
    assert ("Примечание", "—", "'=HYPERLINK(1)") in fields
    assert ("Телефон", "—", "+7 916 234-45-67") in fields
    assert ("Кличка", "Барсик", "Рыжик") in fields
    assert page.export_action.isEnabled()
    page.export_to(str(tmp_path / "no such folder" / "журнал.csv"))
    desk.settle()
    assert page.export_action.isEnabled()


def test_the_proof_says_intact_or_names_the_first_bad_action(
    opened: Any, database: Database, pet_id: int
) -> None:
    desk = opened("en")
    page = journal_of(desk)
    told = desk.widget(QLabel, "verdict", page)
    page.verify_action.trigger()
    desk.settle()
    assert "intact" in told.text()
    foreign = make_engine(database.engine.url, for_migration=True)
    with foreign.begin() as connection:
        for statement in audit.unguard_journal(connection.dialect.name):
            if statement.startswith("DROP TRIGGER"):
                connection.execute(text(statement))
        connection.execute(text("UPDATE actions SET actor_name = 'Никто' WHERE sequence = 2"))
    foreign.dispose()
    page.verify_action.trigger()
    desk.settle()
    assert told.text().startswith("Action No. 2 was altered after it was sealed. Row 2 of the actions.")
    assert page.verify_action.isEnabled()


def test_the_seals_of_the_days_can_be_copied(opened: Any, database: Database, pet_id: int) -> None:
    desk = opened("ru")
    page = journal_of(desk)
    page.heads_action.trigger()
    desk.settle()
    (dialog,) = [w for w in desk.bot_widgets() if isinstance(w, HeadsDialog)]
    sealed = database.query(
        lambda work: work.session.execute(text("SELECT hash FROM audit_head")).scalar_one(),
        actor=BUILT_IN_ADMINISTRATOR,
    )
    assert f"{numbered(3)}   {shown(sealed)}" in dialog.text.toPlainText()
    dialog.close()


def test_without_the_right_the_journal_shows_nothing(opened: Any, database: Database, pet_id: int) -> None:
    desk = opened("ru")
    desk.program.runner.actor = Actor(-9, "Стажёр", frozenset())
    desk.program.rights.set_actor(desk.program.runner.actor)
    page = journal_of(desk)
    assert table(page) == []
    assert not page.export_action.isEnabled()


def test_mass_reading_is_seen_on_the_page(opened: Any, database: Database, pet_id: int) -> None:
    log = AccessLog(database)
    log.note(Actor(3, "Врач", frozenset()), AccessKind.EXPORT, "owner", count=500)
    log.close()
    desk = opened("en")
    page = journal_of(desk)
    told = desk.widget(QLabel, "alerts", page)
    assert told.isVisible()
    assert told.text().startswith("Врач exported many records at once (500)")


def test_a_form_shows_the_history_of_its_record(opened: Any, database: Database, pet_id: int) -> None:
    desk = opened("ru")
    patients = desk.window.show_page("patients")
    patients.show_pet(pet_id)
    desk.settle()
    patients.card._own_actions["edit"].trigger()
    desk.settle()
    form = desk.form
    assert form.history_button.isVisible()
    form.history_button.click()
    desk.settle()
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, HistoryDialog) and w.isVisible())
    assert dialog.page.tree.entries
    dialog.close()
    form.abandon()
    patients.new_action.trigger()
    desk.settle()
    assert not desk.form.history_button.isVisible(), "a new record has no history"
