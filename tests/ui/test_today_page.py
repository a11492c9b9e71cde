"""The Today page as a whole, whichever of its views is shown."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from clinic_desktop.areas.appointments.entities import AppointmentState
from clinic_desktop.areas.lab import queries as lab
from clinic_desktop.areas.lab import service as lab_service
from clinic_desktop.areas.lab.rows import RequestDraft, ResultEntry
from clinic_desktop.areas.today.page import TodayPage
from clinic_desktop.areas.today.page.home import MANAGER, RECEPTION
from clinic_desktop.areas.today.page.reception import ReceptionView
from clinic_desktop.core.kinds import APPOINTMENT, LAB
from clinic_desktop.db.work import Work
from clinic_desktop.ui.context import AppContext
from tests import diary, make
from tests.areas.billing.money import Run

pytestmark = pytest.mark.parametrize("engine_name", ["sqlite"])


def test_nobody_is_called_in_from_where_nobody_is_seen_waiting(
    run: Run, context: AppContext, qtbot: QtBot
) -> None:
    def come(work: Work) -> None:
        doctor, pet_id = diary.doctor(work), make.pet(work)
        arrived = AppointmentState.ARRIVED
        diary.appointment(work, work.now, 5, arrived, doctor_id=doctor, pet_id=pet_id, arrived_at=work.now)

    run(come)
    page = TodayPage(context)
    qtbot.addWidget(page)
    page.show()
    for view, may in ((RECEPTION, True), (MANAGER, False), (RECEPTION, True)):
        page.chips.choose(view)
        page.chips.chosen.emit(view)
        assert page.call_action.isEnabled() is may


def test_results_that_are_ready_stand_among_the_calls_and_lead_to_the_laboratory(
    run: Run, context: AppContext, qtbot: QtBot
) -> None:
    def come_back(work: Work) -> None:
        pet_id = make.pet(work)
        panel = next(row.id for row in lab.get_dictionary(work).panels if row.code == "renal")
        request_id = lab_service.request(work, RequestDraft(pet_id, panels=str(panel)))
        first = lab.get_request(work, request_id).results[0]
        lab_service.enter_results(work, request_id, (ResultEntry(first.id, "8"),))
        lab_service.review(work, request_id, "", lab.get_request(work, request_id).version)
        diary.appointment(work, None, state=AppointmentState.REQUESTED)

    run(come_back)
    led: list[tuple[str, int]] = []
    view = ReceptionView(replace(context, navigate=lambda *to: led.append(to)))
    qtbot.addWidget(view)
    view.show()
    lines = view.calls.list.lines.lines
    # Both have the number 1.
    assert [line.key for line in lines] == [(LAB, 1), (APPOINTMENT, 1)]
    with qtbot.waitSignal(view.row_opened):
        view.calls.list.opened.emit(lines[1])
    view.calls.list.opened.emit(lines[0])
    assert led == [(LAB, 1)]
