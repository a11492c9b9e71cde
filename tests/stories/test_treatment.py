"""A day of the ward, through the window: kits, orders, tasks done and skipped, and two nurses at once."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from clinic_desktop.areas.billing.rows import SurchargeDraft
from clinic_desktop.areas.billing.service import register_surcharge
from clinic_desktop.areas.manipulations import service as facts
from clinic_desktop.areas.manipulations.entities import FactStatus, ManipulationFact, ManipulationKind
from clinic_desktop.areas.manipulations.form import ManipulationForm, PerformForm
from clinic_desktop.areas.manipulations.page.kits import KitForm, PerformKitForm
from clinic_desktop.areas.manipulations.rows import FactDraft
from clinic_desktop.areas.medical_records.page.story import StoryPanel
from clinic_desktop.areas.treatments import queries
from clinic_desktop.areas.treatments import service as treatments
from clinic_desktop.areas.treatments.entities import PlanMode, TaskStatus, TreatmentTask
from clinic_desktop.areas.treatments.form import PlanChangeForm, PlanForm, SkipForm, StopForm
from clinic_desktop.areas.treatments.page import TasksPage, TreatmentPanel
from clinic_desktop.areas.treatments.rows import PlanDraft
from clinic_desktop.core.dates import local_day
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR, Actor
from clinic_desktop.db.work import Database
from tests import make

CTRL = Qt.KeyboardModifier.ControlModifier


def run(database: Database, function: Any) -> Any:
    return database.command("test", function, actor=BUILT_IN_ADMINISTRATOR).value


def panel(desk: Any, kind: type) -> Any:
    """Bring a tab of the patient's card to the front."""
    card = desk.window.show_page("patients").card
    found = next(p for p in card.panels if isinstance(p, kind))
    card.tabs.setCurrentWidget(found)
    desk.settle()
    return found


def tasks(desk: Any) -> TasksPage:
    page = desk.window.show_page("tasks")
    assert isinstance(page, TasksPage)
    desk.settle()
    return page


def shown(page: Any) -> list[str]:
    return [line.title for line in page.list.lines.lines]


def press(desk: Any, page: TasksPage, key: Qt.Key) -> None:
    desk.window.activateWindow()
    page.list.setFocus()
    desk.bot.waitUntil(lambda: QApplication.focusWidget() is page.list, timeout=5_000)
    desk.bot.keyClick(page.list, key)
    desk.settle()


def order(database: Database, pet_id: int, **fields: Any) -> int:
    """Order something that is due at once, and every hour from then on."""

    def plan(work: Any) -> int:
        given = {"what_text": "Мелоксикам", "mode": PlanMode.EVERY, "every_hours": 1, "count": 3} | fields
        today = local_day(work.now, queries.zone_of(work))
        return treatments.plan(work, PlanDraft(pet_id, starts_on=today, **given))

    found: int = run(database, plan)
    return found


@pytest.mark.parametrize("language", ["ru", "en"])
def test_treatment_is_ordered_done_skipped_changed_and_stopped(
    language: str, opened: Any, database: Database
) -> None:
    run(database, make.pet)
    desk = opened(language)
    desk.window.show_page("patients").show_pet(1)
    desk.settle()
    desk.press(Qt.Key.Key_T, CTRL)
    assert type(desk.form) is PlanForm
    assert desk.form._guard.name.text() == "Барсик"
    desk.save()
    assert desk.form._marks["what"].isVisible()
    desk.form._fields["what"].setEditText("Мелоксикам")
    desk.fill(dose="0,4 мл", mode=PlanMode.EVERY, every_hours=4, count=5)
    desk.save()
    assert desk.find_form() is None
    treatment = panel(desk, TreatmentPanel)
    assert [line.title for line in treatment.plans.lines.lines] == ["Мелоксикам"]
    assert len(treatment.tasks.lines.lines) == 5

    page = tasks(desk)
    assert shown(page)[0] == "Мелоксикам"
    before = len(shown(page))
    press(desk, page, Qt.Key.Key_Space)
    assert len(shown(page)) == before - 1
    desk.press(Qt.Key.Key_Z, CTRL)
    assert len(shown(page)) == before
    press(desk, page, Qt.Key.Key_Return)
    assert len(shown(page)) == before - 1

    treatment = panel(desk, TreatmentPanel)
    desk.settle()
    waiting = [n for n, line in enumerate(treatment.tasks.lines.lines) if not line.dimmed]
    treatment.tasks.setCurrentIndex(treatment.tasks.lines.index(waiting[0], 0))
    treatment.skip_action.trigger()
    desk.settle()
    assert isinstance(desk.form, SkipForm)
    desk.save()
    assert desk.form._marks["reason"].isVisible()
    desk.fill(reason="спит")
    desk.save()
    treatment.change_action.trigger()
    desk.settle()
    assert isinstance(desk.form, PlanChangeForm)
    assert desk.form._fields["dose"].text() == "0,4 мл"
    desk.fill(dose="0,2 мл")
    desk.save()
    assert treatment.plans.lines.lines[0].detail.startswith("0,2 мл")
    treatment.stop_action.trigger()
    desk.settle()
    assert isinstance(desk.form, StopForm)
    desk.fill(reason="рвота")
    desk.save()
    assert "рвота" in treatment.plans.lines.lines[0].second
    assert shown(tasks(desk)) == []
    with database.engine.connect() as connection:
        states = connection.execute(select(TreatmentTask.status)).scalars()
        assert {TaskStatus.DONE, TaskStatus.SKIPPED} == set(states)


def test_a_second_workstation_sees_the_task_go_and_is_told_who_was_first(
    opened: Any, database: Database, qtbot: QtBot
) -> None:
    pet_id = run(database, make.pet)
    order(database, pet_id)
    order(database, pet_id, what_text="Капли")
    first, second = opened("ru"), opened("ru")
    here, there = tasks(first), tasks(second)
    assert len(shown(there)) == len(shown(here)) >= 2
    stale = there._board
    press(first, here, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(shown(there)) == len(shown(here)), timeout=10_000)
    # Pressed in the same moment: the second window has not heard of it yet.
    there._on_board(stale)
    there.list.setCurrentIndex(there.list.lines.index(0, 0))
    there.done_action.trigger()
    second.settle()
    assert BUILT_IN_ADMINISTRATOR.name in second.window.notice.text


def test_minutes_go_on_by_themselves(
    opened: Any, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    from clinic_desktop.areas.treatments.page import board

    pet_id = run(database, make.pet)
    order(database, pet_id, count=1, window_min=120)
    desk = opened("en")
    page = tasks(desk)
    assert page.list.lines.lines[0].badge_kind != "danger"
    real = board.utc_now
    monkeypatch.setattr(board, "utc_now", lambda: real() + timedelta(minutes=121))
    page._on_tick()
    line = page.list.lines.lines[0]
    assert (line.badge_kind, line.badge[:7]) == ("danger", "overdue")


def test_without_the_right_the_board_only_shows(opened: Any, database: Database) -> None:
    pet_id = run(database, make.pet)
    order(database, pet_id)
    desk = opened("en", actor=Actor(0, "Trainee", frozenset({"pets.edit"}), "trainee"))
    page = tasks(desk)
    before = shown(page)
    assert before != []
    press(desk, page, Qt.Key.Key_Space)
    assert shown(page) == before
    assert not page.skip_action.isEnabled()
    assert "right" in page.done_action.toolTip()


@pytest.mark.parametrize("language", ["ru", "en"])
def test_a_kit_is_put_together_performed_and_undone(language: str, opened: Any, database: Database) -> None:
    run(database, make.pet)
    run(database, make.manipulation)
    run(database, lambda work: make.manipulation(work, "T2", "Игла", 1_000))
    always = SurchargeDraft("24/7", percent=Decimal(50), weekdays=tuple(range(7)))
    run(database, lambda work: register_surcharge(work, always))
    desk = opened(language)
    catalogue = desk.window.show_page("catalogue")
    desk.settle()
    catalogue.add_action.trigger()
    desk.settle()
    assert isinstance(desk.form, ManipulationForm)
    desk.fill(name_ru="Набор", code="K1", kind=ManipulationKind.KIT, species_codes="dog")
    desk.save()
    catalogue.search_field.setText("K1")
    desk.settle()
    assert catalogue.kit_action.isEnabled()
    catalogue.kit_action.trigger()
    desk.settle()
    assert isinstance(desk.form, KitForm)
    lines = desk.form._fields["lines"]
    lines.rows[0][1][0].setEditText("Осмотр")
    second = lines.add_row()
    second[0].setEditText("Игла")
    second[2].set_value(Decimal(3))
    desk.save()
    assert desk.find_form() is None
    assert catalogue._prices.count() == 2
    assert ("Dog" if language == "en" else "Собака") in catalogue._about.text()

    desk.window.show_page("patients").show_pet(1)
    desk.settle()
    panel(desk, TreatmentPanel).kit_action.trigger()
    desk.settle()
    assert isinstance(desk.form, PerformKitForm)
    desk.form._fields["kit"].setEditText("Набор")
    parts = desk.form._fields["parts"].parts
    quantity = next(field for _, _, field in parts if not field.isReadOnly())
    quantity.setText("5")
    desk.save()
    assert desk.form._marks["parts"].isVisible()
    quantity.setText("2")
    assert "520" in desk.form._total.text()
    assert "24/7 (+50" in desk.form.findChild(QLabel, "on_top").text()
    # It is for dogs, and the patient is a cat: that has to be read.
    desk.save()
    assert desk.form._marks["acknowledged"].isVisible()
    desk.fill(acknowledged=True)
    desk.save()
    panel(desk, StoryPanel)
    assert sorted(title for title, _ in desk.timeline()) == ["Игла", "Осмотр"]
    desk.press(Qt.Key.Key_Z, CTRL)
    assert desk.timeline() == []


def test_what_has_begun_is_finished_in_the_story_or_cancelled_beside_the_tasks(
    opened: Any, database: Database
) -> None:
    pet_id = run(database, make.pet)
    item = run(database, make.manipulation)
    for _ in range(2):
        run(database, lambda work: facts.plan(work, FactDraft(pet_id, item)))
    desk = opened("en")
    desk.window.show_page("patients").show_pet(pet_id)
    desk.settle()
    treatment = panel(desk, TreatmentPanel)
    treatment.tasks.setCurrentIndex(treatment.tasks.lines.index(0, 0))
    assert treatment.done_action.text() == "Done"
    treatment.begin_action.trigger()
    desk.settle()
    assert [line.badge for line in treatment.tasks.lines.lines] == ["In progress", ""]
    treatment.tasks.setCurrentIndex(treatment.tasks.lines.index(0, 0))
    assert treatment.done_action.text() == "Finish"
    assert not treatment.begin_action.isVisible()
    treatment.cancel_action.trigger()
    desk.settle()
    desk.fill(reason="владелец ушёл")
    desk.save()
    (line,) = treatment.tasks.lines.lines
    assert line.badge == ""
    story = panel(desk, StoryPanel)
    (left,) = [
        row for row in story.list.rows if row.fact is not None and row.fact.status is FactStatus.PLANNED
    ]
    story.list.select((left.kind, left.record_id))
    assert story.finish_action.isEnabled()
    story.finish_action.trigger()
    desk.settle()
    assert not story.finish_action.isEnabled()
    assert panel(desk, TreatmentPanel).tasks.lines.lines == ()


def test_what_is_planned_is_begun_and_finished_on_the_board(opened: Any, database: Database) -> None:
    pet_id = run(database, make.pet)
    item = run(database, make.manipulation)
    fact_id = run(database, lambda work: facts.plan(work, FactDraft(pet_id, item)))
    desk = opened("en")
    page = tasks(desk)
    assert shown(page) == ["Осмотр"]
    assert not page.skip_action.isEnabled()
    page.begin_action.trigger()
    desk.settle()
    assert [line.badge for line in page.list.lines.lines] == ["In progress"]
    assert page.done_action.text() == "Finish"
    press(desk, page, Qt.Key.Key_Space)
    assert shown(page) == []
    assert (
        run(database, lambda work: work.session.get_one(ManipulationFact, fact_id).status.value)
        == "performed"
    )


def test_what_is_planned_is_performed_or_declined_on_the_card(opened: Any, database: Database) -> None:
    run(database, make.pet)
    run(database, make.manipulation)
    desk = opened("en")
    desk.window.show_page("patients").show_pet(1)
    desk.settle()
    treatment = panel(desk, TreatmentPanel)
    for action in (treatment.done_action, treatment.decline_action):
        desk.press(Qt.Key.Key_M, CTRL)
        assert isinstance(desk.form, PerformForm)
        desk.form._fields["manipulation"].setEditText("Осмотр")
        desk.form._fields["status"].setCurrentIndex(1)
        desk.save()
        assert [line.title for line in treatment.tasks.lines.lines] == ["Осмотр"]
        action.trigger()
        desk.settle()
        assert treatment.tasks.lines.lines == ()
    story = panel(desk, StoryPanel)
    assert {line.struck for line in story.list.lines.lines} == {True, False}
