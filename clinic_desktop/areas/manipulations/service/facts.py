"""Use cases of what is done to animals: perform, plan, begin, complete, decline, cancel."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from sqlalchemy import select

from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.areas.manipulations import hooks, queries, rules
from clinic_desktop.areas.manipulations.entities import (
    FactStatus,
    Manipulation,
    ManipulationFact,
    ManipulationKind,
)
from clinic_desktop.areas.manipulations.rows import (
    FACTS_CANCEL,
    FACTS_PERFORM,
    PRICES_BELOW_FLOOR,
    UNANSWERED,
    Answers,
    FactDraft,
    Given,
)
from clinic_desktop.areas.pets.entities import Pet, PetStatus
from clinic_desktop.areas.visits.queries import open_visit_id, visit_at
from clinic_desktop.core.errors import Conflict, NotFound, Problem, refuse
from clinic_desktop.core.money import Money, round_half_up
from clinic_desktop.core.permissions import open_to_all, requires
from clinic_desktop.core.reasons import checked_reason
from clinic_desktop.core.text import clean_line, clean_text
from clinic_desktop.db.work import Work

NOBODY_YET = 0
"""The performer of what is not performed yet."""


@requires(FACTS_PERFORM)
def perform(work: Work, draft: FactDraft, answers: Answers = UNANSWERED) -> int:
    """Record a manipulation as performed by the acting person and return the fact's id.

    It belongs to the visit that is going on, if one is; dated back, to the visit of that time. Without ``draft.price`` the catalogue's price of
    that day, for the price group of who pays, is charged; it never changes later. Raises Invalid (also for an animal that
    had died before, below the floor of the price without the right, and for what speaks against a drug and isn't
    answered), NotFound, and Conflict for an alert that the person has not read today.
    """
    keep = hooks.giving(work, draft.pet_id, _given(draft), answers)
    fact = add_fact(work, draft, FactStatus.PERFORMED)
    keep((fact,))
    hooks.performed(work, fact)
    return fact.id


@requires(FACTS_PERFORM)
def perform_judged(work: Work, draft: FactDraft) -> int:
    """Do as `perform`, for a higher use case that has judged what is given by rules of its own.

    Those of a dose know the weight that was typed beside it; those of a task, what was answered when it was ordered.
    """
    fact = add_fact(work, draft, FactStatus.PERFORMED)
    hooks.performed(work, fact)
    return fact.id


@requires(FACTS_PERFORM)
def plan(work: Work, draft: FactDraft, answers: Answers = UNANSWERED) -> int:
    """Record a manipulation as wanted by the acting person, for ``draft.performed_at`` or as soon as possible.

    The price is that of now. What speaks against a drug is answered here, and only what is new is asked again
    when it is given. Raises Invalid, NotFound, Conflict as `perform`.
    """
    keep = hooks.giving(work, draft.pet_id, _given(draft), answers)
    fact = add_fact(work, draft, FactStatus.PLANNED)
    keep((fact,))
    return fact.id


@requires(FACTS_PERFORM)
def plan_promised(work: Work, draft: FactDraft, answers: Answers = UNANSWERED) -> int:
    """Do as `plan` at a price that was promised before, by whoever might; for a higher use case. Raises as `plan`."""
    keep = hooks.giving(work, draft.pet_id, _given(draft), answers)
    fact = add_fact(work, draft, FactStatus.PLANNED, promised=True)
    keep((fact,))
    return fact.id


@requires(FACTS_PERFORM)
def begin(work: Work, fact_id: int, answers: Answers = UNANSWERED) -> int:
    """Begin a planned manipulation; an infusion that runs is given already, so it is judged here.

    Raises NotFound, Invalid as `perform`, and Conflict when it is not open any more.
    """
    fact = _move(work, fact_id, FactStatus.IN_PROGRESS)
    keep = _judged_again(work, fact, answers)
    fact.performer_id, fact.performer_name = work.actor.id, work.actor.name
    work.session.flush()
    keep((fact,))
    return fact_id


@requires(FACTS_PERFORM)
def complete(work: Work, fact_id: int, answers: Answers = UNANSWERED) -> int:
    """Record a planned or begun manipulation as performed now by the acting person.

    Raises NotFound, Invalid as `perform`, and Conflict when it is not open any more.
    """
    fact = _move(work, fact_id, FactStatus.PERFORMED)
    keep = _judged_again(work, fact, answers)
    pet = work.session.get_one(Pet, fact.pet_id)
    if (
        pet.status is PetStatus.DECEASED
        and pet.status_on is not None
        and clinic.clinic_today(work) > pet.status_on
    ):
        refuse((Problem("performed_at", "pet_deceased", {"died": pet.status_on}),))
    fact.performed_at = work.now
    fact.visit_id = fact.visit_id or open_visit_id(work, pet.id)
    fact.performer_id, fact.performer_name = work.actor.id, work.actor.name
    work.session.flush()
    keep((fact,))
    hooks.performed(work, fact)
    return fact_id


@requires(FACTS_PERFORM)
def decline(work: Work, fact_id: int, reason: str = "") -> int:
    """Record that the owner does not want a planned manipulation; it stays in the record, struck out.

    Raises Invalid, NotFound, and Conflict when it is not open any more.
    """
    reason = clean_line(reason)
    if len(reason) > rules.NAME_LIMIT:
        refuse((Problem("reason", "too_long", {"limit": rules.NAME_LIMIT}),))
    fact = _move(work, fact_id, FactStatus.DECLINED)
    fact.cancel_reason = reason
    fact.cancelled_at, fact.cancelled_by = work.now, work.actor.name
    work.session.flush()
    hooks.declined(work, fact)
    return fact_id


@requires(FACTS_CANCEL)
def cancel(work: Work, fact_id: int, reason: str) -> int:
    """Cancel a fact with a reason; it stays in the record, struck out. Raises Invalid, Conflict."""
    reason = checked_reason(reason)
    fact = _get(work, fact_id)
    performed = fact.status is FactStatus.PERFORMED
    if not rules.may_become(fact.status, FactStatus.CANCELLED):
        raise Conflict("fact.cancelled_already")
    _cancel(work, fact, reason)
    work.session.flush()
    if performed:
        hooks.taken_back(work, fact)
    return fact_id


@open_to_all("a part of other use cases, each with its own right: the death of the animal")
def cancel_open(work: Work, pet_id: int, reason: str) -> int:
    """Cancel what is planned or begun for an animal and return how much that was. Raises Invalid for no reason."""
    reason = checked_reason(reason)
    found = work.session.scalars(
        select(ManipulationFact)
        .where(
            ManipulationFact.pet_id == pet_id,
            ManipulationFact.status.in_((FactStatus.PLANNED, FactStatus.IN_PROGRESS)),
        )
        .order_by(ManipulationFact.id)
        .with_for_update()
    ).all()
    for fact in found:
        _cancel(work, fact, reason)
    work.session.flush()
    return len(found)


def add_fact(
    work: Work,
    draft: FactDraft,
    status: FactStatus,
    *,
    kit_id: int | None = None,
    hidden: bool = False,
    free: bool = False,
    promised: bool = False,
) -> ManipulationFact:
    """Write a checked fact; for the use cases of this area, which tell the hooks.

    What is ``free`` is paid for in another line: it has no floor. Otherwise a price below the catalogue's counts as a
    discount of whoever acts, unless it was ``promised``.
    """
    pet = work.session.get(Pet, draft.pet_id)
    if pet is None:
        raise NotFound("not_found")
    manipulation = work.session.get(Manipulation, draft.manipulation_id) if draft.manipulation_id else None
    if manipulation is not None and manipulation.kind is ManipulationKind.KIT:
        refuse((Problem("manipulation_id", "kit_not_performed"),))
    moment = draft.performed_at or work.now
    day = clinic.local_day(work, moment)
    row = None
    if manipulation is not None:
        row = queries.price_row(work, manipulation.id, day, hooks.price_group(work, pet.id, day))
    price = draft.price
    if price is None and row is not None:
        price = Money(row.price_minor, row.currency)
    limit = Decimal(manipulation.max_discount_bp) / 100 if manipulation else Decimal(100)
    refuse(rules.discount_right_problems(draft, work.actor.discount_limit))
    died = pet.status_on if pet.status is PetStatus.DECEASED else None
    refuse(
        rules.fact_problems(
            draft,
            work.now,
            price=price,
            max_discount_percent=limit,
            born=pet.birth_date,
            died=died,
            planned=status is FactStatus.PLANNED,
        )
    )
    if manipulation is None or price is None:
        raise NotFound("not_found")
    if not free and not promised and draft.price is not None and row is not None:
        refuse(
            rules.own_price_problems(
                "price",
                rules.fact_total(price, draft.quantity, draft.discount_percent),
                draft.quantity,
                Money(row.price_minor, row.currency),
                work.actor.discount_limit,
            )
        )
    if not free:
        refuse(
            rules.floor_problems(
                "discount_percent" if draft.discount_percent else "price",
                rules.fact_total(price, draft.quantity, draft.discount_percent),
                draft.quantity,
                queries.floor_of(row),
                may_go_below=work.actor.may(PRICES_BELOW_FLOOR),
            )
        )
    performed = status is FactStatus.PERFORMED
    fact = ManipulationFact(
        pet_id=pet.id,
        manipulation_id=manipulation.id,
        performed_at=moment,
        performer_id=work.actor.id if performed else NOBODY_YET,
        performer_name=work.actor.name if performed else "",
        **amounts(price, draft.quantity, draft.discount_percent),
        discount_reason=clean_line(draft.discount_reason),
        note=clean_text(draft.note),
        status=status,
        cancel_reason="",
        cancelled_by="",
        ordered_by_id=None if performed else work.actor.id,
        ordered_by="" if performed else work.actor.name,
        kit_id=kit_id,
        hidden=hidden,
        visit_id=(
            visit_at(work, pet.id, moment)
            if performed and draft.performed_at is not None
            else open_visit_id(work, pet.id)
        ),
    )
    work.session.add(fact)
    work.session.flush()
    return fact


def _given(draft: FactDraft) -> tuple[Given, ...]:
    return (Given(draft.manipulation_id, draft.quantity),)


def _judged_again(work: Work, fact: ManipulationFact, answers: Answers) -> hooks.Keep:
    given = (Given(fact.manipulation_id, Decimal(fact.quantity_milli) / 1000),)
    return hooks.giving(work, fact.pet_id, given, answers, planned=fact)


def _get(work: Work, fact_id: int) -> ManipulationFact:
    # Locked, so that of two people who act at once the second sees what the first has done.
    fact = work.session.scalar(
        select(ManipulationFact).where(ManipulationFact.id == fact_id).with_for_update()
    )
    if fact is None:
        raise NotFound("not_found")
    return fact


def _cancel(work: Work, fact: ManipulationFact, reason: str) -> None:
    fact.status = FactStatus.CANCELLED
    fact.cancel_reason = reason
    fact.cancelled_at, fact.cancelled_by = work.now, work.actor.name


def _move(work: Work, fact_id: int, wanted: FactStatus) -> ManipulationFact:
    fact = _get(work, fact_id)
    if not rules.may_become(fact.status, wanted):
        raise Conflict("fact.not_open")
    fact.status = wanted
    return fact


def amounts(price: Money, quantity: Decimal, discount_percent: Decimal) -> dict[str, Any]:
    """Return the amount columns of a fact."""
    return {
        "quantity_milli": round_half_up(quantity * 1000),
        "price_minor": price.minor,
        "currency": price.currency,
        "discount_bp": round_half_up(discount_percent * 100),
        "total_minor": rules.fact_total(price, quantity, discount_percent).minor,
    }
