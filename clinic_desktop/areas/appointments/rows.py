"""What crosses the border between the schedule and the windows."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import date, datetime

from clinic_desktop.areas.appointments.kinds import AppointmentState, Channel, ExceptionKind, ResourceKind
from clinic_desktop.areas.appointments.rights import (
    APPOINTMENTS_BOOK as APPOINTMENTS_BOOK,
)
from clinic_desktop.areas.appointments.rights import (
    APPOINTMENTS_RECEIVE as APPOINTMENTS_RECEIVE,
)
from clinic_desktop.areas.appointments.rights import (
    APPOINTMENTS_REOPEN as APPOINTMENTS_REOPEN,
)
from clinic_desktop.areas.appointments.rights import (
    APPOINTMENTS_VIEW as APPOINTMENTS_VIEW,
)
from clinic_desktop.areas.appointments.rights import (
    SCHEDULE_EDIT as SCHEDULE_EDIT,
)
from clinic_desktop.areas.pets.rows import Named

SLOT_PARTS = (
    "pet",
    "species",
    "owner",
    "phone",
    "type",
    "reason",
    "state",
    "doctor",
    "room",
    "note",
    "booked",
)
"""What may stand in a slot and its tooltip, in the order it is offered."""


@dataclass(frozen=True, slots=True)
class ResourceDraft:
    """A doctor, room or device as a form holds it."""

    kind: ResourceKind = ResourceKind.ROOM
    user_id: int | None = None
    name: str = ""
    note: str = ""
    colour: str = "#0f766e"
    slot_min: int = 15
    allows_overlap: bool = False


@dataclass(frozen=True, slots=True)
class ResourceRow:
    """A column of the schedule."""

    id: int
    kind: ResourceKind
    name: str
    note: str
    colour: str
    slot_min: int
    allows_overlap: bool
    user_id: int | None = None
    archived: bool = False


@dataclass(frozen=True, slots=True)
class ShiftDraft:
    """Repeating hours as a form holds them; minutes after midnight by the clinic's clock."""

    resource_id: int | None = None
    first_on: date | None = None
    last_on: date | None = None
    weekdays: tuple[int, ...] = ()
    """Monday is 0; the service writes a row for each."""
    every_weeks: int = 1
    starts_min: int | None = None
    ends_min: int | None = None
    """Not after ``starts_min`` means the next day."""
    room_id: int | None = None


@dataclass(frozen=True, slots=True)
class ShiftRow:
    """Hours of one weekday that a resource works again and again (`entities.Shift`)."""

    id: int
    resource_id: int
    first_on: date
    last_on: date | None
    weekday: int
    every_weeks: int
    starts_min: int
    length_min: int
    room_id: int | None = None
    archived: bool = False


@dataclass(frozen=True, slots=True)
class ExceptionDraft:
    """Days that differ from the roster, as a form holds them; no resource means the whole clinic."""

    resource_id: int | None = None
    kind: ExceptionKind = ExceptionKind.OFF
    first_on: date | None = None
    last_on: date | None = None
    starts_min: int | None = None
    ends_min: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ExceptionRow:
    """Days that differ from the roster, of one resource or, without one, of the whole clinic."""

    id: int
    resource_id: int | None
    kind: ExceptionKind
    first_on: date
    last_on: date
    starts_min: int | None
    length_min: int | None
    reason: str
    archived: bool = False


@dataclass(frozen=True, slots=True)
class Roster:
    """Everything that says when one resource works; what is archived is not in it.

    ``open_min`` are the hours of a resource that was never given any: from and to, minutes after midnight.
    """

    shifts: tuple[ShiftRow, ...]
    exceptions: tuple[ExceptionRow, ...]
    open_min: tuple[int, int]


@dataclass(frozen=True, slots=True)
class TypeDraft:
    """A type of appointment as a form holds it."""

    name_en: str = ""
    name_ru: str = ""
    length_min: int | None = 20
    colour: str = "#0f766e"
    resource_id: int | None = None


@dataclass(frozen=True, slots=True)
class TypeRow:
    """A type of appointment."""

    id: int
    code: str
    name: Named
    length_min: int
    colour: str
    resource_id: int | None
    archived: bool = False


@dataclass(frozen=True, slots=True)
class BlockDraft:
    """Time that is not for booking, as a form holds it."""

    resource_id: int | None = None
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class AppointmentDraft:
    """A booking as a form holds it: a known owner and animal, or a new client's name and phone.

    Without a time it is a request. ``rule`` (RFC 5545) makes a series of it; its time by the clinic's clock
    stays the same over a change of clocks. ``client_phone`` is kept as E.164.
    """

    owner_id: int | None = None
    pet_id: int | None = None
    companions: tuple[int, ...] = ()
    client_name: str = ""
    client_phone: str = ""
    type_id: int | None = None
    reason: str = ""
    note: str = ""
    doctor_id: int | None = None
    room_id: int | None = None
    equipment_id: int | None = None
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    channel: Channel = Channel.PHONE
    wants_earlier: bool = False
    rule: str = ""


class Scope(enum.StrEnum):
    """How much of a series an act is meant for; of ``FUTURE`` and ``ALL`` what can still be moved."""

    THIS = "this"
    FUTURE = "future"
    """This one and those after it."""
    ALL = "all"


@dataclass(frozen=True, slots=True)
class AppointmentRow:
    """An appointment as the schedule, the queues and the lists show it; phones are E.164."""

    id: int
    version: int
    state: AppointmentState
    starts_at: datetime | None
    ends_at: datetime | None
    owner_id: int | None
    pet_id: int | None
    client: str
    """The owner's display name, or the new client's name."""
    phone: str
    pet_name: str
    species: Named
    glyph: str
    deceased: bool
    companions: tuple[str, ...]
    """Names of the animals that come along."""
    type_id: int | None
    type_name: Named
    type_colour: str
    reason: str
    note: str
    doctor_id: int | None
    doctor_name: str
    doctor_colour: str
    room_id: int | None
    room_name: str
    equipment_id: int | None
    equipment_name: str
    channel: Channel
    wants_earlier: bool
    rebook: bool
    series_id: int | None
    visit_id: int | None
    created_at: datetime
    created_by: str
    confirmed_at: datetime | None
    arrived_at: datetime | None
    called_at: datetime | None
    started_at: datetime | None
    finished_at: datetime | None
    left_at: datetime | None
    cancelled_at: datetime | None
    cancelled_by: str
    cancel_reason: str


@dataclass(frozen=True, slots=True)
class AppointmentCard:
    """One appointment whole; ``draft`` is what a form starts from."""

    row: AppointmentRow
    draft: AppointmentDraft
    series_rule: str
    series_left: int
    """How many of the series are still to come, this one included."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time, from one moment up to another."""

    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True, slots=True)
class BlockRow:
    """Time that is not for booking."""

    id: int
    resource_id: int
    starts_at: datetime
    ends_at: datetime
    reason: str
    made_by: str


NOBODY_ID = 0
"""The id of the column of what nobody in particular was booked for: no doctor, no room and no device."""


@dataclass(frozen=True, slots=True)
class DayColumn:
    """One resource, or one day of it, with its hours and what stands in them.

    A column whose resource is archived is there only because something stands in it that is to be moved.
    """

    resource: ResourceRow
    day: date
    hours: tuple[Span, ...]
    """When it works; empty: not at all."""
    off_reason: str
    """Why it doesn't, such as the name of a holiday."""
    blocks: tuple[BlockRow, ...]
    appointments: tuple[AppointmentRow, ...]


@dataclass(frozen=True, slots=True)
class ScheduleView:
    """A day of several resources, or several days of one, ready to be painted.

    ``starts_at`` and ``ends_at`` are the clinic's midnights of each column's day for the day view; with a
    change of clocks a day has 23 or 25 hours.
    """

    columns: tuple[DayColumn, ...]
    settings: SettingsDraft
    version: int = 0


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day of the month overview; minutes are booked and worked by all doctors, or by the one asked for."""

    day: date
    appointments: int
    booked_min: int
    worked_min: int
    off_reason: str


@dataclass(frozen=True, slots=True)
class FreeSlot:
    """A place where an appointment fits."""

    doctor_id: int
    doctor_name: str
    room_id: int | None
    room_name: str
    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True, slots=True)
class SlotSearch:
    """What kind of place is looked for; minutes after midnight by the clinic's clock."""

    length_min: int
    first_on: date
    last_on: date
    doctor_ids: tuple[int, ...] = ()
    """Empty: any doctor."""
    resource_id: int | None = None
    """A room or device that must be free, too."""
    weekdays: tuple[int, ...] = ()
    from_min: int = 0
    to_min: int = 1440
    limit: int = 50


@dataclass(frozen=True, slots=True)
class SettingsDraft:
    """How the schedule looks and when it speaks up; minutes."""

    day_from_min: int = 480
    day_to_min: int = 1200
    amber_min: int = 15
    red_min: int = 30
    no_show_min: int = 30
    slot_parts: tuple[str, ...] = ("pet", "species", "owner", "type", "reason", "state")
    tip_parts: tuple[str, ...] = (
        "pet", "species", "owner", "phone", "type", "reason", "state", "doctor", "room", "note", "booked",
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class CheckInDraft:
    """What reception confirms when an animal has come (domain 2.9)."""

    pet_id: int | None = None
    """Whom it was asked about; where it is said, nothing is written to the card of another animal."""
    phone: str = ""
    """E.164 or as typed; changed, it is written to the owner."""
    grams: int | None = None
    reason: str = ""
    doctor_id: int | None = None
    room_id: int | None = None
    alerts_seen: tuple[int, ...] = ()
    """Ids of the alerts that were acknowledged."""
    companions: tuple[int, ...] | None = None
    """Which animals came along; None: those that were booked to."""


@dataclass(frozen=True, slots=True)
class NewcomerDraft:
    """Who came for the first time, as reception asks: the owner and the animal in a few words.

    With ``owner_id`` only the animal is new. ``language`` is that of the documents they will get.
    """

    owner_id: int | None = None
    client_name: str = ""
    client_phone: str = ""
    pet_name: str = ""
    species_id: int | None = None
    species_text: str = ""
    language: str = "ru"


@dataclass(frozen=True, slots=True)
class Queues:
    """The clinic at this moment: who waits, who is seen, who is ready to pay; by time of arrival."""

    waiting: tuple[AppointmentRow, ...]
    with_doctor: tuple[AppointmentRow, ...]
    ready_to_pay: tuple[AppointmentRow, ...]


@dataclass(frozen=True, slots=True)
class CallList:
    """Whom reception has to call, each list with the oldest first."""

    to_confirm: tuple[AppointmentRow, ...]
    """Planned for the next working day and not confirmed."""
    to_rebook: tuple[AppointmentRow, ...]
    wants_earlier: tuple[AppointmentRow, ...]
    requests: tuple[AppointmentRow, ...]
    no_shows: tuple[AppointmentRow, ...]
    """Past their end and nobody came: suggested, not yet marked."""


@dataclass(frozen=True, slots=True)
class WaitFigures:
    """Today's visits: average and longest waiting in minutes, from the arrival to the start or until now."""

    arrived: int
    seen: int
    average_wait_min: int | None
    longest_wait_min: int | None
