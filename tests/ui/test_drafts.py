from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from clinic_desktop.areas.owners.rows import OwnerDraft
from clinic_desktop.ui import drafts
from clinic_desktop.ui.drafts import DraftJournal

FORM, OTHER = UUID(int=1), UUID(int=2)


class Clock:
    """Goes on by a minute with every look."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 14, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


def crash(journal: DraftJournal) -> None:
    """Let go of the locks, as the system does for a program that died."""
    for lock in journal._locks.values():
        lock.unlock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "drafts"


def test_what_was_typed_is_offered_back_after_a_crash(folder: Path, qtbot: QtBot) -> None:
    journal = DraftJournal(folder, clock=Clock())
    typed = {"surname": "Кузнецова", "birth": date(2020, 9, 12), "draft": OwnerDraft(surname="Кузнецова")}
    journal.keep(FORM, "OwnerForm", ("", 0), "Кузнецова", typed)
    journal.flush()
    crash(journal)
    (kept,) = DraftJournal(folder).lost("OwnerForm")
    assert kept.values == typed
    assert (kept.action_id, kept.title) == (FORM, "Кузнецова")


def test_typing_is_written_by_itself_and_only_once(
    folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drafts, "KEEP_MS", 20)
    journal = DraftJournal(folder)
    for text in ("К", "Ку", "Куз"):
        journal.keep(FORM, "OwnerForm", ("", 0), "", {"surname": text})
    qtbot.waitUntil(lambda: bool(list(folder.glob("*.json"))))
    crash(journal)
    assert [kept.values for kept in DraftJournal(folder).lost()] == [{"surname": "Куз"}]


def test_a_form_that_is_still_open_is_not_offered(folder: Path, qtbot: QtBot) -> None:
    journal = DraftJournal(folder)
    journal.keep(FORM, "OwnerForm", ("", 0), "", {})
    journal.flush()
    assert journal.lost() == ()
    assert DraftJournal(folder).lost() == ()


def test_a_form_of_a_program_that_died_is_offered(folder: Path, qtbot: QtBot) -> None:
    program = (
        "import os, sys; from pathlib import Path; from uuid import UUID\n"
        "from clinic_desktop.ui.drafts import DraftJournal\n"
        "journal = DraftJournal(Path(sys.argv[1]))\n"
        "journal.keep(UUID(int=1), 'OwnerForm', ('', 0), '', {'surname': 'Ким'}); journal.flush(); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", program, str(folder)], check=False)
    assert [kept.values for kept in DraftJournal(folder).lost()] == [{"surname": "Ким"}]


def test_a_form_that_was_saved_or_discarded_leaves_nothing(folder: Path, qtbot: QtBot) -> None:
    journal = DraftJournal(folder)
    journal.keep(FORM, "OwnerForm", ("", 0), "", {})
    journal.flush()
    journal.keep(FORM, "OwnerForm", ("", 0), "", {"surname": "Ким"})
    journal.drop(FORM)
    journal.flush()
    journal.drop(OTHER)
    assert list(folder.iterdir()) == []


def test_the_newest_is_offered_first_and_only_for_its_kind_of_form(folder: Path, qtbot: QtBot) -> None:
    journal = DraftJournal(folder, clock=Clock())
    journal.keep(FORM, "OwnerForm", ("", 0), "", {})
    journal.keep(OTHER, "PetForm", ("", 0), "", {})
    journal.flush()
    crash(journal)
    found = DraftJournal(folder)
    assert [kept.form for kept in found.lost()] == ["PetForm", "OwnerForm"]
    assert [kept.action_id for kept in found.lost("OwnerForm")] == [FORM]


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b'{"$": "os:system"}', b"1"])
def test_a_damaged_file_is_set_aside_and_nothing_else_is_lost(
    content: bytes, folder: Path, qtbot: QtBot
) -> None:
    journal = DraftJournal(folder)
    journal.keep(FORM, "OwnerForm", ("", 0), "", {})
    journal.flush()
    crash(journal)
    (folder / "bad.json").write_bytes(content)
    assert [kept.action_id for kept in DraftJournal(folder).lost()] == [FORM]
    assert (folder / "bad.damaged").read_bytes() == content


def test_a_folder_that_cannot_be_written_does_not_stop_the_form(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "drafts").write_text("a file stands where the folder should be")
    journal = DraftJournal(tmp_path / "drafts")
    journal.keep(FORM, "OwnerForm", ("", 0), "", {})
    journal.flush()
    journal.drop(FORM)
    assert journal.lost() == ()


def test_only_the_person_signed_in_can_read_a_draft(folder: Path, qtbot: QtBot) -> None:
    if sys.platform == "win32":
        pytest.skip("folders of a profile are private on Windows")
    journal = DraftJournal(folder)
    journal.keep(FORM, "OwnerForm", ("", 0), "", {"surname": "Ким"})
    journal.flush()
    assert [path.stat().st_mode & 0o077 for path in folder.glob("*.json")] == [0]


def test_a_form_that_outlives_the_program_for_a_moment_changes_nothing_kept(
    folder: Path, qtbot: QtBot
) -> None:
    journal = DraftJournal(folder)
    journal.keep(FORM, "OwnerForm", ("", 0), "", {"surname": "Кузнецова"})
    journal.close()
    journal.keep(FORM, "OwnerForm", ("", 0), "", {"surname": ""})
    assert not journal._timer.isActive()
    crash(journal)
    (kept,) = DraftJournal(folder).lost("OwnerForm")
    assert kept.values == {"surname": "Кузнецова"}
