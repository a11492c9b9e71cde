"""Use cases of payments: taken, used, given back, given up, and the number of their fiscal receipt."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import func, select

from clinic_desktop.areas.billing.entities import (
    Account,
    Allocation,
    EntryKind,
    FiscalReceipt,
    Invoice,
    InvoiceState,
    Payment,
    PaymentKind,
    PaymentTender,
    Tender,
)
from clinic_desktop.areas.billing.open_items import debt_of, free_money, free_of_payment, open_items
from clinic_desktop.areas.billing.queries.basis import currency
from clinic_desktop.areas.billing.queries.payments import left_by_tender
from clinic_desktop.areas.billing.rows import (
    BILLING_PAY,
    BILLING_REFUND,
    BILLING_REFUND_OTHERWISE,
    BILLING_WRITE_OFF,
    PaymentDraft,
    RefundDraft,
    WriteOffDraft,
)
from clinic_desktop.areas.billing.rules import (
    Taken,
    allocate,
    overpaid,
    reason_problems,
    refund_problems,
    take,
    tender_problems,
)
from clinic_desktop.areas.billing.rules.lines import NOTE_LIMIT
from clinic_desktop.areas.billing.service.basis import hold_owners, open_shift_of, take_number, today
from clinic_desktop.areas.billing.service.ledger import Side, book, till_sum
from clinic_desktop.core.errors import Conflict, NotFound, Problem, refuse
from clinic_desktop.core.money import MAX_MINOR, Money
from clinic_desktop.core.permissions import requires
from clinic_desktop.core.text import clean_line, clean_text
from clinic_desktop.db.work import Work


@requires(BILLING_PAY)
def pay(work: Work, draft: PaymentDraft) -> int:
    """Take money from an owner and return the payment's id.

    It pays the chosen invoices or the oldest debt first; what is too much comes back out of the cash, or stays as a
    prepayment. The same action sent twice is one payment. Raises Invalid (``overpaid``, ``nothing_due``), Conflict
    (``billing.debt_changed``, ``till.closed``), NotFound.
    """
    return take_payment(work, draft)


def take_payment(work: Work, draft: PaymentDraft, *, first: int | None = None) -> int:
    """Take a payment; ``first`` is the invoice it pays when none is chosen, before any older debt."""
    unit = currency(work)
    refuse(tender_problems(draft.tenders, unit))
    if len(draft.note) > NOTE_LIMIT:
        refuse((Problem("note", "too_long", {"limit": NOTE_LIMIT}),))
    hold_owners(work, (draft.owner_id,))
    shift = open_shift_of(work, draft.till_id)
    day = today(work)
    chosen = draft.invoice_ids or ((first,) if first is not None else ())
    debts = () if draft.deposit else open_items(work, (draft.owner_id,), chosen)
    due = debt_of(debts)
    if draft.expected is not None and draft.expected.minor != due:
        raise Conflict("billing.debt_changed", shown=draft.expected, now=Money(due, unit))
    keep = draft.keep_rest or draft.deposit
    if not keep and (more := overpaid(draft.tenders, due)):
        refuse((Problem("tenders", "overpaid", {"more": Money(more, unit)}),))
    taken = take(draft.tenders, due, keep_rest=keep)
    amount = sum(one.amount for one in taken)
    if not amount:
        refuse((Problem("tenders", "nothing_due"),))
    parts = allocate(amount, [(item.id, item.outstanding) for item in debts])
    payment = _write(
        work,
        PaymentKind.PAYMENT,
        draft.owner_id,
        amount,
        day,
        shift_id=shift.id,
        deposit=draft.deposit,
        note=clean_text(draft.note),
        currency=unit,
    )
    _write_tenders(work, payment, taken)
    _write_parts(work, payment, parts, at_once=True)
    paid = sum(part for _, part in parts)
    book(
        work,
        EntryKind.PAYMENT,
        payment.id,
        [
            *_till_sides(taken, shift.id, 1),
            Side(Account.RECEIVABLE, -paid, owner_id=draft.owner_id),
            Side(Account.PREPAYMENT, paid - amount, owner_id=draft.owner_id),
        ],
        day=day,
        currency=unit,
    )
    return payment.id


@requires(BILLING_PAY)
def use_prepayment(
    work: Work, owner_id: int, invoice_ids: tuple[int, ...] = (), *, payment_id: int | None = None
) -> int:
    """Pay invoices with what an owner has prepaid, and return how much that was in minor units.

    The oldest debt first, from the oldest payment; a deposit only when it is the payment named. Raises NotFound.
    """
    hold_owners(work, (owner_id,))
    return apply_free(work, owner_id, invoice_ids, today(work), payment_id)


def apply_free(
    work: Work,
    owner_id: int,
    invoice_ids: tuple[int, ...],
    day: date,
    payment_id: int | None = None,
    *,
    deposits: bool = False,
) -> int:
    """Pay invoices with free money of their owner, whose money is held; return how much that was.

    ``deposits`` takes the deposits instead of what else is prepaid.
    """
    money = [
        one
        for one in free_money(work, (owner_id,))
        if (one.id == payment_id if payment_id is not None else one.deposit is deposits)
    ]
    if not money:
        return 0
    debts = [(item.id, item.outstanding) for item in open_items(work, (owner_id,), invoice_ids)]
    used = 0
    for one in money:
        parts = allocate(one.free, debts)
        paid = dict(parts)
        debts = [(invoice, rest - paid.get(invoice, 0)) for invoice, rest in debts]
        payment = work.session.get_one(Payment, one.id)
        for allocation in _write_parts(work, payment, parts, at_once=False):
            _book_part(work, payment, allocation, day)
        used += sum(paid.values())
    return used


@requires(BILLING_REFUND)
def release(work: Work, payment_id: int, invoice_id: int) -> int:
    """Let a payment go of an invoice, and return how much that was: it is a prepayment again, the invoice a debt.

    Raises NotFound.
    """
    return _release(work, payment_id, invoice_id)


def _release(work: Work, payment_id: int, invoice_id: int, most: int | None = None) -> int:
    payment = work.session.get(Payment, payment_id)
    if payment is None:
        raise NotFound("not_found")
    hold_owners(work, (payment.owner_id,))
    part = work.session.scalar(
        select(func.coalesce(func.sum(Allocation.amount_minor), 0)).where(
            Allocation.payment_id == payment_id, Allocation.invoice_id == invoice_id
        )
    )
    amount = int(part or 0) if most is None else min(int(part or 0), most)
    if amount:
        day = today(work)
        for allocation in _write_parts(work, payment, ((invoice_id, -amount),), at_once=False):
            _book_part(work, payment, allocation, day)
    return amount


def release_all(work: Work, invoice_id: int) -> tuple[int, ...]:
    """Let every payment go of an invoice that is being reversed; return the payments."""
    payments = work.session.scalars(
        select(Allocation.payment_id)
        .where(Allocation.invoice_id == invoice_id)
        .group_by(Allocation.payment_id)
        .having(func.sum(Allocation.amount_minor) != 0)
        .order_by(Allocation.payment_id)
    ).all()
    for payment_id in payments:
        _release(work, payment_id, invoice_id)
    return tuple(payments)


@requires(BILLING_REFUND)
def refund(work: Work, draft: RefundDraft) -> int:
    """Give money of a payment back and return the refund's id.

    What pays an invoice is given back only with ``release``: newest invoice first, and no more than is given back. By
    each tender no more goes back than came by it, but by who has the right. Raises Invalid (``refund_too_much``,
    ``refund_otherwise``, ``till_lacks_cash``), Conflict (``till.closed``), NotFound.
    """
    unit = currency(work)
    refuse((*tender_problems(draft.tenders, unit), *reason_problems(draft.reason)))
    payment = work.session.get(Payment, draft.payment_id)
    if payment is None or payment.kind is not PaymentKind.PAYMENT:
        raise NotFound("not_found")
    hold_owners(work, (payment.owner_id,))
    shift = open_shift_of(work, draft.till_id, alone=True)
    day = today(work)
    taken = tuple(
        Taken(one.tender, one.received.minor, 0, clean_line(one.reference)) for one in draft.tenders
    )
    amount = sum(one.amount for one in taken)
    if draft.release:
        _release_for(work, payment, amount)
    free = _free(work, payment.id)
    if amount > free:
        refuse((Problem("tenders", "refund_too_much", {"most": Money(free, unit)}),))
    otherwise = work.actor.may(BILLING_REFUND_OTHERWISE)
    refuse(refund_problems(draft.tenders, left_by_tender(work, payment.id), may_otherwise=otherwise))
    cash = sum(one.amount for one in taken if one.tender is Tender.CASH)
    if cash > (held := till_sum(work, shift.id, Tender.CASH)):
        refuse((Problem("tenders", "till_lacks_cash", {"cash": Money(held, unit)}),))
    given = _write(
        work,
        PaymentKind.REFUND,
        payment.owner_id,
        amount,
        day,
        shift_id=shift.id,
        refunds_id=payment.id,
        reason=clean_line(draft.reason),
        currency=unit,
    )
    _write_tenders(work, given, taken)
    book(
        work,
        EntryKind.PAYMENT,
        given.id,
        [Side(Account.PREPAYMENT, amount, owner_id=payment.owner_id), *_till_sides(taken, shift.id, -1)],
        day=day,
        currency=unit,
    )
    return given.id


def _release_for(work: Work, payment: Payment, amount: int) -> None:
    rows = work.session.execute(
        select(Allocation.invoice_id, func.sum(Allocation.amount_minor))
        .join(Invoice, Invoice.id == Allocation.invoice_id)
        .where(Allocation.payment_id == payment.id, Invoice.state == InvoiceState.POSTED)
        .group_by(Allocation.invoice_id)
        .having(func.sum(Allocation.amount_minor) > 0)
        .order_by(Allocation.invoice_id.desc())
    ).all()
    for invoice_id, _ in rows:
        missing = amount - _free(work, payment.id)
        if missing <= 0:
            return
        _release(work, payment.id, invoice_id, missing)


def _free(work: Work, payment_id: int) -> int:
    return int(work.session.scalar(select(free_of_payment()).where(Payment.id == payment_id)) or 0)


@requires(BILLING_WRITE_OFF)
def write_off(work: Work, draft: WriteOffDraft) -> int:
    """Give up a debt and return the write-off's id.

    Raises Invalid: more than is owed (``write_off_too_much``), more than the role may (``write_off_limit``).
    """
    unit = currency(work)
    refuse(reason_problems(draft.reason))
    if not 0 < draft.amount.minor <= MAX_MINOR or draft.amount.currency != unit:
        refuse((Problem("amount", "sum_range"),))
    limit = work.actor.write_off_limit
    if limit is not None and draft.amount.minor > limit:
        refuse((Problem("amount", "write_off_limit", {"limit": Money(limit, unit)}),))
    hold_owners(work, (draft.owner_id,))
    day = today(work)
    debts = open_items(work, (draft.owner_id,), draft.invoice_ids)
    if draft.amount.minor > (due := debt_of(debts)):
        refuse((Problem("amount", "write_off_too_much", {"most": Money(due, unit)}),))
    given_up = _write(
        work,
        PaymentKind.WRITE_OFF,
        draft.owner_id,
        draft.amount.minor,
        day,
        reason=clean_line(draft.reason),
        currency=unit,
    )
    parts = allocate(draft.amount.minor, [(item.id, item.outstanding) for item in debts])
    _write_parts(work, given_up, parts, at_once=True)
    book(
        work,
        EntryKind.PAYMENT,
        given_up.id,
        [
            Side(Account.WRITE_OFF, draft.amount.minor),
            Side(Account.RECEIVABLE, -draft.amount.minor, owner_id=draft.owner_id),
        ],
        day=day,
        currency=unit,
    )
    return given_up.id


@requires(BILLING_PAY)
def keep_receipt(work: Work, payment_id: int, number: str, device: str) -> int:
    """Keep the number that the fiscal device gave to a payment's receipt, and return its id.

    The same number again changes nothing. Raises NotFound, Invalid, Conflict (``billing.receipt_kept``).
    """
    number = clean_line(number)
    if not number:
        refuse((Problem("number", "required"),))
    if work.session.get(Payment, payment_id) is None:
        raise NotFound("not_found")
    kept = work.session.scalar(select(FiscalReceipt).where(FiscalReceipt.payment_id == payment_id))
    if kept is not None:
        if kept.number != number:
            raise Conflict("billing.receipt_kept", number=kept.number)
        return kept.id
    receipt = FiscalReceipt(
        payment_id=payment_id, number=number, device=clean_line(device), printed_at=work.now
    )
    work.session.add(receipt)
    work.session.flush()
    return receipt.id


def _write(work: Work, kind: PaymentKind, owner_id: int, amount: int, day: date, **fields: Any) -> Payment:
    number = take_number(work, kind.value, day)
    payment = Payment(
        owner_id=owner_id,
        kind=kind,
        year=number.year,
        serial=number.serial,
        number=number.text,
        at=work.now,
        day=day,
        cashier_id=work.actor.id,
        cashier=work.actor.name,
        amount_minor=amount,
        **({"deposit": False, "reason": "", "note": ""} | fields),
    )
    work.session.add(payment)
    work.session.flush()
    return payment


def _write_tenders(work: Work, payment: Payment, taken: Sequence[Taken]) -> None:
    for one in taken:
        work.session.add(
            PaymentTender(
                payment_id=payment.id,
                tender=one.tender,
                amount_minor=one.amount,
                received_minor=one.received,
                change_minor=one.change,
                reference=one.reference,
            )
        )
    work.session.flush()


def _write_parts(
    work: Work, payment: Payment, parts: Sequence[tuple[int, int]], *, at_once: bool
) -> list[Allocation]:
    day = today(work)
    made = [
        Allocation(
            payment_id=payment.id,
            invoice_id=invoice_id,
            amount_minor=amount,
            at_once=at_once,
            at=work.now,
            day=day,
            by_name=work.actor.name,
        )
        for invoice_id, amount in parts
    ]
    work.session.add_all(made)
    work.session.flush()
    return made


def _book_part(work: Work, payment: Payment, allocation: Allocation, day: date) -> None:
    # A write-off that lets go of a debt is no money of the owner's: it was never paid.
    other = (
        Side(Account.WRITE_OFF, allocation.amount_minor)
        if payment.kind is PaymentKind.WRITE_OFF
        else Side(Account.PREPAYMENT, allocation.amount_minor, owner_id=payment.owner_id)
    )
    book(
        work,
        EntryKind.ALLOCATION,
        allocation.id,
        [other, Side(Account.RECEIVABLE, -allocation.amount_minor, owner_id=payment.owner_id)],
        day=day,
        currency=payment.currency,
    )


def _till_sides(taken: Sequence[Taken], shift_id: int, sign: int) -> list[Side]:
    return [Side(Account.TILL, sign * one.amount, shift_id=shift_id, tender=one.tender) for one in taken]
