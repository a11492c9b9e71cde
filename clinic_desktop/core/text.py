"""Text as the clinic meets it: cleaning what was typed, and folding it for search.

`fold` is used for writing and for asking alike, so both sides always agree.
"""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

# With the marks that turn the direction of writing: one left open would turn the rest of a window, too.
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2060\u2066-\u2069\ufeff]")
_JOINERS = "\u00ad\u061c\u180e\u200c\u200d\u200e\u200f"
"""Marks that only mean something between letters: at the ends they would make a name that can't be seen."""
_SURROGATE = re.compile("[\ud800-\udfff]")
_IGNORED = re.compile(f"[{_JOINERS}]")
_SPACES = re.compile(r"[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_BLANKS = "".join(map(chr, (0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)))
_NUMBER_SIGN = re.compile(r"^(?:[№#]|No\.?(?=[\s\d]))\s*", re.IGNORECASE)
_NO_DIGIT = re.compile(r"[^0-9]+")
_WORD = re.compile(r"[^\W_]+")

_LATIN_KEYS = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?"
_RUSSIAN_KEYS = "ёйцукенгшщзхъфывапролджэячсмитьбю.ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,"
_TO_RUSSIAN = str.maketrans(_LATIN_KEYS, _RUSSIAN_KEYS)
_TO_LATIN = str.maketrans(_RUSSIAN_KEYS, _LATIN_KEYS)

# One letter for each sound, so that the many ways of writing a name in Latin meet in one skeleton.
_CYRILLIC_TO_LATIN = str.maketrans({
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "к": "k",
    "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "iu",
    "я": "ia", "і": "i", "є": "ie", "ґ": "g", "ў": "u",
})  # fmt: skip
_SKELETON = (
    ("shch", "sh"), ("sch", "sh"), ("kh", "h"), ("ts", "c"), ("ck", "k"), ("ph", "f"), ("w", "v"),
    ("x", "ks"), ("yu", "iu"), ("ju", "iu"), ("ya", "ia"), ("ja", "ia"), ("yo", "e"), ("jo", "e"),
    ("ye", "e"), ("je", "e"), ("iy", "i"), ("ij", "i"), ("yi", "i"), ("yj", "i"), ("ii", "i"), ("y", "i"),
    ("j", "i"), ("q", "k"),
)  # fmt: skip

NAME_LENGTH = 60
"""Texts up to this length are remembered with their words: longer ones seldom come twice."""

_AROUND = _JOINERS + string.whitespace + _BLANKS


def clean_line(text: str) -> str:
    """Make one stored line of what was typed: NFC, no control characters, single spaces, trimmed."""
    if not text:
        # Most fields of most records are.
        return ""
    text = clean_text(text)
    if text.isprintable() and "  " not in text:
        return text
    return normalise_spaces(text.replace("\n", " ").replace("\t", " "))


def clean_text(text: str) -> str:
    """Make stored text of what was typed: NFC, ``\\n`` line ends, no control characters, trimmed.

    A NUL or a lone surrogate can be stored by neither engine, so both are dropped here.
    """
    if text.isprintable():
        # Most text is, and then it holds nothing of all this.
        return unicodedata.normalize("NFC", text).strip(_AROUND)
    text = _UNSEEN.sub("", _SURROGATE.sub("", text).replace("\r\n", "\n").replace("\r", "\n"))
    # Last, since what stood between a letter and its accent is gone now.
    return unicodedata.normalize("NFC", text).strip(_AROUND)


def normalise_spaces(text: str) -> str:
    """Turn every run of spaces, no-break and thin spaces included, into one plain space."""
    return _SPACES.sub(" ", text).strip()


class _NoMarks(dict[int, int | None]):
    """Takes accents away, remembering each character it was asked about."""

    def __missing__(self, code: int) -> int | None:
        self[code] = None if unicodedata.combining(chr(code)) else code
        return self[code]


_NO_MARKS = _NoMarks()


def fold(text: str) -> str:
    """Fold case, ё/е, й/и, accents and width: what search and sorting compare."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold()).translate(_NO_MARKS)


def sort_key(text: str) -> str:
    """Return the stored, folded form a list is sorted by; compared by code point on both engines."""
    return " ".join(words(text))[:200]


def words(text: str) -> list[str]:
    """Split into folded words of letters and digits, in order, as search sees them."""
    return list(_words_of_name(text)) if len(text) <= NAME_LENGTH else _words(text)


@lru_cache(maxsize=16_384)
def _words_of_name(text: str) -> tuple[str, ...]:
    # The same names, breeds and towns come again and again.
    return tuple(_words(text))


def _words(text: str) -> list[str]:
    if not text.isprintable():
        for unseen in (_SURROGATE, _UNSEEN, _IGNORED):
            text = unseen.sub("", text)
    return _WORD.findall(fold(text))


def digits(text: str) -> str:
    """Keep only the ASCII value of the digits."""
    if text.isascii():
        return _NO_DIGIT.sub("", text)
    return "".join(str(unicodedata.decimal(c)) for c in text if c.isdecimal())


@lru_cache(maxsize=16_384)
def latin_twin(word: str) -> str:
    """Return the Latin skeleton of a folded word: «кузнецов» and "kuznetsov" meet in one string."""
    latin = word.translate(_CYRILLIC_TO_LATIN)
    for written, skeleton in _SKELETON:
        latin = latin.replace(written, skeleton)
    return latin


def swap_layout(text: str) -> str:
    """Return the text as typed with the other keyboard layout: "bdfyjd" is «иванов»."""
    if any("a" <= c <= "z" for c in text.casefold()):
        return text.translate(_TO_RUSSIAN)
    return text.translate(_TO_LATIN)


def bare_number(text: str) -> str:
    """Return the number of a document as it was typed, without the sign before it: "№ 17", "No. 17", "#17"."""
    return _NUMBER_SIGN.sub("", text.strip())


def search_document(texts: Iterable[str], numbers: Iterable[str] = ()) -> str:
    """Build the searchable document of a record.

    ``texts`` give their words and the Latin twins; ``numbers`` (phones, chips, card numbers) give every
    suffix of at least four digits, so that the last digits of a phone are a prefix of some token.
    """
    tokens: dict[str, None] = {}
    for text in texts:
        if text:
            for word in words(text):
                tokens[word[:64]] = None
                tokens[latin_twin(word)[:64]] = None
    for number in numbers:
        bare = number[1:] if number[:1] == "+" else number
        compact = (bare if bare.isascii() and bare.isdecimal() else "".join(words(number)))[:40]
        tokens[compact] = None
        if compact.isdecimal():
            for start in range(1, len(compact) - 3):
                tokens[compact[start:]] = None
    tokens.pop("", None)
    return " ".join(tokens)
