"""The story of the people at one desk: the first run, a change of shift, what a nurse may not do."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from clinic_desktop import app
from clinic_desktop.areas.demo import service as demo
from clinic_desktop.areas.owners import queries as owners
from clinic_desktop.areas.owners.rows import PhoneDraft
from clinic_desktop.areas.users import queries, service
from clinic_desktop.areas.users.page.recovery import RecoveryKeyDialog
from clinic_desktop.areas.users.rows import UserDraft
from clinic_desktop.areas.users.service.hashing import hash_secret, recovery_text
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR, NOBODY
from clinic_desktop.db.work import Database
from clinic_desktop.ui.forms.dialog import FormDialog
from tests.robot import Robot

VET, NURSE = "семь синих слонов спят", "шесть рыжих котят на крыше"
KEY = "AAAAA-BBBBB-CCCCC-DDDDD-EEEEE"
TOLD = {
    "ru": {
        "may not": "у вашей роли нет права регистрировать и изменять владельцев",
        "no right": "нет права",
        "owners": "регистрировать и изменять владельцев",
        "lists": "изменять виды, породы и окрасы",
        "put away": "больше не работаете",
        "wrong": "Неверный логин или пароль",
        "nothing": "Ничего не ждёт.",
    },
    "en": {
        "may not": "your role doesn't include the right to register and edit owners",
        "no right": "the right to",
        "owners": "register and edit owners",
        "lists": "edit species, breeds and colours",
        "put away": "You no longer work",
        "wrong": "The name or the password is wrong",
        "nothing": "Nothing is waiting.",
    },
}


@pytest.fixture
def language(engine_name: str) -> str:
    """Every story is told in both languages: in Russian on one engine, in English on the other."""
    return {"sqlite": "ru", "postgresql": "en"}[engine_name]


@pytest.fixture
def staffed(database: Database, run: Any) -> Database:
    """A clinic with an administrator and a nurse, each with a PIN."""
    draft = service.FirstRunDraft(
        UserDraft(login="орлова", name="Орлова Мария"), hash_secret(VET), hash_secret(recovery_text(KEY))
    )
    run(lambda work: service.set_up(work, draft))
    role = database.query(
        lambda work: next(role.id for role in queries.list_roles(work) if role.code == "nurse"),
        actor=BUILT_IN_ADMINISTRATOR,
    )
    person = UserDraft(login="петров", name="Петров Иван", role_id=role)
    user_id = run(lambda work: service.register(work, person, hash_secret(NURSE)))
    for number, pin in ((1, "4826"), (user_id, "7391")):
        actor = database.query(
            lambda work, number=number: queries.load_actor(work.session, number), actor=BUILT_IN_ADMINISTRATOR
        )
        database.command(
            "test", lambda work, pin=pin: service.change_own_pin(work, hash_secret(pin)), actor=actor
        )
    return database


def sign_in(robot: Robot, secret: str, login: str = "") -> None:
    window = robot.program.gate.window
    robot.bot.waitUntil(window.isVisible, timeout=5_000)
    robot.settle()
    if login:
        window._choose(0)
        window.login_field.clear()
        robot.type(window.login_field, login)
    robot.type(window.secret_field, secret)
    window.enter_button.click()
    robot.settle()


def answer_key(robot: Robot) -> str:
    def shown() -> RecoveryKeyDialog | None:
        found = [
            w for w in QApplication.topLevelWidgets() if isinstance(w, RecoveryKeyDialog) and w.isVisible()
        ]
        return found[0] if found else None

    robot.bot.waitUntil(lambda: shown() is not None, timeout=15_000)
    dialog = shown()
    assert dialog is not None
    dialog.go_button.click()
    assert dialog.isVisible(), "the key may not be passed over"
    key = dialog.key_field.text()
    dialog.done_check.setChecked(True)
    dialog.go_button.click()
    robot.settle()
    return key


def visible_windows() -> list[str]:
    return [w.objectName() for w in QApplication.topLevelWidgets() if w.isWindow() and w.isVisible()]


def test_the_first_run_sets_the_clinic_up(
    opened: Any, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "DEMO_OWNERS", 30)
    robot = opened("en", actor=None)
    form = robot.program.gate.first_run
    assert form is not None
    assert not robot.window.isVisible()
    robot.fill(clinic="Айболит", name="Орлова Мария")
    form.language_button.click()
    robot.settle()
    form = robot.program.gate.first_run
    assert form.read("clinic") == "Айболит", "what was typed stays when the language changes"
    assert form._save.text() == "Начать"
    robot.fill(login="орлова", password="короткий", again="короткий")
    robot.save()
    assert "15" in form._marks["password"].text()
    robot.fill(password="клиника айболит", again="клиника айболит")
    robot.save()
    assert "угадать" in form._marks["password"].text()
    robot.fill(password=VET, again=VET, demo=True)
    form.accept()
    # A made-up clinic is some thousands of rows.
    robot.bot.waitUntil(lambda: not robot.program.runner.is_busy, timeout=60_000)
    key = answer_key(robot)
    assert len(key) == 29
    assert robot.window.isVisible()
    assert robot.program.runner.actor.name == "Орлова Мария"
    assert robot.program.context.conventions.clinic_name == "Айболит"
    assert "Орлова Мария" in robot.window.current_page._greeting.text()
    assert robot.search("ив") != []
    robot.close()

    again = opened("ru", actor=None)
    sign_in(again, "не тот пароль совсем")
    assert "Неверный логин" in again.program.gate.window._status.text()
    sign_in(again, VET)
    assert again.window.isVisible()


def test_a_locked_program_shows_nothing_and_keeps_the_form_for_its_author(
    opened: Any, staffed: Database, language: str
) -> None:
    robot = opened(language, actor=None)
    sign_in(robot, NURSE, "петров")
    robot.program.gate.lock()
    sign_in(robot, VET, "орлова")
    robot.window.show_page("patients").new_action.trigger()
    robot.settle()
    robot.fill(surname="Ковалевская")
    form = robot.form

    # The open form is modal: the key must work in it, too.
    robot.bot.keyClick(form, Qt.Key.Key_F12)
    robot.settle()
    assert visible_windows() == ["sign_in"]

    window = robot.program.gate.window
    assert [person.name for person in window._people] == ["Орлова Мария", "Петров Иван"]
    window._keys[1].trigger()
    robot.type(window.secret_field, "7391")
    window.enter_button.click()
    robot.settle()
    assert robot.program.runner.actor.name == "Петров Иван"
    assert visible_windows() == ["main_window"], "the form belongs to somebody else"
    assert robot.window._who.text() == "Петров Иван"

    robot.program.gate.lock()
    robot.settle()
    window._keys[0].trigger()
    window._language.click()
    robot.type(window.secret_field, "4826")
    window.enter_button.click()
    robot.settle()
    assert robot.form is form
    assert form.read("surname") == "Ковалевская"
    assert form._save.text() == {"ru": "Save", "en": "Сохранить"}[language]
    assert (
        robot.window.show_page("patients").new_action.text()
        == {"ru": "New owner", "en": "Новый владелец"}[language]
    )
    assert robot.window._who.text() == "Орлова Мария"
    robot.fill(phones=(PhoneDraft("+79161234567"),))
    robot.save()
    found = staffed.query(lambda work: owners.find_owners(work, "ковалевская"), actor=BUILT_IN_ADMINISTRATOR)
    assert len(found) == 1


def test_a_nurse_is_told_why_an_action_is_off(
    opened: Any, staffed: Database, run: Any, language: str
) -> None:
    robot = opened(language, actor=None)
    sign_in(robot, NURSE, "петров")
    action = robot.window.show_page("patients").new_action
    assert not action.isEnabled()
    assert action.toolTip().endswith(TOLD[language]["may not"])
    staff = robot.window._rail_buttons["staff"]
    assert not staff.isEnabled()
    assert TOLD[language]["no right"] in staff.toolTip()
    # A change of rights acts at once, without a new sign-in.
    nurse = next(
        r for r in staffed.query(queries.list_roles, actor=BUILT_IN_ADMINISTRATOR) if r.code == "nurse"
    )
    robot.program.runner.command(
        robot.program,
        "roles.set_right",
        lambda work: service.set_right(work, nurse.id, "owners.edit", True),
        as_whom=BUILT_IN_ADMINISTRATOR,
        undoable=False,
    )
    robot.settle()
    robot.bot.waitUntil(action.isEnabled, timeout=5_000)
    assert TOLD[language]["no right"] not in action.toolTip()


def test_a_door_that_is_no_button_is_shut_too_and_says_why(
    opened: Any, staffed: Database, language: str
) -> None:
    robot = opened(language, actor=None)
    sign_in(robot, NURSE, "петров")
    page = robot.window.show_page("patients")
    robot.search("ковалевская")
    page.on_search_key(int(Qt.Key.Key_Return))
    robot.settle()
    assert robot.find_form() is None
    assert TOLD[language]["owners"] in robot.window.notice.text
    rows = robot.window.show_page("lists").rows
    robot.settle()
    rows.table.doubleClicked.emit(rows.table.model().index(0, 0))
    robot.settle()
    assert robot.find_form() is None
    assert TOLD[language]["lists"] in robot.window.notice.text
    for open_form in (robot.program.front_desk.walk_in, robot.program.front_desk.book):
        robot.program.rights.set_actor(replace(robot.program.rights.actor, permissions=frozenset()))
        open_form()
        robot.settle()
        assert robot.find_form() is None


def test_rights_taken_away_in_mid_form_are_told_and_the_text_stays(
    opened: Any, staffed: Database, run: Any, language: str
) -> None:
    role = next(
        r for r in staffed.query(queries.list_roles, actor=BUILT_IN_ADMINISTRATOR) if r.code == "nurse"
    )
    run(lambda work: service.set_right(work, role.id, "owners.edit", True))
    robot = opened(language, actor=None)
    sign_in(robot, NURSE, "петров")
    robot.window.show_page("patients").new_action.trigger()
    robot.settle()
    robot.fill(surname="Ковалевская", phones=(PhoneDraft("+79161234567"),))
    run(lambda work: service.set_right(work, role.id, "owners.edit", False))
    robot.save()
    assert isinstance(robot.form, FormDialog)
    assert robot.form._status.text() != ""
    assert robot.form.read("surname") == "Ковалевская"
    assert (
        staffed.query(lambda work: owners.find_owners(work, "ковалевская"), actor=BUILT_IN_ADMINISTRATOR)
        == ()
    )


def test_somebody_put_away_elsewhere_is_shut_out_at_the_next_action(
    opened: Any, staffed: Database, run: Any, language: str
) -> None:
    robot = opened(language, actor=None)
    sign_in(robot, NURSE, "петров")
    person = robot.program.runner.actor.id
    robot.program.runner.command(
        robot.program,
        "users.archive",
        lambda work: service.archive(work, person),
        as_whom=BUILT_IN_ADMINISTRATOR,
        undoable=False,
    )
    robot.bot.waitUntil(robot.program.gate.window.isVisible, timeout=5_000)
    robot.settle()
    assert visible_windows() == ["sign_in"]
    assert TOLD[language]["put away"] in robot.program.gate.window._told.text()
    sign_in(robot, NURSE, "петров")
    assert TOLD[language]["wrong"] in robot.program.gate.window._status.text()


def test_an_unattended_desk_locks_itself(opened: Any, staffed: Database, language: str) -> None:
    robot = opened(language, actor=None)
    sign_in(robot, VET, "орлова")
    idle = robot.program.idle
    now = [idle._clock()]
    idle._clock = lambda: now[0]
    for _ in range(4 * 12 - 1):
        now[0] += 5
        idle.tick()
    assert robot.window.isVisible()
    now[0] += 5
    idle.tick()
    robot.settle()
    assert visible_windows() == ["sign_in"]
    sign_in(robot, VET)
    assert robot.window.isVisible()
    now[0] += 3_600
    idle.tick()
    robot.settle()
    assert visible_windows() == ["sign_in"], "a sleep locks at once"
    sign_in(robot, VET)
    robot.program.session.tell()
    robot.settle()
    assert visible_windows() == ["sign_in"], "a locked screen locks the program"


def test_the_recovery_key_lets_the_administrator_in(opened: Any, staffed: Database, language: str) -> None:
    robot = opened(language, actor=None)
    robot.program.gate.window._forgotten.click()
    robot.settle()
    robot.fill(key=KEY.lower().replace("-", " "), password=NURSE, again=NURSE)
    robot.form.accept()
    robot.settle()
    following = answer_key(robot)
    assert following != KEY
    assert robot.window.isVisible()
    assert robot.program.runner.actor.role == "administrator"


def test_everything_typed_at_the_sign_in_is_gone_afterwards(
    opened: Any, staffed: Database, language: str
) -> None:
    robot = opened(language, actor=None)
    sign_in(robot, VET, "орлова")
    window = robot.program.gate.window
    assert (window.secret_field.text(), window.login_field.text()) == ("", "")
    assert not [d for d in QApplication.topLevelWidgets() if isinstance(d, QDialog) and d.isVisible()]


def test_the_first_person_of_a_desk_types_a_login(opened: Any, staffed: Database) -> None:
    robot = opened("en", actor=None)
    window = robot.program.gate.window
    assert not window.list.isVisible()
    assert window.login_field.isVisible()
    window.enter_button.click()
    assert window._status.text() == "Type your login."
    assert robot.program.runner.actor == NOBODY


def test_a_made_up_clinic_is_undone_with_its_staff(database: Database) -> None:
    filled = database.command(
        "demo.fill",
        lambda work: demo.fill(work, first=0, count=3, seed=1, language="ru", facts_per_pet=1.0),
        actor=BUILT_IN_ADMINISTRATOR,
    )
    assert len(database.query(queries.list_users, actor=BUILT_IN_ADMINISTRATOR)) == 5
    database.undo(filled.action_id, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())
    assert database.query(queries.list_users, actor=BUILT_IN_ADMINISTRATOR) == ()


def test_a_form_that_opens_after_the_lock_is_seen_by_its_author_only(
    opened: Any, staffed: Database, language: str
) -> None:
    robot = opened(language, actor=None)
    sign_in(robot, VET, "орлова")
    people = robot.window.show_page("staff").people
    robot.settle()
    people.list.setCurrentIndex(people.list.lines.index(0, 0))
    robot.settle()
    people.edit_action.trigger()
    robot.program.gate.lock()
    robot.settle()
    robot.bot.waitUntil(lambda: visible_windows() == ["sign_in"], timeout=5_000)
    sign_in(robot, NURSE, "петров")
    assert visible_windows() == ["main_window"]
    robot.program.gate.lock()
    window = robot.program.gate.window
    robot.bot.waitUntil(lambda: len(window._people) == 2, timeout=5_000)
    window._keys[0].trigger()
    robot.type(window.secret_field, "4826")
    window.enter_button.click()
    robot.settle()
    assert robot.form.objectName() == "UserForm"


def test_nothing_of_the_last_person_is_left_on_the_screen(
    opened: Any, staffed: Database, language: str
) -> None:
    robot = opened(language, actor=None)
    sign_in(robot, VET, "орлова")
    today = robot.window.current_page
    today.work._waiting.setText("Только для администратора")
    robot.program.failures.away.emit("Диск переполнен", lambda: pytest.fail("repeated for somebody else"))
    robot.window.show_page("staff").tabs.setCurrentIndex(1)
    robot.settle()
    robot.program.gate.lock()
    sign_in(robot, NURSE, "петров")
    assert robot.window.current_page is today
    robot.bot.waitUntil(lambda: today.work._waiting.text() == TOLD[language]["nothing"], timeout=5_000)
    assert robot.window.banner.text == ""
    assert "Петров" in today._greeting.text()
    robot.window.banner._button.click()


def test_a_new_recovery_key_replaces_the_old_one(opened: Any, staffed: Database, language: str) -> None:
    robot = opened(language, actor=None)
    sign_in(robot, VET, "орлова")
    robot.program.own_secrets.key_action.trigger()
    robot.settle()
    robot.fill(present=VET)
    robot.save()
    key = answer_key(robot)
    robot.program.gate.lock()
    robot.program.gate.window._forgotten.click()
    robot.settle()
    robot.fill(key=KEY, password=NURSE, again=NURSE)
    robot.form.accept()
    robot.settle()
    assert TOLD[language]["wrong"] in robot.form._status.text()
    robot.fill(key=key)
    robot.form.accept()
    robot.settle()
    assert answer_key(robot) != key
    assert robot.window.isVisible()
