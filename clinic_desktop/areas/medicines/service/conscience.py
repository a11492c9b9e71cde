"""What is given or ordered past the dose form: by a manipulation, a kit or a plan, and still not unread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, select

from clinic_desktop.areas.clinic.service import clinic_now
from clinic_desktop.areas.manipulations.entities import ManipulationFact
from clinic_desktop.areas.manipulations.hooks import Keep
from clinic_desktop.areas.manipulations.rows import Answers, Given
from clinic_desktop.areas.medicines import queries, rules
from clinic_desktop.areas.medicines.entities import MedicineDose
from clinic_desktop.areas.medicines.queries.cards import list_remedies
from clinic_desktop.areas.medicines.rows import (
    MEDICINES_OVERRIDE,
    DoseCheck,
    DoseDraft,
    Finding,
    Judged,
    MedicineCard,
)
from clinic_desktop.areas.medicines.service.dosing import record
from clinic_desktop.areas.pets.service import refuse_unread_alerts
from clinic_desktop.core.errors import refuse
from clinic_desktop.core.names import SEPARATOR
from clinic_desktop.core.permissions import open_to_all
from clinic_desktop.db.work import Work


@open_to_all("a part of other use cases, each with its own right")
def judge(
    work: Work,
    pet_id: int,
    given: Sequence[Given],
    answers: Answers,
    *,
    planned: ManipulationFact | None = None,
) -> Keep:
    """Refuse drugs against which something speaks that nobody answered, and what is meant for other species.

    What was answered when a fact was ``planned`` needs no second answer. Call what comes back with the facts
    that were written, none for an order: it keeps the answers beside them.
    Raises Invalid, NotFound, and Conflict for an alert that the acting person has not read today.
    """
    judged = _judged(work, pet_id, given)
    if not judged:
        return _nothing
    _refuse_unread_alerts(work, pet_id, judged)
    answered = _answered(work, planned)
    left_open = [f for each in judged for f in each.findings if not answered.settles(f)]
    may = work.actor.may(MEDICINES_OVERRIDE)
    refuse(rules.answer_problems(left_open, answers.read, answers.reason, may_override=may))

    def keep(facts: Sequence[ManipulationFact]) -> None:
        left = list(facts)
        for each in judged:
            fact = next((f for f in left if f.manipulation_id == each.given.manipulation_id), None)
            if fact is not None:
                left.remove(fact)
            elif not each.card.is_remedy:
                # A kit is no fact itself; what was said of it lies beside its first part.
                fact = next((f for f in facts if f.kit_id == each.given.manipulation_id), None)
            if not all(map(answered.settles, each.findings)):
                _keep(work, pet_id, each, answers, fact)

    return keep


@open_to_all("a part of other use cases, each with its own right")
def is_forbidden(work: Work, pet_id: int, given: Sequence[Given], since: datetime) -> bool:
    """Say whether something is forbidden now that nobody has given a reason for since a moment.

    For what was ordered earlier: an allergy may have come up meanwhile.
    Raises Conflict for an alert that the acting person has not read today.
    """
    judged = _judged(work, pet_id, given)
    _refuse_unread_alerts(work, pet_id, judged)
    for each in judged:
        stops = {finding.code for finding in each.findings if finding.stop}
        if not stops:
            continue
        answered = work.session.scalars(
            select(MedicineDose.findings).where(
                MedicineDose.pet_id == pet_id,
                _of_drug(each.card),
                MedicineDose.fact_id.is_(None),
                MedicineDose.override_reason != "",
                MedicineDose.at >= since,
            )
        )
        if not any(stops <= set(codes.split(SEPARATOR)) for codes in answered):
            return True
    return False


def _judged(work: Work, pet_id: int, given: Sequence[Given]) -> tuple[Judged, ...]:
    chosen = [each.manipulation_id for each in given if each.manipulation_id is not None]
    written_in = any(each.manipulation_id is None and each.text for each in given)
    cards = list_remedies(work, chosen) if chosen else ()
    if not cards and not written_in:
        return ()
    return rules.judge(given, queries.of_patient(work, pet_id, cards), clinic_now(work))


def _refuse_unread_alerts(work: Work, pet_id: int, judged: Sequence[Judged]) -> None:
    # What is no drug keeps no animal in need waiting.
    if any(each.card.is_remedy for each in judged):
        refuse_unread_alerts(work, pet_id)


@dataclass(frozen=True, slots=True)
class _Answered:
    """Which findings were answered when something was planned, or begun: by code."""

    read: frozenset[str] = frozenset()
    overridden: frozenset[str] = frozenset()

    def settles(self, finding: Finding) -> bool:
        return finding.code in (self.overridden if finding.stop else self.read)


def _answered(work: Work, planned: ManipulationFact | None) -> _Answered:
    if planned is None:
        return _Answered()
    rows = work.session.execute(
        select(MedicineDose.findings, MedicineDose.override_reason).where(MedicineDose.fact_id == planned.id)
    ).all()
    codes = [(frozenset(row.findings.split(SEPARATOR)), row.override_reason) for row in rows]
    return _Answered(
        frozenset[str]().union(*(read for read, _ in codes)),
        frozenset[str]().union(*(read for read, reason in codes if reason)),
    )


def _keep(work: Work, pet_id: int, each: Judged, answers: Answers, fact: ManipulationFact | None) -> None:
    draft = DoseDraft(
        pet_id,
        each.card.id,
        quantity=each.given.quantity,
        every_hours=each.given.every_hours,
        override_reason=answers.reason,
    )
    checked = DoseCheck(None, None, each.weight_g, each.weighed_at, each.findings)
    record(work, each.card, checked, draft, fact.id if fact is not None else None)


def _of_drug(card: MedicineCard) -> ColumnElement[bool]:
    if card.id is not None:
        return MedicineDose.medicine_id == card.id
    return and_(
        MedicineDose.medicine_id.is_(None),
        MedicineDose.drug_en == card.name.en,
        MedicineDose.drug_ru == card.name.ru,
    )


def _nothing(facts: Sequence[ManipulationFact]) -> None:
    """Keep nothing: nothing was judged."""
