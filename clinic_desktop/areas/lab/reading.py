"""Tables of results out of a file or the clipboard: any usual encoding, any usual separator."""

from __future__ import annotations

import csv
import io
from collections import Counter
from pathlib import Path

from clinic_desktop.core.errors import ClinicError

LARGEST_FILE = 2 * 1024 * 1024
MOST_ROWS = 2_000
SEPARATORS = ("\t", ";", ",", "|")

_MARKS = (
    (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig"),
)  # fmt: skip
_NOT_TEXT = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"{\\rtf")


def read_file(path: Path) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a text table. Raises ClinicError with a code that says what is wrong."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise ClinicError("lab.file_unreadable") from error
    if len(data) > LARGEST_FILE:
        raise ClinicError("lab.file_large")
    return read_table(decode(data))


def decode(data: bytes) -> str:
    """Return the text of a file. Raises ClinicError for what is no text."""
    if not data.strip():
        raise ClinicError("lab.file_empty")
    if data.startswith(_NOT_TEXT):
        raise ClinicError("lab.file_no_text")
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, errors="replace")
    if b"\0" in data:
        raise ClinicError("lab.file_no_text")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    # Line by line: a file that two programs wrote into may have two encodings.
    return "\n".join(_decode_line(line) for line in data.splitlines())


def read_table(text: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a table given as text; empty ones are left out. Raises ClinicError for none."""
    text = text.replace("\0", "").lstrip("\ufeff")
    lines = [line for line in text.splitlines() if line.strip()]
    if lines and lines[0].casefold().startswith("sep=") and len(lines[0].strip()) == 5:
        separator, lines = lines[0].strip()[4], lines[1:]
    else:
        separator = _separator(lines)
    rows: list[tuple[str, ...]] = []
    try:
        for row in csv.reader(io.StringIO("\n".join(lines)), delimiter=separator):
            cells = tuple(cell.strip() for cell in row)
            if any(cells):
                rows.append(cells)
            if len(rows) > MOST_ROWS:
                raise ClinicError("lab.file_large")
    except csv.Error as error:
        raise ClinicError("lab.file_no_table") from error
    if not rows:
        raise ClinicError("lab.file_empty")
    if max(map(len, rows)) < 2:
        raise ClinicError("lab.file_no_table")
    return tuple(rows)


def _separator(lines: list[str]) -> str:
    # A decimal comma is not a separator: where tabs or semicolons cut most lines, they are meant.
    for separator in SEPARATORS:
        widths = Counter(line.count(separator) for line in lines)
        common, count = widths.most_common(1)[0] if widths else (0, 0)
        if common and count * 2 >= len(lines):
            return separator
    return max(SEPARATORS, key=lambda separator: sum(line.count(separator) for line in lines))


def _decode_line(line: bytes) -> str:
    for name in ("utf-8", "cp1251"):
        try:
            return line.decode(name)
        except UnicodeDecodeError:
            continue
    from charset_normalizer import from_bytes

    guess = from_bytes(line).best()
    return str(guess) if guess is not None else line.decode("cp1251", errors="replace")
