"""What an owner must be: names, phones, e-mail (domain 2.1)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from typing import Any

from clinic_desktop.areas.owners.kinds import OwnerKind
from clinic_desktop.areas.owners.rows import OwnerDraft, PhoneDraft
from clinic_desktop.core.drafts import corrected
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.text import clean_line, clean_text, digits

NAME_LIMIT = 200
LINE_LIMIT = 300
NOTE_LIMIT = 10_000
PHONES_LIMIT = 20

_EXTENSION = re.compile(
    r"(?:;ext=|;isub=|,|#|(?<![^\W\d_])(?:ext(?:ension)?|доб(?:авочный)?|вн(?:утр)?|x)\.?)\s*[:.=]?\s*(\d{1,10})\s*#?\s*$",
    re.IGNORECASE,
)


_RUSSIAN = re.compile(
    r"(?:\+7|8|7)?[ -]?([(]?[3479][0-9]{2}[)]?[ -]?[0-9]{3}[ -]?[0-9]{2}[ -]?[0-9]{2})", re.ASCII
)
"""Ten digits of a Russian number with the usual spaces, dashes and parentheses, after +7, 8, 7 or nothing."""
_NO_DOUBLE_ZERO = frozenset({"RU", "KZ", "BY"})
"""Countries that dial abroad with 8~10: there 00 is a foreign habit, and no number begins so."""
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_WITHIN = re.compile(r"(?<!\S)[+(]?\d[\d\s().-]*(?!\S)")
_FEWEST_DIGITS = 5
"""A number within other words that has fewer is a house or an age."""


@dataclass(frozen=True, slots=True)
class Phone:
    """A number in E.164 and its extension (digits, or empty).

    ``possible`` says whether numbers of this length exist in its country.
    """

    number: str
    extension: str = ""
    possible: bool = field(default=True, compare=False)


class PhoneRefused(ValueError):
    """A text that is no telephone number; ``code`` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@lru_cache(maxsize=4096)
def parse_phone(text: str, region: str) -> Phone:
    """Read a telephone number as typed, national numbers by ``region`` (ISO 3166).

    In Russia 8 and ten digits, or ten digits alone, mean +7. Raises `PhoneRefused` with code
    ``phone_letters``, ``phone_too_short``, ``phone_too_long`` or ``phone_impossible``.
    """
    if region == "RU" and (match := _RUSSIAN.fullmatch(text)):
        # What nearly every number here is; the library would read the same in twenty times as long.
        return Phone("+7" + digits(match[1]))
    from phonenumbers import NumberParseException, PhoneNumberFormat, format_number, is_possible_number, parse

    written = unicodedata.normalize("NFKC", clean_line(text)).removeprefix("tel:")
    written = re.sub(r";phone-context=(\+[\d-]+).*$", r"", _with_context(written))
    extension = ""
    if match := _EXTENSION.search(written):
        extension, written = match[1], written[: match.start()]
    if any(map(str.isalpha, written)):
        raise PhoneRefused("phone_letters")
    if region in _NO_DOUBLE_ZERO and re.match(r"\s*00[1-9]", written):
        written = written.replace("00", "+", 1)
    count = len(digits(written))
    if count < 5:
        raise PhoneRefused("phone_too_short")
    if count > 15 + (written.strip().startswith(("00", "8", "+00", "011")) and 4):
        raise PhoneRefused("phone_too_long")
    try:
        number = parse(written, region)
    except NumberParseException as error:
        raise PhoneRefused("phone_impossible") from error
    e164 = str(format_number(number, PhoneNumberFormat.E164))
    possible = bool(is_possible_number(number))
    if not possible and not 5 <= len(e164) - 1 <= 15:
        raise PhoneRefused("phone_impossible")
    if len(e164) > 16:
        raise PhoneRefused("phone_too_long")
    return Phone(e164, extension, possible)


def _with_context(text: str) -> str:
    # RFC 3966: a local number with the country (and area) it belongs to.
    match = re.match(r"^([\d\s().-]+);.*?phone-context=(\+[\d-]+)", text)
    if match is None or text.startswith("+"):
        return text.split(";phone-context", 1)[0] if text.startswith("+") else text
    local = match[1].lstrip().removeprefix("0") if len(digits(match[2])) <= 3 else match[1]
    extension = re.search(r";(?:ext|isub)=(\d+)", text)
    return match[2] + local + (f";ext={extension[1]}" if extension else "")


def cleaned(draft: OwnerDraft) -> OwnerDraft:
    """Return the draft as it will be stored, apart from the phones' E.164."""
    lines: dict[str, Any] = {
        name: clean_line(getattr(draft, name))
        for name in (
            "surname", "name", "patronymic", "email", "street", "city", "region", "postal_code", "found_us",
            "blacklist_reason",
        )
    }  # fmt: skip
    if draft.kind is OwnerKind.ORGANISATION:
        lines["name"] = lines["patronymic"] = ""
    phones = tuple(
        corrected(p, number=clean_line(p.number), extension=clean_line(p.extension), note=clean_line(p.note))
        for p in draft.phones
        if clean_line(p.number)
    )
    return corrected(draft, **lines, phones=phones, note=clean_text(draft.note))


def canonical(draft: OwnerDraft, region: str) -> OwnerDraft:
    """Return a checked draft with its phones as they are stored: E.164, one preferred. Raises `PhoneRefused`."""
    marked = next((n for n, phone in enumerate(draft.phones) if phone.preferred), 0)
    phones = []
    for position, typed in enumerate(draft.phones):
        phone = read_phone(typed, region)
        phones.append(
            replace(typed, number=phone.number, extension=phone.extension, preferred=position == marked)
        )
    return replace(draft, phones=tuple(phones))


def names_of(told: str, language: str) -> tuple[str, str, str]:
    """Cut a name told in one line into surname, name and patronymic, or middle names.

    The surname comes first, or stands before a comma; among English speakers a name in Latin letters ends with it.
    """
    before, comma, after = told.partition(",")
    words = [before.strip(), *after.split()] if comma and before.strip() else told.split()
    if language == "en" and not comma and len(words) > 1 and not _CYRILLIC.search(told):
        words = [words[-1], *words[:-1]]
    surname, name, *others = [*words, "", ""]
    return surname, name, " ".join(others).strip()


def named_owner(told: str, phone: str, language: str) -> OwnerDraft:
    """Return an owner of a name told in one line, and of a phone or none."""
    surname, name, patronymic = names_of(told, language)
    phones = (PhoneDraft(phone, preferred=True),) if phone.strip() else ()
    return OwnerDraft(surname=surname, name=name, patronymic=patronymic, phones=phones, language=language)


def from_typed(typed: str, language: str) -> OwnerDraft:
    """Return an owner from what was typed into the search box: names, and a number as the phone."""
    if typed.strip() and not any(character.isalpha() for character in typed):
        return OwnerDraft(phones=(PhoneDraft(typed, preferred=True),), language=language)
    found = next(
        (run[0].strip() for run in _WITHIN.finditer(typed) if len(digits(run[0])) >= _FEWEST_DIGITS), ""
    )
    words = typed.replace(found, " ", 1).split() if found else typed.split()
    names = " ".join(word[:1].upper() + word[1:] for word in words)
    return named_owner(names, found, language)


def display_name(draft: OwnerDraft) -> str:
    """Return the name as shown, in the order of the owner's own language: in English the given name comes first."""
    parts = (draft.surname, draft.name, draft.patronymic)
    if draft.language == "en" and draft.kind is OwnerKind.PERSON:
        parts = (draft.name, draft.patronymic, draft.surname)
    return " ".join(part for part in parts if part)


def listed_name(draft: OwnerDraft) -> str:
    """Return the name as lists are sorted and namesakes are found by it: surname, name, patronymic."""
    return " ".join(part for part in (draft.surname, draft.name, draft.patronymic) if part)


def problems(draft: OwnerDraft, region: str, today: date) -> tuple[Problem, ...]:
    """Check an owner's draft; used live by the form and finally by the service."""
    return problems_of_cleaned(cleaned(draft), region, today)


def problems_of_cleaned(draft: OwnerDraft, region: str, today: date) -> tuple[Problem, ...]:
    """Check a draft that holds what `cleaned` would make of it: an import cleans each cell once."""
    found: list[Problem] = []
    if not draft.surname:
        found.append(Problem("surname", "required"))
    for name in ("surname", "name", "patronymic"):
        if len(getattr(draft, name)) > NAME_LIMIT:
            found.append(Problem(name, "too_long", {"limit": NAME_LIMIT}))
    for name in ("street", "city", "region", "postal_code", "found_us", "blacklist_reason"):
        if len(getattr(draft, name)) > LINE_LIMIT:
            found.append(Problem(name, "too_long", {"limit": LINE_LIMIT}))
    if len(draft.note) > NOTE_LIMIT:
        found.append(Problem("note", "too_long", {"limit": NOTE_LIMIT}))
    if draft.consent_on is not None and draft.consent_on > today:
        found.append(Problem("consent_on", "in_future"))
    return (*found, *_email_problems(draft.email), *_phone_problems(draft, region))


def _email_problems(email: str) -> tuple[Problem, ...]:
    if not email:
        return ()
    from email_validator import EmailNotValidError, validate_email

    try:
        validate_email(email, check_deliverability=False, allow_quoted_local=True, test_environment=True)
    except EmailNotValidError:
        return (Problem("email", "email_invalid"),)
    return ()


def _phone_problems(draft: OwnerDraft, region: str) -> list[Problem]:
    found: list[Problem] = []
    seen: set[Phone] = set()
    if not draft.phones and not draft.no_phone:
        found.append(Problem("phones", "phone_required"))
    if len(draft.phones) > PHONES_LIMIT:
        found.append(Problem("phones", "too_many", {"limit": PHONES_LIMIT}))
    for position, typed in enumerate(draft.phones[:PHONES_LIMIT]):
        field = f"phones.{position}"
        try:
            phone = read_phone(typed, region)
        except PhoneRefused as refused:
            found.append(Problem(field, refused.code))
            continue
        if phone in seen:
            found.append(Problem(field, "phone_twice"))
        elif not phone.possible:
            found.append(Problem(field, "phone_unusual", severity="warning"))
        seen.add(phone)
        if len(typed.note) > LINE_LIMIT:
            found.append(Problem(field, "too_long", {"limit": LINE_LIMIT}))
    return found


def read_phone(typed: PhoneDraft, region: str) -> Phone:
    """Read one row of the form; an extension typed in its own box wins. Raises `PhoneRefused`."""
    phone = parse_phone(typed.number, region)
    if not typed.extension:
        return phone
    extension = digits(typed.extension) or phone.extension
    if len(extension) > 12:
        raise PhoneRefused("phone_too_long")
    return corrected(phone, extension=extension)
