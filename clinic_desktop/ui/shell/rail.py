"""The rail at the left of the main window: a button for each area."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget

from clinic_desktop.ui.actions import Action
from clinic_desktop.ui.icons import icon
from clinic_desktop.ui.shell.areas import Area
from clinic_desktop.ui.theme import set_role

MARGIN, EDGE, SPACING = 8, 12, 4
NARROWEST = 88
SMALLEST_ICON = 12


class Rail(QFrame):
    """Buttons that trigger the actions of the areas, given by name; those that stand at the bottom come last."""

    def __init__(
        self, areas: Sequence[Area], actions: Mapping[str, Action], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        set_role(self, "rail")
        self._areas, self._actions = tuple(areas), actions
        self.buttons: dict[str, QToolButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, EDGE, MARGIN, EDGE)
        column.setSpacing(SPACING)
        for at_bottom in (False, True):
            if at_bottom:
                column.addStretch(1)
            for area in self._areas:
                if area.at_bottom == at_bottom:
                    self.buttons[area.name] = button = self._button(area)
                    column.addWidget(button)

    def _button(self, area: Area) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"rail_{area.name}")
        set_role(button, "rail")
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.clicked.connect(self._actions[area.name].trigger)
        return button

    def retranslate(self) -> None:
        """Set every text anew."""
        for area in self._areas:
            button = self.buttons[area.name]
            button.setText(area.title())
            button.setAccessibleName(area.title())
        self.follow_rights()
        self.fit()

    def follow_rights(self) -> None:
        """Be on or off as the actions are, and say why."""
        for name, button in self.buttons.items():
            button.setEnabled(self._actions[name].isEnabled())
            button.setToolTip(self._actions[name].toolTip())

    def repaint_icons(self) -> None:
        """Set every icon anew; that of the page shown is marked."""
        for area in self._areas:
            button = self.buttons[area.name]
            button.setIcon(icon(area.glyph, "accent" if button.isChecked() else "muted"))

    def fit(self) -> None:
        """Be as wide as the longest word in bold: words must not be cut when the system's text is large."""
        width = NARROWEST
        for button in self.buttons.values():
            button.ensurePolished()
            bold = QFont(button.font())
            bold.setWeight(QFont.Weight.DemiBold)
            width = max(width, QFontMetrics(bold).horizontalAdvance(button.text()) + 16)
        for button in self.buttons.values():
            button.setFixedWidth(width)
        self._fit_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the icons into another height."""
        super().resizeEvent(event)
        self._fit_height()

    def _fit_height(self) -> None:
        """Take from the icons what the words need when the text is large and the window low."""
        if not self.buttons:
            return
        count = len(self.buttons)
        room = (self.height() - 2 * EDGE - SPACING * (count - 1)) // count
        for button in self.buttons.values():
            usual = max(20, round(button.fontMetrics().height() * 1.3))
            button.setIconSize(QSize(usual, usual))
            side = max(SMALLEST_ICON, usual - max(0, button.sizeHint().height() - room))
            button.setIconSize(QSize(side, side))
