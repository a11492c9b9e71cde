"""What mends a posted invoice: one line corrected within the shift, another invoice in its place, another performer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from PySide6.QtWidgets import QLabel, QWidget

from clinic_desktop.areas.billing import rules, service
from clinic_desktop.areas.billing.form.added import AddedLines, Payer
from clinic_desktop.areas.billing.form.checks import add_check
from clinic_desktop.areas.billing.form.line import LineForm, draft_of
from clinic_desktop.areas.billing.rows import (
    ChangedLine,
    CorrectionDraft,
    InvoiceCard,
    InvoiceLineRow,
    ReplacementDraft,
    ReversalDraft,
)
from clinic_desktop.areas.pets.rows import PetRow
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.kinds import INVOICE, INVOICE_LINE
from clinic_desktop.core.money import Money
from clinic_desktop.core.reasons import reason_problems
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import ChoiceField, MoneyField, TextField
from clinic_desktop.ui.i18n import format_money
from clinic_desktop.ui.theme import set_role

STAYS, DONE, NOT_DONE = "stays", "done", "not_done"


class CorrectLineForm(LineForm):
    """Corrects one line of a posted invoice, or takes it off; the correction is a document of its own."""

    HAS_RULES: ClassVar[bool] = False

    def __init__(
        self, context: AppContext, card: InvoiceCard, line: InvoiceLineRow, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, card, (), line, parent)
        self.setWindowTitle(self.tr("Correct the line"))
        scrolled_size(self, 560, 620)

    def add_more(self) -> None:
        """Ask whether the line is taken off, whether that was done, and why."""
        self._fields["quantity"].setReadOnly(False)
        add_check(self, "take_off", self.tr("Take the line off the invoice"))
        if self.is_live:
            answers = [
                (None, "—"),
                (True, self.tr("Yes, it was done")),
                (False, self.tr("No, it was not done")),
            ]
            self.add_field("done", self.tr("If it is taken off: was it done?"), ChoiceField(answers))
        self.add_field("reason", self.tr("Reason"), TextField(), wide=True)

    @property
    def is_live(self) -> bool:
        """Whether the line charges what stands in a medical record."""
        return self.line is not None and self.line.live

    def correction(self) -> CorrectionDraft:
        """Return the correction as typed."""
        assert self.line is not None
        changed = None if self.read("take_off", False) else self.line_draft()
        done = self.read("done") if self.is_live else None
        return CorrectionDraft(ChangedLine(self.line.id, changed), self.read("reason", ""), done)

    def problems(self) -> tuple[Problem, ...]:
        """A line that stays is checked as any; one that is taken off is answered for."""
        draft = self.correction()
        if draft.changed.line is not None:
            return (*super().problems(), *reason_problems(draft.reason))
        unanswered = (Problem("done", "was_it_done"),) if self.is_live and draft.done is None else ()
        return (*unanswered, *reason_problems(draft.reason))

    def save(self) -> None:
        """Correct it."""
        draft = self.correction()
        self.submit(
            "billing.correct",
            lambda work: service.correct_line(work, draft),
            done=self.tr("Line corrected"),
            undoable=False,
        )


class ReplaceForm(FormDialog):
    """Reverses a posted invoice and posts another in its place, in one action (domain 2.19)."""

    def __init__(
        self,
        context: AppContext,
        card: InvoiceCard,
        lines: Sequence[InvoiceLineRow],
        pets: Sequence[PetRow] = (),
        parent: QWidget | None = None,
    ) -> None:
        """``lines`` are what the invoice charges with its corrections, ``pets`` the owner's, for new lines."""
        super().__init__(context, "", parent, subject=(INVOICE, card.row.id))
        self.setWindowTitle(self.tr("Replace the invoice"))
        self._card, self._lines = card, tuple(lines)
        self._unit = context.conventions.currency
        self.set_patient("cash", card.row.owner, f"{card.row.number} · {format_money(card.effective.total)}")
        told = QLabel(
            self.tr(
                "A credit note takes the old invoice back, and a new one is posted with what stays. "
                "What was paid pays the new one."
            )
        )
        told.setWordWrap(True)
        set_role(told, "muted")
        self.add_widget(told)
        done = (DONE, self.tr("Off the invoice; it was done"))
        undone = (NOT_DONE, self.tr("Off the invoice; it was not done"))
        off = (DONE, self.tr("Off the invoice"))
        stays = (STAYS, self.tr("Stays"))
        for line in self._lines:
            text = " · ".join(part for part in (name_of(line.name), line.pet) if part)
            choices = [stays, done, undone] if line.live else [stays, off]
            self.add_field(_field(line), text, ChoiceField(choices))
            self._fields[_field(line)].set_value(STAYS)
            price = self.add_field(_price(line), self.tr("Price"), MoneyField(self._unit))
            price.setAccessibleName(self.tr("Price: {name}").format(name=text))
            price.set_value(line.price)
        added = AddedLines(context, Payer(card.row.owner_id, pets))
        self.add_field("added", self.tr("New lines"), added, wide=True)
        self.add_field("reason", self.tr("Reason"), TextField(), wide=True)
        self.start()
        scrolled_size(self, 760, 420 + 64 * min(len(self._lines), 5))
        self._fields[_field(self._lines[0]) if self._lines else "reason"].setFocus()

    def draft(self) -> ReplacementDraft:
        """Return what becomes of every line, and the reason."""
        changed: list[ChangedLine] = []
        done: dict[int, bool] = {}
        for line in self._lines:
            choice = self.read(_field(line), STAYS)
            price = self.read(_price(line), line.price)
            if choice != STAYS:
                changed.append(ChangedLine(line.id, None))
                if line.live:
                    done[line.id] = choice == DONE
            elif price != line.price:
                changed.append(ChangedLine(line.id, replace(draft_of(line), price=price)))
        return ReplacementDraft(
            ReversalDraft(done, self.read("reason", "")), tuple(changed), self.read("added", ())
        )

    def problems(self) -> tuple[Problem, ...]:
        """Check the prices by the rules of lines; a reason is needed."""
        draft, found = self.draft(), []
        by_id = {line.id: line for line in self._lines}
        for one in draft.changed:
            if one.line is not None:
                of = rules.line_problems(one.line, self._unit)
                found += [replace(problem, field=_price(by_id[one.line_id])) for problem in of]
        for new in draft.added:
            # Without a price it is the catalogue's, which the service knows.
            priced = new if new.price is not None else replace(new, price=Money(0, self._unit))
            found += [replace(p, field="added") for p in rules.line_problems(priced, self._unit)]
        return (*found, *reason_problems(draft.reversal.reason))

    def save(self) -> None:
        """Replace it."""
        draft, invoice_id = self.draft(), self._card.row.id
        self.submit(
            "billing.replace",
            lambda work: service.replace(work, invoice_id, draft),
            done=self.tr("Invoice replaced"),
            undoable=False,
        )


class PerformerForm(FormDialog):
    """Says who did what a line charges; no sum changes, so also on a posted invoice."""

    def __init__(
        self,
        context: AppContext,
        line: InvoiceLineRow,
        people: Sequence[tuple[int, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, "", parent, subject=(INVOICE_LINE, line.id))
        self.setWindowTitle(self.tr("Performer"))
        self._line = line
        self.set_patient("cash", name_of(line.name), line.pet)
        self.add_field("performer_id", self.tr("Performer"), ChoiceField(list(people)), wide=True)
        if line.performer_id is not None and line.performer_id in dict(people):
            self._fields["performer_id"].set_value(line.performer_id)
        self.start()
        scrolled_size(self, 440, 240)
        self._fields["performer_id"].setFocus()

    def draft(self) -> int | None:
        """Return the chosen person."""
        chosen: int | None = self.read("performer_id")
        return chosen

    def problems(self) -> tuple[Problem, ...]:
        """Somebody is chosen."""
        return () if self.draft() is not None else (Problem("performer_id", "required"),)

    def save(self) -> None:
        """Change the performer."""
        user_id, line_id = self.draft(), self._line.id
        if user_id is None:
            return
        self.submit(
            "billing.change_performer",
            lambda work: service.change_performer(work, line_id, user_id),
            done=self.tr("Performer changed"),
        )


def _field(line: InvoiceLineRow) -> str:
    return f"line_{line.id}"


def _price(line: InvoiceLineRow) -> str:
    return f"price_{line.id}"
