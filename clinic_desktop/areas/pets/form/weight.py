"""The field of a patient's weight."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from clinic_desktop.ui.forms.fields import KilogramsField


class WeightField(KilogramsField):
    """What an animal weighs, in grams; says that it may be typed with its unit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("or with its unit: 350 g, 9 lb"))
