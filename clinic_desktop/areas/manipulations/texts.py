"""The words of the catalogue, in the interface's language."""

from __future__ import annotations

from clinic_desktop.areas.manipulations.entities import ManipulationKind
from clinic_desktop.ui.i18n import translate


def kind_texts() -> dict[ManipulationKind, str]:
    """Return the kinds of manipulations."""
    return {
        ManipulationKind.SERVICE: translate("Manipulations", "Service"),
        ManipulationKind.DRUG: translate("Manipulations", "Drug"),
        ManipulationKind.GOODS: translate("Manipulations", "Goods"),
        ManipulationKind.LAB: translate("Manipulations", "Laboratory"),
        ManipulationKind.VACCINE: translate("Manipulations", "Vaccine"),
    }
