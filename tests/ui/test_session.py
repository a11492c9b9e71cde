"""What the operating system says of a locked screen and of sleep, as each of them says it."""

from __future__ import annotations

import ctypes
from ctypes import wintypes
from typing import Any

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusServer
from pytestqt.qtbot import QtBot

from clinic_desktop.ui.shell.idle import GAP_SECONDS, TICK_MS, IdleWatch
from clinic_desktop.ui.shell.session import SessionWatch
from clinic_desktop.ui.shell.session.linux import BusListener, session_path
from clinic_desktop.ui.shell.session.windows import (
    PBT_APMSUSPEND,
    WM_POWERBROADCAST,
    WM_WTSSESSION_CHANGE,
    WTS_CONSOLE_DISCONNECT,
    WTS_REMOTE_DISCONNECT,
    WTS_SESSION_LOCK,
    MessageListener,
)

WTS_SESSION_UNLOCK, PBT_APMRESUMEAUTOMATIC, WM_KEYDOWN = 0x8, 0x12, 0x100
SAVER = ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged")
LOGIN = ("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep")
LOCK = ("/org/freedesktop/login1/session/_32", "org.freedesktop.login1.Session", "Lock")


@pytest.fixture
def bus(qtbot: QtBot) -> Any:
    """A bus of two: what the desktop says on the one end is heard on the other."""
    server = QDBusServer("unix:tmpdir=/tmp")
    ends: list[QDBusConnection] = []
    server.newConnection.connect(ends.append)
    near = QDBusConnection.connectToPeer(server.address(), "test_session")
    qtbot.waitUntil(lambda: bool(ends))
    yield near, ends[0]
    QDBusConnection.disconnectFromPeer("test_session")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ((SAVER, True), 1),
        ((SAVER, False), 0),
        ((LOGIN, True), 1),
        ((LOGIN, False), 0),
        ((LOCK,), 1),
    ],
    ids=["locked", "unlocked", "going to sleep", "awake", "lock asked for"],
)
def test_a_linux_desktop_is_heard(
    said: tuple[Any, ...], told: int, bus: Any, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_SESSION_ID", "2")
    near, far = bus
    heard: list[int] = []
    listener = BusListener(lambda: heard.append(1))
    listener.listen_to_desktop(near)
    listener.listen_to_system(near, "")
    (path, interface, name), *values = said
    signal = QDBusMessage.createSignal(path, interface, name)
    signal.setArguments(values)
    done = QDBusMessage.createSignal("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged")
    done.setArguments([True])
    assert far.send(signal)
    assert far.send(done)
    qtbot.waitUntil(lambda: len(heard) > told)
    assert len(heard) == told + 1


def test_the_object_of_a_session_is_named_as_logind_names_it() -> None:
    assert session_path("2") == "/org/freedesktop/login1/session/_32"
    assert session_path("c12") == "/org/freedesktop/login1/session/c12"
    assert session_path("a-1") == "/org/freedesktop/login1/session/a_2d1"


@pytest.mark.parametrize(
    ("message", "parameter", "told"),
    [
        (WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK, True),
        (WM_WTSSESSION_CHANGE, WTS_SESSION_UNLOCK, False),
        (WM_WTSSESSION_CHANGE, WTS_CONSOLE_DISCONNECT, True),
        (WM_WTSSESSION_CHANGE, WTS_REMOTE_DISCONNECT, True),
        (WM_POWERBROADCAST, PBT_APMSUSPEND, True),
        (WM_POWERBROADCAST, PBT_APMRESUMEAUTOMATIC, False),
        (WM_KEYDOWN, WTS_SESSION_LOCK, False),
    ],
)
def test_a_message_of_windows_is_heard_and_never_taken_away(
    message: int, parameter: int, told: bool, qtbot: QtBot
) -> None:
    heard: list[int] = []
    listener = MessageListener(lambda: heard.append(1))
    told_by_windows = wintypes.MSG(message=message, wParam=parameter)
    address = ctypes.addressof(told_by_windows)
    assert listener.nativeEventFilter(QByteArray(b"windows_generic_MSG"), address) == (False, 0)
    assert listener.nativeEventFilter(QByteArray(b"xcb_generic_event_t"), address) == (False, 0)
    assert bool(heard) is told


def test_what_was_heard_is_told_after_the_systems_message(qtbot: QtBot) -> None:
    watch = SessionWatch()
    with qtbot.waitSignal(watch.left):
        watch.tell()


@pytest.mark.parametrize("minutes", [0, 4])
def test_after_a_sleep_it_is_locked_even_if_idleness_never_locks(minutes: int, qtbot: QtBot) -> None:
    now, left = [1_000.0], []
    watch = IdleWatch(lambda: minutes, clock=lambda: now[0])
    watch.left.connect(lambda: left.append(now[0]))
    now[0] += TICK_MS / 1000
    watch.tick()
    assert left == []
    now[0] += GAP_SECONDS + 1
    watch.tick()
    watch.tick()
    assert len(left) == 1
    watch.close()
