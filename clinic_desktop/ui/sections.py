"""Sections: what areas show on the settings page, without that page knowing them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar, Generic, TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLabel, QWidget

from clinic_desktop.ui.actions import label, make_action
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog
from clinic_desktop.ui.labels import WrappedLabel, plain

S = TypeVar("S")


class SettingsSection(QObject, Generic[S]):
    """A card of the settings page that another area brings: what is set, line by line, and the form that changes it."""

    NAME: ClassVar[str] = ""
    """The name of its action."""
    KEYS: ClassVar[str] = ""
    """The shortcut of its action."""
    RIGHT: ClassVar[str] = ""
    """What changing the settings needs."""
    TABLES: ClassVar[frozenset[str]] = frozenset()
    FORM: ClassVar[str] = ""
    """The class's name of the form it opens."""

    def __init__(self, context: AppContext, page: QWidget) -> None:
        super().__init__(page)
        self.context, self.page = context, page
        self._settings: S | None = None
        self._title, self._text = plain("heading"), WrappedLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self.labels: tuple[QLabel, ...] = (self._title, self._text)
        self.action = make_action(page, self.NAME, self.edit, shortcut=self.KEYS, glyph="edit")
        context.rights.guard(self.action, self.RIGHT)

    def title(self) -> str:
        """Return the heading, in the present language."""
        raise NotImplementedError

    def action_text(self) -> str:
        """Return what the action is called, in the present language."""
        raise NotImplementedError

    def read(self, work: Any) -> S:
        """Return what is stored; runs in a worker."""
        raise NotImplementedError

    def lines(self, settings: S) -> Sequence[str]:
        """Return what the card tells, in the present language."""
        raise NotImplementedError

    def make_form(self, settings: S) -> FormDialog:
        """Return the form of what is stored."""
        raise NotImplementedError

    def reload(self) -> None:
        """Read what the card tells."""
        self.context.runner.query(self, self.read, then=self._on_read, key="settings")

    def retranslate(self) -> None:
        """Set every text anew."""
        self._title.setText(self.title())
        label(self.action, self.action_text())
        if self._settings is not None:
            self._on_read(self._settings)

    def edit(self) -> None:
        """Open the form with what is stored now."""
        self.context.runner.query(self, self.read, then=self._open, key="form")

    def _open(self, settings: S) -> None:
        self.make_form(settings).open()

    def _on_read(self, settings: S) -> None:
        self._settings = settings
        self._text.setText("\n".join(self.lines(settings)))
