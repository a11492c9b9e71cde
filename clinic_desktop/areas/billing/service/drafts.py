"""Use cases of what is not posted yet: lines, discounts, ready, on hold."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import delete, func, insert, select

from clinic_desktop.areas.billing.entities import (
    OPEN_STATES,
    UNPOSTED_STATES,
    Invoice,
    InvoiceKind,
    InvoiceLine,
    InvoiceState,
    LineFact,
    LineState,
    LineSurcharge,
)
from clinic_desktop.areas.billing.queries.basis import clinic_today, lines_of
from clinic_desktop.areas.billing.queries.drafts import discount_draft, line_draft
from clinic_desktop.areas.billing.queries.limits import alone, charged_on, rooms_of, taken_off
from clinic_desktop.areas.billing.rows import BILLING_DRAFT, DiscountDraft, LineDraft
from clinic_desktop.areas.billing.rules import (
    discount_problems,
    limit_problems,
    reason_problems,
    right_of,
)
from clinic_desktop.areas.billing.rules.lines import NOTE_LIMIT, TEXT_LIMIT
from clinic_desktop.areas.billing.service.ahead import facts_of, let_go_of_charged
from clinic_desktop.areas.billing.service.basis import get_invoice, get_line
from clinic_desktop.areas.billing.service.charging import open_draft_of, reopen, strike
from clinic_desktop.areas.billing.service.discounts import (
    has_discount,
    refuse_over_right,
    settle,
    spread_discount,
)
from clinic_desktop.areas.billing.service.lines import (
    NEW_LINE,
    draft_values,
    listed_for,
    next_position,
    recompute,
)
from clinic_desktop.areas.billing.service.occasions import drop_doubles
from clinic_desktop.areas.manipulations.entities import FactStatus, ManipulationFact
from clinic_desktop.core.errors import Conflict, Problem, refuse
from clinic_desktop.core.money import Money, round_half_up
from clinic_desktop.core.permissions import requires
from clinic_desktop.core.text import clean_line, clean_text
from clinic_desktop.db.merge import assign, merge
from clinic_desktop.db.work import Work

OF_A_DISCOUNT = ("discount_bp", "discount_minor", "discount_reason")


def get_unposted(work: Work, invoice_id: int) -> Invoice:
    """Return an invoice that may still be changed. Raises NotFound, Conflict (``billing.posted``)."""
    invoice = get_invoice(work, invoice_id)
    if invoice.state not in UNPOSTED_STATES:
        raise Conflict("billing.posted", number=invoice.number)
    return invoice


def _unposted_line(work: Work, line_id: int) -> tuple[InvoiceLine, Invoice]:
    line, invoice = get_line(work, line_id)
    if invoice.state not in UNPOSTED_STATES:
        raise Conflict("billing.posted", number=invoice.number)
    return line, invoice


def _changed(work: Work, invoice: Invoice) -> None:
    work.session.flush()
    reopen(work, invoice)
    settle(work, invoice)


@requires(BILLING_DRAFT)
def open_draft(work: Work, owner_id: int) -> int:
    """Return the owner's one open draft, made when there is none. Raises NotFound."""
    return open_draft_of(work, owner_id).id


@requires(BILLING_DRAFT)
def add_line(work: Work, invoice_id: int, draft: LineDraft) -> int:
    """Add a line that charges no fact, such as goods over the counter, and return its id. Raises Invalid."""
    invoice = get_unposted(work, invoice_id)
    (values,) = _new_lines(work, invoice, (draft,))
    line = InvoiceLine(**values)
    work.session.add(line)
    _changed(work, invoice)
    _refuse_given(work, invoice, (draft,))
    if draft.price is not None:
        _refuse_below(work, invoice, line)
    return line.id


@requires(BILLING_DRAFT)
def add_lines(work: Work, invoice_id: int, drafts: Sequence[LineDraft]) -> int:
    """Add lines that charge no fact, at prices that were promised, in one statement; return how many. Raises Invalid."""
    invoice = get_unposted(work, invoice_id)
    if drafts:
        rows = [values | {"version": 1} for values in _new_lines(work, invoice, drafts, promised=True)]
        work.session.execute(insert(InvoiceLine), rows)
        _changed(work, invoice)
        _refuse_given(work, invoice, drafts)
    return len(drafts)


def _refuse_given(work: Work, invoice: Invoice, drafts: Sequence[LineDraft]) -> None:
    """Refuse discounts on lines that take the whole, with the discount on it, past what the actor may give."""
    given = next((draft for draft in drafts if draft.discount or draft.discount_percent), None)
    if given is not None:
        refuse_over_right(work, invoice, "discount_percent" if given.discount is None else "discount")


def _refuse_below(work: Work, invoice: Invoice, line: InvoiceLine) -> None:
    """Refuse a price below the catalogue's that takes its line, or the whole, past what the actor may give.

    The rules of discounts have decided by now: nobody adds to what they give past their own limit.
    """
    by_rule = line.discount_by_rule and line.discount_minor
    if not by_rule and not has_discount(invoice):
        return
    (off,) = taken_off(work, invoice, (line,))
    if off.own == line.discount_minor:
        return
    if by_rule:
        limit = work.actor.discount_limit
        refuse(limit_problems("price", off.own, off.full, item_bp=None, role_percent=limit))
    refuse_over_right(work, invoice, "price")


def _asks_less(draft: LineDraft, was: LineDraft) -> bool:
    """Say whether what is charged now is another procedure or has a lower price."""
    if draft.manipulation_id != was.manipulation_id:
        return True
    return draft.price is not None and was.price is not None and draft.price < was.price


def _new_lines(
    work: Work, invoice: Invoice, drafts: Sequence[LineDraft], *, promised: bool = False
) -> list[dict[str, Any]]:
    own = NEW_LINE | {
        "invoice_id": invoice.id,
        "done_on": clinic_today(work),
        "performer_id": work.actor.id,
        "performer_name": work.actor.name,
    }
    first = next_position(work, invoice.id)
    listed = listed_for(work, invoice, drafts)
    return [
        own | {"position": position} | draft_values(work, draft, invoice, listing=listed, promised=promised)
        for position, draft in enumerate(drafts, first)
    ]


@requires(BILLING_DRAFT)
def change_line(work: Work, line_id: int, draft: LineDraft, base: LineDraft) -> int:
    """Change a line of a draft; ``base`` is what the form started from.

    The line of a fact keeps its procedure and animal. Raises Invalid, Conflict, NotFound.
    """
    line, invoice = _unposted_line(work, line_id)
    if line.state is not LineState.CHARGED:
        raise Conflict("billing.struck")
    theirs = line_draft(line, invoice.currency)
    merged = merge(work.session, "invoice_lines", line_id, base=base, mine=draft, theirs=theirs)
    if line.fact_id is not None:
        fixed = (line.manipulation_id, line.pet_id)
        if (merged.manipulation_id, merged.pet_id) != fixed:
            refuse((Problem("manipulation_id", "of_a_fact"),))
    listed = (line.listed_bp, line.listed_minor)
    values = draft_values(work, merged, invoice, line.done_on, was=theirs, listed=listed, to_settle=True)
    if values["discount_by_rule"]:
        # They are the rules' to change, once the draft is settled.
        values = {name: value for name, value in values.items() if name not in OF_A_DISCOUNT}
    assign(line, values)
    if line.discount_by_rule:
        recompute(line, invoice)
    _changed(work, invoice)
    if (merged.discount_percent, merged.discount) != (theirs.discount_percent, theirs.discount):
        _refuse_given(work, invoice, (merged,))
    if _asks_less(merged, theirs):
        _refuse_below(work, invoice, line)
    return line_id


@requires(BILLING_DRAFT)
def strike_line(work: Work, line_id: int, reason: str = "") -> int:
    """Strike out a line that the owner declines; it stays on the record and costs nothing. Raises Conflict, Invalid."""
    line, invoice = _unposted_line(work, line_id)
    reason = clean_line(reason)
    if len(reason) > TEXT_LIMIT:
        refuse((Problem("reason", "too_long", {"limit": TEXT_LIMIT}),))
    if line.state is not LineState.CHARGED:
        raise Conflict("billing.struck")
    strike(work, line, invoice, LineState.DECLINED, reason)
    reopen(work, invoice)
    return line_id


@requires(BILLING_DRAFT)
def unstrike_line(work: Work, line_id: int) -> int:
    """Charge a line again that the owner had declined. Raises Conflict."""
    line, invoice = _unposted_line(work, line_id)
    if line.state is not LineState.DECLINED:
        raise Conflict("billing.not_declined")
    if line.fact_id is not None:
        charged = select(InvoiceLine.id).where(InvoiceLine.fact_id == line.fact_id, InvoiceLine.live)
        if work.session.scalar(charged) is not None:
            raise Conflict("billing.charged_already")
        if not _is_performed(work, line.fact_id):
            raise Conflict("billing.not_performed")
        line.live = True
    line.state, line.struck_reason = LineState.CHARGED, ""
    let_go_of_charged(work, line)
    drop_doubles(work, line, invoice)
    recompute(line, invoice)
    _changed(work, invoice)
    return line_id


def _is_performed(work: Work, fact_id: int) -> bool:
    return work.session.get_one(ManipulationFact, fact_id).status is FactStatus.PERFORMED


@requires(BILLING_DRAFT)
def remove_line(work: Work, line_id: int) -> int:
    """Take a line off a draft that charges no fact, and return the invoice's id.

    Raises Conflict (``billing.of_a_fact``) for what was done: that is struck out, or cancelled where it was done.
    """
    line, invoice = _unposted_line(work, line_id)
    if line.fact_id is not None or facts_of(work, line):
        raise Conflict("billing.of_a_fact")
    work.session.execute(delete(LineSurcharge).where(LineSurcharge.line_id == line_id))
    work.session.delete(line)
    _changed(work, invoice)
    return invoice.id


@requires(BILLING_DRAFT)
def set_discount(work: Work, invoice_id: int, draft: DiscountDraft, base: DiscountDraft) -> int:
    """Give a discount on a whole draft.

    No line gets more than its largest discount or goes below its floor: a percentage stops there, a sum goes onto the
    other lines. Raises Invalid (a sum that the lines have no room for, or where it takes the whole, with the discounts
    of the lines, past what the role may give), Conflict.
    """
    invoice = get_unposted(work, invoice_id)
    merged = merge(
        work.session, "invoices", invoice_id, base=base, mine=draft, theirs=discount_draft(invoice)
    )
    refuse(discount_problems(merged, invoice.currency))
    given = bool(merged.percent or merged.amount)
    assign(
        invoice,
        {
            "discount_bp": round_half_up(merged.percent * 100) if merged.percent else None,
            "discount_minor": merged.amount.minor if merged.amount else None,
            "discount_reason": clean_line(merged.reason) if given else "",
        },
    )
    invoice.discount_right_bp = right_of(work.actor.discount_limit) if given else None
    reopen(work, invoice)
    spread_discount(work, invoice)
    field = "amount" if invoice.discount_bp is None else "percent"
    refuse_over_right(work, invoice, field)
    if invoice.discount_minor is not None:
        _refuse_over_sum(work, invoice)
    return invoice_id


def _refuse_over_sum(work: Work, invoice: Invoice) -> None:
    lines = charged_on(work, invoice)
    given = invoice.discount_minor or 0
    if given > sum(alone(line, invoice).before_document for line in lines):
        refuse((Problem("amount", "discount_over_sum"),))
    if given > (most := sum(rooms_of(work, invoice, lines))):
        refuse((Problem("amount", "discount_most", {"most": Money(most, invoice.currency)}),))


@requires(BILLING_DRAFT)
def set_note(work: Work, invoice_id: int, note: str) -> int:
    """Write a note onto a draft. Raises Invalid, Conflict."""
    invoice = get_unposted(work, invoice_id)
    note = clean_text(note)
    if len(note) > NOTE_LIMIT:
        refuse((Problem("note", "too_long", {"limit": NOTE_LIMIT}),))
    assign(invoice, {"note": note})
    work.session.flush()
    return invoice_id


@requires(BILLING_DRAFT)
def mark_ready(work: Work, invoice_id: int) -> int:
    """Say that a draft is complete: it is ready to be paid. Raises Conflict."""
    invoice = get_unposted(work, invoice_id)
    if invoice.state is not InvoiceState.DRAFT:
        raise Conflict("billing.not_draft")
    invoice.state, invoice.ready_at, invoice.ready_by = InvoiceState.READY, work.now, work.actor.name
    work.session.flush()
    return invoice_id


@requires(BILLING_DRAFT)
def back_to_draft(work: Work, invoice_id: int) -> int:
    """Say that a draft is not complete after all. Raises Conflict."""
    invoice = get_unposted(work, invoice_id)
    if invoice.state is not InvoiceState.READY:
        raise Conflict("billing.not_ready")
    reopen(work, invoice)
    return invoice_id


@requires(BILLING_DRAFT)
def hold(work: Work, invoice_id: int, reason: str) -> int:
    """Put a draft aside: what is done meanwhile goes onto another. Raises Invalid, Conflict."""
    refuse(reason_problems(reason))
    invoice = get_unposted(work, invoice_id)
    if invoice.state not in OPEN_STATES:
        raise Conflict("billing.not_draft")
    invoice.state, invoice.hold_reason = InvoiceState.ON_HOLD, clean_line(reason)
    invoice.ready_at, invoice.ready_by = None, ""
    work.session.flush()
    return invoice_id


@requires(BILLING_DRAFT)
def take_off_hold(work: Work, invoice_id: int) -> int:
    """Take a draft up again and return the id of the open draft: another one takes its lines over. Raises Conflict."""
    invoice = get_unposted(work, invoice_id)
    if invoice.state is not InvoiceState.ON_HOLD:
        raise Conflict("billing.not_on_hold")
    other = work.session.scalar(
        select(Invoice).where(
            Invoice.owner_id == invoice.owner_id,
            Invoice.kind == InvoiceKind.INVOICE,
            Invoice.state.in_(OPEN_STATES),
        )
    )
    if other is None:
        invoice.state, invoice.hold_reason = InvoiceState.DRAFT, ""
        work.session.flush()
        return invoice_id
    if (other.currency, other.taxed_inside) != (invoice.currency, invoice.taxed_inside):
        raise Conflict("billing.prices_differ")
    held, given = (invoice.discount_bp, invoice.discount_minor), (other.discount_bp, other.discount_minor)
    if held != given or invoice.discount_minor:
        # It would be lost, given to lines it was not meant for, or given once for two.
        raise Conflict("billing.discounts_differ")
    if has_discount(other):
        other.discount_right_bp = min(other.discount_right_bp or 0, invoice.discount_right_bp or 0)
    first = next_position(work, other.id)
    for number, line in enumerate(lines_of(work, invoice.id)):
        line.invoice_id, line.position = other.id, first + number
        recompute(line, other)
    work.session.flush()
    for surcharge in work.session.scalars(
        select(LineSurcharge).where(LineSurcharge.invoice_id == invoice_id)
    ):
        surcharge.invoice_id = other.id
    for fact in work.session.scalars(select(LineFact).where(LineFact.invoice_id == invoice_id)):
        fact.invoice_id = other.id
    work.session.flush()
    work.session.delete(invoice)
    _changed(work, other)
    return other.id


@requires(BILLING_DRAFT)
def discard(work: Work, invoice_id: int) -> int:
    """Throw a draft away on which nothing is charged, and return its id.

    Raises Conflict (``billing.not_empty``): what was done is struck out or cancelled first.
    """
    invoice = get_unposted(work, invoice_id)
    charged = work.session.scalar(
        select(func.count())
        .select_from(InvoiceLine)
        .where(InvoiceLine.invoice_id == invoice_id, InvoiceLine.state == LineState.CHARGED)
    )
    if charged:
        raise Conflict("billing.not_empty")
    for table in (LineSurcharge, LineFact, InvoiceLine):
        work.session.execute(delete(table).where(table.invoice_id == invoice_id))
    work.session.delete(invoice)
    work.session.flush()
    return invoice_id
