"""Currencies, countries and time zones in words, for choosing one by its name instead of its code."""

from __future__ import annotations

import csv
import zoneinfo
from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import QLocale, QTimeZone

from clinic_desktop.bundle import bundle_path
from clinic_desktop.core.text import fold
from clinic_desktop.ui.forms.fields import CodeChoice
from clinic_desktop.ui.i18n import localized


@lru_cache(maxsize=2)
def _names(file: str) -> dict[str, tuple[str, str]]:
    with bundle_path("resources", "reference", f"{file}.csv").open(encoding="utf-8", newline="") as lines:
        return {row["code"]: (row["name_en"], row["name_ru"]) for row in csv.DictReader(lines)}


def currency_text(code: str) -> str:
    """Return a currency as "Euro (EUR)"; an unknown one by its code."""
    names = _names("currencies").get(code)
    return f"{localized(*names)} ({code})" if names else code


def country_text(code: str) -> str:
    """Return a country as "Germany (DE, +49)"; an unknown one by its code."""
    from phonenumbers import country_code_for_region

    names = _names("countries").get(code)
    return f"{localized(*names)} ({code}, +{country_code_for_region(code)})" if names else code


def zone_text(name: str) -> str:
    """Return a time zone as "Europe/Berlin (UTC+01:00, Central European Standard Time)"."""
    zone = QTimeZone(name.encode("ascii", "replace"))
    if not name or not zone.isValid():
        return name
    offset = zone.displayName(QTimeZone.TimeType.StandardTime, QTimeZone.NameType.OffsetName)
    words = zone.displayName(QTimeZone.TimeType.StandardTime, QTimeZone.NameType.LongName)
    return f"{name} ({', '.join(part for part in (offset, words) if part)})"


def currency_choices() -> tuple[CodeChoice, ...]:
    """Return the currencies in use, by name."""
    return _sorted(
        CodeChoice(code, currency_text(code), "|".join(names)) for code, names in _names("currencies").items()
    )


def country_choices() -> tuple[CodeChoice, ...]:
    """Return the countries whose telephone numbers can be read, by name."""
    return _sorted(
        CodeChoice(code, country_text(code), "|".join(names)) for code, names in _names("countries").items()
    )


def zone_choices() -> tuple[CodeChoice, ...]:
    """Return the time zones of places, by name."""
    return _zone_choices(QLocale().name())


@lru_cache(maxsize=2)
def _zone_choices(language: str) -> tuple[CodeChoice, ...]:
    names = (name for name in zoneinfo.available_timezones() if "/" in name and not name.startswith("Etc/"))
    return _sorted(CodeChoice(name, zone_text(name)) for name in names)


def _sorted(choices: Iterable[CodeChoice]) -> tuple[CodeChoice, ...]:
    return tuple(sorted(choices, key=lambda choice: fold(choice.text)))
