"""Filter chips: one of a few choices stands, the arrows move between them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from clinic_desktop.ui.flow import FlowLayout
from clinic_desktop.ui.theme import set_role

PADDING = 14


class Chips(QWidget):
    """A row of chips.

    Signals:
        chosen: ``(value)`` another chip stands.
    """

    chosen = Signal(object)

    def __init__(self, values: Sequence[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values = tuple(values)
        self._group = QButtonGroup(self)
        line = FlowLayout(spacing=6)
        self.setLayout(line)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for number in range(len(self._values)):
            button = QPushButton()
            set_role(button, "chip")
            button.setCheckable(True)
            button.setAutoDefault(False)
            self._group.addButton(button, number)
            line.addWidget(button)
        self._group.button(0).setChecked(True)
        self._group.idToggled.connect(self._on_toggled)

    @property
    def value(self) -> Any:
        """The chosen value."""
        return self._values[self._group.checkedId()]

    def choose(self, value: Any) -> None:
        """Let the chip of a value stand."""
        self._group.button(self._values.index(value)).setChecked(True)

    def set_texts(self, texts: Sequence[str]) -> None:
        """Set the chips' texts, in the order of the values."""
        for button, text in zip(self._group.buttons(), texts, strict=True):
            button.setText(text)
            # The bold of the style sheet, which a chosen chip gets, is not in a size hint.
            bold = button.font()
            bold.setBold(True)
            button.setMinimumWidth(QFontMetrics(bold).horizontalAdvance(text) + 2 * PADDING)
            button.setAccessibleName(text)
            button.setToolTip(text)

    def _on_toggled(self, number: int, on: bool) -> None:
        if on:
            self.chosen.emit(self._values[number])
