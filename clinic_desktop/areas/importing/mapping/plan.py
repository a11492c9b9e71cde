"""The plan of one import: the mapping file and the guesses, applied to the header of a table."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from clinic_desktop.areas.importing.mapping.fields import IGNORE, OWNER_NAMING, PET_FIELDS
from clinic_desktop.areas.importing.mapping.file import Mapping, find_header
from clinic_desktop.areas.importing.mapping.headers import guess_columns, header_key
from clinic_desktop.core.errors import ClinicError


@dataclass(frozen=True, slots=True)
class Plan:
    """Which columns fill which fields, by position."""

    header: tuple[str, ...]
    fields: tuple[tuple[str, tuple[int, ...]], ...]
    mapping: Mapping
    further: tuple[Plan, ...] = ()
    """Of a second and third animal in the same row ("Pet 2"): the owner's columns and theirs."""

    def column(self, field: str) -> str:
        """Return the header of the column that fills a field, or an empty text."""
        return next((self.header[places[0]] for name, places in self.fields if name == field), "")

    def has(self, field: str) -> bool:
        """Say whether some column fills the field."""
        return any(name == field for name, _ in self.fields)

    @property
    def organisation(self) -> str:
        """The one organisation that all animals belong to, when no column names an owner."""
        named = any(name in OWNER_NAMING for name, _ in self.fields)
        return "" if named else self.mapping.defaults.get("owner.organisation", "")

    @property
    def has_pets(self) -> bool:
        """Whether the file tells of animals."""
        return any(name in PET_FIELDS for name, _ in self.fields)

    @property
    def ignored(self) -> tuple[str, ...]:
        """Headers of the columns that are not imported."""
        plans = (self, *self.further)
        used = {place for plan in plans for _, places in plan.fields for place in places}
        return tuple(text for place, text in enumerate(self.header) if place not in used and text)


def make_plan(header: Sequence[str], mapping: Mapping) -> Plan:
    """Join what the mapping says with what the headers tell.

    Raises ClinicError when the mapping names a column that isn't there, when no column is known, and
    when nothing says who the owner is.
    """
    _check_named(header, mapping)
    chosen = _chosen(header, mapping)
    places: dict[str, list[int]] = {}
    for place, name in sorted(chosen.items()):
        if name != IGNORE:
            places.setdefault(name, []).append(place)
    if not places:
        raise ClinicError("import.no_known_column", columns=", ".join(text for text in header[:20] if text))
    if not places.keys() & OWNER_NAMING:
        if not mapping.defaults.get("owner.organisation"):
            raise ClinicError(
                "import.no_owner_column", columns=", ".join(text for text in header[:20] if text)
            )
        places = {name: found for name, found in places.items() if name.startswith("pet.")}
    return _plan(tuple(header), places, mapping)


def header_judge(mapping: Mapping) -> Callable[[Sequence[str]], int]:
    """Return what says how many columns a row would name if it were the header."""

    def known(row: Sequence[str]) -> int:
        # Words such as «кошка» are headers and values, so that each field counts once.
        return len(set(_chosen(row, mapping).values()))

    return known


def _chosen(header: Sequence[str], mapping: Mapping) -> dict[int, str]:
    chosen = guess_columns(header) if mapping.options.guess else {}
    said = {
        place: found for place, text in enumerate(header) if (found := find_header(mapping.columns, text))
    }
    taken = set(said.values())
    return {place: name for place, name in chosen.items() if place not in said and name not in taken} | said


def _plan(header: tuple[str, ...], places: dict[str, list[int]], mapping: Mapping) -> Plan:
    """Cut repeated columns of animals ("Pet 2") into a plan for each animal of a row."""
    names = places.get("pet.name", [])
    if len(names) < 2:
        return Plan(header, tuple((name, tuple(found)) for name, found in places.items()), mapping)
    second = [place for place in places.get("pet.breed2", ()) if header[place].rstrip().endswith("2")]
    if second:
        # A second breed beside one name is of a cross; beside a second name it is the second animal's.
        places = places | {
            "pet.breed": sorted([*places.get("pet.breed", ()), *second]),
            "pet.breed2": [place for place in places["pet.breed2"] if place not in second],
        }
    numbers = [_number_in(header[place]) for place in names]
    numbered = len(set(numbers)) == len(numbers)
    plans = []
    for animal, number in enumerate(numbers):
        mine = {number, ""} if animal == 0 and "" not in numbers else {number}
        fields = {
            name: tuple(
                place
                for order, place in enumerate(found)
                if name not in PET_FIELDS
                or (_number_in(header[place]) in mine if numbered else order == animal)
            )
            for name, found in places.items()
        }
        plans.append(Plan(header, tuple((name, found) for name, found in fields.items() if found), mapping))
    return replace(plans[0], further=tuple(plans[1:]))


def _number_in(text: str) -> str:
    match = re.search(r"\d+", text)
    return match[0] if match else ""


def _check_named(header: Sequence[str], mapping: Mapping) -> None:
    present = {header_key(text) for text in header} | set(header)
    for name in mapping.columns:
        if name not in present and header_key(name) not in present:
            raise ClinicError("import.map_no_such_column", column=name, columns=", ".join(header[:30]))
