"""Prescriptions in words."""

from __future__ import annotations

from PySide6.QtCore import QObject

from clinic_desktop.areas.medicines.entities import PerUnit
from clinic_desktop.areas.medicines.texts import every_text, route_texts
from clinic_desktop.areas.prescriptions.entities import PrescriptionState, Unit
from clinic_desktop.areas.prescriptions.rows import LineRow, State
from clinic_desktop.ui.i18n import format_decimal, translate

OF_PER_UNIT = {
    PerUnit.ML: Unit.ML,
    PerUnit.TABLET: Unit.TABLET,
    PerUnit.CAPSULE: Unit.CAPSULE,
    PerUnit.DROP: Unit.DROP,
    PerUnit.GRAM: Unit.GRAM,
    PerUnit.DOSE: Unit.DOSE,
    PerUnit.PIPETTE: Unit.PIPETTE,
}
"""What a medicine given out in one unit is prescribed in."""


def state_texts() -> dict[State, str]:
    """Return how a prescription may stand."""
    return {
        State.ACTIVE: translate("Prescriptions", "In force"),
        State.USED_UP: translate("Prescriptions", "Used up"),
        State.EXPIRED: translate("Prescriptions", "Expired"),
        State.CANCELLED: translate("Prescriptions", "Void"),
    }


def stored_state_texts() -> dict[PrescriptionState, str]:
    """Return what may be stored of a prescription."""
    return {state: state_texts()[State(state.value)] for state in PrescriptionState}


def unit_texts() -> dict[Unit, str]:
    """Return what prescribed quantities are counted in, as it stands after a number."""
    return {
        Unit.PACKAGE: translate("Prescriptions", "pack."),
        Unit.TABLET: translate("Medicines", "tab."),
        Unit.CAPSULE: translate("Medicines", "caps."),
        Unit.ML: translate("Medicines", "ml"),
        Unit.GRAM: translate("Medicines", "g"),
        Unit.DROP: translate("Medicines", "dr."),
        Unit.DOSE: translate("Medicines", "dose"),
        Unit.PIPETTE: translate("Medicines", "pip."),
    }


def how_to_give(line: LineRow) -> str:
    """Return a drug's directions on one line."""
    parts = [line.dose_text, route_texts()[line.route]]
    if line.every_hours:
        parts.append(every_text(line.every_hours))
    if line.days:
        parts.append(translate("Prescriptions", "course of {days}").format(days=Days().text(line.days)))
    return " · ".join(part for part in parts if part)


def quantity_text(line: LineRow) -> str:
    """Return what is handed out at once: "20 tab."."""
    return translate("Prescriptions", "{quantity} {unit}").format(
        quantity=format_decimal(line.quantity), unit=unit_texts()[line.unit]
    )


class Days(QObject):
    """Counts of days and of what remains, in words."""

    def text(self, n: int) -> str:
        """Return "3 days"."""
        return self.tr("%n day(s)", "", n)

    def remaining(self, n: int) -> str:
        """Return how often a drug may still be dispensed."""
        return self.tr("%n dispensing(s) left", "", n)
