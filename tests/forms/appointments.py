"""The forms of the schedule, each ready to be saved, and what was stored of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

from clinic_desktop.areas.appointments import queries as appointments
from clinic_desktop.areas.appointments import service as appointment_service
from clinic_desktop.areas.appointments.entities import (
    Appointment,
    AppointmentType,
    ResourceKind,
    ScheduleBlock,
    ScheduleResource,
    Shift,
    ShiftException,
)
from clinic_desktop.areas.appointments.form.block import BlockForm
from clinic_desktop.areas.appointments.form.booking import BookingForm
from clinic_desktop.areas.appointments.form.booking_desk import read_desk
from clinic_desktop.areas.appointments.form.cancel import CancelAppointmentForm
from clinic_desktop.areas.appointments.form.check_in import CheckInForm
from clinic_desktop.areas.appointments.form.receiving import read_receiving
from clinic_desktop.areas.appointments.form.resource import ResourceForm
from clinic_desktop.areas.appointments.form.roster import ShiftExceptionForm, ShiftForm
from clinic_desktop.areas.appointments.form.settings import ScheduleSettingsForm
from clinic_desktop.areas.appointments.form.walk_in import WalkInForm
from clinic_desktop.areas.appointments.page.lists import TYPES
from clinic_desktop.areas.appointments.rows import AppointmentDraft, BlockDraft
from clinic_desktop.areas.appointments.rules import stored_phone
from clinic_desktop.areas.appointments.service.roster import exception_draft
from clinic_desktop.areas.pets import queries as pets
from clinic_desktop.core.text import clean_line
from clinic_desktop.ui.forms.dialog import FormDialog
from tests import diary, make
from tests.forms.base import Base, Maker


class AppointmentForms(Base):
    """Opens the forms of the schedule."""

    def schedule_lists(self) -> Any:
        return self.ask(appointments.get_lists)

    def room(self) -> int:
        return self.run(lambda work: diary.room(work, f"Кабинет {next(self.numbers)}"))

    def resource_form(self) -> FormDialog:
        form = ResourceForm(self.context, self.schedule_lists(), None, ResourceKind.ROOM)
        form._fields["name"].set_value(f"Кабинет {next(self.numbers)}")
        return form

    def shift_form(self) -> FormDialog:
        room_id = self.room()
        return ShiftForm(self.context, self.schedule_lists(), None, room_id)

    def exception_form(self) -> FormDialog:
        form = ShiftExceptionForm(self.context, self.schedule_lists(), None)
        form._fields["reason"].set_value("Праздник")
        return form

    def block_form(self) -> FormDialog:
        room_id = self.room()
        draft = BlockDraft(room_id, diary.at(12), diary.at(13), "Обед")
        return BlockForm(self.context, self.ask(appointments.list_resources), draft)

    def stored_shift(self, shift_id: int) -> Any:
        row = self.entity(Shift, shift_id)
        ends = (row.starts_min + row.length_min) % 1440
        return SimpleNamespace(
            first_on=row.first_on,
            last_on=row.last_on,
            every_weeks=row.every_weeks,
            starts_min=row.starts_min,
            ends_min=ends,
        )

    def stored_exception(self, exception_id: int, form: FormDialog) -> Any:
        stored = exception_draft(self.entity(ShiftException, exception_id))
        # Without a last day it is one day.
        return stored if form._fields["last_on"].value() else replace(stored, last_on=None)

    def booking(self, **fields: Any) -> AppointmentDraft:
        """Return a booking at a time of its own."""
        starts_at = diary.at(8) + timedelta(minutes=30 * next(self.numbers))
        return AppointmentDraft(starts_at=starts_at, ends_at=starts_at + timedelta(minutes=20), **fields)

    def booked(self, pet_id: int) -> Any:
        """Return an appointment of a patient."""
        draft = self.booking(owner_id=self.owner_id, pet_id=pet_id)
        made = self.run(lambda work: appointment_service.book(work, draft))
        return self.ask(lambda work: appointments.get_card(work, made))

    def booking_form(self) -> FormDialog:
        draft = self.booking(client_name="Носов Пётр", client_phone=make.PHONE)
        return BookingForm(self.context, self.ask(read_desk), draft)

    def check_in_form(self) -> FormDialog:
        # Whoever waits already isn't received again, so each form has an animal of its own.
        row = self.booked(self.run(lambda work: make.pet(work, self.owner_id))).row
        desk = self.ask(lambda work: read_receiving(work, row.pet_id, row))
        return CheckInForm(self.context, desk, row)

    def walk_in_form(self) -> FormDialog:
        form = WalkInForm(self.context, self.ask(lambda work: read_receiving(work, None)))
        form._who.choose("new")
        form._fields["client_name"].set_value("Орлова Анна")
        form._fields["client_phone"].set_value(make.PHONE)
        form._fields["pet_name"].set_value("Рекс")
        form._fields["species"].set_value((1, ""))
        return form

    def cancel_appointment_form(self) -> FormDialog:
        form = CancelAppointmentForm(self.context, self.booked(self.pet_id).row)
        form._fields["reason"].set_value("заболел")
        return form

    def stored_booking(self, made: int, form: FormDialog) -> Any:
        draft = self.ask(lambda work: appointments.get_card(work, made)).draft
        typed = clean_line(form._fields["client_phone"].text())
        if stored_phone(typed, "RU") == draft.client_phone:
            # A number that can be read is kept as E.164.
            draft = replace(draft, client_phone=typed)
        return draft

    def stored_check_in(self, made: int, form: FormDialog) -> Any:
        row = self.ask(lambda work: appointments.get_card(work, made)).row
        weights = self.ask(lambda work: pets.get_card(work, row.pet_id)).weights
        weight = weights[-1].grams if weights else None
        phone = clean_line(form._fields["phone"].text())
        assert stored_phone(phone, "RU") in ("", row.phone)
        return SimpleNamespace(reason=row.reason, weight=weight, phone=phone)

    def stored_walk_in(self, made: int, form: FormDialog) -> Any:
        row = self.ask(lambda work: appointments.get_card(work, made)).row
        card = self.ask(lambda work: pets.get_card(work, row.pet_id))
        typed, phone = (clean_line(form._fields[name].text()) for name in ("client_name", "client_phone"))
        # A name is kept in its three parts, a number that can be read as E.164.
        assert "".join(row.client.split()) == "".join(clean_line(part) for part in typed.split(" "))
        assert stored_phone(phone, "RU").partition(";")[0] == row.phone
        return SimpleNamespace(
            client_name=typed,
            client_phone=phone,
            pet_name=card.row.name,
            species_id=card.draft.species_id,
            species_text=card.draft.species_text,
            reason=row.reason,
            weight=card.weights[-1].grams if card.weights else None,
        )


FORMS: dict[str, Maker] = {
    "ResourceForm": (AppointmentForms.resource_form, lambda c, v, f: c.entity(ScheduleResource, v)),
    "AppointmentTypeForm": (lambda c: c.list_form(TYPES), lambda c, v, f: c.entity(AppointmentType, v)),
    "ShiftForm": (AppointmentForms.shift_form, lambda c, v, f: c.stored_shift(v)),
    "ShiftExceptionForm": (AppointmentForms.exception_form, lambda c, v, f: c.stored_exception(v, f)),
    "BlockForm": (AppointmentForms.block_form, lambda c, v, f: c.entity(ScheduleBlock, v)),
    "ScheduleSettingsForm": (
        lambda c: ScheduleSettingsForm(c.context, c.ask(appointments.get_settings)),
        lambda c, v, f: c.ask(appointments.get_settings),
    ),
    "BookingForm": (AppointmentForms.booking_form, lambda c, v, f: c.stored_booking(v, f)),
    "CheckInForm": (AppointmentForms.check_in_form, lambda c, v, f: c.stored_check_in(v, f)),
    "WalkInForm": (AppointmentForms.walk_in_form, lambda c, v, f: c.stored_walk_in(v, f)),
    "CancelAppointmentForm": (
        AppointmentForms.cancel_appointment_form,
        lambda c, v, f: SimpleNamespace(reason=c.entity(Appointment, v).cancel_reason),
    ),
}
