"""What a field shows, it reads back as the same value, in both languages."""

from __future__ import annotations

from collections.abc import Generator
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clinic_desktop.core.dates import DatePrecision
from clinic_desktop.core.money import Money
from clinic_desktop.ui.forms.fields import (
    BirthField,
    DateField,
    DecimalField,
    MoneyField,
    SecretField,
    Unreadable,
)
from clinic_desktop.ui.i18n import Languages
from clinic_desktop.ui.theme import Theme


@pytest.fixture(params=["ru", "en"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Generator[str]:
    Theme().apply("light")
    languages = Languages()
    languages.install(request.param)
    yield request.param
    languages.install("en")


@pytest.mark.parametrize("number", ["0", "2000", "1234567.891", "0.5", "-3.25"])
def test_a_number_is_read_back_as_it_was(number: str, language: str) -> None:
    field = DecimalField()
    field.set_value(Decimal(number))
    assert field.value() == Decimal(number)


@pytest.mark.parametrize("minor", [0, 5, 123_456, 200_000, 99_999_999])
def test_an_amount_is_read_back_as_it_was(minor: int, language: str) -> None:
    field = MoneyField("RUB")
    field.set_value(Money(minor, "RUB"))
    assert field.value() == Money(minor, "RUB")


def test_what_was_cleared_from_a_secret_does_not_come_back_by_undo_and_the_eye(
    language: str, qtbot: QtBot
) -> None:
    field = SecretField()
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "seven blue elephants")
    field.clear()
    field._reveal.setChecked(True)
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == ""
    field.redo()
    assert field.text() == ""


def test_a_secret_is_kept_nowhere_but_in_the_field(language: str) -> None:
    field = SecretField()
    field.setText("семь синих слонов спят")
    assert field.value() == "семь синих слонов спят"
    assert "слонов" not in str(field.typed())
    assert "слонов" not in field.describe(field.value())
    assert field.echoMode() == SecretField.EchoMode.Password
    field._reveal.setChecked(True)
    assert field.echoMode() == SecretField.EchoMode.Normal


@pytest.mark.parametrize("age", ["3y", "3г 2м", "2w", "10 нед"])
def test_an_age_is_a_date_of_birth_and_no_other_day(age: str, language: str) -> None:
    today = date(2026, 11, 22)
    born, day = BirthField(lambda: today), DateField(lambda: today)
    born.setText(age)
    day.setText(age)
    assert born.value().precision is DatePrecision.ESTIMATED
    with pytest.raises(Unreadable, match="not_a_day"):
        day.value()
    day.setText("22.11.2026")
    assert day.value() == today
