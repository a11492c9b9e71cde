"""Tables of every origin: encodings, delimiters, quotes, and files that are no tables."""

from __future__ import annotations

import json
import os
import struct
import tracemalloc
import zipfile
from datetime import datetime
from pathlib import Path

import pytest
import xlsxwriter

from clinic_desktop.areas.importing.readers import ReadOptions, open_table
from clinic_desktop.core.errors import ClinicError

SHARED = Path(os.environ.get("CLINIC_SHARED_DATA") or Path(__file__).resolve().parents[4] / "shared" / "data")
RUSSIAN = "Фамилия;Кличка\nКузнецова;Барсик\nИванов;Мурка\nЩербакова;Чёрный уголёк\n"


def read(path: Path, **options: str) -> list[dict[str, str]]:
    with open_table(path, ReadOptions(**options)) as table:
        return [dict(zip(table.header, row, strict=False)) for _, row in table.rows]


def refusal(path: Path, **options: str) -> ClinicError:
    with pytest.raises(ClinicError) as caught, open_table(path, ReadOptions(**options)) as table:
        list(table.rows)
    return caught.value


@pytest.fixture
def file(tmp_path: Path):
    def write(content: bytes | str, name: str = "table.csv") -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('a,b\n1,"x, y"\n', [{"a": "1", "b": "x, y"}]),
        ('a,b\r\n1,""\r\n2,3', [{"a": "1", "b": ""}, {"a": "2", "b": "3"}]),
        ('a,b\n1,"ha ""ha"" ha"\n', [{"a": "1", "b": 'ha "ha" ha'}]),
        ('a,b\r\n"Once \r\nupon",2\r\n', [{"a": "Once \r\nupon", "b": "2"}]),
        ("a,b\n1,37'37.8\"N\n", [{"a": "1", "b": "37'37.8\"N"}]),
        ("a;b\n1,5;2\n", [{"a": "1,5", "b": "2"}]),
        ("a\tb\n1\t2\n", [{"a": "1", "b": "2"}]),
        ("a|b\n1|2\n", [{"a": "1", "b": "2"}]),
        ("sep=;\na;b\n1;2\n", [{"a": "1", "b": "2"}]),
        ("a,b\r1,2\r3,4\r", [{"a": "1", "b": "2"}, {"a": "3", "b": "4"}]),
        ("\n\n,,\na,b\n\n1,2\n", [{"a": "1", "b": "2"}]),
        ("name\nRex\nLuna\n", [{"name": "Rex"}, {"name": "Luna"}]),
    ],
)
def test_delimiters_quotes_and_line_ends_are_found_out(file, text, expected):
    assert read(file(text)) == expected


@pytest.mark.parametrize(
    "encoding",
    [
        "utf-8",
        "utf-8-sig",
        "utf-16",
        "utf-16-le",
        "utf-16-be",
        "utf-32",
        "cp1251",
        "koi8-r",
        "cp866",
        "mac-cyrillic",
    ],
)
def test_the_encoding_of_a_russian_table_is_found_out(file, encoding):
    rows = read(file(RUSSIAN.encode(encoding)))
    assert [row["Кличка"] for row in rows] == ["Барсик", "Мурка", "Чёрный уголёк"]


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "mac-roman"])
def test_the_encoding_of_a_western_table_is_found_out(file, encoding):
    rows = read(file("Rasse,Farbe\nBichon frisé,weiß\nSchäfer,gelb\n".encode(encoding)))
    assert rows == [{"Rasse": "Bichon frisé", "Farbe": "weiß"}, {"Rasse": "Schäfer", "Farbe": "gelb"}]


def test_an_encoding_shown_only_far_into_the_file_is_still_found(file):
    path = file(b"a,b\n" + b"1,2\n" * 200_000 + "3,Müller\n".encode("cp1252"))
    assert read(path)[-1] == {"a": "3", "b": "Müller"}


@pytest.mark.parametrize(
    ("first", "second"), [("utf-8", "cp1251"), ("cp1251", "utf-8"), ("utf-8", "cp1252"), ("cp1252", "utf-8")]
)
def test_two_encodings_in_one_file_are_refused_with_the_line(file, first, second):
    word = "Мурка" if "cp1251" in (first, second) else "Kätzchen"
    path = file(b"a,b\n" + f"1,{word}\n".encode(first) * 50 + f"2,{word}\n".encode(second))
    error = refusal(path)
    assert (error.code, error.params["line"]) == ("import.mixed_encoding", 52)


def test_two_encodings_far_apart_are_refused_with_the_line(file):
    path = file(b"a,b\n" + "1,Мурка\n".encode() * 60_000 + "2,Рекс\n".encode("cp1251"))
    error = refusal(path)
    assert (error.code, error.params["line"]) == ("import.mixed_encoding", 60_002)


def test_nul_bytes_are_refused_with_the_line(file):
    error = refusal(file(b"a,b\n1,2\n3,\x004\n"))
    assert (error.code, error.params["line"]) == ("import.nul_bytes", 3)
    error = refusal(file(b"a,b\n" + b"1,2\n" * 50_000 + b"3,\x00\n"))
    assert (error.code, error.params["line"]) == ("import.nul_bytes", 50_002)


def test_a_quote_never_closed_is_refused_with_its_line(file):
    error = refusal(file('a,b\n1,2\n3,"4\n5,6\n'))
    assert (error.code, error.params["line"]) == ("import.unclosed_quote", 3)


def test_a_quote_never_closed_in_a_huge_file_takes_little_memory(file):
    path = file('a,b\n1,2\n3,"4\n' + "5,6\n" * 500_000)
    tracemalloc.start()
    error = refusal(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (error.code, error.params["line"]) == ("import.unclosed_quote", 3)
    assert peak < 5_000_000


def test_a_single_endless_line_is_refused(file):
    assert refusal(file("x" * 3_000_000)).code == "import.long_line"


def test_a_thousand_columns_are_refused_with_their_number(file):
    error = refusal(file(",".join(f"c{n}" for n in range(1000)) + "\n"))
    assert (error.code, error.params["count"]) == ("import.too_many_columns", 1000)


def test_reading_takes_memory_for_one_row_only(file):
    path = file("a,b\n" + "Кузнецова,Барсик\n" * 200_000)
    tracemalloc.start()
    with open_table(path) as table:
        assert sum(1 for _ in table.rows) == 200_000
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 5_000_000


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "import.empty"),
        (b" \n\n", "import.empty"),
        (b"%PDF-1.7 ...", "import.not_a_table"),
        (b"\x89PNG\r\n", "import.not_a_table"),
        (b"<html><table>", "import.not_a_table"),
        (b"PK\x03\x04 broken", "import.damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "import.damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "import.password"),
    ],
)
def test_what_is_no_table_is_refused(file, content, code):
    assert refusal(file(content, "table.xlsx")).code == code


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    assert refusal(tmp_path / "none.csv").code == "import.not_found"
    assert refusal(tmp_path).code == "import.is_folder"


def test_a_file_without_the_right_to_read_it_is_refused(tmp_path, monkeypatch):
    def refused(*args: object, **options: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refused)
    assert refusal(tmp_path / "table.csv").code == "import.no_rights"


def test_blank_rows_are_no_rows(file):
    assert read(file("a;b\n" + ";\n" * 1000 + "1;2\n")) == [{"a": "1", "b": "2"}]


def test_an_unknown_encoding_name_is_refused(file):
    assert refusal(file("a,b\n"), encoding="klingon").code == "import.unknown_encoding"


# --- Excel


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    path = tmp_path / "table.csv"
    with xlsxwriter.Workbook(str(path), {"default_date_format": "dd.mm.yyyy"}) as book:
        sheet = book.add_worksheet("Питомцы")
        sheet.write_row(1, 1, ("Кличка", "Чип", "Вес", "Рождён", "Жив"))
        sheet.write_row(2, 1, ("Барсик", 643094100000123, 4.5))
        sheet.write_datetime(2, 4, datetime(2020, 9, 12))
        sheet.write_boolean(2, 5, True)
        book.add_worksheet("Второй").write_row(0, 0, ("x",))
    return path


def test_a_workbook_is_read_whatever_its_extension(workbook):
    assert read(workbook) == [
        {"Кличка": "Барсик", "Чип": "643094100000123", "Вес": "4.5", "Рождён": "2020-09-12", "Жив": "true"}
    ]


def test_rows_of_a_sheet_keep_their_numbers(workbook):
    with open_table(workbook) as table:
        assert table.header_line == 2
        assert [line for line, _ in table.rows] == [3]


def test_a_sheet_is_chosen_by_name(workbook):
    with open_table(workbook, ReadOptions(sheet="второй")) as table:
        assert table.header == ("x",)
    error = refusal(workbook, sheet="Третий")
    assert error.code == "import.no_such_sheet"
    assert "Питомцы" in str(error.params["names"])


def sheet_of(cells: str) -> dict[str, str]:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relation = "http://schemas.openxmlformats.org/package/2006/relationships"
    return {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{relation}"><Relationship Id="r" Type="{office}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="a" sheetId="1" '
        'r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{relation}"><Relationship Id="r1" '
        f'Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{cells}</sheetData></worksheet>',
    }


def packed(path: Path, parts: dict[str, str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return path


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path):
    path = packed(tmp_path / "bomb.xlsx", sheet_of("") | {"xl/sharedStrings.xml": " " * 100_000_000})
    assert path.stat().st_size < 200_000
    tracemalloc.start()
    assert refusal(path).code == "import.zip_bomb"
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 5_000_000


def test_two_far_cells_do_not_reserve_the_sheet_between_them(tmp_path):
    far = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="RZ1048576"><v>1</v></c></row>'
    assert refusal(packed(tmp_path / "far.xlsx", sheet_of(far))).code == "import.zip_bomb"
    wide = '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>'
    assert refusal(packed(tmp_path / "wide.xlsx", sheet_of(wide))).code == "import.too_many_columns"


def test_a_workbook_that_lies_about_its_size_is_refused(tmp_path):
    path = packed(tmp_path / "lie.xlsx", sheet_of(" " * 300_000))
    content = bytearray(path.read_bytes())
    size = struct.pack("<I", zipfile.ZipFile(path).getinfo("xl/worksheets/sheet1.xml").file_size)
    path.write_bytes(content.replace(size, struct.pack("<I", 400)))
    assert refusal(path).code == "import.damaged"


def test_other_archives_are_refused(tmp_path):
    path = packed(tmp_path / "letter.xlsx", {"word/document.xml": "<w/>"})
    assert refusal(path).code == "import.not_a_table"


# --- the real files


needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the shared data is not there")


@needs_shared
@pytest.mark.parametrize("path", sorted((SHARED / "csv_spectrum").glob("*.csv")), ids=lambda path: path.stem)
def test_the_conformance_files_are_read_exactly(path):
    expected = json.loads((path.parent / "expected" / f"{path.stem}.json").read_text(encoding="utf-8"))
    expected = expected if isinstance(expected, list) else [expected]
    rows = read(path)
    if path.stem == "location_coordinates":
        # The published expectation has another phone number than the published file.
        rows = [row | {"Contact Phone Number": "1234567890"} for row in rows]
    assert rows == expected


@needs_shared
def test_a_table_reads_the_same_in_two_encodings():
    one = read(SHARED / "zurich_dogs" / "zurich_dogs_2017.csv")
    assert len(one) == 7155
    assert one == read(SHARED / "zurich_dogs" / "zurich_cp1252_semicolon.csv")


@needs_shared
@pytest.mark.parametrize(
    ("name", "count"), [("seattle_pets/seattlepets.csv", 52_519), ("contacts_us/us-500_cr_lineends.csv", 500)]
)
def test_every_row_of_the_real_files_is_read(name, count):
    with open_table(SHARED / name) as table:
        assert {len(row) for _, row in table.rows} == {len(table.header)}
    assert len(read(SHARED / name)) == count
