"""Lists of bookings whose rows do their next step by Enter, and the actions that act on the row in focus."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from clinic_desktop.areas.appointments.entities import AppointmentState
from clinic_desktop.areas.appointments.page.desk import AppointmentDesk, NextStep, next_step, step_texts
from clinic_desktop.areas.appointments.page.queue_lines import APPOINTMENT
from clinic_desktop.areas.appointments.rows import (
    APPOINTMENTS_BOOK,
    APPOINTMENTS_RECEIVE,
    APPOINTMENTS_REOPEN,
    AppointmentRow,
)
from clinic_desktop.areas.appointments.rules import MOVABLE, Step, may
from clinic_desktop.areas.visits.rows import VISITS_WRITE
from clinic_desktop.ui.actions import Action, label, make_action, repaint
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.pages import Page
from clinic_desktop.ui.tables.lines import Line, LineList
from clinic_desktop.ui.theme import set_role

TICK_MS = 20_000
BACK = {
    AppointmentState.CONFIRMED: Step.UNCONFIRM,
    AppointmentState.ARRIVED: Step.UNDO_ARRIVAL,
    AppointmentState.WITH_DOCTOR: Step.BACK_TO_WAITING,
    AppointmentState.READY_TO_PAY: Step.RETURN_TO_VISIT,
    AppointmentState.CLOSED: Step.REOPEN,
    AppointmentState.CANCELLED_BY_OWNER: Step.RESTORE,
    AppointmentState.CANCELLED_BY_CLINIC: Step.RESTORE,
    AppointmentState.NO_SHOW: Step.RESTORE,
}
"""The step that takes the last one back."""


class QueueCard(QFrame):
    """A heading with its count over a list of lines; empty, it says so in a word."""

    def __init__(self, name: str, *, lead_width: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._title, self._empty = QLabel(), QLabel()
        set_role(self._title, "heading")
        set_role(self._empty, "muted")
        self._empty.setWordWrap(True)
        self.list = LineList(name, lead_width=lead_width)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(1, 12, 1, 8)
        for text in (self._title, self._empty):
            text.setContentsMargins(14, 0, 14, 2)
            self.column.addWidget(text)
        self.column.addWidget(self.list, 1)
        self.column.addStretch(0)

    def show_lines(self, title: str, lines: Sequence[Line], empty: str) -> None:
        """Show lines under a heading."""
        self._title.setText(f"{title} · {len(lines)}" if lines else title)
        self._empty.setText(empty)
        self._empty.setVisible(not lines)
        self.list.setVisible(bool(lines))
        self.list.setAccessibleName(title)
        self.list.set_lines(lines)


class BoardView(Page):
    """A view of Today with lists of bookings. Subclasses fill the lists and give the rows by id."""

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset(
        {"appointments", "appointment_companions", "appointment_types", "schedule_resources", "schedule_settings", "pets"}
    )  # fmt: skip

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.desk = AppointmentDesk(context, self)
        self.rows: dict[int, AppointmentRow] = {}
        self._lists: list[LineList] = []
        self._active: LineList | None = None
        self._build_actions()
        # Minutes of waiting go on while nothing else happens.
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_tick)
        self._timer.start(TICK_MS)

    def _build_actions(self) -> None:
        self.actions_of_rows: list[Action] = []
        self.next_action = self._make("next_step", self._on_next, "Return", "next", self._right_of_next)
        # Elsewhere on the page, Enter presses the button that has the focus.
        self.next_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.confirm_action = self._make("confirm", self._on_confirm, "Ctrl+Y", "check", APPOINTMENTS_BOOK)
        self.call_action = self._make("call_in", self._on_call, "F9", "call", APPOINTMENTS_RECEIVE)
        self.close_action = self._make("close_visit", self._on_close, "F8", "price", APPOINTMENTS_RECEIVE)
        self.change_action = self._make(
            "change_booking", self._on_change, "Ctrl+E", "edit", APPOINTMENTS_BOOK
        )
        self.missed_action = self._make("no_show", self._on_missed, "Ctrl+Del", "cancel", APPOINTMENTS_BOOK)
        self.cancel_action = self._make("cancel_booking", self._on_cancel, "Del", "cancel", APPOINTMENTS_BOOK)
        self.back_action = self._make("step_back", self._on_back, "Ctrl+B", "undo", self._right_of_back)
        self.card_action = self._make("open_patient", self._on_card, "Ctrl+O", "patients", "")
        self.show_for(None)

    def _make(
        self, name: str, slot: Callable[[], None], shortcut: str, glyph: str, right: str | Callable[[], str]
    ) -> Action:
        action = make_action(self, name, slot, shortcut=shortcut, glyph=glyph)
        if right:
            self.context.rights.guard(action, right)
        self.actions_of_rows.append(action)
        return action

    def add_list(self, shown: LineList) -> None:
        """Let the actions act on a list's row while the list has the focus."""
        self._lists.append(shown)
        shown.addAction(self.next_action)
        shown.installEventFilter(self)
        shown.chosen.connect(self._on_chosen)
        shown.doubleClicked.connect(self._on_double_click)

    def retranslate(self) -> None:
        """Set the actions' texts anew."""
        label(self.confirm_action, self.tr("Confirm"))
        label(self.call_action, self.tr("Call in"))
        label(self.close_action, self.tr("Close"))
        label(self.change_action, self.tr("Change"))
        label(self.missed_action, self.tr("Did not come"))
        label(self.cancel_action, self.tr("Cancel the booking"))
        label(self.back_action, self.tr("One step back"))
        label(self.card_action, self.tr("Open the card"))
        self.show_for(self.current())

    def repaint_icons(self) -> None:
        """Set every icon anew."""
        for action in self.actions_of_rows:
            repaint(action)
        for shown in self._lists:
            shown.viewport().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the focus from list to list."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, LineList):
            self._active = watched
            self.show_for(self.current())
        return super().eventFilter(watched, event)

    def current(self) -> AppointmentRow | None:
        """Return the booking under the cursor of the list that last had the focus."""
        shown = self._active or next((lines for lines in self._lists if lines.isVisible()), None)
        line = shown.current_line() if shown is not None else None
        return self.rows.get(line.key[1]) if line is not None and line.key[0] == APPOINTMENT else None

    def show_for(self, row: AppointmentRow | None) -> None:
        """Let the actions follow a booking."""
        self.next_action.renew()
        self.back_action.renew()
        step = next_step(row, self.context.actor) if row is not None else NextStep.OPEN_CARD
        label(self.next_action, step_texts()[step])
        state = row.state if row is not None else None
        allowed = {
            self.next_action: row is not None,
            self.card_action: row is not None and (row.pet_id or row.owner_id) is not None,
            self.confirm_action: _may(Step.CONFIRM, state),
            self.call_action: _may(Step.CALL, state),
            self.close_action: _may(Step.CLOSE, state),
            self.change_action: row is not None and state in MOVABLE,
            self.missed_action: _may(Step.NO_SHOW, state),
            self.cancel_action: _may(Step.CANCEL_BY_OWNER, state),
            self.back_action: state in BACK,
        }
        for action, on in allowed.items():
            action.setEnabled(on)

    def _right_of_next(self) -> str:
        row = self.current()
        if row is None:
            return ""
        match next_step(row, self.context.actor):
            case NextStep.RECEIVE | NextStep.CALL | NextStep.CLOSE | NextStep.DISCHARGE:
                return APPOINTMENTS_RECEIVE
            case NextStep.SEE:
                return VISITS_WRITE
            case NextStep.OPEN_CARD | NextStep.OPEN_VISIT:
                return ""
        return APPOINTMENTS_BOOK

    def _right_of_back(self) -> str:
        row = self.current()
        if row is not None and row.state is AppointmentState.CLOSED:
            return APPOINTMENTS_REOPEN
        if row is not None and row.state in (AppointmentState.WITH_DOCTOR, AppointmentState.READY_TO_PAY):
            return VISITS_WRITE
        return APPOINTMENTS_RECEIVE

    @Slot(object)
    def _on_chosen(self, line: object) -> None:
        sender = self.sender()
        if sender is self._active or self._active is None:
            self.show_for(self.current())

    @Slot()
    def _on_double_click(self) -> None:
        if self.next_action.isEnabled():
            self._on_next()

    @Slot()
    def _on_tick(self) -> None:
        if self.isVisible():
            self.tick()

    def tick(self) -> None:
        """Show the minutes anew."""

    def _act(self, function: Callable[[AppointmentRow], Any]) -> None:
        row = self.current()
        if row is not None:
            function(row)

    def _on_next(self) -> None:
        self._act(self.desk.step)

    def _on_confirm(self) -> None:
        self._act(self.desk.confirm)

    def _on_call(self) -> None:
        self._act(self.desk.call)

    def _on_close(self) -> None:
        self._act(self.desk.close)

    def _on_change(self) -> None:
        self._act(lambda row: self.desk.change(row.id))

    def _on_missed(self) -> None:
        self._act(self.desk.no_show)

    def _on_cancel(self) -> None:
        self._act(self.desk.cancel)

    def _on_back(self) -> None:
        self._act(self.desk.back)

    def _on_card(self) -> None:
        self._act(self.desk.open_card)


def _may(step: Step, state: AppointmentState | None) -> bool:
    return state is not None and may(step, state)
