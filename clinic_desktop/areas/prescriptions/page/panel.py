"""The prescriptions of a patient, newest first: write, reckon a dose, dispense, cancel, print."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, ClassVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.manipulations.rows import FACTS_PERFORM
from clinic_desktop.areas.medicines.form import DoseForm
from clinic_desktop.areas.medicines.rows import DoseCheck, DoseDraft, MedicineCard
from clinic_desktop.areas.pets.form import after_alerts
from clinic_desktop.areas.pets.rows import PetCard
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.areas.prescriptions import queries, service
from clinic_desktop.areas.prescriptions.form import CancelPrescriptionForm, Prefill, PrescriptionForm
from clinic_desktop.areas.prescriptions.page.current import CurrentDrugsCard
from clinic_desktop.areas.prescriptions.page.printing import PrescriptionWindow
from clinic_desktop.areas.prescriptions.rows import (
    PRESCRIPTIONS_CANCEL,
    PRESCRIPTIONS_DISPENSE,
    PRESCRIPTIONS_ISSUE,
    Desk,
    LineRow,
    PrescriptionRow,
    Sheet,
    State,
)
from clinic_desktop.areas.prescriptions.texts import Days, how_to_give, quantity_text, state_texts
from clinic_desktop.core.kinds import PRESCRIPTION, PRESCRIPTION_LINE
from clinic_desktop.ui.actions import label, repaint
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.i18n import format_date
from clinic_desktop.ui.labels import plain
from clinic_desktop.ui.panels import Panel
from clinic_desktop.ui.tables.lines import Line
from clinic_desktop.ui.tables.pieces import PieceList


def _key(row: PrescriptionRow | None) -> tuple[datetime, int] | None:
    return (row.issued_at, row.id) if row is not None else None


class PrescriptionsPanel(Panel):
    """One line for each prescribed drug."""

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset(
        {"prescriptions", "prescription_lines", "prescription_dispensings"}
    )
    KIND: ClassVar[str] = PRESCRIPTION
    FORMS: ClassVar[frozenset[str]] = frozenset({"DoseForm", "PrescriptionForm"})

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._card: PetCard | None = None
        self._empty = plain("muted")
        self.current = CurrentDrugsCard(context)
        self.list = PieceList[PrescriptionRow]("prescriptions", context.runner, queries.PAGE, lead_width=100)

        self.prescribe_action = self.make_step(
            "prescribe", self._on_prescribe, "Ctrl+R", "drug", PRESCRIPTIONS_ISSUE
        )
        self.dose_action = self.make_step("dose", self._on_dose, "Ctrl+Shift+D", "syringe", FACTS_PERFORM)
        self.dispense_action = self.make_step(
            "dispense", self._on_dispense, "Ctrl+Shift+R", "goods", PRESCRIPTIONS_DISPENSE
        )
        self.cancel_action = self.make_step(
            "cancel_prescription", self._on_cancel, "Ctrl+Shift+X", "cancel", PRESCRIPTIONS_CANCEL
        )
        self.print_action = self.make_step("print_prescription", self._on_print, "Ctrl+Alt+P", "export")
        self.fill((self.dispense_action, self.print_action, self.cancel_action), self._empty, self.list)
        self.list.chosen.connect(self._on_chosen)
        self.list.rows_changed.connect(self._show)
        self.retranslate()

    def title(self) -> str:
        """Return the words on the tab."""
        return self.tr("Prescriptions")

    def card_actions(self) -> tuple[QAction, ...]:
        """Return the actions this panel adds to the card."""
        return (self.prescribe_action, self.dose_action)

    def side_cards(self) -> tuple[QWidget, ...]:
        """Return what stands beside every tab."""
        return (self.current,)

    def open_entry(self, record_id: int) -> None:
        """Show one prescribed drug."""
        self.list.select((PRESCRIPTION_LINE, record_id))
        self.list.setFocus()

    def show_record(self, card: Any) -> None:
        """Show the prescriptions of a patient."""
        changed = self._card is None or card is None or self._card.id != card.id
        self._card = card
        self.current.show_pet(card.id if card is not None else None)
        if changed:
            self.list.clear()
        self.reload()

    def reload(self) -> None:
        """Read the newest prescriptions again."""
        if self._card is not None:
            pet_id = self._card.id
            self.list.read(lambda work, last: queries.of_pet(work, pet_id, before=_key(last)))

    def retranslate(self) -> None:
        """Set every text anew."""
        label(self.prescribe_action, self.tr("Prescribe"))
        label(self.dose_action, self.tr("Dose"))
        label(self.dispense_action, self.tr("Dispense"))
        label(self.cancel_action, self.tr("Cancel the prescription"))
        label(self.print_action, self.tr("Print"))
        self.list.setAccessibleName(self.title())
        self._empty.setText(self.tr("Nothing was prescribed yet. Ctrl+R writes the first prescription."))
        self._show()

    def repaint_icons(self) -> None:
        """Set every icon anew."""
        for action in (
            self.prescribe_action, self.dose_action, self.dispense_action, self.cancel_action, self.print_action,
        ):  # fmt: skip
            repaint(action)
        self.list.viewport().update()

    # --- the list

    def _show(self) -> None:
        lines = [self._line(row, drug) for row in self.list.rows for drug in row.lines]
        self.list.set_lines(lines)
        self.list.setVisible(bool(lines))
        self._empty.setVisible(not lines)
        self._on_chosen(None)

    def _line(self, row: PrescriptionRow, drug: LineRow) -> Line:
        active = row.state is State.ACTIVE and drug.remaining > 0
        parts = [how_to_give(drug), quantity_text(drug), row.number, row.doctor]
        if row.state is State.CANCELLED:
            parts.insert(0, self.tr("cancelled: {reason}").format(reason=row.cancel_reason))
        elif active:
            parts.insert(2, Days().remaining(drug.remaining))
        until = self.tr("until {day}").format(day=format_date(row.valid_until))
        shown = State.USED_UP if row.state is State.ACTIVE and not active else row.state
        return Line(
            key=(PRESCRIPTION_LINE, drug.id),
            glyph="drug",
            title=" ".join(part for part in (name_of(drug.drug), drug.strength) if part),
            second=" · ".join(part for part in parts if part),
            badge=until if active else state_texts()[shown],
            badge_kind="" if active else "muted",
            lead=format_date(row.issued_on),
            dimmed=not active,
            struck=row.state is State.CANCELLED,
        )

    def _current(self) -> tuple[PrescriptionRow, LineRow] | None:
        line = self.list.current_line()
        if line is None:
            return None
        found = ((row, drug) for row in self.list.rows for drug in row.lines if drug.id == line.key[1])
        return next(found, None)

    def _on_chosen(self, line: object) -> None:
        current = self._current()
        active = current is not None and current[0].state is State.ACTIVE
        self.dispense_action.setEnabled(active and current is not None and current[1].remaining > 0)
        self.cancel_action.setEnabled(active)
        self.print_action.setEnabled(current is not None)

    # --- actions

    def _with_desk(self, then: Callable[[PetCard, Desk], None]) -> None:
        card = self._card
        if card is not None:
            pet_id = card.id
            self.context.runner.query(
                self, lambda work: queries.desk(work, pet_id), then=lambda desk: then(card, desk), key="desk"
            )

    def _on_prescribe(self) -> None:
        self._with_desk(self._write)

    def _write(
        self, card: PetCard, desk: Desk, prefill: Prefill | None = None, back: QWidget | None = None
    ) -> None:
        def open_form() -> None:
            form = PrescriptionForm(self.context, card, desk, self, prefill=prefill)
            if back is not None:
                form.came_from = back
            form.open()

        after_alerts(self.context, self, card.row, open_form)

    def _on_dose(self) -> None:
        def ready(card: PetCard, desk: Desk) -> None:
            def open_form() -> None:
                def prescribe(medicine: MedicineCard, dose: DoseDraft, checked: DoseCheck) -> None:
                    self._write(card, desk, (medicine, dose, checked), form.came_from)

                right = PRESCRIPTIONS_ISSUE
                form = DoseForm(self.context, card, desk.dosing, self, prescribe=prescribe, right=right)
                form.open()

            after_alerts(self.context, self, card.row, open_form)

        self._with_desk(ready)

    def _on_dispense(self) -> None:
        current = self._current()
        if current is not None:
            line_id = current[1].id
            self.context.runner.command(
                self,
                "prescriptions.dispense",
                lambda work: service.dispense(work, line_id),
                action=self.dispense_action,
                done=self.tr("Dispensed: {drug}").format(drug=name_of(current[1].drug)),
            )

    def _on_cancel(self) -> None:
        current = self._current()
        if self._card is not None and current is not None:
            CancelPrescriptionForm(self.context, self._card, current[0], self).open()

    def _on_print(self) -> None:
        current = self._current()
        if current is None:
            return
        wanted = current[0].id

        def ready(sheet: Sheet) -> None:
            PrescriptionWindow(self.context, sheet, self).show()

        self.context.runner.query(self, lambda work: queries.sheet(work, wanted), then=ready, key="sheet")
