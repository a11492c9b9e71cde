"""The journal's speed as a ratio to the bare driver, and in entries a minute.

``CLINIC_BENCH_AUDIT`` sets how many owners the large journal holds (20,000 by default).
"""

from __future__ import annotations

import os
import resource
import sqlite3
import statistics
import time
import tracemalloc
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import URL, text

from clinic_desktop.areas.audit import queries
from clinic_desktop.areas.audit.access import AccessLog
from clinic_desktop.areas.audit.entities import AccessKind
from clinic_desktop.areas.audit.queries.history import ENTRY, PAGE
from clinic_desktop.areas.audit.rows import JournalFilters
from clinic_desktop.areas.owners import queries as owner_queries
from clinic_desktop.areas.owners import service as owners
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR, Actor
from clinic_desktop.db.chain import verify
from clinic_desktop.db.work import Database, Work
from tests import make
from tests.benchmarks.test_speed import ask, filled, p95, told
from tests.conftest import ENGINES, drop_postgresql, new_postgresql

OWNERS = int(os.environ.get("CLINIC_BENCH_AUDIT", "20000"))
CHANGES = 1_000
ENTRIES_A_MINUTE = 500_000


@pytest.fixture(scope="module", params=ENGINES)
def clinic(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A large journal, and in it an owner who was changed a thousand times."""
    folder = tmp_path_factory.mktemp("bench")
    if request.param == "sqlite":
        url = URL.create("sqlite", database=str(folder / "audit.sqlite"))
    else:
        url = new_postgresql(request.getfixturevalue("server"), "bench_audit")
    database = filled(url, OWNERS, folder)
    owner_id = database.command("test", make.owner, actor=BUILT_IN_ADMINISTRATOR).value

    def change(work: Work) -> None:
        base = owner_queries.get_card(work, owner_id).draft
        owners.change(work, owner_id, replace(base, note=f"{base.note[-3:]}{work.now:%f}"), base)

    for _ in range(CHANGES):
        database.command("owners.change", change, actor=BUILT_IN_ADMINISTRATOR)
    yield database, owner_id
    database.close()
    if request.param != "sqlite":
        drop_postgresql(request.getfixturevalue("server"), "bench_audit")


def bare_history(database: Database, owner_id: int, limit: int) -> Any:
    link = (
        "json_extract(old_values, '$.owner_id') = "
        if database.is_sqlite
        else "(CAST(old_values AS jsonb) ->> 'owner_id') = "
    )
    wanted = owner_id if database.is_sqlite else f"'{owner_id}'"
    columns = ", ".join(f"{column.class_.__tablename__}.{column.key}" for column in ENTRY)
    statement = (
        f"SELECT {columns} FROM (SELECT 'owners' AS t, {owner_id} AS r "  # noqa: S608
        f"UNION SELECT 'owner_phones', id FROM owner_phones WHERE owner_id = {owner_id} "
        "UNION SELECT 'owner_phones', row_id FROM audit_log WHERE operation = 'D' "
        f"AND table_name = 'owner_phones' AND {link} {wanted}) AS scope "
        "JOIN audit_log ON audit_log.table_name = t AND audit_log.row_id = r "
        f"JOIN actions ON actions.id = audit_log.action_id ORDER BY audit_log.id DESC LIMIT {limit}"
    )
    if database.is_sqlite:
        connection = sqlite3.connect(str(database.engine.url.database))
        return lambda: connection.execute(statement).fetchall()
    pool = database.engine.raw_connection()

    def run() -> Any:
        with pool.cursor() as cursor:
            cursor.execute(statement)
            return cursor.fetchall()

    return run


def median(action: Any, repeats: int = 60) -> float:
    """Return the median in milliseconds: both sides feel a busy machine, but not in the same runs."""
    action()
    times = []
    for _ in range(repeats):
        started = time.perf_counter()
        action()
        times.append((time.perf_counter() - started) * 1000)
    return statistics.median(times)


def test_the_history_of_a_record_with_1000_changes_against_the_bare_driver(clinic: Any) -> None:
    database, owner_id = clinic
    ours = ask(database, lambda work: queries.list_history(work, "owners", owner_id))
    bare = bare_history(database, owner_id, PAGE)
    assert [entry.id for entry in ours()] == [row[0] for row in bare()]
    told(database, "history of 1,000 changes", 3, median(ours), median(bare))


def test_the_chain_is_verified_fast_in_flat_memory(clinic: Any) -> None:
    database, _ = clinic
    with database.engine.connect() as connection:
        started = time.perf_counter()
        verdict = verify(connection)
        seconds = time.perf_counter() - started
    tracemalloc.start()
    with database.engine.connect() as connection:
        verify(connection)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    rate = verdict.entries / seconds * 60
    resident = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"\n{database.engine.dialect.name:10} verify: {verdict.entries:,} entries in {seconds:.1f} s, "
        f"{rate:,.0f} a minute; peak {peak / 1e6:.0f} MB of objects, {resident} MB resident"
    )
    assert verdict.fault is None
    assert rate >= ENTRIES_A_MINUTE
    assert peak < 80e6


@pytest.mark.parametrize(
    "filters",
    [
        JournalFilters(),
        JournalFilters(table="clinic"),
        JournalFilters(table="owners"),
        JournalFilters(who=99),
        JournalFilters(verb="undo"),
        JournalFilters(record=("owners", 5)),
        JournalFilters(text="кузнецова"),
    ],
    ids=["all", "rare kind", "kind", "nobody", "rare verb", "record", "words"],
)
def test_a_page_of_the_journal(filters: JournalFilters, clinic: Any) -> None:
    database, _ = clinic
    cost = median(ask(database, lambda work: queries.list_journal(work, filters)), repeats=10)
    print(f"\n{database.engine.dialect.name:10} journal {filters}: {cost:.1f} ms")
    assert cost < 150


def test_noting_an_access_costs_nothing(clinic: Any, tmp_path: Path) -> None:
    database, _ = clinic
    writer = AccessLog(database)
    numbers = iter(range(10_000))
    actor = Actor(1, "Врач", frozenset())
    cost = p95(lambda: writer.note(actor, AccessKind.CARD, "pet", next(numbers)), repeats=5_000)
    writer.close()
    print(f"\n{database.engine.dialect.name:10} note(): {cost * 1000:.1f} µs")
    assert cost <= 1
    with database.engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM access_log")) == 5_001
