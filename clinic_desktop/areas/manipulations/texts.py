"""The words of the catalogue, in the interface's language."""

from __future__ import annotations

from clinic_desktop.areas.manipulations.entities import FactStatus, ManipulationKind
from clinic_desktop.ui.i18n import translate


def kind_texts() -> dict[ManipulationKind, str]:
    """Return the kinds of manipulations."""
    return {
        ManipulationKind.SERVICE: translate("Manipulations", "Service"),
        ManipulationKind.DRUG: translate("Manipulations", "Drug"),
        ManipulationKind.GOODS: translate("Manipulations", "Goods"),
        ManipulationKind.LAB: translate("Manipulations", "Laboratory"),
        ManipulationKind.VACCINE: translate("Manipulations", "Vaccine"),
        ManipulationKind.KIT: translate("Manipulations", "Kit"),
    }


def fact_texts() -> dict[FactStatus, str]:
    """Return the states of a manipulation."""
    return {
        FactStatus.PLANNED: translate("Manipulations", "Planned"),
        FactStatus.IN_PROGRESS: translate("Manipulations", "In progress"),
        FactStatus.PERFORMED: translate("Manipulations", "Performed"),
        FactStatus.DECLINED: translate("Manipulations", "Declined by the owner"),
        FactStatus.CANCELLED: translate("Manipulations", "Cancelled"),
    }
