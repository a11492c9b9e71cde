"""New bookings from the schedule: at the cursor, at a free time that is looked for, without a time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.appointments import queries
from clinic_desktop.areas.appointments.form.calendar import CalendarForm
from clinic_desktop.areas.appointments.form.slots import SlotWindow
from clinic_desktop.areas.appointments.kinds import ResourceKind
from clinic_desktop.areas.appointments.page.desk import AppointmentDesk
from clinic_desktop.areas.appointments.rows import (
    NOBODY_ID,
    AppointmentDraft,
    FreeSlot,
    ResourceRow,
    SlotSearch,
)
from clinic_desktop.ui.context import AppContext

USUAL_LENGTH = 20
LOOKED_AHEAD = timedelta(days=14)
"""How far ahead a free time is looked for at first."""
COLUMN_OF = {
    ResourceKind.DOCTOR: "doctor_id",
    ResourceKind.ROOM: "room_id",
    ResourceKind.EQUIPMENT: "equipment_id",
}
"""Which part of a booking its column decides."""


class Finding(QObject):
    """Opens new bookings over a page."""

    def __init__(self, context: AppContext, desk: AppointmentDesk, page: QWidget) -> None:
        super().__init__(page)
        self.context = context
        self._desk, self._page = desk, page

    def book_at(self, resource: ResourceRow, starts_at: datetime, ends_at: datetime) -> None:
        """Book a free place of a column."""
        draft = AppointmentDraft(starts_at=starts_at, ends_at=ends_at)
        if resource.id != NOBODY_ID:
            part: dict[str, Any] = {COLUMN_OF[resource.kind]: resource.id}
            draft = replace(draft, **part)
        self._desk.book(draft)

    def find(self, first_on: date, doctor_id: int | None) -> None:
        """Look for a free time from a day on, of one doctor or of any."""
        doctors = (doctor_id,) if doctor_id is not None else ()
        search = SlotSearch(USUAL_LENGTH, first_on, first_on + LOOKED_AHEAD, doctor_ids=doctors)

        def ready(resources: tuple[ResourceRow, ...]) -> None:
            window = SlotWindow(self.context, resources, search, self._page)
            window.taken.connect(self._on_taken)
            window.open()

        self.context.runner.query(self, queries.list_resources, then=ready, key="slots")

    def export(self, resource_id: int | None, today: date) -> None:
        """Ask whose schedule goes into a file for other calendars, and which days."""

        def ready(resources: tuple[ResourceRow, ...]) -> None:
            CalendarForm(self.context, resources, resource_id, today, self._page).open()

        self.context.runner.query(self, queries.list_resources, then=ready, key="export")

    @Slot(object, int)
    def _on_taken(self, slot: FreeSlot, length_min: int) -> None:
        self._desk.book(
            AppointmentDraft(
                doctor_id=slot.doctor_id,
                room_id=slot.room_id,
                starts_at=slot.starts_at,
                ends_at=slot.starts_at + timedelta(minutes=length_min),
            )
        )
