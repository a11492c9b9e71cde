"""Medicines, units, formulas and warnings in words."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from clinic_desktop.areas.medicines.entities import Caution, DoseUnit, MedicineForm, PerUnit, Route
from clinic_desktop.areas.medicines.rows import DoseRowCard, Finding, Formula, MedicineCard
from clinic_desktop.areas.pets.rows import Named
from clinic_desktop.areas.pets.texts import name_of
from clinic_desktop.core.names import SEPARATOR
from clinic_desktop.ui.i18n import format_decimal, format_weight, translate


def form_texts() -> dict[MedicineForm, str]:
    """Return the forms of medicines."""
    return {
        MedicineForm.SOLUTION: translate("Medicines", "Solution"),
        MedicineForm.SUSPENSION: translate("Medicines", "Suspension"),
        MedicineForm.TABLET: translate("Medicines", "Tablets"),
        MedicineForm.CAPSULE: translate("Medicines", "Capsules"),
        MedicineForm.DROPS: translate("Medicines", "Drops"),
        MedicineForm.PASTE: translate("Medicines", "Paste"),
        MedicineForm.POWDER: translate("Medicines", "Powder"),
        MedicineForm.OINTMENT: translate("Medicines", "Ointment"),
        MedicineForm.SPRAY: translate("Medicines", "Spray"),
        MedicineForm.SPOT_ON: translate("Medicines", "Drops on the skin"),
        MedicineForm.OTHER: translate("Medicines", "Other form"),
    }


def route_texts() -> dict[Route, str]:
    """Return the ways of giving."""
    return {
        Route.ORAL: translate("Medicines", "by mouth"),
        Route.SUBCUTANEOUS: translate("Medicines", "s.c."),
        Route.INTRAMUSCULAR: translate("Medicines", "i.m."),
        Route.INTRAVENOUS: translate("Medicines", "i.v."),
        Route.EYE: translate("Medicines", "into the eye"),
        Route.EAR: translate("Medicines", "into the ear"),
        Route.SKIN: translate("Medicines", "on the skin"),
        Route.RECTAL: translate("Medicines", "rectally"),
        Route.INHALED: translate("Medicines", "inhaled"),
        Route.OTHER: translate("Medicines", "another way"),
    }


def unit_texts() -> dict[DoseUnit, str]:
    """Return the units of active substances."""
    return {
        DoseUnit.MG: translate("Medicines", "mg"),
        DoseUnit.MCG: translate("Medicines", "mcg"),
        DoseUnit.G: translate("Medicines", "g"),
        DoseUnit.IU: translate("Medicines", "IU"),
        DoseUnit.ML: translate("Medicines", "ml"),
    }


def per_texts() -> dict[PerUnit, str]:
    """Return what medicines are given out in, as it stands after a number."""
    return {
        PerUnit.ML: translate("Medicines", "ml"),
        PerUnit.TABLET: translate("Medicines", "tab."),
        PerUnit.CAPSULE: translate("Medicines", "caps."),
        PerUnit.DROP: translate("Medicines", "dr."),
        PerUnit.GRAM: translate("Medicines", "g"),
        PerUnit.DOSE: translate("Medicines", "dose"),
        PerUnit.PIPETTE: translate("Medicines", "pip."),
    }


def caution_texts() -> dict[Caution, str]:
    """Return how serious a condition is."""
    return {
        Caution.NONE: translate("Medicines", "No restriction"),
        Caution.CAUTION: translate("Medicines", "With caution"),
        Caution.STOP: translate("Medicines", "Forbidden"),
    }


def quantity_text(quantity: Decimal, per: PerUnit) -> str:
    """Return an amount of a medicine: "0.42 ml"."""
    return translate("Medicines", "{amount} {unit}").format(
        amount=format_decimal(quantity), unit=per_texts()[per]
    )


def strength_text(card: MedicineCard) -> str:
    """Return a concentration: "50 mg/ml"; empty where none is known."""
    if card.draft.strength is None:
        return ""
    return _ratio(
        card.draft.strength, unit_texts()[card.draft.strength_unit], per_texts()[card.draft.per_unit]
    )


def formula_text(formula: Formula) -> str:
    """Return how a quantity was reckoned: "4.2 kg × 5 mg/kg ÷ 50 mg/ml = 0.42 ml"."""
    units = unit_texts()
    weight = format_weight(formula.weight_g)
    rate = _ratio(formula.rate, units[formula.rate_unit], translate("Medicines", "kg"))
    strength = _ratio(formula.strength, units[formula.strength_unit], per_texts()[formula.per_unit])
    times = f" × {format_decimal(formula.units)}" if formula.units != 1 else ""
    sign = "≈" if formula.rounded else "="
    return f"{weight} × {rate} ÷ {strength}{times} {sign} {quantity_text(formula.quantity, formula.per_unit)}"


def row_text(row: DoseRowCard) -> tuple[str, str]:
    """Return whom a dose row is for, and how much that is."""
    draft = row.draft
    species = name_of(row.species) or translate("Medicines", "Any species")
    if draft.weight_to_g is None and draft.weight_from_g == 0:
        band = translate("Medicines", "any weight")
    elif draft.weight_to_g is None:
        band = translate("Medicines", "from {weight}").format(weight=format_weight(draft.weight_from_g))
    else:
        band = translate("Medicines", "from {weight} to below {end}").format(
            weight=format_weight(draft.weight_from_g), end=format_weight(draft.weight_to_g)
        )
    rate = _ratio(draft.rate, unit_texts()[draft.rate_unit], translate("Medicines", "kg"))
    parts = [rate]
    if draft.every_hours:
        parts.append(every_text(draft.every_hours))
    if draft.note:
        parts.append(draft.note)
    return f"{species}, {band}", " · ".join(parts)


def every_text(hours: int) -> str:
    """Return how often: "every 12 h"."""
    return translate("Medicines", "every {hours} h").format(hours=hours)


def about(card: MedicineCard) -> str:
    """Return a medicine's card in a few lines."""
    draft = card.draft
    first = [form_texts()[draft.form], strength_text(card), route_texts()[draft.route]]
    flags = []
    if draft.prescription_only:
        flags.append(translate("Medicines", "on prescription only"))
    if draft.controlled:
        flags.append(translate("Medicines", "controlled drug"))
    lines = [draft.substances.replace(SEPARATOR, ", "), " · ".join(filter(None, first)), ", ".join(flags)]
    return "\n".join(line for line in lines if line)


def finding_text(finding: Finding) -> str:
    """Return a warning as a sentence."""
    params = {
        name: name_of(value)
        if isinstance(value, Named)
        else format_decimal(value)
        if isinstance(value, Decimal)
        else value
        for name, value in finding.params.items()
    }
    if isinstance(unit := finding.params.get("unit"), DoseUnit):
        params["unit"] = unit_texts()[unit]
    if "grams" in params:
        params["weight"] = format_weight(int(str(params["grams"])))
    return _FINDINGS[finding.code]().format(**params)


_FINDINGS: dict[str, Callable[[], str]] = {
    "weight_missing": lambda: translate("Medicines", "The animal was never weighed: the dose can't be reckoned."),
    "weight_old": lambda: translate("Medicines", "The weight is {days} days old; it is trusted for {limit}. Weigh the animal."),
    "weight_slipped_point": lambda: translate("Medicines", "{weight}: ten times more or less than before. Did the point slip?"),
    "weight_quick_change": lambda: translate("Medicines", "{weight}: more than 10 % different within 14 days."),
    "weight_unusual_for_species": lambda: translate("Medicines", "{weight} is unusual for this species."),
    "no_dose_row": lambda: translate("Medicines", "No dose is laid down for this species and weight: the quantity is yours."),
    "dose_changed": lambda: translate("Medicines", "This is not the reckoned dose any more: it is not checked against the weight and the largest doses."),
    "rounds_to_nothing": lambda: translate("Medicines", "So little that it rounds to nothing: dilute it or choose another form."),
    "quantity_differs": lambda: translate("Medicines", "The quantity differs from the reckoned {quantity}."),
    "above_max": lambda: translate("Medicines", "{percent} % of the largest single dose ({limit} {unit}/kg)."),
    "above_daily_max": lambda: translate("Medicines", "{percent} % of the largest dose a day ({limit} {unit}/kg)."),
    "never_for_species": lambda: translate("Medicines", "Contraindicated for this species."),
    "not_for_species": lambda: translate("Medicines", "{name}: meant for other species."),
    "mdr1": lambda: translate("Medicines", "{breed}: the MDR1 mutation occurs in this breed."),
    "pregnant": lambda: translate("Medicines", "Not for pregnant or nursing animals."),
    "may_be_pregnant": lambda: translate("Medicines", "A female that isn't spayed: make sure that she is not pregnant."),
    "age_unknown": lambda: translate("Medicines", "The age is not known; not for animals younger than {days} days."),
    "too_young": lambda: translate("Medicines", "Not for animals younger than {days} days."),
    "problem": lambda: translate("Medicines", "Problem of the patient: {text}"),
    "allergy": lambda: translate("Medicines", "Allergy: {text}"),
}  # fmt: skip


def _ratio(amount: Decimal, unit: str, per: str) -> str:
    return translate("Medicines", "{amount} {unit}/{per}").format(
        amount=format_decimal(amount), unit=unit, per=per
    )
