"""Selects shaped for screens, and the rights a person holds at this moment."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from clinic_desktop.areas.users.entities import (
    ADMINISTRATOR,
    RecoveryKey,
    Role,
    RoleRight,
    SignInGuard,
    User,
    UserSecret,
)
from clinic_desktop.areas.users.rows import (
    USERS_VIEW,
    Guard,
    Hashes,
    RoleRow,
    SeatPerson,
    UserCard,
    UserDraft,
    UserRow,
)
from clinic_desktop.areas.users.rules import MOST_FAILURES, MOST_PIN_FAILURES, login_key
from clinic_desktop.core.errors import Denied, NotFound
from clinic_desktop.core.permissions import EVERYTHING, Actor, requires
from clinic_desktop.core.text import sort_key
from clinic_desktop.db.work import Work

UNKNOWN, RECOVERY = 0, -1
"""The guards of names that nobody has, and of the recovery key."""


def is_empty(work: Work) -> bool:
    """Say whether nobody can sign in yet: the first run."""
    return work.session.scalar(select(User.id).where(User.password_set_at.is_not(None)).limit(1)) is None


def present_actor(session: Session, actor: Actor) -> Actor:
    """Return the actor with the rights held now; one select. Raises Denied for somebody put away.

    The built-in actors pass: they act before anybody works here.
    """
    return load_actor(session, actor.id) if actor.id > 0 else actor


def load_actor(session: Session, user_id: int) -> Actor:
    """Return a person as an actor. Raises Denied (``denied.archived``) when they don't work here any more."""
    rows = session.execute(
        select(
            User.name,
            User.active,
            User.automatic,
            Role.code,
            Role.max_discount_bp,
            Role.max_write_off_minor,
            RoleRight.permission,
        )
        .join(Role, Role.id == User.role_id)
        .outerjoin(RoleRight, RoleRight.role_id == Role.id)
        .where(User.id == user_id)
    ).all()
    if not rows or not rows[0].active:
        raise Denied("denied.archived")
    first = rows[0]
    held = {EVERYTHING} if first.code == ADMINISTRATOR else {row.permission for row in rows if row.permission}
    return Actor(
        user_id,
        first.name,
        frozenset(held),
        first.code,
        _percent(first.max_discount_bp),
        first.max_write_off_minor,
        first.automatic and _sole_person(session) == user_id,
    )


def find_login(work: Work, login: str) -> int | None:
    """Return the id of the person with that login, working or not, or None."""
    return work.session.scalar(select(User.id).where(User.login_key == login_key(login)))


def automatic_user(work: Work) -> int | None:
    """Return who is signed in without a password: the only person, if they chose so."""
    sole = _sole_person(work.session)
    chosen = select(User.id).where(User.id == sole, User.automatic.is_(True))
    return sole if sole is not None and work.session.scalar(chosen) else None


def _sole_person(session: Session) -> int | None:
    can_sign_in = (User.active.is_(True), User.password_set_at.is_not(None))
    people = session.scalars(select(User.id).where(*can_sign_in).limit(2)).all()
    return people[0] if len(people) == 1 else None


def get_hashes(work: Work, user_id: int) -> Hashes | None:
    """Return the stored hashes of a working person, or None."""
    row = work.session.execute(
        select(UserSecret.password_hash, UserSecret.pin_hash)
        .join(User, User.id == UserSecret.user_id)
        .where(UserSecret.user_id == user_id, User.active.is_(True))
    ).first()
    return Hashes(row.password_hash, row.pin_hash) if row else None


def recovery_hash(work: Work) -> str:
    """Return the hash of the unused recovery key, or the empty text."""
    query = select(RecoveryKey.key_hash).where(RecoveryKey.used_at.is_(None)).order_by(RecoveryKey.id.desc())
    return work.session.scalar(query.limit(1)) or ""


def get_guard(work: Work, user_id: int, seat: str) -> Guard:
    """Return what stands against guessing for a person at a seat: the seat's own guard, or everybody else's."""
    rows = {
        row.seat: row
        for row in work.session.scalars(
            select(SignInGuard).where(SignInGuard.user_id == user_id, SignInGuard.seat.in_(("", seat)))
        )
    }
    known = bool(seat) and seat in rows
    # A name that nobody has works nowhere: its place is the name itself.
    place = seat if known or user_id == UNKNOWN else ""
    row = rows.get(place)
    if row is None:
        return Guard(place, False, 0, 0, None)
    return Guard(row.seat, known, row.failures, row.pin_failures, row.next_try_at)


def list_at_seat(work: Work, seat: str) -> tuple[SeatPerson, ...]:
    """Return who has signed in at a seat, by name; they are offered by name there."""
    query = (
        select(
            User.id, User.login, User.name, Role.name_en, Role.name_ru, User.colour, User.pin_set_at,
            SignInGuard.pin_failures,
        )
        .join(Role, Role.id == User.role_id)
        .join(SignInGuard, SignInGuard.user_id == User.id)
        .where(SignInGuard.seat == seat, SignInGuard.seat != "", User.active.is_(True))
        .order_by(User.sort_name, User.id)
    )  # fmt: skip
    return tuple(
        SeatPerson(
            row.id,
            row.login,
            row.name,
            row.name_en,
            row.name_ru,
            row.colour,
            row.pin_set_at is not None and row.pin_failures < MOST_PIN_FAILURES,
        )
        for row in work.session.execute(query)
    )


_ROW = (
    select(
        User.id, User.login, User.name, User.title, User.colour, User.active, User.password_set_at, User.pin_set_at,
        Role.code, Role.name_en, Role.name_ru,
    )
    .join(Role, Role.id == User.role_id)
    .order_by(User.active.desc(), User.sort_name, User.id)
)  # fmt: skip


def _row(row: Any) -> UserRow:
    return UserRow(
        row.id,
        row.login,
        row.name,
        row.code,
        row.name_en,
        row.name_ru,
        row.title,
        row.colour,
        row.active,
        row.password_set_at is not None,
        row.pin_set_at is not None,
    )


@requires(USERS_VIEW)
def list_users(work: Work, *, active_only: bool = False) -> tuple[UserRow, ...]:
    """Return the staff, those who work here first, then by name; a clinic has some dozens at most."""
    query = _ROW.where(User.active.is_(True)) if active_only else _ROW
    return tuple(_row(row) for row in work.session.execute(query))


def get_draft(work: Work, user_id: int) -> UserDraft:
    """Return a person as a form holds them. Raises NotFound."""
    user = work.session.get(User, user_id)
    if user is None:
        raise NotFound("not_found")
    return UserDraft(
        user.login,
        user.name,
        user.role_id,
        user.title,
        user.signature,
        user.licence_number,
        user.colour,
        user.automatic,
    )


@requires(USERS_VIEW)
def get_card(work: Work, user_id: int) -> UserCard:
    """Return one person whole. Raises NotFound."""
    draft = get_draft(work, user_id)
    row = work.session.execute(_ROW.where(User.id == user_id)).one()
    failures = work.session.scalar(
        select(func.max(SignInGuard.failures)).where(SignInGuard.user_id == user_id)
    )
    return UserCard(user_id, _row(row), draft, row.password_set_at, (failures or 0) >= MOST_FAILURES)


@requires(USERS_VIEW)
def list_roles(work: Work) -> tuple[RoleRow, ...]:
    """Return the roles with their rights, in the clinic's order."""
    rights: dict[int, set[str]] = {}
    for role_id, permission in work.session.execute(select(RoleRight.role_id, RoleRight.permission)):
        rights.setdefault(role_id, set()).add(permission)
    roles = work.session.scalars(select(Role).order_by(Role.position, Role.id))
    return tuple(
        RoleRow(
            role.id,
            role.code,
            role.name_en,
            role.name_ru,
            _percent(role.max_discount_bp),
            role.max_write_off_minor,
            frozenset({EVERYTHING}) if role.code == ADMINISTRATOR else frozenset(rights.get(role.id, ())),
        )
        for role in roles
    )


def login_suggestion(name: str) -> str:
    """Return a login made of a name: its first word, folded."""
    return (sort_key(name).split() or [""])[0]


def _percent(basis_points: int | None) -> Decimal | None:
    return None if basis_points is None else Decimal(basis_points) / 100


@requires(USERS_VIEW)
def list_shut_out(work: Work) -> tuple[str, ...]:
    """Return the names of those whom too many wrong passwords keep out somewhere."""
    query = (
        select(User.name)
        .join(SignInGuard, SignInGuard.user_id == User.id)
        .where(SignInGuard.failures >= MOST_FAILURES, User.active.is_(True))
        .distinct()
        .order_by(User.name)
    )
    return tuple(work.session.scalars(query))
