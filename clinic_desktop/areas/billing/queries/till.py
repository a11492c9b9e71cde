"""Tills, shifts and their X and Z reports."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Select, case, func, select

from clinic_desktop.areas.billing.entities import (
    Account,
    CashKind,
    CashMovement,
    EntryKind,
    Invoice,
    InvoiceKind,
    LedgerEntry,
    LedgerPosting,
    Payment,
    PaymentKind,
    PaymentTender,
    ShiftCount,
    Tender,
    Till,
    TillShift,
)
from clinic_desktop.areas.billing.queries.basis import currency
from clinic_desktop.areas.billing.rows import CashRow, ShiftReport, ShiftRow, TenderTotal, TillRow
from clinic_desktop.core.errors import NotFound
from clinic_desktop.core.money import Money
from clinic_desktop.core.paging import Page, PageRequest
from clinic_desktop.db.paging import fetch_page
from clinic_desktop.db.seals import seal_of
from clinic_desktop.db.work import Work


def list_tills(work: Work, archived: bool = False) -> tuple[TillRow, ...]:
    """Return the tills with their open shifts, in the clinic's order."""
    query = (
        select(Till, TillShift.id.label("shift"), TillShift.opened_at, TillShift.opened_by)
        .outerjoin(TillShift, (TillShift.till_id == Till.id) & TillShift.closed_at.is_(None))
        .order_by(Till.id)
    )
    if not archived:
        query = query.where(Till.archived.is_(False))
    return tuple(
        TillRow(row.Till.id, row.Till.name, row.Till.archived, row.shift, row.opened_at, row.opened_by or "")
        for row in work.session.execute(query)
    )


def taken(work: Work, day: date) -> Money:
    """Return what was paid into all tills on a day, less what was given back; floats and takings out don't count."""
    amount = work.session.scalar(
        select(func.coalesce(func.sum(LedgerPosting.amount_minor), 0))
        .join(LedgerEntry, LedgerEntry.id == LedgerPosting.entry_id)
        .where(
            LedgerPosting.account == Account.TILL,
            LedgerPosting.day == day,
            LedgerEntry.kind == EntryKind.PAYMENT,
        )
    )
    return Money(int(amount or 0), currency(work))


def shift_of(work: Work, till_id: int) -> int | None:
    """Return the open shift of a till, if there is one."""
    return work.session.scalar(
        select(TillShift.id).where(TillShift.till_id == till_id, TillShift.closed_at.is_(None))
    )


def _rows() -> Select[*tuple[Any, ...]]:
    taken = (
        select(
            func.coalesce(
                func.sum(
                    case(
                        (Payment.kind == PaymentKind.PAYMENT, Payment.amount_minor),
                        else_=-Payment.amount_minor,
                    )
                ),
                0,
            )
        )
        .where(Payment.shift_id == TillShift.id)
        .correlate(TillShift)
        .scalar_subquery()
    )
    difference = (
        select(func.coalesce(func.sum(ShiftCount.counted_minor - ShiftCount.expected_minor), 0))
        .where(ShiftCount.shift_id == TillShift.id)
        .correlate(TillShift)
        .scalar_subquery()
    )
    return select(TillShift, Till.name, taken.label("taken"), difference.label("difference")).join(
        Till, Till.id == TillShift.till_id
    )


def _row(row: Any, unit: str) -> ShiftRow:
    shift: TillShift = row.TillShift
    return ShiftRow(
        shift.id,
        row.name,
        shift.serial,
        shift.opened_at,
        shift.opened_by,
        shift.closed_at,
        shift.closed_by,
        Money(int(row.taken), unit),
        Money(int(row.difference), unit),
    )


def list_shifts(work: Work, request: PageRequest) -> Page[ShiftRow]:
    """Return a page of shifts in the order they were opened; filter: ``till``."""
    query, unit = _rows(), currency(work)
    till = dict(request.filters).get("till")
    if till:
        query = query.where(TillShift.till_id == till)
    return fetch_page(
        work.session,
        query,
        sort=TillShift.id,
        key=TillShift.id,
        request=request,
        make_row=lambda row: _row(row, unit),
    )


def report(work: Work, shift_id: int) -> ShiftReport:
    """Return the X report of an open shift, the Z report of a closed one. Raises NotFound."""
    found = work.session.execute(_rows().where(TillShift.id == shift_id)).first()
    if found is None:
        raise NotFound("not_found")
    unit = currency(work)
    money: dict[tuple[Tender, PaymentKind], tuple[int, int]] = {
        (row[0], row[1]): (int(row[2]), row[3])
        for row in work.session.execute(
            select(PaymentTender.tender, Payment.kind, func.sum(PaymentTender.amount_minor), func.count())
            .join(Payment, Payment.id == PaymentTender.payment_id)
            .where(Payment.shift_id == shift_id)
            .group_by(PaymentTender.tender, Payment.kind)
        )
    }
    movements = work.session.scalars(
        select(CashMovement).where(CashMovement.shift_id == shift_id).order_by(CashMovement.id)
    ).all()
    counts = {
        row.tender: row
        for row in work.session.scalars(select(ShiftCount).where(ShiftCount.shift_id == shift_id))
    }
    expected = (
        {tender: counts[tender].expected_minor for tender in Tender if tender in counts}
        if counts
        else expected_of(work, shift_id)
    )
    count, invoiced = work.session.execute(
        select(
            func.count().filter(Invoice.kind == InvoiceKind.INVOICE),
            func.coalesce(func.sum(Invoice.total_minor), 0),
        ).where(Invoice.shift_id == shift_id)
    ).one()
    shift = _row(found, unit)
    return ShiftReport(
        shift=shift,
        totals=tuple(
            _total(tender, money, _moved(movements) if tender is Tender.CASH else 0, due, counts, unit)
            for tender, due in expected.items()
        ),
        movements=tuple(
            CashRow(m.id, m.kind, Money(m.amount_minor, unit), m.reason, m.at, m.by_name) for m in movements
        ),
        invoices=count,
        invoiced=Money(int(invoiced), unit),
        discrepancy_reason=found.TillShift.discrepancy_reason,
        seal=seal_of(work.session, TillShift.__tablename__, shift_id) if shift.closed_at else None,
    )


def _moved(movements: Sequence[CashMovement]) -> int:
    return sum(-m.amount_minor if m.kind is CashKind.OUT else m.amount_minor for m in movements)


def _total(
    tender: Tender,
    money: dict[tuple[Tender, PaymentKind], tuple[int, int]],
    moved: int,
    expected: int,
    counts: dict[Tender, ShiftCount],
    unit: str,
) -> TenderTotal:
    taken, payments = money.get((tender, PaymentKind.PAYMENT), (0, 0))
    refunded, refunds = money.get((tender, PaymentKind.REFUND), (0, 0))
    counted = counts.get(tender)
    return TenderTotal(
        tender,
        Money(taken, unit),
        Money(refunded, unit),
        Money(moved, unit),
        Money(expected, unit),
        None if counted is None else Money(counted.counted_minor, unit),
        payments,
        refunds,
    )


def expected_of(work: Work, shift_id: int) -> dict[Tender, int]:
    """Return what a shift must hold of each sort of money that moved in it; cash always."""
    rows = work.session.execute(
        select(LedgerPosting.tender, func.sum(LedgerPosting.amount_minor))
        .where(LedgerPosting.shift_id == shift_id)
        .group_by(LedgerPosting.tender)
    ).all()
    sums = {tender: int(amount) for tender, amount in rows if tender is not None}
    return {tender: sums.get(tender, 0) for tender in Tender if tender in sums or tender is Tender.CASH}
