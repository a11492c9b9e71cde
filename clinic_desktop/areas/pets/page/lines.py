"""Patients and owners as lines of a list."""

from __future__ import annotations

from datetime import date

from clinic_desktop.areas.owners.rows import OwnerRow
from clinic_desktop.areas.pets.kinds import PetStatus
from clinic_desktop.areas.pets.rows import PetRow
from clinic_desktop.areas.pets.texts import kind_of, status_texts
from clinic_desktop.core.kinds import OWNER, PET
from clinic_desktop.ui.i18n import format_phone, translate
from clinic_desktop.ui.tables.lines import Line


def pet_line(row: PetRow, today: date) -> Line:
    """Return a patient as a line of the results."""
    gone = row.status is not PetStatus.ACTIVE
    return Line(
        key=(PET, row.id),
        glyph=row.glyph,
        title=row.name,
        detail=kind_of(row, today),
        second=" · ".join(part for part in (format_phone(row.phone), row.owner_name) if part),
        badge=status_texts(row.sex)[row.status].lower() if gone else "",
        badge_kind="danger" if row.status is PetStatus.DECEASED else "muted",
        dimmed=gone,
    )


def owner_line(row: OwnerRow) -> Line:
    """Return an owner as a line of the results."""
    return Line(
        key=(OWNER, row.id),
        glyph="owner",
        title=row.display_name,
        detail=translate("Pets", "owner"),
        second=" · ".join(part for part in (format_phone(row.phone), row.city) if part),
        badge=translate("Pets", "archived") if row.archived else "",
        badge_kind="muted" if row.archived else "",
        dimmed=row.archived,
    )
