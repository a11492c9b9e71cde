"""What the words of a header mean when the header isn't known as a whole: «Тел. моб.», "Pet's name", "DateDeceased"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from clinic_desktop.core.text import fold, words


def _stems(text: str) -> tuple[str, ...]:
    return tuple(fold(stem) for stem in text.split())


_OWNERS = _stems(
    "владел хозя клиент контрагент заказчик заявител власник иесі owner client customer guardian halter besitzer kunde"
)
_PETS = _stems("животн питом пациент pet= pets= animal patient dog= dogs= tier= hund= зверь=")
_KEYS = _stems("id= ид= код code= номер= no= nr= number= key= карт карточ")
_FILLERS = _stems(
    "no= nr= num= number= номер= n= the= a= of= или= and= и= or= s= г= в= о= об= по= м= ж= m= f= да= нет= yes= y= см= кг= kg= "
    "lb= lbs= g= гр= лет= дд= мм= гггг= гг= dd= mm= yyyy= yy= основн main= primary= доп= дополнит other= другой= контактн "
    "contact= value= полн full= информац information= info= данные= сведения= анкет"
)


@dataclass(frozen=True, slots=True)
class _Wording:
    """A field: one of ``strong`` and one of ``needed`` must stand in the header, and nothing else but ``weak``."""

    field: str
    strong: tuple[str, ...]
    weak: tuple[str, ...] = ()
    needed: tuple[str, ...] = ()

    def fits(self, told: Sequence[str]) -> bool:
        extra = [token for token in told if not starts_with(token, self.strong)]
        if len(extra) == len(told) or not all(starts_with(token, self.weak) for token in extra):
            return False
        return not self.needed or any(starts_with(token, self.needed) for token in extra)


def _wording(field: str, strong: str, weak: str = "", needed: str = "") -> _Wording:
    return _Wording(field, _stems(strong), _stems(f"{weak} {needed}"), _stems(needed))


_DATES = "дата= дат= date= on= день= datum= year= год= месяц= д="
# The first that fits is taken: narrower meanings stand before wider ones.
_WORDINGS = (
    _wording("owner.email", "email e-mail mail= emails= емейл имейл мейл", "e= address= адрес= почта= электр эл="),
    _wording("owner.phone", "тел= телеф phone tel= telef telep mob= mobil моб= мобил сот= сотов cell= cellular handy ph= whatsapp viber",
             "дом= домашн раб= рабоч home= work= business= privat личн связ для= номера= numbers= e164="),
    _wording("owner.postal_code", "индекс zip= postal postcode plz=", "почтов code= home= address= addr="),
    _wording("owner.city", "город село= city= town= насел", "пункт= home= address= addr="),
    _wording("owner.region", "област регион region state= province st="),
    _wording("owner.street", "адрес address addr= улиц ул= street дом= д= квартир кв= корпус корп= строен apt= apartment house= flat= line=",
             "прожив регистр прописк фактич почтов home= mailing= postal= line="),
    _wording("owner.consent_on", "соглас consent", _DATES),
    _wording("owner.surname", "фамил surname lastname last= nachname", "name="),
    _wording("owner.patronymic", "отчеств middle= patronymic", "name= initial="),
    _wording("owner.organisation", "организац организ company компан organis organiz", "name= назван наимен"),
    _wording("pet.neutered_on", "кастрац стерилиз neuter spay castrat", "провед", "дата= дат= date= on= datum="),
    _wording("pet.deceased", "умер deceas dead= пал= пало= смерт мертв", "is="),
    _wording("pet.died_on", "смерт гибел death died deceas умер усыпл эвтан euthan dod= verstorb gestorb", _DATES + " паден am="),
    _wording("pet.chip_on", "чипир имплант implant чип= чипа= микрочипа= chip= microchip= chipped=",
             "установк введен считыв of=", "дата= дат= date= on= datum="),
    _wording("pet.alive", "жив= живо= alive= living=", "is="),
    _wording("pet.birth_year", "рожд рож= birth born= geburt", "of=", "год= г= year= jahr="),
    _wording("pet.birth_date", "рожд рож= birth birthdate birthday dob= born= geb= geburt народж др=",
             _DATES + " of= р= я= ия= возраст age= b="),
    _wording("pet.age", "возраст age= alter=", "years= год= года= мес= примерн прибл approx= when="),
    _wording("pet.chip", "чип= чипа= микрочип chip= microchip transponder rfid=", "электрон id= код= code= iso= наличие="),
    _wording("pet.tattoo", "клейм татуир tattoo", "код="),
    _wording("pet.tag", "бирк жетон tag= license= licence=", "rabies= бешенств id="),
    _wording("pet.passport", "паспорт= паспорта= ветпаспорт passport", "вет= ветеринар международ"),
    _wording("pet.pedigree", "родослов pedigree rkf= ркф="),
    _wording("pet.name", "клич rufname", "имя= name="),
    _wording("pet.breed", "пород breed rasse"),
    _wording("pet.species", "вид= spec= species="),
    _wording("pet.sex", "пол= стать= sex= gender= geschl", "кастр= кастрац стерил neuter neutered= altered= fixed= status= spay steril kastr"),
    _wording("pet.neutered", "кастр стерил neut= neuter spay castrat altered= fixed= kastr steril", "status= is= s= n="),
    _wording("pet.colour", "окрас масть= цвет= color= colour= farbe= fell=", "шерсти= шерсть= coat= hair="),
    _wording("pet.weight", "вес= веса= масса= weight wt= gewicht", "тела= body= послед last= pounds= lbs="),
    _wording("pet.markings", "примет marks= markings", "особ distinguishing="),
    _wording("pet.note", "примечан прим= коммент заметк note= notes= comment comments= remark memo= доп-инф"),
)  # fmt: skip
_SPECIES = next(w for w in _WORDINGS if w.field == "pet.species").strong
_BREED = next(w for w in _WORDINGS if w.field == "pet.breed").strong
_FIRST_NAMES = _stems("имя= name= first= firstname given= vorname forename fname=")
_SURNAMES = _stems("фамил surname lastname last=")
_WHOLE_NAMES = _stems("фио= фамилия-имя fullname")
_TYPES = _stems("тип= type= kind= вид=")
_STATUSES = _stems("статус= status= состоян state=")

_NOTES = next(w for w in _WORDINGS if w.field == "pet.note").strong

LONGEST = 200
"""A longer cell is a sentence, no header."""

_CAMEL = re.compile(r"(?<=[a-zа-яё0-9])(?=[A-ZА-ЯЁ])")
_ENDING_NUMBER = re.compile(r"\d+$")


def starts_with(token: str, stems: Sequence[str]) -> bool:
    """Say whether a folded word begins with one of the stems; a stem that ends in "=" is the whole word."""
    return any(token == stem[:-1] if stem.endswith("=") else token.startswith(stem) for stem in stems)


def tokens_of(header: str) -> list[str]:
    """Return the words of a header without numbers: "PetName1" is pet, name."""
    found = (_ENDING_NUMBER.sub("", word) for word in words(_CAMEL.sub(" ", header)))
    return [word for word in found if word]


def field_by_words(header: str) -> str | None:
    """Return the field that the words of a header tell, or None when one of them is strange."""
    if len(header) > LONGEST:
        return None
    tokens = tokens_of(header)
    whose = next((kind for token in tokens for kind in (_whose(token),) if kind), "")
    rest = [token for token in tokens if not _whose(token)]
    told = [token for token in rest if not starts_with(token, _FILLERS)]
    if not told:
        if not whose:
            return None
        numbered = any(starts_with(token, _KEYS) for token in rest)
        return f"{whose}.key" if numbered else ("owner.full_name" if whose == "owner" else "pet.name")
    if _is_whole_name(tokens) and whose != "pet":
        return "owner.full_name"
    if whose and (field := _of_somebody(whose, told)):
        return field
    if (
        any(starts_with(t, _SPECIES) for t in told)
        and any(starts_with(t, _BREED) for t in told)
        and len(told) == 2
    ):
        return "pet.species_breed"
    for wording in _WORDINGS:
        if whose and not wording.field.startswith(whose):
            continue
        if wording.fits(told):
            return wording.field
    return None


def _is_whole_name(tokens: list[str]) -> bool:
    """Say whether a header asks for all names in one cell: «Ф. И. О.», «Фамилия, имя», «Фамилия И.О.»."""
    told = [token for token in tokens if not _whose(token)]
    if told in (["ф", "и", "о"], ["фамилия", "и", "о"]):
        return True
    return (
        len(told) > 1
        and starts_with(told[0], _SURNAMES)
        and all(
            starts_with(t, _SURNAMES) or starts_with(t, _FIRST_NAMES) or t.startswith("отчеств") or t == "и"
            for t in told
        )
        and told[-1] not in ("name", "и")
    )


def _whose(token: str) -> str:
    return "owner" if starts_with(token, _OWNERS) else "pet" if starts_with(token, _PETS) else ""


def _of_somebody(whose: str, told: list[str]) -> str | None:
    if all(starts_with(token, _KEYS) for token in told):
        return f"{whose}.key"
    if all(starts_with(token, _WHOLE_NAMES) for token in told):
        return "owner.full_name"
    if all(starts_with(token, _FIRST_NAMES) for token in told):
        return f"{whose}.name"
    if all(starts_with(token, _TYPES) for token in told):
        return "owner.kind" if whose == "owner" else "pet.species"
    if all(starts_with(token, _STATUSES) for token in told):
        return "pet.status" if whose == "pet" else None
    if all(starts_with(token, _NOTES) for token in told):
        return f"{whose}.note"
    return None
