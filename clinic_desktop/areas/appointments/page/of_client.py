"""The bookings of a patient and of an owner, on their cards."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from clinic_desktop.areas.appointments import queries
from clinic_desktop.areas.appointments.form.words import what_text, when_text, where_text
from clinic_desktop.areas.appointments.page.desk import AppointmentDesk
from clinic_desktop.areas.appointments.page.queue_lines import booking_line
from clinic_desktop.areas.appointments.rows import (
    APPOINTMENTS_BOOK,
    APPOINTMENTS_RECEIVE,
    AppointmentRow,
)
from clinic_desktop.areas.appointments.rules import MOVABLE
from clinic_desktop.areas.owners.rows import OwnerCard
from clinic_desktop.areas.pets.rows import PetCard
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.kinds import APPOINTMENT, OWNER, PET
from clinic_desktop.ui.actions import Action, ActionButton, label, make_action, repaint
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.flow import FlowLayout
from clinic_desktop.ui.labels import plain
from clinic_desktop.ui.panels import Panel
from clinic_desktop.ui.tables.lines import Line, LineList
from clinic_desktop.ui.theme import set_role

LEAD_WIDTH = 140
LARGEST = 16_777_215


class BookingsPanel(Panel):
    """The bookings of one card, the next ones first; what is common to a patient and an owner."""

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset(
        {"appointments", "appointment_companions", "appointment_types", "schedule_resources"}
    )
    WHOSE: ClassVar[str] = PET

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._card: Any = None
        self._rows: tuple[AppointmentRow, ...] = ()
        self.desk = AppointmentDesk(context, self)
        self.book_action = self._make("book", self._on_book, "F4", "book")
        self.change_action = self._make("change_booking", self._on_change, "", "edit")
        self.cancel_action = self._make("cancel_booking", self._on_cancel, "", "cancel")
        self.again_action = self._make("book_again", self._on_again, "", "restore")
        for action in (self.change_action, self.cancel_action, self.again_action):
            action.setEnabled(False)
        self._title, self._empty = QLabel(), QLabel()
        set_role(self._title, "heading")
        set_role(self._empty, "muted")
        self._empty.setWordWrap(True)
        self.list = LineList(f"bookings_of_{self.WHOSE}", lead_width=LEAD_WIDTH)
        self.list.opened.connect(self._on_opened)
        self.list.chosen.connect(self._on_chosen)
        frame = QFrame()
        set_role(frame, "card")
        self._inside = inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 12, 1, 8)
        buttons = FlowLayout(spacing=8)
        buttons.setContentsMargins(14, 0, 14, 4)
        for action in (self.change_action, self.cancel_action, self.again_action):
            buttons.addWidget(ActionButton(action))
        for text in (self._title, self._empty):
            text.setContentsMargins(14, 0, 14, 0)
        inside.addWidget(self._title)
        inside.addLayout(buttons)
        inside.addWidget(self._empty)
        inside.addWidget(self.list, 1)
        inside.addStretch(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)

    def _make(
        self, name: str, slot: Any, shortcut: str, glyph: str, right: str = APPOINTMENTS_BOOK
    ) -> Action:
        action = make_action(self, name, slot, shortcut=shortcut, glyph=glyph)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self.context.rights.guard(action, right)
        return action

    def title(self) -> str:
        """Return the words on the tab."""
        return self.tr("Bookings")

    def card_actions(self) -> tuple[QAction, ...]:
        """Return the actions this panel adds to the card."""
        return (self.book_action,)

    def main_actions(self) -> tuple[QAction, ...]:
        """Return those that stand in the row under the name."""
        return self.card_actions()

    def show_record(self, card: Any) -> None:
        """Show the bookings of a card."""
        if card is None or self._card is None or card.id != self._card.id:
            self._on_rows(())
        self._card = card
        self.reload()

    def reload(self) -> None:
        """Read the bookings again."""
        if self._card is None:
            return
        record_id = self._card.id

        def read(work: Any) -> tuple[AppointmentRow, ...]:
            if self.WHOSE == OWNER:
                return queries.list_of_owner(work, record_id)
            return queries.list_of_pet(work, record_id)

        self.context.runner.query(self, read, then=self._on_rows, key="bookings")

    def retranslate(self) -> None:
        """Set every text anew."""
        label(self.book_action, self.tr("Book"))
        label(self.change_action, self.tr("Change"))
        label(self.cancel_action, self.tr("Cancel"))
        label(self.again_action, self.tr("Book again"))
        self._title.setText(self.tr("Bookings"))
        self.list.setAccessibleName(self.tr("Bookings"))
        self._empty.setText(self.tr("Nothing is booked. F4 books an appointment."))
        self._on_rows(self._rows)

    def repaint_icons(self) -> None:
        """Set every icon anew."""
        for action in (self.book_action, self.change_action, self.cancel_action, self.again_action):
            repaint(action)
        self.list.viewport().update()

    def _on_rows(self, rows: tuple[AppointmentRow, ...]) -> None:
        self._rows = rows
        zone, now = self.context.conventions.time_zone, utc_now()
        self.list.set_lines([booking_line(row, zone, now) for row in rows])
        self.list.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self._on_chosen(None)

    def _current(self) -> AppointmentRow | None:
        line = self.list.current_line()
        return next((row for row in self._rows if line is not None and row.id == line.key[1]), None)

    def _on_chosen(self, line: object) -> None:
        row = self._current()
        ahead = row is not None and row.state in MOVABLE
        self.change_action.setEnabled(ahead)
        self.cancel_action.setEnabled(ahead)
        self.again_action.setEnabled(row is not None and not ahead)

    def _on_opened(self, line: Line) -> None:
        row = self._current()
        if row is None:
            return
        if row.state in MOVABLE:
            self.desk.change(row.id)
        elif row.visit_id is not None:
            self.desk.open_visit(row)
        else:
            self.desk.rebook(row)

    def _on_book(self) -> None:
        if self._card is not None:
            self.desk.book_for(self.WHOSE, self._card.id)

    def _on_change(self) -> None:
        row = self._current()
        if row is not None:
            self.desk.change(row.id)

    def _on_cancel(self) -> None:
        row = self._current()
        if row is not None:
            self.desk.cancel(row)

    def _on_again(self) -> None:
        row = self._current()
        if row is not None:
            self.desk.rebook(row)


class PatientBookingsPanel(BookingsPanel):
    """The tab of a patient's card: bookings, and receiving the animal that has come."""

    WHOSE: ClassVar[str] = PET
    KIND: ClassVar[str] = APPOINTMENT

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.arrived_action = self._make(
            "arrived", self._on_arrived, "Ctrl+I", "arrival", APPOINTMENTS_RECEIVE
        )
        self._next_card = QFrame()
        set_role(self._next_card, "card")
        self._next_title, self._next = QLabel(), plain()
        set_role(self._next_title, "heading")
        self._next_title.setWordWrap(True)
        inside = QVBoxLayout(self._next_card)
        inside.setContentsMargins(14, 12, 14, 12)
        inside.addWidget(self._next_title)
        inside.addWidget(self._next)
        self.retranslate()

    def card_actions(self) -> tuple[QAction, ...]:
        """Return the actions this panel adds to the card."""
        return (self.book_action, self.arrived_action)

    def open_entry(self, record_id: int) -> None:
        """Show one booking of the story."""
        self.list.select((APPOINTMENT, record_id))
        self.list.setFocus()

    def is_in_sight(self) -> bool:
        """Say whether the card is shown: the next booking stands beside every tab of it."""
        return self.window().isVisible()

    def side_cards(self) -> tuple[QWidget, ...]:
        """Return the next booking, to stand beside every tab."""
        return (self._next_card,)

    def show_record(self, card: PetCard | None) -> None:
        """Show the bookings of a patient."""
        super().show_record(card)

    def retranslate(self) -> None:
        """Set every text anew."""
        label(self.arrived_action, self.tr("Has come"))
        self._next_title.setText(self.tr("Next appointment"))
        super().retranslate()

    def _on_rows(self, rows: tuple[AppointmentRow, ...]) -> None:
        super()._on_rows(rows)
        zone, now = self.context.conventions.time_zone, utc_now()
        row = next_booking(rows)
        self._next_card.setVisible(row is not None)
        if row is not None:
            parts = (when_text(row, zone, now), what_text(row), where_text(row))
            self._next.setText("\n".join(part for part in parts if part))

    def _on_arrived(self) -> None:
        if self._card is not None:
            self.desk.arrive(self._card.id)


class OwnerBookingsPanel(BookingsPanel):
    """What is booked for an owner, under their animals; nothing is shown while nothing is booked."""

    WHOSE: ClassVar[str] = OWNER

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.retranslate()

    def _on_rows(self, rows: tuple[AppointmentRow, ...]) -> None:
        super()._on_rows(rows)
        # The animals above need the height more than a card that is almost empty.
        self.setMaximumHeight(self.sizeHint().height() if not rows else LARGEST)

    def show_record(self, card: OwnerCard | None) -> None:
        """Show the bookings of an owner."""
        super().show_record(card)


def next_booking(rows: tuple[AppointmentRow, ...]) -> AppointmentRow | None:
    """Return the nearest of the bookings that are still to come, or None."""
    ahead = [row for row in rows if row.state in MOVABLE and row.starts_at is not None]
    return min(ahead, key=lambda row: (row.starts_at, row.id), default=None)
