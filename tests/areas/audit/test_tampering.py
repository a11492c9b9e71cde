"""Every alteration of the journal is found, whatever was altered; an untouched journal never gives alarm."""

from __future__ import annotations

import argparse
import random
import threading
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from clinic_desktop import verbs
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.core.seals import shown
from clinic_desktop.db import audit, chain
from clinic_desktop.db.chain import FaultKind, Verdict, verify
from clinic_desktop.db.engine import make_engine
from clinic_desktop.db.work import Database
from clinic_desktop.settings import Settings
from tests import make

TAMPERINGS = 400
ACTIONS = 40

Tampering = Callable[[Connection, random.Random], None]


def run(connection: Connection, statement: str, **params: Any) -> None:
    connection.execute(text(statement), params)


def pick(connection: Connection, random_: random.Random, table: str) -> int:
    return int(random_.choice(connection.scalars(text(f"SELECT id FROM {table} ORDER BY id")).all()))  # noqa: S608


def alter(table: str, column: str, value: str) -> Tampering:
    """``value`` is an SQL expression that differs from what stands there."""

    def tamper(connection: Connection, random_: random.Random) -> None:
        run(
            connection,
            f"UPDATE {table} SET {column} = {value} WHERE id = :id",  # noqa: S608
            id=pick(connection, random_, table),
        )

    return tamper


def shift_moment(connection: Connection, random_: random.Random) -> None:
    moment = "2031-05-05 05:05:05.000000" + ("" if connection.dialect.name == "sqlite" else "+00")
    run(
        connection,
        "UPDATE actions SET at = :at WHERE id = :id",
        at=moment,
        id=pick(connection, random_, "actions"),
    )


def move_entry(connection: Connection, random_: random.Random) -> None:
    entry = pick(connection, random_, "audit_log")
    there = connection.scalar(text("SELECT action_id FROM audit_log WHERE id = :id"), {"id": entry})
    others = [n for n in connection.scalars(text("SELECT id FROM actions")) if n != there]
    run(
        connection,
        "UPDATE audit_log SET action_id = :a WHERE id = :id",
        a=random_.choice(others),
        id=entry,
    )


def remove_entry(connection: Connection, random_: random.Random) -> None:
    run(connection, "DELETE FROM audit_log WHERE id = :id", id=pick(connection, random_, "audit_log"))


def remove_action(connection: Connection, random_: random.Random) -> None:
    row = pick(connection, random_, "actions")
    run(connection, "DELETE FROM audit_log WHERE action_id = :id", id=row)
    run(connection, "DELETE FROM actions WHERE id = :id", id=row)


def insert_entry(connection: Connection, random_: random.Random) -> None:
    run(
        connection,
        "INSERT INTO audit_log (action_id, table_name, row_id, operation, new_values) "
        "VALUES (:a, 'owners', 1, 'I', '{}')",
        a=pick(connection, random_, "actions"),
    )


def insert_action(connection: Connection, random_: random.Random) -> None:
    run(
        connection,
        "INSERT INTO actions (uuid, verb, actor_id, actor_name, workstation, at, result, sequence, hash) "
        "SELECT :uuid, verb, actor_id, actor_name, workstation, at, result, :sequence, hash "
        "FROM actions WHERE id = :id",
        uuid=f"{random_.getrandbits(128):032x}",
        sequence=random_.choice((None, ACTIONS + 1)),
        id=pick(connection, random_, "actions"),
    )


def swap_actions(connection: Connection, random_: random.Random) -> None:
    first, second = random_.sample(range(1, ACTIONS + 1), 2)
    for before, after in ((first, -1), (second, first), (-1, second)):
        run(connection, "UPDATE actions SET sequence = :b WHERE sequence = :a", a=before, b=after)


def swap_entries(connection: Connection, random_: random.Random) -> None:
    entry = int(connection.scalar(text("SELECT max(id) FROM audit_log")) or 0) - random_.randrange(1, 60)
    for before, after in ((entry, -1), (entry + 1, entry), (-1, entry + 1)):
        run(connection, "UPDATE audit_log SET id = :b WHERE id = :a", a=before, b=after)


def cut_tail(connection: Connection, random_: random.Random) -> None:
    last = random_.randrange(ACTIONS)
    run(
        connection,
        "DELETE FROM audit_log WHERE action_id IN (SELECT id FROM actions WHERE sequence > :n)",
        n=last,
    )
    run(connection, "DELETE FROM actions WHERE sequence > :n", n=last)


def rehash_one(connection: Connection, random_: random.Random) -> None:
    """Alter an action and give it the hash that fits, as one who knows the program would."""
    sequence = random_.randrange(1, ACTIONS + 1)
    run(connection, "UPDATE actions SET actor_name = 'Никто' WHERE sequence = :n", n=sequence)
    columns = ", ".join(column.key for column in chain.ACTION_COLUMNS)
    query = connection.execute(
        text(f"SELECT {columns}, id FROM actions WHERE sequence = :n").columns(  # noqa: S608
            *chain.ACTION_COLUMNS, chain.Action.id
        ),
        {"n": sequence},
    ).one()
    entries = connection.execute(
        text(
            "SELECT id, table_name, row_id, operation, old_values, new_values FROM audit_log "
            "WHERE action_id = :a ORDER BY id"
        ),
        {"a": query[-1]},
    ).all()
    previous = connection.scalar(text("SELECT hash FROM actions WHERE sequence = :n"), {"n": sequence - 1})
    sealed = chain.action_hash(previous or chain.GENESIS, query[:-1], map(tuple, entries))
    run(connection, "UPDATE actions SET hash = :h WHERE sequence = :n", h=sealed, n=sequence)


def restore_older_rows(connection: Connection, random_: random.Random) -> None:
    """Put the values of an older state of a record in the place of newer ones."""
    run(
        connection,
        "UPDATE audit_log SET new_values = "
        "(SELECT new_values FROM audit_log WHERE id = :old) WHERE id = :new",
        old=1,
        new=max(2, pick(connection, random_, "audit_log")),
    )


def move_head(connection: Connection, random_: random.Random) -> None:
    if random_.random() < 0.5:
        run(connection, "UPDATE audit_head SET sequence = :n", n=random_.randrange(ACTIONS))
    else:
        run(connection, "UPDATE audit_head SET hash = :h", h=f"{random_.getrandbits(256):064x}")


WAYS: dict[str, Tampering] = {
    "uuid": alter("actions", "uuid", "'00000000000000000000000000000000'"),
    "verb": alter("actions", "verb", "verb || '.'"),
    "actor_id": alter("actions", "actor_id", "actor_id + 1"),
    "actor_name": alter("actions", "actor_name", "actor_name || 'x'"),
    "workstation": alter("actions", "workstation", "workstation || ' '"),
    "at": shift_moment,
    "undoes": alter("actions", "undoes", "id"),
    "result": alter("actions", "result", "coalesce(result, '') || '0'"),
    "sequence": alter("actions", "sequence", "1000 + id"),
    "no sequence": alter("actions", "sequence", "NULL"),
    "hash": alter("actions", "hash", "'0000000000000000000000000000000000000000000000000000000000000000'"),
    "no hash": alter("actions", "hash", "NULL"),
    "id of an action": alter("actions", "id", "id + 1000"),
    "id of an entry": alter("audit_log", "id", "id + 100000"),
    "table": alter("audit_log", "table_name", "table_name || 's'"),
    "row": alter("audit_log", "row_id", "row_id + 1"),
    "operation": alter("audit_log", "operation", "CASE operation WHEN 'I' THEN 'U' ELSE 'I' END"),
    "old values": alter("audit_log", "old_values", "coalesce(old_values, '') || ' '"),
    "new values": alter("audit_log", "new_values", "replace(coalesce(new_values, ''), 'О', 'В') || ' '"),
    "entry moved": move_entry,
    "entry removed": remove_entry,
    "action removed": remove_action,
    "entry inserted": insert_entry,
    "action inserted": insert_action,
    "actions swapped": swap_actions,
    "entries swapped": swap_entries,
    "tail cut": cut_tail,
    "hash recomputed": rehash_one,
    "older rows": restore_older_rows,
    "head": move_head,
}


@pytest.fixture
def busy(database: Database) -> Database:
    for number in range(ACTIONS):
        database.command(
            "test", lambda work, n=number: make.owner(work, f"Орлов{n}"), actor=BUILT_IN_ADMINISTRATOR
        )
    return database


def verdict(database: Database) -> Verdict:
    with database.engine.connect() as connection:
        return verify(connection)


def drop_guards(connection: Connection) -> None:
    for statement in audit.unguard_journal(connection.dialect.name):
        if statement.startswith("DROP TRIGGER"):
            connection.execute(text(statement))
    if connection.dialect.name == "postgresql":
        for table, key in (
            ("audit_log", "fk_audit_log_action_id_actions"),
            ("actions", "fk_actions_undoes_actions"),
        ):
            connection.execute(text(f"ALTER TABLE {table} DROP CONSTRAINT {key}"))


def test_each_of_several_hundred_tamperings_is_found(busy: Database) -> None:
    sound = verdict(busy)
    assert (sound.actions, sound.fault) == (ACTIONS, None)
    busy.close()
    raw = make_engine(busy.engine.url, for_migration=True)
    with raw.begin() as connection:
        drop_guards(connection)
    random_ = random.Random(7)
    missed, alarms, found = [], 0, 0
    names = list(WAYS)
    for number in range(TAMPERINGS):
        name = names[number % len(names)]
        with raw.connect() as connection:
            transaction = connection.begin()
            WAYS[name](connection, random_)
            fault = verify(connection).fault
            transaction.rollback()
        if not number % 10:
            with raw.connect() as connection:
                alarms += verify(connection).fault is not None
        if fault is None:
            missed.append(name)
        else:
            found += 1
    raw.dispose()
    assert (missed, alarms, found) == ([], 0, TAMPERINGS)


@pytest.mark.parametrize(
    ("tampering", "kind", "sequence"),
    [
        ("DELETE FROM audit_log WHERE action_id = 7; DELETE FROM actions WHERE id = 7", FaultKind.MISSING, 7),
        ("UPDATE actions SET verb = 'x' WHERE sequence = 9", FaultKind.ALTERED, 9),
        (
            "UPDATE actions SET sequence = -1 WHERE sequence = 5; UPDATE actions SET sequence = 5 WHERE sequence = 6; "
            "UPDATE actions SET sequence = 6 WHERE sequence = -1",
            FaultKind.REORDERED,
            5,
        ),
        (
            "DELETE FROM audit_log WHERE action_id > 30; DELETE FROM actions WHERE id > 30",
            FaultKind.CUT,
            31,
        ),
        ("UPDATE audit_head SET sequence = 3", FaultKind.HEAD, ACTIONS + 1),
        (
            "INSERT INTO actions (uuid, verb, actor_id, actor_name, workstation, at) "
            "SELECT 'x', verb, 1, '', '', at FROM actions WHERE id = 1",
            FaultKind.STRAY,
            ACTIONS + 1,
        ),
    ],
    ids=[
        kind.value
        for kind in ("missing", "altered", "reordered", "cut", "head", "stray")
        for kind in [FaultKind(kind)]
    ],
)
def test_the_fault_is_named(tampering: str, kind: FaultKind, sequence: int, busy: Database) -> None:
    busy.close()
    raw = make_engine(busy.engine.url, for_migration=True)
    with raw.begin() as connection:
        drop_guards(connection)
        for statement in tampering.split("; "):
            connection.execute(text(statement))
    with raw.connect() as connection:
        fault = verify(connection).fault
    raw.dispose()
    assert fault is not None
    assert (fault.kind, fault.sequence) == (kind, sequence)


def test_what_no_program_could_have_written_is_found_too(
    engine_name: str, request: pytest.FixtureRequest
) -> None:
    if engine_name != "sqlite":
        pytest.skip("PostgreSQL itself refuses values of another type")
    busy: Database = request.getfixturevalue("busy")
    busy.close()
    raw = make_engine(busy.engine.url, for_migration=True)
    with raw.begin() as connection:
        drop_guards(connection)
    for statement, sequence in (
        ("UPDATE actions SET at = 'yesterday' WHERE sequence = 8", 8),
        ("UPDATE actions SET verb = x'ff00' WHERE sequence = 9", 9),
        ("UPDATE audit_log SET new_values = CAST(x'fffe' AS TEXT) WHERE action_id = 10", 10),
        ("UPDATE actions SET sequence = 'eleven' WHERE sequence = 11", 11),
    ):
        with raw.connect() as connection:
            transaction = connection.begin()
            connection.execute(text(statement))
            fault = verify(connection).fault
            transaction.rollback()
        assert fault is not None
        assert fault.sequence == sequence
    raw.dispose()


def test_a_check_while_others_write_gives_no_alarm(database: Database) -> None:
    stop = threading.Event()
    failures: list[BaseException] = []

    def write(worker: int) -> None:
        number = 0
        while not stop.is_set():
            try:
                database.command(
                    "test",
                    lambda work, n=number: make.owner(work, f"Орлов{worker}{n}"),
                    actor=BUILT_IN_ADMINISTRATOR,
                )
            except BaseException as error:
                failures.append(error)
            number += 1

    writers = [threading.Thread(target=write, args=(worker,)) for worker in range(3)]
    for writer in writers:
        writer.start()
    try:
        verdicts = [verdict(database) for _ in range(40)]
    finally:
        stop.set()
        for writer in writers:
            writer.join()
    assert failures == []
    assert [found.fault for found in verdicts if found.fault] == []


def execute_as_a_foreign_tool(engine: Engine, statement: str) -> None:
    with engine.begin() as connection:
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql("PRAGMA recursive_triggers=OFF")
        connection.execute(text(statement))


@pytest.mark.parametrize("table", ["actions", "audit_log", "access_log"])
def test_no_foreign_tool_replaces_changes_or_empties_the_journal(table: str, busy: Database) -> None:
    busy.command("test", lambda work: None, actor=BUILT_IN_ADMINISTRATOR)
    with busy.writing() as connection:
        connection.execute(
            text(
                "INSERT INTO access_log (at, user_id, user_name, workstation, kind, subject_kind, count, detail) "
                "SELECT at, 1, '', '', 'card', 'owner', 1, '' FROM actions WHERE id = 1"
            )
        )
    sqlite = busy.is_sqlite
    column = {"actions": "verb", "audit_log": "table_name", "access_log": "subject_kind"}[table]
    statements = [f"UPDATE {table} SET {column} = 'x'", f"DELETE FROM {table}"]  # noqa: S608
    if sqlite:
        statements.append(f"INSERT OR REPLACE INTO {table} SELECT * FROM {table} WHERE id = 1")  # noqa: S608
    else:
        statements += [
            f"TRUNCATE {table} CASCADE",
            f"INSERT INTO {table} SELECT * FROM {table} WHERE id = 1 "  # noqa: S608
            f"ON CONFLICT (id) DO UPDATE SET {column} = 'x'",
        ]
    busy.close()
    foreign = make_engine(busy.engine.url, for_migration=True)
    for statement in statements:
        with pytest.raises(DBAPIError):
            execute_as_a_foreign_tool(foreign, statement)
    foreign.dispose()
    assert verdict(busy).fault is None
    with busy.engine.connect() as connection:
        assert audit.missing_guards(connection) == []


@pytest.mark.parametrize(
    ("language", "told"),
    [("ru", "действие № 7 изменено (строка 7,"), ("en", "action No. 7 was altered (row 7,")],
)
def test_the_command_line_names_the_first_bad_action(
    language: str, told: str, busy: Database, capsys: pytest.CaptureFixture[str]
) -> None:
    url = busy.engine.url.render_as_string(hide_password=False)
    settings = Settings(database=url, language=language)
    assert verbs.check(argparse.Namespace(), settings) == 0
    with busy.engine.connect() as connection:
        sequence, digest = connection.execute(text("SELECT sequence, hash FROM audit_head")).one()
    assert f" {sequence} · {shown(digest)}\n" in capsys.readouterr().out
    busy.close()
    raw = make_engine(busy.engine.url, for_migration=True)
    with raw.begin() as connection:
        drop_guards(connection)
        connection.execute(text("UPDATE actions SET actor_name = 'Никто' WHERE sequence = 7"))
    raw.dispose()
    capsys.readouterr()
    assert verbs.check(argparse.Namespace(), settings) == 1
    told_all = capsys.readouterr().out
    assert told in told_all
    assert " · " not in told_all, "a journal that is not whole is not sealed"
