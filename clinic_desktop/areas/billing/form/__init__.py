"""The forms of money: lines, payments, the till, corrections."""

from clinic_desktop.areas.billing.form.line import DiscountForm, LineForm
from clinic_desktop.areas.billing.form.mend import HoldForm, RefundForm, ReverseForm, WriteOffForm
from clinic_desktop.areas.billing.form.pay import DepositForm, PayForm
from clinic_desktop.areas.billing.form.till import CashForm, CloseShiftForm, OpenShiftForm

__all__ = [
    "CashForm",
    "CloseShiftForm",
    "DepositForm",
    "DiscountForm",
    "HoldForm",
    "LineForm",
    "OpenShiftForm",
    "PayForm",
    "RefundForm",
    "ReverseForm",
    "WriteOffForm",
]
