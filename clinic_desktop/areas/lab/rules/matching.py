"""Which analyte a line of a file or of the clipboard speaks of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from clinic_desktop.areas.lab.rows import AnalyteRow, ResultRow
from clinic_desktop.areas.lab.rules.judging import Judged, judge
from clinic_desktop.areas.lab.rules.table import ReadLine
from clinic_desktop.core.names import SEPARATOR
from clinic_desktop.core.text import fold, words


@dataclass(frozen=True, slots=True)
class Match:
    """A line and what becomes of it.

    ``trouble`` is empty for a line that will be taken over, else ``unknown`` (no such analyte, or two at
    once), ``not_asked`` (not part of the request), ``twice`` (an earlier line had it), ``other_patient``
    (of somebody else), or a problem's code.
    """

    line: ReadLine
    result: ResultRow | None = None
    judged: Judged | None = None
    trouble: str = ""


def match_lines(
    lines: Sequence[ReadLine],
    results: Sequence[ResultRow],
    analytes: Sequence[AnalyteRow],
    patient: str | None = None,
) -> tuple[Match, ...]:
    """Match lines to the results that are awaited; the first of two lines for one analyte counts.

    ``patient`` is how the table names the animal of the request: what is of another is left out.
    """
    by_name = _names(analytes)
    by_analyte = {row.analyte_id: row for row in results}
    taken: set[int] = set()
    matches: list[Match] = []
    for line in lines:
        if line.patient and line.patient != patient:
            matches.append(Match(line, trouble="other_patient"))
            continue
        named = {by_name[key] for key in map(_key, (line.name, *line.others)) if key in by_name}
        analyte_id = named.pop() if len(named) == 1 else None
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
        if judged.needs_number:
            matches.append(Match(line, row, trouble="lab_not_number"))
            continue
        taken.add(row.id)
        matches.append(Match(line, row, judged))
    return tuple(matches)


def names_analyte(analytes: Sequence[AnalyteRow]) -> Callable[[str], bool]:
    """Return what tells whether a text is the code, a name or a synonym of one of ``analytes``."""
    known = _names(analytes)
    return lambda text: _key(text) in known


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
