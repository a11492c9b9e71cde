"""The clinic edits what it writes visits with: diagnoses, phrases, templates."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from clinic_desktop.areas.audit import service as audit
from clinic_desktop.areas.audit.queries import list_history
from clinic_desktop.areas.visits import queries, service
from clinic_desktop.areas.visits.entities import BodySystem
from clinic_desktop.areas.visits.rows import PhraseDraft
from clinic_desktop.areas.visits.rules import templates_for
from clinic_desktop.areas.visits.texts import system_texts
from clinic_desktop.db.work import Database
from tests.stories.test_lists import ask, choose, open_list, run, shown


def test_a_diagnosis_is_found_by_what_vets_write_for_short(opened: Any, database: Database) -> None:
    desk = opened("ru")
    page = open_list(desk, "diagnoses")
    everything = page.rows.table.rows.rowCount()
    desk.type(page.rows.table, "х")
    desk.type(page.rows.filter_field, "бп")
    assert shown(page) == ["Хроническая болезнь почек"]
    page.rows.filter_field.setText("ИЦК")
    assert shown(page) == ["Идиопатический цистит кошек"]
    page.rows.filter_field.clear()
    assert page.rows.table.rows.rowCount() == everything == len(ask(database, queries.list_diagnoses))


def test_a_new_diagnosis_is_of_the_chosen_system(opened: Any, database: Database) -> None:
    desk = opened("ru")
    page = open_list(desk, "diagnoses")
    page.rows.group.setCurrentIndex(page.rows.group.findText(system_texts()[BodySystem.EARS]))
    assert "Отодектоз" in shown(page)
    assert "Хроническая болезнь почек" not in shown(page)
    page.add_action.trigger()
    desk.settle()
    form = desk.form
    assert form._fields["system"].value() is BodySystem.EARS
    desk.fill(name_ru="отодектоз")
    desk.settle()
    assert form._body.marks["name_ru"].isVisible()
    form._fields["name_ru"].setText("Ость в ухе собаки")
    form._fields["synonyms"].setPlainText("ость, колосок")
    desk.save()
    row = ask(database, queries.list_diagnoses)[-1]
    assert (row.name.ru, row.system, row.synonyms) == ("Ость в ухе собаки", BodySystem.EARS, "ость|колосок")
    assert "Ость в ухе собаки" in shown(page)


def test_a_renamed_diagnosis_gets_its_old_name_back(opened: Any, database: Database) -> None:
    desk = opened("ru")
    page = open_list(desk, "diagnoses")
    choose(page, "Отодектоз")
    page.edit_action.trigger()
    desk.settle()
    desk.fill(name_ru="Ушной клещ", system=BodySystem.SKIN)
    desk.save()
    row = next(row for row in ask(database, queries.list_diagnoses) if row.code == "otodectosis")
    assert (row.name.ru, row.system) == ("Ушной клещ", BodySystem.SKIN)
    entry = ask(database, lambda work: list_history(work, "diagnoses", row.id))[0]
    for field in ("name_ru", "system"):
        assert run(database, lambda work, field=field: audit.restore_value(work, entry.id, field)) == row.id
    row = next(row for row in ask(database, queries.list_diagnoses) if row.code == "otodectosis")
    assert (row.name.ru, row.system) == ("Отодектоз", BodySystem.EARS)


def test_an_archived_diagnosis_is_offered_no_more(opened: Any, database: Database) -> None:
    desk = opened("ru")
    page = open_list(desk, "diagnoses")
    choose(page, "Отодектоз")
    page.rows.table.setFocus()
    desk.press(Qt.Key.Key_Delete)
    assert "Отодектоз" not in shown(page)
    offered = ask(database, queries.writing_lists).diagnoses
    assert "otodectosis" not in {row.code for row in offered}
    desk.program.runner.undo_last()
    desk.settle()
    assert "Отодектоз" in shown(page)


def test_a_phrase_that_would_hold_itself_is_marked_while_it_is_typed(opened: Any, database: Database) -> None:
    run(database, lambda work: service.register_phrase(work, PhraseDraft("норма", "Норма", "Живот мягкий.")))
    run(database, lambda work: service.register_phrase(work, PhraseDraft("всё", "Всё", "Осмотр: .норма")))
    desk = opened("ru")
    page = open_list(desk, "phrases")
    choose(page, "Норма")
    page.edit_action.trigger()
    desk.settle()
    form = desk.form
    form._fields["text"].setPlainText("Живот мягкий. .всё")
    desk.settle()
    assert form._body.marks["text"].isVisible()
    assert {problem.code for problem in form._found()} == {"phrase_cycle"}
    form.accept()
    assert form.isVisible()
    form._fields["text"].setPlainText("{name}: живот мягкий {tail}")
    desk.settle()
    assert {(problem.code, problem.severity) for problem in form._found()} == {
        ("placeholder_unknown", "warning")
    }
    desk.save()
    texts = {row.key: row.text for row in ask(database, queries.list_phrases)}
    assert texts == {"норма": "{name}: живот мягкий {tail}", "всё": "Осмотр: .норма"}


def test_a_phrase_of_ones_own_is_typed_with_its_dot(opened: Any, database: Database) -> None:
    desk = opened("ru")
    page = open_list(desk, "phrases")
    page.add_action.trigger()
    desk.settle()
    desk.fill(key=".шов", text="Шов сухой, чистый.", own=True)
    desk.save()
    (row,) = ask(database, queries.list_phrases)
    assert (row.key, row.title, row.user_id) == ("шов", "шов", 0)
    assert shown(page, 1) == [".шов"]


def test_a_template_is_kept_for_its_species(opened: Any, database: Database) -> None:
    desk = opened("ru")
    page = open_list(desk, "templates")
    page.add_action.trigger()
    desk.settle()
    form = desk.form
    desk.fill(title="Отит")
    form.accept()
    desk.settle()
    assert form._body.marks["complaint"].isVisible()
    desk.fill(complaint="Чешет ухо", species_codes="dog|cat")
    desk.save()
    assert (shown(page), shown(page, 1)) == (["Отит"], ["Собака, Кошка"])
    (row,) = ask(database, queries.list_templates)
    assert templates_for([row], "cat", "")
    assert not templates_for([row], "rabbit", "")
    choose(page, "Отит")
    page.edit_action.trigger()
    desk.settle()
    desk.fill(plan="Цитология уха")
    desk.save()
    (row,) = ask(database, queries.list_templates)
    assert (row.plan, row.species_codes) == ("Цитология уха", "dog|cat")
    assert row.complaint == "Чешет ухо"
