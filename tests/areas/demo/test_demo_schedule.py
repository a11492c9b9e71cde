"""The schedule of the made-up clinic: whatever the hour, its day shows what a clinic's day holds."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import URL

from clinic_desktop.areas.appointments import queries
from clinic_desktop.areas.appointments.entities import AppointmentState
from clinic_desktop.areas.demo.schedule import book
from clinic_desktop.areas.demo.staff import hire
from clinic_desktop.areas.visits import service as visits
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.engine import make_engine
from clinic_desktop.db.work import Database, Work
from tests import make
from tests.diary import ZONE

State = AppointmentState


@pytest.mark.parametrize(("language", "hour", "minute"), [("ru", 7, 37), ("en", 20, 55), ("ru", 1, 5)])
def test_the_demo_day_is_that_of_a_clinic_at_work(
    database_url: URL, language: str, hour: int, minute: int
) -> None:
    now = datetime(2026, 11, 20, hour, minute, tzinfo=UTC)
    database = Database(make_engine(database_url), clock=lambda: now)

    def fill(work: Work) -> None:
        hire(work, language)
        owner_id = make.owner(work)
        pets = [make.pet(work, owner_id, f"Барсик {number}") for number in range(8)]
        visits.start(work, pets[0])
        book(work, language, seed=3)

    database.command("demo.fill", fill, actor=BUILT_IN_ADMINISTRATOR)

    def read(function: Any) -> Any:
        return database.query(function, actor=BUILT_IN_ADMINISTRATOR)

    today = (now + timedelta(hours=3)).date()
    view = read(lambda work: queries.get_day(work, today, ZONE))
    rows = {row.id: row for column in view.columns for row in column.appointments}.values()
    queues = read(lambda work: queries.get_queues(work, ZONE))
    waited = sorted((now - row.arrived_at) // timedelta(minutes=1) for row in queues.waiting)
    assert waited == [4, 12, 34]
    assert [row.visit_id is not None for row in queues.with_doctor] == [True]
    assert len(queues.ready_to_pay) == 2
    assert len(rows) > 8
    whole = read(lambda work: queries.get_month(work, today.replace(day=1), ZONE))
    assert sum(day.appointments for day in whole) > 60
    calls = read(lambda work: queries.get_calls(work, ZONE))
    assert len(calls.requests) == 2
    database.close()
