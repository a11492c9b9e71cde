"""The words of what can be booked and of days that differ."""

from __future__ import annotations

from clinic_desktop.areas.appointments.kinds import ExceptionKind, ResourceKind
from clinic_desktop.areas.appointments.rows import SLOT_PARTS
from clinic_desktop.ui.i18n import translate


def kind_texts() -> dict[ResourceKind, str]:
    """Return what a column of the schedule may stand for."""
    return {
        ResourceKind.DOCTOR: translate("Appointments", "Doctor"),
        ResourceKind.ROOM: translate("Appointments", "Room"),
        ResourceKind.EQUIPMENT: translate("Appointments", "Device"),
    }


def exception_texts() -> dict[ExceptionKind, str]:
    """Return how a day may differ from the roster."""
    return {
        ExceptionKind.OFF: translate("Appointments", "Off"),
        ExceptionKind.EXTRA: translate("Appointments", "Extra shift"),
    }


def part_texts() -> dict[str, str]:
    """Return what may stand in a slot and its tooltip, in the order it is offered."""
    texts = {
        "pet": translate("Appointments", "Pet's name"),
        "species": translate("Appointments", "Species"),
        "owner": translate("Appointments", "Owner"),
        "phone": translate("Appointments", "Phone"),
        "type": translate("Appointments", "Type of appointment"),
        "reason": translate("Appointments", "Reason for visit"),
        "state": translate("Appointments", "State"),
        "doctor": translate("Appointments", "Doctor"),
        "room": translate("Appointments", "Room"),
        "note": translate("Appointments", "Note"),
        "booked": translate("Appointments", "Who booked and when"),
    }
    return {part: texts[part] for part in SLOT_PARTS}
