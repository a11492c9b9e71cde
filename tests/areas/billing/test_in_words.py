"""Sums in words, in both languages, for every currency that a clinic may choose."""

from __future__ import annotations

import pytest

from clinic_desktop.areas.billing.page import words
from clinic_desktop.core.money import Money
from clinic_desktop.ui.places import currency_choices


@pytest.mark.parametrize(
    ("language", "minor", "currency", "expected"),
    [
        ("ru", 0, "RUB", "Ноль рублей 00 копеек"),
        ("ru", 1, "RUB", "Ноль рублей 01 копейка"),
        ("ru", 12_345_67, "RUB", "Двенадцать тысяч триста сорок пять рублей 67 копеек"),
        ("ru", 1_000_00, "RUB", "Одна тысяча рублей 00 копеек"),
        ("ru", 21_000_000_05, "RUB", "Двадцать один миллион рублей 05 копеек"),
        ("ru", -10_50, "RUB", "Минус десять рублей 50 копеек"),
        ("ru", 21_000_001_00, "UAH", "Двадцать один миллион одна гривна 00 копеек"),
        ("ru", 21_000_000_00, "UAH", "Двадцать один миллион гривен 00 копеек"),
        ("ru", 22_50, "BYN", "Двадцать два белорусских рубля 50 копеек"),
        ("ru", 21_50, "GBP", "Двадцать один 50/100 GBP"),
        ("ru", 2_150, "JPY", "Две тысячи сто пятьдесят JPY"),
        ("ru", 2_005, "KWD", "Два 005/1000 KWD"),
        ("en", 0, "RUB", "Zero roubles 00 kopeks"),
        ("en", -1_000_000_01, "USD", "Minus one million US dollars 01 cent"),
        ("en", 22_50, "BYN", "Twenty-two Belarusian roubles 50 kopeks"),
        ("en", 22_50, "KZT", "Twenty-two 50/100 KZT"),
        ("en", 1, "JPY", "One JPY"),
    ],
)
def test_a_sum_is_said_in_words(
    language: str, minor: int, currency: str, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(words, "is_russian", lambda: language == "ru")
    assert words.in_words(Money(minor, currency)) == expected


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_currency_of_the_list_is_said_in_words(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "is_russian", lambda: language == "ru")
    begins = "Двадцать один" if language == "ru" else "Twenty-one"
    currencies = [choice.code for choice in currency_choices()]
    assert len(currencies) > 100
    others = [
        said
        for code in currencies
        if not (said := words.in_words(Money(21 * 10 ** words.minor_digits(code), code))).startswith(begins)
    ]
    assert [said for said in others if not said.startswith("Двадцать одна ")] == []
