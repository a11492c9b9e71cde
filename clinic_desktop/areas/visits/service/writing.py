"""A visit is begun and written, by one vet or by several in turn."""

from __future__ import annotations

from dataclasses import asdict, fields

from sqlalchemy import delete, exists, func, or_, select

from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.areas.pets.entities import Pet, PetStatus
from clinic_desktop.areas.pets.service import refuse_unread_alerts
from clinic_desktop.areas.visits import hooks, queries, rules
from clinic_desktop.areas.visits.entities import (
    UnsavedVisit,
    Visit,
    VisitDiagnosis,
    VisitFinding,
    VisitState,
    VitalSigns,
)
from clinic_desktop.areas.visits.rows import (
    VISITS_WRITE,
    VisitDraft,
    VitalsDraft,
)
from clinic_desktop.areas.visits.service.diagnoses import write_diagnoses
from clinic_desktop.areas.visits.service.measuring import weighed_problems, write_vitals
from clinic_desktop.core.errors import Conflict, NotFound, refuse
from clinic_desktop.core.permissions import requires
from clinic_desktop.db.base import Base
from clinic_desktop.db.merge import assign, merge
from clinic_desktop.db.work import Work

_COLUMNS = (
    "kind", "complaint", "anamnesis", "exam_note", "plan", "advice", "outcome", "next_visit_on", "next_visit_note",
)  # fmt: skip
_OF_THE_FORM = frozenset(
    entity.__tablename__ for entity in (UnsavedVisit, VitalSigns, VisitFinding, VisitDiagnosis)
)


@requires(VISITS_WRITE)
def start(work: Work, pet_id: int, *, knowingly: bool = False) -> int:
    """Return the visit that goes on, whoever began it, or begin one and return its id.

    A visit older than the clinic continues them for stays as it is: a new one is begun. Raises NotFound, and
    Conflict (``visit.deceased``) for an animal that has died, unless that is done ``knowingly``, and
    (``alert.unread``) for an alert that the person has not read today.
    """
    # Two people beginning at once: the second waits here and goes on with what the first began.
    pet = work.session.scalar(select(Pet).where(Pet.id == pet_id).with_for_update())
    if pet is None:
        raise NotFound("not_found")
    refuse_unread_alerts(work, pet_id)
    if (going_on := queries.open_visit_id(work, pet_id)) is not None:
        hooks.tell(hooks.BEGUN, work, work.session.get_one(Visit, going_on))
        return going_on
    if pet.status is PetStatus.DECEASED and not knowingly:
        raise Conflict("visit.deceased")
    last_signed = work.session.scalar(select(func.max(Visit.signed_at)).where(Visit.pet_id == pet_id))
    visit = Visit(
        pet_id=pet_id,
        **{name: value for name, value in asdict(VisitDraft()).items() if name in _COLUMNS},
        state=VisitState.DRAFT,
        started_at=work.now,
        vet_id=work.actor.id,
        vet_name=work.actor.name,
        written_at=work.now,
        signed_by="",
        reopened=False,
        unlock_reason="",
        archived=False,
    )
    visit.kind = rules.next_kind(last_signed, work.now)
    work.session.add(visit)
    work.session.flush()
    hooks.tell(hooks.BEGUN, work, visit)
    return visit.id


@requires(VISITS_WRITE)
def write(work: Work, visit_id: int, draft: VisitDraft, base: VisitDraft) -> int:
    """Save a visit that isn't signed; ``base`` is what the form started from.

    Raises Invalid, NotFound, Conflict (``visit.signed`` when somebody signed it meanwhile).
    """
    save(work, hold_open(work, visit_id), draft, base)
    return visit_id


@requires(VISITS_WRITE)
def archive(work: Work, visit_id: int) -> int:
    """Put away a visit that was begun by mistake.

    Raises Conflict (``visit.written``) unless it is empty: nothing saved in it, nothing done at it, and no text
    that somebody else has typed and not saved yet.
    """
    visit = hold_open(work, visit_id)
    hooks.tell(hooks.ARCHIVING, work, visit)
    if not rules.is_empty(queries.get_draft(work, visit_id)) or _holds_anything(work, visit_id):
        raise Conflict("visit.written")
    visit.archived = True
    forget_unsaved(work, visit_id)
    work.session.flush()
    return visit_id


def hold_open(work: Work, visit_id: int) -> Visit:
    """Return a visit that nobody else may change until the end of the action.

    Raises NotFound, Conflict (``visit.signed``) for a signed one.
    """
    visit = work.session.scalar(select(Visit).where(Visit.id == visit_id).with_for_update())
    if visit is None or visit.archived:
        raise NotFound("not_found")
    if visit.state is VisitState.SIGNED:
        raise Conflict("visit.signed", who=visit.signed_by)
    return visit


def save(work: Work, visit: Visit, draft: VisitDraft, base: VisitDraft) -> VisitDraft:
    """Merge, check and store what was written; return what is stored. Raises Invalid, Conflict."""
    theirs = queries.get_draft(work, visit.id)
    merged = rules.cleaned(
        merge(
            work.session,
            "visits",
            visit.id,
            base=rules.cleaned(base),
            mine=rules.cleaned(draft),
            theirs=rules.cleaned(theirs),
        )
    )
    pet = work.session.get_one(Pet, visit.pet_id)
    died = pet.status_on if pet.status is PetStatus.DECEASED else None
    started_on = clinic.local_day(work, visit.started_at)
    refuse(rules.problems(merged, started_on, born=pet.birth_date, died=died))
    refuse(weighed_problems(work, merged))
    assign(visit, {name: getattr(merged, name) for name in _COLUMNS})
    visit.state = VisitState.OPEN
    visit.written_at = work.now
    write_vitals(work, visit, signs_of(merged))
    _write_findings(work, visit.id, merged)
    write_diagnoses(work, visit, merged.diagnoses)
    forget_unsaved(work, visit.id, work.actor.id)
    work.session.flush()
    return merged


def forget_unsaved(work: Work, visit_id: int, user_id: int | None = None) -> None:
    """Drop what was kept of a visit's unsaved text: of one person, or of everybody."""
    query = delete(UnsavedVisit).where(UnsavedVisit.visit_id == visit_id)
    if user_id is not None:
        query = query.where(UnsavedVisit.user_id == user_id)
    work.session.execute(query)


def _holds_anything(work: Work, visit_id: int) -> bool:
    # Whatever refers to visits counts, so that no new area is forgotten; what the visit's own form holds
    # was judged already, and may be left over blank.
    parts = [
        exists().where(column == visit_id)
        for table in Base.metadata.sorted_tables
        if table.name not in _OF_THE_FORM
        for column in table.columns
        if any(key.column.table is Visit.__table__ for key in column.foreign_keys)
    ]
    others = exists().where(UnsavedVisit.visit_id == visit_id, UnsavedVisit.user_id != work.actor.id)
    return bool(work.session.scalar(select(or_(others, *parts))))


def signs_of(draft: VitalsDraft) -> VitalsDraft:
    """Return only what was measured."""
    return VitalsDraft(**{field.name: getattr(draft, field.name) for field in fields(VitalsDraft)})


def _write_findings(work: Work, visit_id: int, draft: VisitDraft) -> None:
    known = {
        row.system: row
        for row in work.session.scalars(select(VisitFinding).where(VisitFinding.visit_id == visit_id))
    }
    for found in draft.findings:
        row = known.pop(found.system, None)
        if row is None:
            work.session.add(VisitFinding(visit_id=visit_id, **asdict(found)))
        else:
            assign(row, {"state": found.state, "note": found.note})
    for row in known.values():
        work.session.delete(row)
