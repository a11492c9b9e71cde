"""Reading the sex of an animal, perhaps with the state of castration: «кот кастр.», "F/S", "♀"."""

from __future__ import annotations

from functools import lru_cache

from clinic_desktop.areas.importing.mapping import value_key
from clinic_desktop.areas.pets.kinds import Neutered, Sex
from clinic_desktop.core.text import fold, words

Read = tuple[Sex, Neutered]

_WHOLE: dict[str, Read] = {
    value_key(text): meaning
    for texts, meaning in (
        ("♂|m|м", (Sex.MALE, Neutered.UNKNOWN)),
        ("♀|f|ж|w", (Sex.FEMALE, Neutered.UNKNOWN)),
        ("u|unk|unknown|?|??|не известно|неизвестно|неизвестен|неизвестна|неизв|не определен|не опр|н/о|unbekannt", (Sex.UNKNOWN, Neutered.UNKNOWN)),
        ("mn|nm|mc|cm|m/n|m/c|mk|мк|м/к|мс|м/с", (Sex.MALE, Neutered.YES)),
        ("fs|sf|fn|nf|f/s|f/n|wk|жс|жк|ж/с|ж/к", (Sex.FEMALE, Neutered.YES)),
        ("mi|m/i|me", (Sex.MALE, Neutered.NO)),
        ("fi|f/i|fe", (Sex.FEMALE, Neutered.NO)),
        # Said of males only, or of females only.
        ("кастрат|мерин|gelding", (Sex.MALE, Neutered.YES)),
        ("spayed|стерилизованная|стерилизована|стерильная", (Sex.FEMALE, Neutered.YES)),
        ("neutered|castrated|кастрирован|стерилизован|altered|fixed|стер|кастр|kastriert", (Sex.UNKNOWN, Neutered.YES)),
    )
    for text in texts.split("|")
}  # fmt: skip


def _folded(text: str) -> tuple[str, ...]:
    return tuple(fold(stem) for stem in text.split())


_MALE = _folded(
    "male males man boy муж самец самц кобел кот жеребец бык мальчик мужск mannlich maennlich rude ruede kater хряк баран петух конь пес"
)
_FEMALE = _folded(
    "female females woman girl жен самк сука суки сучка кошк девочк кобыл коров женск weiblich hundin huendin katzin свиноматк курица"
)
_EXACTLY = frozenset(
    _folded("male males man boy муж кот бык конь пес kater баран female females woman girl жен")
)
_NEUTERED = _folded("кастр стерил стер neuter spay castr altered fixed kastriert steril")
_WITHOUT = _folded("не non not un без")
_INTACT = _folded("intact entire некастр нестер unkastriert unneutered unspayed")
_LETTERS = {"m": Sex.MALE, "м": Sex.MALE, "f": Sex.FEMALE, "ж": Sex.FEMALE, "w": Sex.FEMALE}


LONGEST = 100
"""A longer text is a story."""


@lru_cache(maxsize=1_000)
def read_sex(text: str) -> Read | None:
    """Read a sex, perhaps with the state of castration; None when a word of it is not understood."""
    if len(text) > LONGEST:
        return None
    key = value_key(text).strip(" .")
    if key in _WHOLE:
        return _WHOLE[key]
    sex: Sex | None = None
    neutered, negated = Neutered.UNKNOWN, False
    for word in words(text):
        if word in _WITHOUT:
            negated = True
        elif any(word.startswith(stem) for stem in _INTACT):
            neutered = Neutered.NO
        elif any(word.startswith(stem) for stem in _NEUTERED):
            neutered = Neutered.NO if negated else Neutered.YES
            if sex is None and word.startswith("spay"):
                sex = Sex.FEMALE
        elif (meant := _sex_of(word)) is not None and sex in (None, meant):
            sex = meant
        else:
            return None
    if sex is None and neutered is Neutered.UNKNOWN:
        return None
    return sex or Sex.UNKNOWN, neutered


def _sex_of(word: str) -> Sex | None:
    if word in _LETTERS:
        return _LETTERS[word]
    for sex, stems in ((Sex.MALE, _MALE), (Sex.FEMALE, _FEMALE)):
        if any(word == stem or (stem not in _EXACTLY and word.startswith(stem)) for stem in stems):
            return sex
    return None


@lru_cache(maxsize=1_000)
def read_neutered(text: str) -> Neutered | None:
    """Read a statement on castration that is more than yes or no; None when not understood."""
    read = read_sex(text)
    return read[1] if read is not None and read[1] is not Neutered.UNKNOWN else None
