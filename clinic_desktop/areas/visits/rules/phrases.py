"""Phrases: a key grows into its text, and the text's placeholders into what is known of the patient.

``.norm`` stands for the phrase with the key ``norm``; ``{name}``, in Russian ``{кличка}``, for the patient's name. A
phrase may hold the keys of others; one that comes back to itself is refused instead of growing for ever.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from clinic_desktop.core.text import fold

PLACEHOLDERS = {
    "name": "кличка",
    "species": "вид",
    "breed": "порода",
    "sex": "пол",
    "age": "возраст",
    "weight": "вес",
    "owner": "владелец",
    "vet": "врач",
    "date": "дата",
    "time": "время",
}
"""What may stand in braces, and what it is called in Russian; either is understood."""
_KNOWN = {name: name for name in PLACEHOLDERS} | {own: name for name, own in PLACEHOLDERS.items()}
DEEPEST = 10
LONGEST = 20_000
_KEY = re.compile(r"(?<![\w.])\.([\w-]{1,40})")
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


class PhraseError(ValueError):
    """A phrase can't be expanded; ``code`` is a problem's code, ``key`` the phrase that is at fault."""

    def __init__(self, code: str, key: str) -> None:
        super().__init__(code)
        self.code = code
        self.key = key


def key_of(text: str) -> str:
    """Return what makes two keys the same."""
    return fold(text).strip().lstrip(".")


def expand(key: str, phrases: Mapping[str, str], values: Mapping[str, str]) -> str:
    """Return a phrase's text with the phrases and placeholders in it filled in.

    ``phrases`` maps keys as `key_of` gives them to texts. A key or placeholder that isn't known stays as
    it is written. Raises PhraseError: ``phrase_unknown``, ``phrase_cycle`` for one that holds itself,
    ``phrase_long`` for one that grows past 20,000 characters.
    """
    own = key_of(key)
    if own not in phrases:
        raise PhraseError("phrase_unknown", key)
    text = _grown(own, phrases, (own,))
    return _PLACEHOLDER.sub(lambda found: values.get(_KNOWN.get(fold(found[1]), ""), found[0]), text)


def placeholders(text: str) -> tuple[str, ...]:
    """Return the placeholders of a text that mean nothing."""
    return tuple(name for name in _PLACEHOLDER.findall(text) if fold(name) not in _KNOWN)


def key_before(text: str) -> str:
    """Return the key that ends a text, such as ``norm`` after ``Lungs: .norm``; empty for none."""
    found = list(_KEY.finditer(text))
    return found[-1][1] if found and found[-1].end() == len(text) else ""


def _grown(key: str, phrases: Mapping[str, str], path: tuple[str, ...]) -> str:
    def inner(found: re.Match[str]) -> str:
        name = key_of(found[1])
        if name not in phrases:
            return found[0]
        if name in path or len(path) >= DEEPEST:
            raise PhraseError("phrase_cycle", found[1])
        return _grown(name, phrases, (*path, name))

    text = _KEY.sub(inner, phrases[key])
    if len(text) > LONGEST:
        raise PhraseError("phrase_long", key)
    return text
