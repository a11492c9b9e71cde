from __future__ import annotations

import zoneinfo
from collections.abc import Callable, Sequence
from decimal import Decimal

import phonenumbers
import pytest
from pytestqt.qtbot import QtBot

from clinic_desktop.core.money import Money
from clinic_desktop.ui import places
from clinic_desktop.ui.forms.fields import (
    ChecksField,
    CodeChoice,
    CodeField,
    KilogramsField,
    NamesField,
    Unreadable,
)
from clinic_desktop.ui.i18n import Languages

CHOICES = (places.currency_choices, places.country_choices, places.zone_choices)


@pytest.fixture(params=["ru", "en"])
def language(request: pytest.FixtureRequest, qtbot: QtBot) -> object:
    languages = Languages()
    languages.install(request.param)
    yield request.param
    languages.install("en")


@pytest.mark.parametrize("choices", CHOICES, ids=lambda function: function.__name__)
def test_every_choice_stands_for_its_code(
    qtbot: QtBot, language: str, choices: Callable[[], Sequence[CodeChoice]]
) -> None:
    field = CodeField(choices())
    qtbot.addWidget(field)
    for choice in choices():
        field.set_value(choice.code)
        assert field.currentText() == choice.text
        assert field.value() == choice.code
        field.setEditText(choice.code.lower())
        assert field.value() == choice.code


def test_every_country_with_telephones_and_every_place_is_offered(qtbot: QtBot) -> None:
    assert {choice.code for choice in places.country_choices()} == set(phonenumbers.SUPPORTED_REGIONS)
    zones = {choice.code for choice in places.zone_choices()}
    assert zones <= zoneinfo.available_timezones()
    assert {"Europe/Moscow", "Asia/Yekaterinburg", "America/New_York"} <= zones


def test_places_are_told_in_the_language_of_the_interface(qtbot: QtBot, language: str) -> None:
    russian = language == "ru"
    assert places.currency_text("EUR") == ("Евро (EUR)" if russian else "Euro (EUR)")
    assert places.country_text("DE") == ("Германия (DE, +49)" if russian else "Germany (DE, +49)")
    zone = places.zone_text("Europe/Moscow")
    assert zone.startswith("Europe/Moscow (UTC+03:00, ")
    assert ("Москва" in zone) is russian


def test_what_is_typed_is_found_by_either_language(qtbot: QtBot, language: str) -> None:
    field = CodeField(places.currency_choices())
    qtbot.addWidget(field)
    for typed in ("евро", "EURO", " eur "):
        field.setEditText(typed)
        assert field.value() == "EUR"


def test_an_unknown_code_is_kept(qtbot: QtBot) -> None:
    for field, code in (
        (CodeField(places.currency_choices()), "XXX"),
        (CodeField(places.country_choices()), "QQ"),
        (CodeField(places.zone_choices()), "Etc/GMT+3"),
    ):
        qtbot.addWidget(field)
        field.set_value(code)
        assert field.value() == code
    assert (places.currency_text("XXX"), places.country_text("QQ")) == ("XXX", "QQ")
    assert places.zone_text("Nowhere/Ünknown") == "Nowhere/Ünknown"


def test_currencies_without_cents_are_counted_whole() -> None:
    assert Money(1_000, "XOF").amount == Decimal(1_000)
    assert Money(1_000, "LYD").amount == Decimal(1)


@pytest.mark.parametrize(
    ("typed", "grams"),
    [
        ("", None),
        ("1,5", 1_500),
        ("1.5", 1_500),
        ("0", 0),
        ("1 300", 1_300_000),
        ("350 г", 350),
        ("350g", 350),
        ("9 lb", 4_082),
        ("4,5 кг", 4_500),
        ("2 Фунта", 907),
        ("20 гр.", 20),
    ],
)
def test_kilograms_are_read_as_grams(qtbot: QtBot, typed: str, grams: int | None) -> None:
    field = KilogramsField()
    qtbot.addWidget(field)
    field.setText(typed)
    assert field.value() == grams


@pytest.mark.parametrize("grams", [None, 0, 1, 300, 1_500, 1_300_000])
def test_a_shown_weight_is_read_back(qtbot: QtBot, language: str, grams: int | None) -> None:
    field = KilogramsField()
    qtbot.addWidget(field)
    field.set_value(grams)
    assert field.value() == grams


@pytest.mark.parametrize("typed", ["-1", "1e3", "кило", "1,2,3", "9" * 20, "г", "5 пудов"])
def test_what_is_no_weight_is_refused(qtbot: QtBot, typed: str) -> None:
    field = KilogramsField()
    qtbot.addWidget(field)
    field.setText(typed)
    with pytest.raises(Unreadable):
        field.value()


def test_marks_keep_the_order_and_what_is_not_offered(qtbot: QtBot) -> None:
    field = ChecksField([("dog", "Dog"), ("cat", "Cat"), ("rat", "Rat")])
    qtbot.addWidget(field)
    field.set_value("rat|own_1|dog")
    assert field.value() == "rat|own_1|dog"
    field.item(1).setCheckState(field.item(0).checkState())
    field.item(2).setCheckState(field.item(2).checkState().Unchecked)
    assert field.value() == "own_1|dog|cat"
    assert field.describe("cat|dog") == "Cat, Dog"


def test_names_stand_line_by_line(qtbot: QtBot) -> None:
    field = NamesField()
    qtbot.addWidget(field)
    field.set_value("Retriever, Golden|голден")
    assert field.toPlainText() == "Retriever, Golden\nголден"
    assert field.value() == "Retriever, Golden|голден"
