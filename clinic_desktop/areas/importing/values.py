"""Reading the values of cells: dates, sexes, yes and no, names in one column, several phones."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from clinic_desktop.areas.importing.mapping import value_key
from clinic_desktop.areas.pets.kinds import Neutered, Sex
from clinic_desktop.core.dates import BirthDate, DatePrecision, parse_birth
from clinic_desktop.core.text import digits, fold, words

NOTHING = frozenset({"", "-", "–", "—", "n/a", "#n/a", "\\n", "нет данных", "не указано"})
"""What old systems write into an empty cell."""

_SEX = {
    Sex.MALE: "m|male|man|boy|м|муж|мужской|самец|кобель|кот|мальчик|жеребец|бык|männlich|maennlich|rüde|ruede|kater",
    Sex.FEMALE: "f|female|girl|ж|жен|женский|самка|сука|кошка|девочка|кобыла|корова|w|weiblich|hündin|huendin|kätzin",
    Sex.UNKNOWN: "u|unknown|?|не известно|неизвестно|неизвестен|unbekannt",
}
_NEUTERED_SEX = {
    Sex.MALE: "mn|nm|mc|cm|m/n|male neutered|neutered male|castrated male|male castrated|кастрат|мк|кастрированный самец",
    Sex.FEMALE: "fs|sf|fn|f/s|f/n|female spayed|spayed female|female neutered|neutered female|жс|жк|стерилизованная самка",
}
_INTACT_SEX = {
    Sex.MALE: "mi|m/i|male intact|intact male|male entire",
    Sex.FEMALE: "fi|f/i|female intact|intact female|female entire",
}
_YES = "y|yes|true|1|+|x|да|д|есть|истина|ja|j|neutered|spayed|castrated|sterilised|sterilized|altered|кастрирован|кастрирована|стерилизован|стерилизована|kastriert|sterilisiert"
_NO = "n|no|false|0|нет|н|ложь|nein|intact|entire|не кастрирован|не стерилизована|некастрирован|unkastriert"


def _keys(names: str) -> list[str]:
    return [value_key(name) for name in names.split("|")]


_SEXES = {
    key: (sex, neutered)
    for table, neutered in (
        (_SEX, Neutered.UNKNOWN),
        (_NEUTERED_SEX, Neutered.YES),
        (_INTACT_SEX, Neutered.NO),
    )
    for sex, names in table.items()
    for key in _keys(names)
}
_ANSWERS = dict.fromkeys(_keys(_YES), True) | dict.fromkeys(_keys(_NO), False)

_MONTHS = {
    key: number
    for number, names in enumerate(
        [
            "jan янв",
            "feb фев",
            "mar мар mär",
            "apr апр",
            "may май мая mai",
            "jun июн",
            "jul июл",
            "aug авг",
            "sep сен",
            "oct окт okt",
            "nov ноя",
            "dec дек dez",
        ],
        start=1,
    )
    for key in map(fold, names.split())
}
_NUMERIC = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{2}|\d{4})(?:[ t,]+\d{1,2}:\d.*)?")
_NAMED = re.compile(r"(?:(\d{1,2})[\s.-]*)?([^\W\d_]{3,})[\s.,-]*(\d{4})(?:\s*(?:г|year)\.?)?")
_NAMED_AMERICAN = re.compile(r"([^\W\d_]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")


def is_nothing(text: str) -> bool:
    """Say whether a cell holds nothing, or only a sign for nothing."""
    return not text or text.casefold() in NOTHING


@lru_cache(maxsize=1_000)
def read_sex(text: str) -> tuple[Sex, Neutered] | None:
    """Read a sex, perhaps with the state of castration ("FS", «кастрат»); None when not understood."""
    return _SEXES.get(value_key(text).rstrip("."))


@lru_cache(maxsize=1_000)
def read_answer(text: str) -> bool | None:
    """Read yes or no; None when not understood."""
    return _ANSWERS.get(value_key(text).rstrip("."))


def guess_date_order(samples: Iterable[str]) -> str:
    """Tell day-first from month-first by the dates where only one is possible; ``dmy`` when none is."""
    first = second = 0
    for text in samples:
        if match := _NUMERIC.fullmatch(text.strip()):
            first += int(match[1]) > 12
            second += int(match[2]) > 12
    return "mdy" if second > first else "dmy"


def read_birth(text: str, order: str, today: date) -> BirthDate | None:
    """Read a birth date, a year, or an age; None when it is none of these."""
    cleaned = text.strip().casefold().rstrip(".")
    if match := _NUMERIC.fullmatch(cleaned):
        day, month = (match[2], match[1]) if order == "mdy" else (match[1], match[2])
        if order == "ymd" and len(match[3]) == 2:
            return _calendar(_full_year(match[1], today), int(match[2]), int(match[3]))
        return _calendar(_full_year(match[3], today), int(month), int(day))
    return parse_birth(cleaned.removesuffix(" г"), today) or _named_month(cleaned)


def read_age(text: str, today: date) -> BirthDate | None:
    """Read an age: a bare number means years."""
    cleaned = text.strip().replace(",", ".")
    if match := re.fullmatch(r"(\d{1,3})(?:\.(\d))?\d*", cleaned):
        months = int(match[2] or 0) * 12 // 10
        return parse_birth(f"{match[1]}y {months}m", today)
    return parse_birth(text, today)


def read_birth_year(text: str) -> BirthDate | None:
    """Read a birth year; None for anything but four digits."""
    cleaned = text.strip()
    if re.fullmatch(r"[12]\d{3}", cleaned):
        return BirthDate(date(int(cleaned), 1, 1), DatePrecision.YEAR)
    return None


def _full_year(text: str, today: date) -> int:
    year = int(text)
    if len(text) == 4:
        return year
    century = today.year - today.year % 100
    return century + year if century + year <= today.year else century - 100 + year


def _named_month(text: str) -> BirthDate | None:
    folded = fold(text)
    if match := _NAMED_AMERICAN.fullmatch(folded):
        name, day, year = match[1], match[2], match[3]
    elif match := _NAMED.fullmatch(folded):
        day, name, year = match[1], match[2], match[3]
    else:
        return None
    month = _MONTHS.get(name[:3])
    if month is None:
        return None
    if not day:
        return BirthDate(date(int(year), month, 1), DatePrecision.MONTH)
    return _calendar(int(year), month, int(day))


def _calendar(year: int, month: int, day: int) -> BirthDate | None:
    try:
        return BirthDate(date(year, month, day))
    except ValueError:
        return None


_BETWEEN_PHONES = re.compile(r"[;,/|\n]|\s(?:или|or|oder)\s")  # codespell:ignore oder


def split_phones(text: str) -> list[str]:
    """Cut a cell with several phones into them; an extension stays with its number."""
    parts = [part.strip() for part in _BETWEEN_PHONES.split(text) if part.strip()]
    return parts if len(parts) > 1 and all(len(digits(part)) >= 5 for part in parts) else [text.strip()]


_PATRONYMIC = re.compile(r".*(?:ович|евич|ич|овна|евна|ична|кызы|оглы)$", re.IGNORECASE)


def split_name(text: str, order: str) -> tuple[str, str, str]:
    """Cut a full name into surname, name, patronymic.

    Russian names are read surname first, others surname last, unless a comma or ``order`` says which.
    """
    if "," in text:
        surname, _, rest = text.partition(",")
        name, patronymic = _name_and_patronymic(rest.split())
        return surname.strip(), name, patronymic
    parts = text.split()
    if len(parts) == 1:
        return text.strip(), "", ""
    russian = any("\u0400" <= c <= "\u04ff" for c in text)
    if order == "name_first" or (not order and not russian):
        if russian and len(parts) == 3 and _PATRONYMIC.match(parts[1]):
            return parts[2], parts[0], parts[1]
        return parts[-1], " ".join(parts[:-1]), ""
    if not order and len(parts) == 3 and _PATRONYMIC.match(parts[1]) and not _PATRONYMIC.match(parts[2]):
        return parts[2], parts[0], parts[1]
    name, patronymic = _name_and_patronymic(parts[1:])
    return parts[0], name, patronymic


def _name_and_patronymic(parts: list[str]) -> tuple[str, str]:
    return (parts[0] if parts else "", " ".join(parts[1:]))


_CROSS = frozenset(
    fold(word)
    for word in [
        "mix",
        "mixed",
        "mixbreed",
        "crossbreed",
        "cross",
        "mongrel",
        "mutt",
        "mischling",
        "метис",
        "помесь",
        "беспородная",
        "беспородный",
        "дворняга",
        "дворняжка",
    ]
)


def is_cross_word(text: str) -> bool:
    """Say whether a breed's text says "of mixed origin"."""
    return any(word in _CROSS for word in words(text))
