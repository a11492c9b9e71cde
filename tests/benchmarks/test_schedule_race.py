"""Many workstations book the same slots at once on PostgreSQL; and what one booking costs.

``CLINIC_BENCH_WRITERS`` and ``CLINIC_BENCH_SLOTS`` set how many there are (50 and 200 by default).
"""

from __future__ import annotations

import os
import time
from collections.abc import Generator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import URL

from clinic_desktop.areas.appointments import queries, service
from clinic_desktop.areas.appointments.rows import AppointmentDraft
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.engine import make_engine
from clinic_desktop.db.migrate import ensure_current
from clinic_desktop.db.work import Database
from tests import diary, make
from tests.areas.appointments.test_no_double_booking import race
from tests.benchmarks.test_speed import p95, told
from tests.conftest import ENGINES, drop_postgresql, new_postgresql

WRITERS = int(os.environ.get("CLINIC_BENCH_WRITERS", "50"))
SLOTS = int(os.environ.get("CLINIC_BENCH_SLOTS", "200"))


@pytest.fixture(params=ENGINES)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Generator[URL]:
    """A migrated, empty database."""
    if request.param == "sqlite":
        made = URL.create("sqlite", database=str(tmp_path / "race.sqlite"))
    else:
        made = new_postgresql(request.getfixturevalue("server"), "bench_race")
    ensure_current(made, backups=tmp_path)
    yield made
    if request.param != "sqlite":
        drop_postgresql(request.getfixturevalue("server"), "bench_race")


def test_fifty_writers_race_for_the_same_slots(url: URL) -> None:
    """Every slot gets one appointment, however many want it; SQLite has one workstation, so a fifth of them."""
    writers = WRITERS if url.get_backend_name() == "postgresql" else max(2, WRITERS // 5)
    began = time.perf_counter()
    booked, refused = race(url, writers, SLOTS)
    took = time.perf_counter() - began
    print(
        f"\n{url.get_backend_name():10} {writers} writers, {SLOTS} slots: no overlap; {len(booked)} booked, "
        f"{refused} refused in {took:.1f} s: {(len(booked) + refused) / took:.0f} answers/s"
    )
    assert len(booked) == SLOTS
    assert refused == (writers - 1) * SLOTS


def test_booking_and_moving_against_registering_a_patient(url: URL) -> None:
    database = Database(make_engine(url), workstation="bench")

    def run(function: Any) -> Any:
        return database.command("bench", function, actor=BUILT_IN_ADMINISTRATOR).value

    doctor, room, owner = run(diary.doctor), run(diary.room), run(make.owner)
    pet = run(lambda work: make.pet(work, owner))
    slots = iter(range(10_000))
    ids: list[int] = []

    def book() -> None:
        starts_at = diary.at(8, 15 * next(slots))
        draft = AppointmentDraft(
            pet_id=pet,
            doctor_id=doctor,
            room_id=room,
            starts_at=starts_at,
            ends_at=starts_at + timedelta(minutes=15),
        )
        ids.append(run(lambda work: service.book(work, draft)))

    def move() -> None:
        starts_at = diary.at(8, 15 * next(slots))
        ends_at = starts_at + timedelta(minutes=15)

        def to(work: Any) -> int:
            version = queries.get_card(work, ids[0]).row.version
            return service.move(work, ids[0], version, starts_at=starts_at, ends_at=ends_at)

        run(to)

    floor = p95(lambda: run(lambda work: make.pet(work, owner)))
    told(database, "booking", 3, p95(book), floor)
    told(database, "moving", 3, p95(move), floor)
    database.close()
