"""A field for the colour of a person."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QWidget

from clinic_desktop.ui.forms.fields.choice import ChoiceField

COLOURS = (
    "#0f766e",
    "#2563eb",
    "#7c3aed",
    "#c026d3",
    "#db2777",
    "#dc2626",
    "#ea580c",
    "#ca8a04",
    "#65a30d",
    "#475569",
)
"""Colours that can be told apart and carry white text."""


class ColourField(ChoiceField):
    """A colour of a fixed set, shown as a swatch; any other value that was stored stays offered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__([(colour, f"{number}") for number, colour in enumerate(COLOURS, 1)], parent)
        for position, colour in enumerate(COLOURS):
            self.setItemIcon(position, _swatch(colour))

    def set_value(self, value: Any) -> None:
        """Choose a colour."""
        if value not in self._values:
            self._values.append(value)
            self.addItem(_swatch(value), str(value))
        super().set_value(value)


def _swatch(colour: str) -> QIcon:
    picture = QPixmap(16, 16)
    picture.fill(QColor(colour))
    return QIcon(picture)
