"""The form of a booking: who comes, for what, when and to whom; free times stand beside."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from clinic_desktop.areas.appointments import queries, service
from clinic_desktop.areas.appointments.form.booking_desk import BookingDesk, chip_icon, told_of
from clinic_desktop.areas.appointments.form.client import ClientField, PetsField
from clinic_desktop.areas.appointments.form.moment import LengthField, MomentField
from clinic_desktop.areas.appointments.form.repeat import RepeatField
from clinic_desktop.areas.appointments.form.scope import scope_texts
from clinic_desktop.areas.appointments.form.timed import TimedForm
from clinic_desktop.areas.appointments.form.times import WIDTH
from clinic_desktop.areas.appointments.form.words import BookingCounts, repeat_text, whom_text
from clinic_desktop.areas.appointments.kinds import ResourceKind
from clinic_desktop.areas.appointments.rows import (
    AppointmentCard,
    AppointmentDraft,
    Scope,
)
from clinic_desktop.areas.appointments.rules.repeat import read_rule
from clinic_desktop.areas.appointments.texts import channel_texts
from clinic_desktop.areas.pets import queries as pets
from clinic_desktop.areas.pets.rows import PetRow
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.kinds import APPOINTMENT
from clinic_desktop.db.work import Work
from clinic_desktop.ui.actions import ActionButton, label, make_action
from clinic_desktop.ui.chips import Chips
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import scrolled_size
from clinic_desktop.ui.forms.fields import CheckField, ChoiceField, NoteField, TextField
from clinic_desktop.ui.i18n import format_moment
from clinic_desktop.ui.theme import set_role

KNOWN, NEW = "known", "new"
LEAST_WIDTH = 700
"""Under this the free times give way to the form; the search for a free time finds them."""


class BookingForm(TimedForm):
    """Books an appointment, or changes one when ``card`` is given.

    ``draft`` is what is known when it opens: the client of the card, the time of an empty slot.
    """

    def __init__(
        self,
        context: AppContext,
        desk: BookingDesk,
        draft: AppointmentDraft,
        card: AppointmentCard | None = None,
        parent: QWidget | None = None,
        *,
        instead_of: int | None = None,
    ) -> None:
        """``instead_of`` is a cancelled or missed appointment that this one is booked for."""
        super().__init__(context, desk, parent, (APPOINTMENT, card.row.id) if card else ("", 0))
        self.setWindowTitle(self.tr("Change the booking") if card else self.tr("New booking"))
        self._card, self._instead_of = card, instead_of
        self.base = draft
        self._wants_times = draft.starts_at is None
        self._build_client(draft)
        self._build_when()
        self._build_rest()
        self._build_around()
        self._load(draft)
        if card is not None and card.row.pet_id is not None:
            self.set_patient(card.row.glyph, whom_text(card.row), card.row.client)
        self.start()
        scrolled_size(self, 1060, 780)
        self._begin()

    # --- building

    def _build_client(self, draft: AppointmentDraft) -> None:
        self._who = Chips((KNOWN, NEW))
        self._who.set_texts([self.tr("Client of the clinic"), self.tr("New client")])
        if (line := self._who.layout()) is not None:
            line.setContentsMargins(0, 0, 0, 0)
        self._who.chosen.connect(self._on_who)
        self.add_widget(self._who)
        client = ClientField(self.context)
        if draft.owner_id is not None:
            client.know(draft.owner_id, self._desk.client)
        client.picked.connect(self._on_picked)
        self.add_field("owner_id", self.tr("Client"), client, wide=True)
        self.add_field("pet_id", self.tr("Who comes"), PetsField(self._today), wide=True)
        self.add_field("client_name", self.tr("Name"), TextField())
        self.add_field("client_phone", self.tr("Phone"), TextField(), hint="+7 916 123-45-67")

    def _build_when(self) -> None:
        kinds: list[tuple[int | None, str]] = [(None, "—")]
        kinds += [(row.id, name_of(row.name)) for row in self._desk.types]
        field = ChoiceField(kinds)
        for number, row in enumerate(self._desk.types, start=1):
            field.setItemIcon(number, chip_icon(row.colour))
        self.add_field("type_id", self.tr("Kind of appointment"), field)
        self.add_field("reason", self.tr("Reason for the visit"), TextField())
        moment = MomentField(self._zone)
        self.add_field("starts_at", self.tr("Day and time"), moment)
        self.add_field(
            "ends_at", self.tr("How long"), LengthField(lambda: self.read("starts_at"), self._zone)
        )
        for name, text, kind, nobody in (
            ("doctor_id", self.tr("Doctor"), ResourceKind.DOCTOR, self.tr("Any doctor")),
            ("room_id", self.tr("Room"), ResourceKind.ROOM, "—"),
        ):
            self.add_field(name, text, ChoiceField([(None, nobody), *self._desk.of_kind(kind)]))
        self.add_field("channel", self.tr("How it came"), ChoiceField(list(channel_texts().items())))
        devices = [(None, "—"), *self._desk.of_kind(ResourceKind.EQUIPMENT)]
        self.add_field("equipment_id", self.tr("Equipment"), ChoiceField(devices))

    def _build_rest(self) -> None:
        self.add_field("rule", self.tr("Repeat"), RepeatField(self._today), wide=True)
        self.add_field("note", self.tr("Note"), NoteField(), wide=True)
        early = self.tr("Would come earlier")
        self.add_field("wants_earlier", "", CheckField(), wide=True).setText(early)
        self._fields["wants_earlier"].setAccessibleName(early)
        self._scope: ChoiceField | None = None
        if self._card is not None and self._card.row.series_id is not None:
            self._scope = ChoiceField(list(scope_texts().items()))
            told = self.tr("Part of a series: {rule} · {left}").format(
                rule=repeat_text(read_rule(self._card.series_rule)) or self._card.series_rule,
                left=BookingCounts().left(self._card.series_left),
            )
            self.add_field("scope", told, self._scope, wide=True)
        self._body.show_field("rule", self._card is None)
        self._body.show_field("equipment_id", bool(self._desk.of_kind(ResourceKind.EQUIPMENT)))

    def _build_around(self) -> None:
        self.search_action = make_action(
            self, "find_slot", self._on_search, shortcut="Ctrl+F", glyph="search"
        )
        label(self.search_action, self.tr("Find a free time"))
        self._request_told = QLabel(
            self.tr("Without a time this is kept as a request, to be called back and given one.")
        )
        self._request_told.setWordWrap(True)
        set_role(self._request_told, "muted")
        layout = self.column
        position = layout.indexOf(self._body)
        beside = QHBoxLayout()
        beside.setSpacing(14)
        beside.addWidget(self._body, 1)
        self._side = QFrame()
        side = QHBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.addWidget(self.times)
        self._side.setFixedWidth(WIDTH)
        beside.addWidget(self._side)
        layout.insertLayout(position, beside, 1)
        layout.insertWidget(position + 1, self._request_told)
        layout.insertWidget(position + 2, self._warned)
        layout.insertWidget(position + 3, ActionButton(self.search_action), 0, Qt.AlignmentFlag.AlignLeft)

    def _load(self, draft: AppointmentDraft) -> None:
        moment: MomentField = self._fields["starts_at"]
        moment.day.set_value(self._today())
        self._pets.offer(self._desk.pets, [draft.pet_id] if draft.pet_id is not None else [])
        self.fill(draft)
        self._pets.take(draft.pet_id or self._pets.value(), draft.companions)
        if self._length.length() is None:
            self._length.set_length(self._type_length(draft.type_id))
        known = draft.owner_id is not None or not (draft.client_name or draft.client_phone)
        self._who.choose(KNOWN if known else NEW)
        self._on_who(self._who.value)
        for name in ("type_id", "starts_at"):
            self._fields[name].changed.connect(self._on_type if name == "type_id" else self._on_moment)
        self._on_moment()

    def _begin(self) -> None:
        if self.read("owner_id") is None:
            self._focus_client()
        else:
            self._save.setFocus()
        self.look_for_times()

    def _focus_client(self) -> None:
        new = "client_phone" if self.read("client_name", "") else "client_name"
        self._fields[new if self._who.value == NEW else "owner_id"].setFocus()

    # --- the draft

    @property
    def _pets(self) -> PetsField:
        field = self._fields["pet_id"]
        assert isinstance(field, PetsField)
        return field

    def draft(self) -> AppointmentDraft:
        """Return the booking as typed."""
        new = self._who.value == NEW
        base = self.base
        return AppointmentDraft(
            owner_id=None if new else self.read("owner_id"),
            pet_id=None if new else self._pets.value(),
            companions=() if new else self._pets.companions(),
            client_name=self.read("client_name", "") if new else "",
            client_phone=self.read("client_phone", "") if new else "",
            starts_at=self.read("starts_at"),
            ends_at=self.read("ends_at"),
            **{
                name: self.read(name, getattr(base, name))
                for name in (
                    "type_id", "reason", "note", "doctor_id", "room_id", "equipment_id", "channel",
                    "wants_earlier", "rule",
                )
            },
        )  # fmt: skip

    def live(self) -> None:
        """Ask the schedule about the draft, and for free times."""
        self.judge()
        self.look_for_times()

    def save(self) -> None:
        """Book, keep as a request, or change."""
        draft, base, instead_of = self.draft(), self.base, self._instead_of
        if self._card is None:
            if draft.starts_at is None:
                self.submit(
                    "appointments.request",
                    lambda work: service.request(work, draft, instead_of=instead_of),
                    done=self.tr("Request kept: it stands in the list of whom to call"),
                )
            else:
                # The day in sight may be another one: where the booking went is said.
                told = self.tr("Booked for {time}").format(time=format_moment(draft.starts_at, self._zone))
                self.submit(
                    "appointments.book",
                    lambda work: service.book(work, draft, instead_of=instead_of),
                    done=told,
                )
            return
        record_id = self._card.row.id
        scope = self._scope.value() if self._scope is not None else Scope.THIS
        if self._scope is not None and scope is not Scope.THIS:
            self.submit(
                "appointments.change_series",
                lambda work: service.change_series(work, record_id, draft, base, scope),
                done=self.tr("Series changed"),
            )
            return
        self.submit(
            "appointments.change",
            lambda work: service.change(work, record_id, draft, base),
            done=self.tr("Booking changed"),
        )

    def _found(self) -> tuple[Problem, ...]:
        # What stands in the field of the other kind of client is not asked for.
        hidden = "owner_id" if self._who.value == NEW else ""
        return tuple(problem for problem in super()._found() if problem.field != hidden)

    def _on_put_back(self) -> None:
        super()._on_put_back()
        new = any(self.read(name, "") for name in ("client_name", "client_phone"))
        self._who.choose(NEW if new else KNOWN)
        owner_id = None if new else self.read("owner_id")
        if owner_id is not None:
            self.context.runner.query(
                self, lambda work: pets.pets_of_owner(work, owner_id), then=self._on_pets, key="pets"
            )

    def _on_pets(self, rows: tuple[PetRow, ...]) -> None:
        self._pets.offer(rows)
        self._body.show_field("pet_id", self._who.value == KNOWN and bool(rows))

    # --- asking the schedule

    def ask(self, work: Work, draft: AppointmentDraft) -> tuple[Problem, ...]:
        """Return what the schedule says to a draft."""
        return queries.booking_warnings(work, draft, self._card.row.id if self._card is not None else None)

    def _asks_again(self, found: Sequence[Problem]) -> bool:
        asked = super()._asks_again(found)
        if asked:
            self._status.setText(self.tr("Look at the warnings. Saving once more books it all the same."))
        return asked

    # --- following what is chosen

    @Slot(object)
    def _on_who(self, value: object) -> None:
        new = value == NEW
        typed = self._fields["owner_id"].text()
        if new and typed and self.read("owner_id") is None and not self.read("client_name", ""):
            # Nobody was found by what was typed: it is the new client's name or phone.
            name, phone = told_of(typed)
            self._fields["client_name"].set_value(name)
            self._fields["client_phone"].set_value(phone)
        for name in ("client_name", "client_phone"):
            self._body.show_field(name, new)
        self._body.show_field("owner_id", not new)
        self._body.show_field("pet_id", not new and not self._pets.is_empty)
        if self._loaded is not None:
            self._on_changed("owner_id")
        if self._who.isAncestorOf(self.focusWidget() or self):  # whoever pressed it goes on typing
            self._focus_client()

    @Slot(object, object)
    def _on_picked(self, owner_id: int, pet_id: int | None) -> None:
        def ready(found: tuple[tuple[PetRow, ...], AppointmentDraft]) -> None:
            rows, usual = found
            self._pets.offer(rows, [pet_id] if pet_id is not None else [])
            self._body.show_field("pet_id", self._who.value == KNOWN and bool(rows))
            if self.read("type_id") is None and usual.type_id is not None:
                self._fields["type_id"].set_value(usual.type_id)

        self.context.runner.query(
            self,
            lambda work: (
                pets.pets_of_owner(work, owner_id),
                queries.preselected(work, owner_id, pet_id),
            ),
            then=ready,
            key="pets",
        )

    def _on_type(self) -> None:
        row = self._type(self.read("type_id"))
        if row is None:
            return
        self._length.set_length(row.length_min)
        needed = next((r for r in self._desk.resources if r.id == row.resource_id), None)
        if needed is not None and needed.kind is not ResourceKind.DOCTOR:
            self._fields["room_id" if needed.kind is ResourceKind.ROOM else "equipment_id"].set_value(
                needed.id
            )

    def _on_moment(self) -> None:
        self._length.follow()
        self._request_told.setVisible(self._card is None and self.read("starts_at") is None)

    def resizeEvent(self, event: Any) -> None:
        """Leave the width to the form where there is little of it."""
        super().resizeEvent(event)
        self._side.setVisible(self.width() >= LEAST_WIDTH)
