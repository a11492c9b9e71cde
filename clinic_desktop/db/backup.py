"""The verified copy that is made before every upgrade."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import sqlite3
import subprocess
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import URL

from clinic_desktop.core.errors import Unavailable
from clinic_desktop.core.files import replace_patiently, sync_folder
from clinic_desktop.core.seals import Seal

KEPT = 5
"""How many copies made before upgrades are kept."""


def before_upgrade(url: URL, folder: Path, revision: str, seal: Seal | None = None) -> Path:
    """Copy a database into ``folder``, prove the copy, thin out the old ones, return its path.

    Beside it lies what it is: revision, moment and the ``seal`` of the journal, with which a journal that was
    cut or written anew later doesn't agree.

    Raises Unavailable (``upgrade.no_backup``) when no proven copy could be made: nothing may be
    upgraded then.
    """
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if url.get_backend_name() == "sqlite":
            target = folder / f"before-upgrade-{stamp}-{revision}.sqlite"
            _copy_sqlite(Path(url.database or ""), target)
        else:
            target = folder / f"before-upgrade-{stamp}-{revision}.dump"
            _dump_postgresql(url, target)
        _describe(target, stamp, revision, seal)
    except (OSError, sqlite3.Error, subprocess.SubprocessError) as error:
        raise Unavailable("upgrade.no_backup", folder=str(folder)) from error
    _thin_out(folder, target)
    return target


def _describe(copy: Path, stamp: str, revision: str, seal: Seal | None) -> None:
    told: dict[str, object] = {"copy": copy.name, "made_utc": stamp, "revision": revision}
    if seal is not None:
        told |= {"journal_action": seal.sequence, "journal_seal": seal.text}
    description_of(copy).write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")


def description_of(copy: Path) -> Path:
    """Return where the description of a copy lies."""
    return copy.with_name(f"{copy.name}.json")


def _copy_sqlite(source: Path, target: Path) -> None:
    free = shutil.disk_usage(target.parent).free
    if free < source.stat().st_size + 1_000_000:
        raise OSError("not enough space for a backup")
    partial = target.with_suffix(".partial")
    try:
        with (
            contextlib.closing(sqlite3.connect(f"file:{source}?mode=ro", uri=True)) as original,
            contextlib.closing(sqlite3.connect(partial)) as copy,
        ):
            original.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")
            if copy.execute("PRAGMA quick_check").fetchone() != ("ok",) or _counts(copy) != _counts(original):
                raise OSError("the copy differs from the original")
        with partial.open("rb+") as file:
            os.fsync(file.fileno())
        replace_patiently(partial, target)
        sync_folder(target.parent)
    finally:
        partial.unlink(missing_ok=True)


def _counts(connection: sqlite3.Connection) -> dict[str, int]:
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search_index%' ORDER BY name"
    ).fetchall()
    return {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608 - names of the file itself
        for (name,) in names
    }


def _dump_postgresql(url: URL, target: Path) -> None:
    tool = shutil.which("pg_dump")
    if tool is None:
        raise OSError("pg_dump is not installed")
    partial = target.with_suffix(".partial")
    environment = dict(os.environ, PGPASSWORD=url.password or "")
    # The password goes by the environment: a command line can be read by every user of the machine.
    plain = URL.create(
        "postgresql", url.username, None, url.host, url.port, url.database, url.query
    ).render_as_string()
    try:
        subprocess.run(
            [tool, "--format=custom", "--serializable-deferrable", f"--file={partial}", f"--dbname={plain}"],
            env=environment,
            check=True,
            capture_output=True,
        )
        restore = shutil.which("pg_restore")
        if restore is not None:
            subprocess.run([restore, "--list", str(partial)], check=True, capture_output=True)
        replace_patiently(partial, target)
        sync_folder(target.parent)
    finally:
        partial.unlink(missing_ok=True)


def _thin_out(folder: Path, newest: Path) -> None:
    copies = sorted(folder.glob(f"before-upgrade-*{newest.suffix}"))
    for old in copies[:-KEPT]:
        with contextlib.suppress(OSError):
            old.unlink()
            description_of(old).unlink(missing_ok=True)
