"""Writing the ledger: one entry under each document, its postings adding up to zero."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, insert, select

from clinic_desktop.areas.billing.entities import (
    Account,
    EntryKind,
    Invoice,
    InvoiceLine,
    LedgerEntry,
    LedgerPosting,
    Tender,
)
from clinic_desktop.db.work import Work


@dataclass(frozen=True, slots=True)
class Side:
    """One side of an entry: a debit is positive, a credit negative."""

    account: Account
    amount: int
    owner_id: int | None = None
    shift_id: int | None = None
    tender: Tender | None = None
    tax_bp: int | None = None


def book(
    work: Work,
    kind: EntryKind,
    document_id: int,
    sides: Iterable[Side],
    *,
    day: date,
    currency: str,
    reverses_id: int | None = None,
) -> int:
    """Write the entry of a document and return its id; sides of nothing are left out."""
    kept = [side for side in sides if side.amount]
    if sum(side.amount for side in kept):
        raise AssertionError(f"the sides of {kind.value} {document_id} do not add up to zero")
    entry_id = work.session.execute(
        insert(LedgerEntry).returning(LedgerEntry.id),
        {
            "kind": kind,
            "document_id": document_id,
            "at": work.now,
            "day": day,
            "currency": currency,
            "by_name": work.actor.name,
            "reverses_id": reverses_id,
            "version": 1,
        },
    ).scalar_one()
    if kept:
        work.session.execute(
            insert(LedgerPosting),
            [
                {
                    "entry_id": entry_id,
                    "account": side.account,
                    "day": day,
                    "amount_minor": side.amount,
                    "owner_id": side.owner_id,
                    "shift_id": side.shift_id,
                    "tender": side.tender,
                    "tax_bp": side.tax_bp,
                    "version": 1,
                }
                for side in kept
            ],
        )
    return int(entry_id)


@dataclass(frozen=True, slots=True)
class Sums:
    """The sums of an invoice's lines, signed."""

    gross: int
    discount: int
    tax: int
    total: int
    count: int
    taxes: tuple[tuple[int | None, int], ...]


def sums_of(work: Work, invoice_id: int) -> Sums:
    """Add up the lines of an invoice in the database: one statement for ten lines or ten thousand."""
    rows = work.session.execute(
        select(
            InvoiceLine.tax_bp,
            func.sum(InvoiceLine.gross_minor + InvoiceLine.surcharge_minor),
            func.sum(InvoiceLine.discount_minor + InvoiceLine.spread_minor),
            func.sum(InvoiceLine.tax_minor),
            func.sum(InvoiceLine.total_minor),
            func.count(),
        )
        .where(InvoiceLine.invoice_id == invoice_id, InvoiceLine.state == "charged")
        .group_by(InvoiceLine.tax_bp)
        .order_by(InvoiceLine.tax_bp)
    ).all()
    # PostgreSQL adds big integers up to decimals.
    gross, discount, tax, total, count = (sum(int(row[n] or 0) for row in rows) for n in range(1, 6))
    return Sums(gross, discount, tax, total, count, tuple((row[0], int(row[3] or 0)) for row in rows))


def invoice_sides(invoice: Invoice, sums: Sums) -> list[Side]:
    """Return what an invoice moves: the owner owes the total; sales, less discounts, and tax come in."""
    revenue = sums.gross - (sums.tax if invoice.taxed_inside else 0)
    return [
        Side(Account.RECEIVABLE, sums.total, owner_id=invoice.owner_id),
        Side(Account.DISCOUNT, sums.discount),
        Side(Account.REVENUE, -revenue),
        *(Side(Account.TAX, -tax, tax_bp=rate) for rate, tax in sums.taxes),
    ]


def till_sum(work: Work, shift_id: int, tender: Tender) -> int:
    """Return how much of one sort of money a shift must hold."""
    return int(
        work.session.scalar(
            select(func.coalesce(func.sum(LedgerPosting.amount_minor), 0)).where(
                LedgerPosting.shift_id == shift_id, LedgerPosting.tender == tender
            )
        )
        or 0
    )
