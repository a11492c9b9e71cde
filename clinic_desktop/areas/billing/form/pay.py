"""Taking money: the checkout of an invoice, a debt that is paid, a prepayment."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QLabel, QWidget

from clinic_desktop.areas.billing import rules, service
from clinic_desktop.areas.billing.entities import Tender
from clinic_desktop.areas.billing.form.checks import add_check
from clinic_desktop.areas.billing.rows import (
    CheckoutDraft,
    InvoiceCard,
    Overrun,
    OwnerMoney,
    PaymentDraft,
    TenderDraft,
)
from clinic_desktop.areas.billing.texts import overrun_text, stop_texts, tender_texts
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.kinds import INVOICE, OWNER
from clinic_desktop.core.money import Money
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import MoneyField, NoteField
from clinic_desktop.ui.i18n import format_money
from clinic_desktop.ui.labels import plain
from clinic_desktop.ui.theme import set_role


class TenderForm(FormDialog):
    """The sums by tender, and what comes of them said live; subclasses know what is due."""

    def __init__(
        self, context: AppContext, subject: tuple[str, int], till_id: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, "", parent, subject=subject)
        self._till_id = till_id
        self._unit = context.conventions.currency
        self._due = QLabel()
        set_role(self._due, "title")
        self._told = QLabel()
        self._told.setWordWrap(True)

    def add_tenders(self) -> None:
        """Add a sum for each sort of money, and the line that says what comes of them."""
        self.add_widget(self._due)
        for tender, text in tender_texts().items():
            field = MoneyField(self._unit)
            field.changed.connect(self._tell)
            self.add_field(tender.value, text, field)
        set_role(self._told, "heading")
        self._told.setObjectName("told")
        self.add_widget(self._told)

    def tenders(self) -> tuple[TenderDraft, ...]:
        """Return what was handed over."""
        sums = ((tender, self.read(tender.value)) for tender in Tender)
        return tuple(TenderDraft(tender, money) for tender, money in sums if money)

    def received(self) -> Money:
        """Return the sum of what was handed over; a sum below nothing is an error, no money."""
        given = (one.received for one in self.tenders() if one.received.minor > 0)
        return sum(given, Money(0, self._unit))

    def due(self) -> Money:
        """Return what there is to pay."""
        raise NotImplementedError

    def _tell(self) -> None:
        left = self.due() - self.received()
        role = "heading"
        if left.minor > 0:
            text, role = self.tr("Still to pay: {sum}"), "warning"
        elif left.minor == 0:
            text = self.tr("Paid in full, no change")
        elif self.read("keep_rest", False):
            text = self.tr("Kept as a prepayment: {sum}, no change")
        elif rules.overpaid(self.tenders(), self.due().minor):
            # Whoever reads of change here would give it back for money that came by card.
            text, role = self.tr("Too much: {sum}"), "problem"
        else:
            text = self.tr("Change: {sum}")
        self._told.setText(text.format(sum=format_money(left if left.minor > 0 else -left)))
        set_role(self._told, role)

    def tender_problems(self) -> tuple[Problem, ...]:
        """Check the sums, each at its own field; what is wrong with all of them stands at the cash."""
        tenders = self.tenders()
        found = rules.tender_problems(tenders, self._unit) if tenders else ()
        return tuple(Problem(_field_of(p.field, tenders), p.code, p.params) for p in found)

    def too_much(self) -> tuple[Problem, ...]:
        """Refuse what is more than there is to pay and can't be given back, unless it is kept as a prepayment."""
        tenders = self.tenders()
        more = rules.overpaid(tenders, self.due().minor)
        if not more or self.read("keep_rest", False):
            return ()
        last = next(one.tender for one in reversed(tenders) if one.tender is not Tender.CASH)
        return (Problem(last.value, "overpaid", {"more": Money(more, self._unit)}),)


def _field_of(field: str, tenders: Sequence[TenderDraft]) -> str:
    name, _, number = field.partition(".")
    if name != "tenders":
        return field
    return tenders[int(number)].tender.value if number else Tender.CASH.value


class PayForm(TenderForm):
    """Posts an invoice and takes its payment in one action, or takes the payment of a debt.

    Without a sum the invoice is posted onto the owner's debt, which is asked about once.
    """

    def __init__(
        self,
        context: AppContext,
        card: InvoiceCard | None,
        money: OwnerMoney,
        owner: str,
        till_id: int,
        parent: QWidget | None = None,
        *,
        shares: Sequence[tuple[int, str, Money]] = (),
        overruns: Sequence[Overrun] = (),
    ) -> None:
        """``card`` is an invoice that is not posted yet; None takes what the owner owes.

        ``shares`` are what its co-owners would pay of it, the owner's own first; ``overruns`` what it is dearer than.
        """
        subject = (INVOICE, card.row.id) if card is not None else (OWNER, money.owner_id)
        super().__init__(context, subject, till_id, parent)
        self.setWindowTitle(self.tr("Checkout") if card is not None else self.tr("Payment"))
        self._card, self._money, self._overruns = card, money, tuple(overruns)
        self._shares = tuple(shares) if len(shares) > 1 else ()
        self.set_patient("cash", owner, card.row.pets if card is not None else "")
        self.add_tenders()
        for text, role in self._warnings():
            label = plain(role)
            label.setText(text)
            self.add_widget(label)
        if self._shares:
            split = add_check(self, "split", self.tr("Split between the co-owners"))
            split.changed.connect(self._on_share)
            told = QLabel(" · ".join(f"{name} {format_money(part)}" for _, name, part in self._shares))
            told.setWordWrap(True)
            set_role(told, "muted")
            self.add_widget(told)
        if self._card is not None and self._money.deposit:
            deposit = format_money(self._money.deposit)
            use = add_check(
                self, "use_deposits", self.tr("Pay from the deposit of {sum}").format(sum=deposit)
            )
            use.changed.connect(self._on_share)
        keep = add_check(self, "keep_rest", self.tr("Keep what is too much as a prepayment"))
        keep.changed.connect(self._tell)
        if self.due():
            self._fields[Tender.CASH.value].set_value(self.due())
        self._tell()
        self._save.setText(self.tr("Take payment"))
        self.start()
        scrolled_size(self, 520, 420)
        cash = self._fields[Tender.CASH.value]
        cash.setFocus()
        cash.selectAll()

    def due(self) -> Money:
        """Return the invoice's sum, or the owner's own share, less what is prepaid for it; or the whole debt."""
        if self._card is None:
            return self._money.debt
        left = self._sum() - self._ahead()
        return left if left.minor > 0 else Money(0, self._unit)

    def _sum(self) -> Money:
        assert self._card is not None
        return self._shares[0][2] if self._is_split else self._card.totals.total

    @property
    def _is_split(self) -> bool:
        return bool(self._shares) and "split" in self._fields and bool(self.read("split", False))

    def _on_share(self) -> None:
        self._fields[Tender.CASH.value].set_value(self.due() or None)
        self._tell()

    def _ahead(self) -> Money:
        """Return the owner's money that pays the invoice: the prepayment, and a deposit once it is chosen."""
        if "use_deposits" in self._fields and self.read("use_deposits", False):
            return self._money.prepayment
        return self._money.prepayment - self._money.deposit

    def _tell(self) -> None:
        self._due.setText(self.tr("To pay: {sum}").format(sum=format_money(self.due())))
        super()._tell()

    def _warnings(self) -> list[tuple[str, str]]:
        found = []
        if self._card is not None and self._ahead():
            prepaid = format_money(min(self._ahead(), self._card.totals.total))
            found.append((self.tr("From the prepayment: {sum}").format(sum=prepaid), "muted"))
        if self._card is not None and self._money.debt:
            debt = format_money(self._money.debt)
            found.append((self.tr("Older debt, not in this sum: {sum}").format(sum=debt), "problem"))
        if self._money.stop is not None:
            found.append((stop_texts()[self._money.stop], "problem"))
        return [*found, *((overrun_text(one), "warning") for one in self._overruns)]

    def draft(self) -> tuple[TenderDraft, ...]:
        """Return what was handed over."""
        return self.tenders()

    def problems(self) -> tuple[Problem, ...]:
        """Check the sums; an invoice that stays unpaid is asked about."""
        found = self.tender_problems() or self.too_much()
        left = self.due() - self.received()
        if self._card is None and not self.received():
            return (*found, Problem(Tender.CASH.value, "required"))
        if not found and self._card is not None and left.minor > 0:
            return (Problem(Tender.CASH.value, "onto_debt", {"left": left}, "warning"),)
        return found

    def asks_about(self, problem: Problem) -> bool:
        """Whatever goes onto the debt is confirmed by saving once more."""
        return problem.code == "onto_debt" or super().asks_about(problem)

    def save(self) -> None:
        """Post and pay."""
        payment = self._payment()
        if self._card is None:
            if payment is not None:
                self.submit(
                    "billing.pay",
                    lambda work: service.pay(work, payment),
                    done=self.tr("Payment taken"),
                    undoable=False,
                )
            return
        checkout = CheckoutDraft(
            self._card.row.id,
            self._card.version,
            payment,
            split=self._is_split,
            use_deposits="use_deposits" in self._fields and bool(self.read("use_deposits", False)),
        )
        self.submit(
            "billing.checkout",
            lambda work: service.checkout(work, checkout),
            done=self._done(payment),
            undoable=False,
        )

    def _done(self, payment: PaymentDraft | None) -> str:
        if payment is None:
            return self.tr("Posted onto the debt") if self.due() else self.tr("Paid")
        left = self.due() - self.received()
        if left.minor <= 0:
            return self.tr("Paid")
        return self.tr("Payment taken, {sum} left as a debt").format(sum=format_money(left))

    def _payment(self) -> PaymentDraft | None:
        if not self.tenders():
            return None
        return PaymentDraft(
            owner_id=self._money.owner_id,
            till_id=self._till_id,
            tenders=self.tenders(),
            keep_rest=bool(self.read("keep_rest", False)),
            expected=None if self._card is not None else self._money.debt,
        )


class DepositForm(TenderForm):
    """Takes a prepayment that no invoice uses by itself, or will."""

    def __init__(
        self,
        context: AppContext,
        money: OwnerMoney,
        owner: str,
        till_id: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, (OWNER, money.owner_id), till_id, parent)
        self.setWindowTitle(self.tr("Prepayment"))
        self._owner_id, self._debt = money.owner_id, money.debt
        self.set_patient("cash", owner, "")
        self.add_tenders()
        self._told.hide()
        deposit = add_check(self, "deposit", self.tr("Deposit: used only when it is chosen"))
        deposit.changed.connect(self._tell_use)
        self._tell_use()
        self.add_field("note", self.tr("Note"), NoteField(), wide=True)
        self._save.setText(self.tr("Take payment"))
        self.start()
        scrolled_size(self, 500, 420)
        self._fields[Tender.CASH.value].setFocus()

    def _tell_use(self) -> None:
        deposit = bool(self.read("deposit", False))
        if deposit:
            text = self.tr("It stays whole until it is chosen for an invoice.")
        elif self._debt:
            debt = format_money(self._debt)
            text = self.tr("It pays the debt of {sum} first; the rest waits for the next invoice.").format(
                sum=debt
            )
        else:
            text = self.tr("The owner's next invoice is paid from it first.")
        self._due.setText(text)
        set_role(self._due, "warning" if self._debt and not deposit else "muted")

    def due(self) -> Money:
        """Nothing is due: all of it is kept."""
        return self.received()

    def draft(self) -> PaymentDraft:
        """Return the payment as typed."""
        return PaymentDraft(
            owner_id=self._owner_id,
            till_id=self._till_id,
            tenders=self.tenders(),
            keep_rest=True,
            deposit=bool(self.read("deposit", False)),
            note=self.read("note", ""),
        )

    def problems(self) -> tuple[Problem, ...]:
        """Something has to be handed over."""
        if not self.tenders():
            return (Problem(Tender.CASH.value, "required"),)
        return self.tender_problems()

    def save(self) -> None:
        """Take it."""
        draft: Any = self.draft()
        self.submit(
            "billing.pay",
            lambda work: service.pay(work, draft),
            done=self.tr("Prepayment taken"),
            undoable=False,
        )
