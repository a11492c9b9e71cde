"""The front desk: whatever is done to a booking from a list, a card, the board or the search box."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.appointments.kinds import AppointmentState
from clinic_desktop.areas.appointments.page.next_step import NextStep, next_step
from clinic_desktop.areas.appointments.rights import APPOINTMENTS_BOOK, APPOINTMENTS_RECEIVE
from clinic_desktop.areas.appointments.states import Step, may
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.kinds import APPOINTMENT, BILL, OWNER, PET, VISIT
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.i18n import translate

# Forms, services and rows are loaded where they are used: every window has a desk, and starts with it.
if TYPE_CHECKING:
    from clinic_desktop.areas.appointments.form.booking_desk import BookingDesk
    from clinic_desktop.areas.appointments.form.receiving import ReceivingDesk
    from clinic_desktop.areas.appointments.rows import (
        AppointmentCard,
        AppointmentDraft,
        AppointmentRow,
        FreeSlot,
    )
    from clinic_desktop.areas.owners.rows import OwnerCard, OwnerDraft
    from clinic_desktop.areas.pets.rows import Reference

BOOKING, CHECK_IN, WALK_IN = "BookingForm", "CheckInForm", "WalkInForm"
"""The forms that may be opened again with a lost draft, besides the one that cancels."""


class AppointmentDesk(QObject):
    """Opens the forms of bookings over a window and carries out the steps; each step can be taken back."""

    def __init__(self, context: AppContext, owner: QWidget) -> None:
        super().__init__(owner)
        self.context = context
        self._owner = owner

    # --- booking

    def book(self, draft: AppointmentDraft | None = None) -> None:
        """Open a new booking; ``draft`` holds what is known, such as the time of an empty slot."""
        if self.context.refuses(APPOINTMENTS_BOOK):
            return
        from clinic_desktop.areas.appointments.form.booking import BookingForm
        from clinic_desktop.areas.appointments.form.booking_desk import read_desk
        from clinic_desktop.areas.appointments.rows import AppointmentDraft

        wanted = draft or AppointmentDraft()

        def ready(desk: BookingDesk) -> None:
            BookingForm(self.context, desk, wanted, None, self._owner).open()

        self.context.runner.query(
            self, lambda work: read_desk(work, wanted.owner_id), then=ready, key="booking"
        )

    def book_for(self, kind: str, record_id: int, typed: str = "") -> None:
        """Open a new booking for a patient or an owner, or for whom the search box didn't find."""
        if self.context.refuses(APPOINTMENTS_BOOK):
            return
        if kind not in (OWNER, PET):
            self.book(new_client(typed))
            return
        from clinic_desktop.areas.appointments import queries
        from clinic_desktop.areas.appointments.form.booking import BookingForm
        from clinic_desktop.areas.appointments.form.booking_desk import read_desk
        from clinic_desktop.areas.appointments.rows import AppointmentDraft
        from clinic_desktop.areas.pets import queries as pets

        def read(work: Any) -> tuple[BookingDesk, AppointmentDraft]:
            owner_id = pets.get_rows(work, [record_id])[0].owner_id if kind == PET else record_id
            if owner_id is None:
                return read_desk(work), AppointmentDraft()
            draft = queries.preselected(work, owner_id, record_id if kind == PET else None)
            return read_desk(work, owner_id), draft

        def ready(found: tuple[BookingDesk, AppointmentDraft]) -> None:
            BookingForm(self.context, found[0], found[1], None, self._owner).open()

        self.context.runner.query(self, read, then=ready, key="booking")

    def find_slot(self) -> None:
        """Look for a free time first, then book what is taken."""
        from clinic_desktop.areas.appointments.form.booking_desk import read_desk
        from clinic_desktop.areas.appointments.form.slots import SlotWindow
        from clinic_desktop.areas.appointments.form.timed import LOOKED_AHEAD, USUAL_MIN
        from clinic_desktop.areas.appointments.rows import SlotSearch

        def ready(desk: BookingDesk) -> None:
            today = self.context.today()
            search = SlotSearch(USUAL_MIN, today, today + LOOKED_AHEAD)
            window = SlotWindow(self.context, desk.resources, search, self._owner)
            window.taken.connect(lambda slot, length: self.book(draft_of(slot)))
            window.open()

        self.context.runner.query(self, read_desk, then=ready, key="booking")

    def change(self, appointment_id: int) -> None:
        """Open a booking to change it."""
        if not self.context.refuses(APPOINTMENTS_BOOK):
            self._with_card(appointment_id, self._open_change)

    def _open_change(self, card: AppointmentCard, desk: BookingDesk) -> None:
        from clinic_desktop.areas.appointments.form.booking import BookingForm

        BookingForm(self.context, desk, card.draft, card, self._owner).open()

    def rebook(self, row: AppointmentRow) -> None:
        """Open a new booking like one that was cancelled or missed, without its time."""
        from clinic_desktop.areas.appointments.form.booking import BookingForm

        def ready(card: AppointmentCard, desk: BookingDesk) -> None:
            draft = replace(card.draft, starts_at=None, ends_at=None, rule="", wants_earlier=False)
            BookingForm(self.context, desk, draft, None, self._owner, instead_of=row.id).open()

        if not self.context.refuses(APPOINTMENTS_BOOK):
            self._with_card(row.id, ready)

    def cancel(self, row: AppointmentRow) -> None:
        """Ask why, and cancel."""
        if self.context.refuses(APPOINTMENTS_BOOK):
            return
        from clinic_desktop.areas.appointments.form.cancel import CancelAppointmentForm

        CancelAppointmentForm(self.context, row, self._owner).open()

    def _with_card(self, appointment_id: int, then: Callable[[AppointmentCard, BookingDesk], None]) -> None:
        from clinic_desktop.areas.appointments import queries
        from clinic_desktop.areas.appointments.form.booking_desk import read_desk

        def read(work: Any) -> tuple[AppointmentCard, BookingDesk]:
            card = queries.get_card(work, appointment_id)
            return card, read_desk(work, card.draft.owner_id)

        self.context.runner.query(self, read, then=lambda found: then(*found), key="booking")

    # --- receiving

    def receive(self, row: AppointmentRow) -> None:
        """Open the dialog of an arrival; somebody without a card gets one first."""
        if row.pet_id is None:
            self.link(row)
        elif not self.context.refuses(APPOINTMENTS_RECEIVE):
            self._receive(row, row.pet_id)

    def _receive(self, row: AppointmentRow, pet_id: int) -> None:
        from clinic_desktop.areas.appointments.form.check_in import CheckInForm
        from clinic_desktop.areas.appointments.form.receiving import read_receiving

        def ready(desk: ReceivingDesk) -> None:
            CheckInForm(self.context, desk, row, self._owner).open()

        self.context.runner.query(
            self, lambda work: read_receiving(work, pet_id, row), then=ready, key="receiving"
        )

    def arrive(self, pet_id: int) -> None:
        """Receive an animal by its booking of today, or without one; who is here already is told of first."""
        from clinic_desktop.areas.appointments import queries

        zone = self.context.conventions.time_zone

        def receive(awaited: AppointmentRow | None) -> None:
            if awaited is not None:
                self.receive(awaited)
            else:
                self.walk_in(pet_id)

        def ready(found: tuple[AppointmentRow | None, AppointmentRow | None]) -> None:
            present, awaited = found
            if present is None:
                receive(awaited)
            else:
                self._ask_about(present, pet_id, lambda: receive(awaited))

        self.context.runner.query(
            self, lambda work: queries.arriving(work, pet_id, zone), then=ready, key="arriving"
        )

    def _ask_about(self, row: AppointmentRow, pet_id: int, receive: Callable[[], None]) -> None:
        from clinic_desktop.areas.appointments.page.asking import AGAIN, ask_who_is_here

        ways: dict[str, Callable[[], None]] = {
            VISIT: lambda: self.open_visit(row),
            APPOINTMENT: lambda: self.context.navigate(APPOINTMENT, row.id),
            AGAIN: receive,
        }
        dialog = ask_who_is_here(self.context, row, pet_id, self._owner)
        dialog.taken.connect(lambda key: ways[key]())
        dialog.open()

    def walk_in(self, pet_id: int | None = None) -> None:
        """Receive somebody who came without a booking."""
        from clinic_desktop.areas.appointments.form.receiving import read_receiving
        from clinic_desktop.areas.appointments.form.walk_in import WalkInForm

        def ready(desk: ReceivingDesk) -> None:
            WalkInForm(self.context, desk, self._owner).open()

        if not self.context.refuses(APPOINTMENTS_RECEIVE):
            self.context.runner.query(
                self, lambda work: read_receiving(work, pet_id), then=ready, key="receiving"
            )

    # --- a card for a new client

    def link(self, row: AppointmentRow) -> None:
        """Register the new client of a booking, then the animal, and join the booking to both."""
        if self.context.refuses(APPOINTMENTS_BOOK):
            return
        if row.owner_id is not None:
            self._link_pet(row, row.owner_id)
            return
        from clinic_desktop.areas.owners.form import OwnerForm

        form = OwnerForm(self.context, None, self._owner, draft=owner_of(row, self.context.languages.current))
        form.saved.connect(lambda owner_id: self._link_pet(row, owner_id))
        form.existing_chosen.connect(lambda owner_id: self._link_owner(row, owner_id))
        form.open()

    def _link_owner(self, row: AppointmentRow, owner_id: int) -> None:
        from clinic_desktop.areas.appointments import service

        self._command(
            "appointments.link_client",
            lambda work: service.link_client(work, row.id, owner_id, None),
            translate("Appointments", "Booking joined to the card"),
            then=self.change,
        )

    def _link_pet(self, row: AppointmentRow, owner_id: int) -> None:
        from clinic_desktop.areas.appointments import service
        from clinic_desktop.areas.owners import queries as owners
        from clinic_desktop.areas.pets import queries as pets
        from clinic_desktop.areas.pets.form import PetForm

        def read(work: Any) -> tuple[Reference, OwnerCard]:
            return pets.get_reference(work), owners.get_card(work, owner_id)

        def linked(pet_id: int) -> None:
            self._command(
                "appointments.link_client",
                lambda work: service.link_client(work, row.id, owner_id, pet_id),
                translate("Appointments", "Booking joined to the card"),
            )

        def ready(found: tuple[Reference, OwnerCard]) -> None:
            reference, owner = found
            form = PetForm(self.context, reference, (owner_id, owner.display_name), None, self._owner)
            form.saved.connect(linked)
            form.existing_chosen.connect(linked)
            form.open()

        self.context.runner.query(self, read, then=ready, key="link")

    # --- steps

    def step(self, row: AppointmentRow) -> None:
        """Do what comes next."""
        match next_step(row, self.context.actor):
            case NextStep.LINK:
                self.link(row)
            case NextStep.GIVE_TIME:
                self.change(row.id)
            case NextStep.RECEIVE:
                self.receive(row)
            case NextStep.CALL:
                self.call(row)
            case NextStep.SEE:
                self.see(row)
            case NextStep.OPEN_VISIT:
                self.open_visit(row)
            case NextStep.DISCHARGE:
                self.discharge(row)
            case NextStep.CLOSE:
                self.settle(row)
            case NextStep.REBOOK:
                self.rebook(row)
            case NextStep.OPEN_CARD:
                self.open_card(row)

    def confirm(self, row: AppointmentRow) -> None:
        """Record that the owner confirmed."""
        from clinic_desktop.areas.appointments import service

        self._simple("confirm", service.confirm, row, translate("Appointments", "Confirmed"))

    def call(self, row: AppointmentRow) -> None:
        """Call somebody in from the waiting room."""
        from clinic_desktop.areas.appointments import service

        told = translate("Appointments", "Called in: {name}").format(name=row.pet_name or row.client)
        self._simple("call", service.call, row, told)

    def see(self, row: AppointmentRow) -> None:
        """Begin the visit and open it."""
        from clinic_desktop.areas.appointments import service

        self._command(
            "appointments.start_visit",
            lambda work: service.start_visit(work, row.id),
            "",
            then=lambda visit_id: self.context.navigate(VISIT, visit_id),
        )

    def open_visit(self, row: AppointmentRow) -> None:
        """Open the visit that a booking led to."""
        if row.visit_id is not None:
            self.context.navigate(VISIT, row.visit_id)

    def open_card(self, row: AppointmentRow) -> None:
        """Open the patient's card, or the owner's."""
        if row.pet_id is not None:
            self.context.navigate(PET, row.pet_id)
        elif row.owner_id is not None:
            self.context.navigate(OWNER, row.owner_id)

    def admit(self, row: AppointmentRow) -> None:
        """Keep an animal in the hospital."""
        from clinic_desktop.areas.appointments import service

        self._simple("admit", service.admit, row, translate("Appointments", "Stays in hospital"))

    def finish(self, row: AppointmentRow) -> None:
        """End the consultation: the owner goes to pay."""
        from clinic_desktop.areas.appointments import service

        self._simple("finish", service.finish, row, translate("Appointments", "Goes to pay"))

    def discharge(self, row: AppointmentRow) -> None:
        """Let an animal go home from the hospital."""
        from clinic_desktop.areas.appointments import service

        self._simple("discharge", service.discharge, row, translate("Appointments", "Discharged"))

    def settle(self, row: AppointmentRow) -> None:
        """Go on to the invoice of what is ready to pay; where nothing was charged, it is closed."""
        self.context.navigate(BILL, row.id)

    def close(self, row: AppointmentRow) -> None:
        """Close what is ready to pay."""
        from clinic_desktop.areas.appointments import service

        self._simple("close", service.close, row, translate("Appointments", "Closed"))

    def no_show(self, row: AppointmentRow) -> None:
        """Record that nobody came; they stand in the list of whom to call."""
        from clinic_desktop.areas.appointments import service

        self._simple(
            "mark_no_show",
            lambda work, record_id: service.mark_no_show(work, record_id, rebook=True),
            row,
            translate("Appointments", "Nobody came: to be called for another time"),
        )

    def call_no_more(self, row: AppointmentRow) -> None:
        """Take somebody off the list of whom to call for another time."""
        from clinic_desktop.areas.appointments import service
        from clinic_desktop.areas.appointments.form.words import whom_text

        told = translate("Appointments", "{name} is not to be called any more").format(name=whom_text(row))
        self._simple("call_no_more", service.call_no_more, row, told)

    def back(self, row: AppointmentRow) -> None:
        """Take the last step of a booking back."""
        from clinic_desktop.areas.appointments import service

        steps: dict[AppointmentState, tuple[str, Callable[[Any, int], Any]]] = {
            AppointmentState.CONFIRMED: ("unconfirm", service.unconfirm),
            AppointmentState.ARRIVED: ("undo_arrival", service.undo_arrival),
            AppointmentState.WITH_DOCTOR: ("back_to_waiting", service.back_to_waiting),
            AppointmentState.READY_TO_PAY: ("return_to_visit", service.return_to_visit),
            AppointmentState.CLOSED: ("reopen", service.reopen),
        }
        if may(Step.RESTORE, row.state):
            self._restore(row)
            return
        found = steps.get(row.state)
        if found is not None:
            self._simple(found[0], found[1], row, translate("Appointments", "One step back"))

    def _restore(self, row: AppointmentRow) -> None:
        from clinic_desktop.areas.appointments import queries, service
        from clinic_desktop.areas.appointments.page.asking import ask_to_restore

        def restore() -> None:
            self._simple("restore", service.restore, row, translate("Appointments", "One step back"))

        def ready(found: tuple[Problem, ...]) -> None:
            if not found:
                restore()
                return
            dialog = ask_to_restore(self.context, found, self._owner)
            dialog.taken.connect(lambda key: restore())
            dialog.open()

        self.context.runner.query(
            self, lambda work: queries.restore_warnings(work, row.id), then=ready, key="restoring"
        )

    def reopen_form(self, form: str, subject: tuple[str, int]) -> None:
        """Open a form again that was lost with what was typed into it."""
        record_id = subject[1]
        if form == WALK_IN:
            self.walk_in(record_id or None)
        elif form == BOOKING:
            self.change(record_id) if record_id else self.book()
        elif form == CHECK_IN:
            self._with_card(record_id, lambda card, desk: self.receive(card.row))
        else:
            self._with_card(record_id, lambda card, desk: self.cancel(card.row))

    def _simple(self, verb: str, function: Callable[[Any, int], Any], row: AppointmentRow, done: str) -> None:
        self._command(f"appointments.{verb}", lambda work: function(work, row.id), done)

    def _command(
        self,
        verb: str,
        function: Callable[[Any], Any],
        done: str,
        *,
        then: Callable[[Any], None] | None = None,
    ) -> None:
        self.context.runner.command(self, verb, function, then=then, done=done)


def draft_of(slot: FreeSlot) -> AppointmentDraft:
    """Return a booking for a free time."""
    from clinic_desktop.areas.appointments.rows import AppointmentDraft

    return AppointmentDraft(
        doctor_id=slot.doctor_id, room_id=slot.room_id, starts_at=slot.starts_at, ends_at=slot.ends_at
    )


def new_client(typed: str) -> AppointmentDraft:
    """Return a booking for somebody the search box didn't find: a phone, or a name, or both."""
    from clinic_desktop.areas.appointments.form.booking_desk import told_of
    from clinic_desktop.areas.appointments.rows import AppointmentDraft

    name, phone = told_of(typed)
    return AppointmentDraft(client_name=name, client_phone=phone)


def owner_of(row: AppointmentRow, language: str) -> OwnerDraft:
    """Return what is known of a new client, as the form of an owner begins with it."""
    from clinic_desktop.areas.owners.rules import named_owner

    return named_owner(row.client, row.phone, language)
