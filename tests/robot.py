"""A pair of hands: works the program's window as a receptionist does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from clinic_desktop.app import Program, open_program
from clinic_desktop.core.permissions import BUILT_IN_ADMINISTRATOR, Actor
from clinic_desktop.settings import Settings
from clinic_desktop.ui.forms.dialog import FormDialog
from clinic_desktop.ui.i18n import Languages
from clinic_desktop.ui.theme import Theme

W = TypeVar("W", bound=QWidget)


class Robot:
    """Opens the program, finds widgets by name, types, presses keys, waits for the workers."""

    def __init__(
        self, qtbot: QtBot, settings: Settings, actor: Actor | None = BUILT_IN_ADMINISTRATOR
    ) -> None:
        """Without an actor, the program asks who works here."""
        self.bot = qtbot
        self.languages = Languages()
        self.languages.install(settings.language)
        self.theme = Theme()
        self.theme.apply(settings.theme)
        program = open_program(settings, self.languages, self.theme)
        assert program is not None
        self.program: Program = program
        if actor is None:
            program.start()
        else:
            program.enter(actor)
        self.settle()

    @property
    def window(self) -> Any:
        return self.program.window

    def settle(self) -> None:
        """Wait until nothing runs, no field waits for its validation, and nothing is queued."""
        self.bot.waitUntil(lambda: not self.program.runner.is_busy, timeout=15_000)
        form = self.find_form()
        if form is not None:
            self.bot.waitUntil(
                lambda: not form._timer.isActive() and not self.program.runner.is_busy, timeout=15_000
            )
        QCoreApplication.processEvents()

    def find_form(self) -> FormDialog | None:
        forms = [w for w in QApplication.topLevelWidgets() if isinstance(w, FormDialog) and w.isVisible()]
        asked = QApplication.activeModalWidget()
        if isinstance(asked, FormDialog) and asked in forms:
            return asked
        # The form of a visit stays open behind those that are opened from it.
        return sorted(forms, key=lambda form: form.isModal())[-1] if forms else None

    @property
    def form(self) -> FormDialog:
        form = self.find_form()
        assert form is not None, "no form is open"
        return form

    def widget(self, kind: type[W], name: str, inside: QWidget | None = None) -> W:
        found = (inside or self.window).findChild(kind, name)
        assert found is not None, name
        return found

    def type(self, widget: QWidget, text: str) -> None:
        """Type character by character, as a keyboard does."""
        widget.setFocus()
        for character in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, character)
                QApplication.sendEvent(widget, event)

    def fill(self, **fields: Any) -> None:
        for name, value in fields.items():
            field = self.form._fields[name]
            field.set_value(value)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.window.activateWindow()
        self.bot.waitUntil(self.window.isActiveWindow, timeout=5_000)
        self.bot.keyClick(self.window, key, modifier)
        self.settle()

    def scan(self, code: str) -> None:
        """Send a code and Enter in one go to whatever has the focus, as a chip or barcode scanner does."""
        self.window.activateWindow()
        self.bot.waitUntil(self.window.isActiveWindow, timeout=5_000)
        for character in code:
            target = QApplication.focusWidget() or self.window
            self.bot.keyClick(target, character)
        self.bot.keyClick(QApplication.focusWidget() or self.window, Qt.Key.Key_Return)
        self.settle()

    def bot_widgets(self) -> list[QWidget]:
        """Every top-level widget and dialog of the program's windows."""
        return QApplication.topLevelWidgets()

    def save(self) -> None:
        self.form.accept()
        self.settle()

    def search(self, text: str) -> list[str]:
        """Type into the search box and return the titles of the results."""
        self.window.search_box.clear()
        self.type(self.window.search_box, text)
        self.settle()
        return self.results()

    def results(self) -> list[str]:
        page = self.window.show_page("patients")
        return [line.title for line in page.list.lines.lines]

    def timeline(self) -> list[tuple[str, str]]:
        panel = self.window.show_page("patients").card.panels[0]
        return [(line.title, line.badge) for line in panel.list.lines.lines]

    def close(self) -> None:
        if not shiboken6.isValid(self.window):
            return
        form = self.find_form()
        if form is not None:
            form.abandon()
        # Nobody is left to answer what is asked about unfinished work.
        self.window._may_close = True
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


Opened = Callable[..., Robot]
