"""Bytes into the database and out of it: whole or not at all."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import URL, text, update

from clinic_desktop.areas.attachments import queries, rules
from clinic_desktop.areas.attachments import service as files
from clinic_desktop.areas.attachments.entities import FileBlob, FileChunk
from clinic_desktop.areas.attachments.rows import FILES_ADD, ContentKey, StoredContent
from clinic_desktop.areas.attachments.rules import BATCH, CHUNK
from clinic_desktop.core.actions import Job
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.errors import Cancelled, ClinicError, Conflict, Denied
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR, NOBODY, Actor
from clinic_desktop.db.work import Database
from tests import make
from tests.areas.attachments.files import counts, new_file, store, write

LONG = b"".join(bytes([n]) * CHUNK for n in range(BATCH)) + b"and a little more"
"""A batch of full pieces, and one byte string of a second batch."""


def key_of(content: StoredContent) -> ContentKey:
    return ContentKey(content.blob_id, content.sha256, content.size)


@pytest.mark.parametrize(
    "content",
    [b"x", b"y" * CHUNK, b"z" * (CHUNK + 1), LONG],
    ids=["a byte", "a piece", "a piece and one", "long"],
)
def test_what_comes_out_is_what_went_in(
    content: bytes, database: Database, run: Any, ask: Any, tmp_path: Path
) -> None:
    stored = store(database, write(tmp_path, "снимок.bin", content))
    assert (stored.sha256, stored.size) == (hashlib.sha256(content).hexdigest(), len(content))
    pet_id = run(make.pet)
    added = run(lambda work: files.add(work, new_file(pet_id, stored)))
    row = ask(lambda work: queries.get_row(work, added))
    job = Job()
    files.read_out(database, row.content, tmp_path / "out", actor=BUILT_IN_ADMINISTRATOR, progress=job)
    assert (tmp_path / "out").read_bytes() == content
    assert counts(database) == (1, -(-len(content) // CHUNK))


def test_the_same_content_is_stored_once(database: Database, run: Any, tmp_path: Path) -> None:
    pet_id, other = run(make.pet), run(lambda work: make.pet(work, name="Мурка"))
    first = store(database, write(tmp_path, "a.png", LONG))
    run(lambda work: files.add(work, new_file(pet_id, first)))
    second = store(database, write(tmp_path, "b.png", LONG))
    run(lambda work: files.add(work, new_file(other, second, "b.png")))
    assert second.blob_id == first.blob_id
    assert counts(database) == (1, BATCH + 1)


def test_two_at_once_with_the_same_content_share_it(
    database: Database, run: Any, ask: Any, tmp_path: Path
) -> None:
    pet_id = run(make.pet)
    path = write(tmp_path, "a.png", b"the same")
    first, second = store(database, path), store(database, path)
    assert first.blob_id != second.blob_id
    ids = [run(lambda work, c=content: files.add(work, new_file(pet_id, c))) for content in (first, second)]
    assert {ask(lambda work, i=i: queries.get_row(work, i)).content.blob_id for i in ids} == {first.blob_id}
    assert files.sweep(database, now=utc_now() + timedelta(hours=1)) == 1
    assert counts(database) == (1, 1)


def spoil_when(step: Callable[[], None], at: int) -> Callable[..., None]:
    """Do something to the file at the given report of progress."""
    seen = iter(range(1_000_000))

    def told(done: int, total: int | None) -> None:
        if next(seen) == at:
            step()

    return told


HASHED = BATCH + 1
"""How many reports of the first reading a LONG file gives; what comes after them is the storing."""


@pytest.mark.parametrize("at", [0, 3, HASHED - 1, HASHED], ids=["first", "hashing", "hashed", "storing"])
@pytest.mark.parametrize(
    ("deed", "code"),
    [
        ("grow", "file.changed"),
        ("shrink", "file.changed"),
        ("rewrite", "file.changed"),
        ("replace", "file.changed"),
        ("vanish", "file.vanished"),
    ],
)
def test_a_file_that_changes_or_vanishes_meanwhile_leaves_nothing(
    deed: str, code: str, at: int, database: Database, tmp_path: Path
) -> None:
    path = write(tmp_path, "a.bin", LONG)

    def spoil() -> None:
        if deed == "grow":
            with path.open("ab") as file:
                file.write(b"more")
        elif deed == "shrink":
            os.truncate(path, 1000)
        elif deed == "rewrite":
            before = path.stat()
            with path.open("r+b") as file:
                file.write(b"other")
            os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns + 1_000_000))
        elif deed == "replace":
            write(tmp_path, "b.bin", LONG[::-1]).replace(path)
        else:
            path.unlink()

    with pytest.raises(ClinicError) as refused:
        store(database, path, spoil_when(spoil, at))
    assert refused.value.code == code
    assert counts(database) == (0, 0)


def test_a_change_that_hides_its_time_is_seen_by_the_hash(database: Database, tmp_path: Path) -> None:
    path = write(tmp_path, "a.bin", LONG)

    def spoil() -> None:
        before = path.stat()
        with path.open("r+b") as file:
            file.seek(len(LONG) - 3)
            file.write(b"!!!")
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))

    with pytest.raises(Conflict, match=r"file\.changed"):
        store(database, path, spoil_when(spoil, HASHED))
    assert counts(database) == (0, 0)


def test_what_can_not_be_stored_is_said(database: Database, tmp_path: Path) -> None:
    cases: list[tuple[Path, str]] = [
        (write(tmp_path, "empty", b""), "file.empty"),
        (tmp_path / "nowhere.png", "file.vanished"),
        (tmp_path, "file.folder"),
    ]
    huge = tmp_path / "huge.avi"
    with huge.open("wb") as file:
        file.truncate(rules.LARGEST + 1)
    cases.append((huge, "file.too_large"))
    if os.name == "posix":
        os.mkfifo(tmp_path / "pipe")
        held = os.open(tmp_path / "pipe", os.O_RDWR)
        cases.append((tmp_path / "pipe", "file.unreadable"))
    for path, code in cases:
        with pytest.raises(ClinicError) as refused:
            store(database, path)
        assert refused.value.code == code
    if os.name == "posix":
        os.close(held)
    assert counts(database) == (0, 0)


def test_a_cancelled_file_leaves_nothing(database: Database, tmp_path: Path) -> None:
    job = Job()
    for at in (2, HASHED):
        job = Job()
        told = spoil_when(job.cancel, at)

        def progress(done: int, total: int | None, job: Job = job, told: Any = told) -> None:
            told(done, total)
            job(done, total)

        with pytest.raises(Cancelled):
            store(database, write(tmp_path, "a.bin", LONG), progress)
    assert counts(database) == (0, 0)


def test_without_the_right_nothing_is_read(database: Database, tmp_path: Path) -> None:
    path = write(tmp_path, "a.bin", b"x")
    for actor in (NOBODY, Actor(5, "Кассир", frozenset({"owners.edit"}))):
        with pytest.raises(Denied) as refused:
            files.store(database, path, actor=actor, progress=Job())
        assert refused.value.params == {"permission": FILES_ADD}
    assert counts(database) == (0, 0)


def test_progress_goes_from_nothing_to_all(database: Database, tmp_path: Path) -> None:
    told: list[tuple[int, int | None]] = []
    store(database, write(tmp_path, "a.bin", LONG), lambda done, total: told.append((done, total)))
    steps = [done for done, _ in told]
    assert steps == sorted(steps)
    assert told[-1] == (len(LONG), len(LONG))
    assert {total for _, total in told} == {len(LONG)}


@pytest.mark.parametrize("damage", ["a byte", "a piece lost", "a piece too many", "all"])
def test_damaged_content_is_never_handed_out(
    damage: str, database: Database, run: Any, ask: Any, tmp_path: Path
) -> None:
    pet_id = run(make.pet)
    stored = store(database, write(tmp_path, "a.bin", LONG))
    run(lambda work: files.add(work, new_file(pet_id, stored)))
    here = FileChunk.blob_id == stored.blob_id

    def spoil(session: Any) -> None:
        if damage == "a byte":
            session.execute(update(FileChunk).where(here, FileChunk.number == 3).values(data=b"?" * CHUNK))
        elif damage == "a piece lost":
            session.execute(text("DELETE FROM file_chunks WHERE number = 5"))
        elif damage == "all":
            session.execute(text("DELETE FROM file_chunks"))
        else:
            session.add(FileChunk(blob_id=stored.blob_id, number=BATCH + 1, data=b"more"))

    database.carry(spoil)
    target = write(tmp_path, "out.bin", b"what was there before")
    with pytest.raises(Conflict, match=r"file\.damaged"):
        files.read_out(database, key_of(stored), target, actor=BUILT_IN_ADMINISTRATOR, progress=Job())
    assert target.read_bytes() == b"what was there before"
    assert [path.name for path in tmp_path.glob(".*.part")] == []


def test_a_folder_that_can_not_be_written_is_said(database: Database, tmp_path: Path) -> None:
    stored = store(database, write(tmp_path, "a.bin", b"x"))
    target = tmp_path / "nowhere" / "a.bin"
    with pytest.raises(Conflict, match=r"file\.cannot_write"):
        files.read_out(database, key_of(stored), target, actor=BUILT_IN_ADMINISTRATOR, progress=Job())


def test_a_file_is_added_only_when_its_bytes_are_whole(database: Database, run: Any, tmp_path: Path) -> None:
    pet_id = run(make.pet)
    stored = store(database, write(tmp_path, "a.bin", LONG))
    database.carry(lambda session: session.execute(text("DELETE FROM file_chunks WHERE number = 1")))
    with pytest.raises(Conflict, match=r"file\.gone"):
        run(lambda work: files.add(work, new_file(pet_id, stored)))
    unknown = StoredContent(stored.blob_id + 7, "0" * 64, 1, "image/png")
    with pytest.raises(Conflict, match=r"file\.gone"):
        run(lambda work: files.add(work, new_file(pet_id, unknown)))
    files.discard(database, stored)
    assert counts(database) == (0, 0)


def test_the_sweeper_takes_only_what_nobody_stores_or_uses(
    database: Database, run: Any, tmp_path: Path
) -> None:
    pet_id = run(make.pet)
    used = store(database, write(tmp_path, "a.bin", b"used"))
    run(lambda work: files.add(work, new_file(pet_id, used)))
    store(database, write(tmp_path, "b.bin", LONG))
    now = utc_now()
    assert files.sweep(database, now=now + timedelta(minutes=9)) == 0
    assert counts(database) == (2, 1 + BATCH + 1)
    assert files.sweep(database, now=now + timedelta(minutes=11)) == 1
    assert files.sweep(database, now=now + timedelta(days=400)) == 0
    assert counts(database) == (1, 1)
    files.discard(database, used)
    assert counts(database) == (1, 1)


def test_bytes_of_an_undone_file_are_kept_for_a_month(database: Database, run: Any, tmp_path: Path) -> None:
    pet_id = run(make.pet)
    stored = store(database, write(tmp_path, "a.bin", b"x"))
    done = database.command(
        "attachments.add",
        lambda work: files.add(work, new_file(pet_id, stored)),
        actor=BUILT_IN_ADMINISTRATOR,
    )
    database.undo(done.action_id, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())
    now = utc_now()
    assert files.sweep(database, now=now + timedelta(days=29)) == 0
    assert store(database, tmp_path / "a.bin").blob_id == stored.blob_id
    assert files.sweep(database, now=now + timedelta(days=31)) == 1
    assert counts(database) == (0, 0)


def test_bytes_do_not_stand_in_the_journal(database: Database, run: Any, tmp_path: Path) -> None:
    pet_id = run(make.pet)
    stored = store(database, write(tmp_path, "a.bin", b"a secret picture"))
    run(lambda work: files.add(work, new_file(pet_id, stored)))
    with database.engine.connect() as connection:
        rows = connection.execute(text("SELECT table_name, new_values FROM audit_log")).all()
    assert {row.table_name for row in rows if "file" in row.table_name} == set()
    told = next(row.new_values for row in rows if row.table_name == "attachments")
    assert stored.sha256 in told
    assert "secret" not in told


KILLED = """
import os, sys
from pathlib import Path
import clinic_desktop.entities
from clinic_desktop.areas.attachments import service as files
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.engine import database_url, make_engine
from clinic_desktop.db.work import Database

reports = 0
def progress(done, total):
    global reports
    reports += 1
    if reports == int(sys.argv[3]):
        os.kill(os.getpid(), 9)

database = Database(make_engine(database_url(sys.argv[1])), workstation="killed")
files.store(database, Path(sys.argv[2]), actor=BUILT_IN_ADMINISTRATOR, progress=progress)
print("stored")
sys.stdout.flush()
os.kill(os.getpid(), 9)
"""


@pytest.mark.skipif(os.name == "nt", reason="there is no signal 9")
@pytest.mark.parametrize(
    ("reports", "left"),
    [(5, 0), (3 * BATCH + 2 + 1, 1), (3 * BATCH + 2 + 3, 1), (100_000, 1)],
    ids=["while hashing", "after the first step", "after the third step", "stored but not added"],
)
def test_a_program_killed_while_storing_leaves_nothing_half_stored(
    reports: int, left: int, database: Database, database_url: URL, run: Any, ask: Any, tmp_path: Path
) -> None:
    pet_id = run(make.pet)
    path = write(tmp_path, "a.bin", LONG[: BATCH * CHUNK] * 3 + b"end")
    address = database_url.render_as_string(hide_password=False)
    if database_url.get_backend_name() == "sqlite":
        address = database_url.database or ""
    pieces = 3 * BATCH + 1
    script = write(tmp_path, "killed.py", KILLED.encode())
    ended = subprocess.run(
        [sys.executable, str(script), address, str(path), str(reports)],
        env={**os.environ, "PYTHONPATH": os.getcwd()},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == -9, ended.stderr
    assert counts(database)[0] == left
    assert counts(database)[1] <= pieces
    # The program starts again: nobody sees anything of it, and it goes by itself.
    assert ask(lambda work: queries.files_of(work, pet_id)) == ()
    assert files.sweep(database, now=utc_now() + timedelta(minutes=11)) == left
    assert counts(database) == (0, 0)
    stored = store(database, path)
    run(lambda work: files.add(work, new_file(pet_id, stored)))
    assert counts(database) == (1, pieces)
    if database_url.get_backend_name() == "sqlite":
        checked = sqlite3.connect(address)
        assert checked.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        checked.close()


def test_a_swept_store_says_so_and_never_mixes(database: Database, tmp_path: Path) -> None:
    """The machine slept for an hour in the middle of storing, and a colleague's program swept."""
    path = write(tmp_path, "a.bin", LONG)

    def sweep() -> None:
        assert files.sweep(database, now=utc_now() + timedelta(hours=1)) == 1

    with pytest.raises(Conflict, match=r"file\.gone"):
        store(database, path, spoil_when(sweep, HASHED))
    assert counts(database) == (0, 0)


def test_a_content_touched_again_is_not_released(database: Database, run: Any, tmp_path: Path) -> None:
    pet_id = run(make.pet)
    stored = store(database, write(tmp_path, "a.bin", b"x"))
    run(lambda work: files.add(work, new_file(pet_id, stored)))
    database.carry(
        lambda session: session.execute(update(FileBlob).values(touched_at=utc_now() - timedelta(days=90)))
    )
    assert files.sweep(database, now=utc_now()) == 0
    assert counts(database) == (1, 1)
