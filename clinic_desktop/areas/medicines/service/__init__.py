"""Use cases of medicines: the card, its dose rows, a dose given."""

from clinic_desktop.areas.medicines.service.card import (
    add_row,
    archive_row,
    change_row,
    save_card,
)
from clinic_desktop.areas.medicines.service.conscience import is_forbidden, judge
from clinic_desktop.areas.medicines.service.dosing import give

__all__ = ["add_row", "archive_row", "change_row", "give", "is_forbidden", "judge", "save_card"]
