"""From the cells of a row to a patient's draft, checked by the rules of the form."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from clinic_desktop.areas.importing.cells import Cells
from clinic_desktop.areas.importing.dates import read_age, read_birth, read_birth_year
from clinic_desktop.areas.importing.mapping.fields import PET_LINES
from clinic_desktop.areas.importing.numbers import is_rounded
from clinic_desktop.areas.importing.rows import Finding, FindingKind, ParsedPet
from clinic_desktop.areas.importing.sexes import read_neutered, read_sex
from clinic_desktop.areas.importing.species_matching import ReferenceMatcher
from clinic_desktop.areas.importing.values import (
    is_cross_word,
    read_answer,
    read_death,
    read_status,
    without_mark_of_death,
)
from clinic_desktop.areas.pets import rules
from clinic_desktop.areas.pets.kinds import IdentifierKind, Neutered, PetStatus, Sex
from clinic_desktop.areas.pets.rows import IdentifierDraft, PetDraft, SpeciesRow, StatusDraft
from clinic_desktop.core.dates import BirthDate
from clinic_desktop.core.text import sort_key

_IDENTIFIERS = (
    ("pet.chip", IdentifierKind.MICROCHIP),
    ("pet.tattoo", IdentifierKind.TATTOO),
    ("pet.tag", IdentifierKind.TAG),
    ("pet.passport", IdentifierKind.PASSPORT),
    ("pet.pedigree", IdentifierKind.PEDIGREE),
)
_BOTH = re.compile(r"([^/,(;:-]+?)\s*(?:[/,;:(]|\s-\s)\s*(.+?)\)?$")
_NUMBERED = frozenset(name for name, _ in _IDENTIFIERS)
_FATE = frozenset({"pet.status", "pet.alive", "pet.deceased", "pet.died_on"})
_TOLD_IN_NOTE = ("pet.weight", *(name for name, _ in _IDENTIFIERS))
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
        species, species_text, breed = self._species_and_breed(cells)
        breed2 = cells.get("pet.breed2")
        name, status, status_on = self._status(cells, found)
        unnamed = not name
        if unnamed:
            name = self._species_name(species, species_text)
            if name:
                found.append(cells.finding(FindingKind.WARNING, "pet.name", "name_substituted", name=name))
        sex, neutered = self._sex(cells, found)
        identifiers, fields = self._identifiers(cells, found)
        lines: dict[str, Any] = cells.any_of(_LINES)
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
            note=_note(cells),
            **self._breed(species, breed, breed2, cells.get("pet.cross")),
            **self._colour(species, cells.get("pet.colour")),
            **lines,
        )
        for problem in rules.problems_of_cleaned(draft, self._today, species):
            found.append(cells.of_problem(problem, "pet.", fields))
        if status is not PetStatus.ACTIVE and status_on is not None:
            found += self._status_problems(cells, status, status_on, draft.birth)
        others: tuple[str, ...] = ()
        if unnamed and species is not None:
            others = (sort_key(species.name_en), sort_key(species.name_ru))
        return ParsedPet(cells.get("pet.key")[:200], draft, unnamed, others, status, status_on), tuple(found)

    def _species_and_breed(self, cells: Cells) -> tuple[SpeciesRow | None, str, str]:
        """Return the species, its text, and the breed's text; one column may hold both («Кошка / сиамская»)."""
        text, breed = cells.get("pet.species"), cells.get("pet.breed")
        both = cells.get("pet.species_breed")
        if not text:
            if not both:
                return (self._matcher.species_of_breed(breed) if breed else None), "", breed
            text = both
        species = self._matcher.find_species(text)
        if species is None and not breed and (match := _BOTH.match(text)):
            species = self._matcher.find_species(match[1])
            if species is not None:
                return species, match[1], match[2].strip()
        if species is None and both and not breed:
            # One word for both may be the breed's.
            species = self._matcher.species_of_breed(text)
            if species is not None:
                return species, species.name_ru, text
        return species, text, breed

    def _status(self, cells: Cells, found: list[Finding]) -> tuple[str, PetStatus, date | None]:
        """Return the name without a mark of death, what became of the animal, and when."""
        name = cells.get("pet.name")
        status, on = PetStatus.ACTIVE, None
        if cells.may_have(_FATE):
            status, on = self._fate(cells, found)
        shown = without_mark_of_death(name)
        if shown and shown != name:
            if status is PetStatus.ACTIVE:
                found.append(cells.finding(FindingKind.WARNING, "pet.name", "dead_by_name"))
            name, status = shown, PetStatus.DECEASED
        return name, status, on

    def _fate(self, cells: Cells, found: list[Finding]) -> tuple[PetStatus, date | None]:
        status, on = PetStatus.ACTIVE, None
        if text := cells.get("pet.status"):
            read = read_status(text)
            if read is None:
                found.append(cells.finding(FindingKind.WARNING, "pet.status", "value_unknown"))
            status = read or status
        if (text := cells.get("pet.alive")) and read_answer(text) is False:
            status = PetStatus.DECEASED
        for field in ("pet.deceased", "pet.died_on"):
            text = cells.get(field)
            if not text or (_is_zero_date(text) and text != "0"):
                continue
            death = read_death(text, self._date_order, self._today)
            if death is None:
                found.append(cells.finding(FindingKind.REFUSED, field, "date_unreadable"))
            elif death[0]:
                status, on = PetStatus.DECEASED, death[1] or on
        return status, on

    def _status_problems(
        self, cells: Cells, status: PetStatus, on: date, birth: BirthDate | None
    ) -> list[Finding]:
        day = birth.day if birth is not None else None
        draft = StatusDraft(status, on)
        problems = rules.status_problems(draft, self._today, present=PetStatus.ACTIVE, birth=day)
        field = "pet.died_on" if cells.get("pet.died_on") else "pet.deceased"
        return [cells.finding(FindingKind.REFUSED, field, problem.code) for problem in problems]

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
            told = _NEUTERED[answer] if answer is not None else read_neutered(text)
            if told is None and text.casefold() not in (Neutered.UNKNOWN, "?", "неизвестно", "нет данных"):
                told = self._neutered_by_date(text)
                if told is None:
                    found.append(cells.finding(FindingKind.WARNING, "pet.neutered", "value_unknown"))
            neutered = told or neutered
        return sex, neutered

    def _identifiers(
        self, cells: Cells, found: list[Finding]
    ) -> tuple[tuple[IdentifierDraft, ...], list[str]]:
        drafts: list[IdentifierDraft] = []
        fields: list[str] = []
        if not cells.may_have(_NUMBERED):
            return (), fields
        for name, kind in _IDENTIFIERS:
            text = cells.get(name)
            if not text or read_answer(text) is False:
                continue
            if is_rounded(text):
                found.append(cells.finding(FindingKind.WARNING, name, "number_rounded"))
                continue
            applied = None
            if kind is IdentifierKind.MICROCHIP and (day := cells.get("pet.chip_on")):
                read = read_birth(day, self._date_order, self._today)
                if read is None:
                    found.append(cells.finding(FindingKind.WARNING, "pet.chip_on", "value_unknown"))
                applied = read.day if read is not None else None
            drafts.append(IdentifierDraft(kind, text, applied_on=applied))
            fields.append(name)
        return tuple(drafts), fields

    def _neutered_by_date(self, text: str) -> Neutered | None:
        return Neutered.YES if read_birth(text, self._date_order, self._today) is not None else None

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
                # "Puppy" in a column of ages is no reason to lose the row.
                kind = FindingKind.WARNING if name == "pet.age" else FindingKind.REFUSED
                code = "value_unknown" if name == "pet.age" else "date_unreadable"
                found.append(cells.finding(kind, name, code))
            return birth
        return None


def _is_zero_date(text: str) -> bool:
    return not text.strip("0.-/: ")


_NOTED = frozenset({"pet.note", *_TOLD_IN_NOTE})


def _note(cells: Cells) -> str:
    """Return the note, with what has no place: a weight without a date (no dose may be reckoned from it), a
    number that a spreadsheet rounded."""
    if not cells.may_have(_NOTED):
        return ""
    told = [part for name in _TOLD_IN_NOTE for part in cells.parts(name)]
    if not told:
        return cells.note("pet.note")
    lines = [
        f"{header}: {text}"
        for header, text in told
        if header == cells.column("pet.weight") or is_rounded(text)
    ]
    return "\n".join(part for part in (cells.note("pet.note"), *lines) if part)
