"""The forms of what can be booked: a doctor, room or device, and a type of appointment."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from clinic_desktop.areas.appointments import rules, service
from clinic_desktop.areas.appointments.form.kinds import kind_texts
from clinic_desktop.areas.appointments.kinds import ResourceKind
from clinic_desktop.areas.appointments.roster_rows import ScheduleLists
from clinic_desktop.areas.appointments.rows import ResourceDraft, ResourceRow, TypeDraft, TypeRow
from clinic_desktop.core.errors import Problem
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.forms.dialog import FormDialog, scrolled_size
from clinic_desktop.ui.forms.fields import (
    CheckField,
    ChoiceField,
    ColourField,
    OptionalWholeField,
    TextField,
)

GRIDS = (5, 10, 15, 20, 30, 45, 60)


class Minutes(QObject):
    """Minutes in words; a QObject of its own, because only ``tr`` knows plural forms."""

    def text(self, n: int) -> str:
        """Return "15 minutes"."""
        return self.tr("%n minute(s)", "", n)


class ResourceForm(FormDialog):
    """Adds a doctor, a room or a device, or changes one."""

    def __init__(
        self,
        context: AppContext,
        lists: ScheduleLists,
        row: ResourceRow | None,
        kind: ResourceKind | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``kind`` is what a new one is first taken to be."""
        super().__init__(context, "", parent, subject=("resource", row.id) if row else ("", 0))
        self.setWindowTitle(
            self.tr("Doctor, room or device") if row else self.tr("New doctor, room or device")
        )
        self._own_id = row.id if row else None
        self._others = tuple(other for other in lists.resources if other.id != self._own_id)
        self._people = {person.user_id: person for person in lists.people}
        self.base = _resource_draft(row) if row else ResourceDraft(kind or ResourceKind.DOCTOR)
        self._suggested = ""
        self.add_field("kind", self.tr("What it is"), ChoiceField(list(kind_texts().items())))
        self._person = self.add_field("user_id", self.tr("Who it is"), ChoiceField(self._offered(row)))
        self.add_field("name", self.tr("Name in the schedule"), TextField())
        hint = self.tr("A speciality, what the room is for")
        self.add_field("note", self.tr("Under the name"), TextField(), hint=hint)
        grids = sorted({*GRIDS, self.base.slot_min})
        self.add_field(
            "slot_min",
            self.tr("Times are offered every"),
            ChoiceField([(n, Minutes().text(n)) for n in grids]),
        )
        self.add_field("colour", self.tr("Colour"), ColourField())
        overlaps = CheckField()
        overlaps.setText(self.tr("Several bookings at one time are warned of, not refused"))
        self.add_field("allows_overlap", "", overlaps, wide=True)
        overlaps.setAccessibleName(overlaps.text())
        self._fields["kind"].changed.connect(self._on_kind)
        self._person.changed.connect(self._on_person)
        self.fill(self.base)
        self._on_kind()
        self.start()
        scrolled_size(self, 640, 350)
        self._fields["kind" if row is None else "name"].setFocus()

    def draft(self) -> ResourceDraft:
        """Return the resource as typed."""
        draft = ResourceDraft(**{name: self.read(name, getattr(self.base, name)) for name in self._fields})
        return rules.cleaned_resource(draft)

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of resources."""
        return rules.resource_problems(self.draft(), self._others)

    def save(self) -> None:
        """Add or change it."""
        draft, base, resource_id = self.draft(), self.base, self._own_id
        if resource_id is None:
            self.submit(
                "appointments.register_resource",
                lambda work: service.register_resource(work, draft),
                done=self.tr("Added to the schedule"),
            )
            return
        self.submit(
            "appointments.change_resource",
            lambda work: service.change_resource(work, resource_id, draft, base),
            done=self.tr("Column of the schedule saved"),
        )

    def _offered(self, row: ResourceRow | None) -> list[tuple[int | None, str]]:
        taken = {other.user_id for other in self._others}
        offered: list[tuple[int | None, str]] = [(None, self.tr("Nobody"))]
        offered += [(key, person.name) for key, person in self._people.items() if key not in taken]
        if row is not None and row.user_id is not None and row.user_id not in self._people:
            # Whoever left stays who the column was of.
            offered.append((row.user_id, row.name))
        return offered

    @Slot()
    def _on_kind(self) -> None:
        self._person.setEnabled(self.read("kind") is ResourceKind.DOCTOR)

    @Slot()
    def _on_person(self) -> None:
        person = self._people.get(self.read("user_id"))
        if person is None or self._own_id is not None:
            return
        name = self._fields["name"]
        if name.text() in ("", self._suggested):
            # The journal of open forms puts typed fields back one by one: what was typed itself stays.
            name.set_value(person.name)
            self._suggested = person.name
            self._fields["note"].set_value(person.title)
            if person.colour:
                self._fields["colour"].set_value(person.colour)


class AppointmentTypeForm(FormDialog):
    """Adds a type of appointment, or changes one."""

    def __init__(
        self,
        context: AppContext,
        lists: ScheduleLists,
        row: TypeRow | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, "", parent, subject=("appointment_type", row.id) if row else ("", 0))
        self.setWindowTitle(self.tr("Type of appointment") if row else self.tr("New type of appointment"))
        self._own_id = row.id if row else None
        self._others = tuple(_type_draft(other) for other in lists.types if other.id != self._own_id)
        self.base = _type_draft(row) if row else TypeDraft()
        hint = self.tr("As in the other language, if empty")
        self.add_field("name_ru", self.tr("Name in Russian"), TextField(), hint=hint)
        self.add_field("name_en", self.tr("Name in English"), TextField(), hint=hint)
        self.add_field("length_min", self.tr("Length, minutes"), OptionalWholeField())
        self.add_field("colour", self.tr("Colour"), ColourField())
        needed: list[tuple[int | None, str]] = [(None, self.tr("Only the doctor"))]
        needed += [
            (other.id, other.name)
            for other in lists.resources
            if other.kind is not ResourceKind.DOCTOR
            and (not other.archived or other.id == self.base.resource_id)
        ]
        self.add_field("resource_id", self.tr("Takes a room or device, too"), ChoiceField(needed), wide=True)
        self.fill(self.base)
        self.start()
        scrolled_size(self, 640, 310)
        self._fields["name_ru"].setFocus()

    def draft(self) -> TypeDraft:
        """Return the type as typed."""
        return TypeDraft(**{name: self.read(name, getattr(self.base, name)) for name in self._fields})

    def problems(self) -> tuple[Problem, ...]:
        """Check by the rules of types."""
        return rules.type_problems(self.draft(), self._others)

    def save(self) -> None:
        """Add or change it."""
        draft, base, type_id = self.draft(), self.base, self._own_id
        if type_id is None:
            self.submit(
                "appointments.register_type",
                lambda work: service.register_type(work, draft),
                done=self.tr("Type of appointment added"),
            )
            return
        self.submit(
            "appointments.change_type",
            lambda work: service.change_type(work, type_id, draft, base),
            done=self.tr("Type of appointment saved"),
        )


def _resource_draft(row: ResourceRow) -> ResourceDraft:
    return ResourceDraft(
        row.kind, row.user_id, row.name, row.note, row.colour, row.slot_min, row.allows_overlap
    )


def _type_draft(row: TypeRow) -> TypeDraft:
    return TypeDraft(row.name.en, row.name.ru, row.length_min, row.colour, row.resource_id)
