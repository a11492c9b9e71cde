"""The dialog of an arrival without a booking: of a patient, of somebody's animal, or of a new client."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.appointments import rules, service
from clinic_desktop.areas.appointments.form.booking_desk import told_of
from clinic_desktop.areas.appointments.form.client import ClientField, PetsField
from clinic_desktop.areas.appointments.form.receiving import ReceivingDesk, ReceivingForm, read_receiving
from clinic_desktop.areas.appointments.kinds import Channel
from clinic_desktop.areas.appointments.rows import AppointmentDraft, CheckInDraft, NewcomerDraft
from clinic_desktop.areas.owners import queries as owners
from clinic_desktop.areas.owners.form import Candidates
from clinic_desktop.areas.owners.rows import OWNERS_EDIT, OwnerCandidate
from clinic_desktop.areas.pets import queries as pets
from clinic_desktop.areas.pets.rows import PETS_EDIT, PetCard, PetRow, SpeciesRow
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.kinds import PET
from clinic_desktop.ui.chips import Chips
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.fields import ChoiceField, Entry, LookupField, TextField
from clinic_desktop.ui.i18n import format_phone, localized

KNOWN, NEW = "known", "new"


class WalkInForm(ReceivingForm):
    """Receives who came without a booking: the patient of a card, or whoever is found or asked for here."""

    def __init__(self, context: AppContext, desk: ReceivingDesk, parent: QWidget | None = None) -> None:
        super().__init__(context, desk, (PET, desk.card.id) if desk.card else ("", 0), parent)
        self.setWindowTitle(self.tr("Arrival without a booking"))
        self._picks = desk.card is None
        self._petless = False
        self._unasked: set[str] = set()
        self.build()
        if self._picks:
            self._on_who(KNOWN)
        self._fields["owner_id" if self._picks else "weight"].setFocus()

    def _build_who(self) -> None:
        if not self._picks:
            return
        self._who = Chips((KNOWN, NEW))
        self._who.set_texts([self.tr("Client of the clinic"), self.tr("New client")])
        if (line := self._who.layout()) is not None:
            line.setContentsMargins(0, 0, 0, 0)
        self._who.chosen.connect(self._on_who)
        actor = self.context.actor
        self.add_widget(self._who)
        self._who.setVisible(actor.may(OWNERS_EDIT) and actor.may(PETS_EDIT))
        client = ClientField(self.context)
        client.picked.connect(self._on_picked)
        self.add_field("owner_id", self.tr("Client"), client, wide=True)
        field = PetsField(self.context.today)
        field.changed.connect(self._on_pet)
        self.add_field("pet_id", self.tr("Who has come"), field, wide=True)
        self.add_field("client_name", self.tr("First name and surname"), TextField())
        self.add_field("client_phone", self.tr("Phone"), TextField(), hint="+7 916 123-45-67")
        self._candidates = Candidates()
        self._candidates.chosen.connect(self._on_existing)
        self.add_widget(self._candidates)
        self.add_field("pet_name", self.tr("Pet's name"), TextField())
        species = [
            Entry(s.id, localized(s.name_en, s.name_ru), f"{s.name_en}|{s.name_ru}|{s.synonyms}")
            for s in self._desk.reference.species
            if not s.archived
        ]
        self.add_field("species", self.tr("Species"), LookupField(species, free_text=True))

    def _build_about(self) -> None:
        kinds = [(None, "—"), *((kind.id, name_of(kind.name)) for kind in self._desk.types)]
        self.add_field("type_id", self.tr("Kind of appointment"), ChoiceField(kinds), wide=True)

    def _offered(self) -> tuple[PetRow, ...]:
        # Who is picked here is picked with those that come along.
        return () if self._picks else super()._offered()

    def _along(self) -> tuple[int, ...]:
        along: tuple[int, ...] = self._fields["pet_id"].companions() if self._picks else super()._along()
        return along

    # --- the draft

    def draft(self) -> CheckInDraft:
        """Return what was typed."""
        draft = super().draft()
        return CheckInDraft(grams=draft.grams, reason=draft.reason) if self._is_new else draft

    def problems(self) -> tuple[Problem, ...]:
        """Say who is missing; a newcomer is judged by the rules of owners and patients."""
        found = super().problems()
        if not self._picks:
            return found
        if self._is_new:
            region = self.context.conventions.phone_region
            judged = rules.newcomer_problems(self._newcomer(), region, self.context.today(), self._species())
            return (*judged, *found)
        if self.read("owner_id") is None:
            return (Problem("owner_id", "required"), *found)
        return found if self._chosen is not None else (Problem("pet_id", "required"), *found)

    def _found(self) -> tuple[Problem, ...]:
        # What stands in a field that isn't asked for now stands in nobody's way.
        return tuple(p for p in super()._found() if self._body.field_of(p.field) not in self._unasked)

    def save(self) -> None:
        """Receive, and register first who is new."""
        draft, card, done = self.draft(), self._desk.card, self.tr("Received: waits now")
        booking = AppointmentDraft(
            owner_id=card.row.owner_id if card is not None else None,
            pet_id=card.id if card is not None else None,
            companions=() if self._is_new else self._along(),
            type_id=self.read("type_id"),
            reason=draft.reason,
            doctor_id=self.read("doctor_id"),
            room_id=self.read("room_id"),
            channel=Channel.DESK,
        )
        if not self._is_new:
            self.submit("appointments.walk_in", lambda work: service.walk_in(work, booking, draft), done=done)
            return
        newcomer = self._newcomer()
        self.submit(
            "appointments.receive_newcomer",
            lambda work: service.receive_newcomer(work, newcomer, booking, draft),
            done=done,
        )

    @property
    def _is_new(self) -> bool:
        """Whether an animal is registered that the clinic doesn't know yet."""
        return self._picks and (self._who.value == NEW or self._petless)

    def _newcomer(self) -> NewcomerDraft:
        species_id, species_text = self.read("species", (None, ""))
        known = self._who.value == KNOWN
        return NewcomerDraft(
            owner_id=self.read("owner_id") if known else None,
            client_name="" if known else self.read("client_name", ""),
            client_phone="" if known else self.read("client_phone", ""),
            pet_name=self.read("pet_name", ""),
            species_id=species_id,
            species_text=species_text,
            language=self.context.languages.current,
        )

    def _species(self) -> SpeciesRow | None:
        if not self._is_new:
            return super()._species()
        return self._desk.reference.species_by_id(self.read("species", (None, ""))[0])

    @property
    def _chosen(self) -> PetCard | None:
        """The card of who has come, as long as it is the one shown: another is still being read."""
        card = self._desk.card
        if card is not None and self._picks and self._fields["pet_id"].value() != card.id:
            return None
        return card

    # --- who has come

    @Slot(object)
    def _on_who(self, value: object) -> None:
        new = value == NEW
        typed = self._fields["owner_id"].text()
        if new and typed and self.read("owner_id") is None and not self.read("client_name", ""):
            # Nobody was found by what was typed: it is the new client's name or phone.
            name, phone = told_of(typed)
            self._fields["client_name"].set_value(name)
            self._fields["client_phone"].set_value(phone)
        if new:
            self._forget_card()
        else:
            self._on_pet()
        self._show_who()
        if self._who.isAncestorOf(self.focusWidget() or self):  # whoever pressed it goes on typing
            first = "client_phone" if self.read("client_name", "") else "client_name"
            self._fields[first if new else "owner_id"].setFocus()
        if self._loaded is not None:
            self._on_changed("owner_id")

    def _show_who(self) -> None:
        new, known = self._who.value == NEW, self._who.value == KNOWN
        shown = {
            "owner_id": known,
            "pet_id": known and not self._fields["pet_id"].is_empty,
            "client_name": new,
            "client_phone": new,
            "pet_name": self._is_new,
            "species": self._is_new,
            "phone": not self._is_new and self._desk.card is not None,
            "alerts_seen": not self._is_new and not self._fields["alerts_seen"].is_empty,
        }
        self._unasked = {name for name, wanted in shown.items() if not wanted}
        for name, wanted in shown.items():
            self._body.show_field(name, wanted)
        self._guard.setVisible(not self._is_new and self._desk.card is not None)
        self._last.setVisible(not self._is_new and self._desk.card is not None)
        if not new:
            self._candidates.show_entries([])

    @Slot(object, object)
    def _on_picked(self, owner_id: int, pet_id: int | None) -> None:
        self._offer(owner_id, [pet_id] if pet_id is not None else [])

    def _offer(self, owner_id: int, chosen: list[int] | None) -> None:
        def ready(rows: tuple[PetRow, ...]) -> None:
            field = self._fields["pet_id"]
            field.offer(rows, chosen)
            self._petless = field.is_empty
            self._show_who()

        self.context.runner.query(
            self, lambda work: pets.pets_of_owner(work, owner_id), then=ready, key="pets"
        )

    def _on_pet(self) -> None:
        pet_id = self._fields["pet_id"].value()
        known = self._desk.card
        if pet_id is None:
            self._forget_card()
            return
        if known is not None and known.id == pet_id:
            # Another one may have come along.
            self.show_alerts()
            self._show_who()
            return
        self.context.runner.query(
            self, lambda work: read_receiving(work, pet_id), then=self._on_card, key="card"
        )

    def _forget_card(self) -> None:
        if self._desk.card is not None:
            self._fields["weight"].setText("")
            self.show_desk(replace(self._desk, card=None, usual=None))
            self._show_who()

    def _on_card(self, desk: ReceivingDesk) -> None:
        if self._desk.card is not None:
            # It was the other animal that stood on the scales.
            self._fields["weight"].setText("")
        self.show_desk(desk)
        self._show_who()
        self._fields["weight"].setFocus()

    def _on_put_back(self) -> None:
        super()._on_put_back()
        if not self._picks:
            return
        self._who.choose(NEW if self.read("client_name", "") or self.read("client_phone", "") else KNOWN)
        self._show_who()
        owner_id = self.read("owner_id")
        if owner_id is not None:
            self._offer(owner_id, None)

    # --- whether the new client is new

    def live(self) -> None:
        """Look for the new client among the clinic's owners."""
        if not self._picks or self._who.value != NEW:
            return
        newcomer = self._newcomer()
        draft, region = rules.newcomers_owner(newcomer), self.context.conventions.phone_region
        self.context.runner.query(
            self,
            lambda work: owners.find_candidates(work, draft, region),
            then=self._on_candidates,
            key="candidates",
        )

    def _on_candidates(self, found: tuple[OwnerCandidate, ...]) -> None:
        self._known = {row.owner.id: row.owner for row in found}
        lines = [
            (c.owner.id, (c.owner.display_name, format_phone(c.owner.phone), c.owner.city)) for c in found
        ]
        if self._who.value == NEW:
            self._candidates.show_entries(
                [(owner_id, " · ".join(part for part in parts if part)) for owner_id, parts in lines]
            )

    @Slot(int)
    def _on_existing(self, owner_id: int) -> None:
        row = self._known[owner_id]
        client = self._fields["owner_id"]
        client.know(owner_id, " · ".join(t for t in (row.display_name, format_phone(row.phone)) if t))
        client.set_value(owner_id)
        for name in ("client_name", "client_phone"):
            self._fields[name].set_value("")
        self._who.choose(KNOWN)
        self._show_who()
        self._on_picked(owner_id, None)
