"""Guessing what a column holds from its header, in Russian, English and German."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from clinic_desktop.areas.importing.mapping.fields import OWNER_NAMING, SEVERAL
from clinic_desktop.areas.importing.mapping.wording import field_by_words
from clinic_desktop.core.text import words

# The surest headers first: of two columns for one field the earlier synonym wins.
_SYNONYMS: dict[str, str] = {
    "owner.key": "owner id|owner number|owner no|owner key|client id|client number|client no|customer id|"
    "customer number|file number|card number|halter id|halter nr|halternummer|besitzer id|kundennummer|"
    "номер владельца|код владельца|id владельца|номер клиента|код клиента|id клиента|номер карты|номер карточки",
    "owner.kind": "owner kind|owner type|client type|тип владельца|тип клиента",
    "owner.full_name": "owner|owner name|owner full name|full name|fullname|client|client name|customer|"
    "customer name|contact|contact name|владелец|владелец животного|хозяин|клиент|фио|фио владельца|фио клиента|"
    "имя владельца|имя клиента|halter|besitzer|tierhalter|kunde|kundenname",
    "owner.surname": "owner last name|owner surname|last name|lastname|surname|family name|фамилия|"
    "фамилия владельца|фамилия клиента|nachname|familienname",
    "owner.name": "owner first name|first name|first|firstname|given name|forename|имя отчество|vorname",
    "owner.patronymic": "patronymic|middle name|отчество|отчество владельца",
    "owner.organisation": "organisation|organization|company|company name|organisation name|organization name|"
    "организация|название организации|компания|фирма|приют|firma|organisation|verein",
    "owner.phone": "phone|home telephone|work telephone|mobile telephone|контакты|контактная информация|контактные данные|owner phone|phone number|telephone|telephone number|tel|mobile|mobile phone|cell|"
    "cell phone|home phone|work phone|contact phone|contact phone number|телефон|телефоны|тел|номер телефона|"
    "телефон владельца|мобильный|мобильный телефон|сотовый|домашний телефон|рабочий телефон|контактный телефон|"
    "telefon|telefonnummer|handy|mobil|mobiltelefon|natel",
    "owner.email": "email|e mail|email address|mail|owner email|почта|электронная почта|эл почта|имейл|емейл|"
    "адрес электронной почты|e mail adresse",  # codespell:ignore adresse
    "owner.street": "street|address|owner address|street address|address line|улица|адрес|адрес владельца|"
    "адрес проживания|strasse|straße|adresse|anschrift",  # codespell:ignore adresse
    "owner.city": "city|owner town|town|owner city|город|населенный пункт|ort|stadt|wohnort",
    "owner.region": "region|state|county|province|country|область|регион|район|край|страна|kanton|bundesland|land",
    "owner.postal_code": "postal code|postcode|post code|zip|zip code|zipcode|индекс|почтовый индекс|plz|postleitzahl",
    "owner.note": "owner note|owner notes|owner comment|client note|client notes|примечание владельца|"
    "комментарий к владельцу|примечание клиента",
    "owner.found_us": "source|how found us|found us|откуда узнали|источник",
    "owner.consent_on": "consent date|consent on|дата согласия",
    "pet.key": "pet id|animal id|patient id|pet number|patient number|номер животного|код животного|"
    "id животного|номер пациента|код пациента|id пациента|tier id|hund id",
    "pet.name": "pet name|animal name|patient name|dog name|cat name|кличка|кличка животного|имя питомца|"
    "имя животного|имя пациента|tiername|hundename|name des tieres|rufname",
    "pet.species": "species|species name|вид жив|animal species|pet species|animal type|pet type|вид животного|вид|биологический вид|"
    "tierart|spezies|art",
    "pet.breed": "breed|primary breed|breed1|main breed|pet breed|порода|порода животного|основная порода|rasse|rasse1|hunderasse",
    "pet.breed2": "secondary breed|second breed|breed2|вторая порода|порода 2|rasse2",
    "pet.cross": "crossbreed|cross breed|cross|is cross|mixed breed|mixed|метис|помесь|mischling|rasse1 mischling",
    "pet.sex": "pet sex|animal sex|dog sex|pet gender|animal gender|пол животного|пол питомца|geschlecht hund|"
    "geschlecht tier|sex|sex name|м ж|gender|пол|geschlecht",
    "pet.neutered": "neutered|spayed|castrated|sterilised|sterilized|altered|spayed neutered|neuter status|"
    "кастрация|кастрирован|стерилизация|стерилизована|стерилизован|кастрирован стерилизован|kastriert|sterilisiert",
    "pet.neutered_on": "neutered on|date neutered|neuter date|дата кастрации|дата стерилизации",
    "pet.birth_date": "pet birth date|pet date of birth|animal birth date|birth date|birthdate|date of birth|dob|"
    "born|birthday|дата рождения животного|дата рождения|день рождения|др|geburtsdatum|geboren",
    "pet.birth_year": "birth year|year of birth|born in|год рождения|geburtsjahr hund|geburtsjahr tier|geburtsjahr",
    "pet.age": "pet age|animal age|age|возраст животного|возраст|alter hund|alter",
    "pet.colour": "colour|color|coat colour|coat color|pet colour|pet color|окрас|цвет|масть|hundefarbe|farbe|fellfarbe",
    "pet.chip": "microchip|identichip number|microchip number|chip|chip number|chip no|chip id|чип|номер чипа|микрочип|"
    "номер микрочипа|chipnummer|chip nr|mikrochip|transponder|transpondernummer",
    "pet.tattoo": "tattoo|tattoo number|клеймо|номер клейма|татуировка|tätowierung|tätowiernummer",
    "pet.tag": "tag|tag number|бирка|номер бирки|жетон|hundemarke",
    "pet.passport": "passport|passport number|pet passport|паспорт|номер паспорта|ветпаспорт|heimtierausweis",
    "pet.pedigree": "pedigree|pedigree number|родословная|номер родословной|stammbaum",
    "pet.markings": "markings|distinguishing marks|приметы|особые приметы|abzeichen",
    "pet.temperament": "temperament|темперамент|характер",
    "pet.insurance": "insurance|insurance number|страховка|страховой полис|versicherung",
    "pet.diet": "diet|питание|рацион|futter",
    "pet.note": "pet note|pet notes|animal note|patient note|примечание к животному|комментарий к животному",
}  # fmt: skip

# Headers that mean one thing in a list of owners and another in a list of animals.
_NAME = {"name", "имя", "имена"}
_NOTE = {"note", "notes", "comment", "comments", "remark", "remarks", "примечание", "примечания", "комментарий",
         "заметка", "заметки", "bemerkung", "bemerkungen", "notiz"}  # fmt: skip
_ANIMAL = {
    "pet",
    "animal",
    "patient",
    "dog",
    "cat",
    "животное",
    "питомец",
    "пациент",
    "собака",
    "кошка",
    "tier",
    "hund",
}
_TYPE = {"type", "kind", "тип", "typ"}
_STATUS = {"status", "статус", "состояние", "статуспациента"}
_GIVEN = {"имя", "имяклиента", "имявладельца", "имяхозяина", "clientname", "ownername", "name"}
_TELLING = frozenset(
    {
        "pet.name",
        "pet.species",
        "pet.species_breed",
        "pet.breed",
        "pet.chip",
        "pet.key",
        "pet.tag",
        "pet.cross",
    }
)
"""Fields one of which a table of animals has."""
_LONE = _NAME | _NOTE | _ANIMAL | _TYPE | _STATUS


def header_key(header: str) -> str:
    """Return what two ways of writing a header have in common: folded letters and digits."""
    return "".join(words(header))


_RANKED = {
    header_key(synonym): (field, rank)
    for field, synonyms in reversed(_SYNONYMS.items())
    for rank, synonym in reversed(list(enumerate(synonyms.split("|"))))
}


def guess_columns(header: Sequence[str]) -> dict[int, str]:
    """Return the field of each column that its header tells; two columns never share a single-valued field.

    A table may have several animals in a row: then each column of the second, "Pet 2", has its field, too.
    """
    keys = [header_key(text) for text in header]
    found: dict[int, tuple[str, int]] = {}
    for index, key in enumerate(keys):
        known = _RANKED.get(key) or _RANKED.get(key.rstrip("0123456789"))
        if known is not None:
            found[index] = known
        elif _bare(key) not in _LONE and (field := _by_words(header[index])):
            found[index] = (field, 92)
    _settle_ambiguous(keys, found)
    return _one_column_each(header, found)


@lru_cache(maxsize=4096)
def _by_words(text: str) -> str | None:
    return field_by_words(text)


def _settle_ambiguous(keys: Sequence[str], found: dict[int, tuple[str, int]]) -> None:
    fields = {field for field, _ in found.values()}
    if not any(_bare(key) in _ANIMAL for key in keys) and fields.isdisjoint(_TELLING):
        # A birthday or a sex without anything of an animal is the person's.
        for index in [i for i, (field, _) in found.items() if field.startswith("pet.")]:
            del found[index]
        fields = {field for field, _ in found.values()}
    animals = [index for index, key in enumerate(keys) if _bare(key) in _ANIMAL]
    has_pets = bool(animals) or any(field.startswith("pet.") for field in fields)
    for index in animals:
        found[index] = ("pet.species" if fields & {"pet.name"} else "pet.name", 90)
    fields |= {found[index][0] for index in animals}
    names = [index for index, key in enumerate(keys) if key in _NAME]
    if len(names) == 2 and has_pets and not fields & {"owner.surname", "owner.full_name", "pet.name"}:
        # Of two columns "name" the one beside the telephone is the owner's.
        first, second = names if _stands_by_owner(names[0], found) else reversed(names)
        found |= {first: ("owner.full_name", 91), second: ("pet.name", 91)}
        names = []
    for index in names:
        found[index] = (_meaning_of_name(fields, has_pets), 91)
        fields.add(found[index][0])
    for index, key in enumerate(keys):
        if key in _NOTE:
            found[index] = ("pet.note" if has_pets else "owner.note", 91)
        elif key in _TYPE and has_pets and "pet.species" not in fields:
            found[index] = ("pet.species", 91)
        elif key in _TYPE and index and _is_naming(found.get(index - 1)):
            found[index] = ("owner.kind", 91)
        elif key in _STATUS and has_pets:
            found[index] = ("pet.status", 91)
    if {"owner.surname", "owner.full_name"} <= fields and "owner.name" not in fields:
        for index, key in enumerate(keys):
            if key in _GIVEN and index in found:
                found[index] = ("owner.name", 91)
    if not has_pets or fields & {"pet.birth_date", "pet.birth_year"}:
        for index in [i for i, (field, _) in found.items() if field == "pet.age"]:
            del found[index]


def _bare(key: str) -> str:
    return key.rstrip("0123456789")


def _is_naming(known: tuple[str, int] | None) -> bool:
    return known is not None and known[0] in OWNER_NAMING


def _stands_by_owner(index: int, found: dict[int, tuple[str, int]]) -> bool:
    beside = found.get(index + 1) or found.get(index - 1)
    return beside is None or beside[0].startswith("owner.")


def _meaning_of_name(fields: set[str], has_pets: bool) -> str:
    if "owner.surname" in fields and "owner.name" not in fields:
        return "owner.name"
    if has_pets and "pet.name" not in fields and (fields & OWNER_NAMING or "pet.species" in fields):
        return "pet.name"
    return "owner.full_name"


def _one_column_each(header: Sequence[str], found: dict[int, tuple[str, int]]) -> dict[int, str]:
    best: dict[str, int] = {}
    for index, (field, rank) in sorted(found.items()):
        if field not in SEVERAL and (field not in best or rank < found[best[field]][1]):
            best[field] = index
    for index, (field, _) in sorted(found.items(), reverse=True):
        # "Breed 1" stands for "Breed" as well as "Breed 3" does: the first is the first animal's.
        if field in best and index < best[field] and _is_same_of_another(header, index, best[field], field):
            best[field] = index
    several = {
        index
        for index, (field, _) in found.items()
        if field not in SEVERAL
        and index > best[field]
        and _is_same_of_another(header, best[field], index, field)
    }
    if not any(found[index][0] == "pet.name" for index in several):
        # Of two dates of birth before and behind the animal's name the second is the animal's.
        named = best.get("pet.name", -1)
        for index in sorted(several, reverse=True):
            if best[found[index][0]] < named < index:
                best[found[index][0]] = index
        several = set()
    return {
        index: field
        for index, (field, _) in sorted(found.items())
        if field in SEVERAL or best[field] == index or index in several
    }


def _is_same_of_another(header: Sequence[str], one: int, other: int, field: str) -> bool:
    """Say whether two columns hold the same of two animals: "Pet 1" and "Pet 2"."""
    return field.startswith("pet.") and unnumbered(header[one]) == unnumbered(header[other])


def unnumbered(text: str) -> str:
    """Return a header's key without its numbers: "Pet 2 name" and "Pet name" meet."""
    return "".join(re.sub(r"\d+", "", header_key(text)))
