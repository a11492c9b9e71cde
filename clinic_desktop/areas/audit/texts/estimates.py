"""Estimates in the journal's words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from clinic_desktop.areas.estimates.texts import state_texts
from clinic_desktop.ui.i18n import QT_TRANSLATE_NOOP

TABLES: dict[str, str] = {
    "estimates": QT_TRANSLATE_NOOP("Journal", "Estimate"),
    "estimate_lines": QT_TRANSLATE_NOOP("Journal", "Line of the estimate"),
}

FIELDS: dict[str, dict[str, str]] = {
    "estimates": {
        "owner_id": QT_TRANSLATE_NOOP("Journal", "Owner"),
        "pet_id": QT_TRANSLATE_NOOP("Journal", "Patient"),
        "visit_id": QT_TRANSLATE_NOOP("Journal", "Visit"),
        "title": QT_TRANSLATE_NOOP("Journal", "For what"),
        "state": QT_TRANSLATE_NOOP("Journal", "State"),
        "valid_until": QT_TRANSLATE_NOOP("Journal", "Holds until"),
        "taxed_inside": QT_TRANSLATE_NOOP("Journal", "Prices include tax"),
        "created_at": QT_TRANSLATE_NOOP("Journal", "Written"),
        "created_by": QT_TRANSLATE_NOOP("Journal", "Written by"),
        "given_at": QT_TRANSLATE_NOOP("Journal", "Given to the owner"),
        "decided_at": QT_TRANSLATE_NOOP("Journal", "Decided"),
        "signed_by": QT_TRANSLATE_NOOP("Journal", "Signed by"),
        "decline_reason": QT_TRANSLATE_NOOP("Journal", "Why it was declined"),
        "invoiced_at": QT_TRANSLATE_NOOP("Journal", "Taken over"),
        "invoice_id": QT_TRANSLATE_NOOP("Journal", "Invoice"),
        "note": QT_TRANSLATE_NOOP("Journal", "Note"),
    },
    "estimate_lines": {
        "estimate_id": QT_TRANSLATE_NOOP("Journal", "Estimate"),
        "manipulation_id": QT_TRANSLATE_NOOP("Journal", "Manipulation"),
        "name_en": QT_TRANSLATE_NOOP("Journal", "Name in English"),
        "name_ru": QT_TRANSLATE_NOOP("Journal", "Name in Russian"),
        "low_milli": QT_TRANSLATE_NOOP("Journal", "Least quantity"),
        "high_milli": QT_TRANSLATE_NOOP("Journal", "Largest quantity"),
        "price_minor": QT_TRANSLATE_NOOP("Journal", "Price"),
        "tax_bp": QT_TRANSLATE_NOOP("Journal", "Tax, %"),
        "hidden": QT_TRANSLATE_NOOP("Journal", "Hidden on documents"),
    },
}

CHOICES: dict[tuple[str, str], Callable[[], Mapping[Any, str]]] = {("estimates", "state"): state_texts}

VERBS: dict[str, str] = {
    "estimates.register": QT_TRANSLATE_NOOP("Journal", "Estimate written"),
    "estimates.change": QT_TRANSLATE_NOOP("Journal", "Estimate changed"),
    "estimates.renew": QT_TRANSLATE_NOOP("Journal", "Estimate renewed at today's prices"),
    "estimates.give": QT_TRANSLATE_NOOP("Journal", "Estimate given to the owner"),
    "estimates.take_back": QT_TRANSLATE_NOOP("Journal", "Estimate taken back"),
    "estimates.accept": QT_TRANSLATE_NOOP("Journal", "Estimate accepted"),
    "estimates.decline": QT_TRANSLATE_NOOP("Journal", "Estimate declined"),
    "estimates.plan": QT_TRANSLATE_NOOP("Journal", "Estimate taken over into a plan"),
    "estimates.invoice": QT_TRANSLATE_NOOP("Journal", "Estimate taken over into an invoice"),
}
