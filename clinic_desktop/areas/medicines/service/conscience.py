"""What is given past the dose form: by a manipulation, a kit or a plan, and still not unread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from sqlalchemy import func, or_, select

from clinic_desktop.areas.clinic.service import clinic_now
from clinic_desktop.areas.manipulations.entities import ManipulationFact
from clinic_desktop.areas.manipulations.rows import Given
from clinic_desktop.areas.medicines import queries, rules
from clinic_desktop.areas.medicines.entities import MedicineDose
from clinic_desktop.areas.medicines.rows import (
    MEDICINES_OVERRIDE,
    Answers,
    DoseCheck,
    DoseDraft,
    MedicineCard,
)
from clinic_desktop.areas.medicines.service.dosing import record
from clinic_desktop.core.errors import refuse
from clinic_desktop.core.names import SEPARATOR
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
    judged = rules.judge(given, remedies, clinic_now(work))
    findings = [finding for each in judged for finding in each.findings]
    may = work.actor.may(MEDICINES_OVERRIDE)
    refuse(rules.answer_problems(findings, answers.read, answers.reason, may_override=may))
    before = _last_fact(work, pet_id)
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
        record(work, each.card, checked, draft, _fact_id(work, pet_id, each.card, before, result))
    return result


@open_to_all("a part of other use cases, each with its own right")
def is_forbidden(work: Work, pet_id: int, given: Sequence[Given], since: datetime) -> bool:
    """Say whether something is forbidden now that nobody has given a reason for since a moment.

    For what was ordered earlier: an allergy may have come up meanwhile. A drug that has no medicine card
    keeps no reasons, so it is judged only when it is ordered.
    """
    chosen = [each.manipulation_id for each in given if each.manipulation_id is not None]
    for each in rules.judge(given, queries.remedies(work, pet_id, chosen), clinic_now(work)):
        stops = {finding.code for finding in each.findings if finding.stop}
        if not stops or each.card.id is None:
            continue
        answered = work.session.scalars(
            select(MedicineDose.findings).where(
                MedicineDose.pet_id == pet_id,
                MedicineDose.medicine_id == each.card.id,
                MedicineDose.fact_id.is_(None),
                MedicineDose.override_reason != "",
                MedicineDose.at >= since,
            )
        )
        if not any(stops <= set(codes.split(SEPARATOR)) for codes in answered):
            return True
    return False


def _last_fact(work: Work, pet_id: int) -> int:
    query = select(func.max(ManipulationFact.id)).where(ManipulationFact.pet_id == pet_id)
    return work.session.scalar(query) or 0


def _fact_id(work: Work, pet_id: int, card: MedicineCard, before: int, result: int) -> int | None:
    """Return the fact by which a drug was given: made after the one with the id ``before``, or completed.

    A plan has none yet.
    """
    return work.session.scalar(
        select(ManipulationFact.id)
        .where(
            ManipulationFact.pet_id == pet_id,
            ManipulationFact.manipulation_id == card.manipulation_id,
            or_(ManipulationFact.id > before, ManipulationFact.id == result),
            ManipulationFact.performed_at == work.now,
        )
        .order_by(ManipulationFact.id.desc())
        .limit(1)
    )
