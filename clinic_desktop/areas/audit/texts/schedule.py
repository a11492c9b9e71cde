"""The words of the journal for the schedule: resources, rosters, types, appointments, settings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from clinic_desktop.areas.appointments.form.kinds import exception_texts, kind_texts, part_texts
from clinic_desktop.areas.appointments.form.words import weekday_text
from clinic_desktop.areas.appointments.texts import channel_texts, state_texts
from clinic_desktop.core.dates import clock_text
from clinic_desktop.ui.i18n import QT_TRANSLATE_NOOP

TABLES: dict[str, str] = {
    "schedule_resources": QT_TRANSLATE_NOOP("Journal", "Doctor, room or device"),
    "shifts": QT_TRANSLATE_NOOP("Journal", "Hours of the roster"),
    "shift_exceptions": QT_TRANSLATE_NOOP("Journal", "Days that differ from the roster"),
    "appointment_types": QT_TRANSLATE_NOOP("Journal", "Type of appointment"),
    "appointment_series": QT_TRANSLATE_NOOP("Journal", "Series of appointments"),
    "appointments": QT_TRANSLATE_NOOP("Journal", "Appointment"),
    "appointment_companions": QT_TRANSLATE_NOOP("Journal", "Animal that comes along"),
    "schedule_blocks": QT_TRANSLATE_NOOP("Journal", "Time not for booking"),
    "resource_claims": QT_TRANSLATE_NOOP("Journal", "Time taken"),
    "schedule_settings": QT_TRANSLATE_NOOP("Journal", "Settings of the schedule"),
}

_WHOSE = QT_TRANSLATE_NOOP("Journal", "Doctor, room or device")
_FROM = QT_TRANSLATE_NOOP("Journal", "From")
_ARCHIVED = QT_TRANSLATE_NOOP("Journal", "In the archive")
_LENGTH = QT_TRANSLATE_NOOP("Journal", "Length, minutes")
_REASON = QT_TRANSLATE_NOOP("Journal", "Reason")
_COLOUR = QT_TRANSLATE_NOOP("Journal", "Colour")
_FIRST = QT_TRANSLATE_NOOP("Journal", "First day")
_LAST = QT_TRANSLATE_NOOP("Journal", "Last day")
_UNTIL = QT_TRANSLATE_NOOP("Journal", "Until")
_ROOM = QT_TRANSLATE_NOOP("Journal", "Room")
_MADE_BY = QT_TRANSLATE_NOOP("Journal", "Made by")

FIELDS: dict[str, dict[str, str]] = {
    "schedule_resources": {
        "kind": QT_TRANSLATE_NOOP("Journal", "What it is"),
        "user_id": QT_TRANSLATE_NOOP("Journal", "Staff member"),
        "name": QT_TRANSLATE_NOOP("Journal", "Name"),
        "note": QT_TRANSLATE_NOOP("Journal", "Under the name"),
        "colour": _COLOUR,
        "slot_min": QT_TRANSLATE_NOOP("Journal", "Times are offered every, minutes"),
        "allows_overlap": QT_TRANSLATE_NOOP("Journal", "Overlaps are allowed"),
        "archived": _ARCHIVED,
    },
    "shifts": {
        "resource_id": _WHOSE,
        "first_on": _FIRST,
        "last_on": _LAST,
        "weekday": QT_TRANSLATE_NOOP("Journal", "Day of the week"),
        "every_weeks": QT_TRANSLATE_NOOP("Journal", "Every how many weeks"),
        "starts_min": _FROM,
        "length_min": _LENGTH,
        "room_id": _ROOM,
        "archived": _ARCHIVED,
    },
    "shift_exceptions": {
        "resource_id": _WHOSE,
        "kind": QT_TRANSLATE_NOOP("Journal", "What differs"),
        "first_on": _FIRST,
        "last_on": _LAST,
        "starts_min": _FROM,
        "length_min": _LENGTH,
        "reason": _REASON,
        "archived": _ARCHIVED,
    },
    "appointment_types": {
        "code": QT_TRANSLATE_NOOP("Journal", "Code"),
        "name_en": QT_TRANSLATE_NOOP("Journal", "Name in English"),
        "name_ru": QT_TRANSLATE_NOOP("Journal", "Name in Russian"),
        "length_min": _LENGTH,
        "colour": _COLOUR,
        "resource_id": QT_TRANSLATE_NOOP("Journal", "Takes a room or device, too"),
        "archived": _ARCHIVED,
    },
    "appointment_series": {
        "rule": QT_TRANSLATE_NOOP("Journal", "How it repeats"),
        "first_at": QT_TRANSLATE_NOOP("Journal", "First time"),
        "made_at": QT_TRANSLATE_NOOP("Journal", "Made"),
        "made_by": _MADE_BY,
    },
    "appointments": {
        "owner_id": QT_TRANSLATE_NOOP("Journal", "Owner"),
        "pet_id": QT_TRANSLATE_NOOP("Journal", "Patient"),
        "client_name": QT_TRANSLATE_NOOP("Journal", "New client's name"),
        "client_phone": QT_TRANSLATE_NOOP("Journal", "New client's phone"),
        "type_id": QT_TRANSLATE_NOOP("Journal", "Type of appointment"),
        "reason": QT_TRANSLATE_NOOP("Journal", "Reason for visit"),
        "note": QT_TRANSLATE_NOOP("Journal", "Note"),
        "doctor_id": QT_TRANSLATE_NOOP("Journal", "Doctor"),
        "room_id": _ROOM,
        "equipment_id": QT_TRANSLATE_NOOP("Journal", "Device"),
        "starts_at": _FROM,
        "ends_at": _UNTIL,
        "channel": QT_TRANSLATE_NOOP("Journal", "How it was booked"),
        "state": QT_TRANSLATE_NOOP("Journal", "State"),
        "wants_earlier": QT_TRANSLATE_NOOP("Journal", "Would come earlier"),
        "rebook": QT_TRANSLATE_NOOP("Journal", "To be booked again"),
        "series_id": QT_TRANSLATE_NOOP("Journal", "Series of appointments"),
        "visit_id": QT_TRANSLATE_NOOP("Journal", "Visit"),
        "created_at": QT_TRANSLATE_NOOP("Journal", "Booked"),
        "created_by": QT_TRANSLATE_NOOP("Journal", "Booked by"),
        "confirmed_at": QT_TRANSLATE_NOOP("Journal", "Confirmed"),
        "confirmed_by": QT_TRANSLATE_NOOP("Journal", "Confirmed by"),
        "arrived_at": QT_TRANSLATE_NOOP("Journal", "Arrived"),
        "called_at": QT_TRANSLATE_NOOP("Journal", "Called in"),
        "started_at": QT_TRANSLATE_NOOP("Journal", "Begun"),
        "finished_at": QT_TRANSLATE_NOOP("Journal", "Finished"),
        "left_at": QT_TRANSLATE_NOOP("Journal", "Left"),
        "cancelled_at": QT_TRANSLATE_NOOP("Journal", "Cancelled"),
        "cancelled_by": QT_TRANSLATE_NOOP("Journal", "Cancelled by"),
        "cancel_reason": QT_TRANSLATE_NOOP("Journal", "Why it was cancelled"),
    },
    "appointment_companions": {"pet_id": QT_TRANSLATE_NOOP("Journal", "Patient")},
    "schedule_blocks": {
        "resource_id": _WHOSE,
        "starts_at": _FROM,
        "ends_at": _UNTIL,
        "reason": _REASON,
        "made_by": _MADE_BY,
        "archived": QT_TRANSLATE_NOOP("Journal", "Given back to booking"),
    },
    "schedule_settings": {
        "day_from_min": QT_TRANSLATE_NOOP("Journal", "The day is shown from"),
        "day_to_min": QT_TRANSLATE_NOOP("Journal", "The day is shown to"),
        "amber_min": QT_TRANSLATE_NOOP("Journal", "Waiting is amber after, min"),
        "red_min": QT_TRANSLATE_NOOP("Journal", "Waiting is red after, min"),
        "no_show_min": QT_TRANSLATE_NOOP("Journal", "No-show suggested after the end, min"),
        "slot_parts": QT_TRANSLATE_NOOP("Journal", "A slot shows, in order"),
        "tip_parts": QT_TRANSLATE_NOOP("Journal", "Its tooltip shows, in order"),
    },
}

CHOICES: dict[tuple[str, str], Callable[[], Mapping[Any, str]]] = {
    ("schedule_resources", "kind"): kind_texts,
    ("shift_exceptions", "kind"): exception_texts,
    ("appointments", "channel"): channel_texts,
    ("appointments", "state"): state_texts,
}

VERBS: dict[str, str] = {
    "appointments.finish": QT_TRANSLATE_NOOP("Journal", "Visit finished, ready to pay"),
    "appointments.register_resource": QT_TRANSLATE_NOOP("Journal", "Doctor, room or device added to the schedule"),
    "appointments.add_doctors": QT_TRANSLATE_NOOP("Journal", "All doctors added to the schedule"),
    "appointments.change_resource": QT_TRANSLATE_NOOP("Journal", "Doctor, room or device changed"),
    "schedule_resources.archive": QT_TRANSLATE_NOOP("Journal", "Doctor, room or device archived"),
    "schedule_resources.restore": QT_TRANSLATE_NOOP("Journal", "Doctor, room or device taken from the archive"),
    "appointments.register_type": QT_TRANSLATE_NOOP("Journal", "Type of appointment added"),
    "appointments.change_type": QT_TRANSLATE_NOOP("Journal", "Type of appointment changed"),
    "appointment_types.archive": QT_TRANSLATE_NOOP("Journal", "Type of appointment archived"),
    "appointment_types.restore": QT_TRANSLATE_NOOP("Journal", "Type of appointment taken from the archive"),
    "appointments.register_shift": QT_TRANSLATE_NOOP("Journal", "Hours added to the roster"),
    "appointments.change_shift": QT_TRANSLATE_NOOP("Journal", "Hours of the roster changed"),
    "shifts.archive": QT_TRANSLATE_NOOP("Journal", "Hours taken out of the roster"),
    "shifts.restore": QT_TRANSLATE_NOOP("Journal", "Hours put back into the roster"),
    "appointments.register_exception": QT_TRANSLATE_NOOP("Journal", "Holiday, leave or extra shift added"),
    "appointments.change_exception": QT_TRANSLATE_NOOP("Journal", "Holiday, leave or extra shift changed"),
    "shift_exceptions.archive": QT_TRANSLATE_NOOP("Journal", "Holiday, leave or extra shift taken back"),
    "shift_exceptions.restore": QT_TRANSLATE_NOOP("Journal", "Holiday, leave or extra shift put back"),
    "appointments.block": QT_TRANSLATE_NOOP("Journal", "Time taken out of booking"),
    "appointments.change_block": QT_TRANSLATE_NOOP("Journal", "Time not for booking changed"),
    "appointments.unblock": QT_TRANSLATE_NOOP("Journal", "Time given back to booking"),
    "appointments.change_settings": QT_TRANSLATE_NOOP("Journal", "Settings of the schedule changed"),
}  # fmt: skip

_CLOCKS = frozenset({"starts_min", "day_from_min", "day_to_min"})
"""Minutes after midnight."""
_PARTS = frozenset({"slot_parts", "tip_parts"})


def own_text(table: str, column: str, value: object) -> str | None:
    """Return a value that only the schedule can tell in words, or None."""
    if table not in TABLES:
        return None
    if isinstance(value, int) and column in _CLOCKS:
        return clock_text(value)
    if isinstance(value, int) and column == "weekday":
        return weekday_text(value)
    if isinstance(value, str) and column in _PARTS:
        texts = part_texts()
        return ", ".join(texts.get(part, part) for part in value.split())
    return None
