"""The words of the catalogue, in the interface's language."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from clinic_desktop.areas.manipulations.entities import FactStatus, ManipulationKind
from clinic_desktop.areas.manipulations.rows import Addition
from clinic_desktop.ui.i18n import format_decimal, format_money, translate


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


def additions_text(additions: Sequence[Addition]) -> str:
    """Return what is charged on top of what is done now, as it stands below a total; empty where nothing is."""
    if not additions:
        return ""
    parts = [
        translate("Manipulations", "{name} (+{amount})").format(name=each.name, amount=_amount_of(each))
        for each in additions
    ]
    return translate("Manipulations", "Surcharges that come on top when it is done now: {list}").format(
        list=", ".join(parts)
    )


def _amount_of(addition: Addition) -> str:
    if addition.amount is not None:
        return format_money(addition.amount)
    percent = format_decimal(addition.percent or Decimal(0))
    return translate("Manipulations", "{percent} %").format(percent=percent)


def fact_texts() -> dict[FactStatus, str]:
    """Return the states of a manipulation."""
    return {
        FactStatus.PLANNED: translate("Manipulations", "Planned"),
        FactStatus.IN_PROGRESS: translate("Manipulations", "In progress"),
        FactStatus.PERFORMED: translate("Manipulations", "Performed"),
        FactStatus.DECLINED: translate("Manipulations", "Declined by the owner"),
        FactStatus.CANCELLED: translate("Manipulations", "Cancelled"),
    }
