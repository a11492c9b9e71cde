"""Use cases of estimates: write, give, accept, decline, take over into a plan or an invoice once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import delete, select

from clinic_desktop.areas.billing import queries as billing_queries
from clinic_desktop.areas.billing import service as billing
from clinic_desktop.areas.billing.rows import LineDraft
from clinic_desktop.areas.clinic.service import clinic_today
from clinic_desktop.areas.clinic.service import get as get_clinic
from clinic_desktop.areas.estimates import queries, rules
from clinic_desktop.areas.estimates.entities import Estimate, EstimateLine, EstimateState
from clinic_desktop.areas.estimates.rows import (
    ESTIMATES_EDIT,
    EstimateDraft,
    EstimateLineDraft,
    EstimateLineRow,
    Standing,
)
from clinic_desktop.areas.manipulations import hooks
from clinic_desktop.areas.manipulations import queries as catalogue
from clinic_desktop.areas.manipulations import service as manipulations
from clinic_desktop.areas.manipulations.entities import STANDARD_GROUP, Manipulation, ManipulationKind
from clinic_desktop.areas.manipulations.rows import UNANSWERED, Answers, FactDraft
from clinic_desktop.areas.manipulations.rules import own_price_problems
from clinic_desktop.areas.manipulations.rules.kits import expand
from clinic_desktop.areas.visits.queries import open_visit_id
from clinic_desktop.core.errors import Conflict, Invalid, NotFound, Problem, refuse
from clinic_desktop.core.money import Money, round_half_up
from clinic_desktop.core.permissions import requires
from clinic_desktop.core.reasons import checked_reason
from clinic_desktop.core.text import clean_line, clean_text
from clinic_desktop.db.merge import assign, merge
from clinic_desktop.db.work import Work


@requires(ESTIMATES_EDIT)
def register(work: Work, draft: EstimateDraft) -> int:
    """Write an estimate for whoever pays for an animal today, and return its id.

    What is promised below the catalogue's price counts as a discount of who writes it. Raises Invalid, NotFound.
    """
    return _register(work, draft)


def _register(work: Work, draft: EstimateDraft, known: Sequence[EstimateLineDraft] = ()) -> int:
    today = clinic_today(work)
    refuse(rules.estimate_problems(draft, today))
    owner_id = billing_queries.billed_owner(work, draft.pet_id, today)
    if owner_id is None or draft.valid_until is None:
        raise NotFound("not_found")
    _refuse_over_right(work, draft, known)
    lines = _line_values(work, draft)
    row = Estimate(
        owner_id=owner_id,
        pet_id=draft.pet_id,
        visit_id=open_visit_id(work, draft.pet_id),
        title=clean_line(draft.title),
        state=EstimateState.DRAFT,
        valid_until=draft.valid_until,
        currency=get_clinic(work).currency,
        taxed_inside=billing_queries.get_settings(work).taxed_inside,
        created_at=work.now,
        created_by=work.actor.name,
        signed_by="",
        decline_reason="",
        note=clean_text(draft.note),
    )
    work.session.add(row)
    work.session.flush()
    _write_lines(work, row.id, lines)
    return row.id


@requires(ESTIMATES_EDIT)
def change(work: Work, estimate_id: int, draft: EstimateDraft, base: EstimateDraft) -> int:
    """Change an estimate that nobody has been given yet; ``base`` is what the form started from.

    Raises Invalid, NotFound, Conflict (``estimates.given`` for one that the owner has).
    """
    row = _held(work, estimate_id)
    if row.state is not EstimateState.DRAFT:
        raise Conflict("estimates.given")
    theirs = queries.get(work, estimate_id).draft
    merged = merge(work.session, "estimates", estimate_id, base=base, mine=draft, theirs=theirs)
    refuse(rules.estimate_problems(merged, clinic_today(work)))
    _refuse_over_right(work, merged, theirs.items)
    lines = _line_values(work, merged)
    assign(
        row,
        {
            "title": clean_line(merged.title),
            "valid_until": merged.valid_until,
            "note": clean_text(merged.note),
        },
    )
    work.session.execute(delete(EstimateLine).where(EstimateLine.estimate_id == estimate_id))
    _write_lines(work, estimate_id, lines)
    return estimate_id


@requires(ESTIMATES_EDIT)
def reckon(work: Work, draft: EstimateDraft) -> tuple[Money, Money]:
    """Return what an estimate comes to as it stands in a form: the least and the largest sum; writes nothing.

    Raises Invalid for a line without a price or a kit that can't be taken apart, NotFound.
    """
    refuse(
        tuple(p for p in rules.estimate_problems(draft, clinic_today(work)) if p.field.startswith("items."))
    )
    lines = _line_values(work, draft)
    inside, unit = billing_queries.get_settings(work).taxed_inside, get_clinic(work).currency

    def total(quantity: str) -> Money:
        wanted = [(line["price_minor"], line[quantity], line["tax_bp"]) for line in lines]
        return Money(rules.sum_of(wanted, taxed_inside=inside), unit)

    return total("low_milli"), total("high_milli")


@requires(ESTIMATES_EDIT)
def give(work: Work, estimate_id: int) -> int:
    """Say that the owner has the estimate: from now on it doesn't change.

    Raises Conflict (``estimates.out_of_date`` for one whose last day is over), NotFound.
    """
    row = _moved(work, estimate_id, EstimateState.GIVEN)
    if row.valid_until < clinic_today(work):
        raise Conflict("estimates.out_of_date")
    row.given_at = work.now
    work.session.flush()
    return estimate_id


@requires(ESTIMATES_EDIT)
def take_back(work: Work, estimate_id: int) -> int:
    """Make a draft again of what was given or declined, to write it anew. Raises Conflict, NotFound."""
    row = _moved(work, estimate_id, EstimateState.DRAFT)
    row.given_at, row.decided_at, row.signed_by, row.decline_reason = None, None, "", ""
    work.session.flush()
    return estimate_id


@requires(ESTIMATES_EDIT)
def accept(work: Work, estimate_id: int, signed_by: str) -> int:
    """Note that an estimate is accepted, and by whose signature.

    Raises Invalid for no name, Conflict (``estimates.expired`` after its last day), NotFound.
    """
    signed_by = clean_line(signed_by)
    if not signed_by:
        refuse((Problem("signed_by", "required"),))
    if len(signed_by) > rules.TITLE_LIMIT:
        refuse((Problem("signed_by", "too_long", {"limit": rules.TITLE_LIMIT}),))
    row = _held(work, estimate_id)
    if rules.standing(row.state, row.valid_until, clinic_today(work)) is Standing.EXPIRED:
        raise Conflict("estimates.expired")
    _move(work, row, EstimateState.ACCEPTED)
    row.decided_at, row.signed_by = work.now, signed_by
    work.session.flush()
    return estimate_id


@requires(ESTIMATES_EDIT)
def decline(work: Work, estimate_id: int, reason: str) -> int:
    """Note that the owner doesn't want it, with the reason. Raises Invalid, Conflict, NotFound."""
    reason = checked_reason(reason)
    row = _moved(work, estimate_id, EstimateState.DECLINED)
    row.decided_at, row.decline_reason = work.now, reason
    work.session.flush()
    return estimate_id


@requires(ESTIMATES_EDIT)
def plan(work: Work, estimate_id: int, answers: Answers = UNANSWERED) -> int:
    """Take an accepted estimate over, once: plan its procedures, charge the rest; return how many were planned.

    What is planned is charged when it is performed, at the price of the estimate and the least quantity; what may not
    be needed at all (least quantity 0) is left out, and so is what is planned or was done since it was written. Lines that
    are not in the catalogue go onto the owner's draft at once.
    Raises Conflict, NotFound, and whatever the rules of manipulations refuse.
    """
    row = _moved(work, estimate_id, EstimateState.INVOICED)
    lines = _wanted(work, row)
    wanted = [line for line in lines if line.manipulation_id is not None]
    for line in wanted:
        manipulations.plan_promised(
            work,
            FactDraft(
                row.pet_id,
                line.manipulation_id,
                quantity=line.low,
                price=line.price,
            ),
            answers,
        )
    free = [
        LineDraft(
            pet_id=row.pet_id,
            quantity=line.low,
            price=line.price,
            text=line.name.ru,
            tax_percent=line.tax_percent,
        )
        for line in lines
        if line.manipulation_id is None
    ]
    if free:
        _taken_over(work, row, free)
    return len(wanted)


@requires(ESTIMATES_EDIT)
def invoice(work: Work, estimate_id: int) -> int:
    """Take an accepted estimate over, once, as lines of the owner's open draft, and return the draft's id.

    For what is charged before it is done; what is done of it later is not charged again. What is planned, or was done since
    the estimate was written, is left out: that is charged by itself. Raises Conflict, NotFound, Invalid.
    """
    row = _moved(work, estimate_id, EstimateState.INVOICED)
    lines = [
        LineDraft(
            manipulation_id=line.manipulation_id,
            pet_id=row.pet_id,
            quantity=line.low,
            price=line.price,
            text="" if line.manipulation_id else line.name.ru,
            tax_percent=None if line.manipulation_id else line.tax_percent,
            ahead=line.manipulation_id is not None,
        )
        for line in _wanted(work, row)
    ]
    return _taken_over(work, row, lines)


@requires(ESTIMATES_EDIT)
def renew(work: Work, estimate_id: int) -> int:
    """Write an estimate that is over anew, as a draft at today's prices, and return the new one's id.

    Raises Conflict (``estimates.not_possible`` for one that still goes on), NotFound, Invalid.
    """
    old = queries.get(work, estimate_id)
    if not rules.may_renew(old.row.standing):
        raise Conflict("estimates.not_possible")
    today = clinic_today(work)
    group_id = hooks.price_group(work, old.row.pet_id, today)
    unit = get_clinic(work).currency

    def price(line: EstimateLineDraft) -> Money | None:
        found = (
            catalogue.price_row(work, line.manipulation_id, today, group_id) if line.manipulation_id else None
        )
        return None if found is None else Money(found.price_minor, unit)

    days = timedelta(days=billing_queries.get_settings(work).estimate_days)
    items = tuple(rules.renewed(line, price(line)) for line in old.draft.items)
    return _register(work, replace(old.draft, valid_until=today + days, items=items), old.draft.items)


def _wanted(work: Work, row: Estimate) -> list[EstimateLineRow]:
    """Return the lines of what is needed for certain and neither planned nor done yet, with that quantity as the least."""
    lines = queries.get(work, row.id).lines
    covered = (*queries.planned(work, row.pet_id), *queries.done_since(work, row.pet_id, row.created_at))
    left = rules.left_over(lines, covered)
    return [replace(line, low=quantity) for line, quantity in zip(lines, left, strict=True) if quantity]


def _taken_over(work: Work, row: Estimate, lines: Sequence[LineDraft]) -> int:
    invoice_id = billing.open_draft(work, row.owner_id)
    billing.add_lines(work, invoice_id, lines)
    row.invoice_id = invoice_id
    work.session.flush()
    return invoice_id


def _held(work: Work, estimate_id: int) -> Estimate:
    # Locked, so that of two who take the same estimate over the second sees that it is done.
    row = work.session.scalar(select(Estimate).where(Estimate.id == estimate_id).with_for_update())
    if row is None:
        raise NotFound("not_found")
    return row


def _moved(work: Work, estimate_id: int, wanted: EstimateState) -> Estimate:
    row = _held(work, estimate_id)
    _move(work, row, wanted)
    return row


def _move(work: Work, row: Estimate, wanted: EstimateState) -> None:
    if not rules.may_become(row.state, wanted):
        raise Conflict("estimates.not_possible")
    row.state = wanted
    if wanted is EstimateState.INVOICED:
        row.invoiced_at = work.now


def _write_lines(work: Work, estimate_id: int, lines: Sequence[dict[str, Any]]) -> None:
    work.session.add_all(
        EstimateLine(estimate_id=estimate_id, position=position, **values)
        for position, values in enumerate(lines, 1)
    )
    work.session.flush()


def _refuse_over_right(work: Work, draft: EstimateDraft, known: Sequence[EstimateLineDraft]) -> None:
    """Refuse prices further below the catalogue's of today than the actor may give.

    Those of ``known`` lines and of what is planned for the animal were given before, by whoever might.
    """
    limit = work.actor.discount_limit
    own = {line.manipulation_id for line in draft.items if line.manipulation_id and line.price is not None}
    if limit is None or not own:
        return
    today = clinic_today(work)
    group_id = hooks.price_group(work, draft.pet_id, today) or STANDARD_GROUP
    listed = catalogue.price_rows(work, {(item_id, today) for item_id in own}, group_id)
    given = {(line.manipulation_id, line.price) for line in (*known, *queries.planned(work, draft.pet_id))}
    for number, line in enumerate(draft.items):
        row = listed.get((line.manipulation_id or 0, today))
        if row is None or line.price is None or (line.manipulation_id, line.price) in given:
            continue
        price = Money(row.price_minor, row.currency)
        refuse(own_price_problems(f"items.{number}", line.price, Decimal(1), price, limit))


def _line_values(work: Work, draft: EstimateDraft) -> list[dict[str, Any]]:
    """Return the columns of the lines; a kit stands there as its parts, at the prices of today for who pays."""
    today = clinic_today(work)
    group_id = hooks.price_group(work, draft.pet_id, today)
    book = None
    found: list[dict[str, Any]] = []
    for number, line in enumerate(draft.items):
        manipulation = work.session.get(Manipulation, line.manipulation_id) if line.manipulation_id else None
        if line.manipulation_id and manipulation is None:
            raise NotFound("not_found")
        if manipulation is None or manipulation.kind is not ManipulationKind.KIT:
            found.append(_values(work, line, f"items.{number}", group_id))
            continue
        book = book or catalogue.kit_book(work, draft.pet_id)
        expansion = expand(manipulation.id, book.items, book.weight_g)
        refuse(tuple(Problem(f"items.{number}", p.code, p.params) for p in expansion.problems))
        for part in expansion.parts:
            one = EstimateLineDraft(
                part.item_id,
                low=(part.low * line.low).quantize(Decimal("0.001")),
                high=(part.high * line.high).quantize(Decimal("0.001")),
                price=Money(0, get_clinic(work).currency) if part.free else None,
                hidden=part.hidden,
            )
            found.append(_values(work, one, f"items.{number}", group_id))
    if len(found) > rules.MOST_LINES:
        refuse((Problem("items", "kit_too_large", {"limit": rules.MOST_LINES}),))
    return found


def _values(work: Work, line: EstimateLineDraft, field: str, group_id: int) -> dict[str, Any]:
    tax_bp = None if line.tax_percent is None else round_half_up(line.tax_percent * 100)
    text = clean_line(line.text)
    names, price = (text, text), line.price
    if line.manipulation_id is not None:
        manipulation = work.session.get_one(Manipulation, line.manipulation_id)
        names = (manipulation.name_en, manipulation.name_ru)
        row = catalogue.price_row(work, manipulation.id, clinic_today(work), group_id)
        tax_bp = row.tax_bp if row is not None else None
        if price is None and row is not None:
            price = Money(row.price_minor, row.currency)
    if price is None:
        raise Invalid((Problem(field, "no_price"),))
    return {
        "manipulation_id": line.manipulation_id,
        "name_en": names[0],
        "name_ru": names[1],
        "low_milli": rules.milli(line.low),
        "high_milli": rules.milli(line.high),
        "price_minor": price.minor,
        "tax_bp": tax_bp,
        "hidden": line.hidden,
    }
