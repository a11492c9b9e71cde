"""Nothing makes two appointments of one doctor overlap: no sequence of acts, and no race of writers."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from typing import Any
from uuid import UUID, uuid4

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import URL, select, text

from clinic_desktop.areas.appointments import queries, service
from clinic_desktop.areas.appointments.entities import Appointment, ResourceClaim
from clinic_desktop.areas.appointments.rows import AppointmentDraft, BlockDraft, CheckInDraft
from clinic_desktop.areas.appointments.rules import HOLDING
from clinic_desktop.core.errors import Conflict, Invalid, NotFound, Unavailable
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.engine import make_engine
from clinic_desktop.db.work import Database
from tests import diary
from tests.diary import at

Run = Callable[..., Any]
PLACES = 12
"""Quarters of an hour that are booked in, so few that they collide."""
ACTS = ("book", "book", "move", "lengthen", "cancel", "restore", "undo", "check_in", "undo_arrival", "block")
OVERLAPS = text(
    "SELECT count(*) FROM appointments a JOIN appointments b ON a.id < b.id AND a.doctor_id = b.doctor_id "
    "AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at "
    "AND a.state IN ('planned', 'confirmed', 'arrived') AND b.state IN ('planned', 'confirmed', 'arrived')"
)
CLAIMS = text(
    "SELECT count(*) FROM resource_claims a JOIN resource_claims b ON a.id < b.id "
    "AND a.resource_id = b.resource_id AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at "
    "WHERE a.exclusive AND b.exclusive"
)

moves = st.tuples(
    st.sampled_from(ACTS), st.integers(0, 5), st.integers(0, PLACES - 1), st.integers(1, 4), st.booleans()
)


def booking(doctor: int, quarter: int, length: int, room: int | None = None) -> AppointmentDraft:
    starts_at = at(9, 15 * quarter)
    ends_at = starts_at + timedelta(minutes=15 * length)
    return AppointmentDraft(
        client_name="Носов",
        client_phone="+79160001122",
        doctor_id=doctor,
        room_id=room,
        starts_at=starts_at,
        ends_at=ends_at,
    )


class Schedule:
    """Carries out acts on the appointments of two doctors, who share a room, whatever is refused."""

    def __init__(self, database: Database, doctors: tuple[int, int], room: int) -> None:
        self.database, self.doctors, self.room = database, doctors, room
        self.ids: list[int] = []
        self.actions: list[UUID] = []

    def act(self, name: str, which: int, quarter: int, length: int, second: bool) -> None:
        try:
            if name == "undo":
                if self.actions:
                    action = self.actions.pop(which % len(self.actions))
                    self.database.undo(action, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())
                return
            if name not in ("book", "block") and not self.ids:
                return
            doctor, room = self.doctors[second], self.room if which % 2 else None
            which = self.ids[which % len(self.ids)] if self.ids else 0
            done = self.database.command(
                f"appointments.{name}",
                lambda work: getattr(self, f"_{name}")(work, which, booking(doctor, quarter, length, room)),
                actor=BUILT_IN_ADMINISTRATOR,
            )
            self.actions.append(done.action_id)
            if name == "book":
                self.ids.append(done.value)
        except (Conflict, Invalid, NotFound):
            pass

    def _book(self, work: Any, which: int, draft: AppointmentDraft) -> int:
        return service.book(work, draft)

    def _block(self, work: Any, which: int, draft: AppointmentDraft) -> int:
        resource = draft.room_id or draft.doctor_id
        return service.block(work, BlockDraft(resource, draft.starts_at, draft.ends_at, "Обед"))

    def _move(self, work: Any, which: int, draft: AppointmentDraft) -> int:
        return self._to(work, which, draft.starts_at, draft.ends_at, draft.doctor_id)

    def _lengthen(self, work: Any, which: int, draft: AppointmentDraft) -> int:
        stands = queries.get_card(work, which).row
        assert draft.starts_at is not None
        assert draft.ends_at is not None
        return self._to(
            work, which, stands.starts_at, stands.starts_at + (draft.ends_at - draft.starts_at), None
        )

    def _to(self, work: Any, which: int, starts_at: Any, ends_at: Any, doctor: int | None) -> int:
        version = queries.get_card(work, which).row.version
        return service.move(work, which, version, starts_at=starts_at, ends_at=ends_at, resource_id=doctor)

    def _cancel(self, work: Any, which: int, draft: AppointmentDraft) -> int:
        return service.cancel(work, which, "Заболел", by_owner=True)

    def _restore(self, work: Any, which: int, draft: AppointmentDraft) -> int:
        return service.restore(work, which)

    def _check_in(self, work: Any, which: int, draft: AppointmentDraft) -> int:
        return service.check_in(work, which, CheckInDraft())

    def _undo_arrival(self, work: Any, which: int, draft: AppointmentDraft) -> int:
        return service.undo_arrival(work, which)


@settings(
    max_examples=8,
    deadline=None,
    phases=(Phase.generate,),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(moves, min_size=6, max_size=14))
def test_no_sequence_of_acts_makes_an_overlap(
    database: Database, run: Run, ask: Run, acts: list[tuple[str, int, int, int, bool]]
) -> None:
    names = [uuid4().hex for _ in range(2)]
    doctors = tuple(run(lambda work, name=name: diary.doctor(work, name, name)) for name in names)
    room = run(lambda work: diary.room(work, uuid4().hex))
    schedule = Schedule(database, (doctors[0], doctors[1]), room)
    for act in (("book", 0, 0, 2, False), ("book", 0, 3, 2, True), *acts):
        schedule.act(*act)
    assert ask(lambda work: work.session.scalar(OVERLAPS)) == 0
    assert ask(lambda work: work.session.scalar(CLAIMS)) == 0
    # What stands in the schedule holds its time, all of it and nothing else does.
    held = ask(
        lambda work: work.session.execute(
            select(
                ResourceClaim.appointment_id,
                ResourceClaim.starts_at,
                ResourceClaim.ends_at,
                ResourceClaim.resource_id,
            ).where(ResourceClaim.appointment_id.is_not(None))
        ).all()
    )
    stands = ask(
        lambda work: work.session.execute(
            select(
                Appointment.id,
                Appointment.starts_at,
                Appointment.ends_at,
                Appointment.doctor_id,
                Appointment.room_id,
            ).where(Appointment.state.in_(HOLDING))
        ).all()
    )
    wanted = [(*row[:3], resource) for row in stands for resource in row[3:] if resource is not None]
    assert sorted(map(tuple, held)) == sorted(wanted)


def race(url: URL, writers: int, slots: int) -> tuple[list[int], int]:
    """Let writers with connections of their own book the same slots at once; return ids booked and refusals."""
    first = Database(make_engine(url), workstation="first")
    doctor: int = first.command("test", diary.doctor, actor=BUILT_IN_ADMINISTRATOR).value
    databases = [Database(make_engine(url), workstation=str(n)) for n in range(writers)]
    together = Barrier(writers)

    refused: list[Invalid | Unavailable] = []

    def write(number: int) -> list[int]:
        mine = []
        together.wait()
        for slot in range(slots):
            draft = booking(doctor, (slot + number) % slots, 1)
            try:
                done = databases[number].command(
                    "appointments.book",
                    lambda work, d=draft: service.book(work, d),
                    actor=BUILT_IN_ADMINISTRATOR,
                )
            except (Invalid, Unavailable) as error:
                refused.append(error)
            else:
                mine.append(done.value)
        return mine

    with ThreadPoolExecutor(writers) as pool:
        booked = [found for mine in pool.map(write, range(writers)) for found in mine]
    taken = [error for error in refused if isinstance(error, Invalid)]
    assert {problem.code for error in taken for problem in error.problems} <= {"place_taken"}
    overlaps = first.query(lambda work: work.session.scalar(OVERLAPS), actor=BUILT_IN_ADMINISTRATOR)
    assert overlaps == 0
    for database in (first, *databases):
        database.close()
    return booked, len(refused)


def test_of_many_who_book_the_same_slots_each_slot_is_one_s(database_url: URL) -> None:
    booked, refused = race(database_url, writers=8, slots=6)
    assert len(booked) == 6
    assert refused == 8 * 6 - 6


def test_writers_that_ask_nobody_are_refused_by_the_database(database_url: URL) -> None:
    """The constraint alone, without the lock and the question before it."""
    first = Database(make_engine(database_url))
    doctor: int = first.command("test", diary.doctor, actor=BUILT_IN_ADMINISTRATOR).value
    databases = [Database(make_engine(database_url)) for _ in range(6)]
    together = Barrier(6)

    def write(number: int) -> int:
        together.wait()
        try:
            databases[number].command("test", lambda work: behind(work, number), actor=BUILT_IN_ADMINISTRATOR)
        except (Conflict, Unavailable):
            return 0
        return 1

    def behind(work: Any, number: int) -> None:
        held = diary.appointment(work, at(9, number), doctor_id=None)
        work.session.add(
            ResourceClaim(
                resource_id=doctor,
                starts_at=at(9, number),
                ends_at=at(10),
                exclusive=True,
                appointment_id=held,
            )
        )
        work.session.flush()

    with ThreadPoolExecutor(6) as pool:
        assert sum(pool.map(write, range(6))) == 1
    for database in (first, *databases):
        database.close()
