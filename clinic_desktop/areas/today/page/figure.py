"""A number with what it counts under it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout

from clinic_desktop.ui.labels import plain
from clinic_desktop.ui.theme import set_role


class Figure(QFrame):
    """A number with what it counts under it."""

    def __init__(self) -> None:
        super().__init__()
        set_role(self, "card")
        self._number, self._text = plain("title"), plain("muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(2)
        layout.addWidget(self._number)
        layout.addWidget(self._text)
        layout.addStretch(1)

    def show_number(self, number: int | None, text: str, unit: str = "") -> None:
        """Show a number, or a dash while there is none to show, and its words."""
        self.show_told(None if number is None else unit or str(number), text)

    def show_told(self, told: str | None, text: str, note: str = "") -> None:
        """Show a sum in words of its own, or a dash while there is none to show; ``note`` stands under its words."""
        shown = told or "—"
        self._number.setText(shown)
        self._text.setText("\n".join(part for part in (text, note) if part))
        self.setAccessibleName(", ".join(part for part in (f"{text}: {shown}", note) if part))
