"""What was charged before it was done: how much of it is still to be done, and what was done of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import and_, exists, func, or_, select
from sqlalchemy.orm import aliased

from clinic_desktop.areas.billing.entities import (
    OPEN_STATES,
    Invoice,
    InvoiceLine,
    InvoiceState,
    LineFact,
    LineState,
)
from clinic_desktop.areas.manipulations.entities import Manipulation, ManipulationKind
from clinic_desktop.db.work import Work

SOLD = (ManipulationKind.DRUG, ManipulationKind.GOODS)
"""What may be charged without ever being done: it goes over the counter."""


def still_to_do(
    work: Work, owner_id: int, pet_id: int, manipulation_id: int
) -> Sequence[tuple[InvoiceLine, int]]:
    """Return the lines that charge an owner for what is not done yet, with how much that is in thousandths; oldest first.

    What came from an estimate counts until it is reversed; what was typed at the desk only while it stands on the open
    draft, and not for what is sold: nobody said that it will be done.
    """
    mending, done = aliased(InvoiceLine), aliased(LineFact)
    covered = (
        select(func.coalesce(func.sum(done.quantity_milli), 0))
        .where(done.line_id == InvoiceLine.id)
        .correlate(InvoiceLine)
        .scalar_subquery()
    )
    rows = work.session.execute(
        select(InvoiceLine, (InvoiceLine.quantity_milli - covered).label("left"))
        .join(Invoice, Invoice.id == InvoiceLine.invoice_id)
        .join(Manipulation, Manipulation.id == InvoiceLine.manipulation_id)
        .where(
            InvoiceLine.pet_id == pet_id,
            InvoiceLine.manipulation_id == manipulation_id,
            InvoiceLine.fact_id.is_(None),
            InvoiceLine.sign == 1,
            InvoiceLine.state == LineState.CHARGED,
            InvoiceLine.share_of_id.is_(None),
            InvoiceLine.quantity_milli > covered,
            Invoice.owner_id == owner_id,
            Invoice.state != InvoiceState.REVERSED,
            or_(
                InvoiceLine.ahead,
                and_(Invoice.state.in_(OPEN_STATES), Manipulation.kind.not_in(SOLD)),
            ),
            ~exists(select(mending.id).where(mending.mends_id == InvoiceLine.id).correlate(InvoiceLine)),
        )
        .order_by(InvoiceLine.id)
    ).all()
    return [(row.InvoiceLine, int(row.left)) for row in rows]


def charged_ahead(work: Work, fact_ids: Collection[int]) -> dict[int, int]:
    """Return how much of facts is charged since before they were done, in thousandths, where anything is.

    A line that was struck out or taken back charges nothing any more.
    """
    mending = aliased(InvoiceLine)
    rows = work.session.execute(
        select(LineFact.fact_id, func.sum(LineFact.quantity_milli).label("milli"))
        .join(InvoiceLine, InvoiceLine.id == LineFact.line_id)
        .where(
            LineFact.fact_id.in_(fact_ids),
            InvoiceLine.state == LineState.CHARGED,
            ~exists(select(mending.id).where(mending.mends_id == InvoiceLine.id).correlate(InvoiceLine)),
        )
        .group_by(LineFact.fact_id)
    )
    return {row.fact_id: int(row.milli) for row in rows}


def done_of(work: Work, line_ids: Collection[int]) -> dict[int, list[LineFact]]:
    """Return what was done of lines that were charged ahead, by line."""
    found: dict[int, list[LineFact]] = {}
    for row in work.session.scalars(
        select(LineFact).where(LineFact.line_id.in_(line_ids)).order_by(LineFact.id)
    ):
        found.setdefault(row.line_id, []).append(row)
    return found
