"""Invoices, receipts, statements and reports of the till on paper, in the language that is spoken."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

from clinic_desktop.areas.billing import columns, queries
from clinic_desktop.areas.billing.entities import InvoiceState, LineState
from clinic_desktop.areas.billing.page.words import in_words
from clinic_desktop.areas.billing.rows import (
    AccountCard,
    CashRow,
    InvoiceCard,
    InvoiceLineRow,
    PaymentCard,
    ShiftReport,
    TenderTotal,
    Totals,
)
from clinic_desktop.areas.billing.texts import (
    account_line_text,
    cash_texts,
    invoice_kind_texts,
    invoice_state_texts,
    line_state_texts,
    payment_kind_texts,
    share_text,
    tender_texts,
)
from clinic_desktop.areas.clinic import service as clinic
from clinic_desktop.areas.clinic.rows import ClinicDraft
from clinic_desktop.areas.owners import queries as owners
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.core.paging import PageRequest
from clinic_desktop.ui.i18n import (
    format_date,
    format_decimal,
    format_moment,
    format_money,
    format_phone,
    translate,
)
from clinic_desktop.ui.sheets import Paper, Sheet

Cells = Sequence[str]
BROAD = Paper(297, 210, margin=12, foot=8, points=9)
"""A4 on its side, for tables of many columns."""
DEBT_WIDTHS = (21, 14, 10, 9, 9, 9, 9, 9, 10)


def invoice_sheet(work: Any, invoice_id: int) -> Sheet:
    """Return an invoice to be printed. Raises NotFound."""
    card = queries.get_invoice(work, invoice_id)
    title = _invoice_title(card)
    return Sheet(title, _head(clinic.get(work), title) + invoice_html(card), _foot())


def statement_sheet(work: Any, owner_id: int) -> Sheet:
    """Return an owner's account to be printed. Raises NotFound."""
    card, owner = queries.get_account(work, owner_id), owners.get_card(work, owner_id)
    title = translate("BillingSheet", "Statement of account")
    body = f"<p><b>{escape(owner.display_name)}</b></p>{statement_html(card)}"
    return Sheet(title, _head(clinic.get(work), title) + body, _foot())


def debts_sheet(work: Any, request: PageRequest) -> Sheet:
    """Return who owes, a window of the list in its order, to be printed."""
    title = translate("BillingSheet", "Debts on {day}").format(day=format_date(clinic.clinic_today(work)))
    shown = [column for column in columns.debts() if column.key != "stop"]
    rows = ([column.text(row) for column in shown] for row in queries.list_debts(work, request).rows)
    _, owed = queries.total_debt(work)
    total = translate("BillingSheet", "Owed: {sum}").format(sum=format_money(owed))
    table = _table([column.title() for column in shown], rows, words=2, widths=DEBT_WIDTHS)
    return Sheet(title, f"{_head(clinic.get(work), title)}{table}<h2>{escape(total)}</h2>", _foot(), BROAD)


def receipt_sheet(work: Any, payment_id: int) -> Sheet:
    """Return the receipt of a payment, refund or write-off to be printed. Raises NotFound."""
    card = queries.get_payment(work, payment_id)
    title = translate("BillingSheet", "{document} No. {number} of {day}").format(
        document=payment_kind_texts()[card.row.kind], number=card.row.number, day=format_date(card.row.day)
    )
    return Sheet(title, _head(clinic.get(work), title) + receipt_html(card), _foot())


def report_sheet(work: Any, shift_id: int) -> Sheet:
    """Return the X or Z report of a shift to be printed. Raises NotFound."""
    report, particulars = queries.report(work, shift_id), clinic.get(work)
    closed = report.shift.closed_at is not None
    title = translate("BillingSheet", "Z report") if closed else translate("BillingSheet", "X report")
    return Sheet(title, _head(particulars, title) + report_html(report, particulars.time_zone), _foot())


def invoice_html(card: InvoiceCard) -> str:
    """Return the lines, sums and the amount in words of an invoice."""
    row = card.row
    parts = [
        f"<p><b>{escape(row.owner)}</b>{' · ' + escape(format_phone(row.phone)) if row.phone else ''}</p>"
    ]
    if row.corrected or row.state is InvoiceState.REVERSED:
        void = translate("BillingSheet", "Void: a correction or credit note stands in its place.")
        parts.append(f'<p class="out">{escape(void)}</p>')
    head = (
        translate("BillingSheet", "No."),
        translate("BillingSheet", "Procedure or goods"),
        translate("BillingSheet", "Patient"),
        translate("BillingSheet", "Quantity"),
        translate("BillingSheet", "Price"),
        translate("BillingSheet", "Discount"),
        translate("BillingSheet", "Sum"),
    )
    shown = [line for line in card.lines if not line.hidden]
    parts.append(_table(head, (_line_cells(number, line) for number, line in enumerate(shown, 1)), words=3))
    parts.append(_totals(card.totals, inside=card.taxed_inside))
    parts.append(f"<p>{escape(in_words(card.totals.total))}</p>")
    if card.note:
        parts.append(f"<p>{escape(card.note)}</p>")
    return "".join(parts)


def receipt_html(card: PaymentCard) -> str:
    """Return what was handed over, what came back, and what it paid."""
    row = card.row
    names = tender_texts()
    parts = [f"<p><b>{escape(row.owner)}</b></p>"]
    for one in card.tenders:
        told = f"{names[one.tender]}: {format_money(one.received)}"
        parts.append(f"<p>{escape(told)}</p>")
        if one.change:
            change = translate("BillingSheet", "Change: {sum}").format(sum=format_money(one.change))
            parts.append(f"<p>{escape(change)}</p>")
    for part in card.allocations:
        paid = translate("BillingSheet", "For invoice No. {number}: {sum}").format(
            number=part.invoice_number, sum=format_money(part.amount)
        )
        parts.append(f"<p>{escape(paid)}</p>")
    if row.free:
        kept = translate("BillingSheet", "Prepaid: {sum}").format(sum=format_money(row.free))
        parts.append(f"<p>{escape(kept)}</p>")
    total = translate("BillingSheet", "Total: {sum}").format(sum=format_money(row.amount))
    parts.append(f"<h2>{escape(total)}</h2><p>{escape(in_words(row.amount))}</p>")
    if row.reason:
        parts.append(f"<p>{escape(row.reason)}</p>")
    by = translate("BillingSheet", "Cashier: {name}").format(name=row.cashier)
    parts.append(f'<p class="muted">{escape(by)}</p>')
    return "".join(parts)


def statement_html(card: AccountCard) -> str:
    """Return the documents of an account, the oldest first, with the balance after each."""
    head = (
        translate("BillingSheet", "Day"),
        translate("BillingSheet", "Document"),
        translate("BillingSheet", "Sum"),
        translate("BillingSheet", "Balance"),
    )
    rows = (
        (
            format_date(line.day),
            account_line_text(line),
            format_money(line.amount),
            format_money(line.balance),
        )
        for line in reversed(card.lines)
    )
    debt, ahead = card.money.debt, card.money.prepayment
    told = []
    if debt:
        told.append(translate("BillingSheet", "To pay: {sum}").format(sum=format_money(debt)))
    if ahead or not debt:
        # A deposit lies beside a debt until it is chosen.
        told.append(translate("BillingSheet", "Prepaid: {sum}").format(sum=format_money(ahead)))
    return _table(head, rows, words=2) + "".join(f"<h2>{escape(text)}</h2>" for text in told)


def report_html(report: ShiftReport, zone: str) -> str:
    """Return what a shift took, gave back and holds, by tender."""
    shift = report.shift
    opened = f"{format_moment(shift.opened_at, zone)} · {shift.opened_by}"
    lines = [(translate("BillingSheet", "Opened"), opened)]
    if shift.closed_at is not None:
        closed = f"{format_moment(shift.closed_at, zone)} · {shift.closed_by}"
        lines.append((translate("BillingSheet", "Closed"), closed))
    lines.append(
        (translate("BillingSheet", "Invoices"), f"{report.invoices} · {format_money(report.invoiced)}")
    )
    head = (
        translate("BillingSheet", "Paid with"),
        translate("BillingSheet", "Taken"),
        translate("BillingSheet", "Given back"),
        translate("BillingSheet", "Put in less taken out"),
        translate("BillingSheet", "Expected"),
        translate("BillingSheet", "Counted"),
        translate("BillingSheet", "Difference"),
    )
    names = tender_texts()
    totals = (
        (
            names[total.tender],
            format_money(total.taken),
            format_money(total.refunded),
            format_money(total.moved),
            format_money(total.expected),
            format_money(total.counted) if total.counted is not None else "—",
            _difference(total),
        )
        for total in report.totals
    )
    moved = "".join(
        f"<p>{escape(' · '.join(part for part in _move_parts(move) if part))}</p>"
        for move in report.movements
    )
    name = translate("BillingSheet", "Till {till}, shift No. {number}").format(
        till=shift.till, number=shift.serial
    )
    till = f"<p><b>{escape(name)}</b></p>"
    told = "".join(f"<p>{escape(name)}: {escape(text)}</p>" for name, text in lines)
    why = translate("BillingSheet", "Reason of the difference: {text}").format(text=report.discrepancy_reason)
    reason = f"<p>{escape(why)}</p>" if report.discrepancy_reason else ""
    return till + told + _table(head, totals) + moved + reason + _seal(report)


def _difference(total: TenderTotal) -> str:
    """Return what was counted less what was expected, with its sign: a shortage is negative."""
    if total.counted is None:
        return "—"
    difference = total.counted - total.expected
    shown = format_money(difference)
    return f"+{shown}" if difference.minor > 0 else shown


def _seal(report: ShiftReport) -> str:
    if report.seal is None:
        return ""
    told = translate("BillingSheet", "Seal of the journal: No. {number} · {seal}").format(
        number=report.seal.sequence, seal=report.seal.text
    )
    return f'<p class="muted">{escape(told)}</p>'


def _move_parts(move: CashRow) -> Cells:
    return cash_texts()[move.kind], format_money(move.amount), move.reason, move.by


def _foot() -> str:
    return translate("BillingSheet", "page {page} of {pages}")


def _head(particulars: ClinicDraft, title: str) -> str:
    known = (
        particulars.legal_name or particulars.name,
        particulars.address,
        format_phone(particulars.phone) or particulars.phone,
    )
    tax = translate("BillingSheet", "Tax number {number}").format(number=particulars.tax_number)
    parts = [*(part for part in known if part), *([tax] if particulars.tax_number else [])]
    return f'<p class="muted">{escape(" · ".join(parts))}</p><h1>{escape(title)}</h1>'


def _invoice_title(card: InvoiceCard) -> str:
    row = card.row
    name = invoice_kind_texts()[row.kind]
    if not row.number:
        return translate("BillingSheet", "{document}: {state}").format(
            document=name, state=invoice_state_texts()[row.state].lower()
        )
    return translate("BillingSheet", "{document} No. {number} of {day}").format(
        document=name, number=row.number, day=format_date(row.day)
    )


def _line_cells(number: int, line: InvoiceLineRow) -> Cells:
    name = name_of(line.name)
    if line.state is not LineState.CHARGED:
        name = f"{name} ({line_state_texts()[line.state].lower()})"
    if line.is_share:
        name = f"{name} · {share_text(line)}"
    if line.surcharge:
        told = translate("BillingSheet", "surcharge {sum}").format(sum=format_money(line.surcharge))
        name = " · ".join(part for part in (name, line.listed_names, line.surcharge_reason, told) if part)
    off = line.discount + line.document_discount
    return (
        str(number),
        name,
        line.pet,
        format_decimal(line.quantity),
        format_money(line.price),
        format_money(off) if off else "",
        format_money(line.total),
    )


def _totals(totals: Totals, *, inside: bool) -> str:
    rows = []
    if totals.discount:
        rows.append((translate("BillingSheet", "Discount"), format_money(totals.discount)))
    for tax in totals.taxes:
        if tax.percent is None:
            continue
        text = (
            translate("BillingSheet", "Including tax {percent} %")
            if inside
            else translate("BillingSheet", "Tax {percent} %")
        )
        rows.append((text.format(percent=format_decimal(tax.percent)), format_money(tax.tax)))
    told = "".join(f"<p>{escape(name)}: {escape(text)}</p>" for name, text in rows)
    total = translate("BillingSheet", "Total: {sum}").format(sum=format_money(totals.total))
    return f"{told}<h2>{escape(total)}</h2>"


def _table(head: Cells, rows: Iterable[Cells], words: int = 1, widths: Sequence[int] = ()) -> str:
    """Return a table; the first ``words`` columns hold words, the others figures, which end in a line.

    ``widths`` are those of the columns in per cent; without them all are of one width.
    """
    sides = ["left" if column < words else "right" for column in range(len(head))]
    shares = [f' width="{share}%"' for share in widths] or [""] * len(head)
    top = "".join(
        f'<th align="{side}"{share}>{escape(cell)}</th>'
        for cell, side, share in zip(head, sides, shares, strict=True)
    )
    body = "".join(
        "<tr>"
        + "".join(f'<td align="{side}">{escape(cell)}</td>' for cell, side in zip(cells, sides, strict=True))
        + "</tr>"
        for cells in rows
    )
    return f'<table width="100%"><thead><tr>{top}</tr></thead>{body}</table>'
