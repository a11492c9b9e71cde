"""What each verb of the command line does."""

from __future__ import annotations

import argparse
import functools
import getpass
import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from sqlalchemy import func, select, text

import clinic_desktop.entities  # noqa: F401 - the guards and undo walk the mapped classes
from clinic_desktop.areas.billing.queries import find_faults
from clinic_desktop.areas.users.queries import present_actor
from clinic_desktop.cli_texts import say
from clinic_desktop.core.errors import Denied
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR, NOBODY, Actor
from clinic_desktop.db import audit, chain, failures, search
from clinic_desktop.db.engine import database_url, make_engine
from clinic_desktop.db.migrate import Step, Upgraded, ensure_current
from clinic_desktop.db.seals import last_seal
from clinic_desktop.db.search import SearchEntry
from clinic_desktop.db.work import Database
from clinic_desktop.registry import search_sources
from clinic_desktop.settings import Settings, data_folder

DEMO_CHUNK = 20_000


def tell(sentence: str) -> None:
    """Print progress."""
    print(sentence, file=sys.stderr, flush=True)


def backups_folder() -> Path:
    """Return where copies of the database go."""
    return data_folder() / "backups"


def open_database(settings: Settings, *, without_backup: bool = False) -> Database:
    """Bring the database up to date and open it."""
    _upgrade(settings, without_backup=without_backup)
    return Database(
        make_engine(database_url(settings.database), workstation=settings.workstation),
        workstation=settings.workstation,
        sources=search_sources(),
        authorise=present_actor,
    )


def _upgrade(settings: Settings, *, without_backup: bool) -> Upgraded | None:
    def report(step: Step) -> None:
        tell(say(f"step.{step.value}", settings.language))

    return ensure_current(
        database_url(settings.database),
        backups=backups_folder(),
        report=report,
        without_backup=without_backup,
    )


def migrate(options: argparse.Namespace, settings: Settings) -> int:
    """Upgrade the database."""
    done = _upgrade(settings, without_backup=options.without_backup)
    print(say("migrate.done" if done else "migrate.current", settings.language))
    if done and done.backup:
        print(say("migrate.backup", settings.language, path=done.backup))
    return 0


def check(options: argparse.Namespace, settings: Settings) -> int:
    """Prove the database, finding by finding: after a restore, and every night."""
    return _check(settings, _findings, _seal)


def check_money(options: argparse.Namespace, settings: Settings) -> int:
    """Prove the money alone: quick enough for every shift."""
    return _check(settings, _money)


def _check(
    settings: Settings,
    prove: Callable[[Database, str], dict[str, str]],
    also: Callable[[Database, str], str] | None = None,
) -> int:
    database = open_database(settings)
    faults = 0
    try:
        for name, finding in prove(database, settings.language).items():
            faults += bool(finding)
            verdict = (
                say("check.bad", settings.language, detail=finding)
                if finding
                else say("check.ok", settings.language)
            )
            print(f"{say(name, settings.language)}: {verdict}")
        if also is not None and not faults:
            print(also(database, settings.language))
    except Exception as error:
        failures.reraise(error)
    finally:
        database.close()
    print(say("check.failed" if faults else "check.passed", settings.language))
    return 1 if faults else 0


def _findings(database: Database, language: str) -> dict[str, str]:
    findings: dict[str, str] = {}
    with database.engine.connect() as connection, database.session(connection) as session:
        if database.is_sqlite:
            verdict = str(connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar())
            findings["check.integrity"] = "" if verdict == "ok" else verdict
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
            findings["check.references"] = "" if broken is None else f"{broken[0]} {broken[1]}"
        findings["check.guards"] = ", ".join(audit.missing_guards(connection))
        findings["check.journal"] = _journal(chain.verify(connection).fault, language)
        found = session.scalar(select(func.count()).select_from(SearchEntry)) or 0
        expected = sum(
            session.scalar(select(func.count()).select_from(source.all_ids().subquery())) or 0
            for source in database.sources
        )
        findings["check.search"] = (
            "" if found == expected else say("check.search_hint", language, found=found, expected=expected)
        )
    return findings | _money(database, language)


def _seal(database: Database, language: str) -> str:
    with database.engine.connect() as connection:
        seal = last_seal(connection)
    return "" if seal is None else say("check.seal", language, sequence=seal.sequence, seal=seal.text)


def _money(database: Database, language: str) -> dict[str, str]:
    faults = database.query(find_faults, actor=BUILT_IN_ADMINISTRATOR)
    told = (
        say(
            "check.money_fault",
            language,
            code=say(f"money.{fault.code}", language),
            table=fault.table,
            row=fault.id,
            expected=fault.expected,
            found=fault.found,
        )
        for fault in faults
    )
    return {"check.money": "; ".join(told)}


def _journal(fault: chain.Fault | None, language: str) -> str:
    if fault is None:
        return ""
    told = say(f"check.{fault.kind.value}", language, sequence=fault.sequence)
    moment = "—" if fault.at is None else f"{fault.at:%Y-%m-%d %H:%M:%S} UTC"
    return say("check.first_bad", language, fault=told, row=fault.action_row or "—", at=moment)


def acting_person(options: argparse.Namespace, database: Database, settings: Settings) -> Actor:
    """Return who acts: the built-in administrator of an empty clinic, else whoever ``--user`` names.

    The password comes from the environment or the keyboard, never from the command line, where every
    other program could read it. Raises Denied.
    """
    from clinic_desktop.areas.users import queries
    from clinic_desktop.areas.users.service import sign_in

    if database.query(queries.is_empty, actor=NOBODY):
        return replace(BUILT_IN_ADMINISTRATOR, name=say("administrator", settings.language))
    if not options.user:
        raise Denied("sign_in.needed")
    password = os.environ.get("CLINIC_PASSWORD")
    if password is None:
        password = getpass.getpass(say("password", settings.language, login=options.user) + " ")
    return sign_in.sign_in(database, options.user, password, "")


def import_file(options: argparse.Namespace, settings: Settings) -> int:
    """Import a file."""
    from clinic_desktop.areas.importing import cli

    database = open_database(settings)
    try:
        return cli.run(options, database, acting_person(options, database, settings), settings.language)
    finally:
        database.close()


def reindex(options: argparse.Namespace, settings: Settings) -> int:
    """Write the search documents anew."""
    database = open_database(settings)
    try:
        with database.writing() as connection, database.session(connection) as session:
            count = search.rebuild(
                session,
                database.sources,
                lambda done: (
                    tell(say("reindex.progress", settings.language, count=done))
                    if done % 50_000 == 0
                    else None
                ),
            )
    except Exception as error:
        failures.reraise(error)
    finally:
        database.close()
    print(say("reindex.done", settings.language, count=count))
    return 0


def demo(options: argparse.Namespace, settings: Settings) -> int:
    """Fill the database with a made-up clinic, in actions of at most `DEMO_CHUNK` owners."""
    from clinic_desktop.areas.demo import service

    database = open_database(settings)
    totals = {"owners": 0, "pets": 0, "facts": 0}
    try:
        actor = acting_person(options, database, settings)
        for first in range(0, options.owners, DEMO_CHUNK):
            count = min(DEMO_CHUNK, options.owners - first)
            fill = functools.partial(
                service.fill,
                first=first,
                count=count,
                seed=options.seed,
                language=settings.language,
                facts_per_pet=options.facts_per_pet,
            )
            summary = database.command(
                "demo.fill",
                fill,
                actor=actor,
            ).value
            for name in totals:
                totals[name] += getattr(summary, name)
            tell(say("demo.progress", settings.language, done=first + count, total=options.owners))
        if not database.is_sqlite:
            with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                connection.execute(text("ANALYZE"))
    finally:
        database.close()
    print(say("demo.done", settings.language, **totals))
    return 0


def self_test(options: argparse.Namespace, settings: Settings) -> int:
    """Prove this installation: a temporary database, its migrations, every page in both languages."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from clinic_desktop.selftest import run

    with tempfile.TemporaryDirectory() as folder:
        for name in run(Path(folder)):
            print(say("selftest.ok", settings.language, name=name), flush=True)
    print(say("selftest.done", settings.language))
    return 0


VERBS: dict[str, Callable[[argparse.Namespace, Settings], int]] = {
    "migrate": migrate,
    "check": check,
    "check-money": check_money,
    "import": import_file,
    "reindex": reindex,
    "demo": demo,
    "self-test": self_test,
}
