"""From rows of a table to checked drafts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from clinic_desktop.areas.importing.cells import Cells
from clinic_desktop.areas.importing.mapping import Plan
from clinic_desktop.areas.importing.owner_parsing import OwnerParser
from clinic_desktop.areas.importing.pet_parsing import PetParser
from clinic_desktop.areas.importing.readers import Row
from clinic_desktop.areas.importing.rows import Finding, FindingKind, ParsedRow
from clinic_desktop.areas.importing.species_matching import ReferenceMatcher
from clinic_desktop.areas.importing.values import guess_date_order
from clinic_desktop.areas.pets.rows import Reference


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
        self._cells = Cells(plan)
        self._owners = OwnerParser(
            plan, region=options.phone_region or region, language=language, today=today, date_order=order
        )
        self._pets = PetParser(ReferenceMatcher(reference), language=language, today=today, date_order=order)

    def parse(self, line: int, row: tuple[str, ...]) -> ParsedRow | None:
        """Return what a row says, or None when it says nothing."""
        cells = self._cells
        if not cells.load(line, row):
            return None
        if cells.too_wide(row):
            wide = Finding(FindingKind.REFUSED, line, "", "extra_cells", "", {"count": len(row)})
            return ParsedRow(line, None, None, (wide,))
        owner, findings = self._owners.parse(cells, row)
        if not cells.has_pet:
            return ParsedRow(line, owner, None, findings)
        pet, found = self._pets.parse(cells)
        return ParsedRow(line, owner, pet, (*findings, *found))


def _date_order(plan: Plan, sample: Sequence[Row]) -> str:
    names = {"pet.birth_date", "pet.neutered_on", "owner.consent_on"}
    places = [place for name, places in plan.fields if name in names for place in places]
    return guess_date_order(row[place] for _, row in sample for place in places if place < len(row))
