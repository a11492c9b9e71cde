"""The day as reception, a doctor and whoever leads the clinic see it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from sqlalchemy import event

from clinic_desktop.areas.appointments import queries as appointments
from clinic_desktop.areas.appointments.entities import AppointmentState
from clinic_desktop.areas.appointments.rights import APPOINTMENTS_VIEW
from clinic_desktop.areas.lab import queries as lab
from clinic_desktop.areas.lab import service as lab_service
from clinic_desktop.areas.lab.entities import ToldHow
from clinic_desktop.areas.lab.rows import RequestDraft, ResultEntry, TellDraft
from clinic_desktop.areas.today import queries
from clinic_desktop.areas.users import queries as users
from clinic_desktop.areas.visits import service as visits
from clinic_desktop.areas.visits.entities import Visit
from clinic_desktop.core.money import Money
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR, Actor
from clinic_desktop.db.work import Database, Work
from tests import diary, make

Run = Any
State = AppointmentState
ZONE = diary.ZONE


def busy_day(work: Work, count: int) -> int:
    """A doctor with so many animals of today, in every state; returns the doctor."""
    doctor = diary.doctor(work)
    pet_id = make.pet(work)
    midnight = diary.day_span(diary.day_of(work.now, ZONE), ZONE).starts_at
    states = (State.PLANNED, State.ARRIVED, State.READY_TO_PAY, State.CLOSED)
    for number in range(count):
        state = states[number % 4]
        arrived = None if state is State.PLANNED else work.now
        diary.appointment(
            work, midnight + timedelta(minutes=5 * number), 5, state, doctor_id=doctor, pet_id=pet_id, arrived_at=arrived,
        )  # fmt: skip
    diary.appointment(work, None, state=State.REQUESTED)
    return doctor


def test_reception_sees_everybody_of_the_day_by_time_and_who_is_where(run: Run, ask: Run) -> None:
    run(lambda work: busy_day(work, 8))
    day = ask(lambda work: queries.get_reception(work, ZONE))
    assert [row.starts_at for row in day.rows] == sorted(row.starts_at for row in day.rows)
    assert len(day.rows) == 8
    assert {row.state for row in day.queues.waiting} == {State.ARRIVED}
    assert len(day.queues.ready_to_pay) == 2
    assert [row.client for row in day.calls.requests] == ["Носов"]


def test_who_is_ready_to_pay_stands_there_with_the_sum(run: Run, ask: Run) -> None:
    def leave(work: Work) -> int:
        owner_id = make.owner(work)
        pet_id = make.pet(work, owner_id)
        make.fact(work, pet_id, make.manipulation(work, price=150_000))
        midnight = diary.day_span(diary.day_of(work.now, ZONE), ZONE).starts_at
        whose = {"doctor_id": diary.doctor(work), "pet_id": pet_id, "owner_id": owner_id}
        diary.appointment(work, midnight, 20, State.READY_TO_PAY, arrived_at=work.now, **whose)
        return owner_id

    owner_id = run(leave)
    day = ask(lambda work: queries.get_reception(work, ZONE))
    assert [row.owner_id for row in day.queues.ready_to_pay] == [owner_id]
    assert day.to_pay == {owner_id: Money(150_000, make.ROUBLES)}


def test_the_day_of_reception_takes_as_many_statements_for_one_as_for_many(
    run: Run, database: Database
) -> None:
    def statements() -> int:
        seen: list[str] = []

        def note(*args: Any) -> None:
            seen.append(args[2])

        event.listen(database.engine, "before_cursor_execute", note)
        database.query(lambda work: queries.get_reception(work, ZONE), actor=BUILT_IN_ADMINISTRATOR)
        event.remove(database.engine, "before_cursor_execute", note)
        return len(seen)

    run(lambda work: busy_day(work, 4))
    few = statements()
    run(lambda work: diary.appointment(work, work.now, 5))
    assert statements() == few <= 14


def test_a_doctor_sees_their_own_queue_and_who_waits_for_anybody(run: Run, database: Database) -> None:
    doctor = run(lambda work: busy_day(work, 4))

    def arrange(work: Work) -> None:
        other = diary.doctor(work, "other", "Белов К. И.")
        pet_id = make.pet(work, name="Чужой")
        diary.appointment(
            work, work.now, 5, State.ARRIVED, doctor_id=other, pet_id=pet_id, arrived_at=work.now
        )
        free = make.pet(work, name="Ничей")
        diary.appointment(work, work.now, 5, State.ARRIVED, pet_id=free, arrived_at=work.now)

    run(arrange)
    vet = person_of(database, doctor)
    day = database.query(lambda work: queries.get_day(work, ZONE), actor=vet)
    assert [row.pet_name for row in day.queue] == ["Барсик", "Ничей"]
    assert [row.state for row in day.ahead] == [State.PLANNED]
    # Without the right to see the schedule the rest of the day is shown.
    blind = replace(vet, permissions=frozenset())
    assert database.query(lambda work: queries.get_day(work, ZONE), actor=blind).queue == ()


def test_who_leads_the_clinic_sees_what_was_left_unfinished(run: Run, ask: Run) -> None:
    run(make.pet)
    run(lambda work: visits.start(work, 1))
    assert ask(lambda work: queries.get_clinic(work, ZONE)).unfinished == ()

    def yesterday(work: Work) -> None:
        work.session.get_one(Visit, 1).started_at = work.now - timedelta(hours=25)

    run(yesterday)
    day = ask(lambda work: queries.get_clinic(work, ZONE))
    assert [row.pet_name for row in day.unfinished] == ["Барсик"]
    assert day.wait.arrived == 0
    assert day.wait.average_wait_min is None


def person_of(database: Database, doctor: int) -> Actor:
    def read(work: Work) -> Actor:
        rows = appointments.list_resources(work)
        user_id = next(row.user_id for row in rows if row.id == doctor)
        assert user_id is not None
        return users.load_actor(work.session, user_id)

    found: Actor = database.query(read, actor=BUILT_IN_ADMINISTRATOR)
    return found


def test_reception_is_told_whose_results_are_ready_until_the_owner_has_heard(
    run: Run, ask: Run, database: Database
) -> None:
    def come_back(work: Work) -> int:
        panel = next(row.id for row in lab.get_dictionary(work).panels if row.code == "renal")
        request_id = lab_service.request(work, RequestDraft(make.pet(work), panels=str(panel)))
        first = lab.get_request(work, request_id).results[0]
        lab_service.enter_results(work, request_id, (ResultEntry(first.id, "8"),))
        lab_service.review(work, request_id, "", lab.get_request(work, request_id).version)
        return request_id

    def told(work: Work) -> list[int]:
        return [row.id for row in queries.get_reception(work, ZONE).to_tell]

    request_id = run(come_back)
    assert ask(told) == [request_id]
    clerk = replace(BUILT_IN_ADMINISTRATOR, permissions=frozenset({APPOINTMENTS_VIEW}))
    assert database.query(told, actor=clerk) == []
    run(lambda work: lab_service.tell(work, request_id, TellDraft("Анна", ToldHow.PHONE)))
    assert ask(told) == []
