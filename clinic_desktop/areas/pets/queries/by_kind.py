"""Finding patients by what they are: the names of species and breeds as the lists have them now.

The search documents of patients don't hold these names, so renaming a breed rewrites none of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import or_

from clinic_desktop.areas.pets.entities import Pet
from clinic_desktop.areas.pets.queries.lists import ROW, make_row
from clinic_desktop.areas.pets.queries.reference import get_reference
from clinic_desktop.areas.pets.rows import BreedRow, PetRow, SpeciesRow
from clinic_desktop.core.text import swap_layout, words
from clinic_desktop.db.search import CANDIDATES, find
from clinic_desktop.db.work import Work

SHORTEST = 3
"""Shorter words than this begin too many names."""


def find_by_kind(work: Work, typed: str, kind: str, limit: int) -> tuple[PetRow, ...]:
    """Return the patients of the species or breeds that typed words begin the names of.

    The other words must be found in the patient's search document, of ``kind``: "барсик сиамская".
    """
    readings = [words(typed), words(swap_layout(typed))]
    if not any(_may_name(word) for reading in readings for word in reading):
        return ()
    reference = get_reference(work)
    names_of_species = {row.id: _words(row) for row in reference.species}
    names_of_breeds = {row.id: _words(row) | names_of_species[row.species_id] for row in reference.breeds}
    known = set().union(*names_of_species.values(), *names_of_breeds.values())
    for reading in readings:
        naming = [word for word in reading if _may_name(word) and _begins(word, known)]
        species = _named(naming, names_of_species)
        breeds = _named(naming, names_of_breeds)
        if not species and not breeds:
            continue
        query = ROW.where(or_(Pet.species_id.in_(species), Pet.breed_id.in_(breeds)))
        if rest := [word for word in reading if word not in naming]:
            hits = find(work.session, " ".join(rest), kind=kind, size=CANDIDATES)
            query = query.where(Pet.id.in_([hit.record_id for hit in hits]))
        query = query.order_by(Pet.status, Pet.sort_name, Pet.id).limit(limit)
        if found := tuple(make_row(row) for row in work.session.execute(query)):
            return found
    return ()


def _may_name(word: str) -> bool:
    return len(word) >= SHORTEST and not word.isdecimal()


def _named(naming: Sequence[str], names: Mapping[int, set[str]]) -> list[int]:
    """Return the ids of those whose names begin with every one of some words, at least one."""
    return [key for key, own in names.items() if naming and all(_begins(word, own) for word in naming)]


def _words(row: SpeciesRow | BreedRow) -> set[str]:
    return set(words(f"{row.name_en} {row.name_ru} {row.synonyms}"))


def _begins(word: str, names: Iterable[str]) -> bool:
    return any(name.startswith(word) for name in names)
