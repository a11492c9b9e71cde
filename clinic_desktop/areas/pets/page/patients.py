"""The Patients page: find, open, register."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from clinic_desktop.areas.owners import queries as owner_queries
from clinic_desktop.areas.owners.form import OwnerForm
from clinic_desktop.areas.owners.page import OwnerCardView
from clinic_desktop.areas.owners.rows import OWNERS_EDIT, OwnerCard
from clinic_desktop.areas.pets import queries
from clinic_desktop.areas.pets.form import PetForm
from clinic_desktop.areas.pets.kinds import IdentifierKind
from clinic_desktop.areas.pets.page.card import PetCardView
from clinic_desktop.areas.pets.page.lines import owner_line, pet_line
from clinic_desktop.areas.pets.page.of_owner import PatientsOfOwnerPanel
from clinic_desktop.areas.pets.rows import IdentifierDraft, PatientHit, PetRow, Reference
from clinic_desktop.areas.pets.rules import decode_chip
from clinic_desktop.core.kinds import OWNER, PET
from clinic_desktop.core.paging import Page as Rows
from clinic_desktop.core.paging import PageRequest
from clinic_desktop.ui.actions import ActionButton, label, make_action, repaint
from clinic_desktop.ui.cards import framed
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.pages import Page
from clinic_desktop.ui.panels import Panel
from clinic_desktop.ui.tables.lines import Line, LineList
from clinic_desktop.ui.theme import set_role, text_scale

BOOK = "appointments.book"
"""The right to book: appointments lie above patients, who only open the door to them."""
SHOWN_FIRST = 100
CARD_WIDTH = 470
LARGEST_LEFT = 1.35
"""How much wider the results grow with larger text: the card needs the room more."""


SEARCHED_MS = 1_500
"""A search counts as one when nothing more is typed for so long."""


class PatientsPage(Page):
    """Results at the left, the chosen card at the right."""

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset(
        {"pets", "owners", "owner_phones", "ownerships", "pet_identifiers", "species", "breeds"}
    )

    def __init__(
        self,
        context: AppContext,
        panels: Sequence[Callable[[AppContext], Panel]] = (),
        owner_panels: Sequence[Callable[[AppContext], Panel]] = (),
    ) -> None:
        super().__init__(context)
        self._typed = ""
        self._answered: str | None = None
        self._entered = self._booking = False
        self._hits: tuple[PatientHit, ...] = ()
        self._wanted: tuple[str, int] | None = None
        self._scanned = ""
        self._searched = QTimer(self)
        self._searched.setSingleShot(True)
        self._searched.timeout.connect(self._on_searched)
        self.new_action = make_action(self, "new_owner", self._on_new_owner, shortcut="F2", glyph="add")
        context.rights.guard(self.new_action, OWNERS_EDIT)
        self.new_action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self.book_action = make_action(self, "book_found", self.book, shortcut="F6", glyph="book")
        self.book_action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        context.rights.guard(self.book_action, BOOK)
        self.list = LineList("results")
        self.list.chosen.connect(self._on_chosen)
        self._count = QLabel()
        self._count.setObjectName("result_count")
        set_role(self._count, "heading")
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_role(self._hint, "muted")
        self._new_button = ActionButton(self.new_action, primary=True)
        self._new_button.setObjectName("new_owner_empty")
        self._book_button = ActionButton(self.book_action)
        self.card = PetCardView(context, panels)
        self.owner_card = OwnerCardView(context, (PatientsOfOwnerPanel, *owner_panels))
        self._empty = QLabel()
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        set_role(self._empty, "muted")
        self._right = QStackedWidget()
        self._right.addWidget(self._empty)
        self._right.addWidget(self.card)
        self._right.addWidget(self.owner_card)
        self._build()
        self.retranslate()
        self.setFocusProxy(self.list)

    def _build(self) -> None:
        left, column = framed()
        head = QHBoxLayout()
        head.setContentsMargins(14, 0, 14, 0)
        head.addWidget(self._count, 1)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        self._nothing = QWidget()
        middle = QVBoxLayout(self._nothing)
        middle.addStretch(1)
        middle.addWidget(self._hint)
        for button in (self._new_button, self._book_button):
            middle.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(2)
        column.addWidget(self._nothing, 1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(14)
        left.setMinimumWidth(round(266 * min(text_scale(), LARGEST_LEFT)))
        split.addWidget(left)
        # Narrower, the card would stand on its head; the results give way first.
        self._right.setMinimumWidth(CARD_WIDTH)
        split.addWidget(self._right)
        split.setStretchFactor(0, 0)
        split.setStretchFactor(1, 1)
        split.setSizes([390, 1000])
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.addWidget(split)

    # --- what the shell calls

    def search(self, typed: str) -> None:
        """Show what matches; called with every key press."""
        self._typed = typed
        self._wanted = None
        self._entered = self._booking = False
        self.reload()

    def on_search_key(self, key: int) -> None:
        """Move in the results, or open the card, from within the search box."""
        if key in (int(Qt.Key.Key_Down), int(Qt.Key.Key_Up)):
            self.list.setFocus()
            step = 1 if key == int(Qt.Key.Key_Down) else -1
            row = max(0, min(self.list.lines.rowCount() - 1, self.list.currentIndex().row() + step))
            self.list.setCurrentIndex(self.list.lines.index(row, 0))
        elif self._answered != self._typed:
            # A scanner presses Enter before the answer is here.
            self._entered = True
        elif self._hits:
            self.list.setFocus()
        elif self._typed.strip() and not self.context.refuses(OWNERS_EDIT):
            self._on_new_owner()

    def book(self) -> None:
        """Book an appointment for the card in sight, or for whom the search box didn't find."""
        if self._typed.strip() and self._answered != self._typed:
            # The key may come before the answer is here.
            self._booking = True
            return
        if self._wanted is not None:
            self.context.book(*self._wanted, "")
        else:
            self.context.book("", 0, self._typed)

    def show_pet(self, pet_id: int) -> None:
        """Open a patient's card, wherever it stands in the results."""
        self._show_card(PET, pet_id)
        self.reload()

    def show_owner(self, owner_id: int) -> None:
        """Open an owner's card."""
        self._show_card(OWNER, owner_id)
        self.reload()

    def reopen(self, form: str, subject: tuple[str, int]) -> None:
        """Open a form of an owner or a patient again."""
        kind, record_id = subject
        if any(panel.reopen_lost(form, subject) for panel in self.card.panels):
            return
        if kind == PET:
            self._wanted = subject
            self._right.setCurrentWidget(self.card)
            self.card.reopen(form, subject)
        elif form == PetForm.__name__:
            self._on_add_pet(record_id)
        elif kind == OWNER:
            self._show_card(OWNER, record_id)
            self.context.runner.query(
                self,
                lambda work: owner_queries.get_card(work, record_id),
                then=lambda card: OwnerForm(self.context, card, self).open(),
                key="reopen",
            )
        else:
            self._on_new_owner()

    # --- page

    def reload(self) -> None:
        """Ask for the results again."""
        typed = self._typed
        if typed.strip():
            self.context.runner.query(
                self,
                lambda work: queries.find_patients(work, typed),
                then=lambda hits: self._on_hits(typed, hits),
                key="results",
            )
        else:
            request = PageRequest("id", descending=True, size=SHOWN_FIRST)
            self.context.runner.query(
                self, lambda work: queries.list_pets(work, request), then=self._on_newest, key="results"
            )

    def retranslate(self) -> None:
        """Set every text anew."""
        label(self.new_action, self.tr("New owner"))
        label(self.book_action, self.tr("Book an appointment"))
        self.list.setAccessibleName(self.tr("Results"))
        self._empty.setText(self.tr("Choose a patient at the left, or type a name, phone or chip above."))
        self._show_lines()

    def repaint_icons(self) -> None:
        """Set every icon anew."""
        for action in (self.new_action, self.book_action):
            repaint(action)
        self.list.viewport().update()

    # --- results

    def _on_newest(self, page: Rows[PetRow]) -> None:
        self._on_hits("", tuple(PatientHit(row, None) for row in page.rows))

    def _on_hits(self, typed: str, hits: tuple[PatientHit, ...]) -> None:
        self._hits = hits
        self._answered = typed
        if typed.strip():
            self._searched.start(SEARCHED_MS)
        self._show_lines()
        if self._entered:
            self._entered = False
            self.on_search_key(int(Qt.Key.Key_Return))
        if self._booking:
            self._booking = False
            self.book()

    def _on_searched(self) -> None:
        self.context.note_access("search", PET, None, len(self._hits))

    def _show_lines(self) -> None:
        today = self.context.today()
        lines = []
        for hit in self._hits:
            if hit.pet is not None:
                lines.append(pet_line(hit.pet, today))
            elif hit.owner is not None:
                lines.append(owner_line(hit.owner))
        typed = self._typed.strip()
        self.list.setVisible(bool(lines))
        self._nothing.setVisible(not lines)
        if typed:
            self._hint.setText(self.tr("Nobody found for “{text}”.").format(text=typed[:60]))
            self._count.setText(self.tr("%n match(es)", "", len(lines)))
        else:
            self._hint.setText(self.tr("No patients yet. Register the first owner."))
            self._count.setText(self.tr("Newest patients"))
        self.list.set_lines(lines, keep=self._wanted)
        if not lines and self._wanted is None:
            self._right.setCurrentWidget(self._empty)

    def _on_chosen(self, line: Line) -> None:
        kind, record_id = line.key
        if self._wanted is not None and self._wanted != line.key and not self.list.hasFocus():
            # A refresh put the cursor on the first line; the card asked for stays.
            return
        self._show_card(kind, record_id)

    def _show_card(self, kind: str, record_id: int) -> None:
        self._wanted = (kind, record_id)
        if kind == PET:
            self._right.setCurrentWidget(self.card)
            self.card.show_pet(record_id)
        else:
            self._right.setCurrentWidget(self.owner_card)
            self.owner_card.show_owner(record_id)

    # --- registering

    def _on_new_owner(self) -> None:
        typed = "" if self._hits else self._typed
        chip = decode_chip(typed)
        self._scanned = typed.strip() if chip is not None and chip.is_iso else ""
        form = OwnerForm(self.context, None, self, typed="" if self._scanned else typed)
        form.saved.connect(self._on_add_pet)
        form.existing_chosen.connect(self.show_owner)
        form.open()

    def _on_add_pet(self, owner_id: int) -> None:
        def ready(reference: Reference) -> None:
            self.context.runner.query(
                self,
                lambda work: owner_queries.get_card(work, owner_id),
                then=lambda owner: self._open_pet_form(reference, owner),
                key="owner",
            )

        self.context.runner.query(self, queries.get_reference, then=ready, key="reference")

    def _open_pet_form(self, reference: Reference, owner: OwnerCard) -> None:
        chips = (IdentifierDraft(IdentifierKind.MICROCHIP, self._scanned),) if self._scanned else ()
        self._scanned = ""
        form = PetForm(self.context, reference, (owner.id, owner.display_name), None, self, chips)
        form.saved.connect(self.show_pet)
        form.existing_chosen.connect(self.show_pet)
        form.open()
