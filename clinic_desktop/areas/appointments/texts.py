"""The schedule in words, in the interface's language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QLocale, QObject

from clinic_desktop.areas.appointments.kinds import AppointmentState, Channel
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.core.dates import clock_text, span_text
from clinic_desktop.ui.i18n import format_moment, format_phone, translate

if TYPE_CHECKING:
    from clinic_desktop.areas.appointments.rows import AppointmentRow


def state_texts() -> dict[AppointmentState, str]:
    """Return the states of an appointment."""
    return {
        AppointmentState.REQUESTED: translate("Appointments", "Requested"),
        AppointmentState.PLANNED: translate("Appointments", "Planned"),
        AppointmentState.CONFIRMED: translate("Appointments", "Confirmed"),
        AppointmentState.ARRIVED: translate("Appointments", "Waiting"),
        AppointmentState.WITH_DOCTOR: translate("Appointments", "With the doctor"),
        AppointmentState.IN_HOSPITAL: translate("Appointments", "In hospital"),
        AppointmentState.READY_TO_PAY: translate("Appointments", "Ready to pay"),
        AppointmentState.CLOSED: translate("Appointments", "Closed"),
        AppointmentState.CANCELLED_BY_OWNER: translate("Appointments", "Cancelled by the owner"),
        AppointmentState.CANCELLED_BY_CLINIC: translate("Appointments", "Cancelled by the clinic"),
        AppointmentState.NO_SHOW: translate("Appointments", "No-show"),
    }


def channel_texts() -> dict[Channel, str]:
    """Return how a booking can reach the clinic."""
    return {
        Channel.PHONE: translate("Appointments", "by phone"),
        Channel.DESK: translate("Appointments", "at the desk"),
        Channel.WEB: translate("Appointments", "on the web site"),
        Channel.MESSENGER: translate("Appointments", "by messenger"),
    }


class Counts(QObject):
    """Counts in words; a QObject because only ``tr`` is understood to have plural forms."""

    def waiting(self, n: int) -> str:
        """Return "Waiting 12 min"."""
        return self.tr("Waiting %n min", "", n)

    def appointments(self, n: int) -> str:
        """Return "3 appointments"."""
        return self.tr("%n appointment(s)", "", n)

    def still_to_come(self, n: int) -> str:
        """Return "3 still to come"."""
        return self.tr("%n still to come", "", n)


def waited_min(row: AppointmentRow, now: datetime) -> int | None:
    """Return how many minutes somebody who came has been waiting; None when nobody waits."""
    if row.state is not AppointmentState.ARRIVED or row.arrived_at is None:
        return None
    return max(0, int((now - row.arrived_at).total_seconds() // 60))


def state_text(row: AppointmentRow, now: datetime) -> str:
    """Return an appointment's state, with the minutes of who waits."""
    waited = waited_min(row, now)
    return state_texts()[row.state] if waited is None else Counts().waiting(waited)


def _brief_state(row: AppointmentRow, now: datetime) -> str:
    waited = waited_min(row, now)
    if waited is None:
        return state_texts()[row.state]
    return translate("Appointments", "{minutes} min").format(minutes=waited)


def clock(moment: datetime, zone: str) -> str:
    """Return a moment's time by the clinic's clock: ``09:05``."""
    return clock_text(moment.astimezone(ZoneInfo(zone)))


def time_text(row: AppointmentRow, zone: str) -> str:
    """Return when an appointment is: ``09:00 – 09:20``; empty for a request without a time."""
    if row.starts_at is None or row.ends_at is None:
        return ""
    return span_text(row.starts_at, row.ends_at, zone)


def who_text(row: AppointmentRow) -> str:
    """Return who comes: the animal with how many come along, or the caller that has no card yet."""
    name = row.pet_name or row.client
    return f"{name} +{len(row.companions)}" if row.companions else name


def day_heading(day: date) -> str:
    """Return a day as the head of a column: ``Fri, 20 Nov``."""
    text = QLocale().toString(QDate(day.year, day.month, day.day), "ddd, d MMM")
    return text[:1].upper() + text[1:]


@dataclass(frozen=True, slots=True)
class SlotText:
    """What a card says: who, what stands beside the name, the lines below, and the state."""

    who: str
    beside: str
    lines: tuple[str, ...]
    state: str
    """Empty when the clinic doesn't want it in words; its mark stays."""
    state_brief: str = ""
    """The state where there is little room: of who waits only the minutes."""


def slot_text(row: AppointmentRow, parts: tuple[str, ...], zone: str, now: datetime) -> SlotText:
    """Return what stands in a slot, by the parts the clinic chose (`rows.SLOT_PARTS`)."""
    beside, what, where, rest = [], [], [], []
    for part in parts:
        text = part_text(row, part, zone)
        if not text:
            continue
        if part in ("species", "owner", "phone"):
            beside.append(text)
        elif part in ("type", "reason"):
            what.append(text)
        elif part in ("doctor", "room"):
            where.append(text)
        elif part in ("note", "booked"):
            rest.append(text)
    if row.owner_id is None and row.client:
        beside.append(translate("Appointments", "new client"))
    if row.deceased:
        beside.insert(0, translate("Appointments", "deceased"))
    lines = (" · ".join(what), " · ".join(where), *rest)
    return SlotText(
        who_text(row),
        " · ".join(beside),
        tuple(" ".join(line.split()) for line in lines if line),
        state_text(row, now) if "state" in parts else "",
        _brief_state(row, now),
    )


def tip_text(row: AppointmentRow, parts: tuple[str, ...], zone: str, now: datetime) -> str:
    """Return what the tooltip of a slot says, one thing on each line, the time first."""
    lines = [time_text(row, zone)]
    for part in parts:
        text = state_text(row, now) if part == "state" else part_text(row, part, zone)
        if part == "owner" and row.pet_name == "":
            continue
        lines.append(text)
    lines.extend(row.companions)
    if row.series_id is not None:
        lines.append(translate("Appointments", "One of a series"))
    if row.cancel_reason:
        lines.append(row.cancel_reason)
    return "\n".join(line for line in lines if line)


def part_text(row: AppointmentRow, part: str, zone: str) -> str:
    """Return one of `rows.SLOT_PARTS` in words; the state is told by `state_text`."""
    match part:
        case "pet":
            return who_text(row)
        case "species":
            return name_of(row.species)
        case "owner":
            return row.client if row.pet_name else ""
        case "phone":
            return format_phone(row.phone) if row.phone.startswith("+") else row.phone
        case "type":
            return name_of(row.type_name)
        case "booked":
            return translate("Appointments", "booked {when} {how}, {who}").format(
                when=format_moment(row.created_at, zone),
                how=channel_texts()[row.channel],
                who=row.created_by,
            )
        case "doctor" | "room":
            return str(getattr(row, f"{part}_name"))
        case "reason" | "note":
            return str(getattr(row, part))
    return ""


def spoken(row: AppointmentRow, zone: str, now: datetime) -> str:
    """Return an appointment as a screen reader says it."""
    parts = (
        time_text(row, zone),
        who_text(row),
        name_of(row.species),
        row.client if row.pet_name else "",
        name_of(row.type_name),
        row.reason,
        state_text(row, now),
        row.doctor_name,
        row.room_name,
    )
    return ", ".join(part for part in parts if part)
