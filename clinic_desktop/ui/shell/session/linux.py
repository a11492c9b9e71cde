"""What a Linux desktop and its session manager say on the message bus."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection

SCREEN_SAVERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)
LOGIN = "org.freedesktop.login1"
ACTIVE: Any = SLOT("on_active(bool)")
LOCKED: Any = SLOT("on_locked()")


def session_path(session_id: str) -> str:
    """Return the object of a session of logind: each sign but letters and digits, and a digit in front, is escaped."""
    signs = (
        sign
        if sign.isascii() and sign.isalnum() and not (place == 0 and sign.isdigit())
        else f"_{ord(sign):02x}"
        for place, sign in enumerate(session_id)
    )
    return f"/org/freedesktop/login1/session/{''.join(signs)}"


class BusListener(QObject):
    """Calls ``left`` when the screen was locked or the computer goes to sleep."""

    def __init__(self, left: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._left = left
        self.listen_to_desktop(QDBusConnection.sessionBus())
        self.listen_to_system(QDBusConnection.systemBus())

    def listen_to_desktop(self, bus: QDBusConnection) -> None:
        """Follow the locks of every desktop's own screen saver."""
        if bus.isConnected():
            for interface in SCREEN_SAVERS:
                bus.connect("", "", interface, "ActiveChanged", self, ACTIVE)

    def listen_to_system(self, bus: QDBusConnection, manager: str = LOGIN) -> None:
        """Follow sleep, and the lock of this session, which desktops without a screen saver of their own ask for.

        ``manager`` is the name of the session manager on the bus; nobody else is believed.
        """
        if bus.isConnected():
            bus.connect(manager, "", f"{LOGIN}.Manager", "PrepareForSleep", self, ACTIVE)
            if session := os.environ.get("XDG_SESSION_ID"):
                bus.connect(manager, session_path(session), f"{LOGIN}.Session", "Lock", self, LOCKED)

    @Slot(bool)
    def on_active(self, active: bool) -> None:
        """Hear of a lock or a sleep that begins; the end of one says nothing."""
        if active:
            self._left()

    @Slot()
    def on_locked(self) -> None:
        """Hear that this session is to be locked."""
        self._left()
