"""A visit is signed, taken back within its time, unlocked with a reason, or added to."""

from __future__ import annotations

from sqlalchemy import select

from clinic_desktop.areas.visits import hooks, rules
from clinic_desktop.areas.visits.entities import Visit, VisitAddendum, VisitState
from clinic_desktop.areas.visits.queries.card import lock_hours
from clinic_desktop.areas.visits.rows import VISITS_SIGN, VISITS_UNLOCK, VISITS_WRITE, VisitDraft
from clinic_desktop.areas.visits.rules.visit import TEXT_LIMIT
from clinic_desktop.areas.visits.service.writing import hold_open, save
from clinic_desktop.core.errors import Conflict, NotFound, Problem, refuse
from clinic_desktop.core.permissions import requires
from clinic_desktop.core.reasons import checked_reason
from clinic_desktop.core.text import clean_text
from clinic_desktop.db.work import Work


@requires(VISITS_SIGN)
def sign(work: Work, visit_id: int, draft: VisitDraft, base: VisitDraft) -> int:
    """Save a visit and sign it as the acting person; it may be signed before anything is paid.

    Raises Invalid for one with nothing to sign, NotFound, Conflict (``visit.signed`` when a colleague was
    faster).
    """
    visit = hold_open(work, visit_id)
    refuse(rules.signing_problems(save(work, visit, draft, base)))
    visit.state = VisitState.SIGNED
    visit.signed_at = work.now
    visit.signed_by_id = work.actor.id
    visit.signed_by = work.actor.name
    work.session.flush()
    hooks.tell(hooks.SIGNED, work, visit)
    return visit_id


@requires(VISITS_SIGN)
def take_back(work: Work, visit_id: int) -> int:
    """Take one's own signature back while the visit isn't locked. Raises NotFound, Conflict."""
    visit = _hold_signed(work, visit_id)
    locked = rules.is_locked(visit.state, visit.signed_at, work.now, lock_hours(work))
    if not rules.may_take_back(visit.signed_by_id, work.actor.id, locked=locked):
        raise Conflict("visit.locked" if locked else "visit.not_yours", who=visit.signed_by)
    _reopen(visit)
    work.session.flush()
    hooks.tell(hooks.TAKEN_BACK, work, visit)
    return visit_id


@requires(VISITS_UNLOCK)
def unlock(work: Work, visit_id: int, reason: str) -> int:
    """Open a signed visit, locked or not, for correction; the reason stays with it. Raises Invalid."""
    reason = checked_reason(reason)
    visit = _hold_signed(work, visit_id)
    _reopen(visit)
    visit.reopened = True
    visit.unlock_reason = reason
    work.session.flush()
    return visit_id


@requires(VISITS_WRITE)
def add_addendum(work: Work, visit_id: int, text: str) -> int:
    """Add to a signed visit and return the addendum's id. Raises Invalid, NotFound, Conflict."""
    text = clean_text(text)
    if not text:
        refuse((Problem("text", "required"),))
    if len(text) > TEXT_LIMIT:
        refuse((Problem("text", "too_long", {"limit": TEXT_LIMIT}),))
    _hold_signed(work, visit_id)
    row = VisitAddendum(
        visit_id=visit_id,
        written_at=work.now,
        author_id=work.actor.id,
        author=work.actor.name,
        text=text,
    )
    work.session.add(row)
    work.session.flush()
    return row.id


def _hold_signed(work: Work, visit_id: int) -> Visit:
    visit = work.session.scalar(select(Visit).where(Visit.id == visit_id).with_for_update())
    if visit is None or visit.archived:
        raise NotFound("not_found")
    if visit.state is not VisitState.SIGNED:
        raise Conflict("visit.not_signed")
    return visit


def _reopen(visit: Visit) -> None:
    visit.state = VisitState.OPEN
    visit.signed_at = None
    visit.signed_by_id = None
    visit.signed_by = ""
