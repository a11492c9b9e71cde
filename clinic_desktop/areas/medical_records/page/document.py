"""The chart of a patient as a document: one visit, a period, or everything."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from html import escape
from typing import Any
from zoneinfo import ZoneInfo

from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.areas.clinic.rows import ClinicDraft
from clinic_desktop.areas.manipulations.entities import FactStatus
from clinic_desktop.areas.medical_records import queries
from clinic_desktop.areas.medical_records.page.lines import entry_title
from clinic_desktop.areas.medical_records.rows import FACT, VISIT, StoryRequest, StoryRow
from clinic_desktop.areas.pets import queries as pets
from clinic_desktop.areas.pets.rows import PetCard
from clinic_desktop.areas.pets.texts import name_of, sex_texts
from clinic_desktop.areas.visits import queries as visits
from clinic_desktop.areas.visits.page.document import paragraph, visit_html
from clinic_desktop.core.dates import utc_now
from clinic_desktop.ui.i18n import (
    format_birth,
    format_date,
    format_decimal,
    format_moment,
    format_phone,
    translate,
)
from clinic_desktop.ui.sheets import Sheet

PIECE = 500


@dataclass(frozen=True)
class Period:
    """Days of the clinic's zone, both included; None is open."""

    first: date | None = None
    last: date | None = None


def visit_sheet(work: Any, visit_id: int) -> Sheet:
    """Make the document of one visit. Raises NotFound."""
    card = visits.get_card(work, visit_id)
    patient = pets.get_card(work, card.patient.id)
    entries = queries.list_story(work, StoryRequest(patient.id, visit_id=visit_id, size=PIECE))
    own = clinic.get(work)
    body = visit_html(card, own.time_zone, _done(entries, own.time_zone))
    return _sheet(own, patient, body, card.started_at)


def chart_sheet(work: Any, pet_id: int, period: Period) -> Sheet:
    """Make the document of a period of a patient's story, from the oldest entry to the newest."""
    patient, own = pets.get_card(work, pet_id), clinic.get(work)
    entries = _entries(work, pet_id, period, ZoneInfo(own.time_zone))
    by_visit: dict[int, list[StoryRow]] = {}
    for entry in entries:
        if entry.kind != VISIT and entry.visit_id is not None:
            by_visit.setdefault(entry.visit_id, []).append(entry)
    shown = {entry.record_id for entry in entries if entry.kind == VISIT}
    parts = [_problems(work, pet_id)]
    for entry in entries:
        if entry.kind == VISIT:
            done = _done(by_visit.get(entry.record_id, ()), own.time_zone)
            parts.append(visit_html(visits.get_card(work, entry.record_id), own.time_zone, done))
        elif entry.visit_id not in shown:
            parts.append(f"<p>{escape(_line(entry, own.time_zone))}</p>")
    if not entries:
        parts.append(f"<p>{escape(translate('Chart', 'Nothing was recorded in this period.'))}</p>")
    return _sheet(own, patient, "".join(parts), utc_now())


def _entries(work: Any, pet_id: int, period: Period, zone: ZoneInfo) -> list[StoryRow]:
    since = _midnight(period.first, zone) if period.first else None
    until = _midnight(period.last + timedelta(days=1), zone) if period.last else None
    request = StoryRequest(pet_id, since=since, size=PIECE)
    found: list[StoryRow] = []
    while True:
        page = queries.list_story(work, request)
        found += (entry for entry in page if until is None or entry.at < until)
        if len(page) < PIECE:
            return found[::-1]
        request = StoryRequest(pet_id, since=since, before=page[-1].key, size=PIECE)


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone)


def _done(entries: Any, zone: str) -> list[str]:
    ordered = sorted((entry for entry in entries if entry.kind != VISIT), key=lambda entry: entry.key)
    return [_line(entry, zone) for entry in ordered]


def _line(entry: StoryRow, zone: str) -> str:
    parts = [format_moment(entry.at, zone), entry_title(entry)]
    fact = entry.fact
    if fact is not None and fact.quantity != 1:
        parts.append(f"× {format_decimal(fact.quantity)}")
    if fact is not None and fact.status is FactStatus.CANCELLED:
        parts.append(translate("Chart", "cancelled: {reason}").format(reason=fact.cancel_reason))
    if entry.detail and entry.kind in (FACT,):
        parts.append(entry.detail.replace("\n", " "))
    elif entry.detail:
        parts.append(entry.detail.replace("\n", "; "))
    parts.append(entry.who)
    return " · ".join(part for part in parts if part)


def _problems(work: Any, pet_id: int) -> str:
    lines = [
        f"{problem.title} ({format_date(problem.since_on)})"
        for problem in visits.active_problems(work, pet_id)
    ]
    return paragraph(translate("Chart", "Problems"), "\n".join(lines))


def _sheet(own: ClinicDraft, patient: PetCard, body: str, moment: datetime) -> Sheet:
    row = patient.row
    facts: tuple[tuple[str, str], ...] = (
        (translate("Chart", "Animal"), row.name),
        (
            translate("Chart", "Species, breed"),
            ", ".join(filter(None, (name_of(row.species), name_of(row.breed)))),
        ),
        (translate("Chart", "Sex"), sex_texts()[row.sex]),
        (translate("Chart", "Born"), format_birth(row.birth) if row.birth else ""),
        (translate("Chart", "Chip or tattoo"), ", ".join(held.number for held in patient.draft.identifiers)),
        (translate("Chart", "Owner"), " ".join(filter(None, (row.owner_name, format_phone(row.phone))))),
    )
    cells = "".join(
        f'<tr><td class="muted">{escape(name)}</td><td>{escape(value)}</td></tr>'
        for name, value in facts
        if value
    )
    head = [
        own.legal_name or own.name,
        own.address,
        format_phone(own.phone) if own.phone.startswith("+") else own.phone,
    ]
    letterhead = "<br>".join(escape(line) for line in (*head, own.email) if line)
    title = translate("Chart", "Medical record: {name}").format(name=row.name)
    html = (
        f'<p class="muted" align="right">{letterhead}</p><h1>{escape(title)}</h1>'
        f"<table>{cells}</table><hr>{body}"
    )
    printed = format_date(utc_now().astimezone(ZoneInfo(own.time_zone)).date())
    footer = translate("Chart", "{name}, {owner} · printed {date} · page {page} of {pages}").format(
        name=_safe(row.name), owner=_safe(row.owner_name), date=printed, page="{page}", pages="{pages}"
    )
    day = format_date(moment.astimezone(ZoneInfo(own.time_zone)).date())
    return Sheet(f"{title} {day}", html, footer)


def _safe(text: str) -> str:
    # The footer is filled in once more, page by page.
    return text.replace("{", "{{").replace("}", "}}")
