"""The owner's account on a card: what is owed, what was paid, and the documents behind it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from clinic_desktop.areas.billing import queries, service
from clinic_desktop.areas.billing.form import DepositForm, PayForm, RefundForm, TermsForm, WriteOffForm
from clinic_desktop.areas.billing.page.document import receipt_sheet, statement_sheet
from clinic_desktop.areas.billing.page.explain import ExplainWindow
from clinic_desktop.areas.billing.page.till import CHOSEN, till_here
from clinic_desktop.areas.billing.rows import (
    BILLING_DRAFT,
    BILLING_PAY,
    BILLING_REFUND,
    BILLING_TERMS,
    BILLING_WRITE_OFF,
    AccountCard,
    AccountLine,
    OwnerMoney,
    PaymentCard,
)
from clinic_desktop.areas.billing.texts import account_line_text, stop_texts
from clinic_desktop.areas.manipulations import queries as manipulations
from clinic_desktop.core.kinds import ACCOUNT, INVOICE, LEDGER_ENTRY, OWNER, PAYMENT
from clinic_desktop.ui.actions import Action, ActionButton, MenuButton, label, make_action, repaint
from clinic_desktop.ui.cards import framed
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.flow import FlowLayout
from clinic_desktop.ui.i18n import format_date, format_money
from clinic_desktop.ui.labels import WrappedLabel
from clinic_desktop.ui.panels import Panel
from clinic_desktop.ui.sheet_window import SheetWindow
from clinic_desktop.ui.sheets import Sheet
from clinic_desktop.ui.tables.lines import Line, LineList
from clinic_desktop.ui.theme import set_role

RARE = ("use", "refund", "write_off", "statement", "terms", "explain", "explain_document")


class MoneyCard(QFrame):
    """What an owner owes or has prepaid, beside every tab of the card."""

    def __init__(self) -> None:
        super().__init__()
        set_role(self, "card")
        self._title, self._sum, self._more = WrappedLabel(), WrappedLabel(), WrappedLabel()
        self._more.setWordWrap(True)
        set_role(self._title, "heading")
        set_role(self._more, "muted")
        inside = QVBoxLayout(self)
        inside.setContentsMargins(14, 12, 14, 12)
        inside.setSpacing(4)
        for part in (self._title, self._sum, self._more):
            inside.addWidget(part)

    def show_money(self, title: str, text: str, role: str, more: str) -> None:
        """Show a sum in words, and what else there is to know."""
        self._title.setText(title)
        self._sum.setText(text)
        set_role(self._sum, role)
        self._more.setText(more)
        self._more.setVisible(bool(more))


class AccountPanel(Panel):
    """The account of the patient's primary owner."""

    KIND: ClassVar[str] = ACCOUNT

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset(
        {"invoices", "invoice_lines", "payments", "payment_allocations", "ledger_postings", "owner_terms"}
    )

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._card: Any = None
        self.money: OwnerMoney | None = None
        self.account: AccountCard | None = None
        """Read with all its lines only while they can be seen."""
        self._till_id: int | None = None
        self._side = MoneyCard()
        self._money = WrappedLabel()
        set_role(self._money, "heading")
        self._empty = QLabel()
        self._empty.setWordWrap(True)
        set_role(self._empty, "muted")
        self.list = LineList("account", lead_width=96)
        self.list.opened.connect(self._on_opened)
        self.list.chosen.connect(self._on_chosen)
        self.actions_by_name = self._make_actions()
        self._build()
        self.retranslate()

    def _make_actions(self) -> dict[str, Action]:
        made: dict[str, Action] = {}
        for name, slot, keys, glyph, right in (
            ("invoice", self._on_invoice, "F8", "cash", BILLING_DRAFT),
            ("pay", self._on_pay, "", "price", BILLING_PAY),
            ("deposit", self._on_deposit, "", "add", BILLING_PAY),
            ("use", self._on_use, "", "check", BILLING_PAY),
            ("refund", self._on_refund, "", "undo", BILLING_REFUND),
            ("write_off", self._on_write_off, "", "cancel", BILLING_WRITE_OFF),
            ("statement", self._on_statement, "", "print", ""),
            ("terms", self._on_terms, "", "lock", BILLING_TERMS),
            ("explain", self._on_explain, "Ctrl+F8", "search", ""),
            ("explain_document", self._on_explain_document, "", "search", ""),
        ):
            action = make_action(self, f"account_{name}", slot, shortcut=keys, glyph=glyph)
            if right:
                self.context.rights.guard(action, right)
            made[name] = action
        made["invoice"].setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        return made

    def _build(self) -> None:
        frame, inner = framed(1, 12, 1, 8)
        head = QVBoxLayout()
        head.setContentsMargins(14, 0, 14, 4)
        head.setSpacing(8)
        head.addWidget(self._money)
        row = FlowLayout(spacing=8)
        for name in ("invoice", "pay", "deposit"):
            row.addWidget(ActionButton(self.actions_by_name[name]))
        self._more = MenuButton("account_more", [self.actions_by_name[name] for name in RARE])
        row.addWidget(self._more)
        head.addLayout(row)
        head.addWidget(self._empty)
        inner.addLayout(head)
        inner.addWidget(self.list, 1)
        inner.addStretch(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)

    # --- the panel

    def title(self) -> str:
        """Return the words on the tab."""
        return self.tr("Money")

    def side_cards(self) -> tuple[QWidget, ...]:
        """Return what is shown beside every tab."""
        return (self._side,)

    def rare_actions(self) -> tuple[QAction, ...]:
        """Return what the card's menu gets: the owner's invoice."""
        return (self.actions_by_name["invoice"],)

    def show_record(self, card: Any) -> None:
        """Show the account of a patient's owner."""
        changed = self._card is None or card is None or self._card.id != card.id
        self._card = card
        if changed:
            self.money = self.account = None
            self._show()
        self.reload()

    def is_in_sight(self) -> bool:
        """Say whether the card is shown: what is owed stands beside every tab of it."""
        return self.window().isVisible()

    def reload(self) -> None:
        """Read the account again; behind another tab only its sums, which stand beside every tab."""
        owner_id = self._owner_id
        if owner_id is None:
            return
        chosen, in_front = self.context.store.get(CHOSEN), self.isVisible()
        self._stale = not in_front

        def read(work: Any) -> tuple[OwnerMoney, AccountCard | None, int | None]:
            tills = queries.list_tills(work)
            own = till_here(tills, chosen)
            till_id = own.id if own is not None and own.shift_id is not None else None
            if not in_front:
                return queries.owner_money(work, (owner_id,))[owner_id], None, till_id
            account = queries.get_account(work, owner_id)
            return account.money, account, till_id

        self.context.runner.query(
            self, read, then=lambda found: self._on_read(owner_id, *found), key="account"
        )

    def retranslate(self) -> None:
        """Set every text anew."""
        for name, text in (
            ("invoice", self.tr("Invoice")),
            ("pay", self.tr("Take payment")),
            ("deposit", self.tr("Prepayment")),
            ("use", self.tr("Pay the debt from this payment")),
            ("refund", self.tr("Give money back")),
            ("write_off", self.tr("Write off")),
            ("statement", self.tr("Statement")),
            ("terms", self.tr("Terms")),
            ("explain", self.tr("Where the balance comes from")),
            ("explain_document", self.tr("Where the document's sum comes from")),
        ):
            label(self.actions_by_name[name], text)
        self._more.set_label(self.tr("More"))
        self.list.setAccessibleName(self.tr("Documents of the account"))
        self._empty.setText(self.tr("Nothing has been charged or paid yet."))
        self._show()

    def repaint_icons(self) -> None:
        """Set every icon anew."""
        for action in self.actions_by_name.values():
            repaint(action)
        self.list.viewport().update()

    # --- answers

    @property
    def _owner_id(self) -> int | None:
        return self._card.row.owner_id if self._card is not None else None

    def _on_read(
        self, owner_id: int, money: OwnerMoney, account: AccountCard | None, till_id: int | None
    ) -> None:
        if owner_id == self._owner_id:
            self.money, self.account, self._till_id = money, account, till_id
            self._show()

    def _show(self) -> None:
        account, money = self.account, self.money
        text, role = self._sum_text(money)
        more = self._more_text(money)
        self._side.show_money(self.tr("Money"), text, role, more)
        self._money.setText(" · ".join(part for part in (text, more) if part))
        set_role(self._money, role if role == "problem" else "heading")
        lines = account.lines if account is not None else ()
        self.list.set_lines([self._line(line) for line in lines])
        self.list.setVisible(bool(lines))
        self._empty.setVisible(account is not None and not lines)
        self._enable()

    def _sum_text(self, money: OwnerMoney | None) -> tuple[str, str]:
        if money is None:
            return "", "muted"
        if money.debt:
            return self.tr("Debt {sum}").format(sum=format_money(money.debt)), "problem"
        if money.prepayment:
            return self.tr("Prepaid {sum}").format(sum=format_money(money.prepayment)), "heading"
        return self.tr("Owes nothing"), "muted"

    def _more_text(self, money: OwnerMoney | None) -> str:
        if money is None:
            return ""
        parts = []
        if money.debt and money.prepayment:
            parts.append(self.tr("prepaid {sum}").format(sum=format_money(money.prepayment)))
        if money.overdue:
            parts.append(self.tr("overdue {sum}").format(sum=format_money(money.overdue)))
        if money.unbilled:
            parts.append(self.tr("not billed yet {sum}").format(sum=format_money(money.unbilled)))
        if money.stop is not None:
            parts.append(stop_texts()[money.stop])
        return " · ".join(parts)

    def _line(self, line: AccountLine) -> Line:
        return Line(
            (LEDGER_ENTRY, line.entry_id),
            "document" if line.document == INVOICE else "price",
            account_line_text(line),
            second=" · ".join(
                part
                for part in (
                    self.tr("balance {sum}").format(sum=format_money(line.balance)),
                    line.detail,
                )
                if part
            ),
            badge=format_money(line.amount),
            lead=format_date(line.day),
        )

    def _enable(self) -> None:
        money, line = self.money, self._current()
        open_till = self._till_id is not None
        possible = {
            "invoice": self._owner_id is not None,
            "pay": money is not None and bool(money.debt) and open_till,
            "deposit": money is not None and open_till,
            "use": money is not None and bool(money.debt) and self._free_of(line) is not None,
            "refund": line is not None and line.kind == "payment" and open_till,
            "write_off": money is not None and bool(money.debt),
            "statement": money is not None,
            "terms": money is not None,
            "explain": money is not None,
            "explain_document": line is not None and line.document in (INVOICE, PAYMENT),
        }
        for name, action in self.actions_by_name.items():
            action.setEnabled(possible[name])
        for name in ("pay", "deposit", "refund"):
            action = self.actions_by_name[name]
            label(action, action.text())
            if money is not None and not open_till:
                action.setToolTip(self.tr("The till has no open shift: open it at the cash desk."))

    def _current(self) -> AccountLine | None:
        line = self.list.current_line()
        if line is None or self.account is None:
            return None
        return next((row for row in self.account.lines if row.entry_id == line.key[1]), None)

    def _on_chosen(self, line: Line) -> None:
        self._enable()

    # --- what the user does

    def _on_opened(self, line: Line) -> None:
        row = self._current()
        if row is not None and row.document == INVOICE:
            self.context.navigate(INVOICE, row.document_id)
        elif row is not None and row.document == PAYMENT:
            self._print_receipt(row.document_id)

    def _on_invoice(self) -> None:
        owner_id = self._owner_id
        if owner_id is None:
            return
        self.context.runner.command(
            self,
            "billing.open_draft",
            lambda work: service.open_draft(work, owner_id),
            then=lambda invoice_id: self.context.navigate(INVOICE, invoice_id),
            undoable=False,
        )

    @property
    def _owner(self) -> str:
        return self._card.row.owner_name if self._card is not None else ""

    def _on_pay(self) -> None:
        if self.money is not None and self._till_id is not None:
            form = PayForm(self.context, None, self.money, self._owner, self._till_id, self)
            form.saved.connect(self._print_receipt)
            form.open()

    def _on_deposit(self) -> None:
        if self.money is not None and self._till_id is not None:
            form = DepositForm(self.context, self.money, self._owner, self._till_id, self)
            form.saved.connect(self._print_receipt)
            form.open()

    def _free_of(self, line: AccountLine | None) -> int | None:
        """Return the payment of a line, if something of it is free."""
        if line is None or self.account is None or line.document != PAYMENT:
            return None
        return next((one.id for one in self.account.free if one.id == line.document_id), None)

    def _on_use(self) -> None:
        owner_id, payment_id = self._owner_id, self._free_of(self._current())
        if owner_id is None or payment_id is None:
            return
        self.context.runner.command(
            self,
            "billing.use_prepayment",
            lambda work: service.use_prepayment(work, owner_id, payment_id=payment_id),
            done=self.tr("The debt is paid from it"),
            undoable=False,
        )

    def _on_refund(self) -> None:
        row, till_id = self._current(), self._till_id
        if row is None or till_id is None:
            return
        payment_id = row.document_id

        def ready(card: PaymentCard) -> None:
            form = RefundForm(self.context, card, till_id, self)
            form.saved.connect(self._print_receipt)
            form.open()

        self.context.runner.query(
            self, lambda work: queries.get_payment(work, payment_id), then=ready, key="payment"
        )

    def _on_write_off(self) -> None:
        if self.money is not None:
            WriteOffForm(self.context, self.money, self._owner, self).open()

    def _on_statement(self) -> None:
        owner_id = self._owner_id
        if owner_id is not None:
            title = self.tr("Statement — {owner}").format(owner=self._owner)
            self._show_sheet(title, OWNER, owner_id, lambda work: statement_sheet(work, owner_id))

    @Slot(object)
    def _print_receipt(self, payment_id: int) -> None:
        title = self.tr("Receipt — {owner}").format(owner=self._owner)
        self._show_sheet(title, PAYMENT, payment_id, lambda work: receipt_sheet(work, payment_id))

    def _show_sheet(self, title: str, kind: str, record_id: int, make: Callable[[Any], Sheet]) -> None:
        SheetWindow(
            self.context,
            title,
            lambda work, progress: make(work),
            self,
            language=self.context.languages.current,
            subject=(kind, record_id),
        ).show()

    def _on_terms(self) -> None:
        owner_id, owner = self._owner_id, self._owner
        if owner_id is not None:
            self.context.runner.query(
                self,
                lambda work: (queries.get_terms(work, owner_id), manipulations.list_groups(work)),
                then=lambda found: TermsForm(self.context, owner_id, owner, *found, self).open(),
                key="terms",
            )

    def _on_explain(self) -> None:
        if self._owner_id is not None:
            ExplainWindow(self.context, OWNER, self._owner_id, self).open()

    def _on_explain_document(self) -> None:
        row = self._current()
        if row is not None:
            ExplainWindow(self.context, row.document, row.document_id, self).open()
