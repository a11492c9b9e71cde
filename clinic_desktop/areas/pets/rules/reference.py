"""What an entry of the clinic's lists must be: species, breeds, coat colours."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Protocol, TypeVar

from clinic_desktop.areas.pets.rows import (
    BreedDraft,
    ColourDraft,
    Reference,
    SpeciesDraft,
)
from clinic_desktop.areas.pets.rules.weight import HEAVIEST_G
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.names import clean_names, clean_synonyms, name_problems, synonym_problems

OLDEST_YEARS = 300

Draft = TypeVar("Draft", SpeciesDraft, BreedDraft, ColourDraft)


class _Identified(Protocol):
    @property
    def id(self) -> int: ...


R = TypeVar("R", bound=_Identified)


def draft_of(kind: type[Draft], row: object) -> Draft:
    """Return what a form starts from: of a row of the list, or of the entry itself."""
    return kind(**{field.name: getattr(row, field.name) for field in fields(kind)})


def cleaned_entry(draft: Draft, known_synonyms: str = "") -> Draft:
    """Return the draft as it will be stored; ``known_synonyms`` are those the entry has now."""
    synonyms = clean_synonyms(draft.synonyms, known_synonyms)
    cleaned: Draft = replace(draft, **clean_names(draft), synonyms=synonyms)
    return cleaned


def species_problems(draft: SpeciesDraft, reference: Reference, own_id: int | None) -> tuple[Problem, ...]:
    """Check a species; ``own_id`` is the one being changed."""
    draft = cleaned_entry(draft)
    found = name_problems(draft, _others(reference.species, own_id)) + synonym_problems(draft.synonyms)
    if draft.max_age_years is not None and not 1 <= draft.max_age_years <= OLDEST_YEARS:
        found.append(Problem("max_age_years", "age_range", {"limit": OLDEST_YEARS}))
    # The smallest weight may be nought: a spider weighs less than a gram.
    for name, least_possible in (("weight_min_g", 0), ("weight_max_g", 1)):
        grams = getattr(draft, name)
        if grams is not None and grams < least_possible:
            found.append(Problem(name, "not_positive"))
        elif grams is not None and grams > HEAVIEST_G:
            found.append(Problem(name, "too_heavy"))
    least, most = draft.weight_min_g, draft.weight_max_g
    if least is not None and most is not None and least > most:
        found.append(Problem("weight_max_g", "weights_swapped"))
    return tuple(found)


def breed_problems(draft: BreedDraft, reference: Reference, own_id: int | None) -> tuple[Problem, ...]:
    """Check a breed; its name is its own within the species."""
    draft = cleaned_entry(draft)
    if reference.species_by_id(draft.species_id) is None:
        return (Problem("species_id", "required"),)
    same_species = [row for row in reference.breeds if row.species_id == draft.species_id]
    return (*name_problems(draft, _others(same_species, own_id)), *synonym_problems(draft.synonyms))


def colour_problems(draft: ColourDraft, reference: Reference, own_id: int | None) -> tuple[Problem, ...]:
    """Check a coat colour."""
    draft = cleaned_entry(draft)
    return (*name_problems(draft, _others(reference.colours, own_id)), *synonym_problems(draft.synonyms))


def _others(rows: Iterable[R], own_id: int | None) -> list[R]:
    return [row for row in rows if row.id != own_id]
