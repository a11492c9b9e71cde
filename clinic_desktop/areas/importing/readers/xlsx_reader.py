"""Excel workbooks; an .xlsx is measured before it is parsed, so that a zip bomb never gets that far."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from clinic_desktop.areas.importing.readers.table import COLUMN_LIMIT, ReadOptions, Row, Table, take_header
from clinic_desktop.core.errors import ClinicError

ENTRY_LIMIT = 10_000
SIZE_LIMIT = 1 << 30
SMALL = 32 << 20
RATIO_LIMIT = 200
CELLS_LIMIT = 30_000_000

_CHUNK = 1 << 20
_CELL = re.compile(rb"<(?:\w+:)?(?:c|row)\b[^<>]*?\br=[\"']([A-Z]{0,3})(\d{1,7})[\"']")


def open_workbook(path: Path, options: ReadOptions, *, zipped: bool) -> Table:
    """Open a sheet of a workbook: the named one, else the first. Raises ClinicError."""
    if zipped:
        measure(path)
    import python_calamine

    try:
        workbook = python_calamine.CalamineWorkbook.from_path(str(path))
        name = _choose(workbook.sheet_names, options.sheet)
        sheet = workbook.get_sheet_by_name(name)
    except ClinicError:
        raise
    except python_calamine.PasswordError as error:
        raise ClinicError("import.password") from error
    except Exception as error:
        raise ClinicError("import.damaged") from error
    if sheet.width > COLUMN_LIMIT:
        raise ClinicError("import.too_many_columns", count=sheet.width, limit=COLUMN_LIMIT)
    seen = _Position()
    rows = _rows(sheet, seen)
    header_line, header = take_header(rows)
    return Table(
        kind="xlsx",
        header=header,
        header_line=header_line,
        rows=rows,
        size=sheet.total_height,
        position=lambda: seen.row,
        close=workbook.close,
        sheet=name,
    )


class _Position:
    row = 0


def _choose(names: list[str], wanted: str) -> str:
    if not names:
        raise ClinicError("import.empty")
    if not wanted:
        return names[0]
    for name in names:
        if name.casefold() == wanted.casefold():
            return name
    raise ClinicError("import.no_such_sheet", sheet=wanted, names=", ".join(names[:20]))


def _rows(sheet: Any, seen: _Position) -> Iterator[Row]:
    for number, cells in enumerate(sheet.iter_rows(), start=1):
        seen.row = number
        row = tuple(cell_text(cell) for cell in cells)
        if any(row):
            yield number, row


def cell_text(value: object) -> str:
    """Write a cell as text: whole numbers without ".0", dates in ISO form without an empty time."""
    match value:
        case str():
            return value
        case bool():
            return "true" if value else "false"
        case float():
            return str(int(value)) if value.is_integer() and abs(value) < 1e16 else repr(value)
        case datetime():
            return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
        case date() | time() | timedelta() | int():
            return str(value)
    return ""


def measure(path: Path) -> None:
    """Refuse a workbook that would not fit into memory, or says less about its size than it holds."""
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            total = sum(entry.file_size for entry in entries)
            packed = max(1, sum(entry.compress_size for entry in entries))
            if (
                len(entries) > ENTRY_LIMIT
                or total > SIZE_LIMIT
                or (total > SMALL and total > packed * RATIO_LIMIT)
            ):
                raise ClinicError("import.zip_bomb", size=total // (1 << 20))
            names = {entry.filename for entry in entries}
            if not any(name.lower() == "xl/workbook.xml" for name in names):
                raise ClinicError("import.not_a_table", kind="zip")
            for entry in entries:
                if entry.filename.lower().startswith("xl/worksheets/") and entry.filename.endswith(".xml"):
                    _measure_sheet(archive, entry)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
        raise ClinicError("import.damaged") from error
    except RuntimeError as error:
        raise ClinicError("import.password") from error


def _measure_sheet(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
    # A handful of cells in far corners makes a parser reserve the whole rectangle between them.
    width = height = 0
    rest = b""
    with archive.open(entry) as stream:
        while chunk := stream.read(_CHUNK):
            block = rest + chunk
            for letters, digits in _CELL.findall(block):
                height = max(height, int(digits))
                width = max(width, _column(letters))
            rest = block[-64:]
    if width > COLUMN_LIMIT:
        raise ClinicError("import.too_many_columns", count=width, limit=COLUMN_LIMIT)
    if width * height > CELLS_LIMIT:
        raise ClinicError("import.zip_bomb", size=width * height * 24 // (1 << 20))


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
