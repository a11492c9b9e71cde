"""Storing files against a bare chunked insert of the same bytes in the same run; and a card with many files.

``CLINIC_BENCH_FILES`` and ``CLINIC_BENCH_FILE_MB`` set the size; the goal is stated for 100 files of 5 MB.
"""

from __future__ import annotations

import os
import random
import time
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Column, Integer, LargeBinary, MetaData, Table, insert, text

from clinic_desktop.areas.attachments import queries
from clinic_desktop.areas.attachments import service as files
from clinic_desktop.areas.attachments.entities import AttachmentKind
from clinic_desktop.areas.attachments.page.pictures import thumbnail
from clinic_desktop.areas.attachments.rows import AttachmentDraft, NewFile
from clinic_desktop.areas.attachments.rules import BATCH, CHUNK
from clinic_desktop.core.actions import Job
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.work import Database
from tests import make

FILES = int(os.environ.get("CLINIC_BENCH_FILES", "20"))
MEGABYTES = float(os.environ.get("CLINIC_BENCH_FILE_MB", "5"))
SHARE = 0.5
MANY, ROUNDS = 800, 30
PAGE_S = 0.05

_bare = Table(
    "bare_chunks",
    MetaData(),
    Column("file", Integer, primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("data", LargeBinary, nullable=False),
)


def bare_insert(database: Database, paths: list[Path]) -> float:
    """Read each file and insert it in pieces of the same size, in transactions of the same size."""
    database.carry(lambda session: _bare.create(session.connection()))
    if not database.is_sqlite:
        database.carry(
            lambda session: session.execute(text("ALTER TABLE bare_chunks ALTER data SET STORAGE EXTERNAL"))
        )
    started = time.perf_counter()
    for number, path in enumerate(paths):
        with path.open("rb") as file:
            place = 0
            while pieces := [piece for _ in range(BATCH) if (piece := file.read(CHUNK))]:
                rows = [
                    {"file": number, "number": place + at, "data": piece} for at, piece in enumerate(pieces)
                ]
                with database.writing() as connection:
                    connection.execute(insert(_bare), rows)
                place += len(pieces)
    return time.perf_counter() - started


def store_all(database: Database, paths: list[Path], pet_id: int) -> float:
    """Store and add each file as the program does: hashed twice, pictured, journalled, counted."""
    started = time.perf_counter()
    for path in paths:
        content = files.store(database, path, actor=BUILT_IN_ADMINISTRATOR, progress=Job(), picture=thumbnail)
        file = NewFile(pet_id, content, path.name, AttachmentDraft(path.stem))
        database.command(
            "attachments.add", lambda work, file=file: files.add(work, file), actor=BUILT_IN_ADMINISTRATOR
        )
    return time.perf_counter() - started


@pytest.mark.timeout(900)
def test_storing_is_at_least_half_as_fast_as_a_bare_insert(
    database: Database, run: Any, tmp_path: Path, engine_name: str
) -> None:
    pet_id = run(make.pet)
    drawn, size = random.Random(1), round(MEGABYTES * 1024 * 1024)
    paths = []
    for number in range(FILES):
        path = tmp_path / f"{number}.bin"
        path.write_bytes(drawn.randbytes(size))
        paths.append(path)
    total = FILES * MEGABYTES
    bare = bare_insert(database, paths)
    stored = store_all(database, paths, pet_id)
    print(
        f"\n{engine_name}: {FILES} files of {MEGABYTES:g} MB: bare {total / bare:.0f} MB/s, "
        f"stored {total / stored:.0f} MB/s, {bare / stored:.0%}"
    )
    assert bare / stored >= SHARE
    target = tmp_path / "out.bin"
    row = database.query(lambda work: queries.files_of(work, pet_id)[0], actor=BUILT_IN_ADMINISTRATOR)
    started = time.perf_counter()
    files.read_out(database, row.content, target, actor=BUILT_IN_ADMINISTRATOR, progress=Job())
    print(f"{engine_name}: read out {MEGABYTES / (time.perf_counter() - started):.0f} MB/s")
    assert target.stat().st_size == size


@pytest.mark.timeout(300)
def test_the_files_of_a_long_life_are_listed_quickly(
    database: Database, run: Any, tmp_path: Path, engine_name: str
) -> None:
    pet_id = run(make.pet)
    path = tmp_path / "a.bin"
    path.write_bytes(b"x" * 1000)
    content = files.store(database, path, actor=BUILT_IN_ADMINISTRATOR, progress=Job())

    def add(work: Any) -> None:
        for number in range(MANY):
            draft = AttachmentDraft(f"Снимок {number}", AttachmentKind.XRAY)
            files.add(work, NewFile(pet_id, content, "a.bin", draft))

    run(add)
    spent = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        rows = database.query(lambda work: queries.files_of(work, pet_id), actor=BUILT_IN_ADMINISTRATOR)
        spent.append(time.perf_counter() - started)
    assert len(rows) == 200
    median = sorted(spent)[ROUNDS // 2]
    print(f"\n{engine_name}: the newest 200 of {MANY} files in {median * 1000:.1f} ms")
    assert median <= PAGE_S
