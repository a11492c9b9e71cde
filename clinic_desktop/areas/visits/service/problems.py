"""Lasting problems of a patient: added, changed, resolved."""

from __future__ import annotations

from dataclasses import asdict

from clinic_desktop.areas.clinic.service import clinic_today
from clinic_desktop.areas.pets.entities import Pet
from clinic_desktop.areas.visits import rules
from clinic_desktop.areas.visits.entities import PatientProblem, ProblemState
from clinic_desktop.areas.visits.rows import VISITS_WRITE, ProblemDraft
from clinic_desktop.core.errors import NotFound, refuse
from clinic_desktop.core.permissions import requires
from clinic_desktop.core.text import clean_line, clean_text
from clinic_desktop.db import entries
from clinic_desktop.db.merge import assign, merge
from clinic_desktop.db.work import Work


@requires(VISITS_WRITE)
def open_problem(work: Work, pet_id: int, draft: ProblemDraft) -> int:
    """Add a problem and return its id; it stands since today unless a day is given. Raises Invalid."""
    pet = work.session.get(Pet, pet_id)
    if pet is None:
        raise NotFound("not_found")
    refuse(rules.problem_problems(draft, clinic_today(work), born=pet.birth_date))
    problem = PatientProblem(
        pet_id=pet_id,
        title=clean_line(draft.title),
        note=clean_text(draft.note),
        since_on=draft.since_on or clinic_today(work),
        state=ProblemState.ACTIVE,
    )
    work.session.add(problem)
    work.session.flush()
    return problem.id


@requires(VISITS_WRITE)
def change_problem(work: Work, problem_id: int, draft: ProblemDraft, base: ProblemDraft) -> int:
    """Save a problem; ``base`` is what the form started from. Raises Invalid, Conflict, NotFound."""
    problem = entries.get(work, PatientProblem, problem_id)
    theirs = ProblemDraft(problem.title, problem.note, problem.since_on)
    merged = merge(
        work.session, "patient_problems", problem_id, base=_clean(base), mine=_clean(draft), theirs=theirs
    )
    pet = work.session.get_one(Pet, problem.pet_id)
    refuse(rules.problem_problems(merged, clinic_today(work), born=pet.birth_date))
    assign(problem, {**asdict(merged), "since_on": merged.since_on or problem.since_on})
    work.session.flush()
    return problem_id


@requires(VISITS_WRITE)
def resolve_problem(work: Work, problem_id: int) -> int:
    """Say that a problem stands no longer. Raises NotFound."""
    assign(
        entries.get(work, PatientProblem, problem_id),
        {"state": ProblemState.RESOLVED, "resolved_on": clinic_today(work)},
    )
    work.session.flush()
    return problem_id


@requires(VISITS_WRITE)
def reopen_problem(work: Work, problem_id: int) -> int:
    """Say that a resolved problem stands again. Raises NotFound."""
    assign(entries.get(work, PatientProblem, problem_id), {"state": ProblemState.ACTIVE, "resolved_on": None})
    work.session.flush()
    return problem_id


def _clean(draft: ProblemDraft) -> ProblemDraft:
    return ProblemDraft(clean_line(draft.title), clean_text(draft.note), draft.since_on)
