"""Microchips and tattoos (domain 2.2; ISO 11784/11785, ICAR)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from clinic_desktop.areas.pets.kinds import IdentifierKind
from clinic_desktop.areas.pets.rows import IdentifierDraft
from clinic_desktop.core.errors import Problem
from clinic_desktop.core.text import clean_line

LARGEST_NATIONAL_CODE = 274_877_906_943
"""The national part of an ISO chip is a 38-bit number."""

NUMBER_LIMIT = 60

# ISO 3166-1 numeric codes met on chips in and around Europe and Asia; others are shown as numbers.
_COUNTRIES = {
    "008": "AL", "031": "AZ", "036": "AU", "040": "AT", "051": "AM", "056": "BE", "076": "BR", "100": "BG",
    "112": "BY", "124": "CA", "156": "CN", "191": "HR", "196": "CY", "203": "CZ", "208": "DK", "233": "EE",
    "246": "FI", "250": "FR", "268": "GE", "276": "DE", "300": "GR", "348": "HU", "352": "IS", "356": "IN",
    "372": "IE", "376": "IL", "380": "IT", "392": "JP", "398": "KZ", "410": "KR", "417": "KG", "428": "LV",
    "438": "LI", "440": "LT", "442": "LU", "470": "MT", "484": "MX", "498": "MD", "499": "ME", "528": "NL",
    "554": "NZ", "578": "NO", "616": "PL", "620": "PT", "642": "RO", "643": "RU", "688": "RS", "703": "SK",
    "705": "SI", "710": "ZA", "724": "ES", "752": "SE", "756": "CH", "762": "TJ", "784": "AE", "792": "TR",
    "795": "TM", "804": "UA", "807": "MK", "826": "GB", "840": "US", "860": "UZ",
}  # fmt: skip

_LOOK_ALIKES = str.maketrans("АВСЕНКМОРТХавсенкмортх", "ABCEHKMOPTXABCEHKMOPTX")


@dataclass(frozen=True, slots=True)
class ChipInfo:
    """What a chip number says: ISO or not, and the country or the maker it was given to."""

    is_iso: bool
    country: str = ""
    manufacturer: str = ""


def chip_digits(text: str) -> str:
    """Strip what people write between the digits: spaces, dots, dashes."""
    return re.sub(r"[\s.\-–—_]", "", unicodedata.normalize("NFKC", clean_line(text))).upper()


def identifier_key(kind: IdentifierKind, number: str) -> str:
    """Return what is compared and searched: Cyrillic look-alikes of a tattoo become Latin."""
    if kind is IdentifierKind.MICROCHIP:
        return chip_digits(number).translate(_LOOK_ALIKES)
    return re.sub(r"[\s.\-]", "", clean_line(number)).translate(_LOOK_ALIKES).upper()


def decode_chip(number: str) -> ChipInfo | None:
    """Tell what a chip number says, or None when it can't be one."""
    if any(problem.severity == "error" for problem in chip_problems("", number)):
        return None
    compact = chip_digits(number)
    if len(compact) != 15:
        return ChipInfo(is_iso=False)
    prefix = compact[:3]
    if int(prefix) >= 900:
        return ChipInfo(is_iso=True, manufacturer=prefix)
    return ChipInfo(is_iso=True, country=_COUNTRIES.get(prefix, prefix))


def chip_problems(field: str, number: str) -> tuple[Problem, ...]:
    """Check a chip number; there is no check digit, so none is asked for."""
    compact = chip_digits(number)
    count = len(compact)
    if compact.isascii() and compact.isdecimal():
        if count == 15:
            return _iso_problems(field, compact)
        if count == 9:
            return (Problem(field, "chip_not_iso", severity="warning"),)
        if count != 10:
            return (Problem(field, "chip_length", {"count": count}),)
    if re.fullmatch("[0-9A-Z]{10}", compact):
        return (Problem(field, "chip_not_iso", severity="warning"),)
    return (Problem(field, "chip_characters"),)


def _iso_problems(field: str, compact: str) -> tuple[Problem, ...]:
    prefix = int(compact[:3])
    if prefix == 999:
        return (Problem(field, "chip_test"),)
    if prefix == 0:
        return (Problem(field, "chip_country"),)
    if int(compact[3:]) > LARGEST_NATIONAL_CODE:
        return (Problem(field, "chip_impossible"),)
    return ()


def identifier_problems(position: int, draft: IdentifierDraft) -> tuple[Problem, ...]:
    """Check one row of the means of identification."""
    field = f"identifiers.{position}"
    if not draft.number:
        return (Problem(field, "required"),)
    if len(draft.number) > NUMBER_LIMIT:
        return (Problem(field, "too_long", {"limit": NUMBER_LIMIT}),)
    if draft.kind is IdentifierKind.MICROCHIP:
        return chip_problems(field, draft.number)
    if draft.kind is IdentifierKind.TATTOO and not re.fullmatch(
        r"[A-Z]{3}\d{1,6}", identifier_key(draft.kind, draft.number)
    ):
        return (Problem(field, "tattoo_unusual", severity="warning"),)
    return ()
