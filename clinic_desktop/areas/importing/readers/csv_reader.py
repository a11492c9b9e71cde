"""Text tables, streamed: memory holds one record, whatever the file's size."""

from __future__ import annotations

import codecs
import csv
import io
import itertools
import re
from collections.abc import Iterator
from pathlib import Path

from clinic_desktop.areas.importing.readers.delimiters import detect_delimiter
from clinic_desktop.areas.importing.readers.encodings import SINGLE_BYTE, could_be_utf8, detect_encoding
from clinic_desktop.areas.importing.readers.table import (
    CELL_LIMIT,
    COLUMN_LIMIT,
    HeaderJudge,
    ReadOptions,
    Row,
    Table,
    take_header,
)
from clinic_desktop.core.errors import ClinicError

RECORD_LINES = 10_000
SAMPLE_CHARACTERS = 64 * 1024

_SEPARATOR_LINE = re.compile(r"sep=(.)[\r\n]*", re.IGNORECASE)


def open_csv(path: Path, options: ReadOptions, judge: HeaderJudge | None = None) -> Table:
    """Open a text table. Raises ClinicError with a code that says what is wrong, and in which line."""
    encoding = _known_codec(options.encoding) if options.encoding else detect_encoding(path)
    raw = path.open("rb", buffering=0)
    try:
        text = io.TextIOWrapper(io.BufferedReader(raw), encoding=encoding, newline="")
        sample = _sample(path, encoding)
        first = sample.splitlines()[0] if sample.strip() else ""
        named = _SEPARATOR_LINE.fullmatch(first)
        delimiter = options.delimiter or (named[1] if named else detect_delimiter(sample))
        if named:
            text.readline()
        lines = _Lines(path, text, encoding, start=1 if named else 0, checked=not options.encoding)
        (header_line, header), rows = take_header(_unwrapped(_records(lines, delimiter)), judge)
    except BaseException:
        raw.close()
        raise
    return Table(
        kind="csv",
        header=header,
        header_line=header_line,
        rows=rows,
        size=path.stat().st_size,
        position=raw.tell,
        close=text.close,
        encoding=encoding,
        delimiter=delimiter,
    )


def _known_codec(name: str) -> str:
    try:
        return codecs.lookup(name).name
    except LookupError:
        raise ClinicError("import.unknown_encoding", encoding=name) from None


def _sample(path: Path, encoding: str) -> str:
    with path.open("rb") as file:
        decoder = codecs.getincrementaldecoder(encoding)(errors="replace")
        return decoder.decode(file.read(SAMPLE_CHARACTERS))


def _records(lines: _Lines, delimiter: str) -> Iterator[Row]:
    csv.field_size_limit(CELL_LIMIT)
    reader = csv.reader(lines, delimiter=delimiter)
    while True:
        start = lines.begin_record()
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            code = "import.unclosed_quote" if lines.in_record > 1 else "import.long_cell"
            raise ClinicError(code, line=start, limit=CELL_LIMIT) from error
        if len(row) > COLUMN_LIMIT:
            raise ClinicError("import.too_many_columns", line=start, count=len(row), limit=COLUMN_LIMIT)
        if any(row):
            yield start, tuple(row)


def _unwrapped(rows: Iterator[Row]) -> Iterator[Row]:
    """Give the rows of a table whose lines were put into quotes as a whole: "Фамилия;Кличка"."""
    first = next(rows, None)
    if first is None:
        return
    inner = detect_delimiter(first[1][0]) if len(first[1]) == 1 else ""
    if not inner or inner not in first[1][0]:
        yield first
        yield from rows
        return
    for line, row in itertools.chain([first], rows):
        yield line, tuple(next(csv.reader(row[:1], delimiter=inner), ())) if len(row) == 1 else row


class _Lines:
    """Physical lines for the csv module, with the checks that it doesn't make."""

    def __init__(
        self, path: Path, text: io.TextIOWrapper, encoding: str, *, start: int, checked: bool
    ) -> None:
        self._path = path
        self._text = text
        self._encoding = encoding
        self._number = start
        self._doubtful = checked and encoding in SINGLE_BYTE
        self.in_record = 0

    def begin_record(self) -> int:
        """Return the number of the line at which the next record starts."""
        self.in_record = 0
        return self._number + 1

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        try:
            line = self._text.readline(CELL_LIMIT)
        except UnicodeError as error:
            raise ClinicError(
                "import.mixed_encoding",
                line=_undecodable_line(self._path, self._encoding),
                encoding=self._encoding,
            ) from error
        if not line:
            if self.in_record:
                raise ClinicError("import.unclosed_quote", line=self._number - self.in_record + 1)
            raise StopIteration
        self._number += 1
        self.in_record += 1
        if "\0" in line:
            raise ClinicError("import.nul_bytes", line=self._number)
        if len(line) >= CELL_LIMIT:
            raise ClinicError("import.long_line", line=self._number, limit=CELL_LIMIT)
        if self.in_record > RECORD_LINES:
            raise ClinicError("import.unclosed_quote", line=self._number - self.in_record + 1)
        if self._doubtful and not line.isascii() and could_be_utf8(line, self._encoding):
            raise ClinicError("import.mixed_encoding", line=self._number, encoding=self._encoding)
        return line


def _undecodable_line(path: Path, encoding: str) -> int:
    decoder = codecs.getincrementaldecoder(encoding)()
    line, ended_by_return = 1, False
    with path.open("rb") as file:
        while True:
            chunk = file.read(SAMPLE_CHARACTERS)
            try:
                text = decoder.decode(chunk, final=not chunk)
            except UnicodeDecodeError as error:
                text = error.object[: error.start].decode(encoding, errors="replace")
                return line + _breaks(text, ended_by_return)
            line += _breaks(text, ended_by_return)
            ended_by_return = text.endswith("\r") if text else ended_by_return
            if not chunk:
                return line


def _breaks(text: str, after_return: bool) -> int:
    count = text.count("\n") + text.count("\r") - text.count("\r\n")
    return count - 1 if after_return and text.startswith("\n") else count
