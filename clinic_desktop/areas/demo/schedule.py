"""The schedule of the made-up clinic: rooms, rosters, holidays, and four weeks of bookings around now."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import func, insert, select

from clinic_desktop.areas.appointments import service
from clinic_desktop.areas.appointments.entities import (
    Appointment,
    AppointmentType,
    ResourceClaim,
    ScheduleBlock,
    ScheduleResource,
)
from clinic_desktop.areas.appointments.kinds import AppointmentState, Channel, ExceptionKind, ResourceKind
from clinic_desktop.areas.appointments.rows import ExceptionDraft, ResourceDraft, ShiftDraft
from clinic_desktop.areas.appointments.rules import moment_at
from clinic_desktop.areas.clinic.entities import Clinic
from clinic_desktop.areas.demo.schedule_words import WORDS, Words
from clinic_desktop.areas.pets.entities import Ownership, Pet
from clinic_desktop.areas.pets.kinds import OwnershipRole, PetStatus
from clinic_desktop.areas.visits.entities import Visit
from clinic_desktop.areas.visits.kinds import VisitState
from clinic_desktop.db.work import Work

State = AppointmentState
DAYS_BEFORE, DAYS_AFTER = 14, 14
PATIENTS = 150
GRID = timedelta(minutes=15)
OPENS, CLOSES = 9 * 60, 19 * 60
AROUND = (timedelta(minutes=-120), timedelta(minutes=210))
"""Around now the day is as it is told below; before and after it is filled by chance."""
_WORKED = ((0, 1, 3, 4, 5), (0, 1, 2, 4, 6), (0, 2, 3, 5, 6))
"""On which days each doctor works, counted from the day the clinic is made up on: today everybody does."""
_NOW: tuple[tuple[tuple[int, int, str, State, int], ...], ...] = (
    (
        (-90, 30, "vaccination", State.CLOSED, 0),
        (-60, 30, "repeat", State.READY_TO_PAY, 0),
        (-15, 45, "first", State.WITH_DOCTOR, 0),
        (60, 30, "stitches", State.PLANNED, 0),
        (90, 15, "vaccination", State.CONFIRMED, 0),
        (120, 30, "repeat", State.PLANNED, 0),
    ),
    (
        (-90, 120, "surgery", State.WITH_DOCTOR, 0),
        (45, 60, "first", State.ARRIVED, 12),
        (135, 60, "surgery", State.PLANNED, 0),
    ),
    (
        (-75, 30, "ultrasound", State.READY_TO_PAY, 0),
        (-45, 30, "repeat", State.NO_SHOW, 0),
        (0, 30, "first", State.ARRIVED, 34),
        (45, 30, "ultrasound", State.ARRIVED, 4),
        (105, 30, "repeat", State.CONFIRMED, 0),
    ),
)
"""Minutes from now, length, type, state and minutes of waiting, for each doctor."""
_TYPES = (
    ("first", 30, 25),
    ("repeat", 20, 30),
    ("vaccination", 15, 20),
    ("stitches", 15, 12),
    ("samples", 15, 8),
)
"""Code, length and how often by chance."""


@dataclass(frozen=True, slots=True)
class _Patient:
    pet_id: int
    owner_id: int


class _Maker:
    def __init__(self, work: Work, language: str, seed: int) -> None:
        self._work, self._session = work, work.session
        self._words: Words = WORDS[language]
        self._pick = random.Random(f"{seed}/schedule")
        self._zone: str = self._session.scalars(select(Clinic.time_zone).where(Clinic.id == 1)).one()
        self._today = work.now.astimezone(ZoneInfo(self._zone)).date()
        self._next_id = (self._session.scalar(select(func.max(Appointment.id))) or 0) + 1
        self._types: dict[str, int] = {
            row.code: row.id
            for row in self._session.execute(select(AppointmentType.code, AppointmentType.id))
        }
        self._rows: list[dict[str, Any]] = []
        self._claims: list[dict[str, Any]] = []
        self._booked: dict[date, set[int]] = {}

    def fill(self) -> None:
        self._add_resources()
        self._patients = self._some_patients()
        if not self._doctors or len(self._patients) < 3:
            return
        self._add_hours()
        self._add_today()
        for days in range(-DAYS_BEFORE, DAYS_AFTER + 1):
            for number, (doctor_id, _) in enumerate(self._doctors):
                if self._works(number, days):
                    self._add_day(number, doctor_id, self._today + timedelta(days=days))
        self._add_requests()
        self._session.execute(insert(Appointment), self._rows)
        self._session.execute(insert(ResourceClaim), self._claims)
        if self._session.get_bind().dialect.name == "postgresql":
            largest = select(func.max(Appointment.id)).scalar_subquery()
            sequence = func.pg_get_serial_sequence("appointments", "id")
            self._session.execute(select(func.setval(sequence, largest)))

    # --- who and where

    def _add_resources(self) -> None:
        service.add_doctors(self._work)
        found = self._session.execute(
            select(ScheduleResource.id, ScheduleResource.user_id)
            .where(ScheduleResource.kind == ResourceKind.DOCTOR, ScheduleResource.archived.is_(False))
            .order_by(ScheduleResource.id)
            .limit(len(_NOW))
        )
        self._doctors = [(row.id, row.user_id) for row in found]
        made = [
            service.register_resource(self._work, ResourceDraft(kind, None, name, note, colour))
            for kind, name, note, colour in self._words.resources
        ]
        self._rooms, self._theatre, self._ultrasound = made[:2], made[2], made[4]
        for code, resource_id in (("surgery", self._theatre), ("ultrasound", self._ultrasound)):
            row = self._session.scalars(select(AppointmentType).where(AppointmentType.code == code)).one()
            row.resource_id = resource_id
        self._session.flush()

    def _room_of(self, number: int) -> int | None:
        return self._rooms[number] if number < len(self._rooms) else None

    def _add_hours(self) -> None:
        first = self._today - timedelta(days=60)
        for number, (doctor_id, _) in enumerate(self._doctors):
            days = tuple(sorted({(self._today.weekday() + offset) % 7 for offset in _WORKED[number]}))
            draft = ShiftDraft(doctor_id, first, None, days, 1, OPENS, CLOSES, self._room_of(number))
            service.register_shift(self._work, draft)
        local = self._work.now.astimezone(ZoneInfo(self._zone))
        minute = local.hour * 60 + local.minute
        if not OPENS + 60 <= minute <= CLOSES - 60:
            # Whoever looks at the demo at night finds the clinic on duty.
            begins = max(0, local.hour - 3) * 60
            for doctor_id, _ in self._doctors:
                duty = ExceptionDraft(
                    doctor_id, ExceptionKind.EXTRA, self._today, None, begins, (begins + 8 * 60) % 1440,
                    self._words.duty,
                )  # fmt: skip
                service.register_exception(self._work, duty)
        for first_on, last_on, name in self._words.holidays(self._today):
            self._add_off(None, first_on, last_on, name)
        leave = self._today + timedelta(days=DAYS_AFTER + 5)
        self._add_off(self._doctors[-1][0], leave, leave + timedelta(days=13), self._words.leave)

    def _add_off(self, resource_id: int | None, first_on: date, last_on: date, reason: str) -> None:
        draft = ExceptionDraft(resource_id, ExceptionKind.OFF, first_on, last_on, reason=reason)
        service.register_exception(self._work, draft)

    def _works(self, number: int, days: int) -> bool:
        return days % 7 in _WORKED[number]

    def _some_patients(self) -> list[_Patient]:
        rows = self._session.execute(
            select(Pet.id, Ownership.owner_id)
            .join(Ownership, Ownership.pet_id == Pet.id)
            .where(
                Pet.status == PetStatus.ACTIVE,
                Ownership.role == OwnershipRole.OWNER,
                Ownership.to_on.is_(None),
            )
            .order_by(Pet.id)
            .limit(PATIENTS)
        )
        return [_Patient(row.id, row.owner_id) for row in rows]

    def _somebody(self, day: date) -> _Patient:
        booked = self._booked.setdefault(day, set())
        free = [patient for patient in self._patients if patient.pet_id not in booked]
        patient = self._pick.choice(free or self._patients)
        booked.add(patient.pet_id)
        return patient

    # --- bookings

    def _add_today(self) -> None:
        base = self._work.now - (self._work.now - datetime.min.replace(tzinfo=self._work.now.tzinfo)) % GRID
        begun = self._begun()
        taken = self._booked.setdefault(self._today, set())
        taken |= {pet_id for pet_id, _ in begun}
        owners = {patient.pet_id: patient for patient in self._patients}
        for number, (doctor_id, _) in enumerate(self._doctors):
            for minutes, length, code, state, waited in _NOW[number]:
                patient, visit_id = None, None
                if state is State.WITH_DOCTOR:
                    pet_id, visit_id = begun.pop(0) if begun else (0, None)
                    patient = owners.get(pet_id)
                    # Nobody is with a doctor without a visit that goes on.
                    state = State.WITH_DOCTOR if patient is not None else State.CLOSED
                patient = patient or self._somebody(self._today)
                self._book(
                    number, doctor_id, base + timedelta(minutes=minutes), length, code, state, patient,
                    waited=waited, visit_id=visit_id if state is State.WITH_DOCTOR else None,
                )  # fmt: skip

    def _begun(self) -> list[tuple[int, int]]:
        rows = self._session.execute(
            select(Visit.pet_id, Visit.id)
            .where(Visit.state != VisitState.SIGNED, Visit.archived.is_(False))
            .order_by(Visit.started_at.desc(), Visit.id)
            .limit(2)
        )
        return [(row.pet_id, row.id) for row in rows]

    def _add_day(self, number: int, doctor_id: int, day: date) -> None:
        lunch = moment_at(day, 13 * 60 + 30 * (number % 2), self._zone)
        now = self._work.now
        kept = (now + AROUND[0], now + AROUND[1])
        if abs((day - self._today).days) <= 3 and not (day == self._today and kept[0] < lunch < kept[1]):
            self._add_lunch(doctor_id, lunch)
        moment, closes = moment_at(day, OPENS, self._zone), moment_at(day, CLOSES, self._zone)
        while moment < closes - timedelta(minutes=30):
            code, length, _ = self._pick.choices(_TYPES, [often for *_, often in _TYPES])[0]
            ends = moment + timedelta(minutes=length)
            in_way = next(
                (
                    until
                    for since, until in ((lunch, lunch + timedelta(minutes=30)), kept)
                    if moment < until and ends > since
                ),
                None,
            )
            if in_way is not None:
                moment = in_way + (datetime.min.replace(tzinfo=in_way.tzinfo) - in_way) % GRID
                continue
            # The nearer the day, the fuller it is.
            if self._pick.random() < (
                0.75 if day <= self._today else max(0.15, 0.7 - 0.05 * (day - self._today).days)
            ):
                self._book(number, doctor_id, moment, length, code, self._state(moment), self._somebody(day))
            moment += max(timedelta(minutes=length), GRID) + self._pick.choice(
                (timedelta(), timedelta(), GRID)
            )
            moment += (datetime.min.replace(tzinfo=moment.tzinfo) - moment) % timedelta(minutes=5)

    def _state(self, moment: datetime) -> State:
        chance = self._pick.random()
        if moment < self._work.now:
            if chance < 0.04:
                return State.NO_SHOW
            return State.CANCELLED_BY_OWNER if chance < 0.09 else State.CLOSED
        if chance < 0.03:
            return State.CANCELLED_BY_OWNER
        soon = moment < self._work.now + timedelta(days=2)
        return State.CONFIRMED if chance < (0.55 if soon else 0.1) else State.PLANNED

    def _book(
        self,
        number: int,
        doctor_id: int,
        starts_at: datetime,
        minutes: int,
        code: str,
        state: State,
        patient: _Patient,
        *,
        waited: int = 0,
        visit_id: int | None = None,
    ) -> None:
        pick, now, words = self._pick, self._work.now, self._words
        ends_at = starts_at + timedelta(minutes=minutes)
        cancelled = state in (State.CANCELLED_BY_OWNER, State.CANCELLED_BY_CLINIC)
        came = state in (State.ARRIVED, State.WITH_DOCTOR, State.READY_TO_PAY, State.CLOSED)
        seen = came and state is not State.ARRIVED
        done = state in (State.READY_TO_PAY, State.CLOSED)
        arrived = (
            now - timedelta(minutes=waited) if waited else starts_at - timedelta(minutes=pick.randint(2, 14))
        )
        created = min(starts_at, now) - timedelta(days=pick.randint(1, 9), minutes=pick.randint(5, 300))
        room_id = self._theatre if code == "surgery" else self._room_of(number)
        row = {
            "owner_id": patient.owner_id, "pet_id": patient.pet_id, "type_id": self._types.get(code),
            "reason": pick.choice(words.reasons[code]), "doctor_id": doctor_id, "room_id": room_id,
            "equipment_id": self._ultrasound if code == "ultrasound" else None,
            "starts_at": starts_at, "ends_at": ends_at, "state": state,
            "channel": pick.choices(list(Channel), (70, 15, 10, 5))[0],
            "wants_earlier": state is State.PLANNED and pick.random() < 0.05,
            "rebook": cancelled and starts_at < now and pick.random() < 0.3, "visit_id": visit_id,
            "created_at": created,
            "confirmed_at": created + timedelta(hours=2) if state is State.CONFIRMED or came else None,
            "confirmed_by": words.desk if state is State.CONFIRMED or came else "",
            "arrived_at": arrived if came else None,
            "called_at": starts_at if seen else None, "started_at": starts_at if seen else None,
            "finished_at": min(ends_at, now) if done else None,
            "left_at": min(ends_at + timedelta(minutes=8), now) if state is State.CLOSED else None,
            "cancelled_at": min(starts_at, now) - timedelta(hours=5) if cancelled else None,
            "cancelled_by": words.desk if cancelled else "", "cancel_reason": words.cancelled if cancelled else "",
        }  # fmt: skip
        self._add(row)
        if cancelled or state is State.NO_SHOW:
            return
        for key in ("doctor_id", "room_id", "equipment_id"):
            if row[key] is not None:
                self._claims.append(
                    {
                        "resource_id": row[key], "starts_at": starts_at, "ends_at": ends_at, "exclusive": True,
                        "appointment_id": self._next_id - 1, "version": 1,
                    }
                )  # fmt: skip

    def _add(self, row: dict[str, Any]) -> None:
        given = {
            "id": self._next_id, "version": 1, "client_name": "", "client_phone": "", "note": "",
            "created_by_id": 0, "created_by": self._words.desk, "series_id": None,
        }  # fmt: skip
        self._rows.append(given | row)
        self._next_id += 1

    def _add_requests(self) -> None:
        empty = dict.fromkeys(
            (
                "owner_id", "pet_id", "type_id", "doctor_id", "room_id", "equipment_id", "starts_at", "ends_at",
                "visit_id", "confirmed_at", "arrived_at", "called_at", "started_at", "finished_at", "left_at",
                "cancelled_at",
            )
        )  # fmt: skip
        blank = {"confirmed_by": "", "cancelled_by": "", "cancel_reason": ""}
        for number, (name, phone, reason) in enumerate(self._words.requests):
            self._add(
                empty
                | blank
                | {
                    "client_name": name, "client_phone": phone, "reason": reason, "state": State.REQUESTED,
                    "channel": Channel.WEB, "wants_earlier": False, "rebook": False,
                    "created_at": self._work.now - timedelta(minutes=25 + 50 * number),
                }
            )  # fmt: skip

    def _add_lunch(self, doctor_id: int, starts_at: datetime) -> None:
        ends_at = starts_at + timedelta(minutes=30)
        row = ScheduleBlock(
            resource_id=doctor_id, starts_at=starts_at, ends_at=ends_at, reason=self._words.lunch,
            made_by=self._words.desk, archived=False,
        )  # fmt: skip
        self._session.add(row)
        self._session.flush()
        self._claims.append(
            {
                "resource_id": doctor_id, "starts_at": starts_at, "ends_at": ends_at, "exclusive": True,
                "block_id": row.id, "version": 1,
            }
        )  # fmt: skip


def book(work: Work, language: str, seed: int) -> None:
    """Make the rooms, rosters and bookings of the clinic; there are patients and staff already."""
    _Maker(work, language, seed).fill()
