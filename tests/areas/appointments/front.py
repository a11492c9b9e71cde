"""A front desk whose clock a test moves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import URL, select

from clinic_desktop.areas.appointments import queries, service
from clinic_desktop.areas.appointments.entities import (
    Appointment,
    AppointmentCompanion,
    AppointmentSeries,
    AppointmentState,
    ResourceClaim,
)
from clinic_desktop.areas.appointments.rows import AppointmentDraft, CheckInDraft
from clinic_desktop.areas.users.queries import present_actor
from clinic_desktop.areas.visits.entities import Visit
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.engine import make_engine
from clinic_desktop.db.work import Database
from clinic_desktop.registry import search_sources
from tests import diary, make
from tests.diary import ZONE

State = AppointmentState
MORNING = datetime(2027, 3, 1, 6, tzinfo=UTC)
"""Nine o'clock in Moscow."""


class Desk:
    """A clinic with a doctor, a room and a patient, whose clock the test moves."""

    def __init__(self, url: URL) -> None:
        self.now = MORNING
        self.database = Database(
            make_engine(url),
            workstation="desk",
            sources=search_sources(),
            clock=lambda: self.now,
            authorise=present_actor,
        )
        self.pet: int = self.run(make.pet)
        self.doctor: int = self.run(diary.doctor)
        self.room: int = self.run(diary.room)

    def run(self, function: Callable[[Any], Any]) -> Any:
        return self.database.command("test", function, actor=BUILT_IN_ADMINISTRATOR).value

    def ask(self, function: Callable[[Any], Any]) -> Any:
        return self.database.query(function, actor=BUILT_IN_ADMINISTRATOR)

    def later(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)

    def book(self, minutes: int = 30, **fields: Any) -> int:
        starts_at = self.now + timedelta(minutes=minutes)
        given: dict[str, Any] = {
            "pet_id": self.pet,
            "doctor_id": self.doctor,
            "starts_at": starts_at,
            "ends_at": starts_at + timedelta(minutes=30),
        }
        booked: int = self.run(lambda work: service.book(work, AppointmentDraft(**(given | fields))))
        return booked

    def step(self, name: str, appointment_id: int, *args: Any, **kwargs: Any) -> Any:
        function = getattr(service, name)
        return self.run(lambda work: function(work, appointment_id, *args, **kwargs))

    def receive(self, appointment_id: int, **fields: Any) -> Any:
        return self.step("check_in", appointment_id, CheckInDraft(**fields))

    def row(self, appointment_id: int) -> Any:
        return self.ask(lambda work: queries.get_card(work, appointment_id).row)

    def state(self, appointment_id: int) -> State:
        found: State = self.row(appointment_id).state
        return found

    def queues(self) -> tuple[list[int], list[int], list[int]]:
        found = self.ask(lambda work: queries.get_queues(work, ZONE))
        waiting, seen, paying = (
            [row.id for row in rows] for rows in (found.waiting, found.with_doctor, found.ready_to_pay)
        )
        return waiting, seen, paying

    def contents(self) -> list[Any]:
        """Return all that stands in the schedule, but for its versions."""
        return [
            [[value for name, value in row.items() if name != "version"] for row in rows]
            for entity in (Appointment, AppointmentCompanion, AppointmentSeries, ResourceClaim, Visit)
            for rows in (
                self.ask(
                    lambda work, entity=entity: (
                        work.session.execute(select(entity.__table__).order_by(entity.id)).mappings().all()
                    )
                ),
            )
        ]

    def claims(self, appointment_id: int) -> dict[int, bool]:
        query = select(ResourceClaim.resource_id, ResourceClaim.exclusive).where(
            ResourceClaim.appointment_id == appointment_id
        )
        return {
            row.resource_id: row.exclusive for row in self.ask(lambda work: work.session.execute(query).all())
        }
