"""Money of a clinic of one patient: every form of it, filled, and what was stored of each."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

from clinic_desktop.areas.billing import form as forms
from clinic_desktop.areas.billing import queries, service
from clinic_desktop.areas.billing.entities import (
    CashMovement,
    Invoice,
    InvoiceLine,
    Payment,
    PaymentTender,
    Tender,
    Till,
    TillShift,
)
from clinic_desktop.areas.billing.rows import PaymentDraft, SurchargeDraft, TermsDraft, TillDraft
from clinic_desktop.core.money import Money
from clinic_desktop.core.names import SEPARATOR
from clinic_desktop.core.text import clean_line
from clinic_desktop.ui.forms.dialog import FormDialog
from clinic_desktop.ui.forms.fields import Entry
from tests import make
from tests.areas.billing import money
from tests.forms.base import Maker

TILL_ID = 1


class TillForms:
    """Makes the forms of money in a clinic, each ready to be saved."""

    def __init__(self, clinic: Any) -> None:
        self.clinic, self.context = clinic, clinic.context

    def owner(self) -> int:
        """Return an owner of nothing else, so that no form minds another's money."""
        owner_id: int = self.clinic.run(lambda work: make.owner(work, phone=""))
        return owner_id

    def shift(self) -> int:
        """Return the open shift of the first till."""
        found = self.clinic.ask(lambda work: queries.shift_of(work, TILL_ID))
        made: int = found or self.clinic.run(money.shift)
        return made

    def draft(self, *prices: int) -> Any:
        """Return a draft of an owner's own with lines of those prices."""
        owner_id = self.owner()
        lines = [money.line(price) for price in prices or (100_000,)]
        invoice_id = self.clinic.run(lambda work: money.draft(work, owner_id, *lines))
        return self.card(invoice_id)

    def posted(self) -> Any:
        """Return an invoice that was posted onto the debt in the open shift."""
        self.shift()
        card = self.draft()
        self.clinic.run(lambda work: money.post(work, card.row.id))
        return self.card(card.row.id)

    def card(self, invoice_id: int) -> Any:
        return self.clinic.ask(lambda work: queries.get_invoice(work, invoice_id))

    def money(self, owner_id: int) -> Any:
        return self.clinic.ask(lambda work: queries.owner_money(work, (owner_id,)))[owner_id]

    # --- each form

    def line_form(self) -> FormDialog:
        card = self.draft()
        form = forms.LineForm(self.context, card, (), card.lines[0])
        form._fields["discount_reason"].set_value("постоянный клиент")
        return form

    def discount_form(self) -> FormDialog:
        form = forms.DiscountForm(self.context, self.draft())
        form._fields["percent"].set_value(Decimal(5))
        form._fields["reason"].set_value("постоянный клиент")
        return form

    def hold_form(self) -> FormDialog:
        form = forms.HoldForm(self.context, self.draft())
        form._fields["reason"].set_value("ждёт жену")
        return form

    def pay_form(self) -> FormDialog:
        self.shift()
        card = self.draft()
        return forms.PayForm(self.context, card, self.money(card.row.owner_id), card.row.owner, TILL_ID)

    def deposit_form(self) -> FormDialog:
        self.shift()
        form = forms.DepositForm(self.context, self.money(self.owner()), "Кузнецова Ирина", TILL_ID)
        form._fields["cash"].set_value(money.rub(50_000))
        return form

    def refund_form(self) -> FormDialog:
        self.shift()
        owner_id = self.owner()
        paid = PaymentDraft(owner_id, TILL_ID, (money.cash(10_000),), keep_rest=True)
        payment_id = self.clinic.run(lambda work: service.pay(work, paid))
        card = self.clinic.ask(lambda work: queries.get_payment(work, payment_id))
        form = forms.RefundForm(self.context, card, TILL_ID)
        form._fields["reason"].set_value("вернули корм")
        return form

    def write_off_form(self) -> FormDialog:
        owner_id = self.posted().row.owner_id
        form = forms.WriteOffForm(self.context, self.money(owner_id), "Кузнецова Ирина")
        form._fields["reason"].set_value("безнадёжный долг")
        return form

    def reverse_form(self) -> FormDialog:
        form = forms.ReverseForm(self.context, self.posted(), ())
        form._fields["reason"].set_value("не тот владелец")
        return form

    def correct_form(self) -> FormDialog:
        card = self.posted()
        form = forms.CorrectLineForm(self.context, card, card.lines[0])
        for name in ("reason", "discount_reason"):
            form._fields[name].set_value("ошибка в цене")
        return form

    def replace_form(self) -> FormDialog:
        card = self.posted()
        form = forms.ReplaceForm(self.context, card, card.lines)
        what = form._fields["added"].add_row()[0]
        what.choose(Entry(self.clinic.manipulation_id, "Осмотр"))
        form._fields["reason"].set_value("ошибка в цене")
        return form

    def performer_form(self) -> FormDialog:
        people = self.clinic.ask(queries.list_performers)
        if not people:
            self.clinic.user_form().deleteLater()
            people = self.clinic.ask(queries.list_performers)
        return forms.PerformerForm(self.context, self.draft().lines[0], people)

    def open_form(self) -> FormDialog:
        self.clinic.run(lambda work: service.register_till(work, self.till()))
        tills = self.clinic.ask(queries.list_tills)
        return forms.OpenShiftForm(self.context, tills)

    def till(self) -> Any:

        return TillDraft(f"Касса {next(self.clinic.numbers)}")

    def cash_form(self) -> FormDialog:
        form = forms.CashForm(self.context, self.shift(), "1")
        form._fields["kind"].set_value("in")
        form._fields["amount"].set_value(money.rub(100))
        form._fields["reason"].set_value("размен")
        return form

    def close_form(self) -> FormDialog:
        shift_id = self.shift()
        report = self.clinic.ask(lambda work: queries.report(work, shift_id))
        form = forms.CloseShiftForm(self.context, report)
        for total in report.totals:
            form._fields[total.tender.value].set_value(total.expected)
        form._fields["discrepancy_reason"].set_value("сдача мелочью")
        return form

    def settings_form(self) -> FormDialog:
        return forms.MoneySettingsForm(self.context, self.clinic.ask(queries.get_settings))

    def terms_form(self) -> FormDialog:
        form = forms.TermsForm(self.context, self.owner(), "Кузнецова Ирина", TermsDraft(), ())
        form._fields["stopped"].set_value(True)
        form._fields["stop_reason"].set_value("не платит")
        form._fields["discount_percent"].set_value(Decimal(5))
        form._fields["discount_reason"].set_value("друг клиники")
        return form

    def surcharge_form(self) -> FormDialog:
        form = forms.SurchargeForm(self.context, None)
        form._fields["name"].set_value(f"Ночь {next(self.clinic.numbers)}")
        form._fields["percent"].set_value(Decimal(50))
        return form

    def discount_rule_form(self) -> FormDialog:
        form = forms.DiscountRuleForm(self.context, (), None)
        form._fields["name"].set_value(f"Пенсионеры {next(self.clinic.numbers)}")
        form._fields["percent"].set_value(Decimal(10))
        return form

    def line_surcharges_form(self) -> FormDialog:
        night = SurchargeDraft(f"Ночь {next(self.clinic.numbers)}", percent=Decimal(50))
        surcharge_id = self.clinic.run(lambda work: service.register_surcharge(work, night))
        card = self.draft()
        offered = self.clinic.ask(lambda work: queries.offered_surcharges(work, card.lines[0].id))
        form = forms.LineSurchargesForm(self.context, card.row.owner, card.lines[0], offered)
        form._fields["chosen"].set_value(str(surcharge_id))
        return form

    def till_form(self) -> FormDialog:
        form = forms.TillForm(self.context, None)
        form._fields["name"].set_value(f"Касса {next(self.clinic.numbers)}")
        return form

    # --- what was stored

    def line(self, line_id: int) -> Any:
        """Return a line as its form shows it."""
        row = self.clinic.entity(InvoiceLine, line_id)
        return SimpleNamespace(
            quantity=Decimal(row.quantity_milli) / 1000,
            price=Money(row.price_minor, "RUB"),
            discount_percent=Decimal(row.discount_bp or 0) / 100,
            discount_reason=row.discount_reason,
            note=row.note,
        )

    def corrected(self, correction_id: int) -> Any:
        line = next(line for line in self.card(correction_id).lines if line.sign > 0)
        return SimpleNamespace(**vars(self.line(line.id)), reason=self.reason(correction_id).reason)

    def discount(self, invoice_id: int, form: FormDialog) -> Any:
        draft = self.card(invoice_id).discount
        # A discount of nothing is none.
        amount = draft.amount or form._fields["amount"].value()
        # And without a discount there is no reason of it.
        reason = draft.reason if draft.percent or draft.amount else clean_line(form._fields["reason"].value())
        return SimpleNamespace(percent=draft.percent or Decimal(0), amount=amount, reason=reason)

    def reason(self, invoice_id: int) -> Any:
        row = self.clinic.entity(Invoice, invoice_id)
        return SimpleNamespace(reason=row.reason or row.hold_reason)

    def replaced(self, invoice_id: int, form: FormDialog) -> Any:
        prices = {
            name: Money(self.card(invoice_id).lines[0].price.minor, "RUB")
            for name in form._fields
            if name.startswith("price_")
        }
        added = tuple(
            SimpleNamespace(quantity=row.quantity, price=row.price)
            for row in self.card(invoice_id).lines
            if row.manipulation_id is not None
        )
        return SimpleNamespace(reason=self.reason(invoice_id).reason, added=added, **prices)

    def payment(self, payment_id: int, form: FormDialog) -> Any:
        typed = {
            tender.value: form._fields[tender.value].value()
            for tender in Tender
            if tender.value in form._fields
        }
        # A sum of nothing is none, and cash that would come back whole is not taken.
        left_out = {name: money for name, money in typed.items() if not money or name == "cash"}
        if not payment_id:
            return SimpleNamespace(**left_out)
        row = self.clinic.entity(Payment, payment_id)
        stored: dict[str, Any] = {tender.value: None for tender in Tender}
        tenders = self.clinic.ask(
            lambda work: work.session.query(PaymentTender).filter_by(payment_id=payment_id).all()
        )
        stored |= {one.tender.value: Money(one.received_minor, "RUB") for one in tenders}
        amount = Money(row.amount_minor, row.currency)
        stored = {name: money or left_out.get(name) for name, money in stored.items()}
        return SimpleNamespace(note=row.note, reason=row.reason, amount=amount, **stored)

    def opening(self, shift_id: int) -> Any:
        moved = self.clinic.ask(
            lambda work: work.session.query(CashMovement).filter_by(shift_id=shift_id).all()
        )
        return SimpleNamespace(opening=Money(sum(move.amount_minor for move in moved), "RUB"))

    def movement(self, movement_id: int) -> Any:
        row = self.clinic.entity(CashMovement, movement_id)
        return SimpleNamespace(amount=Money(row.amount_minor, "RUB"), reason=row.reason)

    def closed(self, shift_id: int, form: FormDialog) -> Any:
        row = self.clinic.entity(TillShift, shift_id)
        report = self.clinic.ask(lambda work: queries.report(work, shift_id))
        counted = {total.tender.value: total.counted for total in report.totals}
        return SimpleNamespace(discrepancy_reason=row.discrepancy_reason, **counted)

    def settings(self) -> Any:
        return self.clinic.ask(queries.get_settings)

    def terms(self, owner_id: int, form: FormDialog) -> Any:
        stored = self.clinic.ask(lambda work: queries.get_terms(work, owner_id))
        if stored.discount_percent:
            return stored
        # Without a discount there is no reason and no end of it.
        typed = {name: form._fields[name].value() for name in ("discount_percent", "discount_to")}
        return replace(stored, discount_reason=clean_line(form._fields["discount_reason"].value()), **typed)

    def surcharge(self, surcharge_id: int) -> Any:
        rows = self.clinic.ask(queries.list_surcharges)
        return next(row.draft for row in rows if row.id == surcharge_id)

    def discount_rule(self, rule_id: int) -> Any:
        rows = self.clinic.ask(queries.list_discount_rules)
        return next(row.draft for row in rows if row.id == rule_id)

    def line_surcharges(self, line_id: int) -> Any:
        offered = self.clinic.ask(lambda work: queries.offered_surcharges(work, line_id))
        return SimpleNamespace(chosen=SEPARATOR.join(str(one.id) for one in offered if one.applied))

    def till_row(self, till_id: int) -> Any:
        found = SimpleNamespace(name=self.clinic.entity(Till, till_id).name)
        # The name of a till is its own: the next text may be the same one.
        other = TillDraft(f"Касса {next(self.clinic.numbers)}")
        self.clinic.run(lambda work: service.change_till(work, till_id, other, TillDraft(found.name)))
        return found


FORMS: dict[str, Maker] = {
    "LineForm": (lambda c: c.till.line_form(), lambda c, v, f: c.till.line(v)),
    "DiscountForm": (lambda c: c.till.discount_form(), lambda c, v, f: c.till.discount(v, f)),
    "HoldForm": (lambda c: c.till.hold_form(), lambda c, v, f: c.till.reason(v)),
    "PayForm": (lambda c: c.till.pay_form(), lambda c, v, f: c.till.payment(v, f)),
    "DepositForm": (lambda c: c.till.deposit_form(), lambda c, v, f: c.till.payment(v, f)),
    "RefundForm": (lambda c: c.till.refund_form(), lambda c, v, f: c.till.payment(v, f)),
    "WriteOffForm": (lambda c: c.till.write_off_form(), lambda c, v, f: c.till.payment(v, f)),
    "ReverseForm": (lambda c: c.till.reverse_form(), lambda c, v, f: c.till.reason(v)),
    "CorrectLineForm": (lambda c: c.till.correct_form(), lambda c, v, f: c.till.corrected(v)),
    "ReplaceForm": (lambda c: c.till.replace_form(), lambda c, v, f: c.till.replaced(v, f)),
    "PerformerForm": (lambda c: c.till.performer_form(), lambda c, v, f: None),
    "OpenShiftForm": (lambda c: c.till.open_form(), lambda c, v, f: c.till.opening(v)),
    "CashForm": (lambda c: c.till.cash_form(), lambda c, v, f: c.till.movement(v)),
    "CloseShiftForm": (lambda c: c.till.close_form(), lambda c, v, f: c.till.closed(v, f)),
    "MoneySettingsForm": (lambda c: c.till.settings_form(), lambda c, v, f: c.till.settings()),
    "TermsForm": (lambda c: c.till.terms_form(), lambda c, v, f: c.till.terms(v, f)),
    "SurchargeForm": (lambda c: c.till.surcharge_form(), lambda c, v, f: c.till.surcharge(v)),
    "DiscountRuleForm": (lambda c: c.till.discount_rule_form(), lambda c, v, f: c.till.discount_rule(v)),
    "LineSurchargesForm": (
        lambda c: c.till.line_surcharges_form(),
        lambda c, v, f: c.till.line_surcharges(v),
    ),
    "TillForm": (lambda c: c.till.till_form(), lambda c, v, f: c.till.till_row(v)),
}
