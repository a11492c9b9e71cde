"""Files of a patient, through the window: dropped, pasted, offered by the folder, viewed, saved, taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from clinic_desktop.areas.attachments.entities import AttachmentKind
from clinic_desktop.areas.attachments.form import AttachmentForm
from clinic_desktop.areas.attachments.page import FilesPanel, ViewerDialog
from clinic_desktop.areas.attachments.page.outside import Outside
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.work import Database
from clinic_desktop.ui.leaving import LeaveDialog
from tests import make
from tests.areas.attachments import samples
from tests.areas.attachments.files import counts, write


@pytest.fixture
def pet_id(database: Database) -> int:
    return database.command("test", make.pet, actor=BUILT_IN_ADMINISTRATOR).value


@pytest.fixture
def desk(opened: Callable[..., Any], pet_id: int) -> Any:
    return opened("en")


def files_of(desk: Any, pet_id: int) -> FilesPanel:
    page = desk.window.show_page("patients")
    page.show_pet(pet_id)
    desk.settle()
    panel = next(panel for panel in page.card.panels if isinstance(panel, FilesPanel))
    page.card.tabs.setCurrentWidget(panel)
    desk.settle()
    return panel


def dropped(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drop(desk: Any, panel: FilesPanel, *paths: Path) -> None:
    data = dropped(*paths)
    event = QDropEvent(
        QPointF(9, 9),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    panel.dropEvent(event)
    assert event.isAccepted()
    desk.settle()


def titles(panel: FilesPanel) -> list[str]:
    return [row.title for row in panel.grid.files.rows]


def viewer(desk: Any) -> ViewerDialog:
    desk.settle()
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, ViewerDialog) and w.isVisible()]
    assert len(shown) == 1
    return shown[0]


def open_file(desk: Any, panel: FilesPanel, title: str) -> ViewerDialog:
    row = next(row for row in panel.grid.files.rows if row.title == title)
    panel._on_opened(row)
    return viewer(desk)


def test_dropped_files_are_shown_with_small_pictures_and_taken_back(
    desk: Any, pet_id: int, qtbot: QtBot, tmp_path: Path
) -> None:
    panel = files_of(desk, pet_id)
    assert panel._empty.isVisible()
    drop(desk, panel, *samples.make_all(tmp_path))
    assert sorted(titles(panel)) == sorted(
        [
            "Рентген лапы", "IMG_2041", "IMG_2042 with a rather long name of a camera", "broken", "not a picture",
            "Заключение", "broken", "results",
        ]
    )  # fmt: skip
    assert not panel._empty.isVisible()
    assert panel.queue.failed == []
    pictured = {row.title for row in panel.grid.files.rows if row.has_thumbnail}
    assert pictured == {
        "Рентген лапы", "IMG_2041", "IMG_2042 with a rather long name of a camera", "Заключение",
    }  # fmt: skip
    seen = [row for row in panel.grid.in_sight() if row.has_thumbnail]
    assert seen
    qtbot.waitUntil(lambda: not any(panel.grid.files.lacks_picture(row) for row in seen), timeout=5_000)
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(titles(panel)) == 7


def test_the_program_does_not_close_over_files_that_are_not_stored(
    desk: Any, pet_id: int, tmp_path: Path
) -> None:
    panel = files_of(desk, pet_id)
    empty = tmp_path / "empty.pdf"
    empty.write_bytes(b"")
    drop(desk, panel, empty)
    assert [order.name for order in panel.queue.failed] == ["empty.pdf"]
    desk.window.close()
    question = desk.window.findChild(LeaveDialog)
    assert desk.window.isVisible()
    assert "empty.pdf" in question._told.text()
    question.leave.click()
    assert not desk.window.isVisible()


def test_a_picture_of_the_clipboard_is_pasted(desk: Any, pet_id: int) -> None:
    panel = files_of(desk, pet_id)
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#0f766e"))
    QGuiApplication.clipboard().setImage(image)
    panel.paste_action.trigger()
    desk.settle()
    (row,) = panel.grid.files.rows
    assert (row.kind, row.mime, row.has_thumbnail) == (AttachmentKind.PHOTO, "image/png", True)
    assert row.file_name.endswith(".png")
    QGuiApplication.clipboard().setText("no file")
    panel.paste_action.trigger()
    desk.settle()
    assert len(titles(panel)) == 1
    assert desk.window.notice.isVisible()


def test_what_fails_is_said_and_the_rest_is_added(desk: Any, pet_id: int, tmp_path: Path) -> None:
    panel = files_of(desk, pet_id)
    missing = tmp_path / "later.txt"
    drop(desk, panel, write(tmp_path, "a.txt", b"one"), write(tmp_path, "empty.txt", b""), missing, tmp_path)
    assert titles(panel) == ["a"]
    said = panel.progress.failures.text().splitlines()
    assert [line.split(" — ")[0] for line in said] == ["empty.txt", "later.txt", tmp_path.name]
    assert "empty" in said[0]
    assert "no longer there" in said[1]
    assert panel.progress.isVisible()
    write(tmp_path, "later.txt", b"two")
    panel.progress.retry.click()
    desk.settle()
    assert sorted(titles(panel)) == ["a", "later"]
    panel.progress.forget.click()
    assert not panel.progress.isVisible()


def test_files_stay_with_the_patient_they_were_given_to(
    desk: Any, pet_id: int, database: Database, tmp_path: Path
) -> None:
    other = database.command(
        "test", lambda work: make.pet(work, name="Мурка"), actor=BUILT_IN_ADMINISTRATOR
    ).value
    panel = files_of(desk, pet_id)
    panel.intake.take(dropped(write(tmp_path, "a.txt", b"one"), write(tmp_path, "b.txt", b"two")))
    assert titles(files_of(desk, other)) == []
    assert sorted(titles(files_of(desk, pet_id))) == ["a", "b"]


def test_storing_is_stopped(desk: Any, pet_id: int, database: Database, tmp_path: Path) -> None:
    panel = files_of(desk, pet_id)
    paths = [write(tmp_path, f"{n}.bin", bytes([n]) * 24_000_000) for n in range(3)]
    panel.intake.take(dropped(*paths))
    assert panel.progress.isVisible()
    panel.progress.cancel.click()
    desk.settle()
    assert titles(panel) == []
    assert counts(database) == (0, 0)
    assert panel.queue.failed == []
    assert not panel.progress.isVisible()


def test_the_viewer_shows_pictures_pages_and_versions(desk: Any, pet_id: int, tmp_path: Path) -> None:
    panel = files_of(desk, pet_id)
    drop(desk, panel, *samples.make_all(tmp_path))
    page = open_file(desk, panel, "Заключение").page
    assert page.shown is not None
    assert (page.shown.page, page.shown.pages) == (0, 3)
    assert not page.viewer_actions["page_up"].isEnabled()
    for expected in (1, 2):
        page.viewer_actions["page_down"].trigger()
        desk.settle()
        assert page.shown.page == expected
    assert not page.viewer_actions["page_down"].isEnabled()
    whole = page.canvas.scale_now
    page.viewer_actions["zoom_in"].trigger()
    assert page.canvas.scale_now == pytest.approx(whole * 1.25)
    page.viewer_actions["rotate"].trigger()
    assert page.canvas.turned == 90
    page.viewer_actions["actual"].trigger()
    assert page.canvas.scale_now == 1.0
    page.viewer_actions["fit"].trigger()
    names = [row.title for row in page._rows]
    assert "results" not in names
    while page.viewer_actions["next_file"].isEnabled():
        page.viewer_actions["next_file"].trigger()
        desk.settle()
        assert page.title.text() == names[page._position]
        broken = page.row.title in ("broken", "not a picture")
        assert (page.shown is None) == broken
        if broken:
            assert "can't be shown" in page.told.text()
    page.window().close()

    row = next(row for row in panel.grid.files.rows if row.title == "IMG_2041")
    panel.intake.add_paths(
        [write(tmp_path, "better.png", samples.picture(900, 900, b"PNG", "#ffffff"))], row.id
    )
    desk.settle()
    page = open_file(desk, panel, "IMG_2041").page
    assert page.shown is not None
    assert (page.shown.image.width(), page.version_box.count()) == (900, 2)
    page._on_version(1)
    desk.settle()
    assert page.shown.image.width() == 640
    page.window().close()


def test_a_file_is_described(desk: Any, pet_id: int, tmp_path: Path) -> None:
    panel = files_of(desk, pet_id)
    drop(desk, panel, write(tmp_path, "a.txt", b"one"))
    panel.change_action.trigger()
    desk.settle()
    assert isinstance(desk.form, AttachmentForm)
    assert desk.form._guard.name.text() == "Барсик"
    desk.fill(title="Выписка", kind=AttachmentKind.DOCUMENT)
    desk.form._fields["taken_at"].setText("01/02/2024")
    desk.save()
    (row,) = panel.grid.files.rows
    assert (row.title, row.kind, f"{row.taken_at:%Y-%m-%d %H}") == (
        "Выписка", AttachmentKind.DOCUMENT, "2024-02-01 09",
    )  # fmt: skip
    panel.change_action.trigger()
    desk.settle()
    desk.form._fields["taken_at"].setText("01/02/2044")
    desk.save()
    assert desk.form._marks["taken_at"].text() != ""
    desk.form.abandon()


def test_an_archived_file_is_found_again(desk: Any, pet_id: int, tmp_path: Path) -> None:
    panel = files_of(desk, pet_id)
    drop(desk, panel, write(tmp_path, "a.txt", b"one"))
    panel.archive_action.trigger()
    desk.settle()
    assert titles(panel) == []
    panel.chips._group.button(7).click()
    desk.settle()
    assert titles(panel) == ["a"]
    panel.archive_action.trigger()
    desk.settle()
    panel.chips._group.button(0).click()
    desk.settle()
    assert titles(panel) == ["a"]


def test_a_file_is_saved_and_opened_outside(
    desk: Any, pet_id: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    handed: list[Path] = []

    def take(url: QUrl) -> bool:
        handed.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(Outside, "open_url", staticmethod(take))
    panel = files_of(desk, pet_id)
    drop(desk, panel, write(tmp_path, "a.txt", b"one"), write(tmp_path, "setup.exe", b"MZ"))
    rows = {row.file_name: row for row in panel.grid.files.rows}
    outside = Outside.of(desk.window.context)
    outside.save_to(rows["a.txt"], tmp_path / "saved.txt")
    desk.settle()
    assert (tmp_path / "saved.txt").read_bytes() == b"one"
    panel._on_opened(rows["a.txt"])
    desk.settle()
    assert [path.name for path in handed] == ["a.txt"]
    assert handed[0].read_bytes() == b"one"
    # What would run as a program is never handed over: a name is asked for instead.
    panel._on_opened(rows["setup.exe"])
    desk.settle()
    assert len(handed) == 1


def test_a_damaged_content_is_said_in_the_viewer(
    desk: Any, pet_id: int, database: Database, tmp_path: Path
) -> None:
    panel = files_of(desk, pet_id)
    drop(desk, panel, write(tmp_path, "a.jpg", samples.picture()))
    database.carry(lambda session: session.execute(text("DELETE FROM file_chunks")))
    shown = open_file(desk, panel, "a")
    assert "is damaged: it is no longer what was added" in shown.page.told.text()
    shown.close()


def test_the_watched_folder_offers_what_is_whole(
    desk: Any, pet_id: int, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "camera"
    folder.mkdir()
    write(folder, "old.jpg", samples.picture(50, 50))
    panel = files_of(desk, pet_id)
    panel.watch.watch(str(folder))
    desk.settle()
    assert panel.watch.offered == ()
    growing = (folder / "new.jpg").open("wb")
    growing.write(b"\xff\xd8 the first half")
    growing.flush()
    write(folder, "unfinished.part", b"x")
    panel.watch.look()
    desk.settle()
    assert panel.watch.offered == ()
    assert not panel.offer.isVisible()
    growing.write(b" and the second")
    growing.close()
    qtbot.waitUntil(lambda: len(panel.watch.offered) == 1, timeout=8_000)
    assert panel.offer.isVisible()
    assert "Барсик" in panel.offer.yes.text()
    panel.offer.yes.click()
    desk.settle()
    assert titles(panel) == ["new"]
    assert not panel.offer.isVisible()
    desk.close()


def test_what_was_left_is_not_offered_after_a_restart(
    opened: Callable[..., Any], pet_id: int, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "camera"
    folder.mkdir()
    first = opened("en")
    panel = files_of(first, pet_id)
    panel.watch.watch(str(folder))
    first.settle()
    write(folder, "unwanted.jpg", b"1")
    qtbot.waitUntil(lambda: len(panel.watch.offered) == 1, timeout=8_000)
    panel.offer.no.click()
    context = first.window.context
    kept = {name: context.store.get(name) for name in ("files.watched_folder", "files.watched_handled")}
    first.close()
    write(folder, "while it was closed.jpg", b"2")
    second = opened("en")
    for name, value in kept.items():
        second.window.context.store.put(name, value)
    again = type(panel.watch)(second.window.context)
    qtbot.waitUntil(lambda: len(again.offered) == 1, timeout=8_000)
    assert [one.path.name for one in again.offered] == ["while it was closed.jpg"]


def test_a_folder_that_went_away_is_said(desk: Any, pet_id: int, tmp_path: Path) -> None:
    folder = tmp_path / "camera"
    folder.mkdir()
    panel = files_of(desk, pet_id)
    panel.watch.watch(str(folder))
    desk.settle()
    folder.rmdir()
    panel.watch.look()
    desk.settle()
    assert panel.offer.isVisible()
    assert str(folder) in panel.offer.text.text()
    panel.unwatch_action.trigger()
    assert not panel.offer.isVisible()


def test_without_the_right_nothing_is_taken(desk: Any, pet_id: int, tmp_path: Path) -> None:
    panel = files_of(desk, pet_id)
    drop(desk, panel, write(tmp_path, "a.txt", b"one"))
    cashier = replace(BUILT_IN_ADMINISTRATOR, id=7, permissions=frozenset({"owners.edit"}))
    desk.program.runner.actor = cashier
    desk.program.rights.set_actor(cashier)
    desk.settle()
    for action in (panel.add_action, panel.paste_action, panel.version_action, panel.archive_action):
        assert not action.isEnabled()
    assert panel.open_action.isEnabled()
    assert panel.save_action.isEnabled()


def test_a_second_workstation_sees_the_file(
    opened: Callable[..., Any], pet_id: int, qtbot: QtBot, tmp_path: Path
) -> None:
    first, second = opened("en"), opened("en")
    theirs = files_of(second, pet_id)
    drop(first, files_of(first, pet_id), write(tmp_path, "a.txt", b"one"))
    qtbot.waitUntil(lambda: titles(theirs) == ["a"], timeout=10_000)
    assert titles(theirs) == ["a"]


def test_an_entry_of_the_story_opens_its_file(desk: Any, pet_id: int, tmp_path: Path) -> None:
    panel = files_of(desk, pet_id)
    drop(desk, panel, write(tmp_path, "a.png", samples.picture()), write(tmp_path, "b.pdf", samples.pdf()))
    wanted = next(row for row in panel.grid.files.rows if row.title == "b")
    page = desk.window.show_page("patients")
    page.card.tabs.setCurrentIndex(0)
    page.card.show_entry(panel.KIND, wanted.id)
    shown = viewer(desk)
    assert page.card.tabs.currentWidget() is panel
    assert shown.page.row.id == wanted.id
    assert panel.grid.current_row() == wanted
    shown.close()
