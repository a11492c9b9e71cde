"""Use cases of the clinic's lists of surcharges and discounts by rule, and of surcharges added and taken off by hand."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal
from typing import Any

from sqlalchemy import select

from clinic_desktop.areas.billing.entities import (
    UNPOSTED_STATES,
    DiscountRule,
    Invoice,
    InvoiceLine,
    LineState,
    LineSurcharge,
    Surcharge,
)
from clinic_desktop.areas.billing.list_drafts import rule_draft, surcharge_draft
from clinic_desktop.areas.billing.queries.basis import currency
from clinic_desktop.areas.billing.rows import (
    BILLING_DRAFT,
    BILLING_TERMS,
    BILLING_WAIVE,
    DiscountRuleDraft,
    SurchargeDraft,
)
from clinic_desktop.areas.billing.rules import (
    cleaned_rule,
    cleaned_surcharge,
    days_mask,
    has_name_of,
    holds_on,
    limit_problems,
    rule_problems,
    surcharge_problems,
)
from clinic_desktop.areas.billing.service.basis import get_line
from clinic_desktop.areas.billing.service.charging import reopen
from clinic_desktop.areas.billing.service.discounts import refuse_over_right, settle
from clinic_desktop.areas.billing.service.lines import recompute
from clinic_desktop.areas.billing.service.occasions import new_row, refresh, rows_of
from clinic_desktop.areas.manipulations.entities import Manipulation, PriceGroup
from clinic_desktop.core.errors import Conflict, Denied, NotFound, Problem, refuse
from clinic_desktop.core.money import round_half_up
from clinic_desktop.core.permissions import requires
from clinic_desktop.db import entries
from clinic_desktop.db.merge import merge
from clinic_desktop.db.work import Work


@requires(BILLING_TERMS)
def register_surcharge(work: Work, draft: SurchargeDraft) -> int:
    """Add a surcharge and return its id; what is charged already stays as it is. Raises Invalid."""
    draft = cleaned_surcharge(draft)
    refuse(surcharge_problems(draft, currency(work)))
    _refuse_twin(work, Surcharge, draft)
    return entries.add(work, Surcharge(**_surcharge_values(draft), archived=False))


@requires(BILLING_TERMS)
def change_surcharge(work: Work, surcharge_id: int, draft: SurchargeDraft, base: SurchargeDraft) -> int:
    """Save a surcharge for what will be charged; ``base`` is what the form started from.

    Raises Invalid, Conflict, NotFound.
    """
    unit = currency(work)
    row = entries.get(work, Surcharge, surcharge_id)
    base, mine = cleaned_surcharge(base), cleaned_surcharge(draft)
    merged = merge(
        work.session, "surcharges", surcharge_id, base=base, mine=mine, theirs=surcharge_draft(row, unit)
    )
    refuse(surcharge_problems(merged, unit))
    _refuse_twin(work, Surcharge, merged, surcharge_id)
    return entries.save(work, row, _surcharge_values(merged))


@requires(BILLING_TERMS)
def archive_surcharge(work: Work, surcharge_id: int) -> int:
    """Charge a surcharge no longer; where it is charged it stays. Raises NotFound."""
    return entries.archive(work, Surcharge, surcharge_id)


@requires(BILLING_TERMS)
def restore_surcharge(work: Work, surcharge_id: int) -> int:
    """Charge an archived surcharge again. Raises NotFound."""
    return entries.restore(work, Surcharge, surcharge_id)


def _surcharge_values(draft: SurchargeDraft) -> dict[str, Any]:
    return {
        "name": draft.name,
        "bp": None if draft.percent is None else round_half_up(draft.percent * 100),
        "amount_minor": None if draft.amount is None else draft.amount.minor,
        "days": days_mask(draft.weekdays, holidays=draft.holidays),
        "starts_min": draft.starts_min,
        "ends_min": draft.ends_min,
        "home_visit": draft.home_visit,
        "services_only": draft.services_only,
        "from_on": draft.from_on,
        "to_on": draft.to_on,
    }


@requires(BILLING_TERMS)
def register_discount_rule(work: Work, draft: DiscountRuleDraft) -> int:
    """Add a discount that holds by itself and return its id; drafts take it when they change next. Raises Invalid."""
    draft = cleaned_rule(draft)
    refuse(rule_problems(draft, currency(work), work.actor.discount_limit))
    _refuse_twin(work, DiscountRule, draft)
    _refuse_unknown_group(work, draft)
    return entries.add(work, DiscountRule(**_rule_values(draft), archived=False))


@requires(BILLING_TERMS)
def change_discount_rule(work: Work, rule_id: int, draft: DiscountRuleDraft, base: DiscountRuleDraft) -> int:
    """Save a discount that holds by itself; ``base`` is what the form started from. Raises Invalid, Conflict, NotFound."""
    unit = currency(work)
    row = entries.get(work, DiscountRule, rule_id)
    base, mine = cleaned_rule(base), cleaned_rule(draft)
    theirs = rule_draft(row, unit)
    merged = merge(work.session, "discount_rules", rule_id, base=base, mine=mine, theirs=theirs)
    # Somebody else may have given more than the actor may: that may stay, not grow.
    limit = work.actor.discount_limit if merged.percent != theirs.percent else None
    refuse(rule_problems(merged, unit, limit))
    _refuse_twin(work, DiscountRule, merged, rule_id)
    _refuse_unknown_group(work, merged)
    return entries.save(work, row, _rule_values(merged))


@requires(BILLING_TERMS)
def archive_discount_rule(work: Work, rule_id: int) -> int:
    """Give a discount by itself no longer. Raises NotFound."""
    return entries.archive(work, DiscountRule, rule_id)


@requires(BILLING_TERMS)
def restore_discount_rule(work: Work, rule_id: int) -> int:
    """Give an archived discount by itself again. Raises NotFound."""
    return entries.restore(work, DiscountRule, rule_id)


def _rule_values(draft: DiscountRuleDraft) -> dict[str, Any]:
    return {
        "name": draft.name,
        "bp": round_half_up((draft.percent or Decimal(0)) * 100),
        "price_group_id": draft.price_group_id,
        "from_sum_minor": None if draft.from_sum is None else draft.from_sum.minor,
        "from_on": draft.from_on,
        "to_on": draft.to_on,
    }


def _refuse_twin(
    work: Work,
    entity: type[Surcharge] | type[DiscountRule],
    draft: SurchargeDraft | DiscountRuleDraft,
    own_id: int = 0,
) -> None:
    """Refuse a name that another entry of the list has; one that holds on other days may have it."""
    entries.hold(work, entity)
    others = work.session.execute(
        select(entity.name, entity.from_on, entity.to_on).where(entity.id != own_id)
    )
    if any(has_name_of(draft, *other) for other in others):
        refuse((Problem("name", "name_taken"),))


def _refuse_unknown_group(work: Work, draft: DiscountRuleDraft) -> None:
    if draft.price_group_id is not None and work.session.get(PriceGroup, draft.price_group_id) is None:
        raise NotFound("not_found")


@requires(BILLING_DRAFT)
def set_surcharges(work: Work, line_id: int, chosen: Collection[int], base: Collection[int]) -> int:
    """Let a line of a draft have the chosen surcharges of the list; ``base`` are those that the form started from.

    One that was taken off comes back as it was; a new one is charged as it is now. Raises Conflict
    (``billing.posted``, ``billing.struck``), NotFound (also for one that does not hold on the day), Denied: to take off what
    came by itself needs a right of its own.
    """
    line, invoice = get_line(work, line_id)
    if invoice.state not in UNPOSTED_STATES:
        raise Conflict("billing.posted", number=invoice.number)
    if line.state is not LineState.CHARGED:
        raise Conflict("billing.struck")
    rows = {row.surcharge_id: row for row in rows_of(work, line_id)}
    there = {row.surcharge_id for row in rows.values() if not row.removed}
    for surcharge_id in sorted((set(chosen) - set(base)) - there):
        _put_on(work, line, surcharge_id, rows.get(surcharge_id))
    for surcharge_id in sorted((set(base) - set(chosen)) & there):
        _take_off(work, rows[surcharge_id])
    refresh(work, line)
    reopen(work, invoice)
    recompute(line, invoice)
    work.session.flush()
    settle(work, invoice)
    _refuse_over_limits(work, line, invoice)
    return line_id


def _put_on(work: Work, line: InvoiceLine, surcharge_id: int, before: LineSurcharge | None) -> None:
    if before is not None:
        before.removed = False
        return
    row = work.session.get(Surcharge, surcharge_id)
    if row is None or row.archived or not holds_on(row.from_on, row.to_on, line.done_on):
        raise NotFound("not_found")
    work.session.add(new_row(line, row, line.done_on, by_rule=False))


def _take_off(work: Work, row: LineSurcharge) -> None:
    if not row.by_rule:
        work.session.delete(row)
        return
    if not work.actor.may(BILLING_WAIVE):
        raise Denied("denied", permission=BILLING_WAIVE)
    row.removed = True


def _refuse_over_limits(work: Work, line: InvoiceLine, invoice: Invoice) -> None:
    # A discount that is a sum is a larger part of less.
    if line.discount_bp is None and not line.discount_by_rule and line.manipulation_id is not None:
        item = work.session.get_one(Manipulation, line.manipulation_id)
        full = line.gross_minor + line.surcharge_minor
        limit = work.actor.discount_limit
        refuse(
            limit_problems(
                "chosen", line.discount_minor, full, item_bp=item.max_discount_bp, role_percent=limit
            )
        )
    if invoice.discount_minor:
        refuse_over_right(work, invoice, "chosen")
