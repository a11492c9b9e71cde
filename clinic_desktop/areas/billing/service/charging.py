"""Charging what was done: the hooks by which an invoice grows by itself, in the transaction of the fact.

Registered once, by the program (``joining``), with `manipulations.hooks`.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import exists, select

from clinic_desktop.areas.billing.entities import (
    OPEN_STATES,
    UNPOSTED_STATES,
    Invoice,
    InvoiceKind,
    InvoiceLine,
    InvoiceState,
    LineFact,
    LineState,
)
from clinic_desktop.areas.billing.queries.ahead import charged_ahead
from clinic_desktop.areas.billing.queries.basis import (
    clinic_today,
    currency,
    local_day,
    price_group_of,
    settings,
)
from clinic_desktop.areas.billing.queries.drafts import priced
from clinic_desktop.areas.billing.queries.payers import billed_owner
from clinic_desktop.areas.billing.rows import BILLING_DRAFT
from clinic_desktop.areas.billing.rules import NOTHING, line_amounts
from clinic_desktop.areas.billing.service.ahead import cover, done_line, uncover
from clinic_desktop.areas.billing.service.basis import get_invoice, hold_owners
from clinic_desktop.areas.billing.service.discounts import settle
from clinic_desktop.areas.billing.service.lines import (
    amount_values,
    fact_values,
    next_position,
    recompute,
)
from clinic_desktop.areas.billing.service.occasions import add_by_rule, pass_on
from clinic_desktop.areas.manipulations.entities import FactStatus, ManipulationFact
from clinic_desktop.core.errors import Conflict, NotFound, Problem, refuse
from clinic_desktop.core.permissions import open_to_all, requires
from clinic_desktop.db.work import Work

_PART = "a part of other use cases, each with its own right: what was done is charged"


@open_to_all(_PART)
def charge(work: Work, fact: ManipulationFact) -> None:
    """Put a performed manipulation onto the open draft of who owned the animal that day; once.

    What they are charged for already, before it was done, is not charged again: the oldest such line is linked to it.
    """
    if not _is_charged(work, fact.id):
        _add_fact(work, fact, LineState.CHARGED)


@open_to_all(_PART)
def charge_declined(work: Work, fact: ManipulationFact) -> None:
    """Keep what the owner did not want as a line that is struck out and costs nothing."""
    _add_fact(work, fact, LineState.DECLINED)


@open_to_all(_PART)
def uncharge(work: Work, fact: ManipulationFact) -> None:
    """Strike out the line of a manipulation that is taken back.

    Raises Conflict (``billing.fact_posted``) when it is on a posted invoice: correcting or reversing that asks
    whether it was done, and takes it back then.
    """
    found = _live_line(work, fact.id)
    if found is None:
        uncover(work, fact.id)
        return
    line, invoice = found
    invoice = get_invoice(work, invoice.id)
    if invoice.state not in UNPOSTED_STATES:
        raise Conflict("billing.fact_posted", invoice_id=invoice.id, number=invoice.number)
    uncover(work, fact.id)
    strike(work, line, invoice, LineState.TAKEN_BACK, fact.cancel_reason)


@open_to_all("reads only: at which prices")
def price_group(work: Work, pet_id: int, day: date) -> int | None:
    """Return the price group of who pays for an animal on a day; None when nobody does."""
    owner_id = billed_owner(work, pet_id, day)
    return None if owner_id is None else price_group_of(work, owner_id)


@requires(BILLING_DRAFT)
def charge_fact(work: Work, fact_id: int) -> int:
    """Charge a performed manipulation that no invoice holds, and return the id of the line that charges it.

    Raises NotFound, Conflict (``billing.charged_already``), Invalid.
    """
    fact = work.session.get(ManipulationFact, fact_id)
    if fact is None:
        raise NotFound("not_found")
    if fact.status is not FactStatus.PERFORMED:
        refuse((Problem("", "fact_not_performed"),))
    if _is_charged(work, fact_id):
        raise Conflict("billing.charged_already")
    return _add_fact(work, fact, LineState.CHARGED)


def open_draft_of(work: Work, owner_id: int) -> Invoice:
    """Return the owner's one open draft, made when there is none; the owner's money is held."""
    hold_owners(work, (owner_id,))
    return _held_draft(work, owner_id)


def _held_draft(work: Work, owner_id: int) -> Invoice:
    found = work.session.scalar(
        select(Invoice)
        .where(
            Invoice.owner_id == owner_id,
            Invoice.kind == InvoiceKind.INVOICE,
            Invoice.state.in_(OPEN_STATES),
        )
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return found or new_invoice(work, owner_id, InvoiceState.DRAFT)


def new_invoice(work: Work, owner_id: int, state: InvoiceState, **fields: Any) -> Invoice:
    """Make an invoice that is not posted."""
    invoice = Invoice(
        **(
            {
                "owner_id": owner_id,
                "kind": InvoiceKind.INVOICE,
                "state": state,
                "number": "",
                "day": clinic_today(work),
                "created_at": work.now,
                "ready_by": "",
                "hold_reason": "",
                "posted_by": "",
                "currency": currency(work),
                "taxed_inside": settings(work).taxed_inside,
                "discount_reason": "",
                "gross_minor": 0,
                "discount_total_minor": 0,
                "tax_minor": 0,
                "total_minor": 0,
                "reason": "",
                "note": "",
            }
            | fields
        )
    )
    work.session.add(invoice)
    work.session.flush()
    return invoice


def reopen(work: Work, invoice: Invoice) -> None:
    """Make a draft of an invoice that was ready: something about it changed."""
    if invoice.state is InvoiceState.READY:
        invoice.state, invoice.ready_at, invoice.ready_by = InvoiceState.DRAFT, None, ""
        work.session.flush()


def strike(work: Work, line: InvoiceLine, invoice: Invoice, state: LineState, reason: str) -> None:
    """Strike a line out: it stays, and costs nothing."""
    line.state, line.struck_reason, line.live = state, reason, False
    recompute(line, invoice)
    work.session.flush()
    pass_on(work, line, invoice)
    settle(work, invoice)


def _is_charged(work: Work, fact_id: int) -> bool:
    own = exists().where(InvoiceLine.fact_id == fact_id, InvoiceLine.live)
    ahead = exists().where(LineFact.fact_id == fact_id)
    charged, is_ahead = work.session.execute(select(own, ahead)).one()
    return bool(charged) or (bool(is_ahead) and fact_id in charged_ahead(work, (fact_id,)))


def _live_line(work: Work, fact_id: int) -> tuple[InvoiceLine, Invoice] | None:
    row = work.session.execute(
        select(InvoiceLine, Invoice)
        .join(Invoice, Invoice.id == InvoiceLine.invoice_id)
        .where(InvoiceLine.fact_id == fact_id, InvoiceLine.live)
    ).first()
    return None if row is None else (row[0], row[1])


def _add_fact(work: Work, fact: ManipulationFact, state: LineState) -> int:
    day = local_day(work, fact.performed_at)
    owner_id = billed_owner(work, fact.pet_id, day)
    if owner_id is None:
        raise NotFound("not_found")
    hold_owners(work, (owner_id,))
    quantity = fact.quantity_milli
    if state is LineState.CHARGED:
        quantity = cover(work, fact, owner_id)
        if not quantity:
            return done_line(work, fact.id)
    invoice = _held_draft(work, owner_id)
    if invoice.currency != fact.currency:
        refuse((Problem("price", "other_currency", {"currency": invoice.currency}),))
    line = InvoiceLine(
        invoice_id=invoice.id,
        position=next_position(work, invoice.id),
        **(fact_values(work, fact, day, owner_id) | {"quantity_milli": quantity} | amount_values(NOTHING)),
    )
    if state is LineState.CHARGED:
        values = amount_values(line_amounts(priced(line), taxed_inside=invoice.taxed_inside))
        for name, value in values.items():
            setattr(line, name, value)
    else:
        line.state, line.struck_reason, line.live = state, fact.cancel_reason, False
    work.session.add(line)
    work.session.flush()
    if state is LineState.CHARGED:
        if add_by_rule(work, line, invoice, fact):
            recompute(line, invoice)
        reopen(work, invoice)
        settle(work, invoice)
    return line.id
