"""Web pages that hold a table: what many programs call their export to Excel, named .xls."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from clinic_desktop.areas.importing.readers.encodings import detect_encoding
from clinic_desktop.areas.importing.readers.table import (
    CELL_LIMIT,
    COLUMN_LIMIT,
    HeaderJudge,
    Row,
    Table,
    take_header,
)
from clinic_desktop.core.errors import ClinicError

CHUNK = 64 * 1024
SPAN_LIMIT = 10_000

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)


def open_html(path: Path, judge: HeaderJudge | None) -> Table:
    """Open the table of a page. Raises ClinicError when there is none, or the page is broken."""
    encoding = _encoding(path)
    raw = path.open("rb")
    try:
        (header_line, header), rows = take_header(_rows(raw, encoding), judge)
    except UnicodeDecodeError as error:
        raw.close()
        raise ClinicError("import.encoding_unknown") from error
    except ClinicError as error:
        raw.close()
        if error.code == "import.empty":
            raise ClinicError("import.not_a_table", kind="html") from None
        raise
    except BaseException:
        raw.close()
        raise
    return Table(
        kind="html",
        header=header,
        header_line=header_line,
        rows=rows,
        size=path.stat().st_size,
        position=raw.tell,
        close=raw.close,
        encoding=encoding,
    )


def _encoding(path: Path) -> str:
    with path.open("rb") as file:
        head = file.read(4096)
    if not head.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) and (
        match := _CHARSET.search(head)
    ):
        try:
            return codecs.lookup(match[1].decode("ascii")).name
        except LookupError:
            pass
    return detect_encoding(path)


def _rows(raw: object, encoding: str) -> Iterator[Row]:
    parser = _Tables()
    decoder = codecs.getincrementaldecoder(encoding)()
    number = 0
    while True:
        chunk = raw.read(CHUNK)  # type: ignore[attr-defined]
        try:
            parser.feed(decoder.decode(chunk, final=not chunk))
        except UnicodeDecodeError as error:
            raise ClinicError("import.mixed_encoding", line=parser.getpos()[0], encoding=encoding) from error
        if len(parser.rawdata) > CELL_LIMIT:
            # A comment or a tag that is never closed would be searched again with each piece.
            raise ClinicError("import.long_line", line=parser.getpos()[0], limit=CELL_LIMIT)
        if not chunk:
            parser.close()
        for row in parser.taken():
            number += 1
            if any(row):
                yield number, row
        if not chunk:
            return


class _Tables(HTMLParser):
    """Collects the rows of all tables; a cell that spans rows or columns gives its text to each row once."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._done: list[tuple[str, ...]] = []
        self._row: list[str] | None = None
        self._cell: list[str] | None = None
        self._length = 0
        self._span = (1, 1)
        self._below: dict[int, tuple[int, str]] = {}

    def taken(self) -> list[tuple[str, ...]]:
        """Return the rows that are complete, and forget them."""
        done, self._done = self._done, []
        return done

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self._end_row()
            self._row = []
        elif tag in ("td", "th") and self._row is not None:
            self._end_cell()
            self._cell, self._length = [], 0
            named = dict(attrs)
            self._span = _number(named.get("rowspan")), _number(named.get("colspan"))
        elif tag == "br" and self._cell is not None:
            self._cell.append("\n")
        elif tag == "table":
            self._end_row()
            self._below = {}

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self._end_cell()
        elif tag in ("tr", "table"):
            self._end_row()

    def handle_data(self, data: str) -> None:
        if self._cell is None:
            return
        self._length += len(data)
        if self._length > CELL_LIMIT:
            raise ClinicError("import.long_cell", line=self.getpos()[0], limit=CELL_LIMIT)
        self._cell.append(data)

    def close(self) -> None:
        super().close()
        self._end_row()

    def _end_cell(self) -> None:
        if self._cell is None or self._row is None:
            return
        text = " ".join("".join(self._cell).replace("\xa0", " ").split())
        self._cell = None
        self._fill_from_above()
        down, across = self._span
        if down > 1:
            self._below[len(self._row)] = (down - 1, text)
        self._row += [text] + [""] * (min(across, COLUMN_LIMIT) - 1)
        if len(self._row) > COLUMN_LIMIT:
            raise ClinicError("import.too_many_columns", count=len(self._row), limit=COLUMN_LIMIT)

    def _fill_from_above(self) -> None:
        while self._row is not None and (above := self._below.get(len(self._row))):
            left, text = above
            if left == 1:
                del self._below[len(self._row)]
            else:
                self._below[len(self._row)] = (left - 1, text)
            self._row.append(text)

    def _end_row(self) -> None:
        self._end_cell()
        if self._row:
            self._fill_from_above()
            self._done.append(tuple(self._row))
        self._row = None


def _number(text: str | None) -> int:
    return max(1, min(int(text), SPAN_LIMIT)) if text and text.isdecimal() else 1
