"""Lists of bookings on the Today page: the row in focus is what the page's actions act on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, QModelIndex, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from clinic_desktop.core.kinds import APPOINTMENT
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.pages import Page
from clinic_desktop.ui.tables.lines import Line, LineList
from clinic_desktop.ui.theme import set_role

if TYPE_CHECKING:
    from clinic_desktop.areas.appointments.rows import AppointmentRow

TICK_MS = 20_000
NOWHERE = QModelIndex()


class QueueCard(QFrame):
    """A heading with its count over a list of lines; empty, it says so in a word."""

    def __init__(self, name: str, *, lead_width: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._title, self._empty = QLabel(), QLabel()
        set_role(self._title, "heading")
        set_role(self._empty, "muted")
        self._title.setWordWrap(True)
        self._empty.setWordWrap(True)
        self.list = LineList(name, lead_width=lead_width)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 12, 1, 8)
        for text in (self._title, self._empty):
            text.setContentsMargins(14, 0, 14, 2)
            column.addWidget(text)
        column.addWidget(self.list, 1)
        column.addStretch(0)

    def show_lines(self, title: str, lines: Sequence[Line], empty: str) -> None:
        """Show lines under a heading."""
        self._title.setText(f"{title} · {len(lines)}" if lines else title)
        self._empty.setText(empty)
        self._empty.setVisible(not lines)
        self.list.setVisible(bool(lines))
        self.list.setAccessibleName(title)
        self.list.set_lines(lines)


class BoardView(Page):
    """A view of Today with lists of bookings; subclasses fill the lists and hold the rows by id.

    Signals:
        row_chosen: ``(AppointmentRow or None)`` the booking that the page's actions act on now.
        row_opened: ``(AppointmentRow)`` Enter or a double click: what comes next is to be done.
    """

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset(
        {
            "appointments", "appointment_companions", "appointment_types", "schedule_resources", "schedule_settings",
            "pets", "owners",
        }
    )  # fmt: skip

    row_chosen = Signal(object)
    row_opened = Signal(object)

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.rows: dict[int, AppointmentRow] = {}
        self._lists: list[LineList] = []
        self._active: LineList | None = None
        # Minutes of waiting go on while nothing else happens.
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_tick)
        self._timer.start(TICK_MS)

    def add_list(self, shown: LineList) -> None:
        """Let the page's actions act on a list's row while the list has the focus."""
        self._lists.append(shown)
        shown.installEventFilter(self)
        shown.chosen.connect(self._on_chosen)
        shown.opened.connect(self._on_opened_row)

    def _list_in_use(self) -> LineList | None:
        seen = [shown for shown in self._lists if not shown.isHidden()]
        return self._active if self._active in seen else next(iter(seen), None)

    def current(self) -> AppointmentRow | None:
        """Return the booking under the cursor of the list that last had the focus."""
        active = self._list_in_use()
        line = active.current_line() if active is not None else None
        return self.rows.get(line.key[1]) if line is not None and line.key[0] == APPOINTMENT else None

    def tell(self) -> None:
        """Show the cursor in one list only, and say which booking the actions act on."""
        active = self._list_in_use()
        for shown in self._lists:
            if shown is not active:
                shown.setCurrentIndex(NOWHERE)
                shown.clearSelection()
        if active is not None and not active.currentIndex().isValid():
            active.setCurrentIndex(active.lines.index(0, 0))
        self.row_chosen.emit(self.current())

    def tick(self) -> None:
        """Show the minutes anew."""

    def repaint_icons(self) -> None:
        """Draw the lists in the theme's colours."""
        for shown in self._lists:
            shown.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        """Show the minutes of now: the last ones may be long ago."""
        super().showEvent(event)
        self.tick()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the focus from list to list."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, LineList):
            self._active = watched
            self.tell()
        return super().eventFilter(watched, event)

    @Slot(object)
    def _on_chosen(self, line: object) -> None:
        sender = self.sender()
        if isinstance(sender, LineList) and sender.hasFocus():
            self.tell()

    @Slot(object)
    def _on_opened_row(self, line: Line) -> None:
        row = self.rows.get(line.key[1])
        if line.key[0] != APPOINTMENT:
            self.context.navigate(*line.key)
        elif row is not None:
            self.row_opened.emit(row)

    @Slot()
    def _on_tick(self) -> None:
        if self.isVisible():
            self.tick()
