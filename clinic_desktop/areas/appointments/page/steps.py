"""What can be done with the chosen appointment: actions that say why they are off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from clinic_desktop.areas.appointments.kinds import AppointmentState
from clinic_desktop.areas.appointments.page.desk import AppointmentDesk
from clinic_desktop.areas.appointments.page.next_step import NextStep, next_step, step_texts
from clinic_desktop.areas.appointments.rights import (
    APPOINTMENTS_BOOK,
    APPOINTMENTS_RECEIVE,
    APPOINTMENTS_REOPEN,
)
from clinic_desktop.areas.appointments.states import Step, may
from clinic_desktop.areas.appointments.texts import state_texts, who_text
from clinic_desktop.areas.visits.rights import VISITS_WRITE
from clinic_desktop.ui.actions import Action, ActionButton, MenuButton, label, make_action, repaint
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.flow import FlowLayout
from clinic_desktop.ui.i18n import translate

if TYPE_CHECKING:
    from clinic_desktop.areas.appointments.rows import AppointmentRow

State = AppointmentState
TABLE = "appointments"
BACK_STEPS = {
    Step.UNCONFIRM: APPOINTMENTS_BOOK,
    Step.UNDO_ARRIVAL: APPOINTMENTS_RECEIVE,
    Step.BACK_TO_WAITING: VISITS_WRITE,
    Step.RETURN_TO_VISIT: VISITS_WRITE,
    Step.REOPEN: APPOINTMENTS_REOPEN,
    Step.RESTORE: APPOINTMENTS_BOOK,
}
"""The steps that take one back, with the right that each needs."""
RIGHT_OF_NEXT = {
    NextStep.LINK: APPOINTMENTS_BOOK,
    NextStep.GIVE_TIME: APPOINTMENTS_BOOK,
    NextStep.REBOOK: APPOINTMENTS_BOOK,
    NextStep.RECEIVE: APPOINTMENTS_RECEIVE,
    NextStep.CALL: APPOINTMENTS_RECEIVE,
    NextStep.CLOSE: APPOINTMENTS_RECEIVE,
    NextStep.SEE: VISITS_WRITE,
    NextStep.DISCHARGE: VISITS_WRITE,
}
"""The right that the next step needs; to look needs none."""


@dataclass(frozen=True)
class _Kind:
    """One action: what it does, what it needs, and its keys."""

    do: Callable[[AppointmentRow], None]
    fits: Callable[[AppointmentRow], bool]
    right: str | Callable[[AppointmentRow], str] = ""
    keys: str = ""
    glyph: str = ""


class Steps(QObject):
    """The actions of one page on the appointment that is chosen there.

    Signals:
        new_wanted: a new booking.
        slot_wanted: a free time is looked for.
    """

    new_wanted = Signal()
    slot_wanted = Signal()

    def __init__(self, context: AppContext, page: QWidget) -> None:
        super().__init__(page)
        self.context = context
        self.desk = AppointmentDesk(context, page)
        self.row: AppointmentRow | None = None
        desk = self.desk
        self._kinds: dict[str, _Kind] = {
            "next": _Kind(desk.step, lambda row: True, self._right_of_next, "F8", "check"),
            "confirm": _Kind(
                desk.confirm, lambda row: may(Step.CONFIRM, row.state), APPOINTMENTS_BOOK, "F7", "phone"
            ),
            "edit": _Kind(lambda row: desk.change(row.id), _open, APPOINTMENTS_BOOK, "Ctrl+E", "edit"),
            "cancel": _Kind(
                desk.cancel,
                lambda row: may(Step.CANCEL_BY_OWNER, row.state),
                APPOINTMENTS_BOOK,
                "Del",
                "cancel",
            ),
            "no_show": _Kind(
                desk.no_show, lambda row: may(Step.NO_SHOW, row.state), APPOINTMENTS_BOOK, "Ctrl+Shift+N"
            ),
            "no_call": _Kind(desk.call_no_more, lambda row: row.rebook, APPOINTMENTS_BOOK),
            "call": _Kind(
                desk.call, lambda row: may(Step.CALL, row.state), APPOINTMENTS_RECEIVE, "Ctrl+Shift+C", "call"
            ),
            "finish": _Kind(
                desk.finish, lambda row: may(Step.FINISH, row.state), VISITS_WRITE, "Ctrl+Shift+F"
            ),
            "admit": _Kind(desk.admit, lambda row: may(Step.ADMIT, row.state), VISITS_WRITE),
            "back": _Kind(desk.back, _goes_back, _right_of_back, "Shift+F8", "undo"),
            "card": _Kind(
                desk.open_card, lambda row: row.owner_id is not None, keys="Ctrl+O", glyph="patients"
            ),
            "visit": _Kind(
                desk.open_visit, lambda row: row.visit_id is not None, keys="Ctrl+J", glyph="visit"
            ),
            "history": _Kind(self._on_history, lambda row: True, keys="Ctrl+H", glyph="history"),
        }
        self.actions: dict[str, Action] = {}
        for name, kind in self._kinds.items():
            action = make_action(
                page, f"appointment_{name}", partial(self._do, name), shortcut=kind.keys, glyph=kind.glyph
            )
            action.reason = partial(self._reason, name)
            context.rights.changed.connect(action.renew)
            self.actions[name] = action
        self.new_action = make_action(
            page, "appointment_new", self.new_wanted.emit, shortcut="F4", glyph="add"
        )
        self.slot_action = make_action(
            page, "appointment_slot", self.slot_wanted.emit, shortcut="F6", glyph="search"
        )
        self.new_action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        for action in (self.new_action, self.slot_action):
            context.rights.guard(action, APPOINTMENTS_BOOK)

    def show_row(self, row: AppointmentRow | None) -> None:
        """Let the actions mean another appointment, or none."""
        self.row = row
        told = self.tr("Next step") if row is None else step_texts()[next_step(row, self.context.actor)]
        label(self.actions["next"], told)
        for action in self.actions.values():
            action.renew()

    def menu(self, parent: QWidget) -> QMenu:
        """Return a menu of what can be done now, for the right button and the menu key."""
        menu = QMenu(parent)
        possible = [action for action in self.actions.values() if action.isEnabled()]
        menu.addActions(possible or [self.new_action, self.slot_action])
        return menu

    def make_row(self) -> QWidget:
        """Return the row of buttons; what is rare stands in the menu at its end."""
        row = QWidget()
        line = FlowLayout(spacing=6)
        line.setContentsMargins(0, 0, 0, 0)
        row.setLayout(line)
        policy = row.sizePolicy()
        policy.setHeightForWidth(True)
        row.setSizePolicy(policy)
        line.addWidget(ActionButton(self.new_action, primary=True))
        line.addWidget(ActionButton(self.slot_action))
        for name in ("next", "confirm", "cancel"):
            line.addWidget(ActionButton(self.actions[name]))
        rare: list[QAction] = [
            self.actions[name]
            for name in (
                "edit",
                "call",
                "finish",
                "admit",
                "no_show",
                "no_call",
                "back",
                "card",
                "visit",
                "history",
            )
        ]
        self._more = MenuButton("appointment_more", rare)
        line.addWidget(self._more)
        return row

    def retranslate(self) -> None:
        """Set every text anew, that of the row's menu too."""
        self.retranslate_actions()
        self._more.set_label(self.tr("More"))

    def retranslate_actions(self) -> None:
        """Set the actions' texts anew."""
        texts = {
            "confirm": self.tr("Confirm"),
            "edit": self.tr("Change"),
            "cancel": self.tr("Cancel"),
            "call": self.tr("Call in"),
            "finish": self.tr("To the till"),
            "no_show": self.tr("Nobody came"),
            "no_call": self.tr("Don't call any more"),
            "admit": self.tr("Keep in hospital"),
            "back": self.tr("One step back"),
            "card": self.tr("Open the card"),
            "visit": self.tr("Open the visit"),
            "history": self.tr("History"),
        }
        for name, text in texts.items():
            label(self.actions[name], text)
        label(self.new_action, self.tr("New booking"))
        label(self.slot_action, self.tr("Find a free time"))
        self.show_row(self.row)

    def repaint_icons(self) -> None:
        """Set every icon anew."""
        for action in (*self.actions.values(), self.new_action, self.slot_action):
            repaint(action)

    def _do(self, name: str) -> None:
        if self.row is not None:
            self._kinds[name].do(self.row)

    def _reason(self, name: str) -> str:
        if self.row is None:
            return self.tr("choose an appointment first")
        kind = self._kinds[name]
        if not kind.fits(self.row):
            return self.tr("not possible now: {state}").format(state=state_texts()[self.row.state])
        right = kind.right(self.row) if callable(kind.right) else kind.right
        return self.context.rights.reason_against(right) if right else ""

    def _right_of_next(self, row: AppointmentRow) -> str:
        return RIGHT_OF_NEXT.get(next_step(row, self.context.actor), "")

    def _on_history(self, row: AppointmentRow) -> None:
        self.context.show_history(TABLE, row.id, who_text(row))


def fit_next(button: ActionButton, action: Action) -> None:
    """Make the button of the next step as wide as its longest text: the row must not jump from line to line."""
    present = action.text()
    widths = []
    for text in step_texts().values():
        label(action, text)
        widths.append(button.sizeHint().width())
    label(action, present)
    button.setMinimumWidth(max(widths))


def _open(row: AppointmentRow) -> bool:
    return row.state in (State.REQUESTED, State.PLANNED, State.CONFIRMED, State.ARRIVED)


def _right_of_back(row: AppointmentRow) -> str:
    return next((right for step, right in BACK_STEPS.items() if may(step, row.state)), "")


def _goes_back(row: AppointmentRow) -> bool:
    return any(may(step, row.state) for step in BACK_STEPS)


def why_not_movable(row: AppointmentRow) -> str:
    """Say why an appointment has no other time any more."""
    return translate(
        "Appointments", "“{name}” can't be moved: {state}. Only what is booked and hasn't begun is moved."
    ).format(name=who_text(row), state=state_texts()[row.state])
