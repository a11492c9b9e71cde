"""Reading cells with telephones: several in one, with names beside them, written by spreadsheets."""

from __future__ import annotations

import re
from functools import lru_cache

from clinic_desktop.areas.importing.numbers import whole_number
from clinic_desktop.areas.owners.kinds import PhoneKind
from clinic_desktop.areas.owners.rules import PhoneRefused, parse_phone
from clinic_desktop.core.text import clean_line, digits, fold

FEWEST_DIGITS = 5

_PLAIN = re.compile(r"[+(]{0,2}\d[\d\s().-]{3,18}")
_BETWEEN = re.compile(r"[;,/|\n]|:::|\s(?:или|or|oder|и|and)\s")  # codespell:ignore oder
_RUN = re.compile(r"[+(]{0,2}\d(?:[\d\s().\u2010-\u2015_-]*\d)?\)?")
_ANOTHER = re.compile(r"\s+(?=\+\d|[78][\s(-]*\d{3}[\s)-])|(?<=\d{10})\s+(?=\+?\d{10})")
_INNER = re.compile(r"\bд(?=\.?\s*\d{1,5}$)", re.IGNORECASE)
_TRIM = " \t.,:;()[]«»\"'-–—"
_KINDS = (
    (("дом", "home", "privat"), PhoneKind.HOME),
    (("раб", "work", "office", "büro", "служ"), PhoneKind.WORK),
    (("моб", "сот", "mob", "cell", "handy"), PhoneKind.MOBILE),
)
_LABELS = frozenset(
    map(fold, ("т", "тел", "телефон", "номер", "tel", "phone", "ph", "p", "t", "m", "м", "с", "no"))
)
_NO_PHONE = frozenset(
    map(
        fold,
        (
            "0", "нет", "нету", "нет телефона", "без телефона", "телефона нет", "не указан", "не указано", "отсутствует",
            "отказ", "отказался", "отказалась", "неизвестно", "неизвестен", "no", "none", "no phone", "nan", "null", "unknown",
        ),
    )
)  # fmt: skip

Found = tuple[str, str, "PhoneKind | None"]
"""A number as written, what else is said of it, and what kind of line that says it is."""


def kind_of(text: str) -> PhoneKind | None:
    """Return the kind of line that a header or a label tells."""
    key = fold(text)
    return next((kind for parts, kind in _KINDS if any(fold(part) in key for part in parts)), None)


LONGEST = 400
"""A longer cell is no list of telephones."""


def read_phones(text: str, region: str) -> tuple[Found, ...]:
    """Return the numbers of a cell, each with the words beside it ("8 916 … Мария").

    What can't be read as such is returned whole, so that the rules refuse it by its reason.
    """
    return _read_phones(text, region) if len(text) <= LONGEST else ((text, "", None),)


@lru_cache(maxsize=4_096)
def _read_phones(text: str, region: str) -> tuple[Found, ...]:
    text = text.strip()
    if fold(text).strip(" .-—") in _NO_PHONE:
        return ()
    text = whole_number(text)
    if _PLAIN.fullmatch(text) and len(digits(text)) <= 12:
        return ((text, "", None),)
    if _reads(text, region) and not any(separator in text for separator in ";,/|\n"):
        return ((text, "", None),)
    found: list[Found] = []
    for part in _parts(text):
        shown = _INNER.sub("доб", part)
        run = next((run for run in _RUN.finditer(shown) if len(digits(run[0])) >= FEWEST_DIGITS), None)
        if run is None:
            words = clean_line(part.strip(_TRIM))
            if found and words:
                number, note, kind = found[-1]
                found[-1] = (number, f"{note}, {words}" if note else words, kind)
            continue
        if _reads(shown, region):
            found.append((shown.strip(), "", None))
            continue
        number = run[0].replace("_", "-")
        before, after = shown[: run.start()], shown[run.end() :]
        if _reads(f"{number} {after}", region):
            number, after = f"{number} {after}", ""
        if not _reads(number, region):
            return ((text, "", None),)
        kind = kind_of(before) or kind_of(after) if len(before) + len(after) < 40 else None
        notes = (clean_line(words.strip(_TRIM)) for words in (before, after))
        found.append((number, ", ".join(note for note in notes if note and not _is_label(note)), kind))
    return tuple(found) or ((text, "", None),)


def _parts(text: str) -> list[str]:
    parts = [part.strip() for part in _BETWEEN.split(text) if part.strip()]
    if any(0 < len(digits(part)) < FEWEST_DIGITS and not any(map(str.isalpha, part)) for part in parts):
        # A comma within a number, or before its extension.
        parts = [text]
    return [piece for part in parts for piece in _numbers_apart(part)]


def _numbers_apart(part: str) -> list[str]:
    """Cut two numbers that only a space divides; a word stays with the number behind it."""
    pieces: list[str] = []
    for piece in filter(None, _ANOTHER.split(part)):
        if pieces and len(digits(pieces[-1])) < FEWEST_DIGITS:
            pieces[-1] += f" {piece}"
        else:
            pieces.append(piece)
    return pieces


def _is_label(note: str) -> bool:
    return all(word in _LABELS or kind_of(word) for word in re.findall(r"[^\W\d_]+", fold(note)))


def _reads(text: str, region: str) -> bool:
    try:
        return parse_phone(text, region).possible or (
            not any(map(str.isalpha, text)) and len(digits(text)) <= 12
        )
    except PhoneRefused:
        return False
