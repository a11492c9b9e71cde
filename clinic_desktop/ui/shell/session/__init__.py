"""Hears from the operating system that its screen was locked or the computer goes to sleep.

Linux tells it on its message bus, Windows by window messages. Where nothing is told (macOS, or a Linux without a
desktop) the gap that a sleep leaves and the idle time (`ui.shell.idle`) are what locks the program.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Qt, Signal, Slot


class SessionWatch(QObject):
    """Listens to the operating system.

    Signals:
        left: the screen was locked, the computer is about to sleep, or another user's screen stands before this one.
    """

    left = Signal()
    _heard = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Windows hide and show because of it: not in the midst of a message of the system.
        self._heard.connect(self.left, Qt.ConnectionType.QueuedConnection)
        if sys.platform.startswith("linux"):
            from clinic_desktop.ui.shell.session.linux import BusListener

            self._listener: object = BusListener(self.tell, self)
        elif sys.platform == "win32":
            from clinic_desktop.ui.shell.session.windows import MessageListener

            self._listener = MessageListener(self.tell)

    @Slot()
    def tell(self) -> None:
        """Say that nobody is here from now on."""
        self._heard.emit()
