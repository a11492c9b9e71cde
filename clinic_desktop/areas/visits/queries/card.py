"""One visit as its form holds it, and the parts a card is made of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from sqlalchemy import Select, select

from clinic_desktop.areas.clinic.entities import Clinic
from clinic_desktop.areas.pets.entities import PetWeight
from clinic_desktop.areas.visits.entities import (
    BodySystem,
    Visit,
    VisitDiagnosis,
    VisitFinding,
    VitalRange,
    VitalSigns,
)
from clinic_desktop.areas.visits.rows import (
    DiagnosisDraft,
    FindingDraft,
    RangeRow,
    VisitDraft,
    VitalsDraft,
)
from clinic_desktop.areas.visits.rules import newest
from clinic_desktop.core.errors import NotFound
from clinic_desktop.db.work import Work

LOCK_HOURS = 24


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
    taken = work.session.execute(
        measurings().where(VitalSigns.visit_id == visit_id).order_by(VitalSigns.measured_at, VitalSigns.id)
    )
    vitals = newest([measured(row.VitalSigns, row.grams) for row in taken])
    findings = work.session.scalars(select(VisitFinding).where(VisitFinding.visit_id == visit_id))
    diagnoses = work.session.scalars(
        select(VisitDiagnosis).where(VisitDiagnosis.visit_id == visit_id).order_by(VisitDiagnosis.position)
    )
    return as_draft(visit, vitals, findings, diagnoses)


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


def list_ranges(work: Work, species_id: int | None) -> tuple[RangeRow, ...]:
    """Return what is normal for a species; nothing for an unknown one."""
    rows = work.session.scalars(select(VitalRange).where(VitalRange.species_id == species_id))
    return tuple(RangeRow(row.sign, row.low, row.high) for row in rows)


def measurings() -> Select[*tuple[Any, ...]]:
    """Return a select of `VitalSigns` and the ``grams`` that were weighed with them."""
    return select(VitalSigns, PetWeight.grams).outerjoin(PetWeight, PetWeight.id == VitalSigns.weight_id)


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
