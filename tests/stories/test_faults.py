"""The disk, the lock and the network fail while people work: nothing typed is lost, nothing is saved twice."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import URL, event, func, select

from clinic_desktop.areas.billing.page.proving import MoneyWatch
from clinic_desktop.areas.owners.entities import Owner, RecordStatus
from clinic_desktop.areas.owners.form import OwnerForm
from clinic_desktop.areas.pets.form import PetForm
from clinic_desktop.areas.users.service import sign_in
from clinic_desktop.areas.visits.form import keeping
from clinic_desktop.areas.visits.form.visit import VisitForm
from clinic_desktop.core.errors import Unavailable
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR
from clinic_desktop.db.work import Database
from clinic_desktop.settings import Settings
from clinic_desktop.ui.failures import CrashWindow, sentence
from tests import make
from tests.proxy import Wire
from tests.robot import Robot
from tests.stories.test_staff import KEY, NURSE, VET, answer_key, staffed

__all__ = ["staffed"]

WAIT = 9_000


@pytest.fixture
def engine_name(request: pytest.FixtureRequest) -> str:
    """Each engine fails in its own way: a test says which one it is about."""
    return "postgresql" if "wire" in request.fixturenames else "sqlite"


@pytest.fixture
def wire(database_url: URL) -> Generator[Wire]:
    made = Wire(database_url)
    yield made
    made.close()


@pytest.fixture
def far(qtbot: QtBot, database: Database, wire: Wire) -> Generator[Robot]:
    """The program at the other end of the wire; ``database`` goes past it."""
    url = wire.url.render_as_string(hide_password=False)
    desk = Robot(qtbot, Settings(database=url, workstation="2", language="ru", theme="light"))
    yield desk
    desk.close()
    desk.languages.install("en")


def fill_owner(desk: Robot) -> OwnerForm:
    desk.press(Qt.Key.Key_F2)
    form = desk.form
    assert isinstance(form, OwnerForm)
    desk.fill(surname="Кузнецова", name="Ирина", no_phone=True)
    desk.settle()
    return form


def count_owners(database: Database) -> int:
    with database.engine.connect() as connection:
        return connection.execute(select(func.count()).select_from(Owner)).scalar_one()


def status_of(database: Database, owner_id: int) -> RecordStatus:
    with database.engine.connect() as connection:
        return connection.execute(select(Owner.status).where(Owner.id == owner_id)).scalar_one()


def assert_kept(form: OwnerForm, code: str) -> None:
    assert form.isVisible()
    assert form._status.text() == sentence(Unavailable(code))
    assert form._fields["surname"].text() == "Кузнецова"
    assert form._save.isEnabled()


def assert_no_crash(desk: Robot) -> None:
    assert [w for w in desk.bot_widgets() if isinstance(w, CrashWindow) and w.isVisible()] == []


@contextmanager
def read_only(database: Database) -> Iterator[None]:
    """Let SQLite refuse every write as it does in a file that may only be read, whoever runs the test."""

    def forbid(connection: Any, *rest: object) -> None:
        connection.execute("PRAGMA query_only=ON")

    def allow(connection: Any, *rest: object) -> None:
        connection.execute("PRAGMA query_only=OFF")

    event.listen(database.engine, "checkout", forbid)
    yield
    event.remove(database.engine, "checkout", forbid)
    event.listen(database.engine, "checkout", allow)


@contextmanager
def held(database_url: URL) -> Iterator[None]:
    """Hold the file's lock as a backup program or another clinic program would."""
    other = sqlite3.connect(str(database_url.database), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


def test_a_file_that_may_only_be_read_keeps_the_form_open(opened: Any, database: Database) -> None:
    desk = opened("ru")
    form = fill_owner(desk)
    with read_only(desk.program.database):
        desk.save()
        assert_kept(form, "database.read_only")
        assert count_owners(database) == 0
    desk.save()
    assert isinstance(desk.form, PetForm)
    assert count_owners(database) == 1
    assert_no_crash(desk)


def test_a_locked_file_is_told_and_the_second_try_saves_once(
    opened: Any, database: Database, database_url: URL
) -> None:
    desk = opened("ru")
    form = fill_owner(desk)
    with held(database_url):
        desk.save()
        assert_kept(form, "database.locked")
    desk.save()
    assert isinstance(desk.form, PetForm)
    assert count_owners(database) == 1
    assert_no_crash(desk)


def test_a_lock_that_is_given_back_in_time_is_not_even_noticed(
    opened: Any, database: Database, database_url: URL
) -> None:
    desk = opened("ru")
    form = fill_owner(desk)
    with held(database_url):
        form.accept()
        desk.bot.waitUntil(lambda: desk.program.runner.is_busy)
        assert not form._save.isEnabled()
    desk.settle()
    assert isinstance(desk.form, PetForm)
    assert count_owners(database) == 1


def test_try_again_in_the_banner_does_what_the_lock_prevented(
    opened: Any, database: Database, database_url: URL
) -> None:
    owner_id = database.command("test", make.owner, actor=BUILT_IN_ADMINISTRATOR).value
    desk = opened("ru")
    patients = desk.window.show_page("patients")
    patients.show_owner(owner_id)
    desk.settle()
    with held(database_url):
        patients.owner_card.archive_action.trigger()
        desk.settle()
        assert desk.window.banner.text == sentence(Unavailable("database.locked"))
        assert status_of(database, owner_id) is RecordStatus.ACTIVE
    desk.widget(QPushButton, "banner_retry").click()
    desk.settle()
    assert desk.window.banner.text == ""
    assert status_of(database, owner_id) is RecordStatus.ARCHIVED


@pytest.mark.parametrize(("library", "warned"), [((3, 51, 2), True), ((3, 51, 3), False)])
def test_two_programs_that_write_to_one_file_by_an_unsafe_library_are_warned_of(
    library: tuple[int, ...], warned: bool, opened: Any, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", library)
    desk = opened("ru")
    desk.program.database.command("test", make.owner, actor=BUILT_IN_ADMINISTRATOR)
    desk.program.feed._on_timer()
    desk.settle()
    assert desk.window.current_page.unsafe.isHidden(), "it was this program itself"
    database.command("test", make.owner, actor=BUILT_IN_ADMINISTRATOR)
    desk.program.feed._on_timer()
    desk.settle()
    assert desk.window.current_page.unsafe.isHidden() != warned


@pytest.mark.parametrize("carried", [False, True], ids=["before", "after"])
def test_a_connection_cut_while_saving_makes_no_twin(
    carried: bool, far: Robot, wire: Wire, database: Database
) -> None:
    form = fill_owner(far)
    wire.cut_at(b"COMMIT", carried=carried, stays_down=True)
    far.save()
    assert wire.sprung.is_set()
    assert_kept(form, "database.outcome_unknown")
    far.bot.waitUntil(lambda: count_owners(database) == int(carried), timeout=WAIT)
    far.save()
    assert form.isVisible(), "the server is still away"
    wire.mend()
    far.save()
    assert isinstance(far.form, PetForm)
    assert count_owners(database) == 1
    assert_no_crash(far)


@pytest.mark.parametrize("carried", [False, True], ids=["before", "after"])
def test_a_connection_that_breaks_and_comes_back_while_saving_makes_no_twin(
    carried: bool, far: Robot, wire: Wire, database: Database
) -> None:
    form = fill_owner(far)
    wire.cut_at(b"COMMIT", carried=carried, stays_down=False)
    far.save()
    if not carried:
        assert_kept(form, "database.lost")
        far.save()
    assert isinstance(far.form, PetForm)
    assert count_owners(database) == 1
    assert_no_crash(far)


def test_text_changed_after_an_unknown_outcome_is_not_thrown_away(
    far: Robot, wire: Wire, database: Database
) -> None:
    form = fill_owner(far)
    wire.cut_at(b"COMMIT", carried=True, stays_down=True)
    far.save()
    assert_kept(form, "database.outcome_unknown")
    far.bot.waitUntil(lambda: count_owners(database) == 1, timeout=WAIT)
    far.fill(city="Тверь")
    wire.mend()
    far.save()
    assert form.isVisible()
    assert form._fields["city"].text() == "Тверь"
    assert form._status.text()
    assert count_owners(database) == 1


def test_a_search_without_a_server_is_told_and_tried_again(
    far: Robot, wire: Wire, database: Database
) -> None:
    database.command("test", make.pet, actor=BUILT_IN_ADMINISTRATOR)
    assert far.search("барс") == ["Барсик"]
    wire.cut()
    far.search("барсик")
    told = {sentence(Unavailable(code)) for code in ("database.unreachable", "database.lost")}
    assert far.window.banner.text in told
    assert far.window.search_box.text() == "барсик"
    wire.mend()
    far.widget(QPushButton, "banner_retry").click()
    far.settle()
    assert far.results() == ["Барсик"]
    assert far.window.banner.text == ""
    assert_no_crash(far)


def test_the_window_says_that_the_server_is_gone_and_that_it_is_back(
    far: Robot, wire: Wire, qtbot: QtBot
) -> None:
    def told() -> str:
        return str(far.window._dot.accessibleName())

    qtbot.waitUntil(lambda: told() == "На связи", timeout=WAIT)
    wire.cut()
    qtbot.waitUntil(lambda: told() != "На связи", timeout=WAIT)
    wire.mend()
    qtbot.waitUntil(lambda: told() == "На связи", timeout=WAIT)


def write_in_a_visit(desk: Robot, monkeypatch: pytest.MonkeyPatch) -> VisitForm:
    monkeypatch.setattr(keeping, "EVERY_MS", 10)
    desk.search("барсик")
    desk.press(Qt.Key.Key_F7)
    form = desk.form
    assert isinstance(form, VisitForm)
    return form


def assert_kept_here(desk: Robot, form: VisitForm) -> None:
    desk.bot.waitUntil(lambda: form._kept_line.text().startswith("Сервер недоступен"), timeout=40_000)
    assert form._fields["complaint"].toPlainText() == "Кашель"
    desk.program.drafts.flush()
    assert "Кашель" in "".join(
        path.read_text(encoding="utf-8") for path in desk.program.drafts._folder.glob("*.json")
    )
    assert_no_crash(desk)


def test_the_money_is_looked_after_although_the_server_was_lost_at_the_start(far: Robot, wire: Wire) -> None:
    wire.cut()
    far.program._load_rest()
    far.bot.waitUntil(lambda: far.program.findChild(MoneyWatch) is not None, timeout=WAIT)
    wire.mend()


def test_a_visit_is_written_on_while_the_database_takes_nothing(
    opened: Any, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    database.command("test", make.pet, actor=BUILT_IN_ADMINISTRATOR)
    desk = opened("ru")
    form = write_in_a_visit(desk, monkeypatch)
    with read_only(desk.program.database):
        desk.type(form._fields["complaint"], "Кашель")
        assert_kept_here(desk, form)
    desk.type(form._fields["plan"], "Рентген")
    desk.bot.waitUntil(lambda: form._kept_line.text().startswith("Ваш текст сохранён"), timeout=10_000)
    form.accept()
    desk.settle()
    assert desk.find_form() is None


def test_a_visit_is_written_on_while_the_server_is_away(
    far: Robot, wire: Wire, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    database.command("test", make.pet, actor=BUILT_IN_ADMINISTRATOR)
    form = write_in_a_visit(far, monkeypatch)
    wire.cut()
    far.type(form._fields["complaint"], "Кашель")
    assert_kept_here(far, form)
    wire.mend()
    far.type(form._fields["plan"], "Рентген")
    far.bot.waitUntil(lambda: form._kept_line.text().startswith("Ваш текст сохранён"), timeout=40_000)
    form.accept()
    far.settle()
    assert far.find_form() is None


@pytest.mark.parametrize("stays_down", [False, True], ids=["back at once", "away"])
def test_the_next_recovery_key_is_shown_although_the_answer_was_lost(
    stays_down: bool, qtbot: QtBot, staffed: Database, wire: Wire
) -> None:
    url = wire.url.render_as_string(hide_password=False)
    desk = Robot(qtbot, Settings(database=url, seat="desk", workstation="1", language="en"), actor=None)
    try:
        desk.program.gate.window._forgotten.click()
        desk.settle()
        desk.fill(key=KEY, password=NURSE, again=NURSE)
        wire.cut_at(b"COMMIT", after=b"INSERT INTO recovery_keys", carried=True, stays_down=stays_down)
        desk.form.accept()
        desk.settle()
        assert wire.sprung.is_set()
        if stays_down:
            assert desk.form._status.text() == sentence(Unavailable("database.outcome_unknown"))
            wire.mend()
            desk.form.accept()
            desk.settle()
        following = answer_key(desk)
        assert desk.program.runner.actor.role == "administrator"
        recovery = sign_in.new_recovery()
        assert sign_in.recover(staffed, following, VET, recovery)[1] == "орлова"
    finally:
        desk.close()
