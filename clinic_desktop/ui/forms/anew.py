"""What makes an open form speak another language: its content is made anew in the same window.

The window, its signals and what stands over it stay; `FormDialog` puts back what is typed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, ClassVar, Self

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget


@dataclass(frozen=True)
class Earlier:
    """What a form held before it was made anew.

    ``attributes`` by name, ``typed`` what differs from the state it opened with, ``focus`` the name of the field
    that had it; ``sent`` whether that very text was sent and not answered for, ``lost`` whether a lost draft
    was still offered.
    """

    attributes: dict[str, Any]
    typed: dict[str, Any]
    focus: str
    sent: bool
    lost: bool


class AnewDialog(QDialog):
    """A window that is made anew, in place, when the language changes.

    Only the outermost ``__init__`` after QDialog's own may run once; it asks whether there is an ``earlier``.
    """

    CARRIED: ClassVar[tuple[str, ...]] = ()
    """Attributes, besides those of the base class, that live on when the form is made anew."""

    came_from: QWidget | None
    """The window that gets the keyboard back when this one is closed."""
    earlier: Earlier | None
    _made_with: tuple[tuple[Any, ...], dict[str, Any]]
    _is_outdated: bool

    def __new__(cls, *args: Any, **kwargs: Any) -> Self:
        """Remember what the window is made with."""
        window = super().__new__(cls)
        window._made_with, window.earlier, window._is_outdated = (args, kwargs), None, False
        return window

    def _held(self) -> Earlier:
        raise NotImplementedError

    def _is_started(self) -> bool:
        raise NotImplementedError

    def _is_saving(self) -> bool:
        raise NotImplementedError

    def _focus(self, field: str) -> None:
        raise NotImplementedError

    def catch_up(self) -> None:
        """Speak the language that was chosen while the window couldn't follow."""
        if self._is_outdated:
            self._speak_anew()

    @Slot()
    def _on_language_changed(self) -> None:
        above = next((dialog for dialog in self.findChildren(QDialog) if dialog.isVisible()), None)
        if not self._is_started():
            return
        self._is_outdated = above is not None or self._is_saving()
        if above is not None:
            # Its answer belongs to what stands here now.
            above.finished.connect(self.catch_up)
        elif not self._is_outdated:
            self._speak_anew()

    def _speak_anew(self) -> None:
        args, kwargs = self._made_with
        size = self.size()
        self._is_outdated, self.earlier = False, self._held()
        take_down(self, (*args, *kwargs.values()))
        type(self).__init__(self, *args, **kwargs)
        if self.earlier.focus:
            self._focus(self.earlier.focus)
        self.earlier = None
        self.resize(size)


def in_use() -> QWidget | None:
    """Return the window that has the keyboard, or the one behind a form that is closing."""
    window = QApplication.activeWindow()
    # A form that leads to the next is closing while that one is made: it is no place to come back to.
    while isinstance(window, AnewDialog) and not window.isVisible():
        window = window.came_from
    return window


def take_down(window: QWidget, given: Iterable[object]) -> None:
    """Empty a window for a new content, but for the windows that belong to it.

    ``given`` is what it was made with: a widget of that is used again. The rest lives on for a moment, out of
    sight, because the change may come from one of its own buttons.
    """
    for widget in given:
        if isinstance(widget, QWidget) and widget is not window.parentWidget() and not widget.isWindow():
            widget.setParent(None)
    for action in window.actions():
        window.removeAction(action)
    old = QWidget()
    layout = window.layout()
    if layout is not None:
        old.setLayout(layout)
    for child in window.children():
        if isinstance(child, QWidget) and child.isWindow():
            continue
        if isinstance(child, QShortcut | QAction):
            child.setEnabled(False)
        elif isinstance(child, QTimer):
            child.stop()
        child.setParent(old)
    old.deleteLater()
