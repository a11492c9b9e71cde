"""The patient in words: what stands on the form, and what the placeholders of phrases become."""

from __future__ import annotations

from datetime import date

from clinic_desktop.areas.pets.texts import name_of, sex_texts
from clinic_desktop.areas.visits.rows import VisitCard
from clinic_desktop.core.dates import age, clock_text
from clinic_desktop.ui.context import AppContext
from clinic_desktop.ui.i18n import age_text, format_date, format_weight


def patient_line(card: VisitCard, today: date) -> str:
    """Return species, breed, age, last weight and owner on one line; ``today`` is the clinic's day."""
    row = card.patient
    weight = format_weight(card.weights[0].grams) if card.weights else ""
    parts = (name_of(row.species), name_of(row.breed), _age(card, today), weight, row.owner_name)
    return " · ".join(part for part in parts if part)


def phrase_values(card: VisitCard, context: AppContext) -> dict[str, str]:
    """Return what each placeholder of a phrase stands for."""
    row = card.patient
    local = context.now()
    return {
        "name": row.name,
        "species": name_of(row.species),
        "breed": name_of(row.breed),
        "sex": sex_texts()[row.sex],
        "age": _age(card, local.date()),
        "weight": format_weight(card.weights[0].grams) if card.weights else "—",
        "owner": row.owner_name,
        "vet": context.actor.name,
        "date": format_date(local.date()),
        "time": clock_text(local),
    }


def _age(card: VisitCard, today: date) -> str:
    birth = card.patient.birth
    return age_text(age(birth, card.patient.status_on or today)) if birth else ""
