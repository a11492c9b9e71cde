"""The columns of the cash desk's lists: invoices, debts."""

from __future__ import annotations

from collections.abc import Callable

from clinic_desktop.areas.billing.entities import InvoiceKind, InvoiceState
from clinic_desktop.areas.billing.rows import DebtRow, InvoiceRow, PaidStatus
from clinic_desktop.areas.billing.texts import invoice_kind_texts, invoice_state_texts, paid_texts, stop_texts
from clinic_desktop.core.money import Money
from clinic_desktop.ui.i18n import format_date, format_money, format_phone, translate
from clinic_desktop.ui.tables.columns import ColumnSpec


def invoices() -> tuple[ColumnSpec[InvoiceRow], ...]:
    """Return the columns; sums are those of the document itself."""
    return (
        ColumnSpec[InvoiceRow](
            "day", lambda: translate("Billing", "Day"), lambda row: format_date(row.day), 96, sort="day"
        ),
        ColumnSpec[InvoiceRow]("owner", lambda: translate("Billing", "Owner"), _owner, 184),
        ColumnSpec[InvoiceRow]("state", lambda: translate("Billing", "State"), state_text, 146),
        ColumnSpec[InvoiceRow]("total", lambda: translate("Billing", "Sum"), _sum, 124, right=True),
    )


def debts() -> tuple[ColumnSpec[DebtRow], ...]:
    """Return the columns of the list of debts: an owner, and the debt by how long it is overdue."""

    def money(name: str, title: Callable[[], str]) -> ColumnSpec[DebtRow]:
        return ColumnSpec(
            name, title, lambda row: _unless_nothing(getattr(row.ageing, name)), 104, right=True, sort=name
        )

    return (
        ColumnSpec("owner", lambda: translate("Billing", "Owner"), lambda row: row.owner, 250, sort="owner"),
        ColumnSpec("phone", lambda: translate("Billing", "Phone"), lambda row: format_phone(row.phone), 150),
        money("total", lambda: translate("Billing", "Owed")),
        money("not_due", lambda: translate("Billing", "Not due")),
        money("to_30", lambda: translate("Billing", "1–30 days")),
        money("to_60", lambda: translate("Billing", "31–60 days")),
        money("to_90", lambda: translate("Billing", "61–90 days")),
        money("over_90", lambda: translate("Billing", "Over 90 days")),
        ColumnSpec(
            "oldest",
            lambda: translate("Billing", "Due since"),
            lambda row: format_date(row.oldest_due) if row.oldest_due is not None else "",
            104,
            sort="oldest",
        ),
        ColumnSpec(
            "stop",
            lambda: translate("Billing", "Credit"),
            lambda row: stop_texts()[row.stop] if row.stop is not None else "",
            160,
        ),
    )


def _unless_nothing(money: Money) -> str:
    return format_money(money) if money else ""


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
