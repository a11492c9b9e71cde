"""People, their roles, and what signing in needs.

Hashes stand in tables that are no tables of record: the journal keeps every value it sees for ever.
That a password or PIN was changed is seen in the journal by ``password_set_at`` and ``pin_set_at``.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    ForeignKey,
    Index,
    Integer,
    String,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from clinic_desktop.db.base import Base, BigKey, Record
from clinic_desktop.db.types import CodePointText, UtcMoment

ADMINISTRATOR = "administrator"
"""Code of the role that always holds every right."""


class Role(Record):
    """A role with its money limits (null: no limit)."""

    __tablename__ = "roles"
    __table_args__ = (
        UniqueConstraint("code"),
        CheckConstraint("max_discount_bp BETWEEN 0 AND 10000", name="max_discount_bp"),
        CheckConstraint("max_write_off_minor >= 0", name="max_write_off_minor"),
        {"sqlite_autoincrement": True},
    )

    code: Mapped[str] = mapped_column(String(40))
    name_en: Mapped[str] = mapped_column(Text)
    name_ru: Mapped[str] = mapped_column(Text)
    position: Mapped[int] = mapped_column(Integer)
    max_discount_bp: Mapped[int | None] = mapped_column(Integer)
    """Largest discount, in hundredths of a per cent."""
    max_write_off_minor: Mapped[int | None] = mapped_column(BigInteger)
    """Largest sum written off at once, in minor units of the clinic's currency."""


class RoleRight(Record):
    """One right of one role."""

    __tablename__ = "role_rights"
    __table_args__ = (UniqueConstraint("role_id", "permission"), {"sqlite_autoincrement": True})

    role_id: Mapped[int] = mapped_column(BigKey, ForeignKey("roles.id", ondelete="RESTRICT"))
    permission: Mapped[str] = mapped_column(String(64))


class User(Record):
    """A person who works here, or used to."""

    __tablename__ = "users"
    __table_args__ = (
        UniqueConstraint("login_key"),
        CheckConstraint("name <> ''", name="name_not_blank"),
        CheckConstraint("login <> ''", name="login_not_blank"),
        Index("ix_users_sort_name_id", "sort_name", "id"),
        Index("ix_users_role_id", "role_id"),
        {"sqlite_autoincrement": True},
    )

    login: Mapped[str] = mapped_column(Text)
    login_key: Mapped[str] = mapped_column(CodePointText)
    """The login without case, ё/е and accents: what must be unique."""
    name: Mapped[str] = mapped_column(Text)
    """The person's name as it stands on documents."""
    sort_name: Mapped[str] = mapped_column(CodePointText)
    role_id: Mapped[int] = mapped_column(BigKey, ForeignKey("roles.id", ondelete="RESTRICT"))
    title: Mapped[str] = mapped_column(Text)
    """Position, such as "veterinary surgeon"."""
    signature: Mapped[str] = mapped_column(Text)
    """The line under this person's documents."""
    licence_number: Mapped[str] = mapped_column(Text)
    colour: Mapped[str] = mapped_column(String(7))
    """``#rrggbb``: the person's colour in lists and the schedule."""
    active: Mapped[bool] = mapped_column(Boolean)
    automatic: Mapped[bool] = mapped_column(Boolean)
    """Signed in without a password while this is the only person of the clinic."""
    password_set_at: Mapped[datetime | None] = mapped_column(UtcMoment)
    pin_set_at: Mapped[datetime | None] = mapped_column(UtcMoment)

    role: Mapped[Role] = relationship(lazy="raise")


class UserSecret(Base):
    """The hashes of a person's password and PIN (argon2id); the PIN is empty until one is set."""

    __tablename__ = "user_secrets"

    user_id: Mapped[int] = mapped_column(BigKey, ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    password_hash: Mapped[str] = mapped_column(Text)
    pin_hash: Mapped[str] = mapped_column(Text)


class RecoveryKey(Base):
    """The hash of the key that gives the clinic back to an administrator; each works once."""

    __tablename__ = "recovery_keys"

    id: Mapped[int] = mapped_column(BigKey, primary_key=True)
    key_hash: Mapped[str] = mapped_column(Text)
    made_at: Mapped[datetime] = mapped_column(UtcMoment)
    used_at: Mapped[datetime | None] = mapped_column(UtcMoment)


class SignInGuard(Record):
    """Failures of one person at one place.

    ``seat`` is a workstation where this person has signed in before, or empty: everywhere else together.
    ``user_id`` 0 stands for names that nobody has, -1 for the recovery key.
    """

    __tablename__ = "sign_in_guards"
    __table_args__ = (UniqueConstraint("user_id", "seat"), {"sqlite_autoincrement": True})

    user_id: Mapped[int] = mapped_column(BigKey)
    seat: Mapped[str] = mapped_column(String(64))
    failures: Mapped[int] = mapped_column(Integer)
    pin_failures: Mapped[int] = mapped_column(Integer)
    next_try_at: Mapped[datetime | None] = mapped_column(UtcMoment)
