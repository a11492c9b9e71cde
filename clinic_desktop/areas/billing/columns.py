"""The columns of the cash desk's list of invoices."""

from __future__ import annotations

from clinic_desktop.areas.billing.entities import InvoiceKind, InvoiceState
from clinic_desktop.areas.billing.rows import InvoiceRow, PaidStatus
from clinic_desktop.areas.billing.texts import invoice_kind_texts, invoice_state_texts, paid_texts
from clinic_desktop.ui.i18n import format_date, format_money, translate
from clinic_desktop.ui.tables.columns import ColumnSpec


def invoices() -> tuple[ColumnSpec[InvoiceRow], ...]:
    """Return the columns; sums are those of the document itself."""
    return (
        ColumnSpec[InvoiceRow](
            "day", lambda: translate("Billing", "Day"), lambda row: format_date(row.day), 96, sort="day"
        ),
        ColumnSpec[InvoiceRow]("owner", lambda: translate("Billing", "Owner"), _owner, 200),
        ColumnSpec[InvoiceRow]("state", lambda: translate("Billing", "State"), state_text, 130),
        ColumnSpec[InvoiceRow]("total", lambda: translate("Billing", "Sum"), _sum, 124, right=True),
    )


def state_text(row: InvoiceRow) -> str:
    """Return where an invoice stands: its state, or how much of a posted one is paid."""
    if row.kind is not InvoiceKind.INVOICE:
        return invoice_kind_texts()[row.kind]
    if row.state is InvoiceState.POSTED and row.paid is not PaidStatus.NONE:
        return paid_texts()[row.paid]
    return invoice_state_texts()[row.state]


def _sum(row: InvoiceRow) -> str:
    return f"⚠ {format_money(row.total)}" if row.overrun else format_money(row.total)


def _owner(row: InvoiceRow) -> str:
    return " · ".join(part for part in (row.owner, row.pets) if part)
