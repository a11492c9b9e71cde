"""Finding patients by what they are: the names of species and breeds as the lists have them now.

The search documents of patients don't hold these names, so renaming a breed rewrites none of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import or_

from clinic_desktop.areas.pets.entities import Pet
from clinic_desktop.areas.pets.queries.lists import ROW, make_row
from clinic_desktop.areas.pets.queries.reference import get_reference
from clinic_desktop.areas.pets.rows import BreedRow, PetRow, Reference, SpeciesRow
from clinic_desktop.core.text import swap_layout, words
from clinic_desktop.db.search import CANDIDATES, find
from clinic_desktop.db.work import Work

SHORTEST = 3
"""Shorter words than this begin too many names."""


def find_by_kind(work: Work, typed: str, kind: str, limit: int) -> tuple[PetRow, ...]:
    """Return the patients of the species or breeds that typed words begin the names of.

    The other words must be found in the patient's search document, of ``kind``: "барсик сиамская".
    """
    reference = get_reference(work)
    for reading in (typed, swap_layout(typed)):
        species, breeds, rest = _kinds(reference, words(reading))
        if not species and not breeds:
            continue
        query = ROW.where(or_(Pet.species_id.in_(species), Pet.breed_id.in_(breeds)))
        if rest:
            hits = find(work.session, " ".join(rest), kind=kind, size=CANDIDATES)
            query = query.where(Pet.id.in_([hit.record_id for hit in hits]))
        query = query.order_by(Pet.status, Pet.sort_name, Pet.id).limit(limit)
        if found := tuple(make_row(row) for row in work.session.execute(query)):
            return found
    return ()


def _kinds(reference: Reference, typed: Sequence[str]) -> tuple[set[int], set[int], list[str]]:
    """Return the ids of species and of breeds that the typed words name, and the words that name none."""
    species = {row.id: _words(row) for row in reference.species}
    breeds = {row.id: _words(row) | species[row.species_id] for row in reference.breeds}
    known = set().union(*species.values(), *breeds.values())
    naming = [word for word in typed if len(word) >= SHORTEST and _begins(word, known)]
    if not naming:
        return set(), set(), list(typed)
    return (
        {key for key, names in species.items() if all(_begins(word, names) for word in naming)},
        {key for key, names in breeds.items() if all(_begins(word, names) for word in naming)},
        [word for word in typed if word not in naming],
    )


def _words(row: SpeciesRow | BreedRow) -> set[str]:
    return set(words(f"{row.name_en} {row.name_ru} {row.synonyms}"))


def _begins(word: str, names: Iterable[str]) -> bool:
    return any(name.startswith(word) for name in names)
