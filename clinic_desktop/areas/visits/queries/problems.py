"""Lasting problems of a patient."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, select

from clinic_desktop.areas.visits.entities import PatientProblem, ProblemState
from clinic_desktop.areas.visits.rows import ProblemRow
from clinic_desktop.db.work import Work

SHOWN = 200


def active_problems(work: Work, pet_id: int) -> tuple[ProblemRow, ...]:
    """Return the problems that still stand, the oldest first."""
    return _rows(work, _of(pet_id).where(PatientProblem.state == ProblemState.ACTIVE))


def list_problems(work: Work, pet_id: int) -> tuple[ProblemRow, ...]:
    """Return all problems, those that still stand first."""
    return _rows(work, _of(pet_id).order_by(None).order_by(PatientProblem.state, PatientProblem.since_on))


def _of(pet_id: int) -> Select[Any]:
    ordered = (PatientProblem.since_on, PatientProblem.id)
    return select(PatientProblem).where(PatientProblem.pet_id == pet_id).order_by(*ordered).limit(SHOWN)


def _rows(work: Work, query: Select[Any]) -> tuple[ProblemRow, ...]:
    return tuple(
        ProblemRow(row.id, row.version, row.title, row.note, row.since_on, row.state, row.resolved_on)
        for row in work.session.scalars(query)
    )
