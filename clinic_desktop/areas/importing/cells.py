"""The cells of a row by field: cleaned, translated by the mapping file, completed by its defaults."""

from __future__ import annotations

from collections.abc import Sequence

from clinic_desktop.areas.importing.mapping import Plan, value_key
from clinic_desktop.areas.importing.mapping.fields import PET_FIELDS
from clinic_desktop.areas.importing.numbers import whole_number
from clinic_desktop.areas.importing.rows import Finding, FindingKind
from clinic_desktop.areas.importing.values import NO_VALUE, is_nothing
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.text import clean_line, clean_text

VALUE_SHOWN = 120

_TEXTS = frozenset({"owner.note", "pet.note", "owner.phone"})
"""Fields that may have several lines."""

_NO_WORDS = frozenset(
    {"owner.email", "owner.consent_on", "owner.key", "pet.key", "pet.chip", "pet.chip_on", "pet.tattoo", "pet.tag",
     "pet.passport", "pet.pedigree", "pet.birth_date", "pet.birth_year", "pet.age", "pet.neutered_on", "pet.died_on",
     "pet.weight", "pet.species", "pet.species_breed"}
)  # fmt: skip
"""Fields in which words such as «нет» stand for nothing; a name may be "Nan" or "Null"."""

_NUMBERS = frozenset({"owner.key", "pet.key", "pet.chip", "pet.tag"})

# Where a rule's field isn't called as the column is.
_COLUMNS_OF = {
    "surname": ("owner.surname", "owner.full_name", "owner.organisation", "owner.name"),
    "phones": ("owner.phone",),
    "birth": ("pet.birth_date", "pet.birth_year", "pet.age"),
}

_MISSING = {"surname": "no_owner", "name": "no_pet_name", "species": "no_species"}
"""What isn't said at all needs naming: the table may have no column for it."""


def _clean(name: str, text: str) -> str:
    # As the rules clean what is typed, so that the drafts made of it need no cleaning again.
    if text.isascii() and text.isprintable() and "  " not in text:
        text = text.strip()
    else:
        text = clean_text(text) if name in _TEXTS else clean_line(text)
    if name in _NO_WORDS:
        if text.casefold().rstrip(".") in NO_VALUE:
            return ""
        if name in _NUMBERS:
            return whole_number(text)
    return text


class Cells:
    """One row. ``get`` gives a field's text, ``parts`` its cells when several columns fill it."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._defaults = plan.mapping.defaults
        self._values = plan.mapping.values
        self._single = [(name, places[0]) for name, places in plan.fields if len(places) == 1]
        self._several = [(name, places) for name, places in plan.fields if len(places) > 1]
        self._width = len(plan.header)
        self._known = frozenset(name for name, _ in plan.fields).union(plan.mapping.defaults)
        self._found: dict[str, list[tuple[int, str]]] = {}
        self.line = 0

    def load(self, line: int, row: Sequence[str]) -> bool:
        """Take the next row; return whether anything in it is of use."""
        self.line = line
        found: dict[str, list[tuple[int, str]]] = {}
        width = len(row)
        for name, place in self._single:
            if place < width and not is_nothing(text := _clean(name, row[place])):
                found[name] = [(place, text)]
        for name, places in self._several:
            cells = [(place, _clean(name, row[place])) for place in places if place < width]
            if texts := [(place, text) for place, text in cells if not is_nothing(text)]:
                found[name] = texts
        self._found = found
        return bool(found)

    def may_have(self, names: frozenset[str]) -> bool:
        """Say whether a column or a default tells one of these fields, in this row or another."""
        return not names.isdisjoint(self._known)

    def any_of(self, names: Sequence[tuple[str, str]]) -> dict[str, str]:
        """Return the texts of those fields that the row or the defaults fill, under their shorter names."""
        filled = [(short, name) for short, name in names if name in self._found or name in self._defaults]
        return {short: self.get(name) for short, name in filled}

    @property
    def filled(self) -> int:
        """How many fields the row fills."""
        return len(self._found)

    def too_wide(self, row: Sequence[str]) -> bool:
        """Say whether the row has cells beyond the header: a delimiter inside a value, most likely."""
        return len(row) > self._width and any(cell.strip() for cell in row[self._width :])

    def has_any(self, names: frozenset[str]) -> bool:
        """Say whether one of these fields has a cell of its own in this row."""
        return not names.isdisjoint(self._found)

    @property
    def has_pet(self) -> bool:
        """Whether this row tells of an animal (defaults don't count)."""
        return self.has_any(PET_FIELDS)

    def get(self, name: str, joint: str = ", ") -> str:
        """Return a field's text, or its default."""
        cells = self._found.get(name)
        if cells is None:
            return self._defaults.get(name, "")
        text = cells[0][1] if len(cells) == 1 else joint.join(text for _, text in cells)
        translations = self._values.get(name)
        return translations.get(value_key(text), text) if translations else text

    def parts(self, name: str) -> list[tuple[str, str]]:
        """Return the cells of a field with their headers."""
        return [(self._plan.header[place], text) for place, text in self._found.get(name, ())]

    def note(self, name: str) -> str:
        """Return a note made of one column as it is, of several with their headers."""
        parts = self.parts(name)
        if len(parts) == 1 and sum(len(places) for field, places in self._plan.fields if field == name) == 1:
            return parts[0][1]
        return "\n".join(f"{header}: {text}" for header, text in parts) or self._defaults.get(name, "")

    def finding(self, kind: FindingKind, name: str, code: str, /, **params: object) -> Finding:
        """Make a line of the report about a field of this row."""
        return Finding(kind, self.line, self.column(name), code, self.shown(name), params)

    def of_problem(self, problem: Problem, prefix: str, names: Sequence[str] = ()) -> Finding:
        """Make a line of the report of what a rule found; ``names`` are the fields of a list's rows."""
        kind = FindingKind.REFUSED if problem.severity == "error" else FindingKind.WARNING
        base, _, position = problem.field.partition(".")
        if names and position:
            field = names[int(position)]
        else:
            choices = _COLUMNS_OF.get(base, (f"{prefix}{base}",))
            field = next((name for name in choices if name in self._found), choices[0])
        value = self.shown(field)
        if base == "phones" and position:
            value = self._phone(int(position)) or value
        code = problem.code
        if code == "required" and base in _MISSING:
            code = _MISSING[base]
        return Finding(kind, self.line, self.column(field), code, value, problem.params)

    def column(self, name: str) -> str:
        """Return the header of the cell that gave a field, else of the column meant for it."""
        cells = self._found.get(name)
        return self._plan.header[cells[0][0]] if cells else self._plan.column(name)

    def shown(self, name: str) -> str:
        """Return a field's text, short enough for a report."""
        return self.get(name)[:VALUE_SHOWN]

    def _phone(self, position: int) -> str:
        cells = self._found.get("owner.phone", [])
        return cells[position][1][:VALUE_SHOWN] if position < len(cells) else ""
