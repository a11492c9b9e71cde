"""The windows of money: the cash desk, an invoice, an owner's account."""

from clinic_desktop.areas.billing.page.account import AccountPanel
from clinic_desktop.areas.billing.page.cash_desk import CashDeskPage
from clinic_desktop.areas.billing.page.lists import DISCOUNTS, SURCHARGES, TILLS
from clinic_desktop.areas.billing.page.proving import MoneyWatch, ProofStrip
from clinic_desktop.areas.billing.page.settings import MoneySection

__all__ = [
    "DISCOUNTS",
    "SURCHARGES",
    "TILLS",
    "AccountPanel",
    "CashDeskPage",
    "MoneySection",
    "MoneyWatch",
    "ProofStrip",
]
