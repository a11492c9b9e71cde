"""Prescriptions on the patient's card, and what is printed of them."""

from clinic_desktop.areas.prescriptions.page.panel import PrescriptionsPanel

__all__ = ["PrescriptionsPanel"]
