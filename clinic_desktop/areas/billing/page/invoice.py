"""One invoice: its lines and sums, and what may be done with it now."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from clinic_desktop.areas.billing import hooks, queries
from clinic_desktop.areas.billing.columns import state_text
from clinic_desktop.areas.billing.entities import OPEN_STATES, InvoiceKind, InvoiceState, LineState
from clinic_desktop.areas.billing.form import PayForm
from clinic_desktop.areas.billing.page.document import invoice_sheet, receipt_sheet
from clinic_desktop.areas.billing.page.filling import Filling
from clinic_desktop.areas.billing.page.mending import Mending
from clinic_desktop.areas.billing.page.overrun import OverrunStrip
from clinic_desktop.areas.billing.rows import (
    BILLING_POST,
    ChargeFinding,
    InvoiceCard,
    InvoiceLineRow,
    Overrun,
    OwnerMoney,
)
from clinic_desktop.areas.billing.texts import finding_texts, line_state_texts, share_text
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.core.kinds import INVOICE, INVOICE_LINE, PAYMENT
from clinic_desktop.core.money import Money
from clinic_desktop.ui.actions import Action, ActionButton, MenuButton, label, make_action, repaint
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.flow import FlowLayout
from clinic_desktop.ui.i18n import format_date, format_decimal, format_money
from clinic_desktop.ui.labels import WrappedLabel
from clinic_desktop.ui.pages import Page
from clinic_desktop.ui.sheet_window import SheetWindow
from clinic_desktop.ui.sheets import Sheet
from clinic_desktop.ui.tables.lines import Line, LineList
from clinic_desktop.ui.theme import set_role

FINDING = "finding"
EARLIER = "earlier"
WINDOW = 300
"""So many lines are shown at once: an invoice of thousands must not hold up the window."""
LATE_MS = 200
"""An invoice that takes longer to be read leaves the pane blank until it is here."""
RARE = (
    "surcharges", "discount", "ready", "hold", "correct", "replace", "performer", "reverse", "explain_line", "explain",
    "explain_rest", "history",
)  # fmt: skip


class InvoiceView(Page):
    """Shows one invoice with the actions that are possible now.

    Signals:
        shown: ``(InvoiceCard | None)`` after it was read.
    """

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset(
        {
            "invoices", "invoice_lines", "manipulation_facts", "payment_allocations", "payments", "owner_terms",
            "estimates",
        }
    )  # fmt: skip

    shown = Signal(object)

    def __init__(
        self, context: AppContext, till_id: Callable[[], int | None], open_shift: Callable[[], None]
    ) -> None:
        """``till_id`` is the till whose shift is open, or None; then ``open_shift`` asks to open one."""
        super().__init__(context)
        self._till_id, self._open_shift = till_id, open_shift
        self._invoice_id: int | None = None
        self._then = ""
        self._most = WINDOW
        self.card: InvoiceCard | None = None
        self._money: OwnerMoney | None = None
        self._findings: tuple[ChargeFinding, ...] = ()
        self._title, self._told, self._total, self._sums = (WrappedLabel() for _ in range(4))
        set_role(self._title, "heading")
        set_role(self._told, "muted")
        set_role(self._total, "title")
        set_role(self._sums, "muted")
        for sums in (self._total, self._sums):
            # Under the sums of the lines, and where no notice comes to lie over it.
            sums.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._empty = QLabel()
        self._empty.setWordWrap(True)
        set_role(self._empty, "muted")
        self.list = LineList("invoice_lines")
        self.list.chosen.connect(self._on_line)
        self.list.opened.connect(self._on_line_opened)
        self._missed = WrappedLabel()
        set_role(self._missed, "warning")
        self.findings = LineList("missed_charges")
        self.findings.opened.connect(self._on_finding)
        self.overrun = OverrunStrip(context, self)
        self._late = QTimer(self, singleShot=True, interval=LATE_MS)
        self._late.timeout.connect(self._clear)
        self.filling, self.mending = Filling(self), Mending(self)
        self.actions_by_name = self._make_actions()
        self._build()
        self.retranslate()
        self._show()

    def _make_actions(self) -> dict[str, Action]:
        pay = make_action(self, "invoice_pay", self._on_pay, shortcut="F8", glyph="cash")
        self.context.rights.guard(pay, BILLING_POST)
        printed = make_action(self, "invoice_print", self._on_print, shortcut="Ctrl+P", glyph="print")
        return {"pay": pay} | self.filling.actions | {"print": printed} | self.mending.actions

    def _build(self) -> None:
        row = FlowLayout(spacing=8)
        row.setContentsMargins(0, 0, 0, 0)
        for name, action in self.actions_by_name.items():
            if name not in RARE:
                row.addWidget(ActionButton(action, primary=name == "pay"))
        self._more = MenuButton("invoice_more", [self.actions_by_name[name] for name in RARE])
        row.addWidget(self._more)
        self._body = QWidget()
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        inner.addWidget(self._title)
        inner.addWidget(self._told)
        inner.addLayout(row)
        inner.addWidget(self.overrun)
        inner.addWidget(self._missed)
        inner.addWidget(self.findings)
        inner.addWidget(self.list, 1)
        inner.addWidget(self._sums)
        inner.addWidget(self._total)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self._body, 1)

    # --- what the page calls

    @property
    def invoice_id(self) -> int | None:
        """The invoice that is shown, or is being read."""
        return self._invoice_id

    def show_invoice(self, invoice_id: int | None, *, then: str = "") -> None:
        """Show an invoice, or nothing; ``then`` names the action done when it was read."""
        if invoice_id != self._invoice_id:
            self._most = WINDOW
        self._invoice_id, self._then = invoice_id, then
        if invoice_id is None:
            self._clear()
        else:
            if self._is_another:
                self._enable()
                self._late.start()
            self.reload()

    @property
    def _is_another(self) -> bool:
        """Whether the pane still shows the invoice before the one that is being read: no key may reach it."""
        return self.card is not None and self.card.row.id != self._invoice_id

    @Slot()
    def _clear(self) -> None:
        self.card = None
        self.overrun.show_overruns(())
        self._show()

    def reload(self) -> None:
        """Read the invoice again, with the owner's money and what was missed."""
        if self._invoice_id is None:
            return
        invoice_id, most = self._invoice_id, self._most

        def read(work: Any) -> tuple[InvoiceCard, OwnerMoney, tuple[ChargeFinding, ...], tuple[Overrun, ...]]:
            card = queries.get_invoice(work, invoice_id, most=most)
            money = queries.owner_money(work, (card.row.owner_id,))[card.row.owner_id]
            missed = queries.missed_charges(work, card.row.owner_id) if card.row.state in OPEN_STATES else ()
            return card, money, missed, hooks.overruns(work, (invoice_id,))

        self.context.runner.query(self, read, then=self._on_read, key="invoice", failed=self._on_gone)

    def retranslate(self) -> None:
        """Set every text anew."""
        for name, text in (
            ("pay", self.tr("Take payment")),
            ("print", self.tr("Print")),
        ):
            label(self.actions_by_name[name], text)
        self.filling.retranslate()
        self.mending.retranslate()
        self.overrun.retranslate()
        self._more.set_label(self.tr("More"))
        self.list.setAccessibleName(self.tr("Lines of the invoice"))
        self.findings.setAccessibleName(self.tr("To be looked at before it is paid"))
        self._empty.setText(
            self.tr("Choose an invoice of the list. What is done at a visit comes onto it by itself.")
        )
        self._show()

    def repaint_icons(self) -> None:
        """Set every icon anew."""
        for action in (*self.actions_by_name.values(), self.overrun.action):
            repaint(action)
        self.list.viewport().update()

    # --- answers

    def _on_read(
        self, found: tuple[InvoiceCard, OwnerMoney, tuple[ChargeFinding, ...], tuple[Overrun, ...]]
    ) -> None:
        card, money, findings, overruns = found
        if card.row.id != self._invoice_id:
            return
        self._late.stop()
        self.card, self._money, self._findings = card, money, findings
        self.overrun.show_overruns(overruns)
        self._show()
        self.shown.emit(card)
        name, self._then = self._then, ""
        action = self.actions_by_name.get(name)
        if action is not None and action.isEnabled():
            action.trigger()

    def _on_gone(self, error: Exception) -> bool:
        self.show_invoice(None)
        self.shown.emit(None)
        return True

    def _show(self) -> None:
        card = self.card
        self._body.setVisible(card is not None)
        self._empty.setVisible(card is None)
        self._enable()
        if card is None:
            self.list.set_lines(())
            return
        row = card.row
        number = self.tr("No. {number} of {day}").format(number=row.number, day=format_date(row.day))
        self._title.setText(" · ".join(part for part in (row.owner, row.pets) if part))
        told = [state_text(row), number if row.number else "", row.hold_reason, card.reason]
        if row.outstanding:
            told.append(self.tr("still to pay {sum}").format(sum=format_money(row.outstanding)))
        self._told.setText(" · ".join(part for part in told if part))
        lines = [self._line(line) for line in card.lines]
        if card.earlier:
            hidden = self.tr("%n earlier line(s): Enter shows more", "", card.earlier)
            lines.insert(0, Line((EARLIER, 0), "history", hidden, dimmed=True))
        self.list.set_lines(lines)
        self._total.setText(self.tr("Total: {sum}").format(sum=format_money(card.totals.total)))
        sums = []
        if card.totals.discount:
            sums.append(self.tr("Discount {sum}").format(sum=format_money(card.totals.discount)))
        if card.not_given:
            missing = format_money(card.not_given)
            sums.append(
                self.tr("{sum} of the discount not given: a line is at its limit").format(sum=missing)
            )
        if card.totals.tax:
            sums.append(self.tr("Tax {sum}").format(sum=format_money(card.totals.tax)))
        if card.effective.total != card.totals.total:
            corrected = format_money(card.effective.total)
            sums.append(self.tr("with corrections {sum}").format(sum=corrected))
        self._sums.setText(" · ".join(sums))
        self._sums.setVisible(bool(sums))
        self._show_findings()

    def _show_findings(self) -> None:
        texts = finding_texts()
        self._missed.setText(self.tr("Look at this before it is paid; Enter mends a line:"))
        self.findings.set_lines(
            [
                Line(
                    (FINDING, number),
                    "alert",
                    f"{texts[found.kind]}: {name_of(found.name)}",
                    second=" · ".join((found.pet, format_date(found.done_on))),
                    badge=format_money(found.fact_total),
                )
                for number, found in enumerate(self._findings)
            ]
        )
        for part in (self._missed, self.findings):
            part.setVisible(bool(self._findings))
        height = self.findings.sizeHintForRow(0) if self._findings else 0
        self.findings.setFixedHeight(height * min(len(self._findings), 3) + 4)

    def _line(self, line: InvoiceLineRow) -> Line:
        struck = line.state is not LineState.CHARGED
        sums = f"{format_decimal(line.quantity)} × {format_money(line.price)}"
        added = ""
        if line.surcharge:
            names = ", ".join(part for part in (line.listed_names, line.surcharge_reason) if part)
            added = self.tr("surcharge {sum}").format(sum=format_money(line.surcharge))
            added = f"{added} ({names})" if names else added
        off = line.discount + line.document_discount
        discount = self.tr("discount {sum}").format(sum=format_money(off)) if off else ""
        state = line_state_texts()[line.state] if struck else ""
        second = (
            line.pet,
            sums,
            share_text(line) if line.is_share else "",
            self._done(line),
            added,
            discount,
            line.discount_reason,
            line.performer,
            state,
            line.struck_reason,
        )
        return Line(
            (INVOICE_LINE, line.id),
            "check" if line.fact_id is not None or line.done >= line.quantity else "goods",
            name_of(line.name),
            second=" · ".join(part for part in second if part),
            badge=format_money(line.total),
            dimmed=struck or line.corrected,
            struck=struck or line.corrected,
        )

    def _done(self, line: InvoiceLineRow) -> str:
        if not line.done:
            return self.tr("charged ahead") if line.ahead else ""
        done, whole = format_decimal(line.done), format_decimal(line.quantity)
        return self.tr("charged ahead, done: {done} of {whole}").format(done=done, whole=whole)

    def _enable(self) -> None:
        card = self.card
        state = card.row.state if card is not None else None
        posted = card is not None and card.row.kind is InvoiceKind.INVOICE and state is InvoiceState.POSTED
        owed = posted and card is not None and bool(card.row.outstanding)
        possible = {"pay": state in OPEN_STATES or owed, "print": card is not None}
        possible |= self.filling.possible() | self.mending.possible()
        if self._is_another:
            possible = dict.fromkeys(possible, False) | {"pay": True}
        for name, action in self.actions_by_name.items():
            action.setEnabled(possible[name])
        self.filling.relabel()

    def current_line(self) -> InvoiceLineRow | None:
        """Return the line that is marked, if any."""
        line = self.list.current_line()
        if line is None or self.card is None or line.key[0] == EARLIER:
            return None
        return next((row for row in self.card.lines if row.id == line.key[1]), None)

    def _on_line(self, line: Line) -> None:
        self._enable()

    # --- what the user does

    def _on_line_opened(self, line: Line) -> None:
        if line.key[0] == EARLIER:
            self._most += WINDOW
            self.reload()
            return
        change = self.actions_by_name["change_line"]
        if change.isEnabled():
            change.trigger()

    def _on_pay(self) -> None:
        card, money, till_id = self.card, self._money, self._till_id()
        if self._is_another:
            self._then = "pay"
        if card is None or money is None or self._is_another:
            return
        if till_id is None:
            self._open_shift()
            return
        if card.row.state not in OPEN_STATES:
            self._open_pay(None, money, card.row.owner, till_id, ())
            return
        invoice_id = card.row.id
        self.context.runner.query(
            self,
            lambda work: queries.shares(work, invoice_id),
            then=lambda shares: self._open_pay(card, money, card.row.owner, till_id, shares),
            key="shares",
        )

    def _open_pay(
        self,
        card: InvoiceCard | None,
        money: OwnerMoney,
        owner: str,
        till_id: int,
        shares: tuple[tuple[int, str, Money], ...],
    ) -> None:
        form = PayForm(
            self.context, card, money, owner, till_id, self, shares=shares, overruns=self.overrun.found
        )
        form.saved.connect(self._print_receipt)
        form.open()

    def _on_finding(self, line: Line) -> None:
        if not self._is_another:
            self.filling.mend(self._findings[line.key[1]])

    @Slot(object)
    def _print_receipt(self, payment_id: int) -> None:
        # What was posted onto the debt has no payment, and so no receipt.
        if payment_id:
            self._show_sheet(
                self.tr("Receipt"), PAYMENT, payment_id, lambda work: receipt_sheet(work, payment_id)
            )

    def _on_print(self) -> None:
        card = self.card
        if card is not None:
            invoice_id = card.row.id
            title = self.tr("Invoice — {owner}").format(owner=card.row.owner)
            self._show_sheet(title, INVOICE, invoice_id, lambda work: invoice_sheet(work, invoice_id))

    def _show_sheet(self, title: str, kind: str, record_id: int, make: Callable[[Any], Sheet]) -> None:
        SheetWindow(
            self.context,
            title,
            lambda work, progress: make(work),
            self,
            language=self.context.languages.current,
            subject=(kind, record_id),
        ).show()
