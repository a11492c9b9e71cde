"""Which encoding a text file is in: byte order mark, UTF-8 validity, then the look of the words."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from clinic_desktop.core.errors import ClinicError

CHUNK = 64 * 1024
TELLING_BYTES = 256 * 1024
"""How much text with letters outside ASCII is looked at; plain ASCII tells nothing about the encoding."""

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SINGLE_BYTE = ("cp1251", "cp1252", "koi8-r", "cp866", "mac-cyrillic", "cp1250", "mac-roman", "cp850")
# In these two the bytes of Russian letters can by chance be UTF-8; in the others they never are.
_UNLIKE_UTF8 = frozenset(SINGLE_BYTE) - {"cp866", "mac-cyrillic"}

_WORD = re.compile(r"[^\W\d_]+")
_RUSSIAN = {letter: 1 - i / 40 for i, letter in enumerate("оеаинтсрвлкмдпуяызьбгчйхжюшцщэфъёіїєў")}
_LATIN = dict.fromkeys("äöüßéèêëàâáíóúñçôîïûùœæøå", 1.0) | dict.fromkeys("šžýčěřůąęłńśźżőűđćãõ", 0.6)
_SIGNS = frozenset("«»“”„–—№…°§©®\xa0’‘€·•²³½")


def detect_encoding(path: Path) -> str:
    """Name the codec of a text file. Raises ClinicError for binary data, or two encodings in one file."""
    with path.open("rb") as file:
        head = file.read(CHUNK)
        for mark, name in _MARKS:
            if head.startswith(mark):
                return name
        if b"\0" in head:
            return _wide_without_mark(head)
        sample = b""
        while head and len(sample) < TELLING_BYTES:
            if not head.isascii():
                sample += head
            head = file.read(CHUNK)
    if not sample:
        return "utf-8"
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        telling = b"\n".join(line for line in re.split(rb"[\r\n]+", sample) if not line.isascii())
        return _single_byte(telling)
    return "utf-8"


def _wide_without_mark(head: bytes) -> str:
    for name in ("utf-16-le", "utf-16-be"):
        try:
            text = codecs.getincrementaldecoder(name)().decode(head)
        except UnicodeDecodeError:
            continue
        # Read in the wrong order, or when it is something else, the letters come out as Chinese.
        if sum("\0" < c < "\u0500" for c in text) * 10 >= len(text) * 9:
            return name
    before = head[: head.index(0)]
    raise ClinicError("import.nul_bytes", line=len(re.findall(rb"\r\n|\r|\n", before)) + 1)


def _single_byte(telling: bytes) -> str:
    scores = {name: _score(telling, name) for name in SINGLE_BYTE}
    best = max(SINGLE_BYTE, key=lambda name: scores[name])
    lines = telling.split(b"\n")
    utf8 = sum(is_utf8(line) for line in lines)
    if utf8 and (best in _UNLIKE_UTF8 or utf8 * 10 >= len(lines)):
        # Decoding the whole file as the encoding of its majority finds the odd line and names it.
        return "utf-8" if utf8 * 2 > len(lines) else best
    if scores[best] > 0:
        return best
    from charset_normalizer import from_bytes

    guess = from_bytes(telling).best()
    if guess is None:
        raise ClinicError("import.encoding_unknown")
    return guess.encoding


def is_utf8(line: bytes) -> bool:
    """Say whether a line that is not plain ASCII is valid UTF-8."""
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def could_be_utf8(line: str, encoding: str) -> bool:
    """Say whether a line read in a single-byte encoding was in truth written in UTF-8."""
    return encoding in _UNLIKE_UTF8 and is_utf8(line.encode(encoding))


def _score(telling: bytes, encoding: str) -> float:
    try:
        text = telling.decode(encoding)
    except UnicodeDecodeError:
        text = telling.decode(encoding, errors="replace")
        if text.count("\ufffd") > 1 + len(text) // 1000:
            return -1e9
    total = 0.0
    for word in _WORD.findall(text):
        if not word.isascii():
            total += _word_score(word)
    strange = sum(1 for c in text if c > "\x7f" and not c.isalpha() and c not in _SIGNS)
    return total - strange


def _word_score(word: str) -> float:
    length = len(word)
    tidy = word.islower() or word.istitle()
    cyrillic = sum("\u0400" <= c <= "\u04ff" for c in word)
    if cyrillic == length:
        if not tidy and not word.isupper():
            return float(-length)
        weight = sum(_RUSSIAN.get(c, -0.5) for c in word.lower())
        return weight if tidy else weight * 0.8
    if cyrillic or not (tidy or word.isupper()):
        return float(-length)
    special = [c for c in word.lower() if c > "\x7f"]
    if 2 * len(special) > length:
        return float(-length)
    return sum(_LATIN.get(c, -1.0) for c in special)
