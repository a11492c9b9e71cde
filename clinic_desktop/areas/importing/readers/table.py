"""What every reader gives: a header and a stream of rows with their line numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from clinic_desktop.core.errors import ClinicError

COLUMN_LIMIT = 500
CELL_LIMIT = 1_000_000
"""Characters in one cell; more means that a quote was never closed."""

Row = tuple[int, tuple[str, ...]]


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

    def __enter__(self) -> Table:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()


def take_header(rows: Iterator[Row]) -> Row:
    """Return the first row that isn't blank as the header. Raises ClinicError for an empty or too wide table."""
    for line, row in rows:
        cells = tuple(cell.strip() for cell in row)
        while cells and not cells[-1]:
            cells = cells[:-1]
        if len(cells) > COLUMN_LIMIT:
            raise ClinicError("import.too_many_columns", count=len(cells), limit=COLUMN_LIMIT)
        if cells:
            return line, cells
    raise ClinicError("import.empty")
