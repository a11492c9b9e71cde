"""Use cases of mending what is posted: a corrected line, a reversal, another invoice in its place (domain 2.19).

Nothing posted is ever changed: a correction takes a line back and charges another, a credit note takes all of them back.
Each asks of every fact it takes back whether it was done: yes keeps the medical record, no cancels the fact.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace as replaced
from datetime import date
from typing import Any

from sqlalchemy import func, or_, select, update

from clinic_desktop.areas.billing.entities import (
    Invoice,
    InvoiceKind,
    InvoiceLine,
    InvoiceState,
    LedgerEntry,
    LineState,
    TillShift,
)
from clinic_desktop.areas.billing.open_items import paid_sum
from clinic_desktop.areas.billing.rows import (
    BILLING_CORRECT,
    BILLING_REVERSE,
    CorrectionDraft,
    LineDraft,
    ReplacementDraft,
    ReversalDraft,
)
from clinic_desktop.areas.billing.rules import (
    WHOLE,
    Amounts,
    line_amounts,
    more_off_problems,
    reason_problems,
)
from clinic_desktop.areas.billing.rules.lines import NOTE_LIMIT
from clinic_desktop.areas.billing.rules.pricing import part
from clinic_desktop.areas.billing.service.basis import (
    clinic_today,
    get_invoice,
    get_line,
    hold_owners,
    refuse_closed_period,
    today,
)
from clinic_desktop.areas.billing.service.charging import new_invoice
from clinic_desktop.areas.billing.service.credit import debt_now, refuse_stopped
from clinic_desktop.areas.billing.service.lines import (
    NEW_LINE,
    amount_values,
    draft_values,
    line_draft,
    priced,
)
from clinic_desktop.areas.billing.service.payments import apply_free, release_all
from clinic_desktop.areas.billing.service.posting import copied, divide_between_payers, write_number
from clinic_desktop.areas.manipulations import service as manipulations
from clinic_desktop.areas.users.entities import User
from clinic_desktop.core.errors import Conflict, NotFound, Problem, refuse
from clinic_desktop.core.permissions import requires
from clinic_desktop.core.text import clean_line, clean_text
from clinic_desktop.db.work import Work

_AMOUNTS = ("gross_minor", "surcharge_minor", "discount_minor", "spread_minor", "tax_minor", "total_minor")


def may_correct(work: Work, root: Invoice) -> bool:
    """Say whether lines of a posted invoice may be corrected: unpaid, its shift still open; without one, the same day."""
    if root.state is not InvoiceState.POSTED or root.kind is not InvoiceKind.INVOICE:
        return False
    if work.session.scalar(select(paid_sum()).where(Invoice.id == root.id)):
        return False
    if root.shift_id is None:
        return root.day == clinic_today(work)
    return work.session.get_one(TillShift, root.shift_id).closed_at is None


@requires(BILLING_CORRECT)
def correct_line(work: Work, draft: CorrectionDraft) -> int:
    """Correct one line of a posted invoice within its shift and return the correction's id.

    Raises Conflict: ``billing.not_correctable`` (paid, another shift: it is reversed), ``billing.corrected_already``,
    ``billing.of_a_share`` (reversed whole); Invalid: no reason, no answer to "was it done?".
    """
    line, holder = get_line(work, draft.changed.line_id)
    root = holder if holder.refers_to_id is None else get_invoice(work, holder.refers_to_id)
    refuse_closed_period(work, root.day)
    if not may_correct(work, root):
        raise Conflict("billing.not_correctable")
    if line.sign < 0 or line.state is not LineState.CHARGED or _is_mended(work, line.id):
        raise Conflict("billing.corrected_already")
    if line.share_bp != WHOLE or line.share_of_id is not None:
        raise Conflict("billing.of_a_share")
    refuse(reason_problems(draft.reason))
    taken_off = draft.changed.line is None
    if taken_off and line.live and draft.done is None:
        refuse((Problem("done", "was_it_done"),))
    before = debt_now(work, root.owner_id)
    correction = new_invoice(
        work,
        root.owner_id,
        InvoiceState.DRAFT,
        kind=InvoiceKind.CORRECTION,
        refers_to_id=root.id,
        reason=clean_line(draft.reason),
        currency=root.currency,
        taxed_inside=root.taxed_inside,
    )
    was_live = line.live
    work.session.add(_mirror(work, line, correction.id, 1))
    work.session.flush()
    if draft.changed.line is not None:
        _mended_line(work, line, draft.changed.line, root, correction, 2, _amounts(line), live=was_live)
    day = today(work)
    write_number(work, correction, day, root.shift_id)
    if taken_off and draft.done is False and line.fact_id is not None:
        manipulations.cancel(work, line.fact_id, draft.reason)
    refuse_stopped(work, root.owner_id, before, day, root.currency)
    return correction.id


@requires(BILLING_REVERSE)
def reverse(work: Work, invoice_id: int, draft: ReversalDraft) -> int:
    """Reverse a posted invoice by a credit note and return the credit note's id.

    What paid it becomes the owner's prepayment. An invoice that was divided between co-owners is reversed with all its
    parts. Raises Conflict (``billing.not_posted``, ``billing.closed_period``), Invalid: no reason, or no answer to
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
    lines = _effective(work, [root.id])
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
            _mended_line(
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
        work.session.add(InvoiceLine(invoice_id=made.id, position=position, done_on=day, **values))
    work.session.flush()
    parts = divide_between_payers(work, made) if len(family) > 1 else ()
    for one in (made, *parts):
        write_number(work, one, day, None)
        # What paid the old one pays the new one, a deposit too; only then other free money.
        for payment_id in paid_by:
            apply_free(work, one.owner_id, (one.id,), day, payment_id)
        apply_free(work, one.owner_id, (one.id,), day)
    refuse_stopped(work, root.owner_id, before, day, root.currency)
    return made.id


@requires(BILLING_CORRECT)
def change_performer(work: Work, line_id: int, user_id: int) -> int:
    """Say that somebody else did what a line charges; it moves no money, so also on a posted invoice.

    The medical record stays as it is. Raises NotFound, Conflict (``billing.closed_period``).
    """
    line, invoice = get_line(work, line_id)
    if invoice.posted_at is not None:
        refuse_closed_period(work, invoice.day)
    user = work.session.get(User, user_id)
    if user is None:
        raise NotFound("not_found")
    line.performer_id, line.performer_name = user.id, user.name
    work.session.flush()
    return line_id


@requires(BILLING_CORRECT)
def change_line_note(work: Work, line_id: int, note: str) -> int:
    """Change the note of a line, also on a posted invoice. Raises NotFound, Invalid, Conflict."""
    line, invoice = get_line(work, line_id)
    if invoice.posted_at is not None:
        refuse_closed_period(work, invoice.day)
    note = clean_text(note)
    if len(note) > NOTE_LIMIT:
        refuse((Problem("note", "too_long", {"limit": NOTE_LIMIT}),))
    line.note = note
    work.session.flush()
    return line_id


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


def _effective(work: Work, roots: Sequence[int]) -> list[InvoiceLine]:
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


def questions(work: Work, invoice_id: int) -> tuple[int, ...]:
    """Return the lines of which the reversal of an invoice asks "was it done?"."""
    top = work.session.scalar(select(Invoice.split_of_id).where(Invoice.id == invoice_id)) or invoice_id
    return tuple(line.id for line in _effective(work, [top]) if line.live)


def charged_lines(work: Work, invoice_id: int) -> tuple[int, ...]:
    """Return the lines that an invoice charges with its corrections."""
    top = work.session.scalar(select(Invoice.split_of_id).where(Invoice.id == invoice_id)) or invoice_id
    return tuple(line.id for line in _effective(work, [top]))


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
    lines = {invoice.id: _effective(work, [invoice.id]) for invoice in family}
    live = [line for own in lines.values() for line in own if line.live]
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
            _mirror(work, line, note.id, position) for position, line in enumerate(lines[invoice.id], 1)
        )
        work.session.flush()
        released = release_all(work, invoice.id)
        if paid_by is not None:
            paid_by.extend(released)
        write_number(work, note, day, None, reverses=_entry_of(work, invoice))
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
    for line in asked:
        if not draft.done[line.id] and line.fact_id is not None:
            manipulations.cancel(work, line.fact_id, draft.reason)
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


def _amounts(line: InvoiceLine) -> Amounts:
    """Return what a line was charged, without its sign."""
    return Amounts(*(abs(getattr(line, name)) for name in _AMOUNTS))


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
        own = _amounts(line)
        if line.id in others:
            full = line_amounts(replaced(priced(line), discount_bp=0), taxed_inside=True)
            off = full.net - own.net - others[line.id]
            discount = off if line.discount_bp is None else part(full.net, line.discount_bp)
            own = replaced(full, discount=discount, spread=off - discount)
        wholes[line.id] = own
    return wholes


def _is_mended(work: Work, line_id: int) -> bool:
    return (
        work.session.scalar(select(InvoiceLine.id).where(InvoiceLine.mends_id == line_id).limit(1))
        is not None
    )


def _mirror(work: Work, line: InvoiceLine, invoice_id: int, position: int) -> InvoiceLine:
    """Return the line that takes another back; its fact is not charged any more."""
    line.live = False
    values: dict[str, Any] = copied(line) | {name: -getattr(line, name) for name in _AMOUNTS}
    values |= {"sign": -1, "position": position}
    return InvoiceLine(
        **values,
        invoice_id=invoice_id,
        live=False,
        share_bp=line.share_bp,
        mends_id=line.id,
        share_of_id=line.share_of_id,
    )


def _mended_line(
    work: Work,
    line: InvoiceLine,
    draft: LineDraft,
    root: Invoice,
    invoice: Invoice,
    position: int,
    taken_off: Amounts,
    *,
    live: bool,
    checked: bool = True,
) -> None:
    """Add what a posted line becomes; its part of the discount on the document is taken of it again.

    ``taken_off`` is what the whole line came to before.
    """
    values: dict[str, Any] = copied(line) | {"position": position, "sign": 1}
    if checked:
        if line.fact_id is not None and (draft.manipulation_id, draft.pet_id) != (
            line.manipulation_id,
            line.pet_id,
        ):
            refuse((Problem("manipulation_id", "of_a_fact"),))
        if draft.manipulation_id == line.manipulation_id:
            # The price of the day it was done, not of today; so with the catalogue's tax.
            own = line_draft(line, root.currency)
            draft = replaced(draft, price=draft.price if draft.price is not None else own.price)
        checked_values = draft_values(
            work,
            draft,
            invoice,
            was=line_draft(line, root.currency),
            listed=(line.listed_bp, line.listed_minor),
        )
        values |= {name: value for name, value in checked_values.items() if name not in _AMOUNTS}
        if line.manipulation_id is not None and draft.manipulation_id == line.manipulation_id:
            values["tax_bp"] = line.tax_bp
    given = draft.discount.minor if checked and draft.discount is not None else taken_off.discount
    made = InvoiceLine(
        **values,
        invoice_id=invoice.id,
        live=False,
        share_bp=WHOLE,
        mends_id=None,
        share_of_id=None,
        **dict.fromkeys(_AMOUNTS, 0),
    )
    made.discount_minor = given
    charged_by = priced(made)
    before = line_amounts(charged_by, taxed_inside=invoice.taxed_inside).before_document
    if before == taken_off.before_document:
        # The odd kopeck of the division stays where it was.
        spread = taken_off.spread
    elif root.discount_bp is not None:
        spread = part(before, root.discount_bp)
    else:
        spread = min(taken_off.spread, before)
    amounts = line_amounts(charged_by, taxed_inside=invoice.taxed_inside, spread=spread)
    if checked:
        refuse(more_off_problems(taken_off, amounts, draft, work.actor.discount_limit))
    for name, value in amount_values(amounts).items():
        setattr(made, name, value)
    made.live = live
    work.session.add(made)
    work.session.flush()
