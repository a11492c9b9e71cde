"""The strip over an invoice that came out dearer than the owner was told: it warns and stops nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from clinic_desktop.areas.billing.rows import Overrun
from clinic_desktop.areas.billing.texts import overrun_text
from clinic_desktop.core.kinds import ESTIMATE
from clinic_desktop.ui.actions import ActionButton, label, make_action
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.labels import WrappedLabel
from clinic_desktop.ui.theme import set_role


class OverrunStrip(QFrame):
    """The sums of each animal whose estimate is overrun; the button opens the estimate of the first."""

    def __init__(self, context: AppContext, page: QWidget) -> None:
        """``page`` is where the key works."""
        super().__init__()
        set_role(self, "banner")
        self.setObjectName("overrun_strip")
        self._context = context
        self.found: tuple[Overrun, ...] = ()
        """What it tells of."""
        self.text = WrappedLabel()
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.action = make_action(
            page, "invoice_estimate", self._on_open, shortcut="Ctrl+Shift+M", glyph="price"
        )
        self.button = ActionButton(self.action)
        # One above the other: beside the button a narrow window would leave the words a column of single ones.
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self.text)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignRight)
        self.retranslate()

    def show_overruns(self, found: tuple[Overrun, ...]) -> None:
        """Tell of these, or hide when there are none."""
        self.found = found
        self.text.setText("\n".join(overrun_text(one) for one in found))
        self.action.setEnabled(bool(found))
        self.setVisible(bool(found))

    def retranslate(self) -> None:
        """Set every text anew."""
        label(self.action, self.tr("Open the estimate"))
        self.show_overruns(self.found)

    def _on_open(self) -> None:
        if self.found:
            self._context.navigate(ESTIMATE, self.found[0].estimate_id)
