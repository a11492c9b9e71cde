"""Visits whole, one or many, and what was measured between them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, select

from clinic_desktop.areas.pets.entities import Pet, PetWeight
from clinic_desktop.areas.pets.queries import get_species
from clinic_desktop.areas.pets.queries.lists import get_rows
from clinic_desktop.areas.pets.rows import WeightRow
from clinic_desktop.areas.visits.entities import (
    UnsavedVisit,
    Visit,
    VisitAddendum,
    VisitDiagnosis,
    VisitFinding,
    VitalSigns,
)
from clinic_desktop.areas.visits.queries.card import (
    as_draft,
    get_visit,
    list_ranges,
    lock_hours,
    measured,
    measurings,
)
from clinic_desktop.areas.visits.queries.problems import active_problems
from clinic_desktop.areas.visits.rows import (
    AddendumRow,
    UnsavedRow,
    VisitCard,
    VitalsRow,
)
from clinic_desktop.areas.visits.rules import is_locked, newest
from clinic_desktop.db.work import Work

WEIGHTS = 20


def get_card(work: Work, visit_id: int) -> VisitCard:
    """Return one visit whole. Raises NotFound."""
    return get_cards(work, get_visit(work, visit_id).pet_id, [visit_id])[visit_id]


def get_cards(work: Work, pet_id: int, visit_ids: Sequence[int]) -> dict[int, VisitCard]:
    """Return visits of one animal by id, as `get_card` does; those that are gone are left out.

    The number of selects doesn't depend on how many visits are asked for.
    """
    visits = work.session.scalars(select(Visit).where(Visit.id.in_(visit_ids), Visit.pet_id == pet_id)).all()
    if not visits:
        return {}
    (patient,) = get_rows(work, [pet_id])
    species = get_species(work, work.session.get_one(Pet, pet_id).species_id)
    ranges = list_ranges(work, species.id if species else None)
    problems, hours = active_problems(work, pet_id), lock_hours(work)
    # Many visits share one reading of all weights; one visit needs no more than it shows.
    weights = weights_before(
        work, pet_id, max(visit.started_at for visit in visits), WEIGHTS if len(visits) == 1 else None
    )
    vitals: dict[int, list[VitalsRow]] = {}
    for taken in _rows(work, measurings().where(VitalSigns.visit_id.in_(visit_ids))):
        vitals.setdefault(taken.visit_id or 0, []).append(taken)
    findings: dict[int, list[VisitFinding]] = {}
    for found in work.session.scalars(select(VisitFinding).where(VisitFinding.visit_id.in_(visit_ids))):
        findings.setdefault(found.visit_id, []).append(found)
    diagnoses: dict[int, list[VisitDiagnosis]] = {}
    for made in work.session.scalars(
        select(VisitDiagnosis).where(VisitDiagnosis.visit_id.in_(visit_ids)).order_by(VisitDiagnosis.position)
    ):
        diagnoses.setdefault(made.visit_id, []).append(made)
    addenda: dict[int, list[AddendumRow]] = {}
    for added in work.session.scalars(
        select(VisitAddendum).where(VisitAddendum.visit_id.in_(visit_ids)).order_by(VisitAddendum.id)
    ):
        row = AddendumRow(added.id, added.written_at, added.author, added.text)
        addenda.setdefault(added.visit_id, []).append(row)
    unsaved: dict[int, list[UnsavedRow]] = {}
    for kept in work.session.scalars(
        select(UnsavedVisit)
        .where(UnsavedVisit.visit_id.in_(visit_ids))
        .order_by(UnsavedVisit.kept_at.desc(), UnsavedVisit.user_id)
    ):
        typed = UnsavedRow(kept.user_id, kept.user_name, kept.workstation, kept.kept_at, kept.typed)
        unsaved.setdefault(kept.visit_id, []).append(typed)
    return {
        visit.id: VisitCard(
            id=visit.id,
            version=visit.version,
            patient=patient,
            species=species,
            state=visit.state,
            started_at=visit.started_at,
            vet_id=visit.vet_id,
            vet_name=visit.vet_name,
            draft=as_draft(
                visit,
                newest([row.vitals for row in vitals.get(visit.id, ())]),
                findings.get(visit.id, ()),
                diagnoses.get(visit.id, ()),
            ),
            signed_at=visit.signed_at,
            signed_by_id=visit.signed_by_id,
            signed_by=visit.signed_by,
            reopened=visit.reopened,
            unlock_reason=visit.unlock_reason,
            locked=is_locked(visit.state, visit.signed_at, work.now, hours),
            addenda=tuple(addenda.get(visit.id, ())),
            ranges=ranges,
            weights=tuple(w for w in weights if w.measured_at < visit.started_at)[:WEIGHTS],
            problems=problems,
            unsaved=tuple(unsaved.get(visit.id, ())),
            measurings=tuple(vitals.get(visit.id, ())),
        )
        for visit in visits
    }


def free_vitals(
    work: Work, pet_id: int, since: datetime | None, until: datetime | None
) -> tuple[VitalsRow, ...]:
    """Return what was measured outside of visits, from ``since`` to before ``until``, the oldest first."""
    query = measurings().where(VitalSigns.pet_id == pet_id, VitalSigns.visit_id.is_(None))
    if since is not None:
        query = query.where(VitalSigns.measured_at >= since)
    if until is not None:
        query = query.where(VitalSigns.measured_at < until)
    return _rows(work, query)


def _rows(work: Work, query: Select[Any]) -> tuple[VitalsRow, ...]:
    return tuple(
        VitalsRow(
            row.VitalSigns.id,
            row.VitalSigns.visit_id,
            row.VitalSigns.measured_at,
            row.VitalSigns.measured_by,
            measured(row.VitalSigns, row.grams),
        )
        for row in work.session.execute(query.order_by(VitalSigns.measured_at, VitalSigns.id))
    )


def weights_before(work: Work, pet_id: int, moment: datetime, at_most: int | None) -> list[WeightRow]:
    """Return an animal's newest weights measured before a moment, newest first."""
    rows = work.session.scalars(
        select(PetWeight)
        .where(PetWeight.pet_id == pet_id, PetWeight.measured_at < moment)
        .order_by(PetWeight.measured_at.desc(), PetWeight.id.desc())
        .limit(at_most)
    )
    return [WeightRow(row.id, row.measured_at, row.grams, row.method) for row in rows]
