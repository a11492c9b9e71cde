"""From rows of a table to checked drafts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from clinic_desktop.areas.importing.cells import Cells
from clinic_desktop.areas.importing.dates import guess_date_order
from clinic_desktop.areas.importing.mapping import Plan
from clinic_desktop.areas.importing.mapping.fields import OWNER_FIELDS, OWNER_NAMING, PET_FIELDS
from clinic_desktop.areas.importing.owner_parsing import OwnerParser
from clinic_desktop.areas.importing.pet_parsing import PetParser
from clinic_desktop.areas.importing.readers import GROUP_JOINT, Row
from clinic_desktop.areas.importing.rows import Finding, FindingKind, ParsedOwner, ParsedRow
from clinic_desktop.areas.importing.species_matching import ReferenceMatcher
from clinic_desktop.areas.importing.values import is_nothing
from clinic_desktop.areas.owners import rules
from clinic_desktop.areas.pets.rows import Reference
from clinic_desktop.core.text import fold, words

FEWEST_COLUMNS = 4
"""In a table of fewer columns one filled cell may be a record."""

_TOTALS = frozenset(map(fold, ("итого", "всего", "итог", "total", "totals", "subtotal", "gesamt", "summe")))
_TOTALS_BEGIN = "ИиВвTtSsGg"


class RowParser:
    """Parses the rows of one file; ``sample`` are its first rows, which tell the order of day and month."""

    def __init__(
        self,
        plan: Plan,
        reference: Reference,
        sample: Sequence[Row],
        *,
        region: str,
        language: str,
        today: date,
    ) -> None:
        options = plan.mapping.options
        order = options.date_order or _date_order(plan, sample)
        language = options.language or language
        self._header = frozenset(text.rsplit(GROUP_JOINT, 1)[-1] for text in plan.header if text)
        self._cells = Cells(plan)
        self._further = tuple(Cells(further) for further in plan.further)
        self._owners = OwnerParser(
            plan, region=options.phone_region or region, language=language, today=today, date_order=order
        )
        self._pets = PetParser(ReferenceMatcher(reference), language=language, today=today, date_order=order)
        self._owner_places = tuple(
            place for name, places in plan.fields if name in OWNER_FIELDS for place in places
        )
        named = any(plan.has(name) for name in OWNER_NAMING) and plan.has_pets
        defaulted = not _NAMING_DEFAULTS.isdisjoint(plan.mapping.defaults)
        self._below = options.owner_above == "yes" or (
            named and not options.owner_above and not defaulted and self._stands_once(sample)
        )
        self._lone_is_strange = (
            named and not self._below and sum(len(places) for _, places in plan.fields) >= FEWEST_COLUMNS
        )
        self._above: tuple[str, ...] | None = None
        places = dict(plan.fields)
        name, kind = places.get("pet.name"), places.get("pet.species")
        self._names = (name[0], kind[0]) if name and kind and not plan.further else None
        self._pet_places = frozenset(
            place for field, found in plan.fields if field in PET_FIELDS for place in found
        )

    def parse(self, line: int, row: tuple[str, ...]) -> tuple[ParsedRow, ...]:
        """Return what a row says: nothing, an owner, one animal, or several of one owner."""
        cells = self._cells
        if not cells.load(line, row):
            return ()
        if cells.too_wide(row):
            return (_left_out(line, FindingKind.REFUSED, "extra_cells", count=len(row)),)
        if scenery := self._scenery(line, row):
            return (scenery,)
        notes: tuple[Finding, ...] = ()
        if self._below:
            if not self._has_owner(row):
                row = self._with_owner_above(row)
                cells.load(line, row)
                notes = (cells.finding(FindingKind.WARNING, "owner.full_name", "owner_above"),)
            else:
                self._above = row
        if self._names is not None and (several := self._in_one_cell(row)):
            return tuple(self._each(line, several))
        owner, findings = self._owners.parse(cells, row)
        findings = (
            *(replace(note, params={"owner": rules.display_name(owner.draft)}) for note in notes),
            *findings,
        )
        first = self._first(owner, findings)
        if not self._further:
            return (first,)
        owner_refused = any(finding.kind is FindingKind.REFUSED for finding in findings)
        return (first, *(() if owner_refused else self._others(line, row, owner)))

    def _first(self, owner: ParsedOwner, findings: tuple[Finding, ...]) -> ParsedRow:
        cells = self._cells
        if not cells.has_pet:
            return ParsedRow(cells.line, owner, None, findings)
        pet, found = self._pets.parse(cells)
        return ParsedRow(cells.line, owner, pet, (*findings, *found))

    def _others(self, line: int, row: tuple[str, ...], owner: ParsedOwner) -> Iterator[ParsedRow]:
        """Give the further animals of a row."""
        for cells in self._further:
            if cells.load(line, row) and cells.has_pet:
                pet, found = self._pets.parse(cells)
                yield ParsedRow(line, owner, pet, found, further=True)

    def _scenery(self, line: int, row: tuple[str, ...]) -> ParsedRow | None:
        """Say why a row is no record: totals, the header again on a new page, a heading."""
        first = row[0].strip() or next(cell for cell in row if cell.strip()).strip()
        if first in self._header and all(not cell.strip() or cell.strip() in self._header for cell in row):
            return _left_out(line, FindingKind.WARNING, "header_again")
        if first[0] in _TOTALS_BEGIN and (found := words(first[:40])) and found[0] in _TOTALS:
            if not (self._cells.get("pet.name") and self._cells.get("pet.species")):
                return _left_out(line, FindingKind.WARNING, "total_row", value=first)
        elif (
            self._cells.filled == 1 and self._lone_is_strange and sum(1 for cell in row if cell.strip()) == 1
        ):
            return _left_out(line, FindingKind.REFUSED, "lone_cell", value=first)
        return None

    def _in_one_cell(self, row: tuple[str, ...]) -> list[tuple[str, ...]] | None:
        """Cut a row whose cells name several animals («Рекс, Том» — «собака, кот») into one row for each."""
        assert self._names is not None
        name, kind = self._names
        if kind >= len(row) or name >= len(row):
            return None
        named = row[name]
        if named.isalnum():
            return None
        for separator in ("\n", ";", ",", "/"):
            names = _pieces(row[name], separator)
            if len(names) < 2 or len(_pieces(row[kind], separator)) != len(names):
                continue
            return [
                tuple(
                    _piece_of(cell, separator, number, len(names), own=place in self._pet_places)
                    for place, cell in enumerate(row)
                )
                for number in range(len(names))
            ]
        return None

    def _each(self, line: int, rows: list[tuple[str, ...]]) -> Iterator[ParsedRow]:
        for number, row in enumerate(rows):
            self._cells.load(line, row)
            owner, findings = self._owners.parse(self._cells, row)
            parsed = self._first(owner, findings)
            yield replace(parsed, further=number > 0)
            if any(finding.kind is FindingKind.REFUSED for finding in findings):
                return

    def _has_owner(self, row: tuple[str, ...]) -> bool:
        return any(place < len(row) and not is_nothing(row[place].strip()) for place in self._owner_places)

    def _with_owner_above(self, row: tuple[str, ...]) -> tuple[str, ...]:
        above = self._above
        if above is None:
            return row
        filled = list(row) + [""] * (len(above) - len(row))
        for place in self._owner_places:
            if place < len(above):
                filled[place] = above[place]
        return tuple(filled)

    def _stands_once(self, sample: Sequence[Row]) -> bool:
        """Say whether the file names an owner once, above all his animals.

        Then rows without an owner are common, and no owner stands in two rows one after the other.
        """
        before: tuple[str, ...] | None = None
        without = 0
        for _, row in sample:
            if not any(cell.strip() for cell in row):
                continue
            own = tuple(row[place].strip() if place < len(row) else "" for place in self._owner_places)
            if not any(own):
                without += before is not None and sum(1 for cell in row if cell.strip()) > 1
            elif own == before:
                return False
            before = own if any(own) else before
        return without >= 2 and without * 10 >= len(sample)


_NAMING_DEFAULTS = frozenset({"owner.organisation", "owner.surname", "owner.full_name"})


def _pieces(cell: str, separator: str) -> list[str]:
    if separator not in cell:
        return []
    return [piece.strip() for piece in cell.strip().split(separator)]


def _piece_of(cell: str, separator: str, number: int, count: int, *, own: bool) -> str:
    """Return the part of a cell that is one animal's: of several its own, else the first's or everybody's."""
    pieces = _pieces(cell, separator)
    if not own or not cell:
        return cell
    return pieces[number] if len(pieces) == count else cell


def _left_out(line: int, kind: FindingKind, code: str, *, value: str = "", **params: object) -> ParsedRow:
    finding = Finding(kind, line, "", code, value[:120], params)
    return ParsedRow(line, None, None, (finding,), further=kind is FindingKind.WARNING)


def _date_order(plan: Plan, sample: Sequence[Row]) -> str:
    names = {"pet.birth_date", "pet.neutered_on", "owner.consent_on"}
    places = [place for name, places in plan.fields if name in names for place in places]
    return guess_date_order(row[place] for _, row in sample for place in places if place < len(row))
