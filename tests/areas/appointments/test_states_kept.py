"""Whatever is pressed in whatever order, the database holds the state, stamps and time that the rules say."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import URL

from clinic_desktop.areas.appointments import rules, service
from clinic_desktop.areas.appointments.entities import AppointmentState
from clinic_desktop.areas.appointments.rows import CheckInDraft
from clinic_desktop.areas.appointments.states import MOVES, Step
from clinic_desktop.core.errors import Conflict
from tests.areas.appointments.front import Desk

State = AppointmentState
STAMPS = ("confirmed_at", "arrived_at", "called_at", "started_at", "finished_at", "left_at", "cancelled_at")
ACTS: dict[Step, Callable[[Any, int], Any]] = {
    Step.CHECK_IN: lambda work, which: service.check_in(work, which, CheckInDraft()),
    Step.CANCEL_BY_OWNER: lambda work, which: service.cancel(work, which, "Заболел", by_owner=True),
    Step.CANCEL_BY_CLINIC: lambda work, which: service.cancel(work, which, "Врач болен", by_owner=False),
    Step.NO_SHOW: lambda work, which: service.mark_no_show(work, which, rebook=False),
} | {
    step: getattr(service, step.value)
    for step in Step
    if step not in (Step.PLAN, Step.CHECK_IN, Step.CANCEL_BY_OWNER, Step.CANCEL_BY_CLINIC, Step.NO_SHOW)
}
USUAL = (Step.CONFIRM, Step.CHECK_IN, Step.CALL, Step.START_VISIT, Step.FINISH, Step.CLOSE)
"""Without them among the others a day would seldom come to its end."""


@pytest.fixture
def desk(database_url: URL) -> Generator[Desk]:
    made = Desk(database_url)
    yield made
    made.database.close()


@settings(
    max_examples=6,
    deadline=None,
    phases=(Phase.generate,),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(st.sampled_from([*ACTS, *USUAL]), min_size=8, max_size=16))
def test_the_database_goes_the_way_of_the_rules(desk: Desk, steps: list[Step]) -> None:
    booked = desk.book(minutes=1)
    desk.later(40)
    state, stamps = State.PLANNED, dict.fromkeys(STAMPS)
    for step in steps:
        desk.later(1)
        to = rules.after(step, state, confirmed_at=stamps["confirmed_at"])
        try:
            desk.run(lambda work, act=ACTS[step]: act(work, booked))
        except Conflict:
            assert to is None, (step, state)
            continue
        assert to is not None, (step, state)
        stamps |= dict.fromkeys(MOVES[step].forgets) | dict.fromkeys(MOVES[step].stamps, desk.now)
        if step is Step.START_VISIT:
            stamps["called_at"] = stamps["called_at"] or desk.now
        state = to
        row = desk.row(booked)
        assert row.state is state
        assert {name: getattr(row, name) for name in STAMPS} == stamps
        assert set(desk.claims(booked)) == ({desk.doctor} if state in rules.HOLDING else set())
    # The next example's animal and doctor are free.
    if state in (State.WITH_DOCTOR, State.IN_HOSPITAL):
        desk.step("finish" if state is State.WITH_DOCTOR else "discharge", booked)
    elif state is State.ARRIVED:
        desk.step("undo_arrival", booked)
    desk.later(24 * 60)
