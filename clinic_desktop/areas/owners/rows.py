"""What crosses the border between owners and the windows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from clinic_desktop.areas.owners.kinds import OwnerKind, PhoneKind, RecordStatus

OWNERS_EDIT = "owners.edit"
OWNERS_ARCHIVE = "owners.archive"


@dataclass(frozen=True, slots=True)
class PhoneDraft:
    """A telephone number as typed; the rules turn it into E.164."""

    number: str
    extension: str = ""
    kind: PhoneKind = PhoneKind.MOBILE
    note: str = ""
    preferred: bool = False


@dataclass(frozen=True, slots=True)
class OwnerDraft:
    """An owner as a form holds it. For an organisation ``surname`` is its name."""

    kind: OwnerKind = OwnerKind.PERSON
    surname: str = ""
    name: str = ""
    patronymic: str = ""
    phones: tuple[PhoneDraft, ...] = ()
    no_phone: bool = False
    email: str = ""
    street: str = ""
    city: str = ""
    region: str = ""
    postal_code: str = ""
    language: str = "ru"
    reminders_allowed: bool = True
    marketing_allowed: bool = False
    consent_on: date | None = None
    found_us: str = ""
    blacklist_reason: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class OwnerRow:
    """An owner as a list shows it; ``phone`` is the preferred one, in E.164."""

    id: int
    display_name: str
    phone: str
    city: str
    archived: bool


@dataclass(frozen=True, slots=True)
class OwnerCard:
    """One owner whole; ``draft`` is what a form starts from."""

    id: int
    version: int
    display_name: str
    draft: OwnerDraft
    status: RecordStatus


@dataclass(frozen=True, slots=True)
class OwnerCandidate:
    """An existing owner who may be the one being typed; ``reason`` is ``phone`` or ``name``."""

    owner: OwnerRow
    reason: str
