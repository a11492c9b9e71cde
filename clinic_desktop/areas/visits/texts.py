"""Visits in words."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from clinic_desktop.areas.visits.kinds import (
    BodySystem,
    Certainty,
    FindingState,
    MucousMembranes,
    ProblemState,
    VisitKind,
    VisitOutcome,
    VisitState,
    VitalSign,
)
from clinic_desktop.areas.visits.rows import RangeRow, VitalsDraft
from clinic_desktop.areas.visits.rules import Standing, standing
from clinic_desktop.areas.visits.rules.vitals import FIELDS
from clinic_desktop.ui.i18n import format_decimal, format_weight, translate

ARROWS = {Standing.LOW: " ↓", Standing.NORMAL: "", Standing.HIGH: " ↑"}


def kind_texts() -> dict[VisitKind, str]:
    """Return what sort of visit it is."""
    return {
        VisitKind.FIRST: translate("Visits", "First visit"),
        VisitKind.REPEAT: translate("Visits", "Repeat visit"),
        VisitKind.HOME: translate("Visits", "Home visit"),
        VisitKind.PHONE: translate("Visits", "Consultation by phone"),
    }


def state_texts() -> dict[VisitState, str]:
    """Return how far a visit has come."""
    return {
        VisitState.DRAFT: translate("Visits", "Begun"),
        VisitState.OPEN: translate("Visits", "Not signed"),
        VisitState.SIGNED: translate("Visits", "Signed"),
    }


def outcome_texts() -> dict[VisitOutcome, str]:
    """Return how a visit ended."""
    return {
        VisitOutcome.RECOVERED: translate("Visits", "Recovered"),
        VisitOutcome.IMPROVED: translate("Visits", "Improved"),
        VisitOutcome.UNCHANGED: translate("Visits", "Unchanged"),
        VisitOutcome.WORSE: translate("Visits", "Worse"),
        VisitOutcome.UNDER_TREATMENT: translate("Visits", "Treatment goes on"),
        VisitOutcome.REFERRED: translate("Visits", "Referred to a specialist"),
        VisitOutcome.ADMITTED: translate("Visits", "Admitted to hospital"),
        VisitOutcome.REFUSED: translate("Visits", "Owner refused treatment"),
        VisitOutcome.DIED: translate("Visits", "Died"),
    }


def system_texts() -> dict[BodySystem, str]:
    """Return the systems of the body, in the order of the examination."""
    return {
        BodySystem.GENERAL: translate("Visits", "General condition"),
        BodySystem.SKIN: translate("Visits", "Skin and coat"),
        BodySystem.EYES: translate("Visits", "Eyes"),
        BodySystem.EARS: translate("Visits", "Ears"),
        BodySystem.MOUTH: translate("Visits", "Mouth and teeth"),
        BodySystem.LYMPH_NODES: translate("Visits", "Lymph nodes"),
        BodySystem.RESPIRATORY: translate("Visits", "Respiratory system"),
        BodySystem.CIRCULATORY: translate("Visits", "Heart and circulation"),
        BodySystem.DIGESTIVE: translate("Visits", "Digestive system"),
        BodySystem.URINARY: translate("Visits", "Urinary system"),
        BodySystem.REPRODUCTIVE: translate("Visits", "Reproductive system"),
        BodySystem.MUSCULOSKELETAL: translate("Visits", "Muscles, bones and joints"),
        BodySystem.NERVOUS: translate("Visits", "Nervous system"),
    }


def finding_texts() -> dict[FindingState, str]:
    """Return how a system was found."""
    return {
        FindingState.NORMAL: translate("Visits", "Normal"),
        FindingState.ABNORMAL: translate("Visits", "Abnormal"),
    }


def certainty_texts() -> dict[Certainty, str]:
    """Return how sure a diagnosis is."""
    return {
        Certainty.PRELIMINARY: translate("Visits", "Preliminary"),
        Certainty.DIFFERENTIAL: translate("Visits", "Differential"),
        Certainty.FINAL: translate("Visits", "Final"),
    }


def problem_texts() -> dict[ProblemState, str]:
    """Return whether a problem still stands."""
    return {
        ProblemState.ACTIVE: translate("Visits", "Active"),
        ProblemState.RESOLVED: translate("Visits", "Resolved"),
    }


def membrane_texts() -> dict[MucousMembranes, str]:
    """Return the colours of mucous membranes."""
    return {
        MucousMembranes.PINK: translate("Visits", "Pink"),
        MucousMembranes.PALE: translate("Visits", "Pale"),
        MucousMembranes.WHITE: translate("Visits", "White"),
        MucousMembranes.HYPERAEMIC: translate("Visits", "Reddened"),
        MucousMembranes.CYANOTIC: translate("Visits", "Bluish"),
        MucousMembranes.ICTERIC: translate("Visits", "Yellow"),
    }


def sign_texts() -> dict[VitalSign, str]:
    """Return the signs that have a normal range."""
    return {
        VitalSign.TEMPERATURE: translate("Visits", "Temperature, °C"),
        VitalSign.PULSE: translate("Visits", "Pulse, a minute"),
        VitalSign.RESPIRATION: translate("Visits", "Respiration, a minute"),
    }


def measured_text(draft: VitalsDraft, ranges: Sequence[RangeRow]) -> str:
    """Return what was measured on one line; what is out of the species' range has an arrow."""
    parts = []
    if draft.grams is not None:
        parts.append(translate("Visits", "weight {value}").format(value=format_weight(draft.grams)))
    for sign, text in (
        (VitalSign.TEMPERATURE, translate("Visits", "T {value} °C")),
        (VitalSign.PULSE, translate("Visits", "pulse {value} a minute")),
        (VitalSign.RESPIRATION, translate("Visits", "respiration {value} a minute")),
    ):
        value = getattr(draft, FIELDS[sign])
        if value is not None:
            shown = format_decimal(Decimal(value) / 10) if sign is VitalSign.TEMPERATURE else str(value)
            parts.append(text.format(value=shown) + ARROWS[standing(sign, value, ranges)])
    if draft.crt_tenths is not None:
        shown = format_decimal(Decimal(draft.crt_tenths) / 10)
        parts.append(translate("Visits", "capillary refill {value} s").format(value=shown))
    if draft.mucous_membranes is not None:
        shown = membrane_texts()[draft.mucous_membranes].lower()
        parts.append(translate("Visits", "mucous membranes: {value}").format(value=shown))
    if draft.body_condition is not None:
        parts.append(translate("Visits", "body condition {value}/9").format(value=draft.body_condition))
    if draft.pain is not None:
        parts.append(translate("Visits", "pain {value}/10").format(value=draft.pain))
    return ", ".join(parts)
