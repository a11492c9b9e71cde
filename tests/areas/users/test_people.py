"""People and their rights on both engines: the last administrator, archived people, the matrix."""

from __future__ import annotations

import inspect
import threading
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import URL

from clinic_desktop.areas.manipulations import service as manipulations
from clinic_desktop.areas.manipulations.rows import FactDraft
from clinic_desktop.areas.users import queries, rules, service
from clinic_desktop.areas.users.rows import RoleRow, UserDraft
from clinic_desktop.core.errors import Conflict, Denied, Invalid
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR, EVERYTHING, Actor
from clinic_desktop.db.work import Database, Work
from clinic_desktop.ui.rights import RIGHTS
from tests import make
from tests.services import public_functions

Run = Any
HASH = "$argon2id$stands for one"


def role(ask: Run, code: str) -> RoleRow:
    return next(row for row in ask(queries.list_roles) if row.code == code)


@pytest.fixture
def hire(run: Run, ask: Run) -> Callable[..., int]:
    """Add a person of a role: ``hire("nurse")`` gives the id."""

    def add(code: str, login: str = "") -> int:
        draft = UserDraft(login=login or code, name=code.title(), role_id=role(ask, code).id)
        return int(run(lambda work: service.register(work, draft, HASH)))

    return add


def as_person(database: Database, user_id: int) -> Actor:
    return database.query(
        lambda work: queries.load_actor(work.session, user_id), actor=BUILT_IN_ADMINISTRATOR
    )


READS = {"clinic.get"}


def test_every_public_service_function_has_a_right_or_says_why_not() -> None:
    bare = [
        name
        for name, function in public_functions()
        if not getattr(function, "required_permission", "")
        and not getattr(function, "open_to_all", "")
        and name not in READS
    ]
    assert bare == []
    assert len(list(public_functions())) >= 30


def test_every_right_that_a_service_asks_for_is_in_the_matrix() -> None:
    asked = {getattr(function, "required_permission", "") for _, function in public_functions()} - {""}
    assert asked <= set(RIGHTS), "a right that nobody can be given"


def test_every_role_meets_every_service_function(database: Database, ask: Run) -> None:
    """The matrix: with the right the function runs (and may refuse the arguments), without it Denied."""
    cells = 0
    for row in ask(queries.list_roles):
        actor = Actor(0, row.code, row.permissions, row.code)
        for name, function in public_functions():
            permission = getattr(function, "required_permission", "")
            if not permission:
                continue
            cells += 1
            arguments = [None] * sum(
                parameter.default is inspect.Parameter.empty
                and parameter.kind is not inspect.Parameter.KEYWORD_ONLY
                for parameter in list(inspect.signature(function).parameters.values())[1:]
            )

            def call(work: Work, function: Any = function, arguments: Any = arguments) -> None:
                try:
                    function(work, *arguments)
                except Denied:
                    raise
                except Exception:
                    raise Reached from None
                raise Reached

            with pytest.raises((Denied, Reached)) as caught:
                database.query(call, actor=actor)
            allowed = EVERYTHING in row.permissions or permission in row.permissions
            assert (caught.type is Reached) == allowed, f"{row.code} × {name}"
    assert cells >= 250


class Reached(Exception):
    """The function's own body was reached."""


def test_a_right_taken_away_acts_on_the_next_action_and_the_refusal_is_logged(
    database: Database, run: Run, ask: Run, hire: Any, caplog: pytest.LogCaptureFixture
) -> None:
    actor = as_person(database, hire("vet"))
    assert actor.may("owners.edit")
    database.command("test", make.owner, actor=actor)
    run(lambda work: service.set_right(work, role(ask, "vet").id, "owners.edit", False))
    with pytest.raises(Denied):
        database.command("test", lambda work: make.owner(work, "Другая"), actor=actor)
    assert caplog.messages == [f"refused to user {actor.id}: register needs owners.edit"]
    run(lambda work: service.set_right(work, role(ask, "vet").id, "owners.edit", True))
    database.command("test", lambda work: make.owner(work, "Другая"), actor=actor)


def test_somebody_put_away_can_do_nothing_more(database: Database, run: Run, hire: Any) -> None:
    hire("administrator")
    user_id = hire("reception")
    actor = as_person(database, user_id)
    run(lambda work: service.archive(work, user_id))
    with pytest.raises(Denied, match=r"denied\.archived"):
        database.command("test", make.owner, actor=actor)
    run(lambda work: service.restore(work, user_id))
    database.command("test", make.owner, actor=actor)


def test_the_last_administrator_stays(database: Database, run: Run, ask: Run, hire: Any) -> None:
    first, second = hire("administrator", "первый"), hire("administrator", "второй")
    run(lambda work: service.archive(work, second))
    with pytest.raises(Conflict, match=r"users\.last_administrator"):
        run(lambda work: service.archive(work, first))
    base = ask(lambda work: queries.get_draft(work, first))
    demoted = UserDraft(base.login, base.name, role(ask, "nurse").id)
    with pytest.raises(Conflict, match=r"users\.last_administrator"):
        run(lambda work: service.change(work, first, demoted, base))


def test_two_administrators_can_not_put_each_other_away_at_once(
    database: Database, ask: Run, hire: Any, database_url: URL
) -> None:
    first, second = hire("administrator", "первый"), hire("administrator", "второй")
    actors = {first: as_person(database, first), second: as_person(database, second)}
    start = threading.Barrier(2)
    refusals: list[str] = []

    def put_away(who: int, whom: int) -> None:
        start.wait()
        try:
            database.command("users.archive", lambda work: service.archive(work, whom), actor=actors[who])
        except (Conflict, Denied) as error:
            refusals.append(error.code)

    threads = [threading.Thread(target=put_away, args=pair) for pair in ((first, second), (second, first))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(refusals) == 1
    assert sum(row.active for row in ask(queries.list_users)) == 1


def test_changes_of_staff_are_not_undone(database: Database, hire: Any, ask: Run) -> None:
    hire("administrator")
    draft = UserDraft(login="второй", name="Второй", role_id=1)
    outcome = database.command(
        "users.register", lambda work: service.register(work, draft, HASH), actor=BUILT_IN_ADMINISTRATOR
    )
    with pytest.raises(Conflict, match=r"undo\.staff"):
        database.undo(outcome.action_id, actor=BUILT_IN_ADMINISTRATOR, undo_id=uuid4())


def test_administrators_keep_every_right(run: Run, ask: Run) -> None:
    with pytest.raises(Conflict, match=r"roles\.administrator"):
        run(lambda work: service.set_right(work, role(ask, "administrator").id, "owners.edit", False))


def test_a_discount_over_the_roles_limit_is_refused(
    database: Database, run: Run, hire: Any, ask: Run
) -> None:
    pet_id, manipulation_id = run(make.pet), run(make.manipulation)
    actor = as_person(database, hire("vet"))

    def give(percent: int) -> Any:
        draft = FactDraft(
            pet_id, manipulation_id, discount_percent=Decimal(percent), discount_reason="скидка"
        )
        return database.command("test", lambda work: manipulations.perform(work, draft), actor=actor)

    with pytest.raises(Invalid, match="discount_over_right"):
        give(11)
    give(10)
    run(lambda work: service.set_limits(work, role(ask, "vet").id, Decimal("2.5"), None))
    with pytest.raises(Invalid, match="discount_over_right"):
        give(10)


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (UserDraft(login="", name="Без логина", role_id=1), "required"),
        (UserDraft(login="орлова", name=" ", role_id=1), "required"),
        (UserDraft(login="орлова", name="Орлова"), "required"),
        (UserDraft(login="x" * 61, name="Орлова", role_id=1), "too_long"),
        (UserDraft(login="орлова", name="Орлова", role_id=1, colour="teal"), "colour_unknown"),
        (UserDraft(login="VET", name="Орлова", role_id=1), "login_taken"),
    ],
)
def test_an_impossible_person_is_refused(draft: UserDraft, code: str, run: Run, hire: Any) -> None:
    hire("vet")
    with pytest.raises(Invalid, match=code):
        run(lambda work: service.register(work, draft, HASH))


@pytest.mark.parametrize(
    "password",
    ["", "short", "14 characters.", "password12345678", "aaaaaaaaaaaaaaaaaaaa", "qwertyuiopasdfgh", "йцукенгшщзхъфыва",
     "1234567890123456", "орлова орлова орлова", "клиника айболит", "iloveyouiloveyou"],
)  # fmt: skip
def test_a_guessable_password_is_refused(password: str) -> None:
    assert rules.password_problems(password, ["орлова", "Айболит"]) != ()


@pytest.mark.parametrize(
    "password",
    [
        "семь синих слонов спят",
        "correct horse battery staple",
        "🐶🐱🐰🐹🐭🐮🐷🐸🐵🐔🐧🐦🐤🦆🦅",
        "".join(chr(0x410 + number * 37 % 64) for number in range(256)),
    ],
)
def test_a_few_words_are_a_password(password: str) -> None:
    assert rules.password_problems(password, ["орлова"]) == ()


@pytest.mark.parametrize(("pin", "code"), [("12", "pin_digits"), ("абвг", "pin_digits"), ("4444", "pin_simple"),
                                           ("3456", "pin_simple"), ("9876", "pin_simple"), ("123456789", "pin_digits")])  # fmt: skip
def test_a_simple_pin_is_refused(pin: str, code: str) -> None:
    assert [problem.code for problem in rules.pin_problems(pin)] == [code]


def test_what_somebody_else_did_is_undone_only_by_who_may_restore(
    database: Database, run: Run, ask: Run, hire: Any
) -> None:
    made = database.command("test", lambda work: make.owner(work), actor=BUILT_IN_ADMINISTRATOR)
    nurse = as_person(database, hire("nurse"))
    with pytest.raises(Denied):
        database.undo(made.action_id, actor=nurse, undo_id=uuid4())
    senior = as_person(database, hire("senior_vet"))
    database.undo(made.action_id, actor=senior, undo_id=uuid4())


def test_who_edits_staff_makes_nobody_an_administrator(
    database: Database, run: Run, ask: Run, hire: Any
) -> None:
    boss, manager = hire("administrator"), hire("manager")
    run(lambda work: service.set_right(work, role(ask, "manager").id, "users.edit", True))
    actor = as_person(database, manager)
    top = role(ask, "administrator").id

    def refused(function: Any) -> None:
        with pytest.raises(Denied, match=r"users\.above|denied"):
            database.command("test", function, actor=actor)

    draft = UserDraft(login="друг", name="Друг", role_id=top)
    own = ask(lambda work: queries.get_draft(work, manager))
    refused(lambda work: service.register(work, draft, HASH))
    refused(lambda work: service.change(work, manager, replace(own, role_id=top), own))
    refused(lambda work: service.set_password(work, boss, HASH))
    refused(lambda work: service.archive(work, boss))
    run(lambda work: service.set_right(work, role(ask, "manager").id, "roles.edit", True))
    actor = as_person(database, manager)
    refused(lambda work: service.set_right(work, role(ask, "manager").id, "audit.restore", True))
    vet = UserDraft(login="врач", name="Врач", role_id=role(ask, "vet").id)
    database.command("test", lambda work: service.register(work, vet, HASH), actor=actor)


def test_a_new_password_takes_the_old_pin_away(run: Run, ask: Run, database: Database, hire: Any) -> None:
    vet = hire("vet")
    database.command("test", lambda work: service.change_own_pin(work, HASH), actor=as_person(database, vet))
    assert ask(lambda work: queries.get_card(work, vet)).row.has_pin
    run(lambda work: service.set_password(work, vet, HASH))
    assert not ask(lambda work: queries.get_card(work, vet)).row.has_pin
