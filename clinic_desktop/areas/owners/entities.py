"""Owners and their phones."""

from __future__ import annotations

from datetime import date

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from clinic_desktop.areas.owners.kinds import OwnerKind, PhoneKind, RecordStatus
from clinic_desktop.db.base import BigKey, Record
from clinic_desktop.db.types import CodePointText, choice

__all__ = ["Owner", "OwnerKind", "OwnerPhone", "PhoneKind", "RecordStatus"]


class Owner(Record):
    """A client of the clinic."""

    __tablename__ = "owners"
    __table_args__ = (
        CheckConstraint("display_name <> ''", name="display_name_not_blank"),
        Index("ix_owners_sort_name_id", "sort_name", "id"),
        Index("ix_owners_external_key", "external_key"),
        {"sqlite_autoincrement": True},
    )

    kind: Mapped[OwnerKind] = mapped_column(choice(OwnerKind, "kind"))
    surname: Mapped[str] = mapped_column(Text)
    """A person's surname, or the organisation's name."""
    name: Mapped[str] = mapped_column(Text)
    patronymic: Mapped[str] = mapped_column(Text)
    display_name: Mapped[str] = mapped_column(Text)
    sort_name: Mapped[str] = mapped_column(CodePointText)
    email: Mapped[str] = mapped_column(Text)
    street: Mapped[str] = mapped_column(Text)
    city: Mapped[str] = mapped_column(Text)
    region: Mapped[str] = mapped_column(Text)
    postal_code: Mapped[str] = mapped_column(Text)
    language: Mapped[str] = mapped_column(String(2))
    """Language of the documents given to this owner: ``ru`` or ``en``."""
    no_phone: Mapped[bool] = mapped_column(Boolean)
    """Set when the owner was asked and has no phone."""
    reminders_allowed: Mapped[bool] = mapped_column(Boolean)
    marketing_allowed: Mapped[bool] = mapped_column(Boolean)
    consent_on: Mapped[date | None] = mapped_column(Date)
    """Day of the consent to the processing of personal data (152-ФЗ, GDPR)."""
    found_us: Mapped[str] = mapped_column(Text)
    blacklist_reason: Mapped[str] = mapped_column(Text)
    note: Mapped[str] = mapped_column(Text)
    status: Mapped[RecordStatus] = mapped_column(choice(RecordStatus, "status"))
    external_key: Mapped[str] = mapped_column(Text)
    """The number this owner had in the system it was imported from."""


class OwnerPhone(Record):
    """One telephone number of an owner."""

    __tablename__ = "owner_phones"
    __table_args__ = (
        UniqueConstraint("owner_id", "number", "extension"),
        Index("ix_owner_phones_number", "number"),
        {"sqlite_autoincrement": True},
    )

    owner_id: Mapped[int] = mapped_column(BigKey, ForeignKey("owners.id", ondelete="RESTRICT"))
    position: Mapped[int] = mapped_column(Integer)
    number: Mapped[str] = mapped_column(String(20))
    """E.164: ``+79162344567``."""
    extension: Mapped[str] = mapped_column(String(12))
    kind: Mapped[PhoneKind] = mapped_column(choice(PhoneKind, "kind"))
    note: Mapped[str] = mapped_column(Text)
    preferred: Mapped[bool] = mapped_column(Boolean)

    owner: Mapped[Owner] = relationship(lazy="raise")
