"""Opening a table by what it is, not by what its name ends with."""

from __future__ import annotations

import csv
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from clinic_desktop.areas.importing.readers.detect import detect_delimiter, detect_encoding, lines
from clinic_desktop.areas.importing.readers.errors import Unreadable

COLUMN_LIMIT = 500
RECORD_LINES = 2_000
FIELD_LIMIT = 1_000_000
UNPACKED_LIMIT = 600_000_000
RATIO_LIMIT = 150
ENTRY_LIMIT = 10_000

Row = tuple[int, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Options:
    """What the user knows better than the detection."""

    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose ``rows()`` yields (line number, fields) below the header, anew with each call."""

    header: tuple[str, ...]
    rows: Callable[[], Iterator[Row]]
    encoding: str = ""
    delimiter: str = ""


def open_table(path: Path, options: Options | None = None) -> Table:
    """Open a CSV or Excel file. Raises Unreadable with a code for each thing that can be wrong."""
    options = options or Options()
    try:
        with path.open("rb") as file:
            magic = file.read(8)
    except (FileNotFoundError, IsADirectoryError) as error:
        raise Unreadable("import.not_found", path=path.name) from error
    except OSError as error:
        raise Unreadable("import.cannot_read", path=path.name) from error
    if not magic:
        raise Unreadable("import.empty")
    if magic.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
        return _open_excel(path, options, zipped=magic.startswith(b"PK"))
    if magic.startswith((b"%PDF", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"Rar!", b"\x1f\x8b", b"7z\xbc\xaf")):
        raise Unreadable("import.not_a_table")
    return _open_csv(path, options)


# --- CSV ----------------------------------------------------------------------------------------


def _open_csv(path: Path, options: Options) -> Table:
    try:
        encoding = options.encoding or detect_encoding(path)
        delimiter = options.delimiter or detect_delimiter(path, encoding)
    except LookupError as error:
        raise Unreadable("import.unknown_encoding", encoding=options.encoding) from error
    rows = _csv_rows(path, encoding, delimiter)
    try:
        _, header = next(rows)
    except StopIteration:
        raise Unreadable("import.empty") from None
    if len(header) > COLUMN_LIMIT:
        raise Unreadable("import.too_many_columns", count=len(header), limit=COLUMN_LIMIT)

    def below_header() -> Iterator[Row]:
        again = _csv_rows(path, encoding, delimiter)
        next(again)
        yield from again

    return Table(header, below_header, encoding, delimiter)


def _csv_rows(path: Path, encoding: str, delimiter: str) -> Iterator[Row]:
    guarded = _GuardedLines(lines(path, encoding))
    csv.field_size_limit(FIELD_LIMIT)
    reader = csv.reader(guarded, delimiter=delimiter, strict=True)
    while True:
        start = guarded.number + 1
        guarded.record_starts()
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            code = (
                "import.unclosed_quote"
                if guarded.number > start or "end of data" in str(error)
                else "import.bad_quote"
            )
            raise Unreadable(code, line=start) from error
        if row:
            yield start, tuple(row)


class _GuardedLines:
    """Counts lines, and ends a record that never closes its quote before it eats the memory."""

    def __init__(self, source: Iterator[str]) -> None:
        self._source = source
        self.number = 0
        self._start = 0

    def record_starts(self) -> None:
        self._start = self.number + 1

    def __iter__(self) -> _GuardedLines:
        return self

    def __next__(self) -> str:
        line = next(self._source)
        self.number += 1
        if self.number - self._start > RECORD_LINES:
            raise Unreadable("import.unclosed_quote", line=self._start)
        return line


# --- Excel --------------------------------------------------------------------------------------


def _open_excel(path: Path, options: Options, *, zipped: bool) -> Table:
    if zipped:
        _refuse_bombs(path)
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        book = CalamineWorkbook.from_path(str(path))
        names = book.sheet_names
        if options.sheet and options.sheet not in names:
            raise Unreadable("import.no_sheet", sheet=options.sheet, sheets=", ".join(names))
        sheet = book.get_sheet_by_name(options.sheet) if options.sheet else book.get_sheet_by_index(0)
        first = next(iter(sheet.iter_rows()), None)
    except Unreadable:
        raise
    except (CalamineError, OSError, ValueError, IndexError) as error:
        raise Unreadable("import.not_a_table") from error
    if not first:
        raise Unreadable("import.empty")
    header = tuple(_cell(value) for value in first)
    if len(header) > COLUMN_LIMIT:
        raise Unreadable("import.too_many_columns", count=len(header), limit=COLUMN_LIMIT)

    def below_header() -> Iterator[Row]:
        for number, row in enumerate(sheet.iter_rows(), 1):
            cells = tuple(_cell(value) for value in row)
            if number > 1 and any(cells):
                yield number, cells

    return Table(header, below_header)


def _refuse_bombs(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            names = {entry.filename for entry in entries}
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise Unreadable("import.damaged_archive") from error
    unpacked = sum(entry.file_size for entry in entries)
    packed = max(sum(entry.compress_size for entry in entries), 1)
    if (
        len(entries) > ENTRY_LIMIT
        or unpacked > UNPACKED_LIMIT
        or (unpacked > 10_000_000 and unpacked / packed > RATIO_LIMIT)
    ):
        raise Unreadable("import.zip_bomb")
    if "[Content_Types].xml" not in names and "mimetype" not in names:
        raise Unreadable("import.not_a_table")


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "1" if value else "0"
        case float() if value.is_integer() and abs(value) < 1e15:
            return str(int(value))
        case datetime() if (value.hour, value.minute, value.second) == (0, 0, 0):
            return value.date().isoformat()
        case datetime() | date():
            return value.isoformat()
    return str(value).replace("\x00", "")
