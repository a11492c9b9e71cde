"""Words of the file against the clinic's lists of species, breeds and colours; unknown ones stay as text."""

from __future__ import annotations

from clinic_desktop.areas.importing.mapping import folded
from clinic_desktop.areas.pets.entities import Neutered, Sex
from clinic_desktop.areas.pets.rows import BreedRow, ColourRow, Reference, SpeciesRow

_SEX = {
    Sex.MALE: "m male man männlich maennlich м самец кобель кот мужской муж",
    Sex.FEMALE: "f female w weiblich ж самка сука кошка женский жен",
}
_YES = frozenset(
    [
        "yes",
        "y",
        "true",
        "1",
        "ja",
        "j",
        "да",
        "д",
        "neutered",
        "spayed",
        "castrated",
        "кастрирован",
        "стерилизована",
    ]
)
_NO = frozenset(["no", "n", "false", "0", "nein", "нет", "intact"])
_SEXES = {word: sex for sex, names in _SEX.items() for word in names.split()}


def read_sex(text: str) -> Sex:
    """Return the sex a word stands for; unknown for anything else."""
    return _SEXES.get(folded(text), Sex.UNKNOWN)


def read_neutered(text: str) -> Neutered:
    """Return whether a word says neutered."""
    word = folded(text)
    return Neutered.YES if word in _YES else Neutered.NO if word in _NO else Neutered.UNKNOWN


class Matcher:
    """Looks names up in the clinic's lists, in either language and by synonym."""

    def __init__(self, reference: Reference) -> None:
        self._species: dict[str, int] = {}
        for species in reference.species:
            _add(self._species, species, species.id)
            self._species.setdefault(folded(species.code), species.id)
        self._breeds: dict[tuple[int, str], int] = {}
        self._any_breed: dict[str, int] = {}
        for breed in reference.breeds:
            names: dict[str, int] = {}
            _add(names, breed, breed.id)
            for name in names:
                self._breeds.setdefault((breed.species_id, name), breed.id)
                self._any_breed.setdefault(name, breed.species_id)
        self._colours: dict[str, int] = {}
        for colour in reference.colours:
            _add(self._colours, colour, colour.id)

    def species(self, text: str) -> tuple[int | None, str]:
        """Return (id, "") or (None, the text as written)."""
        found = self._species.get(folded(text))
        return (found, "") if found is not None else (None, text)

    def breed(self, species_id: int | None, text: str) -> tuple[int | None, str]:
        """Return (id, "") or (None, the text as written)."""
        found = self._breeds.get((species_id or 0, folded(text))) if text else None
        return (found, "") if found is not None else (None, text)

    def colour(self, text: str) -> tuple[int | None, str]:
        """Return (id, "") or (None, the text as written)."""
        found = self._colours.get(folded(text)) if text else None
        return (found, "") if found is not None else (None, text)


def _add(names: dict[str, int], row: SpeciesRow | BreedRow | ColourRow, record_id: int) -> None:
    for name in (row.name_en, row.name_ru, *row.synonyms.split("|")):
        if name:
            names.setdefault(folded(name), record_id)
