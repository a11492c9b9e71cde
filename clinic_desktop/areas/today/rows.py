"""What crosses the border between the day's figures and the Today page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from clinic_desktop.areas.appointments.rows import (
    AppointmentRow,
    CallList,
    Queues,
    SettingsDraft,
    WaitFigures,
)
from clinic_desktop.areas.audit.rows import Alert
from clinic_desktop.areas.lab.rows import RequestRow
from clinic_desktop.areas.pets.rows import Named
from clinic_desktop.core.money import Money


@dataclass(frozen=True, slots=True)
class DoneToday:
    """A manipulation performed today, and on whose animal."""

    pet_id: int
    pet_name: str
    glyph: str
    owner_name: str
    manipulation: Named
    performer: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Unsigned:
    """A visit that the person began and hasn't signed."""

    visit_id: int
    pet_name: str
    glyph: str
    complaint: str
    started_at: datetime


@dataclass(frozen=True, slots=True)
class Unfinished:
    """Somebody's visit that was begun more than a day ago and isn't signed."""

    visit_id: int
    pet_name: str
    glyph: str
    complaint: str
    vet_name: str
    started_at: datetime


@dataclass(frozen=True, slots=True)
class DaySummary:
    """The clinic's day so far, newest first; ``shut_out`` can't sign in after too many wrong passwords.

    ``alerts`` tell of mass reading within the last days; both are empty for whoever may not see them.
    ``unsigned`` are the person's own visits, ``results`` what a doctor has to review, ``tasks`` what of the
    treatment is due for the person or their team.
    """

    new_patients: int
    performed: int
    performed_by_me: int
    latest: tuple[DoneToday, ...]
    shut_out: tuple[str, ...]
    alerts: tuple[Alert, ...]
    unsigned: tuple[Unsigned, ...] = ()
    results: int = 0
    tasks: int = 0
    queue: tuple[AppointmentRow, ...] = ()
    """Who waits for the person or is with them, and who waits for any doctor."""
    ahead: tuple[AppointmentRow, ...] = ()
    """Who is still to come to the person today."""
    settings: SettingsDraft = field(default_factory=SettingsDraft)


@dataclass(frozen=True, slots=True)
class ReceptionDay:
    """The day at the front desk."""

    rows: tuple[AppointmentRow, ...]
    """Everybody of the day, by time."""
    queues: Queues
    calls: CallList
    settings: SettingsDraft
    to_pay: Mapping[int, Money]
    """What is not billed yet of the owners who are ready to pay."""
    to_tell: tuple[RequestRow, ...]
    """Results that a doctor has looked at and the owner is to hear, for whoever may tell them."""


@dataclass(frozen=True, slots=True)
class MoneyDay:
    """The clinic's money today, as the cash desk counts it."""

    billed: Money
    """What the invoices posted today come to, with their corrections."""
    billed_before: Money
    """The same a week ago, by this time of the day."""
    taken: Money
    """What was paid into the tills, less what was given back."""


@dataclass(frozen=True, slots=True)
class Debts:
    """What all owners together owe."""

    owners: int
    owed: Money


@dataclass(frozen=True, slots=True)
class ClinicDay:
    """The clinic's day in figures, and what was left unfinished, the oldest first.

    ``money`` is None for whoever doesn't answer for the clinic's money.
    """

    wait: WaitFigures
    new_patients: int
    performed: int
    unfinished: tuple[Unfinished, ...]
    money: MoneyDay | None
