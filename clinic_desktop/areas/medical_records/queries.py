"""The story of one patient: every area's entries in one select, a page at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    BindParameter,
    Date,
    Integer,
    Select,
    Text,
    and_,
    bindparam,
    func,
    or_,
    select,
    type_coerce,
    union_all,
)
from sqlalchemy.sql.elements import ColumnElement
from sqlalchemy.types import TypeEngine

from clinic_desktop.areas.appointments import queries as appointments
from clinic_desktop.areas.attachments import queries as attachments
from clinic_desktop.areas.clinic.service import clinic_today
from clinic_desktop.areas.lab import queries as lab
from clinic_desktop.areas.manipulations import queries as manipulations
from clinic_desktop.areas.manipulations.entities import FactStatus, ManipulationKind
from clinic_desktop.areas.medical_records.rows import (
    MEASURED,
    RECORD,
    STANDING,
    Mark,
    MeasuringHistory,
    StoryRequest,
    StoryRow,
)
from clinic_desktop.areas.pets import queries as pets
from clinic_desktop.areas.pets.entities import Pet
from clinic_desktop.areas.pets.queries.lists import named
from clinic_desktop.areas.pets.rows import Named
from clinic_desktop.areas.prescriptions import queries as prescriptions
from clinic_desktop.areas.treatments import queries as treatments
from clinic_desktop.areas.visits import queries as visits
from clinic_desktop.areas.visits.entities import Visit, VisitState, VitalSigns
from clinic_desktop.areas.visits.rows import RangeRow, VitalsDraft
from clinic_desktop.core.errors import NotFound
from clinic_desktop.core.kinds import APPOINTMENT, ATTACHMENT, FACT, LAB, PRESCRIPTION, TREATMENT, VISIT
from clinic_desktop.core.text import fold
from clinic_desktop.db.types import UtcMoment
from clinic_desktop.db.work import Work

Source = Callable[..., Select[*tuple[Any, ...]]]

SOURCES: dict[str, Source] = {
    VISIT: visits.timeline,
    FACT: manipulations.timeline,
    TREATMENT: treatments.timeline,
    LAB: lab.timeline,
    ATTACHMENT: attachments.timeline,
    PRESCRIPTION: prescriptions.timeline,
    APPOINTMENT: appointments.timeline,
    appointments.ALONG: appointments.along_timeline,
    visits.VITALS: visits.vitals_timeline,
    visits.WEIGHT: visits.weights_timeline,
    pets.ALERT: pets.alerts_timeline,
    pets.STATUS: pets.status_timeline,
}
"""What the story is made of; each answers by an index on the patient and the moment."""

DONE = (VISIT, FACT, TREATMENT, LAB, ATTACHMENT, PRESCRIPTION)
"""Kinds of entries that are somebody's work; each is a filter of its own."""
FILTERS: dict[str, tuple[str, ...]] = {
    "": tuple(SOURCES),
    **{kind: (kind,) for kind in DONE},
    APPOINTMENT: (APPOINTMENT, appointments.ALONG),
    MEASURED: (visits.VITALS, visits.WEIGHT),
    STANDING: (pets.ALERT, pets.STATUS),
    RECORD: DONE,
}
"""What the story can be narrowed to, and the kinds of entries that are left then."""

TABLES = frozenset(
    {
        "visits", "visit_diagnoses", "manipulation_facts", "manipulations", "attachments", "prescriptions",
        "prescription_lines", "prescription_dispensings", "lab_requests", "lab_results", "treatment_plans",
        "visit_findings", "visit_addenda", "vital_signs", "pet_weights", "pet_alerts", "pets",
        "appointments", "appointment_companions", "appointment_types", "schedule_resources",
    }
)  # fmt: skip
"""What the story shows: a change of one of them makes it read anew."""

COLUMNS: dict[str, TypeEngine[Any]] = {
    "at": UtcMoment(),
    "kind": Text(),
    "record_id": BigInteger(),
    "visit_id": BigInteger(),
    "title_en": Text(),
    "title_ru": Text(),
    "detail": Text(),
    "who": Text(),
    "state": Text(),
}
"""The columns of a source; an enumeration is told by its text, for the areas' own don't mix."""

MARKS_AT_MOST = 300
SEARCHED_AT_ONCE = 500
SEARCHED_AT_MOST = 20_000


def list_story(work: Work, request: StoryRequest) -> tuple[StoryRow, ...]:
    """Return a page of the story, the newest first. Its cost doesn't grow with the history.

    A search reads the history in pieces until enough is found: it grows with one patient's history only.
    """
    words = fold(request.text).split()
    if not words:
        return _completed(work, _page(work, request))
    found: list[StoryRow] = []
    step, read = replace(request, size=SEARCHED_AT_ONCE), 0
    while len(found) < request.size and read < SEARCHED_AT_MOST:
        page = _completed(work, _page(work, step))
        read += len(page)
        written = _written(work, page)
        found += [row for row in page if all(word in _words(row, written) for word in words)]
        if len(page) < SEARCHED_AT_ONCE:
            break
        step = replace(step, before=page[-1].key)
    return tuple(found[: request.size])


def list_visit(work: Work, visit_id: int) -> tuple[StoryRow, ...]:
    """Return what was done at one visit, the newest first."""
    pet_id = work.session.scalar(select(Visit.pet_id).where(Visit.id == visit_id))
    if pet_id is None:
        return ()
    rows = list_story(work, StoryRequest(pet_id, kind=RECORD, visit_id=visit_id, size=SEARCHED_AT_ONCE))
    return tuple(row for row in rows if row.kind != VISIT)


def last_visit_at(work: Work, pet_id: int) -> datetime | None:
    """Return when the last signed visit began: what "since the last visit" counts from."""
    return work.session.scalar(
        select(func.max(Visit.started_at)).where(Visit.pet_id == pet_id, Visit.state == VisitState.SIGNED)
    )


def measuring_history(work: Work, pet_id: int) -> MeasuringHistory:
    """Return weights and vital signs with the visits and drugs beside them. Raises NotFound."""
    pet = work.session.get(Pet, pet_id)
    if pet is None:
        raise NotFound("not_found")
    begun = work.session.execute(
        select(Visit.started_at, Visit.complaint)
        .where(Visit.pet_id == pet_id, Visit.archived.is_(False))
        .order_by(Visit.started_at.desc(), Visit.id.desc())
        .limit(MARKS_AT_MOST)
    )
    drugs = manipulations.facts_of(work, pet_id, kind=ManipulationKind.DRUG, size=MARKS_AT_MOST)
    marks = [
        *(Mark(row.started_at, VISIT, Named(row.complaint, row.complaint)) for row in begun),
        *(Mark(fact.performed_at, FACT, fact.name) for fact in drugs if fact.status is FactStatus.PERFORMED),
    ]
    return MeasuringHistory(
        pets.get_card(work, pet_id).weights,
        visits.list_vitals(work, pet_id),
        visits.list_ranges(work, pet.species_id),
        tuple(sorted(marks, key=lambda mark: mark.at)),
        pets.get_species(work, pet.species_id),
    )


def _page(work: Work, request: StoryRequest) -> list[StoryRow]:
    at, last_kind, record_id = request.before or (None, "", 0)
    shape = _story(request.kind, request.visit_id is not None, request.since is not None, last_kind)
    params = {
        "pet": request.pet_id,
        "size": request.size,
        "today": clinic_today(work),
        "visit": request.visit_id,
        "since": request.since,
        "at": at,
        "record": record_id,
    }
    return [_row(row) for row in work.session.connection().execute(shape, params).all()]


@lru_cache(maxsize=128)
def _story(kind: str, of_visit: bool, since: bool, last_kind: str) -> Select[*tuple[Any, ...]]:
    """Return the select of a page; kept, because putting it together takes ten times as long as running it.

    With ``last_kind`` it is a page after another, whose last entry was of that kind.
    """
    size: BindParameter[int] = bindparam("size", type_=Integer())
    branches = []
    for name in FILTERS[kind]:
        by_day = (bindparam("today", type_=Date()),) if name == PRESCRIPTION else ()
        entries = SOURCES[name](bindparam("pet", type_=BigInteger()), *by_day).subquery(f"{name}_entries")
        branch = select(*(type_coerce(entries.c[key], type_).label(key) for key, type_ in COLUMNS.items()))
        if of_visit:
            branch = branch.where(entries.c.visit_id == bindparam("visit"))
        if name == visits.VITALS and not kind:
            # Among everything else, what was measured at a visit stands in the visit.
            branch = branch.where(entries.c.visit_id.is_(None))
        if since:
            branch = branch.where(entries.c.at > bindparam("since", type_=UtcMoment()))
        if last_kind:
            branch = branch.where(_before(entries.c, name, last_kind))
        branch = branch.order_by(entries.c.at.desc(), entries.c.record_id.desc()).limit(size)
        branches.append(select(branch.subquery(f"{name}_newest")))
    story = union_all(*branches).subquery("story")
    ordered = select(story).order_by(story.c.at.desc(), story.c.kind.desc(), story.c.record_id.desc())
    return ordered.limit(size)


def _before(columns: Any, kind: str, last_kind: str) -> ColumnElement[bool]:
    at = bindparam("at", type_=UtcMoment())
    if kind != last_kind:
        # Of one moment, kinds stand in the reverse order of their names.
        earlier: ColumnElement[bool] = columns.at <= at if kind < last_kind else columns.at < at
        return earlier
    return or_(columns.at < at, and_(columns.at == at, columns.record_id < bindparam("record")))


def _row(row: Any) -> StoryRow:
    return StoryRow(
        at=row.at,
        kind=row.kind,
        record_id=row.record_id,
        visit_id=row.visit_id,
        title=named(row.title_en, row.title_ru, ""),
        detail=row.detail,
        who=row.who,
        state=row.state,
    )


def _completed(work: Work, rows: list[StoryRow]) -> tuple[StoryRow, ...]:
    ids: dict[str, list[int]] = {}
    for row in rows:
        ids.setdefault(row.kind, []).append(row.record_id)
    made = visits.diagnoses_of(work, ids.get(VISIT, []))
    facts = manipulations.facts_by_id(work, ids.get(FACT, []))
    taken, ranges = _measured(work, ids.get(visits.VITALS, []))

    def completed(row: StoryRow) -> StoryRow:
        if row.kind == VISIT:
            return replace(row, diagnoses=made.get(row.record_id, ""))
        if row.kind == FACT:
            return replace(row, fact=facts.get(row.record_id))
        if row.kind == visits.VITALS:
            return replace(row, vitals=taken.get(row.record_id), ranges=ranges)
        if row.kind == visits.WEIGHT:
            return replace(row, vitals=VitalsDraft(int(row.detail)), detail="")
        return row

    return tuple(map(completed, rows))


def _measured(work: Work, ids: list[int]) -> tuple[dict[int, VitalsDraft], tuple[RangeRow, ...]]:
    if not ids:
        return {}, ()
    species = select(Pet.species_id).join(VitalSigns, VitalSigns.pet_id == Pet.id)
    species_id = work.session.scalar(species.where(VitalSigns.id == ids[0]))
    return visits.measured_by_id(work, ids), visits.list_ranges(work, species_id)


def _written(work: Work, rows: Sequence[StoryRow]) -> dict[tuple[str, int], str]:
    """Return what is searched besides what an entry shows: the texts of visits, the values of tests."""
    texts = visits.texts_of(work, [row.record_id for row in rows if row.kind == VISIT])
    tests = lab.results_of(work, [row.record_id for row in rows if row.kind == LAB])
    return {(VISIT, visit_id): text for visit_id, text in texts.items()} | {
        (LAB, request_id): " ".join(
            f"{result.name.en} {result.name.ru} {result.code} {result.value} {result.unit}"
            for result in results
        )
        for request_id, results in tests.items()
    }


def _words(row: StoryRow, written: dict[tuple[str, int], str]) -> str:
    shown = (row.title.en, row.title.ru, row.detail, row.who, row.diagnoses)
    return fold(" ".join((*shown, written.get((row.kind, row.record_id), ""))))
