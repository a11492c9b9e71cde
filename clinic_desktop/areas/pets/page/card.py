"""The card of a patient: head, actions, panels, weights, people."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from clinic_desktop.areas.pets import queries, service
from clinic_desktop.areas.pets.form import AlertForm, PetForm, StatusForm, WeightForm
from clinic_desktop.areas.pets.kinds import PetStatus
from clinic_desktop.areas.pets.page.header import CardHeader
from clinic_desktop.areas.pets.page.people import PeopleDialog, people_text
from clinic_desktop.areas.pets.rows import PETS_EDIT, PETS_STATUS, PetCard, Reference
from clinic_desktop.core.dates import local_day
from clinic_desktop.core.errors import ClinicError, NotFound
from clinic_desktop.core.kinds import OWNER, PET
from clinic_desktop.core.permissions import AUDIT_VIEW
from clinic_desktop.ui.actions import Action, ActionButton, MenuButton, label, make_action, repaint
from clinic_desktop.ui.card_tabs import CardTabs
from clinic_desktop.ui.charts import WeightChart
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.flow import FlowLayout
from clinic_desktop.ui.labels import plain
from clinic_desktop.ui.pages import Page
from clinic_desktop.ui.panels import Panel
from clinic_desktop.ui.theme import set_role

SIDE_WIDTH = 250
NARROW = 660
"""Under this, the column at the side would leave the tabs too little room."""
QWIDGETSIZE_MAX = (1 << 24) - 1


class PetCardView(Page):
    """Shows one patient."""

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset(
        {
            "pets", "owners", "owner_phones", "ownerships", "pet_identifiers", "pet_alerts", "pet_weights", "species",
            "breeds", "coat_colours",
        }
    )  # fmt: skip

    def __init__(self, context: AppContext, panels: Sequence[Callable[[AppContext], Panel]] = ()) -> None:
        super().__init__(context)
        self._pet_id: int | None = None
        self._gone = False
        self._card: PetCard | None = None
        self._next: QAction | None = None
        self.panels = [make(context) for make in panels]
        self.header = CardHeader()
        self.header.sibling_chosen.connect(self._on_sibling)
        self.header.owner_chosen.connect(self._on_owner)
        self.header.alert_resolved.connect(self._on_resolved)
        context.rights.changed.connect(self._on_rights)
        self._build_actions()
        self._build()
        self.retranslate()

    def _build_actions(self) -> None:
        def make(name: str, slot: Callable[[], None], shortcut: str, glyph: str, right: str = "") -> Action:
            action = make_action(self, name, slot, shortcut=shortcut, glyph=glyph)
            # The card is worked on while the cursor stands in the results or in the search box.
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            if right:
                self.context.rights.guard(action, right)
            return action

        self._own_actions = {
            "weigh": make("weigh", self._on_weigh, "Ctrl+G", "weight", PETS_EDIT),
            "alert": make("alert", self._on_alert, "Ctrl+L", "alert", PETS_EDIT),
            "edit": make("edit_pet", self._on_edit, "Ctrl+E", "edit", PETS_EDIT),
            "status": make("status", self._on_status, "Ctrl+D", "status", PETS_STATUS),
            "owner": make("open_owner", self._on_owner, "Ctrl+O", "owner"),
            "people": make("people", self._on_people, "Ctrl+U", "transfer"),
            "history": make("pet_history", self._on_history, "Ctrl+H", "history", AUDIT_VIEW),
            "window": make("card_window", self._on_window, "Ctrl+Shift+O", "window"),
        }

    def _build(self) -> None:
        row = FlowLayout(spacing=8)
        shown = [action for action in self._card_actions() if action not in self._rare_actions()]
        buttons = [ActionButton(action, primary=position == 0) for position, action in enumerate(shown)]
        self._main, self._others, self._other_actions = buttons[0], buttons[2:], shown[2:]
        for button in buttons:
            row.addWidget(button)
        self._more = MenuButton("more_actions", self._rare_actions())
        row.addWidget(self._more)
        self.header.layout_box.addLayout(row)
        self._weight_title, self._note_title, self._people_title = QLabel(), QLabel(), QLabel()
        self.chart, self._note, self._people = WeightChart(), plain(), plain()
        side = QVBoxLayout()
        side.setSpacing(14)
        side.addWidget(_side_card(self._weight_title, self.chart))
        self._people_card = _side_card(self._people_title, self._people)
        side.addWidget(self._people_card)
        self._note_card = _side_card(self._note_title, self._note)
        side.addWidget(self._note_card)
        for panel in self.panels:
            for widget in panel.side_cards():
                widget.setFixedWidth(SIDE_WIDTH)
                side.insertWidget(1, widget)
        side.addStretch(1)
        self._below = below = QHBoxLayout()
        below.setSpacing(14)
        below.addWidget(self._tabs_of_panels(), 1)
        self._side = _scrolled(side)
        below.addWidget(self._side)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(self.header)
        layout.addLayout(below, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the column at the side a tab of its own, and most actions to the menu, where there is no room."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        if narrow == (self.tabs.indexOf(self._side) >= 0):
            return
        for button in self._others:
            button.put_away(narrow)
        self._more.set_actions(
            [*self._other_actions, *self._rare_actions()] if narrow else self._rare_actions()
        )
        self._more.set_label(self.tr("More"))
        if narrow:
            self._below.removeWidget(self._side)
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(QWIDGETSIZE_MAX)
            self.tabs.add_last(self._side, self.tr("Summary"))
        else:
            self.tabs.take_last(self._side)
            self._side.setFixedWidth(_side_width(self._side))
            self._below.addWidget(self._side)
            self._side.show()

    def _tabs_of_panels(self) -> QWidget:
        self.tabs = CardTabs(self.panels)
        for panel in self.panels:
            panel.entry_wanted.connect(self.show_entry)
            # The keys of an action sleep with its widget: those of the tabs behind must work, too.
            self.addActions([*panel.card_actions(), *panel.rare_actions()])
            panel.take_actions([action for other in self.panels for action in other.card_actions()])
        return self.tabs

    def show_tab(self, kind: str) -> None:
        """Bring the tab to the front that shows entries of a kind."""
        for number, panel in enumerate(self.panels):
            if kind == panel.KIND:
                self.tabs.setCurrentIndex(number)

    @Slot(str, int)
    def show_entry(self, kind: str, record_id: int) -> None:
        """Bring the tab of a kind of records to the front and show one of them there."""
        for number, panel in enumerate(self.panels):
            if kind == panel.KIND:
                self.tabs.setCurrentIndex(number)
                panel.open_entry(record_id)

    def _card_actions(self) -> list[QAction]:
        offered = [action for panel in self.panels for action in panel.card_actions()]
        return [*offered, *self._own_actions.values()]

    def _rare_actions(self) -> list[QAction]:
        # The row under the name has room for what is done on most cards; the rest stands in the menu.
        offered = [
            action
            for panel in self.panels[1:]
            for action in panel.card_actions()
            if action not in panel.main_actions()
        ]
        rare = [action for panel in self.panels for action in panel.rare_actions()]
        own = [self._own_actions[name] for name in ("owner", "status", "people", "history", "window")]
        return [*offered, *rare, *own]

    def show_pet(self, pet_id: int) -> None:
        """Show a patient."""
        self._pet_id = pet_id
        self.context.note_access("card", PET, pet_id, 1)
        self.reload()

    def reopen(self, form: str, subject: tuple[str, int]) -> None:
        """Show the patient and open one of the card's forms."""
        names = {
            "PetForm": "edit_pet", "WeightForm": "weigh", "AlertForm": "alert", "StatusForm": "status",
            "PerformForm": "perform", "DoseForm": "dose", "PrescriptionForm": "prescribe",
            "PerformKitForm": "kit", "PlanForm": "plan_treatment",
        }  # fmt: skip
        self._next = next((a for a in self._card_actions() if a.objectName() == names.get(form)), None)
        self.show_pet(subject[1])

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

    def retranslate(self) -> None:
        """Set every text anew."""
        for name, text in (
            ("weigh", self.tr("Weight")),
            ("alert", self.tr("Alert")),
            ("edit", self.tr("Edit")),
            ("status", self.tr("Status")),
            ("owner", self.tr("Owner")),
            ("people", self.tr("People")),
            ("history", self.tr("Changes")),
            ("window", self.tr("Window")),
        ):
            label(self._own_actions[name], text)
        self._more.set_label(self.tr("More"))
        self.tabs.retitle()
        self.tabs.retitle_last(self.tr("Summary"))
        self._weight_title.setText(self.tr("Weight, kg"))
        self._people_title.setText(self.tr("People"))
        self._note_title.setText(self.tr("Note"))
        if self._card is not None:
            self._show(self._card)

    @Slot()
    def _on_rights(self) -> None:
        if self._card is not None:
            self._show_head(self._card)

    def _show_head(self, card: PetCard) -> None:
        self.header.denied = self.context.rights.reason_against(PETS_EDIT)
        self.header.show_card(card, self.context.today())
        # What one does with a patient is not what one does with a dead one.
        self._main.set_primary(card.row.status is not PetStatus.DECEASED)

    def repaint_icons(self) -> None:
        """Set every icon anew."""
        for action in self._own_actions.values():
            repaint(action)
        if self._card is not None:
            self._show_head(self._card)
        self.chart.update()

    # --- answers

    def _on_card(self, card: PetCard) -> None:
        self._card = card
        if self._gone:
            # Only then: shown for an answer that comes late, it would stand over what was chosen since.
            self._gone = False
            self.show()
        self._show(card)
        for panel in self.panels:
            panel.show_record(card)
        if self._next is not None:
            action, self._next = self._next, None
            action.trigger()

    def _show(self, card: PetCard) -> None:
        self.setAccessibleName(self.tr("Card of {name}").format(name=card.row.name))
        # Of several windows with cards the system shows the names.
        self.setWindowTitle(" · ".join(part for part in (card.row.name, card.row.owner_name) if part))
        self._show_head(card)
        zone = self.context.conventions.time_zone
        self.chart.set_points([(local_day(w.measured_at, zone), w.grams / 1000) for w in card.weights])
        self._people.setText(people_text(card))
        self._people_card.setVisible(bool(self._people.text()))
        self._note.setText(
            "\n".join(t for t in (card.draft.note, card.draft.tags, card.draft.temperament) if t)
        )
        self._note_card.setVisible(bool(self._note.text()))

    def _on_gone(self, error: ClinicError) -> bool:
        if not isinstance(error, NotFound):
            return False
        self._pet_id = self._card = None
        self._gone = True
        self.hide()
        return True

    # --- actions

    def _with_reference(self, then: Callable[[PetCard, Reference], None]) -> None:
        card = self._card
        if card is not None:
            self.context.runner.query(
                self,
                queries.get_reference,
                then=lambda reference: then(card, reference),
                key="reference",
            )

    def _on_weigh(self) -> None:
        self._with_reference(
            lambda card, reference: WeightForm(
                self.context, card, reference.species_by_id(card.draft.species_id), self
            ).open()
        )

    def _on_alert(self) -> None:
        if self._card is not None:
            AlertForm(self.context, self._card, self).open()

    def _on_resolved(self, alert_id: int) -> None:
        self.context.runner.command(
            self,
            "pets.resolve_alert",
            lambda work: service.resolve_alert(work, alert_id),
            done=self.tr("Alert resolved"),
        )

    def _on_status(self) -> None:
        if self._card is not None:
            made = (panel.status_form(self._card, self) for panel in self.panels)
            form = next((form for form in made if form is not None), None)
            (form or StatusForm(self.context, self._card, self)).open()

    def _on_edit(self) -> None:
        self._with_reference(
            lambda card, reference: PetForm(
                self.context, reference, (card.row.owner_id or 0, card.row.owner_name), card, self
            ).open()
        )

    def _on_owner(self) -> None:
        if self._card is not None and self._card.row.owner_id is not None:
            self.context.navigate(OWNER, self._card.row.owner_id)

    def _on_sibling(self, pet_id: int) -> None:
        self.context.navigate(PET, pet_id)

    def _on_people(self) -> None:
        if self._card is not None:
            PeopleDialog(self.context, self._card, self).open()

    def _on_history(self) -> None:
        if self._card is not None:
            self.context.show_history("pets", self._card.id, self._card.row.name)

    def _on_window(self) -> None:
        if self._pet_id is not None:
            self.context.open_window(PET, self._pet_id)


def _scrolled(column: QVBoxLayout) -> QScrollArea:
    """Let the column beside the tabs scroll: with large text, or many problems, it is longer than the window."""
    inside = QWidget()
    column.setContentsMargins(0, 0, 0, 0)
    inside.setLayout(column)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFixedWidth(_side_width(area))
    area.setWidget(inside)
    return area


def _side_width(area: QScrollArea) -> int:
    return SIDE_WIDTH + area.verticalScrollBar().sizeHint().width()


def _side_card(title: QLabel, content: QLabel | WeightChart) -> QFrame:
    frame = QFrame()
    set_role(frame, "card")
    set_role(title, "heading")
    frame.setFixedWidth(SIDE_WIDTH)
    inside = QVBoxLayout(frame)
    inside.setContentsMargins(14, 12, 14, 12)
    inside.addWidget(title)
    inside.addWidget(content)
    return frame
