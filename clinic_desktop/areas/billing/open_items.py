"""What is still to be paid, and what was paid and is still free: derived from the documents, on every look."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, case, func, select
from sqlalchemy.orm import aliased

from clinic_desktop.areas.billing.entities import (
    Allocation,
    Invoice,
    InvoiceKind,
    InvoiceState,
    Payment,
    PaymentKind,
)
from clinic_desktop.areas.billing.rules import AGES
from clinic_desktop.db.work import Work

_related = aliased(Invoice)
_refund = aliased(Payment)


@dataclass(frozen=True, slots=True)
class OpenItem:
    """A posted invoice that is not paid whole, in minor units."""

    id: int
    number: str
    owner_id: int
    day: date
    due_on: date
    total: int
    outstanding: int


@dataclass(frozen=True, slots=True)
class FreeMoney:
    """A payment of which something pays no invoice and is not given back, in minor units."""

    id: int
    number: str
    owner_id: int
    day: date
    deposit: bool
    free: int


def related_sum() -> ScalarSelect[Any]:
    """Return what the corrections and credit notes of an invoice come to."""
    return (
        select(func.coalesce(func.sum(_related.total_minor), 0))
        .where(_related.refers_to_id == Invoice.id, _related.serial.is_not(None))
        .correlate(Invoice)
        .scalar_subquery()
    )


def paid_sum() -> ScalarSelect[Any]:
    """Return what payments and write-offs pay of an invoice."""
    return (
        select(func.coalesce(func.sum(Allocation.amount_minor), 0))
        .where(Allocation.invoice_id == Invoice.id)
        .correlate(Invoice)
        .scalar_subquery()
    )


def outstanding() -> ColumnElement[int]:
    """Return what is still to be paid of a posted invoice."""
    return Invoice.total_minor + related_sum() - paid_sum()


def free_of_payment() -> ColumnElement[int]:
    """Return what of a payment pays nothing and is not given back."""
    allocated = (
        select(func.coalesce(func.sum(Allocation.amount_minor), 0))
        .where(Allocation.payment_id == Payment.id)
        .correlate(Payment)
        .scalar_subquery()
    )
    refunded = (
        select(func.coalesce(func.sum(_refund.amount_minor), 0))
        .where(_refund.refunds_id == Payment.id)
        .correlate(Payment)
        .scalar_subquery()
    )
    return Payment.amount_minor - allocated - refunded


def open_items(
    work: Work, owner_ids: Collection[int], invoice_ids: Sequence[int] = ()
) -> tuple[OpenItem, ...]:
    """Return the invoices of owners that are still to be paid, the oldest debt first; or just some of them, in order."""
    rest = outstanding().label("rest")
    query = select(
        Invoice.id, Invoice.number, Invoice.owner_id, Invoice.day, Invoice.due_on, Invoice.total_minor, rest
    ).where(
        Invoice.owner_id.in_(owner_ids),
        Invoice.kind == InvoiceKind.INVOICE,
        Invoice.state == InvoiceState.POSTED,
    )
    if invoice_ids:
        query = query.where(Invoice.id.in_(invoice_ids))
    rows = work.session.execute(query.order_by(Invoice.due_on, Invoice.id)).all()
    items = [
        OpenItem(
            row.id, row.number, row.owner_id, row.day, row.due_on or row.day, row.total_minor, int(row.rest)
        )
        for row in rows
        if row.rest > 0
    ]
    if invoice_ids:
        items.sort(key=lambda item: invoice_ids.index(item.id))
    return tuple(items)


@dataclass(frozen=True, slots=True)
class AgedDebt:
    """What of an owner's debt is of one part of the ageing, in minor units, and the oldest due day in it."""

    owner_id: int
    bucket: int
    outstanding: int
    oldest_due: date


def aged_debts(work: Work, owner_ids: Collection[int], today: date) -> tuple[AgedDebt, ...]:
    """Return the debts of owners by age, added up in the database: by `rules.age_bucket`."""
    rest = outstanding().label("rest")
    due = func.coalesce(Invoice.due_on, Invoice.day).label("due")
    items = (
        select(Invoice.owner_id, due, rest)
        .where(
            Invoice.owner_id.in_(owner_ids),
            Invoice.kind == InvoiceKind.INVOICE,
            Invoice.state == InvoiceState.POSTED,
        )
        .subquery()
    )
    bucket = case(
        *((items.c.due >= today - timedelta(days=days), number) for number, days in enumerate(AGES)),
        else_=len(AGES),
    ).label("bucket")
    rows = work.session.execute(
        select(items.c.owner_id, bucket, func.sum(items.c.rest), func.min(items.c.due))
        .where(items.c.rest > 0)
        .group_by(items.c.owner_id, bucket)
        .order_by(items.c.owner_id, bucket)
    )
    return tuple(AgedDebt(owner, number, int(amount), oldest) for owner, number, amount, oldest in rows)


def free_money(work: Work, owner_ids: Collection[int]) -> tuple[FreeMoney, ...]:
    """Return the payments of owners of which something is free, the oldest first."""
    free = free_of_payment().label("free")
    rows = work.session.execute(
        select(Payment.id, Payment.number, Payment.owner_id, Payment.day, Payment.deposit, free)
        .where(Payment.owner_id.in_(owner_ids), Payment.kind == PaymentKind.PAYMENT)
        .order_by(Payment.at, Payment.id)
    )
    return tuple(
        FreeMoney(row.id, row.number, row.owner_id, row.day, row.deposit, int(row.free))
        for row in rows
        if row.free > 0
    )


def debt_of(items: Sequence[OpenItem]) -> int:
    """Return what open items come to."""
    return sum(item.outstanding for item in items)
