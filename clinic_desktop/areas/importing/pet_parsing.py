"""From the cells of a row to a patient's draft, checked by the rules of the form."""

from __future__ import annotations

from datetime import date
from typing import Any

from clinic_desktop.areas.importing.cells import Cells
from clinic_desktop.areas.importing.mapping.fields import PET_LINES
from clinic_desktop.areas.importing.rows import Finding, FindingKind, ParsedPet
from clinic_desktop.areas.importing.species_matching import ReferenceMatcher
from clinic_desktop.areas.importing.values import (
    is_cross_word,
    read_age,
    read_answer,
    read_birth,
    read_birth_year,
    read_sex,
)
from clinic_desktop.areas.pets import rules
from clinic_desktop.areas.pets.kinds import IdentifierKind, Neutered, Sex
from clinic_desktop.areas.pets.rows import IdentifierDraft, PetDraft, SpeciesRow
from clinic_desktop.core.dates import BirthDate
from clinic_desktop.core.text import sort_key

_IDENTIFIERS = (
    ("pet.chip", IdentifierKind.MICROCHIP),
    ("pet.tattoo", IdentifierKind.TATTOO),
    ("pet.tag", IdentifierKind.TAG),
    ("pet.passport", IdentifierKind.PASSPORT),
    ("pet.pedigree", IdentifierKind.PEDIGREE),
)
_LINES = tuple((name, f"pet.{name}") for name in PET_LINES)
_NEUTERED = {True: Neutered.YES, False: Neutered.NO, None: Neutered.UNKNOWN}


class PetParser:
    """Makes patients of rows."""

    def __init__(self, matcher: ReferenceMatcher, *, language: str, today: date, date_order: str) -> None:
        self._matcher = matcher
        self._language = language
        self._today = today
        self._date_order = date_order

    def parse(self, cells: Cells) -> tuple[ParsedPet, tuple[Finding, ...]]:
        """Return the row's patient and what the rules found."""
        found: list[Finding] = []
        species_text = cells.get("pet.species")
        breed, breed2 = cells.get("pet.breed"), cells.get("pet.breed2")
        species = self._species(species_text, breed)
        name = cells.get("pet.name")
        unnamed = not name
        if unnamed:
            name = self._species_name(species, species_text)
            if name:
                found.append(cells.finding(FindingKind.WARNING, "pet.name", "name_substituted", name=name))
        sex, neutered = self._sex(cells, found)
        identifiers, fields = _identifiers(cells)
        lines: dict[str, Any] = {line: cells.get(field) for line, field in _LINES}
        draft = PetDraft(
            owner_id=0,
            name=name,
            species_id=species.id if species is not None else None,
            species_text="" if species is not None else species_text,
            sex=sex,
            neutered=neutered,
            neutered_on=self._neutered_on(cells, found),
            birth=self._birth(cells, found),
            identifiers=identifiers,
            note=cells.note("pet.note"),
            **self._breed(species, breed, breed2, cells.get("pet.cross")),
            **self._colour(species, cells.get("pet.colour")),
            **lines,
        )
        for problem in rules.problems(draft, self._today, species):
            found.append(cells.of_problem(problem, "pet.", fields))
        others: tuple[str, ...] = ()
        if unnamed and species is not None:
            others = (sort_key(species.name_en), sort_key(species.name_ru))
        return ParsedPet(cells.get("pet.key")[:200], draft, unnamed, others), tuple(found)

    def _species(self, text: str, breed: str) -> SpeciesRow | None:
        if text:
            return self._matcher.find_species(text)
        return self._matcher.species_of_breed(breed) if breed else None

    def _species_name(self, species: SpeciesRow | None, text: str) -> str:
        if species is None:
            return text
        return species.name_ru if self._language == "ru" else species.name_en

    def _breed(self, species: SpeciesRow | None, first: str, second: str, cross: str) -> dict[str, Any]:
        is_cross = bool(cross) and read_answer(cross) is not False
        if second and is_cross_word(second):
            is_cross, second = True, ""
        if not first:
            first, second = second, ""
        if second and second != first:
            return {"breed_text": f"{first} × {second}", "is_cross": True}
        known = (
            self._matcher.find_breed(species.id if species is not None else None, first) if first else None
        )
        return {
            "breed_id": known.id if known is not None else None,
            "breed_text": "" if known is not None else first,
            "is_cross": is_cross or is_cross_word(first),
        }

    def _colour(self, species: SpeciesRow | None, text: str) -> dict[str, Any]:
        if not text:
            return {}
        known = self._matcher.find_colour(species.code if species is not None else "", text)
        return {"colour_id": known.id} if known is not None else {"colour_text": text}

    def _sex(self, cells: Cells, found: list[Finding]) -> tuple[Sex, Neutered]:
        sex, neutered = Sex.UNKNOWN, Neutered.UNKNOWN
        if text := cells.get("pet.sex"):
            read = read_sex(text)
            if read is None:
                found.append(cells.finding(FindingKind.WARNING, "pet.sex", "value_unknown"))
            else:
                sex, neutered = read
        if text := cells.get("pet.neutered"):
            answer = read_answer(text)
            if answer is None and text not in (Neutered.UNKNOWN, "?"):
                found.append(cells.finding(FindingKind.WARNING, "pet.neutered", "value_unknown"))
            neutered = _NEUTERED[answer]
        return sex, neutered

    def _neutered_on(self, cells: Cells, found: list[Finding]) -> date | None:
        text = cells.get("pet.neutered_on")
        if not text or _is_zero_date(text):
            return None
        read = read_birth(text, self._date_order, self._today)
        if read is None:
            found.append(cells.finding(FindingKind.REFUSED, "pet.neutered_on", "date_unreadable"))
        return read.day if read is not None else None

    def _birth(self, cells: Cells, found: list[Finding]) -> BirthDate | None:
        for name in ("pet.birth_date", "pet.birth_year", "pet.age"):
            text = cells.get(name)
            if not text or _is_zero_date(text):
                continue
            if name == "pet.birth_date":
                birth = read_birth(text, self._date_order, self._today)
            elif name == "pet.birth_year":
                birth = read_birth_year(text) or read_birth(text, self._date_order, self._today)
            else:
                birth = read_age(text, self._today)
            if birth is None:
                found.append(cells.finding(FindingKind.REFUSED, name, "date_unreadable"))
            return birth
        return None


def _is_zero_date(text: str) -> bool:
    return not text.strip("0.-/: ")


def _identifiers(cells: Cells) -> tuple[tuple[IdentifierDraft, ...], list[str]]:
    drafts, fields = [], []
    for name, kind in _IDENTIFIERS:
        text = cells.get(name)
        if text and read_answer(text) is not False:
            drafts.append(IdentifierDraft(kind, text))
            fields.append(name)
    return tuple(drafts), fields
