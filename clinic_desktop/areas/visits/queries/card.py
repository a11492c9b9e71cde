"""One visit whole: a fixed number of selects."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import select

from clinic_desktop.areas.clinic.entities import Clinic
from clinic_desktop.areas.pets.entities import Pet, PetWeight
from clinic_desktop.areas.pets.queries import get_species
from clinic_desktop.areas.pets.queries.lists import get_rows
from clinic_desktop.areas.pets.rows import WeightRow
from clinic_desktop.areas.visits.entities import (
    BodySystem,
    UnsavedVisit,
    Visit,
    VisitAddendum,
    VisitDiagnosis,
    VisitFinding,
    VitalRange,
    VitalSigns,
)
from clinic_desktop.areas.visits.queries.problems import active_problems
from clinic_desktop.areas.visits.rows import (
    AddendumRow,
    DiagnosisDraft,
    FindingDraft,
    RangeRow,
    UnsavedRow,
    VisitCard,
    VisitDraft,
    VitalsDraft,
)
from clinic_desktop.areas.visits.rules import is_locked
from clinic_desktop.core.errors import NotFound
from clinic_desktop.db.work import Work

LOCK_HOURS = 24
WEIGHTS = 20


def lock_hours(work: Work) -> int:
    """Return how long after signing a visit is locked, by the clinic's setting."""
    hours = work.session.scalar(select(Clinic.visit_lock_hours).where(Clinic.id == 1))
    return LOCK_HOURS if hours is None else hours


def get_visit(work: Work, visit_id: int) -> Visit:
    """Return the entity, for the area's own service. Raises NotFound."""
    visit = work.session.get(Visit, visit_id)
    if visit is None:
        raise NotFound("not_found")
    return visit


def get_draft(work: Work, visit_id: int) -> VisitDraft:
    """Return a visit as a form holds it. Raises NotFound."""
    visit = get_visit(work, visit_id)
    findings = work.session.scalars(select(VisitFinding).where(VisitFinding.visit_id == visit_id))
    diagnoses = work.session.scalars(
        select(VisitDiagnosis).where(VisitDiagnosis.visit_id == visit_id).order_by(VisitDiagnosis.position)
    )
    return as_draft(visit, _vitals(work, visit_id), findings, diagnoses)


def as_draft(
    visit: Visit,
    vitals: VitalsDraft,
    findings: Iterable[VisitFinding],
    diagnoses: Iterable[VisitDiagnosis],
) -> VisitDraft:
    """Return a visit and what belongs to it as a form holds them; ``diagnoses`` in their order."""
    order = list(BodySystem)
    return VisitDraft(
        kind=visit.kind,
        complaint=visit.complaint,
        anamnesis=visit.anamnesis,
        **asdict(vitals),
        findings=tuple(
            FindingDraft(row.system, row.state, row.note)
            for row in sorted(findings, key=lambda row: order.index(row.system))
        ),
        exam_note=visit.exam_note,
        diagnoses=tuple(
            DiagnosisDraft(row.title, row.certainty, row.diagnosis_id, row.problem_id) for row in diagnoses
        ),
        plan=visit.plan,
        advice=visit.advice,
        outcome=visit.outcome,
        next_visit_on=visit.next_visit_on,
        next_visit_note=visit.next_visit_note,
    )


def get_card(work: Work, visit_id: int) -> VisitCard:
    """Return one visit whole. Raises NotFound."""
    draft = get_draft(work, visit_id)
    visit = get_visit(work, visit_id)
    (patient,) = get_rows(work, [visit.pet_id])
    species = get_species(work, work.session.get_one(Pet, visit.pet_id).species_id)
    return VisitCard(
        id=visit.id,
        version=visit.version,
        patient=patient,
        species=species,
        state=visit.state,
        started_at=visit.started_at,
        vet_id=visit.vet_id,
        vet_name=visit.vet_name,
        draft=draft,
        signed_at=visit.signed_at,
        signed_by_id=visit.signed_by_id,
        signed_by=visit.signed_by,
        reopened=visit.reopened,
        unlock_reason=visit.unlock_reason,
        locked=is_locked(visit.state, visit.signed_at, work.now, lock_hours(work)),
        addenda=_addenda(work, visit_id),
        ranges=list_ranges(work, species.id if species else None),
        weights=weights_before(work, visit.pet_id, visit.started_at),
        problems=active_problems(work, visit.pet_id),
        unsaved=_unsaved(work, visit_id),
    )


def list_ranges(work: Work, species_id: int | None) -> tuple[RangeRow, ...]:
    """Return what is normal for a species; nothing for an unknown one."""
    rows = work.session.scalars(select(VitalRange).where(VitalRange.species_id == species_id))
    return tuple(RangeRow(row.sign, row.low, row.high) for row in rows)


def weights_before(work: Work, pet_id: int, moment: datetime) -> tuple[WeightRow, ...]:
    """Return an animal's newest weights measured before a moment, newest first."""
    rows = work.session.scalars(
        select(PetWeight)
        .where(PetWeight.pet_id == pet_id, PetWeight.measured_at < moment)
        .order_by(PetWeight.measured_at.desc(), PetWeight.id.desc())
        .limit(WEIGHTS)
    )
    return tuple(WeightRow(row.id, row.measured_at, row.grams, row.method) for row in rows)


def measured(row: VitalSigns, grams: int | None) -> VitalsDraft:
    """Return one measuring as a draft."""
    return VitalsDraft(
        grams,
        row.temperature_tenths,
        row.pulse,
        row.respiration,
        row.crt_tenths,
        row.mucous_membranes,
        row.body_condition,
        row.pain,
    )


def _vitals(work: Work, visit_id: int) -> VitalsDraft:
    row = work.session.execute(
        select(VitalSigns, PetWeight.grams)
        .outerjoin(PetWeight, PetWeight.id == VitalSigns.weight_id)
        .where(VitalSigns.visit_id == visit_id)
    ).first()
    return measured(row.VitalSigns, row.grams) if row else VitalsDraft()


def _addenda(work: Work, visit_id: int) -> tuple[AddendumRow, ...]:
    rows = work.session.scalars(
        select(VisitAddendum).where(VisitAddendum.visit_id == visit_id).order_by(VisitAddendum.id)
    )
    return tuple(AddendumRow(row.id, row.written_at, row.author, row.text) for row in rows)


def _unsaved(work: Work, visit_id: int) -> tuple[UnsavedRow, ...]:
    rows = work.session.scalars(
        select(UnsavedVisit)
        .where(UnsavedVisit.visit_id == visit_id)
        .order_by(UnsavedVisit.kept_at.desc(), UnsavedVisit.user_id)
    )
    return tuple(UnsavedRow(r.user_id, r.user_name, r.workstation, r.kept_at, r.typed) for r in rows)
