"""What can be booked, who works when, and the bookings themselves."""

from __future__ import annotations

from datetime import date, datetime

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
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from clinic_desktop.areas.appointments.kinds import AppointmentState, Channel, ExceptionKind, ResourceKind
from clinic_desktop.db.base import BigKey, Record
from clinic_desktop.db.types import UtcMoment, choice, not_blank

__all__ = [
    "Appointment",
    "AppointmentCompanion",
    "AppointmentSeries",
    "AppointmentState",
    "AppointmentType",
    "Channel",
    "ExceptionKind",
    "ResourceClaim",
    "ResourceKind",
    "ScheduleBlock",
    "ScheduleResource",
    "ScheduleSettings",
    "Shift",
    "ShiftException",
]


class ScheduleResource(Record):
    """A doctor, a room or a device that time is booked of."""

    __tablename__ = "schedule_resources"
    __table_args__ = (
        not_blank("name"),
        CheckConstraint("(kind = 'doctor') = (user_id IS NOT NULL)", name="doctor_is_a_user"),
        CheckConstraint("slot_min BETWEEN 5 AND 60", name="slot_min"),
        UniqueConstraint("user_id"),
        {"sqlite_autoincrement": True},
    )

    kind: Mapped[ResourceKind] = mapped_column(choice(ResourceKind, "kind"))
    user_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("users.id", ondelete="RESTRICT"))
    """The person, for a doctor."""
    name: Mapped[str] = mapped_column(Text)
    note: Mapped[str] = mapped_column(Text)
    """What stands under the name: a speciality, what a room is for."""
    colour: Mapped[str] = mapped_column(String(7))
    slot_min: Mapped[int] = mapped_column(Integer)
    """The grid its times are offered in, in minutes."""
    allows_overlap: Mapped[bool] = mapped_column(Boolean)
    """Several bookings at one time are warned of, not refused."""
    position: Mapped[int] = mapped_column(Integer)
    archived: Mapped[bool] = mapped_column(Boolean)


class Shift(Record):
    """Hours that a resource works again and again: one weekday, every so many weeks."""

    __tablename__ = "shifts"
    __table_args__ = (
        CheckConstraint("weekday BETWEEN 0 AND 6", name="weekday"),
        CheckConstraint("every_weeks BETWEEN 1 AND 52", name="every_weeks"),
        CheckConstraint("starts_min BETWEEN 0 AND 1439", name="starts_min"),
        CheckConstraint("length_min BETWEEN 5 AND 1440", name="length_min"),
        CheckConstraint("last_on IS NULL OR last_on >= first_on", name="last_not_before_first"),
        Index("ix_shifts_resource_id_weekday", "resource_id", "weekday"),
        {"sqlite_autoincrement": True},
    )

    resource_id: Mapped[int] = mapped_column(BigKey, ForeignKey("schedule_resources.id", ondelete="RESTRICT"))
    first_on: Mapped[date] = mapped_column(Date)
    """From this day on; the week of this day is the first of ``every_weeks``."""
    last_on: Mapped[date | None] = mapped_column(Date)
    weekday: Mapped[int] = mapped_column(Integer)
    """Monday is 0."""
    every_weeks: Mapped[int] = mapped_column(Integer)
    starts_min: Mapped[int] = mapped_column(Integer)
    """Minutes after midnight by the clinic's clock."""
    length_min: Mapped[int] = mapped_column(Integer)
    """May reach into the next day."""
    room_id: Mapped[int | None] = mapped_column(
        BigKey, ForeignKey("schedule_resources.id", ondelete="RESTRICT")
    )
    """Where the doctor sits in these hours."""
    archived: Mapped[bool] = mapped_column(Boolean)


class ShiftException(Record):
    """Days that differ from the roster: a holiday of the whole clinic, a leave, an extra shift."""

    __tablename__ = "shift_exceptions"
    __table_args__ = (
        CheckConstraint("last_on >= first_on", name="last_not_before_first"),
        CheckConstraint("(starts_min IS NULL) = (length_min IS NULL)", name="hours_whole"),
        CheckConstraint(
            "kind <> 'extra' OR (starts_min IS NOT NULL AND resource_id IS NOT NULL)", name="extra_has_hours"
        ),
        CheckConstraint("starts_min BETWEEN 0 AND 1439", name="starts_min"),
        CheckConstraint("length_min BETWEEN 5 AND 1440", name="length_min"),
        Index("ix_shift_exceptions_last_on_first_on", "last_on", "first_on"),
        {"sqlite_autoincrement": True},
    )

    resource_id: Mapped[int | None] = mapped_column(
        BigKey, ForeignKey("schedule_resources.id", ondelete="RESTRICT")
    )
    """Null: the whole clinic."""
    kind: Mapped[ExceptionKind] = mapped_column(choice(ExceptionKind, "kind"))
    first_on: Mapped[date] = mapped_column(Date)
    last_on: Mapped[date] = mapped_column(Date)
    starts_min: Mapped[int | None] = mapped_column(Integer)
    """Null: the whole day."""
    length_min: Mapped[int | None] = mapped_column(Integer)
    reason: Mapped[str] = mapped_column(Text)
    archived: Mapped[bool] = mapped_column(Boolean)


class AppointmentType(Record):
    """What people are booked for: how long it takes, its colour, what it needs besides the doctor."""

    __tablename__ = "appointment_types"
    __table_args__ = (
        CheckConstraint("name_en <> '' OR name_ru <> ''", name="named"),
        CheckConstraint("length_min BETWEEN 5 AND 1440", name="length_min"),
        UniqueConstraint("code"),
        {"sqlite_autoincrement": True},
    )

    code: Mapped[str] = mapped_column(String(40))
    name_en: Mapped[str] = mapped_column(Text)
    name_ru: Mapped[str] = mapped_column(Text)
    length_min: Mapped[int] = mapped_column(Integer)
    colour: Mapped[str] = mapped_column(String(7))
    # Checked at the commit: undo takes away a new room before a type that was given it gets its old one back.
    resource_id: Mapped[int | None] = mapped_column(
        BigKey, ForeignKey("schedule_resources.id", deferrable=True, initially="DEFERRED")
    )
    """The room or device that such an appointment takes, too."""
    position: Mapped[int] = mapped_column(Integer)
    archived: Mapped[bool] = mapped_column(Boolean)


class AppointmentSeries(Record):
    """A rule by which appointments repeat."""

    __tablename__ = "appointment_series"
    __table_args__ = (not_blank("rule"), {"sqlite_autoincrement": True})

    rule: Mapped[str] = mapped_column(Text)
    """RFC 5545, without its beginning: ``FREQ=WEEKLY;COUNT=5``."""
    first_at: Mapped[datetime] = mapped_column(UtcMoment)
    """The beginning; its time of day by the clinic's clock is kept over a change of clocks."""
    made_at: Mapped[datetime] = mapped_column(UtcMoment)
    made_by: Mapped[str] = mapped_column(Text)


class Appointment(Record):
    """One booking, from the request to the leaving; what it takes stands in `ResourceClaim`."""

    __tablename__ = "appointments"
    __table_args__ = (
        CheckConstraint("ends_at > starts_at", name="ends_after_start"),
        CheckConstraint("(starts_at IS NULL) = (ends_at IS NULL)", name="time_whole"),
        CheckConstraint(
            "state IN ('requested', 'cancelled_by_owner', 'cancelled_by_clinic') OR starts_at IS NOT NULL",
            name="time_set",
        ),
        CheckConstraint("owner_id IS NOT NULL OR client_name <> ''", name="somebody"),
        CheckConstraint(
            "state NOT IN ('cancelled_by_owner', 'cancelled_by_clinic') OR cancel_reason <> ''",
            name="cancelled_with_reason",
        ),
        Index("ix_appointments_starts_at_id", "starts_at", "id"),
        Index("ix_appointments_state_starts_at_id", "state", "starts_at", "id"),
        Index("ix_appointments_pet_id_starts_at_id", "pet_id", "starts_at", "id"),
        Index("ix_appointments_owner_id_starts_at_id", "owner_id", "starts_at", "id"),
        Index("ix_appointments_series_id", "series_id"),
        Index("ix_appointments_visit_id", "visit_id"),
        # Few of many are still to be called, so only they are in it.
        Index(
            "ix_appointments_rebook",
            "cancelled_at",
            "id",
            postgresql_where=text("rebook"),
            sqlite_where=text("rebook = 1"),
        ),
        {"sqlite_autoincrement": True},
    )

    owner_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("owners.id", ondelete="RESTRICT"))
    pet_id: Mapped[int | None] = mapped_column(BigKey, ForeignKey("pets.id", ondelete="RESTRICT"))
    client_name: Mapped[str] = mapped_column(Text)
    """Who called, while there is no card of theirs."""
    client_phone: Mapped[str] = mapped_column(Text)
    """E.164 where it can be read, else as told."""
    type_id: Mapped[int | None] = mapped_column(
        BigKey, ForeignKey("appointment_types.id", ondelete="RESTRICT")
    )
    reason: Mapped[str] = mapped_column(Text)
    note: Mapped[str] = mapped_column(Text)
    doctor_id: Mapped[int | None] = mapped_column(
        BigKey, ForeignKey("schedule_resources.id", ondelete="RESTRICT")
    )
    room_id: Mapped[int | None] = mapped_column(
        BigKey, ForeignKey("schedule_resources.id", ondelete="RESTRICT")
    )
    equipment_id: Mapped[int | None] = mapped_column(
        BigKey, ForeignKey("schedule_resources.id", ondelete="RESTRICT")
    )
    starts_at: Mapped[datetime | None] = mapped_column(UtcMoment)
    ends_at: Mapped[datetime | None] = mapped_column(UtcMoment)
    channel: Mapped[Channel] = mapped_column(choice(Channel, "channel"))
    state: Mapped[AppointmentState] = mapped_column(choice(AppointmentState, "state"))
    wants_earlier: Mapped[bool] = mapped_column(Boolean)
    """Would come sooner if a place gets free."""
    rebook: Mapped[bool] = mapped_column(Boolean)
    """Cancelled or not come, and still to be called for another time."""
    # Checked at the commit, so that undo may take away a series or a visit before the link to it.
    series_id: Mapped[int | None] = mapped_column(
        BigKey, ForeignKey("appointment_series.id", deferrable=True, initially="DEFERRED")
    )
    visit_id: Mapped[int | None] = mapped_column(
        BigKey, ForeignKey("visits.id", deferrable=True, initially="DEFERRED")
    )
    """The visit it led to."""
    created_at: Mapped[datetime] = mapped_column(UtcMoment)
    created_by_id: Mapped[int] = mapped_column(BigKey)
    created_by: Mapped[str] = mapped_column(Text)
    confirmed_at: Mapped[datetime | None] = mapped_column(UtcMoment)
    confirmed_by: Mapped[str] = mapped_column(Text)
    arrived_at: Mapped[datetime | None] = mapped_column(UtcMoment)
    called_at: Mapped[datetime | None] = mapped_column(UtcMoment)
    started_at: Mapped[datetime | None] = mapped_column(UtcMoment)
    finished_at: Mapped[datetime | None] = mapped_column(UtcMoment)
    left_at: Mapped[datetime | None] = mapped_column(UtcMoment)
    cancelled_at: Mapped[datetime | None] = mapped_column(UtcMoment)
    """Also when somebody noted that nobody came."""
    cancelled_by: Mapped[str] = mapped_column(Text)
    cancel_reason: Mapped[str] = mapped_column(Text)


class AppointmentCompanion(Record):
    """Another animal of the same owner that comes along."""

    __tablename__ = "appointment_companions"
    __table_args__ = (
        UniqueConstraint("appointment_id", "pet_id"),
        Index("ix_appointment_companions_pet_id", "pet_id"),
        {"sqlite_autoincrement": True},
    )

    appointment_id: Mapped[int] = mapped_column(BigKey, ForeignKey("appointments.id", ondelete="RESTRICT"))
    pet_id: Mapped[int] = mapped_column(BigKey, ForeignKey("pets.id", ondelete="RESTRICT"))


class ScheduleBlock(Record):
    """Time of a resource that is not for booking: a break, a meeting, surgery days, a repair."""

    __tablename__ = "schedule_blocks"
    __table_args__ = (
        not_blank("reason"),
        CheckConstraint("ends_at > starts_at", name="ends_after_start"),
        Index("ix_schedule_blocks_resource_id_starts_at", "resource_id", "starts_at"),
        {"sqlite_autoincrement": True},
    )

    resource_id: Mapped[int] = mapped_column(BigKey, ForeignKey("schedule_resources.id", ondelete="RESTRICT"))
    starts_at: Mapped[datetime] = mapped_column(UtcMoment)
    ends_at: Mapped[datetime] = mapped_column(UtcMoment)
    reason: Mapped[str] = mapped_column(Text)
    made_by: Mapped[str] = mapped_column(Text)
    archived: Mapped[bool] = mapped_column(Boolean)


class ResourceClaim(Record):
    """The time of one resource that an appointment or a block takes.

    The database itself refuses two exclusive claims of one resource that overlap: an exclusion constraint
    over two ranges on PostgreSQL (``ex_resource_claims_overlap``), triggers on SQLite (`db.overlap`). A request
    and what was cancelled or missed have no claims. A claim is never changed but replaced, so that an undo
    removes what is new before it puts back what was.
    """

    __tablename__ = "resource_claims"
    __table_args__ = (
        CheckConstraint("ends_at > starts_at", name="ends_after_start"),
        CheckConstraint("(appointment_id IS NULL) <> (block_id IS NULL)", name="one_holder"),
        # What overlaps a time is asked for by its end: of what is still to come there is little.
        Index("ix_resource_claims_resource_id_ends_at_starts_at", "resource_id", "ends_at", "starts_at"),
        Index("ix_resource_claims_appointment_id", "appointment_id"),
        Index("ix_resource_claims_block_id", "block_id"),
        {"sqlite_autoincrement": True},
    )

    resource_id: Mapped[int] = mapped_column(BigKey, ForeignKey("schedule_resources.id", ondelete="RESTRICT"))
    starts_at: Mapped[datetime] = mapped_column(UtcMoment)
    ends_at: Mapped[datetime] = mapped_column(UtcMoment)
    exclusive: Mapped[bool] = mapped_column(Boolean)
    """False where the schedule allows overlaps, and for who came without a booking: they wait beside."""
    appointment_id: Mapped[int | None] = mapped_column(
        BigKey, ForeignKey("appointments.id", ondelete="RESTRICT")
    )
    block_id: Mapped[int | None] = mapped_column(
        BigKey, ForeignKey("schedule_blocks.id", ondelete="RESTRICT")
    )


class ScheduleSettings(Record):
    """How the schedule looks and when it speaks up; exactly one row, with id 1."""

    __tablename__ = "schedule_settings"
    __table_args__ = (
        CheckConstraint("id = 1", name="single"),
        CheckConstraint("day_to_min > day_from_min", name="day_to_after_from"),
        CheckConstraint("day_from_min >= 0 AND day_to_min <= 1440", name="within_a_day"),
        CheckConstraint("amber_min > 0 AND red_min > amber_min", name="waiting_limits"),
        CheckConstraint("no_show_min BETWEEN 0 AND 1440", name="no_show_min"),
        {"sqlite_autoincrement": True},
    )

    day_from_min: Mapped[int] = mapped_column(Integer)
    """First minute of the day that is shown even when nobody works then."""
    day_to_min: Mapped[int] = mapped_column(Integer)
    amber_min: Mapped[int] = mapped_column(Integer)
    """Waiting longer than this is amber."""
    red_min: Mapped[int] = mapped_column(Integer)
    no_show_min: Mapped[int] = mapped_column(Integer)
    """So long after its end an appointment nobody came to is suggested as a no-show."""
    slot_parts: Mapped[str] = mapped_column(Text)
    """What stands in a slot, in order, separated by spaces: `rows.SLOT_PARTS`."""
    tip_parts: Mapped[str] = mapped_column(Text)
