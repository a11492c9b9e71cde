"""The one dialog of receiving: phone, weight, reason, what to beware of, doctor and room (domain 2.9)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QVBoxLayout, QWidget

from clinic_desktop.areas.appointments import queries, service
from clinic_desktop.areas.appointments.form.client import ClientField, PetsField
from clinic_desktop.areas.appointments.form.words import when_text
from clinic_desktop.areas.appointments.kinds import Channel, ResourceKind
from clinic_desktop.areas.appointments.rows import (
    AppointmentDraft,
    AppointmentRow,
    CheckInDraft,
    ResourceRow,
    TypeRow,
)
from clinic_desktop.areas.pets import queries as pets
from clinic_desktop.areas.pets.rows import AlertRow, PetCard, PetRow, SpeciesRow, WeightDraft
from clinic_desktop.areas.pets.rules import must_be_acknowledged, weight_problems
from clinic_desktop.areas.pets.texts import alert_texts, name_of
from clinic_desktop.core.dates import utc_now
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.money import round_half_up
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import POUND_G, ChoiceField, DecimalField, TextField
from clinic_desktop.ui.i18n import format_date, format_phone, format_weight
from clinic_desktop.ui.theme import set_role

SUBJECT = "appointment"
LIGHT_G = 1000


@dataclass(frozen=True, slots=True)
class ReceivingDesk:
    """What the dialog shows: the clinic's lists, and the animal that has come."""

    resources: tuple[ResourceRow, ...]
    types: tuple[TypeRow, ...]
    card: PetCard | None = None
    species: SpeciesRow | None = None
    usual: AppointmentDraft | None = None
    """What a visit that is due would be booked as."""


def read_receiving(work: Any, pet_id: int | None, owner_id: int | None = None) -> ReceivingDesk:
    """Read what the dialog needs, for a patient or for nobody yet."""
    resources, types = queries.list_resources(work), queries.list_types(work)
    if pet_id is None:
        return ReceivingDesk(resources, types)
    card = pets.get_card(work, pet_id)
    species = pets.get_reference(work).species_by_id(card.draft.species_id)
    owner = owner_id or card.row.owner_id
    usual = queries.preselected(work, owner, pet_id) if owner is not None else None
    return ReceivingDesk(resources, types, card, species, usual)


class AlertsField(QFrame):
    """What to beware of, each to be ticked as read; its value has the ids of what is ticked."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "strip")
        self._boxes: dict[int, QCheckBox] = {}
        self._alerts: tuple[AlertRow, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 12, 8)
        self._column.setSpacing(4)

    def offer(self, alerts: Sequence[AlertRow]) -> None:
        """Show alerts."""
        for box in self._boxes.values():
            box.hide()
            box.deleteLater()
        kinds = alert_texts()
        self._alerts, self._boxes = tuple(alerts), {}
        for alert in alerts:
            text = f"⚠ {kinds[alert.kind]}: {' '.join(alert.text.split())}"
            box = QCheckBox(text.replace("&", "&&"))
            box.setAccessibleName(text)
            box.toggled.connect(self._on_toggled)
            self._column.addWidget(box)
            self._boxes[alert.id] = box

    def value(self) -> tuple[int, ...]:
        """Return what is ticked."""
        return tuple(alert_id for alert_id, box in self._boxes.items() if box.isChecked())

    def set_value(self, value: Any) -> None:
        """Tick some."""
        for alert_id, box in self._boxes.items():
            box.setChecked(alert_id in value)

    def typed(self) -> Any:
        """Return what is ticked."""
        return self.value()

    def retype(self, typed: Any) -> None:
        """Put back what `typed` returned."""
        self.set_value(typed if isinstance(typed, tuple) else ())

    def describe(self, value: Any) -> str:
        """Return the texts of some."""
        return "; ".join(box.text() for alert_id, box in self._boxes.items() if alert_id in value)

    @property
    def unread(self) -> AlertRow | None:
        """Return the first of those that must be read and isn't ticked yet, or None."""
        unread = (
            row
            for row in self._alerts
            if must_be_acknowledged(row.kind, row.level) and row.id not in self.value()
        )
        return next(unread, None)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to beware of."""
        return not self._boxes

    def setFocus(self, *args: Any) -> None:
        """Begin at the first one that isn't ticked."""
        box = next((box for box in self._boxes.values() if not box.isChecked()), None)
        if box is not None:
            box.setFocus()

    def _on_toggled(self) -> None:
        self.changed.emit()


class CheckInForm(FormDialog):
    """Receives an animal that was booked, or one that came without a booking when there is no ``row``."""

    def __init__(
        self,
        context: AppContext,
        desk: ReceivingDesk,
        row: AppointmentRow | None = None,
        parent: QWidget | None = None,
    ) -> None:
        subject = (SUBJECT, row.id) if row is not None else ("pet", desk.card.id) if desk.card else ("", 0)
        super().__init__(context, "", parent, subject=subject)
        self.setWindowTitle(self.tr("Arrival") if row is not None else self.tr("Arrival without a booking"))
        self._row, self._desk = row, desk
        self._zone = context.conventions.time_zone
        self._picks = row is None and desk.card is None
        self._phone = ""
        if self._picks:
            self._build_client()
        self._build_fields()
        self._save.setText(self.tr("Receive"))
        self._save.setAccessibleName(self._save.text())
        self._save.setToolTip(self.tr("Receive (Enter, Ctrl+Enter)"))
        self._show(desk)
        self.start()
        scrolled_size(self, 640, 560)
        self._fields["owner_id" if self._picks else "weight"].setFocus()

    def _build_client(self) -> None:
        client = ClientField(self.context)
        client.picked.connect(self._on_picked)
        self.add_field("owner_id", self.tr("Client"), client, wide=True)
        field = PetsField()
        field.changed.connect(self._on_pet)
        self.add_field("pet_id", self.tr("Who has come"), field, wide=True)
        self._body.show_field("pet_id", False)

    def _build_fields(self) -> None:
        self.add_field("phone", self.tr("Phone: is it still right?"), TextField(), wide=True)
        self.add_field("weight", self.tr("Weight"), DecimalField())
        units = [(Decimal(1000), self.tr("kg")), (Decimal(1), self.tr("g")), (POUND_G, self.tr("lb"))]
        self.add_field("unit", self.tr("Unit"), ChoiceField(units))
        self._last = QLabel()
        set_role(self._last, "muted")
        self.add_widget(self._last)
        if self._row is None:
            kinds = [(None, "—"), *((kind.id, name_of(kind.name)) for kind in self._desk.types)]
            self.add_field("type_id", self.tr("Kind of appointment"), ChoiceField(kinds), wide=True)
        self.add_field("reason", self.tr("Reason for the visit"), TextField(), wide=True)
        for name, text, kind in (
            ("doctor_id", self.tr("Doctor"), ResourceKind.DOCTOR),
            ("room_id", self.tr("Room"), ResourceKind.ROOM),
        ):
            offered = [(r.id, r.name) for r in self._desk.resources if r.kind is kind]
            self.add_field(name, text, ChoiceField([(None, "—"), *offered]))
        self.add_field("alerts_seen", self.tr("Beware: tick what you have read"), AlertsField(), wide=True)

    def _show(self, desk: ReceivingDesk) -> None:
        self._desk = desk
        card, row = desk.card, self._row
        for name, value in self._known(desk):
            if name in self._fields and value is not None:
                self._fields[name].set_value(value)
        alerts = self._fields["alerts_seen"]
        alerts.offer(card.alerts if card is not None else ())
        self._body.show_field("alerts_seen", not alerts.is_empty)
        self._last.setText(self._last_text(card))
        self._last.setVisible(card is not None)
        if card is None:
            return
        self._phone = row.phone if row is not None and row.phone else card.row.phone
        self._fields["phone"].set_value(format_phone(self._phone))
        last = max(card.weights, key=lambda weight: weight.measured_at, default=None)
        light = last is not None and last.grams < LIGHT_G
        self._fields["unit"].set_value(Decimal(1) if light else Decimal(1000))
        when = when_text(row, self._zone, utc_now()) if row is not None else ""
        told = " · ".join(part for part in (card.row.owner_name, when) if part)
        self.set_patient(card.row.glyph, card.row.name, told)

    def _known(self, desk: ReceivingDesk) -> list[tuple[str, Any]]:
        source: Any = self._row or desk.usual
        if source is None:
            return []
        return [(name, getattr(source, name)) for name in ("type_id", "reason", "doctor_id", "room_id")]

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
        weight = self.read("weight", Decimal(0))
        grams = round_half_up(weight * self.read("unit", Decimal(1000))) if self._weighed() else None
        return CheckInDraft(
            pet_id=self._desk.card.id if self._desk.card is not None else None,
            phone=self._phone if phone == format_phone(self._phone) else phone,
            grams=grams,
            reason=self.read("reason", ""),
            doctor_id=self.read("doctor_id"),
            room_id=self.read("room_id"),
            alerts_seen=self.read("alerts_seen", ()),
        )

    def problems(self) -> tuple[Problem, ...]:
        """Check the weight against the animal's own, and that the warnings were read."""
        found: list[Problem] = []
        draft, card = self.draft(), self._desk.card
        if self._picks and self.read("owner_id") is None:
            found.append(Problem("owner_id", "required"))
        elif self._picks and self._chosen is None:
            found.append(Problem("pet_id", "required"))
        if draft.grams is not None:
            weights = card.weights if card is not None else ()
            found += weight_problems(WeightDraft(draft.grams), utc_now(), self._desk.species, weights)
        if (unread := self._fields["alerts_seen"].unread) is not None:
            found.append(Problem("alerts_seen", "alerts_unseen", {"text": unread.text}))
        return tuple(found)

    def show_problems(self, problems: Sequence[Problem], *, focus: bool = False) -> None:
        """Mark the fields; the weight is typed in the unit that was chosen."""
        shown = [replace(p, field="weight") if p.field == "grams" else p for p in problems]
        super().show_problems(shown, focus=focus)

    def save(self) -> None:
        """Receive."""
        draft, card = self.draft(), self._chosen
        if self._row is not None:
            record_id = self._row.id
            self.submit(
                "appointments.check_in",
                lambda work: service.check_in(work, record_id, draft),
                done=self.tr("Received: waits now"),
            )
            return
        if card is None:
            return
        booking = AppointmentDraft(
            owner_id=card.row.owner_id,
            pet_id=card.id,
            companions=self._fields["pet_id"].companions() if self._picks else (),
            type_id=self.read("type_id"),
            reason=draft.reason,
            doctor_id=draft.doctor_id,
            room_id=draft.room_id,
            channel=Channel.DESK,
        )
        self.submit(
            "appointments.walk_in",
            lambda work: service.walk_in(work, booking, draft),
            done=self.tr("Received: waits now"),
        )

    # --- who has come

    @Slot(object, object)
    def _on_picked(self, owner_id: int, pet_id: int | None) -> None:
        def ready(rows: tuple[PetRow, ...]) -> None:
            self._fields["pet_id"].offer(rows, [pet_id] if pet_id is not None else [])
            self._body.show_field("pet_id", bool(rows))

        self.context.runner.query(
            self, lambda work: pets.pets_of_owner(work, owner_id), then=ready, key="pets"
        )

    def _on_pet(self) -> None:
        pet_id = self._fields["pet_id"].value()
        known = self._desk.card
        if pet_id is None or (known is not None and known.id == pet_id):
            return
        self.context.runner.query(
            self, lambda work: read_receiving(work, pet_id), then=self._on_card, key="card"
        )

    @property
    def _chosen(self) -> PetCard | None:
        """The card of who has come, as long as it is the one shown: another is still being read."""
        card = self._desk.card
        if card is not None and self._picks and self._fields["pet_id"].value() != card.id:
            return None
        return card

    def _on_card(self, desk: ReceivingDesk) -> None:
        if self._desk.card is not None:
            # It was the other animal that stood on the scales.
            self._fields["weight"].setText("")
        self._show(desk)
        self._fields["weight"].setFocus()

    def _weighed(self) -> bool:
        return bool(self._fields["weight"].text().strip())
