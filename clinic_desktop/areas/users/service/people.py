"""Use cases of people: register, change, put away, and their passwords and PINs (given as hashes)."""

from __future__ import annotations

from typing import Any

from sqlalchemy import delete, or_, select

from clinic_desktop.areas.users import queries, rules
from clinic_desktop.areas.users.entities import ADMINISTRATOR, Role, RoleRight, SignInGuard, User, UserSecret
from clinic_desktop.areas.users.rows import ROLES_EDIT, USERS_EDIT, UserDraft
from clinic_desktop.core.errors import Conflict, Denied, Problem, refuse
from clinic_desktop.core.permissions import EVERYTHING, open_to_all, requires
from clinic_desktop.core.text import sort_key
from clinic_desktop.db import entries
from clinic_desktop.db.merge import assign, merge
from clinic_desktop.db.work import Work

GOVERNING = (USERS_EDIT, ROLES_EDIT)
"""Rights over people: who lacks one can't give it away with a role."""


@requires(USERS_EDIT)
def register(work: Work, draft: UserDraft, password_hash: str) -> int:
    """Add a person and return the id. Raises Invalid, also for a login that somebody has, and Denied.

    Nobody signs in without a password any more: that is for whoever works alone.
    """
    _refuse_above(work, draft.role_id)
    _end_automatic(work)
    return add_person(work, draft, password_hash)


@requires(USERS_EDIT)
def change(work: Work, user_id: int, draft: UserDraft, base: UserDraft) -> int:
    """Save a person; ``base`` is what the form started from.

    Raises Invalid, Conflict (also ``users.last_administrator``), NotFound.
    """
    theirs = queries.get_draft(work, user_id)
    _refuse_above(work, theirs.role_id, draft.role_id)
    merged = merge(work.session, "users", user_id, base=base, mine=rules.cleaned(draft), theirs=theirs)
    _check(work, merged, user_id)
    user = work.session.get_one(User, user_id)
    reachable = _lock_administrators(work)
    assign(user, user_values(merged))
    work.session.flush()
    _keep_an_administrator(work, reachable)
    return user_id


@requires(USERS_EDIT)
def archive(work: Work, user_id: int) -> int:
    """Put a person away: they can't sign in and what they do next is refused; their work stays theirs.

    Raises Conflict (``users.last_administrator``).
    """
    user = entries.get(work, User, user_id)
    _refuse_above(work, user.role_id)
    reachable = _lock_administrators(work)
    user.active = False
    work.session.flush()
    _keep_an_administrator(work, reachable)
    return user_id


@requires(USERS_EDIT)
def restore(work: Work, user_id: int) -> int:
    """Let a person who was put away work here again."""
    user = entries.get(work, User, user_id)
    _refuse_above(work, user.role_id)
    _end_automatic(work)
    user.active = True
    work.session.flush()
    return user_id


@requires(USERS_EDIT)
def set_password(work: Work, user_id: int, password_hash: str) -> int:
    """Give a person another password and take their PIN away; whoever guessed before starts anew."""
    user = entries.get(work, User, user_id)
    _refuse_above(work, user.role_id)
    write_password(work, user, password_hash)
    clear_pin(work, user)
    clear_guards(work, user_id)
    return user_id


@requires(USERS_EDIT)
def unlock(work: Work, user_id: int) -> int:
    """Let a person try again after too many wrong passwords; wrong PINs still ask for the password."""
    _refuse_above(work, entries.get(work, User, user_id).role_id)
    clear_guards(work, user_id, pins=False)
    return user_id


@open_to_all("everyone may change their own password; the present one was asked for")
def change_own_password(work: Work, password_hash: str) -> int:
    """Change the acting person's password."""
    write_password(work, entries.get(work, User, work.actor.id), password_hash)
    return work.actor.id


@open_to_all("everyone may change their own PIN; the password was asked for")
def change_own_pin(work: Work, pin_hash: str) -> int:
    """Change the acting person's PIN; an empty hash takes it away."""
    user = entries.get(work, User, work.actor.id)
    secret = work.session.get_one(UserSecret, user.id)
    secret.pin_hash = pin_hash
    user.pin_set_at = work.now if pin_hash else None
    work.session.flush()
    return user.id


def add_person(work: Work, draft: UserDraft, password_hash: str) -> int:
    """Add a checked person with a password (an empty hash: nobody can sign in as them yet)."""
    draft = rules.cleaned(draft)
    _check(work, draft, None)
    user = User(**user_values(draft), active=True, password_set_at=work.now if password_hash else None)
    work.session.add(user)
    work.session.flush()
    work.session.add(UserSecret(user_id=user.id, password_hash=password_hash, pin_hash=""))
    work.session.flush()
    return user.id


def write_password(work: Work, user: User, password_hash: str) -> None:
    """Store another password's hash; the journal sees that it was changed, never the hash."""
    secret = work.session.get_one(UserSecret, user.id)
    secret.password_hash = password_hash
    user.password_set_at = work.now
    work.session.flush()


def clear_pin(work: Work, user: User) -> None:
    """Take a person's PIN away: it may be known to whoever knew the password."""
    work.session.get_one(UserSecret, user.id).pin_hash = ""
    user.pin_set_at = None
    work.session.flush()


def clear_guards(work: Work, user_id: int, *, pins: bool = True) -> None:
    """Forget a person's failures everywhere; ``pins`` says whether wrong PINs are forgotten, too."""
    for guard in work.session.scalars(select(SignInGuard).where(SignInGuard.user_id == user_id)):
        kept = 0 if pins else guard.pin_failures
        assign(guard, {"failures": 0, "pin_failures": kept, "next_try_at": None})
    work.session.flush()
    work.session.execute(delete(SignInGuard).where(SignInGuard.user_id == user_id, SignInGuard.seat == ""))


def user_values(draft: UserDraft) -> dict[str, Any]:
    """Return the column values of a cleaned draft."""
    names = ("login", "name", "role_id", "title", "signature", "licence_number", "colour", "automatic")
    return {name: getattr(draft, name) for name in names} | {
        "login_key": rules.login_key(draft.login),
        "sort_name": sort_key(draft.name) or draft.name[:200],
    }


def _check(work: Work, draft: UserDraft, user_id: int | None) -> None:
    refuse(rules.problems(draft))
    if work.session.get(Role, draft.role_id) is None:
        refuse((Problem("role_id", "required"),))
    holder = queries.find_login(work, draft.login)
    if holder is not None and holder != user_id:
        refuse((Problem("login", "login_taken"),))


def _refuse_above(work: Work, *role_ids: int | None) -> None:
    # Whoever may edit staff could otherwise make themselves, or a friend, an administrator.
    if work.actor.may(EVERYTHING):
        return
    roles = (
        select(Role.id)
        .outerjoin(RoleRight, RoleRight.role_id == Role.id)
        .where(
            Role.id.in_([role_id for role_id in role_ids if role_id is not None]),
            or_(
                Role.code == ADMINISTRATOR,
                RoleRight.permission.in_([right for right in GOVERNING if not work.actor.may(right)]),
            ),
        )
    )
    if work.session.scalar(roles.limit(1)) is not None:
        raise Denied("users.above")


def _end_automatic(work: Work) -> None:
    for user in work.session.scalars(select(User).where(User.automatic.is_(True))):
        user.automatic = False


def _lock_administrators(work: Work) -> bool:
    # Two administrators who put each other away at once must wait for one another.
    work.session.scalars(select(Role.id).where(Role.code == ADMINISTRATOR).with_for_update()).one()
    return _is_administered(work)


def _is_administered(work: Work) -> bool:
    reachable = (
        select(User.id)
        .join(UserSecret, UserSecret.user_id == User.id)
        .join(Role, Role.id == User.role_id)
        .where(Role.code == ADMINISTRATOR, User.active.is_(True), UserSecret.password_hash != "")
        .limit(1)
    )
    return work.session.scalar(reachable) is not None


def _keep_an_administrator(work: Work, before: bool) -> None:
    # Before the first run there is none to keep.
    if before and not _is_administered(work):
        raise Conflict("users.last_administrator")
