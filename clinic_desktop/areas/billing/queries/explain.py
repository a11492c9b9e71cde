"""Where a number comes from: the rows and the rules it was made of."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from sqlalchemy import func, select

from clinic_desktop.areas.billing.entities import (
    Account,
    Allocation,
    CashMovement,
    EntryKind,
    Invoice,
    InvoiceLine,
    LedgerEntry,
    LedgerPosting,
    LineState,
    LineSurcharge,
    Payment,
    PaymentKind,
    PaymentTender,
    Tender,
)
from clinic_desktop.areas.billing.open_items import free_money, open_items
from clinic_desktop.areas.billing.queries.ahead import done_of
from clinic_desktop.areas.billing.queries.basis import currency, price_group_of
from clinic_desktop.areas.billing.queries.limits import alone, rooms_of
from clinic_desktop.areas.billing.rows import ExplainedPart, Explanation
from clinic_desktop.areas.billing.rules import divide
from clinic_desktop.areas.manipulations.entities import (
    STANDARD_GROUP,
    Manipulation,
    ManipulationPrice,
    PriceGroup,
)
from clinic_desktop.areas.manipulations.queries import floor_of, price_row
from clinic_desktop.core.errors import NotFound
from clinic_desktop.core.money import Money
from clinic_desktop.db.work import Work

PARTS_AT_MOST = 10_000


def explain(work: Work, kind: str, record_id: int) -> Explanation:
    """Return the rows and rules behind a sum. Raises NotFound, also for a kind that has no explanation.

    Kinds: ``line``, ``invoice`` (its total), ``outstanding`` (what is still to be paid of it), ``payment``, ``owner`` (the
    balance of an account), ``shift`` (its cash).
    """
    makers: dict[str, Callable[[Work, int, str], Explanation]] = {
        "line": _line,
        "invoice": _invoice,
        "outstanding": _outstanding,
        "payment": _payment,
        "owner": _owner,
        "shift": _shift,
    }
    if kind not in makers:
        raise NotFound("not_found")
    return makers[kind](work, record_id, currency(work))


def _line(work: Work, line_id: int, unit: str) -> Explanation:
    line = work.session.get(InvoiceLine, line_id)
    if line is None:
        raise NotFound("not_found")
    invoice = work.session.get_one(Invoice, line.invoice_id)
    quantity = Decimal(line.quantity_milli) / 1000
    price = Money(line.price_minor, unit)
    source = _price_behind(work, line, invoice)
    params: dict[str, object] = {"price": price, "quantity": quantity, "sign": line.sign}
    if source is not None:
        params |= _source_params(work, source, line)
    parts = [
        ExplainedPart(
            "price_times_quantity",
            Money(line.gross_minor, unit),
            params,
            ("manipulation_prices", source.id) if source is not None else None,
        )
    ]
    if line.state is not LineState.CHARGED:
        struck = ExplainedPart(
            "struck_out", Money(0, unit), {"state": line.state, "reason": line.struck_reason}
        )
        return Explanation("line", line_id, Money(0, unit), (struck,))
    done = sum(one.quantity_milli for one in done_of(work, (line.id,)).get(line.id, ()))
    if line.ahead or done:
        params = {"done": Decimal(done) / 1000, "whole": quantity}
        parts.append(ExplainedPart("charged_ahead", Money(0, unit), params))
    if line.surcharge_minor:
        parts += _surcharges(work, line, unit)
    if line.discount_minor:
        percent = None if line.discount_bp is None else Decimal(line.discount_bp) / 100
        parts.append(
            ExplainedPart(
                "discount_by_rule" if line.discount_by_rule else "discount",
                Money(-line.discount_minor, unit),
                {"percent": percent, "reason": line.discount_reason, "cut": _cut(work, line)},
            )
        )
    if line.spread_minor:
        parts.append(
            ExplainedPart(
                "document_discount",
                Money(-line.spread_minor, unit),
                {"reason": invoice.discount_reason, "cut": _cut_of_document(work, line, invoice)},
                ("invoices", invoice.id),
            )
        )
    if line.share_bp != 10_000:
        parts[0] = ExplainedPart(
            "share",
            Money(line.gross_minor, unit),
            {**params, "percent": Decimal(line.share_bp) / 100},
            ("invoice_lines", line.share_of_id or line.id),
        )
    if line.tax_bp is not None:
        rate = {"percent": Decimal(line.tax_bp) / 100, "tax": Money(line.tax_minor, unit)}
        rule = "tax_inside" if invoice.taxed_inside else "tax_on_top"
        added = 0 if invoice.taxed_inside else line.tax_minor
        parts.append(ExplainedPart(rule, Money(added, unit), rate))
    return Explanation("line", line_id, Money(line.total_minor, unit), tuple(parts))


def _surcharges(work: Work, line: InvoiceLine, unit: str) -> list[ExplainedPart]:
    """Return each surcharge of a line with its part: the per cents are rounded together, the sums are what they are.

    What was copied from another document has the names together.
    """
    rows = work.session.scalars(
        select(LineSurcharge)
        .where(LineSurcharge.line_id == line.id, LineSurcharge.removed.is_(False))
        .order_by(LineSurcharge.id)
    ).all()
    sign = line.sign
    percents = [(row.name, row.bp, row.by_rule) for row in rows if row.bp is not None]
    left = line.listed_bp - sum(bp for _, bp, _ in percents)
    sums = [(row.name, row.amount_minor, row.by_rule) for row in rows if row.amount_minor is not None]
    rest = line.listed_minor - sum(amount for _, amount, _ in sums)
    if left or rest:
        percents, sums = (
            [(line.listed_names, line.listed_bp, False)],
            [(line.listed_names, line.listed_minor, False)],
        )
    if line.surcharge_bp:
        percents.append((line.surcharge_reason, line.surcharge_bp, False))
    given = sum(amount for _, amount, _ in sums)
    amounts = divide(sign * line.surcharge_minor - given, [bp for _, bp, _ in percents])
    found = [
        (name, amount, Decimal(bp) / 100, by_rule)
        for (name, bp, by_rule), amount in zip(percents, amounts, strict=True)
    ]
    return [
        ExplainedPart(
            "surcharge_by_rule" if by_rule else "surcharge",
            Money(sign * amount, unit),
            {"percent": percent, "reason": name},
        )
        for name, amount, percent, by_rule in (
            *found,
            *((name, amount, None, by_rule) for name, amount, by_rule in sums),
        )
        if amount
    ]


def _cut(work: Work, line: InvoiceLine) -> str:
    """Return what kept a discount by rule from being larger: ``floor``, ``item`` or nothing."""
    if not line.discount_by_rule or line.manipulation_id is None:
        return ""
    if line.discount_bp is None:
        return "floor"
    item = work.session.get_one(Manipulation, line.manipulation_id)
    return "item" if line.discount_bp == item.max_discount_bp else ""


def _cut_of_document(work: Work, line: InvoiceLine, invoice: Invoice) -> str:
    """Return ``limit`` where the line had room for no more of the discount on the document."""
    (room,) = rooms_of(work, invoice, (line,))
    return "limit" if abs(line.spread_minor) == room < alone(line, invoice).before_document else ""


def _price_behind(work: Work, line: InvoiceLine, invoice: Invoice) -> ManipulationPrice | None:
    # The owner may have been moved to another price group since: then the standard price may be what was charged.
    if line.manipulation_id is None:
        return None
    own = price_row(work, line.manipulation_id, line.done_on, price_group_of(work, invoice.owner_id))
    standard = price_row(work, line.manipulation_id, line.done_on)
    charged = [row for row in (own, standard) if row is not None and row.price_minor == line.price_minor]
    return charged[0] if charged else own


def _source_params(work: Work, source: ManipulationPrice, line: InvoiceLine) -> dict[str, object]:
    params: dict[str, object] = {}
    if source.price_minor == line.price_minor:
        params["price_from"] = source.from_on
        if source.group_id != STANDARD_GROUP:
            group = work.session.get_one(PriceGroup, source.group_id)
            params |= {"group_en": group.name_en, "group_ru": group.name_ru}
    floor = floor_of(source)
    if floor is not None:
        params["floor"] = floor
    return params


def _invoice(work: Work, invoice_id: int, unit: str) -> Explanation:
    rows = work.session.scalars(
        select(InvoiceLine)
        .where(InvoiceLine.invoice_id == invoice_id)
        .order_by(InvoiceLine.position, InvoiceLine.id)
        .limit(PARTS_AT_MOST)
    ).all()
    parts = tuple(
        ExplainedPart(
            "line",
            Money(line.total_minor, unit),
            {"name_en": line.name_en, "name_ru": line.name_ru, "position": line.position},
            ("invoice_lines", line.id),
        )
        for line in rows
    )
    return Explanation("invoice", invoice_id, _added(parts, unit), parts)


def _outstanding(work: Work, invoice_id: int, unit: str) -> Explanation:
    found = work.session.scalars(
        select(Invoice)
        .where((Invoice.id == invoice_id) | (Invoice.refers_to_id == invoice_id), Invoice.serial.is_not(None))
        .order_by(Invoice.id)
    ).all()
    parts = [
        ExplainedPart(
            one.kind.value, Money(one.total_minor, unit), {"number": one.number}, ("invoices", one.id)
        )
        for one in found
    ]
    paid = work.session.execute(
        select(Allocation, Payment.number, Payment.kind)
        .join(Payment, Payment.id == Allocation.payment_id)
        .where(Allocation.invoice_id == invoice_id)
        .order_by(Allocation.id)
    )
    parts += [
        ExplainedPart(
            kind.value,
            Money(-part.amount_minor, unit),
            {"number": number, "day": part.day},
            ("payments", part.payment_id),
        )
        for part, number, kind in paid
    ]
    return Explanation("outstanding", invoice_id, _added(parts, unit), tuple(parts))


def _payment(work: Work, payment_id: int, unit: str) -> Explanation:
    payment = work.session.get(Payment, payment_id)
    if payment is None:
        raise NotFound("not_found")
    if payment.kind is PaymentKind.WRITE_OFF:
        reason = ExplainedPart("written_off", Money(payment.amount_minor, unit), {"reason": payment.reason})
        return Explanation("payment", payment_id, reason.amount, (reason,))
    parts: list[ExplainedPart] = []
    for one in work.session.scalars(
        select(PaymentTender).where(PaymentTender.payment_id == payment_id).order_by(PaymentTender.id)
    ):
        row = ("payment_tenders", one.id)
        parts.append(ExplainedPart("received", Money(one.received_minor, unit), {"tender": one.tender}, row))
        if one.change_minor:
            parts.append(ExplainedPart("change", Money(-one.change_minor, unit), {}, row))
    return Explanation("payment", payment_id, Money(payment.amount_minor, unit), tuple(parts))


def _owner(work: Work, owner_id: int, unit: str) -> Explanation:
    parts = [
        ExplainedPart(
            "open_invoice",
            Money(item.outstanding, unit),
            {"number": item.number, "due_on": item.due_on, "total": Money(item.total, unit)},
            ("invoices", item.id),
            Account.RECEIVABLE,
        )
        for item in open_items(work, (owner_id,))
    ]
    parts += [
        ExplainedPart(
            "deposit" if one.deposit else "prepayment",
            Money(-one.free, unit),
            {"number": one.number, "day": one.day},
            ("payments", one.id),
            Account.PREPAYMENT,
        )
        for one in free_money(work, (owner_id,))
    ]
    balance = work.session.scalar(
        select(func.coalesce(func.sum(LedgerPosting.amount_minor), 0)).where(
            LedgerPosting.owner_id == owner_id,
            LedgerPosting.account.in_((Account.RECEIVABLE, Account.PREPAYMENT)),
        )
    )
    total = Money(int(balance or 0), unit)
    return Explanation("owner", owner_id, total, tuple(parts), _added(parts, unit) == total)


def _shift(work: Work, shift_id: int, unit: str) -> Explanation:
    rows = work.session.execute(
        select(LedgerEntry, LedgerPosting.amount_minor, Payment.number, CashMovement.reason)
        .join(LedgerPosting, LedgerPosting.entry_id == LedgerEntry.id)
        .outerjoin(Payment, (Payment.id == LedgerEntry.document_id) & (LedgerEntry.kind == EntryKind.PAYMENT))
        .outerjoin(
            CashMovement,
            (CashMovement.id == LedgerEntry.document_id) & (LedgerEntry.kind == EntryKind.CASH_MOVEMENT),
        )
        .where(LedgerPosting.shift_id == shift_id, LedgerPosting.tender == Tender.CASH)
        .order_by(LedgerEntry.id)
        .limit(PARTS_AT_MOST)
    )
    parts = tuple(
        ExplainedPart(
            entry.kind.value,
            Money(amount, unit),
            {"number": number or "", "reason": reason or "", "at": entry.at},
            ("payments", entry.document_id) if number else ("ledger_entries", entry.id),
            Account.TILL,
        )
        for entry, amount, number, reason in rows
    )
    return Explanation("shift", shift_id, _added(parts, unit), parts)


def _added(parts: list[ExplainedPart] | tuple[ExplainedPart, ...], unit: str) -> Money:
    return sum((part.amount for part in parts), Money(0, unit))
