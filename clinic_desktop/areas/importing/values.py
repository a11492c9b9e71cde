"""Reading the values of cells: nothing, yes and no, death, names in one column."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from clinic_desktop.areas.importing.dates import read_birth
from clinic_desktop.areas.importing.mapping import value_key
from clinic_desktop.areas.importing.mapping.wording import starts_with
from clinic_desktop.areas.pets.kinds import PetStatus
from clinic_desktop.core.text import fold, words

NOTHING = frozenset({"", "-", "--", "---", "–", "—", "n/a", "#n/a", "\\n", "нет данных", "не указано", "н/д"})
"""What old systems write into an empty cell."""

NO_VALUE = frozenset({
    "нет", "нету", "no", "none", "null", "(null)", "nan", "nat", "<na>", "неизвестно", "неизв", "неизвестна", "неизвестен", "не известно",
    "не указан", "не указана", "не установлен", "отсутствует", "unknown", "unk", "б/н", "без номера", "не чипирован",
    "не чипирована", "н/у", "?", "??", "#value!", "#ref!", "#name?", "#num!", "#div/0!",
})  # fmt: skip
"""What stands for nothing in dates and numbers, where none of these can be meant."""

_YES = "y|yes|true|1|+|x|да|д|есть|истина|ja|j|neutered|spayed|castrated|sterilised|sterilized|altered|кастрирован|кастрирована|стерилизован|стерилизована|kastriert|sterilisiert"
_NO = "n|no|false|0|нет|н|ложь|nein|intact|entire|не кастрирован|не стерилизована|некастрирован|unkastriert"


def _keys(names: str) -> list[str]:
    return [value_key(name) for name in names.split("|")]


_ANSWERS = dict.fromkeys(_keys(_YES), True) | dict.fromkeys(_keys(_NO), False)


def is_nothing(text: str) -> bool:
    """Say whether a cell holds nothing, or only a sign for nothing."""
    return not text or text.casefold() in NOTHING


@lru_cache(maxsize=1_000)
def read_answer(text: str) -> bool | None:
    """Read yes or no; None when not understood."""
    return _ANSWERS.get(value_key(text).removesuffix(".0").rstrip("."))


_STATUSES = tuple(
    (status, tuple(fold(stem) for stem in stems.split()))
    for status, stems in (
        (PetStatus.DECEASED, "умер пал= пала= пало= погиб усып эвтан мертв смерт deceas dead= died= death euthan pts= rip="),
        (PetStatus.ACTIVE, "жив актив active alive= living= здоров наблюд current="),
        (PetStatus.MOVED, "переезд переех moved уехал передан продан sold="),
        (PetStatus.LOST, "потерял пропал lost= missing= сбежал"),
        (PetStatus.ARCHIVED, "архив неактив inactive= archive archived закрыт"),
    )
)  # fmt: skip
_DEAD_IN_NAME = re.compile(
    r"^(?:†|✝)\s*|\s*(?:†|✝)\s*$|\s*\((?:умер|умерла|умерло|пал|пала|погиб|погибла|усыплен|усыплена|усыпили|deceased|dead|died|rip)\.?\)\s*$",
    re.IGNORECASE,
)


LONGEST = 200
"""A longer text is a story, not a status."""


@lru_cache(maxsize=1_000)
def read_status(text: str) -> PetStatus | None:
    """Read the status of an animal; None when not understood."""
    if len(text) > LONGEST:
        return None
    found = words(text)
    if not found:
        return PetStatus.DECEASED if "†" in text else None
    if found[0] in ("не", "not", "no"):
        return PetStatus.ARCHIVED if any(word.startswith(("актив", "active")) for word in found) else None
    if text in tuple(PetStatus):
        return PetStatus(text)
    return next(
        (status for status, stems in _STATUSES if any(starts_with(word, stems) for word in found)), None
    )


def read_death(text: str, order: str, today: date) -> tuple[bool, date | None] | None:
    """Read a cell on death: a date, yes or no, or words («усыплён 12.03.2020»); None when not understood."""
    if len(text) > LONGEST:
        return None
    answer = read_answer(text)
    if answer is not None:
        return answer, None
    died = read_birth(text, order, today)
    if died is not None:
        return True, died.day
    status = read_status(text)
    if status is None:
        return None
    number = re.search(r"\d[\d./-]+\d", text)
    told = read_birth(number[0], order, today) if number else None
    return status is PetStatus.DECEASED, told.day if told is not None else None


def without_mark_of_death(name: str) -> str:
    """Return a name without the mark that the animal is dead («Рекс (умер)», "†Tom")."""
    if name.isalpha():
        return name
    return _DEAD_IN_NAME.sub("", name).strip()


_PATRONYMIC = re.compile(r".*(?:ович|евич|ич|овна|евна|ична|кызы|оглы)$", re.IGNORECASE)

_SURNAME = re.compile(r"(?=.{5}).*(?:[оеё]ва?|[сц]к(?:ий|ая)|енко)$", re.IGNORECASE)
"""Endings that surnames have and first names don't («Анна Кузнецова»)."""
_PARTICLES = frozenset({"ван", "фон", "де", "дер", "ди", "да", "дель", "ла", "эль", "аль", "тер", "бен"})


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
        initials = re.fullmatch(r"([^\W\d_-]{2,}(?:-[^\W\d_]{2,})?)((?:[^\W\d_]\.){1,2})", text.strip())
        return (initials[1], initials[2], "") if initials else (text.strip(), "", "")
    russian = any("\u0400" <= c <= "\u04ff" for c in text)
    if order == "name_first" or (not order and not russian):
        if russian and len(parts) == 3 and _PATRONYMIC.match(parts[1]):
            return parts[2], parts[0], parts[1]
        return parts[-1], " ".join(parts[:-1]), ""
    if not order and len(parts) == 3 and _PATRONYMIC.match(parts[1]) and not _PATRONYMIC.match(parts[2]):
        return parts[2], parts[0], parts[1]
    if not order and len(parts) == 2 and _SURNAME.match(parts[1]) and not _SURNAME.match(parts[0]):
        return parts[1], parts[0], ""
    while len(parts) > 2 and parts[0].lower().split()[-1] in _PARTICLES:
        parts = [f"{parts[0]} {parts[1]}", *parts[2:]]
    name, patronymic = _name_and_patronymic(parts[1:])
    return parts[0], name, patronymic


def beside_name(text: str) -> tuple[str, str]:
    """Cut what isn't part of it off a name: a second person, a remark in parentheses."""
    match = re.match(r"([^(/;\n]+?)\s*[(/;\n]\s*(.*?)\)?$", text, re.DOTALL)
    return (match[1], match[2].strip(" /;")) if match else (text, "")


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
