"""The plan of one import: the mapping file and the guesses, applied to the header of a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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
        used = {place for _, places in self.fields for place in places}
        return tuple(text for place, text in enumerate(self.header) if place not in used and text)


def make_plan(header: Sequence[str], mapping: Mapping) -> Plan:
    """Join what the mapping says with what the headers tell.

    Raises ClinicError when the mapping names a column that isn't there, when no column is known, and
    when nothing says who the owner is.
    """
    _check_named(header, mapping)
    chosen = guess_columns(header) if mapping.options.guess else {}
    said = {
        place: found for place, text in enumerate(header) if (found := find_header(mapping.columns, text))
    }
    taken = set(said.values())
    chosen = {place: name for place, name in chosen.items() if place not in said and name not in taken} | said
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
    return Plan(tuple(header), tuple((name, tuple(found)) for name, found in places.items()), mapping)


def _check_named(header: Sequence[str], mapping: Mapping) -> None:
    present = {header_key(text) for text in header} | set(header)
    for name in mapping.columns:
        if name not in present and header_key(name) not in present:
            raise ClinicError("import.map_no_such_column", column=name, columns=", ".join(header[:30]))
