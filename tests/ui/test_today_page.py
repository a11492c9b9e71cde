"""The Today page as a whole, whichever of its views is shown."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from clinic_desktop.areas.appointments.entities import AppointmentState
from clinic_desktop.areas.today.page import TodayPage
from clinic_desktop.areas.today.page.home import MANAGER, RECEPTION
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
