"""What every reader gives: a header and a stream of rows with their line numbers."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from clinic_desktop.core.errors import ClinicError

COLUMN_LIMIT = 500
CELL_LIMIT = 1_000_000
"""Characters in one cell; more means that a quote was never closed."""

GROUP_JOINT = ": "
"""Between the name of a group of columns and a header below it."""
HEADER_ROWS = 40
"""A header below more rows than that isn't looked for."""

Row = tuple[int, tuple[str, ...]]
HeaderJudge = Callable[[Sequence[str]], int]
"""Says how many columns a row would name if it were the header."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What a mapping file may say about reading; an empty value means "find out"."""

    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""


@dataclass(slots=True)
class Table:
    """An opened table, to be used in a ``with`` statement.

    ``rows`` is read once, from start to end; its numbers are lines of the file (rows of the sheet).
    ``position`` tells how far the reading is, in the unit of ``size``.
    """

    kind: str
    header: tuple[str, ...]
    header_line: int
    rows: Iterator[Row]
    size: int
    position: Callable[[], int]
    close: Callable[[], None]
    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
    other_sheets: tuple[str, ...] = ()
    """Sheets that look like tables, too, and are not read."""

    def __enter__(self) -> Table:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()


def take_header(rows: Iterator[Row], judge: HeaderJudge | None = None) -> tuple[Row, Iterator[Row]]:
    """Return the header and the rows below it. Raises ClinicError for an empty or too wide table.

    Without ``judge`` the header is the first row that isn't blank. With it titles above the header are
    passed over: the header is the first row with two known columns, unless the row below it knows more (then
    it names groups of columns, «Владелец», «Животное», and goes into their headers).
    """
    seen: list[Row] = []
    for line, row in rows:
        cells = _trimmed(row)
        if not cells:
            continue
        seen.append((line, cells))
        if judge is None or len(seen) == HEADER_ROWS:
            break
        if len(seen) > 1 and 2 <= judge(seen[-2][1]) >= judge(cells):
            break
    if not seen:
        raise ClinicError("import.empty")
    place = 0
    if judge is not None:
        known = [judge(cells) for _, cells in seen]
        good = (
            n for n, count in enumerate(known) if count >= 2 and count >= max(known[n + 1 : n + 2], default=0)
        )
        place = next(good, next((n for n, count in enumerate(known) if count), 0))
    line, header = seen[place]
    if place and judge is not None and seen[place - 1][0] == line - 1:
        header = _with_groups(seen[place - 1][1], header, judge)
    if len(header) > COLUMN_LIMIT:
        raise ClinicError("import.too_many_columns", count=len(header), limit=COLUMN_LIMIT)
    return (line, header), itertools.chain(seen[place + 1 :], rows)


def _trimmed(row: Sequence[str]) -> tuple[str, ...]:
    width = len(row)
    while width and not row[width - 1].strip():
        width -= 1
    return tuple(cell.strip() for cell in row[:width])


def _with_groups(groups: Sequence[str], header: tuple[str, ...], judge: HeaderJudge) -> tuple[str, ...]:
    """Put the names of groups before the headers below them; what isn't such a row is left out."""
    if len(groups) < 2 or not all(judge([group]) for group in groups if group):
        return header
    joined, group = [], ""
    for place in range(max(len(groups), len(header))):
        own = header[place] if place < len(header) else ""
        group = groups[place] if place < len(groups) and groups[place] else group
        joined.append(group if not own or own == group else f"{group}{GROUP_JOINT}{own}" if group else own)
    return tuple(joined)
