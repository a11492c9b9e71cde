"""Every mapped class in one import: what migrations compare and what undo walks."""

from clinic_desktop.areas.appointments import entities as appointments
from clinic_desktop.areas.attachments import entities as attachments
from clinic_desktop.areas.audit import entities as audit
from clinic_desktop.areas.billing import entities as billing
from clinic_desktop.areas.clinic import entities as clinic
from clinic_desktop.areas.estimates import entities as estimates
from clinic_desktop.areas.lab import entities as lab
from clinic_desktop.areas.manipulations import entities as manipulations
from clinic_desktop.areas.medicines import entities as medicines
from clinic_desktop.areas.owners import entities as owners
from clinic_desktop.areas.pets import entities as pets
from clinic_desktop.areas.prescriptions import entities as prescriptions
from clinic_desktop.areas.treatments import entities as treatments
from clinic_desktop.areas.users import entities as users
from clinic_desktop.areas.visits import entities as visits
from clinic_desktop.db import journal, search

__all__ = [
    "appointments",
    "attachments",
    "audit",
    "billing",
    "clinic",
    "estimates",
    "journal",
    "lab",
    "manipulations",
    "medicines",
    "owners",
    "pets",
    "prescriptions",
    "search",
    "treatments",
    "users",
    "visits",
]
