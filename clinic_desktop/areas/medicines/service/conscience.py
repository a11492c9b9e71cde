"""What is given past the dose form: by a manipulation, a kit or a plan, and still not unread."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sqlalchemy import select

from clinic_desktop.areas.manipulations.entities import ManipulationFact
from clinic_desktop.areas.manipulations.rows import Given
from clinic_desktop.areas.medicines import queries, rules
from clinic_desktop.areas.medicines.rows import MEDICINES_OVERRIDE, Answers, DoseCheck, DoseDraft
from clinic_desktop.areas.medicines.service.dosing import record
from clinic_desktop.core.errors import refuse
from clinic_desktop.core.permissions import open_to_all
from clinic_desktop.db.work import Work


@open_to_all("a part of other use cases, each with its own right")
def careful(
    work: Work, pet_id: int, given: Sequence[Given], answers: Answers, act: Callable[[Work], int]
) -> int:
    """Do ``act``, which gives something to a patient, unless something unanswered speaks against that.

    What was answered is kept beside the facts that ``act`` writes. Raises Invalid, NotFound and what ``act`` does.
    """
    chosen = [each.manipulation_id for each in given if each.manipulation_id is not None]
    remedies = queries.remedies(work, pet_id, chosen)
    judged = rules.judge(given, remedies, work.now)
    findings = [finding for each in judged for finding in each.findings]
    may = work.actor.may(MEDICINES_OVERRIDE)
    refuse(rules.answer_problems(findings, answers.read, answers.reason, may_override=may))
    result = act(work)
    for each in judged:
        if not each.findings or each.card.id is None:
            continue
        draft = DoseDraft(
            pet_id,
            each.card.id,
            quantity=each.given.quantity,
            every_hours=each.given.every_hours,
            override_reason=answers.reason,
        )
        checked = DoseCheck(None, None, each.weight_g, each.weighed_at, each.findings)
        record(work, each.card, checked, draft, _fact_id(work, pet_id, each.card.manipulation_id))
    return result


def _fact_id(work: Work, pet_id: int, manipulation_id: int) -> int | None:
    """Return the fact of this transaction by which something was given; a plan has none yet."""
    return work.session.scalar(
        select(ManipulationFact.id)
        .where(
            ManipulationFact.pet_id == pet_id,
            ManipulationFact.manipulation_id == manipulation_id,
            ManipulationFact.performed_at == work.now,
        )
        .order_by(ManipulationFact.id.desc())
        .limit(1)
    )
