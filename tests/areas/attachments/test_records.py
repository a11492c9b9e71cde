"""Files as records: added, replaced, renamed, archived, undone; what the lists and the story show."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import select

from clinic_desktop.areas.attachments import queries, rules
from clinic_desktop.areas.attachments import service as files
from clinic_desktop.areas.attachments.entities import Attachment, AttachmentKind
from clinic_desktop.areas.attachments.rows import FILES_ADD, AttachmentDraft, AttachmentRow
from clinic_desktop.areas.audit import service as audit
from clinic_desktop.areas.visits import service as visits
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.errors import Conflict, Denied, Invalid, NotFound
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.journal import AuditEntry
from clinic_desktop.db.work import Database
from tests import make
from tests.areas.attachments.files import new_file, store, write


def add(database: Database, run: Any, folder: Path, pet_id: int, content: bytes = b"x", **said: Any) -> int:
    stored = store(database, write(folder, "a.png", content))
    added: int = run(lambda work: files.add(work, new_file(pet_id, stored, **said)))
    return added


def row_of(ask: Any, attachment_id: int) -> AttachmentRow:
    row: AttachmentRow = ask(lambda work: queries.get_row(work, attachment_id))
    return row


def both_at_once(deed: Callable[[Any], None], given: list[Any]) -> None:
    start = threading.Barrier(2)

    def wait_and_do(one: Any) -> None:
        start.wait()
        deed(one)

    threads = [threading.Thread(target=wait_and_do, args=(one,)) for one in given]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_a_file_is_described_archived_and_restored(
    database: Database, run: Any, ask: Any, tmp_path: Path
) -> None:
    pet_id = run(make.pet)
    added = add(database, run, tmp_path, pet_id, title="  Рентген\tлапы ")
    row = row_of(ask, added)
    assert (row.title, row.kind, row.number) == ("Рентген лапы", AttachmentKind.PHOTO, 1)
    assert row.added_by == BUILT_IN_ADMINISTRATOR.name
    base = ask(lambda work: queries.get_card(work, added)).draft
    said = replace(base, title="Снимок", kind=AttachmentKind.XRAY, note="правая передняя")
    run(lambda work: files.change(work, added, said, base))
    assert ask(lambda work: queries.get_card(work, added)).draft == said
    run(lambda work: files.archive(work, added))
    assert ask(lambda work: queries.files_of(work, pet_id)) == ()
    assert [row.id for row in ask(lambda work: queries.files_of(work, pet_id, archived=True))] == [added]
    run(lambda work: files.restore(work, added))
    assert [row.id for row in ask(lambda work: queries.files_of(work, pet_id))] == [added]


def test_a_newer_version_replaces_the_file_and_the_older_ones_stay(
    database: Database, run: Any, ask: Any, tmp_path: Path
) -> None:
    pet_id = run(make.pet)
    first = add(database, run, tmp_path, pet_id, b"one", title="Заключение", kind=AttachmentKind.DOCUMENT)
    ids = [first]
    for content in (b"two", b"three"):
        stored = store(database, write(tmp_path, "b.pdf", content))
        ids.append(
            run(lambda work, s=stored: files.add_version(work, ids[-1], s, "Заключение исправленное.pdf"))
        )
    assert [row.id for row in ask(lambda work: queries.files_of(work, pet_id))] == [ids[-1]]
    for asked in ids:
        card = ask(lambda work, a=asked: queries.get_card(work, a))
        assert card.row.id == asked
        assert [(row.id, row.number) for row in card.versions] == [(ids[2], 3), (ids[1], 2), (ids[0], 1)]
    newest = row_of(ask, ids[-1])
    assert (newest.title, newest.kind) == ("Заключение", AttachmentKind.DOCUMENT)
    with pytest.raises(Conflict, match=r"file\.replaced"):
        run(lambda work: files.add_version(work, first, stored, "x.pdf"))


def test_of_two_newer_versions_at_once_one_is_told(database: Database, run: Any, tmp_path: Path) -> None:
    first = add(database, run, tmp_path, run(make.pet))
    contents = [store(database, write(tmp_path, name, name.encode())) for name in ("b", "c")]
    ends = []

    def replace_it(content: Any) -> None:
        try:
            run(lambda work: files.add_version(work, first, content, "x"))
            ends.append("saved")
        except Conflict as error:
            ends.append(error.code)

    both_at_once(replace_it, contents)
    assert sorted(ends) == ["file.replaced", "saved"]


def test_two_add_the_same_new_content_at_once(database: Database, run: Any, ask: Any, tmp_path: Path) -> None:
    pet_id = run(make.pet)
    path = write(tmp_path, "a", b"the same")
    contents = [store(database, path), store(database, path)]
    assert contents[0].blob_id != contents[1].blob_id
    ids: list[int] = []
    both_at_once(
        lambda content: ids.append(run(lambda work: files.add(work, new_file(pet_id, content)))), contents
    )
    assert len(ids) == 2
    assert len({row_of(ask, added).content.blob_id for added in ids}) == 1


def test_adding_is_undone_and_repeated_safely(database: Database, run: Any, ask: Any, tmp_path: Path) -> None:
    pet_id = run(make.pet)
    stored = store(database, write(tmp_path, "a.png", b"x"))
    action = uuid4()
    ids = [run(lambda work: files.add(work, new_file(pet_id, stored)), action_id=action) for _ in range(2)]
    assert ids[0] == ids[1]
    assert len(ask(lambda work: queries.files_of(work, pet_id))) == 1
    database.undo(action, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())
    assert ask(lambda work: queries.files_of(work, pet_id)) == ()


def test_what_both_changed_is_compared(database: Database, run: Any, ask: Any, tmp_path: Path) -> None:
    added = add(database, run, tmp_path, run(make.pet))
    base = ask(lambda work: queries.get_card(work, added)).draft
    run(lambda work: files.change(work, added, replace(base, title="Лапа"), base))
    run(lambda work: files.change(work, added, replace(base, note="левая"), base))
    assert row_of(ask, added).title == "Лапа"
    with pytest.raises(Conflict) as both:
        run(lambda work: files.change(work, added, replace(base, title="Хвост"), base))
    assert set(both.value.fields) == {"title"}


def test_the_rules_of_files(database: Database, run: Any, ask: Any, tmp_path: Path) -> None:
    pet_id = run(make.pet)
    now = utc_now()
    for said, field, code in (
        ({"title": "  "}, "title", "required"),
        ({"title": "x" * 301}, "title", "too_long"),
        ({"note": "x" * 10_001}, "note", "too_long"),
        ({"taken_at": now + timedelta(hours=1)}, "taken_at", "in_future"),
        ({"taken_at": datetime(2019, 1, 1, tzinfo=UTC)}, "taken_at", "before_birth"),
    ):
        with pytest.raises(Invalid) as refused:
            add(database, run, tmp_path, pet_id, **said)
        assert [(p.field, p.code) for p in refused.value.problems] == [(field, code)]
    with pytest.raises(NotFound):
        add(database, run, tmp_path, pet_id + 99)
    nurse = replace(BUILT_IN_ADMINISTRATOR, permissions=frozenset({FILES_ADD}))
    added = add(database, run, tmp_path, pet_id)
    with pytest.raises(Denied):
        database.command("test", lambda work: files.archive(work, added), actor=nurse)


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("снимок.png", "снимок.png"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("C:\\Windows\\x.dll", "C__Windows_x.dll"),
        ("a\x00b\nc.jpg", "abc.jpg"),
        ("фото\u202egnp.exe", "фотоgnp.exe"),
        ("con", "_con"),
        ("LPT1.txt", "_LPT1.txt"),
        ("..", "file"),
        ("", "file"),
        ("хвост. ", "хвост"),
        ("x" * 400 + ".jpeg", "x" * 145 + ".jpeg"),
        ("😀.png", "😀.png"),
    ],
)
def test_a_name_can_be_written_everywhere(name: str, clean: str) -> None:
    assert rules.clean_file_name(name) == clean


@pytest.mark.parametrize(
    ("name", "head", "mime"),
    [
        ("a.txt", b"\xff\xd8\xff\xe0", "image/jpeg"),
        ("a", b"\n\n%PDF-1.7", "application/pdf"),
        ("a.jpg", b"\x89PNG\r\n\x1a\n", "image/png"),
        ("a.jpg", b"not a picture at all", "image/jpeg"),
        ("a.неведомое", b"\0", "application/octet-stream"),
    ],
)
def test_what_a_file_is_its_bytes_tell_first(name: str, head: bytes, mime: str) -> None:
    assert rules.guess_mime(name, head) == mime


def test_what_is_said_first_about_a_picture() -> None:
    now, born = datetime(2026, 11, 21, tzinfo=UTC), date(2020, 9, 12)
    taken = datetime(2024, 5, 1, tzinfo=UTC)
    draft = rules.first_draft("IMG_001.JPG", "image/jpeg", taken, now, born)
    assert draft == AttachmentDraft("IMG_001", AttachmentKind.PHOTO, taken)
    for impossible in (now + timedelta(days=1), datetime(1980, 1, 1, tzinfo=UTC)):
        assert rules.first_draft("a.jpg", "image/jpeg", impossible, now, born).taken_at is None
    assert rules.first_draft(".pdf", "application/pdf", taken, now, born).title == ".pdf"


def test_a_long_list_is_read_in_pages(database: Database, run: Any, ask: Any, tmp_path: Path) -> None:
    pet_id = run(make.pet)
    stored = store(database, write(tmp_path, "a.png", b"x"))
    day = datetime(2024, 1, 1, tzinfo=UTC)

    def many(work: Any) -> None:
        for number in range(25):
            taken = day + timedelta(days=number // 2)
            files.add(work, new_file(pet_id, stored, title=f"{number}", taken_at=taken))

    run(many)
    shown: list[str] = []
    before = None
    while page := ask(lambda work, b=before: queries.files_of(work, pet_id, before=b, size=10)):
        shown += [row.title for row in page]
        before = (page[-1].taken_at, page[-1].id)
    assert shown == [f"{number}" for number in reversed(range(25))]
    assert ask(lambda work: queries.files_of(work, pet_id, kind=AttachmentKind.XRAY)) == ()


def test_the_story_tells_of_the_newest_versions_in_use(
    database: Database, run: Any, ask: Any, tmp_path: Path
) -> None:
    pet_id = run(make.pet)
    first = add(database, run, tmp_path, pet_id, title="Анализ", note="кровь")
    stored = store(database, write(tmp_path, "b.pdf", b"two"))
    second = run(lambda work: files.add_version(work, first, stored, "b.pdf"))
    hidden = add(database, run, tmp_path, pet_id, title="Не тот снимок")
    run(lambda work: files.archive(work, hidden))
    rows = ask(lambda work: work.session.execute(queries.timeline(pet_id)).mappings().all())
    assert [dict(row) | {"at": None} for row in rows] == [
        {
            "at": None, "kind": "attachment", "record_id": second, "visit_id": None, "title_en": "Анализ",
            "title_ru": "Анализ", "detail": "кровь", "who": BUILT_IN_ADMINISTRATOR.name, "state": "photo",
        }
    ]  # fmt: skip


def test_an_old_title_is_put_back_from_the_history(
    database: Database, run: Any, ask: Any, tmp_path: Path
) -> None:
    added = add(database, run, tmp_path, run(make.pet), title="Лапа")
    base = ask(lambda work: queries.get_card(work, added)).draft
    run(lambda work: files.change(work, added, replace(base, title="Хвост"), base))
    changed = select(AuditEntry.id).where(AuditEntry.table_name == "attachments", AuditEntry.operation == "U")
    entry = ask(lambda work: work.session.scalar(changed))
    run(lambda work: audit.restore_value(work, entry, "title"))
    assert row_of(ask, added).title == "Лапа"


def test_a_file_belongs_to_the_visit_that_is_going_on(
    database: Database, run: Any, ask: Any, tmp_path: Path
) -> None:
    pet_id = run(make.pet)
    before = add(database, run, tmp_path, pet_id, b"before")
    visit_id = run(lambda work: visits.start(work, pet_id))
    during = add(database, run, tmp_path, pet_id, b"during")
    found = {
        attachment_id: ask(lambda work, a=attachment_id: work.session.get(Attachment, a).visit_id)
        for attachment_id in (before, during)
    }
    assert found == {before: None, during: visit_id}
