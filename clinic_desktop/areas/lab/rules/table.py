"""How a table of results is laid out: where names, values, units and patients stand, with heads or without."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from clinic_desktop.areas.lab.rules.units import known_units, normal_unit
from clinic_desktop.areas.lab.rules.values import parse_value
from clinic_desktop.core.text import clean_line, fold, latin_twin, words


def _folded(*heads: str) -> frozenset[str]:
    return frozenset(map(fold, heads))


NAME_HEADS = _folded(
    "analyte", "test", "name", "code", "parameter", "item", "assay", "показатель", "показатели", "тест", "название",
    "наименование", "код", "параметр", "анализ", "исследование", "аналит",
)  # fmt: skip
VALUE_HEADS = _folded(
    "value", "result", "результат", "значение", "results", "values", "величина", "результаты"
)
UNIT_HEADS = _folded("unit", "units", "единица", "единицы", "ед", "ед.", "ед. изм.", "ед.изм.", "ед изм")
PATIENT_HEADS = _folded(
    "patient", "animal", "pet", "patient name", "pet name", "animal name", "name of the patient", "пациент", "животное",
    "кличка", "кличка животного", "имя животного", "имя пациента", "питомец",
)  # fmt: skip
_NOT_NOW = _folded("previous", "earlier", "last", "reference", "ref", "normal", "предыдущий", "предыдущее", "прошлый",
                   "прошлое", "нормы", "норма", "референсные", "реф", "референтные")  # fmt: skip
"""Words by which a column of values is of another day, or no result at all."""
SEVERAL = 2
"""From so many names of analytes on, a row is the heads of columns: a line of one result names one."""
_HEAD = re.compile(r"(.+?)[,\s]*[(\[,]\s*([^()\[\],]+?)\s*[)\]]?")


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A line as read: what it names, the value, the unit ("" when it has none), its number.

    ``others`` are further cells that may name the same analyte, as a laboratory's own code does beside
    the name; ``patient`` is whom the table says it is of, "" where it says nothing.
    """

    number: int
    name: str
    value: str
    unit: str = ""
    others: tuple[str, ...] = ()
    patient: str = ""

    @property
    def named(self) -> str:
        """All it is named by, as the table has it."""
        return " · ".join((self.name, *self.others))


@dataclass(frozen=True, slots=True)
class _Places:
    names: tuple[int, ...]
    value: int
    unit: int = -1
    patient: int = -1


def lines_of(
    cells: Iterable[Sequence[str]], is_name: Callable[[str], bool] | None = None
) -> tuple[ReadLine, ...]:
    """Find name, value, unit and patient in rows of cells: by their heads if there are any, else by what they hold.

    What stands above the first heads is the letterhead of a laboratory; only the patient is read from it.
    ``is_name`` tells the names of analytes: an analyser writes a column for each of them, and a row for each patient.
    """
    rows = [[clean_line(cell) for cell in row] for row in cells]
    if is_name is not None and (across := _across(rows, is_name)):
        return across
    headed = any(_heads(row) for row in rows)
    places = None if headed else _guessed([row for row in rows if not _named_patient(row)])
    found: list[ReadLine] = []
    patient = ""
    for number, row in enumerate(rows, 1):
        if (heads := _heads(row)) is not None:
            places = heads
            continue
        if named := _named_patient(row):
            patient = named
            continue
        if places is None:
            continue
        # Left empty, it is the patient of the line above.
        patient = _cell(row, places.patient) or patient
        names = [name for place in places.names if (name := _cell(row, place))]
        value = _cell(row, places.value)
        if names and value:
            found.append(
                ReadLine(number, names[0], value, _cell(row, places.unit), tuple(names[1:]), patient)
            )
    return tuple(found)


def patients_of(lines: Iterable[ReadLine]) -> tuple[str, ...]:
    """Return whom a table names, each once, in its order."""
    return tuple(dict.fromkeys(line.patient for line in lines if line.patient))


def same_patient(patients: Iterable[str], pet_name: str) -> str | None:
    """Return the one of ``patients`` that is ``pet_name``, in either alphabet and with an owner's name beside it;
    None when none is, or more than one could be.
    """
    own = _spoken(pet_name)
    alike = [name for name in patients if own and (said := _spoken(name)) and (own <= said or said <= own)]
    return alike[0] if len(alike) == 1 else None


def _spoken(name: str) -> frozenset[str]:
    return frozenset(map(latin_twin, words(name)))


def _cell(row: Sequence[str], place: int) -> str:
    return row[place] if 0 <= place < len(row) else ""


def _named_patient(row: Sequence[str]) -> str:
    """Return whom a line «Кличка: | Мурка» or «Пациент: Мурка» names, else ""."""
    given = [cell for cell in row if cell]
    if not given:
        return ""
    head, colon, rest = given[0].partition(":")
    if fold(head).strip() not in PATIENT_HEADS:
        return ""
    return rest.strip() if colon and rest.strip() else _cell(given, 1)


def _heads(row: Sequence[str]) -> _Places | None:
    heads = [fold(cell).strip(" :*") for cell in row]
    values = _under(heads, VALUE_HEADS)
    names = _under(heads, NAME_HEADS, every=True)
    patients = [place for place, head in enumerate(heads) if head in PATIENT_HEADS]
    names = [place for place in names if place not in patients]
    if not values or not names:
        return None
    units = [place for place in _under(heads, UNIT_HEADS) if place not in (values[0], *names)]
    return _Places(tuple(names), values[0], *(places[0] if places else -1 for places in (units, patients)))


def _under(heads: Sequence[str], wanted: frozenset[str], *, every: bool = False) -> list[int]:
    """Return the places of heads that are one of ``wanted``, or, lacking those, that begin with one."""
    exact = [place for place, head in enumerate(heads) if head in wanted]
    if exact and not every:
        return exact
    begun = []
    for place, head in enumerate(heads):
        said = words(head)
        if place not in exact and said and said[0] in wanted and not _NOT_NOW.intersection(said):
            begun.append(place)
    return exact + begun


def _across(rows: Sequence[Sequence[str]], is_name: Callable[[str], bool]) -> tuple[ReadLine, ...]:
    """Return the lines of a table with a column for each analyte; nothing of any other table."""
    for start, row in enumerate(rows):
        named = [(place, *_name_and_unit(cell)) for place, cell in enumerate(row)]
        columns = [column for column in named if column[1] and is_name(column[1])]
        if len(columns) < SEVERAL or _heads(row) is not None:
            continue
        patients = [place for place, cell in enumerate(row) if fold(cell).strip(" :*") in PATIENT_HEADS]
        found: list[ReadLine] = []
        said = next(filter(None, map(_named_patient, reversed(rows[:start]))), "")
        for number, below in enumerate(rows[start + 1 :], start + 2):
            if another := _named_patient(below):
                said = another
                continue
            patient = _cell(below, patients[0]) if patients else ""
            if not found and any(_is_unit(_cell(below, place)) for place, _, _ in columns):
                columns = [(place, name, _cell(below, place) or unit) for place, name, unit in columns]
                continue
            for place, name, unit in columns:
                if (value := _cell(below, place)) and _is_result(value):
                    found.append(ReadLine(number, name, value, unit, (), patient or said))
        return tuple(found)
    return ()


def _name_and_unit(head: str) -> tuple[str, str]:
    """Split «ALT, Ед/л», «ALT (U/L)» and «ALT [U/L]»; without a unit the second part is empty."""
    match = _HEAD.fullmatch(head)
    return (match[1].strip(), match[2].strip()) if match and _is_unit(match[2].strip()) else (head, "")


def _guessed(rows: Sequence[Sequence[str]]) -> _Places:
    value = _most(rows, _is_result) or 1
    unit = _most(rows, _is_unit)
    if unit in (None, value):
        unit = value + 1
    return _Places(tuple(place for place in range(value) if place != unit), value, unit)


def _most(rows: Sequence[Sequence[str]], fits: Callable[[str], bool]) -> int | None:
    """Return the place behind the first where most cells fit, the first of several; None where none does."""
    widest = max(map(len, rows), default=0)
    counts = {place: sum(fits(_cell(row, place)) for row in rows) for place in range(1, widest)}
    best = max(counts, key=lambda place: counts[place], default=None)
    return best if best is not None and counts[best] else None


def _is_result(text: str) -> bool:
    try:
        value = parse_value(text)
    except ValueError:
        return False
    return value.number is not None or (value.is_known_word and text not in ("-", "−"))


def _is_unit(text: str) -> bool:
    return bool(text) and normal_unit(text) in known_units()
