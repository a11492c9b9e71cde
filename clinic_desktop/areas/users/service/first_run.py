"""The first run: the clinic, its first administrator and the recovery key, in one action."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from clinic_desktop.areas.users import queries
from clinic_desktop.areas.users.entities import ADMINISTRATOR, RecoveryKey, Role
from clinic_desktop.areas.users.rows import ROLES_EDIT, UserDraft
from clinic_desktop.areas.users.service.people import add_person
from clinic_desktop.core.errors import Conflict
from clinic_desktop.core.permissions import open_to_all, requires
from clinic_desktop.db.work import Work


@dataclass(frozen=True, slots=True)
class FirstRunDraft:
    """The first administrator; hashes of the password and of the recovery key that was shown."""

    person: UserDraft
    password_hash: str
    recovery_hash: str

    def __repr__(self) -> str:
        return f"FirstRunDraft({self.person!r}, …)"


@open_to_all("nobody works here yet; refused as soon as somebody does")
def set_up(work: Work, draft: FirstRunDraft) -> int:
    """Add the first administrator and return the id. Raises Conflict when there are people already."""
    if not queries.is_empty(work):
        raise Conflict("users.not_empty")
    role_id = work.session.scalars(select(Role.id).where(Role.code == ADMINISTRATOR).with_for_update()).one()
    if not queries.is_empty(work):
        raise Conflict("users.not_empty")
    person = UserDraft(
        login=draft.person.login,
        name=draft.person.name,
        role_id=role_id,
        title=draft.person.title,
        colour=draft.person.colour,
        automatic=draft.person.automatic,
    )
    user_id = add_person(work, person, draft.password_hash)
    store_recovery(work, draft.recovery_hash)
    return user_id


@requires(ROLES_EDIT)
def replace_recovery_key(work: Work, key_hash: str) -> None:
    """Make another recovery key the one that works: the old one was lost, or seen by somebody."""
    store_recovery(work, key_hash)


def store_recovery(work: Work, key_hash: str) -> None:
    """Store the hash of a new recovery key; every older one stops working."""
    for old in work.session.scalars(select(RecoveryKey).where(RecoveryKey.used_at.is_(None))):
        old.used_at = work.now
    work.session.add(RecoveryKey(key_hash=key_hash, made_at=work.now, used_at=None))
    work.session.flush()
