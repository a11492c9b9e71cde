"""Hears from a Linux desktop that its screen was locked or the computer goes to sleep.

Elsewhere the idle time and the gap of a sleep (`ui.shell.idle`) are what locks the program.
"""

from __future__ import annotations

import sys
from typing import Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot

_SCREEN_SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.mate.ScreenSaver")


class SessionWatch(QObject):
    """Listens on the desktop's message bus, where there is one.

    Signals:
        left: the screen was locked, or the computer is about to sleep.
    """

    left = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        if sys.platform.startswith("linux"):
            self._listen()

    def _listen(self) -> None:
        from PySide6.QtDBus import QDBusConnection

        slot: Any = SLOT("on_active(bool)")
        desktop, system = QDBusConnection.sessionBus(), QDBusConnection.systemBus()
        if desktop.isConnected():
            for interface in _SCREEN_SAVERS:
                desktop.connect("", "", interface, "ActiveChanged", self, slot)
        if system.isConnected():
            manager = "org.freedesktop.login1.Manager"
            system.connect("org.freedesktop.login1", "", manager, "PrepareForSleep", self, slot)

    @Slot(bool)
    def on_active(self, active: bool) -> None:
        """Tell that nobody is here from now on; the end of a sleep says nothing."""
        if active:
            self.left.emit()
