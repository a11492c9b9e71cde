"""Free times beside a booking: the nearest ones from the chosen day on, taken by Enter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from clinic_desktop.areas.appointments import queries
from clinic_desktop.areas.appointments.rows import FreeSlot, SlotSearch
from clinic_desktop.core.dates import utc_now
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.i18n import format_moment
from clinic_desktop.ui.tables.lines import Line, LineList
from clinic_desktop.ui.theme import set_role

SLOT = "slot"
WIDTH = 280


def slot_line(number: int, slot: FreeSlot, zone: str, now: datetime) -> Line:
    """Return a free time as a line: when, with whom, where."""
    return Line((SLOT, number), "clock", format_moment(slot.starts_at, zone, now), "", _where(slot))


def _where(slot: FreeSlot) -> str:
    return " · ".join(part for part in (slot.doctor_name, slot.room_name) if part)


class FreeTimes(QFrame):
    """Lists free times.

    Signals:
        taken: ``(FreeSlot)`` Enter or a double click on one.
    """

    taken = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slots: tuple[FreeSlot, ...] = ()
        self._sought: SlotSearch | None = None
        self._title, self._hint = QLabel(self.tr("Nearest free times")), QLabel()
        set_role(self._title, "heading")
        set_role(self._hint, "muted")
        for text in (self._title, self._hint):
            text.setWordWrap(True)
        self.list = LineList("free_times")
        self.list.setAccessibleName(self.tr("Nearest free times"))
        self.list.opened.connect(self._on_opened)
        self.setFocusProxy(self.list)
        set_role(self, "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 12, 1, 8)
        for text in (self._title, self._hint):
            text.setContentsMargins(14, 0, 14, 0)
            column.addWidget(text)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        self._hint.setText(self.tr("Choose how long it takes, and free times stand here."))

    def look(self, context: AppContext, search: SlotSearch, then: Callable[[], None] | None = None) -> None:
        """Look for free times and show them; asked for the same again, what stands here stays."""
        if search == self._sought:
            return
        self._sought = search
        zone = context.conventions.time_zone

        def found(slots: tuple[FreeSlot, ...]) -> None:
            self.show_slots(slots, zone, utc_now())
            if then is not None:
                then()

        context.runner.query(
            self,
            lambda work: queries.find_slots(work, search, zone),
            then=found,
            key="slots",
            # Without the server the form says so itself.
            failed=lambda error: True,
        )

    def show_slots(self, slots: Sequence[FreeSlot], zone: str, now: datetime) -> None:
        """Show what was found."""
        self.slots = tuple(slots)
        self.list.set_lines([slot_line(number, slot, zone, now) for number, slot in enumerate(self.slots)])
        self.list.setVisible(bool(self.slots))
        self._hint.setText(
            self.tr("Arrows and Enter take a time.")
            if self.slots
            else self.tr("Nothing is free in these days. Choose another day or another doctor.")
        )

    def current(self) -> FreeSlot | None:
        """Return the time under the cursor."""
        line = self.list.current_line()
        return self.slots[line.key[1]] if line is not None else None

    def _on_opened(self, line: Line) -> None:
        self.taken.emit(self.slots[line.key[1]])
