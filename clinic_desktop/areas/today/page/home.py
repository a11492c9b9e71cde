"""The Today page: greets the person and shows the day by what they do: at the desk, with patients, over all."""

from __future__ import annotations

from typing import ClassVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from clinic_desktop.areas.appointments.page.desk import WAITING, AppointmentDesk
from clinic_desktop.areas.appointments.rows import (
    APPOINTMENTS_BOOK,
    APPOINTMENTS_RECEIVE,
    APPOINTMENTS_VIEW,
)
from clinic_desktop.areas.today.page.manager import ManagerView
from clinic_desktop.areas.today.page.reception import ReceptionView
from clinic_desktop.areas.today.page.work import WorkView
from clinic_desktop.areas.users.texts import greeting
from clinic_desktop.core.dates import utc_now
from clinic_desktop.ui.actions import ActionButton, label, make_action, repaint
from clinic_desktop.ui.chips import Chips
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.flow import FlowLayout
from clinic_desktop.ui.i18n import format_day_in_words
from clinic_desktop.ui.labels import plain
from clinic_desktop.ui.pages import Page

MINUTE_MS = 60_000
RECEPTION, WORK, MANAGER = "reception", "work", "manager"
USUAL = {
    "reception": RECEPTION, "cashier": RECEPTION, "vet": WORK, "senior_vet": WORK, "nurse": WORK, "trainee": WORK,
    "manager": MANAGER,
}  # fmt: skip
"""What a role sees first."""


class TodayPage(Page):
    """What the person who signed in sees first."""

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._greeting, self._date = plain("title"), plain("muted")
        self._greeting.setObjectName("greeting")
        self.desk = AppointmentDesk(context, self)
        self.reception, self.work, self.manager = (
            ReceptionView(context),
            WorkView(context),
            ManagerView(context),
        )
        self._views: dict[str, Page] = {RECEPTION: self.reception, WORK: self.work, MANAGER: self.manager}
        self.chips = Chips(tuple(self._views))
        self.book_action = make_action(self, "book", self._on_book, shortcut="F4", glyph="book")
        self.walk_in_action = make_action(
            self, "walk_in", self._on_walk_in, shortcut="Ctrl+I", glyph="arrival"
        )
        self.screen_action = make_action(
            self, "waiting_screen", self._on_screen, shortcut="Ctrl+Alt+W", glyph="screen"
        )
        context.rights.guard(self.book_action, APPOINTMENTS_BOOK)
        context.rights.guard(self.walk_in_action, APPOINTMENTS_RECEIVE)
        context.rights.guard(self.screen_action, APPOINTMENTS_VIEW)
        self._build()
        self.chips.chosen.connect(self._on_chosen)
        context.rights.changed.connect(self._on_rights)
        # The greeting and the date go on while nothing else happens.
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_minute)
        self._timer.start(MINUTE_MS)
        self.retranslate()
        self._choose()

    def _build(self) -> None:
        self._stack = QStackedWidget()
        for view in self._views.values():
            self._stack.addWidget(view)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._greeting)
        words.addWidget(self._date)
        buttons = QWidget()
        line = FlowLayout(spacing=8)
        buttons.setLayout(line)
        policy = buttons.sizePolicy()
        policy.setHeightForWidth(True)
        buttons.setSizePolicy(policy)
        for action in (self.book_action, self.walk_in_action, self.screen_action):
            line.addWidget(ActionButton(action, primary=action is self.book_action))
        head = QHBoxLayout()
        head.addLayout(words, 1)
        head.addWidget(buttons, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self.chips)
        layout.addWidget(self._stack, 1)

    @property
    def view(self) -> Page:
        """The view shown now."""
        return self._views[self.chips.value]

    def focus_first(self) -> None:
        """Begin where the view begins."""
        self.view.focus_first()

    def reopen(self, form: str, subject: tuple[str, int]) -> None:
        """Open a form of a booking again."""
        self.desk.reopen_form(form, subject)

    def retranslate(self) -> None:
        """Set every text anew."""
        self.chips.set_texts([self.tr("Reception"), self.tr("My work"), self.tr("The clinic")])
        label(self.book_action, self.tr("New booking"))
        label(self.walk_in_action, self.tr("Without a booking"))
        label(self.screen_action, self.tr("Waiting room screen"))
        self._greet()

    def repaint_icons(self) -> None:
        """Set every icon anew."""
        for action in (self.book_action, self.walk_in_action, self.screen_action):
            repaint(action)

    def _greet(self) -> None:
        local = utc_now().astimezone(ZoneInfo(self.context.conventions.time_zone))
        self._greeting.setText(greeting(self.context.actor.name, local))
        clinic = self.context.conventions.clinic_name
        day = format_day_in_words(local.date())
        self._date.setText(" · ".join(part for part in (day, clinic) if part))

    def _choose(self) -> None:
        actor = self.context.actor
        remembered = self.context.store.get(f"today_{actor.role or actor.id}")
        usual = USUAL.get(actor.role, RECEPTION if actor.may(APPOINTMENTS_RECEIVE) else WORK)
        wanted = remembered if remembered in self._views else usual
        self.chips.choose(wanted)
        self._stack.setCurrentWidget(self._views[wanted])

    @Slot(object)
    def _on_chosen(self, value: object) -> None:
        actor = self.context.actor
        self.context.store.put(f"today_{actor.role or actor.id}", str(value))
        self._stack.setCurrentWidget(self._views[str(value)])

    @Slot()
    def _on_rights(self) -> None:
        # Nothing of what the last person saw may stand here, not even until the answer comes.
        for view in (self.reception, self.work, self.manager):
            view.clear()
        self._greet()
        self._choose()

    @Slot()
    def _on_minute(self) -> None:
        if self.isVisible():
            self._greet()

    def _on_book(self) -> None:
        self.desk.book()

    def _on_walk_in(self) -> None:
        self.desk.walk_in()

    def _on_screen(self) -> None:
        self.context.open_window(WAITING, 0)
