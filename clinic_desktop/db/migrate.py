"""Migrations at start-up: a database older than the program is backed up and upgraded, a newer one refused.

`state` costs one small select and imports no Alembic; `upgrade` is called only when it says so.
"""

from __future__ import annotations

import contextlib
import enum
import logging
import time
from collections.abc import Callable, Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, inspect, text
from sqlalchemy.exc import DBAPIError

from clinic_desktop.bundle import bundle_path
from clinic_desktop.core.errors import ClinicError, Unavailable
from clinic_desktop.db import audit, backup, failures
from clinic_desktop.db.engine import make_engine, patient
from clinic_desktop.db.revision import HEAD
from clinic_desktop.db.seals import last_seal

log = logging.getLogger(__name__)

LOCK_KEY = 0x436C696E6963
LOCK_PATIENCE_S = 60.0


class Step(enum.StrEnum):
    """What an upgrade is busy with; the splash has a sentence for each."""

    WAITING = "waiting"
    BACKING_UP = "backing_up"
    UPGRADING = "upgrading"
    CHECKING = "checking"


Report = Callable[[Step], None]


class State(enum.Enum):
    """How a database stands to this build."""

    EMPTY = "empty"
    CURRENT = "current"
    OLDER = "older"
    NEWER = "newer"
    FOREIGN = "foreign"


@dataclass(frozen=True, slots=True)
class Upgraded:
    """What an upgrade did: from which revision, and where the backup is (None for a new database)."""

    from_revision: str | None
    backup: Path | None


class UpgradeFailed(ClinicError):
    """The upgrade was rolled back; the database is as it was. ``backup`` says where its copy lies."""


def state(engine: Engine) -> State:
    """Compare the database's revision with the one this build expects, reading only.

    Raises Unavailable when the database can't be reached or is none.
    """
    try:
        with engine.connect() as connection:
            return _state(connection)
    except Exception as error:
        failures.reraise(error)


def _state(connection: Connection) -> State:
    revision = _revision(connection)
    if revision == HEAD:
        return State.CURRENT
    if revision is None:
        tables = set(inspect(connection).get_table_names()) - {"alembic_version"}
        return State.FOREIGN if tables else State.EMPTY
    return State.OLDER if revision in _known_revisions() else State.NEWER


def _revision(connection: Connection) -> str | None:
    if connection.dialect.name == "sqlite":
        exists = connection.scalar(text("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'"))
    else:
        exists = connection.scalar(text("SELECT to_regclass('alembic_version') IS NOT NULL"))
    return connection.scalar(text("SELECT version_num FROM alembic_version")) if exists else None


def _known_revisions() -> set[str]:
    from alembic.script import ScriptDirectory

    return {script.revision for script in ScriptDirectory(str(bundle_path("alembic"))).walk_revisions()}


def ensure_current(
    url: URL, *, backups: Path, report: Report = lambda step: None, without_backup: bool = False
) -> Upgraded | None:
    """Bring a database to this build's revision, or refuse; return None when there was nothing to do.

    ``without_backup`` is the administrator's word that a PostgreSQL database was backed up otherwise.

    Raises Unavailable with ``database.newer``, ``database.foreign``, ``upgrade.no_backup`` or a cause of
    the engine's, and `UpgradeFailed` when a migration failed: nothing was changed then.
    """
    if url.get_backend_name() == "sqlite":
        _check_file(Path(url.database or ""))
    engine = make_engine(url, for_migration=True)
    try:
        match state(engine):
            case State.CURRENT:
                return None
            case State.NEWER:
                raise Unavailable("database.newer")
            case State.FOREIGN:
                raise Unavailable("database.foreign")
        with patient():
            return _upgrade(engine, backups, report, without_backup)
    except ClinicError:
        raise
    except Exception as error:
        failures.reraise(error)
    finally:
        engine.dispose()


def _check_file(path: Path) -> None:
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        return
    if path.is_dir():
        raise Unavailable("database.not_a_database")
    with path.open("rb") as file:
        magic = file.read(16)
    if magic and magic != b"SQLite format 3\x00":
        raise Unavailable("database.not_a_database")


def _upgrade(engine: Engine, backups: Path, report: Report, without_backup: bool) -> Upgraded | None:
    with _only_one(engine, report):
        with engine.connect() as connection:
            # Another workstation may have done it while this one waited for the lock.
            found = _state(connection)
            revision = _revision(connection)
            seal = last_seal(connection)
        if found is State.CURRENT:
            return None
        copy: Path | None = None
        if found is State.OLDER and (engine.dialect.name == "sqlite" or not without_backup):
            report(Step.BACKING_UP)
            copy = backup.before_upgrade(engine.url, backups, revision or "", seal)
        report(Step.UPGRADING)
        try:
            _run(engine, report)
        except Exception as error:
            log.exception("the upgrade was rolled back")
            known = failures.translate(error)
            if isinstance(known, Unavailable):
                raise known from error
            raise UpgradeFailed("upgrade.failed", backup=str(copy or ""), revision=revision or "") from error
        return Upgraded(revision, copy)


def _run(engine: Engine, report: Report) -> None:
    from alembic import command

    with engine.connect().execution_options(clinic_begin="IMMEDIATE") as connection, connection.begin():
        if _revision(connection) == HEAD:
            return
        command.upgrade(alembic_config(connection), "head")
        report(Step.CHECKING)
        _check(connection)


def _check(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
        if broken is not None:
            raise RuntimeError(f"the upgrade would leave rows of {broken[0]} without their parent")
    missing = audit.missing_guards(connection)
    if missing:
        raise RuntimeError(f"the upgrade would leave guards missing: {', '.join(missing)}")


def alembic_config(connection: Connection | None = None) -> Any:
    """Return Alembic's configuration for the scripts shipped with this build."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(bundle_path("alembic")).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


@contextlib.contextmanager
def _only_one(engine: Engine, report: Report) -> Generator[None]:
    """Let one starter migrate while the others wait; the lock dies with its connection."""
    if engine.dialect.name == "sqlite":
        with _file_lock(Path(str(engine.url.database) + ".upgrade"), report):
            yield
        return
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        _poll(
            lambda: bool(connection.scalar(text("SELECT pg_try_advisory_lock(:key)"), {"key": LOCK_KEY})),
            report,
        )
        try:
            yield
        finally:
            with contextlib.suppress(DBAPIError):
                connection.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": LOCK_KEY})


@contextlib.contextmanager
def _file_lock(path: Path, report: Report) -> Generator[None]:
    with path.open("a+b") as file:
        _poll(lambda: _try_lock(file), report)
        yield


def _try_lock(file: Any) -> bool:
    try:
        import fcntl
    except ImportError:
        import msvcrt

        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        except OSError:
            return False
        return True
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _poll(acquire: Callable[[], bool], report: Report) -> None:
    deadline = time.monotonic() + LOCK_PATIENCE_S
    while not acquire():
        report(Step.WAITING)
        if time.monotonic() > deadline:
            raise Unavailable("upgrade.locked")
        time.sleep(0.1)
