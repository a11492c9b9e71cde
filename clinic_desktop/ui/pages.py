"""The base of every page: knows which tables it shows, reloads when they change and it is seen."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from clinic_desktop.core.changes import Changes
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.theme import set_role


class Page(QWidget):
    """A screen of the program.

    ``DEPENDS_ON`` names the tables it shows: a change of theirs reloads a visible page at once and
    marks a hidden one stale until it is shown.
    """

    DEPENDS_ON: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._stale = True
        self._is_outdated = False
        set_role(self, "page")
        context.bus.changed.connect(self._on_changed)
        context.theme.changed.connect(self._on_theme_changed)
        context.rights.changed.connect(self._on_person_changed)
        context.rights.entered.connect(self._on_entered)

    def tables(self) -> frozenset[str]:
        """Return the tables the page shows now."""
        return self.DEPENDS_ON

    def is_in_sight(self) -> bool:
        """Say whether a change is read at once, or when the page is shown."""
        return self.isVisible()

    def reload(self) -> None:
        """Ask for what the page shows."""

    def retranslate(self) -> None:
        """Set every text anew, in the present language."""

    def repaint_icons(self) -> None:
        """Set every icon anew, in the present colours."""

    def focus_first(self) -> None:
        """Put the focus where work on this page begins."""
        self.setFocus()

    def reopen(self, form: str, subject: tuple[str, int]) -> None:
        """Open a form for the record it was open for; the form itself puts the lost draft back."""

    def showEvent(self, event: QShowEvent) -> None:
        """Reload when something changed while the page was hidden."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.reload()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        super().changeEvent(event)
        if event.type() != QEvent.Type.LanguageChange:
            return
        if self.context.actor.id >= 0:
            self.retranslate()
        else:
            # Changed where people sign in: what a page tells, or reads to tell it, is for whoever comes in.
            self._is_outdated = True

    @Slot(object, object)
    def _on_changed(self, changes: Changes, initiator: QObject | None) -> None:
        if not changes.meets(self.tables()):
            return
        if self.is_in_sight():
            self.reload()
        else:
            self._stale = True

    @Slot()
    def _on_person_changed(self) -> None:
        # A locked window is hidden while the person changes: it reads anew when it shows.
        if self.isVisible():
            self.reload()
        else:
            self._stale = True

    @Slot()
    def _on_entered(self) -> None:
        if self._is_outdated:
            self._is_outdated = False
            self.retranslate()

    @Slot()
    def _on_theme_changed(self) -> None:
        self.repaint_icons()
