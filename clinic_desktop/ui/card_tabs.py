"""The tabs of a card: one for each panel, by Ctrl and its number."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QActionGroup, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QTabBar, QTabWidget, QWidget

from clinic_desktop.ui.actions import Action, MenuButton, label, make_action
from clinic_desktop.ui.panels import Panel


class _Bar(QTabBar):
    """Says how wide a tab wants to be, whether it stands there or not."""

    def tabSizeHint(self, index: int) -> QSize:
        return super().tabSizeHint(index)


class CardTabs(QTabWidget):
    """Shows one panel at a time; a single panel stands without tabs.

    A panel scrolls where the window is lower than it needs: nothing in it is pressed over anything else.
    Where the tabs need more than the width, those that fit whole stand there, the one in front among them, and a
    menu beside them names them all.
    """

    def __init__(self, panels: Sequence[Panel], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = _Bar()
        self.setTabBar(self._bar)
        self.setDocumentMode(True)
        self.tabBar().setExpanding(False)
        self.tabBar().setDrawBase(False)
        self.tabBar().setVisible(len(panels) > 1)
        self._panels = tuple(panels)
        self._last: Action | None = None
        self._widths: list[int] = []
        self._group = QActionGroup(self)
        self._ways = [self._way(number, _scrolling(panel)) for number, panel in enumerate(panels)]
        self._all = MenuButton("all_tabs", self._ways, self)
        self.setCornerWidget(self._all)
        self._all.hide()
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
        self._widths.clear()
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

    def showEvent(self, event: QShowEvent) -> None:
        """Choose the tabs that fit when they are first seen."""
        super().showEvent(event)
        self._show_whole_tabs()

    def changeEvent(self, event: QEvent) -> None:
        """Measure the tabs anew in another font or look."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._widths.clear()

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
        self._widths.clear()
        self.setTabText(number, way.text())
        self.setTabToolTip(number, way.toolTip())

    def _offer(self) -> None:
        last = [self._last] if self._last is not None else []
        self._all.set_actions([*self._ways, *last])
        self._all.set_label(self.tr("More"))
        self._show_whole_tabs()

    def _show_whole_tabs(self) -> None:
        bar = self._bar
        if not bar.isVisible():
            # Tabs have no look, and so no width, before they are seen.
            return
        if len(self._widths) != self.count():
            self._widths = [bar.tabSizeHint(number).width() for number in range(self.count())]
        crowded = sum(self._widths) > self.width()
        self._all.setVisible(crowded)
        room = self.width() - (self._all.sizeHint().width() if crowded else 0)
        front = max(self.currentIndex(), 0)
        room -= sum(self._widths[front : front + 1])
        for number, width in enumerate(self._widths):
            if number != front:
                room -= width
            bar.setTabVisible(number, number == front or room >= 0)

    def _on_current(self, number: int) -> None:
        self._show_whole_tabs()
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
