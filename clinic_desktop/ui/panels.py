"""Panels: what a higher area shows on the card of a lower one, without the lower knowing it."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QAction

from clinic_desktop.ui.pages import Page


class Panel(Page):
    """A tab of a card. The card's page calls `show_record` and puts `card_actions` into its row."""

    def title(self) -> str:
        """Return the words on the tab, in the present language."""
        raise NotImplementedError

    def show_record(self, card: Any) -> None:
        """Show what belongs to a card, or nothing for None."""
        raise NotImplementedError

    def card_actions(self) -> tuple[QAction, ...]:
        """Return the actions this panel adds to the card."""
        return ()
