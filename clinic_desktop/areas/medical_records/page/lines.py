"""Entries of the story as lines of a list, and in words."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from clinic_desktop.areas.appointments.kinds import AppointmentState
from clinic_desktop.areas.appointments.queries import ALONG
from clinic_desktop.areas.appointments.states import CANCELLED
from clinic_desktop.areas.appointments.texts import state_texts as appointment_states
from clinic_desktop.areas.manipulations.entities import FactStatus
from clinic_desktop.areas.manipulations.rows import FactRow
from clinic_desktop.areas.manipulations.texts import fact_texts
from clinic_desktop.areas.medical_records.rows import MEASURED, STANDING, StoryRow
from clinic_desktop.areas.pets.kinds import AlertKind, PetStatus, Sex, WeightMethod
from clinic_desktop.areas.pets.queries import ALERT, RAISED, STATUS
from clinic_desktop.areas.pets.texts import alert_texts, method_texts, name_of, status_texts
from clinic_desktop.areas.prescriptions.rows import State
from clinic_desktop.areas.prescriptions.texts import state_texts as prescription_states
from clinic_desktop.areas.visits.kinds import VisitKind, VisitState
from clinic_desktop.areas.visits.queries import VITALS, WEIGHT
from clinic_desktop.areas.visits.texts import kind_texts as visit_kinds
from clinic_desktop.areas.visits.texts import measured_text, state_texts
from clinic_desktop.core.kinds import APPOINTMENT, ATTACHMENT, FACT, LAB, PRESCRIPTION, TREATMENT, VISIT
from clinic_desktop.ui.i18n import format_date, format_decimal, format_moment, format_money, translate
from clinic_desktop.ui.tables.lines import Line

APPOINTMENT_ENDED = (*CANCELLED, AppointmentState.NO_SHOW)
BOOKED = (APPOINTMENT, ALONG)
GLYPHS = {
    APPOINTMENT: "book", ALONG: "book", VISIT: "visit", LAB: "lab", TREATMENT: "tasks", ATTACHMENT: "attach", PRESCRIPTION: "drug",
    VITALS: "vitals", WEIGHT: "weight", ALERT: "alert", STATUS: "status",
}  # fmt: skip


def kind_texts() -> dict[str, str]:
    """Return what the story can be narrowed to."""
    return {
        VISIT: translate("Story", "Visits"),
        FACT: translate("Story", "Manipulations"),
        TREATMENT: translate("Story", "Treatment"),
        LAB: translate("Story", "Laboratory"),
        ATTACHMENT: translate("Story", "Files"),
        PRESCRIPTION: translate("Story", "Prescriptions"),
        APPOINTMENT: translate("Story", "Bookings"),
        MEASURED: translate("Story", "Measurements"),
        STANDING: translate("Story", "Alerts and status"),
    }


def entry_title(row: StoryRow, sex: Sex = Sex.UNKNOWN) -> str:
    """Return what an entry is, in words that agree with the patient's ``sex``."""
    if row.kind == VISIT:
        kind = visit_kinds()[VisitKind(row.title.en)]
        return f"{kind}: {row.diagnoses}" if row.diagnoses else kind
    if row.vitals is not None:
        return measured_text(row.vitals, row.ranges)
    if row.kind == ALERT:
        return f"{alert_texts()[AlertKind(row.title.en)]}: {row.detail}"
    if row.kind == STATUS:
        return status_texts(sex)[PetStatus(row.title.en)]
    return name_of(row.title) or (translate("Story", "Appointment") if row.kind in BOOKED else "")


def _second(row: StoryRow) -> str:
    """Return what stands under the title of an entry."""
    parts = [row.who, row.detail.replace("\n", " ")]
    if row.kind == ALERT:
        raised = row.state == RAISED
        parts[1] = translate("Story", "alert raised") if raised else translate("Story", "alert taken off")
    elif row.kind == STATUS and row.state:
        parts.insert(1, format_date(date.fromisoformat(row.state)))
    elif row.kind == ALONG and row.detail:
        # What makes the line one of this animal, before what there may be no room for.
        parts = [translate("Story", "along with {name}").format(name=row.detail), row.who]
    elif row.kind == WEIGHT:
        parts[1] = method_texts()[WeightMethod(row.state)]
    return " · ".join(part for part in parts if part)


def story_line(row: StoryRow, zone: str, now: datetime, sex: Sex = Sex.UNKNOWN) -> Line:
    """Return an entry as a line of the story."""
    if row.fact is not None:
        return _fact_line(row, row.fact, zone, now)
    badge = badge_kind = ""
    if row.kind == VISIT and row.state != VisitState.SIGNED:
        badge, badge_kind = state_texts()[VisitState(row.state)], "danger"
    ended = row.kind == PRESCRIPTION and row.state != State.ACTIVE
    if ended:
        badge, badge_kind = prescription_states()[State(row.state)], "muted"
    missed = row.kind in BOOKED and AppointmentState(row.state) in APPOINTMENT_ENDED
    if row.kind in BOOKED:
        badge, badge_kind = appointment_states()[AppointmentState(row.state)], "muted"
    return Line(
        key=(row.kind, row.record_id),
        glyph="dead" if _is_death(row) else GLYPHS.get(row.kind, row.kind),
        title=entry_title(row, sex),
        second=_second(row),
        badge=badge,
        badge_kind=badge_kind,
        lead=format_moment(row.at, zone, now),
        dimmed=ended or missed or (row.kind == ALERT and row.state != RAISED),
        struck=missed or (row.kind == PRESCRIPTION and row.state == State.CANCELLED),
    )


def _is_death(row: StoryRow) -> bool:
    return row.kind == STATUS and row.title.en == PetStatus.DECEASED


def _fact_line(row: StoryRow, fact: FactRow, zone: str, now: datetime) -> Line:
    cancelled = fact.status in (FactStatus.CANCELLED, FactStatus.DECLINED)
    parts = [fact.performer or fact.ordered_by]
    if fact.quantity != Decimal(1):
        parts.append(f"{format_decimal(fact.quantity)} × {format_money(fact.price)}")
    if fact.discount_percent:
        parts.append(
            translate("Story", "discount {percent} %").format(percent=format_decimal(fact.discount_percent))
        )
    if fact.status is FactStatus.CANCELLED:
        parts.insert(0, translate("Story", "cancelled: {reason}").format(reason=fact.cancel_reason))
    elif fact.status is not FactStatus.PERFORMED:
        parts.insert(0, fact_texts()[fact.status])
    if fact.kit is not None:
        parts.append(translate("Story", "from the kit “{kit}”").format(kit=name_of(fact.kit)))
    if fact.note:
        parts.append(fact.note.replace("\n", " "))
    return Line(
        key=(row.kind, row.record_id),
        glyph=fact.kind.value,
        title=name_of(fact.name),
        second=" · ".join(parts),
        badge=format_money(fact.total),
        lead=format_moment(fact.performed_at, zone, now),
        dimmed=cancelled,
        struck=cancelled,
    )
