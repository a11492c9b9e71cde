"""Tables of results as laboratories and spreadsheets really write them."""

from __future__ import annotations

from pathlib import Path

import pytest

from clinic_desktop.areas.lab.reading import LARGEST_FILE, decode, read_file, read_table
from clinic_desktop.core.errors import ClinicError


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("GLU\t5,6\tммоль/л\nALT\t55\tЕд/л", (("GLU", "5,6", "ммоль/л"), ("ALT", "55", "Ед/л"))),
        ("GLU;5,6;ммоль/л\r\n\r\nALT;55;\r\n", (("GLU", "5,6", "ммоль/л"), ("ALT", "55", ""))),
        ('GLU,"5,6",mmol/L\nALT,55,U/L', (("GLU", "5,6", "mmol/L"), ("ALT", "55", "U/L"))),
        ("sep=;\nK;4,4", (("K", "4,4"),)),
        ("GLU|5.6", (("GLU", "5.6"),)),
        ("\ufeffGLU;5", (("GLU", "5"),)),
    ],
)
def test_any_separator_is_found(text: str, rows: tuple[tuple[str, ...], ...]) -> None:
    assert read_table(text) == rows


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
def test_any_usual_encoding_is_read(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "results.csv"
    path.write_bytes("Глюкоза;5,6;ммоль/л\nМочевина;7,1;ммоль/л".encode(encoding))
    assert read_file(path)[0] == ("Глюкоза", "5,6", "ммоль/л")


def test_two_encodings_in_one_file_are_read_line_by_line() -> None:
    data = "Глюкоза;5,6\n".encode() + "Мочевина;7,1".encode("cp1251")
    assert read_table(decode(data)) == (("Глюкоза", "5,6"), ("Мочевина", "7,1"))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "lab.file_empty"),
        (b" \n\n ", "lab.file_empty"),
        (b"PK\x03\x04rest", "lab.file_no_text"),
        (b"%PDF-1.7", "lab.file_no_text"),
        (b"a\0b", "lab.file_no_text"),
        (b"just one column\nand another", "lab.file_no_table"),
        (b";;;\n;;", "lab.file_empty"),
        (b"x;1\n" * (LARGEST_FILE // 4 + 1), "lab.file_large"),
    ],
)
def test_what_is_no_table_is_refused_with_a_sentence(data: bytes, code: str, tmp_path: Path) -> None:
    path = tmp_path / "results.csv"
    path.write_bytes(data)
    with pytest.raises(ClinicError, match=code):
        read_file(path)


def test_a_file_that_is_gone_is_told() -> None:
    with pytest.raises(ClinicError, match=r"lab\.file_unreadable"):
        read_file(Path("/nowhere/results.csv"))
