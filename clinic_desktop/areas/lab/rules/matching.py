"""Which analyte a line of a file or of the clipboard speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from clinic_desktop.areas.lab.rows import AnalyteRow, ResultRow
from clinic_desktop.areas.lab.rules.judging import Judged, judge
from clinic_desktop.core.names import SEPARATOR
from clinic_desktop.core.text import clean_line, fold, words

NAME_HEADS = frozenset(
    fold(word)
    for word in (
        "analyte", "test", "name", "code", "parameter", "item", "assay", "показатель", "тест", "название",
        "наименование", "код", "параметр", "анализ", "исследование",
    )
)  # fmt: skip
VALUE_HEADS = frozenset(
    fold(word) for word in ("value", "result", "результат", "значение", "results", "values", "величина")
)
UNIT_HEADS = frozenset(
    fold(word) for word in ("unit", "units", "единица", "единицы", "ед.", "ед. изм.", "ед.изм.", "ед изм",
                            "единица измерения", "единицы измерения")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A line as read: what it names, the value, the unit ("" when it has none), its number."""

    number: int
    name: str
    value: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """A line and what becomes of it.

    ``trouble`` is empty for a line that will be taken over, else ``unknown`` (no such analyte),
    ``not_asked`` (not part of the request), ``twice`` (an earlier line had it), or a problem's code.
    """

    line: ReadLine
    result: ResultRow | None = None
    judged: Judged | None = None
    trouble: str = ""


def lines_of(cells: Iterable[Sequence[str]]) -> tuple[ReadLine, ...]:
    """Find name, value and unit in rows of cells: by their heads if there are any, else by place."""
    name, value, unit = 0, 1, 2
    found: list[ReadLine] = []
    headed = False
    for number, row in enumerate(cells, 1):
        texts = [clean_line(cell) for cell in row]
        heads = [fold(text).strip(" :") for text in texts]
        if not headed and not found and (places := _heads(heads)):
            name, value, unit = places
            headed = True
            continue
        if len(texts) <= max(name, value) or not texts[name] or not texts[value]:
            continue
        given = texts[unit] if 0 <= unit < len(texts) else ""
        found.append(ReadLine(number, texts[name], texts[value], given))
    return tuple(found)


def match_lines(
    lines: Sequence[ReadLine], results: Sequence[ResultRow], analytes: Sequence[AnalyteRow]
) -> tuple[Match, ...]:
    """Match lines to the results that are awaited; the first of two lines for one analyte counts."""
    by_name = _names(analytes)
    by_analyte = {row.analyte_id: row for row in results}
    taken: set[int] = set()
    matches: list[Match] = []
    for line in lines:
        analyte_id = by_name.get(_key(line.name))
        row = by_analyte.get(analyte_id) if analyte_id is not None else None
        if row is None:
            matches.append(Match(line, trouble="unknown" if analyte_id is None else "not_asked"))
            continue
        if row.id in taken:
            matches.append(Match(line, row, trouble="twice"))
            continue
        try:
            judged = judge(line.value, line.unit, row)
        except ValueError as error:
            matches.append(Match(line, row, trouble=str(error)))
            continue
        taken.add(row.id)
        matches.append(Match(line, row, judged))
    return tuple(matches)


def _heads(heads: Sequence[str]) -> tuple[int, int, int] | None:
    value = next((n for n, head in enumerate(heads) if head in VALUE_HEADS), None)
    name = next((n for n, head in enumerate(heads) if head in NAME_HEADS), None)
    if value is None or name is None:
        return None
    unit = next((n for n, head in enumerate(heads) if head in UNIT_HEADS), -1)
    return name, value, unit


def _key(name: str) -> str:
    return "".join(words(name)) or fold(name).strip()


def _names(analytes: Sequence[AnalyteRow]) -> dict[str, int]:
    known: dict[str, int] = {}
    # A code is sure, a name nearly, a synonym may be another's name.
    for row in analytes:
        known.setdefault(_key(row.code), row.id)
    for row in analytes:
        for name in (row.name_en, row.name_ru):
            known.setdefault(_key(name), row.id)
    for row in analytes:
        for name in row.synonyms.split(SEPARATOR):
            known.setdefault(_key(name), row.id)
    known.pop("", None)
    return known
