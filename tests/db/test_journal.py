"""The journal: nothing is written beside it, and no change of it goes unnoticed."""

from __future__ import annotations

import threading
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import DBAPIError

from clinic_desktop.areas.owners import queries
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db import audit, chain
from clinic_desktop.db.engine import make_engine
from clinic_desktop.db.work import Database, Work
from tests import make


def first_bad(database: Database) -> int | None:
    with database.engine.connect() as connection:
        fault = chain.verify(connection).fault
    return None if fault is None else fault.sequence


@pytest.fixture
def busy(database: Database) -> Database:
    for number in range(5):
        database.command(
            "test", lambda work, n=number: make.owner(work, f"Орлов{n}"), actor=BUILT_IN_ADMINISTRATOR
        )
    return database


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE actions SET verb = 'x'",
        "DELETE FROM actions",
        "UPDATE audit_log SET new_values = '{}'",
        "DELETE FROM audit_log",
        "UPDATE owners SET surname = 'x'",
        "DELETE FROM owner_phones",
        "INSERT INTO audit_log (action_id, table_name, row_id, operation) VALUES (1, 'owners', 1, 'I')",
    ],
)
def test_a_statement_beside_the_journal_is_refused(statement: str, busy: Database) -> None:
    with pytest.raises(DBAPIError), busy.engine.begin() as connection:
        connection.execute(text(statement))
    assert first_bad(busy) is None


@pytest.mark.parametrize(
    ("tampering", "expected"),
    [
        ("UPDATE audit_log SET new_values = replace(new_values, 'Орлов2', 'Волков') WHERE action_id = 3", 3),
        ("DELETE FROM audit_log WHERE action_id = 2", 2),
        ("UPDATE actions SET actor_name = 'Никто' WHERE sequence = 4", 4),
        ("DELETE FROM audit_log WHERE action_id = 5; DELETE FROM actions WHERE sequence = 5", 5),
        ("UPDATE audit_head SET sequence = 3", 6),
    ],
)
def test_tampering_without_the_guards_is_found(tampering: str, expected: int, busy: Database) -> None:
    busy.close()
    raw = make_engine(busy.engine.url, for_migration=True)
    with raw.begin() as connection:
        for statement in audit.unguard_journal(connection.dialect.name):
            if statement.startswith("DROP TRIGGER"):
                connection.execute(text(statement))
        for statement in tampering.split("; "):
            connection.execute(text(statement))
    raw.dispose()
    with busy.engine.connect() as connection:
        assert audit.missing_guards(connection) != []
    assert first_bad(busy) == expected


def test_a_missing_guard_is_named(busy: Database) -> None:
    assert not _missing(busy)
    with busy.engine.begin() as connection:
        for statement in audit.unguard(connection.dialect.name, "owners"):
            connection.execute(text(statement))
    assert any("owners" in name for name in _missing(busy))


def _missing(database: Database) -> list[str]:
    with database.engine.connect() as connection:
        return audit.missing_guards(connection)


def test_twenty_writers_at_once_leave_a_whole_chain(database: Database) -> None:
    failures: list[BaseException] = []

    def write(number: int) -> None:
        try:
            database.command(
                "test", lambda work: make.owner(work, f"Орлов{number}"), actor=BUILT_IN_ADMINISTRATOR
            )
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=write, args=(number,)) for number in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert first_bad(database) is None
    with database.engine.connect() as connection:
        assert connection.scalar(text("SELECT sequence FROM audit_head")) == 20


def test_one_form_saved_by_two_threads_makes_one_owner(database: Database) -> None:
    form = uuid4()
    ids: list[int] = []

    def save() -> None:
        outcome = database.command("test", make.owner, actor=BUILT_IN_ADMINISTRATOR, action_id=form)
        ids.append(outcome.value)

    threads = [threading.Thread(target=save) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(ids)) == 1
    assert len(ids) == 4
    rows = database.query(lambda work: queries.get_rows(work, range(1, 50)), actor=BUILT_IN_ADMINISTRATOR)
    assert len(rows) == 1


def test_a_failing_action_leaves_nothing(database: Database) -> None:
    def fail(work: object) -> None:
        make.owner(work)  # type: ignore[arg-type]
        raise RuntimeError("planted")

    with pytest.raises(RuntimeError, match="planted"):
        database.command("test", fail, actor=BUILT_IN_ADMINISTRATOR)
    with database.engine.connect() as connection:
        for table in ("owners", "actions", "audit_log", "search_entries"):
            assert connection.scalar(text(f"SELECT count(*) FROM {table}")) == 0  # noqa: S608


def test_the_entries_of_an_import_are_sealed_in_their_order_without_being_sorted(database: Database) -> None:
    sent: list[tuple[str, Any]] = []

    def note(connection: Any, cursor: Any, statement: str, parameters: Any, *rest: Any) -> None:
        if "old_values" in statement:
            sent.append((statement, parameters))

    def write(work: Work) -> None:
        for number in range(60):
            make.owner(work, f"Орлов{number}")

    event.listen(database.engine, "before_cursor_execute", note)
    database.command("test", write, actor=BUILT_IN_ADMINISTRATOR)
    event.remove(database.engine, "before_cursor_execute", note)
    (statement, parameters), *more = sent
    assert more == []
    assert first_bad(database) is None
    if database.is_sqlite:
        with database.engine.connect() as connection:
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters).all()
        assert not [step for step in plan if "TEMP B-TREE" in step.detail], plan
