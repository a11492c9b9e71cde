"""What is taken off a draft: by the rules, on the whole of it, down to the floors and within the role's right."""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy import exists, or_, select

from clinic_desktop.areas.billing.entities import DiscountRule, Invoice, InvoiceLine, OwnerTerms
from clinic_desktop.areas.billing.queries.basis import price_group_of
from clinic_desktop.areas.billing.queries.limits import (
    alone,
    charged_on,
    largest_discounts,
    least_of,
    line_floor,
    quantity_of,
    rooms_of,
    taken_off,
    with_floor,
)
from clinic_desktop.areas.billing.rows import Offer
from clinic_desktop.areas.billing.rules import (
    document_discount,
    is_over_right,
    largest,
    right_of,
    within,
)
from clinic_desktop.areas.billing.service.lines import recompute
from clinic_desktop.areas.manipulations.rows import PRICES_BELOW_FLOOR
from clinic_desktop.areas.manipulations.rules import floor_problems
from clinic_desktop.core.errors import Conflict, Problem, refuse
from clinic_desktop.core.money import Money
from clinic_desktop.db.work import Work


def has_discount(invoice: Invoice) -> bool:
    """Say whether a draft has a discount on the whole document."""
    return bool(invoice.discount_bp or invoice.discount_minor)


def settle(work: Work, invoice: Invoice) -> None:
    """Let the rules of discounts decide anew and divide the discount on a draft, after something about it changed."""
    if _let_rules_decide(work, invoice) or has_discount(invoice):
        spread_discount(work, invoice)


def spread_discount(work: Work, invoice: Invoice) -> None:
    """Divide the discount on a draft anew between its lines, after one of them or the discount itself changed."""
    lines = charged_on(work, invoice)
    weights = [alone(line, invoice).before_document for line in lines]
    parts = document_discount(
        weights,
        bp=invoice.discount_bp,
        minor=invoice.discount_minor,
        room=rooms_of(work, invoice, lines) if has_discount(invoice) else None,
    )
    for line, part in zip(lines, parts, strict=True):
        recompute(line, invoice, part)
    work.session.flush()


def offers_of(work: Work, owner_id: int) -> tuple[Offer, ...]:
    """Return the discounts that may hold for an owner by themselves, their own first; kept for the action."""
    kept: dict[int, tuple[Offer, ...]] = work.session.info.setdefault("discount_offers", {})
    if owner_id not in kept:
        terms = work.session.scalar(
            select(OwnerTerms).where(OwnerTerms.owner_id == owner_id, OwnerTerms.discount_bp.is_not(None))
        )
        own = (
            ()
            if terms is None or terms.discount_bp is None
            else (Offer(terms.discount_bp, terms.discount_reason, to_on=terms.discount_to),)
        )
        group_id = price_group_of(work, owner_id)
        rules = work.session.scalars(
            select(DiscountRule)
            .where(
                DiscountRule.archived.is_(False),
                or_(DiscountRule.price_group_id.is_(None), DiscountRule.price_group_id == group_id),
            )
            .order_by(DiscountRule.id)
        )
        kept[owner_id] = (
            *own,
            *(Offer(rule.bp, rule.name, rule.from_sum_minor, rule.from_on, rule.to_on) for rule in rules),
        )
    return kept[owner_id]


def _let_rules_decide(work: Work, invoice: Invoice) -> bool:
    """Set the discounts that are left to the rules; say whether one of them changed."""
    offers = offers_of(work, invoice.owner_id)
    if not offers and not _has_any_by_rule(work, invoice):
        return False
    lines = charged_on(work, invoice)
    whole = sum(alone(line, invoice).full for line in lines)
    left = [line for line in lines if line.discount_by_rule]
    items = {line.manipulation_id for line in left if line.manipulation_id is not None}
    limits = largest_discounts(work, items)
    floored = with_floor(work, items)
    changed = False
    for line in left:
        offer = largest(offers, line.done_on, whole)
        bp: int | None = 0
        minor = 0
        if offer is not None:
            floor = least_of(work, line, invoice) if line.manipulation_id in floored else None
            bp, minor = within(
                alone(line, invoice).full,
                offer.bp,
                item_bp=limits.get(line.manipulation_id or 0),
                floor=floor,
            )
        reason = offer.name if offer is not None and bp != 0 else ""
        before = (line.discount_bp, line.discount_minor if line.discount_bp is None else 0)
        if (*before, line.discount_reason) == (bp, minor, reason):
            continue
        line.discount_bp, line.discount_reason = bp, reason
        if bp is None:
            line.discount_minor = minor
        changed = True
    return changed


def _has_any_by_rule(work: Work, invoice: Invoice) -> bool:
    given = or_(InvoiceLine.discount_bp.is_(None), InvoiceLine.discount_bp > 0)
    found = exists().where(InvoiceLine.invoice_id == invoice.id, InvoiceLine.discount_by_rule, given)
    return bool(work.session.scalar(select(found)))


def refuse_over_right(work: Work, invoice: Invoice, field: str = "") -> None:
    """Refuse a discount on a draft that takes all of it, with the prices and discounts of its lines, past what may be given.

    ``field`` is where the actor has just typed a discount or a price: only their own right counts then, and it is Invalid. Without
    one it is judged for the posting, also by the right of who gave it: Conflict (``billing.discount_over_right``).
    """
    if not has_discount(invoice):
        return
    limit = work.actor.discount_limit
    right = right_of(limit)
    if not field:
        right = max(right, invoice.discount_right_bp or 0)
    if not is_over_right(taken_off(work, invoice, charged_on(work, invoice)), right):
        return
    shown = f"{(Decimal(right) / 100).normalize():f}"
    if field:
        refuse((Problem(field, "discount_over_right", {"limit": shown}),))
    raise Conflict("billing.discount_over_right", limit=shown)


def refuse_below_floors(work: Work, invoice: Invoice) -> None:
    """Raise Conflict (``billing.below_floor``) when the discount on a document pushes a line below its floor.

    What was below already, by somebody's right, is not looked at where the document takes nothing off it.
    """
    if not has_discount(invoice) or work.actor.may(PRICES_BELOW_FLOOR):
        return
    lines = [line for line in charged_on(work, invoice) if line.spread_minor and line.manipulation_id]
    floored = with_floor(work, {line.manipulation_id for line in lines if line.manipulation_id})
    for line in lines:
        if line.manipulation_id not in floored:
            continue
        net = line.gross_minor + line.surcharge_minor - line.discount_minor - line.spread_minor
        found = floor_problems(
            "", Money(net, invoice.currency), quantity_of(line), line_floor(work, line, invoice)
        )
        if found:
            raise Conflict("billing.below_floor", line=line.name_ru)
