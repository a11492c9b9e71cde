"""The cash desk: the till on top, the invoices at the left, the chosen one at the right."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any, ClassVar

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from clinic_desktop.areas.billing import queries
from clinic_desktop.areas.billing.columns import invoices
from clinic_desktop.areas.billing.entities import InvoiceState
from clinic_desktop.areas.billing.page.debts import DebtsView
from clinic_desktop.areas.billing.page.invoice import InvoiceView
from clinic_desktop.areas.billing.page.scanning import Scanning
from clinic_desktop.areas.billing.page.till import TillStrip
from clinic_desktop.areas.billing.rows import InvoiceCard, InvoiceRow
from clinic_desktop.core.kinds import INVOICE
from clinic_desktop.core.paging import Page as Rows
from clinic_desktop.core.paging import PageRequest
from clinic_desktop.ui.cards import framed
from clinic_desktop.ui.chips import Chips
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.pages import Page
from clinic_desktop.ui.searching import SearchLine
from clinic_desktop.ui.tables.model import WindowedTableModel
from clinic_desktop.ui.tables.view import TableView

VIEWS = ("ready", "draft", "on_hold", "posted", "all")
DEBTS = 1
"""Where the debts stand instead of the invoices."""


class CashDeskPage(Page):
    """Where invoices are paid."""

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset(
        {"invoices", "invoice_lines", "payments", "payment_allocations", "owners", "estimates"}
    )

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._request = PageRequest("day", descending=True, filters=(("state", VIEWS[0]),))
        self._wanted: int | None = None
        self._counts: Counter[str] = Counter()
        self.till = TillStrip(context)
        self.chips = Chips(VIEWS)
        chips_row = self.chips.layout()
        if chips_row is not None:
            chips_row.setContentsMargins(0, 0, 0, 0)
        self.chips.chosen.connect(self._on_filter)
        self.search_field = SearchLine()
        self.search_field.setObjectName("invoice_search")
        self.search_field.setClearButtonEnabled(True)
        self.search_field.textChanged.connect(self._on_typed)
        self.model = WindowedTableModel(invoices(), self)
        self.table = TableView(self.model)
        self.table.setObjectName("invoice_table")
        self.model.page_wanted.connect(self._on_page_wanted)
        self.table.order_wanted.connect(self._ask)
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self._on_opened)
        self.view = InvoiceView(context, self._open_till, self.till.open_shift)
        self.till.opened.connect(self._on_shift_opened)
        self.debts = DebtsView(context)
        self.debts.left.connect(self._on_invoices)
        self.till.debts_wanted.connect(self._on_debts)
        self.scanning = Scanning(self, self._shown)
        self._build()
        # What is done with the chosen invoice is done from the list, too, and so is the way to the debts.
        self.addActions([*self.view.actions_by_name.values(), self.view.overrun.action])
        self.addAction(self.till.debts_action)
        self.retranslate()

    def _build(self) -> None:
        strip, top = framed(16, 12, 16, 12)
        top.addWidget(self.till)
        left, column = framed()
        head = QHBoxLayout()
        head.setContentsMargins(14, 0, 14, 0)
        head.addWidget(self.search_field, 1)
        column.addLayout(head)
        chips = QHBoxLayout()
        chips.setContentsMargins(14, 4, 14, 4)
        chips.addWidget(self.chips, 1)
        column.addLayout(chips)
        column.addWidget(self.table, 1)
        right, inner = framed(16, 12, 16, 12)
        inner.addWidget(self.view)
        self._invoices = QWidget()
        halves = QHBoxLayout(self._invoices)
        halves.setContentsMargins(0, 0, 0, 0)
        halves.setSpacing(14)
        halves.addWidget(left, 1)
        halves.addWidget(right, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(14)
        layout.addWidget(strip)
        whole, body = framed(1, 12, 1, 8)
        body.addWidget(self.debts)
        self._views = QStackedWidget()
        self._views.addWidget(self._invoices)
        self._views.addWidget(whole)
        layout.addWidget(self._views, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what a scanner reads while no field has the focus."""
        if not self.scanning.scanner.take(event):
            super().keyPressEvent(event)

    def focus_first(self) -> None:
        """Begin in the list: who waits to pay is there already."""
        self.table.setFocus()

    def reload(self) -> None:
        """Read the first page again, and how many are not posted yet."""
        request = self._request

        def read(work: Any) -> tuple[Rows[InvoiceRow], Counter[str]]:
            waiting = Counter(row.state.value for row in queries.list_unposted(work))
            return queries.list_invoices(work, request), waiting

        self.context.runner.query(
            self, read, then=lambda found: self._on_first_page(request, *found), key="list"
        )

    def retranslate(self) -> None:
        """Set every text anew."""
        self.search_field.setPlaceholderText(self.tr("Number of the invoice or name of the owner"))
        self.search_field.setAccessibleName(self.tr("Number of the invoice or name of the owner"))
        self.table.setAccessibleName(self.tr("Invoices"))
        self._show_empty()
        self._show_counts()
        self.model.reformat()

    def _show_empty(self) -> None:
        if self._request.text.strip():
            text = self.tr("No such invoice here. “All” searches every one of them.")
        elif self.chips.value == VIEWS[0]:
            text = self.tr("Nobody waits to pay. Invoices grow by themselves from what is done.")
        else:
            text = self.tr("There are no invoices here.")
        self.table.set_empty_text(text)

    def _on_debts(self) -> None:
        # Of an invoice that nobody sees nothing is paid, by no key.
        for action in self.view.actions_by_name.values():
            self.removeAction(action)
        self._views.setCurrentIndex(DEBTS)
        self.debts.focus_first()

    def _on_invoices(self) -> None:
        self._show_invoices()
        self.focus_first()

    def _show_invoices(self) -> None:
        self._views.setCurrentWidget(self._invoices)
        self.addActions([*self.view.actions_by_name.values(), self.view.overrun.action])

    def _shown(self) -> InvoiceCard | None:
        return self.view.card if self.view.isVisible() else None

    def show_invoice(self, invoice_id: int, *, then: str = "") -> None:
        """Show an invoice, whatever its state; ``then`` names the action done when it was read."""
        self._wanted = invoice_id
        self._show_invoices()
        self.view.show_invoice(invoice_id, then=then)
        self.search_field.clear()
        self.chips.choose("all")
        self._on_filter()

    def reopen(self, form: str, subject: tuple[str, int]) -> None:
        """Show the invoice a lost form was open for, and open the form again."""
        steps = {"PayForm": "pay", "DiscountForm": "discount", "HoldForm": "hold", "ReverseForm": "reverse"}
        steps |= {"ReplaceForm": "replace", "LineForm": "add_line"}
        if subject[0] == INVOICE:
            self.show_invoice(subject[1], then=steps.get(form, ""))

    # --- answers

    def _on_first_page(self, request: PageRequest, page: Rows[InvoiceRow], counts: Counter[str]) -> None:
        self._counts = counts
        self._show_counts()
        self._show_empty()
        current = self.view.invoice_id
        self.model.begin(request, page)
        self.table.select_record(self._wanted or current)
        self._wanted = None
        if not page.rows:
            self.view.show_invoice(None)

    def _on_page_wanted(self, request: PageRequest) -> None:
        self.context.runner.query(
            self, lambda work: queries.list_invoices(work, request), then=self.model.append, key="page"
        )

    def _show_counts(self) -> None:
        texts = {
            "ready": self.tr("Ready to pay"),
            "draft": self.tr("Drafts"),
            "on_hold": self.tr("On hold"),
            "posted": self.tr("Posted"),
            "all": self.tr("All"),
        }
        self.chips.set_texts(
            [
                f"{texts[view]} {self._counts[view]}" if self._counts.get(view) else texts[view]
                for view in VIEWS
            ]
        )

    # --- what the user does

    def _open_till(self) -> int | None:
        till = self.till.till
        return till.id if till is not None and till.shift_id is not None else None

    def _on_shift_opened(self) -> None:
        self.till.reload()

    def _on_typed(self, text: str) -> None:
        self._ask(replace(self._request, text=text, after=None, from_end=False))

    def _on_filter(self) -> None:
        self._show_invoices()
        chosen = self.chips.value
        filters: tuple[tuple[str, object], ...] = ()
        if chosen != "all":
            filters = (("state", InvoiceState(chosen)),)
        self._ask(replace(self._request, filters=filters, after=None, from_end=False))

    def _ask(self, request: PageRequest) -> None:
        self._request = request
        self.reload()

    def _on_chosen(self, row: InvoiceRow) -> None:
        if self._wanted is None and self.view.invoice_id != row.id:
            self.view.show_invoice(row.id)

    def _on_opened(self, row: InvoiceRow) -> None:
        pay = self.view.actions_by_name["pay"]
        if self.view.card is not None and self.view.card.row.id == row.id:
            pay.trigger()
        else:
            self.view.show_invoice(row.id, then="pay")
