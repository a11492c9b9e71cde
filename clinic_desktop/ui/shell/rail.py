"""The rail at the left of the main window: a button for each area."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget

from clinic_desktop.ui.actions import Action
from clinic_desktop.ui.icons import icon
from clinic_desktop.ui.shell.areas import Area
from clinic_desktop.ui.theme import set_role

MARGIN = 8
NARROWEST = 88


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
        column.setContentsMargins(MARGIN, 12, MARGIN, 12)
        column.setSpacing(4)
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
            side = max(20, round(button.fontMetrics().height() * 1.3))
            button.setIconSize(QSize(side, side))
            bold = QFont(button.font())
            bold.setWeight(QFont.Weight.DemiBold)
            width = max(width, QFontMetrics(bold).horizontalAdvance(button.text()) + 16)
        for button in self.buttons.values():
            button.setFixedWidth(width)
