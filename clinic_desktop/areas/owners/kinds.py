"""What the fields of an owner may say: closed lists of values.

They stand apart from the tables so that a window knows them without any.
"""

from __future__ import annotations

import enum


class OwnerKind(enum.StrEnum):
    """A person or an organisation (a shelter, a farm, a breeder's firm)."""

    PERSON = "person"
    ORGANISATION = "organisation"


class PhoneKind(enum.StrEnum):
    """What sort of telephone a number belongs to."""

    MOBILE = "mobile"
    HOME = "home"
    WORK = "work"
    OTHER = "other"


class RecordStatus(enum.StrEnum):
    """In use, or put away; nothing is deleted."""

    ACTIVE = "active"
    ARCHIVED = "archived"
