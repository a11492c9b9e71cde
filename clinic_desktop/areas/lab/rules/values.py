"""What a result says: a number, a number with "less than", or words; and how it stands to its range."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from clinic_desktop.areas.lab.entities import Flag
from clinic_desktop.areas.lab.rows import Bounds
from clinic_desktop.core.money import parse_decimal
from clinic_desktop.core.text import clean_line, fold

WORDS_LIMIT = 200

_NUMBER = re.compile(r"(?P<sign>[<>≤≥]=?)?\s*(?P<number>[+\-−]?[0-9][0-9\s.,\u00a0\u202f']*)(?P<rest>.*)")
_POWER = re.compile(r"\s*[x*×х·]\s*10\s*\^?\s*(-?[0-9]{1,2})\s*", re.IGNORECASE)
_MARKS = re.compile(r"[\s*!↑↓⇈⇊▲▼+\-]*(?:\(?(?:h|l|hh|ll|high|low|в|н)\)?)?[\s*!↑↓⇈⇊▲▼]*", re.IGNORECASE)
"""What analysers print after a number that is out of their own range."""
_WORDS = {
    "negative": ("neg", "negative", "отр", "отр.", "отрицательно", "отрицательный", "не обнаружено", "не обнаружены",
                 "нет", "absent", "none", "not detected", "nil", "-", "−"),
    "positive": ("pos", "positive", "пол", "пол.", "полож", "положительно", "положительный", "обнаружено",
                 "обнаружены", "present", "detected"),
    "trace": ("trace", "traces", "tr", "следы", "±", "+/-", "+-"),
    "+": ("+", "1+"),
    "++": ("++", "2+"),
    "+++": ("+++", "3+"),
    "++++": ("++++", "4+"),
}  # fmt: skip
_BY_WORD = {fold(word): code for code, words in _WORDS.items() for word in words}
_GROUPS = re.compile(r"[\s\u00a0\u202f']")
_THOUSANDS = re.compile(r"[+\-−]?[0-9]{1,3}(?:,[0-9]{3})+\.[0-9]+|[+\-−]?[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+")


@dataclass(frozen=True, slots=True)
class LabValue:
    """A result as read: ``number`` with ``sign`` (``<``, ``>`` or nothing), or ``words``."""

    number: Decimal | None = None
    sign: str = ""
    words: str = ""

    @property
    def text(self) -> str:
        """As it is stored: with a decimal point and without separators of thousands."""
        return self.words if self.number is None else f"{self.sign}{self.number:f}"

    @property
    def is_empty(self) -> bool:
        """Whether nothing was given."""
        return self.number is None and not self.words

    @property
    def is_known_word(self) -> bool:
        """Whether it is one of the words a laboratory answers with: negative, traces, ++."""
        return self.words in _WORDS


def parse_value(text: str) -> LabValue:
    """Read what a person, an analyser or a file wrote. Raises ValueError for what looks like a number
    and is none, and for words that are too long.
    """
    text = clean_line(text)
    if not text:
        return LabValue()
    code = _BY_WORD.get(fold(text).strip())
    if code is not None:
        return LabValue(words=code)
    if re.fullmatch(r"[+\-−]?[.,][0-9]+", text):
        text = text.replace(",", "0,", 1).replace(".", "0.", 1)
    match = _NUMBER.fullmatch(text)
    if match is None:
        return _words(text)
    rest, scale = match["rest"], 0
    if power := _POWER.match(rest):
        rest, scale = rest[power.end() :], int(power[1])
    if not _MARKS.fullmatch(rest):
        return _words(text)
    number = _number(match["number"]).scaleb(scale)
    sign = (match["sign"] or "")[:1].replace("≤", "<").replace("≥", ">")
    return LabValue(parse_decimal(f"{number:f}"), sign)


def flag_of(value: LabValue, bounds: Bounds, expected: str = "") -> Flag:
    """Say how a result stands to its range; ``NONE`` when it can't be said."""
    if value.is_empty:
        return Flag.NONE
    if value.number is None:
        return _flag_of_words(value.words, expected)
    if expected and bounds.is_empty:
        return Flag.NONE
    if value.sign == "<":
        return _flag_below(value.number, bounds)
    if value.sign == ">":
        return _flag_above(value.number, bounds)
    number = value.number
    if bounds.critical_low is not None and number < bounds.critical_low:
        return Flag.CRITICAL_LOW
    if bounds.critical_high is not None and number > bounds.critical_high:
        return Flag.CRITICAL_HIGH
    if bounds.low is not None and number < bounds.low:
        return Flag.LOW
    if bounds.high is not None and number > bounds.high:
        return Flag.HIGH
    return Flag.NONE if bounds.low is None and bounds.high is None else Flag.NORMAL


def _words(text: str) -> LabValue:
    if len(text) > WORDS_LIMIT:
        raise ValueError("too long")
    return LabValue(words=text)


def _number(text: str) -> Decimal:
    text = text.strip()
    bare = _GROUPS.sub("", text).replace("−", "-")
    if _THOUSANDS.fullmatch(bare):
        separator = "," if "," in bare and bare.rindex(",") < bare.rindex(".") else "."
        bare = bare.replace(separator, "")
    bare = bare.replace(",", ".").rstrip(".")
    # Two points are a date or a version, never a number.
    if bare.count(".") > 1:
        raise ValueError("not a number")
    return parse_decimal(bare)


def _flag_of_words(words: str, expected: str) -> Flag:
    if not expected:
        return Flag.NONE
    read = _BY_WORD.get(fold(expected).strip(), expected)
    return Flag.NORMAL if fold(words) == fold(read) else Flag.ABNORMAL


def _flag_below(number: Decimal, bounds: Bounds) -> Flag:
    # The true value is somewhere below: only what holds for all of it is said.
    if bounds.critical_low is not None and number <= bounds.critical_low:
        return Flag.CRITICAL_LOW
    if bounds.low is not None and 0 < number <= bounds.low:
        return Flag.LOW
    if bounds.high is not None and number <= bounds.high and (bounds.low is None or bounds.low <= 0):
        return Flag.NORMAL
    return Flag.NONE


def _flag_above(number: Decimal, bounds: Bounds) -> Flag:
    if bounds.critical_high is not None and number >= bounds.critical_high:
        return Flag.CRITICAL_HIGH
    if bounds.high is not None and number >= bounds.high:
        return Flag.HIGH
    if bounds.low is not None and bounds.high is None and number >= bounds.low:
        return Flag.NORMAL
    return Flag.NONE
