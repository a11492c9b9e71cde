"""The manager keeps the lists of the schedule: who has a column, what is asked before one is put away."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from clinic_desktop.areas.appointments import queries, service
from clinic_desktop.areas.appointments.entities import ScheduleSettings
from clinic_desktop.areas.appointments.form.calendar import CalendarForm
from clinic_desktop.areas.appointments.rows import BlockDraft
from clinic_desktop.db.work import Database
from tests import diary
from tests.stories.test_lists import ask, choose, open_list, run, shown


def test_a_doctor_with_bookings_is_archived_only_after_a_question(
    opened: Any, database: Database, tmp_path: Path
) -> None:
    def arrange(work: Any) -> int:
        doctor_id = diary.doctor(work)
        diary.appointment(work, diary.at(10), doctor_id=doctor_id)
        service.block(work, BlockDraft(doctor_id, diary.at(12), diary.at(13), "Обед"))
        diary.room(work)
        return doctor_id

    doctor_id = run(database, arrange)
    desk = opened("ru")
    page = open_list(desk, "schedule_resources")
    choose(page, "Кабинет 1")
    page.archive_action.trigger()
    desk.settle()
    assert shown(page) == ["Соколова Е. В."]
    choose(page, "Соколова Е. В.")
    page.archive_action.trigger()
    desk.settle()
    assert page.doubt.isVisible()
    page.doubt.no.click()
    assert not page.doubt.isVisible()
    assert shown(page) == ["Соколова Е. В."]
    # The calendar is written from here, too.
    next(action for _, more, action in page._more if more.name == "take_calendar").trigger()
    desk.settle()
    form = desk.form
    assert isinstance(form, CalendarForm)
    form._fields["first_on"].set_value(date(2027, 3, 1))
    form._fields["last_on"].set_value(date(2027, 3, 7))
    form.write_to(str(tmp_path / "a.ics"))
    desk.settle()
    assert (tmp_path / "a.ics").read_text(encoding="utf-8").count("BEGIN:VEVENT") == 2
    page.archive_action.trigger()
    desk.settle()
    page.doubt.yes.click()
    desk.settle()
    assert shown(page) == []
    assert [row.doctor_id for row in ask(database, queries.list_to_move).rows] == [doctor_id]


def test_the_schedule_is_set_up_from_nothing(opened: Any, database: Database) -> None:
    run(database, lambda work: diary.person(work, "vet", "Соколова Е. В."))
    desk = opened("ru")
    page = open_list(desk, "schedule_resources")
    next(action for _, more, action in page._more if more.name == "add_all_doctors").trigger()
    desk.settle()
    assert shown(page) == ["Соколова Е. В."]
    page.show_list("shifts")
    desk.settle()
    page.add_action.trigger()
    desk.settle()
    doctor_id = ask(database, queries.list_resources)[0].id
    desk.fill(resource_id=doctor_id, starts_min=9 * 60, ends_min=15 * 60)
    desk.save()
    # A row for each day of the week.
    assert len(shown(page)) == 5
    settings = desk.window.show_page("settings")
    desk.settle()
    settings.sections[0].action.trigger()
    desk.settle()
    desk.fill(red_min=45, slot_parts=("owner", "pet"))
    desk.save()
    stored = ask(database, lambda work: work.session.get_one(ScheduleSettings, 1))
    assert (stored.red_min, stored.slot_parts) == (45, "owner pet")
    assert "45" in settings.sections[0].labels[1].text()
