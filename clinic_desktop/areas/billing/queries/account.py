"""What owners owe: their accounts with a running balance, the ageing of debts, the list of debts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Select, bindparam, func, literal, select, tuple_

from clinic_desktop.areas.billing.entities import (
    UNPOSTED_STATES,
    Account,
    Allocation,
    EntryKind,
    Invoice,
    InvoiceLine,
    LedgerEntry,
    LedgerPosting,
    LineState,
    OwnerTerms,
    Payment,
    PaymentKind,
)
from clinic_desktop.areas.billing.open_items import AgedDebt, aged_debts, free_money, free_of_payment
from clinic_desktop.areas.billing.queries.basis import clinic_today, currency, settings, terms_of
from clinic_desktop.areas.billing.queries.drafts import settings_draft, terms_draft
from clinic_desktop.areas.billing.rows import (
    AccountCard,
    AccountLine,
    Ageing,
    OpenPayment,
    OwnerMoney,
    SettingsDraft,
    Stop,
    TermsDraft,
)
from clinic_desktop.areas.billing.rules import stop_of
from clinic_desktop.areas.clinic.entities import Clinic
from clinic_desktop.core.money import Money
from clinic_desktop.db.work import Work

OWED = (Account.RECEIVABLE, Account.PREPAYMENT)
_TOTALS = (
    select(
        LedgerPosting.account,
        func.sum(LedgerPosting.amount_minor),
        select(Clinic.currency).where(Clinic.id == 1).scalar_subquery(),
    )
    .where(
        LedgerPosting.account.in_(list(Account)),
        LedgerPosting.day.between(bindparam("first"), bindparam("last")),
    )
    .group_by(LedgerPosting.account)
)


def get_settings(work: Work) -> SettingsDraft:
    """Return how the clinic charges."""
    return settings_draft(settings(work), currency(work))


def get_terms(work: Work, owner_id: int) -> TermsDraft:
    """Return what is agreed with an owner."""
    return terms_draft(terms_of(work, owner_id), currency(work))


def unbilled(work: Work, owner_ids: Collection[int]) -> dict[int, Money]:
    """Return what stands on the drafts of owners; who has none is left out."""
    unit = currency(work)
    sums = (
        select(Invoice.owner_id, func.sum(InvoiceLine.total_minor))
        .join(InvoiceLine, InvoiceLine.invoice_id == Invoice.id)
        .where(
            Invoice.owner_id.in_(owner_ids),
            Invoice.state.in_(UNPOSTED_STATES),
            InvoiceLine.state == LineState.CHARGED,
        )
        .group_by(Invoice.owner_id)
    )
    return {owner: Money(int(amount), unit) for owner, amount in work.session.execute(sums)}


def owner_money(work: Work, owner_ids: Collection[int]) -> dict[int, OwnerMoney]:
    """Return what the strips of owners show, in as many statements for one as for many."""
    return _money(work, owner_ids, None)


def _money(work: Work, owner_ids: Collection[int], known: Sequence[AgedDebt] | None) -> dict[int, OwnerMoney]:
    unit, today = currency(work), clinic_today(work)
    sums: dict[tuple[int | None, Account], int] = {
        (owner, account): int(amount)
        for owner, account, amount in work.session.execute(
            select(LedgerPosting.owner_id, LedgerPosting.account, func.sum(LedgerPosting.amount_minor))
            .where(LedgerPosting.owner_id.in_(owner_ids), LedgerPosting.account.in_(OWED))
            .group_by(LedgerPosting.owner_id, LedgerPosting.account)
        )
    }
    drafts = unbilled(work, owner_ids)
    owing = [owner for owner in owner_ids if sums.get((owner, Account.RECEIVABLE))]
    if known is None:
        known = aged_debts(work, owing, today) if owing else ()
    items = _by_owner(known)
    deposits = _deposits(work, [owner for owner in owner_ids if sums.get((owner, Account.PREPAYMENT))])
    terms = {
        row.owner_id: row
        for row in work.session.scalars(select(OwnerTerms).where(OwnerTerms.owner_id.in_(owner_ids)))
    }
    return {
        owner: OwnerMoney(
            owner_id=owner,
            debt=Money(sums.get((owner, Account.RECEIVABLE), 0), unit),
            overdue=Money(sum(item.outstanding for item in items.get(owner, ()) if item.bucket), unit),
            prepayment=Money(-sums.get((owner, Account.PREPAYMENT), 0), unit),
            deposit=Money(deposits.get(owner, 0), unit),
            unbilled=drafts.get(owner, Money(0, unit)),
            stop=_stop(work, terms.get(owner), items.get(owner, ()), today),
            credit_limit=_limit(work, terms.get(owner), unit),
        )
        for owner in owner_ids
    }


def _deposits(work: Work, owner_ids: Sequence[int]) -> dict[int, int]:
    """Return what is free of the owners' deposits; only for those who have money ahead is anything read."""
    if not owner_ids:
        return {}
    free = free_of_payment()
    rows = work.session.execute(
        select(Payment.owner_id, func.sum(free))
        .where(
            Payment.owner_id.in_(owner_ids), Payment.kind == PaymentKind.PAYMENT, Payment.deposit.is_(True)
        )
        .group_by(Payment.owner_id)
    )
    return {owner: int(amount) for owner, amount in rows}


def _limit(work: Work, terms: OwnerTerms | None, unit: str) -> Money | None:
    own = terms.credit_limit_minor if terms is not None else None
    limit = settings(work).credit_limit_minor if own is None else own
    return None if limit is None else Money(limit, unit)


def _stop(work: Work, terms: OwnerTerms | None, items: Sequence[AgedDebt], today: date) -> Stop | None:
    own = terms.credit_limit_minor if terms is not None else None
    return stop_of(
        stopped=terms is not None and terms.stopped,
        debt=sum(item.outstanding for item in items),
        limit=settings(work).credit_limit_minor if own is None else own,
        oldest_due=min((item.oldest_due for item in items), default=None),
        stop_after=settings(work).stop_after_days,
        today=today,
    )


def _by_owner(items: Iterable[AgedDebt]) -> dict[int, list[AgedDebt]]:
    found: dict[int, list[AgedDebt]] = {}
    for item in items:
        found.setdefault(item.owner_id, []).append(item)
    return found


def ageing(items: Iterable[AgedDebt], unit: str) -> Ageing:
    """Return a debt by how many days it is overdue."""
    sums = [0] * 5
    for item in items:
        sums[item.bucket] += item.outstanding
    return Ageing(*(Money(amount, unit) for amount in sums))


def get_account(
    work: Work, owner_id: int, *, before: tuple[object, int] | None = None, size: int = 200
) -> AccountCard:
    """Return an owner's account, the newest documents first; ``before`` is (day, entry) of the last line shown."""
    lines, opening, more = _lines(work, owner_id, before=before, size=size)
    return _card(work, owner_id, lines, opening, more)


def statement(work: Work, owner_id: int, first: date, last: date) -> AccountCard:
    """Return an owner's account from one day to another, the oldest document first."""
    lines, opening, _ = _lines(work, owner_id, first=first, last=last)
    return _card(work, owner_id, lines[::-1], opening, False)


def _card(work: Work, owner_id: int, lines: tuple[AccountLine, ...], opening: int, more: bool) -> AccountCard:
    unit, today = currency(work), clinic_today(work)
    items = aged_debts(work, (owner_id,), today)
    return AccountCard(
        money=_money(work, (owner_id,), items)[owner_id],
        ageing=ageing(items, unit),
        free=tuple(
            OpenPayment(one.id, one.number, one.day, Money(one.free, unit), one.deposit)
            for one in free_money(work, (owner_id,))
        ),
        lines=lines,
        more=more,
        opening=Money(opening, unit),
    )


def _lines(
    work: Work,
    owner_id: int,
    *,
    before: tuple[object, int] | None = None,
    size: int | None = None,
    first: date | None = None,
    last: date | None = None,
) -> tuple[tuple[AccountLine, ...], int, bool]:
    """Return lines, newest first, the balance before the oldest of them, and whether there are older ones."""
    moved = func.sum(LedgerPosting.amount_minor).label("moved")
    # What moves only between debt and prepayment is no line of the account: it changes no balance.
    query: Select[*tuple[Any, ...]] = (
        select(LedgerPosting.entry_id, LedgerPosting.day, moved)
        .where(LedgerPosting.owner_id == owner_id, LedgerPosting.account.in_(OWED))
        .group_by(LedgerPosting.entry_id, LedgerPosting.day)
        .having(moved != 0)
    )
    if first is not None and last is not None:
        query = query.where(LedgerPosting.day.between(first, last))
    key = (LedgerPosting.day, LedgerPosting.entry_id)
    if before is not None:
        query = query.where(tuple_(*key) < before)
    query = query.order_by(*(column.desc() for column in key))
    found = work.session.execute(query.limit(size + 1) if size is not None else query).all()
    more = size is not None and len(found) > size
    shown = found[:size] if size is not None else found
    opening = 0
    if shown:
        oldest = (shown[-1].day, shown[-1].entry_id)
        opening = _balance_before(work, owner_id, oldest)
    elif first is not None:
        opening = _balance_before(work, owner_id, (first, 0))
    documents = _documents(work, [row.entry_id for row in shown])
    unit = currency(work)
    balance = opening
    made: list[AccountLine] = []
    for row in reversed(shown):
        balance += int(row.moved)
        document = documents[row.entry_id]
        made.append(
            AccountLine(
                entry_id=row.entry_id,
                document=document.document,
                document_id=document.document_id,
                kind=document.kind,
                number=document.number,
                at=document.at,
                day=row.day,
                amount=Money(int(row.moved), unit),
                balance=Money(balance, unit),
                detail=document.detail,
            )
        )
    return tuple(reversed(made)), opening, more


def _balance_before(work: Work, owner_id: int, key: tuple[date, int]) -> int:
    return int(
        work.session.scalar(
            select(func.coalesce(func.sum(LedgerPosting.amount_minor), 0)).where(
                LedgerPosting.owner_id == owner_id,
                LedgerPosting.account.in_(OWED),
                tuple_(LedgerPosting.day, LedgerPosting.entry_id) < key,
            )
        )
        or 0
    )


def _documents(work: Work, entry_ids: Sequence[int]) -> dict[int, Any]:
    """Return kind and number of the documents under entries."""
    entry = (LedgerEntry.id, LedgerEntry.kind.label("document"), LedgerEntry.document_id, LedgerEntry.at)
    wanted = LedgerEntry.id.in_(entry_ids)
    invoices = (
        select(*entry, Invoice.kind.label("kind"), Invoice.number, Invoice.reason.label("detail"))
        .join(Invoice, Invoice.id == LedgerEntry.document_id)
        .where(wanted, LedgerEntry.kind == EntryKind.INVOICE)
    )
    payments = (
        select(*entry, Payment.kind.label("kind"), Payment.number, Payment.reason.label("detail"))
        .join(Payment, Payment.id == LedgerEntry.document_id)
        .where(wanted, LedgerEntry.kind == EntryKind.PAYMENT)
    )
    parts = (
        select(*entry, literal("allocation").label("kind"), Payment.number, literal("").label("detail"))
        .join(Allocation, Allocation.id == LedgerEntry.document_id)
        .join(Payment, Payment.id == Allocation.payment_id)
        .where(wanted, LedgerEntry.kind == EntryKind.ALLOCATION)
    )
    rows = [row for query in (invoices, payments, parts) for row in work.session.execute(query)]
    return {row.id: row for row in rows}


def month_totals(work: Work, first: date, last: date) -> dict[Account, Money]:
    """Return what moved on every account from one day to another: one range of one index, whatever the years before."""
    totals = work.session.connection().execute(_TOTALS, {"first": first, "last": last}).all()
    return {account: Money(int(amount), unit) for account, amount, unit in totals}
