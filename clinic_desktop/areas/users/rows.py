"""What crosses the border between staff and the windows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

USERS_VIEW = "users.view"
USERS_EDIT = "users.edit"
ROLES_EDIT = "roles.edit"


@dataclass(frozen=True, slots=True)
class RoleRow:
    """A role; limits are None where there is none."""

    id: int
    code: str
    name_en: str
    name_ru: str
    discount_limit: Decimal | None
    write_off_limit: int | None
    permissions: frozenset[str]


@dataclass(frozen=True, slots=True)
class UserDraft:
    """A person as a form holds them."""

    login: str = ""
    name: str = ""
    role_id: int | None = None
    title: str = ""
    signature: str = ""
    licence_number: str = ""
    colour: str = "#0f766e"
    automatic: bool = False


@dataclass(frozen=True, slots=True)
class UserRow:
    """A person as a list shows them."""

    id: int
    login: str
    name: str
    role_code: str
    role_en: str
    role_ru: str
    title: str
    colour: str
    active: bool
    has_password: bool
    has_pin: bool


@dataclass(frozen=True, slots=True)
class UserCard:
    """One person whole; ``draft`` is what a form starts from."""

    id: int
    row: UserRow
    draft: UserDraft
    password_set_at: datetime | None
    locked: bool


@dataclass(frozen=True, slots=True)
class SeatPerson:
    """A person who has signed in at a seat before; ``has_pin`` says that a PIN will do here."""

    id: int
    login: str
    name: str
    role_en: str
    role_ru: str
    colour: str
    has_pin: bool


@dataclass(frozen=True, slots=True)
class Hashes:
    """A person's stored hashes; never journalled, never logged."""

    password: str
    pin: str

    def __repr__(self) -> str:
        return "Hashes(…)"


@dataclass(frozen=True, slots=True)
class Guard:
    """What stands against guessing at one place; ``seat_known`` says whether the person has worked there."""

    seat: str
    seat_known: bool
    failures: int
    pin_failures: int
    next_try_at: datetime | None
