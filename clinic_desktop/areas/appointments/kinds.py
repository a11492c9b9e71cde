"""What the fields of the schedule may say: closed lists of values.

They stand apart from the tables so that a window knows them without any.
"""

from __future__ import annotations

import enum


class ResourceKind(enum.StrEnum):
    """What a column of the schedule stands for."""

    DOCTOR = "doctor"
    ROOM = "room"
    EQUIPMENT = "equipment"


class Channel(enum.StrEnum):
    """How the booking reached the clinic."""

    PHONE = "phone"
    DESK = "desk"
    WEB = "web"
    MESSENGER = "messenger"


class AppointmentState(enum.StrEnum):
    """Where an appointment stands (domain 2.8); `rules.states` says which may follow which."""

    REQUESTED = "requested"
    PLANNED = "planned"
    CONFIRMED = "confirmed"
    ARRIVED = "arrived"
    WITH_DOCTOR = "with_doctor"
    IN_HOSPITAL = "in_hospital"
    READY_TO_PAY = "ready_to_pay"
    CLOSED = "closed"
    CANCELLED_BY_OWNER = "cancelled_by_owner"
    CANCELLED_BY_CLINIC = "cancelled_by_clinic"
    NO_SHOW = "no_show"


class ExceptionKind(enum.StrEnum):
    """How a day differs from the roster."""

    OFF = "off"
    EXTRA = "extra"
