"""The dialog of an arrival that was booked."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.appointments import service
from clinic_desktop.areas.appointments.form.receiving import ReceivingDesk, ReceivingForm
from clinic_desktop.areas.appointments.form.words import when_text
from clinic_desktop.areas.appointments.rows import AppointmentRow
from clinic_desktop.areas.pets.rows import PetCard
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.kinds import APPOINTMENT
from clinic_desktop.ui.context import AppContext


class CheckInForm(ReceivingForm):
    """Receives an animal that was booked."""

    def __init__(
        self, context: AppContext, desk: ReceivingDesk, row: AppointmentRow, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, desk, (APPOINTMENT, row.id), parent)
        self.setWindowTitle(self.tr("Arrival"))
        self._row = row
        self.build()
        self._fields["weight"].setFocus()

    def save(self) -> None:
        """Receive."""
        draft, record_id = self.draft(), self._row.id
        self.submit(
            "appointments.check_in",
            lambda work: service.check_in(work, record_id, draft),
            done=self.tr("Received: waits now"),
        )

    def _source(self) -> Any:
        return self._row

    def _phone_of(self, card: PetCard) -> str:
        return self._row.phone or card.row.phone

    def _when(self) -> str:
        return when_text(self._row, self._zone, utc_now())
