"""Telling the encoding and the delimiter of a text table from its beginning."""

from __future__ import annotations

import codecs
import csv
import io
import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from clinic_desktop.areas.importing.readers.errors import Unreadable

SAMPLE = 256 * 1024
BLOCK = 64 * 1024
DELIMITERS = ",;\t|"

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_RUSSIAN = ("cp1251", "koi8-r", "cp866", "mac-cyrillic")
# How often letters stand in Russian text: the right one of the Cyrillic code pages makes many of these.
_COMMON = frozenset("оеаинтсрвлкмдпу")


def detect_encoding(path: Path) -> str:
    """Return the codec of a text file; UTF-8 is believed only when the whole file decodes as such.

    Raises Unreadable for a file that holds NUL bytes without being UTF-16 or UTF-32.
    """
    with path.open("rb") as file:
        sample = file.read(SAMPLE)
        for bom, name in _BOMS:
            if sample.startswith(bom):
                return name
        if b"\x00" in sample:
            return _without_bom(sample)
        file.seek(0)
        if _decodes(file, "utf-8"):
            return "utf-8"
    high = bytes(byte for byte in sample if byte >= 0x80)
    if not high:
        raise Unreadable("import.mixed_encoding", line=0)
    russian = max(_RUSSIAN, key=lambda name: _russian_score(sample, name))
    return russian if _russian_score(sample, russian) > 0.55 else "cp1252"


def _without_bom(sample: bytes) -> str:
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = max(len(sample) // 2, 1)
    if odd / half > 0.4 and even / half < 0.1:
        return "utf-16-le"
    if even / half > 0.4 and odd / half < 0.1:
        return "utf-16-be"
    raise Unreadable("import.nul_bytes", line=sample[: sample.index(0)].count(b"\n") + 1)


def _decodes(file: BinaryIO, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        while block := file.read(BLOCK):
            decoder.decode(block)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _russian_score(sample: bytes, encoding: str) -> float:
    text = sample.decode(encoding, errors="replace")
    letters = [c for c in text if c >= "\x80"]
    if not letters:
        return 0.0
    inside = sum(c in _COMMON for c in letters) + 0.2 * sum(c.isupper() and "А" <= c <= "Я" for c in letters)
    # An umlaut between Latin letters is no Russian: a run of Cyrillic is.
    runs = sum(1 for a, b in itertools.pairwise(text) if "а" <= a <= "я" and "а" <= b <= "я")
    return inside / len(letters) if runs > len(letters) / 3 else 0.0


def lines(path: Path, encoding: str) -> Iterator[str]:
    """Yield the file's text line by line, line ends of all three kinds kept as one ``\\n``.

    Raises Unreadable with the line where a byte doesn't decode, or where a NUL stands.
    """
    decoder = codecs.getincrementaldecoder(encoding)()
    newlines = io.IncrementalNewlineDecoder(None, translate=True)
    pending, number = "", 0
    with path.open("rb") as file:
        while True:
            block = file.read(BLOCK)
            try:
                text = newlines.decode(decoder.decode(block, final=not block), final=not block)
            except UnicodeDecodeError as error:
                line = number + pending.count("\n") + block[: error.start].count(b"\n") + 1
                raise Unreadable("import.mixed_encoding", line=line) from error
            *whole, pending = (pending + text).split("\n")
            for line_text in whole:
                number += 1
                if "\x00" in line_text:
                    raise Unreadable("import.nul_bytes", line=number)
                yield line_text + "\n"
            if len(pending) > 4_000_000:
                raise Unreadable("import.line_too_long", line=number + 1)
            if not block:
                break
    if pending:
        if "\x00" in pending:
            raise Unreadable("import.nul_bytes", line=number + 1)
        yield pending


def detect_delimiter(path: Path, encoding: str) -> str:
    """Return the delimiter that cuts the first lines into the most equal rows of more than one column."""
    sample = []
    for line in lines(path, encoding):
        sample.append(line)
        if len(sample) >= 200:
            break
    best, best_score = ",", 0.0
    for delimiter in DELIMITERS:
        try:
            counts = [len(row) for row in csv.reader(sample, delimiter=delimiter) if row]
        except csv.Error:
            continue
        if not counts or counts[0] < 2:
            continue
        equal = sum(count == counts[0] for count in counts) / len(counts)
        score = equal + min(counts[0], 50) / 1000
        if score > best_score:
            best, best_score = delimiter, score
    return best
