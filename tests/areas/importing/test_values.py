"""Reading values as people and old systems write them."""

from __future__ import annotations

from datetime import date

import phonenumbers
import pytest

from clinic_desktop.areas.importing.dates import guess_date_order, read_age, read_birth
from clinic_desktop.areas.importing.phones import read_phones
from clinic_desktop.areas.importing.sexes import read_sex
from clinic_desktop.areas.importing.values import is_cross_word, read_answer, split_name
from clinic_desktop.areas.owners.rules import parse_phone
from clinic_desktop.areas.pets.entities import Neutered, Sex
from clinic_desktop.core.dates import BirthDate, DatePrecision

TODAY = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("text", "order", "expected"),
    [
        ("12.09.2020", "dmy", date(2020, 9, 12)),
        ("09/12/2020", "mdy", date(2020, 9, 12)),
        ("2020-09-12 00:00:00", "dmy", date(2020, 9, 12)),
        ("12.09.20", "dmy", date(2020, 9, 12)),
        ("12.09.98", "dmy", date(1998, 9, 12)),
        ("20-09-12", "ymd", date(2020, 9, 12)),
        ("12 сентября 2020 г.", "dmy", date(2020, 9, 12)),
        ("12-Sep-2020", "dmy", date(2020, 9, 12)),
        ("Sep 12, 2020", "dmy", date(2020, 9, 12)),
        ("12. März 2020", "dmy", date(2020, 3, 12)),
    ],
)
def test_dates_are_read(text, order, expected):
    assert read_birth(text, order, TODAY) == BirthDate(expected)


def test_years_months_and_ages_keep_their_precision():
    assert read_birth("2011", "dmy", TODAY) == BirthDate(date(2011, 1, 1), DatePrecision.YEAR)
    assert read_birth("май 2011", "dmy", TODAY) == BirthDate(date(2011, 5, 1), DatePrecision.MONTH)
    assert read_birth("3 года", "dmy", TODAY) == BirthDate(date(2023, 3, 1), DatePrecision.ESTIMATED)
    assert read_age("3", TODAY) == BirthDate(date(2023, 3, 1), DatePrecision.ESTIMATED)
    assert read_age("1,5", TODAY) == BirthDate(date(2024, 9, 1), DatePrecision.ESTIMATED)


@pytest.mark.parametrize("text", ["32.01.2020", "29.02.2021", "soon", "12.13.2020", "2020-02-30"])
def test_what_is_no_date_is_not_read(text):
    assert read_birth(text, "dmy", TODAY) is None


def test_month_first_is_told_by_days_past_twelve():
    assert guess_date_order(["01/02/2020", "03/25/2020"]) == "mdy"
    assert guess_date_order(["01/02/2020", "25/03/2020"]) == "dmy"
    assert guess_date_order(["01/02/2020"]) == "dmy"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("м", (Sex.MALE, Neutered.UNKNOWN)),
        ("Сука", (Sex.FEMALE, Neutered.UNKNOWN)),
        ("W", (Sex.FEMALE, Neutered.UNKNOWN)),
        ("FS", (Sex.FEMALE, Neutered.YES)),
        ("Male neutered", (Sex.MALE, Neutered.YES)),
        ("female intact", (Sex.FEMALE, Neutered.NO)),
        ("xyz", None),
    ],
)
def test_sexes_are_read(text, expected):
    assert read_sex(text) == expected


def test_answers_are_read():
    assert [read_answer(text) for text in ("Да", "yes", "1", "нет", "Nein", "perhaps")] == [
        True, True, True, False, False, None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Иванов Иван Иванович", ("Иванов", "Иван", "Иванович")),
        ("Иван Иванович Иванов", ("Иванов", "Иван", "Иванович")),
        ("Иванова Анна", ("Иванова", "Анна", "")),
        ("John Smith", ("Smith", "John", "")),
        ("Smith, John Paul", ("Smith", "John", "Paul")),
        ("Мурзин", ("Мурзин", "", "")),
    ],
)
def test_full_names_are_cut(text, expected):
    assert split_name(text, "") == expected


def test_cells_with_several_phones_are_cut_but_extensions_stay():
    assert [number for number, _, _ in read_phones("8 916 234-45-67; 8 495 111-22-33", "RU")] == [
        "8 916 234-45-67",
        "8 495 111-22-33",
    ]
    assert read_phones("+44 20 8765 4321,55", "RU") == (("+44 20 8765 4321,55", "", None),)


def test_mixed_origin_is_told_by_a_word():
    assert is_cross_word("Mixed Breed, Medium")
    assert is_cross_word("Метис овчарки")
    assert not is_cross_word("Retriever, Labrador")


@pytest.mark.parametrize("before", ["+7", "8", "7", ""])
def test_russian_numbers_are_read_as_the_library_reads_them(before):
    for code in ("916", "495", "301", "777", "812", "899"):
        for text in (f"{before}{code}2344567", f"{before} ({code}) 234-45-67", f"{before}-{code}-234-45-67"):
            number = phonenumbers.parse(text, "RU")
            expected = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
            read = parse_phone(text, "RU")
            assert (read.number, read.extension) == (expected, "")
            assert read.possible == phonenumbers.is_possible_number(number)
