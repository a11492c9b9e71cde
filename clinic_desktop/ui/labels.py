"""Labels for data."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent, Qt
from PySide6.QtWidgets import QLabel

from clinic_desktop.ui.theme import set_role


def plain_tip(text: str) -> str:
    """Return data as a tooltip that shows its letters, whatever markup they look like."""
    return Qt.convertFromPlainText(text) if Qt.mightBeRichText(text) else text


class WrappedLabel(QLabel):
    """A label that keeps every wrapped line in sight: layouts under pressure would cut the last ones."""

    def setText(self, text: str) -> None:
        """Show a text."""
        super().setText(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height that the new width needs."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # What was asked for in a narrower place counts in a label's own height: it must not stay for ever.
        before = self.minimumHeight()
        self.setMinimumHeight(0)
        self.setMinimumHeight(max(0, self.heightForWidth(self.width())) or before)


def plain(role: str = "") -> QLabel:
    """Make a label that never interprets data as rich text and whose text can be selected."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        set_role(label, role)
    return label
