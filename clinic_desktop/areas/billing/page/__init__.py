"""The windows of money: the cash desk, an invoice, an owner's account."""

from clinic_desktop.areas.billing.page.account import AccountPanel
from clinic_desktop.areas.billing.page.cash_desk import CashDeskPage

__all__ = ["AccountPanel", "CashDeskPage"]
