"""Sections: what areas show on the settings page, without that page knowing them."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QWidget

from clinic_desktop.ui.actions import Action
from clinic_desktop.ui.context import AppContext


class SettingsSection(QObject):
    """A card of the settings page that another area brings: some lines of text, and the action on them."""

    TABLES: ClassVar[frozenset[str]] = frozenset()
    FORM: ClassVar[str] = ""
    """The class's name of the form it opens."""

    def __init__(self, context: AppContext, page: QWidget) -> None:
        super().__init__(page)
        self.context, self.page = context, page
        self.labels: tuple[QLabel, ...] = ()
        self.action: Action

    def reload(self) -> None:
        """Read what the card tells."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Set every text anew."""
        raise NotImplementedError

    def edit(self) -> None:
        """Open the form."""
        raise NotImplementedError
