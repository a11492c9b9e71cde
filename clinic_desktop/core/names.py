"""Names that the clinic gives in two languages: how they are stored, and when two are the same."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Protocol
from uuid import uuid4

from clinic_desktop.core.errors import Problem
from clinic_desktop.core.text import clean_line, clean_text, fold

NAME_LIMIT = 200
SYNONYMS_LIMIT = 5_000
SEPARATOR = "|"


class Bilingual(Protocol):
    """What has a name in both languages."""

    @property
    def name_en(self) -> str:
        """The name in English."""
        ...

    @property
    def name_ru(self) -> str:
        """The name in Russian."""
        ...


def name_key(name: str) -> str:
    """Return what makes two names the same: case, ё and accents don't count."""
    return fold(clean_line(name)).strip()


def clean_names(named: Bilingual) -> dict[str, Any]:
    """Return both names as they are stored; a missing one is taken from the other language."""
    english, russian = clean_line(named.name_en), clean_line(named.name_ru)
    return {"name_en": english or russian, "name_ru": russian or english}


def clean_synonyms(text: str, known: str = "") -> str:
    """Return other names as they are stored, separated by ``|``.

    They may be typed with ``|``, commas or line ends between them. A name among ``known`` (as stored)
    keeps its commas: "Retriever, Labrador".
    """
    whole = {clean_line(name) for name in known.split(SEPARATOR)}
    names: dict[str, None] = {}
    for piece in clean_text(text).replace("\n", SEPARATOR).split(SEPARATOR):
        line = clean_line(piece)
        names |= dict.fromkeys([line] if line in whole else map(clean_line, line.split(",")))
    names.pop("", None)
    return SEPARATOR.join(names)


def name_problems(named: Bilingual, others: Iterable[Bilingual]) -> list[Problem]:
    """Check cleaned names, and that no other entry of the list has one of them."""
    if not named.name_ru:
        return [Problem("name_ru", "name_required")]
    found: list[Problem] = []
    taken = [(name_key(other.name_en), name_key(other.name_ru)) for other in others]
    for position, field in enumerate(("name_en", "name_ru")):
        name = getattr(named, field)
        if len(name) > NAME_LIMIT:
            found.append(Problem(field, "too_long", {"limit": NAME_LIMIT}))
        elif any(keys[position] == name_key(name) for keys in taken):
            found.append(Problem(field, "name_taken"))
    return found


def synonym_problems(synonyms: str) -> list[Problem]:
    """Check cleaned synonyms."""
    if any(len(name) > NAME_LIMIT for name in synonyms.split(SEPARATOR)):
        return [Problem("synonyms", "too_long", {"limit": NAME_LIMIT})]
    if len(synonyms) > SYNONYMS_LIMIT:
        return [Problem("synonyms", "too_long", {"limit": SYNONYMS_LIMIT})]
    return []


def own_code() -> str:
    """Make the code of an entry that the clinic adds; it never changes, whatever the entry is called."""
    return f"own_{uuid4().hex[:16]}"
