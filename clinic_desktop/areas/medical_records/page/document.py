"""The chart of a patient as a document: one visit, a period, or everything."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from html import escape
from typing import Any
from zoneinfo import ZoneInfo

from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.areas.clinic.rows import ClinicDraft
from clinic_desktop.areas.medical_records import queries
from clinic_desktop.areas.medical_records.page.done import (
    Results,
    entry_lines,
    is_printed,
    lines_of,
    results_of,
)
from clinic_desktop.areas.medical_records.rows import RECORD, StoryRequest, StoryRow
from clinic_desktop.areas.pets import queries as pets
from clinic_desktop.areas.pets.kinds import AlertKind
from clinic_desktop.areas.pets.rows import PetCard
from clinic_desktop.areas.pets.texts import alert_texts, name_of, sex_texts
from clinic_desktop.areas.visits import queries as visits
from clinic_desktop.areas.visits.page.document import paragraph, visit_html
from clinic_desktop.areas.visits.rows import RangeRow, VisitCard, VitalsRow
from clinic_desktop.areas.visits.texts import measured_text
from clinic_desktop.core.actions import Progress
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.kinds import VISIT
from clinic_desktop.ui.i18n import (
    format_birth,
    format_date,
    format_moment,
    format_phone,
    translate,
)
from clinic_desktop.ui.sheets import Sheet

PIECE = 500
VISITS_AT_ONCE = 50


_TREATED_BY = (AlertKind.ALLERGY, AlertKind.INFECTIOUS, AlertKind.ANAESTHESIA)
"""What whoever treats the animal next must know. That it bites is for this clinic, not for the owner's papers."""


@dataclass(frozen=True)
class Period:
    """Days of the clinic's zone, both included; None is open."""

    first: date | None = None
    last: date | None = None


def visit_sheet(work: Any, visit_id: int) -> Sheet:
    """Make the document of one visit. Raises NotFound."""
    card = visits.get_card(work, visit_id)
    patient = pets.get_card(work, card.patient.id)
    entries = queries.list_story(work, StoryRequest(patient.id, kind=RECORD, visit_id=visit_id, size=PIECE))
    own = clinic.get(work)
    body = _visit(card, own.time_zone, entries, results_of(work, entries))
    return _sheet(own, patient, body, card.started_at)


def chart_sheet(work: Any, pet_id: int, period: Period, progress: Progress | None = None) -> Sheet:
    """Make the document of a period of a patient's story, from the oldest entry to the newest.

    Reads in pieces and tells ``progress`` of each. Raises NotFound, Cancelled (from ``progress``).
    """
    patient, own = pets.get_card(work, pet_id), clinic.get(work)
    zone = ZoneInfo(own.time_zone)
    since = _midnight(period.first, zone) if period.first else None
    until = _midnight(period.last + timedelta(days=1), zone) if period.last else None
    tell = progress or _silent
    tell(0, None)
    entries = _entries(work, pet_id, since, until, tell)
    shown = {entry.record_id for entry in entries if entry.kind == VISIT}
    by_visit: dict[int, list[StoryRow]] = {}
    alone = []
    for entry in entries:
        if entry.kind == VISIT or entry.visit_id not in shown:
            alone.append(entry)
        elif entry.visit_id is not None:
            by_visit.setdefault(entry.visit_id, []).append(entry)
    ranges = visits.list_ranges(work, patient.draft.species_id)
    parts = [
        (row.measured_at, _measured(row, own.time_zone, ranges))
        for row in visits.free_vitals(work, pet_id, since, until)
    ]
    for start in range(0, len(alone), VISITS_AT_ONCE):
        tell(start, len(alone))
        piece = alone[start : start + VISITS_AT_ONCE]
        parts += _piece(work, patient, piece, by_visit, own.time_zone)
    tell(len(alone), len(alone))
    parts.sort(key=lambda part: part[0])
    body = [_problems(work, pet_id), *(html for _, html in parts)]
    if not parts:
        body.append(f"<p>{escape(translate('Chart', 'Nothing was recorded in this period.'))}</p>")
    return _sheet(own, patient, "".join(body), utc_now())


def _silent(done: int, total: int | None) -> None:
    pass


def _piece(
    work: Any, patient: PetCard, piece: list[StoryRow], by_visit: dict[int, list[StoryRow]], zone: str
) -> list[tuple[datetime, str]]:
    ids = [entry.record_id for entry in piece if entry.kind == VISIT]
    cards = visits.get_cards(work, patient.id, ids)
    inside = [entry for visit_id in ids for entry in by_visit.get(visit_id, ())]
    results = results_of(work, [*piece, *inside])
    parts = []
    for entry in piece:
        if entry.kind == VISIT:
            card = cards.get(entry.record_id)
            html = _visit(card, zone, by_visit.get(entry.record_id, ()), results) if card else ""
        elif is_printed(entry):
            html = f"<p>{'<br>'.join(map(escape, entry_lines(entry, zone, results, patient.row.sex)))}</p>"
        else:
            continue
        parts.append((entry.at, html))
    return parts


def _visit(card: VisitCard, zone: str, entries: Iterable[StoryRow], results: Results) -> str:
    lines = lines_of(entries, zone, results)
    return visit_html(card, zone, lines.done, lines.planned, lines.given_up)


def _measured(row: VitalsRow, zone: str, ranges: Sequence[RangeRow]) -> str:
    parts = (
        format_moment(row.measured_at, zone),
        translate("VisitSheet", "Vital signs"),
        measured_text(row.vitals, ranges),
        row.measured_by,
    )
    return f"<p>{escape(' · '.join(part for part in parts if part))}</p>"


def _entries(
    work: Any, pet_id: int, since: datetime | None, until: datetime | None, tell: Progress
) -> list[StoryRow]:
    request = StoryRequest(pet_id, kind=RECORD, since=since, size=PIECE)
    found: list[StoryRow] = []
    while True:
        page = queries.list_story(work, request)
        found += (entry for entry in page if until is None or entry.at < until)
        if len(page) < PIECE:
            return found[::-1]
        tell(0, None)
        request = replace(request, before=page[-1].key)


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone)


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
        *((alert_texts()[alert.kind], alert.text) for alert in patient.alerts if alert.kind in _TREATED_BY),
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
