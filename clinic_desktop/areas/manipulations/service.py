"""Use cases of the catalogue and of performing what stands in it."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import select

from clinic_desktop.areas.manipulations import queries, rules
from clinic_desktop.areas.manipulations.entities import (
    FactStatus,
    Manipulation,
    ManipulationCategory,
    ManipulationFact,
    ManipulationPrice,
)
from clinic_desktop.areas.manipulations.rows import (
    CATALOGUE_EDIT,
    FACTS_CANCEL,
    FACTS_PERFORM,
    CategoryDraft,
    FactDraft,
    ManipulationDraft,
)
from clinic_desktop.areas.pets.entities import Pet, PetStatus
from clinic_desktop.areas.visits.queries import open_visit_id
from clinic_desktop.core.errors import Conflict, NotFound, Problem, refuse
from clinic_desktop.core.money import Money, round_half_up
from clinic_desktop.core.names import own_code
from clinic_desktop.core.permissions import requires
from clinic_desktop.core.text import clean_line, clean_text, fold, sort_key
from clinic_desktop.db.merge import assign, merge
from clinic_desktop.db.work import Work


@requires(CATALOGUE_EDIT)
def register(work: Work, draft: ManipulationDraft, price: Money | None = None) -> int:
    """Add a procedure to the catalogue, priced from today on, and return the id. Raises Invalid."""
    draft = _checked(work, draft, None)
    if price is not None:
        refuse(rules.price_problems(price))
    manipulation = Manipulation(**manipulation_values(draft), archived=False)
    work.session.add(manipulation)
    work.session.flush()
    if price is not None:
        work.session.add(_price_row(manipulation.id, work.now.date(), price))
        work.session.flush()
    return manipulation.id


@requires(CATALOGUE_EDIT)
def change(work: Work, manipulation_id: int, draft: ManipulationDraft, base: ManipulationDraft) -> int:
    """Save a procedure; ``base`` is what the form started from. Raises Invalid, Conflict, NotFound."""
    theirs = queries.get_card(work, manipulation_id).draft
    mine = rules.cleaned(draft)
    merged = merge(work.session, "manipulations", manipulation_id, base=base, mine=mine, theirs=theirs)
    merged = _checked(work, merged, manipulation_id)
    assign(work.session.get_one(Manipulation, manipulation_id), manipulation_values(merged))
    work.session.flush()
    return manipulation_id


@requires(CATALOGUE_EDIT)
def set_price(work: Work, manipulation_id: int, price: Money, from_on: date) -> int:
    """Price a procedure from a day on; a second price of the same day replaces the first."""
    refuse(rules.price_problems(price))
    _get(work, manipulation_id)
    present = work.session.scalar(
        select(ManipulationPrice).where(
            ManipulationPrice.manipulation_id == manipulation_id, ManipulationPrice.from_on == from_on
        )
    )
    if present is None:
        work.session.add(_price_row(manipulation_id, from_on, price))
    else:
        assign(present, {"price_minor": price.minor, "currency": price.currency})
    work.session.flush()
    return manipulation_id


@requires(CATALOGUE_EDIT)
def archive(work: Work, manipulation_id: int, archived: bool = True) -> int:
    """Take a procedure out of use, or with ``archived`` false back into it."""
    _get(work, manipulation_id).archived = archived
    work.session.flush()
    return manipulation_id


@requires(CATALOGUE_EDIT)
def register_category(work: Work, draft: CategoryDraft) -> int:
    """Add a group of the catalogue and return the id. Raises Invalid, NotFound."""
    _hold_categories(work)
    draft = rules.cleaned_category(draft)
    refuse(rules.category_problems(draft, queries.list_categories(work), None))
    category = ManipulationCategory(**asdict(draft), code=own_code(), archived=False)
    work.session.add(category)
    work.session.flush()
    return category.id


@requires(CATALOGUE_EDIT)
def change_category(work: Work, category_id: int, draft: CategoryDraft, base: CategoryDraft) -> int:
    """Save a group; ``base`` is what the form started from. Raises Invalid, Conflict, NotFound."""
    _hold_categories(work)
    rows = queries.list_categories(work)
    category = _get_category(work, category_id)
    theirs = CategoryDraft(category.parent_id, category.name_en, category.name_ru)
    base, mine = rules.cleaned_category(base), rules.cleaned_category(draft)
    merged = merge(work.session, "manipulation_categories", category_id, base=base, mine=mine, theirs=theirs)
    refuse(rules.category_problems(merged, rows, category_id))
    assign(category, asdict(merged))
    work.session.flush()
    return category_id


@requires(CATALOGUE_EDIT)
def archive_category(work: Work, category_id: int) -> int:
    """Offer a group no longer; what stands in it stays there. Raises NotFound."""
    _get_category(work, category_id).archived = True
    work.session.flush()
    return category_id


@requires(CATALOGUE_EDIT)
def restore_category(work: Work, category_id: int) -> int:
    """Offer an archived group again. Raises NotFound."""
    _get_category(work, category_id).archived = False
    work.session.flush()
    return category_id


@requires(FACTS_PERFORM)
def perform(work: Work, draft: FactDraft) -> int:
    """Record a manipulation as performed by the acting person and return the fact's id.

    It belongs to the visit that is going on, if one is. Without ``draft.price`` the catalogue's price of that day is charged; it never changes later.
    Raises Invalid (also for an animal that had died before), NotFound.
    """
    pet = work.session.get(Pet, draft.pet_id)
    if pet is None:
        raise NotFound("not_found")
    manipulation = work.session.get(Manipulation, draft.manipulation_id) if draft.manipulation_id else None
    moment = draft.performed_at or work.now
    price = draft.price
    if price is None and manipulation is not None:
        price = queries.price_on(work, manipulation.id, moment.date())
    limit = Decimal(manipulation.max_discount_bp) / 100 if manipulation else Decimal(100)
    refuse(rules.discount_right_problems(draft, work.actor.discount_limit))
    died = pet.status_on if pet.status is PetStatus.DECEASED else None
    refuse(
        rules.fact_problems(
            draft, work.now, price=price, max_discount_percent=limit, born=pet.birth_date, died=died
        )
    )
    if manipulation is None or price is None:
        raise NotFound("not_found")
    fact = ManipulationFact(
        pet_id=pet.id,
        manipulation_id=manipulation.id,
        performed_at=moment,
        performer_id=work.actor.id,
        performer_name=work.actor.name,
        **amounts(price, draft.quantity, draft.discount_percent),
        discount_reason=clean_line(draft.discount_reason),
        note=clean_text(draft.note),
        status=FactStatus.PERFORMED,
        cancel_reason="",
        cancelled_by="",
        visit_id=open_visit_id(work, pet.id),
    )
    work.session.add(fact)
    work.session.flush()
    return fact.id


@requires(FACTS_CANCEL)
def cancel(work: Work, fact_id: int, reason: str) -> int:
    """Cancel a fact with a reason; it stays in the record, struck out. Raises Invalid, Conflict."""
    fact = work.session.get(ManipulationFact, fact_id)
    if fact is None:
        raise NotFound("not_found")
    if fact.status is FactStatus.CANCELLED:
        raise Conflict("fact.cancelled_already")
    reason = clean_line(reason)
    if not reason:
        refuse((Problem("reason", "required"),))
    if len(reason) > rules.NAME_LIMIT:
        refuse((Problem("reason", "too_long", {"limit": rules.NAME_LIMIT}),))
    fact.status = FactStatus.CANCELLED
    fact.cancel_reason = reason
    fact.cancelled_at = work.now
    fact.cancelled_by = work.actor.name
    work.session.flush()
    return fact_id


def amounts(price: Money, quantity: Decimal, discount_percent: Decimal) -> dict[str, Any]:
    """Return the amount columns of a fact."""
    return {
        "quantity_milli": round_half_up(quantity * 1000),
        "price_minor": price.minor,
        "currency": price.currency,
        "discount_bp": round_half_up(discount_percent * 100),
        "total_minor": rules.fact_total(price, quantity, discount_percent).minor,
    }


def manipulation_values(draft: ManipulationDraft) -> dict[str, Any]:
    """Return the column values of a cleaned draft."""
    names = (
        "code", "category_id", "kind", "name_en", "name_ru", "synonyms", "species_codes", "duration_min", "note",
    )  # fmt: skip
    shown = draft.name_ru or draft.name_en
    return {name: getattr(draft, name) for name in names} | {
        "sort_name": sort_key(shown) or shown[:200],
        "max_discount_bp": round_half_up(draft.max_discount_percent * 100),
    }


def _get(work: Work, manipulation_id: int) -> Manipulation:
    manipulation = work.session.get(Manipulation, manipulation_id)
    if manipulation is None:
        raise NotFound("not_found")
    return manipulation


def _hold_categories(work: Work) -> None:
    # Two people at once can neither give one name twice nor put two groups below each other.
    first = select(ManipulationCategory.id).order_by(ManipulationCategory.id).limit(1)
    work.session.execute(first.with_for_update())


def _get_category(work: Work, category_id: int) -> ManipulationCategory:
    category = work.session.get(ManipulationCategory, category_id)
    if category is None:
        raise NotFound("not_found")
    return category


def _price_row(manipulation_id: int, from_on: date, price: Money) -> ManipulationPrice:
    return ManipulationPrice(
        manipulation_id=manipulation_id, from_on=from_on, price_minor=price.minor, currency=price.currency
    )


def _checked(work: Work, draft: ManipulationDraft, manipulation_id: int | None) -> ManipulationDraft:
    draft = rules.cleaned(draft)
    refuse(rules.problems(draft))
    same = work.session.execute(
        select(Manipulation.id, Manipulation.code).where(Manipulation.code == draft.code)
    ).first()
    if same is not None and same.id != manipulation_id and fold(same.code) == fold(draft.code):
        refuse((Problem("code", "code_taken"),))
    return draft
