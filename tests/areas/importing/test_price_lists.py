"""A price list out of a file, as the catalogue reads it."""

from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter

from clinic_desktop.areas.importing.prices import read_prices
from clinic_desktop.areas.manipulations.rows import ListedPrice
from clinic_desktop.core.errors import Conflict


def test_codes_and_prices_are_read_by_their_headers(tmp_path: Path) -> None:
    file = tmp_path / "prices.csv"
    file.write_text("Название;Код;Цена\nОсмотр;A1;1 200,50\n;;\nУкол;B2;\n", encoding="cp1251")
    assert read_prices(file) == (ListedPrice(2, "A1", "1 200,50"),)


def test_a_title_may_stand_above_the_header(tmp_path: Path) -> None:
    lines = (
        ("Прайс-лист на 2027 год",),
        (),
        ("Код", "Название", "Цена"),
        ("A1", "Осмотр", "1200"),
        ("B2", "Укол", "300,50"),
    )
    text = tmp_path / "prices.csv"
    text.write_text("\n".join(";".join(line) for line in lines), encoding="cp1251")
    book = tmp_path / "prices.xlsx"
    with xlsxwriter.Workbook(str(book)) as made:
        sheet = made.add_worksheet()
        for number, line in enumerate(lines):
            sheet.write_row(number, 0, line)
    for file in (text, book):
        assert [(one.code, one.price) for one in read_prices(file)] == [
            ("A1", "1200"),
            ("B2", "300,50"),
        ], file.suffix


def test_a_table_of_something_else_gives_nothing(tmp_path: Path) -> None:
    file = tmp_path / "owners.csv"
    file.write_text("Фамилия;Телефон\nОрлова;9162344567\n", encoding="utf-8")
    assert read_prices(file) == ()


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"SQLite format 3\0"])
def test_what_is_no_table_is_said_to_be_none(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "prices.xlsx"
    file.write_bytes(content)
    with pytest.raises(Conflict, match=r"prices\.unreadable"):
        read_prices(file)
