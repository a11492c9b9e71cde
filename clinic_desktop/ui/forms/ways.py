"""The way out of a refusal: a button under what was refused that leads to what stands in the way."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from clinic_desktop.core.errors import ClinicError
from clinic_desktop.core.kinds import INVOICE, VISIT
from clinic_desktop.ui.i18n import QT_TRANSLATE_NOOP, translate
from clinic_desktop.ui.theme import set_role

WAYS: dict[str, tuple[str, str]] = {
    "pet.invoice_unposted": (INVOICE, "invoice_id"),
    "pet.visit_unfinished": (VISIT, "visit_id"),
    "billing.fact_posted": (INVOICE, "invoice_id"),
}
"""By the code of a failure: the kind of record that stands in the way, and the parameter with its id."""
TEXTS = {
    INVOICE: QT_TRANSLATE_NOOP("Ways", "Show the invoice"),
    VISIT: QT_TRANSLATE_NOOP("Ways", "Open the visit"),
}


class WayOut(QPushButton):
    """Shown while a refusal stands that leads somewhere.

    Signals:
        wanted: ``(kind, id)`` the button was pressed.
    """

    wanted = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("way_out")
        self.setAutoDefault(False)
        set_role(self, "flat")
        self._way = ("", 0)
        self.clicked.connect(self._on_clicked)
        self.hide()

    def offer(self, error: ClinicError) -> None:
        """Lead to what a failure names, if it names something."""
        kind, param = WAYS.get(error.code, ("", ""))
        record_id = error.params.get(param)
        self.setVisible(isinstance(record_id, int))
        if isinstance(record_id, int):
            self._way = (kind, record_id)
            self.setText(translate("Ways", TEXTS[kind]))
            self.setAccessibleName(self.text())
            self.setToolTip(self.text())

    def _on_clicked(self) -> None:
        self.wanted.emit(*self._way)
