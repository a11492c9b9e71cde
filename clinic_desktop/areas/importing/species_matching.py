"""Texts of species, breeds and colours against the clinic's lists; unknown ones stay text, never "other"."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from clinic_desktop.areas.pets.rows import BreedRow, ColourRow, Reference, SpeciesRow
from clinic_desktop.core.text import fold, words

_SHORT = {fold(short): fold(name) for short, name in (("кош", "кошка"), ("соб", "собака"), ("k9", "dog"), ("k 9", "dog"),
    ("can", "dog"), ("fel", "cat"), ("лош", "лошадь"), ("крол", "кролик"), ("мор св", "морская свинка"))}  # fmt: skip


def name_key(text: str) -> str:
    """Return what two ways of writing a name share: its words in any order ("Retriever, Labrador")."""
    return " ".join(sorted(words(text)))


class ReferenceMatcher:
    """Finds the rows of the clinic's lists by their names and synonyms in any language."""

    def __init__(self, reference: Reference) -> None:
        self.species_rows = {row.id: row for row in reference.species}
        self._species: dict[str, SpeciesRow] = {}
        for species in _current_first(reference.species):
            for key in _keys(species):
                self._species.setdefault(key, species)
        self._breeds: dict[tuple[int, str], BreedRow] = {}
        self._species_of_breed: dict[str, int | None] = {}
        for breed in _current_first(reference.breeds):
            for key in _keys(breed):
                self._breeds.setdefault((breed.species_id, key), breed)
                known = self._species_of_breed.setdefault(key, breed.species_id)
                if known != breed.species_id:
                    self._species_of_breed[key] = None
        self._colours: dict[str, list[ColourRow]] = {}
        for colour in _current_first(reference.colours):
            for key in _keys(colour):
                self._colours.setdefault(key, []).append(colour)
        self.find_species = lru_cache(maxsize=2_000)(self._find_species)
        self.find_breed = lru_cache(maxsize=20_000)(self._find_breed)
        self.find_colour = lru_cache(maxsize=5_000)(self._find_colour)

    def _find_species(self, text: str) -> SpeciesRow | None:
        """Return the species of a name, singular or English plural, or of a usual abbreviation."""
        key = name_key(text)
        return (
            self._species.get(key)
            or self._species.get(key.removesuffix("s"))
            or self._species.get(_SHORT.get(key, ""))
        )

    def _find_breed(self, species_id: int | None, text: str) -> BreedRow | None:
        """Return the breed of that name within a species."""
        return self._breeds.get((species_id, name_key(text))) if species_id is not None else None

    def species_of_breed(self, text: str) -> SpeciesRow | None:
        """Return the one species that has a breed of that name."""
        species_id = self._species_of_breed.get(name_key(text))
        return self.species_rows[species_id] if species_id is not None else None

    def _find_colour(self, species_code: str, text: str) -> ColourRow | None:
        """Return the coat colour of that name which the species can have."""
        for colour in self._colours.get(name_key(text), ()):
            if not colour.applies_to or species_code in colour.applies_to.split("|"):
                return colour
        return None


def _keys(row: SpeciesRow | BreedRow | ColourRow) -> set[str]:
    names = (row.name_en, row.name_ru, row.code.replace("_", " "), *row.synonyms.split("|"))
    return {name_key(name) for name in names} - {""}


def _current_first(rows: Iterable[SpeciesRow | BreedRow | ColourRow]) -> list:  # type: ignore[type-arg]
    return sorted(rows, key=lambda row: row.archived)
