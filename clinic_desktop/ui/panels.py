"""Panels: what a higher area shows on the card of a lower one, without the lower knowing it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from clinic_desktop.ui.actions import Action, ActionButton, make_action
from clinic_desktop.ui.cards import framed
from clinic_desktop.ui.flow import FlowLayout
from clinic_desktop.ui.forms.dialog import FormDialog
from clinic_desktop.ui.pages import Page


class Panel(Page):
    """A tab of a card. The card's page calls `show_record` and puts `card_actions` into its row."""

    FORMS: ClassVar[frozenset[str]] = frozenset()
    """The forms that `reopen` opens, where the page leaves that to the panel."""

    KIND: ClassVar[str] = ""
    """What entries of the story are called that `open_entry` shows."""

    entry_wanted = Signal(str, int)
    """``(kind, record id)`` an entry is to be shown on its own tab."""

    def make_step(
        self, name: str, slot: Callable[[], None], keys: str, glyph: str, right: str = ""
    ) -> Action:
        """Return an action whose keys work in the whole window, on any tab; ``right`` is what it needs, empty for none."""
        action = make_action(self, name, slot, shortcut=keys, glyph=glyph)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        if right:
            self.context.rights.guard(action, right)
        return action

    def fill(self, actions: Iterable[Action], empty: QWidget, shown: QWidget) -> None:
        """Fill the panel with one card: the buttons, what is said when there is nothing, and the list."""
        frame, inner = framed()
        buttons = FlowLayout(spacing=8)
        buttons.setContentsMargins(14, 0, 14, 0)
        for action in actions:
            buttons.addWidget(ActionButton(action))
        inner.addLayout(buttons)
        empty.setContentsMargins(14, 6, 14, 0)
        inner.addWidget(empty)
        inner.addWidget(shown, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)

    def focus_first(self) -> None:
        """Begin in the first list: its keys, and those of what is done with its lines, work from there."""
        lists = (view for view in self.findChildren(QAbstractItemView) if view.isVisibleTo(self))
        (next(lists, None) or self).setFocus()

    def open_entry(self, record_id: int) -> None:
        """Show one of the panel's records; the card has brought its tab to the front."""

    def take_actions(self, actions: Sequence[QAction]) -> None:
        """Take the actions of all panels of the card: what is opened from this one may offer them, too."""

    def reopen_lost(self, form: str, subject: tuple[str, int]) -> bool:
        """Open a lost form whose subject is a record of the panel's own; say whether it is one of them."""
        return False

    def side_cards(self) -> tuple[QWidget, ...]:
        """Return what the panel shows beside every tab."""
        return ()

    def rare_actions(self) -> tuple[QAction, ...]:
        """Return the actions this panel adds to the card's menu."""
        return ()

    def status_form(self, card: Any, parent: QWidget) -> FormDialog | None:
        """Return the form that changes the record's status with all that follows, or None for the card's own."""
        return None

    def title(self) -> str:
        """Return the words on the tab, in the present language."""
        raise NotImplementedError

    def show_record(self, card: Any) -> None:
        """Show what belongs to a card, or nothing for None."""
        raise NotImplementedError

    def card_actions(self) -> tuple[QAction, ...]:
        """Return the actions this panel adds to the card."""
        return ()

    def main_actions(self) -> tuple[QAction, ...]:
        """Return those of `card_actions` that stand in the card's row, not in its menu, although another tab is first."""
        return ()
