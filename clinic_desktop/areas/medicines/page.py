"""The medicine of the chosen drug, on the page of the catalogue."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout

from clinic_desktop.areas.manipulations.rows import ManipulationCard
from clinic_desktop.areas.medicines import queries, service
from clinic_desktop.areas.medicines.form import DoseRowForm, MedicineCardForm
from clinic_desktop.areas.medicines.rows import MEDICINES_EDIT, DoseRowCard, MedicineCard
from clinic_desktop.areas.medicines.texts import about, row_text
from clinic_desktop.areas.pets import queries as pets
from clinic_desktop.areas.pets.rows import Reference
from clinic_desktop.ui.actions import Action, ActionButton, label, make_action, repaint
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.flow import FlowLayout
from clinic_desktop.ui.labels import WrappedLabel, plain
from clinic_desktop.ui.panels import Panel
from clinic_desktop.ui.tables.lines import Line, LineList
from clinic_desktop.ui.theme import set_role

DOSE_ROW = "dose_row"


class MedicinePanel(Panel):
    """The medicine card of a drug with its dose rows; hidden for what is no drug."""

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset({"medicines", "dose_rows", "manipulations", "species"})
    FORMS: ClassVar[frozenset[str]] = frozenset({"MedicineCardForm", "DoseRowForm"})

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._manipulation_id: int | None = None
        self._card: MedicineCard | None = None
        self._heading, self._about, self._empty = plain("heading"), WrappedLabel(), WrappedLabel()
        set_role(self._empty, "muted")
        for text in (self._about, self._empty):
            text.setWordWrap(True)
            text.setTextFormat(Qt.TextFormat.PlainText)
        self.list = LineList("dose_rows")

        def make(name: str, slot: Callable[[], None], shortcut: str, glyph: str) -> Action:
            action = make_action(self, name, slot, shortcut=shortcut, glyph=glyph)
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            context.rights.guard(action, MEDICINES_EDIT)
            return action

        self.card_action = make("medicine_card", self._on_card_form, "Ctrl+Shift+M", "drug")
        self.add_action = make("add_dose", self._on_add, "Ctrl+Shift+D", "add")
        self.edit_action = make("edit_dose", self._on_edit, "Ctrl+Shift+E", "edit")
        self.archive_action = make("archive_dose", self._on_archive, "Ctrl+Shift+Del", "archive")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._heading)
        layout.addWidget(self._about)
        row = FlowLayout(spacing=8)
        for action in self._own():
            row.addWidget(ActionButton(action))
        layout.addLayout(row)
        layout.addWidget(self._empty)
        layout.addWidget(self.list, 1)
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(self._on_opened)
        self.retranslate()
        self._show(None)

    def title(self) -> str:
        """Return the panel's heading."""
        return self.tr("Medicine")

    def card_actions(self) -> tuple[QAction, ...]:
        """Its actions stand beside the doses."""
        return ()

    def _own(self) -> tuple[Action, ...]:
        return (self.card_action, self.add_action, self.edit_action, self.archive_action)

    def show_record(self, card: Any) -> None:
        """Show the medicine of a procedure, or nothing."""
        found: ManipulationCard | None = card
        changed = found is None or found.id != self._manipulation_id
        self._manipulation_id = found.id if found is not None else None
        if changed:
            self._show(None)
        self.reload()

    def reload(self) -> None:
        """Read the medicine again."""
        wanted = self._manipulation_id
        if wanted is not None:
            self.context.runner.query(
                self, lambda work: queries.by_manipulation(work, wanted), then=self._show, key="medicine"
            )

    def retranslate(self) -> None:
        """Set every text anew."""
        label(self.card_action, self.tr("Medicine card"))
        label(self.add_action, self.tr("New dose"))
        label(self.edit_action, self.tr("Edit the dose"))
        label(self.archive_action, self.tr("Remove the dose"))
        self._heading.setText(self.title())
        self.list.setAccessibleName(self.tr("Doses"))
        self._show(self._card)

    def repaint_icons(self) -> None:
        """Set every icon anew."""
        for action in self._own():
            repaint(action)
        self.list.viewport().update()

    def reopen(self, form: str, subject: tuple[str, int]) -> None:
        """Open the form of a medicine or of a dose again."""
        kind, record_id = subject

        def ready(found: tuple[MedicineCard, DoseRowCard | None]) -> None:
            card, row = found
            self._manipulation_id = card.manipulation_id
            self._show(card)
            if form == MedicineCardForm.__name__:
                self._on_card_form()
            else:
                self._open_row(row)

        def look(work: Any) -> tuple[MedicineCard, DoseRowCard | None]:
            if kind == DOSE_ROW:
                return queries.get_dose_row(work, record_id)
            if kind == "medicine":
                return queries.get_card(work, record_id), None
            return queries.by_manipulation(work, record_id) or queries.get_card(work, 0), None

        self.context.runner.query(self, look, then=ready, key="reopen")

    def _show(self, card: MedicineCard | None) -> None:
        self._card = card
        self.setVisible(card is not None)
        known = card is not None and card.id is not None
        self.card_action.setEnabled(card is not None)
        self.add_action.setEnabled(known and card is not None and card.draft.strength is not None)
        self._about.setText(about(card) if card is not None and known else "")
        self._about.setVisible(known)
        doses = card.doses if card is not None else ()
        self.list.set_lines([_line(row) for row in doses])
        self.list.setVisible(bool(doses))
        self._empty.setVisible(not doses)
        if not known:
            self._empty.setText(self.tr("Not described yet. The medicine card says what it is made of."))
        else:
            self._empty.setText(self.tr("No dose is laid down yet. A dose needs the concentration."))
        self._on_chosen(None)

    def _current(self) -> DoseRowCard | None:
        line = self.list.current_line()
        doses = self._card.doses if self._card is not None else ()
        return next((row for row in doses if line and row.id == line.key[1]), None)

    def _on_chosen(self, line: object) -> None:
        chosen = self._current() is not None
        self.edit_action.setEnabled(chosen)
        self.archive_action.setEnabled(chosen)

    def _on_opened(self, line: object) -> None:
        self.edit_action.trigger()

    def _with_reference(self, then: Callable[[MedicineCard, Reference], None]) -> None:
        card = self._card
        if card is not None:
            self.context.runner.query(
                self,
                pets.get_reference,
                then=lambda reference: then(card, reference),
                key="reference",
            )

    def _on_card_form(self) -> None:
        self._with_reference(
            lambda card, reference: MedicineCardForm(self.context, card, reference.species, self).open()
        )

    def _open_row(self, row: DoseRowCard | None) -> None:
        self._with_reference(
            lambda card, reference: DoseRowForm(self.context, card, reference.species, row, self).open()
        )

    def _on_add(self) -> None:
        self._open_row(None)

    def _on_edit(self) -> None:
        row = self._current()
        if row is not None:
            self._open_row(row)

    def _on_archive(self) -> None:
        row = self._current()
        if row is not None:
            row_id = row.id
            self.context.runner.command(
                self,
                "medicines.archive_row",
                lambda work: service.archive_row(work, row_id),
                action=self.archive_action,
                done=self.tr("Dose removed"),
                undoable=False,
            )


def _line(row: DoseRowCard) -> Line:
    title, second = row_text(row)
    return Line(key=(DOSE_ROW, row.id), glyph="weight", title=title, second=second)
