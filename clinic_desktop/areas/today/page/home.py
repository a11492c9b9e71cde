"""The Today page: greets the person and shows the day by what they do: at the desk, with patients, over all."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, TypeVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from clinic_desktop.areas.appointments.page.desk import AppointmentDesk
from clinic_desktop.areas.appointments.page.steps import Steps, fit_next
from clinic_desktop.areas.appointments.rights import APPOINTMENTS_RECEIVE, APPOINTMENTS_VIEW
from clinic_desktop.areas.billing.page.proof_strip import ProofStrip
from clinic_desktop.areas.clinic.rows import CLINIC_EDIT
from clinic_desktop.areas.today.page.manager import ManagerView
from clinic_desktop.areas.today.page.queue import BoardView
from clinic_desktop.areas.today.page.reception import ReceptionView
from clinic_desktop.areas.today.page.work import WorkView
from clinic_desktop.areas.users.texts import greeting
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.kinds import WAITING
from clinic_desktop.ui.actions import ActionButton, MenuButton, label, make_action, repaint
from clinic_desktop.ui.chips import Chips
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.flow import FlowLayout
from clinic_desktop.ui.i18n import format_day_in_words
from clinic_desktop.ui.labels import WrappedLabel, plain
from clinic_desktop.ui.pages import Page
from clinic_desktop.ui.theme import set_role

if TYPE_CHECKING:
    from clinic_desktop.areas.appointments.rows import AppointmentRow

V = TypeVar("V", ReceptionView, WorkView, ManagerView)

MINUTE_MS = 60_000
MARGIN = 12
VIEWS = RECEPTION, WORK, MANAGER = "reception", "work", "manager"
USUAL = {
    "reception": RECEPTION, "cashier": RECEPTION, "vet": WORK, "senior_vet": WORK, "nurse": WORK, "trainee": WORK,
    "manager": MANAGER,
}  # fmt: skip
"""What a role sees first."""
OFTEN = ("next", "confirm", "edit")
RARE = ("cancel", "no_show", "no_call", "admit", "back", "card", "visit", "history")
"""The actions on the booking in focus: as buttons, and in the menu."""


class TodayPage(Page):
    """What the person who signed in sees first."""

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._greeting, self._date = plain("title"), plain("muted")
        self._greeting.setObjectName("greeting")
        self.unsafe = WrappedLabel()
        set_role(self.unsafe, "problem")
        self.proof = ProofStrip(context)
        self.desk = AppointmentDesk(context, self)
        self._made: list[ReceptionView | WorkView | ManagerView] = []
        self.chips = Chips(VIEWS)
        self.steps = Steps(context, self)
        self.steps.new_wanted.connect(self._on_book)
        self.steps.slot_wanted.connect(self._on_slot)
        self.walk_in_action = make_action(
            self, "walk_in", self._on_walk_in, shortcut="Ctrl+I", glyph="arrival"
        )
        self.screen_action = make_action(
            self, "waiting_screen", self._on_screen, shortcut="Ctrl+Alt+W", glyph="screen"
        )
        self.call_action = make_action(self, "call_in", self._on_call, shortcut="F9", glyph="call")
        for action in (self.walk_in_action, self.call_action):
            # The day begins in the search box: whoever comes in then is received from there, too.
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        context.rights.guard(self.call_action, APPOINTMENTS_RECEIVE)
        context.rights.guard(self.walk_in_action, APPOINTMENTS_RECEIVE)
        context.rights.guard(self.screen_action, APPOINTMENTS_VIEW)
        self._build()
        self.chips.chosen.connect(self._on_chosen)
        context.rights.changed.connect(self._on_rights)
        # The greeting, the date and how long somebody has been waiting go on while nothing else happens.
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_minute)
        self._timer.start(MINUTE_MS)
        self.retranslate()
        self._choose()

    def _build(self) -> None:
        self._stack = QStackedWidget()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._greeting)
        words.addWidget(self._date)
        buttons = QWidget()
        line = FlowLayout(spacing=8)
        line.setContentsMargins(0, 0, 0, 0)
        buttons.setLayout(line)
        policy = buttons.sizePolicy()
        policy.setHeightForWidth(True)
        buttons.setSizePolicy(policy)
        steps = self.steps
        shown = (steps.new_action, self.walk_in_action, self.call_action)
        rare = [steps.actions[name] for name in RARE]
        for action in (*shown, *(steps.actions[name] for name in OFTEN)):
            button = ActionButton(action, primary=action is steps.new_action)
            line.addWidget(button)
            if action is steps.actions["next"]:
                self._next_button = button
        self._more = MenuButton("today_more", [*rare, steps.slot_action, self.screen_action])
        line.addWidget(self._more)
        head = QHBoxLayout()
        head.addLayout(words, 1)
        head.addWidget(self.chips, 0, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self.unsafe)
        layout.addWidget(self.proof)
        layout.addWidget(buttons)
        layout.addWidget(self._stack, 1)

    @property
    def view(self) -> Page:
        """The view shown now."""
        return self._view(str(self.chips.value))

    def _view(self, name: str) -> Page:
        if name == WORK:
            return self.work
        return self.manager if name == MANAGER else self.reception

    # Most people only ever look at one of the three.

    @cached_property
    def reception(self) -> ReceptionView:
        """The day of the front desk."""
        return self._add(ReceptionView(self.context))

    @cached_property
    def work(self) -> WorkView:
        """The day of whoever treats."""
        return self._add(WorkView(self.context))

    @cached_property
    def manager(self) -> ManagerView:
        """The clinic's day."""
        return self._add(ManagerView(self.context))

    def _add(self, view: V) -> V:
        if isinstance(view, BoardView):
            view.row_chosen.connect(self._on_row)
            view.row_opened.connect(self._on_opened)
        self._made.append(view)
        self._stack.addWidget(view)
        return view

    def focus_first(self) -> None:
        """Begin where the view begins."""
        self.view.focus_first()

    def reload(self) -> None:
        """Greet anew; the views read what they show themselves."""
        self._greet()
        self.proof.reload()

    def reopen(self, form: str, subject: tuple[str, int]) -> None:
        """Open a form of a booking again."""
        self.desk.reopen_form(form, subject)

    def retranslate(self) -> None:
        """Set every text anew."""
        self.chips.set_texts([self.tr("Reception"), self.tr("My work"), self.tr("The clinic")])
        # In one row at the right end of the head, as far as there is room.
        wide = sum(chip.minimumWidth() + 6 for chip in self.chips.findChildren(QPushButton))
        self.chips.setMinimumWidth(wide + 2 * MARGIN)
        self.steps.retranslate_actions()
        fit_next(self._next_button, self.steps.actions["next"])
        self._more.set_label(self.tr("More"))
        label(self.call_action, self.tr("Call the next one"))
        label(self.walk_in_action, self.tr("Without a booking"))
        label(self.screen_action, self.tr("Waiting room screen"))
        self.proof.retranslate()
        self._greet()

    def repaint_icons(self) -> None:
        """Set every icon anew."""
        self.steps.repaint_icons()
        for action in (self.walk_in_action, self.call_action, self.screen_action):
            repaint(action)

    def _greet(self) -> None:
        local = utc_now().astimezone(ZoneInfo(self.context.conventions.time_zone))
        self._greeting.setText(greeting(self.context.actor.name, local))
        clinic = self.context.conventions.clinic_name
        day = format_day_in_words(local.date())
        self._date.setText(" · ".join(part for part in (day, clinic) if part))
        version = self.context.unsafe_sqlite if self.context.actor.may(CLINIC_EDIT) else ""
        self.unsafe.setVisible(bool(version))
        self.unsafe.setText(
            self.tr(
                "Two programs write to one database file, and this computer's SQLite {version} may damage it then: "
                "close one of them, or keep the records on a PostgreSQL server."
            ).format(version=version)
        )

    def _choose(self) -> None:
        actor = self.context.actor
        remembered = self.context.store.get(f"today_{actor.role or actor.id}")
        usual = USUAL.get(actor.role, RECEPTION if actor.may(APPOINTMENTS_RECEIVE) else WORK)
        wanted = remembered if remembered in VIEWS else usual
        self.chips.choose(wanted)
        self._stack.setCurrentWidget(self._view(wanted))
        self._allow_call()

    @Slot(object)
    def _on_chosen(self, value: object) -> None:
        actor = self.context.actor
        self.context.store.put(f"today_{actor.role or actor.id}", str(value))
        self._stack.setCurrentWidget(self._view(str(value)))
        view = self.view
        self.steps.show_row(view.current() if isinstance(view, BoardView) else None)
        self._allow_call()

    @Slot()
    def _on_rights(self) -> None:
        # Nothing of what the last person saw may stand here, not even until the answer comes.
        for view in self._made:
            view.clear()
        self.proof.clear()
        self._greet()
        self._choose()

    @Slot()
    def _on_minute(self) -> None:
        if self.isVisible():
            self._greet()
            self.proof.reload()
            if isinstance(self.view, ManagerView):
                self.view.reload()

    def _on_book(self) -> None:
        self.desk.book()

    def _on_slot(self) -> None:
        self.desk.find_slot()

    def _allow_call(self) -> None:
        self.call_action.setEnabled(self._next_to_call() is not None)

    def _on_call(self) -> None:
        row = self._next_to_call()
        if row is not None:
            self.desk.call(row)

    def _next_to_call(self) -> AppointmentRow | None:
        view = self.view
        waiting = view.waiting_rows() if isinstance(view, (ReceptionView, WorkView)) else ()
        chosen = self.steps.row
        if chosen is not None and chosen in waiting and chosen.called_at is None:
            return chosen
        return next((row for row in waiting if row.called_at is None), None)

    @Slot(object)
    def _on_row(self, row: AppointmentRow | None) -> None:
        if self.sender() is self.view:
            self.steps.show_row(row)
            self._allow_call()

    @Slot(object)
    def _on_opened(self, row: AppointmentRow) -> None:
        self.steps.show_row(row)
        self.steps.actions["next"].trigger()

    def _on_walk_in(self) -> None:
        self.desk.walk_in()

    def _on_screen(self) -> None:
        self.context.open_window(WAITING, 0)
