"""A dose is reckoned, given and prescribed at the patient's card; the prescription is dispensed and printed."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from clinic_desktop.areas.manipulations import queries as manipulations
from clinic_desktop.areas.manipulations.page.kits import PerformKitForm
from clinic_desktop.areas.medicines import queries as medicines
from clinic_desktop.areas.medicines.form import DoseForm
from clinic_desktop.areas.pets import service as pets
from clinic_desktop.areas.pets.entities import AlertKind, AlertLevel, Neutered
from clinic_desktop.areas.pets.form import AlertsForm
from clinic_desktop.areas.pets.rows import AlertDraft
from clinic_desktop.areas.prescriptions import queries
from clinic_desktop.areas.prescriptions.form import PrescriptionForm
from clinic_desktop.areas.prescriptions.page import PrescriptionsPanel
from clinic_desktop.areas.prescriptions.page.printing import PrescriptionWindow
from clinic_desktop.areas.prescriptions.page.sheets import Kind, html
from clinic_desktop.areas.prescriptions.rows import State
from clinic_desktop.areas.treatments import queries as treatments
from clinic_desktop.areas.treatments.form import PlanForm
from clinic_desktop.ui.i18n import speaking
from tests import make, pharmacy


@pytest.fixture
def pet_id(run: Any) -> int:
    pet: int = run(lambda work: make.pet(work, neutered=Neutered.YES))
    run(lambda work: pharmacy.weigh(work, pet, 4_200))
    return pet


@pytest.fixture
def medicine_id(run: Any) -> int:
    made: int = run(pharmacy.medicine)
    return made


def panel_of(desk: Any, pet_id: int) -> PrescriptionsPanel:
    page = desk.window.show_page("patients")
    page.show_pet(pet_id)
    desk.settle()
    panel = next(panel for panel in page.card.panels if isinstance(panel, PrescriptionsPanel))
    tabs = getattr(page.card, "tabs", None)
    if tabs is not None:
        tabs.setCurrentWidget(panel)
    desk.settle()
    return panel


def open_dose(desk: Any, panel: PrescriptionsPanel, medicine_id: int) -> DoseForm:
    panel.dose_action.trigger()
    desk.settle()
    form = desk.form
    assert isinstance(form, DoseForm)
    form._fields["medicine"].set_value((medicine_id, ""))
    desk.settle()
    return form


@pytest.mark.parametrize("language", ["ru", "en"])
def test_a_dose_is_reckoned_while_one_types_and_given_with_one_key(
    language: str, opened: Any, ask: Any, pet_id: int, medicine_id: int
) -> None:
    desk = opened(language)
    form = open_dose(desk, panel_of(desk, pet_id), medicine_id)
    shown = form.findChild(QLabel, "formula").text()
    assert form._fields["quantity"].value() == Decimal("0.17")
    assert shown.startswith("4,2" if language == "ru" else "4.2")
    assert shown.count("÷") == shown.count("≈") == 1
    desk.save()
    (fact,) = ask(lambda work: manipulations.facts_of(work, pet_id))
    assert (fact.quantity, fact.note) == (Decimal("0.17"), shown)


@pytest.mark.parametrize("language", ["ru", "en"])
def test_a_reckoned_dose_is_prescribed_dispensed_and_printed(
    language: str, opened: Any, ask: Any, tmp_path: Path, pet_id: int, medicine_id: int
) -> None:
    desk = opened(language)
    panel = panel_of(desk, pet_id)
    form = open_dose(desk, panel, medicine_id)
    form.prescribe_action.trigger()
    desk.settle()
    assert isinstance(desk.form, PrescriptionForm)
    desk.fill(days=7, repeats=1, quantity=Decimal(2), note="Не пропускать приём")
    desk.save()
    (row,) = ask(lambda work: queries.of_pet(work, pet_id))
    (line,) = row.lines
    assert (line.drug.ru, line.days, line.repeats, line.quantity) == ("Мелоксикам, 1 мл", 7, 1, Decimal(2))
    assert line.dose_text.startswith("0,17" if language == "ru" else "0.17")

    panel.list.setCurrentIndex(panel.list.lines.index(0, 0))
    for remaining in (1, 0):
        panel.dispense_action.trigger()
        desk.settle()
        (row,) = ask(lambda work: queries.of_pet(work, pet_id))
        assert row.lines[0].remaining == remaining
    assert row.state is State.USED_UP
    assert not panel.dispense_action.isEnabled()
    assert not panel.cancel_action.isEnabled()

    panel.print_action.trigger()
    desk.settle()
    window = next(w for w in desk.bot_widgets() if isinstance(w, PrescriptionWindow) and w.isVisible())
    for number in range(window.kind.count()):
        window.kind.setCurrentIndex(number)
        desk.settle()
        file = tmp_path / f"{number}.pdf"
        window.save_to(str(file))
        desk.settle()
        assert file.read_bytes().startswith(b"%PDF")
        assert "Мелоксикам" in window.view.text
        assert "Барсик" in window.view.text
    window.save_to(str(tmp_path / "no such folder" / "1.pdf"))
    desk.settle()
    assert window._told.text() == window.tr(
        "It can't be written. Close the file in other programs, or choose another folder or printer."
    )
    window.close()


def test_a_dose_changed_after_it_was_reckoned_is_to_be_read(
    opened: Any, ask: Any, pet_id: int, medicine_id: int
) -> None:
    desk = opened("ru")
    form = open_dose(desk, panel_of(desk, pet_id), medicine_id)
    form.prescribe_action.trigger()
    desk.settle()
    prescribing = desk.form
    tick = prescribing._fields["acknowledged"]
    assert not tick.isVisible()
    desk.fill(days=7, dose_text="0,18 мл")
    assert tick.isVisible()
    desk.save()
    assert desk.find_form() is prescribing
    tick.setChecked(True)
    desk.save()
    (row,) = ask(lambda work: queries.of_pet(work, pet_id))
    assert row.lines[0].dose_text == "0,18 мл"


def test_a_sheet_is_printed_in_either_language_and_takes_no_markup(
    opened: Any, run: Any, ask: Any, pet_id: int
) -> None:
    from clinic_desktop.areas.prescriptions import service
    from clinic_desktop.areas.prescriptions.rows import LineDraft, PrescriptionDraft

    opened("ru")
    line = LineDraft(drug="<b>Хлоргексидин</b>", dose_text="1 & 2", quantity=Decimal(1))
    made = run(lambda work: service.issue(work, PrescriptionDraft(pet_id, (line,), note="<i>всегда</i>")))
    sheet = ask(lambda work: queries.sheet(work, made))
    for kind in Kind:
        with speaking("ru"):
            russian = html(sheet, kind)
        with speaking("en"):
            english = html(sheet, kind)
        for text in (russian, english):
            assert "&lt;b&gt;Хлоргексидин&lt;/b&gt;" in text
            assert "1 &amp; 2" in text
            assert "<i>" not in text
        assert "Кошка" in russian or kind is Kind.OWNER
        assert "Cat" in english or kind is Kind.OWNER


def test_an_allergy_stops_the_dose_until_a_reason_is_written(
    opened: Any, run: Any, ask: Any, pet_id: int, medicine_id: int
) -> None:
    run(lambda work: make.allergy(work, pet_id, "НПВС"))
    desk = opened("ru")
    form = open_dose(desk, panel_of(desk, pet_id), medicine_id)
    assert form._fields["override_reason"].isVisible()
    desk.save()
    assert desk.find_form() is form
    assert ask(lambda work: manipulations.facts_of(work, pet_id)) == ()
    desk.fill(override_reason="боль сильнее риска")
    desk.save()
    (fact,) = ask(lambda work: manipulations.facts_of(work, pet_id))
    dose = ask(lambda work: medicines.dose_of_fact(work, fact.id))
    assert (dose.findings, dose.override_reason) == ("allergy", "боль сильнее риска")


def test_an_allergy_stops_what_is_given_by_ctrl_m_too(
    opened: Any, run: Any, ask: Any, pet_id: int, medicine_id: int
) -> None:
    raised = AlertDraft(AlertKind.ALLERGY, AlertLevel.HIGH, "НПВС")
    run(lambda work: pets.raise_alert(work, pet_id, raised))
    item = ask(lambda work: medicines.get_card(work, medicine_id)).manipulation_id
    desk = opened("ru")
    panel_of(desk, pet_id)
    desk.press(Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    form = desk.form
    reason = form._fields["override_reason"]
    assert not reason.isVisible()
    desk.fill(manipulation=(item, ""), quantity=Decimal("0.17"))
    assert reason.isVisible()
    desk.save()
    assert desk.find_form() is form
    desk.fill(override_reason="боль сильнее риска")
    desk.save()
    # The alert itself was not read today: once it is, what was being saved goes on by itself.
    assert isinstance(desk.form, AlertsForm)
    assert ask(lambda work: manipulations.facts_of(work, pet_id)) == ()
    desk.save()
    assert desk.find_form() is None
    (fact,) = ask(lambda work: manipulations.facts_of(work, pet_id))
    dose = ask(lambda work: medicines.dose_of_fact(work, fact.id))
    assert (dose.findings, dose.override_reason) == ("allergy", "боль сильнее риска")


def test_an_allergy_stops_a_kit_until_its_part_is_left_out_or_a_reason_is_written(
    opened: Any, run: Any, ask: Any, pet_id: int, medicine_id: int
) -> None:
    run(lambda work: make.allergy(work, pet_id, "НПВС"))
    item = ask(lambda work: medicines.get_card(work, medicine_id)).manipulation_id
    kit_id = run(lambda work: make.kit(work, "K1", item, make.manipulation(work)))
    desk = opened("ru")
    panel_of(desk, pet_id)
    desk.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    form = desk.form
    assert isinstance(form, PerformKitForm)
    desk.fill(kit=(kit_id, ""))
    reason = form._fields["override_reason"]
    assert reason.isVisible()
    desk.save()
    assert desk.find_form() is form
    tick = form._fields["parts"].parts[0][1]
    tick.setChecked(False)
    assert not reason.isVisible()
    tick.setChecked(True)
    assert reason.isVisible()
    desk.fill(override_reason="боль сильнее риска")
    desk.save()
    facts = ask(lambda work: manipulations.facts_of(work, pet_id))
    doses = [ask(lambda work, f=fact: medicines.dose_of_fact(work, f.id)) for fact in facts]
    assert [dose.override_reason for dose in doses if dose is not None] == ["боль сильнее риска"]
    assert len(facts) == 2


def test_an_allergy_stops_a_plan_until_a_reason_is_written(
    opened: Any, run: Any, ask: Any, pet_id: int, medicine_id: int
) -> None:
    raised = AlertDraft(AlertKind.ALLERGY, AlertLevel.HIGH, "НПВС")
    run(lambda work: pets.raise_alert(work, pet_id, raised))
    item = ask(lambda work: medicines.get_card(work, medicine_id)).manipulation_id
    desk = opened("ru")
    panel_of(desk, pet_id)
    desk.press(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(desk.form, AlertsForm)
    desk.save()
    form = desk.form
    assert isinstance(form, PlanForm)
    reason = form._fields["override_reason"]
    assert not reason.isVisible()
    desk.fill(what=(item, ""), quantity=Decimal("0.17"))
    form._fields["times"].setText("8:00")
    assert reason.isVisible()
    desk.save()
    assert desk.find_form() is form
    desk.fill(override_reason="боль сильнее риска")
    desk.save()
    assert desk.find_form() is None
    (plan,) = ask(lambda work: treatments.of_pet(work, pet_id)).plans
    assert plan.name.ru == "Мелоксикам, 1 мл"


def test_a_warning_that_comes_up_after_the_tick_is_to_be_read_too(
    opened: Any, pet_id: int, medicine_id: int
) -> None:
    desk = opened("ru")
    form = open_dose(desk, panel_of(desk, pet_id), medicine_id)
    tick = form._fields["acknowledged"]
    assert not tick.isVisible()
    desk.fill(quantity=Decimal("0.2"))
    tick.setChecked(True)
    desk.fill(weight_g=42_000)
    assert tick.isVisible()
    assert not tick.isChecked()
    desk.save()
    assert desk.find_form() is form
    form.abandon()


def test_a_drug_of_the_catalogue_becomes_a_medicine_with_a_dose(opened: Any, run: Any, ask: Any) -> None:
    manipulation_id = run(pharmacy.drug)
    desk = opened("ru")
    page = desk.window.show_page("catalogue")
    desk.settle()
    page._read_card(manipulation_id)
    desk.settle()
    panel = page.panels[0]
    assert panel.isVisible()
    assert not panel.add_action.isEnabled()
    panel.card_action.trigger()
    desk.settle()
    desk.fill(substances="meloxicam", strength=Decimal(5))
    desk.save()
    assert panel.add_action.isEnabled()
    panel.add_action.trigger()
    desk.settle()
    desk.fill(rate=Decimal("0.2"), weight_to_g=10_000)
    desk.save()
    card = ask(lambda work: medicines.by_manipulation(work, manipulation_id))
    assert (card.draft.strength, card.doses[0].draft.weight_to_g) == (Decimal(5), 10_000)
    panel.list.setCurrentIndex(panel.list.lines.index(0, 0))
    panel.edit_action.trigger()
    desk.settle()
    desk.fill(rate=Decimal("0.3"))
    desk.save()
    panel.list.setCurrentIndex(panel.list.lines.index(0, 0))
    panel.archive_action.trigger()
    desk.settle()
    assert ask(lambda work: medicines.by_manipulation(work, manipulation_id)).doses == ()
    assert panel.list.lines.rowCount() == 0


def test_a_service_of_the_catalogue_shows_no_medicine(opened: Any, run: Any) -> None:
    manipulation_id = run(make.manipulation)
    desk = opened("ru")
    page = desk.window.show_page("catalogue")
    desk.settle()
    page._read_card(manipulation_id)
    desk.settle()
    assert not page.panels[0].isVisible()


def test_pounds_are_weighed_in_grams(opened: Any, ask: Any, pet_id: int) -> None:
    desk = opened("en")
    page = desk.window.show_page("patients")
    page.show_pet(pet_id)
    desk.settle()
    page.card._own_actions["weigh"].trigger()
    desk.settle()
    desk.form._fields["weight"].setText("9.26 lb")
    desk.save()
    weights = ask(lambda work: medicines.patient_of(work, pet_id)).weights
    assert [row.grams for row in weights] == [4_200, 4_200]


def test_ctrl_r_prescribes_from_any_tab_and_the_story_leads_back(opened: Any, ask: Any, pet_id: int) -> None:
    desk = opened("ru")
    page = desk.window.show_page("patients")
    page.show_pet(pet_id)
    desk.settle()
    panel = next(panel for panel in page.card.panels if isinstance(panel, PrescriptionsPanel))
    assert not panel.isVisible()
    assert not panel.current.isVisible()
    desk.press(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(desk.form, PrescriptionForm)
    desk.fill(drug=(None, "Пимобендан"), dose_text="1 таблетка", days=30)
    desk.save()
    assert "Пимобендан" in panel.current._text.text()
    assert panel.current.isVisible()
    story = page.card.panels[0].list
    story.setCurrentIndex(story.lines.index(0, 0))
    story._on_opened(story.currentIndex())
    desk.settle()
    assert panel.isVisible()
    line = panel.list.current_line()
    assert line is not None
    assert line.title == "Пимобендан"
    panel.cancel_action.trigger()
    desk.settle()
    desk.fill(reason="не переносит")
    desk.save()
    (row,) = ask(lambda work: queries.of_pet(work, pet_id))
    assert row.state is State.CANCELLED
    assert not panel.current.isVisible()
