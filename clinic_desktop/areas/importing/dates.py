"""Reading dates, years and ages as people and old systems write them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from clinic_desktop.core.dates import BirthDate, DatePrecision, parse_birth
from clinic_desktop.core.text import fold

_MONTHS = {
    key: number
    for number, names in enumerate(
        (
            "jan янв", "feb фев", "mar мар mär", "apr апр", "may май мая mai", "jun июн", "jul июл", "aug авг",
            "sep сен", "oct окт okt", "nov ноя", "dec дек dez",
        ),
        start=1,
    )
    for key in map(fold, names.split())
}  # fmt: skip
_SEASONS = frozenset(
    map(
        fold,
        [
            "весна",
            "лето",
            "осень",
            "зима",
            "весной",
            "летом",
            "осенью",
            "зимой",
            "spring",
            "summer",
            "autumn",
            "fall",
            "winter",
        ],
    )
)

_NUMERIC = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{2}|\d{4})(?:[ t,]+\d{1,2}:\d.*)?")
_SPACED = re.compile(r"(\d{1,2})(?:\s*,\s*|\s+)(\d{1,2})(?:\s*,\s*|\s+)(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})[./](\d{1,2})[./](\d{1,2})(?:[ t]\d.*)?")
_COMPACT = re.compile(r"((?:19|20)\d\d)([01]\d)([0-3]\d)")
_SERIAL = re.compile(r"([2-5]\d{4})(?:[.,]\d+)?")
"""A day as spreadsheets count them, from 1954 to 2064, in a cell that lost its format."""
_SHORT_OF_DAY = re.compile(r"0{1,2}[./](\d{1,2})[./](\d{4})")
_NAMED = re.compile(
    r"(?:(\d{1,2})(?:st|nd|rd|th)?[\s.-]*)?([^\W\d_]{3,})[\s.,-]*(\d{4}|\d{2})(?:\s*(?:г|год[а-я]*|year)\.?)?"
)
_NAMED_AMERICAN = re.compile(r"(?:[^\W\d_]{3}\s+)?([^\W\d_]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_ABOUT = re.compile(
    r"^(?:~|≈|±|ок(?:оло)?\b\.?|прибл(?:изительно)?\b\.?|примерно\b|approx\b\.?|about\b|ca?\b\.?)\s*|\s*\?+$"
)
_REMARK = re.compile(r"\s*\([^()\d]*\)$")
_YEAR_ENDING = re.compile(r"(?<=\d)\s*г(?:\.?\s*р|ода?)?\.?(?:\s*рожд[а-я]*)?\.?$")
_HALF = re.compile(r"(\d{1,2})[.,](\d)\s*(?:г|год|года|лет|л|y|yr|yrs|years?)\.?")


LONGEST = 60
"""No date or age is written in more characters; a patterned search through a novel takes hours."""


def read_birth(text: str, order: str, today: date) -> BirthDate | None:
    """Read a birth date, a year, or an age; None when it is none of these.

    "About" makes the day an estimated one; a year stays a year.
    """
    return _read_birth(text, order, today) if len(text) <= LONGEST else None


@lru_cache(maxsize=4_096)
def _read_birth(text: str, order: str, today: date) -> BirthDate | None:
    cleaned = _REMARK.sub("", text.strip().casefold()).rstrip(".").strip()
    exact = _ABOUT.sub("", cleaned)
    birth = _read(exact, order, today)
    if birth is not None and exact != cleaned and birth.precision is DatePrecision.EXACT:
        return replace(birth, precision=DatePrecision.ESTIMATED)
    return birth


def _read(text: str, order: str, today: date) -> BirthDate | None:
    if match := _NUMERIC.fullmatch(text):
        day, month = (match[2], match[1]) if order == "mdy" else (match[1], match[2])
        if order == "ymd" and len(match[3]) == 2:
            return _calendar(_full_year(match[1], today), int(match[2]), int(match[3]))
        if short := _SHORT_OF_DAY.fullmatch(text):
            return _without_day(int(short[1]), int(short[2]))
        return _calendar(_full_year(match[3], today), int(month), int(day))
    if match := _SPACED.fullmatch(text):
        return _calendar(int(match[3]), int(match[2]), int(match[1]))
    if match := _YEAR_FIRST.fullmatch(text) or _COMPACT.fullmatch(text):
        return _calendar(int(match[1]), int(match[2]), int(match[3]))
    if match := _SERIAL.fullmatch(text):
        return BirthDate(date(1899, 12, 30) + timedelta(days=int(match[1])))
    return (
        parse_birth(text, today)
        or _named_month(_YEAR_ENDING.sub("", text), today)
        or _other_age(text, today)
        or (_read(shorter, order, today) if (shorter := _YEAR_ENDING.sub("", text)) != text else None)
    )


def guess_date_order(samples: Iterable[str]) -> str:
    """Tell day-first from month-first by the dates where only one is possible; ``dmy`` when none is."""
    first = second = 0
    for text in samples:
        if match := _NUMERIC.fullmatch(text.strip()):
            first += int(match[1]) > 12
            second += int(match[2]) > 12
    return "mdy" if second > first else "dmy"


def read_age(text: str, today: date) -> BirthDate | None:
    """Read an age: a bare number means years."""
    cleaned = text[: LONGEST + 1].strip().replace(",", ".")
    if match := re.fullmatch(r"(\d{1,3})(?:\.(\d)\d*)?", cleaned):
        return _years_and_tenths(match[1], match[2] or "0", today)
    return read_birth(text, "dmy", today)


def read_birth_year(text: str) -> BirthDate | None:
    """Read a birth year; None for anything but four digits."""
    cleaned = text.strip().removesuffix(".0")
    if re.fullmatch(r"[12]\d{3}", cleaned):
        return BirthDate(date(int(cleaned), 1, 1), DatePrecision.YEAR)
    return None


def _other_age(text: str, today: date) -> BirthDate | None:
    if text in ("полгода", "пол года", "half a year"):
        return parse_birth("6 мес", today)
    if text in ("год", "один год", "1 year old", "a year"):
        return parse_birth("1 год", today)
    if match := _HALF.fullmatch(text):
        return _years_and_tenths(match[1], match[2], today)
    if match := re.fullmatch(r"(.*\d.*?)\s*(?:y\.?\s?o|years? old|months? old|weeks? old|old)", text):
        unit = text.split()[-2] if text.endswith(" old") and len(text.split()) > 2 else "y"
        return parse_birth(f"{match[1]} {unit}", today)
    return None


def _years_and_tenths(years: str, tenths: str, today: date) -> BirthDate | None:
    return parse_birth(f"{years}y {int(tenths) * 12 // 10}m", today)


def _without_day(month: int, year: int) -> BirthDate | None:
    if month == 0:
        return BirthDate(date(year, 1, 1), DatePrecision.YEAR) if year else None
    return BirthDate(date(year, month, 1), DatePrecision.MONTH) if month <= 12 and year else None


def _full_year(text: str, today: date) -> int:
    year = int(text)
    if len(text) == 4:
        return year
    century = today.year - today.year % 100
    return century + year if century + year <= today.year else century - 100 + year


def _named_month(text: str, today: date) -> BirthDate | None:
    folded = fold(text)
    if match := _NAMED_AMERICAN.fullmatch(folded):
        name, day, year = match[1], match[2], match[3]
    elif match := _NAMED.fullmatch(folded):
        day, name, year = match[1], match[2], match[3]
    else:
        return None
    if name in _SEASONS and not day and len(year) == 4:
        return BirthDate(date(int(year), 1, 1), DatePrecision.YEAR)
    month = _MONTHS.get(name[:3])
    if month is None:
        return None
    if not day:
        return BirthDate(date(_full_year(year, today), month, 1), DatePrecision.MONTH)
    return _calendar(_full_year(year, today), month, int(day))


def _calendar(year: int, month: int, day: int) -> BirthDate | None:
    try:
        return BirthDate(date(year, month, day))
    except ValueError:
        return None
