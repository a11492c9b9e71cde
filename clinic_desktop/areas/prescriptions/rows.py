"""What crosses the border between prescriptions and the windows."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from clinic_desktop.areas.clinic.rows import ClinicDraft
from clinic_desktop.areas.medicines.entities import Route
from clinic_desktop.areas.medicines.rows import DoseDraft, Dosing
from clinic_desktop.areas.pets.kinds import Sex
from clinic_desktop.areas.pets.rows import Named
from clinic_desktop.areas.prescriptions.entities import Unit
from clinic_desktop.core.dates import BirthDate

PRESCRIPTIONS_ISSUE = "prescriptions.issue"
PRESCRIPTIONS_DISPENSE = "prescriptions.dispense"
PRESCRIPTIONS_CANCEL = "prescriptions.cancel"


class State(enum.StrEnum):
    """How a prescription stands on a day."""

    ACTIVE = "active"
    USED_UP = "used_up"
    EXPIRED = "expired"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class LineDraft:
    """A drug to be prescribed, by the medicine's id or as text.

    ``dose`` is what it was reckoned by and ``dose_told`` the dose text that was made of it: once the text,
    the interval or the drug is another, the dose is no longer what is prescribed (`rules.is_reckoned`).
    """

    medicine_id: int | None = None
    drug: str = ""
    strength: str = ""
    dose_text: str = ""
    route: Route = Route.ORAL
    every_hours: int | None = None
    days: int | None = None
    quantity: Decimal = Decimal(1)
    unit: Unit = Unit.PACKAGE
    repeats: int = 0
    dose: DoseDraft | None = None
    dose_told: str = ""


@dataclass(frozen=True, slots=True)
class PrescriptionDraft:
    """A prescription as a form holds it; ``valid_until`` None takes the longest the country allows."""

    pet_id: int
    lines: tuple[LineDraft, ...] = ()
    chronic: bool = False
    valid_until: date | None = None
    note: str = ""
    pregnant: bool = False
    acknowledged: tuple[str, ...] = ()
    override_reason: str = ""


@dataclass(frozen=True, slots=True)
class LineRow:
    """A prescribed drug as a list shows it."""

    id: int
    medicine_id: int | None
    drug: Named
    strength: str
    dose_text: str
    route: Route
    every_hours: int | None
    days: int | None
    quantity: Decimal
    unit: Unit
    repeats: int
    dispensed: int

    @property
    def remaining(self) -> int:
        """How often it may still be dispensed."""
        return max(0, 1 + self.repeats - self.dispensed)


@dataclass(frozen=True, slots=True)
class PrescriptionRow:
    """A prescription with its drugs; ``state`` is that of the day it was asked for."""

    id: int
    pet_id: int
    number: str
    issued_at: datetime
    issued_on: date
    valid_until: date
    chronic: bool
    doctor: str
    note: str
    state: State
    cancel_reason: str
    lines: tuple[LineRow, ...]


@dataclass(frozen=True, slots=True)
class CurrentDrug:
    """A drug the animal is on now; ``until`` is the day after its last, None without an end."""

    prescription_id: int
    line_id: int
    drug: Named
    dose_text: str
    route: Route
    every_hours: int | None
    since: date
    until: date | None
    doctor: str


@dataclass(frozen=True, slots=True)
class Desk:
    """What a prescription is written with: what doses depend on, the country whose rules hold, the day."""

    dosing: Dosing
    country: str
    today: date


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that is printed of a prescription."""

    clinic: ClinicDraft
    prescription: PrescriptionRow
    pet_name: str
    species: Named
    breed: Named
    sex: Sex
    birth: BirthDate | None
    grams: int | None
    owner_name: str
    owner_address: str
    owner_phone: str
    owner_language: str
    doctor_title: str
    doctor_licence: str
