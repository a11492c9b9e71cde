"""What a visit may be, when it may be signed, and how long it stays open (domain 2.11)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from clinic_desktop.areas.visits.kinds import BodySystem, FindingState, VisitKind, VisitState
from clinic_desktop.areas.visits.rows import DiagnosisDraft, FindingDraft, VisitDraft
from clinic_desktop.areas.visits.rules.vitals import measured_problems
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.text import clean_line, clean_text

TEXTS = ("complaint", "anamnesis", "exam_note", "plan", "advice")
"""The long texts, in the order they are written."""
TEXT_LIMIT = 20_000
LINE_LIMIT = 300
DIAGNOSES_LIMIT = 30
_REPEAT_WITHIN = timedelta(days=30)


def cleaned(draft: VisitDraft) -> VisitDraft:
    """Return the draft as it will be stored: findings in the order of the body, blank diagnoses left out."""
    order = list(BodySystem)
    findings = {
        found.system: FindingDraft(found.system, found.state, clean_line(found.note))
        for found in draft.findings
    }
    return replace(
        draft,
        complaint=clean_text(draft.complaint),
        anamnesis=clean_text(draft.anamnesis),
        exam_note=clean_text(draft.exam_note),
        plan=clean_text(draft.plan),
        advice=clean_text(draft.advice),
        findings=tuple(sorted(findings.values(), key=lambda found: order.index(found.system))),
        diagnoses=tuple(
            replace(made, title=clean_line(made.title)) for made in draft.diagnoses if clean_line(made.title)
        ),
        next_visit_note=clean_line(draft.next_visit_note),
    )


def problems(
    draft: VisitDraft, started_on: date, *, born: date | None = None, died: date | None = None
) -> tuple[Problem, ...]:
    """Check what was written; the vital signs are judged by `vitals_problems`.

    ``started_on`` is the day in the clinic's zone, ``died`` the day of the animal's death.
    """
    draft = cleaned(draft)
    found = [
        Problem(name, "too_long", {"limit": TEXT_LIMIT})
        for name in TEXTS
        if len(getattr(draft, name)) > TEXT_LIMIT
    ]
    if any(len(finding.note) > LINE_LIMIT for finding in draft.findings):
        found.append(Problem("findings", "too_long", {"limit": LINE_LIMIT}))
    if any(len(made.title) > LINE_LIMIT for made in draft.diagnoses):
        found.append(Problem("diagnoses", "too_long", {"limit": LINE_LIMIT}))
    if len(draft.diagnoses) > DIAGNOSES_LIMIT:
        found.append(Problem("diagnoses", "too_many", {"limit": DIAGNOSES_LIMIT}))
    if _twice(draft.diagnoses):
        found.append(Problem("diagnoses", "twice"))
    if len(draft.next_visit_note) > LINE_LIMIT:
        found.append(Problem("next_visit_note", "too_long", {"limit": LINE_LIMIT}))
    if draft.next_visit_on is not None and draft.next_visit_on < started_on:
        found.append(Problem("next_visit_on", "before_visit"))
    if draft.next_visit_on is not None and died is not None and draft.next_visit_on > died:
        found.append(Problem("next_visit_on", "pet_deceased", {"died": died}))
    if born is not None and started_on < born:
        found.append(Problem("complaint", "before_birth"))
    return (*found, *measured_problems(draft))


def signing_problems(draft: VisitDraft) -> tuple[Problem, ...]:
    """Check what a signed visit must hold: why the animal came, and what was found or concluded."""
    draft = cleaned(draft)
    found = []
    if not draft.complaint:
        found.append(Problem("complaint", "required"))
    if not (draft.findings or draft.exam_note or draft.diagnoses or draft.plan):
        found.append(Problem("exam_note", "nothing_found"))
    return tuple(found)


def is_empty(draft: VisitDraft) -> bool:
    """Say whether nothing was written yet, whatever kind of visit it is."""
    return replace(cleaned(draft), kind=VisitKind.FIRST) == VisitDraft()


def is_locked(state: VisitState, signed_at: datetime | None, now: datetime, lock_hours: int) -> bool:
    """Say whether a signed visit takes nothing but addenda any more."""
    return (
        state is VisitState.SIGNED
        and signed_at is not None
        and now - signed_at >= timedelta(hours=lock_hours)
    )


def may_take_back(signed_by_id: int | None, actor_id: int, *, locked: bool) -> bool:
    """Say whether a person may take their own signature back: until the visit is locked."""
    return not locked and signed_by_id == actor_id


def next_kind(last_signed_at: datetime | None, now: datetime) -> VisitKind:
    """Return what sort of visit begins now: a repeat one within 30 days of the last."""
    if last_signed_at is not None and now - last_signed_at <= _REPEAT_WITHIN:
        return VisitKind.REPEAT
    return VisitKind.FIRST


def rest_normal(findings: Sequence[FindingDraft]) -> tuple[FindingDraft, ...]:
    """Return the findings with every system not examined yet taken as normal."""
    known = {found.system: found for found in findings}
    return tuple(known.get(system, FindingDraft(system, FindingState.NORMAL)) for system in BodySystem)


def _twice(diagnoses: Sequence[DiagnosisDraft]) -> bool:
    titles = [made.title.casefold() for made in diagnoses]
    return len(set(titles)) < len(titles)
