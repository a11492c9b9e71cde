"""The tabs of a card: one for each panel, by Ctrl and its number."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QActionGroup, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QTabWidget, QWidget

from clinic_desktop.ui.actions import Action, MenuButton, label, make_action
from clinic_desktop.ui.panels import Panel


class CardTabs(QTabWidget):
    """Shows one panel at a time; a single panel stands without tabs.

    A panel scrolls where the window is lower than it needs: nothing in it is pressed over anything else.
    Where the tabs need more than the width, a menu beside them names them all.
    """

    def __init__(self, panels: Sequence[Panel], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDocumentMode(True)
        self.tabBar().setExpanding(False)
        self.tabBar().setDrawBase(False)
        self.tabBar().setVisible(len(panels) > 1)
        self._panels = tuple(panels)
        self._last: Action | None = None
        self._group = QActionGroup(self)
        self._ways = [self._way(number, _scrolling(panel)) for number, panel in enumerate(panels)]
        self._all = MenuButton("all_tabs", self._ways, self)
        self.setCornerWidget(self._all)
        self.currentChanged.connect(self._on_current)
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
        if number < len(self._panels):
            self._panels[number].focus_first()

    def add_last(self, widget: QWidget, title: str) -> None:
        """Show a widget behind the panels, on a tab of its own."""
        self._last = self._way(self.count(), widget)
        self.retitle_last(title)

    def take_last(self, widget: QWidget) -> None:
        """Give back what `add_last` took."""
        self.removeTab(self.indexOf(widget))
        if self._last is not None:
            self._last.deleteLater()
            self._last = None
        self._offer()

    def retitle(self) -> None:
        """Set the tabs' words anew."""
        for number, (panel, way) in enumerate(zip(self._panels, self._ways, strict=True)):
            self._name(number, way, panel.title())
        self._offer()

    def retitle_last(self, title: str) -> None:
        """Set the words of the tab that `add_last` added."""
        if self._last is not None:
            self._name(self.count() - 1, self._last, title)
        self._offer()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the menu of all tabs where they don't stand beside each other."""
        super().resizeEvent(event)
        self._offer()

    def _way(self, number: int, widget: QWidget) -> Action:
        self.addTab(widget, "")
        keys = f"Ctrl+{number + 1}" if number < 9 else ""
        way = make_action(self, f"tab_{number + 1}", partial(self._on_key, number), shortcut=keys)
        way.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        way.setCheckable(True)
        way.setChecked(number == self.currentIndex())
        self._group.addAction(way)
        return way

    def _name(self, number: int, way: Action, title: str) -> None:
        label(way, title.replace("&", "&&"))
        self.setTabText(number, way.text())
        self.setTabToolTip(number, way.toolTip())

    def _offer(self) -> None:
        last = [self._last] if self._last is not None else []
        self._all.set_actions([*self._ways, *last])
        self._all.set_label(self.tr("More"))
        self._all.setVisible(self.tabBar().sizeHint().width() > self.width())

    def _on_current(self, number: int) -> None:
        ways = [*self._ways, *([self._last] if self._last is not None else [])]
        if 0 <= number < len(ways):
            ways[number].setChecked(True)


def _scrolling(panel: Panel) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(panel)
    return area
