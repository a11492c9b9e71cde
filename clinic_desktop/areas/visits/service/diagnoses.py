"""The diagnoses of a visit, and the lasting problems that follow them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import exists, select

from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.areas.visits.entities import PatientProblem, ProblemState, Visit, VisitDiagnosis
from clinic_desktop.areas.visits.rows import DiagnosisDraft
from clinic_desktop.db.merge import assign
from clinic_desktop.db.work import Work


def write_diagnoses(work: Work, visit: Visit, diagnoses: Sequence[DiagnosisDraft]) -> None:
    """Store the diagnoses of a visit.

    A problem that came from a diagnosis of this visit follows its correction: another name renames it, and
    without the diagnosis, or when it doesn't last, the problem goes.
    """
    known = list(
        work.session.scalars(
            select(VisitDiagnosis)
            .where(VisitDiagnosis.visit_id == visit.id)
            .order_by(VisitDiagnosis.position)
        )
    )
    titles = {made.title for made in diagnoses}
    before = {row.problem_id for row in known if row.problem_id is not None}
    corrected = {row.position: row.problem_id for row in known if row.title not in titles}
    after: set[int | None] = set()
    for position, made in enumerate(diagnoses):
        problem_id = _problem(work, visit, made, corrected.get(position))
        after.add(problem_id)
        values: dict[str, Any] = {
            "title": made.title,
            "certainty": made.certainty,
            "diagnosis_id": made.diagnosis_id,
            "problem_id": problem_id,
            "position": position,
        }
        row = next((row for row in known if row.title == made.title), None)
        if row is None:
            work.session.add(VisitDiagnosis(visit_id=visit.id, **values))
        else:
            known.remove(row)
            assign(row, values)
    for row in known:
        work.session.delete(row)
    work.session.flush()
    for left in sorted(before - after):
        _withdraw(work, visit, left)


def _problem(work: Work, visit: Visit, made: DiagnosisDraft, corrected: int | None) -> int | None:
    if made.problem_id is not None or not made.lasting:
        return made.problem_id
    same = work.session.scalar(
        select(PatientProblem.id).where(
            PatientProblem.pet_id == visit.pet_id,
            PatientProblem.state == ProblemState.ACTIVE,
            PatientProblem.title == made.title,
        )
    )
    if same is not None:
        return same
    own = _own(work, visit, corrected) if corrected is not None else None
    if own is not None and own.state is ProblemState.ACTIVE:
        assign(own, {"title": made.title, "diagnosis_id": made.diagnosis_id})
        return own.id
    problem = PatientProblem(
        pet_id=visit.pet_id,
        diagnosis_id=made.diagnosis_id,
        title=made.title,
        note="",
        since_on=clinic.local_day(work, visit.started_at),
        state=ProblemState.ACTIVE,
        visit_id=visit.id,
    )
    work.session.add(problem)
    work.session.flush()
    return problem.id


def _own(work: Work, visit: Visit, problem_id: int) -> PatientProblem | None:
    """Return a problem that only this visit's diagnosis made, or None."""
    elsewhere = exists().where(
        VisitDiagnosis.problem_id == PatientProblem.id, VisitDiagnosis.visit_id != visit.id
    )
    return work.session.scalar(
        select(PatientProblem).where(
            PatientProblem.id == problem_id, PatientProblem.visit_id == visit.id, ~elsewhere
        )
    )


def _withdraw(work: Work, visit: Visit, problem_id: int) -> None:
    problem = _own(work, visit, problem_id)
    if problem is None or problem.state is ProblemState.RESOLVED:
        return
    if problem.note:
        # Somebody has written about it by hand: it stays on the list of those that are over.
        assign(problem, {"state": ProblemState.RESOLVED, "resolved_on": clinic.clinic_today(work)})
        return
    work.session.delete(problem)
