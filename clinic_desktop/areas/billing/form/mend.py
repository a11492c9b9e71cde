"""What mends money: an invoice put aside or reversed, a payment given back, a debt written off."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QWidget

from clinic_desktop.areas.billing import rules, service
from clinic_desktop.areas.billing.entities import Tender
from clinic_desktop.areas.billing.form.checks import add_check
from clinic_desktop.areas.billing.rows import (
    BILLING_REFUND_OTHERWISE,
    InvoiceCard,
    InvoiceLineRow,
    OwnerMoney,
    PaymentCard,
    RefundDraft,
    ReversalDraft,
    TenderDraft,
    WriteOffDraft,
)
from clinic_desktop.areas.billing.texts import tender_texts
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.kinds import INVOICE, OWNER, PAYMENT
from clinic_desktop.core.money import Money
from clinic_desktop.core.reasons import reason_problems
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import ChoiceField, MoneyField, TextField
from clinic_desktop.ui.forms.reason import ReasonForm
from clinic_desktop.ui.i18n import format_money
from clinic_desktop.ui.theme import set_role


class HoldForm(ReasonForm):
    """Puts a draft invoice aside; what is done meanwhile goes onto another draft."""

    def __init__(self, context: AppContext, card: InvoiceCard, parent: QWidget | None = None) -> None:
        super().__init__(context, (INVOICE, card.row.id), ("cash", card.row.owner, card.row.pets), parent)
        self._invoice_id = card.row.id

    def title(self) -> str:
        """Return the words on the window."""
        return self.tr("Put the invoice on hold")

    def save(self) -> None:
        """Put it aside."""
        reason, invoice_id = self.draft(), self._invoice_id
        self.submit(
            "billing.hold",
            lambda work: service.hold(work, invoice_id, reason),
            done=self.tr("Invoice on hold"),
        )


class ReverseForm(FormDialog):
    """Reverses a posted invoice by a credit note; of every line it asks whether that was done.

    Yes keeps the medical record, no cancels what is recorded as done (domain 2.19).
    """

    def __init__(
        self,
        context: AppContext,
        card: InvoiceCard,
        asked: Sequence[InvoiceLineRow],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, "", parent, subject=(INVOICE, card.row.id))
        self.setWindowTitle(self.tr("Reverse the invoice"))
        self._card, self._asked = card, tuple(asked)
        self.set_patient("cash", card.row.owner, f"{card.row.number} · {format_money(card.effective.total)}")
        if asked:
            told = QLabel(
                self.tr("Was it done? Yes keeps it in the medical record, no cancels it there as well.")
            )
            told.setWordWrap(True)
            set_role(told, "muted")
            self.add_widget(told)
        answers = [(None, "—"), (True, self.tr("Yes, it was done")), (False, self.tr("No, it was not done"))]
        for line in asked:
            text = " · ".join(part for part in (name_of(line.name), line.pet) if part)
            self.add_field(_field(line), text, ChoiceField(answers), wide=True)
        self.add_field("reason", self.tr("Reason"), TextField(), wide=True)
        self._save.setText(self.tr("Reverse"))
        self.start()
        scrolled_size(self, 560, 320 + 60 * min(len(self._asked), 5))
        self._fields[_field(self._asked[0]) if self._asked else "reason"].setFocus()

    def draft(self) -> ReversalDraft:
        """Return the answers and the reason."""
        answers = {line.id: self.read(_field(line)) for line in self._asked}
        done = {line_id: answer for line_id, answer in answers.items() if answer is not None}
        return ReversalDraft(done, self.read("reason", ""))

    def problems(self) -> tuple[Problem, ...]:
        """Every line is answered and there is a reason."""
        draft = self.draft()
        unanswered = tuple(
            Problem(_field(line), "was_it_done") for line in self._asked if line.id not in draft.done
        )
        return (*unanswered, *reason_problems(draft.reason))

    def save(self) -> None:
        """Reverse it."""
        draft, invoice_id = self.draft(), self._card.row.id
        self.submit(
            "billing.reverse",
            lambda work: service.reverse(work, invoice_id, draft),
            done=self.tr("Invoice reversed"),
            undoable=False,
        )


def _field(line: InvoiceLineRow) -> str:
    return f"line_{line.id}"


class RefundForm(FormDialog):
    """Gives money of a payment back."""

    def __init__(
        self, context: AppContext, card: PaymentCard, till_id: int, parent: QWidget | None = None
    ) -> None:
        payment = card.row
        super().__init__(context, "", parent, subject=(PAYMENT, payment.id))
        self.setWindowTitle(self.tr("Give money back"))
        self._payment, self._till_id = payment, till_id
        self._unit = context.conventions.currency
        self.set_patient("cash", payment.owner, f"{payment.number} · {format_money(payment.amount)}")
        self._left = {tender: money.minor for tender, money in card.left.items()}
        self._otherwise = context.rights.actor.may(BILLING_REFUND_OTHERWISE)
        offered = tuple(Tender) if self._otherwise else tuple(card.left)
        free = payment.free
        for tender in sorted(offered, key=lambda tender: tender not in card.left):
            field = MoneyField(self._unit)
            self.add_field(tender.value, tender_texts()[tender], field)
            # It goes back the way it came.
            back = min(free, card.left.get(tender, Money(0, self._unit)))
            if back:
                field.set_value(back)
                free -= back
        first = next(iter(self._fields.values()))
        add_check(self, "release", self.tr("Also what has paid invoices: they become debts again"))
        self.add_field("reason", self.tr("Reason"), TextField(), wide=True)
        self._save.setText(self.tr("Give money back"))
        self.start()
        scrolled_size(self, 520, 360)
        first.setFocus()

    def draft(self) -> RefundDraft:
        """Return the refund as typed."""
        sums = ((tender, self.read(tender.value)) for tender in Tender if tender.value in self._fields)
        return RefundDraft(
            payment_id=self._payment.id,
            till_id=self._till_id,
            tenders=tuple(TenderDraft(tender, money) for tender, money in sums if money),
            reason=self.read("reason", ""),
            release=bool(self.read("release", False)),
        )

    def problems(self) -> tuple[Problem, ...]:
        """A sum and a reason are needed."""
        draft = self.draft()
        first = next(iter(self._fields))
        if not draft.tenders:
            return (Problem(first, "required"), *reason_problems(draft.reason))
        sums = tuple(
            Problem(first, p.code, p.params) for p in rules.tender_problems(draft.tenders, self._unit)
        )
        otherwise = rules.refund_problems(draft.tenders, self._left, may_otherwise=self._otherwise)
        sums += tuple(
            Problem(draft.tenders[int(p.field.removeprefix("tenders."))].tender.value, p.code, p.params)
            for p in otherwise
        )
        back = sum((one.received for one in draft.tenders), Money(0, self._unit))
        most = self._payment.amount if draft.release else self._payment.free
        if not sums and back > most:
            sums = (Problem(first, "refund_too_much", {"most": most}),)
        return (*sums, *reason_problems(draft.reason))

    def save(self) -> None:
        """Give it back."""
        draft = self.draft()
        self.submit(
            "billing.refund",
            lambda work: service.refund(work, draft),
            done=self.tr("Money given back"),
            undoable=False,
        )


class WriteOffForm(FormDialog):
    """Gives a debt up, as a document of its own."""

    def __init__(
        self, context: AppContext, money: OwnerMoney, owner: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, "", parent, subject=(OWNER, money.owner_id))
        self.setWindowTitle(self.tr("Write the debt off"))
        self._money = money
        self._unit = context.conventions.currency
        self.set_patient("cash", owner, format_money(money.debt))
        self.add_field("amount", self.tr("Sum"), MoneyField(self._unit))
        self.add_field("reason", self.tr("Reason"), TextField(), wide=True)
        self._fields["amount"].set_value(money.debt)
        self._save.setText(self.tr("Write off"))
        self.start()
        scrolled_size(self, 480, 280)
        self._fields["reason"].setFocus()

    def draft(self) -> WriteOffDraft:
        """Return the write-off as typed."""
        amount = self.read("amount") or Money(0, self._unit)
        return WriteOffDraft(self._money.owner_id, amount, self.read("reason", ""))

    def problems(self) -> tuple[Problem, ...]:
        """A sum no larger than the debt, and a reason."""
        draft, found = self.draft(), []
        if draft.amount.minor <= 0:
            found.append(Problem("amount", "sum_range"))
        elif draft.amount > self._money.debt:
            found.append(Problem("amount", "write_off_too_much", {"most": self._money.debt}))
        limit = self.context.actor.write_off_limit
        if limit is not None and draft.amount.minor > limit:
            found.append(Problem("amount", "write_off_limit", {"limit": Money(limit, self._unit)}))
        return (*found, *reason_problems(draft.reason))

    def save(self) -> None:
        """Write it off."""
        draft = self.draft()
        self.submit(
            "billing.write_off",
            lambda work: service.write_off(work, draft),
            done=self.tr("Debt written off"),
            undoable=False,
        )
