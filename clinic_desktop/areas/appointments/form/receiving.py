"""What the two dialogs of an arrival share: phone, weight, reason, what to beware of, doctor and room (domain 2.9)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QWidget

from clinic_desktop.areas.appointments import queries
from clinic_desktop.areas.appointments.form.beware import AlertsField
from clinic_desktop.areas.appointments.form.client import AlongField
from clinic_desktop.areas.appointments.kinds import ResourceKind
from clinic_desktop.areas.appointments.rows import (
    AppointmentDraft,
    AppointmentRow,
    CheckInDraft,
    ResourceRow,
    TypeRow,
)
from clinic_desktop.areas.pets import queries as pets
from clinic_desktop.areas.pets.form import WeightField
from clinic_desktop.areas.pets.rows import AlertRow, PetCard, PetRow, Reference, SpeciesRow, WeightDraft
from clinic_desktop.areas.pets.rules import weight_problems
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.errors import Problem
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import ChoiceField, TextField
from clinic_desktop.ui.i18n import format_date, format_phone, format_weight
from clinic_desktop.ui.theme import set_role


@dataclass(frozen=True, slots=True)
class ReceivingDesk:
    """What the dialogs show: the clinic's lists, and the animal that has come."""

    resources: tuple[ResourceRow, ...]
    types: tuple[TypeRow, ...]
    reference: Reference
    card: PetCard | None = None
    others: tuple[PetRow, ...] = ()
    """The other animals of its owner, and whoever was booked to come along."""
    along: tuple[int, ...] = ()
    """Who was booked to come along."""
    alerts: Mapping[int, tuple[AlertRow, ...]] = field(default_factory=dict)
    """What to beware of with the other animals."""
    usual: AppointmentDraft | None = None
    """What a visit that is due would be booked as."""

    @property
    def species(self) -> SpeciesRow | None:
        """The species of the animal that has come."""
        return self.reference.species_by_id(self.card.draft.species_id) if self.card is not None else None


def read_receiving(work: Any, pet_id: int | None, row: AppointmentRow | None = None) -> ReceivingDesk:
    """Read what the dialogs need, for a patient, booked by ``row`` or not, or for nobody yet."""
    resources, types = queries.list_resources(work), queries.list_types(work)
    reference = pets.get_reference(work)
    if pet_id is None:
        return ReceivingDesk(resources, types, reference)
    card = pets.get_card(work, pet_id)
    owner_id = (row.owner_id if row is not None else None) or card.row.owner_id
    along = queries.get_card(work, row.id).draft.companions if row is not None else ()
    known = (*pets.get_rows(work, along), *(pets.pets_of_owner(work, owner_id) if owner_id else ()))
    others = {other.id: other for other in known if other.id != pet_id}
    usual = queries.preselected(work, owner_id, pet_id) if owner_id is not None else None
    alerts = pets.alerts_of(work, list(others))
    return ReceivingDesk(resources, types, reference, card, tuple(others.values()), along, alerts, usual)


class ReceivingForm(FormDialog):
    """Asks what reception asks of everybody who has come; subclasses say who that is and receive them."""

    def __init__(
        self,
        context: AppContext,
        desk: ReceivingDesk,
        subject: tuple[str, int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, "", parent, subject=subject)
        self._desk = desk
        self._zone = context.conventions.time_zone
        self._phone = ""

    def build(self) -> None:
        """Add the fields and show what is known; the end of a subclass's own building."""
        self._build_who()
        self._build_fields()
        self._save.setText(self.tr("Receive"))
        self._save.setAccessibleName(self._save.text())
        self._save.setToolTip(self.tr("Receive (Enter, Ctrl+Enter)"))
        self.show_desk(self._desk)
        self.start()
        scrolled_size(self, 640, 680)

    def _build_who(self) -> None:
        """Add what asks who has come."""

    def _build_about(self) -> None:
        """Add what is asked before the reason."""

    def _build_fields(self) -> None:
        self.add_field("phone", self.tr("Phone: is it still right?"), TextField(), wide=True)
        along = AlongField(self.context.today)
        along.changed.connect(self.show_alerts)
        self.add_field("companions", self.tr("Came along"), along, wide=True)
        self.add_field("weight", self.tr("Weight, kg"), WeightField())
        self._last = QLabel()
        set_role(self._last, "muted")
        self.add_widget(self._last)
        self._build_about()
        self.add_field("reason", self.tr("Reason for the visit"), TextField(), wide=True)
        for name, text, kind in (
            ("doctor_id", self.tr("Doctor"), ResourceKind.DOCTOR),
            ("room_id", self.tr("Room"), ResourceKind.ROOM),
        ):
            offered = [(r.id, r.name) for r in self._desk.resources if r.kind is kind]
            self.add_field(name, text, ChoiceField([(None, "—"), *offered]))
        self.add_field("alerts_seen", self.tr("Beware: tick what you have read"), AlertsField(), wide=True)

    def show_desk(self, desk: ReceivingDesk) -> None:
        """Show the animal that has come, with what is known of its visit."""
        self._desk = desk
        card = desk.card
        source = self._source()
        for name in ("type_id", "reason", "doctor_id", "room_id"):
            if name in self._fields and getattr(source, name, None) is not None:
                self._fields[name].set_value(getattr(source, name))
        along = self._fields["companions"]
        along.offer(self._offered(), desk.along)
        self.show_alerts()
        self._body.show_field("companions", not along.is_empty)
        self._last.setText(self._last_text(card))
        self._last.setVisible(card is not None)
        if card is None:
            return
        self._phone = self._phone_of(card)
        self._fields["phone"].set_value(format_phone(self._phone))
        told = " · ".join(part for part in (card.row.owner_name, self._when()) if part)
        self.set_patient(card.row.glyph, card.row.name, told)

    @Slot()
    def show_alerts(self) -> None:
        """Show what to beware of with the patient and with those that are said to have come along."""
        alerts, desk = self._fields.get("alerts_seen"), self._desk
        if alerts is None:
            return
        # Two animals of one owner may bear one name.
        names = {
            row.id: ", ".join(part for part in (row.name, name_of(row.species).lower()) if part)
            for row in desk.others
        }
        alerts.offer(
            desk.card.alerts if desk.card is not None else (),
            [
                (names.get(pet_id, ""), alert)
                for pet_id in self._along()
                for alert in desk.alerts.get(pet_id, ())
            ],
        )
        self._body.show_field("alerts_seen", not alerts.is_empty)

    def _along(self) -> tuple[int, ...]:
        """Return who is said to have come along."""
        along: tuple[int, ...] = self._fields["companions"].value()
        return along

    def _source(self) -> Any:
        """Return what says type, reason, doctor and room beforehand."""
        return self._desk.usual

    def _offered(self) -> tuple[PetRow, ...]:
        """Return who may be said to have come along."""
        return self._desk.others

    def _phone_of(self, card: PetCard) -> str:
        return card.row.phone

    def _when(self) -> str:
        return ""

    def _last_text(self, card: PetCard | None) -> str:
        if card is None or not card.weights:
            return self.tr("Not weighed here before")
        last = max(card.weights, key=lambda weight: weight.measured_at)
        day = last.measured_at.astimezone(ZoneInfo(self._zone)).date()
        return self.tr("Last time: {weight}, {day}").format(
            weight=format_weight(last.grams), day=format_date(day)
        )

    # --- the draft

    def draft(self) -> CheckInDraft:
        """Return what was typed."""
        phone = self.read("phone", "")
        return CheckInDraft(
            pet_id=self._desk.card.id if self._desk.card is not None else None,
            phone=self._phone if phone == format_phone(self._phone) else phone,
            grams=self.read("weight"),
            reason=self.read("reason", ""),
            doctor_id=self.read("doctor_id"),
            room_id=self.read("room_id"),
            alerts_seen=self.read("alerts_seen", ()),
            companions=self.read("companions", ()),
        )

    def problems(self) -> tuple[Problem, ...]:
        """Check the weight against the animal's own, and that the warnings were read."""
        found: list[Problem] = []
        grams, card = self.draft().grams, self._desk.card
        if grams is not None:
            weights = card.weights if card is not None else ()
            found += weight_problems(WeightDraft(grams), utc_now(), self._species(), weights)
        if (unread := self._fields["alerts_seen"].unread) is not None:
            found.append(Problem("alerts_seen", "alerts_unseen", {"text": unread.text}))
        return tuple(found)

    def _species(self) -> SpeciesRow | None:
        return self._desk.species

    def show_problems(self, problems: Sequence[Problem], *, focus: bool = False) -> None:
        """Mark the fields; what the service says of the grams stands at the weight."""
        shown = [replace(p, field="weight") if p.field == "grams" else p for p in problems]
        super().show_problems(shown, focus=focus)
