"""The estimates of a patient, newest first: write, give, accept, decline, take over, print."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from PySide6.QtGui import QAction

from clinic_desktop.areas.estimates import queries, rules, service
from clinic_desktop.areas.estimates.form import AcceptForm, DeclineEstimateForm, EstimateForm
from clinic_desktop.areas.estimates.page.lines import estimate_line
from clinic_desktop.areas.estimates.page.printing import EstimateWindow
from clinic_desktop.areas.estimates.rows import (
    ESTIMATES_EDIT,
    EstimateCard,
    EstimateDesk,
    EstimateRow,
    EstimateSheet,
    Standing,
)
from clinic_desktop.areas.manipulations.rows import Given
from clinic_desktop.areas.medicines import queries as medicines
from clinic_desktop.areas.medicines.form import DoseConscience
from clinic_desktop.areas.medicines.rows import Dosing
from clinic_desktop.areas.pets import queries as pets
from clinic_desktop.areas.pets.rows import PetCard
from clinic_desktop.areas.treatments.page.doing import AnswerForm, wants_answer
from clinic_desktop.core.errors import ClinicError
from clinic_desktop.core.kinds import ESTIMATE, PET
from clinic_desktop.ui.actions import Action, label, repaint
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.labels import plain
from clinic_desktop.ui.panels import Panel
from clinic_desktop.ui.tables.pieces import PieceList


class EstimatesPanel(Panel):
    """One line for each estimate of the patient."""

    KIND: ClassVar[str] = ESTIMATE
    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset({"estimates", "estimate_lines", "invoice_lines"})
    FORMS: ClassVar[frozenset[str]] = frozenset({"EstimateForm"})

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._card: PetCard | None = None
        self._wanted: int | None = None
        self._empty = plain("muted")
        self.list = PieceList[EstimateRow]("estimates", context.runner, queries.PAGE, lead_width=100)

        self.new_action = self.make_step("new_estimate", self._on_new, "Ctrl+Alt+N", "price", ESTIMATES_EDIT)
        self.planned_action = self.make_step(
            "estimate_planned", self._on_planned, "Ctrl+Alt+S", "tasks", ESTIMATES_EDIT
        )
        self.edit_action = self.make_step(
            "edit_estimate", self._on_edit, "Ctrl+Alt+O", "edit", ESTIMATES_EDIT
        )
        self.give_action = self.make_step(
            "give_estimate", self._on_give, "Ctrl+Alt+G", "arrival", ESTIMATES_EDIT
        )
        self.accept_action = self.make_step(
            "accept_estimate", self._on_accept, "Ctrl+Alt+A", "sign", ESTIMATES_EDIT
        )
        self.decline_action = self.make_step(
            "decline_estimate", self._on_decline, "Ctrl+Alt+X", "cancel", ESTIMATES_EDIT
        )
        self.plan_action = self.make_step(
            "plan_estimate", self._on_plan, "Ctrl+Alt+T", "tasks", ESTIMATES_EDIT
        )
        self.invoice_action = self.make_step(
            "invoice_estimate", self._on_invoice, "Ctrl+Alt+I", "export", ESTIMATES_EDIT
        )
        self.renew_action = self.make_step(
            "renew_estimate", self._on_renew, "Ctrl+Alt+R", "copy", ESTIMATES_EDIT
        )
        self.back_action = self.make_step(
            "take_back_estimate", self._on_back, "Ctrl+Alt+B", "undo", ESTIMATES_EDIT
        )
        self.print_action = self.make_step("print_estimate", self._on_print, "Ctrl+Alt+D", "print")
        self.fill((self.new_action, self.planned_action, *self._of_row()), self._empty, self.list)
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(self._on_opened)
        self.list.rows_changed.connect(self._show)
        self.retranslate()

    def _of_row(self) -> tuple[Action, ...]:
        return (
            self.edit_action, self.give_action, self.accept_action, self.plan_action, self.invoice_action,
            self.renew_action, self.print_action, self.decline_action, self.back_action,
        )  # fmt: skip

    def title(self) -> str:
        """Return the words on the tab."""
        return self.tr("Estimates")

    def card_actions(self) -> tuple[QAction, ...]:
        """Return the action that a visit and the plan of treatment offer, too."""
        return (self.planned_action,)

    def rare_actions(self) -> tuple[QAction, ...]:
        """Return the actions this panel adds to the card's menu."""
        return (self.new_action,)

    def open_entry(self, record_id: int) -> None:
        """Show one of the estimates, as soon as they are read."""
        self._wanted = record_id
        self._seek()

    def show_record(self, card: Any) -> None:
        """Show the estimates of a patient."""
        changed = self._card is None or card is None or self._card.id != card.id
        self._card = card
        if changed:
            self.list.clear()
        self.reload()

    def reload(self) -> None:
        """Read the newest estimates again."""
        if self._card is not None:
            pet_id = self._card.id
            self.list.read(
                lambda work, last: queries.of_pet(work, pet_id, before=last.id if last is not None else None)
            )

    def retranslate(self) -> None:
        """Set every text anew."""
        label(self.new_action, self.tr("New estimate"))
        label(self.planned_action, self.tr("Estimate of the plan"))
        label(self.edit_action, self.tr("Change"))
        label(self.give_action, self.tr("Give to the owner"))
        label(self.accept_action, self.tr("Accepted"))
        label(self.decline_action, self.tr("Declined"))
        label(self.plan_action, self.tr("Plan it"))
        label(self.invoice_action, self.tr("Onto the invoice"))
        label(self.renew_action, self.tr("Renew at today's prices"))
        label(self.back_action, self.tr("Take back"))
        label(self.print_action, self.tr("Print"))
        self.list.setAccessibleName(self.title())
        self._empty.setText(self.tr("No estimate yet. Ctrl+Alt+N writes the first one."))
        self._show()

    def repaint_icons(self) -> None:
        """Set every icon anew."""
        for action in (self.new_action, self.planned_action, *self._of_row()):
            repaint(action)
        self.list.viewport().update()

    def reopen_lost(self, form: str, subject: tuple[str, int]) -> bool:
        """Show the patient, and open the lost form of an estimate again or of a new one."""
        if form not in self.FORMS:
            return False
        kind, record_id = subject
        estimate_id = record_id if kind == ESTIMATE else None

        def read(work: Any) -> PetCard:
            pet_id = queries.get(work, estimate_id).row.pet_id if estimate_id is not None else record_id
            return pets.get_card(work, pet_id)

        def ready(card: PetCard) -> None:
            self.context.navigate(PET, card.id)
            self._write(card, estimate_id)

        self.context.runner.query(self, read, then=ready, key="reopen")
        return True

    # --- the list

    def _show(self) -> None:
        zone, today = self.context.conventions.time_zone, self.context.today()
        self.list.set_lines([estimate_line(row, zone, today) for row in self.list.rows])
        self.list.setVisible(bool(self.list.rows))
        self._empty.setVisible(not self.list.rows)
        self._seek()
        self._on_chosen(None)

    def _seek(self) -> None:
        if self._wanted is not None and any(row.id == self._wanted for row in self.list.rows):
            self.list.select((ESTIMATE, self._wanted))
            self.list.setFocus()
            self._wanted = None

    def _current(self) -> EstimateRow | None:
        line = self.list.current_line()
        return next((row for row in self.list.rows if line is not None and row.id == line.key[1]), None)

    def _on_chosen(self, line: object) -> None:
        row = self._current()
        standing = row.standing if row is not None else None
        may = {
            self.edit_action: standing is Standing.DRAFT,
            self.give_action: standing is Standing.DRAFT,
            self.accept_action: standing is Standing.GIVEN,
            self.decline_action: standing in (Standing.GIVEN, Standing.EXPIRED, Standing.ACCEPTED),
            self.plan_action: standing is Standing.ACCEPTED,
            self.invoice_action: standing is Standing.ACCEPTED,
            self.back_action: standing in (Standing.GIVEN, Standing.EXPIRED, Standing.DECLINED),
            self.renew_action: standing is not None and rules.may_renew(standing),
            self.print_action: row is not None,
        }
        for action, possible in may.items():
            action.setEnabled(possible)
            # Only what may follow is offered: ten buttons of which two work tell nobody anything.
            action.setVisible(possible)

    def _on_opened(self, line: object) -> None:
        row = self._current()
        if row is not None and row.standing is Standing.DRAFT and self.edit_action.isEnabled():
            self._on_edit()
        elif row is not None:
            self._on_print()

    # --- actions

    def _on_new(self) -> None:
        self._write(self._card, None)

    def _on_planned(self) -> None:
        self._write(self._card, None, planned=True)

    def _on_edit(self) -> None:
        row = self._current()
        if row is not None:
            self._write(self._card, row.id)

    def _write(self, card: PetCard | None, estimate_id: int | None, *, planned: bool = False) -> None:
        """Open the form of an estimate, or of a new one, which begins with what is planned if that is wanted."""
        if card is None:
            return

        def both(work: Any) -> tuple[EstimateDesk, EstimateCard | None]:
            found = queries.get(work, estimate_id) if estimate_id is not None else None
            return queries.desk(work, card.id), found

        def ready(found: tuple[EstimateDesk, EstimateCard | None]) -> None:
            form = EstimateForm(self.context, card, *found, self, planned=planned)
            form.saved.connect(self.open_entry)
            form.open()

        self.context.runner.query(self, both, then=ready, key="desk")

    def _on_accept(self) -> None:
        row = self._current()
        if self._card is not None and row is not None:
            AcceptForm(self.context, self._card, row, self).open()

    def _on_decline(self) -> None:
        row = self._current()
        if self._card is not None and row is not None:
            DeclineEstimateForm(self.context, self._card, row, self).open()

    def _on_give(self) -> None:
        self._do("estimates.give", service.give, self.give_action, self.tr("Estimate given to the owner"))

    def _on_renew(self) -> None:
        row = self._current()
        if self._card is None or row is None:
            return
        card, estimate_id = self._card, row.id
        self.context.runner.command(
            self,
            "estimates.renew",
            lambda work: service.renew(work, estimate_id),
            action=self.renew_action,
            then=lambda made: self._on_renewed(card, made),
            done=self.tr("A new estimate at today's prices"),
        )

    def _on_renewed(self, card: PetCard, estimate_id: int) -> None:
        self.open_entry(estimate_id)
        # Prices have changed, and perhaps what is needed has, too: it is looked at before it is given.
        self._write(card, estimate_id)

    def _on_back(self) -> None:
        self._do("estimates.take_back", service.take_back, self.back_action, self.tr("Estimate taken back"))

    def _on_plan(self) -> None:
        card, row = self._card, self._current()
        if card is None or row is None:
            return
        estimate_id, done = row.id, self.tr("The estimate is planned")

        def read(work: Any) -> tuple[tuple[Given, ...], Dosing]:
            lines = queries.get(work, estimate_id).lines
            given = tuple(Given(line.manipulation_id, line.low) for line in lines if line.low)
            chosen = [each.manipulation_id for each in given if each.manipulation_id is not None]
            return given, medicines.remedies(work, card.id, chosen)

        def ask(found: tuple[tuple[Given, ...], Dosing]) -> None:
            given, remedies = found
            form = AnswerForm(
                self.context,
                card,
                given,
                DoseConscience(self.context, remedies),
                self,
                verb="estimates.plan",
                step=lambda work, answers: service.plan(work, estimate_id, answers),
                done=done,
            )
            form.say(self.tr("Plan the estimate"), self.tr("Something speaks against what is to be planned."))
            form.open()

        def to_answer(error: ClinicError) -> bool:
            if not wants_answer(error):
                return False
            self.context.runner.query(self, read, then=ask, key="remedies")
            return True

        self.context.runner.command(
            self,
            "estimates.plan",
            lambda work: service.plan(work, estimate_id),
            failed=to_answer,
            action=self.plan_action,
            done=done,
        )

    def _on_invoice(self) -> None:
        self._do(
            "estimates.invoice",
            service.invoice,
            self.invoice_action,
            self.tr("The estimate is on the draft invoice"),
        )

    def _do(self, verb: str, function: Callable[[Any, int], int], action: Action, done: str) -> None:
        row = self._current()
        if row is not None:
            estimate_id = row.id
            self.context.runner.command(
                self, verb, lambda work: function(work, estimate_id), action=action, done=done
            )

    def _on_print(self) -> None:
        row = self._current()
        if row is None:
            return
        wanted = row.id

        def ready(sheet: EstimateSheet) -> None:
            EstimateWindow(self.context, sheet, self).show()

        self.context.runner.query(self, lambda work: queries.sheet(work, wanted), then=ready, key="sheet")
