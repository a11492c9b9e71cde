"""What a patient's draft must be (domain 2.2)."""

from __future__ import annotations

from datetime import date
from typing import Any

from dateutil.relativedelta import relativedelta

from clinic_desktop.areas.pets.rows import PetDraft, SpeciesRow
from clinic_desktop.areas.pets.rules.identification import identifier_key, identifier_problems
from clinic_desktop.core.drafts import corrected
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.text import clean_line, clean_text

NAME_LIMIT = 200
LINE_LIMIT = 300
NOTE_LIMIT = 10_000
OLDEST_BIRTH = date(1900, 1, 1)

_LINES = (
    "name", "species_text", "breed_text", "colour_text", "markings", "temperament", "blood_group", "diet",
    "insurance", "referring_vet", "tags",
)  # fmt: skip


def cleaned(draft: PetDraft) -> PetDraft:
    """Return the draft as it will be stored."""
    lines: dict[str, Any] = {name: clean_line(getattr(draft, name)) for name in _LINES}
    if draft.species_id is not None:
        lines["species_text"] = ""
    if draft.breed_id is not None:
        lines["breed_text"] = ""
    if draft.colour_id is not None:
        lines["colour_text"] = ""
    identifiers = tuple(
        corrected(
            row,
            number=clean_line(row.number),
            site=clean_line(row.site),
            duplicate_reason=clean_line(row.duplicate_reason),
        )
        for row in draft.identifiers
        if clean_line(row.number)
    )
    return corrected(draft, **lines, identifiers=identifiers, note=clean_text(draft.note))


def problems(draft: PetDraft, today: date, species: SpeciesRow | None) -> tuple[Problem, ...]:
    """Check a patient's draft; ``species`` is the chosen one, or None for one known by text only."""
    return problems_of_cleaned(cleaned(draft), today, species)


def problems_of_cleaned(draft: PetDraft, today: date, species: SpeciesRow | None) -> tuple[Problem, ...]:
    """Check a draft that holds what `cleaned` would make of it: an import cleans each cell once."""
    found: list[Problem] = []
    if not draft.name:
        found.append(Problem("name", "required"))
    if draft.species_id is None and not draft.species_text:
        found.append(Problem("species", "required"))
    if draft.owner_id is None:
        found.append(Problem("owner_id", "required"))
    for name in _LINES:
        limit = NAME_LIMIT if name == "name" else LINE_LIMIT
        if len(getattr(draft, name)) > limit:
            field = name.removesuffix("_text") if name.endswith("_text") else name
            found.append(Problem(field, "too_long", {"limit": limit}))
    if len(draft.note) > NOTE_LIMIT:
        found.append(Problem("note", "too_long", {"limit": NOTE_LIMIT}))
    found += _birth_problems(draft, today, species)
    if draft.neutered_on is not None:
        if draft.neutered_on > today:
            found.append(Problem("neutered_on", "in_future"))
        elif draft.birth is not None and draft.neutered_on < draft.birth.day:
            found.append(Problem("neutered_on", "before_birth"))
    keys = set()
    for position, row in enumerate(draft.identifiers):
        found += identifier_problems(position, row)
        key = (row.kind, identifier_key(row.kind, row.number))
        if key in keys:
            found.append(Problem(f"identifiers.{position}", "identifier_twice"))
        keys.add(key)
    return tuple(found)


def _birth_problems(draft: PetDraft, today: date, species: SpeciesRow | None) -> list[Problem]:
    if draft.birth is None:
        return []
    if draft.birth.day > today:
        return [Problem("birth", "in_future")]
    if draft.birth.day < OLDEST_BIRTH:
        return [Problem("birth", "too_old")]
    limit = species.max_age_years if species is not None else None
    if limit is None or today.year - draft.birth.day.year <= limit:
        return []
    if draft.birth.day + relativedelta(years=limit + 1) <= today:
        years = relativedelta(today, draft.birth.day).years
        return [Problem("birth", "implausible_age", {"years": years, "limit": limit}, "warning")]
    return []
