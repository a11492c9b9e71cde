"""Journalled values in words, in the interface's language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from clinic_desktop.areas.attachments.texts import kind_texts as file_kind_texts
from clinic_desktop.areas.audit.rows import Value
from clinic_desktop.areas.audit.texts import billing, estimates, lab, medicines, schedule, treatments, visits
from clinic_desktop.areas.manipulations.texts import fact_texts, kind_texts
from clinic_desktop.areas.owners.kinds import OwnerKind, RecordStatus
from clinic_desktop.areas.owners.texts import phone_texts
from clinic_desktop.areas.pets.kinds import WeightMethod
from clinic_desktop.areas.pets.rows import Named
from clinic_desktop.areas.pets.texts import (
    alert_texts,
    body_texts,
    identifier_texts,
    level_texts,
    name_of,
    neutered_texts,
    role_texts,
    sex_texts,
    status_texts,
)
from clinic_desktop.core.dates import DatePrecision
from clinic_desktop.core.money import Money
from clinic_desktop.ui.i18n import (
    LANGUAGES,
    format_date,
    format_decimal,
    format_moment,
    format_money,
    format_phone,
    format_weight,
    translate,
)

NOTHING = "—"

Choices = Mapping[Any, str]


def _owner_kinds() -> Choices:
    return {
        OwnerKind.PERSON: translate("Journal", "Person"),
        OwnerKind.ORGANISATION: translate("Journal", "Organisation"),
    }


def _owner_statuses() -> Choices:
    return {
        RecordStatus.ACTIVE: translate("Journal", "In use"),
        RecordStatus.ARCHIVED: translate("Journal", "In the archive"),
    }


def _precisions() -> Choices:
    return {
        DatePrecision.EXACT: translate("Journal", "Exact"),
        DatePrecision.MONTH: translate("Journal", "To the month"),
        DatePrecision.YEAR: translate("Journal", "To the year"),
        DatePrecision.ESTIMATED: translate("Journal", "Approximate"),
    }


def _weighings() -> Choices:
    return {
        WeightMethod.SCALE: translate("Journal", "Weighed on the scale"),
        WeightMethod.ESTIMATED: translate("Journal", "Estimated"),
        WeightMethod.OWNER_SAYS: translate("Journal", "The owner says"),
    }


CHOICES: dict[tuple[str, str], Callable[[], Choices]] = {
    ("owners", "kind"): _owner_kinds,
    ("owners", "status"): _owner_statuses,
    ("owner_phones", "kind"): phone_texts,
    ("pets", "sex"): sex_texts,
    ("pets", "neutered"): neutered_texts,
    ("pets", "birth_precision"): _precisions,
    ("pets", "status"): status_texts,
    ("pets", "body_handling"): body_texts,
    ("ownerships", "role"): role_texts,
    ("pet_alerts", "kind"): alert_texts,
    ("pet_alerts", "level"): level_texts,
    ("pet_identifiers", "kind"): identifier_texts,
    ("pet_weights", "method"): _weighings,
    ("manipulations", "kind"): kind_texts,
    ("attachments", "kind"): file_kind_texts,
    **visits.CHOICES,
    **medicines.CHOICES,
    **lab.CHOICES,
    ("manipulation_facts", "status"): fact_texts,
    **treatments.CHOICES,
    **schedule.CHOICES,
    **billing.CHOICES,
    **estimates.CHOICES,
}


_LISTS = frozenset(
    {
        "synonyms", "applies_to", "species_codes", "substances", "never_species", "drug_groups", "allergy_words",
        "problem_words", "findings",
    }
)  # fmt: skip
"""Columns whose values stand with ``|`` between them."""


def value_text(table: str, column: str, value: Value, zone: str) -> str:
    """Return a journalled value as a form would show it; moments in the clinic's zone."""
    told = schedule.own_text(table, column, value) or billing.own_text(table, column, value)
    if told is not None:
        return told or NOTHING
    match value:
        case None | "":
            return NOTHING
        case bool():
            return translate("Journal", "Yes") if value else translate("Journal", "No")
        case Money():
            return format_money(value)
        case Named():
            return name_of(value) or NOTHING
        case datetime():
            return format_moment(value, zone)
        case date():
            return format_date(value)
        case Decimal():
            return format_decimal(value)
        case int():
            return format_weight(value) if column == "grams" or column.endswith("_g") else str(value)
    return _text(table, column, value)


def _text(table: str, column: str, value: str) -> str:
    choices = CHOICES.get((table, column))
    if choices is not None:
        return next((text for code, text in choices().items() if code == value), value)
    if (table, column) == ("owner_phones", "number"):
        return format_phone(value)
    if column in ("language", "document_language"):
        return LANGUAGES.get(value, value)
    if column in _LISTS:
        return value.replace("|", ", ")
    return value
