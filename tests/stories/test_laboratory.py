"""Tests from the request to the owner, through the windows: typed, pasted, read from a file, corrected."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton

from clinic_desktop.areas.lab.form.preview import PreviewDialog
from clinic_desktop.areas.lab.page import LabPage, LabPanel
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.work import Database
from tests import make
from tests.robot import Robot
from tests.stories.test_nothing_typed_is_lost import crash

RENAL, COUNT = "4", "1"


def panel_of(desk: Robot) -> LabPanel:
    card = desk.window.show_page("patients").card
    panel = next(panel for panel in card.panels if isinstance(panel, LabPanel))
    card.tabs.setCurrentWidget(panel)
    desk.settle()
    return panel


def table_of(view: Any) -> dict[str, str]:
    model = view.table.results
    return {model.index(row, 0).data(): model.index(row, 1).data() for row in range(model.rowCount())}


def inbox(desk: Robot, view: str) -> LabPage:
    page = desk.window.show_page("lab")
    assert isinstance(page, LabPage)
    page.chips.choose(view)
    desk.settle()
    return page


def step(desk: Robot, page: Any, name: str) -> None:
    page.view.actions_by_step[name].trigger()
    desk.settle()


def request(desk: Robot, pet_id: int, panels: str) -> None:
    desk.window.show_page("patients").show_pet(pet_id)
    desk.settle()
    desk.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert desk.form._guard.name.text() == "Барсик"
    desk.fill(panels=panels)
    desk.save()


def fields_of(desk: Robot) -> dict[str, Any]:
    return {field.row.code: field for name, field in desk.form._fields.items() if name.startswith("value_")}


def preview(desk: Robot) -> PreviewDialog:
    desk.settle()
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, PreviewDialog) and w.isVisible())


@pytest.mark.parametrize("language", ["ru", "en"])
def test_blood_is_taken_examined_reviewed_and_the_owner_is_told(
    language: str, opened: Any, database: Database
) -> None:
    pet_id = database.command("test", make.pet, actor=BUILT_IN_ADMINISTRATOR).value
    desk = opened(language)
    russian = language == "ru"
    request(desk, pet_id, RENAL)
    assert panel_of(desk).list.lines.lines[0].title == ("Почечный профиль" if russian else "Kidney profile")

    page = inbox(desk, "sample")
    assert page.model.rowCount() == 1
    desk.bot.keyClick(page.table, Qt.Key.Key_Return)
    desk.settle()
    fields = fields_of(desk)
    desk.form.abandon()
    step(desk, page, "sample")
    desk.fill(number="4600-17")
    desk.save()
    page = inbox(desk, "waiting")
    assert page.view.card is not None
    assert page.view.card.row.number == "4600-17"

    step(desk, page, "results")
    fields = fields_of(desk)
    for code, typed in (("UREA", "8,4"), ("CREA", "2,0"), ("SDMA", ""), ("PHOS", "1.2")):
        desk.type(fields[code].edit, typed)
        desk.bot.keyClick(fields[code].edit, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is fields["CA"].edit
    fields["CREA"].unit.setCurrentIndex(fields["CREA"]._units.index("mg/dL"))
    desk.type(fields["K"].edit, "45")
    desk.settle()
    told = desk.form._marks[f"value_{fields['K'].row.id}"].text()
    assert "45" in told
    assert "4.5" in told
    assert fields["CREA"]._mark.text() == ("= 177 ↑ мкмоль/л" if russian else "= 177 ↑ µmol/L")
    fields["K"].edit.setText("7.9")
    desk.save()
    assert desk.find_form() is None

    page = inbox(desk, "review")
    shown = table_of(page.view)
    assert shown["Калий" if russian else "Potassium"] == ("7,9 ⇈" if russian else "7.9 ⇈")
    assert shown["Креатинин" if russian else "Creatinine"] == "177 ↑"
    desk.bot.keyClick(page.table, Qt.Key.Key_Return)
    desk.settle()
    desk.fill(conclusion="ХБП" if russian else "CKD")
    desk.save()
    assert page.model.rowCount() == 0

    # The front desk finds it among who is to be called, and the way from there to what came out.
    calls = desk.window.show_page("today").reception.calls.list
    desk.settle()
    calls.opened.emit(calls.lines.lines[0])
    desk.settle()
    patients = desk.window.show_page("patients")
    panel = patients.card.tabs.currentWidget()
    assert isinstance(panel, LabPanel)
    assert panel.view.card.row.number == "4600-17"

    page = inbox(desk, "tell")
    step(desk, page, "tell")
    assert desk.form._fields["whom"].value() == "Кузнецова Ирина"
    desk.save()
    assert inbox(desk, "tell").model.rowCount() == 0
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert inbox(desk, "tell").model.rowCount() == 1
    told = desk.window.notice.text
    assert ": " in told, f"what was undone is named: {told}"


def test_a_pasted_table_and_a_file_fill_the_form_after_a_look(
    opened: Any, database: Database, tmp_path: Path
) -> None:
    pet_id = database.command("test", make.pet, actor=BUILT_IN_ADMINISTRATOR).value
    desk = opened("en")
    request(desk, pet_id, RENAL)
    page = inbox(desk, "sample")
    step(desk, page, "results")
    fields = fields_of(desk)
    QGuiApplication.clipboard().setText("Creatinine\t1,5\tmg/dL\nMagic\t5\nK\t4,4\tmmol/L\nK\t9\n")
    desk.form.paste_action.trigger()
    dialog = preview(desk)
    assert [match.trouble for match in dialog.matches] == ["", "unknown", "", "twice"]
    dialog.findChild(QPushButton, "take_over").click()
    desk.settle()
    assert fields["CREA"].value() == ("1,5", "mg/dL")
    assert fields["K"].value() == ("4,4", "mmol/L")

    path = tmp_path / "analyser.csv"
    path.write_bytes("Показатель;Результат;Ед. изм.\nНатрий;150;ммоль/л\nФосфор;-1;ммоль/л".encode("cp1251"))
    desk.form.take_file(str(path))
    dialog = preview(desk)
    assert [match.trouble for match in dialog.matches] == ["", "lab_negative"]
    dialog.accept()
    desk.settle()
    assert fields["NA"].value() == ("150", "mmol/L")
    QGuiApplication.clipboard().setText("Patient;Test;Result\nМурка;Urea;99\nBarsik;Urea;120\n")
    desk.form.paste_action.trigger()
    dialog = preview(desk)
    assert [match.trouble for match in dialog.matches] == ["other_patient", ""], "Барсик, in Latin letters"
    dialog.reject()
    QGuiApplication.clipboard().setText("Patient;Test;Result\nМурка;Urea;99\n")
    desk.form.paste_action.trigger()
    dialog = preview(desk)
    assert not dialog.findChild(QPushButton, "take_over").isEnabled()
    dialog.patient.setCurrentIndex(1)
    assert [match.trouble for match in dialog.matches] == [""]
    dialog.reject()
    path.write_bytes(b"")
    desk.form.take_file(str(path))
    desk.settle()
    assert desk.form._status.text() == "There is nothing in it to read."
    desk.save()
    assert desk.find_form() is None
    stored = table_of(inbox(desk, "review").view)
    assert (stored["Creatinine"], stored["Potassium"], stored["Sodium"]) == ("133", "4.4", "150")


def test_a_corrected_value_keeps_the_old_one_in_sight(opened: Any, database: Database) -> None:
    pet_id = database.command("test", make.pet, actor=BUILT_IN_ADMINISTRATOR).value
    desk = opened("en")
    request(desk, pet_id, RENAL)
    page = inbox(desk, "sample")
    step(desk, page, "results")
    fields_of(desk)["K"].edit.setText("7.9")
    desk.save()
    page = inbox(desk, "review")
    step(desk, page, "review")
    desk.save()
    panel = panel_of(desk)
    desk.settle()
    assert panel.view.card is not None
    row = next(n for n, result in enumerate(panel.view.card.results) if result.code == "K")
    panel.view.table.setCurrentIndex(panel.view.table.results.index(row, 0))
    desk.settle()
    step(desk, panel, "correct")
    desk.form._fields["text"].edit.setText("4.9")
    desk.save()
    assert desk.form._marks["reason"].text() == "Fill this in."
    desk.fill(reason="haemolysed")
    desk.save()
    assert table_of(panel.view)["Potassium"] == "✎ 4.9"
    tip = panel.view.table.results.index(row, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert "before: 7.9 ⇈" in tip
    assert inbox(desk, "review").model.rowCount() == 1
    assert len(panel.view.chart._points) == 1


def test_what_was_typed_of_the_results_survives_a_crash(opened: Any, database: Database) -> None:
    pet_id = database.command("test", make.pet, actor=BUILT_IN_ADMINISTRATOR).value
    desk = opened("en")
    request(desk, pet_id, COUNT)
    step(desk, inbox(desk, "sample"), "results")
    desk.type(fields_of(desk)["HGB"].edit, "not yet a num")
    desk.settle()
    crash(desk)

    again = opened("en")
    page = again.window.show_page("lab")
    (draft,) = again.program.drafts.lost()
    again.program.drafts.wanted = draft.action_id
    page.reopen(draft.form, draft.subject)
    again.settle()
    assert fields_of(again)["HGB"].value()[0] == "not yet a num"
    assert page.view.card.id == draft.subject[1]
    again.form.abandon()
