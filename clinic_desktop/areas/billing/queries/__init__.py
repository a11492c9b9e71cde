"""Selects shaped for the windows of money."""

from clinic_desktop.areas.billing.queries.account import (
    get_account,
    get_settings,
    get_terms,
    month_totals,
    owner_money,
    statement,
)
from clinic_desktop.areas.billing.queries.charges import charge_states, missed_charges
from clinic_desktop.areas.billing.queries.debts import list_debts, total_debt
from clinic_desktop.areas.billing.queries.explain import explain
from clinic_desktop.areas.billing.queries.faults import find_faults
from clinic_desktop.areas.billing.queries.invoices import (
    charged_lines,
    draft_of,
    get_invoice,
    lines_of,
    list_invoices,
    list_performers,
    list_unposted,
    preview,
    reversal_questions,
    shares,
    takings,
)
from clinic_desktop.areas.billing.queries.items import find_items, find_scanned
from clinic_desktop.areas.billing.queries.limits import most_discount
from clinic_desktop.areas.billing.queries.payers import billed_owner
from clinic_desktop.areas.billing.queries.payments import (
    get_payment,
    list_payments,
    receipt_of,
    suggest_payment,
)
from clinic_desktop.areas.billing.queries.proof import last_proof
from clinic_desktop.areas.billing.queries.surcharges import (
    discount_lists,
    list_discount_rules,
    list_surcharges,
    offered_surcharges,
)
from clinic_desktop.areas.billing.queries.till import list_shifts, list_tills, report, shift_of, taken

__all__ = [
    "billed_owner",
    "charge_states",
    "charged_lines",
    "discount_lists",
    "draft_of",
    "explain",
    "find_faults",
    "find_items",
    "find_scanned",
    "get_account",
    "get_invoice",
    "get_payment",
    "get_settings",
    "get_terms",
    "last_proof",
    "lines_of",
    "list_debts",
    "list_discount_rules",
    "list_invoices",
    "list_payments",
    "list_performers",
    "list_shifts",
    "list_surcharges",
    "list_tills",
    "list_unposted",
    "missed_charges",
    "month_totals",
    "most_discount",
    "offered_surcharges",
    "owner_money",
    "preview",
    "receipt_of",
    "report",
    "reversal_questions",
    "shares",
    "shift_of",
    "statement",
    "suggest_payment",
    "taken",
    "takings",
    "total_debt",
]
