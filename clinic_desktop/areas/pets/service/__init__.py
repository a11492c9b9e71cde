"""Use cases of patients, of their people, and of the reference lists they draw on."""

from clinic_desktop.areas.pets.service.alerts import acknowledge_alerts, refuse_unread_alerts
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
from clinic_desktop.areas.pets.service.reference import (
    archive_breed,
    archive_colour,
    archive_species,
    change_breed,
    change_colour,
    change_species,
    register_breed,
    register_colour,
    register_species,
    restore_breed,
    restore_colour,
    restore_species,
)

__all__ = [
    "acknowledge_alerts",
    "add_person",
    "archive_breed",
    "archive_colour",
    "archive_species",
    "change",
    "change_breed",
    "change_colour",
    "change_species",
    "end_person",
    "identifier_values",
    "ownership_values",
    "pet_values",
    "raise_alert",
    "record_weight",
    "refuse_unread_alerts",
    "register",
    "register_breed",
    "register_colour",
    "register_species",
    "resolve_alert",
    "restore_breed",
    "restore_colour",
    "restore_species",
    "set_status",
    "transfer",
]
