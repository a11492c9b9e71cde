"""Signing in on both engines: passwords, PINs, guessing, recovery."""

from __future__ import annotations

import functools
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import URL, select, update

from clinic_desktop.areas.audit import queries as journal
from clinic_desktop.areas.audit.rows import JournalFilters
from clinic_desktop.areas.users import queries, service
from clinic_desktop.areas.users.entities import UserSecret
from clinic_desktop.areas.users.queries import present_actor
from clinic_desktop.areas.users.rows import UserDraft
from clinic_desktop.areas.users.service import hashing, sign_in
from clinic_desktop.core.errors import Conflict, Denied
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR, Actor
from clinic_desktop.db.engine import make_engine
from clinic_desktop.db.journal import Action, AuditEntry
from clinic_desktop.db.work import Database

PASSWORD = "семь синих слонов спят"
SEAT = "seat-of-reception"


class Clock:
    """A clock that stands until it is set."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def clinic(database_url: URL, clock: Clock) -> Generator[Database]:
    database = Database(make_engine(database_url), workstation="1", clock=clock, authorise=present_actor)
    yield database
    database.close()


pytestmark = pytest.mark.usefixtures("light_hashes")


def set_up(database: Database, password: str = PASSWORD, **fields: Any) -> int:
    person = UserDraft(login="орлова", name="Орлова Анна", **fields)
    draft = service.FirstRunDraft(person, hashing.hash_secret(password), hashing.hash_secret("0" * 25))
    return int(
        database.command(
            "users.set_up", lambda work: service.set_up(work, draft), actor=BUILT_IN_ADMINISTRATOR
        ).value
    )


def refused(call: Any) -> str:
    with pytest.raises(Denied) as caught:
        call()
    return caught.value.code


def test_the_first_administrator_signs_in(clinic: Database) -> None:
    user_id = set_up(clinic)
    actor = sign_in.sign_in(clinic, "ОРЛОВА", PASSWORD, SEAT)
    assert (actor.id, actor.name, actor.role) == (user_id, "Орлова Анна", "administrator")
    assert actor.may("users.edit")


def test_the_journal_tells_a_wrong_secret_from_a_right_one_and_whose_it_was(database: Database) -> None:
    user_id = set_up(database)
    actor = sign_in.sign_in(database, "орлова", PASSWORD, SEAT)
    pin = hashing.hash_secret("4826")
    database.command("users.change_own_pin", lambda work: service.change_own_pin(work, pin), actor=actor)
    refused(lambda: sign_in.sign_in(database, "орлова", "не тот пароль", SEAT))
    sign_in.switch_by_pin(database, user_id, "4826", SEAT)
    refused(lambda: sign_in.switch_by_pin(database, user_id, "1111", SEAT))
    refused(lambda: sign_in.sign_in(database, "никто", "не тот пароль", SEAT))
    rows = database.query(lambda work: journal.list_journal(work, JournalFilters()), actor=actor)
    told = [(row.verb.removeprefix("users."), [subject.name.ru for subject in row.subjects]) for row in rows]
    hers, nobodys = ["Орлова Анна"], [""]
    assert told[::-1] == [
        ("set_up", hers),
        ("try_password", hers),
        ("sign_in", hers),
        ("change_own_pin", hers),
        ("try_password", hers),
        ("wrong_password", hers),
        ("try_pin", hers),
        ("switch", hers),
        ("try_pin", hers),
        ("wrong_pin", hers),
        ("try_password", nobodys),
        ("wrong_password", nobodys),
    ]


def test_a_clinic_is_set_up_once(clinic: Database) -> None:
    set_up(clinic)
    with pytest.raises(Conflict, match=r"users\.not_empty"):
        set_up(clinic)


def test_wrong_passwords_and_unknown_names_get_the_same_answer(clinic: Database, clock: Clock) -> None:
    set_up(clinic)
    assert refused(lambda: sign_in.sign_in(clinic, "орлова", "не тот пароль", SEAT)) == "sign_in.wrong"
    assert refused(lambda: sign_in.sign_in(clinic, "никто", "не тот пароль", SEAT)) == "sign_in.wrong"


@pytest.mark.parametrize(
    "password", ["🐶🐱🐰🐹🐭🐮🐷🐸🐵🐔 и ещё слон", "п" * 256, "cafe\u0301 noir et sucre"]
)
def test_any_unicode_password_works_from_every_keyboard(password: str, clinic: Database) -> None:
    set_up(clinic, password)
    typed = password.replace("e\u0301", "é")
    assert sign_in.sign_in(clinic, "орлова", typed, SEAT).name == "Орлова Анна"


def test_ten_thousand_guesses_check_at_most_a_hundred(
    clinic: Database, clock: Clock, database_url: URL, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_up(clinic)
    checked: list[int] = []
    real = hashing.matches

    def counted(stored: str, text: str) -> bool:
        checked.append(1)
        return real(stored, text)

    monkeypatch.setattr(sign_in, "matches", counted)
    attacker = clinic
    # Counting is the same on both engines, and so is asking; the long siege is for the quicker one.
    for number in range(10_000 if clinic.is_sqlite else 1_000):
        if number % 1_000 == 50:
            # Restarted, as somebody does who hopes that the count is forgotten.
            attacker = Database(
                make_engine(database_url), workstation="x", clock=clock, authorise=present_actor
            )
        clock.now += timedelta(minutes=2) if number % 7 else -timedelta(days=1)
        code = refused(functools.partial(sign_in.sign_in, attacker, "орлова", "угадаю", f"место {number}"))
        if number > 300:
            assert code == "sign_in.locked"
        if number % 1_000 == 49 and attacker is not clinic:
            attacker.close()
    assert len(checked) == 100
    attacker.close()


def test_guessing_elsewhere_does_not_lock_a_colleague_out_of_their_own_place(
    clinic: Database, clock: Clock
) -> None:
    set_up(clinic)
    sign_in.sign_in(clinic, "орлова", PASSWORD, SEAT)
    for _ in range(100):
        clock.now += timedelta(minutes=2)
        refused(lambda: sign_in.sign_in(clinic, "орлова", "угадаю", "чужое место"))
    assert refused(lambda: sign_in.sign_in(clinic, "орлова", PASSWORD, "чужое место")) == "sign_in.locked"
    assert sign_in.sign_in(clinic, "орлова", PASSWORD, SEAT).name == "Орлова Анна"


def test_the_wait_grows_and_a_clock_set_back_does_not_make_it_endless(clinic: Database, clock: Clock) -> None:
    set_up(clinic)
    for _ in range(8):
        clock.now += timedelta(minutes=2)
        refused(lambda: sign_in.sign_in(clinic, "орлова", "угадаю", SEAT))
    with pytest.raises(Denied) as caught:
        sign_in.sign_in(clinic, "орлова", PASSWORD, SEAT)
    assert (caught.value.code, caught.value.params["seconds"]) == ("sign_in.wait", 32)
    clock.now -= timedelta(days=365)
    assert sign_in.sign_in(clinic, "орлова", PASSWORD, SEAT).name == "Орлова Анна"


def test_a_pin_works_only_where_the_person_has_worked(clinic: Database) -> None:
    user_id = set_up(clinic)
    actor = sign_in.sign_in(clinic, "орлова", PASSWORD, SEAT)
    pin = hashing.hash_secret("4826")
    clinic.command("users.change_own_pin", lambda work: service.change_own_pin(work, pin), actor=actor)
    assert sign_in.switch_by_pin(clinic, user_id, "4826", SEAT).id == user_id
    assert refused(lambda: sign_in.switch_by_pin(clinic, user_id, "4826", "другое")) == "sign_in.pin_blocked"
    for _ in range(5):
        assert refused(lambda: sign_in.switch_by_pin(clinic, user_id, "1111", SEAT)) == "sign_in.pin_wrong"
    assert refused(lambda: sign_in.switch_by_pin(clinic, user_id, "4826", SEAT)) == "sign_in.pin_blocked"
    sign_in.sign_in(clinic, "орлова", PASSWORD, SEAT)
    assert sign_in.switch_by_pin(clinic, user_id, "4826", SEAT).id == user_id


def test_the_recovery_key_works_once_and_gives_the_next(clinic: Database) -> None:
    set_up(clinic)
    new = "совсем другие четыре слова"
    first, second = sign_in.new_recovery(), sign_in.new_recovery()
    assert refused(lambda: sign_in.recover(clinic, "1" * 25, new, first)) == "sign_in.wrong"
    actor, login = sign_in.recover(clinic, "OOOOO-00000-ooooo-00000-00000", new, first)
    assert (actor.role, login) == ("administrator", "орлова")
    assert sign_in.sign_in(clinic, "орлова", "совсем другие четыре слова", SEAT).id == actor.id
    assert refused(lambda: sign_in.recover(clinic, "0" * 25, new, second)) == "sign_in.wrong"
    assert sign_in.recover(clinic, first.following, new, second)[0].id == actor.id


def test_a_recovery_that_was_saved_before_takes_the_last_password_and_keeps_its_key(clinic: Database) -> None:
    set_up(clinic)
    recovery = sign_in.new_recovery()
    sign_in.recover(clinic, "0" * 25, "совсем другие четыре слова", recovery)
    actor, _ = sign_in.recover(clinic, "0" * 25, "пятнадцать пар лыж", recovery)
    assert sign_in.sign_in(clinic, "орлова", "пятнадцать пар лыж", SEAT).id == actor.id
    assert refused(lambda: sign_in.sign_in(clinic, "орлова", PASSWORD, SEAT)) == "sign_in.wrong"
    sign_in.recover(clinic, recovery.following, "совсем другие четыре слова", sign_in.new_recovery())


def test_the_only_person_may_do_without_a_password(clinic: Database) -> None:
    set_up(clinic, automatic=True)
    actor = sign_in.sign_in_automatically(clinic)
    assert actor is not None
    draft = UserDraft(login="иванова", name="Иванова", role_id=4)
    hashed = hashing.hash_secret(PASSWORD)
    clinic.command("users.register", lambda work: service.register(work, draft, hashed), actor=actor)
    assert sign_in.sign_in_automatically(clinic) is None


def test_a_stronger_hash_replaces_a_weaker_one_at_the_next_sign_in(
    clinic: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    user_id = set_up(clinic)
    stronger = hashing.PasswordHasher(time_cost=2, memory_cost=128, parallelism=1)
    monkeypatch.setattr(hashing, "HASHER", stronger)
    sign_in.sign_in(clinic, "орлова", PASSWORD, SEAT)
    stored = clinic.query(lambda work: queries.get_hashes(work, user_id), actor=BUILT_IN_ADMINISTRATOR)
    assert not stronger.check_needs_rehash(stored.password)


def test_no_hash_and_no_password_reaches_the_journal(clinic: Database) -> None:
    set_up(clinic)
    actor = sign_in.sign_in(clinic, "орлова", PASSWORD, SEAT)
    hashed = hashing.hash_secret(PASSWORD)
    clinic.command(
        "users.change_own_password", lambda work: service.change_own_password(work, hashed), actor=actor
    )
    with clinic.engine.connect() as connection:
        entries = connection.execute(select(AuditEntry.old_values, AuditEntry.new_values)).all()
        actions = connection.execute(select(Action.result, Action.verb)).all()
    assert entries
    assert "argon2" not in repr(entries) + repr(actions)
    assert PASSWORD not in repr(entries) + repr(actions)


def test_the_shipped_hash_is_slow_and_wide_enough() -> None:
    hasher = hashing.PasswordHasher(time_cost=3, memory_cost=32_768, parallelism=1)
    assert hasher.hash("x" * 15).startswith("$argon2id$v=19$m=32768,t=3,p=1$")


def test_a_stolen_row_without_a_password_signs_nobody_in(clinic: Database) -> None:
    user_id = set_up(clinic)

    def empty(work: Any) -> None:
        work.session.execute(update(UserSecret).where(UserSecret.user_id == user_id).values(password_hash=""))

    clinic.command("test", empty, actor=Actor(0, "", frozenset({"*"})))
    assert refused(lambda: sign_in.sign_in(clinic, "орлова", "", SEAT)) == "sign_in.wrong"


def test_tries_that_come_at_once_are_counted_one_after_another(clinic: Database) -> None:
    user_id = set_up(clinic)
    actor = sign_in.sign_in(clinic, "орлова", PASSWORD, SEAT)
    clinic.command(
        "test", lambda work: service.change_own_pin(work, hashing.hash_secret("4826")), actor=actor
    )

    def guess(number: int) -> str:
        return refused(lambda: sign_in.switch_by_pin(clinic, user_id, f"{number:04}", SEAT))

    with ThreadPoolExecutor(12) as pool:
        answers = list(pool.map(guess, range(24)))
    assert answers.count("sign_in.pin_wrong") == 5
    assert answers.count("sign_in.pin_blocked") == 19


def test_the_recovery_key_is_never_locked_out(clinic: Database, clock: Clock) -> None:
    set_up(clinic)
    new, recovery = "совсем другие четыре слова", sign_in.new_recovery()
    for _ in range(110):
        refused(lambda: sign_in.recover(clinic, "1" * 25, new, recovery))
        clock.now += timedelta(seconds=61)
    assert sign_in.recover(clinic, "0" * 25, new, recovery)[0].role == "administrator"


def test_a_name_that_nobody_has_is_held_up_like_any_other(clinic: Database) -> None:
    set_up(clinic)
    real = [refused(lambda: sign_in.sign_in(clinic, "орлова", "не тот пароль", SEAT)) for _ in range(5)]
    unknown = [refused(lambda: sign_in.sign_in(clinic, "неизвестный", "пароль", SEAT)) for _ in range(5)]
    other = refused(lambda: sign_in.sign_in(clinic, "опечатка", "пароль", SEAT))
    assert real == unknown
    assert other == "sign_in.wrong", "each name by itself"


def test_a_colleague_ends_the_sign_in_without_a_password(clinic: Database) -> None:
    user_id = set_up(clinic, automatic=True)
    opened = sign_in.sign_in_automatically(clinic)
    assert opened is not None
    assert opened.automatic
    draft = UserDraft(login="гусева", name="Гусева", role_id=4)
    clinic.command("test", lambda work: service.register(work, draft, "$argon2id$"), actor=opened)
    alone = clinic.query(lambda work: queries.load_actor(work.session, user_id), actor=opened)
    assert not alone.automatic
    assert sign_in.sign_in_automatically(clinic) is None
