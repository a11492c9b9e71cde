"""What Windows says by messages to a window: the session was locked or left, the computer goes to sleep."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from ctypes import wintypes
from typing import Any

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication
from PySide6.QtGui import QWindow

WM_POWERBROADCAST = 0x0218
WM_WTSSESSION_CHANGE = 0x02B1
PBT_APMSUSPEND = 0x0004
WTS_CONSOLE_DISCONNECT = 0x0002
WTS_REMOTE_DISCONNECT = 0x0004
WTS_SESSION_LOCK = 0x0007
NOTIFY_FOR_THIS_SESSION = 0

LEAVING = frozenset(
    {
        (WM_POWERBROADCAST, PBT_APMSUSPEND),
        (WM_WTSSESSION_CHANGE, WTS_CONSOLE_DISCONNECT),
        (WM_WTSSESSION_CHANGE, WTS_REMOTE_DISCONNECT),
        (WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK),
    }
)


class MessageListener(QAbstractNativeEventFilter):
    """Calls ``left`` when a message says that nobody is at the screen any more."""

    def __init__(self, left: Callable[[], object]) -> None:
        super().__init__()
        self._left = left
        application = QCoreApplication.instance()
        assert application is not None
        application.installNativeEventFilter(self)
        if sys.platform == "win32":
            # Locks are told to windows that asked for it, sleep to every window.
            self._window = QWindow()
            self._window.create()
            register = ctypes.windll.wtsapi32.WTSRegisterSessionNotification
            register.argtypes = (wintypes.HWND, wintypes.DWORD)
            register(int(self._window.winId()), NOTIFY_FOR_THIS_SESSION)

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, message: Any) -> object:
        """Look at each message of the system; take none away."""
        if kind == b"windows_generic_MSG":
            told = wintypes.MSG.from_address(int(message))
            if (told.message, told.wParam) in LEAVING:
                self._left()
        return False, 0
