"""The Patients page: results at the left, the card at the right."""

from clinic_desktop.areas.pets.page.patients import PatientsPage

__all__ = ["PatientsPage"]
