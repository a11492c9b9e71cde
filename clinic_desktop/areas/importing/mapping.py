"""Which column means what: guessed from the header, corrected by a mapping file of a few lines."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from clinic_desktop.areas.importing.readers import Options
from clinic_desktop.areas.importing.readers.errors import Unreadable
from clinic_desktop.core.text import words

FIELDS: dict[str, str] = {
    "owner.key": "owner id|owner no|owner number|client id|halter id|код владельца|номер владельца|код клиента|id клиента",
    "owner.organisation": "company|company name|organisation|organization|firm|firma|организация|компания",
    "owner.full_name": "owner|owner name|client|client name|full name|name of owner|besitzer|halter|владелец|фио|фио владельца|клиент|хозяин",
    "owner.surname": "last name|lastname|surname|family name|nachname|фамилия|фамилия владельца",
    "owner.name": "first name|firstname|given name|vorname|имя|имя владельца",
    "owner.patronymic": "middle name|patronymic|отчество|отчество владельца",
    "owner.phone": "phone|phone1|telephone|tel|mobile|phone number|contact phone number|telefon|handy|телефон|телефон владельца|мобильный|тел",
    "owner.phone2": "phone2|second phone|work phone|home phone|телефон2|телефон 2|доп телефон|домашний телефон",
    "owner.email": "email|e mail|mail|эл почта|почта|электронная почта",
    "owner.street": "address|street|strasse|adresse|адрес|улица",
    "owner.city": "city|town|ort|stadt|город",
    "owner.region": "state|region|county|province|kanton|область|регион",
    "owner.postal_code": "zip|zip code|postal code|postcode|plz|индекс|почтовый индекс",
    "owner.note": "owner note|client note|примечание о владельце",
    "pet.key": "pet id|patient id|animal id|license number|licence number|номер карты|код животного|id животного",
    "pet.name": "pet|pet name|animal name|patient|patient name|hundename|tiername|кличка|животное|имя животного|пациент",
    "pet.species": "species|type|animal|animal type|tierart|вид|вид животного",
    "pet.breed": "breed|primary breed|breed1|rasse|rasse1|порода",
    "pet.breed2": "secondary breed|breed2|rasse2|вторая порода",
    "pet.sex": "sex|gender|geschlecht hund|geschlecht tier|пол|пол животного",
    "pet.neutered": "neutered|spayed|castrated|kastriert|кастрирован|стерилизован|стерилизация",
    "pet.birth": "birth date|birthdate|date of birth|dob|birth year|year of birth|geburtsjahr|geburtsjahr hund|geburtsdatum|дата рождения|год рождения",
    "pet.age": "age|возраст",
    "pet.colour": "colour|color|coat|coat colour|hundefarbe|farbe|окрас|масть|цвет",
    "pet.chip": "chip|microchip|chip number|microchip number|transponder|чип|микрочип|номер чипа",
    "pet.tattoo": "tattoo|brand|клеймо",
    "pet.note": "note|notes|comment|remarks|примечание|комментарий|заметка",
}
VALUE_FIELDS = ("pet.sex", "pet.neutered", "pet.species", "pet.breed")
IGNORED = "-"


@dataclass(frozen=True)
class ColumnMapping:
    """Where each field stands, the words used for values, and what holds for every row.

    ``columns`` maps a field to the position of its column; ``values`` a field to {folded text: meaning};
    ``defaults`` a field to its text in every row that leaves it empty.
    """

    columns: Mapping[str, int]
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    defaults: Mapping[str, str] = field(default_factory=dict)
    day_first: bool = True

    def get(self, row: tuple[str, ...], name: str) -> str:
        """Return a field's text in a row, translated by the mapping's words."""
        position = self.columns.get(name)
        text = row[position].strip() if position is not None and position < len(row) else ""
        text = text or self.defaults.get(name, "")
        words_of = self.values.get(name)
        return words_of.get(folded(text), text) if words_of else text


@dataclass(frozen=True)
class MappingFile:
    """What a mapping file says, before it meets a header."""

    columns: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    defaults: Mapping[str, str] = field(default_factory=dict)
    options: Options = field(default_factory=Options)
    day_first: bool = True


def folded(text: str) -> str:
    """Return the form in which headers and value words are compared."""
    return " ".join(words(text.replace("_", " ")))


_GUESSES = {folded(name): target for target, names in FIELDS.items() for name in names.split("|")}


def read_mapping(path: Path) -> MappingFile:
    """Read a mapping file (TOML). Raises Unreadable for one that can't be read or names unknown things."""
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise Unreadable("import.no_mapping", path=path.name) from error
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise Unreadable("import.bad_mapping", path=path.name, detail=str(error)[:120]) from error
    unknown = set(document) - {"columns", "values", "defaults", "options"}
    columns = _texts(document.get("columns", {}))
    defaults = _texts(document.get("defaults", {}))
    values = {name: _texts(table) for name, table in document.get("values", {}).items()}
    options = _texts(document.get("options", {}))
    unknown |= {target for target in columns.values() if target not in FIELDS and target != IGNORED}
    unknown |= {target for target in (*defaults, *values) if target not in FIELDS}
    unknown |= set(options) - {"encoding", "delimiter", "sheet", "date_order"}
    if unknown:
        raise Unreadable("import.unknown_field", fields=", ".join(sorted(unknown)))
    return MappingFile(
        columns,
        {name: {folded(word): meaning for word, meaning in table.items()} for name, table in values.items()},
        defaults,
        Options(options.get("encoding", ""), options.get("delimiter", ""), options.get("sheet", "")),
        options.get("date_order", "dmy") != "mdy",
    )


def _texts(table: object) -> dict[str, str]:
    if not isinstance(table, dict):
        raise Unreadable("import.bad_mapping", path="", detail=str(table)[:60])
    return {str(name): str(value) for name, value in table.items()}


def map_columns(header: tuple[str, ...], given: MappingFile) -> ColumnMapping:
    """Join the guesses from the header with the mapping file, which wins.

    Raises Unreadable when the file names a column that isn't there, or nothing is recognised.
    """
    positions = {name.strip(): position for position, name in reversed(list(enumerate(header)))}
    columns: dict[str, int] = {}
    claimed: set[int] = set()
    for name, target in given.columns.items():
        if name not in positions:
            raise Unreadable("import.no_column", column=name)
        claimed.add(positions[name])
        if target != IGNORED:
            columns[target] = positions[name]
    for position, name in enumerate(header):
        guess = _GUESSES.get(folded(name))
        if guess is not None and position not in claimed:
            columns.setdefault(guess, position)
    if not columns:
        raise Unreadable("import.no_known_column", columns=", ".join(header[:8]))
    return ColumnMapping(columns, given.values, given.defaults, given.day_first)
