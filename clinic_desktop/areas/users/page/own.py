"""What a person changes about themselves from the menu of the top bar: password and PIN."""

from __future__ import annotations

from PySide6.QtCore import QObject

from clinic_desktop.areas.users.rows import ROLES_EDIT
from clinic_desktop.ui.actions import label, make_action
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.shell.main_window import MainWindow


class OwnSecrets(QObject):
    """Offers the two forms in the person's menu."""

    def __init__(self, context: AppContext, seat: str, window: MainWindow) -> None:
        super().__init__(window)
        self.context, self._seat, self._window = context, seat, window
        self.password_action = make_action(window, "own_password", self._on_password, glyph="key")
        self.pin_action = make_action(window, "own_pin", self._on_pin, glyph="lock")
        self.key_action = make_action(window, "new_recovery_key", self._on_key, glyph="key")
        context.rights.guard(self.key_action, ROLES_EDIT)
        for action in (self.password_action, self.pin_action, self.key_action):
            window.add_to_menu(action)
        context.rights.changed.connect(self._follow)
        context.languages.changed.connect(self._retranslate)
        self._retranslate()

    def _retranslate(self) -> None:
        label(self.password_action, self.tr("Change my password…"))
        label(self.pin_action, self.tr("Change my PIN…"))
        label(self.key_action, self.tr("New recovery key…"))
        self._follow()

    def _follow(self) -> None:
        # The built-in administrator of an empty clinic has neither.
        for action in (self.password_action, self.pin_action, self.key_action):
            action.setEnabled(self.context.actor.id > 0)

    def _on_password(self) -> None:
        from clinic_desktop.areas.users.form import OwnPasswordForm

        OwnPasswordForm(self.context, self._seat, self._window).open()

    def _on_key(self) -> None:
        from clinic_desktop.areas.users.page.recovery import NewKeyForm

        NewKeyForm(self.context, self._seat, self._window).open()

    def _on_pin(self) -> None:
        from clinic_desktop.areas.users.form import PinForm

        PinForm(self.context, self._seat, self._window).open()
