"""What was charged before it was done: a fact finds its line, and is charged once (domain 2.19)."""

from __future__ import annotations

from sqlalchemy import delete, select, update

from clinic_desktop.areas.billing.entities import InvoiceLine, LineFact
from clinic_desktop.areas.billing.queries.ahead import done_of, still_to_do
from clinic_desktop.areas.manipulations.entities import ManipulationFact
from clinic_desktop.db.work import Work


def cover(work: Work, fact: ManipulationFact, owner_id: int) -> int:
    """Let the lines that its owner is charged by already pay for a fact; return what is left of it, in thousandths.

    Nothing charges it yet, and the owner's money is held. What costs nothing takes nothing from a line that does.
    """
    left = fact.quantity_milli
    if not fact.total_minor:
        return left
    for line, open_milli in still_to_do(work, owner_id, fact.pet_id, fact.manipulation_id):
        part = min(left, open_milli)
        work.session.add(
            LineFact(invoice_id=line.invoice_id, line_id=line.id, fact_id=fact.id, quantity_milli=part)
        )
        left -= part
        if not left:
            break
    work.session.flush()
    return left


def done_line(work: Work, fact_id: int) -> int:
    """Return the first line that a fact was charged by before it was done."""
    first = select(LineFact.line_id).where(LineFact.fact_id == fact_id).order_by(LineFact.id).limit(1)
    return work.session.scalars(first).one()


def uncover(work: Work, fact_id: int) -> None:
    """Take a fact off the lines that had been charged before: what they charge is to be done again."""
    work.session.execute(delete(LineFact).where(LineFact.fact_id == fact_id))


def let_go_of_charged(work: Work, line: InvoiceLine) -> None:
    """Take off a line that is charged again what was charged by itself meanwhile."""
    charged = select(InvoiceLine.fact_id).where(InvoiceLine.live, InvoiceLine.fact_id.is_not(None))
    work.session.execute(delete(LineFact).where(LineFact.line_id == line.id, LineFact.fact_id.in_(charged)))


def facts_of(work: Work, line: InvoiceLine) -> tuple[int, ...]:
    """Return the facts that a line charges: its own while it is the one that does, and what was done of it later."""
    own = (line.fact_id,) if line.fact_id is not None and line.live else ()
    return (*own, *(one.fact_id for one in done_of(work, (line.id,)).get(line.id, ())))


def hand_over(work: Work, line: InvoiceLine, made: InvoiceLine) -> None:
    """Let what was done of a line belong to the line that stands in its place."""
    work.session.execute(
        update(LineFact)
        .where(LineFact.line_id == line.id)
        .values(line_id=made.id, invoice_id=made.invoice_id, version=LineFact.version + 1)
    )
