"""Payments as lists and cards show them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy import Select, case, func, or_, select

from clinic_desktop.areas.billing.entities import (
    Allocation,
    FiscalReceipt,
    Invoice,
    Payment,
    PaymentKind,
    PaymentTender,
    Tender,
)
from clinic_desktop.areas.billing.open_items import (
    OpenItem,
    debt_of,
    free_of_payment,
    open_items,
)
from clinic_desktop.areas.billing.rows import (
    AllocationRow,
    PaymentCard,
    PaymentDraft,
    PaymentRow,
    TenderRow,
)
from clinic_desktop.areas.billing.rules import allocate, take
from clinic_desktop.areas.owners.entities import Owner
from clinic_desktop.core.errors import NotFound
from clinic_desktop.core.fiscal import Receipt
from clinic_desktop.core.money import Money
from clinic_desktop.core.paging import Page, PageRequest
from clinic_desktop.core.text import bare_number
from clinic_desktop.db.paging import fetch_page
from clinic_desktop.db.work import Work


def _rows() -> Select[*tuple[Any, ...]]:
    return (
        select(
            Payment,
            Owner.display_name.label("owner"),
            FiscalReceipt.number.label("fiscal"),
            free_of_payment().label("free"),
        )
        .join(Owner, Owner.id == Payment.owner_id)
        .outerjoin(FiscalReceipt, FiscalReceipt.payment_id == Payment.id)
    )


def _row(row: Any) -> PaymentRow:
    found: Payment = row.Payment
    free = int(row.free) if found.kind is PaymentKind.PAYMENT else 0
    return PaymentRow(
        id=found.id,
        kind=found.kind,
        number=found.number,
        at=found.at,
        day=found.day,
        owner_id=found.owner_id,
        owner=row.owner,
        amount=Money(found.amount_minor, found.currency),
        free=Money(free, found.currency),
        deposit=found.deposit,
        tenders=(),
        cashier=found.cashier,
        fiscal_number=row.fiscal or "",
        reason=found.reason,
        note=found.note,
    )


def with_tenders(work: Work, rows: tuple[PaymentRow, ...]) -> tuple[PaymentRow, ...]:
    """Return the rows with what was paid with."""
    tenders: dict[int, list[Tender]] = {}
    found = work.session.execute(
        select(PaymentTender.payment_id, PaymentTender.tender)
        .where(PaymentTender.payment_id.in_([row.id for row in rows]))
        .order_by(PaymentTender.id)
    )
    for payment_id, tender in found:
        if tender not in (known := tenders.setdefault(payment_id, [])):
            known.append(tender)
    return tuple(replace(row, tenders=tuple(tenders.get(row.id, ()))) for row in rows)


def list_payments(work: Work, request: PageRequest) -> Page[PaymentRow]:
    """Return a page of payments in the order they were taken; filters: ``owner``, ``kind``, ``shift``, ``no_receipt``."""
    query = _rows()
    for name, value in request.filters:
        match name:
            case "owner":
                query = query.where(Payment.owner_id == value)
            case "kind":
                query = query.where(Payment.kind == value)
            case "shift":
                query = query.where(Payment.shift_id == value)
            case "no_receipt" if value:
                query = query.where(FiscalReceipt.id.is_(None), Payment.kind != PaymentKind.WRITE_OFF)
    if request.text.strip():
        query = query.where(Payment.number == bare_number(request.text))
    page = fetch_page(work.session, query, sort=Payment.id, key=Payment.id, request=request, make_row=_row)
    return replace(page, rows=with_tenders(work, page.rows))


def get_payment(work: Work, payment_id: int) -> PaymentCard:
    """Return one payment whole. Raises NotFound."""
    found = work.session.execute(_rows().where(Payment.id == payment_id)).first()
    if found is None:
        raise NotFound("not_found")
    payment: Payment = found.Payment
    unit = payment.currency
    refunds = work.session.execute(_rows().where(Payment.refunds_id == payment_id).order_by(Payment.id)).all()
    rows = with_tenders(work, (_row(found), *(_row(row) for row in refunds)))
    tenders = work.session.scalars(
        select(PaymentTender).where(PaymentTender.payment_id == payment_id).order_by(PaymentTender.id)
    )
    parts = work.session.execute(
        select(Allocation, Invoice.number)
        .join(Invoice, Invoice.id == Allocation.invoice_id)
        .where(Allocation.payment_id == payment_id)
        .order_by(Allocation.id)
    )
    return PaymentCard(
        row=rows[0],
        tenders=tuple(
            TenderRow(
                one.tender,
                Money(one.amount_minor, unit),
                Money(one.received_minor, unit),
                Money(one.change_minor, unit),
                one.reference,
            )
            for one in tenders
        ),
        allocations=tuple(
            AllocationRow(
                part.invoice_id,
                number,
                payment_id,
                payment.number,
                Money(part.amount_minor, unit),
                part.at,
                part.by_name,
            )
            for part, number in parts
        ),
        refunds_id=payment.refunds_id,
        refunds=rows[1:],
        shift_id=payment.shift_id,
        left={tender: Money(minor, unit) for tender, minor in left_by_tender(work, payment_id).items()},
    )


def left_by_tender(work: Work, payment_id: int) -> dict[Tender, int]:
    """Return what came by each tender of a payment less what was given back by it, in minor units."""
    signed = case((Payment.id == payment_id, PaymentTender.amount_minor), else_=-PaymentTender.amount_minor)
    rows = work.session.execute(
        select(PaymentTender.tender, func.sum(signed).label("left"))
        .join(Payment, Payment.id == PaymentTender.payment_id)
        .where(or_(Payment.id == payment_id, Payment.refunds_id == payment_id))
        .group_by(PaymentTender.tender)
    )
    found = {row.tender: int(row.left) for row in rows}
    return {tender: found[tender] for tender in Tender if tender in found}


def suggest_payment(work: Work, draft: PaymentDraft) -> tuple[tuple[OpenItem, int], ...]:
    """Return what a payment would pay: open invoices, each with its part in minor units (0: nothing of it)."""
    items = open_items(work, (draft.owner_id,), draft.invoice_ids)
    due = 0 if draft.deposit else debt_of(items)
    taken = take(draft.tenders, due, keep_rest=draft.keep_rest or draft.deposit)
    amount = 0 if draft.deposit else sum(one.amount for one in taken)
    parts = dict(allocate(amount, [(item.id, item.outstanding) for item in items]))
    return tuple((item, parts.get(item.id, 0)) for item in items)


def receipt_of(work: Work, payment_id: int) -> Receipt:
    """Return the receipt of a payment or refund. Raises NotFound, also for a write-off: no money moved."""
    payment = work.session.get(Payment, payment_id)
    if payment is None or payment.kind is PaymentKind.WRITE_OFF:
        raise NotFound("not_found")
    tenders = work.session.scalars(
        select(PaymentTender).where(PaymentTender.payment_id == payment_id).order_by(PaymentTender.id)
    )
    return Receipt(
        key=f"{payment.kind.value}-{payment.number}",
        refund=payment.kind is PaymentKind.REFUND,
        at=payment.at,
        cashier=payment.cashier,
        tenders=tuple((one.tender.value, Money(one.amount_minor, payment.currency)) for one in tenders),
    )
