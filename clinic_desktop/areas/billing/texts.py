"""Money in words, in the interface's language."""

from __future__ import annotations

from clinic_desktop.areas.billing.entities import (
    Account,
    CashKind,
    EntryKind,
    InvoiceKind,
    InvoiceState,
    LineState,
    PaymentKind,
    Tender,
)
from clinic_desktop.areas.billing.rows import AccountLine, ChargeFindingKind, ChargeState, PaidStatus, Stop
from clinic_desktop.ui.i18n import numbered, translate


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
