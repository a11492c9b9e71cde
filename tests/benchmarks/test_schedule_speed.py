"""The schedule of ten years: opening any day of it against the bare driver, and looking for a free place."""

from __future__ import annotations

import os
import time
from collections.abc import Generator
from datetime import UTC, date, datetime, timedelta
from datetime import time as time_of_day
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import URL, func, insert, select, text

from clinic_desktop.areas.appointments import queries, service
from clinic_desktop.areas.appointments.entities import (
    Appointment,
    AppointmentState,
    Channel,
    ResourceClaim,
    ResourceKind,
)
from clinic_desktop.areas.appointments.rows import ResourceDraft, ShiftDraft, SlotSearch
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.engine import make_engine
from clinic_desktop.db.migrate import ensure_current
from clinic_desktop.db.work import Database, Work
from tests import diary, make
from tests.benchmarks.test_speed import alternately, ask, p95, replayed, statements_of, told
from tests.conftest import ENGINES, drop_postgresql, new_postgresql

pytestmark = pytest.mark.timeout(900)
"""PostgreSQL takes minutes to write the calendar."""
APPOINTMENTS = int(os.environ.get("CLINIC_BENCH_APPOINTMENTS", "300000"))
YEARS = 10
DOCTORS = 10
ZONE = "Europe/Moscow"
BATCH = 20_000
SEARCH_MS = 100
OPENINGS = 100


def fill(work: Work) -> None:
    """Fill the working days of ten years evenly, and the last two months to the brim, but for the last day."""
    owner_id = make.owner(work)
    pets = [make.pet(work, owner_id, f"Барсик {n}") for n in range(50)]
    rooms = [diary.room(work, f"Кабинет {n}") for n in range(2)]
    doctors = []
    for number in range(DOCTORS):
        user_id = diary.person(work, f"vet{number}", f"Врач {number}")
        draft = ResourceDraft(ResourceKind.DOCTOR, user_id, f"Врач {number}")
        doctors.append(service.register_resource(work, draft))
    begin = datetime.now(UTC).date() - timedelta(days=365 * YEARS)
    for doctor_id in doctors:
        service.register_shift(
            work, ShiftDraft(doctor_id, begin, None, tuple(range(7)), 1, 540, 1260, rooms[0])
        )
    days = 365 * YEARS + 62
    a_day = APPOINTMENTS // days
    rows: list[dict[str, Any]] = []
    made = 0
    for number in range(days):
        day = begin + timedelta(days=number)
        opens = datetime.combine(day, time_of_day(9), ZoneInfo(ZONE)).astimezone(UTC)
        # To the brim: a place is free on the last day only.
        full = number >= days - 62 and number < days - 1
        for place in range(DOCTORS * 24 if full else a_day):
            starts = opens + timedelta(minutes=30 * (place // DOCTORS))
            made += 1
            rows.append(
                {
                    "id": made, "version": 1, "owner_id": owner_id, "pet_id": pets[made % 50], "type_id": made % 8 + 1,
                    "doctor_id": doctors[place % DOCTORS], "room_id": None, "starts_at": starts,
                    "ends_at": starts + timedelta(minutes=30), "channel": Channel.PHONE, "reason": "Рвота второй день",
                    "state": AppointmentState.PLANNED if full else AppointmentState.CLOSED, "wants_earlier": False,
                    "rebook": False, "created_at": starts - timedelta(days=3), "created_by_id": 0,
                    "created_by": "Лебедева", "note": "", "client_name": "", "client_phone": "", "confirmed_by": "",
                    "cancelled_by": "", "cancel_reason": "",
                }
            )  # fmt: skip
        if len(rows) >= BATCH or number == days - 1:
            write(work, rows)
            rows = []
    if work.session.get_bind().dialect.name == "postgresql":
        largest = select(func.max(Appointment.id)).scalar_subquery()
        work.session.execute(select(func.setval(func.pg_get_serial_sequence("appointments", "id"), largest)))


def write(work: Work, rows: list[dict[str, Any]]) -> None:
    work.session.execute(insert(Appointment), rows)
    claims = [
        {
            "version": 1, "resource_id": row["doctor_id"], "starts_at": row["starts_at"], "ends_at": row["ends_at"],
            "exclusive": True, "appointment_id": row["id"],
        }
        for row in rows
    ]  # fmt: skip
    work.session.execute(insert(ResourceClaim), claims)


@pytest.fixture(scope="module", params=ENGINES)
def calendar(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Generator[Database]:
    """A clinic with a calendar of ten years."""
    folder: Path = tmp_path_factory.mktemp("calendar")
    if request.param == "sqlite":
        url = URL.create("sqlite", database=str(folder / "calendar.sqlite"))
    else:
        url = new_postgresql(request.getfixturevalue("server"), "bench_calendar")
    ensure_current(url, backups=folder)
    database = Database(make_engine(url))
    database.command("demo.fill", fill, actor=BUILT_IN_ADMINISTRATOR)
    if not database.is_sqlite:
        with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("VACUUM ANALYZE"))
    yield database
    database.close()
    if request.param != "sqlite":
        drop_postgresql(request.getfixturevalue("server"), str(database.engine.url.database))


def days_of(calendar: Database) -> dict[str, date]:
    today = datetime.now(UTC).date()
    return {
        "first": today - timedelta(days=365 * YEARS - 1),
        "middle": today - timedelta(days=365 * YEARS // 2),
        "full": today + timedelta(days=30),
    }


@pytest.mark.parametrize("which", ["first", "middle", "full"])
def test_opening_any_day_of_ten_years(which: str, calendar: Database) -> None:
    day = days_of(calendar)[which]
    opening = ask(calendar, lambda work: queries.get_day(work, day, ZONE))
    count = len({row.id for column in opening().columns for row in column.appointments})
    # SQLite works in this process, so its processor time tells all, whatever else the machine does meanwhile;
    # PostgreSQL's server works elsewhere.
    clock = time.process_time if calendar.is_sqlite else time.perf_counter
    bare = replayed(calendar, statements_of(calendar, opening))
    ours, floor = alternately(opening, bare, OPENINGS, clock)
    told(calendar, f"{which} day, {count} appointments", 3, ours, floor)
    assert count >= APPOINTMENTS // (365 * YEARS + 62) // 2


def test_a_week_and_a_month(calendar: Database) -> None:
    day = days_of(calendar)["middle"]
    first = day.replace(day=1)
    for what, opening in (
        ("week of a doctor", ask(calendar, lambda work: queries.get_week(work, 3, day, ZONE))),
        ("month of everybody", ask(calendar, lambda work: queries.get_month(work, first, ZONE))),
    ):
        print(f"\n{calendar.engine.dialect.name:10} {what}: {p95(opening, 10):.1f} ms")


@pytest.mark.parametrize("doctors", ["full", "one place"])
def test_looking_for_a_place_in_sixty_days_of_ten_doctors(doctors: str, calendar: Database) -> None:
    today = datetime.now(UTC).date()
    first = today + timedelta(days=0 if doctors == "full" else 2)
    search = SlotSearch(30, first, first + timedelta(days=59), from_min=540, to_min=1260)
    found = ask(calendar, lambda work: queries.find_slots(work, search, ZONE))
    assert bool(found()) == (doctors != "full")
    ours = p95(found, 20)
    print(
        f"\n{calendar.engine.dialect.name:10} search of 60 days, {doctors}: {ours:.0f} ms (limit {SEARCH_MS})"
    )
    assert ours <= SEARCH_MS
