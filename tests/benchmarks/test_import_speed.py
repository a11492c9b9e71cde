"""An import against a bare loop that parses, checks the phones with the same library, and inserts in bulk.

The loop writes the same records and nothing else: no journal, no search, no rules, no look for duplicates.
``CLINIC_BENCH_ROWS`` sets the length of the file (20,000 rows by default), ``CLINIC_BENCH_REPEATS`` how often
each is run.
"""

from __future__ import annotations

import csv
import gc
import os
import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any, cast

import phonenumbers
import pytest
from sqlalchemy import URL, Engine, Table, insert

from clinic_desktop.areas.demo.names import RUSSIAN
from clinic_desktop.areas.importing.mapping import Mapping
from clinic_desktop.areas.importing.rows import Finding, ImportRequest
from clinic_desktop.areas.importing.service import import_file
from clinic_desktop.areas.owners.entities import Owner, OwnerKind, OwnerPhone, PhoneKind, RecordStatus
from clinic_desktop.areas.pets.entities import Neutered, Ownership, OwnershipRole, Pet, PetStatus, Sex
from clinic_desktop.core.dates import DatePrecision
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.base import Base
from clinic_desktop.db.engine import make_engine
from clinic_desktop.db.migrate import ensure_current
from clinic_desktop.db.work import Database
from clinic_desktop.registry import search_sources
from tests.conftest import ENGINES, drop_postgresql, new_postgresql

ROWS = int(os.environ.get("CLINIC_BENCH_ROWS", "20000"))
BATCH = 2_000
SHARE = 0.25
REPEATS = int(os.environ.get("CLINIC_BENCH_REPEATS", "3"))
TODAY = date(2026, 11, 21)
HEADER = ("Фамилия", "Имя", "Отчество", "Телефон", "Город", "Кличка", "Вид", "Пол", "Дата рождения")


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path, choose = tmp_path_factory.mktemp("table") / "clinic.csv", random.Random(7)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(HEADER)
        for number in range(ROWS):
            born = TODAY - timedelta(days=choose.randrange(60, 5_000))
            writer.writerow(
                (
                    choose.choice(RUSSIAN.surnames),
                    choose.choice(RUSSIAN.women),
                    choose.choice(RUSSIAN.patronymics)[0],
                    f"8 916 {number // 10_000 + 200:03} {number // 100 % 100:02} {number % 100:02}",
                    choose.choice(RUSSIAN.cities),
                    choose.choice(RUSSIAN.pets),
                    choose.choice(("кошка", "собака")),
                    choose.choice("мж"),
                    f"{born:%d.%m.%Y}",
                )
            )
    return path


@contextmanager
def two_places(
    request: pytest.FixtureRequest, kind: str, folder: Path, number: int
) -> Iterator[tuple[URL, URL]]:
    """A new place for ours and one for the bare loop, on one engine."""
    names = (f"bench_import_{number}", f"bench_bare_{number}")
    if kind == "sqlite":
        ours, bare = (URL.create("sqlite", database=str(folder / f"{name}.sqlite")) for name in names)
        yield ours, bare
        return
    server = request.getfixturevalue("server")
    ours, bare = (new_postgresql(server, name) for name in names)
    yield ours, bare
    for name in names:
        drop_postgresql(server, name)


def bare_rows(path: Path, first: int = 1) -> Iterator[tuple[dict[str, Any], ...]]:
    """Read a line, check its phone, and give the four records that are to be written."""
    kept = {"version": 1, "external_key": "", "note": ""}
    blank_owner = dict.fromkeys(
        ("email", "street", "region", "postal_code", "found_us", "blacklist_reason"), ""
    ) | {
        "language": "ru", "kind": OwnerKind.PERSON, "status": RecordStatus.ACTIVE, "consent_on": None,
        "no_phone": False, "reminders_allowed": True, "marketing_allowed": False,
    }  # fmt: skip
    blank_pet = dict.fromkeys(
        ("breed_text", "colour_text", "markings", "temperament", "blood_group", "diet", "insurance",
         "referring_vet", "tags", "status_reason"), "",
    ) | {
        "is_cross": False, "neutered": Neutered.UNKNOWN, "neutered_on": None, "status": PetStatus.ACTIVE,
        "birth_precision": DatePrecision.EXACT, "registered_on": TODAY, "euthanised_here": False,
        "status_on": None, "body_handling": None, "species_id": None, "breed_id": None, "colour_id": None,
    }  # fmt: skip
    with path.open(encoding="utf-8", newline="") as file:
        for number, line in enumerate(csv.DictReader(file, delimiter=";"), first):
            phone = phonenumbers.parse(line["Телефон"], "RU")
            assert phonenumbers.is_valid_number(phone)
            shown = f"{line['Фамилия']} {line['Имя']} {line['Отчество']}"
            born = datetime.strptime(line["Дата рождения"], "%d.%m.%Y").date()
            yield (
                kept | blank_owner | {
                    "id": number, "surname": line["Фамилия"], "name": line["Имя"], "patronymic": line["Отчество"],
                    "display_name": shown, "sort_name": shown.casefold(), "city": line["Город"],
                },
                {
                    "version": 1, "owner_id": number, "position": 0, "extension": "", "kind": PhoneKind.MOBILE,
                    "note": "", "preferred": True,
                    "number": phonenumbers.format_number(phone, phonenumbers.PhoneNumberFormat.E164),
                },
                kept | blank_pet | {
                    "id": number, "name": line["Кличка"], "sort_name": line["Кличка"].casefold(),
                    "species_text": line["Вид"], "sex": Sex.MALE if line["Пол"] == "м" else Sex.FEMALE,
                    "birth_date": born, "birth_sort": born,
                },
                {
                    "version": 1, "pet_id": number, "owner_id": number, "role": OwnershipRole.OWNER,
                    "from_on": TODAY, "to_on": None, "share_percent": 100, "may_authorise": True,
                    "gets_reminders": True, "may_collect": True,
                },
            )  # fmt: skip


def load_bare(engine: Engine, path: Path) -> None:
    rows = bare_rows(path)
    tables = [cast("Table", entity.__table__) for entity in (Owner, OwnerPhone, Pet, Ownership)]
    with engine.begin() as connection:
        while batch := list(islice(rows, BATCH)):
            for target, records in zip(tables, zip(*batch, strict=True), strict=True):
                connection.execute(insert(target), list(records))


@dataclass(frozen=True, slots=True)
class Spent:
    """What one run took: seconds by the clock, and of this process's processor time."""

    wall: float
    cpu: float


def spent(run: Callable[[], None]) -> Spent:
    gc.collect()
    wall, cpu = time.perf_counter(), time.process_time()
    run()
    return Spent(time.perf_counter() - wall, time.process_time() - cpu)


def bare_loop(url: URL, path: Path) -> Spent:
    engine = make_engine(url, for_migration=True)
    needed = ("species", "breeds", "coat_colours", "owners", "owner_phones", "pets", "ownerships")
    Base.metadata.create_all(engine, tables=[Base.metadata.tables[name] for name in needed])
    taken = spent(lambda: load_bare(engine, path))
    engine.dispose()
    return taken


def our_import(url: URL, path: Path, backups: Path) -> Spent:
    ensure_current(url, backups=backups)
    database = Database(make_engine(url), sources=search_sources())
    found: list[Finding] = []
    request = ImportRequest(path, Mapping(), language="ru")

    def run() -> None:
        done = database.command(
            "import.file", lambda work: import_file(work, request, found.append), actor=BUILT_IN_ADMINISTRATOR
        )
        assert (done.value.owners, done.value.pets, done.value.refused) == (ROWS, ROWS, 0)

    taken = spent(run)
    database.close()
    return taken


@pytest.mark.parametrize("kind", ENGINES)
def test_an_import_against_a_bare_loop(
    request: pytest.FixtureRequest, kind: str, table: Path, tmp_path: Path
) -> None:
    """The best of several runs of each, turn by turn, so that a busy machine is busy for both."""
    ours, bare = [], []
    for number in range(REPEATS):
        with two_places(request, kind, tmp_path, number) as (here, there):
            bare.append(bare_loop(there, table))
            ours.append(our_import(here, table, tmp_path))
    wall = min(run.wall for run in bare) / min(run.wall for run in ours)
    cpu = min(run.cpu for run in bare) / min(run.cpu for run in ours)
    # A server's processor time isn't this process's: there only the clock counts.
    share = cpu if kind == "sqlite" else wall
    print(
        f"\n{kind:10} import: {ROWS / min(run.wall for run in ours):,.0f} rows a second, of a bare loop's "
        f"{ROWS / min(run.wall for run in bare):,.0f}: {wall:.2f} by the clock, {cpu:.2f} of the processor "
        f"(best of {REPEATS}; at least {SHARE})"
    )
    assert share >= SHARE
