"""What the form of a booking is opened with: the clinic's lists, who is booked, what was said on the telephone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtGui import QColor, QIcon, QPixmap

from clinic_desktop.areas.appointments import queries
from clinic_desktop.areas.appointments.kinds import ResourceKind
from clinic_desktop.areas.appointments.rows import ResourceRow, TypeRow
from clinic_desktop.areas.owners import queries as owners
from clinic_desktop.areas.pets import queries as pets
from clinic_desktop.areas.pets.rows import PetRow
from clinic_desktop.ui.i18n import format_phone


@dataclass(frozen=True, slots=True)
class BookingDesk:
    """What a form of a booking needs to know: the clinic's lists, and who is booked."""

    resources: tuple[ResourceRow, ...]
    types: tuple[TypeRow, ...]
    client: str = ""
    pets: tuple[PetRow, ...] = ()

    def of_kind(self, kind: ResourceKind) -> list[tuple[int | None, str]]:
        """Return the resources of one kind for a choice."""
        return [(row.id, row.name) for row in self.resources if row.kind is kind]


def read_desk(work: Any, owner_id: int | None = None) -> BookingDesk:
    """Read what the form needs, for a client of the clinic or for nobody yet."""
    resources, types = queries.list_resources(work), queries.list_types(work)
    if owner_id is None:
        return BookingDesk(resources, types)
    owner = owners.get_rows(work, [owner_id])[0]
    name = " · ".join(part for part in (owner.display_name, format_phone(owner.phone)) if part)
    return BookingDesk(resources, types, name, pets.pets_of_owner(work, owner_id))


def told_of(typed: str) -> tuple[str, str]:
    """Take apart what was typed of somebody unknown: the name and the phone."""
    words = typed.split()
    numbers = [word for word in words if not any(c.isalpha() for c in word)]
    names = [word[:1].upper() + word[1:] for word in words if word not in numbers]
    return " ".join(names), " ".join(numbers)


def chip_icon(colour: str) -> QIcon:
    """Return a square of a colour, to stand before the name of a type."""
    picture = QPixmap(14, 14)
    picture.fill(QColor(colour))
    return QIcon(picture)
