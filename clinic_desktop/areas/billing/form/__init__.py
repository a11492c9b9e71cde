"""The forms of money: lines, payments, the till, corrections."""

from clinic_desktop.areas.billing.form.correct import CorrectLineForm, PerformerForm, ReplaceForm
from clinic_desktop.areas.billing.form.line import DiscountForm, LineForm
from clinic_desktop.areas.billing.form.mend import HoldForm, RefundForm, ReverseForm, WriteOffForm
from clinic_desktop.areas.billing.form.pay import DepositForm, PayForm
from clinic_desktop.areas.billing.form.surcharges import DiscountRuleForm, LineSurchargesForm, SurchargeForm
from clinic_desktop.areas.billing.form.terms import MoneySettingsForm, TermsForm, TillForm
from clinic_desktop.areas.billing.form.till import CashForm, CloseShiftForm, OpenShiftForm

__all__ = [
    "CashForm",
    "CloseShiftForm",
    "CorrectLineForm",
    "DepositForm",
    "DiscountForm",
    "DiscountRuleForm",
    "HoldForm",
    "LineForm",
    "LineSurchargesForm",
    "MoneySettingsForm",
    "OpenShiftForm",
    "PayForm",
    "PerformerForm",
    "RefundForm",
    "ReplaceForm",
    "ReverseForm",
    "SurchargeForm",
    "TermsForm",
    "TillForm",
    "WriteOffForm",
]
