"""What of a posted invoice still stands, and whether it may be corrected (domain 2.19)."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import or_, select

from clinic_desktop.areas.billing.entities import (
    Invoice,
    InvoiceKind,
    InvoiceLine,
    InvoiceState,
    LineState,
    TillShift,
)
from clinic_desktop.areas.billing.open_items import paid_sum
from clinic_desktop.areas.billing.queries.ahead import done_of
from clinic_desktop.areas.billing.queries.basis import clinic_today
from clinic_desktop.db.work import Work


def may_correct(work: Work, root: Invoice) -> bool:
    """Say whether lines of a posted invoice may be corrected: unpaid, its shift still open; without one, the same day."""
    if root.state is not InvoiceState.POSTED or root.kind is not InvoiceKind.INVOICE:
        return False
    if work.session.scalar(select(paid_sum()).where(Invoice.id == root.id)):
        return False
    if root.shift_id is None:
        return root.day == clinic_today(work)
    return work.session.get_one(TillShift, root.shift_id).closed_at is None


def questions(work: Work, invoice_id: int) -> tuple[int, ...]:
    """Return the lines of which the reversal of an invoice asks "was it done?"."""
    top = work.session.scalar(select(Invoice.split_of_id).where(Invoice.id == invoice_id)) or invoice_id
    lines = standing_lines(work, [top])
    done = done_of(work, [line.id for line in lines])
    return tuple(line.id for line in lines if line.live or line.id in done)


def charged_lines(work: Work, invoice_id: int) -> tuple[int, ...]:
    """Return the lines that an invoice charges with its corrections."""
    top = work.session.scalar(select(Invoice.split_of_id).where(Invoice.id == invoice_id)) or invoice_id
    return tuple(line.id for line in standing_lines(work, [top]))


def standing_lines(work: Work, roots: Sequence[int]) -> list[InvoiceLine]:
    """Return the lines that are charged by invoices and their corrections and were not taken back."""
    mending = select(InvoiceLine.mends_id).where(InvoiceLine.mends_id.is_not(None))
    return list(
        work.session.scalars(
            select(InvoiceLine)
            .join(Invoice, Invoice.id == InvoiceLine.invoice_id)
            .where(
                or_(Invoice.id.in_(roots), Invoice.refers_to_id.in_(roots)),
                Invoice.serial.is_not(None),
                InvoiceLine.sign == 1,
                InvoiceLine.state == LineState.CHARGED,
                InvoiceLine.id.not_in(mending),
            )
            .order_by(Invoice.id, InvoiceLine.position, InvoiceLine.id)
        )
    )
