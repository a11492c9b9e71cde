"""The gate: who comes in at the start, what locks the windows, who takes over."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Signal, Slot

from clinic_desktop.areas.users.service import sign_in
from clinic_desktop.core.errors import ClinicError
from clinic_desktop.core.permissions import NOBODY, Actor
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.failures import sentence
from clinic_desktop.ui.shell.curtain import Curtain

if TYPE_CHECKING:
    from clinic_desktop.areas.users.page.first_run import FillDemo, FirstRunForm
    from clinic_desktop.areas.users.page.sign_in import SignInWindow


class Gate(QObject):
    """Lets people in.

    Signals:
        entered: ``(actor)`` somebody works from now on; the windows may be shown.
        left: nobody does: the windows are hidden.
        opened: the first window of the start is on the screen.
        given_up: nobody came in and the sign-in was closed; the program ends.
    """

    entered = Signal(object)
    left = Signal()
    opened = Signal()
    given_up = Signal()

    def __init__(self, context: AppContext, seat: str, fill_demo: FillDemo, parent: QObject) -> None:
        super().__init__(parent)
        self.context = context
        self.seat = seat
        self._fill_demo = fill_demo
        self._last = 0
        self.curtain = Curtain(self)
        self.first_run: FirstRunForm | None = None

    @cached_property
    def window(self) -> SignInWindow:
        """The window that asks who works here; whoever needs no password never sees it."""
        from clinic_desktop.areas.users.page.sign_in import SignInWindow

        window = SignInWindow(self.context, self.seat)
        window.entered.connect(self._on_entered)
        window.given_up.connect(self.given_up)
        return window

    @property
    def is_open(self) -> bool:
        """Whether somebody works now."""
        return self.context.actor.id >= 0

    @property
    def _has_asked(self) -> bool:
        return "window" in self.__dict__

    def start(self) -> None:
        """Find out who comes in: the first administrator, the one who needs no password, or anybody."""
        self.context.runner.call(self, sign_in.opening, then=self._on_opening, failed=self._on_not_opened)

    def lock(self, reason: str = "") -> None:
        """Hide every window and ask who works here now; open forms stay as they are."""
        if not self.is_open:
            return
        self._last = self.context.actor.id
        self.context.runner.actor = NOBODY
        self.window.ask(reason, self._last)
        self.curtain.draw(self._last, self.window)
        self.left.emit()

    def close(self) -> None:
        """Let go of the windows."""
        self.curtain.close()
        if self._has_asked:
            self.window.blockSignals(True)
            self.window.close()
            self.window.deleteLater()
        if self.first_run is not None and shiboken6.isValid(self.first_run):
            self.first_run.deleteLater()

    def _on_not_opened(self, error: ClinicError) -> bool:
        # No other window is on the screen that could tell.
        self.window.ask()
        self.window.refuse(sentence(error))
        self.opened.emit()
        return True

    def _on_opening(self, opening: sign_in.Opening) -> None:
        if opening.first_run:
            self._begin()
        elif opening.actor is not None:
            self._on_entered(opening.actor)
        else:
            remembered = self.context.store.get("last_person")
            self.window.ask("", int(remembered) if remembered.isdecimal() else 0)
        self.opened.emit()

    def _begin(self) -> None:
        from clinic_desktop.areas.users.page.first_run import FirstRunForm

        self.first_run = FirstRunForm(self.context, self.seat, self._fill_demo)
        self.first_run.entered.connect(self._on_entered)
        self.first_run.rejected.connect(self.given_up)
        self.first_run.show()

    @Slot(object)
    def _on_entered(self, actor: Actor) -> None:
        self.context.store.put("last_person", str(actor.id))
        self.entered.emit(actor)
        self.curtain.lift(actor.id)
        if self._has_asked:
            self.window.hide()
