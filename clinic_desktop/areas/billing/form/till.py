"""The till: a shift is opened, cash is moved, the shift is counted and closed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QWidget

from clinic_desktop.areas.billing import rules, service
from clinic_desktop.areas.billing.entities import CashKind, Tender
from clinic_desktop.areas.billing.rows import CashDraft, CloseDraft, CountDraft, ShiftReport, TillRow
from clinic_desktop.areas.billing.texts import cash_texts, tender_texts
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.kinds import TILL, TILL_SHIFT
from clinic_desktop.core.money import Money
from clinic_desktop.core.reasons import reason_problems
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import ChoiceField, MoneyField, TextField
from clinic_desktop.ui.i18n import format_money
from clinic_desktop.ui.theme import set_role


class OpenShiftForm(FormDialog):
    """Opens a shift with the cash that lies in the till."""

    def __init__(self, context: AppContext, tills: Sequence[TillRow], parent: QWidget | None = None) -> None:
        closed = [till for till in tills if till.shift_id is None]
        super().__init__(context, "", parent, subject=(TILL, closed[0].id if closed else 0))
        self.setWindowTitle(self.tr("Open the shift"))
        self._unit = context.conventions.currency
        self.add_field("till_id", self.tr("Till"), ChoiceField([(till.id, till.name) for till in closed]))
        self.add_field("opening", self.tr("Cash in the till"), MoneyField(self._unit))
        self._fields["opening"].set_value(Money(0, self._unit))
        self._save.setText(self.tr("Open the shift"))
        self.start()
        scrolled_size(self, 460, 260)
        self._fields["opening"].setFocus()
        self._fields["opening"].selectAll()

    def draft(self) -> Money | None:
        """Return the float."""
        opening: Money | None = self.read("opening")
        return opening

    def problems(self) -> tuple[Problem, ...]:
        """The float is counted, even when it is nothing."""
        opening = self.draft()
        if opening is None:
            return (Problem("opening", "required"),)
        return () if opening.minor >= 0 else (Problem("opening", "sum_range"),)

    def save(self) -> None:
        """Open it."""
        till_id, opening = self.read("till_id"), self.draft()
        if till_id is None or opening is None:
            return
        self.submit(
            "billing.open_shift",
            lambda work: service.open_shift(work, till_id, opening),
            done=self.tr("The shift is open"),
            undoable=False,
        )


class CashForm(FormDialog):
    """Puts cash into the till or takes it out, with a reason."""

    def __init__(self, context: AppContext, shift_id: int, till: str, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent, subject=(TILL_SHIFT, shift_id))
        self.setWindowTitle(self.tr("Cash in or out"))
        self._shift_id = shift_id
        self._unit = context.conventions.currency
        self.set_patient("cash", self.tr("Till {name}").format(name=till), "")
        kinds = [(kind, text) for kind, text in cash_texts().items() if kind is not CashKind.FLOAT]
        self.add_field("kind", self.tr("What"), ChoiceField(kinds))
        self._fields["kind"].set_value(CashKind.OUT)
        self.add_field("amount", self.tr("Sum"), MoneyField(self._unit))
        self.add_field("reason", self.tr("Reason"), TextField(), wide=True)
        self.start()
        scrolled_size(self, 480, 300)
        self._fields["amount"].setFocus()

    def draft(self) -> CashDraft:
        """Return the movement as typed."""
        return CashDraft(
            self._shift_id, self.read("kind", CashKind.OUT), self.read("amount"), self.read("reason", "")
        )

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of the till."""
        return rules.cash_problems(self.draft(), self._unit)

    def save(self) -> None:
        """Move it."""
        draft = self.draft()
        self.submit(
            "billing.move_cash",
            lambda work: service.move_cash(work, draft),
            done=self.tr("Cash noted"),
            undoable=False,
        )


class CloseShiftForm(FormDialog):
    """Closes a shift by what was counted; a difference is said at once and needs a reason."""

    def __init__(self, context: AppContext, report: ShiftReport, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent, subject=(TILL_SHIFT, report.shift.id))
        self.setWindowTitle(self.tr("Close the shift"))
        self._report = report
        self._unit = context.conventions.currency
        self.set_patient(
            "cash", self.tr("Till {name}").format(name=report.shift.till), report.shift.opened_by
        )
        for total in report.totals:
            expected = self.tr("{tender}: {sum} expected").format(
                tender=tender_texts()[total.tender], sum=format_money(total.expected)
            )
            told = QLabel(expected)
            set_role(told, "muted")
            self.add_widget(told)
        for total in report.totals:
            field = MoneyField(self._unit)
            self.add_field(total.tender.value, tender_texts()[total.tender], field)
            if total.tender is not Tender.CASH:
                # The terminal and the bank count for themselves; only the cash is counted by hand.
                field.set_value(total.expected)
            field.changed.connect(self._tell)
        self._told = QLabel()
        self._told.setObjectName("told")
        set_role(self._told, "heading")
        self.add_widget(self._told)
        self.add_field("discrepancy_reason", self.tr("Reason of the difference"), TextField(), wide=True)
        self._tell()
        self._save.setText(self.tr("Close the shift"))
        self.start()
        scrolled_size(self, 520, 400)
        next(iter(self._fields.values())).setFocus()

    def draft(self) -> CloseDraft:
        """Return the count as typed."""
        counted = ((total.tender, self.read(total.tender.value)) for total in self._report.totals)
        counts = tuple(CountDraft(tender, money) for tender, money in counted if money is not None)
        return CloseDraft(self._report.shift.id, counts, self.read("discrepancy_reason", ""))

    def differences(self) -> dict[Tender, Money]:
        """Return what was counted less what was expected, by tender, where there is a difference.

        They are never added up: what the cash lacks is not made good by the card.
        """
        expected = {total.tender: total.expected for total in self._report.totals}
        found = {count.tender: count.counted - expected[count.tender] for count in self.draft().counts}
        return {tender: more for tender, more in found.items() if more}

    def problems(self) -> tuple[Problem, ...]:
        """Everything is counted; a difference has a reason."""
        draft = self.draft()
        counted = {count.tender: count.counted for count in draft.counts}
        found = tuple(
            Problem(total.tender.value, "required")
            for total in self._report.totals
            if total.tender not in counted
        )
        found += tuple(
            Problem(tender.value, "sum_range") for tender, money in counted.items() if money.minor < 0
        )
        differs = any(
            counted[total.tender] != total.expected
            for total in self._report.totals
            if total.tender in counted
        )
        if not differs:
            return found
        return (*found, *_of("discrepancy_reason", reason_problems(draft.discrepancy_reason)))

    def _tell(self) -> None:
        found = self.differences()
        if len(self.draft().counts) < len(self._report.totals):
            text, role = self.tr("Not everything is counted yet"), "muted"
        elif not found:
            text, role = self.tr("No difference"), "heading"
        else:
            text = "\n".join(self._difference_text(tender, more) for tender, more in found.items())
            role = "problem" if any(more.minor < 0 for more in found.values()) else "warning"
        self._told.setText(text)
        set_role(self._told, role)

    def _difference_text(self, tender: Tender, more: Money) -> str:
        text = (
            self.tr("Too much: {sum}").format(sum=format_money(more))
            if more.minor > 0
            else self.tr("Too little: {sum}").format(sum=format_money(-more))
        )
        return text if len(self._report.totals) == 1 else f"{tender_texts()[tender]} · {text}"

    def save(self) -> None:
        """Close it."""
        draft = self.draft()
        self.submit(
            "billing.close_shift",
            lambda work: service.close_shift(work, draft),
            done=self.tr("The shift is closed"),
            undoable=False,
        )


def _of(field: str, found: Sequence[Problem]) -> tuple[Problem, ...]:
    return tuple(Problem(field, problem.code, problem.params, problem.severity) for problem in found)
