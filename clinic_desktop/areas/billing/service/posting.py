"""Use cases of posting: the number, the sums, the ledger, the shares of co-owners, the prepayment."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from clinic_desktop.areas.appointments import service as appointments
from clinic_desktop.areas.billing.entities import (
    OPEN_STATES,
    EntryKind,
    Invoice,
    InvoiceKind,
    InvoiceLine,
    InvoiceState,
    TillShift,
)
from clinic_desktop.areas.billing.queries.basis import fingerprint
from clinic_desktop.areas.billing.queries.payers import parts_of, shared_lines
from clinic_desktop.areas.billing.rows import BILLING_PAY, BILLING_POST, CheckoutDraft
from clinic_desktop.areas.billing.rules import Amounts
from clinic_desktop.areas.billing.service.basis import get_invoice, hold_owners, take_number, today
from clinic_desktop.areas.billing.service.charging import new_invoice
from clinic_desktop.areas.billing.service.credit import debt_now, due_day, refuse_stopped
from clinic_desktop.areas.billing.service.discounts import refuse_below_floors, refuse_over_right
from clinic_desktop.areas.billing.service.ledger import book, invoice_sides, sums_of
from clinic_desktop.areas.billing.service.lines import amount_values
from clinic_desktop.areas.billing.service.payments import apply_free, take_payment
from clinic_desktop.core.errors import Conflict, Denied, Problem, refuse
from clinic_desktop.core.permissions import requires
from clinic_desktop.db.work import Work


@requires(BILLING_POST)
def post(
    work: Work, invoice_id: int, version: int, *, split: bool = False, use_prepayment: bool = True
) -> int:
    """Post an invoice and return its id: it gets its number and can't be changed any more.

    ``version`` is that of the card that was shown. ``split`` divides it between the co-owners, each with an invoice of
    their own; what the owner has prepaid is used, deposits aside. Raises Conflict: ``billing.posted_already``,
    ``billing.changed``, ``billing.on_hold``, ``billing.empty``, ``billing.closed_period``, ``billing.clock``, ``billing.stopped``.
    """
    invoice = _to_be_posted(work, invoice_id, version)
    debts = {invoice.owner_id: debt_now(work, invoice.owner_id)}
    day = today(work)
    posted = _post_all(work, invoice, split=split, day=day, shift=shift_now(work))
    for one in posted:
        debts.setdefault(one.owner_id, debt_now(work, one.owner_id) - one.total_minor)
        if use_prepayment:
            apply_free(work, one.owner_id, (one.id,), day)
    for one in posted:
        refuse_stopped(work, one.owner_id, debts[one.owner_id], day, one.currency)
    appointments.close_settled(work, invoice.owner_id)
    return invoice_id


@requires(BILLING_POST)
def checkout(work: Work, draft: CheckoutDraft) -> int:
    """Post an invoice and take its payment in one action; return the payment's id, 0 where nothing was paid.

    The prepayment is used first, the owner's deposits only where the draft says so. Whoever pays it all gets nothing on credit, so no stop holds them up. Raises as
    `post` and `pay` do.
    """
    invoice = _to_be_posted(work, draft.invoice_id, draft.version)
    before = debt_now(work, invoice.owner_id)
    day = today(work)
    payment = draft.payment
    if payment is not None and payment.owner_id != invoice.owner_id:
        refuse((Problem("owner_id", "other_owner"),))
    shift = shift_now(work, payment.till_id if payment is not None else None)
    posted = _post_all(work, invoice, split=draft.split, day=day, shift=shift)
    debts = {one.owner_id: debt_now(work, one.owner_id) - one.total_minor for one in posted[1:]}
    debts[invoice.owner_id] = before
    if draft.use_prepayment:
        for one in posted:
            apply_free(work, one.owner_id, (one.id,), day)
    if draft.use_deposits:
        apply_free(work, invoice.owner_id, (invoice.id,), day, deposits=True)
    payment_id = 0
    if payment is not None:
        if not work.actor.may(BILLING_PAY):
            raise Denied("denied", permission=BILLING_PAY)
        payment_id = take_payment(work, payment, first=invoice.id)
    for one in posted:
        refuse_stopped(work, one.owner_id, debts[one.owner_id], day, one.currency)
    appointments.close_settled(work, invoice.owner_id)
    return payment_id


def _to_be_posted(work: Work, invoice_id: int, version: int) -> Invoice:
    invoice = get_invoice(work, invoice_id)
    if invoice.state is InvoiceState.ON_HOLD:
        raise Conflict("billing.on_hold")
    if invoice.state not in OPEN_STATES:
        raise Conflict("billing.posted_already", number=invoice.number)
    if fingerprint(work, invoice) != version:
        raise Conflict("billing.changed")
    refuse_below_floors(work, invoice)
    refuse_over_right(work, invoice)
    return invoice


def shift_now(work: Work, till_id: int | None = None) -> int | None:
    """Return the open shift of a till; without a till named, that of the only till that is open."""
    query = select(TillShift.id).where(TillShift.closed_at.is_(None))
    if till_id is not None:
        query = query.where(TillShift.till_id == till_id)
    found = work.session.scalars(query.limit(2)).all()
    return found[0] if len(found) == 1 else None


def _post_all(
    work: Work, invoice: Invoice, *, split: bool, day: date, shift: int | None
) -> tuple[Invoice, ...]:
    parts = divide_between_payers(work, invoice) if split else ()
    invoices = (invoice, *parts)
    for one in invoices:
        write_number(work, one, day, shift)
    return invoices


def write_number(
    work: Work, invoice: Invoice, day: date, shift: int | None, *, reverses: int | None = None
) -> None:
    """Give a checked invoice, correction or credit note its number and sums, and write its entry.

    ``reverses`` is the entry that a credit note mirrors.
    """
    sums = sums_of(work, invoice.id)
    if not sums.count and not _is_share(work, invoice):
        raise Conflict("billing.empty")
    due = due_day(work, invoice.owner_id, day) if invoice.kind is InvoiceKind.INVOICE else None
    # As late as possible: from here until the action ends nobody else gets a number of this series.
    number = take_number(work, invoice.kind.value, day)
    invoice.state = InvoiceState.POSTED
    invoice.year, invoice.serial, invoice.number = number.year, number.serial, number.text
    invoice.day, invoice.due_on, invoice.posted_at = day, due, work.now
    invoice.posted_by_id, invoice.posted_by, invoice.shift_id = work.actor.id, work.actor.name, shift
    invoice.hold_reason = ""
    invoice.gross_minor, invoice.discount_total_minor = sums.gross, sums.discount
    invoice.tax_minor, invoice.total_minor = sums.tax, sums.total
    work.session.flush()
    book(
        work,
        EntryKind.INVOICE,
        invoice.id,
        invoice_sides(invoice, sums),
        day=day,
        currency=invoice.currency,
        reverses_id=reverses,
    )


def _is_share(work: Work, invoice: Invoice) -> bool:
    # All of what a primary owner of no share was charged lies on the co-owners' invoices.
    return (
        work.session.scalar(select(Invoice.id).where(Invoice.split_of_id == invoice.id).limit(1)) is not None
    )


def divide_between_payers(work: Work, invoice: Invoice) -> tuple[Invoice, ...]:
    """Divide a draft between the primary owner and the co-owners by their shares; return the co-owners' drafts.

    Net and tax of every line are divided by the largest remainder, so that the parts add up to it. The shares are those
    of the day the line was done; what belongs to no animal stays with the primary owner.
    """
    divided = shared_lines(work, invoice)
    owners = sorted({owner for _, who in divided for owner, _ in who} - {invoice.owner_id})
    if not owners:
        return ()
    hold_owners(work, (invoice.owner_id, *owners))
    drafts = {
        owner: new_invoice(
            work,
            owner,
            # Not an open draft: theirs stays as it is.
            InvoiceState.ON_HOLD,
            split_of_id=invoice.id,
            currency=invoice.currency,
            taxed_inside=invoice.taxed_inside,
        )
        for owner in owners
    }
    for line, who in divided:
        parts = parts_of(line, who, invoice)
        for (owner, share), amounts in zip(who[1:], parts[1:], strict=True):
            work.session.add(_share_line(line, drafts[owner].id, share, amounts))
        line.share_bp = who[0][1]
        for name, value in amount_values(parts[0]).items():
            setattr(line, name, value)
    work.session.flush()
    return tuple(drafts.values())


_COPIED = (
    "position", "sign", "state", "struck_reason", "pet_id", "manipulation_id", "fact_id", "name_en", "name_ru", "done_on",
    "performer_id", "performer_name", "hidden", "quantity_milli", "price_minor", "surcharge_bp", "surcharge_reason",
    "listed_bp", "listed_minor", "listed_names", "discount_bp", "discount_reason", "discount_by_rule", "tax_bp", "note",
    "ahead",
)  # fmt: skip


def copied(line: InvoiceLine) -> dict[str, object]:
    """Return the columns that a line made from another one has in common with it."""
    return {name: getattr(line, name) for name in _COPIED}


def _share_line(line: InvoiceLine, invoice_id: int, share: int, amounts: Amounts) -> InvoiceLine:
    return InvoiceLine(
        **copied(line),
        invoice_id=invoice_id,
        live=False,
        share_bp=share,
        share_of_id=line.id,
        **amount_values(amounts),
    )
