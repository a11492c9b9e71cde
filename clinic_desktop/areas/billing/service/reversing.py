"""Use cases of taking a posted invoice back whole: a credit note, or another invoice in its place (domain 2.19).

Each asks of every fact it takes back whether it was done: yes keeps the medical record, no cancels the fact.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace as replaced
from datetime import date

from sqlalchemy import func, or_, select, update

from clinic_desktop.areas.billing.entities import (
    Invoice,
    InvoiceKind,
    InvoiceLine,
    InvoiceState,
    LedgerEntry,
)
from clinic_desktop.areas.billing.queries.drafts import line_draft, priced
from clinic_desktop.areas.billing.queries.standing import standing_lines
from clinic_desktop.areas.billing.rows import (
    BILLING_REVERSE,
    ReplacementDraft,
    ReversalDraft,
)
from clinic_desktop.areas.billing.rules import Amounts, line_amounts, reason_problems
from clinic_desktop.areas.billing.rules.pricing import part
from clinic_desktop.areas.billing.service.ahead import facts_of
from clinic_desktop.areas.billing.service.basis import (
    hold_owners,
    refuse_closed_period,
    today,
)
from clinic_desktop.areas.billing.service.charging import new_invoice
from clinic_desktop.areas.billing.service.credit import debt_now, refuse_stopped
from clinic_desktop.areas.billing.service.lines import NEW_LINE, draft_values
from clinic_desktop.areas.billing.service.mended import add_mended, amounts_of, mirror
from clinic_desktop.areas.billing.service.payments import apply_free, release_all
from clinic_desktop.areas.billing.service.posting import divide_between_payers, shift_now, write_number
from clinic_desktop.areas.manipulations import service as manipulations
from clinic_desktop.core.errors import Conflict, NotFound, Problem, refuse
from clinic_desktop.core.permissions import requires
from clinic_desktop.core.text import clean_line
from clinic_desktop.db.work import Work


@requires(BILLING_REVERSE)
def reverse(work: Work, invoice_id: int, draft: ReversalDraft) -> int:
    """Reverse a posted invoice by a credit note and return the credit note's id.

    What paid it becomes the owner's prepayment. An invoice that was divided between co-owners is reversed with all its
    parts. Raises Conflict (``billing.not_posted``, ``billing.closed_period``, ``billing.nothing_left``: corrections have
    taken every line off already), Invalid: no reason, or no answer to
    "was it done?" (field ``done.<line id>``).
    """
    family = _family(work, invoice_id)
    notes = _reverse(work, family, draft, today(work))
    return notes[invoice_id]


@requires(BILLING_REVERSE)
def replace(work: Work, invoice_id: int, draft: ReplacementDraft) -> int:
    """Reverse a posted invoice and post another in its place, in one action; return the new invoice's id.

    Lines that are not named stay as they were; one whose fact was not done is left out. What paid the old invoice pays
    the new one; the rest stays a prepayment. Raises as `reverse` does, and Invalid for a line.
    """
    family = _family(work, invoice_id)
    root = family[0]
    day = today(work)
    before = debt_now(work, root.owner_id)
    lines = standing_lines(work, [root.id])
    wholes = _undivided(work, lines)
    changed = {one.line_id: one for one in draft.changed}
    if unknown := changed.keys() - {line.id for line in lines}:
        raise NotFound("not_found", lines=sorted(unknown))
    paid_by: list[int] = []
    _reverse(work, family, draft.reversal, day, kept=_kept(lines, draft), paid_by=paid_by)
    made = new_invoice(
        work,
        root.owner_id,
        # Not an open draft: the owner's own stays as it is.
        InvoiceState.ON_HOLD,
        replaces_id=root.id,
        currency=root.currency,
        taxed_inside=root.taxed_inside,
        note=root.note,
        reason=clean_line(draft.reversal.reason),
    )
    kept = [line for line in lines if line.id in _kept(lines, draft)]
    for position, line in enumerate(kept, 1):
        new = changed[line.id].line if line.id in changed else line_draft(line, root.currency)
        if new is not None:
            add_mended(
                work,
                line,
                new,
                root,
                made,
                position,
                wholes[line.id],
                live=line.fact_id is not None,
                checked=line.id in changed,
            )
    for position, added in enumerate(draft.added, len(kept) + 1):
        values = NEW_LINE | draft_values(work, added, made)
        values |= {"performer_id": work.actor.id, "performer_name": work.actor.name}
        work.session.add(InvoiceLine(invoice_id=made.id, position=position, done_on=day, **values))
    work.session.flush()
    parts = divide_between_payers(work, made) if len(family) > 1 else ()
    for one in (made, *parts):
        write_number(work, one, day, shift_now(work))
        # What paid the old one pays the new one, a deposit too; only then other free money.
        for payment_id in paid_by:
            apply_free(work, one.owner_id, (one.id,), day, payment_id)
        apply_free(work, one.owner_id, (one.id,), day)
    refuse_stopped(work, root.owner_id, before, day, root.currency)
    return made.id


def _family(work: Work, invoice_id: int) -> list[Invoice]:
    """Return a posted invoice and the shares it was divided into, the primary owner's first; their owners are held."""
    found = work.session.get(Invoice, invoice_id, populate_existing=True)
    if found is None:
        raise NotFound("not_found")
    top = found.split_of_id or found.id
    members = or_(Invoice.id == top, Invoice.split_of_id == top)
    owners = work.session.scalars(select(Invoice.owner_id).where(members)).all()
    hold_owners(work, set(owners))
    family = list(
        work.session.scalars(
            select(Invoice)
            .where(members)
            .order_by(Invoice.id)
            .with_for_update()
            .execution_options(populate_existing=True)
        )
    )
    for invoice in family:
        if invoice.kind is not InvoiceKind.INVOICE or invoice.state is not InvoiceState.POSTED:
            raise Conflict("billing.not_posted")
        refuse_closed_period(work, invoice.day)
    return family


def _unanswered(line: InvoiceLine, done: Mapping[int, bool]) -> Problem | None:
    return None if line.id in done else Problem(f"done.{line.id}", "was_it_done")


def _kept(lines: Sequence[InvoiceLine], draft: ReplacementDraft) -> frozenset[int]:
    """Return the lines that stand on the replacement again."""
    gone = {one.line_id for one in draft.changed if one.line is None}
    undone = {line_id for line_id, done in draft.reversal.done.items() if not done}
    return frozenset(line.id for line in lines if line.id not in gone | undone)


def _reverse(
    work: Work,
    family: Sequence[Invoice],
    draft: ReversalDraft,
    day: date,
    kept: frozenset[int] | None = None,
    paid_by: list[int] | None = None,
) -> dict[int, int]:
    """Reverse every member of a family; ``kept`` are lines that are charged again, so nobody is asked about them.

    ``paid_by`` is filled with the payments that paid it.
    """
    refuse(reason_problems(draft.reason))
    lines = {invoice.id: standing_lines(work, [invoice.id]) for invoice in family}
    if not any(lines.values()):
        raise Conflict("billing.nothing_left")
    # Read before the mirrors are made: a line that is taken back charges its fact no more.
    charged = {line.id: facts_of(work, line) for own in lines.values() for line in own}
    live = [line for own in lines.values() for line in own if charged[line.id]]
    asked = [line for line in live if kept is None or line.id not in kept]
    refuse(tuple(p for line in asked if (p := _unanswered(line, draft.done)) is not None))
    notes: dict[int, int] = {}
    for invoice in family:
        note = new_invoice(
            work,
            invoice.owner_id,
            InvoiceState.DRAFT,
            kind=InvoiceKind.CREDIT_NOTE,
            refers_to_id=invoice.id,
            reason=clean_line(draft.reason),
            currency=invoice.currency,
            taxed_inside=invoice.taxed_inside,
        )
        work.session.add_all(
            mirror(work, line, note.id, position) for position, line in enumerate(lines[invoice.id], 1)
        )
        work.session.flush()
        released = release_all(work, invoice.id)
        if paid_by is not None:
            paid_by.extend(released)
        write_number(work, note, day, shift_now(work), reverses=_entry_of(work, invoice))
        work.session.execute(
            update(Invoice)
            .where(
                or_(
                    Invoice.id == invoice.id,
                    (Invoice.refers_to_id == invoice.id) & (Invoice.kind == InvoiceKind.CORRECTION),
                )
            )
            .values(state=InvoiceState.REVERSED, version=Invoice.version + 1)
            .execution_options(synchronize_session="fetch")
        )
        notes[invoice.id] = note.id
    # A part of a fact may lie on a line that was charged ahead, the rest on one of its own.
    undone = dict.fromkeys(fact for line in asked if not draft.done[line.id] for fact in charged[line.id])
    for fact_id in undone:
        manipulations.cancel(work, fact_id, draft.reason)
    return notes


def _entry_of(work: Work, invoice: Invoice) -> int | None:
    # The mirror of one entry; with corrections it is the mirror of several, and names none.
    corrected = select(Invoice.id).where(
        Invoice.refers_to_id == invoice.id, Invoice.kind == InvoiceKind.CORRECTION
    )
    if work.session.scalar(corrected.limit(1)) is not None:
        return None
    return work.session.scalar(
        select(LedgerEntry.id).where(LedgerEntry.kind == "invoice", LedgerEntry.document_id == invoice.id)
    )


def _undivided(work: Work, lines: Sequence[InvoiceLine]) -> dict[int, Amounts]:
    """Return by line what it came to before it was divided between co-owners.

    A share keeps only its part of the net; what discounts took off is the rest of what price, quantity and surcharge give.
    Where the line had a sum of its own off and the document a discount as well, they are one sum.
    """
    net = (
        InvoiceLine.gross_minor
        + InvoiceLine.surcharge_minor
        - InvoiceLine.discount_minor
        - InvoiceLine.spread_minor
    )
    others: dict[int, int] = {
        line_id: int(amount)
        for line_id, amount in work.session.execute(
            select(InvoiceLine.share_of_id, func.sum(net))
            .where(InvoiceLine.share_of_id.in_([line.id for line in lines]), InvoiceLine.sign == 1)
            .group_by(InvoiceLine.share_of_id)
        )
        if line_id is not None
    }
    wholes: dict[int, Amounts] = {}
    for line in lines:
        own = amounts_of(line)
        if line.id in others:
            full = line_amounts(replaced(priced(line), discount_bp=0), taxed_inside=True)
            off = full.net - own.net - others[line.id]
            discount = off if line.discount_bp is None else part(full.net, line.discount_bp)
            own = replaced(full, discount=discount, spread=off - discount)
        wholes[line.id] = own
    return wholes
