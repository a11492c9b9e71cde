"""An import against a bare loop that parses, checks the phones with the same library, and inserts in bulk.

The loop writes the same records and nothing else: no journal, no search, no rules, no look for duplicates.
``CLINIC_BENCH_ROWS`` sets the length of the file (20,000 rows by default).
"""

from __future__ import annotations

import csv
import os
import random
import time
from collections.abc import Iterator
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


@pytest.fixture(params=ENGINES)
def urls(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[URL, URL]]:
    """A place for ours and one for the bare loop, on one engine."""
    names = ("bench_import", "bench_bare")
    if request.param == "sqlite":
        ours, bare = (URL.create("sqlite", database=str(tmp_path / f"{name}.sqlite")) for name in names)
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


def test_an_import_against_a_bare_loop(table: Path, urls: tuple[URL, URL], tmp_path: Path) -> None:
    ours, bare = urls
    engine = make_engine(bare, for_migration=True)
    needed = ("species", "breeds", "coat_colours", "owners", "owner_phones", "pets", "ownerships")
    Base.metadata.create_all(engine, tables=[Base.metadata.tables[name] for name in needed])
    started = time.perf_counter()
    load_bare(engine, table)
    floor = ROWS / (time.perf_counter() - started)
    engine.dispose()
    ensure_current(ours, backups=tmp_path)
    database = Database(make_engine(ours), sources=search_sources())
    found: list[Finding] = []
    request = ImportRequest(table, Mapping(), language="ru")
    started = time.perf_counter()
    done = database.command(
        "import.file", lambda work: import_file(work, request, found.append), actor=BUILT_IN_ADMINISTRATOR
    )
    rate = ROWS / (time.perf_counter() - started)
    database.close()
    print(
        f"\n{database.engine.dialect.name:10} import: {rate:,.0f} rows a second, {rate / floor:.2f} of a bare "
        f"loop's {floor:,.0f} (at least {SHARE})"
    )
    assert (done.value.owners, done.value.pets, done.value.refused) == (ROWS, ROWS, 0)
    assert rate >= SHARE * floor
