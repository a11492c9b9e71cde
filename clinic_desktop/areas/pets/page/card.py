"""The card of a patient: head, actions, panels; or an owner's strip when there is no patient yet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from clinic_desktop.areas.owners import queries as owner_queries
from clinic_desktop.areas.owners.form import OwnerForm
from clinic_desktop.areas.owners.rows import OwnerCard
from clinic_desktop.areas.pets import queries
from clinic_desktop.areas.pets.form import AlertForm, PetForm, StatusForm, WeightForm
from clinic_desktop.areas.pets.page.header import CardHeader, plain
from clinic_desktop.areas.pets.rows import PetCard, Reference
from clinic_desktop.core.errors import ClinicError, NotFound
from clinic_desktop.ui.actions import ActionButton, label, make_action, repaint
from clinic_desktop.ui.charts import WeightChart
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.flow import FlowLayout
from clinic_desktop.ui.forms.dialog import FormDialog
from clinic_desktop.ui.i18n import format_phone
from clinic_desktop.ui.pages import Page
from clinic_desktop.ui.panels import Panel
from clinic_desktop.ui.theme import set_role


class PetCardView(Page):
    """Shows one patient, or one owner.

    Signals:
        sibling_chosen: ``(pet id)``.
        add_pet_wanted: ``(owner id)``.
    """

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset(
        {
            "pets", "owners", "owner_phones", "ownerships", "pet_identifiers", "pet_alerts", "pet_weights", "species",
            "breeds", "coat_colours",
        }
    )  # fmt: skip
    sibling_chosen = Signal(int)
    add_pet_wanted = Signal(int)

    def __init__(self, context: AppContext, panels: Sequence[Callable[[AppContext], Panel]] = ()) -> None:
        super().__init__(context)
        self.reference_wanted: Callable[[Callable[[Reference], None]], None] = self._read_reference
        self._pet_id: int | None = None
        self._owner_id: int | None = None
        self._card: PetCard | None = None
        self._owner: OwnerCard | None = None
        self.panels = [make(context) for make in panels]
        self.header = CardHeader()
        self.header.sibling_chosen.connect(self.sibling_chosen)
        self.header.owner_chosen.connect(self._on_owner)
        self._owner_head = QFrame()
        set_role(self._owner_head, "card")
        self._owner_name, self._owner_contact = plain("title"), plain()
        self._build_actions()
        self._build()
        self.retranslate()

    def _build_actions(self) -> None:
        self._own_actions = {
            "weigh": make_action(self, "weigh", self._on_weigh, shortcut="Ctrl+G", glyph="weight"),
            "alert": make_action(self, "alert", self._on_alert, shortcut="Ctrl+L", glyph="alert"),
            "edit": make_action(self, "edit_pet", self._on_edit, shortcut="Ctrl+E", glyph="edit"),
            "status": make_action(self, "status", self._on_status, shortcut="Ctrl+D", glyph="status"),
            "owner": make_action(self, "edit_owner", self._on_owner, shortcut="Ctrl+O", glyph="owner"),
            "add": make_action(self, "add_pet", self._on_add_pet, shortcut="Ctrl+Shift+N", glyph="add"),
            "window": make_action(
                self, "card_window", self._on_window, shortcut="Ctrl+Shift+O", glyph="window"
            ),
        }

    def _build(self) -> None:
        row = FlowLayout(spacing=8)
        for action in self._card_actions():
            row.addWidget(ActionButton(action))
        self.header.layout_box.addLayout(row)
        owner_box = QVBoxLayout(self._owner_head)
        owner_box.setContentsMargins(16, 14, 16, 14)
        owner_box.addWidget(self._owner_name)
        owner_box.addWidget(self._owner_contact)
        owner_row = FlowLayout(spacing=8)
        self._owner_add = ActionButton(self._own_actions["add"], primary=True)
        owner_row.addWidget(self._owner_add)
        owner_row.addWidget(ActionButton(self._own_actions["owner"]))
        owner_box.addLayout(owner_row)
        self._owner_head.hide()
        side = QVBoxLayout()
        side.setSpacing(14)
        self._weight_title = QLabel()
        set_role(self._weight_title, "heading")
        self.chart = WeightChart()
        chart_card = QFrame()
        set_role(chart_card, "card")
        inner = QVBoxLayout(chart_card)
        inner.setContentsMargins(14, 12, 14, 10)
        inner.addWidget(self._weight_title)
        inner.addWidget(self.chart)
        chart_card.setFixedWidth(250)
        self._note_title, self._note = QLabel(), plain()
        set_role(self._note_title, "heading")
        self._note_card = QFrame()
        set_role(self._note_card, "card")
        self._note_card.setFixedWidth(250)
        note_box = QVBoxLayout(self._note_card)
        note_box.setContentsMargins(14, 12, 14, 12)
        note_box.addWidget(self._note_title)
        note_box.addWidget(self._note)
        side.addWidget(chart_card)
        side.addWidget(self._note_card)
        side.addStretch(1)
        self._below = QHBoxLayout()
        self._below.setSpacing(14)
        for panel in self.panels:
            self._below.addWidget(panel, 1)
        self._below.addLayout(side)
        self._side_card = chart_card
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(self.header)
        layout.addWidget(self._owner_head)
        layout.addLayout(self._below, 1)
        layout.addStretch(0)

    def _card_actions(self) -> list[QAction]:
        return [
            *(action for panel in self.panels for action in panel.card_actions()),
            *self._own_actions.values(),
        ]

    def show_pet(self, pet_id: int) -> None:
        """Show a patient."""
        self._pet_id, self._owner_id = pet_id, None
        self.reload()

    def show_owner(self, owner_id: int) -> None:
        """Show an owner who has no patient in the results."""
        self._pet_id, self._owner_id = None, owner_id
        self.reload()

    def reload(self) -> None:
        """Read the card again."""
        if self._pet_id is not None:
            pet_id = self._pet_id
            self.context.runner.query(
                self,
                lambda work: queries.get_card(work, pet_id),
                then=self._on_card,
                key="card",
                failed=self._on_gone,
            )
        elif self._owner_id is not None:
            owner_id = self._owner_id
            self.context.runner.query(
                self,
                lambda work: owner_queries.get_card(work, owner_id),
                then=self._on_owner_card,
                key="card",
                failed=self._on_gone,
            )

    def retranslate(self) -> None:
        """Set every text anew."""
        for name, text in (
            ("weigh", self.tr("Weight")),
            ("alert", self.tr("Alert")),
            ("edit", self.tr("Edit")),
            ("status", self.tr("Status")),
            ("owner", self.tr("Owner")),
            ("add", self.tr("Add a patient")),
            ("window", self.tr("Window")),
        ):
            label(self._own_actions[name], text)
        self._weight_title.setText(self.tr("Weight, kg"))
        self._note_title.setText(self.tr("Note"))
        if self._card is not None:
            self._on_card(self._card)

    def repaint_icons(self) -> None:
        """Set every icon anew."""
        for action in self._own_actions.values():
            repaint(action)
        if self._card is not None:
            self.header.show_card(self._card, date.today())
        self.chart.update()

    # --- answers

    def _on_card(self, card: PetCard) -> None:
        self._card, self._owner = card, None
        self._show_parts(pet=True)
        self.setAccessibleName(self.tr("Card of {name}").format(name=card.row.name))
        self.header.show_card(card, date.today())
        self.chart.set_points([(w.measured_at.date(), w.grams / 1000) for w in card.weights])
        self._note.setText(
            "\n".join(t for t in (card.draft.note, card.draft.tags, card.draft.temperament) if t)
        )
        self._note_card.setVisible(bool(self._note.text()))
        for panel in self.panels:
            panel.show_record(card)

    def _on_owner_card(self, card: OwnerCard) -> None:
        self._owner, self._card = card, None
        self._show_parts(pet=False)
        self._owner_name.setText(card.display_name)
        contact = [format_phone(phone.number) for phone in card.draft.phones] + [card.draft.email]
        self._owner_contact.setText(" · ".join(part for part in contact if part))

    def _on_gone(self, error: ClinicError) -> bool:
        if not isinstance(error, NotFound):
            return False
        self.setVisible(self._card is None and self._owner is None)
        self._pet_id = self._owner_id = None
        self._card = self._owner = None
        self.header.hide()
        self._owner_head.hide()
        return True

    def _show_parts(self, *, pet: bool) -> None:
        self.show()
        self.header.setVisible(pet)
        self._owner_head.setVisible(not pet)
        self._side_card.setVisible(pet)
        self._note_card.setVisible(False)
        for panel in self.panels:
            panel.setVisible(pet)

    # --- actions

    def _open(self, form: FormDialog) -> None:
        form.open()

    def _with_species(self, then: Callable[[PetCard, Reference], None]) -> None:
        card = self._card
        if card is not None:
            self.reference_wanted(lambda reference: then(card, reference))

    def _read_reference(self, then: Callable[[Reference], None]) -> None:
        self.context.runner.query(self, queries.get_reference, then=then, key="reference")

    def _on_weigh(self) -> None:
        self._with_species(
            lambda card, reference: self._open(
                WeightForm(self.context, card, reference.species_by_id(card.draft.species_id), self)
            )
        )

    def _on_alert(self) -> None:
        if self._card is not None:
            self._open(AlertForm(self.context, self._card, self))

    def _on_status(self) -> None:
        if self._card is not None:
            self._open(StatusForm(self.context, self._card, self))

    def _on_edit(self) -> None:
        self._with_species(
            lambda card, reference: self._open(
                PetForm(self.context, reference, (card.row.owner_id or 0, card.row.owner_name), card, self)
            )
        )

    def _on_owner(self) -> None:
        owner_id = self._card.row.owner_id if self._card else self._owner_id
        if owner_id is not None:
            self.context.runner.query(
                self,
                lambda work: owner_queries.get_card(work, owner_id),
                then=lambda card: self._open(OwnerForm(self.context, card, self)),
                key="owner",
            )

    def _on_add_pet(self) -> None:
        owner_id = self._card.row.owner_id if self._card else self._owner_id
        if owner_id is not None:
            self.add_pet_wanted.emit(owner_id)

    def _on_window(self) -> None:
        if self._pet_id is not None:
            self.context.open_window("pet", self._pet_id)
