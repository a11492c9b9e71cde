"""Money in words, in the interface's language."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from clinic_desktop.areas.appointments.form.words import weekday_text
from clinic_desktop.areas.billing.entities import (
    HOLIDAYS_BIT,
    Account,
    CashKind,
    EntryKind,
    InvoiceKind,
    InvoiceState,
    LineState,
    PaymentKind,
    Tender,
)
from clinic_desktop.areas.billing.rows import (
    AccountLine,
    ChargeFindingKind,
    ChargeState,
    InvoiceLineRow,
    Overrun,
    PaidStatus,
    Stop,
    SurchargeDraft,
)
from clinic_desktop.areas.billing.rules import comes_by_itself, days_mask, weekdays_of
from clinic_desktop.core.dates import clock_text
from clinic_desktop.core.money import Money
from clinic_desktop.ui.i18n import format_date, format_decimal, format_money, numbered, translate


def invoice_kind_texts() -> dict[InvoiceKind, str]:
    """Return the kinds of invoice documents."""
    return {
        InvoiceKind.INVOICE: translate("Billing", "Invoice"),
        InvoiceKind.CORRECTION: translate("Billing", "Correction"),
        InvoiceKind.CREDIT_NOTE: translate("Billing", "Credit note"),
    }


def invoice_state_texts() -> dict[InvoiceState, str]:
    """Return the states of an invoice."""
    return {
        InvoiceState.DRAFT: translate("Billing", "Draft"),
        InvoiceState.READY: translate("Billing", "Ready to pay"),
        InvoiceState.ON_HOLD: translate("Billing", "On hold"),
        InvoiceState.POSTED: translate("Billing", "Posted"),
        InvoiceState.REVERSED: translate("Billing", "Reversed"),
    }


def line_state_texts() -> dict[LineState, str]:
    """Return the states of a line."""
    return {
        LineState.CHARGED: translate("Billing", "Charged"),
        LineState.DECLINED: translate("Billing", "Declined by the owner"),
        LineState.TAKEN_BACK: translate("Billing", "Taken back"),
    }


def paid_texts() -> dict[PaidStatus, str]:
    """Return how much of an invoice is paid."""
    return {
        PaidStatus.NONE: translate("Billing", "Not paid"),
        PaidStatus.PARTIAL: translate("Billing", "Paid in part"),
        PaidStatus.FULL: translate("Billing", "Paid"),
    }


def payment_kind_texts() -> dict[PaymentKind, str]:
    """Return the kinds of payments."""
    return {
        PaymentKind.PAYMENT: translate("Billing", "Payment"),
        PaymentKind.REFUND: translate("Billing", "Refund"),
        PaymentKind.WRITE_OFF: translate("Billing", "Write-off"),
    }


def tender_texts() -> dict[Tender, str]:
    """Return what is paid with."""
    return {
        Tender.CASH: translate("Billing", "Cash"),
        Tender.CARD: translate("Billing", "Card"),
        Tender.TRANSFER: translate("Billing", "Bank transfer"),
    }


def cash_texts() -> dict[CashKind, str]:
    """Return why cash moved."""
    return {
        CashKind.FLOAT: translate("Billing", "Float"),
        CashKind.IN: translate("Billing", "Cash in"),
        CashKind.OUT: translate("Billing", "Cash out"),
    }


def account_texts() -> dict[Account, str]:
    """Return the accounts of the ledger."""
    return {
        Account.RECEIVABLE: translate("Billing", "Owed by owners"),
        Account.PREPAYMENT: translate("Billing", "Prepaid by owners"),
        Account.REVENUE: translate("Billing", "Sales"),
        Account.DISCOUNT: translate("Billing", "Discounts"),
        Account.TAX: translate("Billing", "Tax"),
        Account.WRITE_OFF: translate("Billing", "Debts written off"),
        Account.TILL: translate("Billing", "Tills"),
        Account.SAFE: translate("Billing", "Safe"),
        Account.BANK: translate("Billing", "Bank"),
        Account.OVER_SHORT: translate("Billing", "Over and short"),
    }


def entry_texts() -> dict[EntryKind, str]:
    """Return what an entry of the ledger stands under."""
    return {
        EntryKind.INVOICE: translate("Billing", "Invoice"),
        EntryKind.PAYMENT: translate("Billing", "Payment"),
        EntryKind.ALLOCATION: translate("Billing", "Use of a prepayment"),
        EntryKind.CASH_MOVEMENT: translate("Billing", "Cash in or out"),
        EntryKind.SHIFT_CLOSE: translate("Billing", "Close of a shift"),
    }


def account_line_text(line: AccountLine) -> str:
    """Return what a line of an owner's account is, with its number."""
    known = {
        **{kind.value: text for kind, text in invoice_kind_texts().items()},
        **{kind.value: text for kind, text in payment_kind_texts().items()},
        EntryKind.ALLOCATION.value: entry_texts()[EntryKind.ALLOCATION],
    }
    return " ".join(
        part for part in (known.get(line.kind, line.kind), line.number and numbered(line.number)) if part
    )


def stop_texts() -> dict[Stop, str]:
    """Return why nothing more is given on credit."""
    return {
        Stop.AGREED: translate("Billing", "STOP: by agreement"),
        Stop.LIMIT: translate("Billing", "STOP: over the credit limit"),
        Stop.OVERDUE: translate("Billing", "STOP: overdue"),
    }


def finding_texts() -> dict[ChargeFindingKind, str]:
    """Return what the missed-charge check finds."""
    return {
        ChargeFindingKind.NOT_CHARGED: translate("Billing", "Done, not charged"),
        ChargeFindingKind.CHARGED_NOT_DONE: translate("Billing", "Charged, not done"),
        ChargeFindingKind.DIFFERS: translate("Billing", "Charged otherwise than done"),
        ChargeFindingKind.TASK_NOT_DONE: translate("Billing", "Planned, not done"),
        ChargeFindingKind.CHARGED_TWICE: translate("Billing", "Charged twice"),
        ChargeFindingKind.WRONG_OWNER: translate("Billing", "On another owner's draft"),
    }


def charge_texts() -> dict[ChargeState, str]:
    """Return where the charge of a manipulation stands."""
    return {
        ChargeState.NOT_CHARGED: translate("Billing", "not charged"),
        ChargeState.DRAFT: translate("Billing", "on a draft"),
        ChargeState.POSTED: translate("Billing", "charged"),
        ChargeState.PAID: translate("Billing", "paid"),
        ChargeState.CORRECTED: translate("Billing", "charge taken back"),
    }


def overrun_text(found: Overrun) -> str:
    """Say by how much an invoice is past what the owner was told, and what to do."""
    told = translate(
        "Billing", "{pet}: {total}, the estimate was {high} at most. Tell the owner before it is paid."
    )
    return told.format(pet=found.pet, total=format_money(found.total), high=format_money(found.high))


def added_text(name: str, percent: Decimal | None, amount: Money | None) -> str:
    """Return a surcharge with what it adds: "Night, 50 %"."""
    added = f"{format_decimal(percent)} %" if percent is not None else format_money(amount) if amount else ""
    return ", ".join(part for part in (name, added) if part)


def days_text(days: int) -> str:
    """Return the days of a surcharge as the database keeps them: "Sat, Sun, holidays"."""
    if not days:
        return ""
    weekdays = weekdays_of(days)
    if len(weekdays) == 7:
        return translate("Billing", "every day")
    parts = [weekday_text(day) for day in weekdays]
    if days & HOLIDAYS_BIT:
        parts.append(translate("Billing", "holidays"))
    return ", ".join(parts)


def when_text(draft: SurchargeDraft) -> str:
    """Return when a surcharge comes by itself: "every day · 21:00 – 8:00 · at home visits"."""
    if not comes_by_itself(draft):
        return translate("Billing", "by hand")
    hours = ""
    if draft.starts_min is not None and draft.ends_min is not None:
        hours = f"{clock_text(draft.starts_min)} – {clock_text(draft.ends_min)}"
    parts = (
        days_text(days_mask(draft.weekdays, holidays=draft.holidays)),
        hours,
        translate("Billing", "at home visits") if draft.home_visit else "",
        translate("Billing", "services only") if draft.services_only else "",
    )
    return " · ".join(part for part in parts if part)


def share_text(line: InvoiceLineRow) -> str:
    """Return which share of a line its payer bears: without it, quantity times price is not the sum."""
    return f"{translate('Explain', 'Share of a co-owner')} {format_decimal(line.share_percent)} %"


def period_text(from_on: date | None, to_on: date | None) -> str:
    """Return from when to when something holds; nothing where it always does."""
    parts = (
        translate("Billing", "from {day}").format(day=format_date(from_on)) if from_on else "",
        translate("Billing", "to {day}").format(day=format_date(to_on)) if to_on else "",
    )
    return " ".join(part for part in parts if part)
