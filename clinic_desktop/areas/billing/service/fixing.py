"""Mending what the missed-charge check found, one finding at a time."""

from __future__ import annotations

from sqlalchemy import exists, select

from clinic_desktop.areas.billing.entities import InvoiceLine, LineState
from clinic_desktop.areas.billing.queries.ahead import charged_ahead
from clinic_desktop.areas.billing.queries.basis import local_day
from clinic_desktop.areas.billing.queries.payers import billed_owner
from clinic_desktop.areas.billing.rows import BILLING_DRAFT, ChargeFinding, ChargeFindingKind
from clinic_desktop.areas.billing.service.basis import get_invoice
from clinic_desktop.areas.billing.service.charging import charge_fact, open_draft_of, reopen, strike
from clinic_desktop.areas.billing.service.discounts import settle
from clinic_desktop.areas.billing.service.drafts import get_unposted
from clinic_desktop.areas.billing.service.lines import (
    next_position,
    recompute,
)
from clinic_desktop.areas.billing.service.occasions import bring_along, drop_doubles
from clinic_desktop.areas.manipulations.entities import FactStatus, ManipulationFact
from clinic_desktop.core.errors import Conflict, NotFound
from clinic_desktop.core.permissions import requires
from clinic_desktop.db.work import Work


@requires(BILLING_DRAFT)
def fix(work: Work, finding: ChargeFinding) -> int:
    """Mend a finding of the missed-charge check and return the line's id.

    Raises Conflict (``billing.nothing_to_fix``) for what can't be mended here or was meanwhile, NotFound.
    """
    fact = work.session.get(ManipulationFact, finding.fact_id)
    if fact is None:
        raise NotFound("not_found")
    if finding.kind is ChargeFindingKind.NOT_CHARGED:
        return charge_fact(work, fact.id)
    line = work.session.get(InvoiceLine, finding.line_id) if finding.line_id is not None else None
    ahead = finding.kind is ChargeFindingKind.CHARGED_TWICE
    if (
        line is None
        or line.state is not LineState.CHARGED
        or line.fact_id != (None if ahead else fact.id)
        or (ahead and not _is_charged(work, line.invoice_id, fact.id))
    ):
        raise Conflict("billing.nothing_to_fix")
    invoice = get_unposted(work, line.invoice_id)
    match finding.kind:
        case ChargeFindingKind.CHARGED_NOT_DONE if fact.status is not FactStatus.PERFORMED:
            declined = fact.status is FactStatus.DECLINED
            state = LineState.DECLINED if declined else LineState.TAKEN_BACK
            strike(work, line, invoice, state, fact.cancel_reason)
        case ChargeFindingKind.DIFFERS:
            covered = charged_ahead(work, (fact.id,)).get(fact.id, 0)
            line.quantity_milli, line.price_minor = fact.quantity_milli - covered, fact.price_minor
            line.discount_bp, line.discount_reason = fact.discount_bp, fact.discount_reason
            line.discount_by_rule = not fact.discount_bp
            recompute(line, invoice)
            work.session.flush()
            settle(work, invoice)
        case ChargeFindingKind.CHARGED_TWICE:
            strike(work, line, invoice, LineState.TAKEN_BACK, "")
        case ChargeFindingKind.WRONG_OWNER:
            _move(work, line, fact)
        case _:
            raise Conflict("billing.nothing_to_fix")
    reopen(work, invoice)
    return line.id


def _is_charged(work: Work, invoice_id: int, fact_id: int) -> bool:
    charged = exists().where(
        InvoiceLine.invoice_id == invoice_id,
        InvoiceLine.fact_id == fact_id,
        InvoiceLine.state == LineState.CHARGED,
    )
    return bool(work.session.scalar(select(charged)))


def _move(work: Work, line: InvoiceLine, fact: ManipulationFact) -> None:
    owner_id = billed_owner(work, fact.pet_id, local_day(work, fact.performed_at))
    if owner_id is None:
        raise Conflict("billing.nothing_to_fix")
    before = get_invoice(work, line.invoice_id)
    target = open_draft_of(work, owner_id)
    if target.id == before.id:
        raise Conflict("billing.nothing_to_fix")
    line.invoice_id, line.position = target.id, next_position(work, target.id)
    bring_along(work, line)
    drop_doubles(work, line, target)
    recompute(line, target)
    work.session.flush()
    for invoice in (before, target):
        settle(work, invoice)
    reopen(work, target)
