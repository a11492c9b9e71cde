"""The documents of money, the ledger under them, the till, and what was settled about credit."""

from clinic_desktop.areas.billing.entities.invoices import (
    OPEN_STATES,
    UNPOSTED_STATES,
    DocumentCounter,
    Invoice,
    InvoiceKind,
    InvoiceLine,
    InvoiceState,
    LineFact,
    LineState,
)
from clinic_desktop.areas.billing.entities.ledger import Account, EntryKind, LedgerEntry, LedgerPosting
from clinic_desktop.areas.billing.entities.payments import (
    Allocation,
    FiscalReceipt,
    Payment,
    PaymentKind,
    PaymentTender,
    Tender,
)
from clinic_desktop.areas.billing.entities.surcharges import (
    EVERY_DAY,
    HOLIDAYS_BIT,
    DiscountRule,
    LineSurcharge,
    Surcharge,
)
from clinic_desktop.areas.billing.entities.terms import BillingSettings, OwnerTerms
from clinic_desktop.areas.billing.entities.till import CashKind, CashMovement, ShiftCount, Till, TillShift

__all__ = [
    "EVERY_DAY",
    "HOLIDAYS_BIT",
    "OPEN_STATES",
    "UNPOSTED_STATES",
    "Account",
    "Allocation",
    "BillingSettings",
    "CashKind",
    "CashMovement",
    "DiscountRule",
    "DocumentCounter",
    "EntryKind",
    "FiscalReceipt",
    "Invoice",
    "InvoiceKind",
    "InvoiceLine",
    "InvoiceState",
    "LedgerEntry",
    "LedgerPosting",
    "LineFact",
    "LineState",
    "LineSurcharge",
    "OwnerTerms",
    "Payment",
    "PaymentKind",
    "PaymentTender",
    "ShiftCount",
    "Surcharge",
    "Tender",
    "Till",
    "TillShift",
]
