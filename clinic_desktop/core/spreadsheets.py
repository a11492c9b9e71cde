"""Tables as files: CSV or XLSX, written row by row, with no cell a spreadsheet would calculate."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

_SHEET_ROWS = 1_048_576
"""Rows of one sheet; a longer table goes on in the next."""


_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


_HARMLESS = re.compile(r"\+\d[\d ()\-\u00a0]*|-\d+(?:[.,]\d+)?(?:[\s\u00a0]?[^\s\w=+@|!'-]{1,3})?|-")


def safe_cell(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula; telephone numbers and numbers stay as they are."""
    if text.startswith(_DANGEROUS) and not _HARMLESS.fullmatch(text):
        return f"'{text}"
    return text


def write_table(path: Path, header: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
    """Write a table to a ``.csv`` or ``.xlsx`` file and return how many rows it has. Raises OSError."""
    return (
        _write_xlsx(path, header, rows) if path.suffix.lower() == ".xlsx" else _write_csv(path, header, rows)
    )


def _write_csv(path: Path, header: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
    count = 0
    # The mark at the beginning tells Excel that this is UTF-8.
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(header)
        for row in rows:
            writer.writerow([safe_cell(cell) for cell in row])
            count += 1
    return count


def _write_xlsx(path: Path, header: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
    import xlsxwriter

    count = 0
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    for row in rows:
        line = count % (_SHEET_ROWS - 1) + 1
        if line == 1:
            sheet = _begin_sheet(book, header)
        for column, cell in enumerate(row):
            sheet.write_string(line, column, safe_cell(cell))
        count += 1
    if not count:
        _begin_sheet(book, header)
    try:
        book.close()
    except xlsxwriter.exceptions.FileCreateError as error:
        raise OSError(str(error)) from error
    return count


def _begin_sheet(book: Any, header: Sequence[str]) -> Any:
    sheet = book.add_worksheet()
    for column, cell in enumerate(header):
        sheet.write_string(0, column, cell)
    return sheet
