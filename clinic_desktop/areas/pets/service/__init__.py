"""Use cases of patients, of their people, and of the reference lists they draw on."""

from clinic_desktop.areas.pets.service.patient import (
    change,
    identifier_values,
    pet_values,
    raise_alert,
    record_weight,
    register,
    resolve_alert,
    set_status,
)
from clinic_desktop.areas.pets.service.people import add_person, end_person, ownership_values, transfer

__all__ = [
    "add_person",
    "change",
    "end_person",
    "identifier_values",
    "ownership_values",
    "pet_values",
    "raise_alert",
    "record_weight",
    "register",
    "resolve_alert",
    "set_status",
    "transfer",
]
