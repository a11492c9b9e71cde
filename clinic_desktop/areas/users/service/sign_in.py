"""Signing in: by password, by PIN at a known seat, by the recovery key; and what holds up guessing.

Each try is journalled and counted before the hash is compared, so neither a restart nor a second window
nor another clock gives a guesser one try more. Comparing happens outside of any transaction. These
functions block for some hundred milliseconds: they belong to a worker.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import select

from clinic_desktop.areas.users import queries
from clinic_desktop.areas.users.entities import ADMINISTRATOR, RecoveryKey, Role, SignInGuard, User
from clinic_desktop.areas.users.rows import Guard
from clinic_desktop.areas.users.rules import (
    MOST_FAILURES,
    MOST_PIN_FAILURES,
    login_key,
    seconds_to_wait,
    wait_after,
)
from clinic_desktop.areas.users.service.first_run import store_recovery
from clinic_desktop.areas.users.service.hashing import (
    checked_hash,
    dummy,
    hash_secret,
    is_outdated,
    matches,
    new_recovery_key,
    recovery_text,
)
from clinic_desktop.areas.users.service.people import (
    change_own_password,
    clear_guards,
    clear_pin,
    write_password,
)
from clinic_desktop.core.actions import Backend, Outcome, asked_for
from clinic_desktop.core.errors import Denied
from clinic_desktop.core.permissions import NOBODY, Actor
from clinic_desktop.db.work import Work


@dataclass(frozen=True, slots=True)
class Opening:
    """How the program opens: for the first time, as somebody who needs no password, or at the sign-in."""

    first_run: bool
    actor: Actor | None


def opening(database: Backend) -> Opening:
    """Return how the program opens, signing in whoever chose to need no password."""
    if _ask(database, queries.is_empty):
        return Opening(True, None)
    return Opening(False, sign_in_automatically(database))


def sign_in(database: Backend, login: str, password: str, seat: str) -> Actor:
    """Return the person whose login and password these are.

    Raises Denied: ``sign_in.wrong``, ``sign_in.wait`` (with ``seconds``), ``sign_in.locked``. An unknown
    login is answered as slowly and in the same words as a wrong password.
    """

    def look(work: Work) -> Any:
        found = queries.find_login(work, login) or queries.UNKNOWN
        return found, queries.get_hashes(work, found)

    user_id, hashes = _ask(database, look)
    # A name that nobody has is held up like any other, each by itself: the wait must not tell them apart.
    place = seat if user_id else hashlib.sha256(login_key(login).encode()).hexdigest()
    _count_try(database, user_id, place, pin=False)
    stored = hashes.password if hashes is not None and hashes.password else dummy()
    if not matches(stored, password) or hashes is None or not hashes.password:
        raise _wrong(database, user_id, place, "sign_in.wrong")
    renewed = hash_secret(password) if is_outdated(stored) else ""
    return _enter(database, user_id, seat, "users.sign_in", lambda work: _renew(work, user_id, renewed))


def switch_by_pin(database: Backend, user_id: int, pin: str, seat: str) -> Actor:
    """Return the person at a seat where they signed in by password before.

    Raises Denied: ``sign_in.pin_wrong``, or ``sign_in.pin_blocked`` when only the password will do.
    """
    hashes = _ask(database, lambda work: queries.get_hashes(work, user_id))
    guard = _ask(database, lambda work: queries.get_guard(work, user_id, seat))
    if hashes is None or not hashes.pin or not guard.seat_known:
        raise Denied("sign_in.pin_blocked")
    _count_try(database, user_id, seat, pin=True)
    if not matches(hashes.pin, pin):
        raise _wrong(database, user_id, seat, "sign_in.pin_wrong")
    return _enter(database, user_id, seat, "users.switch", lambda work: None)


def sign_in_automatically(database: Backend) -> Actor | None:
    """Return the only person of the clinic if they chose to need no password, else None."""

    def present(work: Work) -> Actor | None:
        user_id = queries.automatic_user(work)
        return None if user_id is None else queries.load_actor(work.session, user_id)

    actor: Actor | None = _ask(database, present)
    if actor is not None:
        database.command("users.sign_in_automatic", lambda work: None, actor=actor)
    return actor


def check_password(database: Backend, actor: Actor, password: str, seat: str) -> None:
    """Make sure that it is still the person themselves who acts. Raises Denied as `sign_in`."""
    hashes = _ask(database, lambda work: queries.get_hashes(work, actor.id))
    _count_try(database, actor.id, seat, pin=False)
    if hashes is None or not matches(hashes.password or dummy(), password):
        raise _wrong(database, actor.id, seat, "sign_in.wrong")
    database.command("users.confirm", lambda work: _forget_failures(work, actor.id, seat), actor=actor)


@dataclass(frozen=True, slots=True)
class Recovery:
    """One use of the recovery key, the same however often it is tried: its action and the key that follows.

    Made when the form opens. A server may have saved it although nobody heard the answer; the key that
    was typed doesn't work any more then, and nobody has seen the next one yet.
    """

    action_id: UUID
    following: str
    following_hash: str

    def __repr__(self) -> str:
        return f"Recovery({self.action_id!r}, …)"


def new_recovery() -> Recovery:
    """Prepare one use of the recovery key."""
    following = new_recovery_key()
    return Recovery(uuid4(), following, hash_secret(recovery_text(following)))


def recover(database: Backend, key: str, password: str, recovery: Recovery) -> tuple[Actor, str]:
    """Give an administrator a new password by the recovery key; return them and their login.

    The oldest administrator who works here is meant, else the oldest one at all, who then works here
    again. From then on the key that follows works. Tried again after a lost answer, it takes the password
    of the last try. Raises Denied as `sign_in` (a key works once), Invalid for a password that can be
    guessed, Unavailable.
    """
    password_hash = checked_hash(password)
    done = database.find_outcome(recovery.action_id) or _recover(database, key, password_hash, recovery)
    user_id: int = done.value
    actor: Actor = _ask(database, lambda work: queries.load_actor(work.session, user_id))
    hashes = _ask(database, lambda work: queries.get_hashes(work, user_id))
    if not matches(hashes.password, password):
        database.command(
            "users.change_own_password", lambda work: change_own_password(work, password_hash), actor=actor
        )
    return actor, _ask(database, lambda work: queries.get_draft(work, user_id).login)


def _recover(database: Backend, key: str, password_hash: str, recovery: Recovery) -> Outcome[int]:
    _count_try(database, queries.RECOVERY, "", pin=False)
    stored = _ask(database, queries.recovery_hash)
    if not matches(stored or dummy(), recovery_text(key)) or not stored:
        raise _wrong(database, queries.RECOVERY, "", "sign_in.wrong")

    def restore(work: Work) -> int:
        used = work.session.scalars(
            select(RecoveryKey).where(RecoveryKey.key_hash == stored).with_for_update()
        ).one()
        if used.used_at is not None:
            raise Denied("sign_in.wrong")
        user = work.session.scalars(
            select(User)
            .join(Role, Role.id == User.role_id)
            .where(Role.code == ADMINISTRATOR)
            .order_by(User.active.desc(), User.id)
            .limit(1)
        ).one()
        user.active = True
        write_password(work, user, password_hash)
        clear_pin(work, user)
        clear_guards(work, user.id)
        clear_guards(work, queries.RECOVERY)
        store_recovery(work, recovery.following_hash)
        return user.id

    return asked_for(
        database,
        lambda: database.command("users.recover", restore, actor=NOBODY, action_id=recovery.action_id),
        recovery.action_id,
    )


def _ask(database: Backend, function: Callable[[Work], Any]) -> Any:
    return database.query(function, actor=NOBODY)


def _count_try(database: Backend, user_id: int, seat: str, *, pin: bool) -> None:
    """Count a failure beforehand; a success takes it back. Raises Denied when no try is allowed now."""

    def refused(work: Work) -> None:
        _refuse(queries.get_guard(work, user_id, seat), work, user_id, pin=pin)

    def count(work: Work) -> None:
        row = _lock_guard(work, user_id, queries.get_guard(work, user_id, seat).seat)
        # Judged by the locked row: tries that come at once are counted one after another.
        _refuse(
            Guard(row.seat, True, row.failures, row.pin_failures, row.next_try_at), work, user_id, pin=pin
        )
        if pin:
            row.pin_failures += 1
        else:
            row.failures += 1
            row.next_try_at = work.now + wait_after(row.failures)
        work.session.flush()

    # What is refused anyway writes nothing: ten thousand tries must not fill the journal.
    _ask(database, refused)
    database.command("users.try_pin" if pin else "users.try_password", count, actor=NOBODY)


def _wrong(database: Backend, user_id: int, seat: str, code: str) -> Denied:
    """Journal that what was typed was wrong and let the wait begin now; return what to raise."""
    pin = code == "sign_in.pin_wrong"

    def note(work: Work) -> None:
        row = _lock_guard(work, user_id, queries.get_guard(work, user_id, seat).seat)
        since = work.now if pin else work.now + wait_after(row.failures)
        # A wrong PIN must not shorten the wait of a wrong password.
        row.next_try_at = max(since, row.next_try_at or since)
        work.session.flush()

    database.command("users.wrong_pin" if pin else "users.wrong_password", note, actor=NOBODY)
    return Denied(code)


def _refuse(guard: Guard, work: Work, user_id: int, *, pin: bool) -> None:
    if pin and guard.pin_failures >= MOST_PIN_FAILURES:
        raise Denied("sign_in.pin_blocked")
    # Nobody guesses 125 random bits, and nobody could let the key in again: it only waits.
    if guard.failures >= MOST_FAILURES and user_id != queries.RECOVERY:
        raise Denied("sign_in.locked")
    seconds = 0 if pin else seconds_to_wait(guard, work.now)
    if seconds:
        raise Denied("sign_in.wait", seconds=seconds)


def _enter(database: Backend, user_id: int, seat: str, verb: str, also: Callable[[Work], None]) -> Actor:
    actor: Actor = _ask(database, lambda work: queries.load_actor(work.session, user_id))

    def succeeded(work: Work) -> None:
        _forget_failures(work, user_id, seat)
        also(work)

    database.command(verb, succeeded, actor=actor)
    return actor


def _forget_failures(work: Work, user_id: int, seat: str) -> None:
    # The seat becomes known: failures elsewhere can't hold this person up here any more.
    guard = queries.get_guard(work, user_id, seat)
    if not guard.seat_known:
        elsewhere = _lock_guard(work, user_id, "")
        elsewhere.failures = max(0, elsewhere.failures - 1)
        elsewhere.next_try_at = None
    row = _lock_guard(work, user_id, seat)
    row.failures, row.pin_failures, row.next_try_at = 0, 0, None
    work.session.flush()


def _lock_guard(work: Work, user_id: int, seat: str) -> SignInGuard:
    # The person's own row comes first: two first tries at once must not both make the guard.
    work.session.execute(select(User.id).where(User.id == user_id).with_for_update())
    query = select(SignInGuard).where(SignInGuard.user_id == user_id, SignInGuard.seat == seat)
    fresh = query.with_for_update().execution_options(populate_existing=True)
    row = work.session.scalars(fresh).first()
    if row is None:
        row = SignInGuard(user_id=user_id, seat=seat, failures=0, pin_failures=0, next_try_at=None)
        work.session.add(row)
        work.session.flush()
    return row


def _renew(work: Work, user_id: int, password_hash: str) -> None:
    if password_hash:
        write_password(work, work.session.get_one(User, user_id), password_hash)
