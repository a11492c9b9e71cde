"""Estimates in words, in the interface's language."""

from __future__ import annotations

from clinic_desktop.areas.estimates.entities import EstimateState
from clinic_desktop.areas.estimates.rows import Standing
from clinic_desktop.core.money import Money
from clinic_desktop.ui.i18n import format_money, translate


def state_texts() -> dict[EstimateState, str]:
    """Return the states of an estimate."""
    known = standing_texts()
    return {state: known[Standing(state.value)] for state in EstimateState}


def standing_texts() -> dict[Standing, str]:
    """Return where an estimate stands."""
    return {
        Standing.DRAFT: translate("Estimates", "Draft"),
        Standing.GIVEN: translate("Estimates", "Given to the owner"),
        Standing.ACCEPTED: translate("Estimates", "Accepted"),
        Standing.DECLINED: translate("Estimates", "Declined"),
        Standing.INVOICED: translate("Estimates", "Taken over"),
        Standing.EXPIRED: translate("Estimates", "Expired"),
    }


def span(low: Money, high: Money) -> str:
    """Return a sum between low and high: "1 200 - 1 800"."""
    return format_money(low) if low == high else f"{format_money(low)} – {format_money(high)}"
