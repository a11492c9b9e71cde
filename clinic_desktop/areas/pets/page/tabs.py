"""The tabs of a patient's card: one for each panel, by Ctrl and its number."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QScrollArea, QTabWidget, QWidget

from clinic_desktop.ui.panels import Panel


class CardTabs(QTabWidget):
    """Shows one panel at a time; a single panel stands without tabs.

    A panel scrolls where the window is lower than it needs: nothing in it is pressed over anything else.
    """

    def __init__(self, panels: Sequence[Panel], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDocumentMode(True)
        self.tabBar().setExpanding(False)
        self.tabBar().setDrawBase(False)
        self.tabBar().setVisible(len(panels) > 1)
        self._panels = tuple(panels)
        for number, panel in enumerate(panels):
            self.addTab(_scrolling(panel), "")
            if number < 9:
                shortcut = QShortcut(QKeySequence(f"Ctrl+{number + 1}"), self)
                shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
                shortcut.activated.connect(partial(self._on_key, number))
        self.retitle()

    def setCurrentWidget(self, widget: QWidget) -> None:
        """Bring a panel to the front."""
        self.setCurrentIndex([*self._panels].index(widget))  # type: ignore[arg-type]

    def currentWidget(self) -> QWidget:
        """Return what stands in front: a panel, or what was added behind them."""
        at = self.currentIndex()
        return self._panels[at] if 0 <= at < len(self._panels) else super().currentWidget()

    def _on_key(self, number: int) -> None:
        self.setCurrentIndex(number)
        self._panels[number].focus_first()

    def add_last(self, widget: QWidget, title: str) -> None:
        """Show a widget behind the panels, on a tab of its own."""
        self.addTab(widget, title)
        self.setTabToolTip(self.count() - 1, title)

    def take_last(self, widget: QWidget) -> None:
        """Give back what `add_last` took."""
        self.removeTab(self.indexOf(widget))

    def retitle(self) -> None:
        """Set the tabs' words anew."""
        for number, panel in enumerate(self._panels):
            title = panel.title()
            self.setTabText(number, title.replace("&", "&&"))
            self.setTabToolTip(number, f"{title} (Ctrl+{number + 1})")


def _scrolling(panel: Panel) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(panel)
    return area
