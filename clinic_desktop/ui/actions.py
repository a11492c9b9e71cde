"""Actions with their shortcut shown: on the button, in the tooltip, in the palette and the keyboard map."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from clinic_desktop.ui.icons import icon
from clinic_desktop.ui.theme import set_role


class Action(QAction):
    """An action that is on while its page wants it and the signed-in person may use it (`ui.rights`)."""

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self._wanted = True
        self._denied = ""
        self._text_of_tip = ""
        self.reason: Callable[[], str] = str
        """Gives in words why the action is denied now; the empty text allows it."""

    def setEnabled(self, on: bool) -> None:
        """Say whether the page wants it; without the right it stays off."""
        self._wanted = on
        super().setEnabled(on and not self._denied)

    def setToolTip(self, text: str) -> None:
        """Set the tooltip; the reason why the action is denied is added to it."""
        self._text_of_tip = text
        super().setToolTip(f"{text} — {self._denied}" if self._denied else text)

    @Slot()
    def renew(self) -> None:
        """Ask anew whether the action is denied."""
        self._denied = self.reason()
        self.setEnabled(self._wanted)
        self.setToolTip(self._text_of_tip)


def make_action(
    owner: QWidget, name: str, slot: Callable[[], None], *, shortcut: str = "", glyph: str = ""
) -> Action:
    """Make an action of a page; `label` gives it its text. The shortcut works while the page has focus."""
    action = Action(owner)
    action.setObjectName(name)
    if shortcut:
        action.setShortcut(QKeySequence(shortcut))
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.setProperty("glyph", glyph)
    action.triggered.connect(slot)
    owner.addAction(action)
    repaint(action)
    return action


LOCK_KEY = "F12"


def add_lock_key(window: QWidget, lock: Callable[[], None]) -> None:
    """Let the lock key work in a window of its own: a modal one keeps keys from the main window."""
    QShortcut(QKeySequence(LOCK_KEY), window).activated.connect(lock)


def label(action: QAction, text: str) -> None:
    """Set an action's text and, in its tooltip, the text with the shortcut."""
    if isinstance(action, Action):
        action.renew()
    action.setText(text)
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    action.setToolTip(f"{text} ({keys})" if keys else text)


def repaint(action: QAction) -> None:
    """Set an action's icon in the theme's present colours."""
    if glyph := action.property("glyph"):
        action.setIcon(icon(glyph))


def make_primary(button: QPushButton, on: bool = True) -> None:
    """Give a button the look of the main one, or take it; the bold of the style sheet is not in a size hint."""
    if button.font().bold() != on:
        set_role(button, "primary" if on else "")
        font = button.font()
        font.setBold(on)
        button.setFont(font)


class ActionButton(QPushButton):
    """A button that does an action and shows its shortcut beside the text."""

    def __init__(self, action: QAction, parent: QWidget | None = None, *, primary: bool = False) -> None:
        super().__init__(parent)
        self._action = action
        self._primary = self._away = False
        # In a dialog, Enter belongs to the dialog's own default button.
        self.setAutoDefault(False)
        self.setObjectName(f"{action.objectName()}_button")
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self.set_primary(primary)

    def set_primary(self, on: bool) -> None:
        """Make it the main button of its row, or one of the others."""
        self._primary = on
        make_primary(self, on)
        self._follow()

    def _follow(self) -> None:
        keys = self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        text = self._action.text()
        self.setText(f"{text}  {keys}" if keys else text)
        glyph = self._action.property("glyph")
        self.setIcon(icon(glyph, "on_accent") if self._primary and glyph else self._action.icon())
        self.setToolTip(self._action.toolTip())
        self.setAccessibleName(text)
        self.setEnabled(self._action.isEnabled())
        self._show_or_hide(self._action.isVisible() and not self._away)

    def _show_or_hide(self, wanted: bool) -> None:
        if not wanted:
            self.hide()
        elif self.parentWidget() is not None:
            self.show()
        else:
            # Shown before it has its place, a button would be a window of its own for a moment, and take the focus.
            self.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)

    def put_away(self, away: bool) -> None:
        """Hide the button, whatever its action does: the action stands elsewhere."""
        self._away = away
        self._follow()


class MenuButton(QPushButton):
    """A button that opens a menu of actions; each stands there with its shortcut."""

    def __init__(self, name: str, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAutoDefault(False)
        self.setMenu(QMenu(self))
        self.set_actions(actions)

    def set_actions(self, actions: Sequence[QAction]) -> None:
        """Offer other actions; call `set_label` after it."""
        menu = self.menu()
        for action in menu.actions():
            menu.removeAction(action)
        menu.addActions(list(actions))

    def set_label(self, text: str) -> None:
        """Set the text."""
        self.setText(text)
        self.setAccessibleName(text)
        keys = [
            action.text() + " — " + action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            for action in self.menu().actions()
            if not action.shortcut().isEmpty()
        ]
        self.setToolTip("\n".join(keys) or text)
