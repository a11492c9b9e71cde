"""A form of a booking beside which free times stand, and that takes one of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.appointments.form.booking_desk import BookingDesk
from clinic_desktop.areas.appointments.form.judged import JudgedForm
from clinic_desktop.areas.appointments.form.moment import LengthField, MomentField
from clinic_desktop.areas.appointments.form.slots import SlotWindow
from clinic_desktop.areas.appointments.form.times import FreeTimes
from clinic_desktop.areas.appointments.kinds import ResourceKind
from clinic_desktop.areas.appointments.rows import FreeSlot, SlotSearch, TypeRow
from clinic_desktop.areas.appointments.rules import day_of
from clinic_desktop.core.dates import utc_now
from clinic_desktop.ui.context import AppContext

USUAL_MIN = 20
LOOKED_AHEAD = timedelta(days=30)
SLOTS_SHOWN = 40


class TimedForm(JudgedForm):
    """Looks for places where what is typed fits, and writes the one that is taken into its fields."""

    def __init__(
        self, context: AppContext, desk: BookingDesk, parent: QWidget | None, subject: tuple[str, int]
    ) -> None:
        super().__init__(context, parent, subject)
        self._desk, self._zone = desk, context.conventions.time_zone
        self._wants_times = False
        self.times = FreeTimes()
        self.times.taken.connect(self._on_taken)

    @property
    def _length(self) -> LengthField:
        field = self._fields["ends_at"]
        assert isinstance(field, LengthField)
        return field

    def look_for_times(self) -> None:
        """Show what is free beside the form."""
        search = self.search()
        if search is not None:
            self.times.look(self.context, search, self._on_slots)

    def search(self) -> SlotSearch | None:
        """Return what place the form as typed would fit; None while it doesn't say how long it takes."""
        length = self._length.length()
        if not length or length > 24 * 60:
            return None
        moment: MomentField = self._fields["starts_at"]
        today = self._today()
        first = max(moment.shown_day() or today, today)
        doctor = self.read("doctor_id")
        needed = self.read("equipment_id") or (self.read("room_id") if self._type_needs_room() else None)
        try:
            last = first + LOOKED_AHEAD
        except OverflowError:
            return None
        return SlotSearch(
            length,
            first,
            last,
            doctor_ids=(doctor,) if doctor is not None else (),
            resource_id=needed,
            limit=SLOTS_SHOWN,
        )

    def _on_slots(self) -> None:
        if self._wants_times and self.times.slots and self.read("owner_id") is not None:
            # Whoever books a known client takes the first time by Enter.
            self._wants_times = False
            self.times.list.setFocus()

    @Slot(object)
    def _on_taken(self, slot: FreeSlot) -> None:
        self.take(slot)
        self._save.setFocus()

    def take(self, slot: FreeSlot) -> None:
        """Write a free time into the form: when, who and where."""
        length = self._length.length()
        self._fields["starts_at"].set_value(slot.starts_at)
        self._fields["doctor_id"].set_value(slot.doctor_id)
        if slot.room_id is not None and not self._type_needs_room():
            self._fields["room_id"].set_value(slot.room_id)
        if length is None:
            self._length.set_value(slot.ends_at)

    def _on_search(self) -> None:
        search = self.search()
        if search is None:
            search = SlotSearch(USUAL_MIN, self._today(), self._today() + LOOKED_AHEAD)
        window = SlotWindow(self.context, self._desk.resources, replace(search, limit=50), self)
        window.taken.connect(self._on_searched)
        window.open()

    @Slot(object, int)
    def _on_searched(self, slot: FreeSlot, length: int) -> None:
        self._length.set_length(length)
        self._on_taken(slot)

    def _type(self, type_id: int | None) -> TypeRow | None:
        return next((row for row in self._desk.types if row.id == type_id), None)

    def _type_length(self, type_id: int | None) -> int:
        row = self._type(type_id)
        return row.length_min if row is not None else USUAL_MIN

    def _type_needs_room(self) -> bool:
        row = self._type(self.read("type_id"))
        needed = row.resource_id if row is not None else None
        return any(r.id == needed and r.kind is ResourceKind.ROOM for r in self._desk.resources)

    def _today(self) -> date:
        return day_of(utc_now(), self._zone)
