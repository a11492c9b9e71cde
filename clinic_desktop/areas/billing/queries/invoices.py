"""Invoices as lists and cards show them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, func, or_, select
from sqlalchemy.orm import aliased

from clinic_desktop.areas.billing import hooks
from clinic_desktop.areas.billing.entities import (
    OPEN_STATES,
    UNPOSTED_STATES,
    Invoice,
    InvoiceKind,
    InvoiceLine,
    InvoiceState,
    LineFact,
    LineState,
)
from clinic_desktop.areas.billing.open_items import outstanding, paid_sum
from clinic_desktop.areas.billing.queries.basis import currency, fingerprint
from clinic_desktop.areas.billing.queries.drafts import discount_draft
from clinic_desktop.areas.billing.queries.payers import preview_shares
from clinic_desktop.areas.billing.queries.standing import charged_lines as charged
from clinic_desktop.areas.billing.queries.standing import may_correct, questions
from clinic_desktop.areas.billing.rows import (
    InvoiceCard,
    InvoiceLineRow,
    InvoiceRow,
    PaidStatus,
    TaxSum,
    Totals,
)
from clinic_desktop.areas.billing.rules import part
from clinic_desktop.areas.owners.entities import Owner, OwnerPhone
from clinic_desktop.areas.pets.entities import Pet
from clinic_desktop.areas.pets.queries.lists import named
from clinic_desktop.areas.users.entities import User
from clinic_desktop.core.errors import NotFound
from clinic_desktop.core.money import Money
from clinic_desktop.core.paging import Page, PageRequest
from clinic_desktop.core.text import bare_number, sort_key
from clinic_desktop.db.paging import fetch_page
from clinic_desktop.db.work import Work

NUMBER_LENGTH = 11
_mending = aliased(InvoiceLine)
_correction = aliased(Invoice)


def _phone() -> Any:
    return (
        select(OwnerPhone.number)
        .where(OwnerPhone.owner_id == Invoice.owner_id)
        .order_by(OwnerPhone.preferred.desc(), OwnerPhone.position)
        .limit(1)
        .correlate(Invoice)
        .scalar_subquery()
    )


def _of_lines(column: Any, *where: Any) -> Any:
    return (
        select(column)
        .where(InvoiceLine.invoice_id == Invoice.id, *where)
        .correlate(Invoice)
        .scalar_subquery()
    )


def _rows() -> Select[*tuple[Any, ...]]:
    charged = InvoiceLine.state == LineState.CHARGED
    return select(
        Invoice,
        Owner.display_name.label("owner"),
        _phone().label("phone"),
        _of_lines(func.count()).label("lines"),
        _of_lines(func.coalesce(func.sum(InvoiceLine.total_minor), 0), charged).label("sum"),
        outstanding().label("rest"),
        paid_sum().label("paid"),
        exists(
            select(_correction.id)
            .where(_correction.refers_to_id == Invoice.id, _correction.kind == InvoiceKind.CORRECTION)
            .correlate(Invoice)
        ).label("corrected"),
    ).join(Owner, Owner.id == Invoice.owner_id)


def _row(row: Any) -> InvoiceRow:
    found: Invoice = row.Invoice
    posted = found.serial is not None
    unit = found.currency
    is_debt = found.kind is InvoiceKind.INVOICE and found.state is InvoiceState.POSTED
    rest, paid = (int(row.rest), int(row.paid)) if is_debt else (0, int(row.paid))
    status = PaidStatus.PARTIAL if paid else PaidStatus.NONE
    if is_debt and rest <= 0:
        status = PaidStatus.FULL
    return InvoiceRow(
        id=found.id,
        kind=found.kind,
        state=found.state,
        number=found.number,
        day=found.day,
        due_on=found.due_on,
        owner_id=found.owner_id,
        owner=row.owner,
        phone=row.phone or "",
        pets="",
        lines=row.lines,
        total=Money(found.total_minor if posted else int(row.sum), unit),
        outstanding=Money(rest, unit),
        paid=status,
        ready_at=found.ready_at,
        hold_reason=found.hold_reason,
        corrected=row.corrected,
    )


def with_pets(work: Work, rows: Iterable[InvoiceRow]) -> tuple[InvoiceRow, ...]:
    """Return the rows with the names of the animals on them."""
    rows = tuple(rows)
    names: dict[int, list[str]] = {}
    found = work.session.execute(
        select(InvoiceLine.invoice_id, Pet.name)
        .join(Pet, Pet.id == InvoiceLine.pet_id)
        .where(InvoiceLine.invoice_id.in_([row.id for row in rows]))
        .group_by(InvoiceLine.invoice_id, Pet.id, Pet.name)
        .order_by(Pet.id)
    )
    for invoice_id, name in found:
        names.setdefault(invoice_id, []).append(name)
    return tuple(replace(row, pets=", ".join(names.get(row.id, ()))) for row in rows)


def list_invoices(work: Work, request: PageRequest) -> Page[InvoiceRow]:
    """Return a page of invoices by day.

    Filters: ``state``, ``kind``, ``owner`` (id), ``day_from``, ``day_to``; ``text`` is a number or its end, or the
    beginning of the owner's name.
    """
    query = _rows()
    for name, value in request.filters:
        match name:
            case "state":
                query = query.where(Invoice.state == value)
            case "kind":
                query = query.where(Invoice.kind == value)
            case "owner":
                query = query.where(Invoice.owner_id == value)
            case "day_from":
                query = query.where(Invoice.day >= value)
            case "day_to":
                query = query.where(Invoice.day <= value)
    typed = bare_number(request.text)
    if typed.isdigit() and len(typed) <= 18:
        query = query.where(Invoice.serial == int(typed))
    elif typed[:1].isdigit():
        query = query.where(Invoice.number == typed[:NUMBER_LENGTH])
    elif typed:
        query = query.where(Owner.sort_name.startswith(sort_key(typed), autoescape=True))
    page = fetch_page(work.session, query, sort=Invoice.day, key=Invoice.id, request=request, make_row=_row)
    over = {found.invoice_id for found in hooks.overruns(work, [row.id for row in page.rows])}
    rows = tuple(replace(row, overrun=row.id in over) for row in with_pets(work, page.rows))
    return replace(page, rows=rows)


def list_unposted(work: Work, state: InvoiceState | None = None, limit: int = 200) -> tuple[InvoiceRow, ...]:
    """Return what is not posted: ready first (the longest waiting first), then drafts, then on hold."""
    states = UNPOSTED_STATES if state is None else (state,)
    query = (
        _rows()
        .where(Invoice.state.in_(states))
        .order_by(Invoice.state.desc(), Invoice.ready_at, Invoice.id)
        .limit(limit)
    )
    rows = [_row(row) for row in work.session.execute(query)]
    order = {InvoiceState.READY: 0, InvoiceState.DRAFT: 1, InvoiceState.ON_HOLD: 2}
    rows.sort(key=lambda row: order[row.state])
    return with_pets(work, rows)


def draft_of(work: Work, owner_id: int) -> int | None:
    """Return the owner's open draft, if there is one."""
    return work.session.scalar(
        select(Invoice.id).where(
            Invoice.owner_id == owner_id,
            Invoice.kind == InvoiceKind.INVOICE,
            Invoice.state.in_(OPEN_STATES),
        )
    )


def get_invoice(work: Work, invoice_id: int, *, most: int | None = None) -> InvoiceCard:
    """Return one invoice whole, or with no more than ``most`` lines, the last ones. Raises NotFound."""
    found = work.session.execute(_rows().where(Invoice.id == invoice_id)).first()
    if found is None:
        raise NotFound("not_found")
    invoice: Invoice = found.Invoice
    linked = [i for i in (invoice.refers_to_id, invoice.split_of_id, invoice.replaces_id) if i is not None]
    others = work.session.execute(
        _rows()
        .where(
            or_(
                Invoice.id.in_(linked),
                Invoice.refers_to_id == invoice_id,
                Invoice.split_of_id == invoice_id,
                Invoice.replaces_id == invoice_id,
            )
        )
        .order_by(Invoice.id)
    ).all()
    rows = {row.Invoice.id: row for row in others}
    shown = {row.id: row for row in with_pets(work, (_row(found), *(_row(row) for row in others)))}
    lines = lines_of(work, invoice_id, most)
    related = [row for row in rows.values() if row.Invoice.id not in linked]
    mending = [
        row.Invoice.id
        for row in related
        if row.Invoice.refers_to_id == invoice_id and row.Invoice.serial is not None
    ]
    own = totals(work, (invoice_id,), invoice.currency)
    return InvoiceCard(
        row=shown[invoice_id],
        version=fingerprint(work, invoice),
        lines=lines,
        earlier=found.lines - len(lines),
        totals=own,
        effective=totals(work, (invoice_id, *mending), invoice.currency) if mending else own,
        discount=discount_draft(invoice),
        taxed_inside=invoice.taxed_inside,
        created_at=invoice.created_at,
        ready_by=invoice.ready_by,
        posted_at=invoice.posted_at,
        posted_by=invoice.posted_by,
        refers_to=shown.get(invoice.refers_to_id or 0),
        split_of=shown.get(invoice.split_of_id or 0),
        replaces=shown.get(invoice.replaces_id or 0),
        related=tuple(shown[row.Invoice.id] for row in related),
        reason=invoice.reason,
        note=invoice.note,
        may_correct=may_correct(work, invoice),
        not_given=_not_given(work, invoice),
    )


def _not_given(work: Work, invoice: Invoice) -> Money | None:
    """Return what of the discount on a draft no line has room for, if anything."""
    if invoice.state not in UNPOSTED_STATES or not (invoice.discount_bp or invoice.discount_minor):
        return None
    before, given = work.session.execute(
        select(
            func.sum(InvoiceLine.gross_minor + InvoiceLine.surcharge_minor - InvoiceLine.discount_minor),
            func.sum(InvoiceLine.spread_minor),
        ).where(InvoiceLine.invoice_id == invoice.id, InvoiceLine.state == LineState.CHARGED)
    ).one()
    whole = int(before or 0)
    meant = part(whole, invoice.discount_bp) if invoice.discount_bp else invoice.discount_minor or 0
    missing = min(meant, whole) - int(given or 0)
    return Money(missing, invoice.currency) if missing > 0 else None


def preview(work: Work, invoice_id: int) -> Totals:
    """Return the sums of an invoice as its lines stand now."""
    unit = work.session.scalar(select(Invoice.currency).where(Invoice.id == invoice_id))
    if unit is None:
        raise NotFound("not_found")
    return totals(work, (invoice_id,), unit)


def shares(work: Work, invoice_id: int) -> tuple[tuple[int, str, Money], ...]:
    """Return who would pay a draft if it was divided between the co-owners: (owner, name, sum), its own owner first."""
    invoice = work.session.get(Invoice, invoice_id)
    if invoice is None:
        raise NotFound("not_found")
    sums = preview_shares(work, invoice)
    found = work.session.execute(select(Owner.id, Owner.display_name).where(Owner.id.in_(sums)))
    names = {row.id: row.display_name for row in found}
    return tuple((owner, names[owner], Money(amount, invoice.currency)) for owner, amount in sums.items())


def lines_of(work: Work, invoice_id: int, most: int | None = None) -> tuple[InvoiceLineRow, ...]:
    """Return the lines of an invoice in their order, or the last ``most`` of them."""
    own = InvoiceLine.invoice_id == invoice_id
    if most is None:
        return _lines(work, own)
    order = (InvoiceLine.position.desc(), InvoiceLine.id.desc())
    return _lines(work, InvoiceLine.id.in_(select(InvoiceLine.id).where(own).order_by(*order).limit(most)))


def reversal_questions(work: Work, invoice_id: int) -> tuple[InvoiceLineRow, ...]:
    """Return the lines of which a reversal asks "was it done?"."""
    return _lines(work, InvoiceLine.id.in_(questions(work, invoice_id)))


def charged_lines(work: Work, invoice_id: int) -> tuple[InvoiceLineRow, ...]:
    """Return the lines that a posted invoice charges now, with its corrections."""
    return _lines(work, InvoiceLine.id.in_(charged(work, invoice_id)))


def list_performers(work: Work) -> tuple[tuple[int, str], ...]:
    """Return who of the staff may have done something: (user, name), by name."""
    rows = work.session.execute(
        select(User.id, User.name).where(User.active).order_by(User.sort_name, User.id)
    )
    return tuple((row.id, row.name) for row in rows)


def _lines(work: Work, condition: Any) -> tuple[InvoiceLineRow, ...]:
    mended = exists(select(_mending.id).where(_mending.mends_id == InvoiceLine.id).correlate(InvoiceLine))
    done = (
        select(func.coalesce(func.sum(LineFact.quantity_milli), 0))
        .where(LineFact.line_id == InvoiceLine.id)
        .correlate(InvoiceLine)
        .scalar_subquery()
    )
    rows = work.session.execute(
        select(InvoiceLine, Invoice.currency, Pet.name, mended.label("mended"), done.label("done"))
        .join(Invoice, Invoice.id == InvoiceLine.invoice_id)
        .outerjoin(Pet, Pet.id == InvoiceLine.pet_id)
        .where(condition)
        .order_by(InvoiceLine.invoice_id, InvoiceLine.position, InvoiceLine.id)
    )
    return tuple(
        _line(line, unit, pet or "", bool(is_mended), int(done)) for line, unit, pet, is_mended, done in rows
    )


def _percent(bp: int) -> Decimal:
    return Decimal(bp) / 100


def _line(line: InvoiceLine, unit: str, pet: str, mended: bool, done: int) -> InvoiceLineRow:
    return InvoiceLineRow(
        id=line.id,
        position=line.position,
        sign=line.sign,
        state=line.state,
        struck_reason=line.struck_reason,
        pet_id=line.pet_id,
        pet=pet,
        manipulation_id=line.manipulation_id,
        fact_id=line.fact_id,
        live=line.live or done > 0,
        name=named(line.name_en, line.name_ru, ""),
        done_on=line.done_on,
        performer_id=line.performer_id,
        performer=line.performer_name,
        hidden=line.hidden,
        quantity=Decimal(line.quantity_milli) / 1000,
        price=Money(line.price_minor, unit),
        surcharge_percent=_percent(line.surcharge_bp),
        surcharge_reason=line.surcharge_reason,
        discount_percent=None if line.discount_bp is None else _percent(line.discount_bp),
        discount_reason=line.discount_reason,
        tax_percent=None if line.tax_bp is None else _percent(line.tax_bp),
        share_percent=_percent(line.share_bp),
        gross=Money(line.gross_minor, unit),
        surcharge=Money(line.surcharge_minor, unit),
        discount=Money(line.discount_minor, unit),
        document_discount=Money(line.spread_minor, unit),
        tax=Money(line.tax_minor, unit),
        total=Money(line.total_minor, unit),
        mends_id=line.mends_id,
        corrected=mended,
        note=line.note,
        listed_percent=_percent(line.listed_bp),
        listed_sum=Money(line.listed_minor, unit),
        listed_names=line.listed_names,
        discount_by_rule=line.discount_by_rule,
        ahead=line.ahead,
        done=Decimal(done) / 1000,
    )


def totals(work: Work, invoice_ids: Sequence[int], unit: str) -> Totals:
    """Add the lines of invoices up, in the database: as quick for ten thousand of them as for ten.

    What is struck out counts nothing. Taxes come by rate, without tax first.
    """
    rows = work.session.execute(
        select(
            InvoiceLine.tax_bp,
            func.sum(InvoiceLine.gross_minor + InvoiceLine.surcharge_minor),
            func.sum(InvoiceLine.discount_minor + InvoiceLine.spread_minor),
            func.sum(InvoiceLine.tax_minor),
            func.sum(InvoiceLine.total_minor),
        )
        .where(InvoiceLine.invoice_id.in_(invoice_ids), InvoiceLine.state == LineState.CHARGED)
        .group_by(InvoiceLine.tax_bp)
    ).all()
    # PostgreSQL adds big integers up to decimals.
    gross, discount, tax, total = (Money(sum(int(row[n] or 0) for row in rows), unit) for n in range(1, 5))
    by_rate = sorted(rows, key=lambda row: (row[0] is not None, row[0] or 0))
    taxes = (
        TaxSum(
            None if bp is None else _percent(bp),
            Money(int(whole) - int(taxed), unit),
            Money(int(taxed), unit),
        )
        for bp, _, _, taxed, whole in by_rate
    )
    return Totals(gross, discount, tax, total, tuple(taxes))


def takings(work: Work, first: date, last: date, until: datetime | None = None) -> tuple[int, Money]:
    """Return how many invoices were posted from one day to another, and what they come to with their corrections.

    ``until`` leaves out what was posted after a moment.
    """
    within: list[ColumnElement[bool]] = [Invoice.day.between(first, last), Invoice.serial.is_not(None)]
    if until is not None:
        within.append(Invoice.posted_at <= until)
    count, total = work.session.execute(
        select(
            func.count().filter(Invoice.kind == InvoiceKind.INVOICE),
            func.coalesce(func.sum(Invoice.total_minor), 0),
        ).where(*within)
    ).one()
    return count, Money(int(total), currency(work))
