"""A price list out of a file, as the catalogue reads it."""

from __future__ import annotations

from pathlib import Path

import pytest

from clinic_desktop.areas.importing.prices import read_prices
from clinic_desktop.areas.manipulations.rows import ListedPrice
from clinic_desktop.core.errors import Conflict


def test_codes_and_prices_are_read_by_their_headers(tmp_path: Path) -> None:
    file = tmp_path / "prices.csv"
    file.write_text("Название;Код;Цена\nОсмотр;A1;1 200,50\n;;\nУкол;B2;\n", encoding="cp1251")
    assert read_prices(file) == (ListedPrice(2, "A1", "1 200,50"),)


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
