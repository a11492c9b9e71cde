"""The animals of an owner, on the owner's card."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QVBoxLayout

from clinic_desktop.areas.owners.rows import OwnerCard
from clinic_desktop.areas.pets import queries
from clinic_desktop.areas.pets.form import PetForm
from clinic_desktop.areas.pets.page.lines import pet_line
from clinic_desktop.areas.pets.rows import PETS_EDIT, PetRow, Reference
from clinic_desktop.core.kinds import PET
from clinic_desktop.ui.actions import label, make_action, repaint
from clinic_desktop.ui.cards import framed
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.panels import Panel
from clinic_desktop.ui.tables.lines import Line, LineList
from clinic_desktop.ui.theme import set_role


class PatientsOfOwnerPanel(Panel):
    """Lists an owner's animals and registers another one."""

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset({"pets", "ownerships", "species", "breeds"})

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._card: OwnerCard | None = None
        self.add_action = make_action(self, "add_pet", self._on_add, shortcut="Ctrl+Shift+N", glyph="add")
        context.rights.guard(self.add_action, PETS_EDIT)
        self.add_action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self._title, self._empty = QLabel(), QLabel()
        set_role(self._title, "heading")
        set_role(self._empty, "muted")
        self._title.setContentsMargins(14, 0, 14, 0)
        self._empty.setContentsMargins(14, 0, 14, 0)
        self._empty.setWordWrap(True)
        self.list = LineList("pets_of_owner")
        self.list.opened.connect(self._on_opened)
        frame, inside = framed()
        inside.addWidget(self._title)
        inside.addWidget(self._empty)
        inside.addWidget(self.list, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)
        self.retranslate()

    def card_actions(self) -> tuple[QAction, ...]:
        """Return the actions this panel adds to the card."""
        return (self.add_action,)

    def title(self) -> str:
        """Return the words on the tab."""
        return self.tr("Patients")

    def show_record(self, card: OwnerCard | None) -> None:
        """Show the animals of an owner."""
        if card is None or self._card is None or card.id != self._card.id:
            self._show(())
        self._card = card
        self.reload()

    def reload(self) -> None:
        """Read the animals again."""
        if self._card is not None:
            owner_id = self._card.id
            self.context.runner.query(
                self, lambda work: queries.pets_of_owner(work, owner_id), then=self._show, key="pets"
            )

    def retranslate(self) -> None:
        """Set every text anew."""
        label(self.add_action, self.tr("Add a patient"))
        self._title.setText(self.tr("Patients"))
        self.list.setAccessibleName(self.tr("Patients"))
        self._empty.setText(self.tr("No patients yet. Ctrl+Shift+N registers the first."))
        self.reload()

    def repaint_icons(self) -> None:
        """Set every icon anew."""
        repaint(self.add_action)
        self.list.viewport().update()

    def _show(self, rows: tuple[PetRow, ...]) -> None:
        self.list.set_lines([pet_line(row, self.context.today()) for row in rows])
        self._empty.setVisible(not rows)
        self.list.setVisible(bool(rows))

    def _on_opened(self, line: Line) -> None:
        self.context.navigate(PET, line.key[1])

    def _on_add(self) -> None:
        card = self._card
        if card is None:
            return

        def ready(reference: Reference) -> None:
            form = PetForm(self.context, reference, (card.id, card.display_name), None, self)
            form.saved.connect(self._on_registered)
            form.existing_chosen.connect(self._on_registered)
            form.open()

        self.context.runner.query(self, queries.get_reference, then=ready, key="reference")

    def _on_registered(self, pet_id: int) -> None:
        self.context.navigate(PET, pet_id)
