"""Languages and formats: translations switched while running; dates, money and ages in words."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import cast
from zoneinfo import ZoneInfo

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from clinic_desktop.bundle import bundle_path
from clinic_desktop.core.dates import Age, AgeUnit, BirthDate, DatePrecision, clock_text
from clinic_desktop.core.money import Money, minor_digits

SYMBOLS = {"RUB": "₽", "EUR": "€", "USD": "$", "GBP": "£", "KZT": "₸", "BYN": "Br", "UAH": "₴"}
SIGNS_IN_FRONT = "€$£"
"""Signs that English writes before the amount."""
LANGUAGES = {"ru": "Русский", "en": "English"}
NO_BREAK = "\u00a0"

QT_TRANSLATE_NOOP = cast(Callable[[str, str], str], QtCore.QT_TRANSLATE_NOOP)
"""Marks a text for translation where it stands in data; typed, unlike Qt's own."""


@dataclass(frozen=True)
class Speech:
    """A language with its formats, whatever the interface speaks."""

    code: str
    translator: QTranslator
    locale: QLocale


_SPOKEN: ContextVar[Speech | None] = ContextVar("spoken", default=None)


@contextmanager
def speaking(code: str) -> Generator[None]:
    """Let `translate` and the formats of this thread speak ``ru`` or ``en``: for a document in either language.

    ``tr`` of widgets goes on in the interface's language; documents don't use it.
    """
    token = _SPOKEN.set(_speech(code))
    try:
        yield
    finally:
        _SPOKEN.reset(token)


@cache
def _speech(code: str) -> Speech:
    translator = QTranslator()
    translator.load(f"clinic_{code}", str(bundle_path("resources", "translations")))
    return Speech(code, translator, _locale_of(code))


def _locale_of(code: str) -> QLocale:
    return QLocale("ru_RU" if code == "ru" else "en_GB")


def _locale() -> QLocale:
    spoken = _SPOKEN.get()
    return QLocale(spoken.locale) if spoken is not None else QLocale()


def translate(context: str, text: str) -> str:
    """Translate a text outside of a QObject."""
    spoken = _SPOKEN.get()
    if spoken is not None:
        return spoken.translator.translate(context, text) or text
    return QCoreApplication.translate(context, text)


class Languages(QObject):
    """The interface's language.

    Signals:
        changed: after a switch; widgets also get a LanguageChange event from Qt.
    """

    changed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._translators: list[QTranslator] = []
        self.current = "en"

    def install(self, code: str) -> None:
        """Switch to ``ru`` or ``en``."""
        application = QCoreApplication.instance()
        assert application is not None
        for translator in self._translators:
            application.removeTranslator(translator)
        self._translators = []
        self.current = code
        QLocale.setDefault(_locale_of(code))
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        own_folder = str(bundle_path("resources", "translations"))
        for name, folder in ((f"qtbase_{code}", qt_folder), (f"clinic_{code}", own_folder)):
            translator = QTranslator(application)
            if translator.load(name, folder):
                application.installTranslator(translator)
                self._translators.append(translator)
        self.changed.emit(code)


def is_russian() -> bool:
    """Say whether the interface speaks Russian now."""
    return _locale().language() == QLocale.Language.Russian


def localized(english: str, russian: str) -> str:
    """Choose a name of clinic data by the interface's language."""
    return russian if is_russian() else english


def numbered(number: object) -> str:
    """Return a number as a name: "No. 17", in Russian "№ 17"."""
    return translate("Formats", "No. {number}").format(number=number)


def format_date(day: date) -> str:
    """Format a day, always with four digits of the year."""
    pattern = "dd.MM.yyyy" if is_russian() else "dd/MM/yyyy"
    return QDate(day.year, day.month, day.day).toString(pattern)


def format_day_in_words(day: date) -> str:
    """Format a day with its weekday and month in words."""
    text = _locale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)
    return text[:1].upper() + text[1:]


def format_moment(moment: datetime, zone: str, now: datetime | None = None) -> str:
    """Format a moment in the clinic's zone; with ``now``, a moment of today is told as such."""
    local = moment.astimezone(ZoneInfo(zone))
    time = clock_text(local)
    if now is not None and now.astimezone(ZoneInfo(zone)).date() == local.date():
        return translate("Formats", "Today {time}").format(time=time)
    return f"{format_date(local.date())} {time}"


def format_birth(birth: BirthDate) -> str:
    """Format a birth date as precisely as it is known."""
    match birth.precision:
        case DatePrecision.YEAR:
            return str(birth.day.year)
        case DatePrecision.MONTH:
            return f"{birth.day:%m.%Y}"
        case DatePrecision.ESTIMATED:
            return f"≈{NO_BREAK}{format_date(birth.day)}"
    return format_date(birth.day)


def format_decimal(value: Decimal, decimals: int | None = None, *, grouped: bool = True) -> str:
    """Format a number in the interface's way, without trailing zeros unless ``decimals`` is given.

    Fields show it not ``grouped``: an English "2,000" would be read back as two.
    """
    if decimals is None:
        normal = value.normalize()
        exponent = normal.as_tuple().exponent
        decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    locale = _locale()
    if not grouped:
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(float(value), "f", decimals)


def format_money(money: Money) -> str:
    """Format an amount: ``1 234,50 ₽``, in English ``£1,234.50``; whole amounts without decimals."""
    decimals = minor_digits(money.currency) if money.amount != money.amount.to_integral_value() else 0
    symbol = SYMBOLS.get(money.currency, money.currency)
    if symbol in SIGNS_IN_FRONT and not is_russian():
        sign = "-" if money.amount < 0 else ""
        return f"{sign}{symbol}{format_decimal(abs(money.amount), decimals)}"
    return f"{format_decimal(money.amount, decimals)}{NO_BREAK}{symbol}"


def format_weight(grams: int) -> str:
    """Format a weight: kilograms, or grams below one kilogram."""
    if grams < 1000:
        return translate("Formats", "{weight} g").format(weight=grams)
    return translate("Formats", "{weight} kg").format(weight=format_decimal(Decimal(grams) / 1000))


class Plurals(QObject):
    """Counts in words; a QObject because only ``tr`` is understood to have plural forms."""

    def weeks(self, n: int) -> str:
        """Return "3 weeks"."""
        return self._spoken("%n week(s)", n) or self.tr("%n week(s)", "", n)

    def months(self, n: int) -> str:
        """Return "3 months"."""
        return self._spoken("%n month(s)", n) or self.tr("%n month(s)", "", n)

    def years(self, n: int) -> str:
        """Return "3 years"."""
        return self._spoken("%n year(s)", n) or self.tr("%n year(s)", "", n)

    def _spoken(self, text: str, n: int) -> str:
        spoken = _SPOKEN.get()
        if spoken is None:
            return ""
        return (spoken.translator.translate("Plurals", text, "", n) or text).replace("%n", str(n))


def age_text(age: Age | None) -> str:
    """Tell an age in words."""
    if age is None:
        return ""
    match age.unit:
        case AgeUnit.WEEKS:
            text = Plurals().weeks(age.value)
        case AgeUnit.MONTHS:
            text = Plurals().months(age.value)
        case _:
            text = Plurals().years(age.value)
    return translate("Formats", "about {age}").format(age=text) if age.approximate else text


def format_phone(e164: str, extension: str = "") -> str:
    """Format a number of E.164 as it is usually written, with its extension."""
    if extension:
        return translate("Formats", "{phone} ext. {extension}").format(
            phone=format_phone(e164), extension=extension
        )
    if not e164:
        return ""
    from phonenumbers import NumberParseException, PhoneNumberFormat, format_number, parse

    try:
        return str(format_number(parse(e164, None), PhoneNumberFormat.INTERNATIONAL))
    except NumberParseException:
        return e164
