"""Who owes what, by how long it is overdue (domain 2.19, debts)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, case, func, select, tuple_

from clinic_desktop.areas.billing.entities import (
    Account,
    Invoice,
    InvoiceKind,
    InvoiceState,
    LedgerPosting,
    OwnerTerms,
)
from clinic_desktop.areas.billing.open_items import outstanding
from clinic_desktop.areas.billing.queries.basis import clinic_today, currency, settings
from clinic_desktop.areas.billing.rows import Ageing, DebtRow
from clinic_desktop.areas.billing.rules import AGES, stop_of
from clinic_desktop.areas.owners.entities import Owner, OwnerPhone
from clinic_desktop.core.money import Money
from clinic_desktop.core.paging import Page, PageRequest
from clinic_desktop.core.text import sort_key
from clinic_desktop.db.work import Work

BUCKETS = ("not_due", "to_30", "to_60", "to_90", "over_90")
"""The parts of an `Ageing`; a list of debts is sorted by each of them, by ``total``, ``oldest`` and ``owner``."""


def total_debt(work: Work) -> tuple[int, Money]:
    """Return how many owners owe something, and how much that is together."""
    owed = _owing().add_columns(func.sum(LedgerPosting.amount_minor).label("owed")).subquery()
    count, total = work.session.execute(
        select(func.count(), func.coalesce(func.sum(owed.c.owed), 0)).select_from(owed)
    ).one()
    return count, Money(int(total), currency(work))


def list_debts(work: Work, request: PageRequest, on: date | None = None) -> Page[DebtRow]:
    """Return a page of the owners who owe, with the age of their debts on a day (today).

    ``text`` is the beginning of the owner's name. A debt that is worked out has no index to go by: a page costs as much
    as all the debts there are, which are few beside all that was ever charged.
    """
    unit, today = currency(work), on or clinic_today(work)
    aged = _aged(today).subquery()
    orders: dict[str, ColumnElement[Any]] = {name: aged.c[name] for name in (*BUCKETS, "total", "oldest")}
    orders["owner"] = Owner.sort_name.expression
    sort = orders.get(request.sort, aged.c.total)
    query = select(aged, Owner.display_name, _phone().label("phone"), OwnerTerms, sort.label("_key")).join(
        Owner, Owner.id == aged.c.owner_id
    )
    query = query.outerjoin(OwnerTerms, OwnerTerms.owner_id == aged.c.owner_id)
    if request.text.strip():
        query = query.where(Owner.sort_name.startswith(sort_key(request.text), autoescape=True))
    backwards = request.descending != request.from_end
    position = tuple_(sort, aged.c.owner_id)
    if request.after is not None:
        query = query.where(position < request.after if backwards else position > request.after)
    ordered = [column.desc() if backwards else column.asc() for column in (sort, aged.c.owner_id)]
    found = work.session.execute(query.order_by(*ordered).limit(request.size + 1)).all()
    rows = found[: request.size]
    made = [_row(work, row, unit, today) for row in rows]
    if request.from_end:
        made.reverse()
    more = len(found) > request.size
    return Page(tuple(made), (rows[-1]._key, rows[-1].owner_id) if more else None)


def _owing() -> Select[*tuple[Any, ...]]:
    return (
        select(LedgerPosting.owner_id)
        .where(LedgerPosting.account == Account.RECEIVABLE, LedgerPosting.owner_id.is_not(None))
        .group_by(LedgerPosting.owner_id)
        .having(func.sum(LedgerPosting.amount_minor) > 0)
    )


def _aged(today: date) -> Select[*tuple[Any, ...]]:
    items = (
        select(
            Invoice.owner_id,
            func.coalesce(Invoice.due_on, Invoice.day).label("due"),
            outstanding().label("rest"),
        )
        .where(
            Invoice.owner_id.in_(_owing()),
            Invoice.kind == InvoiceKind.INVOICE,
            Invoice.state == InvoiceState.POSTED,
        )
        .subquery()
    )
    bucket = case(
        *((items.c.due >= today - timedelta(days=days), number) for number, days in enumerate(AGES)),
        else_=len(AGES),
    )
    parts = (
        func.sum(case((bucket == number, items.c.rest), else_=0)).label(name)
        for number, name in enumerate(BUCKETS)
    )
    return (
        select(
            items.c.owner_id,
            *parts,
            func.sum(items.c.rest).label("total"),
            func.min(items.c.due).label("oldest"),
        )
        .where(items.c.rest > 0)
        .group_by(items.c.owner_id)
    )


def _phone() -> Any:
    return (
        select(OwnerPhone.number)
        .where(OwnerPhone.owner_id == Owner.id)
        .order_by(OwnerPhone.preferred.desc(), OwnerPhone.position)
        .limit(1)
        .correlate(Owner)
        .scalar_subquery()
    )


def _row(work: Work, row: Any, unit: str, today: date) -> DebtRow:
    terms: OwnerTerms | None = row.OwnerTerms
    own, agreed = settings(work), terms.credit_limit_minor if terms is not None else None
    return DebtRow(
        row.owner_id,
        row.display_name,
        row.phone or "",
        Ageing(*(Money(int(getattr(row, name)), unit) for name in BUCKETS)),
        row.oldest,
        stop_of(
            stopped=terms is not None and terms.stopped,
            debt=int(row.total),
            limit=own.credit_limit_minor if agreed is None else agreed,
            oldest_due=row.oldest,
            stop_after=own.stop_after_days,
            today=today,
        ),
    )
