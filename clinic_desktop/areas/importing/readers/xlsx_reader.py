"""Excel workbooks; an .xlsx is measured before it is parsed, so that a zip bomb never gets that far."""

from __future__ import annotations

import itertools
import re
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from clinic_desktop.areas.importing.readers.table import (
    COLUMN_LIMIT,
    HEADER_ROWS,
    HeaderJudge,
    ReadOptions,
    Row,
    Table,
    take_header,
)
from clinic_desktop.core.errors import ClinicError

ENTRY_LIMIT = 10_000
SIZE_LIMIT = 1 << 30
SMALL = 32 << 20
RATIO_LIMIT = 200
CELLS_LIMIT = 30_000_000
SHEETS_LIMIT = 50

_CHUNK = 1 << 20
_CELL = re.compile(rb"<(?:\w+:)?(?:c|row)\b[^<>]*?\br=[\"']([A-Z]{0,3})(\d{1,7})[\"']")


def open_workbook(
    path: Path, options: ReadOptions, judge: HeaderJudge | None = None, *, zipped: bool
) -> Table:
    """Open a sheet of a workbook: the named one, else the first that looks like a table. Raises ClinicError."""
    if zipped:
        measure(path)
    import python_calamine

    file = path.open("rb")
    try:
        # Not by its path: the library would believe a wrong extension.
        workbook = python_calamine.CalamineWorkbook.from_filelike(file)
        name, others = _choose(workbook, options.sheet, judge)
        sheet = workbook.get_sheet_by_name(name)
    except ClinicError:
        raise
    except python_calamine.PasswordError as error:
        raise ClinicError("import.password") from error
    except Exception as error:
        raise ClinicError("import.damaged") from error
    finally:
        file.close()
    if sheet.width > COLUMN_LIMIT:
        raise ClinicError("import.too_many_columns", count=sheet.width, limit=COLUMN_LIMIT)
    seen = _Position()
    (header_line, header), rows = take_header(_rows(sheet, seen), judge)
    return Table(
        kind="xlsx",
        header=header,
        header_line=header_line,
        rows=rows,
        size=sheet.total_height,
        position=lambda: seen.row,
        close=workbook.close,
        sheet=name,
        other_sheets=others,
    )


class _Position:
    row = 0


def _choose(workbook: Any, wanted: str, judge: HeaderJudge | None) -> tuple[str, tuple[str, ...]]:
    """Return the sheet to read, and the others that look like tables, too."""
    names = list(workbook.sheet_names)
    if wanted:
        for name in names:
            if name.strip().casefold() == wanted.strip().casefold():
                return name, ()
        raise ClinicError("import.no_such_sheet", sheet=wanted, names=", ".join(names[:20]))
    visible = [sheet.name for sheet in workbook.sheets_metadata if _is_open_to_view(sheet)] or names
    if not visible:
        raise ClinicError("import.empty")
    if judge is None or len(visible) == 1:
        return visible[0], ()
    tables = [name for name in visible[:SHEETS_LIMIT] if _knows(workbook.get_sheet_by_name(name), judge)]
    return (tables[0], tuple(tables[1:])) if tables else (visible[0], ())


def _is_open_to_view(sheet: Any) -> bool:
    return str(sheet.typ).endswith("WorkSheet") and str(sheet.visible).endswith(".Visible")


def _knows(sheet: Any, judge: HeaderJudge) -> bool:
    """Say whether one of the first rows of a sheet could be a header."""
    if sheet.width > COLUMN_LIMIT:
        return False
    first = itertools.islice(_rows(sheet, _Position()), HEADER_ROWS)
    return any(judge([cell.strip() for cell in row]) >= 2 for _, row in first)


def _rows(sheet: Any, seen: _Position) -> Iterator[Row]:
    spans = _spans(sheet)
    kept: dict[int, str] = {}
    for number, cells in enumerate(sheet.iter_rows(), start=1):
        seen.row = number
        row = tuple(cell_text(cell) for cell in cells)
        if spans:
            row = _filled(number, row, spans, kept)
        if any(row):
            yield number, row


def _spans(sheet: Any) -> dict[int, list[tuple[int, int]]]:
    """Return where cells were merged downwards: column to first and last row."""
    spans: dict[int, list[tuple[int, int]]] = {}
    for (top, left), (bottom, _) in sheet.merged_cell_ranges or ():
        if bottom > top:
            spans.setdefault(left, []).append((top + 1, bottom + 1))
    for column in spans.values():
        column.sort(reverse=True)
    return spans


def _filled(
    number: int, row: tuple[str, ...], spans: dict[int, list[tuple[int, int]]], kept: dict[int, str]
) -> tuple[str, ...]:
    """Give each row under a merged cell its value; ``kept`` holds the values in force."""
    filled = list(row)
    for column, waiting in spans.items():
        while waiting and waiting[-1][1] < number:
            waiting.pop()
        if column >= len(filled) or not waiting or waiting[-1][0] > number:
            continue
        if waiting[-1][0] == number:
            kept[column] = filled[column]
        elif not filled[column]:
            filled[column] = kept.get(column, "")
    return tuple(filled)


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
