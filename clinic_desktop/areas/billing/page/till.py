"""The till on top of the cash desk: its shift, what is in it, and what is done with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from clinic_desktop.areas.billing import queries
from clinic_desktop.areas.billing.form import CashForm, CloseShiftForm, OpenShiftForm
from clinic_desktop.areas.billing.page.document import report_sheet
from clinic_desktop.areas.billing.page.explain import ExplainWindow
from clinic_desktop.areas.billing.rows import BILLING_TILL, ShiftReport, TillRow
from clinic_desktop.areas.billing.texts import tender_texts
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.kinds import TILL_SHIFT
from clinic_desktop.ui.actions import ActionButton, MenuButton, label, make_action, repaint
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.i18n import format_moment, format_money
from clinic_desktop.ui.labels import WrappedLabel
from clinic_desktop.ui.pages import Page
from clinic_desktop.ui.sheet_window import SheetWindow
from clinic_desktop.ui.theme import set_role

CHOSEN = "billing.till"
SHIFT = "shift"


def till_here(tills: Sequence[TillRow], chosen: str) -> TillRow | None:
    """Return the till of this workstation: the one chosen last, by its id as text, else the first."""
    return next((till for till in tills if str(till.id) == chosen), next(iter(tills), None))


class TillStrip(Page):
    """Shows the till of this workstation.

    Signals:
        opened: a shift is open.
        debts_wanted: the list of debts.
    """

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset(
        {"tills", "till_shifts", "payments", "cash_movements", "invoices"}
    )

    opened = Signal()
    debts_wanted = Signal()

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.tills: tuple[TillRow, ...] = ()
        self.report: ShiftReport | None = None
        self._title, self._sums = WrappedLabel(), WrappedLabel()
        set_role(self._title, "heading")
        set_role(self._sums, "muted")
        self.open_action = make_action(self, "open_shift", self.open_shift, glyph="cash")
        self.close_action = make_action(self, "close_shift", self._on_close, glyph="lock")
        self.cash_action = make_action(self, "move_cash", self._on_cash, glyph="price")
        self.report_action = make_action(self, "x_report", self._on_report, glyph="print")
        self.explain_action = make_action(self, "explain_cash", self._on_explain, glyph="search")
        self.debts_action = make_action(self, "debts", self._on_debts, shortcut="Ctrl+Shift+D", glyph="lists")
        for action in (self.open_action, self.close_action, self.cash_action):
            context.rights.guard(action, BILLING_TILL)
        self._open = ActionButton(self.open_action, primary=True)
        menu = (self.cash_action, self.report_action, self.explain_action, self.close_action)
        self._more = MenuButton("till_more", menu)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._sums)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(words, 1)
        layout.addWidget(ActionButton(self.debts_action))
        layout.addWidget(self._open)
        layout.addWidget(self._more)
        self.retranslate()

    @property
    def till(self) -> TillRow | None:
        """The till of this workstation: the one chosen last, else the first."""
        return till_here(self.tills, self.context.store.get(CHOSEN))

    def reload(self) -> None:
        """Read the tills and the report of this one's shift."""
        chosen = self.context.store.get(CHOSEN)

        def read(work: object) -> tuple[tuple[TillRow, ...], ShiftReport | None]:
            tills = queries.list_tills(work)  # type: ignore[arg-type]
            own = till_here(tills, chosen)
            shift = own.shift_id if own is not None else None
            return tills, queries.report(work, shift) if shift is not None else None  # type: ignore[arg-type]

        self.context.runner.query(self, read, then=self._on_read, key="till")

    def retranslate(self) -> None:
        """Set every text anew."""
        label(self.open_action, self.tr("Open the shift"))
        label(self.close_action, self.tr("Close the shift (Z report)"))
        label(self.cash_action, self.tr("Cash in or out"))
        label(self.report_action, self.tr("X report"))
        label(self.explain_action, self.tr("Where the cash comes from"))
        label(self.debts_action, self.tr("Debts"))
        self._more.set_label(self.tr("Till"))
        self._show()

    def repaint_icons(self) -> None:
        """Set every icon anew."""
        actions = (self.open_action, self.close_action, self.cash_action, self.report_action)
        for action in (*actions, self.explain_action, self.debts_action):
            repaint(action)

    def open_shift(self) -> None:
        """Ask for the float and open the shift."""
        if self.till is not None and self.till.shift_id is None:
            form = OpenShiftForm(self.context, self.tills, self)
            form.saved.connect(self.opened)
            form.open()

    def _on_read(self, found: tuple[tuple[TillRow, ...], ShiftReport | None]) -> None:
        self.tills, self.report = found
        self._show()

    def _show(self) -> None:
        till, report = self.till, self.report
        is_open = report is not None and report.shift.closed_at is None
        self.open_action.setEnabled(till is not None and not is_open)
        self._open.setVisible(not is_open)
        self._more.setVisible(is_open)
        for action in (self.close_action, self.cash_action, self.report_action, self.explain_action):
            action.setEnabled(is_open)
        if report is None:
            self._title.setText(self.tr("The shift is not open"))
            self._sums.setText(self.tr("Open it before the first payment."))
            return
        since = format_moment(report.shift.opened_at, self.context.conventions.time_zone, utc_now())
        self._title.setText(
            self.tr("Till {till} · shift No. {number} · opened: {time}").format(
                till=report.shift.till, number=report.shift.serial, time=since
            )
        )
        names = tender_texts()
        parts = [
            f"{names[total.tender]} {format_money(total.expected)}"
            for total in report.totals
            if total.expected or total.payments
        ]
        taken = self.tr("taken {sum}").format(sum=format_money(report.shift.takings))
        self._sums.setText(" · ".join([taken, *parts]))

    def _on_close(self) -> None:
        if self.report is not None:
            shift_id = self.report.shift.id
            form = CloseShiftForm(self.context, self.report, self)
            form.saved.connect(lambda _: self._print(shift_id))
            form.open()

    def _on_debts(self) -> None:
        self.debts_wanted.emit()

    def _on_cash(self) -> None:
        if self.report is not None:
            CashForm(self.context, self.report.shift.id, self.report.shift.till, self).open()

    def _on_report(self) -> None:
        if self.report is not None:
            self._print(self.report.shift.id)

    def _on_explain(self) -> None:
        if self.report is not None:
            ExplainWindow(self.context, SHIFT, self.report.shift.id, self).open()

    def _print(self, shift_id: int) -> None:
        SheetWindow(
            self.context,
            self.tr("Report of the shift"),
            lambda work, progress: report_sheet(work, shift_id),
            self,
            language=self.context.languages.current,
            subject=(TILL_SHIFT, shift_id),
        ).show()
