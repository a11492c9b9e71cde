from __future__ import annotations

from collections.abc import Generator
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from clinic_desktop.core.dates import Age, AgeUnit, BirthDate, DatePrecision
from clinic_desktop.core.money import Money
from clinic_desktop.ui.i18n import (
    Languages,
    age_text,
    format_birth,
    format_date,
    format_decimal,
    format_moment,
    format_money,
    format_phone,
    format_weight,
    localized,
)

NBSP = "\u00a0"


@pytest.fixture
def languages(qapp: QApplication) -> Generator[Languages]:
    locale = QLocale()
    made = Languages()
    yield made
    made.install("en")
    QLocale.setDefault(locale)


@pytest.mark.parametrize(
    ("number", "unit", "russian", "english"),
    [
        (1, AgeUnit.YEARS, "1 год", "1 year"),
        (2, AgeUnit.YEARS, "2 года", "2 years"),
        (5, AgeUnit.YEARS, "5 лет", "5 years"),
        (11, AgeUnit.YEARS, "11 лет", "11 years"),
        (21, AgeUnit.YEARS, "21 год", "21 years"),
        (1, AgeUnit.MONTHS, "1 месяц", "1 month"),
        (3, AgeUnit.MONTHS, "3 месяца", "3 months"),
        (8, AgeUnit.MONTHS, "8 месяцев", "8 months"),
        (1, AgeUnit.WEEKS, "1 неделя", "1 week"),
        (4, AgeUnit.WEEKS, "4 недели", "4 weeks"),
        (10, AgeUnit.WEEKS, "10 недель", "10 weeks"),
    ],
)
def test_ages_are_counted_as_each_language_counts(
    number: int, unit: AgeUnit, russian: str, english: str, languages: Languages
) -> None:
    languages.install("ru")
    assert age_text(Age(number, unit)) == russian
    languages.install("en")
    assert age_text(Age(number, unit)) == english


def test_an_age_that_is_not_known_well_is_told_as_about(languages: Languages) -> None:
    age = Age(6, AgeUnit.YEARS, approximate=True)
    languages.install("en")
    assert age_text(age) == "about 6 years"
    languages.install("ru")
    assert age_text(age) == "около 6 лет"
    assert age_text(None) == ""


@pytest.mark.parametrize(("code", "shown"), [("ru", "05.01.2026"), ("en", "05/01/2026")])
def test_dates_always_have_four_digits_of_the_year(code: str, shown: str, languages: Languages) -> None:
    languages.install(code)
    assert format_date(date(2026, 1, 5)) == shown


def test_moments_are_told_in_the_time_of_the_clinic(languages: Languages) -> None:
    languages.install("ru")
    late = datetime(2026, 3, 14, 22, 30, tzinfo=UTC)
    assert format_moment(late, "Europe/Moscow") == "15.03.2026 01:30"
    assert format_moment(late, "Europe/London") == "14.03.2026 22:30"
    now = datetime(2026, 3, 15, 6, 0, tzinfo=UTC)
    assert format_moment(late, "Europe/Moscow", now) == "Сегодня 01:30"
    assert format_moment(late, "Europe/London", now) == "14.03.2026 22:30"


@pytest.mark.parametrize(
    ("code", "shown"), [("ru", f"1{NBSP}234{NBSP}567,50{NBSP}₽"), ("en", f"1,234,567.50{NBSP}₽")]
)
def test_money_is_grouped_as_the_language_groups(code: str, shown: str, languages: Languages) -> None:
    languages.install(code)
    assert format_money(Money(123_456_750, "RUB")) == shown


def test_whole_amounts_have_no_decimals_and_no_amount_is_rounded(languages: Languages) -> None:
    languages.install("ru")
    assert format_money(Money(50_000, "RUB")) == f"500{NBSP}₽"
    assert format_money(Money(-50_005, "RUB")).endswith(f"500,05{NBSP}₽")
    assert format_money(Money(1_000, "JPY")) == f"1{NBSP}000{NBSP}JPY"
    assert format_money(Money(1_234, "KWD")) == f"1,234{NBSP}KWD"
    largest = "".join(c for c in format_money(Money(10**15 - 1, "RUB")) if c.isdigit())
    assert largest == "9" * 15


def test_english_writes_a_pound_sign_in_front(languages: Languages) -> None:
    languages.install("en")
    assert format_money(Money(-123_450, "GBP")) == "-£1,234.50"
    assert format_money(Money(1_000, "KZT")) == f"10{NBSP}₸"


def test_numbers_keep_their_meaning_digits(languages: Languages) -> None:
    languages.install("ru")
    assert format_decimal(Decimal("7.400")) == "7,4"
    assert format_decimal(Decimal("1E+2")) == "100"
    assert format_decimal(Decimal("0.74"), 3) == "0,740"
    languages.install("en")
    assert format_decimal(Decimal("7.4")) == "7.4"


def test_a_mouse_is_weighed_in_grams_and_a_dog_in_kilograms(languages: Languages) -> None:
    languages.install("en")
    assert format_weight(38) == "38 g"
    assert format_weight(7400) == "7.4 kg"
    languages.install("ru")
    assert format_weight(7400) == "7,4 кг"


def test_a_birth_date_shows_only_what_is_known(languages: Languages) -> None:
    languages.install("ru")
    day = date(2020, 9, 12)
    assert format_birth(BirthDate(day)) == "12.09.2020"
    assert format_birth(BirthDate(day, DatePrecision.MONTH)) == "09.2020"
    assert format_birth(BirthDate(day, DatePrecision.YEAR)) == "2020"
    assert format_birth(BirthDate(day, DatePrecision.ESTIMATED)) == f"≈{NBSP}12.09.2020"


def test_a_phone_is_written_as_usual_and_an_odd_one_as_it_is() -> None:
    assert format_phone("+79162344567") == "+7 916 234-45-67"
    assert format_phone("") == ""
    assert format_phone("добавочный") == "добавочный"


def test_clinic_data_has_a_name_in_each_language(languages: Languages) -> None:
    languages.install("ru")
    assert localized("Cat", "Кошка") == "Кошка"
    languages.install("en")
    assert localized("Cat", "Кошка") == "Cat"


class Listener(QWidget):
    """Counts how often it was told to translate itself."""

    def __init__(self) -> None:
        super().__init__()
        self.told = 0

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.told += 1
        super().changeEvent(event)


def test_a_switch_reaches_every_open_window(languages: Languages, qtbot: QtBot) -> None:
    languages.install("ru")
    listener = Listener()
    qtbot.addWidget(listener)
    with qtbot.waitSignal(languages.changed) as told:
        languages.install("en")
    QCoreApplication.sendPostedEvents()
    assert told.args == ["en"]
    assert languages.current == "en"
    assert listener.told
